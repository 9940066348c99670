"""The recognizer does what phiguard asks of every recognizer, and what its own number asks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import phiguard
from phiguard.detect.registry import Registry
from phiguard.guard import builtin
from phiguard.testing import CHECKS, strategies
from phiguard_plugin_example.umberland_person_number import LETTERS, check, letter_of, recognizer

ALONE = phiguard.Guard(recognizers=Registry((recognizer,)))
DIGITS = st.text("0123456789", min_size=8, max_size=8)


@pytest.mark.parametrize("check", CHECKS, ids=lambda c: c.__name__)
def test_recognizer_conforms(check):
    check(recognizer)


def test_the_package_declares_it():
    assert recognizer in Registry.installed()


@given(DIGITS)
def test_every_number_is_found_in_a_text(digits):
    (finding,) = ALONE.scan(f"seen: UMB-{digits[:4]}-{digits[4:]}-{letter_of(digits)} today")
    assert (6, 21) == (finding.start, finding.end)


@given(DIGITS, st.sampled_from(LETTERS))
def test_another_letter_weighs_against_it(digits, letter):
    verdict = check(f"UMB-{digits[:4]}-{digits[4:]}-{letter}")
    assert (letter == letter_of(digits)) == (verdict.decibans > 0)


@given(strategies.documents())
def test_identifiers_of_other_kinds_are_left_to_others(document):
    assert [] == list(ALONE.scan(document.text))


@given(strategies.texts())
def test_any_text_comes_out_clean(text):
    assert [] == list(ALONE.scan(ALONE.deidentify(text).text))


def test_beside_the_built_in_recognizers_it_keeps_its_number():
    guard = phiguard.Guard(recognizers=builtin() | [recognizer])
    assert ["umberland_person_number"] == [f.recognizer for f in guard.scan("Person number: UMB-4821-0907-K")]
