"""What one detector's findings are worth on one file of labelled texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.labels import ANY, Found
from benchmarks.sets import Case
from phiguard.evaluate import Figures, Gold, Reliability, compare, reliability
from phiguard.safe_harbor import SafeHarbor


@dataclass(frozen=True, slots=True)
class Score:
    """What one detector's findings are worth.

    Attributes:
        figures: Counts by class, and of all as ``"ALL"``.
        words: Words of the texts.
        negatives: Stretches that must not be flagged.
        flagged: Those of which something is found.
        reliability: Scores beside the share that is right; None where the detector tells no scores.
        tells_classes: Whether the detector tells the class of what it finds.
        is_complete: Whether all identifiers are labelled, so that precision means something.
    """

    figures: dict[str, Figures]
    words: int
    negatives: int
    flagged: int
    reliability: Reliability | None
    tells_classes: bool = True
    is_complete: bool = True

    def __add__(self, other: "Score") -> "Score":
        """The counts of both, without their reliability."""
        return Score(
            {name: figures + other.figures[name] for name, figures in self.figures.items()},
            self.words + other.words,
            self.negatives + other.negatives,
            self.flagged + other.flagged,
            None,
            self.tells_classes and other.tells_classes,
            self.is_complete and other.is_complete,
        )

    def recall(self, name: str) -> float:
        """Share of labelled characters that are found."""
        return self.figures[name].recall

    def touched(self, name: str) -> float:
        """Share of identifiers of which something is found."""
        figures = self.figures[name]
        return figures.touched / figures.spans if figures.spans else float("nan")

    def full(self, name: str) -> float:
        """Share of identifiers of which every letter and digit is found."""
        return self.figures[name].full_recall

    def precision(self, name: str) -> float:
        """Share of reported characters that are right; nan where that cannot be told."""
        return self.figures[name].precision if self._judges(name) and self._is_labelled else float("nan")

    def alarms(self, name: str) -> float:
        """False alarms in 1,000 words; nan where that cannot be told."""
        return self.figures[name].false_alarms / self.words * 1000 if self._judges(name) else float("nan")

    @property
    def _is_labelled(self) -> bool:
        return self.figures["ALL"].spans > 0

    def _judges(self, name: str) -> bool:
        return self.is_complete and (self.tells_classes or name == "ALL")

    @property
    def flagged_share(self) -> float:
        """Share of the hard negatives that are flagged."""
        return self.flagged / self.negatives if self.negatives else float("nan")

    @property
    def calibration_error(self) -> float:
        """Expected calibration error; nan where it cannot be told."""
        is_told = self.is_complete and self._is_labelled
        return self.reliability.error if self.reliability and is_told else float("nan")


def score(cases: Sequence[Case], found: Sequence[Sequence[Found]], scope: Sequence[str], *, is_complete: bool) -> Score:
    """Compare findings, whose types are classes already, with what is labelled.

    Args:
        cases: The texts.
        found: Findings of each.
        scope: Classes that are labelled throughout.
        is_complete: Whether precision means something.
    """
    golds = [case.gold for case in cases]
    stretches = [[(a, b, scope[0] if name == ANY else name) for a, b, name, _ in row] for row in found]
    flags = [_touched(case, row) for case, row in zip(cases, found, strict=True)]
    return Score(
        compare(golds, stretches, [SafeHarbor[name] for name in scope]),
        sum(len(gold.text.split()) for gold in golds),
        sum(len(case.negatives) for case in cases),
        sum(flags),
        _reliability(golds, found, scope),
        all(f[2] != ANY for row in found for f in row),
        is_complete,
    )


def _touched(case: Case, row: Sequence[Found]) -> int:
    return sum(1 for start, end in case.negatives if any(a < end and start < b for a, b, *_ in row))


def _reliability(golds: Sequence[Gold], found: Sequence[Sequence[Found]], scope: Sequence[str]) -> Reliability | None:
    if any(f[3] is None for row in found for f in row):
        return None
    pairs = [pair for gold, row in zip(golds, found, strict=True) for pair in judged(gold, row, scope)]
    scores, right = (np.array([p[at] for p in pairs], dtype) for at, dtype in enumerate((np.float64, np.bool_)))
    return reliability(scores, right) if pairs else None


def judged(gold: Gold, row: Sequence[Found], scope: Sequence[str]) -> Iterator[tuple[float, bool]]:
    """Each finding's score, and whether it is right: half of its letters and digits or more are labelled.

    One that is not right and touches something neutral, or a class that is not in scope, is left out.
    """
    marks = np.zeros(len(gold.text), np.int8)  # 1: neutral, 2: labelled
    for start, end, _ in (*gold.neutral, *(s for s in gold.spans if s[2] not in scope)):
        marks[start:end] = 1
    for start, end, name in gold.spans:
        if name in scope:
            marks[start:end] = 2
    for start, end, name, value in row:
        if value is not None and name in scope:
            solid = np.fromiter(map(str.isalnum, gold.text[start:end]), np.bool_, end - start)
            inside = marks[start:end][solid]
            right = bool(len(inside)) and 2 * int((inside == 2).sum()) >= len(inside)
            if right or not (inside == 1).any():
                yield value, right
