"""What the embedded tagger hears of each token: its word, its ends, its shape, and the lists that know it.

All of it is reckoned in whole arrays; no token is looked at alone.
"""

from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from phiguard.detect.tokens import DIGITS, LETTERS, MARK, SEAM, Hashes, Octets, Tokens, hashes
from phiguard.reference import lexicons, places
from phiguard.reference.calendar_words import MONTHS, WEEKDAYS
from phiguard.reference.name_words import NEVER_NAMES

Numbers = npt.NDArray[np.int32]

WORDS = 1 << 16  #: rows of the table of words
ENDS = 1 << 12  #: rows of the tables of first and of last letters
LENGTHS = 16  #: longer tokens count as this long
CASES = 8
LOWER_CASE = 2  #: the case of words in small letters
GAPS = 4
SHAPES = CASES * LENGTHS * GAPS

HALF = np.uint64(32)  #: the upper half of a hash is the key of a listed word
_HASH_SIGN = ord("#")
_EXACT = 2  #: numbers of so many digits are words of their own


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """Features by token.

    Attributes:
        word: Row of the word in its table; int32, shape ``(n,)``.
        front: Row of the first three letters.
        back: Row of the last three.
        shape: Case, length, and what stands before.
        lists: One bit for each list that knows the word; uint16.
    """

    word: Numbers
    front: Numbers
    back: Numbers
    shape: Numbers
    lists: npt.NDArray[np.uint16]

    @classmethod
    def of(cls, octets: Octets, tokens: Tokens, rows: npt.NDArray[np.int64] | None = None) -> "Features":
        """The features of the tokens of folded text.

        Args:
            octets: The text.
            tokens: Its tokens.
            rows: Which of them matter; the others have none.
        """
        if rows is None:
            return cls._of(octets, tokens, touching(tokens))
        some = Tokens(tokens.start[rows], tokens.end[rows], tokens.kind[rows])
        gap = np.zeros(len(rows), np.int64)
        gap[rows > 0] = (tokens.start[rows] - tokens.end[rows - 1])[rows > 0]
        few = cls._of(octets, some, touching(tokens)[rows], gap)
        columns = []
        for field in fields(cls):
            own = getattr(few, field.name)
            columns.append(np.zeros(len(tokens), own.dtype))
            columns[-1][rows] = own
        return cls(*columns)

    @classmethod
    def _of(
        cls,
        octets: Octets,
        tokens: Tokens,
        joined: npt.NDArray[np.bool_],
        apart: npt.NDArray[np.int64] | None = None,
    ) -> "Features":
        """The features of some tokens, of which it is known whether they touch what stands before."""
        head, tail = tokens.characters(octets)
        length = tokens.end - tokens.start
        numbers = (tokens.kind == DIGITS)[:, None]
        long = (length > _EXACT)[:, None]
        # Of a longer number only its length and its first digits count: its value is nobody's feature.
        keeps = np.where(length == 4, 2, 1)[:, None]  # noqa: PLR2004 - the century of a year
        column = np.arange(head.shape[1])
        head = np.where(numbers & long & (head > 0) & (column >= keeps), _HASH_SIGN, head).astype(np.uint8)
        tail = np.where(numbers & long & (tail > 0), _HASH_SIGN, tail).astype(np.uint8)
        word = hashes(head, tail, length)
        none = head[:, :0]
        front = hashes(head[:, :3], none, np.minimum(length, 3))
        back = hashes(none, tail[:, :3], np.minimum(length, 3))
        return cls(
            (word % np.uint64(WORDS)).astype(np.int32),
            (front % np.uint64(ENDS)).astype(np.int32),
            (back % np.uint64(ENDS)).astype(np.int32),
            _shape(octets, tokens, length, joined, apart),
            _listed(word, tokens.kind),
        )


def touching(tokens: Tokens) -> npt.NDArray[np.bool_]:
    """Whether nothing stands between each token and the one before."""
    touches = np.zeros(len(tokens), np.bool_)
    touches[1:] = tokens.start[1:] == tokens.end[:-1]
    return touches


def _shape(
    octets: Octets,
    tokens: Tokens,
    length: npt.NDArray[np.int64],
    joined: npt.NDArray[np.bool_],
    apart: npt.NDArray[np.int64] | None,
) -> Numbers:
    """Case, length and gap before, as one number."""
    upper = np.zeros(len(octets) + 1, np.int32)
    capital = ((octets >= ord("A")) & (octets <= ord("Z"))) | (octets == 0xAA)  # noqa: PLR2004 - a capital of no ASCII form
    np.cumsum(capital, out=upper[1:])
    capitals = upper[tokens.end] - upper[tokens.start]
    first = capital[tokens.start]
    case = np.select(
        [
            tokens.kind == DIGITS,
            tokens.kind >= MARK,
            capitals == 0,
            (capitals == length) & (length > 1),
            first & (capitals == 1),
        ],
        [0, 1, 2, 3, 4],
        5,
    )
    before = octets[np.maximum(tokens.start - 1, 0)]
    gap = np.select([joined, before == ord("\t")], [0, 2], 1)
    if apart is None:
        apart = np.zeros(len(tokens), np.int64)
        apart[1:] = tokens.start[1:] - tokens.end[:-1]
    gap = np.where((apart > 1) & (gap == 1), 3, gap)
    gap[tokens.kind == SEAM] = 1  # what stands before a text says nothing
    return np.asarray((case * LENGTHS + np.minimum(length, LENGTHS) - 1) * GAPS + gap, np.int32)


