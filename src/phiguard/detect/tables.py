"""Tables inside text: a value's label may stand in the header of its column.

Rows under a header are written out once more behind the texts, each cell after its header, so that every
recognizer reads ``MRN: 00482913`` where the page shows a column. The copy's positions map back to the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import regex

from phiguard.model.corpus import SEAM, Positions
from phiguard.model.folded import TEXT, Folded, Pieces, laid

LABEL = -2  #: the cell number of what is written around a copied cell
WIDEST = 400  #: longer lines are prose
TITLES = 3  #: how many lines of a table may stand before its rows: titles, and the header

_CELLS = {kind: regex.compile(rf"(?<![^{kind}\n\0])[^{kind}\n\0]*") for kind in (r"|\t", ",", ";")}
_SPACED = regex.compile(r"[^ \n\0]+(?: [^ \n\0]+)*")
_HEADING = regex.compile(r"[A-Za-z#][A-Za-z0-9 _/#.()'?*\-]{0,39}:?")
_RULE = regex.compile(r"[\s|+:=\-]+")
_FIELD = regex.compile(
    r"(?i)name|dob|birth|date|mrn|chart|record|phone|tel|cell|fax|mail|\bid\b|\bno\b|number|#|addr|street|city|zip|ssn|"
    r"social|acc(?:oun)?t|plan|member|policy|group|claim|licen|plate|vin|serial|device|employ|provider|status|sex|age|type|ticket|case|order|ref|user|login|emp|badge|subj|staff"
)

Cell = tuple[int, int]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a written-out row.

    Attributes:
        text: What it says.
        start: Where it was copied from.
        cell: The number of its cell.
    """

    text: str = field(repr=False)
    start: int
    cell: int


def unrolled(view: Folded) -> Folded:
    """The view with the rows of its tables written out once more as labelled lines."""
    several = "\n" in view.text  # a header and a row
    pieces = [p for kind, lines in _blocks(view.text) for p in _written(view.text, kind, lines)] if several else []
    if not pieces:
        return view
    start, cell = np.array([(p.start, p.cell) for p in pieces], np.int64).T
    length = np.fromiter((len(p.text) for p in pieces), np.int64, len(pieces))
    copied = _copied(view, start, cell, length)
    return Folded(view.text + "".join(p.text for p in pieces), copied)


def _copied(view: Folded, start: Positions, cell: Positions, length: Positions) -> Pieces:
    """Where the text and the stretches copied behind it come from.

    Args:
        view: The view of the text.
        start: Where each stretch was copied from, by place in the view; int64, shape ``(stretches,)``.
        cell: The number of its cell; int64, same shape.
        length: How many characters it has; int64, same shape.
    """
    running = (cell != LABEL).astype(np.int64)
    size = np.array([len(view.text)])
    if view.pieces is None:
        whole = laid(size * 0, size * 0 + 1, size * 0 + 1, size * 0 + TEXT, size)
    else:
        # A copied cell with moves inside is taken apart as they are.
        whole, (start, cell, length, running) = view.pieces, _apart(view.pieces, start, cell, length, running)
    low, high = Folded(view.text, whole).origin(start, start + 1)
    behind = laid(low, high, running & whole.running[whole.of(start)], cell, length)
    at = np.concatenate((whole.at, behind.at + size))
    columns = ((getattr(whole, n), getattr(behind, n)) for n in ("low", "high", "running", "cell"))
    return Pieces(at, *map(np.concatenate, columns))


def _apart(
    pieces: Pieces, start: Positions, cell: Positions, length: Positions, running: Positions
) -> tuple[Positions, Positions, Positions, Positions]:
    """Copied stretches, cut where the pieces that they come from begin; labels stay whole."""
    first = pieces.of(start)
    last = np.where(running == 1, pieces.of(np.maximum(start + length - 1, start)), first)
    count = last - first + 1
    row = np.repeat(np.arange(len(start)), count)
    piece = first[row] + np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)
    low = np.maximum(start[row], np.where(running[row] == 1, pieces.at[piece], 0))
    bounds = np.append(pieces.at[1:], np.iinfo(np.int64).max)
    high = np.where(running[row] == 1, np.minimum(start[row] + length[row], bounds[piece]), low + length[row])
    return low, cell[row], high - low, running[row]


