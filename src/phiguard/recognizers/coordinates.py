"""Place on the earth in numbers (Safe Harbor class B): latitude and longitude, UTM, MGRS.

>>> check("44.0512, -123.0867").decibans > 0, check("98.600, 250.125").decibans < 0
(True, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

ON_EARTH = Verdict("within the degrees of the earth", 3)
OFF_EARTH = Verdict("beyond the degrees of the earth", -20)

_DEGREE = r"(?:\xa4|deg(?:rees)?|d|o|\xba)"
_DMS = (
    rf"\d{{1,3}} ?{_DEGREE} ?\d{{1,2}}(?:\.\d{{1,6}})? ?(?:['m]|min)? ?(?:\d{{1,2}}(?:\.\d{{1,4}})? ?(?:\"|''|s"
    r"|sec)? ?)?"
)
_PAIR = re.compile(r"[+-]?(\d{1,3})\.\d+[ ,;/]+[+-]?(\d{1,3})\.\d+")


def check(written: str) -> Verdict:
    """Doubt pairs beyond 90 and 180 degrees."""
    match = _PAIR.fullmatch(written)
    if match is None:
        return SILENT
    low, high = int(match[1]), int(match[2])
    return ON_EARTH if (low < 90 and high < 180) or (low < 180 and high < 90) else OFF_EARTH  # noqa: PLR2004 - degrees


recognizer = PatternRecognizer(
    name="coordinates",
    title="Latitude and longitude, UTM, MGRS",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="COORDINATES",
    patterns=(
        Pattern(r"[+-]?\d{1,3}\.\d{3,9}[,;/] {0,2}[+-]?\d{1,3}\.\d{3,9}", alone=0.75, labelled=0.95),
        Pattern(r"[+-]?\d{1,3}\.\d{4,9} {1,2}-\d{1,3}\.\d{4,9}", alone=0.80, labelled=0.95),
        Pattern(
            r"(?:lat(?:itude)?[ /,]{1,3}lon(?:g(?:itude)?)?|lat/lng|gps|coord(?:inate)?s?|geo|location|loc)[\"']?[ :=(\[]{1,4}"
            r"(?P<value>[+-]?\d{1,3}\.\d{1,12}[ ,;/]{1,3}[+-]?\d{1,3}\.\d{1,12})",
            alone=0.85,
            names_itself=True,
        ),
        Pattern(r"[NS] ?\d{1,2}[ -]\d{1,2}\.\d{1,4}[, /]{1,3}[EW] ?\d{1,3}[ -]\d{1,2}\.\d{1,4}", alone=0.92),
        Pattern(
            rf"\d{{1,3}}(?:\.\d{{1,9}})? ?{_DEGREE}? ?[NS],? {{0,2}}\d{{1,3}}(?:\.\d{{1,9}})? ?{_DEGREE}? ?[EW]",
            alone=0.85,
            labelled=0.95,
        ),
        Pattern(r"[NS] ?\d{1,2}\.\d{2,9}[, ]{1,2}[EW] ?\d{1,3}\.\d{2,9}", alone=0.88, labelled=0.95),
        Pattern(rf"[NS]? ?{_DMS}[NS]?[, /]{{1,3}}[EW]? ?{_DMS}[EW]?", alone=0.90, right="any", left="any"),
        Pattern(r"\d{1,2} ?[C-HJ-NP-X] \d{6} ?m?E?,? \d{6,7} ?m?N?", alone=0.90),
        Pattern(
            r"\d{1,2}[C-HJ-NP-X] ?[A-HJ-NP-Z]{2} ?(?:\d{4} ?\d{4}|\d{5} ?\d{5}|\d{3} ?\d{3})",
            alone=0.80,
            labelled=0.95,
            caseless=False,
        ),
        labelled(
            r"lat(?:itude)?|lon(?:g(?:itude)?)?|lng|gps(?: coords?| coordinates?| loc(?:ation)?| lat(?:itude)?"
            r"| long?(?:itude)?)?",
            r"[+-]?\d{1,3}\.\d{2,12}(?: ?\xa4)?(?: ?[NSEW])?",
            alone=0.88,
            gap=r"[\"']?[ \t]?[:=# \t,]{1,4}[\"']?",
        ),
    ),
    labels=(
        *("gps", "coordinates", "coords", "lat", "latitude", "lz", "grid", "pin", "location", "geotag", "ping"),
        *("mgrs", "utm"),
    ),
    contrary=("range", "ref", "mean", "ci", "ratio", "reference", "score"),
    check=check,
    positives=(
        "<44.0512, -123.0867>",
        "LZ <46.2041, -114.1187> to",
        "GPS <32.7157 N, 117.1611 W>",
        "<44\N{DEGREE SIGN}03'07\"N 123\N{DEGREE SIGN}05'12\"W>",
        "UTM <10T 492000 4877000>",
        "Grid of incident <38SMB4417720418>",
        '"latitude": <44.0512>, "longitude": <-123.0867>',
        "lat=<44.05123>&lon=<-123.08671>",
        "<10TEP9200077000>",
        "LZ: <N 46 12.25 W 114 07.11>",
        "lat/long <44.05, -123.09>",
    ),
    negatives=(
        "pH 7.412, lactate 2.1",
        "OR 1.205, 95% CI 0.998, 1.455",
        "4.5 N, 3.2",
        "TSH 2.11, B12 412",
        "98.600, 250.125",
        "lateral 3.5 cm",
        "Ca 9.4 Na 140",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://www.iso.org/standard/75147.html",
        "https://earth-info.nga.mil/",
    ),
)
