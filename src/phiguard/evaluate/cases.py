"""Single misses and false alarms, the worst first: positions and classes, never the text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isnan

from phiguard.evaluate.claims import Claim, Claims
from phiguard.evaluate.gold import Gold
from phiguard.evaluate.ground import Ground


@dataclass(frozen=True, slots=True)
class Miss:
    """A gold span that is not found in full.

    Attributes:
        text: Position of the text among the labelled texts.
        start: First position of the span, code points.
        end: One past its last position.
        label: Class name.
        left: Letters and digits that are not found.
    """

    text: int
    start: int
    end: int
    label: str
    left: int


@dataclass(frozen=True, slots=True)
class Alarm:
    """A stretch that is reported and should not be.

    Attributes:
        text: Position of the text among the labelled texts.
        start: First position of the stretch, code points.
        end: One past its last position.
        label: The class as which it is reported.
        score: With which score; nan where the detector gives none.
    """

    text: int
    start: int
    end: int
    label: str
    score: float


def misses(golds: Sequence[Gold], claims: Claims, names: Sequence[str]) -> list[Miss]:
    """Spans of these classes that are not found in full; first those of which most is left."""
    found = []
    for text, ground, some in _grounds(golds, claims, names):
        covered = ground.covered(c.stretch for c in some)
        missing = ground.solid & ~covered
        open_ = [s for s in ground.inside if not ground.full(covered, s[0], s[1])]
        found += [Miss(text, a, b, label, int(missing[a:b].sum())) for a, b, label in open_]
    return sorted(found, key=lambda m: (-m.left, m.text, m.start))


def false_alarms(golds: Sequence[Gold], claims: Claims, names: Sequence[str]) -> list[Alarm]:
    """Findings of these classes that touch no gold span and no neutral stretch; the surest first."""
    found = []
    for text, ground, some in _grounds(golds, claims, names):
        wrong = (c for c in some if c.label in names and ground.is_alarm(c.start, c.end))
        found += [Alarm(text, c.start, c.end, c.label, c.score) for c in wrong]
    return sorted(found, key=_surest)


def flagged(golds: Sequence[Gold], claims: Claims, names: Sequence[str]) -> list[Alarm]:
    """Hard negatives of which a letter or digit is reported as one of these classes; the surest first."""
    found = []
    for text, ground, some in _grounds(golds, claims, names):
        for start, end, _ in golds[text].negatives:
            touching = [
                Alarm(text, start, end, c.label, c.score)
                for c in some
                if c.label in names and ground.solid[max(c.start, start) : min(c.end, end)].any()
            ]
            found += sorted(touching, key=_surest)[:1]
    return sorted(found, key=_surest)


def _grounds(
    golds: Sequence[Gold], claims: Claims, names: Sequence[str]
) -> Iterator[tuple[int, Ground, Sequence[Claim]]]:
    for text, (gold, some) in enumerate(zip(golds, claims, strict=True)):
        yield text, Ground.of(gold, names), some


def _surest(alarm: Alarm) -> tuple[float, int, int, int]:
    """The highest score first, those without a score last; then the longest."""
    return 1.0 if isnan(alarm.score) else -alarm.score, alarm.start - alarm.end, alarm.text, alarm.start
