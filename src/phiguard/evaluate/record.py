"""An evaluation for programs: a record that JSON can hold."""

from collections.abc import Sequence
from math import isnan
from typing import Any

from phiguard.evaluate.calibration import Reliability
from phiguard.evaluate.cases import Alarm, Miss
from phiguard.evaluate.evaluation import Evaluation
from phiguard.evaluate.figures import Figures
from phiguard.evaluate.sweep import Point
from phiguard.evaluate.versus import Difference, Interval, Unlike

Record = dict[str, Any]


def record(evaluation: Evaluation, worst: int, *, show: bool) -> Record:
    """The figures, and the first cases of each list; shares that cannot be said are null.

    Args:
        evaluation: The figures.
        worst: How many cases a list holds at most.
        show: Whether the values stand in the lists. They are PHI.
    """

    def cases(some: Sequence[Miss | Alarm | Unlike]) -> Record:
        return {"count": len(some), "first": [_case(evaluation, c, show=show) for c in some[:worst]]}

    found: Record = {
        "texts": len(evaluation.golds),
        "words": evaluation.words,
        "classes": {name: _class(f, evaluation.reliability[name]) for name, f in evaluation.figures.items()},
        "reliability": _bins(evaluation.reliability["ALL"]) if "ALL" in evaluation.reliability else [],
        "misses": cases(evaluation.misses),
        "false_alarms": cases(evaluation.alarms),
        "negatives": {"all": evaluation.negatives, **cases(evaluation.flagged)},
    }
    if evaluation.points:
        found["sweep"] = [_point(p) for p in evaluation.points]
    if evaluation.differences:
        found["against"] = {name: _difference(d) for name, d in evaluation.differences.items()}
        found["lost"] = cases([u for u in evaluation.unlike if u.theirs])
    return found


def _number(value: float) -> float | None:
    return None if isnan(value) else round(value, 6)


def _class(figures: Figures, table: Reliability) -> Record:
    return {
        "spans": figures.spans,
        "touched": _number(figures.touched_recall),
        "full": _number(figures.full_recall),
        "char_recall": _number(figures.recall),
        "char_precision": _number(figures.precision),
        "false_alarms": figures.false_alarms,
        "calibration_error": _number(table.error),
    }


def _bins(table: Reliability) -> list[Record]:
    columns = (table.count.tolist(), table.mean_score.tolist(), table.share_right.tolist())
    return [{"count": n, "mean_score": s, "share_right": r} for n, s, r in zip(*columns, strict=True)]


def _point(point: Point) -> Record:
    figures = point.figures["ALL"]
    return {
        "threshold": point.threshold,
        "full": _number(figures.full_recall),
        "char_recall": _number(figures.recall),
        "char_precision": _number(figures.precision),
        "false_alarms": figures.false_alarms,
        "false_alarms_per_1000_words": _number(point.alarms_per_1000_words),
    }


def _difference(difference: Difference) -> Record:
    ours, theirs = difference.ours, difference.theirs
    return {
        "char_recall": _compared(ours.recall, theirs.recall, difference.recall),
        "char_precision": _compared(ours.precision, theirs.precision, difference.precision),
        "false_alarms": {"ours": ours.false_alarms, "theirs": theirs.false_alarms},
        "full": {"only_ours": difference.only_ours, "only_theirs": difference.only_theirs, "p": difference.chance},
    }


def _compared(ours: float, theirs: float, interval: Interval) -> Record:
    return {
        "ours": _number(ours),
        "theirs": _number(theirs),
        "difference": _number(ours - theirs),
        "low": _number(interval.low),
        "high": _number(interval.high),
        "texts_that_differ": interval.texts,
        "more_than_chance": interval.apart,
    }


def _case(evaluation: Evaluation, case: Miss | Alarm | Unlike, *, show: bool) -> Record:
    gold = evaluation.golds[case.text]
    told: Record = {"id": gold.id, "start": case.start, "end": case.end, "label": case.label}
    told["length"] = case.end - case.start
    if isinstance(case, Miss):
        told["left"] = case.left
    if isinstance(case, Alarm):
        told["score"] = _number(case.score)
    return {**told, "value": gold.text[case.start : case.end]} if show else told
