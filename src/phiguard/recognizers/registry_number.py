"""Number of a person or donor in a registry, biobank, cohort, network or tribe (Safe Harbor class R).

>>> check("FL-00117").decibans, check("2019").decibans < -9
(0, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import CODE, NUMBERED, WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

TOO_FEW = Verdict("fewer than three digits", -30)
A_DATE = Verdict("reads as a date or a year", -20)
_LEAST = 3
_DATE = re.compile(
    r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2})?|(?:19|20)\d\d-(?:19|20)?\d\d|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d"
)

_BODY = (
    r"(?:registry|register|biobank|cohort|consortium|esrd(?: net(?:work)?)?|iis|"
    r"immunization(?: registry)?|unos|optn|srtr|nmdp|"
    r"donor|recipient|proband|pedigree|kindred|tribal|tribe|enrollment|census|cdib|citizenship|irb|protocol|"
    r"grant|abstract|transplant|waitlist|listing|"
    r"(?:tribal )?roll|voter|library|patron|foster|adoption|baby|household|family|victim|witness|survivor|"
    r"parolee|refugee|alien|client|consumer|resident|caller|contact)"
)


def check(number: str) -> Verdict:
    """Doubt dates and counts."""
    if sum(map(str.isdecimal, number)) < _LEAST:
        return TOO_FEW
    if number.lower().startswith("rfc"):
        return TOO_FEW
    return A_DATE if _DATE.fullmatch(number) else SILENT


recognizer = PatternRecognizer(
    name="registry_number",
    title="Number in a registry or network",
    identifies=SafeHarbor.OTHER_ID,
    entity="REGISTRY_NUMBER",
    patterns=(
        labelled(
            _BODY,
            CODE,
            alone=0.88,
            gap=r"(?: (?:pt|patient|case|abstract|record|member|enrollment|subject|study|donor))?" + NUMBERED,
        ),
        labelled(
            r"unos|optn|nmdp|dmid|donor|recipient",
            r"[A-Z]{3,4}\d{3,4}|\d{4}-\d{4}-\d",
            alone=0.85,
            gap=r"[ \t:=#(]{1,3}",
        ),
        labelled(
            r"irb(?: protocol| study)?|fop-?link|iis|wir|grid|seer(?: case)?|bio ?repository|tumou?r registry|"
            r"(?:voter|library|patron) (?:card|reg(?:istration)?)|mpi|empi|tribal enrollment|enrollment|cdib|"
            r"biobank|redcap|"
            r"registry(?: [a-z-]{2,12}){0,2} id|(?:cancer )?registry abstract",
            r"\d{1,4}(?: \d{4,5}){2,3}|\d{4}-\d{4}-\d{4}-\d|[A-Z]{1,6}-?\d{3,10}(?:-\d{1,6})?|\d{2,4}-\d{3,7}|\d{3,6}-\d{1,2}|"
            r"\d{5,10}(?:-\d{2})?",
            alone=0.85,
            gap=WIDE_GAP,
        ),
        Pattern(r"MPI\d{6,10}", alone=0.80, caseless=False),
    ),
    check=check,
    positives=(
        "Registry FOP-Link ID <FL-00117>",
        "IIS ID <WIR-2044177>",
        "UNOS donor id <AKQX417>",
        "(UNOS <AHK4417>, donor id <AGHT208>)",
        "ESRD net pt no. <16-0044177>",
        "Cancer registry abstract no. <20250417-02>",
        "tribal enrollment <EA-20441>",
        "IRB <2024-0881>",
        "Cohort ID: <C-00417>",
        "donor # <D-44177>",
        "refugee case number <NE-004417>",
        "voter id no. <V0044177>",
    ),
    negatives=(
        "registry of 1204 patients",
        "donor since 2019",
        "family 3 of 4",
        "cohort n=120",
        "protocol no. reviewed",
        "enrollment 2019-2020",
        "IRB approved",
    ),
    sources=(
        "https://optn.transplant.hrsa.gov/",
        "https://www.hhs.gov/hipaa/for-professionals/privacy/special-topics/de-identification/index.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
)
