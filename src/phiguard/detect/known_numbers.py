"""Where the identifiers of known persons stand: separators, case and, if it is long, one slip do not count.

All is looked for in the letters and digits alone, squeezed together. What is meant starts where a word or a number
starts, ends where one ends, and is whole in its first or in its last three characters; those are found in whole arrays.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from phiguard.detect.known_names import folded
from phiguard.model.person import Person
from phiguard.reference.spelling import one_slip
from phiguard.safe_harbor import SafeHarbor

SLIPS_FROM = 7  #: letters and digits from which on an identifier is looked for with one slip
WIDEST = 3  #: characters between two of an identifier
EDGE = 3  #: characters of which one edge at least is whole
LONG = 9  #: from so many characters on a slip is no other number
SURE = 20  #: weight of a whole identifier
SLIP, LONG_SLIP = 8, 14  #: weights with one slip
BRIEF = {4: 6, 5: 10, 6: 14}  #: weights of brief identifiers

_MAIL = re.compile(r"[^@\s]+@[^@\s]+")
_PHONE = re.compile(r"(?:\+?1[ .-]?)?\(?[2-9][0-9]{2}[) ./-]{1,2}[0-9]{3}[ .-][0-9]{4}|\+[0-9][0-9 ().-]{6,18}[0-9]")
_SSN = re.compile(r"[0-9]{3}[- ][0-9]{2}[- ][0-9]{4}")
_URL = re.compile(r"(?i)(?:https?://|www\.).+")
_FORMS = (
    (_MAIL, SafeHarbor.EMAIL), (_SSN, SafeHarbor.SSN), (_PHONE, SafeHarbor.PHONE), (_URL, SafeHarbor.URL),
)  # fmt: skip

Row = tuple[int, int, int, SafeHarbor]  #: start, end, weight, class


def form_of(value: str) -> SafeHarbor:
    """The class that an identifier has by its form.

    >>> [form_of(v).name for v in ("a@example.org", "541-555-0149", "219-09-9999", "00482913")]
    ['EMAIL', 'PHONE', 'SSN', 'OTHER_ID']
    """
    return next((label for shape, label in _FORMS if shape.fullmatch(value.strip())), SafeHarbor.OTHER_ID)


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Value:
    """An identifier as it is looked for.

    Attributes:
        key: Its letters and digits, in small letters.
        label: Its class by its form.
        loose: Whether marks may stand between all its characters.
        breaks: Places in the key where marks may stand if not.
    """

    key: str
    label: SafeHarbor
    loose: bool
    breaks: frozenset[int]


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Squeezed:
    """The letters and digits of a stretch of text: what they are, where each stands, and where words end."""

    text: str
    at: npt.NDArray[np.int64]
    starts: npt.NDArray[np.bool_]
    ends: npt.NDArray[np.bool_]
    walled: npt.NDArray[np.int64]

    @classmethod
    def of(cls, text: str, low: int, high: int) -> "Squeezed":
        """Those of folded text."""
        octets = np.frombuffer(text[low:high].lower().encode("latin-1", "replace"), np.uint8)
        digit = (octets >= ord("0")) & (octets <= ord("9"))
        solid = digit | ((octets >= ord("a")) & (octets <= ord("z"))) | (octets == 0xAA) | (octets == 0xBA)  # noqa: PLR2004
        place = np.flatnonzero(solid)
        fresh = np.ones(len(place) + 1, np.bool_)
        fresh[1:-1] = (np.diff(place) > 1) | (digit[place[1:]] != digit[place[:-1]])
        walls = np.append(0, np.cumsum((octets == 0) | (octets == ord("\n")) | (octets == ord("|"))))
        return cls(octets[place].tobytes().decode("latin-1"), place + low, fresh[:-1], fresh[1:], walls[place])


@dataclass(frozen=True, slots=True, eq=False)
class Numbers:
    """Identifiers, ready to be looked for, by their first and by their last characters."""

    heads: dict[str, tuple[Value, ...]] = field(repr=False)
    tails: dict[str, tuple[Value, ...]] = field(repr=False)

    @classmethod
    def of(cls, persons: Iterable[Person]) -> "Numbers":
        """The identifiers of some persons."""
        heads: dict[str, list[Value]] = defaultdict(list)
        tails: dict[str, list[Value]] = defaultdict(list)
        for value in {v: None for p in persons for i in p.identifiers for v in values(i)}:
            heads[value.key[:EDGE]].append(value)
            tails[value.key[-EDGE:]].append(value)
        return cls({k: tuple(v) for k, v in heads.items()}, {k: tuple(v) for k, v in tails.items()})

    def found(self, text: str, low: int, high: int) -> Iterator[Row]:
        """Where they stand in a stretch of folded text."""
        if not self.heads:
            return
        solid = Squeezed.of(text, low, high)
        for at in _edges(solid.text, solid.starts, self.heads, 0):
            for value in self.heads[solid.text[at : at + EDGE]]:
                for length in _lengths(value):
                    yield from _read(solid, at, at + length, value)
        for at in _edges(solid.text, solid.ends, self.tails, EDGE - 1):
            for value in self.tails[solid.text[at + 1 - EDGE : at + 1]]:
                for length in _lengths(value):
                    yield from _read(solid, at + 1 - length, at + 1, value)


def values(identifier: str) -> Iterator[Value]:
    """An identifier, and a telephone number with and without the code of its country."""
    written = folded(identifier).lower()
    key = "".join(c for c in written if c.isalnum())
    label = form_of(identifier)
    yield Value(key, label, len(key) >= SLIPS_FROM, _breaks(written))
    ten, eleven = 10, 11
    if label is SafeHarbor.PHONE and len(key) == eleven and key[0] == "1":
        yield Value(key[1:], label, loose=True, breaks=frozenset())
    if label is SafeHarbor.PHONE and len(key) == ten:
        yield Value("1" + key, label, loose=True, breaks=frozenset())


def _breaks(written: str) -> frozenset[int]:
    """Where marks may stand in a brief identifier: where they were written, and between letters and digits."""
    places: set[int] = set()
    count, before = 0, ""
    for character in written:
        if character.isalnum():
            if count and (not before.isalnum() or before.isdigit() != character.isdigit()):
                places.add(count)
            count += 1
        before = character
    return frozenset(places)


def _lengths(value: Value) -> tuple[int, ...]:
    size = len(value.key)
    return (size, size - 1, size + 1) if value.loose else (size,)


def _edges(text: str, edge: npt.NDArray[np.bool_], keys: Iterable[str], back: int) -> list[int]:
    """Places of edges where one of the keys starts, or ends."""
    octets = np.frombuffer(text.encode("latin-1"), np.uint8).astype(np.int32)
    if len(octets) < EDGE:
        return []
    code = (octets[:-2] << 16) | (octets[1:-1] << 8) | octets[2:]
    wanted = np.array([(ord(k[0]) << 16) | (ord(k[1]) << 8) | ord(k[2]) for k in keys], np.int32)
    rows = np.flatnonzero(edge[back : len(edge) - (EDGE - 1 - back)])
    some: list[int] = (rows[np.isin(code[rows], wanted)] + back).tolist()
    return some


def _read(solid: Squeezed, start: int, end: int, value: Value) -> Iterator[Row]:
    """A stretch that is the identifier, perhaps with one slip."""
    if start < 0 or end > len(solid.text) or not (solid.starts[start] and solid.ends[end - 1]):
        return
    found = solid.text[start:end]
    whole = found == value.key
    if not (whole or (value.loose and one_slip(found, value.key))) or solid.walled[start] != solid.walled[end - 1]:
        return
    gaps = np.diff(solid.at[start:end]) - 1
    most = WIDEST if whole else 1
    if (gaps > most).any() or not (value.loose or _fits(gaps, value)):
        return
    weight = BRIEF.get(len(found), SURE) if whole else LONG_SLIP if len(value.key) >= LONG else SLIP
    yield int(solid.at[start]), int(solid.at[end - 1]) + 1, weight, value.label


def _fits(gaps: npt.NDArray[np.int64], value: Value) -> bool:
    """Whether marks stand only where a brief identifier may have one."""
    places = np.flatnonzero(gaps) + 1
    return bool((gaps <= 1).all()) and set(places.tolist()) <= value.breaks
