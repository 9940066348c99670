"""Written forms."""

import pytest

from phiguard.detect.pattern import GAP, LONG, Pattern, first_group, hinged, labelled, nothing, numbers

GROUPS = [
    (r"(?:mrn|chart)\d", "mrn|chart"),
    (r"(?:mrn)", "mrn"),
    (r"(?:a(?:b|c)d)e", "a(?:b|c)d"),
    (r"(?:a\)b)c", r"a\)b"),
    (r"(?:a[)]b)c", "a[)]b"),
    (r"(?:a[\])]b)c", r"a[\])]b"),
    (r"(?:mrn)?\d", ""),
    (r"(?:mrn)*\d", ""),
    (r"(?:mrn)+\d", ""),
    (r"(?:mrn){0,2}\d", ""),
    (r"(?:mrn)|x", ""),
    (r"(?:mrn", ""),
    ("", ""),
]


@pytest.mark.parametrize(("regex", "group"), GROUPS)
def test_the_first_group_is_what_every_match_starts_with(regex, group):
    assert group == first_group(regex)


def test_a_labelled_form_leads_with_its_labels():
    pattern = labelled("mrn|chart", r"\d{4}")

    assert ("mrn|chart", True, 0.92, 0.92) == (pattern.lead, pattern.names_itself, pattern.alone, pattern.labelled)
    assert rf"(?:mrn|chart)(?:{GAP})(?P<value>\d{{4}})" == pattern.regex


def test_a_long_form_with_its_own_label_is_looked_for_by_its_first_group():
    long = "(?:mrn)" + r"\d" * LONG

    assert "mrn" == Pattern(long, 0.9, names_itself=True).lead
    assert "" == Pattern(long, 0.9).lead
    assert "" == Pattern(r"(?:mrn)\d", 0.9, names_itself=True).lead
    assert "x" == Pattern(long, 0.9, names_itself=True, lead="x").lead


def test_a_hinged_form_is_what_stands_before_its_anchor_and_behind_it():
    pattern = hinged(r"[a-z]{1,9}", "@", r"\d{2}", 0.7, right="any")

    assert (r"(?:[a-z]{1,9})(?:@)(?:\d{2})", "@", "(?:[a-z]{1,9})") == (pattern.regex, pattern.anchor, pattern.before)
    assert ("word", "any", 0.7, 0.95) == (pattern.left, pattern.right, pattern.alone, pattern.labelled)


@pytest.mark.parametrize(
    ("value", "recalled"),
    [("004829", ("004829",)), ("E10427", ("E10427",)), ("00482", ()), ("Teague", ()), ("", ()), ("ABCDEF", ())],
)
def test_long_values_with_a_digit_are_looked_for_again(value, recalled):
    assert recalled == numbers(value)


def test_nothing_is_looked_for_again_where_a_recognizer_says_so():
    assert () == nothing("00482913")
