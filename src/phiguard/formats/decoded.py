"""Bytes as text, and text back as the same bytes, whatever the bytes are."""

import codecs
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate
from typing import Final

from phiguard.formats.document import Edit, spliced

Encode = Callable[[str], bytes]

#: Windows-1252 with control characters in its five gaps, so that every byte is a character.
#: Source: WHATWG Encoding Standard, index windows-1252.
WESTERN: Final = "".join(
    chr(byte) if byte in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else bytes([byte]).decode("cp1252") for byte in range(256)
)
_WESTERN_CODES = codecs.charmap_build(WESTERN)
#: Charsets that are read as Windows-1252: WHATWG Encoding Standard, labels of windows-1252.
_LATIN = frozenset({"ascii", "iso8859-1", "cp1252", "latin-1"})
#: Byte order marks; that of UTF-32 first, since it starts with that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-16", "utf-32")
_NOT_CHARSETS = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"})
_MARKLESS = {
    "utf-16": "utf-16-le",
    "utf-32": "utf-32-le",
    "utf-8-sig": "utf-8",
}  #: so that no byte order mark is written
_BROKEN_BYTES = 1000  #: more broken bytes than this and the charset is taken to be wrong
_BROKEN_STRETCHES = 100_000  #: the same for UTF-8, which is read in one pass
_ESCAPED = re.compile("([\udc80-\udcff]+)")  #: broken bytes as Python's ``surrogateescape`` shows them


@dataclass(frozen=True, slots=True, repr=False)
class Run:
    """A stretch of bytes and its text.

    Attributes:
        text: How the bytes read.
        raw: The bytes.
        encode: New text as bytes; raises ``UnicodeEncodeError`` for a character it cannot write.
    """

    text: str
    raw: bytes
    encode: Encode


@dataclass(frozen=True, slots=True, repr=False)
class Decoded:
    """Runs end to end.

    Attributes:
        runs: The runs.
        text: Their text.
        starts: Where each run starts in the text.
    """

    runs: tuple[Run, ...]
    text: str
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Reckon where the runs start."""
        starts = (0,) if len(self.runs) == 1 else tuple(accumulate(map(_size, self.runs[:-1]), initial=0))
        object.__setattr__(self, "starts", starts[: len(self.runs)])

    def __repr__(self) -> str:
        """Sizes, never text."""
        return f"<Decoded: {len(self.runs)} runs, {len(self.text)} code points>"

    def raw(self) -> bytes:
        """The bytes as they were read."""
        return b"".join(run.raw for run in self.runs)

    def cut(self, start: int, end: int) -> "Decoded":
        """A stretch; runs are divided at its seams, and what has no text stays with what starts at the start."""
        runs: list[Run] = []
        row = max(bisect_right(self.starts, start) - 1, 0) if start else 0
        for at, run in zip(self.starts[row:], self.runs[row:], strict=True):
            low, high = max(start, at), min(end, at + len(run.text))
            if at > end:
                break
            if low < high:
                text = run.text[low - at : high - at]
                runs.append(run if text == run.text else Run(text, run.encode(text), run.encode))
            elif not run.text and not start:
                runs.append(run)
        return joined(runs)

    def splice(self, edits: Sequence[Edit]) -> bytes:
        """The bytes with edits made; runs without an edit keep their bytes.

        Args:
            edits: Sorted and disjoint positions in :attr:`text`.

        Raises:
            UnicodeEncodeError: The charset cannot write a replacement.
        """
        written: list[bytes] = []
        at = 0
        row = 0
        final = max((i for i, run in enumerate(self.runs) if run.text), default=len(self.runs) - 1)
        for number, run in enumerate(self.runs):
            end = at + len(run.text)
            last = number == final
            while row < len(edits) and edits[row].end < at:
                row += 1
            mine: list[Edit] = []
            ahead = row
            while ahead < len(edits) and (edits[ahead].start < end or (last and edits[ahead].start == end)):
                mine += _clipped(edits[ahead], at, end, last=last)
                ahead += 1
            cut = not run.text and any(e.start < at < e.end for e in edits[row : row + 2])
            written.append(_rewritten(run, mine) if mine or cut else run.raw)
            at = end
        return b"".join(written)


def _size(run: Run) -> int:
    return len(run.text)


def _clipped(edit: Edit, at: int, end: int, *, last: bool) -> list[Edit]:
    """The share of an edit that falls to a run; the replacement stands in the run where it starts."""
    if edit.start >= at and (edit.start < end or last):
        return [Edit(edit.start - at, min(edit.end, end) - at, edit.replacement)]
    if edit.start < at < edit.end and end > at:
        return [Edit(0, min(edit.end, end) - at, "")]
    return []


def _rewritten(run: Run, edits: Sequence[Edit]) -> bytes:
    new = spliced(run.text, edits)
    kept = b"" if run.text or not edits else run.raw
    return kept + run.encode(new) if new else kept


def joined(runs: Iterator[Run] | Sequence[Run]) -> Decoded:
    """Runs as one text."""
    kept = tuple(runs)
    return Decoded(kept, "".join(run.text for run in kept))


def western(text: str) -> bytes:
    """Text in Windows-1252.

    Raises:
        UnicodeEncodeError: A character is not in that charset.
    """
    return codecs.charmap_encode(text, "strict", _WESTERN_CODES)[0]


def _by_codec(codec: str, text: str) -> bytes:
    return text.encode(codec, _errors(codec))


def _errors(codec: str) -> str:
    """How a codec treats half a pair: in wide characters it is a character like others, and hides nothing."""
    return "surrogatepass" if codec.startswith(_WIDE) else "strict"


def marked_wide(raw: bytes) -> str:
    r"""The codec of wide characters that a byte order mark tells; empty where there is none.

    >>> marked_wide(b"\xff\xfea\0"), marked_wide(b"a")
    ('utf-16-le', '')
    """
    return next((codec for mark, codec in _MARKS if raw.startswith(mark) and codec.startswith(_WIDE)), "")


def decode(raw: bytes, charset: str = "", codec: str = "") -> Decoded:
    r"""Read bytes in the declared charset, else in UTF-8, else in Windows-1252.

    Args:
        raw: Any bytes.
        charset: What was declared; unknown names are ignored.
        codec: What the mark at the start of a longer text told; no other is tried.

    >>> decode(b"caf\xe9").text
    'café'
    """
    for mark, told in _MARKS:
        if raw.startswith(mark) and codec in {"", told}:
            body = raw[len(mark) :]
            return joined((Run("", mark, partial(_by_codec, told)), *_runs(body, told)))
    if codec:
        return joined(_runs(raw, codec))
    if not raw.isascii() and is_utf8(raw):
        return joined(_runs(raw, "utf-8"))
    codec = _known(charset) if charset else ""
    if codec and raw.isascii() and b"\0" not in raw and not _keeps_ascii(codec):
        codec = ""  # such text holds zeros or high bytes: the declaration is wrong, and would hide what stands there
    if codec in _LATIN:
        return joined((Run(_western_text(raw), raw, western),))
    return joined(_runs(raw, codec or "utf-8"))


def _keeps_ascii(codec: str) -> bool:
    """Whether letters and digits are the bytes that they are in ASCII; not so in EBCDIC and wide characters."""
    return b"aZ09".decode(codec, "replace") == "aZ09"


def is_utf8(raw: bytes) -> bool:
    """Whether bytes are UTF-8 without fault."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _known(charset: str) -> str:
    """Python's name of a declared charset that turns bytes into text; empty where there is none."""
    try:
        found = codecs.lookup(charset.strip("\"' ").lower()) if charset.isascii() and "\0" not in charset else None
        usable = found is not None and isinstance(b"".decode(found.name), str) and "".encode(found.name) is not None
    except (LookupError, ValueError, UnicodeError, AssertionError):
        return ""
    if not usable or found is None or found.name in _NOT_CHARSETS:
        return ""
    return _MARKLESS.get(found.name, found.name)


