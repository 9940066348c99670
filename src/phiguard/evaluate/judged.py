"""Which findings are right, and with which scores."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from phiguard.evaluate.claims import Claim, Claims
from phiguard.evaluate.gold import Gold
from phiguard.evaluate.ground import Ground


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """Findings that are either right or wrong.

    Attributes:
        label: The class as which each is reported; object array of strings, shape ``(n,)``.
        score: Its score; float64, same shape.
        right: Whether it is right; bool, same shape.
    """

    label: npt.NDArray[np.object_]
    score: npt.NDArray[np.float64]
    right: npt.NDArray[np.bool_]

    def of(self, label: str) -> "Judged":
        """Those of one class, or all of ``"ALL"``."""
        rows = np.ones(len(self.label), np.bool_) if label == "ALL" else self.label == label
        return Judged(self.label[rows], self.score[rows], self.right[rows])


def judged(golds: Sequence[Gold], claims: Claims, names: Sequence[str]) -> Judged:
    """The findings of these classes that have a score, and whether they are right.

    A finding is right when at least half of its letters and digits lie in gold spans of these classes. One of which
    at least half is neutral is left out.
    """
    rows = [_rows(Ground.of(gold, names), some, names) for gold, some in zip(golds, claims, strict=True) if some]
    if not rows:
        return Judged(np.zeros(0, object), np.zeros(0), np.zeros(0, np.bool_))
    label, score, right = (np.concatenate(column) for column in zip(*rows, strict=True))
    return Judged(label, score, right)


def _rows(
    ground: Ground, claims: Sequence[Claim], names: Sequence[str]
) -> tuple[npt.NDArray[np.object_], npt.NDArray[np.float64], npt.NDArray[np.bool_]]:
    """Label, score and rightness of what counts in one text."""
    counted = [c for c in claims if c.label in names and not np.isnan(c.score) and c.start < c.end]
    start, end = np.array([(c.start, c.end) for c in counted], np.int64).reshape(-1, 2).T
    label, score = np.array([c.label for c in counted], object), np.array([c.score for c in counted], np.float64)
    solid, everything = ground.solid, np.ones_like(ground.solid)
    letters, neutral, gold = (
        _within(kind, start, end) for kind in (solid, solid & ground.neutral, solid & ground.wanted)
    )
    bare = letters == 0  # marks alone: they count themselves
    for sums, kind in ((letters, everything), (neutral, ground.neutral), (gold, ground.wanted)):
        sums[bare] = _within(kind, start, end)[bare]
    stays = 2 * neutral < letters
    return label[stays], score[stays], (2 * gold >= letters)[stays]


def _within(
    kind: npt.NDArray[np.bool_], start: npt.NDArray[np.int64], end: npt.NDArray[np.int64]
) -> npt.NDArray[np.int64]:
    """How many characters of a kind stand in each of some stretches."""
    sums = np.concatenate((np.zeros(1, np.int64), np.cumsum(kind, dtype=np.int64)))
    return sums[end] - sums[start]
