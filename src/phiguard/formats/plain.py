"""Plain text: one slot that holds everything."""

from collections.abc import Iterable, Iterator
from typing import Final

from phiguard.formats.decoded import decode, marked_wide
from phiguard.formats.document import Document, Opaque, Withheld
from phiguard.formats.sniff import HEAD, is_text
from phiguard.formats.view import Line, Place, View, lines_of

LARGEST: Final = 64 * 1024 * 1024  #: bytes of one document; a longer text is cut at a blank line


def plain(raw: bytes, name: str, charset: str = "", codec: str = "") -> View:
    """Text as one slot; blank lines behind it are context.

    Args:
        raw: The text.
        name: Of the slot.
        charset: What was declared.
        codec: Of wide characters, as the mark at the start of a longer text told.

    >>> plain(b"one two", "text").slots
    (Slot(name='text', start=0, end=7),)
    """
    source = decode(raw, charset, codec)
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
    codec = ""
    number = 0
    for chunk in chunks:
        waiting += chunk
        codec = codec or ("" if number else marked_wide(waiting))
        while len(waiting) > largest:
            cut = _wide_cut(waiting, largest, codec) if codec else _cut(waiting, largest)
            number += 1
            yield _checked(waiting[:cut], f"text {number}", codec)
            waiting = waiting[cut:]
    if waiting:
        yield _checked(waiting, f"text {number + 1}" if number else "text", codec)


def _checked(raw: bytes, name: str, codec: str) -> Document:
    """Text, unless something else stands in it further on than the first look reached."""
    last = max(0, len(raw) - HEAD)
    starts = (min(at, last) for at in range(0, 0 if codec else len(raw), HEAD))
    if all(is_text(raw[at : at + HEAD]) for at in starts):
        return plain(raw, name, codec=codec)
    return Withheld(raw, (Opaque(name, "application/octet-stream", "not text", photo=False),))


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


def _wide_cut(data: bytes, largest: int, codec: str) -> int:
    """Where to cut wide characters: behind a line, else between two characters."""
    line_end = "\n".encode(codec)
    width = len(line_end)
    at = data.rfind(line_end, largest // 2, largest)
    while at > 0 and at % width:
        at = data.rfind(line_end, largest // 2, at + width - 1)
    return at + width if at > 0 else largest // width * width
