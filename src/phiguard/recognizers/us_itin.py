"""Taxpayer numbers that look like social security numbers (Safe Harbor class G): ITIN, ATIN and IRSN.

All begin with 9; the group says which. ITIN: 50-65, 70-88, 90-92, 94-99. ATIN (adoption): 93. IRSN: 01-10, 17-19,
28-29, 37-39.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

_ITIN = r"(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])"
_SEP = r"[- .]"

recognizer = PatternRecognizer(
    name="us_itin",
    title="Taxpayer identification number (ITIN, ATIN, IRSN)",
    identifies=SafeHarbor.SSN,
    entity="US_ITIN",
    patterns=(
        Pattern(rf"9\d\d{_SEP}{_ITIN}{_SEP}\d{{4}}", alone=0.55, labelled=0.97),
        Pattern(rf"9\d\d{_SEP}93{_SEP}\d{{4}}", alone=0.55, labelled=0.95),
        Pattern(rf"9\d\d{_ITIN}\d{{4}}", alone=0.05, labelled=0.93),
        labelled(
            r"i-?tin|a-?tin|irsn|adoption tax(?:payer)?(?: id)?|individual tax(?:payer)?(?: id)?",
            r"9\d\d[- .]?\d\d[- .]?\d{4}",
            alone=0.95,
            gap=WIDE_GAP,
        ),
    ),
    labels=("itin", "atin", "irsn", "tin", "tax id", "taxpayer", "taxpayer id", "individual taxpayer", "w-7", "w7"),
    context=("tax", "irs", "adoption", "refund"),
    contrary=(
        "mrn",
        "npi",
        "order",
        "tracking",
        "phone",
        "lot",
        "acct",
        "account",
        "zip",
        "routing",
        "claim",
        "fax",
        "cell",
    ),
    positives=(
        "ITIN <912-70-1234>",
        "ITIN <900-52-0001>",
        "ATIN <912-93-0001>",
        "or ITIN <944-82-0417>",
        "Lior's ATIN is <955-93-0417> until adoption final",
        "itin: <912701234>",
        "I-TIN no. <912 70 1234>",
        "IRSN <912-05-0001>",
        "<912-70-1234>",
    ),
    negatives=(
        "912701234",
        "lot 912-70-1234",
        "912-701-234",
        "call 912-701-2345",
        "tracking 912701234",
        "MRN 912701234",
    ),
    sources=(
        "https://www.irs.gov/tin/itin/individual-taxpayer-identification-number-itin",
        "https://www.ecfr.gov/current/title-26/section-301.6109-3",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(G)",
    ),
)
