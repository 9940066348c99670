"""Values confirmed once are found everywhere in their document."""

import re
from collections.abc import Iterator

import numpy as np

from phiguard.detect.candidates import Candidates
from phiguard.detect.evidence import REPEATED
from phiguard.detect.recognizer import Recognizer
from phiguard.model.corpus import Positions

SHORTEST = 3  #: shorter values repeat by chance
FEW = 30  #: up to so many values of a document are looked for one by one

_WORD = re.compile("[A-Za-z0-9]+")


def repetitions(
    text: str, seams: Positions, accepted: Candidates, recognizers: tuple[Recognizer, ...]
) -> Candidates | None:
    """Further places of accepted values in the same document.

    Args:
        text: The folded text.
        seams: Where its seams are; int64, sorted.
        accepted: Candidates that are identifiers.
        recognizers: The registry's recognizers, as the column ``rule`` counts them.

    Returns:
        Candidates with the evidence of repetition, or nothing where no value repeats.
    """
    known = set(zip(accepted.start.tolist(), accepted.end.tolist(), strict=True))
    found = {
        place: rule
        for which, values in _values(text, seams, accepted, recognizers).items()
        for place, rule in _places(text, int(seams[which - 1]), int(seams[which]), values)
        if place not in known and _free(text, *place)
    }
    if not found:
        return None
    places = sorted(found)
    starts, ends = np.array(places, np.int64).T
    table = Candidates.of(starts, ends, np.array([found[place] for place in places], np.int16), -1, 0)
    return table.weighed(memory=np.full(len(table), REPEATED, np.int32))


def _values(
    text: str, seams: Positions, accepted: Candidates, recognizers: tuple[Recognizer, ...]
) -> dict[int, dict[str, int]]:
    """What to look for in each document: values, each with the recognizer that first confirmed it."""
    wanted: dict[int, dict[str, int]] = {}
    document = np.searchsorted(seams, accepted.start)
    columns = (accepted.start, accepted.end, accepted.rule, document)
    for start, end, rule, which in zip(*(c.tolist() for c in columns), strict=True):
        values = wanted.setdefault(which, {})
        for value in recalled(text[start:end], recognizers[rule]):
            values.setdefault(value, rule)
    return wanted


def _places(text: str, low: int, high: int, values: dict[str, int]) -> Iterator[tuple[tuple[int, int], int]]:
    """Where values stand in a stretch of text, each with its recognizer."""
    words = {value: _WORD.search(value) for value in values}
    first: dict[str, list[tuple[int, str]]] = {}
    for value, word in words.items():
        if word and len(values) > FEW:
            first.setdefault(word.group(), []).append((word.start(), value))
            continue
        at = text.find(value, low, high)
        while at >= 0:
            yield (at, at + len(value)), values[value]
            at = text.find(value, at + 1, high)
    if not first:
        return
    # One pass over the words, however many values there are: each value is looked for where its first word stands.
    for match in _WORD.finditer(text, low, high):
        for before, value in first.get(match.group(), ()):
            at = match.start() - before
            if text.startswith(value, at, high):
                yield (at, at + len(value)), values[value]


def recalled(value: str, recognizer: Recognizer) -> tuple[str, ...]:
    """What to look for again once *value* is confirmed."""
    return tuple(v for v in recognizer.recall(value) if len(v) >= SHORTEST)


def _free(text: str, start: int, end: int) -> bool:
    return not _WORD.match(text[start - 1]) and not _WORD.match(text[end])
