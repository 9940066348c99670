"""Streets, towns, institutions and codes of places, all invented."""

from dataclasses import dataclass

from generator.chance import Chance
from generator.draft import NEUTRAL, PLAIN, Piece
from generator.lists import lists
from generator.pools import Pools
from generator.states import STATES, State

LISTS = lists("places")

GEOGRAPHY = "GEOGRAPHY"
SHORT_SUFFIXES = LISTS["SHORT_SUFFIXES"]
LONG_SUFFIXES = LISTS["LONG_SUFFIXES"]
DIRECTIONS = LISTS["DIRECTIONS"]
UNITS = LISTS["UNITS"]
COUNTRIES = LISTS["COUNTRIES"]
FACILITY_KINDS = LISTS["FACILITY_KINDS"]
FACILITY_STARTS = LISTS["FACILITY_STARTS"]
DEPARTMENTS = LISTS["DEPARTMENTS"]
COMPANY_KINDS = LISTS["COMPANY_KINDS"]
COMPANY_ENDS = ("", "", " Inc.", " LLC", " Co.", " Corp.", ", Inc.", " Group", " Partners", " & Sons")
SCHOOL_KINDS = LISTS["SCHOOL_KINDS"]
INSURERS = LISTS["INSURERS"]
INSURER_KINDS = (
    "Health Plan",
    "Mutual",
    "Care Network",
    "Advantage",
    "Benefit Trust",
    "HMO",
    "PPO",
    "Assurance",
    "Health Partners",
)
PHARMACIES = (
    "Walgreens",
    "CVS",
    "Rite Aid",
    "Walmart Pharmacy",
    "Costco Pharmacy",
    "Kroger Pharmacy",
    "Publix Pharmacy",
    "Safeway Pharmacy",
)


@dataclass(frozen=True)
class Address:
    """Where somebody lives."""

    street: str
    town: str
    county: str
    state: State
    state_text: str
    zip: str
    plus4: str


def number_of_house(chance: Chance) -> str:
    """Give the number of a house."""
    number = str(chance.whole(1, 10 ** chance.whole(2, 5)))
    if chance.happens(0.03):
        number += chance.one((" 1/2", "A", "B", "-" + chance.digits(2)))
    return number


def street(chance: Chance, pools: Pools) -> str:
    """Give the line of an address with number and street, at times a box instead."""
    kind = chance.below(100)
    if kind < 4:
        box = chance.one(("PO Box", "P.O. Box", "P. O. Box", "Post Office Box", "PO BOX", "P.O. Drawer"))
        return f"{box} {chance.whole(2, 9999)}"
    if kind < 6:
        return chance.masked(
            "RR % Box ###",
            "HC ## Box ##",
            "Rural Route % Box ##",
            "RR#% Box ##?",
            "PSC #### Box ###",
            "CMR ### Box ####",
        )
    if kind < 10:
        return f"{number_of_house(chance)} {_numbered_road(chance)}"
    line = f"{number_of_house(chance)} {_street_name(chance, pools)}"
    if chance.happens(0.25):
        line += chance.one((", ", " ", ", ", " ")) + chance.masked(*UNITS).replace("¤", "#")
    return line


def _numbered_road(chance: Chance) -> str:
    return chance.masked(*LISTS["NUMBERED_ROADS"])


def _street_name(chance: Chance, pools: Pools) -> str:
    if chance.happens(0.12):
        number = chance.whole(1, 199)
        name = f"{number}{ordinal_ending(number)}"
    else:
        name = chance.one(pools.streets)
    suffix = chance.one(LONG_SUFFIXES) if chance.happens(0.3) else chance.skewed(SHORT_SUFFIXES)
    suffix += "." if chance.happens(0.07) else ""
    before = chance.one(DIRECTIONS) + " " if chance.happens(0.22) else ""
    after = " " + chance.one(DIRECTIONS[:8]) if not before and chance.happens(0.06) else ""
    if chance.happens(0.03):
        return f"{chance.one(('Calle', 'Camino', 'Rue', 'Via', 'Avenida', 'Paseo'))} {name}"
    return f"{before}{name} {suffix}{after}"


