"""People that nobody is."""

import re
import unicodedata
from dataclasses import dataclass, field

from generator.chance import Chance
from generator.lists import lists
from generator.pools import Culture, Pools

LISTS = lists("people")

PATIENT_AGES = (0, 18, 30, 45, 60, 75, 88)
TITLES = {"female": ("Ms.", "Mrs.", "Ms", "Mrs", "Miss", "Ms."), "male": ("Mr.", "Mr", "Mr.", "Mr.")}
CLINICAL_TITLES = ("Dr.", "Dr", "Dr.", "Doctor", "Prof.")
SUFFIXES = {
    "provider": ("MD", "M.D.", "DO", "D.O.", "NP", "PA-C", "FNP-C", "MD, PhD", "MBBS", "DPM", "PharmD", "DDS", "MD"),
    "nurse": ("RN", "R.N.", "BSN, RN", "LPN", "LVN", "CNA", "RN, CCRN", "RN", "MSN, RN"),
    "clerk": ("CPC", "RHIT", "CMA", "MHA", "CCS", "CPhT"),
}
PARTICLES = LISTS["PARTICLES"]
GLUED = ("O'", "Mc", "Mac", "D'", "al-", "Al-", "El-", "St. ", "O’", "Fitz")
PRONOUNS = {"female": ("she", "her", "her"), "male": ("he", "his", "him"), "other": ("they", "their", "them")}
KIN = {"spouse", "mother", "father", "child", "sibling", "guarantor"}
FEMALE_WORDS = frozenset(
    "mrs ms miss mom mum mother wife daughter sister aunt niece grandmother grandma girlfriend granddaughter girl lady "
    "sra señora srta doña mamá hija esposa hermana tía abuela madre".split(),
)
MALE_WORDS = frozenset(
    "mr dad father husband son brother uncle nephew grandfather grandpa boyfriend grandson boy gentleman sr señor don "
    "papá hijo esposo hermano tío abuelo padre".split(),
)
SAID = re.compile(rf"(?<!\w)({'|'.join(sorted(FEMALE_WORDS | MALE_WORDS))})[.:,]? \W?\Z", re.IGNORECASE)
FIXED = {"mother": "female", "father": "male"}


@dataclass(frozen=True)
class Person:
    """One person of a document."""

    role: str
    gender: str
    first: str
    middle: str
    last: str
    generation: str  # Jr., III or nothing
    nick: str
    title: str
    suffix: str
    age: int
    has_middle: bool = field(default=False)

    @property
    def pronouns(self) -> tuple[str, str, str]:
        """The words for he, his and him."""
        return PRONOUNS[self.gender]

    @property
    def name(self) -> str:
        """First and last name, sometimes with the initial between them."""
        middle = f"{self.middle[0]}." if self.has_middle and self.middle else ""
        return self._join(self.first, middle, self.last, self.generation)

    @property
    def full(self) -> str:
        """All names."""
        return self._join(self.first, self.middle, self.last, self.generation)

    @property
    def last_first(self) -> str:
        """Last name, comma, the others."""
        head = self._join(self.last, self.generation)
        return f"{head}, {self._join(self.first, self.middle[:1])}" if self.last else self.first

    @property
    def hl7(self) -> str:
        """Components of HL7."""
        parts = [self.last, self.first, self.middle[:1], self.generation.rstrip(".")]
        return "^".join(parts).upper().rstrip("^")

    @staticmethod
    def _join(*parts: str) -> str:
        return " ".join([part for part in parts if part])

    @property
    def key(self) -> tuple[str, str]:
        """First and last name as addresses and logins write them."""
        return plain_letters(self.first), plain_letters(self.last)


def plain_letters(name: str) -> str:
    """Give a name in small letters a to z alone."""
    base = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "".join([letter for letter in base if letter.isalpha()])


def gender_said(before: str) -> str:
    """Give the gender that the words right before a name say, or nothing.

    >>> gender_said("picked up by her son "), gender_said("Mrs. "), gender_said("seen by Dr. ")
    ('male', 'female', '')
    """
    found = SAID.search(before)
    if not found:
        return ""
    return "female" if found[1].casefold() in FEMALE_WORDS else "male"


def gender_of(chance: Chance, role: str, other: "Person | None") -> str:
    """Give a gender that suits the role; spouses mostly differ."""
    if role in FIXED:
        return FIXED[role]
    if role == "spouse" and other and chance.happens(0.93):
        return "male" if other.gender == "female" else "female"
    return "female" if chance.happens(0.52) else "male"


