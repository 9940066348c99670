"""Pages, records and encoded texts inside a value of a record or a cell of a table: read as what they are.

An identifier that tags divide, or whose label is a key inside the value, is seen only so.
"""

import re
from binascii import b2a_base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from phiguard.formats.decoded import Decoded, approximated, is_utf8
from phiguard.formats.document import Document, Edit, Opaque, Slot, join, sizes
from phiguard.formats.sniff import binary_type, is_photo
from phiguard.formats.transfer import unpacked
from phiguard.formats.view import Line, View, lines_of

_TAG = re.compile(
    r"</?(?:a|b|blockquote|body|br|center|dd|div|dl|dt|em|font|h[1-6]|hr|html|i|img|li|ol|p|pre|span|strong|sub|sup|"
    r"table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_BRACKETS = frozenset({"{", "["})
_SURROGATE = re.compile("[\ud800-\udfff]")
_BASE64 = re.compile(r"[A-Za-z0-9+/\r\n]{120,}={0,2}\s*")
_SHORTEST: Final = 120  #: characters; what is shorter holds no file


@dataclass(frozen=True, slots=True, repr=False)
class Inner:
    """A document that stands inside text.

    Attributes:
        raw: Its bytes where it stands.
        document: What they hold.
        wrap: The bytes of a document as they stand there.
        before: Context in front.
        text: Context, then the text inside.
        slots: The slots inside, moved behind the context.
    """

    raw: bytes
    document: Document
    wrap: Callable[[bytes], bytes]
    before: str
    text: str
    slots: tuple[Slot, ...]

    __repr__ = sizes

    @property
    def opaque(self) -> tuple[Opaque, ...]:
        """What cannot be read inside."""
        return self.document.opaque

    def original(self) -> bytes:
        """The bytes as they were read."""
        return self.raw

    def write(self, edits: Sequence[Edit]) -> bytes:
        """The bytes with edits made."""
        if not edits and not self.opaque:
            return self.raw
        size = len(self.before)
        return self.wrap(self.document.write([Edit(e.start - size, e.end - size, e.replacement) for e in edits]))


def inside(text: str, name: str) -> Document | None:
    r"""What a value holds if it is more than plain text.

    Args:
        text: The value.
        name: Of its slots.

    >>> inside("<p>one <b>tw</b>o</p>", "x").text, inside('{"a": "b"}', "x").text, inside("plain", "x")
    ('\none two\n', 'a: b\n', None)
    """
    is_page = "<" in text and _TAG.search(text) is not None
    if not (is_page or text.lstrip()[:1] in _BRACKETS) or _SURROGATE.search(text):
        return None
    if is_page:
        from phiguard.formats.html import html_view

        return html_view(text.encode(), name, "utf-8")
    from phiguard.formats.records import records

    found = records(text.encode(), f"{name} ")
    return None if found is None else join(found)


def encoded(text: str, name: str) -> Document | Opaque | None:
    """What a value holds in base64: text, or content that cannot be read; ``None`` where it is no base64."""
    if len(text) < _SHORTEST or not _BASE64.fullmatch(text):
        return None
    from phiguard.formats.plain import plain

    content = unpacked(text.encode("ascii"), "base64").content
    media_type = binary_type(content)
    if media_type or not is_utf8(content):
        return Opaque(name, media_type or "text/plain", "encoded content", is_photo(media_type))
    return inside(content.decode(), name) or plain(content, name)


def base64_text(content: bytes) -> str:
    """The bytes of a document as base64."""
    return b2a_base64(content, newline=False).decode("ascii")


def lines_with_inner(source: Decoded, lines: Sequence[Line], withheld: Sequence[tuple[Opaque, Edit]] = ()) -> Document:
    """Lines as a document; where a line holds a document, that one is read in its place.

    Args:
        source: Where the lines stand.
        lines: In the order of their places.
        withheld: What cannot be read, and the edit that takes it out.
    """
    pieces: list[Document] = []
    own: list[Line] = []
    at = 0
    if all(line.inner is None for line in lines):
        return lines_of(source, lines, *_unzipped(withheld))
    for line in lines:
        if line.inner is None:
            own.append(line)
            continue
        pieces += (_stretch(source, at, line.place.start, own, withheld), _inner(source, line, line.inner))
        at, own = line.place.end, []
    return join((*pieces, _stretch(source, at, len(source.text), own, withheld)))


def _unzipped(withheld: Sequence[tuple[Opaque, Edit]]) -> tuple[tuple[Opaque, ...], tuple[Edit, ...]]:
    return tuple(item for item, _ in withheld), tuple(gap for _, gap in withheld)


def _stretch(
    source: Decoded, start: int, end: int, lines: Sequence[Line], withheld: Sequence[tuple[Opaque, Edit]]
) -> View:
    """The lines of a stretch, counted from its start."""
    moved = [
        replace(line, place=replace(line.place, start=line.place.start - start, end=line.place.end - start))
        for line in lines
    ]
    own = [
        (item, Edit(gap.start - start, gap.end - start, gap.replacement))
        for item, gap in withheld
        if start <= gap.start < end
    ]
    return lines_of(source.cut(start, end), moved, *_unzipped(own))


def _inner(source: Decoded, line: Line, document: Document) -> Document:
    runs = [run for run in source.cut(line.place.start, line.place.end).runs if run.text]

    def wrap(content: bytes) -> bytes:
        text = line.place.write(line.unwrap(content))
        try:
            return runs[0].encode(text)
        except UnicodeEncodeError:
            return runs[0].encode(approximated(text))

    size = len(line.before)
    slots = tuple(Slot(s.name, s.start + size, s.end + size) for s in document.slots)
    raw = b"".join(run.raw for run in runs)
    return Inner(raw, document, wrap, line.before, f"{line.before}{document.text}{line.after}", slots)
