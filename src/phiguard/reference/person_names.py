"""How names of persons are written, and how much a written form looks like one.

The expressions read folded text; every repeat is bounded and there is no look-around. The weights are in decibans.
They were fitted by hand to counts of capitalised words in W-NUT 2017, the Broad Twitter Corpus and Wikigold (all
CC BY 4.0): how often a run whose words stand in these lists is a name.

>>> kind("Jennifer"), kind("Hope"), kind("Parkinson"), kind("Lasix"), kind("Quillfeather")
('given', 'given word', 'eponym', 'term', 'unknown')
>>> listed("Jennifer Quillfeather") > 0, listed("Wells Score") < 0
(True, True)
"""

import re
from functools import cache

from phiguard.reference import lexicons
from phiguard.reference.calendar_words import MONTHS, WEEKDAYS

_LETTER = r"[A-Za-z\xaa\xba]"
_SMALL = (
    r"(?:van(?: de[rn]?)?|von(?: der)?|de(?: la| los| las)?|del|della|der|den|da|do|dos|das|di|du|la|le|el|al|bin|ibn|bint|"
    r"ben|abu|ter|ten|zu|y|san|VAN(?: DER)?|VON|DE(?: LA)?|DEL|St\.)[ \-]"
)
_SUFFIX = r"(?:,? (?:Jr|Sr|JR|SR|II|III|IV|2nd|3rd)\.?)?"

#: One word of a name, in title case or in capitals: ``Quill``, ``O'Brien``, ``McDonald``, ``Al-Darwishi``, ``QUILL``.
WORD = rf"[A-Z\xaa](?:{_LETTER}{{1,20}}(?:(?:-{_LETTER}|'[A-Z\xaa]){_LETTER}{{1,15}})?|'[A-Z\xaa]{_LETTER}{{1,15}})"
#: One plain word in title case.
PLAIN = r"[A-Z\xaa][a-z\xba]{2,20}"
#: A name of one, two or three words; each length is tried by itself, so that what follows a name cannot hide it.
ONE = f"(?:{_SMALL})?{WORD}{_SUFFIX}"
TWO = (
    rf"{WORD}(?: [A-Z]\.?){{0,2}} (?:{_SMALL})?{WORD}{_SUFFIX}|"
    rf"[A-Z](?:\. ?| )(?:[A-Z](?:\. ?| ))?(?:{_SMALL})?{WORD}{_SUFFIX}|{WORD} [A-Z]\."
)
THREE = rf"{WORD}(?: [A-Z]\.?)? {WORD} (?:{_SMALL})?{WORD}{_SUFFIX}"
#: Family name first.
INVERTED = rf"(?:{_SMALL})?{WORD}(?: {WORD})?,[ ]?(?:{WORD}|[A-Z]\.?)(?: {WORD}|(?: [A-Z]\.?){{1,2}})?{_SUFFIX}"
FORMS = (ONE, TWO, THREE, INVERTED)
#: The same for running text: two to four words, or a family name first.
RUN = rf"{WORD}(?: [A-Z]\.?){{0,2}} (?:{_SMALL})?{WORD}(?: {WORD})?{_SUFFIX}"
RUN_INVERTED = rf"(?:{_SMALL})?{WORD}, {WORD}(?: {WORD}|(?: [A-Z]\.?){{1,2}})?{_SUFFIX}"

_CAMEL = re.compile(r"[a-z][A-Z]|[A-Z]{2}[a-z]")
_PREFIXES = re.compile(r"(?:Mc|Mac|De|Du|Di|Da|La|Le|Van|Von|St|O|D|Fitz|Ja|Ke|Sha|Ta|Ra)'?[A-Z][a-z]+(?:-[A-Z][a-z]+)?$")
_PARTS = re.compile(r"[^\s,^*<>_]+")
_PRONOUNS = frozenset(
    "i he she they we you it me him her them us my his its our your their this that these those there here who what when "
    "where why how which the a an and or but if as at by for from in into of on onto to with no not yes is are was were "
    "be been do does did has have had can could will would may might shall should must all any each every some none both "
    "mr mrs ms dr sir madam hi hello dear thanks thank please sincerely regards best unknown none self same other n/a na "
    "tbd null nil test sample example see seen per via about after before over under again also new old very contin "
    "then than so just only more most much many well still ever never always often".split()
)

