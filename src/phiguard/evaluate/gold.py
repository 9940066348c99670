"""Labelled texts, as JSON Lines hold them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from phiguard.errors import GoldError
from phiguard.safe_harbor import SafeHarbor

Stretch = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Gold:
    """One labelled text.

    Attributes:
        text: The text.
        spans: Identifiers as start, end, class name; code points, end exclusive.
        neutral: Stretches that count neither way, likewise.
    """

    text: str = field(repr=False)
    spans: tuple[Stretch, ...]
    neutral: tuple[Stretch, ...]


def read_gold(path: Path, renamed: Mapping[str, str] | None = None) -> Iterator[Gold]:
    """The labelled texts of a JSONL file with ``id``, ``text``, ``spans`` and ``neutral``.

    Args:
        path: The file.
        renamed: Class names of the file to class names of :class:`phiguard.SafeHarbor`.

    Raises:
        GoldError: A line is not as documented; the message has its number.
    """
    names = dict(renamed or {})
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _gold(line, number, names)


def _gold(line: bytes, number: int, names: Mapping[str, str]) -> Gold:
    try:
        record: dict[str, Any] = json.loads(line.decode("utf-8"))
        spans = tuple((int(s["start"]), int(s["end"]), names.get(s["label"], s["label"])) for s in record["spans"])
        neutral = tuple((int(s["start"]), int(s["end"]), "") for s in record.get("neutral", ()))
        text = record["text"]
        size = len(text.encode("utf-8", "surrogatepass")) and len(text)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"line {number}: needs JSON with text and spans of start, end, label ({type(error).__name__})"
        raise GoldError(message) from None
    for label in {s[2] for s in spans}:
        if label not in SafeHarbor.__members__:
            advice = f"use a name of SafeHarbor, or map it with --map {label}=NAME"
            message = f"line {number}: class {label!r} is unknown; {advice}"
            raise GoldError(message)
    for start, end, _ in (*spans, *neutral):
        if not 0 <= start <= end <= size:
            message = f"line {number}: the stretch {start}-{end} is outside the text"
            raise GoldError(message)
    return Gold(text, spans, neutral)
