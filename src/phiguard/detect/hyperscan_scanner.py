"""The scanner on hyperscan: it finds where to look, and each pattern's own expression says what is there.

Most identifiers hold a digit, and most of a text is far from any. NumPy finds the digits; what can only stand near one
is looked for there alone, the rest in one pass over the buffer.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from threading import local
from typing import Any

import numpy as np
import numpy.typing as npt

from phiguard.detect.database import Database, Near, database
from phiguard.detect.expressions import EDGE, SOON
from phiguard.detect.pattern import Pattern
from phiguard.detect.scanner import Found, Ids, Words, around, joined
from phiguard.detect.search import Places, extents, hinged, led
from phiguard.model.corpus import Positions

Bytes = npt.NDArray[np.uint8]

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

    def patterns_in(self, text: str) -> Found:
        """Everything found in *text*."""
        compiled, scratches = self._compiled()
        data = text.encode("latin-1")
        codes = np.frombuffer(data, np.uint8)
        digits = np.flatnonzero(codes - np.uint8(ord("0")) < 10)  # noqa: PLR2004 - what is less than 0 wraps round
        hits = [_hits(near, b, s, data, digits) for (near, b), s in zip(compiled.blocks, scratches, strict=False)]
        rows = _members(compiled.groups, *(np.concatenate(column) for column in zip(_NONE, *hits, strict=True)))
        places = (*self._confirmed(text, digits, compiled, *rows), *self._anchored(text, codes, compiled))
        return tuple(p for p in places if p[1])

    def words_in(self, text: str, start: Positions, end: Positions) -> Words:
        """The words near given stretches."""
        compiled, scratches = self._compiled()
        low, high = around(start, end, len(text))
        lengths = np.fromiter(map(len, self.words), np.int64, len(self.words))
        if compiled.words is None or not len(low):
            return Words(*_NONE, _NONE[0])
        # Wide enough that no word is cut which stands whole within the stretches.
        wide = int(lengths.max()) + 1
        stretches = joined(np.maximum(low - wide, 0), np.minimum(high + wide, len(text)))
        word, last = _hits_within(compiled.words, scratches[-1], text.encode("latin-1"), *stretches)
        last = last - np.fromiter((w[-1].isalnum() for w in self.words), np.int64, len(self.words))[word]
        order = np.lexsort((word, last))
        word, last = word[order], last[order]
        return Words(word, last - lengths[word], last).near(low, high)

    def _confirmed(
        self, text: str, digits: Positions, compiled: Database, number: Ids, end: Positions
    ) -> Iterator[tuple[int, Places]]:
        """Hits of the databases, confirmed pattern by pattern."""
        order = np.lexsort((end, number))
        number, end = number[order], end[order]
        cuts = np.flatnonzero(np.diff(number)) + 1
        bounds = np.concatenate(([0], cuts, [len(number)])).tolist() if len(number) else [0]
        soon = _following(digits, end - 1) - end + 1 < SOON
        for first, last in pairwise(bounds):
            which, at = int(number[first]), end[first:last]
            pattern = self.patterns[which]
            if pattern.lead:
                yield which, led(pattern, text, (at[soon[first:last]] if compiled.needs_digit[which] else at) - 1)
            elif pattern.before:
                yield which, hinged(pattern, text, at.tolist())
            else:
                low, high = joined(np.maximum(at - compiled.behind[which], 0), at)
                windows = zip(low.tolist(), high.tolist(), strict=True)
                yield which, extents(pattern, text, windows, compiled.reach[which] + EDGE)

    def _anchored(self, text: str, codes: Bytes, compiled: Database) -> Iterator[tuple[int, Places]]:
        """Patterns whose anchor NumPy finds."""
        for which, pattern in enumerate(self.patterns):
            if len(pattern.anchor) == 1:
                at = np.flatnonzero(codes == ord(pattern.anchor)) + 1
                if pattern.before:
                    yield which, hinged(pattern, text, at.tolist())
                else:
                    low, high = joined(np.maximum(at - compiled.behind[which], 0), at)
                    windows = zip(low.tolist(), high.tolist(), strict=True)
                    yield which, extents(pattern, text, windows, compiled.reach[which] + EDGE)

    def _compiled(self) -> tuple[Database, tuple[Any, ...]]:
        """The databases, with scratch spaces of this thread's own; that of the words is the last."""
        import hyperscan

        mine = self._threads
        if not hasattr(mine, "compiled"):
            compiled = database(self.patterns, self.words)
            blocks = [block for _, block in compiled.blocks] + [b for b in (compiled.words,) if b is not None]
            mine.scratches = tuple(map(hyperscan.Scratch, blocks))
            mine.compiled = compiled
        return mine.compiled, mine.scratches


def _members(groups: tuple[tuple[int, ...], ...], number: Ids, end: Positions) -> tuple[Ids, Positions]:
    """Hits of groups as hits of each of their patterns."""
    flat = np.fromiter((n for members in groups for n in members), np.int64)
    count = np.fromiter(map(len, groups), np.int64, len(groups))
    first, times = (np.cumsum(count) - count)[number], count[number]
    nth = np.arange(int(times.sum())) - np.repeat(np.cumsum(times) - times, times)
    return flat[np.repeat(first, times) + nth], np.repeat(end, times)


def _hits(near: Near, block: Any, scratch: Any, data: bytes, digits: Positions) -> tuple[Ids, Positions]:  # noqa: ANN401
    """Numbers and ends of a database's hits: everywhere, or in what stands near digits."""
    if near is None:
        return _scanned(block, scratch, data)
    before, behind = near
    low, high = joined(np.maximum(digits - before, 0), np.minimum(digits + behind, len(data)))
    if (high - low).sum() > DENSE * len(data):
        return _scanned(block, scratch, data)
    return _hits_within(block, scratch, data, low, high)


def _hits_within(block: Any, scratch: Any, data: bytes, low: Positions, high: Positions) -> tuple[Ids, Positions]:  # noqa: ANN401
    """Numbers and ends of a database's hits in stretches of the data, which are laid end to end with seams between."""
    if not len(low):
        return _NONE
    pieces = b"\0".join([data[a:b] for a, b in zip(low.tolist(), high.tolist(), strict=True)])
    number, end = _scanned(block, scratch, pieces)
    length = high - low + 1
    first = np.cumsum(length) - length
    row = np.searchsorted(first, end - 1, side="right") - 1
    place = low[row] + end - first[row]
    # A hit that ends with the seam between two stretches may have another character there in the text.
    whole = place <= high[row]
    return number[whole], place[whole]


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
