"""Which texts one pass reads: as many as its bound allows, and those of one group together."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import numpy as np

from phiguard.model.corpus import Corpus, Positions

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True, eq=False)
class Pass:
    """Texts that are read together.

    Attributes:
        texts: Their positions in the input; int64, ascending.
        groups: The group of each; int64, same shape. ``None`` where each text is alone.
    """

    texts: Positions
    groups: Positions | None = None

    def corpus(self, texts: Sequence[str]) -> Corpus:
        """Its texts, of those of the input."""
        return Corpus.of([texts[n] for n in self.texts.tolist()], self.groups)

    def own(self, entries: Sequence[Entry] | None) -> list[Entry] | None:
        """Of what is given for each text of the input, that of its texts; nothing where nothing is given."""
        return None if entries is None else [entries[n] for n in self.texts.tolist()]


def passes(texts: Sequence[str], groups: Positions | None, bound: int) -> list[Pass]:
    """Texts in passes; at least one pass, also of no texts.

    A group of up to *bound* code points is read in one pass, wherever its texts stand. A longer one is divided between
    its texts, and each pass knows only its own.

    Args:
        texts: Texts.
        groups: The group of each, as :func:`numbered` counts them.
        bound: Code points that one pass reads at most, unless a single text is longer.
    """
    lengths = np.fromiter(map(len, texts), np.int64, len(texts)) + 1
    own = np.arange(len(texts)) if groups is None else groups
    totals = np.bincount(own, lengths)
    unit = own if groups is None else np.where(totals[own] - 1 <= bound, own, len(totals) + np.arange(len(texts)))
    order = np.argsort(own, kind="stable")
    starts = np.flatnonzero(np.diff(unit[order], prepend=-1))
    sizes = np.add.reduceat(lengths[order], starts) if len(order) else starts
    cuts = [*starts[_cuts(sizes.tolist(), bound)].tolist(), len(order)] if len(order) else [0, 0]
    members = (np.sort(order[a:b]) for a, b in pairwise(cuts))
    return [Pass(some, None if groups is None else groups[some]) for some in members]


def _cuts(sizes: Iterable[int], bound: int) -> list[int]:
    """Where passes start: the first of the units, and each that would make the pass before it too long."""
    starts, size = [0], 0
    for number, more in enumerate(sizes):
        if size and size + more - 1 > bound:
            starts.append(number)
            size = 0
        size += more
    return starts


def numbered(groups: Iterable[Hashable] | None, count: int) -> Positions | None:
    """Groups by number, in the order in which they first appear; nothing where each text is alone.

    >>> numbered(["b", "a", "b"], 3), numbered("ab", 2)
    (array([0, 1, 0]), None)

    Raises:
        ValueError: There is not one group for each text.
    """
    if groups is None:
        return None
    numbers: dict[Hashable, int] = {}
    column = [numbers.setdefault(group, len(numbers)) for group in groups]
    if len(column) != count:
        message = f"groups: {len(column)} for {count} texts; give one for each text"
        raise ValueError(message)
    return None if len(numbers) == count else np.array(column, np.int64)
