"""De-identified copies of files, in their own formats; what cannot be cleaned is withheld."""

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import IO

from phiguard.errors import LeftoverError, UnreadableSourceError
from phiguard.formats.document import Document, Edit, Withheld
from phiguard.formats.scanning import Located, Unread, batches, opaque, reason_of, told
from phiguard.formats.source import open_source
from phiguard.guard import Guard
from phiguard.model.person import Person

WITHHELD = "[WITHHELD]"


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
    """What is the same for all documents of a file."""

    reference_date: date | None
    known: tuple[Person, ...]


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
    name = ""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".phiguard-")
        with os.fdopen(handle, "wb") as copy:
            done = rewritten(guard, _with_a_place(open_source(path)), copy, reference_date, known)
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
    """Write de-identified documents to an open file; all of them may speak of *known* persons."""
    asked = _Asked(reference_date, known)
    counts: Counter[str] = Counter()
    withheld: list[Unread] = []
    number = 0
    for batch in batches(found):
        for document, edits in _edited(guard, batch, counts, withheld, asked):
            copy.write(document.write(edits))
            number += 1
            for content in opaque("", document):
                if isinstance(content, Located):
                    counts[content.finding.label.name] += 1
                else:
                    withheld.append(content)
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


def _edited(
    guard: Guard, batch: list[Document], counts: Counter[str], withheld: list[Unread], asked: _Asked
) -> Iterator[tuple[Document, list[Edit]]]:
    """Documents with their verified edits; one that cannot be verified is withheld, slot by slot."""
    texts = [d.text for d in batch]
    within = [[(s.start, s.end) for s in d.slots] for d in batch]
    try:
        known = [asked.known] * len(batch)
        chunks = guard.edits_batch(texts, within=within, reference_date=asked.reference_date, known=known)
    except LeftoverError:
        if len(batch) > 1:
            half = len(batch) // 2
            yield from _edited(guard, batch[:half], counts, withheld, asked)
            yield from _edited(guard, batch[half:], counts, withheld, asked)
            return
        withheld.append(Unread("", "document", "identifiers are still found after de-identification"))
        yield batch[0], [Edit(s.start, s.end, WITHHELD) for s in batch[0].slots if s.start < s.end]
        return
    remaining = iter(batch)
    for chunk in chunks:
        counts.update(guard.receipt(chunk.spans)["counts"])
        for number in range(len(chunk.corpus)):
            yield next(remaining), [Edit(*edit) for edit in chunk.of(number)]
