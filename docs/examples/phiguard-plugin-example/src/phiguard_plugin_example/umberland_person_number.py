"""Person number of Umberland, a country that does not exist (Safe Harbor class G, as the social security number).

``UMB``, two groups of four digits, and a check letter: the eight digits modulo 23, counted off in the alphabet without
I, O and Q.

>>> letter_of("48210907"), check("UMB-4821-0907-K").decibans, check("UMB-4821-0907-A").decibans
('K', 12, -6)
"""

from phiguard.detect.evidence import CONFIRMED, DOUBTED, SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.safe_harbor import SafeHarbor

LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
DIGITS = 8


def letter_of(digits: str) -> str:
    """The check letter of eight digits.

    Args:
        digits: The digits.
    """
    return LETTERS[int(digits) % len(LETTERS)]


def check(value: str) -> Verdict:
    """Weigh the check letter; it moves the score and never vetoes, since a number with a typing error is one still.

    Args:
        value: The folded value.
    """
    digits = "".join(c for c in value if c.isdecimal())
    if len(digits) != DIGITS:
        return SILENT
    return CONFIRMED if letter_of(digits) == value[-1].upper() else DOUBTED


recognizer = PatternRecognizer(
    name="umberland_person_number",
    title="Person number of Umberland",
    identifies=SafeHarbor.SSN,
    entity="UMBERLAND_PERSON_NUMBER",
    patterns=(
        Pattern(rf"UMB[- ]?\d{{4}}[- ]?\d{{4}}[- ]?[{LETTERS}]", alone=0.85, labelled=0.98),
        Pattern(rf"\d{{4}}-\d{{4}}-[{LETTERS}]", alone=0.20, labelled=0.95),
    ),
    labels=("person number", "umberland id"),
    context=("umberland",),
    contrary=("part", "order"),
    check=check,
    positives=(
        "Person number: <UMB-4821-0907-K>",
        "Umberland ID <umb 4821 0907 k>",
        "<UMB48210907K> was seen today",
        "person number <4821-0907-A>, a typo",
    ),
    negatives=("UMB-4821-0907", "XUMB48210907K", "UMB-4821-0907-I", "part 4821-0907-A", "4821-0907"),
    sources=("invented for this example",),
)
