"""Small recognizers for tests of the machinery."""

import dataclasses

import pytest

from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.detect.registry import Registry
from phiguard.guard import Guard, builtin
from phiguard.safe_harbor import SafeHarbor

STURDY = {
    "us_ssn",
    "medical_record_number",
    "email_address",
    "date",
    "date_named",
    "age_over_89",
    "zip_code",
    "phone_number",
}

TICKET = PatternRecognizer(
    name="ticket",
    title="Invented ticket number",
    identifies=SafeHarbor.OTHER_ID,
    entity="TICKET",
    patterns=(Pattern(r"TK-\d{6}", alone=0.9),),
    positives=("<TK-123456>",),
    negatives=("TK-12",),
    sources=("https://www.example.org/tickets",),
    recall=nothing,
)


def made(regex: str = r"TK-\d{6}", alone: float = 0.9, *, pattern: dict[str, object] | None = None, **more: object):
    """A recognizer of one pattern."""
    return dataclasses.replace(TICKET, **{"patterns": (Pattern(regex, alone, **(pattern or {})),), **more})


@pytest.fixture
def make():
    """Makes recognizers of one pattern."""
    return made


@pytest.fixture
def ticket() -> PatternRecognizer:
    """Finds ``TK-`` and six digits."""
    return TICKET


@pytest.fixture(scope="session")
def sturdy() -> Registry:
    """A few of the built-in recognizers."""
    return Registry(tuple(r for r in builtin() if r.name in STURDY))


@pytest.fixture(scope="session")
def guard(sturdy) -> Guard:
    """A guard with a few of the built-in recognizers."""
    return Guard(recognizers=sturdy)
