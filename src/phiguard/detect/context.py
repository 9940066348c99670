"""What the words around a candidate say: labels, weak words, contrary words.

The nearest of label and contrary word to the left decides; only where there is neither does the right side
speak. Words count whole, on the candidate's own line, or at the very end of the line above it.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from phiguard.detect.candidates import Candidates
from phiguard.detect.evidence import CONTRARY_WORD, WEAK_WORD, WEAK_WORDS
from phiguard.detect.recognizer import Recognizer
from phiguard.detect.scanner import Hits
from phiguard.model.corpus import Positions
from phiguard.model.spans import Decibans

LEFT = 40  #: how far before a candidate a label may end
RIGHT = 20  #: how far after it one may start
ABOVE = 14  #: how far before it a label may end on the line above
NEAR = 60  #: how far weak words reach
FAR = 1 << 30

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Roles:
    """Which words mean what to one recognizer; each bool, shape ``(words,)``."""

    label: Flags
    context: Flags
    contrary: Flags

    @classmethod
    def of(cls, recognizer: Recognizer, numbers: dict[str, int]) -> "Roles":
        """The roles of numbered words."""
        columns = []
        for words in (recognizer.labels, recognizer.context, recognizer.contrary):
            column = np.zeros(len(numbers), np.bool_)
            column[[numbers[w.lower()] for w in words]] = True
            columns.append(column)
        return cls(*columns)


@dataclass(frozen=True, slots=True, eq=False)
class Surroundings:
    """The words and the line ends of one folded buffer."""

    hits: Hits
    breaks: Positions
    seams: Positions
    walls: Positions

    @classmethod
    def of(cls, hits: Hits, data: npt.NDArray[np.uint8]) -> "Surroundings":
        """The surroundings of everything in a buffer of bytes."""
        seams = np.flatnonzero(data == 0)
        breaks = np.union1d(np.flatnonzero(data == ord("\n")), seams)
        walls = np.flatnonzero((data == ord("|")) | (data == ord("\t")))
        return cls(hits, breaks, seams, walls)

    def line(self, at: Positions) -> Positions:
        """The number of the line that each position stands on."""
        return np.searchsorted(self.breaks, at)

    def document(self, at: Positions) -> Positions:
        """The number of the text that each position stands in."""
        return np.searchsorted(self.seams, at)

    def cell(self, at: Positions) -> Positions:
        """The number of the table cell that each position stands in."""
        return np.searchsorted(self.walls, at)

    def before(self, wanted: Flags, start: Positions, *, walled: bool = False) -> Positions:
        """How far before each start the nearest wanted word ends; ``FAR`` where none counts.

        Args:
            wanted: Which words count.
            start: Where candidates start.
            walled: Words count in a candidate's own table cell alone.
        """
        ends = self.hits.word_end[wanted[self.hits.word]]
        if not len(ends):
            return np.full(len(start), FAR)
        row = np.searchsorted(ends, start, side="right") - 1
        end = ends[np.maximum(row, 0)]
        distance = start - end
        lines = self.line(start) - self.line(end)
        same_text = self.document(start) == self.document(end)
        counts = (lines == 0) & (distance <= LEFT) | (lines == 1) & (distance <= ABOVE)
        if walled:
            counts &= self.cell(start) == self.cell(end)
        return np.where((row >= 0) & same_text & counts, distance, FAR)

    def after(self, wanted: Flags, end: Positions) -> Positions:
        """How far after each end the nearest wanted word starts; ``FAR`` where none counts."""
        starts = np.sort(self.hits.word_start[wanted[self.hits.word]])
        if not len(starts):
            return np.full(len(end), FAR)
        row = np.searchsorted(starts, end, side="left")
        start = starts[np.minimum(row, len(starts) - 1)]
        counts = (row < len(starts)) & (start - end <= RIGHT) & (self.line(start) == self.line(end))
        return np.where(counts, start - end, FAR)

    def near(self, wanted: Flags, start: Positions, end: Positions) -> Positions:
        """How many wanted words stand near."""
        chosen = wanted[self.hits.word]
        ends, starts = self.hits.word_end[chosen], np.sort(self.hits.word_start[chosen])
        text = self.document(start)
        low = np.maximum(start - NEAR, self.seams[text - 1] + 1)
        high = np.minimum(end + NEAR, self.seams[text])
        left = np.searchsorted(ends, start, side="right") - np.searchsorted(ends, low)
        return left + np.searchsorted(starts, high) - np.searchsorted(starts, end, side="left")


def weigh_words(table: Candidates, around: Surroundings, roles: Roles, labelled: Decibans) -> Candidates:
    """Candidates of one recognizer with the evidence of the words around them.

    Args:
        table: The candidates.
        around: Words and lines of the buffer.
        roles: What words mean to the recognizer.
        labelled: Weight of each candidate's form beside a label; decibans, int32, shape ``(n,)``.
    """
    label, contrary = around.before(roles.label, table.start), around.before(roles.contrary, table.start, walled=True)
    silent_left = (label == FAR) & (contrary == FAR)
    label_right = silent_left & (around.after(roles.label, table.end) < FAR)
    contrary_right = (label == FAR) & ~label_right & (around.after(roles.contrary, table.end) < FAR)
    named = (label < contrary) | ((label == contrary) & (label < FAR)) | label_right
    denied = (contrary < label) | contrary_right
    weak = np.minimum(around.near(roles.context, table.start, table.end) * WEAK_WORD, WEAK_WORDS)
    return table.weighed(
        label=np.where(named, np.maximum(labelled - table.form, 0), 0).astype(np.int32),
        contrary=np.where(denied, CONTRARY_WORD, 0).astype(np.int32),
        context=weak.astype(np.int32),
    )
