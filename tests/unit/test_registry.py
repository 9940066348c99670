"""The recognizers in use."""

import importlib.metadata
import pickle

import pytest

from phiguard.detect.recognizer import Recognizer
from phiguard.detect.registry import GROUP, Registry
from phiguard.errors import ConfigurationError, DuplicateNameError
from phiguard.guard import builtin


@pytest.fixture
def registry(make):
    """Recognizers a, b and c, of which c needs lists of words."""
    return Registry((make(name="a"), make(name="b"), make(name="c", needs_words=True)))


def names(recognizers) -> list[str]:
    return [r.name for r in recognizers]


def test_two_recognizers_may_not_share_a_name(make):
    with pytest.raises(DuplicateNameError, match=r"^recognizer names must be unique; given twice: a, c$"):
        Registry(tuple(make(name=n) for n in "cabcaa"))


def test_a_shared_name_is_an_error_of_configuration():
    assert issubclass(DuplicateNameError, ConfigurationError)


def test_adding_makes_a_new_registry(registry, make):
    more = registry | [make(name="d")]

    assert (["a", "b", "c"], ["a", "b", "c", "d"]) == (names(registry), names(more))


def test_a_name_that_is_taken_cannot_be_added(registry, make):
    with pytest.raises(DuplicateNameError):
        registry | [make(name="b")]


def test_taking_away_makes_a_new_registry(registry):
    assert (["b"], ["a", "b", "c"]) == (names(registry - ["a", "c", "unknown"]), names(registry))


def test_a_registry_is_a_sequence_of_recognizers(registry):
    assert (3, "b") == (len(registry), registry[1].name)


def test_structured_recognizers_need_no_lists(registry):
    assert ["a", "b"] == names(registry.structured())


def test_registries_are_values(registry):
    assert registry == Registry(tuple(registry))
    assert hash(registry) == hash(Registry(tuple(registry)))


def test_a_registry_pickles_to_its_equal(registry):
    assert registry == pickle.loads(pickle.dumps(registry))  # noqa: S301 - our own bytes


def test_the_built_in_registry_pickles_to_its_equal():
    assert builtin() == pickle.loads(pickle.dumps(builtin()))  # noqa: S301 - our own bytes


def test_built_in_recognizers_stand_in_the_order_of_their_names():
    assert sorted(names(builtin())) == names(builtin())


def test_built_in_recognizers_meet_the_protocol():
    assert [] == [r for r in builtin() if not isinstance(r, Recognizer)]


class Point:
    """An entry point."""

    def __init__(self, name: str, recognizer: object) -> None:
        self.name, self.recognizer = name, recognizer

    def load(self) -> object:
        return self.recognizer


def test_installed_recognizers_come_from_entry_points_by_name(monkeypatch, make):
    asked = []

    def entry_points(*, group: str) -> list[Point]:
        asked.append(group)
        return [Point("z", make(name="one")), Point("b", make(name="two"))]

    monkeypatch.setattr(importlib.metadata, "entry_points", entry_points)

    assert ["two", "one"] == names(Registry.installed())
    assert [GROUP] == asked == ["phiguard.recognizers"]


def test_installed_recognizers_may_not_share_a_name(monkeypatch, make):
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda **_group: [Point("a", make()), Point("b", make())])

    with pytest.raises(DuplicateNameError):
        Registry.installed()


def test_nothing_is_installed_where_no_package_declares_any(monkeypatch):
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda **_group: [])

    assert 0 == len(Registry.installed())
