"""Patient numbers of national and provincial health services (Safe Harbor class H): NHS number, PHN, CHI, IHI.

>>> check("999 044 1774").decibans > check("999 044 1772").decibans
True
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

HOLDS = Verdict("check digit of an NHS number holds", 3)
_LENGTH = 10
_BASE = 11


def check(value: str) -> Verdict:
    """Weigh the check digit of ten digits: weights 10 to 2, modulo 11 (NHS Data Dictionary)."""
    digits = [int(c) for c in value if c.isdecimal()]
    if len(digits) != _LENGTH:
        return SILENT
    left = _BASE - sum((_BASE - 1 - n) * d for n, d in enumerate(digits[:-1])) % _BASE
    return HOLDS if left % _BASE == digits[-1] else SILENT


recognizer = PatternRecognizer(
    name="health_service_number",
    title="Patient number of a health service",
    identifies=SafeHarbor.MRN,
    entity="HEALTH_SERVICE_NUMBER",
    patterns=(
        labelled(
            r"nhs|phn|personal health|chi|ihi|nhi|individual healthcare identifier|health service",
            r"\d{3}[- ]?\d{3}[- ]?\d{4}|\d{4}[- ]?\d{3}[- ]?\d{3}|\d{9}|\d{16}|\d{4} \d{4} \d{4} \d{4}|[A-Z]{3}\d{4}",
            alone=0.93,
            gap=rf"(?: of child)?(?: (?:bc|ab|sk|mb|on))?{WIDE_GAP}",
        ),
    ),
    check=check,
    positives=(
        "NHS no. <999 044 1772>",
        "NHS Number: <9990441772>",
        "PHN of child BC <9999 044 177>",
        "PHN <990441772>",
        "CHI number <9990441772>",
        "NHI: <ZZZ0016>",
    ),
    negatives=(
        "NHS trust, ward 12",
        "PHN clinic visit 3/14/2019",
        "post-herpetic neuralgia (PHN) 2019",
        "chi square 12.5",
        "NHS 111",
        "personal health record",
    ),
    sources=(
        "https://www.datadictionary.nhs.uk/attributes/nhs_number.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(H)",
    ),
)