def _western_text(raw: bytes) -> str:
    return codecs.charmap_decode(raw, "strict", WESTERN)[0]


def _runs(raw: bytes, codec: str) -> list[Run]:
    """Bytes in one codec; a broken byte is read as Windows-1252."""
    if codec == "utf-8":
        return _utf8_runs(raw)
    runs: list[Run] = []
    encode, errors = partial(_by_codec, codec), _errors(codec)
    at = 0
    while at < len(raw):
        broken = b""
        try:
            text = raw[at:].decode(codec, errors)
            end = len(raw)
        except UnicodeDecodeError as error:
            end = at + error.start
            text = raw[at:end].decode(codec, errors if codec.startswith(_WIDE) else "replace")
            broken = raw[end : max(at + error.end, end + 1)]
        except UnicodeError:
            return [Run(_western_text(raw), raw, western)]
        if end > at:
            runs.append(Run(text, raw[at:end], encode))
        if end == len(raw):
            break
        runs.append(Run(_western_text(broken), broken, western))
        at = end + len(broken)
        if len(runs) > _BROKEN_BYTES:
            return [Run(_western_text(raw), raw, western)]
    return runs or [Run("", b"", encode)]


def _utf8_runs(raw: bytes) -> list[Run]:
    """Bytes in UTF-8, in one pass however many are broken."""
    encode = partial(_by_codec, "utf-8")
    with suppress(UnicodeDecodeError):
        return [Run(raw.decode(), raw, encode)]
    pieces = _ESCAPED.split(raw.decode("utf-8", "surrogateescape"))
    if len(pieces) > _BROKEN_STRETCHES:
        return [Run(_western_text(raw), raw, western)]
    runs: list[Run] = []
    for number, piece in enumerate(pieces):
        octets = piece.encode("utf-8", "surrogateescape")
        if number % 2:
            runs.append(Run(_western_text(octets), octets, western))
        elif piece:
            runs.append(Run(piece, octets, encode))
    return runs


def approximated(text: str) -> str:
    """The nearest ASCII for a charset that cannot write the text.

    >>> approximated("Zoë ≤ 3")
    'Zoe ? 3'
    """
    import unicodedata

    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return plain.encode("ascii", "replace").decode("ascii")
