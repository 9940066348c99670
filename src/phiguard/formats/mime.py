"""Bytes of a message into its tree of parts, read leniently.

Nothing is left out: what a reader of mail may show (preamble, epilogue, text behind base64) is read,
and what cannot be read is reported.

Sources: RFC 2046 section 5.1 (multipart), RFC 2045 section 5.2 (defaults), RFC 2046 section 5.2.1 (message/rfc822).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from phiguard.formats.blocks import text_view
from phiguard.formats.decoded import marked_wide
from phiguard.formats.document import Document, Literal, Opaque, Withheld, join
from phiguard.formats.fields import Header, read_header
from phiguard.formats.html import html_view
from phiguard.formats.message import Body, Coded, Entity, body_of, entity_of
from phiguard.formats.parameters import parameters
from phiguard.formats.sniff import binary_type, is_photo, starts_html
from phiguard.formats.transfer import Payload, is_plain, unpacked

_DEPTH: Final = 30  #: levels of nesting that are read
_PARTS: Final = 5000  #: parts of one multipart that are read
_LINE_END = re.compile(rb"\r\n|\r|\n")
_TYPE = re.compile(r"\s*([\w.+*-]+/[\w.+*-]+)\s*(?:;|\Z|\s)", re.ASCII)
_SPREAD = frozenset({"text/csv", "text/tab-separated-values", "application/csv", "text/comma-separated-values"})
_SECRET = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"})
#: Messages whose content is a message, and is read as one.
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_NEVER_TEXT = ("image/", "video/", "audio/", "font/")
_NESTED = "message/"
_NOT_NESTED = frozenset({"message/delivery-status"})


def read_message(raw: bytes) -> Entity:
    r"""Read a message.

    >>> read_message(b"Subject: x\n\nhello").text
    'Subject: x\n\nhello'
    """
    return _entity(raw, (), "text/plain", outer=True)


@dataclass(frozen=True, slots=True, repr=False)
class _Part:
    """What is known of a part before its body is read."""

    header: Header
    path: tuple[int, ...]
    media_type: str
    depth: int
    line_end: bytes

    @property
    def name(self) -> str:
        return f"part {_dotted(self.path)}"

    @property
    def encoding(self) -> str:
        value = self.header.first("content-transfer-encoding").strip().lower()
        return value.split(";")[0].split(" ")[0].strip("\"'")

    def parameter(self, field: str, key: str) -> str:
        raw = next((f.original() for f in self.header.fields if f.name == field), b"")
        return next((p.value for p in parameters(raw) if p.key == key), "")


def _entity(raw: bytes, path: tuple[int, ...], default: str, *, outer: bool, depth: int = 0) -> Entity:
    found = _LINE_END.search(raw)
    line_end = found.group() if found else b"\r\n"
    where = f"part {_dotted(path)} " if path else ""
    header = read_header(raw, where, line_end)
    part = _Part(header, path, _media_type(header, default), depth, line_end)
    rest = raw[header.body_at :]
    if depth > _DEPTH:
        body: Document = Withheld(rest, (Opaque(part.name, part.media_type, "nested too deeply", photo=False),))
    elif part.media_type.startswith("multipart/"):
        body = _multipart(rest, part)
    else:
        body = _leaf(rest, part)
    return entity_of(header, body, part.media_type, line_end, outer=outer)


def _dotted(path: tuple[int, ...]) -> str:
    return ".".join(map(str, path)) or "1"


def _media_type(header: Header, default: str) -> str:
    if not header.has("content-type"):
        return default
    value = header.first("content-type")
    if match := _TYPE.match(value):
        return match.group(1).lower()
    # A reader of mail divides what it takes for a multipart, whatever follows.
    return "multipart/mixed" if value.strip().lower().startswith("multipart/") else "text/plain"


def _multipart(raw: bytes, part: _Part) -> Document:
    boundary = part.parameter("content-type", "boundary").rstrip().encode("utf-8", "replace")
    pieces = _divided(raw, boundary) if boundary else []
    if pieces:
        return join(_tree(pieces, part))
    payload = unpacked(raw, part.encoding)
    inner = [] if is_plain(part.encoding) or payload.trouble or not boundary else _divided(payload.content, boundary)
    if not inner:
        return _leaf(raw, replace(part, media_type="text/plain"))
    return _coded(raw, payload, join(_tree(inner, part)), part)


def _coded(raw: bytes, payload: Payload, inner: Document, part: _Part) -> Body:
    stop = len(raw) - len(payload.tail)
    coded = Coded(raw[len(payload.head) : stop], inner, part.encoding, part.line_end)
    return body_of(_around(payload.head, part.name), coded, _around(payload.tail, part.name))


def _divided(raw: bytes, boundary: bytes) -> list[tuple[str, bytes]]:
    """The body of a multipart as text around, boundary lines and parts; empty where no boundary is found."""
    line = re.compile(rb"(?:(?<=[\r\n])|\A)--" + re.escape(boundary) + rb"(--)?[ \t]*(?=\r|\n|\Z)")
    pieces: list[tuple[str, bytes]] = []
    kind = "around"
    at = 0
    for count, match in enumerate(line.finditer(raw)):
        if count > _PARTS:
            return [*pieces, ("surplus", raw[at:])]
        start = _before_line_end(raw, at, match.start())
        pieces.append((kind, raw[at:start]))
        after = _LINE_END.match(raw, match.end())
        end = after.end() if after else match.end()
        pieces.append(("boundary", raw[start:end]))
        at = end
        kind = "around" if match.group(1) else "part"
        if match.group(1):
            break
    if pieces:
        pieces.append((kind, raw[at:]))
    return pieces


def _before_line_end(raw: bytes, at: int, start: int) -> int:
    """Where the line end starts that belongs to a boundary line."""
    if raw[max(at, start - 2) : start] == b"\r\n":
        return start - 2
    return start - 1 if start > at else start


def _tree(pieces: list[tuple[str, bytes]], part: _Part) -> Iterator[Document]:
    default = "message/rfc822" if part.media_type == "multipart/digest" else "text/plain"
    number = 0
    for kind, raw in pieces:
        if kind == "boundary":
            yield Literal(raw, "\n")
        elif kind == "surplus":
            yield Withheld(raw, (Opaque(part.name, part.media_type, "too many parts", photo=False),))
        elif kind == "around":
            yield _around(raw, f"{part.name} around")
        elif raw:
            number += 1
            yield _entity(raw, (*part.path, number), default, outer=False, depth=part.depth + 1)


def _around(raw: bytes, name: str) -> Document:
    """Text in front of or behind content: a slot, unless it is blank."""
    return text_view(raw, name) if raw.strip() else Literal(raw, raw.decode("latin-1"))


def _leaf(raw: bytes, part: _Part) -> Document:
    payload = unpacked(raw, part.encoding)
    if payload.trouble:
        return _unread(raw, part, part.media_type, payload.trouble)
    sniffed = binary_type(payload.content)
    wide = part.parameter("content-type", "charset").lower().startswith(("utf-16", "utf-32", "ucs-2"))
    wide = wide and not marked_wide(payload.content)
    if sniffed and not (sniffed == "application/octet-stream" and wide):
        return _unread(raw, part, sniffed if is_photo(sniffed) else part.media_type, "not text")
    if part.media_type in _SECRET or part.media_type.startswith(_NEVER_TEXT):
        return _unread(raw, part, part.media_type, "not text")
    return _coded(raw, payload, _content(payload.content, part), part)


def _unread(raw: bytes, part: _Part, media_type: str, reason: str) -> Document:
    if not raw.strip():
        return Literal(raw)
    photo = is_photo(media_type) or is_photo(part.media_type)
    return Withheld(raw, (Opaque(part.name, media_type, reason, photo),))


def _content(content: bytes, part: _Part) -> Document:
    """The decoded content of a part as its type says, else as plain text."""
    kind = part.media_type
    if kind.startswith(_NESTED) and kind not in _NOT_NESTED:
        return _entity(content, part.path, "text/plain", outer=True, depth=part.depth + 1)
    charset = part.parameter("content-type", "charset")
    if kind in _PAGES or (kind != "text/plain" and starts_html(content)):
        return html_view(content, part.name, charset)
    named = part.parameter("content-disposition", "filename") or part.parameter("content-type", "name")
    suffix = named.lower().rpartition(".")[2]
    if kind in _SPREAD or suffix in {"csv", "tsv"}:
        from phiguard.formats.delimited import table

        return join(table(content, "tsv" if "tab" in kind or suffix == "tsv" else "csv", f"{part.name} "))
    if kind.endswith("json") or suffix in {"json", "jsonl", "ndjson"}:
        from phiguard.formats.records import records

        found = records(content, f"{part.name} ")
        if found is not None:
            return join(found)
    return text_view(content, part.name, charset)
