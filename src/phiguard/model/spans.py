"""Where identifiers are, column by column, and never what they say."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from phiguard.model.corpus import Positions

Codes = npt.NDArray[np.int16]
Decibans = npt.NDArray[np.int32]
Scores = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Spans:
    """A table of spans in one corpus buffer, sorted by start, disjoint once resolved.

    Attributes:
        start: First position in the buffer, code points; int64, shape ``(n,)``.
        end: One past the last position; int64, shape ``(n,)``.
        label: Position of the class in :data:`phiguard.safe_harbor.CLASSES`; int16, shape ``(n,)``.
        rule: Position of the recognizer in its registry; int16, shape ``(n,)``.
        score: Probability that the span is an identifier; float64, shape ``(n,)``.
    """

    start: Positions
    end: Positions
    label: Codes
    rule: Codes
    score: Scores

    def __len__(self) -> int:
        """The number of spans."""
        return len(self.start)

    def take(self, rows: npt.NDArray[np.int64] | npt.NDArray[np.bool_]) -> "Spans":
        """Some rows, in the order asked for."""
        return Spans(self.start[rows], self.end[rows], self.label[rows], self.rule[rows], self.score[rows])

    def __repr__(self) -> str:
        """The size alone."""
        return f"<Spans: {len(self)} rows>"
