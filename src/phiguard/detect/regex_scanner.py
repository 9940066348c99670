"""The scanner without hyperscan: every expression over the whole text, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from phiguard.detect.pattern import Pattern
from phiguard.detect.scanner import Found, Words, around
from phiguard.detect.search import everywhere
from phiguard.model.corpus import Positions


@dataclass(frozen=True, slots=True, eq=False)
class RegexScanner:
    """Finds patterns and words with `regex` alone."""

    patterns: tuple[Pattern, ...]
    words: tuple[str, ...]

    def patterns_in(self, text: str) -> Found:
        """Everything found in *text*."""
        places = ((n, everywhere(p, text)) for n, p in enumerate(self.patterns))
        return tuple((n, spans) for n, spans in places if spans)

    def words_in(self, text: str, start: Positions, end: Positions) -> Words:
        """The words near given stretches."""
        lengths = np.fromiter(map(len, self.words), np.int64, len(self.words))
        lowered = text.lower()
        found = [(at + len(w), n) for n, w in enumerate(self.words) for at in _occurrences(lowered, w)]
        last, word = np.array(sorted(found), np.int64).reshape(-1, 2).T
        return Words(word, last - lengths[word], last).near(*around(start, end, len(text)))


def _alphanumeric(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _occurrences(lowered: str, word: str) -> Iterator[int]:
    """Where *word* stands with free edges."""
    at = lowered.find(word)
    while at >= 0:
        after = lowered[at + len(word)]
        if not (_alphanumeric(word[0]) and _alphanumeric(lowered[at - 1])) and not (
            _alphanumeric(word[-1]) and _alphanumeric(after)
        ):
            yield at
        at = lowered.find(word, at + 1)
