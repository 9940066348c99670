"""Bytes of a message into its tree of parts, read leniently.

Nothing is left out: what a reader of mail may show (preamble, epilogue, text behind base64) is read,
and what cannot be read is reported.

Sources: RFC 2046 section 5.1 (multipart), RFC 2045 section 5.2 (defaults), RFC 2046 section 5.2.1 (message/rfc822).
"""

import re
from collections.abc import Iterator
from typing import Final

from phiguard.formats.blocks import text_view
from phiguard.formats.document import Document, Literal, Opaque, Withheld, join
from phiguard.formats.fields import Header, read_header
from phiguard.formats.html import html_view
from phiguard.formats.message import Coded, Entity, body_of, entity_of
from phiguard.formats.parameters import parameters
from phiguard.formats.sniff import binary_type, is_photo, starts_html
from phiguard.formats.transfer import is_plain, unpacked

_DEPTH: Final = 30  #: levels of nesting that are read
_PARTS: Final = 5000  #: parts of one multipart that are read
_LINE_END = re.compile(rb"\r\n|\r|\n")
_TYPE = re.compile(r"\s*([\w.+*-]+/[\w.+*-]+)\s*(?:;|\Z|\s)", re.ASCII)
_SPREAD = frozenset({"text/csv", "text/tab-separated-values", "application/csv", "text/comma-separated-values"})
_SECRET = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"})
#: Messages whose content is a message, and is read as one.
_NESTED = "message/"
_NOT_NESTED = frozenset({"message/delivery-status"})


def read_message(raw: bytes) -> Entity:
    """Read a message.

    >>> read_message(b"Subject: x\\n\\nhello").text
    'Subject: x\\n\\nhello'
    """
    return _entity(raw, (), "text/plain", outer=True)


def _entity(raw: bytes, path: tuple[int, ...], default: str, *, outer: bool, depth: int = 0) -> Entity:
    found = _LINE_END.search(raw)
    line_end = found.group() if found else b"\r\n"
    where = f"part {_dotted(path)} " if path else ""
    header = read_header(raw, where, line_end)
    media_type = _media_type(header, default)
    rest = raw[header.body_at :]
    if depth > _DEPTH:
        name = f"part {_dotted(path)}"
        body: Document = Withheld(rest, (Opaque(name, media_type, "nested too deeply", photo=False),))
    elif media_type.startswith("multipart/"):
        body = _multipart(rest, header, path, media_type, depth, line_end)
    else:
        body = _leaf(rest, header, path or (1,), media_type, depth, line_end)
    return entity_of(header, body, media_type, line_end, outer=outer)


def _dotted(path: tuple[int, ...]) -> str:
    return ".".join(map(str, path)) or "1"


def _media_type(header: Header, default: str) -> str:
    if not header.has("content-type"):
        return default
    match = _TYPE.match(header.first("content-type"))
    return match.group(1).lower() if match else "text/plain"


def _parameter(header: Header, field: str, key: str) -> str:
    raw = next((f.original() for f in header.fields if f.name == field), b"")
    return next((p.value for p in parameters(raw) if p.key == key), "")


def _encoding(header: Header) -> str:
    value = header.first("content-transfer-encoding").strip().lower()
    return value.split(";")[0].split(" ")[0].strip("\"'")


def _multipart(
    raw: bytes, header: Header, path: tuple[int, ...], media_type: str, depth: int, line_end: bytes
) -> Document:
    boundary = _parameter(header, "content-type", "boundary").rstrip()
    pieces = _divided(raw, boundary.encode("utf-8", "replace")) if boundary else []
    encoding = _encoding(header)
    if not pieces and is_plain(encoding):
        return _leaf(raw, header, path or (1,), "text/plain", depth, line_end)
    if not pieces:
        payload = unpacked(raw, encoding)
        pieces = _divided(payload.content, boundary.encode("utf-8", "replace")) if boundary else []
        if not pieces or payload.trouble:
            return _leaf(raw, header, path or (1,), "text/plain", depth, line_end)
        inner = join(_tree(pieces, path, media_type, depth))
        coded = Coded(raw[len(payload.head) : len(raw) - len(payload.tail)], inner, encoding, line_end)
        name = f"part {_dotted(path)}"
        return body_of(_around(payload.head, name), coded, _around(payload.tail, name))
    return join(_tree(pieces, path, media_type, depth))


