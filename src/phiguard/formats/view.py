"""Encoded text as detection reads it: places in the source stand as slots among context."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from phiguard.formats.decoded import Decoded
from phiguard.formats.document import Document, Edit, Opaque, Slot, sizes, spliced


def unchanged(text: str) -> str:
    """The text itself."""
    return text


@dataclass(frozen=True, slots=True)
class Place:
    """Where a slot's characters stand in the source.

    Attributes:
        start: First position in the source text, code points.
        end: One past the last position.
        write: How text is written there.
        literal: The slot and its place hold the same characters: each replacement goes through *write*;
            otherwise the whole new value does.
    """

    start: int
    end: int
    write: Callable[[str], str] = field(default=unchanged, repr=False)
    literal: bool = True


@dataclass(frozen=True, slots=True, repr=False)
class View:
    """A source text as detection reads it.

    Attributes:
        source: The source.
        text: What detection reads.
        slots: What may be replaced.
        places: For each slot, where it stands in the source; in any order.
        opaque: What cannot be read; *gaps* says where.
        gaps: Edits of the source that take the opaque content out.
    """

    source: Decoded
    text: str
    slots: tuple[Slot, ...]
    places: tuple[Place, ...]
    opaque: tuple[Opaque, ...] = ()
    gaps: tuple[Edit, ...] = ()

    __repr__ = sizes

    def original(self) -> bytes:
        """The bytes as they were read."""
        return self.source.raw()

    def write(self, edits: Sequence[Edit]) -> bytes:
        """The bytes with edits made; a character the charset lacks becomes its nearest ASCII."""
        changes = self.changes(edits)
        try:
            return self.source.splice(changes)
        except UnicodeEncodeError:
            from phiguard.formats.decoded import approximated

            return self.source.splice([Edit(c.start, c.end, approximated(c.replacement)) for c in changes])

    def changes(self, edits: Sequence[Edit]) -> list[Edit]:
        """The edits as edits of the source text, sorted.

        Raises:
            ValueError: An edit does not lie inside one slot.
        """
        changes = list(self.gaps)
        row = 0
        for slot, place in zip(self.slots, self.places, strict=True):
            own: list[Edit] = []
            while row < len(edits) and edits[row].end <= slot.end and edits[row].start <= slot.end:
                own.append(edits[row])
                row += 1
            if own and own[0].start < slot.start:
                row = -1
                break
            if own:
                changes += _placed(self.text, slot, place, own)
        if row != len(edits):
            message = "an edit lies outside the slots of its document"
            raise ValueError(message)
        return sorted(changes, key=_order)

    def rewritten(self, edits: Sequence[Edit]) -> str:
        """The source text with edits made."""
        return spliced(self.source.text, self.changes(edits))


def _order(edit: Edit) -> tuple[int, int]:
    return edit.start, edit.end


def _placed(text: str, slot: Slot, place: Place, edits: Sequence[Edit]) -> list[Edit]:
    if place.literal:
        move = place.start - slot.start
        return [Edit(e.start + move, e.end + move, place.write(e.replacement)) for e in edits]
    moved = [Edit(e.start - slot.start, e.end - slot.start, e.replacement) for e in edits]
    return [Edit(place.start, place.end, place.write(spliced(text[slot.start : slot.end], moved)))]


@dataclass(frozen=True, slots=True, repr=False)
class Line:
    """One line of a view.

    Attributes:
        name: The slot's name; empty for a line that is context only.
        before: Context in front of the value.
        value: The slot's text.
        after: Context behind the value.
        place: Where the value stands in the source.
        inner: A document that the value holds, if it is more than plain text.
        unwrap: The bytes of that document as the value has them.
    """

    name: str
    before: str
    value: str
    after: str
    place: Place
    inner: Document | None = None
    unwrap: Callable[[bytes], str] = bytes.decode


def lines_of(
    source: Decoded, lines: Iterable[Line], opaque: tuple[Opaque, ...] = (), gaps: tuple[Edit, ...] = ()
) -> View:
    """A view made of lines."""
    pieces: list[str] = []
    slots: list[Slot] = []
    places: list[Place] = []
    at = 0
    for line in lines:
        start = at + len(line.before)
        end = start + len(line.value)
        if line.name:
            slots.append(Slot(line.name, start, end))
            places.append(line.place)
        pieces += (line.before, line.value, line.after)
        at = end + len(line.after)
    return View(source, "".join(pieces), tuple(slots), tuple(places), opaque, gaps)
