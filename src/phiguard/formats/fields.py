"""The header of a message or part, field by field, with its bytes.

Sources: RFC 5322 section 2.2, RFC 2045 section 5, RFC 2183, RFC 6376 section 3.5 (signature tags).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from phiguard.formats.decoded import Decoded, Run
from phiguard.formats.document import Edit, Opaque, Slot, sizes
from phiguard.formats.parameters import LONGEST, Parameter, parameters
from phiguard.formats.view import Line, Place, View, lines_of
from phiguard.formats.words import header_text, refolded, words

_START = re.compile(rb"([!-9;-~]*)([ \t]*:[ \t]*(?:(?:\r\n|\r|\n)(?=[ \t]+[^ \t\r\n])[ \t]+)?)")
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_SEPARATOR = b"From "  #: the line in front of a message of an mbox
_PLAIN_NAME = re.compile(r"[A-Za-z][A-Za-z-]{0,76}")
_SIMPLE = re.compile(rb"[\w.+ \t/;*-]{0,40}\s*")
_TAG = re.compile(r"(?:^|[;\s])([iz])\s*=\s*([^;]*[^;\s])")
_STRUCTURAL = frozenset({"mime-version", "content-transfer-encoding"})
_SIGNED = frozenset(
    {"dkim-signature", "arc-seal", "arc-message-signature", "domainkey-signature", "x-google-dkim-signature"}
)
_WITH_PARAMETERS = frozenset({"content-type", "content-disposition"})


@dataclass(frozen=True, slots=True, repr=False)
class Field:
    """One header field.

    Attributes:
        name: Lower case; empty for a line that is no field.
        value: Unfolded and decoded.
        view: What detection reads of it.
        line_end: How its lines end; empty for a line that must not be folded.
    """

    name: str
    value: str
    view: View
    line_end: bytes

    __repr__ = sizes

    @property
    def text(self) -> str:
        """What detection reads."""
        return self.view.text

    @property
    def slots(self) -> tuple[Slot, ...]:
        """What may be replaced."""
        return self.view.slots

    @property
    def opaque(self) -> tuple[Opaque, ...]:
        """Nothing: a field can be read."""
        return ()

    def original(self) -> bytes:
        """The bytes as they were read."""
        return self.view.original()

    def write(self, edits: Sequence[Edit]) -> bytes:
        """The field with edits made, folded anew."""
        written = self.view.write(edits)
        return refolded(written, self.line_end) if edits and self.line_end else written


@dataclass(frozen=True, slots=True, repr=False)
class Header:
    """The fields in front of a body, the blank line and where the body starts."""

    fields: tuple[Field, ...]
    blank: bytes
    body_at: int

    def first(self, name: str) -> str:
        """The value of the first field of a name; empty where there is none."""
        return next((field.value for field in self.fields if field.name == name), "")

    def has(self, name: str) -> bool:
        """Whether there is a field of that name."""
        return any(field.name == name for field in self.fields)


def read_header(raw: bytes, where: str, line_end: bytes) -> Header:
    """Split bytes into header fields and body.

    Args:
        raw: A message or part.
        where: What its slots' names start with: ``"part 2 "`` or nothing.
        line_end: How its lines end.
    """
    starts: list[int] = []
    at = 0
    blank = b""
    for line in _LINE.finditer(raw):
        content = line.group().rstrip(b"\r\n")
        if not content:
            blank = line.group()
            break
        if not _belongs(content):
            break
        if not starts or not content.startswith((b" ", b"\t")):
            starts.append(line.start())
        at = line.end()
    bounds = enumerate(pairwise([*starts, at]), 1)
    fields = (_field(raw[start:end], where, number, line_end) for number, (start, end) in bounds)
    return Header(tuple(fields), blank, at + len(blank))


def _belongs(content: bytes) -> bool:
    return content.startswith((b" ", b"\t", _SEPARATOR)) or _START.match(content) is not None


def _field(raw: bytes, where: str, number: int, line_end: bytes) -> Field:
    start = _START.match(raw)
    if raw.startswith(_SEPARATOR):
        return Field("", "", _line(raw, len(_SEPARATOR), "From ", f"{where}header From_"), b"")
    if not start or not start.group(1):
        return Field("", "", _line(raw, 1, "", f"{where}header {number}"), line_end)
    name = start.group(1).decode("latin-1")
    value = words(raw[start.end() :]).text.strip()
    if not _PLAIN_NAME.fullmatch(name):
        return Field(name.lower(), value, _odd_line(raw, start, f"{where}header {number}"), line_end)
    return Field(name.lower(), value, _view(raw, start.end(), name, where), line_end)


def _view(raw: bytes, at: int, name: str, where: str) -> View:
    kind = name.lower()
    if kind in _WITH_PARAMETERS and len(raw) <= LONGEST:
        return lines_of(latin(raw), _parameter_lines(raw, at, where, name))
    if kind in _SIGNED:
        return lines_of(latin(raw), _tag_lines(raw, at, f"{where}header {name}"))
    if kind in _STRUCTURAL and _SIMPLE.fullmatch(raw, at):
        return lines_of(latin(raw), ())
    return _line(raw, at, f"{name}: ", f"{where}header {name}")


def latin(raw: bytes) -> Decoded:
    """Bytes as characters one to one."""
    text = raw.decode("latin-1")
    return Decoded((Run(text, raw, partial(str.encode, encoding="latin-1")),), text)


def _line(raw: bytes, at: int, before: str, name: str) -> View:
    """A field whose whole value is a slot."""
    end = len(raw.rstrip(b"\r\n"))
    value = words(raw[at:end])
    source = Decoded(
        (Run("", raw[:at], header_text), *value.runs, Run("", raw[max(at, end) :], header_text)), value.text
    )
    size = len(value.text)
    return lines_of(source, (Line(name, before, value.text, "\n", Place(0, size)),))


def _odd_line(raw: bytes, start: re.Match[bytes], name: str) -> View:
    """A field whose name may be someone's data: name and value are slots."""
    end = max(len(raw.rstrip(b"\r\n")), start.end())
    key = start.group(1).decode("latin-1")
    value = words(raw[start.end() : end])
    own = Run(key, start.group(1), _as_name), Run("", start.group(2), header_text)
    source = Decoded((*own, *value.runs, Run("", raw[end:], header_text)), key + value.text)
    size = len(key)
    lines = (
        Line(name, "", key, "", Place(0, size)),
        Line(name, ": ", value.text, "\n", Place(size, size + len(value.text))),
    )
    return lines_of(source, lines)


def _as_name(text: str) -> bytes:
    return re.sub(r"[^!-9;-~]", "-", text).encode("ascii")


def _parameter_lines(raw: bytes, at: int, where: str, name: str) -> Iterator[Line]:
    for found in parameters(raw, at):
        if found.structural:
            continue
        is_file = found.key in {"name", "filename"}
        label = "file name" if is_file else found.key or name
        slot = f"{where}file name" if is_file else f"{where}header {name}"
        yield Line(slot, f"{label}: ", found.value, "\n", _parameter_place(found))


def _parameter_place(found: Parameter) -> Place:
    return Place(found.start, found.end, found.write, literal=False)


def _tag_lines(raw: bytes, at: int, name: str) -> Iterator[Line]:
    text = raw.decode("latin-1")
    for match in _TAG.finditer(text, at):
        place = Place(match.start(2), match.end(2), _one_line)
        yield Line(name, f"{match.group(1)}: ", match.group(2), "\n", place)


def _one_line(text: str) -> str:
    return header_text(text).decode("ascii")
