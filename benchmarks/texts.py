"""The texts of a speed run."""

import json
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.prose import mail, paragraphs

GOLD = Path(__file__).parent.parent / "corpora" / "gold"
DENSITY = 600
SEED = 20260
LONGEST = 160  #: characters of a text message


def records(*paths: Path) -> list[dict[str, Any]]:
    """The records of JSONL files."""
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines() if line.strip()]


def labelled() -> list[dict[str, Any]]:
    """The labelled texts of this project."""
    return records(*sorted(GOLD.glob("*.jsonl")))


def some(texts: Sequence[str], characters: int) -> list[str]:
    """Texts drawn by chance, always the same, until there are so many characters or no more texts."""
    drawn, size = [], 0
    for text in Random(SEED).sample(texts, len(texts)):
        if size >= characters:
            break
        drawn.append(text)
        size += len(text)
    return drawn


def lines() -> Iterator[tuple[str, int]]:
    """Lines with identifiers from the labelled texts, each with their number; begins again after the last."""
    found = []
    for record in labelled():
        at = 0
        for line in record["text"].splitlines(keepends=True):
            count = sum(1 for s in record["spans"] if at <= s["start"] < at + len(line))
            if count:
                found.append((line.strip(), count))
            at += len(line)
    Random(SEED).shuffle(found)
    return cycle(found)


def mails(characters: int, size: int = 2000) -> list[str]:
    """Messages of about *size* characters, with one identifier in about 600."""
    parts = paragraphs(lines(), Random(SEED), DENSITY)
    return [mail(parts, size - 200) for _ in range(max(1, characters // size))]


def short_messages(characters: int) -> list[str]:
    """Messages of a sentence or two, as a telephone sends them, at the density of mail."""
    parts = paragraphs(lines(), Random(SEED), DENSITY)
    sentences = (line for part in parts for line in part.replace(". ", ".\n").splitlines())
    found, size = [], 0
    while size < characters:
        found.append(next(sentences)[:LONGEST])
        size += len(found[-1])
    return found


def long_mail(characters: int) -> str:
    """One text of so many characters, at the density of mail."""
    return mail(paragraphs(lines(), Random(SEED), DENSITY), characters)[:characters]


def speed_sets(characters: int, data: Path | None) -> dict[str, list[str]]:
    """The texts of a speed run by title.

    Args:
        characters: How many characters of each, about.
        data: Folder of further texts.
    """
    dense = [record["text"] for record in labelled()]
    sets = {
        "dense": some(dense, characters),
        "mail": mails(characters),
        "short messages": short_messages(characters),
    }
    if data is not None:
        sets["MTS-Dialog"] = some([r["text"] for r in records(data / "mts_dialog.jsonl")], characters)
    return sets
