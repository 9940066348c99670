"""A document: text to read, slots to change, and the bytes it came from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of a document's text that may be reported and replaced.

    Attributes:
        name: Where it stands, without its content: ``"row 12, column 3"``, ``"header Subject"``, ``"part 1.2"``.
        start: First position in the document's text, code points.
        end: One past the last position.
    """

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement inside one slot.

    Attributes:
        start: First replaced position in the document's text, code points.
        end: One past the last replaced position.
        replacement: What is written there.
    """

    start: int
    end: int
    replacement: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Opaque:
    """Content that detection cannot read.

    Attributes:
        name: Where it stands: ``"part 2"``.
        media_type: As declared or recognised, lower case.
        reason: Why it cannot be read.
        photo: Whether it is an image or a film.
    """

    name: str
    media_type: str
    reason: str
    photo: bool


class Document(Protocol):
    """Text with the means to write it back; its repr shows sizes only."""

    @property
    def text(self) -> str:
        """What detection reads: values with their context in front."""

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Stretches that may be replaced, sorted and disjoint; the rest is context."""

    @property
    def opaque(self) -> tuple[Opaque, ...]:
        """Content that cannot be read; :meth:`write` leaves it out."""

    def original(self) -> bytes:
        """The bytes as they were read."""

    def write(self, edits: Sequence[Edit]) -> bytes:
        """The bytes with edits made and opaque content withheld.

        Args:
            edits: Sorted and disjoint, each of one code point or more, inside one slot.
        """


def sizes(document: Document) -> str:
    """What a document's repr may say: sizes, never text."""
    counts = f"{len(document.text)} code points, {len(document.slots)} slots, {len(document.opaque)} unreadable"
    return f"<{type(document).__name__}: {counts}>"


def spliced(text: str, edits: Sequence[Edit]) -> str:
    """The text with edits made.

    >>> spliced("one two", [Edit(4, 7, "2")])
    'one 2'
    """
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += (text[at : edit.start], edit.replacement)
        at = edit.end
    return "".join((*pieces, text[at:]))


def within(edits: Sequence[Edit], start: int, end: int) -> list[Edit]:
    """The edits that lie in a stretch, counted from its start."""
    return [Edit(e.start - start, e.end - start, e.replacement) for e in edits if start <= e.start and e.end <= end]


@dataclass(frozen=True, slots=True, repr=False)
class Literal:
    """Bytes that carry no text: brackets, boundaries, line ends; or text that is context only."""

    raw: bytes
    text: str = ""
    slots: tuple[Slot, ...] = ()
    opaque: tuple[Opaque, ...] = ()

    __repr__ = sizes

    def original(self) -> bytes:
        """The bytes as they were read."""
        return self.raw

    def write(self, edits: Sequence[Edit]) -> bytes:
        """The same bytes: nothing here may be edited."""
        del edits
        return self.raw


@dataclass(frozen=True, slots=True, repr=False)
class Withheld:
    """Content that cannot be read: nothing of it is written."""

    raw: bytes
    opaque: tuple[Opaque, ...]
    text: str = ""
    slots: tuple[Slot, ...] = ()

    __repr__ = sizes

    def original(self) -> bytes:
        """The bytes as they were read."""
        return self.raw

    def write(self, edits: Sequence[Edit]) -> bytes:
        """Nothing."""
        del edits
        return b""


@dataclass(frozen=True, slots=True, repr=False)
class Joined:
    """Documents that stand one behind the other and are read as one.

    Attributes:
        pieces: The documents.
        starts: Where each piece's text starts, then one past the end.
        text: Their texts, end to end.
        slots: Their slots, moved to where they stand now.
        opaque: All their unreadable content.
    """

    pieces: tuple[Document, ...]
    starts: tuple[int, ...]
    text: str
    slots: tuple[Slot, ...]
    opaque: tuple[Opaque, ...]

    __repr__ = sizes

    def original(self) -> bytes:
        """The bytes as they were read."""
        return b"".join(piece.original() for piece in self.pieces)

    def write(self, edits: Sequence[Edit]) -> bytes:
        """The bytes with edits made and opaque content withheld."""
        shares = shared(edits, self.starts)
        pairs = zip(self.pieces, shares, strict=True)
        return b"".join(p.write(own) if own or p.opaque else p.original() for p, own in pairs)


def shared(edits: Sequence[Edit], starts: Sequence[int]) -> list[list[Edit]]:
    """The edits of each stretch between neighbouring starts, counted from its start.

    An insertion on a seam goes to the last stretch that ends there and holds text.
    """
    shares: list[list[Edit]] = [[] for _ in starts[1:]]
    row = 0
    for edit in edits:
        while row < len(shares) - 1 and (starts[row + 1] <= edit.start < edit.end or starts[row + 1] < edit.start):
            row += 1
        if edit.start == edit.end:
            while row < len(shares) - 1 and starts[row] == starts[row + 1]:
                row += 1
        shares[row].append(Edit(edit.start - starts[row], edit.end - starts[row], edit.replacement))
    return shares


def join(documents: Iterable[Document]) -> Joined:
    """Read documents as one.

    >>> join([Literal(b"a"), Literal(b"b")]).original()
    b'ab'
    """
    pieces = tuple(documents)
    starts = tuple(accumulate((len(piece.text) for piece in pieces), initial=0))
    moved = (
        Slot(slot.name, slot.start + at, slot.end + at)
        for piece, at in zip(pieces, starts[:-1], strict=True)
        for slot in piece.slots
    )
    opaque = tuple(item for piece in pieces for item in piece.opaque)
    return Joined(pieces, starts, "".join(piece.text for piece in pieces), tuple(moved), opaque)
