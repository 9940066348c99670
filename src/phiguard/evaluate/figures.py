"""Recall and precision on labelled data, by class, by character and by span.

A character of a gold span counts as found whatever class it is found as: a wrong label is no leak. A reported
character counts as right where it lies in any gold span. Neutral stretches count neither way, and white space
and punctuation at the rim of a span do not decide whether it is found in full.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from phiguard.evaluate.claims import claims_of
from phiguard.evaluate.gold import Gold, Stretch
from phiguard.evaluate.ground import Ground, Mask
from phiguard.guard import Guard
from phiguard.safe_harbor import SafeHarbor


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of one class, or of all.

    Attributes:
        spans: Gold spans.
        touched: Those of which something is found.
        full: Those of which every letter and digit is found.
        characters: Characters in gold spans.
        found: Those that are reported.
        reported: Reported characters that are not neutral.
        right: Those in gold spans.
        false_alarms: Findings that touch no gold span and no neutral stretch.
    """

    spans: int = 0
    touched: int = 0
    full: int = 0
    characters: int = 0
    found: int = 0
    reported: int = 0
    right: int = 0
    false_alarms: int = 0

    def __add__(self, other: "Figures") -> "Figures":
        """The counts of both."""
        return Figures(*(getattr(self, n) + getattr(other, n) for n in Figures.__slots__))

    @property
    def recall(self) -> float:
        """Share of gold characters that are found."""
        return self.found / self.characters if self.characters else float("nan")

    @property
    def precision(self) -> float:
        """Share of reported characters that are right."""
        return self.right / self.reported if self.reported else float("nan")

    @property
    def touched_recall(self) -> float:
        """Share of gold spans of which something is found."""
        return self.touched / self.spans if self.spans else float("nan")

    @property
    def full_recall(self) -> float:
        """Share of gold spans found in full."""
        return self.full / self.spans if self.spans else float("nan")


def evaluate(
    guard: Guard, golds: Sequence[Gold], scope: Iterable[SafeHarbor] = tuple(SafeHarbor)
) -> dict[str, Figures]:
    """Figures by class name, and of all classes in scope as ``"ALL"``."""
    return compare(golds, [[c.stretch for c in some] for some in claims_of(guard, golds)], scope)


def compare(
    golds: Sequence[Gold], found: Sequence[Sequence[Stretch]], scope: Iterable[SafeHarbor] = tuple(SafeHarbor)
) -> dict[str, Figures]:
    """Figures of any detector's findings: per text, stretches of start, end, class name."""
    names = [c.name for c in scope]
    total = {name: Figures() for name in (*names, "ALL")}
    for gold, stretches in zip(golds, found, strict=True):
        for name, figures in of_text(gold, stretches, names):
            total[name] += figures
    return total


def of_text(gold: Gold, found: Sequence[Stretch], names: Sequence[str]) -> Iterator[tuple[str, Figures]]:
    """Figures of one text, by the classes of these names that it concerns."""
    ground = Ground.of(gold, names)
    covered = ground.covered(found)
    reported = [s for s in found if s[2] in names]
    for name in (*names, "ALL"):
        mine = [s for s in ground.inside if name in {"ALL", s[2]}]
        claims = [s for s in reported if name in {"ALL", s[2]}]
        if mine or claims:
            yield name, _counted(ground, covered, mine, claims)


def _counted(ground: Ground, covered: Mask, mine: Sequence[Stretch], claims: Sequence[Stretch]) -> Figures:
    target, claimed = ground.covered(mine), ground.covered(claims)
    return Figures(
        len(mine),
        sum(1 for a, b, _ in mine if covered[a:b].any()),
        sum(1 for a, b, _ in mine if ground.full(covered, a, b)),
        int(target.sum()),
        int((target & covered).sum()),
        int((claimed & ~ground.neutral).sum()),
        int((claimed & ground.wanted).sum()),
        sum(1 for a, b, _ in claims if ground.is_alarm(a, b)),
    )
