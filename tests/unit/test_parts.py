"""The part of an expression that is looked for."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from phiguard.detect.parts import rarest
from phiguard.detect.syntax import parsed
from phiguard.errors import PatternError

PARTS = [
    # expression, part, most characters up to its end, at the start, at the end
    ("abc", "abc", 3, True, True),
    (r"\d{3}-\d{4}", r"[0-9]{3}\-[0-9]{4}", 8, True, True),
    ("(?:suite |unit )?abc", "abc", 9, False, True),
    ("abc(?: [a-z]{0,99})?", "abc", 3, True, False),
    ("[a-z]{0,99}@[a-z]{1,99}", "@[a-z]{1}", 101, False, False),
    ("[a-z ]{2,99}(?:street|avenue)", "[ a-z]{2}(?:street|avenue)", 105, False, True),
    ("(?P<value>abc)", "abc", 3, True, True),
    ("a?", "a?", 1, True, True),
]


@pytest.mark.parametrize(("expression", "part", "back", "first", "last"), PARTS, ids=[p[0] for p in PARTS])
def test_the_part_is_what_every_match_holds_and_little_else(expression, part, back, first, last):
    found = rarest(parsed(expression), caseless=False)

    assert (part.replace("[ a-z]", r"[\x20a-z]"), back) == (found.expression, found.back)
    assert (first, last) == (found.first, found.last)


@pytest.mark.parametrize(
    ("expression", "digits"), [(r"\d", 1), (r"a\d{3,5}", 3), (r"a\d?", 0), ("ab|c1", 0), ("b2|c15", 1)]
)
def test_it_is_known_how_many_digits_a_part_holds(expression, digits):
    assert digits == rarest(parsed(expression), caseless=False).digits


def test_a_caseless_group_stays_caseless():
    found = rarest(parsed("(?i:ab)C"), caseless=False).expression

    assert regex.fullmatch(found, "ABC")
    assert regex.fullmatch(found, "abC")
    assert not regex.fullmatch(found, "abc")


@pytest.mark.parametrize("foreign", ["a(?=b)", r"(a)\1", r"a\b", "(?<!a)b", "a$"])
def test_what_not_every_engine_reads_is_refused(foreign):
    with pytest.raises(PatternError, match="use no look-around, edge or back reference"):
        rarest(parsed(foreign), caseless=False)


atoms = st.sampled_from(["a", "b", "-", r"\d", "[ab]", "[^b]", "7", " ", r"\.", "(?i:b)"])
quantifiers = st.sampled_from(["", "", "?", "{2}", "{1,3}", "{0,2}", "{2,60}"])
expressions = st.recursive(
    st.builds("{}{}".format, atoms, quantifiers),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.builds("(?:{}|{}){}".format, inner, inner, quantifiers),
    ),
    max_leaves=8,
)


@given(expressions, st.text("abAB-7. ", max_size=40))
def test_every_match_holds_its_part_where_it_is_said_to_end(expression, text):
    part = rarest(parsed(expression), caseless=False)
    for match in regex.finditer(expression, text, regex.ASCII, overlapped=True):
        ends = [m.end() for m in regex.finditer(part.expression, match.group(), regex.ASCII, overlapped=True)]

        assert min(ends, default=-1) >= 0
        assert min(ends) <= part.back
        assert part.digits <= sum(c.isdecimal() for c in match.group())
