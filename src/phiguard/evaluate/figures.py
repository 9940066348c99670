"""Recall and precision on labelled data, by class, by character and by span.

A character of a gold span counts as found whatever class it is found as: a wrong label is no leak. A reported
character counts as right where it lies in any gold span. Neutral stretches count neither way, and white space
and punctuation at the rim of a span do not decide whether it is found in full.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from phiguard.evaluate.gold import Gold, Stretch
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
    def full_recall(self) -> float:
        """Share of gold spans found in full."""
        return self.full / self.spans if self.spans else float("nan")


def evaluate(
    guard: Guard, golds: Sequence[Gold], scope: Iterable[SafeHarbor] = tuple(SafeHarbor)
) -> dict[str, Figures]:
    """Figures by class name, and of all classes in scope as ``"ALL"``."""
    found = [
        tuple((f.start, f.end, f.label.name) for f in findings)
        for findings in guard.scan_batch([g.text for g in golds])
    ]
    return compare(golds, found, scope)


def compare(
    golds: Sequence[Gold], found: Sequence[Sequence[Stretch]], scope: Iterable[SafeHarbor] = tuple(SafeHarbor)
) -> dict[str, Figures]:
    """Figures of any detector's findings: per text, stretches of start, end, class name."""
    names = [c.name for c in scope]
    total = {name: Figures() for name in (*names, "ALL")}
    for gold, stretches in zip(golds, found, strict=True):
        for name, figures in _of_text(gold, stretches, names):
            total[name] += figures
    return total


def _mask(size: int, stretches: Iterable[Stretch]) -> npt.NDArray[np.bool_]:
    mask = np.zeros(size, np.bool_)
    for start, end, _ in stretches:
        mask[start:end] = True
    return mask


def _of_text(gold: Gold, found: Sequence[Stretch], names: Sequence[str]) -> Iterator[tuple[str, Figures]]:
    size = len(gold.text)
    solid = np.fromiter(map(str.isalnum, gold.text), np.bool_, size)
    inside = [s for s in gold.spans if s[2] in names]
    neutral = _mask(size, (*gold.neutral, *(s for s in gold.spans if s[2] not in names)))
    wanted = _mask(size, inside)
    neutral &= ~wanted
    covered = _mask(size, found)
    for name in (*names, "ALL"):
        mine = [s for s in inside if name in {"ALL", s[2]}]
        claims = [s for s in found if s[2] in names and name in {"ALL", s[2]}]
        target, claimed = _mask(size, mine), _mask(size, claims)
        alarms = sum(1 for a, b, _ in claims if not (wanted[a:b] | neutral[a:b]).any())
        if mine or claims:
            yield (
                name,
                Figures(
                    len(mine),
                    sum(1 for a, b, _ in mine if covered[a:b].any()),
                    sum(1 for a, b, _ in mine if (covered | ~solid)[a:b].all() and covered[a:b].any()),
                    int(target.sum()),
                    int((target & covered).sum()),
                    int((claimed & ~neutral).sum()),
                    int((claimed & wanted).sum()),
                    alarms,
                ),
            )
