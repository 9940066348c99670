"""Disguises come off, and every folded character knows where it came from."""

import numpy as np
import pytest

from phiguard.model.corpus import Corpus
from phiguard.model.edits import surfaces
from phiguard.model.folded import LOWER, OTHER, TEXT, UPPER, WRITTEN, Folded, fold, fold_character, laid

CHARACTERS = [
    ("a", "a"),
    ("\n", "\n"),
    ("é", "e"),
    ("\N{FULLWIDTH DIGIT FIVE}", "5"),
    ("\N{ARABIC-INDIC DIGIT SEVEN}", "7"),
    ("\N{MATHEMATICAL BOLD DIGIT NINE}", "9"),
    ("\N{FULLWIDTH COMMERCIAL AT}", "@"),
    ("\N{CYRILLIC CAPITAL LETTER EM}", "M"),
    ("\N{CYRILLIC SMALL LETTER A}", "a"),
    ("\N{GREEK CAPITAL LETTER ALPHA}", "A"),
    ("\N{LATIN SMALL LETTER SHARP S}", "ss"),
    ("\N{LATIN SMALL LIGATURE FI}", "fi"),
    ("\N{VULGAR FRACTION ONE HALF}", "1/2"),
    ("\N{HORIZONTAL ELLIPSIS}", "..."),
    ("\N{ZERO WIDTH SPACE}", ""),
    ("\N{SOFT HYPHEN}", ""),
    ("\N{COMBINING ACUTE ACCENT}", ""),
    ("\N{RIGHT-TO-LEFT MARK}", ""),
    ("\N{NO-BREAK SPACE}", " "),
    ("\N{THIN SPACE}", " "),
    ("\N{IDEOGRAPHIC SPACE}", " "),
    ("\N{HYPHEN}", "-"),
    ("\N{NON-BREAKING HYPHEN}", "-"),
    ("\N{EN DASH}", "-"),
    ("\N{EM DASH}", "-"),
    ("\N{MINUS SIGN}", "-"),
    ("\N{FRACTION SLASH}", "/"),
    ("\N{RIGHT SINGLE QUOTATION MARK}", "'"),
    ("\N{LEFT DOUBLE QUOTATION MARK}", '"'),
    ("\N{LINE SEPARATOR}", "\n"),
    ("\N{CYRILLIC CAPITAL LETTER ZHE}", UPPER),
    ("\N{CYRILLIC SMALL LETTER ZHE}", LOWER),
    ("\N{CJK UNIFIED IDEOGRAPH-65E5}", LOWER),
    ("\N{GRINNING FACE}", OTHER),
    ("\N{DEGREE SIGN}", OTHER),
    ("\N{FEMININE ORDINAL INDICATOR}", OTHER),
    ("\N{MASCULINE ORDINAL INDICATOR}", OTHER),
    ("\N{CURRENCY SIGN}", OTHER),
    ("\N{REPLACEMENT CHARACTER}", OTHER),
]


@pytest.mark.parametrize(("character", "plain"), CHARACTERS, ids=ascii)
def test_a_character_becomes_its_plain_form(character, plain):
    assert plain == fold_character(character)


TEXTS = [
    ("SSN 219-09-9999", "SSN 219-09-9999"),
    ("a & b; c", "a & b; c"),
    ("a &amp; b", "a & b"),
    ("a&#64;b", "a@b"),
    ("a&#x40;b", "a@b"),
    ("219&#8209;09", "219-09"),
    ("x&nosuchentity;y", "x&nosuchentity;y"),
    ("&nbsp;5", " 5"),
    ("&#0;5", OTHER + "5"),
    ("one=\ntwo", "onetwo"),
    ("one=\r\ntwo= \r\nthree", "onetwothree"),
    ("one=\ntwo=40three=E9", "onetwo@three" + OTHER),
    ("x=40y", "x=40y"),
    ("a\r\nb\rc\n", "a\nb\nc\n"),
    ("219-\n09-9999", "219-09-9999"),
    ("219-\r\n09-9999", "219-09-9999"),
    ("219-\n> > 09-9999", "219-09-9999"),
    ("ada@\nexample.org", "ada@example.org"),
    ("3.\n14", "3.14"),
    ("end.\n14", "end.\n14"),
    ("9-\n\n9", "9-\n\n9"),
    ("[MRN_1] x", WRITTEN * 7 + " x"),
    ("[MRN_1234] x", "[MRN_1234] x"),
    ("[TICKET_1]", "[TICKET_1]"),
    ("born ≤1936.", "born " + WRITTEN * 5 + "."),
    ("age 90+", "age " + WRITTEN * 3),
    ("1990+ and 90+5", "1990+ and 90+5"),
    ("\N{ZERO WIDTH SPACE}", ""),
    ("2\N{ZERO WIDTH SPACE}1\N{SOFT HYPHEN}9", "219"),
    ("\N{FULLWIDTH DIGIT TWO}\N{FULLWIDTH DIGIT ONE}", "21"),
    ("stra\N{LATIN SMALL LETTER SHARP S}e", "strasse"),
]


