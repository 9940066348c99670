"""Where one pattern matches: the same functions serve both engines."""

import re
from collections.abc import Iterable

import regex

from phiguard.detect.expressions import (
    SOON,
    Expression,
    anchor_ends,
    around_anchor,
    behind_lead,
    compiled,
    needs_digit,
    overlapping,
    toward_lead,
)
from phiguard.detect.pattern import Pattern
from phiguard.model.corpus import Positions

Places = list[tuple[int, int]]

_DIGIT = regex.compile("[0-9]")


def extents(pattern: Pattern, text: str, windows: Iterable[tuple[int, int]], slack: int) -> Places:
    """Extents of the identifiers in matches that start within windows, which come sorted.

    As in one search of the whole text, a match starts where the one before has ended, or later.
    """
    expression = compiled(pattern)
    group = _group(expression)
    found: Places = []
    at = 0
    for start, end in windows:
        low = max(start, at, 1) - 1
        # A slice, with one character for what looks back: given positions in a long text, `regex` may look beyond them.
        window = text[low : end + slack]
        for match in expression.finditer(window, max(start, at) - low):
            if match.start() + low >= end:
                break
            at = low + max(match.end(), match.start() + 1)
            first, last = _span(match, group)
            found.append((first + low, last + low))
    return found


def led(pattern: Pattern, text: str, ends: Positions) -> Places:
    """Extents of the identifiers right behind the places where a lead ends."""
    expression = behind_lead(pattern)
    group = _group(expression)
    matches = (expression.match(text, end) for end in ends.tolist())
    return _distinct(_span(m, group) if group else _with_lead(pattern, text, m) for m in matches if m)


def hinged(pattern: Pattern, text: str, ends: Iterable[int]) -> Places:
    """Extents of the matches around the places where an anchor ends."""
    leftward, rightward = around_anchor(pattern)
    found: Places = []
    for at in ends:
        after = rightward.match(text, at)
        before = leftward.match(text, 0, at) if after else None
        if after and before:
            found.append((before.start(), after.end()))
    return _distinct(found)


def _with_lead(pattern: Pattern, text: str, rest: re.Match[str]) -> tuple[int, int]:
    """Extents of a match with the lead before it, where no part of it is marked."""
    lead = toward_lead(pattern).match(text, 0, rest.start())
    return lead.start() if lead else rest.start(), rest.end()


def _group(expression: Expression) -> int | str:
    return "value" if "value" in expression.groupindex else 0


def _span(match: re.Match[str], group: int | str) -> tuple[int, int]:
    """Extents of the identifier; of the whole match in an alternative without a marked part."""
    start, end = match.span(group)
    return (start, end) if start >= 0 else match.span()


def _distinct(places: Iterable[tuple[int, int]]) -> Places:
    return sorted(set(places))


def everywhere(pattern: Pattern, text: str) -> Places:
    """Extents of the identifiers in all matches of a pattern in a text."""
    if pattern.before:
        return hinged(pattern, text, (m.end() for m in anchor_ends(pattern).finditer(text)))
    if not pattern.lead:
        return extents(pattern, text, [(0, len(text))], 0)
    expression = overlapping(pattern)
    group = _group(expression)
    matches = expression.finditer(text, overlapped=True)
    if needs_digit(pattern):
        matches = (m for m in matches if _DIGIT.search(text, m.start(), m.start() + SOON))
    return _distinct(_span(m, group) if group else _with_lead(pattern, text, m) for m in matches)
