"""Other people's detectors and this project's own behind one face, a module for each.

A module imports its package at its top and has ``detector(*options)``. It runs in the environment of that package, so
it imports nothing else.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import version
from itertools import pairwise

Found = list[tuple[int, int, str, float | None]]


@dataclass(frozen=True, slots=True)
class Detector:
    """A detector as the worker sees it.

    Attributes:
        one: Analyses one text.
        batch: Analyses texts and counts what is found.
        found: Start, end, type and score of what is found in each text, in code points; None where it tells no score.
        types: Every type that it can report.
        versions: Versions by package.
    """

    one: Callable[[str], object]
    batch: Callable[[list[str]], int]
    found: Callable[[list[str]], list[Found]]
    types: tuple[str, ...]
    versions: dict[str, str]


def singly(
    one: Callable[[str], object],
    findings: Callable[[str], Found],
    types: Iterable[str],
    packages: tuple[str, ...],
) -> Detector:
    """A detector that takes a text a call.

    Args:
        one: Analyses a text, as a user of the package would.
        findings: What is found in a text.
        types: Every type that it can report.
        packages: Packages whose versions are told.
    """
    return Detector(
        one,
        lambda texts: sum(len(findings(text)) for text in texts),
        lambda texts: [findings(text) for text in texts],
        tuple(sorted(types)),
        versions(*packages),
    )


def versions(*packages: str) -> dict[str, str]:
    """The versions of packages."""
    return {package: version(package) for package in packages}


def hidden(text: str, shown: str) -> list[tuple[int, int]]:
    """Stretches without white space of which every letter and digit is an asterisk in *shown*."""
    lost = [at for at, (a, b) in enumerate(zip(text, shown, strict=True)) if a != b]
    if not lost:
        return []
    parts = [at for at, (a, b) in enumerate(pairwise(lost), 1) if re.search(r"[\sa-zA-Z0-9]", text[a + 1 : b])]
    edges = [0, *parts, len(lost)]
    return [(lost[a], lost[b - 1] + 1) for a, b in pairwise(edges)]
