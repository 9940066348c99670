"""What one document keeps to: its people, its days, its values, its habits."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, cast

from generator.chance import Chance
from generator.dates import Calendar
from generator.people import Person, gender_said, person
from generator.places import Address, address
from generator.pools import Pools, pools

T = TypeVar("T")
YOUNG_GENRES = ("pediatric", "paediatric", "newborn", "school", "well child", "neonat", "nicu")
OWN_HOUSEHOLD = {"spouse", "child"}


@dataclass(frozen=True)
class Traits:
    """What a template asks of its people."""

    old: frozenset[str] = frozenset()  # 90 and over, by role and number
    grown: bool = False  # the patient has a spouse or a child
    young: bool = False  # the patient is a child


def traits(genre: str, slots: frozenset[str]) -> Traits:
    """Give what a body asks of its people, from its genre and the slots in it."""
    grown = any(slot.startswith(("spouse", "child")) for slot in slots)
    return Traits(
        old=frozenset(slot.partition(".")[0] for slot in slots if slot.endswith((".age90", ".age90_words"))),
        grown=grown,
        young=not grown and any(word in genre.casefold() for word in YOUNG_GENRES),
    )


class Case:
    """The state of one document.

    Args:
        chance: Draws of this document.
        split: ``train``, ``dev`` or ``test``: decides the names.
        asked: What the template asks of its people.
    """

    def __init__(self, chance: Chance, split: str, asked: Traits | None = None) -> None:
        self.chance = chance
        self.before = ""  # the words right before the slot that is being filled
        self._traits = asked or Traits()
        self.pools: Pools = pools(split)
        self.calendar = Calendar(chance)
        self.phone_style = chance.below(100)
        self._kept: dict[object, object] = {}

    def keep(self, key: object, make: Callable[[], T]) -> T:
        """Give what stands under the key, made when first asked for."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast("T", self._kept[key])  # one key, one type

    def person(self, role: str, number: str = "") -> Person:
        """Give the person of a role; number tells a second one from the first."""
        return self.keep(("person", role, number), lambda: self._new(role, number))

    def _new(self, role: str, number: str) -> Person:
        said, self.before = gender_said(self.before), ""  # the words before a relative say nothing of the patient
        relative = None if role == "patient" else self.person("patient")
        asked = self._traits
        least, most = 0, 109
        if role + number in asked.old:
            least = 90
        elif role == "patient":
            least, most = (30 if asked.grown else 0), (17 if asked.young else 109)
        return person(self.chance, self.pools, role, relative, ages=(least, most), gender=said)

    def address(self, role: str, number: str = "") -> Address:
        """Give where that person lives; most of the household of the patient shares one address."""
        return self.keep(("address", role, number), lambda: self._home(role))

    def _home(self, role: str) -> Address:
        if role in OWN_HOUSEHOLD and self.chance.happens(0.7):
            return self.address("patient")
        return address(self.chance, self.pools)
