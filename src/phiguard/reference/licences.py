"""Forms of licence, plate and Medicaid numbers by state.

A state is its USPS abbreviation. An expression stands for the whole number in upper case; all but the plates are
without spaces and hyphens. The forms are lengths of digits and letters, so a number needs a label beside it.

>>> matches(DRIVER_LICENCE["CA"], "D1234567"), matches(PLATES["CA"], "7ABC123")
(True, True)
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from phiguard.reference.places import STATES, TERRITORIES
from phiguard.reference.wordfile import entries

#: States that make the number of a driver licence from name and date of birth, today or formerly.
#: Source: general knowledge; the numbers are Soundex codes and dates.
CODED_DRIVER_LICENCES: frozenset[str] = frozenset({"FL", "IL", "MD", "MI", "MN", "NJ", "WI", "NH", "NY", "WA"})

#: The fifty states and the District of Columbia.
FIFTY_ONE: tuple[str, ...] = tuple(sorted(set(STATES) - TERRITORIES))


def plate(mask: str) -> str:
    """Give the expression for a plate's serial.

    >>> plate("?? ####")
    '[A-Z]{2}[ -]?[0-9]{4}'
    """
    runs = re.findall(r"#+|\?+|[A-Z]|[ -]", mask)
    return "".join(_run(run) for run in runs)


def _run(run: str) -> str:
    """The expression for equal signs of a mask."""
    kinds = {"#": "[0-9]", "?": "[A-Z]", " ": "[ -]?", "-": "[ -]?"}
    count = f"{{{len(run)}}}" if len(run) > 1 else ""
    return kinds.get(run[0], run) + count


def matches(expressions: Iterable[str], number: str) -> bool:
    """Say whether the whole number has one of the forms, whatever its case.

    >>> matches(DRIVER_LICENCE["OH"], "ab123")
    True
    """
    return any(re.fullmatch(expression, number.upper()) for expression in expressions)


def _masks(name: str) -> Mapping[str, tuple[str, ...]]:
    """The forms in a data file by state; states without a form of their own take that of ``other``."""
    forms: dict[str, tuple[str, ...]] = {}
    for line in entries(name):
        state, _, form = line.partition("\t")
        forms[state] = (*forms.get(state, ()), form)
    other = forms.pop("other", None)
    return MappingProxyType((dict.fromkeys(FIFTY_ONE, other) if other else {}) | forms)


#: Expressions of driver licence and identification card numbers, by state.
DRIVER_LICENCE: Mapping[str, tuple[str, ...]] = _masks("driver_licences.tsv")

#: Serials of licence plates, ``#`` for a digit and ``?`` for a letter, by state.
PLATE_MASKS: Mapping[str, tuple[str, ...]] = _masks("plates.tsv")

#: Expressions of licence plates, with spaces and hyphens optional, by state.
PLATES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {state: tuple(map(plate, masks)) for state, masks in PLATE_MASKS.items()}
)

#: Expressions of the licence numbers of physicians, nurses and others, by state.
MEDICAL_LICENCE: Mapping[str, tuple[str, ...]] = _masks("medical_licences.tsv")

#: Expressions of Medicaid recipient numbers, by state.
MEDICAID: Mapping[str, tuple[str, ...]] = _masks("medicaid.tsv")