#: Words that end, or start, the name of a place or of an institution.
_INSTITUTIONS = frozenset(
    "river brook creek lake hill hills park beach island islands valley road rd street st avenue ave lane blvd county bay "
    "bridge hotel hospital hospitals center centre clinic clinics university college school church museum airport station "
    "stadium inc llc corp corporation company co ltd plc group foundation association society club team show festival "
    "convention award awards prize theorem law act system health medical healthcare pharmacy department dept unit ward "
    "wing tower building hall house court plaza square mall theater theatre library institute laboratory laboratories lab "
    "labs bank insurance agency services service office partners associates syndrome disease sign score scale test "
    "maneuver procedure position criteria classification stain catheter lymphoma sarcoma fracture reflex palsy ulcer "
    "triad law method technique protocol tube drain clamp forceps retractor incision flap graft valve shunt line port "
    "cathedral temple mosque synagogue forest mountain mountains falls springs heights ridge canyon desert ocean sea "
    "times post tribune journal news cup league championship open series band orchestra dock grand prix fire crush".split()
)
#: Given names that stand in notes more often as something else: a valve, a pill, a walking aid, a motorcycle.
_THINGS = frozenset("jude nora-be walker harley asa norm gene mark bill art pat".split())
_PLACE_STARTS = frozenset(
    "san santa santo los las el fort ft port mount mt lake north south east west new saint camp cape great lower upper "
    "little big old royal palo puerto sao rio".split()
)

#: Two words that look like a name and are a place, an institution or a staging system.
_PHRASES = frozenset(
    ("ann arbor", "johns hopkins", "mount sinai", "beth israel", "henry ford", "mary washington", "argyll robertson",
     "austin flint", "dana farber", "santa claus", "jesus christ", "merry christmas", "kaiser permanente", "st jude",
     "virgin mary", "uncle sam", "dear john", "jack daniels", "king james", "wells fargo", "james bond")
)  # fmt: skip

#: Weight of a word alone, of the first word of a run, of a further word, and of a word in a frame such as a label.
_ALONE = {"given": 6, "family": 1, "given place": -4, "listed given": -2, "listed family": -3}
_FIRST = {
    "given": 10, "given place": 7, "given word": 7, "listed given": 6, "given eponym": 6, "month name": -2, "family": -1, "listed family": -2, "unknown": -5,
    "family place": -8, "family word": -10, "eponym": -10,
}  # fmt: skip
_FURTHER = {
    "given": 0, "given place": 1, "given word": 1, "listed given": 0, "family": 2, "listed family": 2, "unknown": 0,
    "family place": 1, "family word": -1, "eponym": 0, "given eponym": 0, "family institution": -11, "rare word": -6, "word": -10, "place": -6, "listed place": -3, "term": -14,
}  # fmt: skip
_FRAMED = {
    "given": 4, "given place": 2, "given word": 1, "listed given": 2, "family": 3, "listed family": 2, "unknown": 0,
    "family place": 0, "family word": 0, "eponym": 0, "place": -4, "listed place": 2, "rare word": -8, "family institution": -8, "month name": -8, "given eponym": 0, "word": -22, "term": -24, "initial": 1,
}  # fmt: skip
_NEVER = -30
_RARE = -8  #: words that are names beside a name


@cache
def _terms() -> frozenset[str]:
    lists = (lexicons.health_words(), lexicons.drugs(), lexicons.brands(), lexicons.credentials(), lexicons.titles())
    return frozenset().union(*lists, lexicons.relations())


@cache
def _places() -> frozenset[str]:
    from phiguard.reference.places import COUNTRIES, STATES, cities, world_cities

    return cities() | world_cities() | {c.lower() for c in COUNTRIES} | {s.lower() for s in STATES.values()}


def kind(word: str) -> str:
    """Give what the lists say about one word of a name.

    Args:
        word: A folded word, in any case.
    """
    low = word.strip(".").lower()
    if len(low) == 1:
        return "initial"
    if low in _INSTITUTIONS:
        return "family institution" if low in lexicons.common_surnames() else "institution"
    if low in MONTHS and low in lexicons.common_given_names():
        return "month name"
    if low in MONTHS or low in WEEKDAYS or low in _PRONOUNS:
        return "time or pronoun"
    if word.isupper() and len(low) < 5 and not _is_listed(low):  # noqa: PLR2004 - most are abbreviations
        return "term"
    if _CAMEL.search(word) and not _PREFIXES.match(word):
        return "term"
    common = low in lexicons.words() or (low.endswith("s") and low[:-1] in lexicons.words() and not _is_listed(low))
    for name, often, listing in (
        ("given", lexicons.common_given_names, lexicons.given_names),
        ("family", lexicons.common_surnames, lexicons.surnames),
    ):
        if low in often():
            if low in lexicons.eponyms() or low in _THINGS:
                return "given eponym" if name == "given" else "eponym"
            return f"{name} word" if common or low in _terms() else f"{name} place" if low in _places() else name
    return _rarer(low, common=common)


def _is_listed(low: str) -> bool:
    return low in lexicons.common_surnames() or low in lexicons.given_names() or low in lexicons.common_given_names()


def _rarer(low: str, *, common: bool) -> str:
    if low in lexicons.eponyms():
        return "eponym"
    if low in _terms():
        return "term"
    if common:
        return "rare word" if low in lexicons.surnames() or low in lexicons.given_names() else "word"
    if low in _places():
        return "listed place" if low in lexicons.given_names() or low in lexicons.surnames() else "place"
    if low in lexicons.given_names():
        return "listed given"
    return "listed family" if low in lexicons.surnames() else "unknown"


