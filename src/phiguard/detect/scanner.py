"""One pass over the buffer for all patterns and all context words.

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


@dataclass(frozen=True, slots=True, eq=False)
class Hits:
    """What one pass found.

    Attributes:
        patterns: For each pattern that matched: its number, and the extents of the identifiers in
            the folded text, in order.
        word: Numbers of the context words seen; int64, shape ``(m,)``, sorted by end.
        word_start: Where they start; int64, shape ``(m,)``.
        word_end: One past where they end; int64, shape ``(m,)``.
    """

    patterns: tuple[tuple[int, Places], ...]
    word: Ids
    word_start: Positions
    word_end: Positions


class Scanner(Protocol):
    """Finds patterns and words in folded text."""

    def __call__(self, text: str) -> Hits:
        """Everything found in *text*, which starts and ends with a seam."""


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
