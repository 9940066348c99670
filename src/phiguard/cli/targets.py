"""Which file is written where, with names that identify nobody."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from mimetypes import guess_type
from pathlib import Path

import click

from phiguard.errors import LeftoverError
from phiguard.formats.document import Edit, spliced
from phiguard.formats.rewriting import WITHHELD
from phiguard.formats.source import files
from phiguard.guard import Guard
from phiguard.model.person import Person

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


def jobs(guard: Guard, paths: tuple[Path, ...], output: Path, known: tuple[Person, ...] = ()) -> list[Job]:
    """The files to rewrite, each once."""
    if _is_single(paths):
        return [Job(paths[0], output)]
    found: dict[Path, tuple[Path, Path]] = {}
    for path in paths:
        for file, relative in _relative(path, alone=len(paths) == 1):
            found.setdefault(file.resolve(), (file, relative))
    return list(_named(guard, list(found.values()), output, known))


def _relative(path: Path, *, alone: bool) -> Iterator[tuple[Path, Path]]:
    """The files of a path and their places under the output folder."""
    root = Path() if alone else Path(path.name if path.name not in {"", ".."} else path.resolve().name)
    yield from ((file, root / file.relative_to(path)) for file in files(path))


def _named(guard: Guard, found: list[tuple[Path, Path]], output: Path, known: tuple[Person, ...]) -> Iterator[Job]:
    """Jobs whose targets have clean names, each folder and file a name of its own."""
    names = sorted({_divided(part)[0] for _, relative in found for part in relative.parts})
    # A name of a file has no words around it that say anything.
    clean = _cleaned(replace(guard, hears=False), names, known)
    places: dict[Path, Path] = {}
    taken: set[Path] = set()
    for number, (source, relative) in enumerate(found, 1):
        named: Counter[str] = Counter()
        place = output
        depth = len(relative.parts)
        originals = (*reversed(source.parents[: depth - 1]), source)
        for original, part in zip(originals, relative.parts, strict=True):
            if original not in places:
                name, suffix, counts = _clean_name(original, part, number, clean)
                places[original] = _free(place, name, suffix, taken)
                taken.add(places[original])
                named += counts
            place = places[original]
        yield Job(source, place, named)


def _free(folder: Path, name: str, suffix: str, taken: set[Path]) -> Path:
    """A place in a folder that nothing has taken."""
    place, number = folder / f"{name}{suffix}", 1
    while place in taken:
        number += 1
        place = folder / f"{name}-{number}{suffix}"
    return place


def _clean_name(
    path: Path, part: str, number: int, clean: dict[str, tuple[str, Counter[str]]]
) -> tuple[str, str, Counter[str]]:
    """The name and the suffix that a file or folder gets, and what was removed from it."""
    if _in_maildir(path):
        flags = _MAILDIR.fullmatch(path.name)
        return f"{number}.phiguard", flags["flags"] or "" if flags else "", Counter()
    name, suffix = _divided(part)
    return clean[name][0], suffix, clean[name][1]


def _in_maildir(path: Path) -> bool:
    return path.parent.name in {"cur", "new"} and (path.parent.parent / "tmp").is_dir()


def prepare(job: Job) -> None:
    """Make the folders of a job's target; a Maildir has three, also where some are empty."""
    job.target.parent.mkdir(parents=True, exist_ok=True)
    if _in_maildir(job.source):
        for name in ("cur", "new", "tmp"):
            (job.target.parent.parent / name).mkdir(exist_ok=True)


def _divided(name: str) -> tuple[str, str]:
    """A name without its suffix, and the suffix if it says what a file is."""
    suffix = Path(name).suffix
    known = guess_type(name)[0] or suffix.lower() in _SUFFIXES
    return (name.removesuffix(suffix), suffix) if known else (name, "")


def _cleaned(guard: Guard, names: list[str], known: tuple[Person, ...]) -> dict[str, tuple[str, Counter[str]]]:
    """Names without identifiers, and how many of each class each held; nothing of one that cannot be verified."""
    try:
        chunks = guard.edits_batch([name.replace("_", " ") for name in names], known=[known] * len(names))
    except LeftoverError:
        if len(names) == 1:
            return {names[0]: (WITHHELD, Counter())}
        half = len(names) // 2
        return _cleaned(guard, names[:half], known) | _cleaned(guard, names[half:], known)
    edits = ((edits.of(n), edits.counts(n)) for edits in chunks for n in range(len(edits.corpus)))
    return {
        name: (spliced(name, [Edit(*edit) for edit in own]), counts)
        for name, (own, counts) in zip(names, edits, strict=True)
    }
