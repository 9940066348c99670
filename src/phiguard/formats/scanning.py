"""Findings in files: where each stands, and what could not be read."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from phiguard.errors import UnreadableSourceError
from phiguard.formats.document import Document, Opaque, Slot
from phiguard.formats.source import documents, open_source
from phiguard.guard import Guard
from phiguard.model.findings import Finding
from phiguard.model.person import Person
from phiguard.safe_harbor import SafeHarbor

BATCH = 1 << 20  #: code points that are scanned at a time


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


def batches(found: Iterable[Document]) -> Iterator[list[Document]]:
    """Documents in lists that are worth one pass."""
    batch: list[Document] = []
    size = 0
    for document in found:
        batch.append(document)
        size += len(document.text)
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def scan_file(guard: Guard, path: Path, known: tuple[Person, ...] = ()) -> Iterator[Located | Unread]:
    """Findings in one file, in order; all of it may speak of *known* persons."""
    yield from _guarded(guard, str(path), open_source(path), known)


def scan_bytes(
    guard: Guard, data: bytes, source: str = "-", known: tuple[Person, ...] = ()
) -> Iterator[Located | Unread]:
    """Findings in bytes that came from elsewhere, such as standard input."""
    yield from _guarded(guard, source, documents(data), known)


def _guarded(
    guard: Guard, source: str, found: Iterable[Document], known: tuple[Person, ...]
) -> Iterator[Located | Unread]:
    try:
        for batch in batches(found):
            table = guard.scan_batch([d.text for d in batch], known=[known] * len(batch))
            for document, findings in zip(batch, table, strict=True):
                for finding in findings:
                    yield from _located(source, document, finding)
                yield from opaque(source, document)
    except (OSError, UnreadableSourceError) as error:
        yield Unread(source, "file", reason_of(error))


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
