"""Which findings are right, and with which scores."""

from collections.abc import Iterator, Sequence
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
    rows = [row for gold, some in zip(golds, claims, strict=True) for row in _rows(Ground.of(gold, names), some, names)]
    label, score, right = zip(*rows, strict=True) if rows else ((), (), ())
    return Judged(np.array(label, object), np.array(score, np.float64), np.array(right, np.bool_))


def _rows(ground: Ground, claims: Sequence[Claim], names: Sequence[str]) -> Iterator[tuple[str, float, bool]]:
    for c in claims:
        if c.label not in names or np.isnan(c.score) or c.start == c.end:
            continue
        here = slice(c.start, c.end)
        counting = ground.solid[here] if ground.solid[here].any() else np.ones(c.end - c.start, np.bool_)
        if ground.neutral[here][counting].mean() < 0.5:  # noqa: PLR2004 - half
            yield c.label, c.score, bool(ground.wanted[here][counting].mean() >= 0.5)  # noqa: PLR2004 - half
