"""Medians, ratios with their spread, and tables."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Self


@dataclass(frozen=True, slots=True)
class Spread:
    """A figure measured several times.

    Attributes:
        middle: The median.
        low: The least.
        high: The greatest.
    """

    middle: float
    low: float
    high: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Self:
        """The spread of at least one value."""
        return cls(median(values), min(values), max(values))

    def __str__(self) -> str:
        """The median, with the range in brackets where there is one."""
        if self.low == self.high:
            return rounded(self.middle)
        return f"{rounded(self.middle)} ({rounded(self.low)}-{rounded(self.high)})"


def rounded(value: float) -> str:
    """A number with three digits that count; nothing where there is no number."""
    if math.isnan(value):
        return ""
    if value == 0:
        return "0"
    digits = max(0, 2 - math.floor(math.log10(abs(value))))
    return f"{value:,.{digits}f}"


def share(value: float) -> str:
    """A share with three decimals; nothing where there is no number."""
    return "" if math.isnan(value) else f"{value:.3f}".removeprefix("0")


def speeds(characters: int, seconds: Sequence[float]) -> list[float]:
    """Thousands of characters a second, round by round."""
    return [characters / s / 1e3 for s in seconds]


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> list[float]:
    """How many times as much, round by round: both of a round were measured close together."""
    return [a / b for a, b in zip(ours, theirs, strict=True)]


def percentile(values: Sequence[float], percent: float) -> float:
    """The least value that at least *percent* of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(percent / 100 * len(ordered)) - 1)]


def ratio_rows(speed: Mapping[str, Sequence[float]], ours: Sequence[str]) -> list[list[str]]:
    """A row for each system: its name, its speed, and how many times as fast each of *ours* is."""
    return [[name, str(Spread.of(s)), *(_times(name, o, speed) for o in ours)] for name, s in speed.items()]


def _times(name: str, mine: str, speed: Mapping[str, Sequence[float]]) -> str:
    return "1" if name == mine else str(Spread.of(ratios(speed[mine], speed[name])))


def table(head: Sequence[str], rows: Sequence[Sequence[str]], words: int = 1) -> str:
    """A Markdown table; every column but the first *words* is set to the right."""
    marks = ["---" if at < words else "--:" for at in range(len(head))]
    widths = [max(len(row[at]) for row in (head, marks, *rows)) for at in range(len(head))]
    marks = [mark[0] * (width - 2) + mark[1:] for mark, width in zip(marks, widths, strict=True)]
    return "\n".join(_line(row, widths, words) for row in (head, marks, *rows))


def _line(cells: Sequence[str], widths: Sequence[int], words: int) -> str:
    padded = [c.ljust(w) if at < words else c.rjust(w) for at, (c, w) in enumerate(zip(cells, widths, strict=True))]
    return f"| {' | '.join(padded)} |"
