"""A document while it is being written: its text, and which stretches of it are what."""

from collections.abc import Iterable, Sequence

LABELS = frozenset(
    "NAME GEOGRAPHY DATE PHONE FAX EMAIL SSN MRN HEALTH_PLAN ACCOUNT LICENSE VEHICLE DEVICE URL IP BIOMETRIC PHOTO "
    "OTHER_ID".split(),
)
PLAIN = ""  # the label of text that is nothing in particular
NEUTRAL = "~"
NEGATIVE = "!"

#: A stretch of text and its label: one of `LABELS`, `PLAIN`, `NEUTRAL` or `NEGATIVE`.
Piece = tuple[str, str]
#: Start, end (exclusive) and label of a stretch, in code points.
Mark = tuple[int, int, str]


class Draft:
    """Text that grows, with marks on it."""

    __slots__ = ("_enclosed", "_length", "_parts", "marks")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._enclosed = False
        self.marks: list[Mark] = []

    @property
    def text(self) -> str:
        """What has been written."""
        return "".join(self._parts)

    @property
    def tail(self) -> str:
        """The last words that have been written."""
        return "".join(self._parts[-4:])[-24:]

    def write(self, text: str) -> None:
        """Put plain text at the end."""
        self._parts.append(text)
        self._length += len(text)

    def put(self, pieces: Sequence[Piece]) -> None:
        """Put pieces at the end; within an open mark their own labels count for nothing."""
        for text, label in pieces:
            start = self._length
            self.write(text)
            if label and not self._enclosed and text:
                self.marks.append((start, self._length, label))

    def open(self) -> tuple[int, int]:
        """Begin a mark; hand what comes back to `close`."""
        self._enclosed = True
        return self._length, len(self._parts)

    def close(self, opened: tuple[int, int], label: str) -> None:
        """End a mark; space at its edges stays outside of it."""
        start, first = opened
        self._enclosed = False
        written = "".join(self._parts[first:])
        inner = written.strip()
        if inner:
            start += written.index(inner)
            self.marks.append((start, start + len(inner), label))


def plain(pieces: Iterable[Piece]) -> str:
    """Give the text of pieces without their labels."""
    return "".join([text for text, _ in pieces])
