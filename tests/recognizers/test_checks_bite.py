"""The conformance checks catch planted faults."""

import dataclasses
import logging

import pytest

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.safe_harbor import SafeHarbor
from phiguard.testing import conformance

SOUND = PatternRecognizer(
    name="invented_ticket",
    title="Invented ticket number",
    identifies=SafeHarbor.OTHER_ID,
    entity="TICKET",
    patterns=(Pattern(r"TK-\d{4} ?\d{2}", alone=0.9),),
    positives=("see <TK-1234 56> now", "<TK-123456>"),
    negatives=("TK-12", "XTK-123456"),
    sources=("https://www.example.org/tickets",),
)


def with_pattern(regex: str, **more: object) -> PatternRecognizer:
    return dataclasses.replace(SOUND, patterns=(Pattern(regex, **{"alone": 0.9, **more}),))


def moody(_value: str) -> Verdict:
    return Verdict("always against", -40)


def chatty(value: str) -> Verdict:
    logging.getLogger("tickets").warning("checking %s", value)
    return Verdict("", 0)


#: Takes one letter more each time that it is asked again.
GREEDY = dataclasses.replace(
    with_pattern(r"TK-\d{6}|[^A-Za-z0-9\n\x00]{3,400}[a-z]", left="any"), positives=("<TK-123456> a b c d e f g h",)
)

FAULTS = [
    (conformance.positives_are_found_exactly, with_pattern(r"TK-\d{4}", right="any")),
    (conformance.positives_are_found_exactly, with_pattern(r"TK-\d{4} ?\d{2}", alone=0.2)),
    (conformance.positives_are_found_exactly, dataclasses.replace(SOUND, check=moody)),
    (conformance.positives_are_found_exactly, dataclasses.replace(SOUND, positives=("TK-123456",))),
    (conformance.negatives_are_left_alone, with_pattern(r"TK-\d{4} ?\d{2}", left="any")),
    (conformance.the_seam_is_never_crossed, with_pattern(r"TK-\d{4}[ \x00]{0,1}\d{0,2}[^\d]{0,1}\d{0,2}")),
    (conformance.patterns_are_bounded, with_pattern(r"TK-\d+ ?\d+")),
    (conformance.patterns_are_bounded, with_pattern(r"[^\d]{1,4}", left="any", right="any")),
    (conformance.repeats_are_shallow, with_pattern(r"(?:(?:T|TK|[K1-6-]){1,80}){1,80}X", left="any", right="any")),
    (conformance.it_says_where_it_comes_from, dataclasses.replace(SOUND, sources=())),
    (conformance.it_says_where_it_comes_from, dataclasses.replace(SOUND, negatives=())),
    (conformance.it_is_a_value, dataclasses.replace(SOUND, check=lambda _value: Verdict("", 0))),
    (conformance.it_is_a_value, dataclasses.replace(SOUND, labels=["ticket"])),
    (conformance.what_it_finds_can_be_taken_out, GREEDY),
    (conformance.it_says_nothing_of_the_text, dataclasses.replace(SOUND, check=chatty)),
]


@pytest.mark.parametrize("check", conformance.CHECKS, ids=lambda c: c.__name__)
def test_a_sound_recognizer_passes(check):
    check(SOUND)


@pytest.mark.parametrize(("check", "faulty"), FAULTS, ids=lambda v: getattr(v, "__name__", ""))
def test_a_planted_fault_is_caught(check, faulty):
    with pytest.raises(Exception, match=r"."):
        check(faulty)
