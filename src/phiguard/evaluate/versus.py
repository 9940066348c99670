"""Two detectors on the same texts, and whether they differ by more than chance.

Texts are drawn again and again with replacement, both detectors on the same draw (paired bootstrap): what one text
holds belongs together and is drawn together. Beside it stands McNemar's exact test on the spans that one of the two
found in full and the other did not.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from phiguard.evaluate.claims import Claims
from phiguard.evaluate.figures import Figures, of_text
from phiguard.evaluate.gold import Gold
from phiguard.evaluate.ground import Ground
from phiguard.safe_harbor import SafeHarbor

DRAWS = 2000  #: how often texts are drawn
#: Texts that must differ before a difference is more than chance: six fair coins fall alike in 1 of 32 throws, five in
#: 1 of 16, and drawing again from five texts that agree would never say otherwise.
ENOUGH = 6
_BLOCK = 1 << 22  #: draws times texts that are held at once
_PARTS = ("found", "characters", "right", "reported")


@dataclass(frozen=True, slots=True)
class Interval:
    """Where a difference lies in 95 of 100 draws.

    Attributes:
        low: Least difference; nan where it cannot be said.
        high: Greatest difference, likewise.
        texts: Texts in which the two detectors differ.
    """

    low: float
    high: float
    texts: int = 0

    @property
    def apart(self) -> bool:
        """Whether no difference at all lies outside, in texts enough, so that chance alone is a poor explanation."""
        return self.texts >= ENOUGH and (self.low > 0 or self.high < 0)


@dataclass(frozen=True, slots=True)
class Difference:
    """One class, found by two detectors.

    Attributes:
        ours: Figures of the first.
        theirs: Figures of the second.
        recall: Where the recall of the first less that of the second lies.
        precision: Likewise of precision.
        only_ours: Gold spans that the first alone found in full.
        only_theirs: Those that the second alone found in full.
    """

    ours: Figures
    theirs: Figures
    recall: Interval
    precision: Interval
    only_ours: int = 0
    only_theirs: int = 0

    @property
    def chance(self) -> float:
        """How often spans alone would be shared out as unevenly if both were equally good (McNemar, exact, two-sided).

        >>> nothing = Interval(0, 0)
        >>> Difference(Figures(), Figures(), nothing, nothing, 6, 0).chance
        0.03125
        """
        number, fewer = self.only_ours + self.only_theirs, min(self.only_ours, self.only_theirs)
        ways, total = 1, 0
        for k in range(fewer + 1):
            total += ways
            ways = ways * (number - k) // (k + 1)
        share: float = 2 * total / 2**number
        return min(1.0, share)


@dataclass(frozen=True, slots=True)
class Unlike:
    """A gold span, and who found it in full."""

    text: int
    start: int
    end: int
    label: str
    ours: bool
    theirs: bool


def differences(
    golds: Sequence[Gold],
    ours: Claims,
    theirs: Claims,
    scope: Iterable[SafeHarbor] = tuple(SafeHarbor),
    draws: int = DRAWS,
) -> dict[str, Difference]:
    """Two detectors by class name, and on all classes as ``"ALL"``; the same on every run.

    Args:
        golds: The labelled texts.
        ours: What the first detector found.
        theirs: What the second found.
        scope: The classes that count.
        draws: How often texts are drawn.
    """
    names = [*(c.name for c in scope), "ALL"]
    first, second = (_by_text(golds, claims, names) for claims in (ours, theirs))
    recall, precision = _drawn([_counts(some, names) for some in (first, second)], draws)
    alone = {name: [0, 0] for name in names}
    for span in unlike(golds, ours, theirs, names[:-1]):
        for name in (span.label, "ALL"):
            alone[name][span.theirs] += 1
    return {
        name: Difference(_sum(first, name), _sum(second, name), recall[n], precision[n], *alone[name])
        for n, name in enumerate(names)
    }


def unlike(golds: Sequence[Gold], ours: Claims, theirs: Claims, names: Sequence[str]) -> Iterator[Unlike]:
    """The gold spans of these classes that one of two detectors alone found in full."""
    for text, (gold, *both) in enumerate(zip(golds, _stretches(ours), _stretches(theirs), strict=True)):
        ground = Ground.of(gold, names)
        covered = [ground.covered(side) for side in both]
        for start, end, label in ground.inside:
            first, second = (ground.full(c, start, end) for c in covered)
            if first != second:
                yield Unlike(text, start, end, label, first, second)


def _stretches(claims: Claims) -> list[list[tuple[int, int, str]]]:
    return [[c.stretch for c in some] for some in claims]


def _by_text(golds: Sequence[Gold], claims: Claims, names: Sequence[str]) -> list[dict[str, Figures]]:
    return [dict(of_text(gold, some, names[:-1])) for gold, some in zip(golds, _stretches(claims), strict=True)]


def _sum(by_text: Sequence[Mapping[str, Figures]], name: str) -> Figures:
    return sum((figures[name] for figures in by_text if name in figures), Figures())


def _counts(by_text: Sequence[Mapping[str, Figures]], names: Sequence[str]) -> npt.NDArray[np.float64]:
    """The parts of recall and precision; float64, shape ``(texts, classes, 4)``."""
    counts = np.zeros((len(by_text), len(names), len(_PARTS)))
    for text, by_name in enumerate(by_text):
        for n, name in enumerate(names):
            if name in by_name:
                counts[text, n] = [getattr(by_name[name], part) for part in _PARTS]
    return counts


def _drawn(sides: Sequence[npt.NDArray[np.float64]], draws: int) -> tuple[list[Interval], list[Interval]]:
    """Intervals of the difference of recall and of precision, by class."""
    texts, classes, parts = sides[0].shape
    generator = np.random.default_rng(0)  # the same figures on every run
    table = np.concatenate([side.reshape(texts, classes * parts) for side in sides], axis=1)
    sums = []
    step = max(1, _BLOCK // max(texts, 1))
    for first in range(0, draws if texts else 0, step):
        times = generator.multinomial(texts, np.full(texts, 1 / texts), size=min(step, draws - first))
        sums.append(times.astype(np.float64) @ table)
    total = np.concatenate(sums) if sums else np.zeros((0, table.shape[1]))
    shares = _shares(total.reshape(len(total), 2, classes, 2, 2))
    both = shares[:, 0] - shares[:, 1]
    differ = (sides[0] != sides[1]).reshape(texts, classes, 2, 2).any(axis=3).sum(axis=0)
    recall, precision = ([_interval(both[:, n, kind], int(differ[n, kind])) for n in range(classes)] for kind in (0, 1))
    return recall, precision


def _shares(total: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Part by whole, along the last axis; nan where there is no whole."""
    part, whole = total[..., 0], total[..., 1]
    shares: npt.NDArray[np.float64] = np.full(part.shape, np.nan)
    np.divide(part, whole, out=shares, where=whole > 0)
    return shares


def _interval(drawn: npt.NDArray[np.float64], texts: int) -> Interval:
    known = drawn[~np.isnan(drawn)]
    low, high = np.quantile(known, [0.025, 0.975]) if len(known) else (np.nan, np.nan)
    return Interval(float(low), float(high), texts)