def ordinal_ending(number: int) -> str:
    """Give st, nd, rd or th."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def zip_code(chance: Chance, state: State) -> str:
    """Give a ZIP code of the state."""
    return f"{chance.whole(state.zip_from, state.zip_to):03d}{chance.digits(2)}"


def county(chance: Chance, pools: Pools) -> str:
    """Give a county or its like."""
    kind = chance.one(("County",) * 12 + ("Parish", "Borough", "Co.", "county"))
    name = chance.one(pools.towns if chance.happens(0.5) else pools.built_surnames)
    return f"{name} {kind}"


def address(chance: Chance, pools: Pools) -> Address:
    """Give a new address."""
    state = chance.one(STATES)
    return Address(
        street=street(chance, pools),
        town=chance.one(pools.towns),
        county=county(chance, pools),
        state=state,
        state_text=state.name if chance.happens(0.12) else state.code,
        zip=zip_code(chance, state),
        plus4=chance.digits(4),
    )


def town_line(where: Address, *, plus4: bool = False) -> list[Piece]:
    """Give town, state and ZIP code."""
    code = f"{where.zip}-{where.plus4}" if plus4 else where.zip
    return [(where.town, GEOGRAPHY), (", ", PLAIN), (where.state_text, NEUTRAL), (" ", PLAIN), (code, GEOGRAPHY)]


def facility(chance: Chance, pools: Pools) -> str:
    """Give the name of a place of care."""
    kind = chance.below(10)
    if kind < 5:
        start = chance.one(FACILITY_STARTS).replace("_", " ")
    elif kind < 8:
        start = chance.one(pools.towns)
    else:
        start = chance.one(pools.streets)
    return f"{start} {chance.one(FACILITY_KINDS)}"


def company(chance: Chance, pools: Pools) -> str:
    """Give the name of a company."""
    start = chance.one((pools.towns, pools.streets, pools.built_surnames)[chance.below(3)])
    return f"{start} {chance.one(COMPANY_KINDS)}{chance.one(COMPANY_ENDS)}"


def school(chance: Chance, pools: Pools) -> str:
    """Give the name of a school."""
    return f"{chance.one(pools.towns if chance.happens(0.6) else pools.built_surnames)} {chance.one(SCHOOL_KINDS)}"


def insurer(chance: Chance, pools: Pools) -> str:
    """Give the name of an insurer."""
    if chance.happens(0.55):
        return chance.one(INSURERS)
    return f"{chance.one(pools.streets)} {chance.one(INSURER_KINDS)}"


def pharmacy(chance: Chance, pools: Pools) -> str:
    """Give the name of a pharmacy."""
    if chance.happens(0.45):
        return chance.one(PHARMACIES) + chance.one(("", "", f" #{chance.digits(4)}"))
    return f"{chance.one(pools.towns)} {chance.one(('Pharmacy', 'Drug', 'Apothecary', 'Rx', 'Drugs', 'Drug Mart'))}"


def coordinates(chance: Chance) -> str:
    """Give a point on the map, as decimals, degrees, grid or code."""
    north, west = chance.whole(25, 48), chance.whole(68, 124)
    kind = chance.below(10)
    if kind < 6:
        places = chance.whole(3, 6)
        return f"{north}.{chance.digits(places)}{chance.one((', ', ',', ', '))}-{west}.{chance.digits(places)}"
    if kind == 6:
        return chance.mask(f"{north}°%#'0#\"N {west}°%#'0#\"W".replace("%", str(chance.whole(1, 5))))
    if kind == 7:
        alphabet = "23456789CFGHJMPQRVWX"
        return f"{chance.text(alphabet, 8)}+{chance.text(alphabet, 2)}"
    if kind == 8:
        return f"geo:{north}.{chance.digits(4)},-{west}.{chance.digits(4)}"
    return f"{north}.{chance.digits(4)}° N, {west}.{chance.digits(4)}° W"
