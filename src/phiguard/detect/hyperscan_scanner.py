"""The scanner on hyperscan: one pass finds where to look, each pattern's own expression says what is there.

Patterns that hyperscan can only try everywhere, but that need a digit, are scanned around digits alone, which
NumPy finds; all others, and the context words, in one pass over the buffer.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from threading import local
from typing import Any

import numpy as np
import numpy.typing as npt

from phiguard.detect.database import EDGE, Database, database
from phiguard.detect.pattern import Pattern
from phiguard.detect.scanner import Hits, Ids
from phiguard.detect.search import Places, extents, hinged, led
from phiguard.model.corpus import Positions

Bytes = npt.NDArray[np.uint8]
Found = Iterator[tuple[int, Places]]

_NONE = np.empty(0, np.int64), np.empty(0, np.int64)
DENSE = 0.7  #: share of the buffer near digits from which on the whole is scanned


@dataclass(frozen=True, slots=True, eq=False)
class HyperscanScanner:
    """Finds patterns and words with hyperscan, and confirms them."""

    patterns: tuple[Pattern, ...]
    words: tuple[str, ...]
    _threads: local = field(default_factory=local, init=False, repr=False)

    def __reduce__(self) -> tuple[type["HyperscanScanner"], tuple[tuple[Pattern, ...], tuple[str, ...]]]:
        """Pickle without the compiled part, which each process makes for itself."""
        return HyperscanScanner, (self.patterns, self.words)

    def __call__(self, text: str) -> Hits:
        """Everything found in *text*."""
        compiled, scratches = self._compiled()
        data = text.encode("latin-1")
        codes = np.frombuffer(data, np.uint8)
        digits = np.flatnonzero((codes >= ord("0")) & (codes <= ord("9")))
        found = [_hits(n, b, s, data, digits) for (n, b), s in zip(compiled.blocks, scratches, strict=True)]
        number, end = (np.concatenate(column) for column in zip(_NONE, *found, strict=True))
        known = number >= len(compiled.groups)
        rows = _members(compiled.groups, number[~known], end[~known])
        places = (*self._confirmed(text, digits, compiled, *rows), *self._anchored(text, codes, compiled))
        return Hits(tuple(p for p in places if p[1]), *self._words_at(number[known] - len(compiled.groups), end[known]))

    def _words_at(self, word: Ids, end: Positions) -> tuple[Ids, Positions, Positions]:
        """Words with their places, sorted by end."""
        consumed = np.fromiter((w[-1].isalnum() for w in self.words), np.int64, len(self.words))
        lengths = np.fromiter(map(len, self.words), np.int64, len(self.words))
        end = end - consumed[word]
        order = np.lexsort((word, end))
        return word[order], (end - lengths[word])[order], end[order]

    def _confirmed(self, text: str, digits: Positions, compiled: Database, number: Ids, end: Positions) -> Found:
        """Hits of the databases, confirmed pattern by pattern."""
        order = np.lexsort((end, number))
        number, end = number[order], end[order]
        cuts = np.flatnonzero(np.diff(number)) + 1
        for group in np.split(np.arange(len(number)), cuts) if len(number) else ():
            which = int(number[group[0]])
            pattern, at, reach = self.patterns[which], end[group], compiled.reach[which]
            if pattern.lead:
                at = at - 1
                at = at[_following(digits, at) - at < reach] if compiled.needs_digit[which] else at
                yield which, led(pattern, text, at.tolist())
            elif pattern.before:
                yield which, hinged(pattern, text, at.tolist())
            else:
                behind = reach if pattern.anchor else 0
                yield which, _searched(pattern, text, at - reach - EDGE, at + behind, reach + EDGE)

    def _anchored(self, text: str, codes: Bytes, compiled: Database) -> Found:
        """Patterns whose anchor NumPy finds."""
        for which, pattern in enumerate(self.patterns):
            if len(pattern.anchor) == 1:
                at = np.flatnonzero(codes == ord(pattern.anchor))
                if pattern.before:
                    yield which, hinged(pattern, text, (at + 1).tolist())
                else:
                    reach = compiled.reach[which]
                    yield which, _searched(pattern, text, at - reach, at + reach, reach + EDGE)

    def _compiled(self) -> tuple[Database, tuple[Any, ...]]:
        """The databases, with scratch spaces of this thread's own."""
        import hyperscan

        mine = self._threads
        if not hasattr(mine, "compiled"):
            compiled = database(self.patterns, self.words)
            mine.scratches = tuple(hyperscan.Scratch(block) for _, block in compiled.blocks)
            mine.compiled = compiled
        return mine.compiled, mine.scratches


def _members(groups: tuple[tuple[int, ...], ...], number: Ids, end: Positions) -> tuple[Ids, Positions]:
    """Hits of groups as hits of each of their patterns."""
    flat = np.fromiter((n for members in groups for n in members), np.int64)
    count = np.fromiter(map(len, groups), np.int64, len(groups))
    first, times = (np.cumsum(count) - count)[number], count[number]
    nth = np.arange(int(times.sum())) - np.repeat(np.cumsum(times) - times, times)
    return flat[np.repeat(first, times) + nth], np.repeat(end, times)


def _hits(near: int | None, block: Any, scratch: Any, data: bytes, digits: Positions) -> tuple[Ids, Positions]:  # noqa: ANN401
    """Numbers and ends of a database's hits: everywhere, or in what stands near digits.

    Windows around digits are laid end to end, and hits mapped back.
    """
    if near is None:
        return _scanned(block, scratch, data)
    if not len(digits):
        return digits, digits
    apart = np.flatnonzero(np.diff(digits) > 2 * near)
    start = np.maximum(digits[np.concatenate(([0], apart + 1))] - near, 0)
    stop = np.minimum(digits[np.concatenate((apart, [len(digits) - 1]))] + near, len(data))
    length = stop - start
    if length.sum() > DENSE * len(data):
        return _scanned(block, scratch, data)
    joined = b"".join(data[a:b] for a, b in zip(start.tolist(), stop.tolist(), strict=True))
    number, end = _scanned(block, scratch, joined)
    first = np.cumsum(length) - length
    window = np.searchsorted(first, end - 1, side="right") - 1
    return number, start[window] + end - first[window]


def _scanned(block: Any, scratch: Any, data: bytes) -> tuple[Ids, Positions]:  # noqa: ANN401
    """Numbers and ends of a database's hits in all of the data."""
    ends: list[tuple[int, int]] = []
    collect = ends.append

    def matched(number: int, _start: int, end: int, _flags: int, _context: object) -> None:
        collect((number, end))

    block.scan(data, match_event_handler=matched, scratch=scratch)
    number, end = np.array(ends, np.int64).reshape(-1, 2).T
    return number, end


def _following(positions: Positions, at: Positions) -> Positions:
    """The first of sorted *positions* at or after each place; far away where there is none."""
    return np.append(positions, np.iinfo(np.int64).max)[np.searchsorted(positions, at)]


def _searched(pattern: Pattern, text: str, low: Positions, high: Positions, slack: int) -> Places:
    """Matches of one pattern in windows that come sorted; windows that touch are one."""
    if not len(low):
        return []
    fresh = np.concatenate((np.ones(1, np.bool_), low[1:] > high[:-1]))
    starts = np.maximum(low[fresh], 0).tolist()
    stops = high[np.concatenate((np.flatnonzero(fresh)[1:] - 1, [len(high) - 1]))].tolist()
    windows: Iterable[tuple[int, int]] = zip(starts, stops, strict=True)
    return extents(pattern, text, windows, slack)
