"""De-identified copies of files, in their own formats; what cannot be cleaned is withheld."""

import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import IO

from phiguard.errors import LeftoverError, UnreadableSourceError
from phiguard.formats.document import Document, Edit
from phiguard.formats.scanning import Located, Unread, batches, opaque, reason_of
from phiguard.formats.source import open_source
from phiguard.guard import Guard

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


def rewrite_file(guard: Guard, path: Path, target: Path, reference_date: date | None = None) -> Rewritten:
    """Write a de-identified copy of *path* to *target*.

    The copy is written beside *target* and renamed when it is whole; on an error nothing is left behind.
    A file that cannot be read at all gives no copy.
    """
    done = Rewritten()
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".phiguard-")
    try:
        with os.fdopen(handle, "wb") as copy:
            _copied(guard, open_source(path), copy, done, reference_date)
        Path(name).replace(target)
    except (OSError, UnreadableSourceError) as error:
        Path(name).unlink(missing_ok=True)
        done.withheld.append(Unread(str(path), "file", reason_of(error)))
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return done


def rewritten(
    guard: Guard, found: Iterable[Document], copy: IO[bytes], reference_date: date | None = None
) -> Rewritten:
    """Write de-identified documents to an open file."""
    done = Rewritten()
    _copied(guard, found, copy, done, reference_date)
    return done


def _copied(guard: Guard, found: Iterable[Document], copy: IO[bytes], done: Rewritten, day: date | None) -> None:
    count = done.documents
    for batch in batches(found):
        for document, edits in _edited(guard, batch, done, day):
            copy.write(document.write(edits))
            for content in opaque("", document):
                if isinstance(content, Located):
                    done.counts[content.finding.label.name] += 1
                else:
                    done.withheld.append(content)
            count += 1
    object.__setattr__(done, "documents", count)


def _edited(
    guard: Guard, batch: list[Document], done: Rewritten, day: date | None
) -> Iterator[tuple[Document, list[Edit]]]:
    """Documents with their verified edits; one that cannot be verified is withheld, slot by slot."""
    texts = [d.text for d in batch]
    within = [[(s.start, s.end) for s in d.slots] for d in batch]
    try:
        chunks = guard.edits_batch(texts, within=within, reference_date=day)
    except LeftoverError:
        if len(batch) > 1:
            for document in batch:
                yield from _edited(guard, [document], done, day)
            return
        done.withheld.append(Unread("", "document", "identifiers are still found after de-identification"))
        yield batch[0], [Edit(s.start, s.end, WITHHELD) for s in batch[0].slots if s.start < s.end]
        return
    remaining = iter(batch)
    for chunk in chunks:
        done.counts.update(guard.receipt(chunk.spans)["counts"])
        for number in range(len(chunk.corpus)):
            yield next(remaining), [Edit(*edit) for edit in chunk.of(number)]
