"""Tables inside text: a value's label may stand in the header of its column.

Rows under a header are written out once more behind the texts, each cell after its header, so that every
recognizer reads ``MRN: 00482913`` where the page shows a column. The copy's positions map back to the page.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import regex

from phiguard.model.corpus import SEAM
from phiguard.model.folded import Folded, spread

LABEL = -2  #: the cell number of what is written around a copied cell
TEXT = -1  #: the cell number of the text itself
WIDEST = 400  #: longer lines are prose

_CELL = regex.compile(r"[^|\t\n\0]*")
_SPACED = regex.compile(r"[^ \n\0]+(?: [^ \n\0]+)*")
_HEADING = regex.compile(r"[A-Za-z#][A-Za-z0-9 _/#.()'?*\-]{0,39}:?")
_RULE = regex.compile(r"[\s|+:=\-]+")


class Piece(NamedTuple):
    """A stretch of a written-out row: its text, where it was copied from, and its cell."""

    text: str
    start: int
    cell: int


def unrolled(view: Folded) -> Folded:
    """The view with the rows of its tables written out once more as labelled lines."""
    pieces = [p for lines in _blocks(view.text) for p in _written(view.text, lines)]
    if not pieces:
        return view
    size = len(view.text)
    start = np.array([0, *(p.start for p in pieces), size - 1], np.int64)
    cell = np.array([TEXT, *(p.cell for p in pieces), TEXT], np.int64)
    length = np.array([size, *(len(p.text) for p in pieces), 1], np.int64)
    at, _ = spread(start, start + 1, length, cell != LABEL)
    low = at if view.low is None else view.low[at]
    high = at + 1 if view.high is None else view.high[at]
    return Folded(view.text + "".join(p.text for p in pieces), low, high, np.repeat(cell, length))


def _blocks(text: str) -> Iterator[list[tuple[int, int]]]:
    """Runs of two or more neighbouring lines that hold cell separators, as ``(start, end)`` of each line."""
    data = np.frombuffer(text.encode("latin-1"), np.uint8)
    blank = data == ord(" ")
    separator = np.flatnonzero((data == ord("\t")) | (data == ord("|")) | np.append(blank[:-1] & blank[1:], np.False_))
    if not len(separator):
        return
    breaks = np.flatnonzero((data == ord("\n")) | (data == 0))
    lines = np.unique(np.searchsorted(breaks, separator))
    lines = lines[breaks[lines] - breaks[lines - 1] <= WIDEST]
    seam = data[breaks[lines - 1]] == 0
    cuts = np.flatnonzero((np.diff(lines) != 1) | seam[1:]) + 1
    for block in np.split(lines, cuts):
        if len(block) > 1:
            yield list(zip((breaks[block - 1] + 1).tolist(), breaks[block].tolist(), strict=True))


def _cells(text: str, start: int, end: int, *, spaced: bool) -> list[tuple[int, int]]:
    """The cells of a line, without the blanks around them; empty ones stay."""
    found = (_SPACED if spaced else _CELL).finditer(text, start, end)
    spans = [m.span() for m in found]
    if spaced:
        return spans
    tight = []
    for a, b in spans:
        cell = text[a:b]
        inner = cell.strip(" ")
        first = a + len(cell) - len(cell.lstrip(" ")) if inner else a
        tight.append((first, first + len(inner)))
    return _one_each(text, tight)


def _one_each(text: str, cells: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cells without the empty match that ends each of them."""
    return [c for n, c in enumerate(cells) if c[0] < c[1] or n == 0 or text[c[0] - 1] in "|\t"]


def _written(text: str, lines: list[tuple[int, int]]) -> Iterator[Piece]:
    """The pieces that write a block out, if its first line is a header."""
    start, end = lines[0]
    spaced = not any(c in text[start:end] for c in "|\t")
    heads = _cells(text, start, end, spaced=spaced)
    named = [text[a:b] for a, b in heads if a < b]
    if len(named) < 2 or not all(_HEADING.fullmatch(n) for n in named):  # noqa: PLR2004 - a table has columns
        return
    for low, high in lines[1:]:
        if _RULE.fullmatch(text, low, high):
            continue
        cells = _cells(text, low, high, spaced=spaced)
        if not spaced and len(cells) != len(heads):
            continue
        for number, (a, b) in enumerate(cells):
            head = _over(heads, (a - low, b - low), start) if spaced else heads[number]
            if head is not None and head[0] < head[1] and a < b:
                yield Piece(text[head[0] : head[1]].rstrip(":") + ": ", head[0], LABEL)
                yield Piece(text[a:b], a, a)
                yield Piece("\n", b - 1, LABEL)
        yield Piece(SEAM, low, LABEL)


def _over(heads: list[tuple[int, int]], cell: tuple[int, int], start: int) -> tuple[int, int] | None:
    """The header that stands above a cell of a table set with blanks."""
    above = [(min(b - start, cell[1]) - max(a - start, cell[0]), (a, b)) for a, b in heads]
    overlap, head = max(above)
    return head if overlap > 0 else None


