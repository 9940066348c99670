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

from phiguard.detect.database import Database, database
from phiguard.detect.expressions import EDGE, SOON, Near
from phiguard.detect.pattern import Pattern
from phiguard.detect.scanner import Found, Ids, Words, around, joined
from phiguard.detect.search import Places, extents, hinged, led
from phiguard.model.corpus import Positions

Bytes = npt.NDArray[np.uint8]

_NONE = np.empty(0, np.int64), np.empty(0, np.int64)
DENSE = 0.7  #: share of the buffer near digits from which on the whole is scanned


@dataclass(frozen=True, slots=True, eq=False)
class _Ready:
    """A database in one thread, with what every pass needs of patterns and words.

    Attributes:
        database: The database.
        scratches: A scratch space for each of its blocks; that of the words is the last.
        member: The patterns of all groups, one group behind the other; int64.
        first: Where each group begins in it; int64, shape ``(groups + 1,)``.
        behind: For each pattern, how far before a hit its match starts at most; int64, -1 where the hit is not
            searched around: it ends the lead or the anchor itself.
        anchored: The numbers of the patterns whose anchor is one character, and the anchors.
        length: The length of each word; int64.
        edge: How many characters a hit of each word ends behind it; int64.
    """

    database: Database
    scratches: tuple[Any, ...]
    member: Ids
    first: Ids
    behind: Positions
    anchored: tuple[tuple[int, int], ...]
    length: Positions
    edge: Positions

    @classmethod
    def of(cls, patterns: tuple[Pattern, ...], words: tuple[str, ...]) -> "_Ready":
        import hyperscan

        compiled = database(patterns, words)
        behind = [-1 if p.lead or p.before else n for p, n in zip(patterns, compiled.behind, strict=True)]
        blocks = [block for _, block in compiled.blocks] + [b for b in (compiled.words,) if b is not None]
        return cls(
            compiled,
            tuple(map(hyperscan.Scratch, blocks)),
            np.array([n for members in compiled.groups for n in members], np.int64),
            np.cumsum([0, *map(len, compiled.groups)]),
            np.array(behind, np.int64),
            tuple((n, ord(p.anchor)) for n, p in enumerate(patterns) if len(p.anchor) == 1),
            np.array([len(w) for w in words], np.int64),
            np.array([w[-1].isalnum() for w in words], np.int64),
        )

    def members(self, number: Ids, end: Positions) -> tuple[Ids, Positions]:
        """Hits of groups as hits of each of their patterns."""
        times = self.first[number + 1] - self.first[number]
        nth = np.arange(int(times.sum())) - np.repeat(np.cumsum(times) - times, times)
        return self.member[np.repeat(self.first[number], times) + nth], np.repeat(end, times)


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
        ready = self._ready()
        data = text.encode("latin-1")
        codes = np.frombuffer(data, np.uint8)
        digits = np.flatnonzero(codes - np.uint8(ord("0")) < 10)  # noqa: PLR2004 - what is less than 0 wraps round
        blocks = zip(ready.database.blocks, ready.scratches, strict=False)
        hits = [_hits(near, block, scratch, data, digits) for (near, block), scratch in blocks]
        rows = ready.members(*(np.concatenate(column) for column in zip(_NONE, *hits, strict=True)))
        places = (*self._confirmed(text, digits, ready, *rows), *self._anchored(text, codes, ready))
        return tuple(p for p in places if p[1])

    def words_in(self, text: str, start: Positions, end: Positions) -> Words:
        """The words near given stretches."""
        ready = self._ready()
        low, high = around(start, end, len(text))
        if ready.database.words is None or not len(low):
            return Words(*_NONE, _NONE[0])
        # Wide enough that no word is cut which stands whole within the stretches.
        wide = int(ready.length.max()) + 1
        stretches = joined(np.maximum(low - wide, 0), np.minimum(high + wide, len(text)))
        word, last = _hits_within(ready.database.words, ready.scratches[-1], text.encode("latin-1"), *stretches)
        last = last - ready.edge[word]
        order = np.lexsort((word, last))
        word, last = word[order], last[order]
        return Words(word, last - ready.length[word], last).near(low, high)

    def _confirmed(
        self, text: str, digits: Positions, ready: _Ready, number: Ids, end: Positions
    ) -> Iterator[tuple[int, Places]]:
        """Hits of the databases, confirmed pattern by pattern."""
        if not len(number):
            return
        order = np.lexsort((end, number))
        number, end = number[order], end[order]
        soon = _following(digits, end - 1) - end + 1 < SOON
        searched = ready.behind[number] >= 0
        windows = _windows(number[searched], end[searched], ready.behind[number[searched]])
        needs_digit, reach = ready.database.needs_digit, ready.database.reach
        bounds = np.concatenate(([0], np.flatnonzero(number[1:] != number[:-1]) + 1, [len(number)])).tolist()
        for first, last in pairwise(bounds):
            which, at = int(number[first]), end[first:last]
            pattern = self.patterns[which]
            if pattern.lead:
                yield which, led(pattern, text, (at[soon[first:last]] if needs_digit[which] else at) - 1)
            elif pattern.before:
                yield which, hinged(pattern, text, at.tolist())
            else:
                yield which, extents(pattern, text, windows[which], reach[which] + EDGE)

    def _anchored(self, text: str, codes: Bytes, ready: _Ready) -> Iterator[tuple[int, Places]]:
        """Patterns whose anchor NumPy finds."""
        for which, anchor in ready.anchored:
            pattern, at = self.patterns[which], np.flatnonzero(codes == anchor) + 1
            if pattern.before:
                yield which, hinged(pattern, text, at.tolist())
            elif len(at):
                low, high = joined(np.maximum(at - ready.behind[which], 0), at)
                windows = zip(low.tolist(), high.tolist(), strict=True)
                yield which, extents(pattern, text, windows, ready.database.reach[which] + EDGE)

    def _ready(self) -> _Ready:
        """The databases, with scratch spaces of this thread's own."""
        mine = self._threads
        if not hasattr(mine, "ready"):
            mine.ready = _Ready.of(self.patterns, self.words)
        ready: _Ready = mine.ready
        return ready


