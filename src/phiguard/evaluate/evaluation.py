"""All that can be said of a detector's findings on labelled texts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from phiguard.evaluate.calibration import Reliability, reliability
from phiguard.evaluate.cases import Alarm, Miss, false_alarms, flagged, misses
from phiguard.evaluate.claims import Claims
from phiguard.evaluate.figures import Figures, compare
from phiguard.evaluate.gold import Gold
from phiguard.evaluate.judged import judged
from phiguard.evaluate.sweep import Point, sweep
from phiguard.evaluate.versus import Difference, Unlike, differences, unlike
from phiguard.safe_harbor import SafeHarbor


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """Figures and cases; positions and classes, and the texts only to look values up in.

    Attributes:
        golds: The labelled texts.
        figures: Figures of each class that occurs, and of all as ``"ALL"``.
        reliability: Scores and the share that is right, for each of those.
        misses: Spans that are not found in full, the worst first.
        alarms: False alarms, the surest first.
        flagged: Hard negatives that are flagged, the surest first.
        points: Figures at thresholds; none unless asked for.
        differences: The comparison with another detector, by class; none unless asked for.
        unlike: Spans that one of the two alone found in full.
    """

    golds: Sequence[Gold] = field(repr=False)
    figures: dict[str, Figures]
    reliability: dict[str, Reliability]
    misses: Sequence[Miss]
    alarms: Sequence[Alarm]
    flagged: Sequence[Alarm]
    points: Sequence[Point] = ()
    differences: dict[str, Difference] = field(default_factory=dict)
    unlike: Sequence[Unlike] = ()

    @property
    def words(self) -> int:
        """Words of all texts."""
        return sum(g.words for g in self.golds)

    @property
    def negatives(self) -> int:
        """Hard negatives of all texts."""
        return sum(len(g.negatives) for g in self.golds)


def measure(
    golds: Sequence[Gold],
    claims: Claims,
    scope: Iterable[SafeHarbor] = tuple(SafeHarbor),
    *,
    at: Callable[[float], Claims] | None = None,
    theirs: Claims | None = None,
) -> Evaluation:
    """All figures of what a detector found.

    Args:
        golds: The labelled texts.
        claims: What the detector found.
        scope: The classes that count.
        at: What it finds at a threshold, for the sweep.
        theirs: What another detector found, for the comparison.
    """
    classes = tuple(scope)
    names = [c.name for c in classes]
    figures = compare(golds, [[c.stretch for c in some] for some in claims], classes)
    shown = {name: f for name, f in figures.items() if f.spans or f.reported}
    seen = judged(golds, claims, names)
    return Evaluation(
        golds,
        shown,
        {name: reliability(mine.score, mine.right) for name in shown for mine in [seen.of(name)]},
        misses(golds, claims, names),
        false_alarms(golds, claims, names),
        flagged(golds, claims, names),
        sweep(golds, at, classes) if at else (),
        _occurring(differences(golds, claims, theirs, classes)) if theirs is not None else {},
        list(unlike(golds, claims, theirs, names)) if theirs is not None else (),
    )


def _occurring(compared: dict[str, Difference]) -> dict[str, Difference]:
    return {name: d for name, d in compared.items() if d.ours.spans or d.ours.reported or d.theirs.reported}
