"""Health insurance claim number of Medicare before 2020 (Safe Harbor class I; a social security number is inside).

Nine digits of a social security number and a beneficiary code of one or two characters: 900-71-4420A.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

_CODE = r"(?:B[1-9A-Y]?|C[1-9A-Z]|[DEF][1-9A-Z]?|H[ABC]?\d?|J[1-4]|K[1-9A-M]|M1?|T[A-Z2]?|W[1-9BCFGJRT]?|A)"

recognizer = PatternRecognizer(
    name="us_hicn",
    title="Health insurance claim number",
    identifies=SafeHarbor.HEALTH_PLAN,
    entity="US_HICN",
    patterns=(
        Pattern(rf"\d{{3}}-\d{{2}}-\d{{4}}[- ]?{_CODE}", alone=0.80, labelled=0.97, caseless=False),
        Pattern(rf"\d{{9}}-?{_CODE}", alone=0.15, labelled=0.93),
        Pattern(r"\d{3}[- ]\d{2}[- ]\d{4}[- ]?[A-Z]\d?", alone=0.60, labelled=0.95),
        labelled(
            r"hicn?s?|hi claim|health insurance claim|old medicare",
            r"\d{3}[- ]?\d{2}[- ]?\d{4}(?:[- ]?[A-Z][A-Z0-9]?)?",
            alone=0.93,
            gap=WIDE_GAP,
        ),
    ),
    labels=("hic", "hicn", "hic#", "medicare", "claim number", "hi claim", "beneficiary"),
    context=("plan", "coverage", "benefits", "eligible", "part a", "part b", "card"),
    contrary=("lot", "serial", "order", "tracking", "model", "routing", "part no", "zip", "catalog"),
    positives=(
        "HIC <123-45-6789A>",
        "HICN: <900714420A>",
        "umm <900-71-4420A> my husbands",
        "Medicare <666-12-3456-B1>",
        "old Medicare number <900 71 4420 D6>",
        "Health insurance claim no. <900-71-4420>",
    ),
    negatives=(
        "lot 219099999A",
        "SSN 219-09-9999",
        "order 123456789A",
        "Medicare Part A",
        "900714420",
        "serial 900-71-4420A",
    ),
    sources=(
        "CMS Pub. 100-01, Medicare General Information, Eligibility, and Entitlement, chapter 2, section 50",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(I)",
    ),
)
