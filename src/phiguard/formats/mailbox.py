"""Mailboxes: an mbox message by message, and the files of a Maildir.

Sources: RFC 4155 (mbox); the Maildir page of the qmail documentation.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import BinaryIO, Final

from phiguard.formats.document import Document, Edit, Opaque, Slot, sizes
from phiguard.formats.threads import HEAD, bounded, threads

_CHUNK: Final = 1 << 20
_LONGEST_LINE = 4096
_SEPARATOR = re.compile(
    rb"\n\r?\n(From (?:[^\r\n]{0,200}\d\d:\d\d(?::\d\d)?[^\r\n]{0,40}\d{4}"
    rb"|[^\r\n]{0,500}\r?\n(?:[!-9;-~]{1,76}[ \t]{0,9}:|>From )))"
)
_DELIVERED = ("cur", "new")
_MAILDIR = (*_DELIVERED, "tmp")


@dataclass(frozen=True, slots=True, repr=False)
class Boxed:
    """A message of an mbox.

    Attributes:
        inner: The message.
        number: The first is 1.
        thread: The number of its thread.
    """

    inner: Document
    number: int
    thread: int

    __repr__ = sizes

    @property
    def text(self) -> str:
        """The text of the message."""
        return self.inner.text

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Its slots, named after the message."""
        return tuple(Slot(f"message {self.number}, {s.name}", s.start, s.end) for s in self.inner.slots)

    @property
    def opaque(self) -> tuple[Opaque, ...]:
        """What cannot be read in it."""
        return tuple(replace(o, name=f"message {self.number}, {o.name}") for o in self.inner.opaque)

    def original(self) -> bytes:
        """The bytes as they were read."""
        return self.inner.original()

    def write(self, edits: Sequence[Edit]) -> bytes:
        """The message with edits made, of which none makes a separator line."""
        return requoted(self.inner.write(edits), self.original())


def boxed(file: BinaryIO, *, by_thread: bool = False) -> Iterator[Boxed]:
    """The messages of an mbox.

    Args:
        file: The mbox, at its start.
        by_thread: Thread by thread, in the order in which threads begin, for which the file is read twice; else in
            the order of the file, each message as a thread of its own.
    """
    from phiguard.formats.mime import read_message

    if not by_thread:
        yield from (Boxed(read_message(raw), number, number - 1) for number, raw in enumerate(messages(file), 1))
        return
    lengths: list[int] = []
    found = bounded(threads(_heads(file, lengths)), lengths)
    starts = list(accumulate(lengths, initial=0))
    for place in sorted(range(len(lengths)), key=found.__getitem__):
        file.seek(starts[place])
        yield Boxed(read_message(file.read(lengths[place])), place + 1, found[place])


def _heads(file: BinaryIO, lengths: list[int]) -> Iterator[bytes]:
    """The first bytes of each message of an mbox, while the lengths of all are noted."""
    for raw in messages(file):
        lengths.append(len(raw))
        yield raw[:HEAD]


def together(paths: Iterable[Path]) -> Iterator[list[Path]]:
    """Files in lists: the messages of a thread in Maildirs, every other file alone."""
    listed = list(paths)
    roots: dict[Path, bool] = {}
    mails = [path for path in listed if _is_mail(path, roots)]
    heads, lengths = [_head(path) for path in mails], [_length(path) for path in mails]
    found = dict(zip(mails, bounded(threads(heads), lengths), strict=True))
    members: dict[int, list[Path]] = {}
    for path, number in found.items():
        members.setdefault(number, []).append(path)
    for path in listed:
        if path not in found:
            yield [path]
        elif path == members[found[path]][0]:
            yield members[found[path]]


def _is_mail(path: Path, roots: dict[Path, bool]) -> bool:
    """Whether a file is a message of a Maildir; what is known of a folder is noted."""
    if path.parent.name not in _DELIVERED:
        return False
    root = path.parent.parent
    if root not in roots:
        roots[root] = is_maildir(root)
    return roots[root]


def _head(path: Path) -> bytes:
    """The first bytes of a file; none of one that cannot be read, which who opens it is told."""
    with suppress(OSError), path.open("rb") as file:
        return file.read(HEAD)
    return b""


def _length(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0


def messages(file: BinaryIO, chunk: int = _CHUNK) -> Iterator[bytes]:
    """The messages of an mbox, each with its separator line; end to end they are the file.

    A line that starts with ``From`` separates where a blank line stands in front of it and either
    a time stands in it or a header field follows it: prose does not divide a message.

    Args:
        file: The mbox, open for reading.
        chunk: Bytes read at a time.
    """
    waiting = bytearray()
    at = 0
    while True:
        block = file.read(chunk)
        waiting += block
        start = 0
        safe = len(waiting) if not block else max(0, len(waiting) - _LONGEST_LINE)
        for match in _SEPARATOR.finditer(waiting, max(0, at - 8)):
            if match.start(1) >= safe and block:
                break
            yield bytes(waiting[start : match.start(1)])
            start = match.start(1)
        del waiting[:start]
        at = max(0, safe - start)
        if not block:
            break
    if waiting:
        yield bytes(waiting)


def is_maildir(path: Path) -> bool:
    """Whether a folder is a Maildir."""
    return all((path / name).is_dir() for name in _MAILDIR)


def requoted(written: bytes, original: bytes) -> bytes:
    """A written message in which no edit has made a separator line.

    Args:
        written: The message with edits made.
        original: The message as it was read.
    """
    count = len(_SEPARATOR.findall(written))
    if count <= len(_SEPARATOR.findall(original)):
        return written
    return _SEPARATOR.sub(_quoted, written)


def _quoted(match: re.Match[bytes]) -> bytes:
    separator = match.group(1)
    return match.group()[: -len(separator)] + b">" + separator
