"""Files to documents, whatever format they are in.

The documents of a source stand for all its bytes: in the order of the file their originals end to end are the file,
and what they write end to end is the new file.
"""

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from phiguard.errors import UnreadableSourceError
from phiguard.formats.decoded import decode, marked_wide
from phiguard.formats.document import Document, Edit, Opaque, Slot, Withheld
from phiguard.formats.plain import plain_texts
from phiguard.formats.sniff import HEAD, binary_type, is_photo, starts_html, starts_mailbox, starts_message

__all__ = ["Document", "Edit", "Opaque", "Slot", "documents", "files", "open_source"]

_CHUNK = 1 << 20
_GLANCE = 1024  #: bytes in which the bracket of a JSON text stands


def open_source(path: Path, *, by_thread: bool = False) -> Iterator[Document]:
    """The documents of a file.

    Args:
        path: A file; its content says what it is, its suffix only helps.
        by_thread: The messages of an mbox thread by thread; else in the order of the file.

    Raises:
        UnreadableSourceError: The file cannot be opened or read.
    """
    try:
        with path.open("rb") as file:
            yield from _read(file if file.seekable() else BytesIO(file.read()), path.name, by_thread=by_thread)
    except IsADirectoryError:
        raise UnreadableSourceError("folder", "cannot be listed") from None
    except OSError as error:
        raise UnreadableSourceError("source", error.strerror or "cannot be read") from None


def documents(data: bytes, name_hint: str = "", *, by_thread: bool = False) -> Iterator[Document]:
    """The documents of a file's bytes.

    Args:
        data: The bytes.
        name_hint: The file's name, if it has one.
        by_thread: The messages of an mbox thread by thread; else in the order of the file.

    >>> [document.text for document in documents(b"one two")]
    ['one two']
    """
    yield from _read(BytesIO(data), name_hint, by_thread=by_thread)


def files(path: Path) -> Iterator[Path]:
    """The files of a folder in sorted order, or the file itself; links inside a folder are not followed.

    A Maildir gives its messages; what lies in ``tmp`` is not delivered yet and stays out.
    A folder that cannot be listed is given itself: who opens it is told.
    """
    from phiguard.formats.mailbox import is_maildir

    try:
        entries = sorted(os.scandir(path), key=_entry_name)
        mail = is_maildir(path)
    except OSError:
        yield path
        return
    for entry in entries:
        if entry.is_symlink() or (mail and entry.name == "tmp"):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from files(Path(entry.path))
        elif entry.is_file(follow_symlinks=False):
            yield Path(entry.path)


def _entry_name(entry: "os.DirEntry[str]") -> str:
    return entry.name


def _read(file: BinaryIO, name: str, *, by_thread: bool) -> Iterator[Document]:
    head = file.read(HEAD)
    file.seek(0)
    suffix = name.lower().rpartition(".")[2] if "." in name else ""
    if not head:
        return
    if starts_mailbox(head):
        from phiguard.formats.mailbox import boxed

        yield from boxed(file, by_thread=by_thread)
    elif starts_message(head, hinted=suffix in {"eml", "msg", "mbox", "mbx"}):
        from phiguard.formats.mime import read_message

        yield read_message(file.read())
    elif binary_type(head):
        media_type = binary_type(head)
        reason = "an image" if is_photo(media_type) else "not text"
        yield Withheld(file.read(), (Opaque("file", media_type, reason, is_photo(media_type)),))
    else:
        yield from _structured(file, head, suffix)


def _structured(file: BinaryIO, head: bytes, suffix: str) -> Iterator[Document]:
    """The documents of a text: JSON, a table, a page, else plain."""
    from phiguard.formats import delimited, records

    codec = marked_wide(head)
    lines = _lines(file, codec, old=b"\n" not in head and b"\r" in head)
    if suffix in {"jsonl", "ndjson"} or records.are_record_lines(head):
        yield from records.record_lines(lines, codec=codec)
        return
    if suffix in records.SUFFIXES or decode(head[:_GLANCE]).text.lstrip()[:1] in {"{", "["}:
        found = records.records(file.read())
        if found is not None:
            yield from found
            return
        file.seek(0)
    dialect = delimited.dialect_of(head, suffix)
    if dialect:
        yield from delimited.table_rows(lines, dialect, codec=codec)
    elif starts_html(head) or suffix in {"html", "htm", "xhtml"}:
        from phiguard.formats.html import html_view

        yield html_view(file.read(), "page")
    else:
        yield from plain_texts(iter(lambda: file.read(_CHUNK), b""))


def _lines(file: BinaryIO, codec: str, *, old: bool) -> Iterator[bytes]:
    """The lines of a file, which may be of wide characters, or end the way of old Macintosh files."""
    if not codec and not old:
        yield from file
        return
    line_end = ("\r" if old else "\n").encode(codec or "ascii")
    waiting = b""
    for chunk in iter(lambda: file.read(_CHUNK), b""):
        *whole, waiting = _split(waiting + chunk, line_end)
        yield from whole
    if waiting:
        yield waiting


def _split(data: bytes, line_end: bytes) -> list[bytes]:
    """Lines with their ends, then what is left; an end stands where a character starts."""
    lines: list[bytes] = []
    width = len(line_end)
    start = 0
    at = data.find(line_end)
    while at >= 0:
        if at % width:
            at = data.find(line_end, at + 1)
            continue
        lines.append(data[start : at + width])
        start = at + width
        at = data.find(line_end, start)
    return [*lines, data[start:]]
