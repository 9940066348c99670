"""Which file is written where, with names that identify nobody."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from mimetypes import guess_type
from pathlib import Path

import click

from phiguard.errors import LeftoverError
from phiguard.formats.rewriting import WITHHELD
from phiguard.formats.source import files
from phiguard.guard import Guard

#: Suffixes that say what a file is, beside those that are registered as media types.
_SUFFIXES = frozenset(
    {".jsonl", ".ndjson", ".mbox", ".mbx", ".msg", ".tsv", ".tab", ".hl7", ".x12", ".md", ".log", ".dat"}
)
_MAILDIR = re.compile(r"(?s)(?P<unique>.*?)(?P<flags>:2,[A-Za-z]*)?")


@dataclass(frozen=True, slots=True)
class Job:
    """One file to rewrite.

    Attributes:
        source: The original.
        target: Where its copy goes.
        named: Identifiers removed from its name, by class name.
    """

    source: Path
    target: Path
    named: Counter[str] = field(default_factory=Counter)


def refuse_in_the_way(paths: tuple[Path, ...], output: Path, receipt: Path, *, force: bool) -> None:
    """Refuse an output that would replace what must stay.

    Raises:
        click.UsageError: OUTPUT or its receipt is there already, is of the wrong kind, or is among the originals.
    """
    for place in (output, receipt):
        if place.exists() and not force:
            message = f"{place} is there already; name another place, or use --force"
            raise click.UsageError(message)
    if output.exists() and output.is_dir() == _is_single(paths):
        message = f"{output} must be a {'file' if _is_single(paths) else 'folder'}; name another place"
        raise click.UsageError(message)
    places = [p.resolve() for p in paths]
    target = output.resolve()
    around = any(target in p.parents or (p in target.parents and p.is_dir()) for p in places)
    if around or target in places or receipt.resolve() in places:
        message = "OUTPUT and its receipt must not be an original, nor inside or around one"
        raise click.UsageError(message)


def _is_single(paths: tuple[Path, ...]) -> bool:
    return len(paths) == 1 and not paths[0].is_dir()


def jobs(guard: Guard, paths: tuple[Path, ...], output: Path) -> list[Job]:
    """The files to rewrite, each once."""
    if _is_single(paths):
        return [Job(paths[0], output)]
    found: dict[Path, tuple[Path, Path]] = {}
    for path in paths:
        for file, relative in _relative(path, alone=len(paths) == 1):
            found.setdefault(file.resolve(), (file, relative))
    return list(_named(guard, list(found.values()), output))


def _relative(path: Path, *, alone: bool) -> Iterator[tuple[Path, Path]]:
    """The files of a path and their places under the output folder."""
    root = path if alone and path.is_dir() else path.parent
    yield from ((file, file.relative_to(root)) for file in files(path))


def _named(guard: Guard, found: list[tuple[Path, Path]], output: Path) -> Iterator[Job]:
    """Jobs whose targets have clean names."""
    taken: set[Path] = set()
    for number, (source, relative) in enumerate(found, 1):
        if _in_maildir(source):
            flags = _MAILDIR.fullmatch(source.name)
            folder, named = _clean(guard, relative.parent)
            clean = folder / f"{number}.phiguard{flags['flags'] or '' if flags else ''}"
        else:
            clean, named = _clean(guard, relative)
        while clean in taken:
            clean = clean.with_name(f"{clean.stem}-{number}{clean.suffix}")
        taken.add(clean)
        yield Job(source, output / clean, named)


def _in_maildir(path: Path) -> bool:
    return path.parent.name in {"cur", "new"} and (path.parent.parent / "tmp").is_dir()


def prepare(job: Job) -> None:
    """Make the folders of a job's target; a Maildir has three, also where some are empty."""
    job.target.parent.mkdir(parents=True, exist_ok=True)
    if _in_maildir(job.source):
        for name in ("cur", "new", "tmp"):
            (job.target.parent.parent / name).mkdir(exist_ok=True)


def _clean(guard: Guard, relative: Path) -> tuple[Path, Counter[str]]:
    """A relative path without identifiers, and how many of each class it held."""
    counts: Counter[str] = Counter()
    parts = []
    for part in relative.parts:
        suffix = Path(part).suffix if guess_type(part)[0] or Path(part).suffix.lower() in _SUFFIXES else ""
        name = part.removesuffix(suffix)
        clean, removed = _clean_name(guard, name)
        parts.append(clean + suffix)
        counts += removed
    return Path(*parts), counts


def _clean_name(guard: Guard, name: str) -> tuple[str, Counter[str]]:
    """A name without identifiers, and how many of each class it held; nothing of a name that cannot be verified."""
    try:
        (edits,) = guard.edits_batch([name.replace("_", " ")])
    except LeftoverError:
        return WITHHELD, Counter()
    pieces, at = [], 0
    for start, end, replacement in edits.of(0):
        pieces += [name[at:start], replacement]
        at = end
    return "".join((*pieces, name[at:])), Counter(guard.receipt(edits.spans)["counts"])
