"""Expressions written for other programs."""

import re

import pytest

from phiguard.detect.expressions import compiled
from phiguard.detect.pattern import Pattern
from phiguard.errors import PatternError
from phiguard.interop.foreign_regex import Form, converted, literal
from phiguard.model.corpus import SEAM

FLAGS = re.IGNORECASE | re.MULTILINE | re.DOTALL

#: Whatever stands here is matched by the converted expression as Python's re matches it.
SAME = [
    (r"(?<!\d)\d{4}(?!\d)", "1234 x1234y 12345 a12345 _1234"),
    (r"(?<![0-9])K\d(?![0-9])", "K1 K12 3K4 aK5b"),
    (r"(?<!\w)K\d(?!\w)", "K1 aK2 K3b -K4-"),
    (r"(?<![A-Za-z0-9])K\d(?![A-Z0-9a-z])", "K1 aK2 K3b -K4-"),
    (r"\bTK-\d{4}\b", "TK-1234, tk-5678 XTK-1234 TK-12345"),
    (r"(?:AB|CD)[ -]?\d{2,3}", "AB12 CD-345 ab 67"),
    (r"(\b\d{3}\b|\bX\d\b)", "123 X1 1234 Y2"),
    (r"\b7\d(?:1\b|2\d\b)", "771 7721 772 7712"),
    (r"\bab\d|\d{3}\b", "ab1 xab1 123 1234"),
    (r"^\d{3}$", "123\n1234\n567"),
    (r"[^a-c\s]{2}", "abXYcd zz"),
    (r"[\w.]{1,5}@[\w]{1,5}\.org", "a.b@c.org x@example.org"),
    (r"a.b", "a-b a\nb axb"),
    (r"(?i)q{2}", "qq QQ q"),
    (r"\D\S\W", "a- bc: 1"),
    (r"(?P<year>19|20)\d{2}", "1999 2020"),
    (r"x{1,3}?y", "xxxy xy"),
    (r"[^\W\d]{3}", "ab1 abc"),
    (r"[+(]\d", "+1 (2"),
]


@pytest.mark.parametrize(("expression", "text"), SAME)
def test_a_converted_expression_matches_what_it_matched(expression, text):
    forms = converted(expression, FLAGS)
    expressions = (compiled(Pattern(f.regex, 0.5, 0.5, f.caseless, f.left, f.right)) for f in forms)
    spans = {m.span() for e in expressions for m in e.finditer(SEAM + text + SEAM)}
    assert {(m.start() + 1, m.end() + 1) for m in re.finditer(expression, text, FLAGS)} == spans


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        (r"(?<![\w-])\d{4}", "look-around"),
        (r"(?<!ab)\d{4}", "look-around"),
        (r"(?<=\d)\d{4}", "look-around"),
        (r"(?!0)\d{4}", "look-around"),
        (r"\d{4}(?<!0)", "look-around"),
        (r"(?<![^0-9])\d{4}", "look-around"),
        (r"\d{4}(?=x)", "look-around"),
        (r"(\d)-\1", "a back reference"),
        (r"\d+", "more than 1024 characters"),
        (r"(?:\d{40}-){40}", "more than 1024 characters"),
        (r"\d{0,4}", "may match nothing"),
        (r"(?>ab)c", "an atomic group"),
        (r"a{1,3}+b", "a possessive repeat"),
        (r"a(?i:b)c", "flags for a part"),
        (r"a\bb", "an anchor inside"),
        (r"\Aab", "the anchor beginning_string of the whole text"),
        (r"\p{Lu}ab", "does not read"),
        (r"(ab", "does not read"),
        (r"a\x00b", "the character NUL"),
        ("[\u0400-\U0001f000]b", "a range of more than"),
        (r"[^\s\S]b", "a class that admits no character"),
        ("a\N{ZERO WIDTH SPACE}{2}|\N{ZERO WIDTH SPACE}", "may match nothing"),
    ],
)
def test_what_has_no_counterpart_is_refused_by_its_name(expression, reason):
    with pytest.raises(PatternError, match=re.escape(reason)):
        converted(expression)


def test_anchors_of_lines_need_the_flag():
    with pytest.raises(PatternError, match="of the whole text"):
        converted("^ab", re.DOTALL)


def test_other_flags_are_refused():
    with pytest.raises(PatternError, match="flags other than"):
        converted("ab", re.LOCALE)


def test_a_refusal_does_not_quote_the_expression():
    with pytest.raises(PatternError) as caught:
        converted("Quillfeather+")
    assert "Quillfeather" not in str(caught.value)


@pytest.mark.parametrize("expression", [r"[^a]{2}", r".{2}", r"\D{2}", r"\S{2}", r"\W{2}", r"[\s\S]{2}", r"[\D]{2}"])
def test_no_class_admits_the_seam(expression):
    (form,) = converted(expression, FLAGS)
    assert [] == re.findall(form.regex, SEAM * 8)


def test_letters_outside_ascii_become_what_folding_makes_of_them():
    (form,) = converted("[à-ÿ]ß\N{EN DASH}é")
    assert "-e" == form.regex[-5:].replace("\\x2d", "-")
    assert re.fullmatch(form.regex, "ess-e")


def test_a_dot_keeps_to_its_line_without_the_flag():
    assert not re.search(converted("a.b")[0].regex, "a\nb")


def test_capitals_count_without_the_flag():
    assert [False, True] == [converted("ab", f)[0].caseless for f in (0, re.IGNORECASE)]


def test_a_class_that_leaves_out_a_letter_leaves_out_its_capital_where_they_are_the_same():
    (form,) = converted("x[^a]", re.IGNORECASE)
    assert [] == re.findall(form.regex, "xa xA", re.IGNORECASE)


def test_a_list_of_words_is_one_form_with_free_edges_longest_first():
    expected = Form(r"Umber\x20Co|caf\x2de", caseless=True, left="word", right="word")
    assert expected == literal(["caf-é", "Umber Co"], caseless=True)


def test_a_word_of_which_nothing_is_left_is_refused():
    with pytest.raises(PatternError, match="folding leaves nothing"):
        literal(["a", "\N{ZERO WIDTH SPACE}"], caseless=True)
