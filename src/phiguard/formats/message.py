"""A message or a part of one: header, body, and how an edited one is written.

The tree of parts is never built anew: bytes outside edited fields and edited bodies stay as they are.

Sources: RFC 5322, RFC 2045, RFC 2046.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from phiguard.formats.document import Document, Edit, Joined, Literal, Opaque, Slot, Withheld, join, shared, sizes
from phiguard.formats.fields import Header
from phiguard.formats.transfer import is_plain, packed
from phiguard.formats.view import View

_CHARSET = re.compile(rb"(;\s*charset\s*=\s*)(\"[^\"]*\"|[^\s;]*)", re.IGNORECASE)
_KIND = re.compile(rb"(content-type[ \t]*:\s*[^\s;]+)", re.IGNORECASE)
_ENDS = (b"\r", b"\n")


@dataclass(frozen=True, slots=True, repr=False)
class Coded:
    """A document behind a transfer encoding.

    Attributes:
        raw: The encoded bytes.
        inner: What they decode to.
        encoding: The transfer encoding.
        line_end: How lines end.
    """

    raw: bytes
    inner: Document
    encoding: str
    line_end: bytes

    __repr__ = sizes

    @property
    def text(self) -> str:
        """The text inside."""
        return self.inner.text

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots inside."""
        return self.inner.slots

    @property
    def opaque(self) -> tuple[Opaque, ...]:
        """What cannot be read inside."""
        return self.inner.opaque

    def original(self) -> bytes:
        """The bytes as they were read."""
        return self.raw

    def write(self, edits: Sequence[Edit]) -> bytes:
        """The content with edits made, encoded again."""
        if not edits and not self.inner.opaque:
            return self.raw
        return packed(self.inner.write(edits), self.encoding, self.line_end)


