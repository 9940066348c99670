"""Social security number (Safe Harbor class G).

Nine digits: area, group, serial. Never assigned are area 000, 666 and 900-999, group 00 and serial 0000; any
other may be real since assignment became random in June 2011. There is no check digit.

>>> check("219-09-9999").decibans > 0, check("666-09-9999").decibans < 0
(True, True)
"""

from phiguard.detect.evidence import DOUBTED, SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.safe_harbor import SafeHarbor

ASSIGNABLE = Verdict("an area, group and serial that may be assigned", 2)


def check(number: str) -> Verdict:
    """Doubt numbers that are never assigned (POMS RM 10201.035)."""
    digits = "".join(filter(str.isdecimal, number))
    area, group, serial = digits[:3], digits[3:5], digits[5:]
    if area in {"000", "666"} or area[0] == "9" or group == "00" or serial == "0000":
        return DOUBTED
    return ASSIGNABLE if len(digits) < len(number) else SILENT


recognizer = PatternRecognizer(
    name="us_ssn",
    title="Social security number",
    identifies=SafeHarbor.SSN,
    entity="US_SSN",
    patterns=(
        Pattern(r"\d{3}-\d{2}-\d{4}", alone=0.80, labelled=0.98),
        Pattern(r"\d{3}(?: \d{2} |\.\d{2}\.|/\d{2}/)\d{4}", alone=0.70, labelled=0.98),
        Pattern(r"\d{9}", alone=0.10, labelled=0.90),
    ),
    labels=("ssn", "ss#", "ss no", "social", "social security", "soc sec", "ssa", "sponsor ssn"),
    context=("tax", "benefit", "card", "sponsor", "payroll"),
    contrary=("mrn", "npi", "routing", "aba", "order", "tracking", "phone", "lot", "acct", "account", "zip"),
    check=check,
    positives=("SSN: <219-09-9999>", "social <219099999>", "her ssn is <666 12 3456>, a typo"),
    negatives=("routing 011000015", "lot 219099999", "v1.219-09-99991", "order 123456789"),
    sources=(
        "https://secure.ssa.gov/apps10/poms.nsf/lnx/0110201035",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(G)",
    ),
)
