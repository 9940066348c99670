"""Every slot of the template language: what fills it, and the label that the value bears."""

import re
from collections.abc import Callable
from functools import cache

from generator import (
    accounts,
    codes,
    contact,
    days,
    fillers,
    harmless,
    licences,
    localities,
    machines,
    plans,
    rare,
    roles,
)
from generator.case import Case
from generator.chance import Chance
from generator.draft import PLAIN, Piece

Value = str | list[Piece]
Filled = Callable[[Case], list[Piece]]
NUMBER = re.compile(r"(?P<role>!?[a-z_]+)(?P<number>[2-9])(?P<form>(?:\.[a-z0-9_]+)*)\Z")
NUMBER_LAST = re.compile(r"(?P<stem>[a-z_]+(?:\.[a-z0-9_]+?)+)(?P<number>[2-9])\Z")
ALPHABETS = {
    "d": "0123456789",
    "L": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "l": "abcdefghijklmnopqrstuvwxyz",
    "x": "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
    "h": "0123456789abcdef",
    "H": "0123456789ABCDEF",
}

#: Values that stay the same in a document: name, label, maker.
LASTING: dict[str, tuple[str, Callable[[Case], Value]]] = {
    **contact.SLOTS,
    **plans.SLOTS,
    **accounts.SLOTS,
    **licences.SLOTS,
    **machines.SLOTS,
    **codes.SLOTS,
    **localities.SLOTS,
    **rare.SLOTS,
}
#: Values that are another one each time.
FRESH: dict[str, tuple[str, Callable[[Case], Value]]] = {**harmless.SLOTS, **fillers.SLOTS, **days.FRESH}


@cache
def filler(name: str, size: str = "") -> Filled | None:
    """Give what fills a slot, or nothing when there is no such slot.

    Args:
        name: As it stands in the template, with its digit.
        size: What stands after the colon.
    """
    if name in ALPHABETS or name == "n":
        return _random(name, size)
    if size:
        return None
    return _exact(name, "") or _numbered(name)


def complaint(name: str, size: str) -> str:
    """Say what is wrong with a slot, or nothing."""
    if filler(name, size):
        return ""
    if name in ALPHABETS or name == "n":
        return f"⟨{name}⟩ needs a size, as in ⟨d:6⟩ or ⟨n:1-9⟩"
    return f"no slot is called {name}; the README beside the templates lists them"


def names() -> list[str]:
    """Give the name of every slot, sorted; people stand for the patient alone."""
    people = [f"patient.{form}" for form in roles.FORMS]
    dates = [f"patient.dob.{form}" for form in days.DATED]
    return sorted({*LASTING, *FRESH, *days.LASTING, *people, *dates})


def _numbered(name: str) -> Filled | None:
    found = NUMBER.match(name)
    if found and (made := _exact(found["role"] + found["form"], found["number"])):
        return made
    found = NUMBER_LAST.match(name)
    return _exact(found["stem"], found["number"]) if found else None


def _exact(name: str, number: str) -> Filled | None:
    if name in LASTING:
        label, make = LASTING[name]
        return lambda case: case.keep((name, number), lambda: _pieces(make(case), label))
    if name in days.LASTING:
        dated = days.LASTING[name]
        return lambda case: dated(case, number)
    if name in FRESH:
        label, make = FRESH[name]
        return lambda case: _pieces(make(case), label)
    role, _, form = name.partition(".")
    return roles.filler(role, number, form)


def _pieces(value: Value, label: str) -> list[Piece]:
    return [(value, label)] if isinstance(value, str) else value


def _random(name: str, size: str) -> Filled | None:
    low, _, high = size.partition("-")
    if name == "n":
        return (lambda case: [(str(case.chance.whole(int(low), int(high))), PLAIN)]) if low and high else None
    if not low or high:
        return None
    return lambda case: [(_text(case.chance, ALPHABETS[name], int(low)), PLAIN)]


def _text(chance: Chance, alphabet: str, count: int) -> str:
    return chance.text(alphabet, count)