def _blocks(text: str) -> Iterator[tuple[str, list[Cell]]]:
    """Runs of neighbouring lines that are divided in one way: how, and ``(start, end)`` of each line."""
    data = np.frombuffer(text.encode("latin-1"), np.uint8)
    blank = data == ord(" ")
    breaks = np.flatnonzero((data == ord("\n")) | (data == 0))
    marks = {
        r"|\t": ((data == ord("\t")) | (data == ord("|")), 1),
        " ": (np.append(blank[:-1] & blank[1:], np.False_), 1),
        ",": (data == ord(","), 2),
        ";": (data == ord(";"), 2),
    }
    for kind, (mark, least) in marks.items():
        for block in _runs(data, breaks, np.flatnonzero(mark), least):
            yield kind, list(zip((breaks[block - 1] + 1).tolist(), breaks[block].tolist(), strict=True))


def _runs(data: npt.NDArray[np.uint8], breaks: Positions, marks: Positions, least: int) -> Iterator[Positions]:
    """Numbers of neighbouring lines of one text that hold at least so many marks, two lines or more."""
    lines, counts = np.unique(np.searchsorted(breaks, marks), return_counts=True)
    lines = lines[counts >= least]
    lines = lines[breaks[lines] - breaks[lines - 1] <= WIDEST]
    if len(lines) < 2:  # noqa: PLR2004 - a header and a row
        return
    seam = data[breaks[lines - 1]] == 0
    for block in np.split(lines, np.flatnonzero((np.diff(lines) != 1) | seam[1:]) + 1):
        if len(block) > 1:
            yield block


def _cells(text: str, line: Cell, kind: str) -> list[Cell]:
    """The cells of a line, without the blanks around them; empty ones stay."""
    if kind == " ":
        return [m.span() for m in _SPACED.finditer(text, *line)]
    start, end = line
    spans = (m.span() for m in _CELLS[kind].finditer(text[start:end]))
    return [_tight(text, start + a, start + b) for a, b in spans]


def _tight(text: str, start: int, end: int) -> Cell:
    inner = text[start:end].strip(' "')
    first = text.index(inner, start) if inner else start
    return first, first + len(inner)


def _header(text: str, kind: str, lines: list[Cell]) -> tuple[int, list[Cell]] | None:
    """The number of a block's header line and its cells, if one of the first lines is a header."""
    for number, line in enumerate(lines[: min(TITLES, len(lines) - 1)]):
        heads = _cells(text, line, kind)
        named = [text[a:b] for a, b in heads if a < b]
        sure = len(named) > (2 if kind == " " else 1) or (len(named) > 1 and all(map(_FIELD.search, named)))
        if sure and all(map(_HEADING.fullmatch, named)):
            return number, heads
    return None


def _written(text: str, kind: str, lines: list[Cell]) -> Iterator[Piece]:
    """The pieces that write a block out, if it has a header."""
    header = _header(text, kind, lines)
    if header is None:
        return
    first, heads = header
    for low, high in lines[first + 1 :]:
        cells = _cells(text, (low, high), kind)
        if _RULE.fullmatch(text[low:high]) or (kind != " " and len(cells) != len(heads)):
            continue
        for number, (a, b) in enumerate(cells):
            head = _over(heads, (a - low, b - low), lines[first][0]) if kind == " " else heads[number]
            if head is not None and head[0] < head[1] and a < b:
                yield Piece(text[head[0] : head[1]].rstrip(":") + ": ", head[0], LABEL)
                yield Piece(text[a:b], a, a)
                yield Piece("\n", b - 1, LABEL)
        yield Piece(SEAM, low, LABEL)


def _over(heads: list[Cell], cell: Cell, start: int) -> Cell | None:
    """The header that stands above a cell of a table set with blanks."""
    low, high = cell
    above = [(min(b - start, high) - max(a - start, low), -abs(a - start - low), (a, b)) for a, b in heads]
    overlap, _, head = max(above)  # of two that it overlaps alike, the header that starts nearer
    return head if overlap > 0 else None
