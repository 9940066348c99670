"""Chance that falls the same way on every machine.

Python promises the sequence of ``random.Random.random`` alone, so every other draw is made of it here.
"""

import hashlib
import random
from collections.abc import MutableSequence, Sequence
from typing import TypeVar

T = TypeVar("T")

DIGITS = "0123456789"
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MIXED = CAPITALS + DIGITS
HEX = "0123456789abcdef"

#: What a character of a mask stands for; every other character stands for itself.
MASK = {"#": DIGITS, "%": DIGITS[1:], "?": CAPITALS, "^": MIXED, "~": HEX}


class Chance:
    """A stream of draws that its seed decides.

    Args:
        seed: Any text; the same text gives the same draws.
    """

    __slots__ = ("_random",)

    def __init__(self, seed: str) -> None:
        digest = hashlib.sha256(seed.encode()).digest()
        self._random = random.Random(int.from_bytes(digest[:16], "big")).random

    def below(self, bound: int) -> int:
        """Give a whole number from 0 to below the bound."""
        return int(self._random() * bound)

    def whole(self, least: int, most: int) -> int:
        """Give a whole number, both ends possible."""
        return least + int(self._random() * (most - least + 1))

    def happens(self, probability: float) -> bool:
        """Say whether something of this probability happens."""
        return self._random() < probability

    def one(self, options: Sequence[T]) -> T:
        """Give one of the options, each as likely."""
        return options[int(self._random() * len(options))]

    def skewed(self, options: Sequence[T]) -> T:
        """Give one of the options, the first ones far more often."""
        drawn = self._random()
        return options[int(drawn * drawn * drawn * len(options))]  # a power may differ in its last bit

    def some(self, options: Sequence[T], count: int) -> list[T]:
        """Give several of the options in random order, none twice."""
        left = list(options)
        self.shuffle(left)
        return left[:count]

    def shuffle(self, items: MutableSequence[T]) -> None:
        """Put the items into random order, in place."""
        for last in range(len(items) - 1, 0, -1):
            other = int(self._random() * (last + 1))
            items[last], items[other] = items[other], items[last]

    def text(self, alphabet: str, count: int) -> str:
        """Give that many characters of the alphabet."""
        draw, size = self._random, len(alphabet)
        return "".join([alphabet[int(draw() * size)] for _ in range(count)])

    def digits(self, count: int) -> str:
        """Give that many digits."""
        return self.text(DIGITS, count)

    def mask(self, mask: str) -> str:
        """Fill a mask: ``#`` digit, ``%`` digit but 0, ``?`` capital, ``^`` capital or digit, ``~`` hexadecimal.

        >>> len(Chance("x").mask("??-####"))
        7
        """
        draw = self._random
        return "".join([s[int(draw() * len(s))] if (s := MASK.get(c)) else c for c in mask])

    def masked(self, *masks: str) -> str:
        """Fill one of the masks."""
        return self.mask(self.one(masks))


def share(kind: str, word: str) -> str:
    """Give the split that a word belongs to: 70 of 100 train, 10 dev, 20 test.

    Args:
        kind: What the word is; the same word may fall otherwise in another kind.
        word: The word itself.

    Returns:
        ``train``, ``dev`` or ``test``, always the same for the same word.
    """
    part = int.from_bytes(hashlib.sha256(f"{kind}\0{word}".encode()).digest()[:4], "big") % 10
    return "train" if part < 7 else "dev" if part == 7 else "test"
