"""Slots for places."""

from collections.abc import Callable

from generator import places
from generator.case import Case
from generator.draft import NEUTRAL, PLAIN, Piece
from generator.people import person
from generator.states import STATES

GEOGRAPHY = "GEOGRAPHY"


def _state(case: Case) -> str:
    return case.chance.one(STATES).name if case.chance.happens(0.5) else case.chance.one(STATES).code


def _zip4(case: Case) -> str:
    where = places.address(case.chance, case.pools)
    return f"{where.zip}-{where.plus4}"


def _address(case: Case) -> list[Piece]:
    where = places.address(case.chance, case.pools)
    return [(where.street, GEOGRAPHY), (", ", PLAIN), *places.town_line(where, plus4=case.chance.happens(0.1))]


def _company(case: Case) -> str:
    return places.company(case.chance, case.pools)


def _firm(case: Case) -> str:
    """Give a company that bears the names of its owners."""
    other = person(case.chance, case.pools, "other")
    return f"{other.last or other.first} & {case.chance.one(case.pools.built_surnames)}"


SLOTS: dict[str, tuple[str, Callable[[Case], str | list[Piece]]]] = {
    "facility": (NEUTRAL, lambda case: places.facility(case.chance, case.pools)),
    "department": (PLAIN, lambda case: case.chance.one(places.DEPARTMENTS)),
    "org": (NEUTRAL, lambda case: _firm(case) if case.chance.happens(0.1) else _company(case)),
    "employer": (NEUTRAL, _company),
    "school": (NEUTRAL, lambda case: places.school(case.chance, case.pools)),
    "insurer": (NEUTRAL, lambda case: places.insurer(case.chance, case.pools)),
    "pharmacy": (NEUTRAL, lambda case: places.pharmacy(case.chance, case.pools)),
    "city": (GEOGRAPHY, lambda case: case.chance.one(case.pools.towns)),
    "county": (GEOGRAPHY, lambda case: places.county(case.chance, case.pools)),
    "street": (GEOGRAPHY, lambda case: places.street(case.chance, case.pools)),
    "zip": (GEOGRAPHY, lambda case: places.zip_code(case.chance, case.chance.one(STATES))),
    "zip4": (GEOGRAPHY, _zip4),
    "address": (GEOGRAPHY, _address),
    "state": (NEUTRAL, _state),
    "country": (NEUTRAL, lambda case: case.chance.one(places.COUNTRIES)),
    "coordinates": (GEOGRAPHY, lambda case: places.coordinates(case.chance)),
    "room": (PLAIN, lambda case: case.chance.masked("%##", "%##?", "%###", "?-%##", "%##-?", "%#", "?%#")),
    "bed": (PLAIN, lambda case: case.chance.masked("%", "%#", "?", "%##-%", "%?", "%-%")),
    "unit": (
        PLAIN,
        lambda case: case.chance.masked(
            "%W", "%W-%#", "%E", "% North", "% South", "MICU-%", "SICU", "%A", "PCU %", "ED bay %#", "%N-%##", "Tower %"
        ),
    ),
}
