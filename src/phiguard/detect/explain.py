"""Why a span has its score: each piece of evidence and its weight, without the text."""

from dataclasses import dataclass

import numpy as np

from phiguard.detect.candidates import EVIDENCE
from phiguard.detect.detector import Detector
from phiguard.model.corpus import Corpus


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


def explained(detector: Detector, corpus: Corpus) -> list[Explanation]:
    """The evidence behind each finding in a corpus of one text, by position."""
    weighed = detector.weigh(corpus)
    kept = {(s, e) for s, e in _places(detector, corpus)}
    spans = detector.spans(weighed.view, weighed.table)
    columns = [getattr(weighed.table, name).tolist() for name in EVIDENCE]
    offset = int(corpus.starts[0])
    found = {}
    order = np.argsort(spans.score, kind="stable")
    for row in order.tolist():
        place = int(spans.start[row]), int(spans.end[row])
        if any(a < place[1] and place[0] < b for a, b in kept) and spans.score[row] >= detector.threshold:
            evidence = tuple((name, c[row]) for name, c in zip(EVIDENCE, columns, strict=True) if c[row])
            name = detector.registry[int(spans.rule[row])].name
            found[place] = Explanation(place[0] - offset, place[1] - offset, name, float(spans.score[row]), evidence)
    return [found[place] for place in sorted(found)]


def _places(detector: Detector, corpus: Corpus) -> list[tuple[int, int]]:
    spans = detector(corpus)
    return list(zip(spans.start.tolist(), spans.end.tolist(), strict=True))
