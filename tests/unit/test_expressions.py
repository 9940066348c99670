"""Patterns as the engines read them."""

import pytest

from phiguard.detect.expressions import (
    LEADING,
    Near,
    behind_lead,
    compiled,
    needs_digit,
    reach,
    sought,
    sought_lead,
    word_for_hyperscan,
)
from phiguard.detect.pattern import Pattern, labelled
from phiguard.detect.syntax import parsed, starts, without_names
from phiguard.errors import PatternError


@pytest.mark.parametrize(
    ("regex", "most"),
    [(r"\d{4}", 4), (r"a|bcd", 3), (r"(?:ab){1,3}c?", 7), (r"(?P<value>x)y", 2), ("", 0), (r"a{4096}", 4096)],
)
def test_the_reach_is_the_length_of_the_longest_match(regex, most):
    assert most == reach(Pattern(regex, 0.9))


@pytest.mark.parametrize("regex", [r"\d+", r"a*", r"(?:ab){2,}", r"a{4097}"])
def test_a_pattern_without_a_bound_is_refused(regex):
    with pytest.raises(PatternError, match="bound every repeat"):
        reach(Pattern(regex, 0.9))


@pytest.mark.parametrize("regex", ["(", r"a{2,1}", r"(?P<value>x)(?P<value"])
def test_a_pattern_that_does_not_compile_is_named(regex):
    with pytest.raises(PatternError, match=r"^pattern "):
        compiled(Pattern(regex, 0.9))


def test_the_reach_of_a_pattern_that_does_not_compile_is_a_pattern_error():
    with pytest.raises(PatternError):
        reach(Pattern("(", 0.9))


STARTS = [
    ("ab", "a"),
    ("a?b", "ab"),
    ("(?:a|bc)d", "ab"),
    ("[a-c]{0,2}d", "abcd"),
    ("(?P<value>a)", "a"),
    ("(?:a?b?)c", "abc"),
    (r"\d", "0123456789"),
    ("[^\\x01-\\xff]", "\0"),
]


@pytest.mark.parametrize(("expression", "characters"), STARTS)
def test_the_first_characters_of_matches_are_known(expression, characters):
    assert set(characters) == starts(parsed(expression), caseless=False)


def test_the_first_characters_count_in_both_cases_where_case_does_not():
    assert {"a", "A", "1"} == starts(parsed("[a1]b"), caseless=True)


@pytest.mark.parametrize("expression", ["", "a?", "(?:a|b?)", "."])
def test_a_form_that_may_be_empty_or_anything_starts_with_any_character(expression):
    assert 256 == len(starts(parsed(expression), caseless=False))


DIGITS = [
    (r"\d", True),
    ("7", True),
    ("[0-9]{2}", True),
    ("[3-5]", True),
    ("[0-9a]", False),
    (r"[\d]", True),
    (r"[^0-9]", False),
    (r"\D", False),
    (".", False),
    ("a", False),
    (r"\d?", False),
    (r"\d{0,4}", False),
    (r"[A-Z]?\d{2}", True),
    (r"(?:\d|x\d)", True),
    (r"(?:\d|x)", False),
    (r"(?:x|\d)?5", True),
    (r"(?P<value>\d)", True),
    (r"(?:(?:a|b)\d){1,2}", True),
    ("", False),
]


@pytest.mark.parametrize(("value", "needed"), DIGITS)
def test_a_digit_is_needed_where_every_match_holds_one(value, needed):
    assert needed == needs_digit(Pattern(value, 0.9))


def test_digits_of_the_lead_do_not_count():
    assert not needs_digit(labelled("form 7", "[a-z]{4}", gap=" "))
    assert needs_digit(labelled("form", r"\d", gap=" "))


EDGES = [
    ("word", " ab ", True),
    ("word", "_ab_", True),
    ("word", "xab ", False),
    ("word", " ab1", False),
    ("digit", "xab_", True),
    ("digit", "1ab ", False),
    ("digit", " ab1", False),
    ("line", "\nab\n", True),
    ("line", "\0ab \t\0", True),
    ("line", " ab\n", False),
    ("line", "\nab x", False),
    ("line", "\nab         \n", False),
    ("any", "xabx", True),
]


