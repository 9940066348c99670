"""One pass over the buffer for all patterns, and one over what stands around candidates for the words beside them.

Two engines give the same answer. :class:`phiguard.detect.hyperscan_scanner.HyperscanScanner` compiles everything
into databases and confirms each hit with the pattern's own expression on a bounded window.
:class:`phiguard.detect.regex_scanner.RegexScanner` runs the expressions alone, for platforms without hyperscan.
``PHIGUARD_SCANNER`` picks one by name.
"""

import importlib.util
import os
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from phiguard.detect.pattern import Pattern
from phiguard.detect.search import Places
from phiguard.errors import ConfigurationError
from phiguard.model.corpus import Positions

Ids = npt.NDArray[np.int64]
Found = tuple[tuple[int, Places], ...]

NEAR = 60  #: how far from a candidate words count


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The context words that stand near candidates.

    Attributes:
        word: Numbers of words; int64, shape ``(n,)``, sorted by end.
        start: Where they start; int64, shape ``(n,)``.
        end: One past where they end; int64, shape ``(n,)``.
    """

    word: Ids
    start: Positions
    end: Positions

    def __repr__(self) -> str:
        """The size alone."""
        return f"<Words: {len(self.word)}>"

    def near(self, low: Positions, high: Positions) -> "Words":
        """Those that stand whole in one of some stretches, which come sorted and apart."""
        within = np.searchsorted(low, self.start, side="right") - 1
        rows = (within >= 0) & (self.end <= high[np.maximum(within, 0)]) if len(low) else np.zeros(len(self.end), bool)
        return Words(self.word[rows], self.start[rows], self.end[rows])


class Scanner(Protocol):
    """Finds patterns and words in folded text, which starts and ends with a seam."""

    def patterns_in(self, text: str) -> Found:
        """For each pattern that matches: its number, and the extents of the identifiers, in order."""

    def words_in(self, text: str, start: Positions, end: Positions) -> Words:
        """The words that stand whole within :data:`NEAR` characters of given stretches."""


def around(start: Positions, end: Positions, size: int) -> tuple[Positions, Positions]:
    """What stands near stretches of a text: sorted, apart, and within the text; int64 each.

    Args:
        start: First positions; int64, shape ``(n,)``.
        end: One past the last; int64, shape ``(n,)``.
        size: The length of the text.
    """
    order = np.argsort(start, kind="stable")
    return joined(np.maximum(start[order] - NEAR, 0), np.minimum(end[order] + NEAR, size))


def joined(low: Positions, high: Positions) -> tuple[Positions, Positions]:
    """Stretches that come sorted by their start, those that touch made one."""
    if not len(low):
        return low, high
    reach = np.maximum.accumulate(high)
    fresh = np.flatnonzero(low[1:] > reach[:-1]) + 1
    return low[np.concatenate(([0], fresh))], reach[np.concatenate((fresh - 1, [len(low) - 1]))]


def scanner(patterns: tuple[Pattern, ...], words: tuple[str, ...]) -> Scanner:
    """The scanner for this machine.

    Args:
        patterns: What to look for.
        words: Context words, lower case.

    Raises:
        ConfigurationError: ``PHIGUARD_SCANNER`` names no engine, or one that is not installed.
    """
    wanted = os.environ.get("PHIGUARD_SCANNER", "")
    if wanted not in {"", "hyperscan", "regex"}:
        message = f"PHIGUARD_SCANNER is {wanted!r}; use 'hyperscan' or 'regex'"
        raise ConfigurationError(message)
    installed = importlib.util.find_spec("hyperscan") is not None
    if wanted == "hyperscan" and not installed:
        message = "PHIGUARD_SCANNER is 'hyperscan', which is not installed here; use 'regex'"
        raise ConfigurationError(message)
    if installed and wanted != "regex":
        from phiguard.detect.hyperscan_scanner import HyperscanScanner

        return HyperscanScanner(patterns, words)
    from phiguard.detect.regex_scanner import RegexScanner

    return RegexScanner(patterns, words)
