"""Findings in files: where each stands, and what could not be read."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from phiguard.errors import UnreadableSourceError
from phiguard.formats.batches import batches, in_order
from phiguard.formats.document import Document, Opaque, Slot
from phiguard.formats.source import documents, open_source
from phiguard.guard import Guard
from phiguard.model.findings import Finding
from phiguard.model.person import Person
from phiguard.safe_harbor import SafeHarbor


@dataclass(frozen=True, slots=True)
class Located:
    """One finding in a file.

    Attributes:
        source: The file, as the caller named it.
        part: Where in the file, without PHI.
        finding: What was found; its positions count within the part.
        value: The text found.
    """

    source: str
    part: str
    finding: Finding
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that could not be read, rewritten or verified.

    Attributes:
        source: The file, as the caller named it.
        part: Where in the file, without PHI.
        reason: Why.
    """

    source: str
    part: str
    reason: str


def scan_file(guard: Guard, path: Path, known: tuple[Person, ...] = ()) -> Iterator[Located | Unread]:
    """Findings in one file, in order; all of it may speak of *known* persons."""
    yield from _guarded(guard, str(path), open_source(path, by_thread=True), known)


def scan_together(guard: Guard, paths: Sequence[Path], known: tuple[Person, ...] = ()) -> Iterator[Located | Unread]:
    """Findings in files that belong together, such as the messages of a thread: a value found in one is found in all.

    All of them may speak of *known* persons. They are all in memory at a time;
    :func:`phiguard.formats.mailbox.together` bounds how many that are.
    """
    if len(paths) == 1:
        yield from scan_file(guard, paths[0], known)
        return
    read: list[tuple[str, Document]] = []
    failed: list[Unread] = []
    for path in paths:
        try:
            read += [(str(path), document) for document in open_source(path)]
        except (OSError, UnreadableSourceError) as error:
            failed.append(Unread(str(path), "file", reason_of(error)))
    texts = [document.text for _, document in read]
    table = guard.scan_batch(texts, groups=[0] * len(read), known=[known] * len(read))
    for (source, document), findings in zip(read, table, strict=True):
        yield from _told(source, document, findings)
    yield from failed


def scan_bytes(
    guard: Guard, data: bytes, source: str = "-", known: tuple[Person, ...] = ()
) -> Iterator[Located | Unread]:
    """Findings in bytes that came from elsewhere, such as standard input."""
    yield from _guarded(guard, source, documents(data, by_thread=True), known)


def _guarded(
    guard: Guard, source: str, found: Iterable[Document], known: tuple[Person, ...]
) -> Iterator[Located | Unread]:
    try:
        for items in in_order(_by_place(guard, source, found, known)):
            yield from items
    except (OSError, UnreadableSourceError) as error:
        yield Unread(source, "file", reason_of(error))


def _by_place(
    guard: Guard, source: str, found: Iterable[Document], known: tuple[Person, ...]
) -> Iterator[tuple[int, Sequence[Located | Unread]]]:
    """What each document holds, with the place of the document."""
    for batch in batches(found):
        texts, groups = [m.document.text for m in batch], [m.group for m in batch]
        table = guard.scan_batch(texts, groups=groups, known=[known] * len(batch))
        for member, findings in zip(batch, table, strict=True):
            yield member.place, tuple(_told(source, member.document, findings))


def _told(source: str, document: Document, findings: Iterable[Finding]) -> Iterator[Located | Unread]:
    """The findings of a document by its slots, and what cannot be read in it."""
    for finding in findings:
        yield from _located(source, document, finding)
    yield from opaque(source, document)


def reason_of(error: OSError | UnreadableSourceError) -> str:
    """Why a source could not be read, without its content."""
    return error.why if isinstance(error, UnreadableSourceError) else error.strerror or type(error).__name__


def opaque(source: str, document: Document) -> Iterator[Located | Unread]:
    """A document's images as findings, and what else cannot be read."""
    for content in document.opaque:
        if content.photo:
            image = Finding(0, 0, SafeHarbor.PHOTO, "IMAGE", 0.99, "image_content")
            yield Located(source, content.name, image, content.media_type)
        else:
            yield Unread(source, content.name, told(content))


def told(content: Opaque) -> str:
    """What content is and why it cannot be read."""
    return f"{content.media_type}: {content.reason}"


def overlapping(slots: tuple[Slot, ...], start: int, end: int) -> Iterator[Slot]:
    """The slots that a stretch touches."""
    at = max(bisect_right(slots, start, key=lambda s: s.start) - 1, 0)
    for slot in slots[at:]:
        if slot.start >= end:
            return
        if slot.end > start:
            yield slot


def _located(source: str, document: Document, found: Finding) -> Iterator[Located]:
    """A finding as parts of slots; what stands outside slots is context."""
    for slot in overlapping(document.slots, found.start, found.end):
        start, end = max(found.start, slot.start), min(found.end, slot.end)
        finding = Finding(
            start - slot.start, end - slot.start, found.label, found.entity, found.score, found.recognizer
        )
        yield Located(source, slot.name, finding, document.text[start:end])
