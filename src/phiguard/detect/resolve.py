"""Overlapping candidates: one owner for every character, and no accepted character lost."""

import numpy as np
import numpy.typing as npt

from phiguard.model.spans import Spans
from phiguard.safe_harbor import CLASSES

#: Of equal length and score, the class that stands first here owns the characters (specification, section 2).
_ORDER = "GIHJKLMFNODECBAPQR"
_RANK = np.array([_ORDER.index(c.value) for c in CLASSES], np.int64)


def resolve(spans: Spans, likeness: npt.NDArray[np.int32] | None = None) -> Spans:
    """Disjoint spans that cover exactly the characters that *spans* cover.

    The longer span owns what it shares with another, then the likelier, then the class order decides. What
    is left of the loser stays its own, or joins the owner where both are of one class. Its class and recognizer are
    those of the span that is about as long and the likeliest to be what its class says.

    Args:
        spans: Spans that may overlap.
        likeness: How likely each is to be of its class rather than of another; decibans, int32, shape ``(n,)``. By
            their scores if not given.
    """
    alike = np.asarray(np.round(1000 * spans.score), np.int32) if likeness is None else likeness
    return _named(_disjoint(spans), spans, alike)


def _disjoint(spans: Spans) -> Spans:
    """Disjoint spans, by length, score and class."""
    order = np.lexsort((_RANK[spans.label], -spans.score, spans.start - spans.end, spans.start))
    table = _outermost(spans.take(order))
    if len(table) < 2 or not np.any(table.start[1:] < np.maximum.accumulate(table.end)[:-1]):  # noqa: PLR2004
        return table
    reach = np.maximum.accumulate(table.end)
    cuts = np.flatnonzero(table.start[1:] >= reach[:-1]) + 1
    lonely = np.diff(np.concatenate(([0], cuts, [len(table)]))) == 1
    first = np.concatenate(([0], cuts))
    rows = [(int(i), int(table.start[i]), int(table.end[i])) for i in first[lonely]]
    for low, high in zip(first[~lonely], np.concatenate((cuts, [len(table)]))[~lonely], strict=True):
        rows += _cluster(table, int(low), int(high))
    owner, start, end = np.array(sorted(rows, key=lambda row: row[1]), np.int64).reshape(-1, 3).T
    return Spans(start, end, table.label[owner], table.rule[owner], table.score[owner])


def _named(table: Spans, spans: Spans, likeness: npt.NDArray[np.int32]) -> Spans:
    """Disjoint spans, each named after the likeliest of those that are most of it and that it is most of."""
    if not len(table):
        return table
    order = np.argsort(spans.start, kind="stable")
    spans, likeness = spans.take(order), likeness[order]
    widest = int((spans.end - spans.start).max())
    low = np.searchsorted(spans.start, table.start - widest)
    times = np.searchsorted(spans.start, table.end) - low
    outer = np.repeat(np.arange(len(table)), times)
    inner = np.arange(len(outer)) - np.repeat(np.cumsum(times) - times - low, times)
    shared = np.minimum(table.end[outer], spans.end[inner]) - np.maximum(table.start[outer], spans.start[inner])
    length = np.maximum(table.end[outer] - table.start[outer], spans.end[inner] - spans.start[inner])
    fits = 2 * shared > length
    outer, inner = outer[fits], inner[fits]
    longer = spans.end[inner] - spans.start[inner]
    # The last of several stays.
    best = np.lexsort((-inner, longer, -_RANK[spans.label[inner]], spans.score[inner], likeness[inner]))
    owner = np.full(len(table), -1)
    owner[outer[best]] = inner[best]
    label = np.where(owner < 0, table.label, spans.label[owner])
    rule = np.where(owner < 0, table.rule, spans.rule[owner])
    return Spans(table.start, table.end, label, rule, table.score)


def _outermost(table: Spans) -> Spans:
    """Sorted spans without those that lie inside another, which own nothing."""
    before = np.concatenate((np.full(1, -1), np.maximum.accumulate(table.end)[:-1])) if len(table) else table.end
    return table.take(table.end > before)


def _cluster(table: Spans, low: int, high: int) -> list[tuple[int, int, int]]:
    """Rows ``(owner, start, end)`` for spans that overlap one another."""
    some = slice(low, high)
    start, end = table.start[some], table.end[some]
    # The weakest first: what is stronger is painted over it.
    order = np.lexsort((start, _RANK[table.label[some]], -table.score[some], start - end))[::-1]
    first = int(start.min())
    owner = np.zeros(int(end.max()) - first, np.int64)
    for row, a, b in zip(order.tolist(), (start[order] - first).tolist(), (end[order] - first).tolist(), strict=True):
        owner[a:b] = low + row
    edges = np.flatnonzero(owner[1:] != owner[:-1]) + 1
    starts, ends = np.append(0, edges), np.append(edges, len(owner))
    return _joined(
        table, list(zip(owner[starts].tolist(), (starts + first).tolist(), (ends + first).tolist(), strict=True))
    )


def _joined(table: Spans, rows: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Neighbouring rows of one class as one row, owned by the longest."""
    joined: list[tuple[int, int, int]] = []
    for i, start, end in rows:
        if joined and joined[-1][2] == start and table.label[joined[-1][0]] == table.label[i]:
            owner, first, _ = joined[-1]
            longest = max(owner, i, key=lambda j: table.end[j] - table.start[j])
            joined[-1] = (longest, first, end)
        else:
            joined.append((i, start, end))
    return joined
