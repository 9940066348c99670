"""De-identified copies of files, in their own formats; what cannot be cleaned is withheld."""

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO

from phiguard.errors import LeftoverError, UnreadableSourceError
from phiguard.formats.batches import Member, batches, in_order
from phiguard.formats.document import Document, Edit, Withheld
from phiguard.formats.scanning import Located, Unread, opaque, reason_of, told
from phiguard.formats.source import open_source
from phiguard.guard import Guard
from phiguard.model.person import Person

WITHHELD = "[WITHHELD]"

_LEFT = "identifiers are still found after de-identification"
_MOST = 8  #: documents of a thread that may be withheld one by one; with more the whole thread is withheld

Own = tuple[list[Edit], Counter[str]]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What was done to one file.

    Attributes:
        counts: Identifiers removed, by class name.
        documents: How many messages, records or texts it held.
        withheld: What could not be read, rewritten or verified, and is not in the copy.
    """

    counts: Counter[str] = field(default_factory=Counter)
    documents: int = 0
    withheld: list[Unread] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is the same for all documents."""

    reference_date: date | None
    known: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A document as it is written.

    Attributes:
        content: The bytes.
        counts: Identifiers removed, by class name.
        withheld: What could not be read, rewritten or verified, and is not in it.
    """

    content: bytes = field(repr=False)
    counts: Counter[str]
    withheld: list[Unread]


def rewrite_file(
    guard: Guard,
    path: Path,
    target: Path,
    reference_date: date | None = None,
    known: tuple[Person, ...] = (),
) -> Rewritten:
    """Write a de-identified copy of *path* to *target*, with the permissions of the original.

    All of it may speak of *known* persons.

    The copy is written beside *target* and renamed when it is whole; on an error nothing is left behind.
    A file that cannot be read gives no copy, and an earlier one does not stay in its place.
    """

    def made(copy: IO[bytes]) -> Rewritten:
        found = _with_a_place(open_source(path, by_thread=True))
        return rewritten(guard, found, copy, reference_date, known)

    return _copied(path, target, made)


def rewrite_together(
    guard: Guard,
    pairs: Sequence[tuple[Path, Path]],
    reference_date: date | None = None,
    known: tuple[Person, ...] = (),
) -> list[Rewritten]:
    """As :func:`rewrite_file`, for files that belong together: a value found in one is taken out of all.

    Args:
        guard: Finds and removes.
        pairs: Each file and where its copy goes.
        reference_date: The day from which ages are reckoned.
        known: The persons that all of them may speak of.
    """
    if len(pairs) == 1:
        return [rewrite_file(guard, *pairs[0], reference_date, known)]
    read = [_read(path) for path, _ in pairs]
    whole = [document for one in read if isinstance(one, list) for document in one]
    members = [Member(document, place, 0) for place, document in enumerate(whole)]
    ready = iter(list(_cleaned(guard, members, _Asked(reference_date, known))))
    return [
        _copied(path, target, partial(_put, one if isinstance(one, Exception) else list(islice(ready, len(one)))))
        for (path, target), one in zip(pairs, read, strict=True)
    ]


def _read(path: Path) -> list[Document] | OSError | UnreadableSourceError:
    """The documents of a file, or why it cannot be read."""
    try:
        return list(_with_a_place(open_source(path)))
    except (OSError, UnreadableSourceError) as error:
        return error


def _copied(path: Path, target: Path, make: Callable[[IO[bytes]], Rewritten]) -> Rewritten:
    """Let a copy be made beside its target, and put it there once it is whole."""
    name = ""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".phiguard-")
        with os.fdopen(handle, "wb") as copy:
            done = make(copy)
        shutil.copymode(path, name)
        Path(name).replace(target)
    except (OSError, UnreadableSourceError) as error:
        _discard(name)
        if target.resolve() != path.resolve():
            _discard(target)
        return Rewritten(withheld=[Unread(str(path), "file", reason_of(error))])
    except BaseException:
        _discard(name)
        raise
    return done


def _discard(path: Path | str) -> None:
    """Remove a file, if it is there."""
    with suppress(OSError):
        Path(path).unlink()


def rewritten(
    guard: Guard,
    found: Iterable[Document],
    copy: IO[bytes],
    reference_date: date | None = None,
    known: tuple[Person, ...] = (),
) -> Rewritten:
    """Write de-identified documents to an open file, in the order of their source; all may speak of *known* persons."""
    return _put(in_order(_by_place(guard, found, _Asked(reference_date, known))), copy)


def _by_place(guard: Guard, found: Iterable[Document], asked: _Asked) -> Iterator[tuple[int, Cleaned]]:
    """What is written of each document, with the place of the document."""
    for batch in batches(found):
        for member, cleaned in zip(batch, _cleaned(guard, batch, asked), strict=True):
            yield member.place, cleaned


def _put(ready: Iterable[Cleaned] | Exception, copy: IO[bytes]) -> Rewritten:
    """Write documents that are ready, unless they could not be read."""
    if isinstance(ready, Exception):
        raise ready
    counts: Counter[str] = Counter()
    withheld: list[Unread] = []
    number = 0
    for number, cleaned in enumerate(ready, 1):  # noqa: B007 - the last is how many there were
        copy.write(cleaned.content)
        counts.update(cleaned.counts)
        withheld += cleaned.withheld
    return Rewritten(counts, number, withheld)


def _with_a_place(found: Iterable[Document]) -> Iterator[Document]:
    """The documents of a file, all of which leave something in its copy.

    Raises:
        UnreadableSourceError: A document is nothing but content that cannot be read: an empty copy would hide it.
    """
    for document in found:
        if isinstance(document, Withheld):
            (content,) = document.opaque
            raise UnreadableSourceError("file", told(content))
        yield document


def _cleaned(guard: Guard, batch: Sequence[Member], asked: _Asked) -> Iterator[Cleaned]:
    """The documents of a batch as they are written, one by one."""
    for member, edits in zip(batch, _edited(guard, batch, asked), strict=True):
        document = member.document
        counts = Counter() if edits is None else edits[1]
        withheld = [Unread("", "document", _LEFT)] if edits is None else []
        for content in opaque("", document):
            if isinstance(content, Located):
                counts[content.finding.label.name] += 1
            else:
                withheld.append(content)
        yield Cleaned(document.write(_blanked(document) if edits is None else edits[0]), counts, withheld)


def _blanked(document: Document) -> list[Edit]:
    """The edits that withhold a document, slot by slot."""
    return [Edit(s.start, s.end, WITHHELD) for s in document.slots if s.start < s.end]


def _edited(guard: Guard, batch: Sequence[Member], asked: _Asked) -> list[Own | None]:
    """For each document its verified edits and what they remove; nothing where they cannot be verified."""
    try:
        return _verified(guard, batch, asked, frozenset())
    except LeftoverError as error:
        parts = _halves(batch)
        if parts:
            return [edits for part in parts for edits in _edited(guard, part, asked)]
        return _without(guard, batch, asked, error.document)


def _halves(batch: Sequence[Member]) -> tuple[Sequence[Member], ...]:
    """A batch in two, no group divided; nothing where it is one group."""
    seams = [n for n in range(1, len(batch)) if batch[n - 1].group != batch[n].group]
    if not seams:
        return ()
    at = min(seams, key=lambda n: abs(2 * n - len(batch)))
    return batch[:at], batch[at:]


def _without(guard: Guard, batch: Sequence[Member], asked: _Asked, first: int) -> list[Own | None]:
    """The edits of a group of which some cannot be verified: what those say is still looked for in the others."""
    withheld = {first}
    while len(withheld) < min(len(batch), _MOST):
        try:
            return _verified(guard, batch, asked, frozenset(withheld))
        except LeftoverError as error:
            withheld.add(error.document)
    return [None] * len(batch)


def _verified(guard: Guard, batch: Sequence[Member], asked: _Asked, withheld: frozenset[int]) -> list[Own | None]:
    """For each document its edits and what they remove; nothing for those that are withheld.

    Raises:
        LeftoverError: Identifiers are still found in a document that is not withheld.
    """
    documents = [member.document for member in batch]
    within = [[] if n in withheld else [(s.start, s.end) for s in d.slots] for n, d in enumerate(documents)]
    passes = guard.edits_batch(
        [d.text for d in documents],
        within=within,
        groups=[member.group for member in batch],
        reference_date=asked.reference_date,
        known=[asked.known] * len(batch),
    )
    made = [([Edit(*edit) for edit in e.of(n)], e.counts(n)) for e in passes for n in range(len(e.corpus))]
    return [None if n in withheld else own for n, own in enumerate(made)]
