"""Places: states, countries, cities, counties, parts of a street address, and what may stand of a ZIP code.

Names are folded as :func:`phiguard.reference.wordfile.fold` does, without periods.

>>> zip3("97401-2203"), zip3("05901")
('974', '000')
"""

import json
import re
from functools import cache

from phiguard.reference import lexicons
from phiguard.reference.wordfile import entries, text, words_of

#: States, the District of Columbia, territories and freely associated states, by their USPS abbreviation.
#: Source: USPS Publication 28, Appendix B.
STATES: dict[str, str] = {
    "AL": "alabama",
    "AK": "alaska",
    "AZ": "arizona",
    "AR": "arkansas",
    "CA": "california",
    "CO": "colorado",
    "CT": "connecticut",
    "DE": "delaware",
    "DC": "district of columbia",
    "FL": "florida",
    "GA": "georgia",
    "HI": "hawaii",
    "ID": "idaho",
    "IL": "illinois",
    "IN": "indiana",
    "IA": "iowa",
    "KS": "kansas",
    "KY": "kentucky",
    "LA": "louisiana",
    "ME": "maine",
    "MD": "maryland",
    "MA": "massachusetts",
    "MI": "michigan",
    "MN": "minnesota",
    "MS": "mississippi",
    "MO": "missouri",
    "MT": "montana",
    "NE": "nebraska",
    "NV": "nevada",
    "NH": "new hampshire",
    "NJ": "new jersey",
    "NM": "new mexico",
    "NY": "new york",
    "NC": "north carolina",
    "ND": "north dakota",
    "OH": "ohio",
    "OK": "oklahoma",
    "OR": "oregon",
    "PA": "pennsylvania",
    "RI": "rhode island",
    "SC": "south carolina",
    "SD": "south dakota",
    "TN": "tennessee",
    "TX": "texas",
    "UT": "utah",
    "VT": "vermont",
    "VA": "virginia",
    "WA": "washington",
    "WV": "west virginia",
    "WI": "wisconsin",
    "WY": "wyoming",
    "AS": "american samoa",
    "GU": "guam",
    "MP": "northern mariana islands",
    "PR": "puerto rico",
    "VI": "virgin islands",
    "FM": "federated states of micronesia",
    "MH": "marshall islands",
    "PW": "palau",
}

#: Those of the above that are not among the fifty states and the District of Columbia.
TERRITORIES: frozenset[str] = frozenset({"AS", "GU", "MP", "PR", "VI", "FM", "MH", "PW"})

#: Older and longer abbreviations of states, without periods. Source: common usage.
STATE_ABBREVIATIONS: dict[str, str] = {
    "ala": "AL",
    "ariz": "AZ",
    "ark": "AR",
    "calif": "CA",
    "cal": "CA",
    "colo": "CO",
    "conn": "CT",
    "del": "DE",
    "fla": "FL",
    "ill": "IL",
    "ind": "IN",
    "kans": "KS",
    "kan": "KS",
    "mass": "MA",
    "mich": "MI",
    "minn": "MN",
    "miss": "MS",
    "mont": "MT",
    "nebr": "NE",
    "neb": "NE",
    "nev": "NV",
    "okla": "OK",
    "oreg": "OR",
    "ore": "OR",
    "penn": "PA",
    "penna": "PA",
    "tenn": "TN",
    "tex": "TX",
    "wash": "WA",
    "wis": "WI",
    "wisc": "WI",
    "wyo": "WY",
}

#: Directions in an address. Source: USPS Publication 28, and common usage in Spanish.
DIRECTIONALS: frozenset[str] = frozenset(
    words_of("n s e w ne nw se sw north south east west northeast northwest southeast southwest norte sur este oeste")
)


#: Names of countries, which may stand under Safe Harbor. Source: ISO 3166-1, and common usage.
COUNTRIES: frozenset[str] = frozenset(entries("countries.txt"))

#: Words that end a street name, in full and short. Source: USPS Publication 28, Appendix C1, and common usage.
STREET_SUFFIXES: frozenset[str] = frozenset(entries("street_suffixes.txt"))


@cache
def city_states() -> dict[str, frozenset[str]]:
    """Give the states in which a place of that name lies, by the name of the place."""
    by_name: dict[str, frozenset[str]] = {}
    for line in entries("cities.txt.gz"):
        states, _, names = line.partition("\t")
        by_name |= dict.fromkeys(names.split("|"), frozenset(states.split(",")))
    return by_name


@cache
def cities() -> frozenset[str]:
    """Give names of cities, towns and other places of the United States."""
    return frozenset(city_states())


@cache
def ambiguous_cities() -> frozenset[str]:
    """Give names of cities that are also an English word, a common given name or the name of a state.

    >>> {"mobile", "reading", "normal", "orange", "madison"} <= ambiguous_cities()
    True
    """
    return cities() & (lexicons.words() | lexicons.common_given_names() | frozenset(STATES.values()))


@cache
def world_cities() -> frozenset[str]:
    """Give names of large cities outside the United States."""
    return frozenset(entries("world_cities.txt.gz"))


@cache
def counties() -> frozenset[str]:
    """Give names of counties and parishes of the United States, without the word ``county``."""
    return frozenset(entries("counties.txt.gz"))


@cache
def restricted_zip3(census: int = 2020) -> frozenset[str]:
    """Give the prefixes whose area had 20,000 people or fewer.

    Args:
        census: 2000 (the list printed by HHS), 2010 or 2020.

    Raises:
        KeyError: For another year.
    """
    return frozenset(json.loads(text("zip3.json"))["restricted"][str(census)])


@cache
def kept_zip3(census: int = 2020) -> frozenset[str]:
    """Give the prefixes whose area had more than 20,000 people, which may stand.

    Args:
        census: 2000 (the list printed by HHS), 2010 or 2020.

    Raises:
        KeyError: For another year.
    """
    return frozenset(json.loads(text("zip3.json"))["keep"]) - restricted_zip3(census)


def zip3(zip_code: str, census: int = 2020) -> str:
    """Give what may stand of a ZIP code: its first three digits, or ``000``.

    ``000`` stands for an area of 20,000 people or fewer, for a prefix without census population, and for anything
    that does not begin with five digits.

    Args:
        zip_code: ``12345``, ``12345-6789`` or longer forms.
        census: 2000 (the list printed by HHS), 2010 or 2020.

    Raises:
        KeyError: For another year.
    """
    kept = kept_zip3(census)
    prefix = zip_code.strip()[:3]
    return prefix if prefix in kept and re.match(r"\s*[0-9]{5}", zip_code) else "000"