def _culture(chance: Chance, pools: Pools) -> Culture:
    return pools.cultures[0] if chance.happens(0.35) else chance.one(pools.cultures)


def _given(chance: Chance, pools: Pools, culture: Culture, gender: str) -> str:
    if chance.happens(0.09):
        return chance.one(pools.female_words if gender == "female" else pools.male_words)
    name = chance.one(culture.female if gender == "female" else culture.male)
    if chance.happens(0.02) and "-" not in name and " " not in name:
        name += "-" + chance.one(culture.female if gender == "female" else culture.male)
    return name


def surname(chance: Chance, pools: Pools, culture: Culture) -> str:
    """Give a surname; about half of them stand in no list."""
    if chance.happens(0.52) or not culture.last:
        name = chance.one(pools.built_surnames)
    elif chance.happens(0.12):
        return chance.one(pools.word_surnames)
    else:
        name = chance.one(culture.last)
    if chance.happens(0.84):
        return name
    return _compound(chance, pools, culture, name)


def _compound(chance: Chance, pools: Pools, culture: Culture, name: str) -> str:
    kind = chance.below(10)
    if kind < 4:
        return f"{name}-{chance.one(culture.last or pools.built_surnames)}"
    if kind < 6:
        return f"{name} {chance.one(culture.last or pools.built_surnames)}"
    if kind < 8 and " " not in name:
        return f"{chance.one(PARTICLES)} {name}"
    return chance.one(GLUED) + name


def _age(chance: Chance, role: str, relative: "Person | None") -> int:
    if relative and role in {"mother", "father"}:
        return min(97, relative.age + chance.whole(19, 38))
    if relative and role == "child":
        return max(1, relative.age - chance.whole(19, 38))
    if relative and role in {"spouse", "sibling"}:
        return max(3, min(94, relative.age + chance.whole(-9, 9)))
    if role != "patient":
        return chance.whole(24, 66)
    if chance.happens(0.08):
        return chance.whole(90, 102)
    low = chance.below(len(PATIENT_AGES) - 1)
    return chance.whole(PATIENT_AGES[low], PATIENT_AGES[low + 1])


def person(
    chance: Chance,
    pools: Pools,
    role: str,
    relative: Person | None = None,
    *,
    ages: tuple[int, int] = (0, 109),
    gender: str = "",
) -> Person:
    """Give a new person.

    Args:
        chance: Draws.
        pools: Names of the split.
        role: What the person is in the document.
        relative: The patient, whose surname and age kin share or suit.
        ages: The youngest and the oldest that the person may be.
        gender: ``female`` or ``male`` where the text has said so.
    """
    culture = _culture(chance, pools)
    said = gender or FIXED.get(role, "")
    gender = said or gender_of(chance, role, relative)
    kin = relative is not None and role in KIN and chance.happens(0.6)
    last = relative.last if relative and kin else surname(chance, pools, culture)
    first = _given(chance, pools, culture, gender)
    clinical = role in {"provider", "referrer"}
    return Person(
        role=role,
        gender="other" if not said and chance.happens(0.01) else gender,
        first=first,
        middle=_given(chance, pools, culture, gender) if chance.happens(0.7) else chance.mask("?"),
        last="" if role == "patient" and chance.happens(0.005) else last,
        generation=_generation(chance, gender),
        nick=_nick(chance, pools, first),
        title=chance.one(CLINICAL_TITLES if clinical else TITLES[gender]),
        suffix=chance.one(SUFFIXES.get("provider" if clinical else role, ("RN", "MD", "MA", "PhD", "Esq.", "LCSW"))),
        age=_within(chance, _age(chance, role, relative), ages),
        has_middle=chance.happens(0.3),
    )


def _within(chance: Chance, age: int, ages: tuple[int, int]) -> int:
    least, most = ages
    return age if least <= age <= most else chance.whole(least, min(most, least + 40))


def _generation(chance: Chance, gender: str) -> str:
    if gender != "male" or not chance.happens(0.05):
        return ""
    return chance.one(("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "III"))


def _nick(chance: Chance, pools: Pools, first: str) -> str:
    if chance.happens(0.3) or len(first) < 5:
        return chance.one(pools.nicknames)
    if chance.happens(0.4):
        return first[:3].rstrip("'- ")
    return first[: chance.whole(3, 4)].rstrip("'- ") + chance.one(("y", "ie", "o", "i"))
