"""What one document keeps to: its people, its days, its values, its habits."""

from collections.abc import Callable
from typing import TypeVar

from generator.chance import Chance
from generator.dates import Calendar
from generator.people import Person, person
from generator.places import Address, address
from generator.pools import Pools, pools

T = TypeVar("T")
OWN_HOUSEHOLD = {"spouse", "child"}


class Case:
    """The state of one document.

    Args:
        chance: Draws of this document.
        split: ``train``, ``dev`` or ``test``: decides the names.
    """

    def __init__(self, chance: Chance, split: str) -> None:
        self.chance = chance
        self.pools: Pools = pools(split)
        self.calendar = Calendar(chance)
        self.phone_style = chance.below(100)
        self._kept: dict[object, object] = {}

    def keep(self, key: object, make: Callable[[], T]) -> T:
        """Give what stands under the key, made when first asked for."""
        if key not in self._kept:
            self._kept[key] = make()
        return self._kept[key]  # type: ignore[return-value] - one key, one type

    def person(self, role: str, number: str = "") -> Person:
        """Give the person of a role; number tells a second one from the first."""
        patient = None if role == "patient" else self.person("patient")
        return self.keep(("person", role, number), lambda: person(self.chance, self.pools, role, patient))

    def address(self, role: str, number: str = "") -> Address:
        """Give where that person lives; the household of the patient shares one address."""
        if role in OWN_HOUSEHOLD and self.chance.happens(0.7):
            role, number = "patient", ""
        return self.keep(("address", role, number), lambda: address(self.chance, self.pools))
