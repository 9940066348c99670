"""Part of a year (Safe Harbor class C): seasons, quarters, halves with their year; the year alone stays."""

from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.safe_harbor import SafeHarbor

_SEASON = r"(?:spring|summer|autumn|fall|winter|primavera|verano|otono|invierno)"
_YEAR = r"(?:(?:19|20)\d\d|'\d\d)"

recognizer = PatternRecognizer(
    name="season",
    title="Season or quarter of a year",
    identifies=SafeHarbor.DATE,
    entity="DATE_TIME",
    patterns=(
        Pattern(rf"(?:(?:early|mid|late)[ -])?{_SEASON}(?: of| in| de)?[ ,]{{1,2}}{_YEAR}", alone=0.90),
        Pattern(
            rf"(?:early|mid|late|beginning of|start of|end of|middle of|first half of|second half of)[ -]{_YEAR}",
            alone=0.75,
        ),
        Pattern(r"FY ?'?(?:20)?\d\d[ /-]?Q[1-4]|Q[1-4][ /-]?(?:of )?FY ?'?(?:20)?\d\d", alone=0.90),
        Pattern(rf"(?:Q[1-4]|[1-4]Q|H[12])[ /-]?(?:of |FY)?{_YEAR}|{_YEAR}[ /-]?(?:Q[1-4]|H[12])", alone=0.90),
        Pattern(
            r"(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:quarter|qtr|half|trimester|semester)(?: of"
            rf"|,)? {_YEAR}",
            alone=0.90,
        ),
        Pattern(
            r"(?:last|this past|this coming|next|since|in the|past) (?P<value>spring|summer|autumn|winter|primavera"
            r"|verano|otono|invierno)",
            alone=0.60,
            names_itself=True,
        ),
        Pattern(r"(?:this(?: past| coming)?|in the|by|next) (?P<value>fall)(?: of)?", alone=0.55, names_itself=True),
        Pattern(r"(?:week|wk) \d{1,2}(?:,| of| in)? (?:19|20)\d\d", alone=0.80),
    ),
    recall=nothing,
    positives=(
        "Pollen season <spring 2019> worst",
        "<spring of 2018>",
        "<Q3 2021> first seizure",
        "<early 2019>, <mid-2019>, <late '21>",
        "since <summer>, again <winter '22>",
        "this past <fall>",
        "<first quarter of 2020>; <2020-Q2>; closed <FY26 Q1>",
    ),
    negatives=(
        "s/p fall 2 days ago",
        "spring in her step",
        "in 2019",
        "fall risk, no fall since admission",
        "late 50s",
        "last fall: 2 weeks ago",
        "mid-abdomen",
        "the 1990s",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)",
        "https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html",
    ),
)
