"""Where days of birth stand, in every written form.

A form that can be read in two orders means the day if either order does.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from phiguard.model.person import Person
from phiguard.reference.calendar_words import MONTHS

WHOLE = 20  #: day, month and four digits of a year
SHORT = 14  #: a year of two digits
COMPACT = 8  #: six digits in a row
NO_YEAR = 8  #: a day and the name of its month
NO_DAY = 6  #: month and year
BARE = -4  #: two numbers
CENTURY = 100

_DAY = "(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = "(?P<y>[0-9]{4}|'?[0-9]{2})"
_SEP = r"[ ,./_-]{0,3}"
_NUMERIC = re.compile(
    r"(?<![0-9])(?<![0-9][./-])(?P<a>[0-9]{1,4})(?P<s> ?[-/._\\] ?| )"
    r"(?P<b>[0-9]{1,2})(?:(?P=s)(?P<c>[0-9]{4}|'?[0-9]{2}))?(?![0-9])",
)
_SOLID = re.compile(
    r"(?<![0-9])(?P<n>[0-9]{8})(?:[0-9]{4}|[0-9]{6})?(?![0-9])|(?<![0-9A-Za-z])(?P<six>[0-9]{6})(?![0-9A-Za-z])"
)


@cache
def _shapes(months: tuple[int, ...]) -> tuple[re.Pattern[str], ...]:
    """The forms with the name of one of some months."""
    names = sorted((name for name, number in MONTHS.items() if number in months), key=len, reverse=True)
    month = rf"(?P<mon>{'|'.join(names)})\.?"
    year = f"(?:[ ,./_-]{{1,3}}(?:of )?(?:in )?{_YEAR})?"
    return tuple(
        re.compile(f"(?i){shape}")
        for shape in (
            rf"(?<![a-z]){month}{_SEP}(?:the )?{_DAY}{year}(?![0-9])",
            rf"(?<![0-9]){_DAY}{_SEP}(?:(?:day )?of )?{month}(?:{_SEP}(?:of )?{_YEAR})?(?![a-z0-9])",
            rf"(?<![0-9])(?P<y>[0-9]{{4}}){_SEP}{month}{_SEP}{_DAY}(?![0-9])",
            rf"(?<![a-z]){month}{_SEP}(?:of )?(?P<y>[0-9]{{4}})(?![0-9])",
        )
    )


Row = tuple[int, int, int]  #: start, end, weight


@dataclass(frozen=True, slots=True, eq=False)
class Dates:
    """Days of birth, ready to be looked for.

    Attributes:
        years: For each month and day of the month, the years.
        months: Years with their months.
        solid: Forms without separators, each with its weight.
    """

    years: dict[tuple[int, int], frozenset[int]] = field(repr=False)
    months: frozenset[tuple[int, int]] = field(repr=False)
    solid: dict[str, int] = field(repr=False)

    @classmethod
    def of(cls, persons: Iterable[Person]) -> "Dates":
        """The days of birth of some persons."""
        days = sorted({p.birth_date for p in persons if p.birth_date})
        years: dict[tuple[int, int], set[int]] = defaultdict(set)
        for day in days:
            years[day.month, day.day].add(day.year)
        solid = {day.strftime(form): COMPACT for day in days for form in ("%m%d%y", "%d%m%y", "%y%m%d")}
        solid |= {form.format(day): WHOLE for day in days for form in ("{0:%Y%m%d}", "{0:%m%d%Y}", "{0:%d%m%Y}")}
        return cls({k: frozenset(v) for k, v in years.items()}, frozenset((d.year, d.month) for d in days), solid)

    def found(self, text: str, low: int, high: int) -> Iterator[Row]:
        """Where they stand in a stretch of folded text."""
        if not self.years:
            return
        for match in _NUMERIC.finditer(text, low, high):
            if weight := self._numeric(match["a"], match["b"], match["c"], spaced=match["s"] == " "):
                yield match.start(), match.end(), weight
        for shape in _shapes(tuple(sorted({month for month, _ in self.years}))):
            for match in shape.finditer(text, low, high):
                yield from self._named(match)
        for match in _SOLID.finditer(text, low, high):
            if weight := self.solid.get(match["n"] or match["six"], 0):
                yield match.start(), match.end(), weight

    def _numeric(self, a: str, b: str, c: str | None, *, spaced: bool) -> int:
        """Weight of two or three numbers; 0 if they are no day of birth."""
        if c is None:
            pairs = ((a, b), (b, a))
            if len(a) <= 2 and any((int(m), int(n)) in self.years for m, n in pairs):  # noqa: PLR2004
                return 0 if spaced else BARE
            return NO_DAY * ((int(a), int(b)) in self.months) if len(a) == 4 else 0  # noqa: PLR2004
        orders = [(a, b, c)] if len(a) == 4 else [(c, a, b), (c, b, a), (a, b, c)]  # noqa: PLR2004 - year, month, day
        weights = [self._day(year, int(month), int(day.strip("'"))) for year, month, day in orders if len(day) <= 3]  # noqa: PLR2004
        return max(weights, default=0)

    def _day(self, year: str, month: int, day: int) -> int:
        """Weight of a day; 0 if nobody was born on it."""
        number = int(year.strip("'"))
        brief = number < CENTURY
        born = self.years.get((month, day), frozenset())
        if not any(number == (y % CENTURY if brief else y) for y in born):
            return 0
        return SHORT if brief else WHOLE

    def _named(self, match: re.Match[str]) -> Iterator[Row]:
        """A date with the name of its month."""
        found = match.groupdict()
        month = MONTHS[found["mon"].lower()]
        day, year = int(found.get("d") or 0), found.get("y")
        if day and year:
            if weight := self._day(year, month, day):
                yield match.start(), match.end(), weight
        elif day and (month, day) in self.years:
            yield match.start(), match.end(), NO_YEAR
        elif not day and (int(year or 0), month) in self.months:
            yield match.start(), match.end(), NO_DAY
