"""Date in numbers (Safe Harbor class C).

Month, day and year, or day and month where the first number is over 12, with slashes, dashes or points; the year
has four digits or two. Chains of numbers are read whole, so that a version, an address of a network or a telephone
number is not taken for the date that stands in it. Impossible days count less, and not nothing: a typo is a date.

>>> check("3/14/2019").decibans > check("3/14/19").decibans > check("45/67/19").decibans
True
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.safe_harbor import SafeHarbor

FULL_YEAR = Verdict("a day of a year of four digits", 7)
NO_DAY = Verdict("no calendar has such a day", -9)
NEARLY = Verdict("a year, but no such day", -1)
POINTS = Verdict("points between short numbers", -1)
NO_DATE = Verdict("a chain of numbers that is no date", -40)

#: Month, day and year in either order, whatever they are worth.
NUMERIC = r"\d{1,2}[/.-]\d{1,2}[/.-](?:(?:18|19|20)\d\d|\d\d)"
SPACED = r"\d{1,2}(?: [/.-] ?|[/.-] )\d{1,2} ?[/.-] ?(?:(?:18|19|20)\d\d|'?\d\d)"

_BLANK = r"(?:xx|\?\?|__)"
_DATE = r"(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?([/.-]) ?'?((?:18|19|20)\d\d|\d\d)"
_ALONE = re.compile(_DATE)
_RANGE = re.compile(rf"(?:{_DATE}|\d{{1,2}}[/.]\d{{1,2}})-{_DATE}")
_SPACES = re.compile(r"(\d\d?) (\d\d?) (\d{4})")
_LOOKS = str.maketrans("OIl", "011")
_MISREAD = re.compile(r"[OIl]\d|\d[OIl]|/[OIl]/")
_MDY = r"\d{1,2}-\d{1,2}-\d\d"
_SIX = (
    r"(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])(?:1[3-9]|2\d|3[01]))\d\d"
    r"|[0-4]\d(?:0[1-9]|1[0-2])(?:1[3-9]|2\d|3[01])"
)
_LABELS = (
    r"dates?|dos|dt|doi|lmp|edd|exp|collected|coll|drawn|received|rec'?d|admitted|adm|seen|printed|signed|opd|visit"
)
_MONTHS = 12
_DAYS = 31


def check(chain: str) -> Verdict:
    """Tell dates from other chains of numbers."""
    chain = chain.translate(_LOOKS) if chain[0] in "OIl" or chain[-1] in "OIl" or _MISREAD.search(chain) else chain
    if match := _SPACES.fullmatch(chain):
        return SILENT if _is_day(match[1], match[2]) else NO_DATE
    if len(chain) in {6, 8} and chain.replace(" ", "").isdecimal():
        return SILENT
    match = _ALONE.fullmatch(chain)
    if match is None:
        return (
            FULL_YEAR
            if _RANGE.fullmatch(chain) or "x" in chain.lower() or "?" in chain or "_" in chain or "%" in chain
            else NO_DATE
        )
    first, one, second, other, year = match.groups()
    if one != other:
        return NO_DAY
    if not _is_day(first, second):
        return NEARLY if len(year) == 4 and one == "/" else NO_DAY  # noqa: PLR2004 - digits of a year
    if len(year) == 4:  # noqa: PLR2004 - digits of a year
        return FULL_YEAR
    return POINTS if one == "." else SILENT


def _is_day(first: str, second: str) -> bool:
    """Whether two numbers are a month and a day, in either order."""
    low, high = sorted((int(first), int(second)))
    return 1 <= low <= _MONTHS and high <= _DAYS


recognizer = PatternRecognizer(
    name="date",
    title="Date in numbers",
    identifies=SafeHarbor.DATE,
    entity="DATE_TIME",
    patterns=(
        Pattern(r"\d{1,2}[/.-]\d{1,2}[/.-](?:18|19|20)\d\d(?:[/.-]\d{1,6}){0,4}", alone=0.80, names_itself=True),
        Pattern(r"\d{1,2}/\d{1,2}/\d\d(?:[/.-]\d{1,6}){0,4}", alone=0.75, names_itself=True),
        Pattern(
            r"(?P<value>\d{1,2}[/.-]\d{1,2}[/.-]\d\d),?(?: at| @)? {0,2}\d{1,2}:\d\d", alone=0.80, names_itself=True
        ),
        Pattern(r"\d{1,4}[/.-]\d{1,4}(?:[/.-]\d{1,6}){1,6}", alone=0.65, labelled=0.95),
        Pattern(r"\d{1,2}%2F\d{1,2}%2F(?:(?:19|20)\d\d|\d\d)", alone=0.92, names_itself=True),
        Pattern(SPACED, alone=0.65, labelled=0.95),
        # letters that a scanner took for digits
        Pattern(
            r"[0-9OIl]{1,2}/[0-9OIl]{1,2}/(?:[12][0-9OIl]{3}|[0-9OIl]{2})", 0.60, caseless=False, names_itself=True
        ),
        Pattern(r"\d{1,2} \d{1,2} (?:19|20)\d\d", alone=0.25, labelled=0.90),
        # at the end of a note
        Pattern(
            rf"(?:[.;)] |[A-Z] )(?P<value>{_MDY})", 0.85, caseless=False, left="any", right="line", names_itself=True
        ),
        # six digits in a column of their own, or behind a label
        Pattern(rf"(?:\t| {{2,16}})(?P<value>{_SIX})(?:\t|  )", 0.62, labelled=0.90, left="any", right="any"),
        Pattern(rf"(?:{_LABELS})[ :=]{{1,4}}(?P<value>{_SIX}|\d\d \d\d \d\d)", 0.85, names_itself=True),
        Pattern(
            rf"(?:\d{{1,2}}/{_BLANK}|{_BLANK}/\d{{1,2}}|{_BLANK}/{_BLANK})/(?:(?:19|20)\d\d|\d\d)",
            alone=0.60,
            labelled=0.90,
        ),
        Pattern(r"\d{1,2}/\d{1,2}/(?:(?:19|20)xx|xxxx|xx|\?\?|____|__)", alone=0.60, labelled=0.90),
    ),
    labels=(
        *("date", "dated", "dob", "d.o.b.", "birth", "born", "birthday", "admit", "admitted", "admission", "adm"),
        *("discharged", "discharge", "d/c", "d/c'd", "dc'd", "dos", "service", "seen", "visit", "appt"),
        *("appointment", "surgery", "signed", "exp", "expires", "expiration", "eff", "effective", "since"),
        *("until", "collected", "received", "reported", "printed", "fecha", "deceased", "died", "dod", "onset"),
        *("injury", "doi", "lmp", "edd", "edc", "due", "scheduled", "started", "stopped", "start", "stop"),
        *("filled", "taken", "ordered", "performed", "hired", "enrolled", "last seen"),
    ),
    contrary=(
        *("version", "ver", "v", "firmware", "build", "release", "section", "sec", "ip", "mrn", "chart", "acct"),
        *("units", "part", "catalog", "cat", "ndc", "extension", "phone", "tel", "vision", "bp", "tpal"),
    ),
    check=check,
    recall=nothing,
    positives=(
        "seen <3/14/2019> and <3-14-19>",
        "Collected: <14.03.2019> 06:10",
        "Signed B. Tanaka <5.28.26>",
        "from <3/1-3/5/19>, <08/01/2025> - <08/30/2025>",
        "DOB <02/30/1979>, a typo",
        "F/U <3 / 14 / 2019>",
        "date of service: <03 14 2019>",
        "on <30/08/2023> in the EU export",
        "<3/xx/2019>, <03/14/20xx>",
        "scan_<03-14-2019>.pdf",
        "**<12/01/1973>**",
        "chart here 8820 4417. <10-9-26>\nA. Tanaka RN <10-9-26>",
        "GALLOWGLASS   opd   <160626>   Order RAD-1\nCollected <061726>, date <17 06 26>",
        "seen <1O/O3/2025> and <l1/12/24>",
    ),
    negatives=(
        "version 3.1.2",
        "firmware 10.12.20",
        "192.168.1.12.20.4",
        "10.12.20.14",
        "219-09-9999",
        "541-555-0138",
        "541.555.0138",
        "NDC 00093-1048-01",
        "chart 12-34-56",
        "BP 120/80/70",
        "strength 5/5/5",
        "CPT 99213-25",
        "insulin 10-12-14 units",
        "1-800-555-0100",
        "TPAL 3-0-1-3",
        "ratio 1:2:3",
        "plt   250000   wbc   999999   x",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)",
        "https://cldr.unicode.org/translation/date-time/date-time-patterns",
    ),
)
