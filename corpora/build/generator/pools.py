"""Names of people, towns and streets, parted into train, dev and test lists that share nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.chance import Chance, share

SPLITS = ("train", "dev", "test")
FILE = Path(__file__).with_name("person_names.tsv")
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
WORD_SURNAMES = (
    "Young Long Short Brown White Black Green Gray Price Rice Cook Hand Foot Head Early Best Case Pain Day Weeks "
    "Normal Hope Grace May March Rose Bell Graves Parkinson Addison Wilson Turner Down Barrett Baker Smith Jones "
    "Wells Clark Weber Allen Beck Hamilton Bishop Pope King Prince Knight Noble Savage Moody Sharp Strong Small "
    "Little Large Bright Fair Wise Good Love Joy Bliss Blood Bone Back Heart Legg Shin Brain Skinner Spears Fields "
    "Woods Rivers Brooks Banks Hill Dale Marsh Stone Snow Frost Winter Summer Sommers Friday Monday Noon Knight Church "
    "Temple Parish Abbey House Hall Chambers Kitchen Garden Street Lane Way Rhodes Bridges Ford Post Page Read Book "
    "Bill Cash Money Penny Pound Mark Crown Gold Silver Steele Irons Cotton Silk Bush Tree Root Leaf Flowers Berry "
    "Plum Peach Pepper Salt Sugar Honey Bean Corn Bacon Ham Lamb Fish Bass Pike Trout Crane Drake Swan Finch Wolf Fox "
    "Lyon Bear Bull Hogg Colt Steer Justice Law Judge Major Sergeant Marshall Bailey Sexton Mercer Shepherd Fisher "
    "Hunter Fowler Archer Fletcher Carter Cartwright Wheeler Sawyer Mason Potter Tanner Weaver Webb Draper Taylor "
    "Osler Morse Murphy Crohn Foley Holter Doppler Gram Babinski Raynaud Marfan Apgar Ho Do Le An Oh So No In Au "
    "Ng Vu Wu Xu Yu Hu Li Ma Ha Ko Ku La Lo Mi Mo Na Ro Sa Su Ta To Tu Yi".split()
)
ONSETS = (
    "b bl br c ch cl cr d dr f fl fr g gl gr h j k kl kr l m n p ph pl pr qu r s sc sh sk sl sm sn sp st str sw t th "
    "tr v w wh z kv kw mb nd ng y zh dz".split()
)
VOWELS = "a a a e e e i i o o u u ai au ea ee ei ia ie oa oo ou ue ui ö ü á é í ó".split()
CODAS = "b ck d f g l ll lm ld m n nd ng nk nt p r rd rk rl rm rn rt s sh ss st t th tt x z".split()
SURNAME_ENDINGS = (
    "son sen ssen er ert ard man mann stein berg burg ford wood ley field worth well ham ton by wick ridge shaw more "
    "ski ska wicz czyk enko uk ov ova ev eva in ina ic vic escu eanu ez es os o a i ini elli etti ello eau oux ier et "
    "ade aga ola wale nge kwu eme chi la na ra ya ani zadeh pour oglu ian yan dze vili nen la maa bakk gaard dal strom "
    "lund qvist gren hart hardt bach hof meier huis stra ema inga ink veld dijk kamp".split()
)
TOWN_STARTS = (
    "Alder Amber Apple Ash Aspen Badger Bar Bel Birch Black Blue Bram Brier Bright Brook Cal Cedar Chal Clear Cold "
    "Copper Corn Crane Cross Dar Deer Dell Dry Dun Eagle East Elk Elm Ember Fair Fal Far Fern Finch Flint Fox Gar Glen "
    "Gold Grand Gray Green Grim Hal Har Hart Haw Hazel Heather High Hol Horn Iron Ivy Juniper Kel Kings Kit Lark Laurel "
    "Lin Little Lock Long Lynd Maple Mar Marsh Mead Mill Mor Moss New North Oak Old Orchard Otter Pell Pine Plum Quail "
    "Quarry Quill Rams Raven Red Reed Rock Rose Rowan Sage Salt Sand Shale Silver South Spring Stan Stone Sun Swan "
    "Tall Tam Tarn Thorn Tim Trout Turn Umber Vale Vel Wal Warm Wei Wes White Wil Willow Wind Winter Wolf Wren Yar "
    "Yellow York Zin".split()
)
TOWN_ENDS = (
    "bank bay borough bourne bridge brook burg burn bury by chester cliff combe cote court crest croft dale dell den "
    "don edge fall field ford fork garth gate glen grove ham harbor haven head heath hill hollow holm hurst keep lake "
    "land leigh ley ling lock low marsh mead mere mill minster mont moor more mount mouth ness nook orchard over park "
    "pass pond pool port reach ridge rock shaw shore side stead stone stow thorpe ton vale view ville wald ward water "
    "way well wick wood worth".split()
)
STREET_EXTRA = (
    "Main Oak Maple Cedar Elm Park Washington Lincoln Jefferson Madison Jackson Franklin Church Spring Center Union "
    "Prospect Highland Forest River Lake Hill Meadow Chestnut Walnut Spruce Willow Dogwood Magnolia Sycamore Hickory "
    "Juniper Birch Poplar Cherry Laurel Market Water Bridge Mill Canal Depot Railroad Academy College School Court "
    "State Federal Liberty Independence Pleasant Grove Garden Orchard Vineyard Sunset Sunrise Valley Ridge Summit "
    "Broad High Front Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth".split()
)


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
    female_words: tuple[str, ...]
    male_words: tuple[str, ...]
    word_surnames: tuple[str, ...]
    built_surnames: tuple[str, ...]
    towns: tuple[str, ...]
    streets: tuple[str, ...]


def _part(kind: str, words: Iterable[str], split: str) -> tuple[str, ...]:
    return tuple(word for word in dict.fromkeys(words) if share(kind, word.casefold()) == split)


def _syllables(chance: Chance, count: int) -> str:
    word = ""
    for _ in range(count):
        word += chance.one(ONSETS) + chance.one(VOWELS) + (chance.one(CODAS) if chance.happens(0.35) else "")
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
        root = chance.one(TOWN_STARTS) if chance.happens(0.6) else _syllables(chance, 2).capitalize()
        made[_town(chance, root)] = None
    return tuple(made)


def _town(chance: Chance, root: str) -> str:
    if chance.happens(0.62):
        return root + chance.one(TOWN_ENDS)
    if chance.happens(0.5):
        before = "Fort Port Mount Lake New North South East West Upper Lower Saint St. San Santa El Los Las Cape Point"
        return f"{chance.one(before.split())} {root}"
    after = "Springs Falls City Heights Creek Park Beach Junction Hills Valley Grove Center Crossing Landing Bluff Station"
    return f"{root} {chance.one(after.split())}"


@cache
def built_streets() -> tuple[str, ...]:
    """Give names of streets without their suffix."""
    chance = Chance("streets")
    made: dict[str, None] = dict.fromkeys(STREET_EXTRA)
    while len(made) < BUILT_STREETS:
        root = chance.one(TOWN_STARTS) if chance.happens(0.7) else _syllables(chance, 2).capitalize()
        if chance.happens(0.6):
            root += chance.one(TOWN_ENDS)
        if chance.happens(0.3):
            root = f"{chance.one('Old New Upper Lower Little Big Lost Twin Royal Saint'.split())} {root}"
        if chance.happens(0.25):
            root += " " + chance.one("Hill Creek Ridge Hollow Lake Valley Bend Branch Mill Meadow Point Run Farm".split())
        made[root] = None
    return tuple(made)


@cache
def _lists() -> dict[str, dict[str, tuple[str, ...]]]:
    lists: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            locale, kind, names = line.split("\t")
            lists.setdefault(locale, {})[kind] = tuple(names.split("|"))
    return lists


def _culture(locale: str, lists: dict[str, tuple[str, ...]], split: str) -> Culture:
    given = {kind: _part("given", lists[kind], split) for kind in ("female", "male")}
    return Culture(locale, given["female"], given["male"], _part("surname", lists["last"], split))


@cache
def pools(split: str) -> Pools:
    """Give the names of a split.

    Args:
        split: ``train``, ``dev`` or ``test``.
    """
    cultures = [_culture(locale, lists, split) for locale, lists in _lists().items()]
    return Pools(
        cultures=tuple(culture for culture in cultures if culture.female and culture.male),
        female_words=_part("given", WORD_NAMES["female"], split),
        male_words=_part("given", WORD_NAMES["male"], split),
        word_surnames=_part("surname", WORD_SURNAMES, split),
        built_surnames=_part("surname", built_surnames(), split),
        towns=_part("town", built_towns(), split),
        streets=_part("street", built_streets(), split),
    )
