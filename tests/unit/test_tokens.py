"""Tokens and their features, in whole arrays."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phiguard.detect.features import CALENDAR, GIVEN_COMMON, WORD, Features, asked, numbers
from phiguard.detect.tokens import BREAK, DIGITS, LETTERS, MARK, SEAM, Tokens

PLAIN = re.compile(r"[A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\xff]+|[0-9]+|[^ \t\r\x1f]")


def octets(text: str) -> np.ndarray:
    return np.frombuffer(text.encode("latin-1"), np.uint8)


def words(text: str) -> list[str]:
    tokens = Tokens.of(octets(text))
    return [text[a:b] for a, b in zip(tokens.start.tolist(), tokens.end.tolist(), strict=True)]


def features(text: str) -> tuple[Tokens, Features]:
    tokens = Tokens.of(octets(text))
    return tokens, Features.of(octets(text), tokens)


@pytest.mark.property
@given(st.text(st.characters(codec="latin-1", exclude_characters="\xb2\xb3\xb9\xbc\xbd\xbe"), max_size=60))
def test_tokens_are_runs_of_letters_runs_of_digits_and_single_marks(text):
    assert PLAIN.findall(text) == words(text)


def test_the_kinds_of_tokens_are_told_apart():
    assert [SEAM, LETTERS, DIGITS, MARK, BREAK, SEAM] == Tokens.of(octets("\0ab 12-\n\0")).kind.tolist()


def test_one_word_has_one_row_in_any_case():
    _, found = features("Chart chart CHART charts")

    assert [True, True, False] == (found.word[1:] == found.word[0]).tolist()
    assert 4 == len(set(found.shape.tolist()))


def test_longer_numbers_are_known_by_their_length_and_first_digits_alone():
    _, found = features("1984 1931 2031 00482913 09999999")

    assert [True, False] == [found.word[0] == found.word[1], found.word[1] == found.word[2]]
    assert found.word[3] == found.word[4]


def test_short_numbers_are_words():
    _, found = features("12 13 12")

    assert [True, False] == [found.word[0] == found.word[2], found.word[0] == found.word[1]]


def test_lists_know_their_words():
    _, found = features("jennifer March the")

    assert [GIVEN_COMMON, CALENDAR, WORD] == [
        int(f) & (GIVEN_COMMON | CALENDAR | WORD) & ~w for f, w in zip(found.lists, (0, WORD, 0), strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the patient was seen", []),
        ("seen by Quillfeather today", ["Quillfeather"]),
        ("seen by quillfeather today", ["quillfeather"]),
        ("in March the 3rd", ["March", "3", "rd"]),
        ("lot 4471", ["4471"]),
        ("code QX70 here", ["QX", "70"]),
        ("He said No", []),
    ],
)
def test_numbers_and_words_that_are_not_plain_are_asked_for(text, expected):
    tokens, found = features(text)
    rows = np.flatnonzero(asked(found, tokens))

    assert expected == [text[tokens.start[r] : tokens.end[r]] for r in rows]


def test_no_text_has_no_tokens():
    tokens, found = features("")

    assert (0, 0) == (len(tokens), len(found.word))


def test_features_of_some_tokens_are_those_that_they_have_among_all():
    text = "\0Chart R-44 18\tof  quillo, MRN: 00482913\nseen 3/14\0"
    tokens, found = features(text)
    rows = np.flatnonzero(numbers(tokens))
    some = Features.of(octets(text), tokens, rows)

    names = ("word", "front", "back", "shape", "lists")
    assert [getattr(found, n)[rows].tolist() for n in names] == [getattr(some, n)[rows].tolist() for n in names]
    assert ["44", "18", "00482913", "3", "14"] == [text[tokens.start[r] : tokens.end[r]] for r in rows]
