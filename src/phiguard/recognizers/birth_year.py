"""Year that tells an age over 89 (Safe Harbor class C): of a birth, or of what only the grown do.

Other years stay. A person born in the year, married or graduated by then, or a veteran of the Second World War is 90
or older; the age is reckoned from this year.

>>> check("1931", 2026).decibans > 0, check("1958", 2026).decibans < 0
(True, True)
"""

import datetime as dt

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.safe_harbor import SafeHarbor

OLD = Verdict("so long ago that it tells an age over 89", 12)
YOUNG = Verdict("a year that tells no age over 89", -60)

_OLDEST = 90
_GROWN = 17  #: the least age at which people marry, graduate, enlist or retire
_YEAR = r"(?:18[5-9]\d|19[0-5]\d)"


def check(written: str, this_year: int | None = None) -> Verdict:
    """Let years stand that tell no age over 89."""
    if not written.isdecimal():
        return SILENT
    ago = (this_year or dt.datetime.now(dt.UTC).year) - int(written)
    return OLD if ago >= _OLDEST else SILENT if ago >= _OLDEST - _GROWN else YOUNG


recognizer = PatternRecognizer(
    name="birth_year",
    title="Year that tells an age over 89",
    identifies=SafeHarbor.DATE,
    entity="DATE_OF_BIRTH",
    patterns=(
        Pattern(
            r"(?:born(?: and raised)?(?: [A-Za-z, ]{1,20})?(?: in| c\.| ca\.| circa)?|b\.|yob|(?:birth ?year|year of"
            r" birth|birth_year|born)\"?[:=]? ?\"?"
            r"|dob|d\.o\.b\.|date of birth|birth(?: date|date|day)?|nacid[oa] en|ano de nacimiento)[\"':=,( ]{1,4}"
            rf"(?P<value>{_YEAR})",
            alone=0.45,
            names_itself=True,
        ),
        Pattern(
            r"(?:married|wed|graduated|enlisted|drafted|retired|hired|emigrated|immigrated|widowed|wedding|served"
            r"|discharged from the \w{4,7})"
            rf"(?: [A-Za-z ]{{1,24}})?[ ,(](?P<value>{_YEAR})",
            alone=0.70,
            names_itself=True,
        ),
        Pattern(
            r"(?:WW ?(?:II|2|I)|World War (?:II|Two|2|One|I))(?: (?:vet|veteran|era|bride|survivor|pilot|nurse|medic))",
            alone=0.60,
        ),
    ),
    check=check,
    recall=nothing,
    positives=(
        "born in <1931>",
        "graduated nursing school <1949>",
        "DOB: <1929>, alone",
        "year of birth: <1933>",
        "married in <1948>",
        "a <WWII vet>",
        "b. <1930>",
    ),
    negatives=("born in 1958", "DOB: 1990", "married in 1985", "in 2019", "2019", "b. 1961", "since 1948 edition"),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)",
        "https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html",
    ),
)
