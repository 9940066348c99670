"""Numbered labels."""

import pytest

from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.redact import Redact
from phiguard.transform.transformer import Column


def column(found: list[str], documents: list[int] | None = None, label: SafeHarbor = SafeHarbor.MRN) -> Column:
    size = len(found)
    return Column(label, ["X"] * size, found, documents or [0] * size, [2026] * size)


@pytest.mark.parametrize("label", SafeHarbor, ids=lambda c: c.name)
def test_a_label_is_the_name_of_the_class_and_a_number(label):
    assert [f"[{label.name}_1]"] == Redact()(column(["x"], label=label))


def test_values_are_numbered_as_they_come():
    assert ["[MRN_1]", "[MRN_2]", "[MRN_3]"] == Redact()(column(["a", "b", "c"]))


@pytest.mark.parametrize("again", ["a-1", "A1", "a 1", "(a1)"])
def test_the_same_letters_and_digits_have_the_same_number(again):
    assert ["[MRN_1]", "[MRN_2]", "[MRN_1]"] == Redact()(column(["a1", "b", again]))


def test_values_without_letters_and_digits_are_told_apart():
    assert ["[MRN_1]", "[MRN_2]", "[MRN_1]"] == Redact()(column(["--", "++", "--"]))


def test_every_text_counts_anew():
    assert ["[MRN_1]", "[MRN_1]", "[MRN_2]", "[MRN_1]"] == Redact()(column(["a", "b", "c", "a"], [0, 1, 1, 0]))


def test_nothing_gives_nothing():
    assert [] == Redact()(column([]))


def test_a_column_does_not_show_what_was_found():
    assert "482913" not in repr(column(["482913"]))
