"""Values confirmed once are found everywhere in their document."""

import numpy as np
import regex

from phiguard.detect.candidates import Candidates
from phiguard.detect.evidence import REPEATED
from phiguard.detect.recognizer import Recognizer
from phiguard.model.corpus import Positions

SHORTEST = 3  #: shorter values repeat by chance


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
    document = np.searchsorted(seams, accepted.start)
    found: dict[tuple[int, int], tuple[int, int, int]] = {}
    known = {(s, e) for s, e in zip(accepted.start.tolist(), accepted.end.tolist(), strict=True)}
    seen: set[tuple[int, str]] = set()
    columns = (accepted.start, accepted.end, accepted.rule, document)
    for start, end, rule, which in zip(*(c.tolist() for c in columns), strict=True):
        low, high = int(seams[which - 1]), int(seams[which])
        for value in recalled(text[start:end], recognizers[rule]):
            if (which, value) in seen:
                continue
            seen.add((which, value))
            at = text.find(value, low, high)
            while at >= 0:
                place = (at, at + len(value))
                if place not in known and _free(text, *place):
                    found.setdefault(place, (*place, rule))
                at = text.find(value, at + 1, high)
    if not found:
        return None
    starts, ends, rules = np.array(sorted(found.values()), np.int64).T
    table = Candidates.of(starts, ends, rules, -1, 0)
    return table.weighed(memory=np.full(len(table), REPEATED, np.int32))


def recalled(value: str, recognizer: Recognizer) -> tuple[str, ...]:
    """What to look for again once *value* is confirmed."""
    return tuple(v for v in recognizer.recall(value) if len(v) >= SHORTEST)


def _free(text: str, start: int, end: int) -> bool:
    return not regex.match(r"[A-Za-z0-9]", text[start - 1]) and not regex.match(r"[A-Za-z0-9]", text[end])
