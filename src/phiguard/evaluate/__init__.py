"""Figures on labelled data: what is found, what is missed, and how far the scores can be believed."""

from phiguard.evaluate.calibration import Reliability, expected_calibration_error, reliability
from phiguard.evaluate.cases import Alarm, Miss, false_alarms, flagged, misses
from phiguard.evaluate.claims import Claim, at_least, claim_lines, claims_of, read_claims
from phiguard.evaluate.evaluation import Evaluation, measure
from phiguard.evaluate.figures import Figures, compare, evaluate
from phiguard.evaluate.gold import Gold, Stretch, read_gold
from phiguard.evaluate.judged import Judged, judged
from phiguard.evaluate.page import page
from phiguard.evaluate.record import record
from phiguard.evaluate.sweep import THRESHOLDS, Point, sweep
from phiguard.evaluate.tables import Table, as_text, tables
from phiguard.evaluate.versus import Difference, Interval, Unlike, differences, unlike

__all__ = [
    "THRESHOLDS",
    "Alarm",
    "Claim",
    "Difference",
    "Evaluation",
    "Figures",
    "Gold",
    "Interval",
    "Judged",
    "Miss",
    "Point",
    "Reliability",
    "Stretch",
    "Table",
    "Unlike",
    "as_text",
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
    "measure",
    "misses",
    "page",
    "read_claims",
    "read_gold",
    "record",
    "reliability",
    "sweep",
    "tables",
    "unlike",
]
