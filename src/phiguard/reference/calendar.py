"""The calendar: reading a written date, and the words for months, weekdays, seasons, holidays and numbers.

Common forms are read by expressions of this module; only what is left goes to ``dateutil``. Day and month of a numeric
date stand in American order unless the first number is over 12.

>>> read("14-Mar-19", 2026) == Reading(2019, 3, 14, valid=True)
True
>>> read("5/97", 2026) == Reading(1997, 5, None, valid=True)
True
"""

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass, field
from functools import cache

from phiguard.reference.calendar_words import HOLIDAYS, MONTHS, SEASONS, WEEKDAYS
from phiguard.reference.numerals import number_words, spoken_digits
from phiguard.reference.wordfile import fold

__all__ = (
    "HOLIDAYS",
    "MONTHS",
    "SEASONS",
    "WEEKDAYS",
    "Reading",
    "full_year",
    "number_words",
    "read",
    "spoken_digits",
)

FIRST_YEAR = 1850  #: a year before this is no year of a living person
YEARS_AHEAD = 5  #: nor is one that lies further ahead
MONTHS_IN_YEAR = 12
LONGEST = 31  #: a larger number is no day
LONGEST_TEXT = 60  #: a longer text is no date

_MONTH = "(?P<mon>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th|o)?"
_YEAR = r"(?:'?(?P<y2>[0-9]{2})|(?P<y>[0-9]{4}))"
_TIME = (
    r"(?:(?: |, ?| ?at |[ ]?t|[ ]?@[ ]?)[0-9]{1,2}(?:[:.h]?[0-9]{2}){0,2}(?:[.,][0-9]{1,9})?"
    r" ?(?:[ap]\.?m\.?)?(?: ?hrs?| ?hours)? ?(?:z|utc|gmt|[ecmp][sd]?t|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_BEFORE = r"(?:(?:next|last|this|on|the|early|mid|late) )?"
_WEEKDAY = r"(?:(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")\.?,? (?:the )?)?"
_GAP = r"[ ,./-]{0,3}"
_OF = r"(?:,? (?:of |de |del )?|[-/.]| ?, ?)"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a written date says; its ``repr`` says none of it.

    Args:
        year: Four digits, or nothing.
        month: 1 to 12 if the date is valid, or nothing.
        day: Day of the month, or nothing.
        valid: Whether the calendar has such a day, in a year from 1850 to five years ahead.
    """

    year: int | None = field(repr=False)
    month: int | None = field(repr=False)
    day: int | None = field(repr=False)
    valid: bool


#: Forms in the order in which they are tried.
_SHAPES: tuple[str, ...] = (
    r"(?P<y>[0-9]{4})(?P<s>[-/. ])(?P<m>[0-9]{1,2})(?P=s)(?P<d>[0-9]{1,2})",
    r"(?P<a>[0-9]{1,2}) ?(?P<s>[-/.]) ?(?P<b>[0-9]{1,2}) ?(?P=s) ?" + _YEAR,
    r"(?P<a>[0-9]{1,2})[-/. ](?P<b>[0-9]{1,2})[-/., ]{1,2}" + _YEAR,
    _MONTH + _GAP + r"(?:the )?" + _DAY + r"(?:[ ,./-]{1,3}(?:of |del? )?)(?:in )?" + _YEAR,
    _DAY + _GAP + r"(?:(?:day )?of |de )?" + _MONTH + r"(?:" + _OF + r"|)" + _YEAR,
    r"(?P<y>[0-9]{4})" + _GAP + _MONTH + _GAP + _DAY,
    _MONTH + r"(?:,? (?:of |in |de |del )?|[-/., ]{0,2})(?:(?P<y>[0-9]{4})|'(?P<y2>[0-9]{2}))",
    _MONTH + r"-(?P<y2>[0-9]{2})",
    r"(?P<y>[0-9]{4})" + _GAP + _MONTH,
    _MONTH + _GAP + r"(?:the )?" + _DAY,
    _DAY + _GAP + r"(?:(?:day )?of |de )?" + _MONTH,
    r"(?P<m>[0-9]{1,2})[-/.](?P<y>[0-9]{4})",
    r"(?P<m>[0-9]{1,2})/'(?P<y2>[0-9]{2})",
    r"(?P<y>[0-9]{4})[-/.](?P<m>[0-9]{1,2})",
    r"(?P<a>[0-9]{1,2})[-/.](?P<b>[0-9]{1,2})",
    r"(?:early |mid[- ]?|late )?" + _MONTH,
)
_STAMP = re.compile(
    r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})(?:[t ]?[0-9]{2}(?::?[0-9]{2}){0,2}(?:\.[0-9]{1,6})?)?"
    r"(?:z|[+-][0-9]{2}:?[0-9]{2})?"
)
_ISO_WEEK = re.compile(r"(?P<y>[0-9]{4})-?w(?P<w>[0-9]{2})(?:-?(?P<wd>[1-7]))?")
_ISO_ORDINAL = re.compile(r"(?P<y>[0-9]{4})-(?P<n>[0-3][0-9]{2})")
_LOOSE_YEAR = re.compile(r"(?<![0-9])(?:((?:18|19|20)[0-9]{2})|'([0-9]{2}))(?![0-9])")
_EIGHT = re.compile(r"(?P<a>[0-9]{2})(?P<b>[0-9]{2})(?P<y>[0-9]{4})")
_SIX = re.compile(r"(?P<a>[0-9]{2})(?P<b>[0-9]{2})(?P<y>[0-9]{2})")
_DEFAULTS = (dt.datetime(2000, 1, 1), dt.datetime(2004, 12, 31))  # noqa: DTZ001  # no zone is asked for
_RANGE = re.compile(r" ?(?:-| to | thru | through | until | till | a | al )+ ?")


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """The forms, each a whole date with a weekday before it and a time after it."""
    return tuple(re.compile(_BEFORE + _WEEKDAY + shape + _TIME) for shape in _SHAPES)


@cache
def _part() -> re.Pattern[str]:
    """Parts of a year: quarters, seasons, holidays, and a year alone."""
    named = "|".join([*sorted(SEASONS), *HOLIDAYS])
    quarter = r"q[1-4]|(?:first|second|third|fourth|last|[1-4](?:st|nd|rd|th)) quarter"
    near = r"(?:the )?(?:early|mid|late|end(?: of)?|beginning(?: of)?)"
    return re.compile(
        rf"(?:{quarter}|(?:{near}[ -])?(?:{named})|{near})(?![a-z])|[0-9]{{4}}[ -]?q[1-4]|(?:18|19|20)[0-9]{{2}}"
    )


def full_year(two_digits: int, pivot_year: int | None = None) -> int:
    """Give the latest year with these last two digits that is not after the year that follows the pivot year.

    >>> full_year(27, 2026), full_year(28, 2026), full_year(97, 2026)
    (2027, 1928, 1997)
    """
    last = (pivot_year or dt.datetime.now(tz=dt.UTC).year) + 1
    return last - (last - two_digits) % 100


def read(surface: str, pivot_year: int | None = None) -> Reading | None:
    """Give year, month and day that a written date says, or nothing if it cannot be read.

    Args:
        surface: The date as it stands in a text.
        pivot_year: Year of the document, this year if not given; a year of two digits is at most the next one.
    """
    written = " ".join(re.sub(r"[\u2010-\u2015\u2212]", "-", fold(surface)).strip(" ,.;:()[]").split())
    for reader in (_stamp, _iso, _shaped, _part_of_year, _ranged, _by_dateutil):
        if written and (reading := reader(written, pivot_year)) is not None:
            return reading
    return None


def _reading(year: int | None, month: int | None, day: int | None, pivot_year: int | None) -> Reading:
    """The parts with their validity."""
    last = (pivot_year or dt.datetime.now(tz=dt.UTC).year) + YEARS_AHEAD
    known_year = year is None or year in range(FIRST_YEAR, last + 1)
    known_month = month is None or month in range(1, 13)
    days = monthrange(year or 2000, month)[1] if month and known_month and known_year else 31
    return Reading(year, month, day, known_year and known_month and (day is None or day in range(1, days + 1)))


def _stamp(written: str, pivot_year: int | None) -> Reading | None:
    """Digits without separators: ``20190314``, HL7 and DICOM time stamps, ``03142019``, ``031419``."""
    if match := _STAMP.fullmatch(written):
        reading = _reading(int(match["y"]), int(match["m"]), int(match["d"]), pivot_year)
        if reading.valid or not _EIGHT.fullmatch(written):
            return reading
    if match := _EIGHT.fullmatch(written):
        return _numeric(int(match["a"]), int(match["b"]), int(match["y"]), pivot_year)
    if match := _SIX.fullmatch(written):
        reading = _reading(int(written[:4]), int(written[4:]), None, pivot_year)
        by_day = _numeric(int(match["a"]), int(match["b"]), full_year(int(match["y"]), pivot_year), pivot_year)
        return reading if reading.valid and not by_day.valid else by_day
    return None


def _iso(written: str, pivot_year: int | None) -> Reading | None:
    """ISO 8601 week dates and ordinal dates."""
    week = _ISO_WEEK.fullmatch(written)
    if week and not week["wd"]:
        return _reading(int(week["y"]), None, None, pivot_year)
    try:
        if week:
            day = dt.date.fromisocalendar(int(week["y"]), int(week["w"]), int(week["wd"]))
        elif ordinal := _ISO_ORDINAL.fullmatch(written):
            day = dt.date(int(ordinal["y"]), 1, 1) + dt.timedelta(int(ordinal["n"]) - 1)
        else:
            return None
    except (ValueError, OverflowError):
        return Reading(int(written[:4]), None, None, valid=False)
    return _reading(day.year, day.month, day.day, pivot_year)


def _numeric(first: int, second: int, year: int | None, pivot_year: int | None) -> Reading:
    """Month and day in American order, unless only the other order can be."""
    month, day = (second, first) if first > MONTHS_IN_YEAR >= second else (first, second)
    return _reading(year, month, day, pivot_year)


def _shaped(written: str, pivot_year: int | None) -> Reading | None:
    """The common forms with separators or the name of a month."""
    for shape in _shapes():
        if match := shape.fullmatch(written):
            return _from_groups({name: value for name, value in match.groupdict().items() if value}, pivot_year)
    return None


def _from_groups(found: dict[str, str], pivot_year: int | None) -> Reading:
    """The reading of the named groups of a form."""
    year = int(found["y"]) if "y" in found else full_year(int(found["y2"]), pivot_year) if "y2" in found else None
    if "a" not in found:
        month = MONTHS[found["mon"]] if "mon" in found else int(found["m"])
        return _reading(year, month, int(found["d"]) if "d" in found else None, pivot_year)
    first, second = int(found["a"]), int(found["b"])
    if first > LONGEST and "y2" in found:
        return _reading(full_year(first, pivot_year), second, int(found["y2"]), pivot_year)
    if second > LONGEST and year is None:
        return _reading(full_year(second, pivot_year), first, None, pivot_year)
    return _numeric(first, second, year, pivot_year)


def _part_of_year(written: str, pivot_year: int | None) -> Reading | None:
    """A season, quarter, holiday or bare year: only the year is read."""
    year = _LOOSE_YEAR.search(written)
    if not _part().match(written):
        return None
    if year is None:
        return Reading(None, None, None, valid=True)
    return _reading(int(year[1]) if year[1] else full_year(int(year[2]), pivot_year), None, None, pivot_year)


def _ranged(written: str, pivot_year: int | None) -> Reading | None:
    """A range: its last date if that has a year, else its first."""
    parts = _RANGE.split(written)
    if len(parts) != 2:  # noqa: PLR2004  # a range has two ends
        return None
    first, last = (_shaped(part, pivot_year) or _stamp(part, pivot_year) for part in parts)
    return last if last is not None and (last.year is not None or first is None) else first


def _by_dateutil(written: str, pivot_year: int | None) -> Reading | None:
    """Whatever else ``dateutil`` can read; what it fills in by itself is left out."""
    from dateutil import parser

    if len(written) > LONGEST_TEXT or not any(map(str.isdigit, written)):
        return None
    try:
        one, other = (parser.parse(written, default=default) for default in _DEFAULTS)
    except (ValueError, OverflowError, TypeError, AttributeError, IndexError):
        return None
    year, month, day = (
        getattr(one, part) if getattr(one, part) == getattr(other, part) else None for part in ("year", "month", "day")
    )
    if year is not None and str(year) not in written:
        year = full_year(year % 100, pivot_year)
    return None if year is month is day is None else _reading(year, month, day, pivot_year)