@pytest.mark.parametrize(("text", "plain"), TEXTS, ids=ascii)
def test_a_text_loses_its_disguises(text, plain):
    assert plain == fold(Corpus.of(text)).text[1:-1]


ORIGINS = [
    ("219\N{EN DASH}09", "219-09", "219\N{EN DASH}09"),
    ("x&#50;19 y", "219", "&#50;19"),
    ("x 2\N{ZERO WIDTH SPACE}19 y", "219", "2\N{ZERO WIDTH SPACE}19"),
    ("a \N{LATIN SMALL LIGATURE FI}n b", "fin", "\N{LATIN SMALL LIGATURE FI}n"),
    ("a \N{LATIN SMALL LIGATURE FI}n b", "in", "\N{LATIN SMALL LIGATURE FI}n"),
    ("12-\n> 34 x", "12-34", "12-\n> 34"),
    ("a\r\nb 7", "7", "7"),
    ("caf\N{LATIN SMALL LETTER E WITH ACUTE} 1\N{COMBINING ACUTE ACCENT}2", "12", "1\N{COMBINING ACUTE ACCENT}2"),
    ("=\n=31=32!", "12", "=31=32"),
]


@pytest.mark.parametrize(("text", "folded", "original"), ORIGINS, ids=ascii)
def test_a_folded_stretch_leads_to_what_it_was_folded_from(text, folded, original):
    corpus = Corpus.of(["before", text])
    view = fold(corpus)
    at = view.text.index(folded)
    start, end = view.origin(np.array([at]), np.array([at + len(folded)]))

    assert [original] == surfaces(corpus, start, end)


@pytest.mark.parametrize(("text", "folded", "original"), ORIGINS, ids=ascii)
def test_a_stretch_of_the_text_is_seen_in_its_folded_form(text, folded, original):
    corpus = Corpus.of(["before", text])
    view = fold(corpus)
    at = corpus.buffer.index(original)
    start, end = view.seen(np.array([at]), np.array([at + len(original)]))

    assert folded in view.text[start[0] : end[0]]
    assert len(view.text[start[0] : end[0]]) <= len(folded) + 1


def test_a_stretch_that_folds_to_nothing_is_seen_nowhere():
    view = fold(Corpus.of("a\N{ZERO WIDTH SPACE}b"))
    start, end = view.seen(np.array([2]), np.array([3]))

    assert end[0] <= start[0]


def test_plain_text_is_its_own_view():
    corpus = Corpus.of(["MRN 00482913", "line\nline"])
    view = fold(corpus)

    assert (corpus.buffer, None) == (view.text, view.pieces)


def test_a_change_of_characters_alone_needs_no_map():
    assert fold(Corpus.of("é\N{EN DASH}")).pieces is None


def test_texts_in_a_batch_fold_as_each_alone():
    texts = [text for text, _ in TEXTS]
    # Soft breaks in one text say that it is quoted-printable; they say nothing of its neighbours.
    texts = [t for t in texts if "=" not in t]

    assert [fold(Corpus.of(t)).text[1:-1] for t in texts] == fold(Corpus.of(texts)).text[1:-1].split("\0")


def test_a_soft_break_says_nothing_of_the_other_texts_of_a_batch():
    texts = ["one=\ntwo", "x=40y"]

    assert [fold(Corpus.of(t)).text[1:-1] for t in texts] == fold(Corpus.of(texts)).text[1:-1].split("\0")


def test_a_soft_break_does_not_stop_the_unwrapping_of_other_texts():
    texts = ["one=\ntwo", "219-\n09-9999"]

    assert [fold(Corpus.of(t)).text[1:-1] for t in texts] == fold(Corpus.of(texts)).text[1:-1].split("\0")


def test_a_soft_break_may_have_blanks_behind_its_sign():
    assert "onetwo" == fold(Corpus.of("one= \r\ntwo")).text[1:-1]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("no. 10.\n417", "no. 10.417"),
        ("no. 10-\nA4", "no. 10-A4"),
        ("no. 10.\nWe", "no. 10.\nWe"),
        ("10.\n2 mg", "10.\n2 mg"),
    ],
)
def test_a_full_stop_at_the_end_of_a_line_carries_on_a_number_before_digits_alone(text, folded):
    assert folded == fold(Corpus.of(text)).text[1:-1]


def test_the_repr_tells_sizes_alone():
    assert "<Folded view of 6 code points, identical>" == repr(fold(Corpus.of("Ada1")))
    assert "<Folded view of 4 code points, moved>" == repr(fold(Corpus.of("\N{LATIN SMALL LIGATURE FI}")))


def test_pieces_stand_one_behind_the_other_without_the_empty_ones():
    pieces = laid(*np.array([[5, 9, 9], [6, 12, 12], [1, 0, 0], [TEXT] * 3, [3, 0, 2]]))
    view = Folded("abcde", pieces)
    low, high = view.origin(np.arange(5), np.arange(1, 6))

    assert [0, 3] == pieces.at.tolist()
    assert [5, 6, 7, 9, 9] == low.tolist()
    assert [6, 7, 8, 12, 12] == high.tolist()
