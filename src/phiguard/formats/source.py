"""Files to documents, whatever format they are in.

The documents of a source stand for all its bytes: their originals end to end are the file, and what they
write end to end is the new file.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from phiguard.errors import UnreadableSourceError
from phiguard.formats.document import Document, Edit, Opaque, Slot, Withheld, sizes
from phiguard.formats.plain import plain_texts
from phiguard.formats.sniff import HEAD, binary_type, is_photo, starts_html, starts_mailbox, starts_message

__all__ = ["Document", "Edit", "Opaque", "Slot", "documents", "files", "open_source"]

_CHUNK = 1 << 20
_WIDE = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True, repr=False)
class _Boxed:
    """A message of an mbox."""

    inner: Document
    number: int

    __repr__ = sizes

    @property
    def text(self) -> str:
        return self.inner.text

    @property
    def slots(self) -> tuple[Slot, ...]:
        return tuple(Slot(f"message {self.number}, {s.name}", s.start, s.end) for s in self.inner.slots)

    @property
    def opaque(self) -> tuple[Opaque, ...]:
        return tuple(replace(o, name=f"message {self.number}, {o.name}") for o in self.inner.opaque)

    def original(self) -> bytes:
        return self.inner.original()

    def write(self, edits: Sequence[Edit]) -> bytes:
        from phiguard.formats.mailbox import requoted

        return requoted(self.inner.write(edits), self.original())


def open_source(path: Path) -> Iterator[Document]:
    """The documents of a file.

    Args:
        path: A file; its content says what it is, its suffix only helps.

    Raises:
        UnreadableSourceError: The file cannot be opened or read.
    """
    try:
        with path.open("rb") as file:
            yield from _read(file, path.name)
    except OSError as error:
        raise UnreadableSourceError("source", error.strerror or "cannot be read") from None


def documents(data: bytes, name_hint: str = "") -> Iterator[Document]:
    """The documents of a file's bytes.

    Args:
        data: The bytes.
        name_hint: The file's name, if it has one.

    >>> [document.text for document in documents(b"one two")]
    ['one two']
    """
    yield from _read(BytesIO(data), name_hint)


def files(path: Path) -> Iterator[Path]:
    """The files of a folder in sorted order, or the file itself; links are not followed.

    A Maildir gives its messages; what lies in ``tmp`` is not delivered yet and stays out.

    Raises:
        UnreadableSourceError: A folder cannot be listed.
    """
    from phiguard.formats.mailbox import is_maildir

    if path.is_symlink() or not path.is_dir():
        yield path
        return
    try:
        entries = sorted(os.scandir(path), key=_entry_name)
        mail = is_maildir(path)
    except OSError as error:
        raise UnreadableSourceError("folder", error.strerror or "cannot be listed") from None
    for entry in entries:
        if entry.is_symlink() or (mail and entry.name == "tmp"):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from files(Path(entry.path))
        elif entry.is_file(follow_symlinks=False):
            yield Path(entry.path)


def _entry_name(entry: "os.DirEntry[str]") -> str:
    return entry.name


def _read(file: BinaryIO, name: str) -> Iterator[Document]:
    head = file.read(HEAD)
    file.seek(0)
    suffix = name.lower().rpartition(".")[2] if "." in name else ""
    if not head:
        return
    if starts_mailbox(head):
        from phiguard.formats.mailbox import messages
        from phiguard.formats.mime import read_message

        yield from (_Boxed(read_message(raw), number) for number, raw in enumerate(messages(file), 1))
    elif starts_message(head, hinted=suffix in {"eml", "msg", "mbox", "mbx"}):
        from phiguard.formats.mime import read_message

        yield read_message(file.read())
    elif binary_type(head):
        media_type = binary_type(head)
        yield Withheld(file.read(), (Opaque("file", media_type, "not text", is_photo(media_type)),))
    else:
        yield from _structured(file, head, suffix)


def _structured(file: BinaryIO, head: bytes, suffix: str) -> Iterator[Document]:
    """The documents of a text: JSON, a table, a page, else plain."""
    from phiguard.formats import delimited, records

    lines_fit = not head.startswith(_WIDE)
    if lines_fit and (suffix in {"jsonl", "ndjson"} or records.are_record_lines(head)):
        yield from records.record_lines(file)
        return
    if suffix in records.SUFFIXES or head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"{", b"["}:
        found = records.records(file.read())
        if found is not None:
            yield from found
            return
        file.seek(0)
    dialect = delimited.dialect_of(head, suffix) if lines_fit else None
    if dialect:
        yield from delimited.table_rows(file, dialect)
    elif starts_html(head) or suffix in {"html", "htm", "xhtml"}:
        from phiguard.formats.html import html_view

        yield html_view(file.read(), "page")
    else:
        yield from plain_texts(iter(lambda: file.read(_CHUNK), b""))
