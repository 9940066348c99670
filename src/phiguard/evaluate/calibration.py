"""How far scores can be believed: of findings with a score of 0.8, four in five should be right.

Source: M. P. Naeini, G. F. Cooper, M. Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning",
AAAI 2015. Bins hold equal numbers of findings, as far as equal scores allow: those are never parted, so that the
figure does not depend on the order of the findings.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True, eq=False)
class Reliability:
    """Findings in bins, from the lowest scores to the highest.

    Attributes:
        count: Findings in the bin, one at least; int64, shape ``(bins,)``.
        mean_score: Mean of their scores; float64, same shape.
        share_right: Share of them that is right; float64, same shape.
    """

    count: npt.NDArray[np.int64]
    mean_score: npt.NDArray[np.float64]
    share_right: npt.NDArray[np.float64]

    @property
    def error(self) -> float:
        """Mean distance of the two, each bin by its count; nan of no findings."""
        if not len(self.count):
            return float("nan")
        return float(np.average(np.abs(self.mean_score - self.share_right), weights=self.count))


def reliability(scores: npt.NDArray[np.float64], right: npt.NDArray[np.bool_], bins: int = 15) -> Reliability:
    """The findings in bins of equal counts.

    >>> table = reliability(np.array([0.5, 0.9, 0.5, 0.9]), np.array([True, True, False, True]), bins=2)
    >>> table.count.tolist(), table.mean_score.tolist(), table.share_right.tolist()
    ([2, 2], [0.5, 0.9], [0.5, 1.0])

    Args:
        scores: The score of each finding, a probability; float64, shape ``(n,)``.
        right: Whether it is right; bool, same shape.
        bins: The number of bins; fewer where there are fewer distinct scores.

    Raises:
        ValueError: Shapes that differ, or no bins.
    """
    if scores.ndim != 1 or scores.shape != right.shape or bins < 1:
        message = (
            f"scores of shape {scores.shape}, right of shape {right.shape}, {bins} bins: needs one row each, 1 bin"
        )
        raise ValueError(message)
    order = np.argsort(scores, kind="stable")
    ordered = scores[order]
    edges = np.arange(bins) * len(ordered) // bins
    first = np.unique(np.searchsorted(ordered, ordered[edges])) if len(ordered) else edges[:0]
    count = np.diff(np.append(first, len(ordered)))
    sums = [np.add.reduceat(c, first) if len(first) else c for c in (ordered, right[order].astype(np.float64))]
    return Reliability(count, sums[0] / count, sums[1] / count)


def expected_calibration_error(scores: npt.NDArray[np.float64], right: npt.NDArray[np.bool_], bins: int = 15) -> float:
    """How far scores are from the share that is right, on the mean; 0 is perfect, nan of no findings.

    >>> round(expected_calibration_error(np.array([0.5, 0.9, 0.5, 0.9]), np.array([True, True, False, True])), 3)
    0.05

    Args:
        scores: The score of each finding, a probability; float64, shape ``(n,)``.
        right: Whether it is right; bool, same shape.
        bins: The number of bins.

    Raises:
        ValueError: Shapes that differ, or no bins.
    """
    return reliability(scores, right, bins).error
