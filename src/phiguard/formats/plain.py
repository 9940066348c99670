"""Plain text: one slot that holds everything."""

from collections.abc import Iterable, Iterator
from typing import Final

from phiguard.formats.decoded import decode
from phiguard.formats.document import Document
from phiguard.formats.view import Line, Place, View, lines_of

LARGEST: Final = 64 * 1024 * 1024  #: bytes of one document; a longer text is cut at a blank line


def plain(raw: bytes, name: str, charset: str = "") -> View:
    """Text as one slot; blank lines behind it are context.

    >>> plain(b"one two", "text").slots
    (Slot(name='text', start=0, end=7),)
    """
    source = decode(raw, charset)
    return lines_of(source, (trimmed(name, source.text, 0),))


def trimmed(name: str, text: str, at: int) -> Line:
    """A stretch of text as a slot without the blank lines behind it, so that no edit joins it to what follows.

    Args:
        name: Of the slot.
        text: The stretch.
        at: Where it starts in the source, code points.
    """
    value = text.rstrip()
    return Line(name if value else "", "", value, text[len(value) :], Place(at, at + len(value)))


def plain_texts(chunks: Iterable[bytes], largest: int = LARGEST) -> Iterator[Document]:
    """Text as documents of bounded size.

    Args:
        chunks: The text as it arrives.
        largest: Bytes of one document.
    """
    waiting = b""
    number = 0
    for chunk in chunks:
        waiting += chunk
        while len(waiting) > largest:
            cut = _cut(waiting, largest)
            number += 1
            yield plain(waiting[:cut], f"text {number}")
            waiting = waiting[cut:]
    if waiting:
        yield plain(waiting, f"text {number + 1}" if number else "text")


def _cut(data: bytes, largest: int) -> int:
    """Where to cut: behind a blank line, else behind a line, else where a character ends."""
    for seam in (b"\n\n", b"\n\r\n", b"\n"):
        at = data.rfind(seam, largest // 2, largest)
        if at > 0:
            return at + len(seam)
    at = largest
    while at > largest - 4 and data[at] & 0xC0 == 0x80:  # noqa: PLR2004 - the continuation bytes of UTF-8
        at -= 1
    return at
