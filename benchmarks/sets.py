"""The labelled texts of a quality run: this project's own, and those of others."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from benchmarks.texts import GOLD, SEED, records
from phiguard.evaluate import Gold, read_gold
from phiguard.safe_harbor import SafeHarbor

SYNTHETIC = GOLD.parent / "synthetic" / "test.jsonl"
EVERY = tuple(SafeHarbor.__members__)
_RENAMED = {"GEO": "GEOGRAPHY", "AGE_90PLUS": "DATE"}
_RESEARCH = tuple("NAME GEOGRAPHY DATE PHONE EMAIL SSN ACCOUNT LICENSE URL IP".split())
_DATAFOG = tuple("EMAIL PHONE SSN IP ACCOUNT NAME".split())
_SUSPECT = tuple(name for name in EVERY if name not in {"GEOGRAPHY", "DATE"})


@dataclass(frozen=True, slots=True)
class Labelled:
    """A file of labelled texts.

    Attributes:
        path: The file.
        group: Files of one group share the tables by class.
        renamed: Its class names to ours.
        scope: The classes that it labels throughout, by our names.
        language: Only texts of this language are read, where the file tells it.
        most: As many texts at most, drawn by chance, always the same.
        is_complete: Whether what is not labelled is no identifier; else precision means nothing.
    """

    path: Path
    group: str
    renamed: Mapping[str, str] = field(default_factory=dict)
    scope: Sequence[str] = EVERY
    language: str = ""
    most: int = 100_000
    is_complete: bool = True


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled text, with the stretches that are no identifiers although they look like it."""

    gold: Gold
    negatives: tuple[tuple[int, int], ...]


def own() -> list[Labelled]:
    """The labelled texts of this project."""
    gold = [Labelled(p, "unseen" if p.stem == "unseen" else "seen") for p in sorted(GOLD.glob("*.jsonl"))]
    synthetic = [Labelled(SYNTHETIC, "synthetic", most=1000)] if SYNTHETIC.exists() else []
    return [*sorted(gold, key=lambda labelled: labelled.group), *synthetic]


def foreign(data: Path) -> list[Labelled]:
    """Texts of others: what their labels are called, and how far they go.

    ``mts_dialog`` has no labels at all: its clinical notes were freed of identifiers, so names and numbers found there
    are false alarms, as far as that was done well.
    """
    return [
        Labelled(data / "presidio_synth_v2.jsonl", "presidio_synth_v2", _RENAMED, _RESEARCH),
        Labelled(data / "datafog_corpus.jsonl", "datafog_corpus", _RENAMED, _DATAFOG),
        Labelled(data / "openmed_golden.jsonl", "openmed_golden", _RENAMED, EVERY, "en", is_complete=False),
        Labelled(data / "aci_valid.jsonl", "aci_valid", _RENAMED, ("NAME",), is_complete=False),
        Labelled(data / "mts_dialog.jsonl", "mts_dialog", _RENAMED, _SUSPECT, most=300),
    ]


def shortened(files: Sequence[Labelled], most: int) -> list[Labelled]:
    """The same files with as many texts at most."""
    return [replace(file, most=min(file.most, most)) for file in files]


def cases(file: Labelled) -> list[Case]:
    """The texts of a file that are measured."""
    known = list(_cases(file))
    if len(known) <= file.most:
        return known
    return [known[at] for at in sorted(Random(SEED).sample(range(len(known)), file.most))]


def _cases(file: Labelled) -> Iterator[Case]:
    for gold, record in zip(read_gold(file.path, file.renamed), records(file.path), strict=True):
        meta = record.get("meta", {})
        if file.language in {"", meta.get("lang")}:
            marked = tuple((n["start"], n["end"]) for n in record.get("negatives", ()))
            whole = ((0, len(gold.text)),) if meta.get("negative") else ()
            yield Case(gold, marked or whole)
