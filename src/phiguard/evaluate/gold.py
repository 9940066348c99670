"""Labelled texts, as JSON Lines hold them."""

import json
from collections.abc import Iterable, Iterator, Mapping
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
        negatives: Hard negatives, which look like identifiers and are none, likewise.
        id: What the text is called in lists; it must tell nothing of whose it is.
    """

    text: str = field(repr=False)
    spans: tuple[Stretch, ...]
    neutral: tuple[Stretch, ...]
    negatives: tuple[Stretch, ...] = ()
    id: str = field(default="", repr=False)

    @property
    def words(self) -> int:
        """Words of the text, as white space parts them."""
        return len(self.text.split())


def read_gold(path: Path, renamed: Mapping[str, str] | None = None) -> Iterator[Gold]:
    """The labelled texts of a JSONL file with ``id``, ``text``, ``spans``, ``neutral`` and ``negatives``.

    A text without an ``id`` is called by the number of its line.


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
    where = f"line {number}"
    try:
        record: dict[str, Any] = json.loads(line.decode("utf-8"))
        spans = tuple((int(s["start"]), int(s["end"]), names.get(s["label"], s["label"])) for s in record["spans"])
        neutral, negatives = (_unlabelled(record.get(name, ())) for name in ("neutral", "negatives"))
        text = record["text"]
        size = len(text.encode("utf-8", "surrogatepass")) and len(text)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
        message = f"{where}: needs JSON with text and spans of start, end, label ({type(error).__name__})"
        raise GoldError(message) from None
    of_known_classes(spans, where)
    inside((*spans, *neutral, *negatives), size, where)
    return Gold(text, spans, neutral, negatives, called(record, where) or str(number))


def _unlabelled(stretches: Iterable[Mapping[str, Any]]) -> tuple[Stretch, ...]:
    return tuple((int(s["start"]), int(s["end"]), "") for s in stretches)


def called(record: Mapping[str, Any], where: str) -> str:
    """The ``id`` of a line; empty where it has none.

    Raises:
        GoldError: It is no string or whole number.
    """
    name = record.get("id")
    if name is not None and not isinstance(name, str | int):
        message = f"{where}: the id is {type(name).__name__}; use a string or a whole number"
        raise GoldError(message)
    return "" if name is None else str(name)


def of_known_classes(stretches: Iterable[Stretch], where: str) -> None:
    """Refuse a class of a line that is unknown.

    Raises:
        GoldError: Its name is no member of :class:`phiguard.SafeHarbor`.
    """
    for label in {s[2] for s in stretches}:
        if label not in SafeHarbor.__members__:
            advice = f"use a name of SafeHarbor, or map it with --map {label}=NAME"
            message = f"{where}: class {label!r} is unknown; {advice}"
            raise GoldError(message)


def inside(stretches: Iterable[Stretch], size: int, where: str) -> None:
    """Refuse a stretch of a line that is outside its text.

    Raises:
        GoldError: It begins before the text, ends behind it, or ends before it begins.
    """
    for start, end, _ in stretches:
        if not 0 <= start <= end <= size:
            message = f"{where}: the stretch {start}-{end} is outside the text"
            raise GoldError(message)
