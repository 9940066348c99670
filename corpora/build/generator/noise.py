"""Damage that text takes on its way: each kind is a list of edits that the marks follow."""

import re
from collections.abc import Callable, Iterator

from generator.chance import Chance
from generator.draft import NEGATIVE, NEUTRAL, Mark
from generator.edits import Edit, apply
from generator.words_noise import SPANISH, spoken_digit
from generator.writing_noise import bullets, collapsed, html, quoted, quoted_printable, tabs, wrapped

Kind = Callable[[Chance, str, list[Mark]], list[Edit]]
WORD = re.compile(r"[A-Za-z]{4,}")
NEIGHBOURS = dict(zip("qwertyuiopasdfghjklzxcvbnm", "wertyuioopsdfghjkllxcvbnmm", strict=True))
_CONFUSED = (
    "O=0 0=O l=1 1=l I=l S=5 5=S B=8 8=B rn=m m=rn cl=d vv=w e=c g=q h=b 2=Z Z=2 6=b ii=u .=, ,=. G=6 ri=n "
    "in=m li=h t=f f=t"
).split()
LOOKALIKES = {seen: taken for seen, _, taken in (pair.partition("=") for pair in _CONFUSED)}
LOOKALIKE = re.compile("|".join(sorted(map(re.escape, LOOKALIKES), key=len, reverse=True)))
ACCENTS = str.maketrans(
    "áàâäãåéèêëíìîïóòôöõúùûüñçýÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇÝšžčřěłşğŠŽČ",
    "aaaaaaeeeeiiiiooooouuuuncyAAAAAAEEEEIIIIOOOOOUUUUNCYszcrelsgSZC",
)
QUOTES = re.compile("[\"']")
DASHES = "\u2011\u2013\u2010\u2212"
DIGITS_SPACED = frozenset({"PHONE", "FAX", "SSN", "MRN", "ACCOUNT", "HEALTH_PLAN"})
FRAGILE = frozenset({"EMAIL", "URL", "IP", "PHOTO"})  # a slip might make an address that somebody has
WORDED = frozenset({"NAME", "GEOGRAPHY", "DATE"})
SPOKEN = frozenset({"PHONE", "FAX", "SSN"})
IDENTITIES = frozenset({NEUTRAL, NEGATIVE})


