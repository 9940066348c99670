"""Which file is written where, with names that identify nobody."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from mimetypes import guess_type
from pathlib import Path

import click

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
    named: dict[str, int] = field(default_factory=dict)


def jobs(guard: Guard, paths: tuple[Path, ...], output: Path, *, force: bool) -> list[Job]:
    """The files to rewrite.

    Raises:
        click.UsageError: OUTPUT is in the way, or among the originals.
    """
    single = len(paths) == 1 and paths[0].is_file()
    if output.exists() and not force:
        message = f"{output} is there already; name another place, or use --force"
        raise click.UsageError(message)
    places = [p.resolve() for p in paths]
    target = output.resolve()
    if any(target == p or target in p.parents or (p in target.parents and p.is_dir()) for p in places):
        message = "OUTPUT must not be an original, nor a folder inside or around one"
        raise click.UsageError(message)
    if single:
        return [Job(paths[0], output)]
    return list(_named(guard, [(f, r) for p in paths for f, r in _relative(p, alone=len(paths) == 1)], output))


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


def _clean(guard: Guard, relative: Path) -> tuple[Path, dict[str, int]]:
    """A relative path without identifiers, and how many of each class it held."""
    counts: dict[str, int] = {}
    parts = []
    for part in relative.parts:
        suffix = Path(part).suffix if guess_type(part)[0] or Path(part).suffix.lower() in _SUFFIXES else ""
        name = part.removesuffix(suffix)
        words = name.replace("_", " ")
        (edits,) = guard.edits_batch([words])
        pieces, at = [], 0
        for start, end, replacement in edits.of(0):
            pieces += [name[at:start], replacement]
            at = end
        parts.append("".join((*pieces, name[at:])) + suffix)
        for label, n in guard.receipt(edits.spans)["counts"].items():
            counts[label] = counts.get(label, 0) + n
    return Path(*parts), counts
