"""Recognizers that look for themselves, where a pattern for the scanner cannot say what they look for.

A finder is asked for all texts of a pass at once; what it does with each is its own affair, and slower than the
scanner. It reads the folded texts, as patterns do. Where the texts hold more than ASCII it reads them as they were
written too, since its expressions may name letters that folding takes away.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

import numpy as np

from phiguard.detect.candidates import Candidates
from phiguard.detect.evidence import SILENT, Verdict, decibans
from phiguard.detect.pattern import Pattern, numbers
from phiguard.detect.recognizer import Recognizer
from phiguard.detect.registry import Registry
from phiguard.errors import PhiguardError
from phiguard.model.corpus import SEAM, Corpus, Positions
from phiguard.model.folded import Folded
from phiguard.model.spans import Decibans
from phiguard.safe_harbor import SafeHarbor

#: Number of the text, start, one past the end (code points of that text), and the probability of the form.
Place = tuple[int, int, int, float]
Search = Callable[[Sequence[str]], Sequence[Place]]


@runtime_checkable
class Finder(Protocol):
    """What a :class:`phiguard.detect.recognizer.Recognizer` that finds places itself has beside the rest."""

    @property
    def search(self) -> Search:
        """What finds the places in several texts."""

    @property
    def labelled(self) -> float:
        """Probability of a place beside a label."""


def _silent(_value: str) -> Verdict:
    return SILENT


@dataclass(frozen=True, slots=True)
class FunctionRecognizer:
    """A recognizer made of a function.

    Attributes:
        name: Unique in a registry.
        identifies: The Safe Harbor class.
        entity: The finer type.
        search: What finds the places in several texts; an error of it is an error of the scan, and nothing is passed.
        title: What it is, in a few words for people.
        labelled: Probability of a place when one of the labels stands beside it.
        labels: Words that name it, on the same line or in the header of its column.
        context: Words that often stand near it.
        contrary: Words beside it that say it is something else.
        check: A closer look at the folded value.
        positives: Examples; ``<...>`` marks the exact extent of what is found.
        negatives: Look-alikes in which this recognizer finds nothing.
        sources: Where the facts come from.
        recall: What to look for in the rest of the document once a folded value is confirmed.
        needs_words: It looks names or places up, and is left out by ``names=None``.
        patterns: None; the scanner has nothing to look for.
    """

    name: str
    identifies: SafeHarbor
    entity: str
    search: Search = field(repr=False)
    title: str = ""
    labelled: float = 0.9
    labels: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    contrary: tuple[str, ...] = ()
    check: Callable[[str], Verdict] = field(default=_silent, repr=False)
    positives: tuple[str, ...] = ()
    negatives: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    recall: Callable[[str], tuple[str, ...]] = field(default=numbers, repr=False)
    needs_words: bool = False
    patterns: tuple[Pattern, ...] = field(default=(), init=False)


def finders_of(registry: Registry) -> tuple[tuple[int, Finder], ...]:
    """The recognizers of a registry that look for themselves, each with its place there."""
    return tuple((rule, r) for rule, r in enumerate(registry) if isinstance(r, Finder))


def proposed(
    finders: Sequence[tuple[int, Finder]], first: int, registry: Registry, corpus: Corpus, folded: Folded, view: Folded
) -> Iterator[Candidates]:
    """What finders propose, with the evidence of the form alone.

    Args:
        finders: The finders, each with its place in the registry.
        first: The number of the first finder, counted on from the patterns.
        registry: The recognizers.
        corpus: The texts as they were written.
        folded: The folded texts.
        view: The same with tables written out.
    """
    seen = _parts(view.text)
    plain = corpus.buffer.isascii()
    written = ([], corpus.starts[:0]) if plain else (list(corpus), corpus.starts[:-1])
    for number, (rule, finder) in enumerate(finders, first):
        start, end, form = _places(finder, registry[rule], *seen)
        yield Candidates.of(start, end, rule, number, form)
        if not plain:
            start, end, form = _places(finder, registry[rule], *written)
            start, end = folded.seen(start, end)
            rows = start < end
            yield Candidates.of(start[rows], end[rows], rule, number, form[rows])


def _parts(text: str) -> tuple[list[str], Positions]:
    """The texts between seams, and where each starts."""
    parts = text.split(SEAM)
    lengths = np.fromiter(map(len, parts), np.int64, len(parts))
    return parts, np.cumsum(lengths + 1) - lengths - 1


def _places(
    finder: Finder, recognizer: Recognizer, texts: list[str], starts: Positions
) -> tuple[Positions, Positions, Decibans]:
    """Where a finder finds something in a buffer: starts, ends, and weights in decibans."""
    failure, found = "", list[Place]()
    try:
        found = list(finder.search(texts))
    except PhiguardError:
        raise
    except Exception as error:  # noqa: BLE001 - its message may quote the text
        failure = type(error).__name__
    if failure:
        message = (
            f"recognizer {recognizer.name!r} failed ({failure}) on a batch of texts; nothing was found in any of them"
        )
        raise PhiguardError(message)
    if any(not 0 <= start < end <= len(texts[text]) for text, start, end, _ in found):
        message = f"recognizer {recognizer.name!r} gave a place outside the text that it was asked for"
        raise PhiguardError(message)
    text, start, end = np.array([place[:3] for place in found], np.int64).reshape(-1, 3).T
    form = np.array([decibans(min(max(p, 0.01), 0.99)) for *_, p in found], np.int32)
    return start + starts[text], end + starts[text], form