def _gold(marks: list[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark[2] not in IDENTITIES]


def _outside(text: str, marks: list[Mark], pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Give the matches that touch no mark."""
    taken = bytearray(len(text) + 1)
    for start, end, _ in marks:
        taken[start:end] = b"\1" * (end - start)
    return [found for found in pattern.finditer(text) if not any(taken[found.start() : found.end()])]


def _slip(chance: Chance, word: str) -> str:
    """Give a word as hasty fingers write it."""
    at = chance.whole(1, len(word) - 2) if len(word) > 2 else 0
    kind = chance.below(4)
    if kind == 0:
        return word[:at] + word[at + 1 :]
    if kind == 1:
        return word[:at] + word[at] + word[at:]
    if kind == 2 and at + 1 < len(word):
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + NEIGHBOURS.get(word[at], word[at]) + word[at + 1 :]


def typing(chance: Chance, text: str, marks: list[Mark]) -> list[Edit]:
    """Misspell words that are no part of a value."""
    words = _outside(text, marks, WORD)
    chosen = chance.some(words, max(1, len(words) // chance.whole(8, 25)))
    return [Edit(word.start(), word.end(), _slip(chance, word[0])) for word in chosen]


def typing_in_values(chance: Chance, text: str, marks: list[Mark]) -> list[Edit]:
    """Mistype one character of one or two values; a number keeps its head, so that it stays one that nobody has."""
    edits = []
    open_to_slips = [mark for mark in _gold(marks) if mark[2] not in FRAGILE]
    for start, end, label in chance.some(open_to_slips, chance.whole(1, 2)):
        at = chance.whole(start, end - 1) if label in WORDED else chance.whole(max(start, end - 2), end - 1)
        if text[at].isdigit():
            edits.append(Edit(at, at + 1, chance.digits(1)))
        elif text[at].isalpha() and start < at < end - 1 and label in WORDED:
            edits.append(Edit(at, at + 1, chance.one((text[at] * 2, "", NEIGHBOURS.get(text[at], text[at])))))
    return edits


def _each(pattern: str, become: Callable[[Chance, str], str], least: float, most: float) -> Kind:
    """Give a kind that changes a share of what a pattern finds."""
    compiled = re.compile(pattern)

    def edits(chance: Chance, text: str, marks: list[Mark]) -> list[Edit]:
        rate = least + (most - least) * chance.below(100) / 100
        found = [match for match in compiled.finditer(text) if chance.happens(rate)]
        return [Edit(match.start(), match.end(), become(chance, match[0])) for match in found]

    return edits


def _mojibake(_: Chance, letter: str) -> str:
    return letter.encode().decode("cp1252", "replace").replace("\ufffd", "?")


def recognition(chance: Chance, text: str, marks: list[Mark]) -> list[Edit]:
    """Confuse letters and digits as programs do that read pictures."""
    rate = chance.one((0.01, 0.02, 0.04))
    sound = [(start, end) for start, end, label in marks if label in FRAGILE]
    found = [match for match in LOOKALIKE.finditer(text) if chance.happens(rate)]
    found = [match for match in found if not any(start < match.end() and match.start() < end for start, end in sound)]
    return [Edit(match.start(), match.end(), LOOKALIKES[match[0]]) for match in found]


def _recased(change: Callable[[str], str]) -> Kind:
    def edits(chance: Chance, text: str, marks: list[Mark]) -> list[Edit]:
        return [
            Edit(at, at + 1, new)
            for at, letter in enumerate(text)
            if (new := change(letter)) != letter and len(new) == 1
        ]

    return edits


def curly(chance: Chance, text: str, marks: list[Mark]) -> list[Edit]:
    """Turn straight quotation marks into curly ones."""
    edits = []
    for match in QUOTES.finditer(text):
        opens = match.start() == 0 or text[match.start() - 1] in " \n([{"
        sign = ("“" if opens else "”") if match[0] == '"' else ("‘" if opens else "’")
        edits.append(Edit(match.start(), match.end(), sign))
    return edits


def invisible(sign: str) -> Kind:
    """Give a kind that puts a sign that nobody sees between letters or digits."""

    def edits(chance: Chance, text: str, marks: list[Mark]) -> list[Edit]:
        places = [
            at
            for start, end, _ in marks
            for at in range(start + 1, end)
            if text[at - 1].isalnum() and text[at].isalnum()
        ]
        places += [match.start() + 2 for match in _outside(text, marks, WORD)]
        return [Edit(at, at, sign) for at in chance.some(places, chance.whole(1, 6))]

    return edits


def spanish(chance: Chance, text: str, marks: list[Mark]) -> list[Edit]:
    """Translate labels."""
    found = [match for match in _outside(text, marks, SPANISH.pattern) if chance.happens(0.85)]
    return [Edit(match.start(), match.end(), SPANISH.translate(match[0])) for match in found]


def evasion(chance: Chance, text: str, marks: list[Mark]) -> list[Edit]:
    """Write values so that filters would miss them."""
    edits: list[Edit] = []
    for mark in _gold(marks):
        if chance.happens(0.6):
            edits += _evaded(chance, text, mark)
    return edits


def _evaded(chance: Chance, text: str, mark: Mark) -> Iterator[Edit]:
    start, end, label = mark
    value = text[start:end]
    if label == "EMAIL":
        at, dot = chance.one(
            (
                (" [at] ", " [dot] "),
                (" at ", " dot "),
                ("(at)", "(dot)"),
                (" (at) ", " (dot) "),
                (" AT ", " DOT "),
                ("[at]", "[.]"),
                (" @ ", " . "),
            )
        )
        yield from [
            Edit(start + place, start + place + 1, {"@": at, ".": dot}[sign])
            for place, sign in enumerate(value)
            if sign in "@."
        ]
    elif label == "URL" and value.startswith("http"):
        yield from [Edit(start + place, start + place + 1, "[.]") for place, sign in enumerate(value) if sign == "."]
        yield Edit(start + 1, start + 3, "xx")
    elif label in SPOKEN and chance.happens(0.4):
        yield from [
            Edit(start + place, start + place + 1, spoken_digit(chance, sign, value[place + 1 : place + 2]))
            for place, sign in enumerate(value)
            if sign in "0123456789"
        ]
    elif label in DIGITS_SPACED:
        gap = chance.one((" ", " ", ".", "-", "_", "*"))
        yield from [
            Edit(start + place, start + place, gap)
            for place in range(1, len(value))
            if value[place - 1 : place + 1].isdigit()
        ]


KINDS: dict[str, Kind] = {
    "typo": typing,
    "typo_value": typing_in_values,
    "nbsp": _each(" ", lambda _, __: "\u00a0", 0.1, 1.0),
    "dashes": _each("-", lambda chance, _: chance.one(DASHES), 0.3, 1.0),
    "full_width": _each("[0-9]+", lambda _, text: "".join([chr(ord(digit) + 0xFEE0) for digit in text]), 0.2, 0.9),
    "zero_width": invisible("\u200b"),
    "soft_hyphen": invisible("\u00ad"),
    "curly": curly,
    "unaccented": _each("[À-ſ]", lambda _, letter: letter.translate(ACCENTS), 1.0, 1.0),
    "mojibake": _each("[\u0080-\uffff]", _mojibake, 1.0, 1.0),
    "ocr": recognition,
    "wrap": wrapped,
    "upper": _recased(str.upper),
    "lower": _recased(str.lower),
    "html": html,
    "quoted_printable": quoted_printable,
    "quoted": quoted,
    "spanish": spanish,
    "evasion": evasion,
    "collapsed": collapsed,
    "tabs": tabs,
    "bullets": bullets,
}
COMMON = (
    "typo",
    "typo",
    "typo_value",
    "ocr",
    "ocr",
    "wrap",
    "wrap",
    "upper",
    "upper",
    "lower",
    "lower",
    "html",
    "quoted",
    "collapsed",
    "nbsp",
    "dashes",
    "curly",
    "evasion",
    *KINDS,
)


def _tight(text: str, mark: Mark) -> Mark:
    """Leave white space that has come to the edges of a mark outside of it."""
    start, end, label = mark
    value = text[start:end]
    start += len(value) - len(value.lstrip())
    return start, max(start, start + len(value.strip())), label


def damaged(chance: Chance, text: str, marks: list[Mark], level: str) -> tuple[str, list[Mark], list[str]]:
    """Damage a text.

    Args:
        chance: Draws.
        text: The text.
        marks: Marks on it.
        level: ``none``; ``some``: two documents of five, one or two kinds; ``strong``: each document, one to three.

    Returns:
        The text and its marks, and the kinds of damage that left a trace.
    """
    if level == "none" or (level == "some" and chance.happens(0.6)):
        return text, marks, []
    wanted = list(dict.fromkeys(chance.one(COMMON) for _ in range(chance.whole(1, 2 if level == "some" else 3))))
    done = []
    for kind in wanted:
        before = text
        text, marks = apply(text, marks, KINDS[kind](chance, text, marks))
        if text != before:
            done.append(kind)
    return text, [_tight(text, mark) for mark in marks], done
