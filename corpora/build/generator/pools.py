"""Names of people, towns and streets, parted into train, dev and test lists that share nothing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.chance import Chance, share
from generator.lists import lists

LISTS = lists("pools")

SPLITS = ("train", "dev", "test")
FILE = Path(__file__).with_name("person_names.tsv")
APART = re.compile("[- '’]")  # parts of a name
BUILT_SURNAMES = 14000
BUILT_TOWNS = 9000
BUILT_STREETS = 9000

#: Given names that are also everyday words, months, drugs or titles.
WORD_NAMES = {
    "female": "April May June Summer Autumn Grace Hope Faith Joy Rose Lily Dawn Eve Ivy Olive Violet Ruby Pearl Amber "
    "Crystal Jade Opal Heather Holly Iris Jasmine Daisy Ginger Rosemary Sage Sky Star Melody Harmony Carol Gay Honey "
    "Mercy Patience Prudence Constance Charity Verity Clarity Destiny Trinity Genesis Misty Stormy Rain River Robin "
    "Wren Penny Brandy Sherry Candy Bunny Kitty Bonnie Sunny Dolly Patsy Reign Journey Haven Paris Sydney Florence "
    "Charlotte Savannah Georgia Virginia Carolina Dakota Cheyenne Asia India China Chelsea Victoria Alexandria "
    "Celeste Allegra Yasmin Camila Portia Kyla Errin Ella Mirena Lyza Skyla Joy Ali Sue Pat Jo Angel Love".split(),
    "male": "Will Mark Bill Jack Frank Grant Chase Art Drew Rich Rob Bob Buck Cliff Dale Dean Earl Duke Baron Guy Gene "
    "Hank Heath Clay Cole Colt Chance Christian Ernest Forest Glen Harry Hunter Miles Noble Norm Nick Pierce Peter "
    "Pat Ray Red Reed Rick Rock Rod Rusty Sandy Skip Stone Sterling Stew Trip Victor Wade Ward Woody August Justice "
    "King Major Marshal Mason Porter Sergeant Bishop Pope Abbott Baxter Carter Cooper Curt Lance Max Van Dom Ford "
    "Lincoln Jackson Austin Houston Dallas Denver Phoenix Memphis Boston Troy Orlando Santiago Jordan Israel Cuba "
    "Tad Tab Cap Bud Chuck Lane Brook Gill Ash Moss Basil Jay Martin Merlin Sol Sonny Junior Ace Prince Young".split(),
}
WORD_SURNAMES = LISTS["WORD_SURNAMES"]
ONSETS = LISTS["ONSETS"]
VOWELS = (*("aeiou" * 6), *"aaeeo", *"ai au ea ee ei ie oo ou ö é á".split())
ROOT_VOWELS = (*("aeiou" * 4), *"ea oo ee ai".split())
SIMPLE = "b c d f g h j k l m n p r s t v w".split()
CODAS = LISTS["CODAS"]
SURNAME_ENDINGS = LISTS["SURNAME_ENDINGS"]
TOWN_STARTS = LISTS["TOWN_STARTS"]
TOWN_ENDS = LISTS["TOWN_ENDS"]
STREET_EXTRA = LISTS["STREET_EXTRA"]


@dataclass(frozen=True)
class Culture:
    """Names that go together."""

    name: str
    female: tuple[str, ...]
    male: tuple[str, ...]
    last: tuple[str, ...]


@dataclass(frozen=True)
class Pools:
    """Everything of one split."""

    cultures: tuple[Culture, ...]
    nicknames: tuple[str, ...]
    female_words: tuple[str, ...]
    male_words: tuple[str, ...]
    word_surnames: tuple[str, ...]
    built_surnames: tuple[str, ...]
    towns: tuple[str, ...]
    streets: tuple[str, ...]


def _people(words: Iterable[str], split: str) -> tuple[str, ...]:
    """Give the names of a split: those whose every part falls to it, be they given names or surnames."""
    return tuple(
        word
        for word in dict.fromkeys(words)
        if all(
            share("name", part) == split
            for part in APART.split(word.casefold())
            if len(part) > 2 or part == word.casefold()
        )
    )


def _places(words: Iterable[str], split: str) -> tuple[str, ...]:
    """Give the names of a split for towns or streets: those whose longest part falls to it."""
    return tuple(
        word for word in dict.fromkeys(words) if share("place", max(word.casefold().split(), key=len)) == split
    )


def _syllables(chance: Chance, count: int, vowels: Sequence[str] = VOWELS) -> str:
    word = ""
    for _ in range(count):
        onsets = SIMPLE if chance.happens(0.65) else ONSETS
        word += chance.one(onsets) + chance.one(vowels) + (chance.one(CODAS) if chance.happens(0.24) else "")
    return word


@cache
def built_surnames() -> tuple[str, ...]:
    """Give surnames made of syllables; hardly any stands in a list of names."""
    chance = Chance("surnames")
    made: dict[str, None] = {}
    while len(made) < BUILT_SURNAMES:
        name = _syllables(chance, chance.whole(1, 2)) + chance.one(SURNAME_ENDINGS)
        if 4 <= len(name) <= 13:
            made[name.capitalize()] = None
    return tuple(made)


@cache
def built_towns() -> tuple[str, ...]:
    """Give names of towns that do not exist, or of no town in particular."""
    chance = Chance("towns")
    made: dict[str, None] = {}
    while len(made) < BUILT_TOWNS:
        root = chance.one(TOWN_STARTS) if chance.happens(0.6) else _syllables(chance, 2, ROOT_VOWELS).capitalize()
        made[_town(chance, root)] = None
    return tuple(made)


def _town(chance: Chance, root: str) -> str:
    if chance.happens(0.62):
        return root + chance.one(TOWN_ENDS)
    if chance.happens(0.5):
        before = "Fort Port Mount Lake New North South East West Upper Lower Saint St. San Santa El Los Las Cape Point"
        return f"{chance.one(before.split())} {root}"
    after = (
        "Springs Falls City Heights Creek Park Beach Junction Hills Valley Grove Center Crossing Landing Bluff Station"
    )
    return f"{root} {chance.one(after.split())}"


@cache
def built_streets() -> tuple[str, ...]:
    """Give names of streets without their suffix."""
    chance = Chance("streets")
    made: dict[str, None] = dict.fromkeys(STREET_EXTRA)
    while len(made) < BUILT_STREETS:
        root = chance.one(TOWN_STARTS) if chance.happens(0.7) else _syllables(chance, 2, ROOT_VOWELS).capitalize()
        if chance.happens(0.6):
            root += chance.one(TOWN_ENDS)
        if chance.happens(0.3):
            root = f"{chance.one('Old New Upper Lower Little Big Lost Twin Royal Saint'.split())} {root}"
        if chance.happens(0.25):
            root += " " + chance.one(
                "Hill Creek Ridge Hollow Lake Valley Bend Branch Mill Meadow Point Run Farm".split()
            )
        made[root] = None
    return tuple(made)


@cache
def _lists() -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            locale, kind, names = line.split("\t")
            found.setdefault(locale, {})[kind] = tuple(names.split("|"))
    return found


def _culture(locale: str, names: dict[str, tuple[str, ...]], split: str) -> Culture:
    given = {kind: _people(names[kind], split) for kind in ("female", "male")}
    return Culture(locale, given["female"], given["male"], _people(names["last"], split))


@cache
def pools(split: str) -> Pools:
    """Give the names of a split.

    Args:
        split: ``train``, ``dev`` or ``test``.
    """
    cultures = [_culture(locale, names, split) for locale, names in _lists().items()]
    return Pools(
        cultures=tuple(culture for culture in cultures if culture.female and culture.male),
        nicknames=_people(LISTS["NICKNAMES"], split),
        female_words=_people(WORD_NAMES["female"], split),
        male_words=_people(WORD_NAMES["male"], split),
        word_surnames=_people(WORD_SURNAMES, split),
        built_surnames=_people(built_surnames(), split),
        towns=_places(built_towns(), split),
        streets=_places(built_streets(), split),
    )
