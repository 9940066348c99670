"""From spans to text and back."""

import numpy as np
import pytest

from phiguard.model.corpus import Corpus
from phiguard.model.edits import origin, splice, surfaces


def at(*places: int) -> np.ndarray:
    return np.array(places, np.int64)


def test_surfaces_are_what_stands_there():
    assert ["ne", "", "two"] == surfaces(Corpus.of(["one", "two"]), at(2, 3, 5), at(4, 3, 8))


SPLICES = [
    (["one two"], [], ["one two"]),
    (["one two"], [(1, 4, "1")], ["1 two"]),
    (["one two"], [(5, 8, "second")], ["one second"]),
    (["one", "two", "three"], [(5, 8, "")], ["one", "", "three"]),
    (["one", "two", "three"], [(1, 4, "first"), (9, 14, "3")], ["first", "two", "3"]),
    (["", "two"], [(2, 5, "2")], ["", "2"]),
    (["ab", "cd"], [(1, 2, "xx"), (2, 3, "yy"), (4, 6, "z")], ["xxyy", "z"]),
]


@pytest.mark.parametrize(("texts", "changes", "expected"), SPLICES)
def test_a_splice_replaces_the_stretches_alone(texts, changes, expected):
    start, end = at(*(c[0] for c in changes)), at(*(c[1] for c in changes))

    assert expected == list(splice(Corpus.of(texts), start, end, [c[2] for c in changes]))


def test_replacements_must_be_as_many_as_stretches():
    with pytest.raises(ValueError):
        splice(Corpus.of("one"), at(1), at(2), ["a", "b"])


# "abcdef" -> "abXYZef": the stretch 2-4 became three characters long.
ORIGINS = [(0, 0, 0), (1, 1, 1), (2, 2, 2), (3, 2, 4), (4, 2, 4), (5, 4, 4), (6, 5, 5), (7, 6, 6)]


@pytest.mark.parametrize(("place", "first", "last"), ORIGINS)
def test_a_place_in_spliced_text_leads_back(place, first, last):
    start, end, written = at(2), at(4), ["XYZ"]

    assert [first] == origin(start, end, written, at(place)).tolist()
    assert [last] == origin(start, end, written, at(place), last=True).tolist()


def test_places_lead_back_over_several_replacements():
    # "a12b345c" -> "aXbc": 1-3 became "X", 4-7 vanished.
    moved = origin(at(1, 4), at(3, 7), ["X", ""], at(0, 1, 2, 3))

    assert [0, 1, 3] == moved.tolist()[:3]
    assert moved.tolist()[3] in {4, 7}


def test_places_stay_where_nothing_was_replaced():
    assert [0, 5] == origin(at(), at(), [], at(0, 5)).tolist()
