"""A person whom the caller knows, to look for in texts about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from phiguard.errors import PersonError

SHORTEST_NAME = 2  #: letters that the longest word of a name has at least
SHORTEST_IDENTIFIER = 4  #: letters and digits that an identifier has at least


@dataclass(frozen=True, slots=True, repr=False)
class Person:
    """A person to look for, as their record knows them; its ``repr`` says nothing.

    >>> Person(names=["Quill, Odessa Marie"], birth_date=date(1961, 3, 4), identifiers=["00482913"])
    <Person>

    Args:
        names: Names, as ``"First Middle Last"`` or ``"Last, First Middle"``.
        birth_date: The day of birth.
        identifiers: Numbers and addresses of any kind: record numbers, accounts, telephone numbers, e-mail addresses.

    Raises:
        PersonError: A value is empty or too short to be looked for, or there is none.
        TypeError: A value is of another type.
    """

    names: Sequence[str] = ()
    birth_date: date | None = None
    identifiers: Sequence[str] = ()

    def __post_init__(self) -> None:
        for name in ("names", "identifiers"):
            object.__setattr__(self, name, _strings(name, getattr(self, name)))
        for position, name in enumerate(self.names):
            if max(map(len, _words(name)), default=0) < SHORTEST_NAME:
                message = f"names[{position}] is empty or too short; one word of it needs {SHORTEST_NAME} letters"
                raise PersonError(message)
        for position, value in enumerate(self.identifiers):
            if sum(map(str.isalnum, value)) < SHORTEST_IDENTIFIER:
                message = (
                    f"identifiers[{position}] is empty or too short; it needs {SHORTEST_IDENTIFIER} letters or digits"
                )
                raise PersonError(message)
        object.__setattr__(self, "birth_date", _day(self.birth_date))
        if not self.names and not self.identifiers and self.birth_date is None:
            message = "a person needs a name, a birth date or an identifier to be looked for"
            raise PersonError(message)

    def __repr__(self) -> str:
        """Nothing of what is known."""
        return "<Person>"


def _strings(name: str, values: Any) -> tuple[str, ...]:  # noqa: ANN401 - what callers pass is to be found out
    """The values as a tuple."""
    if isinstance(values, str | bytes):
        message = f"{name} is a sequence of strings; put a single one in brackets"
        raise TypeError(message)
    items = tuple(values)
    for position, item in enumerate(items):
        if not isinstance(item, str):
            message = f"{name}[{position}] is {type(item).__name__}, not str"
            raise TypeError(message)
    return items


def _words(name: str) -> list[str]:
    """The runs of letters in a name."""
    return "".join(c if c.isalpha() else " " for c in name).split()


def _day(day: Any) -> date | None:  # noqa: ANN401 - the same
    """The day alone."""
    if isinstance(day, datetime):
        return day.date()
    if day is not None and not isinstance(day, date):
        message = f"birth_date is {type(day).__name__}, not datetime.date"
        raise TypeError(message)
    return day
