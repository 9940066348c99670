"""One pass over the buffer for all patterns and all context words.

Two engines give the same answer. :class:`HyperscanScanner` compiles everything into one database and
confirms each hit with the pattern's own expression on a bounded window. :class:`RegexScanner` runs the
expressions alone, for platforms without hyperscan. ``PHIGUARD_SCANNER`` picks one by name.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from threading import local
from typing import Protocol

import numpy as np
import numpy.typing as npt
import regex

from phiguard.detect.expressions import anchor_ends, around_anchor, behind_lead, compiled, for_hyperscan, needs_digit, reach, word_for_hyperscan
from phiguard.detect.pattern import Pattern
from phiguard.errors import ConfigurationError
from phiguard.model.corpus import Positions

Ids = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]
Places = list[tuple[int, int]]


@dataclass(frozen=True, slots=True, eq=False)
class Hits:
    """What one pass found.

    Attributes:
        patterns: For each pattern that matched: its number, and the extents of the identifiers in
            the folded text, in order.
        word: Numbers of the context words seen; int64, shape ``(m,)``, sorted by end.
        word_start: Where they start; int64, shape ``(m,)``.
        word_end: One past where they end; int64, shape ``(m,)``.
    """

    patterns: tuple[tuple[int, Places], ...]
    word: Ids
    word_start: Positions
    word_end: Positions


class Scanner(Protocol):
    """Finds patterns and words in folded text."""

    def __call__(self, text: str) -> Hits:
        """Everything found in *text*, which starts and ends with a seam."""


def scanner(patterns: tuple[Pattern, ...], words: tuple[str, ...]) -> Scanner:
    """The scanner for this machine.

    Args:
        patterns: What to look for.
        words: Context words, lower case.

    Raises:
        ConfigurationError: ``PHIGUARD_SCANNER`` names no engine.
    """
    wanted = os.environ.get("PHIGUARD_SCANNER", "")
    if wanted not in {"", "hyperscan", "regex"}:
        message = f"PHIGUARD_SCANNER is {wanted!r}; use 'hyperscan' or 'regex'"
        raise ConfigurationError(message)
    if wanted != "regex":
        try:
            import hyperscan  # noqa: F401 - is it there?

            return HyperscanScanner(patterns, words)
        except ImportError:
            if wanted == "hyperscan":
                raise
    return RegexScanner(patterns, words)


def _extents(pattern: Pattern, text: str, windows: Iterable[tuple[int, int]], slack: int) -> Places:
    """Extents of the identifiers in matches that start within windows, which come sorted.

    As in one search of the whole text, a match starts where the one before has ended, or later.
    """
    expression = compiled(pattern)
    group = _group(expression)
    found: Places = []
    at = 0
    for start, end in windows:
        for match in expression.finditer(text, max(start, at), min(end + slack, len(text))):
            if match.start() >= end:
                break
            at = max(match.end(), match.start() + 1)
            found.append(_span(match, group))
    return found


def _led(pattern: Pattern, text: str, ends: list[int]) -> Places:
    """Extents of the identifiers right behind the places where a lead ends."""
    expression = behind_lead(pattern)
    group = _group(expression)
    matches = (expression.match(text, end) for end in ends)
    return _distinct(_span(m, group) for m in matches if m)


def _hinged(pattern: Pattern, text: str, ends: Iterable[int]) -> Places:
    """Extents of the matches around the places where an anchor ends."""
    leftward, rightward = around_anchor(pattern)
    found: Places = []
    for at in ends:
        after = rightward.match(text, at)
        before = leftward.match(text, 0, at) if after else None
        if after and before:
            found.append((before.start(), after.end()))
    return _distinct(found)


def _group(expression: regex.Pattern[str]) -> int | str:
    return "value" if "value" in expression.groupindex else 0


def _span(match: regex.Match[str], group: int | str) -> tuple[int, int]:
    """Extents of the identifier; of the whole match in an alternative without a marked part."""
    start, end = match.span(group)
    return (start, end) if start >= 0 else match.span()


def _distinct(places: Iterable[tuple[int, int]]) -> Places:
    return sorted(set(places))


def _everywhere(pattern: Pattern, text: str) -> Places:
    """Extents of the identifiers in all matches of a pattern in a text."""
    if pattern.before:
        return _hinged(pattern, text, (m.end() for m in anchor_ends(pattern).finditer(text)))
    if not pattern.lead:
        return _extents(pattern, text, [(0, len(text))], 0)
    expression = compiled(pattern)
    group = _group(expression)
    return _distinct(_span(m, group) for m in expression.finditer(text, overlapped=True))


def _words(found: list[tuple[int, int]], lengths: Ids) -> tuple[Ids, Positions, Positions]:
    """Columns of words from ``(end, number)`` pairs."""
    table = np.array(sorted(found), np.int64).reshape(-1, 2)
    end, word = table[:, 0], table[:, 1]
    return word, end - lengths[word], end


@dataclass(frozen=True, slots=True, eq=False)
class RegexScanner:
    """Every expression over the whole text, one after the other."""

    patterns: tuple[Pattern, ...]
    words: tuple[str, ...]

    def __call__(self, text: str) -> Hits:
        """Everything found in *text*."""
        places = ((n, _everywhere(p, text)) for n, p in enumerate(self.patterns))
        lengths = np.fromiter(map(len, self.words), np.int64, len(self.words))
        lowered = text.lower()
        found = [(at + len(w), n) for n, w in enumerate(self.words) for at in _occurrences(lowered, w)]
        return Hits(tuple((n, spans) for n, spans in places if spans), *_words(found, lengths))


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


def _following(positions: Positions, at: Positions) -> Positions:
    """The first of sorted *positions* at or after each place; far away where there is none."""
    return np.append(positions, np.iinfo(np.int64).max)[np.searchsorted(positions, at)]


@dataclass(frozen=True, slots=True, eq=False)
class HyperscanScanner:
    """One hyperscan database over all patterns and words; anchored patterns by NumPy."""

    patterns: tuple[Pattern, ...]
    words: tuple[str, ...]
    _threads: local = field(default_factory=local, init=False, repr=False)

    def __call__(self, text: str) -> Hits:
        """Everything found in *text*."""
        data = text.encode("latin-1")
        ends: list[tuple[int, int]] = []
        collect = ends.append

        def matched(number: int, _start: int, end: int, _flags: int, _context: object) -> None:
            collect((number, end))

        database, scratch = self._database()
        database.scan(data, match_event_handler=matched, scratch=scratch)
        table = np.array(ends, np.int64).reshape(-1, 2)
        number, end = table[:, 0], table[:, 1]
        known = number >= len(self.patterns)
        codes = np.frombuffer(data, np.uint8)
        places = (
            *self._confirmed(text, codes, number[~known], end[~known]),
            *self._anchored(text, codes),
        )
        return Hits(tuple(p for p in places if p[1]), *self._words_at(number[known] - len(self.patterns), end[known]))

    def _words_at(self, word: Ids, end: Positions) -> tuple[Ids, Positions, Positions]:
        free = np.fromiter((w[-1].isalnum() for w in self.words), np.int64, len(self.words))
        lengths = np.fromiter(map(len, self.words), np.int64, len(self.words))
        end = end - free[word]
        order = np.lexsort((word, end))
        return word[order], (end - lengths[word])[order], end[order]

    def _confirmed(self, text: str, codes: Bytes, number: Ids, end: Positions) -> Iterator[tuple[int, Places]]:
        """Hits of the database, confirmed pattern by pattern."""
        order = np.lexsort((end, number))
        number, end = number[order], end[order]
        digits = np.flatnonzero((codes >= ord("0")) & (codes <= ord("9")))
        cuts = np.flatnonzero(np.diff(number)) + 1
        for group in np.split(np.arange(len(number)), cuts) if len(number) else ():
            which = int(number[group[0]])
            pattern, at = self.patterns[which], end[group]
            if pattern.lead:
                at = at - 1
                behind = at[_following(digits, at) - at < reach(pattern)] if needs_digit(pattern) else at
                yield which, _led(pattern, text, behind.tolist())
                continue
            if pattern.before:
                yield which, _hinged(pattern, text, at.tolist())
                continue
            after = reach(pattern) if pattern.anchor else 0
            yield from self._searched(which, text, at - reach(pattern) - 10, at + after)

    def _anchored(self, text: str, data: Bytes) -> Iterator[tuple[int, Places]]:
        """Patterns whose anchor NumPy finds."""
        for which, pattern in enumerate(self.patterns):
            if len(pattern.anchor) == 1:
                at = np.flatnonzero(data == ord(pattern.anchor))
                if pattern.before:
                    yield which, _hinged(pattern, text, (at + 1).tolist())
                else:
                    yield from self._searched(which, text, at - reach(pattern), at + reach(pattern))

    def _searched(self, which: int, text: str, low: Positions, high: Positions) -> Iterator[tuple[int, Places]]:
        """Matches of one pattern in windows that come sorted; windows that touch are one."""
        if not len(low):
            return
        pattern, slack = self.patterns[which], reach(self.patterns[which]) + 10
        fresh = np.concatenate((np.ones(1, np.bool_), low[1:] > high[:-1]))
        starts = np.maximum(low[fresh], 0).tolist()
        stops = high[np.concatenate((np.flatnonzero(fresh)[1:] - 1, [len(high) - 1]))].tolist()
        yield which, _extents(pattern, text, zip(starts, stops, strict=True), slack)

    def _database(self):  # type: ignore[no-untyped-def]  # noqa: ANN202 - hyperscan has no types
        """The database, and a scratch space of this thread's own."""
        import hyperscan

        from phiguard.detect.database import database

        mine = self._threads
        if not hasattr(mine, "database"):
            expressions, flags, ids = [], [], []
            for number, pattern in enumerate(self.patterns):
                if len(pattern.anchor) != 1:
                    expressions.append(for_hyperscan(pattern))
                    flags.append(hyperscan.HS_FLAG_CASELESS if pattern.caseless else 0)
                    ids.append(number)
            expressions += map(word_for_hyperscan, self.words)
            flags += [hyperscan.HS_FLAG_CASELESS] * len(self.words)
            ids += range(len(self.patterns), len(self.patterns) + len(self.words))
            mine.database = database(tuple(expressions), tuple(ids), tuple(flags))
            mine.scratch = hyperscan.Scratch(mine.database)
        return mine.database, mine.scratch
