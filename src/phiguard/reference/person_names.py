"""How much a written form looks like the name of a person, in decibans.

The weights follow counts of capitalised words in W-NUT 2017, the Broad Twitter Corpus and Wikigold (all CC BY 4.0): how
often a run whose words are of some kind (:mod:`phiguard.reference.name_words`) is a name.

>>> listed("Jennifer Quillfeather") > 0, listed("Wells Score") < 0
(True, True)
"""

import re

from phiguard.reference import lexicons
from phiguard.reference.name_words import kind_of_compound

_PARTS = re.compile(r"[^\s,^*<>_\"()/&]+")
_JOINING = frozenset("st ste van von de der den la del du di da le el al bin ibn los las dos das".split())
_PLACE_STARTS = frozenset(
    "san santa santo los las el fort ft port mount mt lake north south east west new saint camp cape great lower upper "
    "little big old royal palo puerto sao rio".split()
)

#: Two words that look like a name and are a place, an institution or a staging system.
_PHRASES = frozenset(
    ("ann arbor", "blue cross", "blue shield", "red cross", "health net", "will call",
     "johns hopkins", "mount sinai", "beth israel", "henry ford", "mary washington", "argyll robertson",
     "austin flint", "dana farber", "santa claus", "jesus christ", "merry christmas", "kaiser permanente", "st jude",
     "virgin mary", "uncle sam", "dear john", "jack daniels", "king james", "wells fargo", "james bond")
)  # fmt: skip

#: Weight of a word alone, of the first word of a run, of a further word, and of a word in a frame such as a label.
_ALONE = {"given": 6, "family": 1, "given place": -4, "listed given": 0, "listed family": -1}
_FIRST = {
    "given": 10, "given place": 7, "given word": 7, "listed given": 6, "given eponym": 6, "month name": -2,
    "family": -1, "listed family": -2, "unknown": -2, "listed place": -2, "family place": -8,
    "family word": -10, "eponym": -10,
}  # fmt: skip
_FURTHER = {
    "given": 0, "given place": 1, "given word": 1, "listed given": 0, "family": 2, "listed family": 2, "unknown": 0,
    "family place": 1, "family word": -1, "eponym": 0, "given eponym": 0, "family institution": -11, "rare word": -6,
    "word": -10, "place": -6, "listed place": -3, "term": -14,
}  # fmt: skip
_FRAMED = {
    "given": 4, "given place": 2, "given word": 1, "listed given": 2, "family": 3, "listed family": 2, "unknown": 0,
    "family place": 0, "family word": 0, "eponym": 0, "place": -4, "listed place": 2, "rare word": -8,
    "family institution": -8, "month name": -8, "given eponym": 0, "word": -22, "term": -24, "initial": 1,
}  # fmt: skip
_NEVER = -30
_SHORT = 3  #: rare names of three letters are rather abbreviations and brands
_RARE = -8  #: words that are names beside a name


def words_of(name: str) -> list[str]:
    """Give the words of a name without particles and suffixes.

    >>> words_of("Tobiah van der Meulenhof III"), words_of("QUILL^ODESSA^M")
    (['Tobiah', 'Meulenhof'], ['QUILL', 'ODESSA', 'M'])
    """
    words: list[str] = []
    for piece in _PARTS.findall(name):
        word = piece.strip(".")
        low = word.lower()
        joins = (words and low in _JOINING) or (word == low and low in lexicons.name_particles())
        if word and not joins and low not in lexicons.suffixes():
            words.append(word)
    return words


def listed(name: str) -> int:
    """Give the weight of a form that nothing but itself says to be a name; decibans.

    Args:
        name: A folded name: words in title case, given name first, or family name first with a comma.
    """
    if name.isalpha():
        single = kind_of_compound(name)
        return _NEVER if len(name) <= _SHORT and single.startswith("listed") else _ALONE.get(single, _NEVER)
    words = words_of(name)
    kinds = [kind_of_compound(w) for w in words]
    mixed = not name.isupper() and any(w.isupper() and len(w) > 1 for w in words)
    if not kinds or mixed or " ".join(name.lower().split()[:2]) in _PHRASES:
        return _NEVER
    if len(kinds) == 1:
        too_short = len(name) <= _SHORT and kinds[0].startswith("listed")
        return _NEVER if " " in name or too_short else _ALONE.get(kinds[0], _NEVER)
    if "," in name:
        return _inverted(kinds)
    capitals = -6 if name.isupper() else 0
    return capitals + (_NEVER if words[0].lower() in _PLACE_STARTS else _run(kinds))


def _run(kinds: list[str]) -> int:
    """Given name first: the first word, and the least likely of the others."""
    further = min((_FURTHER.get(k, _NEVER) for k in kinds[1:] if k != "initial"), default=-8)
    if kinds[0] == "initial":
        return further - 2
    return _FIRST.get(kinds[0], _NEVER) + further + 3 * kinds.count("initial")


def _inverted(kinds: list[str]) -> int:
    """Family name, given name: the given name decides."""
    given = {
        "given": 8, "given place": 3, "given word": 3, "listed given": 3, "month name": 3, "given eponym": 5,
        "family": 2,
        "listed family": 0, "family place": -1,
    }  # fmt: skip
    family = {
        "family": 4, "listed family": 3, "unknown": 0, "eponym": 2, "family place": -2, "family word": -2,
        "rare word": -6,
        "given": 0, "listed given": 0, "family institution": -4, "listed place": -6,
    }  # fmt: skip
    rest = min((_FURTHER.get(k, _NEVER) for k in kinds[2:] if k != "initial"), default=0)
    return given.get(kinds[1], _NEVER) + family.get(kinds[0], -20) + rest + 3 * kinds.count("initial")


def framed(name: str) -> int:
    """Give the weight of a form that stands where a name is expected; decibans.

    Names that no list knows pass; words, terms of health care, months and pronouns do not.

    Args:
        name: A folded name in any order and case.
    """
    if name.isalpha() and name.lower() not in lexicons.suffixes():
        return _FRAMED.get(kind_of_compound(name), _NEVER)
    return _worst([_FRAMED.get(kind_of_compound(w), _NEVER) for w in words_of(name)])


def standing(name: str) -> int:
    """Give the weight of a form beside something that often stands beside a name; decibans.

    One word at least must be on the lists of names.

    Args:
        name: A folded name in any order and case.
    """
    kinds = {kind_of_compound(w) for w in words_of(name)}
    if kinds <= {"place", "listed place"} or (name.isupper() and len(name) <= _SHORT):
        return _NEVER
    weight = framed(name)
    return weight if weight > 0 else weight - 4


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
    weights = [_FRAMED.get(kind_of_compound(w), _NEVER) for w in words]
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
    return kind_of_compound(word) in {
        "given", "given place", "listed given", "family", "listed family", "unknown", "family place", "listed place",
    }  # fmt: skip
