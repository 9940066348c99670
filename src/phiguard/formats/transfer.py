"""Transfer encodings of a body: read leniently, written strictly.

Sources: RFC 2045 sections 6.7 and 6.8, POSIX uuencode.
"""

import re
from binascii import Error as Broken
from binascii import a2b_base64, a2b_qp, a2b_uu, b2a_base64, b2a_qp, b2a_uu
from dataclasses import dataclass

_UU_NAMES = frozenset({"x-uuencode", "uuencode", "x-uue", "uue"})
_BEGIN = re.compile(rb"^begin [0-7]{3,4} [^\r\n]*(?:\r\n|\r|\n)", re.MULTILINE)
_END = re.compile(rb"^(?:[ `]?[ \t]*(?:\r\n|\r|\n))?end[ \t]*(?=\r|\n|\Z)", re.MULTILINE)
_ALPHABET_GAP = re.compile(rb"[^A-Za-z0-9+/=]+")
_CHUNK = re.compile(rb"([A-Za-z0-9+/]+)={0,3}")
_PROSE = re.compile(rb"[^\s][ \t]++[^\s]|^--", re.MULTILINE)
_PADDED = re.compile(rb"=[ \t]*(?:\r\n|\r|\n)(?=\s*[^\sA-Za-z0-9+/])")
_BASE64_LINE = 57  #: octets in a line of 76 characters
_UU_LINE = 45
_DIRT = 20  #: one character in so many that is not base64, and it is not base64


@dataclass(frozen=True, slots=True, repr=False)
class Payload:
    """A body with its transfer encoding off.

    Attributes:
        head: Bytes in front of the encoded ones, as they are.
        content: The decoded bytes.
        tail: Bytes behind.
        trouble: Why it cannot be read; empty where it can.
    """

    head: bytes
    content: bytes
    tail: bytes
    trouble: str = ""


def unpacked(raw: bytes, encoding: str) -> Payload:
    """Take a transfer encoding off.

    >>> unpacked(b"aGVsbG8=", "base64").content
    b'hello'
    """
    if encoding == "base64":
        return _from_base64(raw)
    if encoding == "quoted-printable":
        return Payload(b"", a2b_qp(raw), b"")
    if encoding in _UU_NAMES:
        return _from_uu(raw)
    if encoding.startswith("x-"):
        return Payload(b"", raw, b"", "unknown transfer encoding")
    return Payload(b"", raw, b"")


def is_plain(encoding: str) -> bool:
    """Whether an encoding leaves bytes as they are."""
    return encoding not in {"base64", "quoted-printable"} and encoding not in _UU_NAMES


def packed(content: bytes, encoding: str, line_end: bytes) -> bytes:
    r"""Put a transfer encoding on.

    >>> packed(b"hello", "base64", b"\n")
    b'aGVsbG8='
    """
    if encoding == "base64":
        rows = (content[at : at + _BASE64_LINE] for at in range(0, len(content), _BASE64_LINE))
        return line_end.join(b2a_base64(row, newline=False) for row in rows)
    if encoding == "quoted-printable":
        return line_end.join(_quoted(line, line_end) for line in content.split(line_end))
    if encoding in _UU_NAMES:
        rows = (content[at : at + _UU_LINE] for at in range(0, len(content), _UU_LINE))
        return b"".join(b2a_uu(row).rstrip(b"\n") + line_end for row in rows)
    return content


def _quoted(line: bytes, line_end: bytes) -> bytes:
    return b2a_qp(line, quotetabs=False, istext=False).replace(b"=\r\n", b"=\n").replace(b"=\n", b"=" + line_end)


def _from_base64(raw: bytes) -> Payload:
    prose = _PROSE.search(raw)
    padded = _PADDED.search(raw)
    line = max(raw.rfind(b"\n", 0, prose.start()), raw.rfind(b"\r", 0, prose.start())) + 1 if prose else len(raw)
    end = min(line, padded.end() if padded else len(raw))
    end = len(raw[:end].rstrip())
    core = _ALPHABET_GAP.sub(b"", raw[:end])
    visible = len(b"".join(raw[:end].split()))
    content = b"".join(_chunk(match.group(1)) for match in _CHUNK.finditer(core))
    dirty = (visible - len(core)) * _DIRT > visible
    return Payload(b"", content, raw[end:], "broken base64" if dirty else "")


def _chunk(characters: bytes) -> bytes:
    whole = characters[:-1] if len(characters) % 4 == 1 else characters
    return a2b_base64(whole + b"=" * (-len(whole) % 4))


def _from_uu(raw: bytes) -> Payload:
    begin = _BEGIN.search(raw)
    if begin is None:
        return Payload(raw, b"", b"", "" if not raw.strip() else "uuencoded body without a begin line")
    end = _END.search(raw, begin.end())
    stop = end.start() if end else len(raw)
    rows = [_uu_row(row) for row in re.split(rb"\r\n|\r|\n", raw[begin.end() : stop])]
    broken = end is None or any(row is None for row in rows)
    content = b"".join(row or b"" for row in rows)
    return Payload(raw[: begin.end()], content, raw[stop:], "broken uuencode" if broken else "")


def _uu_row(row: bytes) -> bytes | None:
    if not row.strip():
        return b""
    try:
        return a2b_uu(row)
    except Broken:
        size = (((row[0] - 32) & 63) * 4 + 5) // 3
    try:
        return a2b_uu(row[:size])
    except Broken:
        return None
