"""The words, numbers and marks of folded text, found in whole arrays at once.

A run of letters is a token, and so is a run of digits, every other mark, and the end of a line or of a text; blanks
only stand between tokens.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from phiguard.model.corpus import Positions

Octets = npt.NDArray[np.uint8]
Hashes = npt.NDArray[np.uint64]

BLANK, LETTERS, DIGITS, MARK, BREAK, SEAM = range(6)

HEAD = 12  #: how many characters at the front of a token its hash hears
TAIL = 4  #: how many at its end
#: An odd number for each of them; the golden ratio in 64 bits, and powers of it (Knuth, TAOCP 3, 6.4).
_FACTORS = np.cumprod(np.full(HEAD + TAIL + 1, 0x9E3779B97F4A7C15, np.uint64))
_SHIFT = np.uint64(29)


@cache
def _kinds() -> Octets:
    """What each octet of folded text is."""
    kinds = np.full(256, MARK, np.uint8)
    for number in range(256):
        character = chr(number)
        if character.isalpha():
            kinds[number] = LETTERS
        elif character.isdecimal():
            kinds[number] = DIGITS
    kinds[[ord(" "), ord("\t"), ord("\r"), ord("\x1f")]] = BLANK
    kinds[ord("\n")], kinds[0] = BREAK, SEAM
    return kinds


@cache
def _lower() -> Octets:
    """Each octet as a small letter, where it is a letter."""
    return np.array([ord(chr(n).lower()) if n < 0x80 else n for n in range(256)], np.uint8)  # noqa: PLR2004 - ASCII


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """Tokens in their order.

    Attributes:
        start: First position in the text; int64, shape ``(n,)``.
        end: One past the last position; int64, same shape.
        kind: What each is: :data:`LETTERS`, :data:`DIGITS`, :data:`MARK`, :data:`BREAK` or :data:`SEAM`; uint8.
    """

    start: Positions
    end: Positions
    kind: Octets

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self.start)

    def __repr__(self) -> str:
        """The size alone."""
        return f"<Tokens: {len(self)}>"

    @classmethod
    def of(cls, octets: Octets) -> "Tokens":
        """The tokens of folded text, as octets of Latin-1.

        >>> t = Tokens.of(np.frombuffer(b"MRN: R4418", np.uint8))
        >>> t.start.tolist(), t.end.tolist(), t.kind.tolist()
        ([0, 3, 5, 6], [3, 4, 6, 10], [1, 3, 1, 2])
        """
        kind = _kinds()[octets]
        fresh = kind != BLANK
        fresh[1:] &= (kind[1:] != kind[:-1]) | (kind[1:] >= MARK)
        start = np.flatnonzero(fresh)
        last = np.ones(len(kind), np.bool_)
        last[:-1] = (kind[:-1] != kind[1:]) | (kind[:-1] >= MARK)
        end = np.flatnonzero(last & (kind != BLANK)) + 1
        return cls(start, end, kind[start])

    def characters(self, octets: Octets) -> tuple[Octets, Octets]:
        """The first and the last characters of each token in small letters; shapes ``(n, HEAD)`` and ``(n, TAIL)``.

        What lies outside the token is 0; the last characters come last one first.
        """
        ahead = self.start[:, None] + np.arange(HEAD)
        back = self.end[:, None] - 1 - np.arange(TAIL)
        lower = _lower()
        head = np.where(ahead < self.end[:, None], lower[octets[np.minimum(ahead, len(octets) - 1)]], 0)
        tail = np.where(back >= self.start[:, None], lower[octets[np.maximum(back, 0)]], 0)
        return head.astype(np.uint8), tail.astype(np.uint8)


def hashes(head: Octets, tail: Octets, length: Positions) -> Hashes:
    """A hash of each token by its characters and its length; uint64, shape ``(n,)``."""
    total = length.astype(np.uint64) * _FACTORS[-1]
    for column, factor in zip((*head.T, *tail.T), _FACTORS[: head.shape[1] + tail.shape[1]].tolist(), strict=True):
        total += column * np.uint64(factor)
    total ^= total >> _SHIFT
    total *= _FACTORS[1]
    return np.asarray(total ^ (total >> _SHIFT), np.uint64)
