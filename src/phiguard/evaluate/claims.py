"""What a detector says of labelled texts: ours, or that of another program or version, as JSON Lines hold it."""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from phiguard.errors import GoldError
from phiguard.evaluate.gold import Gold, Stretch, called, inside, of_known_classes
from phiguard.guard import Guard


@dataclass(frozen=True, slots=True)
class Claim:
    """A stretch of a text that a detector takes for an identifier.

    Attributes:
        start: First position, code points.
        end: One past the last position.
        label: Class name.
        score: Probability that it is an identifier; nan where the detector gives none.
    """

    start: int
    end: int
    label: str
    score: float = math.nan

    @property
    def stretch(self) -> Stretch:
        """Start, end and class name."""
        return self.start, self.end, self.label


#: For each text, what a detector says of it.
Claims = Sequence[Sequence[Claim]]


def claims_of(guard: Guard, golds: Sequence[Gold], threshold: float | None = None) -> list[list[Claim]]:
    """What a guard finds, at the threshold of its profile or at another."""
    texts = [g.text for g in golds]
    table = guard.scan_batch(texts) if threshold is None else guard.scan_at(texts, threshold)
    return [[Claim(f.start, f.end, f.label.name, f.score) for f in findings] for findings in table]


def at_least(claims: Claims, threshold: float) -> list[list[Claim]]:
    """Those with this score or a higher one."""
    return [[c for c in some if c.score >= threshold] for some in claims]


def claim_lines(golds: Sequence[Gold], claims: Claims) -> Iterator[str]:
    """One line of JSON for each finding, without any text: id, start, end, label, and score if there is one.

    Raises:
        GoldError: Two texts have one id.
    """
    if len({g.id for g in golds}) < len(golds):
        message = "two texts of the labelled data have one id; give each its own, so that findings can be told apart"
        raise GoldError(message)
    for gold, some in zip(golds, claims, strict=True):
        for c in some:
            score = {} if math.isnan(c.score) else {"score": round(c.score, 6)}
            yield json.dumps({"id": gold.id, "start": c.start, "end": c.end, "label": c.label, **score}) + "\n"


def read_claims(path: Path, golds: Sequence[Gold], renamed: Mapping[str, str] | None = None) -> list[list[Claim]]:
    """The findings of a JSONL file, by the ids of labelled texts.

    A line is a finding with ``id``, ``start``, ``end``, ``label`` and perhaps ``score``, or a text with ``id`` and
    ``spans`` of those.

    Args:
        path: The file.
        golds: The labelled texts.
        renamed: Class names of the file to class names of :class:`phiguard.SafeHarbor`; an empty one leaves out.

    Raises:
        GoldError: A line is not as documented, or its id is not that of one text; the message has file and number.
    """
    names, found = dict(renamed or {}), [list[Claim]() for _ in golds]
    places: dict[str, list[int]] = {}
    for place, gold in enumerate(golds):
        places.setdefault(gold.id, []).append(place)
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                where = f"{path.name!r}, line {number}"
                name, claims = _claims(line, where, names)
                place = _only(places.get(name, ()), where)
                inside((c.stretch for c in claims), len(golds[place].text), where)
                found[place] += claims
    return found


def _only(places: Sequence[int], where: str) -> int:
    if len(places) == 1:
        return places[0]
    message = f"{where}: its id belongs to {len(places)} texts of the labelled data; it must belong to one"
    raise GoldError(message)


def _claims(line: bytes, where: str, names: Mapping[str, str]) -> tuple[str, list[Claim]]:
    try:
        record: dict[str, Any] = json.loads(line.decode("utf-8"))
        spans: Iterable[Mapping[str, Any]] = record.get("spans", [record])
        wanted = [(s, label) for s in spans if (label := names.get(s["label"], s["label"])) or s["label"] not in names]
        claims = [Claim(int(s["start"]), int(s["end"]), label, _score(s.get("score"))) for s, label in wanted]
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
        message = f"{where}: needs JSON with id, start, end, label, or id and spans ({type(error).__name__})"
        raise GoldError(message) from None
    of_known_classes((c.stretch for c in claims), where)
    return called(record, where), claims


def _score(told: float | str | None) -> float:
    """A score as a number.

    Raises:
        ValueError: It is no probability.
    """
    score = math.nan if told is None else float(told)
    if score < 0 or score > 1:
        message = "no probability"
        raise ValueError(message)
    return score