def _windows(number: Ids, end: Positions, behind: Positions) -> dict[int, Places]:
    """Where matches of each pattern may start: not farther before its hits than they reach; what touches is joined.

    Args:
        number: The pattern of each hit; int64, shape ``(hits,)``, sorted.
        end: Where it ends, sorted within each pattern; int64, same shape.
        behind: How far before its end a match of its pattern starts at most; int64, same shape.
    """
    if not len(number):
        return {}
    room = int(end.max()) + 1
    apart = number * (2 * room)  # so that the windows of one pattern never touch those of the next
    low, high = joined(apart + np.maximum(end - behind, 0), apart + end)
    whose = low // (2 * room)
    low, high = low - whose * (2 * room), high - whose * (2 * room)
    cuts = np.flatnonzero(np.concatenate(([True], whose[1:] != whose[:-1]))).tolist()
    pairs = list(zip(low.tolist(), high.tolist(), strict=True))
    return {int(whose[a]): pairs[a:b] for a, b in pairwise([*cuts, len(pairs)])}


def _hits(near: Near | None, block: Any, scratch: Any, data: bytes, digits: Positions) -> tuple[Ids, Positions]:  # noqa: ANN401
    """Numbers and ends of a database's hits: everywhere, or in what stands near digits."""
    if near is None:
        return _scanned(block, scratch, data)
    last = digits[near.digits - 1 :]
    at = digits[: len(last)][last - digits[: len(last)] < near.before]
    low, high = joined(np.maximum(at - near.before, 0), np.minimum(at + near.behind, len(data)))
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
