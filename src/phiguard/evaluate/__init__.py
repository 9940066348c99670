"""Figures on labelled data: what is found, what is missed, and how far the scores can be believed."""

from phiguard.evaluate.calibration import Reliability, expected_calibration_error, reliability
from phiguard.evaluate.cases import Alarm, Miss, false_alarms, flagged, misses
from phiguard.evaluate.claims import Claim, at_least, claim_lines, claims_of, read_claims
from phiguard.evaluate.figures import Figures, compare, evaluate
from phiguard.evaluate.gold import Gold, Stretch, read_gold
from phiguard.evaluate.judged import Judged, judged
from phiguard.evaluate.sweep import THRESHOLDS, Point, sweep
from phiguard.evaluate.versus import Difference, Interval, Unlike, differences, unlike

__all__ = [
    "THRESHOLDS",
    "Alarm",
    "Claim",
    "Difference",
    "Figures",
    "Gold",
    "Interval",
    "Judged",
    "Miss",
    "Point",
    "Reliability",
    "Stretch",
    "Unlike",
    "at_least",
    "claim_lines",
    "claims_of",
    "compare",
    "differences",
    "evaluate",
    "expected_calibration_error",
    "false_alarms",
    "flagged",
    "judged",
    "misses",
    "read_claims",
    "read_gold",
    "reliability",
    "sweep",
    "unlike",
]