def words_of(name: str) -> list[str]:
    """Give the words of a name without particles and suffixes.

    >>> words_of("Tobiah van der Meulenhof III"), words_of("QUILL^ODESSA^M")
    (['Tobiah', 'Meulenhof'], ['QUILL', 'ODESSA', 'M'])
    """
    words = [w.strip(".") for w in _PARTS.findall(name)]
    return [w for w in words if w and w.lower() not in lexicons.suffixes() and not (w.islower() and w in lexicons.name_particles())]


def _kinds(word: str) -> str:
    """The kind of a word; of a compound, the best of its parts."""
    whole = kind(word)
    if "-" not in word or whole == "eponym" or whole not in {"unknown", "word", "term"}:
        return whole
    parts = {kind(p) for p in word.split("-") if p}
    if "eponym" in parts or "given eponym" in parts:
        return "eponym"
    choose = min if parts & {"word", "term", "time or pronoun", "institution"} else max
    return choose(parts, key=lambda k: _FRAMED.get(k, _NEVER))


def listed(name: str) -> int:
    """Give the weight of a form that nothing but itself says to be a name; decibans.

    Args:
        name: A folded name: words in title case, given name first, or family name first with a comma.
    """
    kinds = [_kinds(w) for w in words_of(name)]
    if not kinds or " ".join(name.lower().split()[:2]) in _PHRASES:
        return _NEVER
    if "," in name and len(kinds) > 1:
        return _inverted(kinds)
    if any(w.isupper() and len(w) > 1 for w in words_of(name)) and not name.isupper():
        return _NEVER
    if len(kinds) == 1:
        return _NEVER if " " in name else _ALONE.get(kinds[0], _NEVER)
    if name.split()[0].lower().strip(".") in _PLACE_STARTS:
        return _NEVER
    initials = kinds.count("initial")
    capitals = -6 if name.isupper() else 0
    further = [_FURTHER.get(k, _NEVER) for k in kinds[1:] if k != "initial"]
    if kinds[0] == "initial":
        return min(further, default=_NEVER) - 2
    return _FIRST.get(kinds[0], _NEVER) + min(further, default=-8) + 3 * initials + capitals


def _inverted(kinds: list[str]) -> int:
    """Family name, given name: the given name decides."""
    given = {"given": 8, "given place": 3, "given word": 3, "listed given": 3, "month name": 3, "given eponym": 5}
    family = {"family": 4, "listed family": 3, "unknown": 0, "eponym": 2, "family place": -2, "family word": -2}
    rest = min((_FURTHER.get(k, _NEVER) for k in kinds[2:] if k != "initial"), default=0)
    return given.get(kinds[1], _NEVER) + family.get(kinds[0], -8) + rest + 3 * kinds.count("initial")


def framed(name: str) -> int:
    """Give the weight of a form that stands where a name is expected; decibans.

    Names that no list knows pass; words, terms of health care, months and pronouns do not.

    Args:
        name: A folded name in any order and case.
    """
    return _worst([_FRAMED.get(_kinds(w), _NEVER) for w in words_of(name)])


def _worst(weights: list[int]) -> int:
    """The weight of the least likely word, if it is unlikely; a name beside a rare word makes that one a name."""
    if not weights:
        return _NEVER
    if min(weights) == _RARE and (max(weights) > 1 or weights.count(_RARE) < len(weights)):
        return 0
    if weights[0] == _FRAMED["word"] and len(weights) > 1 and min(weights[1:]) > 1:
        return _RARE
    return min(weights) if min(weights) < 0 else max(weights)


def titled(name: str) -> int:
    """Give the weight of a form after a title, where family names that are words stand too; decibans.

    Args:
        name: A folded name.
    """
    words = words_of(name)
    weights = [_FRAMED.get(_kinds(w), _NEVER) for w in words]
    first = words[0].lower() if words else ""
    if weights and weights[0] == _FRAMED["rare word"] and first in lexicons.surnames():
        weights[0] = -4
    return _worst(weights)


def recalled(name: str) -> tuple[str, ...]:
    """Give the name and those of its parts that name the same person elsewhere in the document.

    >>> recalled("Okonkwo-Reyes, Hope")
    ('Okonkwo-Reyes, Hope', 'Okonkwo-Reyes', 'OKONKWO-REYES', 'Okonkwo', 'OKONKWO', 'Reyes', 'REYES')
    """
    words = words_of(name)
    parts = [p for w in words for p in (w, *(w.split("-") if "-" in w else ()))]
    found = [name] if len(words) > 1 else []
    for part in parts:
        bare = part.strip("'.")
        if len(bare) > 2 and _known_elsewhere(bare):  # noqa: PLR2004 - shorter parts are everywhere
            found += [bare if not bare.isupper() and not bare.islower() else bare.title(), bare.upper()]
    return tuple(dict.fromkeys(found))


def _known_elsewhere(word: str) -> bool:
    return _kinds(word) in {
        "given", "given place", "listed given", "family", "listed family", "unknown", "family place", "listed place",
    }  # fmt: skip
