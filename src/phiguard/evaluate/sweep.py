"""Figures at one threshold after another."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from phiguard.evaluate.claims import Claims
from phiguard.evaluate.figures import Figures, compare
from phiguard.evaluate.gold import Gold
from phiguard.safe_harbor import SafeHarbor

#: From 0.05 to 0.95.
THRESHOLDS = tuple(n / 20 for n in range(1, 20))


@dataclass(frozen=True, slots=True)
class Point:
    """Figures at one threshold.

    Attributes:
        threshold: Least probability of what is reported.
        figures: Figures by class name, and of all as ``"ALL"``.
        words: Words of all texts.
    """

    threshold: float
    figures: Mapping[str, Figures]
    words: int

    @property
    def alarms_per_1000_words(self) -> float:
        """False alarms for each 1,000 words of text."""
        return 1000 * self.figures["ALL"].false_alarms / self.words if self.words else float("nan")


def sweep(
    golds: Sequence[Gold],
    at: Callable[[float], Claims],
    scope: Iterable[SafeHarbor] = tuple(SafeHarbor),
    thresholds: Sequence[float] = THRESHOLDS,
) -> list[Point]:
    """Figures at thresholds.

    A guard is asked anew for each threshold, not once for all: which of two overlapping findings stays, and what is
    found again because it was sure in one place, depends on the threshold.

    Args:
        golds: The labelled texts.
        at: What is found at a threshold, as ``lambda t: claims_of(guard, golds, t)``.
        scope: The classes that count.
        thresholds: Least probabilities.
    """
    words, classes = sum(g.words for g in golds), tuple(scope)
    return [Point(t, compare(golds, [[c.stretch for c in some] for some in at(t)], classes), words) for t in thresholds]
