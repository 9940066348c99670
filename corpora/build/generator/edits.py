"""Changes to a text that take its marks along."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from generator.draft import Mark


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """What stands from `start` to `end` becomes `text`; with both the same, `text` is put in there."""

    start: int
    end: int
    text: str


def legal(edits: Iterable[Edit], marks: list[Mark]) -> list[Edit]:
    """Give the edits in order, without those that overlap another one or cross the edge of a mark."""
    edges = sorted({edge for start, end, _ in marks for edge in (start, end)})
    kept: list[Edit] = []
    last = -1
    for edit in sorted(set(edits)):
        if edit.start < last or (kept and edit.start == edit.end == kept[-1].start):
            continue
        if edit.end - edit.start > 1 and bisect_right(edges, edit.start) != bisect_right(edges, edit.end - 1):
            continue
        kept.append(edit)
        last = edit.end
    return kept


def apply(text: str, marks: list[Mark], edits: Iterable[Edit]) -> tuple[str, list[Mark]]:
    """Change a text.

    What is put in at the edge of a mark stays outside of it; what replaces something inside stays inside.

    Args:
        text: The text.
        marks: Marks on it.
        edits: Changes; those that overlap or cross the edge of a mark are not made.

    Returns:
        The new text and the marks where they are now.
    """
    made = legal(edits, marks)
    parts, at = [], 0
    for edit in made:
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    parts.append(text[at:])
    ends = [edit.end for edit in made]
    grown = [0, *accumulate(len(edit.text) - (edit.end - edit.start) for edit in made)]
    inserted = {edit.start: len(edit.text) for edit in made if edit.start == edit.end}

    def moved(place: int) -> int:
        return place + grown[bisect_right(ends, place)]

    return "".join(parts), [(moved(start), moved(end) - inserted.get(end, 0), label) for start, end, label in marks]
