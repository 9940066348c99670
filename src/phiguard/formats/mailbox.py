"""Mailboxes: an mbox message by message, and the files of a Maildir.

Sources: RFC 4155 (mbox); the Maildir page of the qmail documentation.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

_CHUNK: Final = 1 << 20
_LONGEST_LINE = 4096
_SEPARATOR = re.compile(
    rb"\n\r?\n(From (?:[^\r\n]{0,200}\d\d:\d\d(?::\d\d)?[^\r\n]{0,40}\d{4}"
    rb"|[^\r\n]{0,500}\r?\n(?:[!-9;-~]{1,76}[ \t]{0,9}:|>From )))"
)
_MAILDIR = ("cur", "new", "tmp")


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