def _listed(word: Hashes, kind: Octets) -> npt.NDArray[np.uint16]:
    """The lists that know each word."""
    keys, bits = _lists()
    found = np.zeros(len(word), np.uint16)
    letters = np.flatnonzero(kind == LETTERS)
    key = (word[letters] >> HALF).astype(np.uint32)
    at = np.minimum(np.searchsorted(keys, key), len(keys) - 1)
    found[letters] = np.where(keys[at] == key, bits[at], 0)
    return found


(
    GIVEN_COMMON, GIVEN, FAMILY_COMMON, FAMILY, WORD, HEALTH, DRUG, BRAND, EPONYM, CITY, NEVER, STATE, TITLE, RELATION,
    CALENDAR, STREET,
) = (1 << n for n in range(16))  # fmt: skip
PLAIN = WORD | HEALTH | DRUG | TITLE | RELATION
NAMED = GIVEN_COMMON | FAMILY_COMMON | CITY | CALENDAR | STREET


def numbers(tokens: Tokens) -> npt.NDArray[np.bool_]:
    """Which tokens are numbers, or words that touch one."""
    digit, joined = tokens.kind == DIGITS, touching(tokens)[1:]
    beside = np.zeros_like(digit)
    beside[:-1] |= digit[1:] & joined
    beside[1:] |= digit[:-1] & joined
    return np.asarray(digit | ((tokens.kind == LETTERS) & beside), np.bool_)


def asked(features: "Features", tokens: Tokens) -> npt.NDArray[np.bool_]:
    """Which tokens may be part of an identifier: numbers, and words that are not plain words and nothing else."""
    plain = (features.lists & PLAIN) > 0
    named = (features.lists & NAMED) > 0
    case, length = features.shape // (LENGTHS * GAPS), features.shape // GAPS % LENGTHS + 1
    lower = case == LOWER_CASE
    never = (features.lists & NEVER) > 0
    words = (tokens.kind == LETTERS) & ~never & np.where(lower, ~plain & (length > _EXACT), ~plain | named)
    words |= (features.lists & CALENDAR) > 0
    return np.asarray(numbers(tokens) | words, np.bool_)


def _sources() -> tuple[frozenset[str], ...]:
    return (
        lexicons.common_given_names(),
        lexicons.given_names(),
        lexicons.common_surnames(),
        lexicons.surnames(),
        lexicons.words(),
        lexicons.health_words(),
        lexicons.drugs(),
        lexicons.brands(),
        lexicons.eponyms(),
        places.cities() | places.world_cities() | places.counties(),
        NEVER_NAMES,
        frozenset(places.STATES.values()) | frozenset(places.COUNTRIES) | frozenset(s.lower() for s in places.STATES),
        lexicons.titles() | lexicons.credentials() | lexicons.suffixes(),
        lexicons.relations(),
        frozenset(MONTHS) | frozenset(WEEKDAYS),
        places.STREET_SUFFIXES,
    )


LISTS = 16


@cache
def _lists() -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint16]]:
    """The keys of all listed words, sorted, and the lists of each, as ``corpora/build/listed.py`` keeps them."""
    with files("phiguard.detect").joinpath("listed.npz").open("rb") as file, np.load(file) as stored:
        return stored["keys"], stored["lists"]


def listed() -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint16]]:
    """The same from the word lists themselves."""
    keys, bits = [], []
    for number, source in enumerate(_sources()):
        octets = np.frombuffer("\n".join(sorted(source)).encode("latin-1", "replace"), np.uint8)
        tokens = Tokens.of(octets)
        rows = np.flatnonzero(tokens.kind == LETTERS)
        chosen = Tokens(tokens.start[rows], tokens.end[rows], tokens.kind[rows])
        word = hashes(*chosen.characters(octets), chosen.end - chosen.start)
        keys.append(np.unique((word >> HALF).astype(np.uint32)))
        bits.append(np.full(len(keys[-1]), 1 << number, np.uint16))
    every = np.concatenate(keys)
    order = np.argsort(every, kind="stable")
    unique, first = np.unique(every[order], return_index=True)
    return unique, np.asarray(np.bitwise_or.reduceat(np.concatenate(bits)[order], first), np.uint16)
