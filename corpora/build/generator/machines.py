"""Identities of vehicles and devices."""

from collections.abc import Callable

from generator import digits
from generator.case import Case
from generator.chance import Chance
from generator.draft import NEUTRAL, PLAIN, Piece
from generator.lists import by_state, lists
from generator.plans import masked

LISTS = lists("machines")

PLATES = by_state("machines", "PLATES")
VANITY = LISTS["VANITY"]
MAKERS = LISTS["MAKERS"]
VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
SERIAL = LISTS["SERIAL"]
LOT = LISTS["LOT"]
MODELS = LISTS["MODELS"]


def vin(case: Case) -> str:
    """Give a vehicle number: the maker ZZZ with a right check digit, or another maker with one that fails."""
    chance = case.chance
    kind = chance.happens(0.5)
    rest = (
        chance.text(VIN_LETTERS, 5)
        + "0"
        + chance.one("ABCDEFGHJKLMNPRSTVWXY123456789")
        + chance.one(VIN_LETTERS)
        + chance.digits(6)
    )
    number = (chance.one(("ZZZ", "1ZZ", "5ZZ")) if kind else chance.one(MAKERS)) + rest
    right = digits.vin(number)
    check = right if kind else chance.one([digit for digit in "0123456789X" if digit != right])
    return number[:8] + check + number[9:]


def plate(case: Case) -> str:
    """Give a plate in the form of the state where the patient lives, at times one with a word."""
    chance = case.chance
    if chance.happens(0.06):
        word = (
            chance.one(VANITY)
            if chance.happens(0.2)
            else chance.one(LISTS["VANITY_STARTS"]) + chance.one(LISTS["VANITY_ENDS"])
        )
        return word[:8]
    return chance.masked(*PLATES[case.address("patient").state.code])


def plate_state(case: Case) -> list[Piece]:
    """Give a plate with its state."""
    chance = case.chance
    state = case.address("patient").state
    name = state.name if chance.happens(0.2) else state.code
    number, where = (plate(case), "VEHICLE"), (name, NEUTRAL)
    kind = chance.below(3)
    if kind == 0:
        return [where, (chance.one((" ", ": ", " plate ")), PLAIN), number]
    if kind == 1:
        return [number, (chance.one((" ", ", ", " - ")), PLAIN), where]
    return [number, (" (", PLAIN), where, (")", PLAIN)]


def _gtin(chance: Chance) -> str:
    head = "0081999900" + chance.digits(3)
    return head + digits.gtin(head)


def _day(chance: Chance) -> str:
    return f"{chance.whole(20, 35)}{chance.whole(1, 12):02d}{chance.whole(0, 28):02d}"


def udi_gs1(case: Case) -> str:
    """Give an identity of a device as GS1 writes it."""
    chance = case.chance
    lot, serial = chance.masked(*LOT).replace("-", ""), chance.masked(*SERIAL[:20]).replace("-", "")
    expiry = chance.one((f"(17){_day(chance)}", f"(11){_day(chance)}", f"(11){_day(chance)}(17){_day(chance)}", ""))
    text = f"(01){_gtin(chance)}{expiry}" + chance.one((f"(10){lot}", f"(21){serial}", f"(10){lot}(21){serial}"))
    return text.replace("(", "").replace(")", "") if chance.happens(0.12) else text


def udi_hibc(case: Case) -> str:
    """Give an identity of a device as HIBCC writes it."""
    chance = case.chance
    primary = "+X999" + chance.masked("PUMP##", "????###", "???#####", "######", "?##?##") + chance.one("01")
    second = f"/$${chance.one('23')}{_day(chance)}{chance.masked(*LOT).replace('-', '')}"
    data = primary + second + (f"/S{chance.masked('?#####', '######')}" if chance.happens(0.6) else "")
    check = digits.hibc(data)
    return data + check if check != " " else udi_hibc(case)  # a space at the end would be lost


def udi_iccbba(case: Case) -> str:
    """Give an identity of a product of human origin."""
    chance = case.chance
    parts = (
        f"=/A9999XYZ{chance.digits(8)}=,{chance.digits(6)}",
        f"=A9999{chance.whole(18, 27)}{chance.digits(6)}00",
        f"A9999 {chance.whole(18, 27)} {chance.digits(6)} {chance.mask('?')}",
    )
    return chance.one(parts)


def udi(case: Case) -> str:
    """Give an identity of a device of any kind."""
    kind = case.chance.below(10)
    return udi_gs1(case) if kind < 7 else udi_hibc(case) if kind < 9 else udi_iccbba(case)


def imei(case: Case) -> str:
    """Give an identity of a telephone with a right check digit, of a kind that does not exist."""
    chance = case.chance
    head = chance.one(("359999", "019999", "999999")) + "00" + chance.digits(6)
    number = head + digits.luhn(head)
    kind = chance.below(5)
    if kind == 0:
        return f"{number[:2]}-{number[2:8]}-{number[8:14]}-{number[14]}"
    return f"{number[:2]} {number[2:8]} {number[8:14]} {number[14]}" if kind == 1 else number


def iccid(case: Case) -> str:
    """Give an identity of a SIM card."""
    head = "8901999" + case.chance.digits(11)
    number = head + digits.luhn(head)
    return " ".join([number[at : at + 4] for at in range(0, 19, 4)]) if case.chance.happens(0.25) else number


def mac(case: Case) -> str:
    """Give a hardware address that is kept for documentation or belongs to no maker."""
    chance = case.chance
    hexes = (
        "00005e0053" + chance.mask("~~")
        if chance.happens(0.4)
        else chance.mask("~") + chance.one("26ae") + chance.mask("~~~~~~~~~~")
    )
    if chance.happens(0.08):
        return f"{hexes[:4]}.{hexes[4:8]}.{hexes[8:]}"
    text = chance.one((":", ":", "-")).join([hexes[at : at + 2] for at in range(0, 12, 2)])
    return text.upper() if chance.happens(0.5) else text


SLOTS: dict[str, tuple[str, Callable[[Case], str | list[Piece]]]] = {
    "vin": ("VEHICLE", vin),
    "plate": ("VEHICLE", plate),
    "plate_state": ("VEHICLE", plate_state),
    "hull": ("VEHICLE", masked("ZZZ#####?6##", "ZZZ^^^##A7##", "ZZZ?####B2##", "N9####", "ZZZ#####L8##", "?? #### ??")),
    "udi": ("DEVICE", udi),
    "udi.gs1": ("DEVICE", udi_gs1),
    "udi.hibcc": ("DEVICE", udi_hibc),
    "udi.iccbba": ("DEVICE", udi_iccbba),
    "imei": ("DEVICE", imei),
    "meid": ("DEVICE", lambda case: "A00000" + case.chance.mask("~~~~~~~~").upper()),
    "iccid": ("DEVICE", iccid),
    "mac": ("DEVICE", mac),
    "serial": ("DEVICE", masked(*SERIAL)),
    "lot": ("DEVICE", masked(*LOT)),
    "device_model": ("!", lambda case: case.chance.one(MODELS)),
}
