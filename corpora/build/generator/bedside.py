"""Harmless text of the bedside: vital signs, doses, medicines, laboratory values."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from generator import digits
from generator.case import Case
from generator.draft import NEGATIVE
from generator.lists import lists

LISTS = lists("harmless")
DATA = Path(__file__).parents[3] / "src" / "phiguard" / "reference" / "data"


@cache
def reference_words(name: str) -> tuple[str, ...]:
    """Give the entries of a list of the package, where the package is beside this folder."""
    path = DATA / f"{name}.txt"
    if not path.exists():
        return ()
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def of(heading: str) -> Callable[[Case], str]:
    """Give a maker that fills one of the masks under a heading."""
    return lambda case: case.chance.masked(*LISTS[heading])


def word(heading: str) -> Callable[[Case], str]:
    """Give a maker that takes one of the words under a heading."""
    return lambda case: case.chance.one(LISTS[heading])


def vital(case: Case) -> str:
    """Give a vital sign."""
    c = case.chance
    return c.one(LISTS["VITALS"]).format(
        h=c.whole(48, 132),
        r=c.whole(10, 38),
        o=c.whole(84, 100),
        s=c.whole(88, 196),
        d=c.whole(46, 112),
        t=f"{c.whole(96, 103)}.{c.below(10)}",
        c=f"{c.whole(35, 40)}.{c.below(10)}",
        x=c.whole(1, 14),
        o2=c.whole(15, 70),
    )


def pressure(case: Case) -> str:
    """Give a blood pressure."""
    value = f"{case.chance.whole(88, 198)}/{case.chance.whole(46, 114)}"
    return case.chance.one(("BP {}", "{}", "{}", "{} mmHg", "BP: {}", "B/P {}", "bp {}")).format(value)


def temperature(case: Case) -> str:
    """Give a temperature."""
    c = case.chance
    return c.one(LISTS["TEMPERATURES"]).format(f=c.whole(96, 103), c=c.whole(35, 40), x=c.below(10))


def weight(case: Case) -> str:
    """Give a weight or a height."""
    c = case.chance
    return c.one(LISTS["WEIGHTS"]).format(w=c.whole(45, 99), x=c.below(10), p=c.whole(98, 310), b=c.whole(17, 45))


def dose(case: Case) -> str:
    """Give a dose."""
    chance = case.chance
    text = f"{chance.one(LISTS['AMOUNTS'])}{chance.one((' ', ' ', ''))}{chance.one(LISTS['DOSE_UNITS'])}"
    return f"{text} {chance.one(LISTS['SIGS'])}" if chance.happens(0.4) else text


def drug(case: Case) -> str:
    """Give a medicine: one that is listed, or a made one with a real ending."""
    chance = case.chance
    listed = reference_words("drugs")
    if listed and chance.happens(0.6):
        name = chance.one(listed)
    else:
        name = chance.one(LISTS["STEM_STARTS"]) + chance.one(("", "", "va", "ri", "ne")) + chance.one(LISTS["STEMS"])
    return name.title() if chance.happens(0.3) else name


def lab_name(case: Case) -> str:
    """Give the name of a laboratory test."""
    return case.chance.one(LISTS["LABS"]).replace("_", " ")


def lab_value(case: Case) -> str:
    """Give the value of a laboratory test."""
    chance = case.chance
    number, unit = chance.masked(*LISTS["LAB_VALUES"]), chance.one(LISTS["UNITS"])
    return f"{number} {unit}" if unit else number + chance.one(("", "", " (H)", " L", "*", " H"))


def lab(case: Case) -> str:
    """Give a laboratory test with its value."""
    return f"{lab_name(case)}{case.chance.one((' ', ' ', ': ', ' = ', '-'))}{lab_value(case)}"


def loinc(case: Case) -> str:
    """Give a code of a laboratory test with a right check digit."""
    number = case.chance.mask("%" + "#" * case.chance.whole(2, 4))
    return f"{case.chance.one(('', 'LOINC '))}{number}-{digits.luhn(number)}"


SLOTS: dict[str, tuple[str, Callable[[Case], str]]] = {
    "!vital": (NEGATIVE, vital),
    "!bp": (NEGATIVE, pressure),
    "!temp": (NEGATIVE, temperature),
    "!weight": (NEGATIVE, weight),
    "!dose": (NEGATIVE, dose),
    "!drug": (NEGATIVE, drug),
    "!lab": (NEGATIVE, lab),
    "!labval": (NEGATIVE, lab_value),
    "!loinc": (NEGATIVE, loinc),
    "!dosage_ndc": (NEGATIVE, of("NDC")),
    "!range": (NEGATIVE, of("RANGES")),
    "!ratio": (NEGATIVE, of("RATIOS")),
    "!duration": (NEGATIVE, lambda case: case.calendar.duration()),
    "!time": (NEGATIVE, lambda case: case.calendar.time()),
}
