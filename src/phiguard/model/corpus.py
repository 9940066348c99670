"""Many texts as one buffer: the only input that detection knows.

A single text is a batch of one. The texts are joined by a seam, a character that no
recognizer may match, so that one pass over the buffer is one pass over all of them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

#: Between two texts, before the first and after the last; NUL is no word, space or printable character.
SEAM = "\0"

Positions = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Corpus:
    """Texts laid end to end.

    Attributes:
        buffer: A seam, then each text followed by a seam. A NUL inside a text becomes
            U+FFFD, so that only seams are NUL; positions stay as they are.
        starts: Start of each text in *buffer*, then one past the last seam;
            int64, shape ``(texts + 1,)``, in code points.
        groups: The group of each text; int64, shape ``(texts,)``. What is an identifier in one text of a group
            is one in all of them. ``None`` where each text is alone.
    """

    buffer: str
    starts: Positions
    groups: Positions | None = None

    @classmethod
    def of(cls, texts: Iterable[str] | str, groups: Positions | None = None) -> "Corpus":
        """Lay texts end to end; one string is a batch of one.

        Args:
            texts: The texts.
            groups: The group of each; each is alone if not given.

        >>> Corpus.of(["one", "two"])
        <Corpus of 2 texts, 6 code points>
        """
        items = [texts] if isinstance(texts, str) else list(texts)
        lengths = np.fromiter(map(len, items), np.int64, len(items))
        starts = np.ones(len(items) + 1, np.int64)
        np.cumsum(lengths + 1, out=starts[1:])
        starts[1:] += 1
        buffer = SEAM + SEAM.join(items) + SEAM if items else SEAM
        if buffer.count(SEAM) != len(items) + 1:
            clean = (text.replace(SEAM, "\N{REPLACEMENT CHARACTER}") for text in items)
            buffer = SEAM + SEAM.join(clean) + SEAM
        return cls(buffer, starts, groups)

    def __len__(self) -> int:
        """The number of texts."""
        return len(self.starts) - 1

    def __iter__(self) -> Iterator[str]:
        """The texts, one by one."""
        for start, after in zip(self.starts[:-1].tolist(), self.starts[1:].tolist(), strict=True):
            yield self.buffer[start : after - 1]

    def __repr__(self) -> str:
        """Sizes, never text."""
        size = len(self.buffer) - len(self) - 1
        return f"<Corpus of {len(self)} text{'s' * (len(self) != 1)}, {size} code points>"

    def document_of(self, positions: Positions) -> Positions:
        """The text that holds each buffer position; int64, same shape."""
        return np.searchsorted(self.starts, positions, side="right") - 1


def checked(texts: Iterable[str]) -> list[str]:
    """The texts as a list.

    Raises:
        TypeError: One of them is not a string, or the batch is a single string.
    """
    if isinstance(texts, str):
        message = "a batch is a sequence of texts; for one text use the method without _batch"
        raise TypeError(message)
    items: list[Any] = list(texts)
    for position, text in enumerate(items):
        if not isinstance(text, str):
            message = f"text {position} is {type(text).__name__}, not str"
            raise TypeError(message)
    return items