@pytest.mark.parametrize(("edge", "text", "matches"), EDGES)
def test_edges_say_what_may_stand_around_a_match(edge, text, matches):
    assert matches == bool(compiled(Pattern("ab", 0.9, left=edge, right=edge)).search(text))


def test_capitals_count_where_a_pattern_says_so():
    assert compiled(Pattern("ab", 0.9)).search(" AB ")
    assert not compiled(Pattern("ab", 0.9, caseless=False)).search(" AB ")


def test_what_follows_a_lead_is_matched_where_the_lead_ends():
    pattern = labelled("mrn", r"\d{4}", gap=" ")

    assert (4, 8) == behind_lead(pattern).match("mrn 1234 ", 3).span("value")
    assert behind_lead(pattern).match("mrn 12345 ", 3) is None


def test_groups_lose_their_names_for_hyperscan():
    assert r"(?:a)(?:b)(?i:c)" == without_names(r"(?P<value>a)(?:b)(?i:c)")


FOR_HYPERSCAN = [
    (Pattern("ab", 0.9), b"[^A-Za-z0-9](?:ab)[^A-Za-z0-9]"),
    (Pattern("ab", 0.9, left="any", right="any"), b"(?:ab)"),
    (Pattern("ab", 0.9, left="digit", right="digit"), b"[^0-9](?:ab)[^0-9]"),
    (Pattern("ab", 0.9, left="line", right="line"), rb"[\n\x00](?:ab)[ \t]{0,8}[\n\x00]"),
    (Pattern("a(?P<value>b)", 0.9), b"[^A-Za-z0-9](?:ab)[^A-Za-z0-9]"),
    (Pattern("(?:suite )?ab(?: [a-z]{0,99})?", 0.9), b"(?:ab)"),
    (Pattern("a%40b", 0.9, anchor="%40"), b"%40"),
    (labelled("mrn", "[07]", gap=""), b"[^A-Za-z0-9](?:mrn)[07]"),
    (labelled("mrn", "a", gap="", caseless=False), b"[^A-Za-z0-9](?:mrn)[a]"),
    (labelled("mrn", "a", gap=" ?"), rb"[^A-Za-z0-9](?:mrn)[\x20Aa]"),
]


@pytest.mark.parametrize(("pattern", "expression"), FOR_HYPERSCAN)
def test_hyperscan_consumes_the_edges(pattern, expression):
    assert expression == (sought_lead((pattern,)) if pattern.lead else sought(pattern)).expression


NEARNESS = [
    (Pattern("ab", 0.9), None),
    (Pattern(r"a\d", 0.9), Near(40, 40)),
    (Pattern(r"a\d{4}", 0.9), Near(40, 40, 4)),
    (Pattern(r"[ab]{30,36}\d", 0.9), Near(90, 90)),
    (Pattern(r"[ab]{30,36}\d{4}", 0.9), Near(90, 90, 4)),
    (Pattern(r"[ab]{160}\d", 0.9), None),
    (Pattern(r"\d{4}(?:x[ab]{0,99})?", 0.9), Near(40, 40, 4)),
    (labelled("mrn", r"\d"), LEADING),
    (labelled("mrn", "[a-z]"), None),
    (labelled("m{60}", r"\d"), None),
]


@pytest.mark.parametrize(("pattern", "near"), NEARNESS)
def test_what_needs_a_digit_is_looked_for_near_digits(pattern, near):
    assert near == (sought_lead((pattern,)) if pattern.lead else sought(pattern)).near


@pytest.mark.parametrize(
    ("word", "expression"),
    [
        ("mrn", b"[^A-Za-z0-9]mrn[^A-Za-z0-9]"),
        ("ss#", rb"[^A-Za-z0-9]ss\#"),
        ("#id", rb"\#id[^A-Za-z0-9]"),
        ("(h)", rb"\(h\)"),
        ("chart no", rb"[^A-Za-z0-9]chart\ no[^A-Za-z0-9]"),
    ],
)
def test_a_word_has_edges_where_it_starts_or_ends_with_a_letter_or_digit(word, expression):
    assert expression == word_for_hyperscan(word)
