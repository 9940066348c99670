"""Why a span has its score: each piece of evidence and its weight, without the text."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from phiguard.detect.candidates import EVIDENCE
from phiguard.detect.detector import Detector
from phiguard.detect.known import Sought
from phiguard.model.corpus import Corpus
from phiguard.model.spans import Spans


@dataclass(frozen=True, slots=True)
class Explanation:
    """The evidence behind one finding.

    Attributes:
        start: First position, code points.
        end: One past the last position.
        recognizer: The recognizer that found it.
        score: Probability that it is an identifier.
        evidence: Names of pieces of evidence with their weights in decibans.
    """

    start: int
    end: int
    recognizer: str
    score: float
    evidence: tuple[tuple[str, int], ...]


def explained(detector: Detector, corpus: Corpus, known: Sequence[Sought | None] | None = None) -> list[Explanation]:
    """The evidence behind each finding in a corpus of one text, by position."""
    weighed = detector.weigh(corpus, known)
    spans = detector.spans(weighed.view, weighed.table)
    columns = [getattr(weighed.table, name).tolist() for name in EVIDENCE]
    offset = int(corpus.starts[0])
    return [
        _explained(detector, spans, columns, found, offset)
        for found in zip(*_columns(detector(corpus, known)), strict=True)
    ]


def _columns(spans: Spans) -> list[list[int]]:
    return [spans.start.tolist(), spans.end.tolist(), spans.rule.tolist()]


def _explained(
    detector: Detector, spans: Spans, columns: list[list[int]], found: tuple[int, ...], offset: int
) -> Explanation:
    """The explanation of one finding: that of its recognizer's best candidate there."""
    start, end, rule = found
    rows = np.flatnonzero((spans.rule == rule) & (spans.start < end) & (spans.end > start))
    row = int(rows[np.argmax(spans.score[rows])])
    evidence = tuple((name, c[row]) for name, c in zip(EVIDENCE, columns, strict=True) if c[row])
    name = detector.registry[rule].name
    return Explanation(start - offset, end - offset, name, float(spans.score[row]), evidence)
