import importlib

import pytest


def test_the_list_of_names_is_what_its_script_makes():
    faker = pytest.importorskip("faker")
    script = importlib.import_module("person_names")
    text = script.TARGET.read_text(encoding="utf-8")
    if f"Faker {faker.VERSION} " not in text:
        pytest.skip("made with another version of Faker")

    assert text == "".join(script.lines())
