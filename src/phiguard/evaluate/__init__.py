"""Figures on labelled data: what is found, what is missed, and how far the scores can be believed."""

from phiguard.evaluate.calibration import Reliability, expected_calibration_error, reliability
from phiguard.evaluate.figures import Figures, compare, evaluate
from phiguard.evaluate.gold import Gold, Stretch, read_gold

__all__ = [
    "Figures",
    "Gold",
    "Reliability",
    "Stretch",
    "compare",
    "evaluate",
    "expected_calibration_error",
    "read_gold",
    "reliability",
]