def _divided(raw: bytes, boundary: bytes) -> list[tuple[str, bytes]]:
    """The body of a multipart as text around, boundary lines and parts; empty where no boundary is found."""
    line = re.compile(rb"(?:(?<=[\r\n])|\A)--" + re.escape(boundary) + rb"(--)?[ \t]*(?=\r|\n|\Z)")
    pieces: list[tuple[str, bytes]] = []
    kind = "around"
    at = 0
    for count, match in enumerate(line.finditer(raw)):
        if count > _PARTS:
            break
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


def _tree(pieces: list[tuple[str, bytes]], path: tuple[int, ...], media_type: str, depth: int) -> Iterator[Document]:
    default = "message/rfc822" if media_type == "multipart/digest" else "text/plain"
    number = 0
    for kind, raw in pieces:
        if kind == "boundary":
            yield Literal(raw, "\n")
        elif kind == "around":
            yield _around(raw, f"part {_dotted(path)} around")
        elif raw:
            number += 1
            yield _entity(raw, (*path, number), default, outer=False, depth=depth + 1)


def _around(raw: bytes, name: str) -> Document:
    """Text in front of or behind content: a slot, unless it is blank."""
    return text_view(raw, name) if raw.strip() else Literal(raw, raw.decode("latin-1"))


def _leaf(
    raw: bytes, header: Header, path: tuple[int, ...], media_type: str, depth: int, line_end: bytes
) -> Document:
    name = f"part {_dotted(path)}"
    encoding = _encoding(header)
    payload = unpacked(raw, encoding)
    if payload.trouble:
        return _unread(raw, name, media_type, payload.trouble)
    sniffed = binary_type(payload.content)
    wide = _parameter(header, "content-type", "charset").lower().startswith(("utf-16", "utf-32", "ucs-2"))
    if sniffed and not (sniffed == "application/octet-stream" and wide):
        return _unread(raw, name, media_type if not is_photo(sniffed) else sniffed, "not text", declared=media_type)
    if media_type in _SECRET or media_type.startswith(("image/", "video/", "audio/", "font/")):
        return _unread(raw, name, media_type, "not text")
    inner = _content(payload.content, header, path, media_type, depth)
    coded = Coded(raw[len(payload.head) : len(raw) - len(payload.tail)], inner, encoding, line_end)
    return body_of(_around(payload.head, name), coded, _around(payload.tail, name))


def _unread(raw: bytes, name: str, media_type: str, reason: str, declared: str = "") -> Document:
    if not raw.strip():
        return Literal(raw)
    photo = is_photo(media_type) or is_photo(declared)
    return Withheld(raw, (Opaque(name, media_type, reason, photo),))


def _content(content: bytes, header: Header, path: tuple[int, ...], media_type: str, depth: int) -> Document:
    """The decoded content of a part as its type says, else as plain text."""
    name = f"part {_dotted(path)}"
    charset = _parameter(header, "content-type", "charset")
    if media_type.startswith(_NESTED) and media_type not in _NOT_NESTED:
        return _entity(content, path, "text/plain", outer=True, depth=depth + 1)
    if media_type in {"text/html", "application/xhtml+xml"} or (media_type != "text/plain" and starts_html(content)):
        return html_view(content, name, charset)
    file_name = _parameter(header, "content-disposition", "filename") or _parameter(header, "content-type", "name")
    suffix = file_name.lower().rpartition(".")[2]
    if media_type in _SPREAD or suffix in {"csv", "tsv"}:
        from phiguard.formats.delimited import table

        return join(table(content, "tsv" if media_type.startswith("text/tab") else "csv", f"{name} "))
    if media_type == "application/json" or media_type.endswith(("+json", "json")) or suffix in {"json", "jsonl", "ndjson"}:
        from phiguard.formats.records import records

        found = records(content, f"{name} ")
        if found is not None:
            return join(found)
    return text_view(content, name, charset)
