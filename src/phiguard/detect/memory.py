"""Values confirmed once are found everywhere in their document, and in the documents that belong to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from phiguard.detect.candidates import Candidates
from phiguard.detect.evidence import REPEATED
from phiguard.detect.recognizer import Recognizer
from phiguard.model.corpus import Corpus, Positions
from phiguard.model.folded import Folded

SHORTEST = 3  #: shorter values repeat by chance
FEW = 30  #: up to so many values of a group are looked for one by one

_WORD = re.compile("[A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Sought:
    """What to look for in the texts of a group.

    Attributes:
        rules: Values, each with the recognizer that first confirmed it.
        singly: Those that are looked for one by one.
        shapes: For the first word of the others, how many characters stand before it and how many a value has.
    """

    rules: dict[str, int] = field(repr=False)
    singly: tuple[str, ...] = field(repr=False)
    shapes: dict[str, set[tuple[int, int]]] = field(repr=False)

    @classmethod
    def of(cls, rules: dict[str, int]) -> "Sought":
        """How to look for values: many of them by their first words."""
        if len(rules) <= FEW:
            return cls(rules, tuple(rules), {})
        words = {value: _WORD.search(value) for value in rules}
        shapes: dict[str, set[tuple[int, int]]] = {}
        for value, word in words.items():
            if word:
                shapes.setdefault(word.group(), set()).add((word.start(), len(value)))
        return cls(rules, tuple(value for value, word in words.items() if not word), shapes)

    def places(self, text: str, low: int, high: int) -> Iterator[tuple[tuple[int, int], int]]:
        """Where the values stand in a stretch of text, each with its recognizer."""
        for value in self.singly:
            at = text.find(value, low, high)
            while at >= 0:
                yield (at, at + len(value)), self.rules[value]
                at = text.find(value, at + 1, high)
        if not self.shapes:
            return
        # One pass over the words, however many values there are: each value is looked for where its first word stands.
        for match in _WORD.finditer(text, low, high):
            for before, size in self.shapes.get(match.group(), ()):
                at = match.start() - before
                rule = self.rules.get(text[at : at + size]) if at >= low else None
                if rule is not None:
                    yield (at, at + size), rule


def repetitions(
    view: Folded, seams: Positions, accepted: Candidates, recognizers: tuple[Recognizer, ...], corpus: Corpus
) -> Candidates | None:
    """Further places of accepted values in the same document, and in the others of its group.

    Args:
        view: The folded view of the corpus.
        seams: Where the seams of its text are; int64, sorted. Those of the documents come first.
        accepted: Candidates that are identifiers; of a table also those in its rows as they are written out.
        recognizers: The registry's recognizers, as the column ``rule`` counts them.
        corpus: The documents, and which of them are of one group.

    Returns:
        Candidates with the evidence of repetition, or nothing where no value repeats.
    """
    known = set(_listed((accepted.start, accepted.end)))
    origin = view.origin(accepted.start, accepted.end)
    document = corpus.document_of(origin[0])
    groups = corpus.groups
    wanted = _wanted(view.text, accepted, document if groups is None else groups[document], recognizers)
    found = {
        place: rule
        for which, group in _documents(wanted, groups)
        for place, rule in wanted[group].places(view.text, int(seams[which]), int(seams[which + 1]))
        if place not in known and _free(view.text, *place)
    }
    if not found:
        return None
    table = _table(found)
    taken = set(_listed(origin))  # what is accepted in a row that is written out stands in the text too
    fresh = [pair not in taken for pair in _listed(view.origin(table.start, table.end))]
    return table.take(np.array(fresh)) if any(fresh) else None


def _table(found: dict[tuple[int, int], int]) -> Candidates:
    """Places by position, with the evidence of repetition."""
    places = sorted(found)
    starts, ends = np.array(places, np.int64).T
    table = Candidates.of(starts, ends, np.array([found[place] for place in places], np.int16), -1, 0)
    return table.weighed(memory=np.full(len(table), REPEATED, np.int32))


def _listed(edges: tuple[Positions, Positions]) -> list[tuple[int, int]]:
    """Starts and ends as pairs."""
    return list(zip(*(edge.tolist() for edge in edges), strict=True))


def _wanted(
    text: str, accepted: Candidates, group: Positions, recognizers: tuple[Recognizer, ...]
) -> dict[int, Sought]:
    """What to look for in each group; the first that confirmed a value names it."""
    wanted: dict[int, dict[str, int]] = {}
    columns = (accepted.start, accepted.end, accepted.rule, group)
    for start, end, rule, which in zip(*(c.tolist() for c in columns), strict=True):
        values = wanted.setdefault(which, {})
        for value in recalled(text[start:end], recognizers[rule]):
            values.setdefault(value, rule)
    return {which: Sought.of(values) for which, values in wanted.items()}


def _documents(wanted: dict[int, Sought], groups: Positions | None) -> list[tuple[int, int]]:
    """The documents in which there is something to look for, each with its group."""
    if groups is None:
        return [(which, which) for which in wanted]
    return [(which, group) for which, group in enumerate(groups.tolist()) if group in wanted]


def recalled(value: str, recognizer: Recognizer) -> tuple[str, ...]:
    """What to look for again once *value* is confirmed."""
    return tuple(v for v in recognizer.recall(value) if len(v) >= SHORTEST)


def _free(text: str, start: int, end: int) -> bool:
    return not _WORD.match(text[start - 1]) and not _WORD.match(text[end])
