"""Keep of a date, an age or a ZIP code what Safe Harbor lets stand, 45 CFR 164.514(b)(2)(i)(B) and (C)."""

from dataclasses import dataclass

import regex

from phiguard.reference.calendar import read
from phiguard.reference.places import zip3
from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.redact import Redact
from phiguard.transform.transformer import Column

OLDEST = 90  #: years of age from which on an age, and what tells it, is one category

_YEAR = regex.compile(r"(?<![0-9])(?:18|19|20)[0-9]{2}(?![0-9])")
_SPAN = regex.compile(r"(?<![0-9])([0-9]{1,3}) ?(?:-|to) ?([0-9]{1,3})(?![0-9])")


@dataclass(frozen=True, slots=True)
class Generalize:
    """Write the year of a date, ``90+`` for an age over 89, three digits of a ZIP code; a label for the rest.

    Labels count every value of the class, kept or not, so that no two values share one.
    """

    def __call__(self, column: Column) -> list[str]:
        """Replacements, one for each identifier.

        >>> Generalize()(
        ...     Column(SafeHarbor.DATE, ["DATE_TIME"] * 3, ["3/14/2019", "Apr 7", "1931-05-02"], [0] * 3, [2026] * 3)
        ... )
        ['2019', '[DATE_2]', '≤1936']
        """
        rows = zip(column.entities, column.found, column.reference_years, strict=True)
        kept = [self._kept(column.label, *row) for row in rows]
        return [k or label for k, label in zip(kept, Redact()(column), strict=True)]

    def _kept(self, label: SafeHarbor, entity: str, found: str, reference_year: int) -> str:
        """What may stand of one identifier, or nothing."""
        if label is SafeHarbor.GEOGRAPHY:
            return zip3(found) if entity == "ZIP_CODE" else ""
        if label is SafeHarbor.DATE:
            return _age(found) if entity == "AGE" else _years(found, reference_year)
        return ""


def _age(found: str) -> str:
    """The category of an age over 89, or of a range of ages that reaches it."""
    ages = _SPAN.search(found)
    if ages and int(ages[1]) < OLDEST <= int(ages[2]):
        return f"{ages[1]} or older"
    return f"{OLDEST}+"


def years_of(found: str, reference_year: int) -> list[int]:
    """The years that a date or a range of dates names."""
    if years := [int(y) for y in _YEAR.findall(found)]:
        return sorted(set(years))
    reading = read(found, reference_year)
    return [reading.year] if reading is not None and reading.year is not None else []


def _years(found: str, reference_year: int) -> str:
    """The year of a date; one so long ago that it tells an age over 89 becomes a bound."""
    years = years_of(found, reference_year)
    if not years:
        return ""
    oldest = reference_year - OLDEST
    texts = [f"≤{oldest}" if year <= oldest else str(year) for year in (years[0], years[-1])]
    return "-".join(dict.fromkeys(texts))