@dataclass(frozen=True, slots=True, repr=False)
class Body:
    """A body of one part: what stands in front of the content, the content, what stands behind."""

    before: Document
    coded: Coded
    after: Document
    whole: Joined

    __repr__ = sizes

    @property
    def text(self) -> str:
        """The text of all three."""
        return self.whole.text

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots of all three."""
        return self.whole.slots

    @property
    def opaque(self) -> tuple[Opaque, ...]:
        """What cannot be read in any of them."""
        return self.whole.opaque

    def original(self) -> bytes:
        """The bytes as they were read."""
        return self.whole.original()

    def write(self, edits: Sequence[Edit]) -> bytes:
        """The body with edits made, in its own charset and encoding."""
        return self.whole.write(edits)


def body_of(before: Document, coded: Coded, after: Document) -> Body:
    """A body of one part."""
    return Body(before, coded, after, join((before, coded, after)))


@dataclass(frozen=True, slots=True, repr=False)
class Entity:
    """A message or a part: header fields and a body.

    Attributes:
        header: The fields.
        body: The body.
        outer: A whole message, not a part of one.
        line_end: How lines end.
        media_type: Of the body.
        whole: Fields, blank line and body as one document.
    """

    header: Header
    body: Document
    outer: bool
    line_end: bytes
    media_type: str
    whole: Joined

    __repr__ = sizes

    @property
    def text(self) -> str:
        """Header fields, a blank line, the text of the body."""
        return self.whole.text

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Header values and text parts."""
        return self.whole.slots

    @property
    def opaque(self) -> tuple[Opaque, ...]:
        """Parts that cannot be read."""
        return self.whole.opaque

    def original(self) -> bytes:
        """The bytes as they were read."""
        return self.whole.original()

    def write(self, edits: Sequence[Edit]) -> bytes:
        """The message with edits made; parts that cannot be read keep their place and lose their content."""
        shares = shared(edits, self.whole.starts)
        fields = [f.write(own) for f, own in zip(self.header.fields, shares, strict=False)]
        own = shares[-1]
        if not own and not self.body.opaque:
            return b"".join((*fields, self.header.blank, self.body.original()))
        return self._rewritten(fields, own)

    def _rewritten(self, fields: list[bytes], edits: Sequence[Edit]) -> bytes:
        changed: dict[str, bytes] = {}
        if isinstance(self.body, Withheld):
            changed = _withheld(self.header, self.media_type, self.body.opaque[0].reason)
            body = b""
        else:
            body, changed = self._carried(fields, edits)
        if not changed:
            return b"".join((*self._without_digest(fields), self.header.blank, body))
        names = [field.name for field in self.header.fields]
        kept = self._without_digest(
            [changed.pop(name, b"") if name in changed else raw for name, raw in zip(names, fields, strict=True)]
        )
        added = [value for value in changed.values() if value]
        gap = b"" if not kept or kept[-1].endswith(_ENDS) else self.line_end
        lines = [line if line.endswith(_ENDS) else line + self.line_end for line in added]
        return b"".join((*kept, gap, *lines, self.header.blank or self.line_end, body))

    def _without_digest(self, fields: Sequence[bytes]) -> list[bytes]:
        """The fields but for a digest of the old content."""
        names = [field.name for field in self.header.fields]
        return [raw for name, raw in zip(names, fields, strict=True) if name != "content-md5"]

    def _carried(self, fields: list[bytes], edits: Sequence[Edit]) -> tuple[bytes, dict[str, bytes]]:
        """The edited body, and the fields that must change to carry it."""
        body = self.body
        if not isinstance(body, Body) or not isinstance(body.coded.inner, View):
            return body.write(edits), {}
        before, own, after = shared(edits, body.whole.starts)
        view = body.coded.inner
        try:
            content = view.source.splice(view.changes(own))
        except UnicodeEncodeError:
            content = b""
        else:
            fits = not is_plain(body.coded.encoding) or content.isascii() or not body.coded.raw.isascii()
            if fits:
                coded = packed(content, body.coded.encoding, self.line_end)
                return b"".join((body.before.write(before), coded, body.after.write(after))), {}
        content = view.rewritten(own).encode("utf-8", "replace")
        coded = packed(content, "quoted-printable", self.line_end)
        around = body.before.write(before), body.after.write(after)
        return b"".join((around[0], coded, around[1])), self._as_utf8(fields)

    def _as_utf8(self, fields: list[bytes]) -> dict[str, bytes]:
        names = [field.name for field in self.header.fields]
        kind = fields[names.index("content-type")] if "content-type" in names else b""
        if _CHARSET.search(kind):
            kind = _CHARSET.sub(lambda match: match.group(1) + b"utf-8", kind, count=1)
        elif _KIND.match(kind):
            kind = _KIND.sub(rb"\1; charset=utf-8", kind, count=1)
        else:
            kind = b"Content-Type: text/plain; charset=utf-8" + self.line_end
        changed = {} if not self.outer or "mime-version" in names else {"mime-version": b"MIME-Version: 1.0"}
        encoding = b"Content-Transfer-Encoding: quoted-printable" + self.line_end
        return changed | {"content-type": kind, "content-transfer-encoding": encoding}


def _withheld(header: Header, media_type: str, reason: str) -> dict[str, bytes]:
    line_end = header.blank or b"\n"
    encoding = b"Content-Transfer-Encoding: 7bit" + line_end
    note = f"X-Phiguard-Withheld: {reason}".encode("ascii", "replace") + line_end
    kind = f"Content-Type: {media_type}".encode("ascii", "replace") + line_end
    declared = {"content-type": kind} if header.has("content-type") else {}
    return declared | {"content-transfer-encoding": encoding, "x-phiguard-withheld": note}


def entity_of(header: Header, body: Document, media_type: str, line_end: bytes, *, outer: bool) -> Entity:
    """A message or part from its header and body."""
    gap = Literal(header.blank, "\n" if any(field.text for field in header.fields) else "")
    whole = join((*header.fields, gap, body))
    return Entity(header, body, outer, line_end, media_type, whole)
