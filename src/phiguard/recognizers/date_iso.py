"""Date as ISO 8601 writes it (Safe Harbor class C): year first, with or without a time; week and ordinal dates.

A time joined to the date goes with it, and so does a clock with seconds; other times stay.

>>> check("2019-03-14").decibans > check("2019-73-14").decibans
True
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.safe_harbor import SafeHarbor

NO_DAY = Verdict("no calendar has such a day", -14)

_YEAR = r"(?:18|19|20)\d\d"
_CLOCK = r"\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?"
_ZONE = r"(?:Z|[ ]?[+-]\d\d:?\d\d)?"
_TIME = rf"(?:T{_CLOCK}{_ZONE}| \d\d:\d\d:\d\d(?:\.\d{{1,9}})?{_ZONE})?"
_MONTH_DAY = re.compile(r"(?:18|19|20)\d\d(?:[-/.: ](\d\d?)[-/.: ](\d\d?)|(\d\d)(\d\d))(?!\d)")


def check(written: str) -> Verdict:
    """Doubt months over 12 and days over 31; some write the day before the month."""
    match = _MONTH_DAY.match(written)
    if match is None:
        return SILENT
    low, high = sorted((int(match[1] or match[3]), int(match[2] or match[4])))
    return SILENT if 1 <= low <= 12 and high <= 31 else NO_DAY  # noqa: PLR2004 - months and days


recognizer = PatternRecognizer(
    name="date_iso",
    title="Date in ISO 8601 form",
    identifies=SafeHarbor.DATE,
    entity="DATE_TIME",
    patterns=(
        Pattern(rf"{_YEAR}-\d{{1,2}}-\d{{1,2}}{_TIME}", alone=0.95, names_itself=True),
        Pattern(rf"{_YEAR}/\d{{1,2}}/\d{{1,2}}{_TIME}", alone=0.92, names_itself=True),
        Pattern(rf"{_YEAR}(?:\.\d{{1,2}}\.|:\d\d:)\d{{1,2}}{_TIME}", alone=0.85, labelled=0.97),
        Pattern(rf"{_YEAR}\d{{4}}T{_CLOCK}{_ZONE}", alone=0.95),
        Pattern(
            rf"{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ _-](?:[01]\d|2[0-3]):?[0-5]\d(?::?[0-5]\d)?", alone=0.90
        ),
        Pattern(rf"{_YEAR} (?:0[1-9]|1[0-2]) (?:0[1-9]|[12]\d|3[01])", alone=0.50, labelled=0.90),
        Pattern(rf"{_YEAR}-?W[0-5]\d(?:-?[1-7])?", alone=0.90, names_itself=True),
        Pattern(
            rf"(?:doy|ordinal|julian|day of year|jday)[\"']?[ :=]{{1,3}}[\"']?(?P<value>{_YEAR}-?[0-3]\d\d)",
            alone=0.95,
            names_itself=True,
        ),
        Pattern(rf"{_YEAR}-(?:[0-2]\d\d|3[0-6]\d)", alone=0.60, labelled=0.90),
        Pattern(rf"{_YEAR}-(?:0[1-9]|1[0-2])", alone=0.60, labelled=0.90),
        Pattern(rf"{_YEAR}/(?:0[1-9]|1[0-2])", alone=0.60, labelled=0.90),
        Pattern(rf"{_YEAR}:\d\d:\d\d \d\d:\d\d:\d\d", alone=0.95),
    ),
    labels=(
        *("date", "start", "end", "time", "onset", "period", "issued", "effective", "recorded", "birthdate"),
        *("since", "until"),
    ),
    contrary=(
        *("mrn", "lot", "case", "acct", "account", "rev", "version", "v", "build", "release", "iso", "claim"),
        *("order", "accession", "ref"),
    ),
    check=check,
    recall=nothing,
    positives=(
        "<2019-03-14>; <2026/05/28> 04:11",
        "Collected: <2024.05.14> 06:55",
        '"lastUpdated": "<2025-07-15T11:02:33.410+00:00>"',
        "<20190314T0926Z> and <2025-01-22T03:14:07.221Z> INFO",
        "taken <2022:10:05 14:21:09>.",
        "000417|<20260112 074511>|VIEW; log_<20260105_0714>.txt",
        "<2022-W11-4> MRI brain; <2022-091> genetics",
        '"start":"<2025-01>"',
        '"iso":"<2026-W01-4>","doy":"<2026-001>"',
        "IMG_<2019-03-14>_knee.jpg",
        "<2025-07-03 14:22:01> done, <2025-07-03> 14:22",
    ),
    negatives=(
        "2021-2022 lost to follow-up",
        "1998-2003",
        "ISO 2019-14",
        "in 2019, 5-10 mg",
        "FY2019",
        "case 2019-044",
        "2019-99-99 units",
        "build 2026.2.1",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)",
        "https://www.rfc-editor.org/rfc/rfc3339",
    ),
)
