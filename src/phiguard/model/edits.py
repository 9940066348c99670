"""From spans to text and back: the only place where a span becomes text."""

from collections.abc import Sequence

import numpy as np

from phiguard.model.corpus import Corpus, Positions


def surfaces(corpus: Corpus, start: Positions, end: Positions) -> list[str]:
    """What stands at each stretch of the corpus buffer.

    >>> surfaces(Corpus.of("one two"), np.array([5]), np.array([8]))
    ['two']
    """
    buffer = corpus.buffer
    return [buffer[a:b] for a, b in zip(start.tolist(), end.tolist(), strict=True)]


def splice(corpus: Corpus, start: Positions, end: Positions, written: Sequence[str]) -> Corpus:
    """The corpus with each stretch replaced; stretches come sorted and disjoint.

    >>> list(splice(Corpus.of(["one two", "three"]), np.array([5]), np.array([8]), ["2"]))
    ['one 2', 'three']
    """
    pieces: list[str] = []
    at = 0
    for a, b, new in zip(start.tolist(), end.tolist(), written, strict=True):
        pieces += (corpus.buffer[at:a], new)
        at = b
    buffer = "".join((*pieces, corpus.buffer[at:]))
    growth = np.fromiter(map(len, written), np.int64, len(written)) - (end - start)
    ahead = np.concatenate((np.zeros(1, np.int64), np.cumsum(growth)))
    return Corpus(buffer, corpus.starts + ahead[np.searchsorted(start, corpus.starts, side="left")], corpus.groups)


def origin(start: Positions, end: Positions, written: Sequence[str], at: Positions, *, last: bool = False) -> Positions:
    """Where positions in spliced text were before.

    Args:
        start: Where the replaced stretches started; int64, shape ``(n,)``, sorted.
        end: Where they ended; int64, shape ``(n,)``.
        written: What was written in their places.
        at: Positions in the spliced text; int64.
        last: What a position inside a replacement stands for: the end of what it replaced, else its start.

    >>> origin(np.array([3]), np.array([5]), ["long"], np.array([2, 4, 7]))
    array([2, 3, 5])
    """
    if not len(start):
        return at
    lengths = np.fromiter(map(len, written), np.int64, len(start))
    grown = np.cumsum(lengths - (end - start))
    new_start = start + np.concatenate((np.zeros(1, np.int64), grown[:-1]))
    row = np.searchsorted(new_start, at, side="right") - 1
    known = np.maximum(row, 0)
    past = at - new_start[known]
    inside = np.where(past == 0, start[known], end[known] if last else start[known])
    moved = np.where(past < lengths[known], inside, end[known] + past - lengths[known])
    return np.asarray(np.where(row < 0, at, moved), np.int64)
