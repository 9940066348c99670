"""The scanner without hyperscan: every expression over the whole text, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from phiguard.detect.pattern import Pattern
from phiguard.detect.scanner import Hits
from phiguard.detect.search import everywhere


@dataclass(frozen=True, slots=True, eq=False)
class RegexScanner:
    """Finds patterns and words with `regex` alone."""

    patterns: tuple[Pattern, ...]
    words: tuple[str, ...]

    def __call__(self, text: str) -> Hits:
        """Everything found in *text*."""
        places = ((n, everywhere(p, text)) for n, p in enumerate(self.patterns))
        lengths = np.fromiter(map(len, self.words), np.int64, len(self.words))
        lowered = text.lower()
        found = [(at + len(w), n) for n, w in enumerate(self.words) for at in _occurrences(lowered, w)]
        end, word = np.array(sorted(found), np.int64).reshape(-1, 2).T
        return Hits(tuple((n, spans) for n, spans in places if spans), word, end - lengths[word], end)


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
