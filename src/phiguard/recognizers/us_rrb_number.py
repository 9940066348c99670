"""Railroad Retirement Board claim number (Safe Harbor class I).

A prefix of letters that says whose benefit it is, and six digits (before 1964) or nine (a social security number).
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

_PREFIX = r"(?:WCA|WCD|WCH|MA|WA|CA|WD|PA|PD|MH|WH|PH|JA|A|H)"
_DIGITS = r"(?:\d{3}-?\d{2}-?\d{4}|\d{6})"

recognizer = PatternRecognizer(
    name="us_rrb_number",
    title="Railroad Retirement Board claim number",
    identifies=SafeHarbor.HEALTH_PLAN,
    entity="US_RRB_NUMBER",
    patterns=(
        Pattern(
            rf"(?:WCA|WCD|WCH|MA|WA|CA|WD|PA|PD|MH|WH|PH|JA)-? ?{_DIGITS}", alone=0.10, labelled=0.93, caseless=False
        ),
        Pattern(rf"[AH]-?{_DIGITS}", alone=0.05, labelled=0.90, caseless=False),
        labelled(
            r"rrb|r\.r\.b\.?|rr (?:medicare|mcare|mcr)|railroad(?: retirement)?(?: medicare| mcare| board)?",
            rf"{_PREFIX}[- ]?{_DIGITS}",
            alone=0.95,
            gap=WIDE_GAP,
        ),
    ),
    labels=("rrb", "railroad", "railroad retirement", "railroad medicare", "railroad one"),
    contrary=("medical", "lic", "license", "mrn", "dea", "zip", "lot", "serial", "acct"),
    positives=(
        "RRB <WA123456789>",
        "my husbands railroad one was <WA900714420>",
        "Railroad Medicare # <A123456>",
        "RRB claim: <WCD900-71-4420>",
        "Railroad Retirement Board no. <MA-900714420>",
    ),
    negatives=(
        "WA 974991234",
        "PA lic 123456",
        "MA123456789",
        "A123456 lot",
        "works on the railroad since 1986",
        "H1234",
    ),
    sources=(
        "CMS Pub. 100-01, Medicare General Information, Eligibility, and Entitlement, chapter 2, section 50",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(I)",
    ),
)
