"""What the words around a candidate say: labels, weak words, contrary words.

The nearest of label and contrary word to the left decides; only where there is neither does the right side
speak. Words count whole, on the candidate's own line, or at the very end of the line above it.

A word may be a label to one recognizer and contrary to another, so what stands in the text is written down once for
each recognizer to which it says anything. Rows of one recognizer stand together, by place; one search then answers for
all candidates of all recognizers.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from phiguard.detect.candidates import Candidates
from phiguard.detect.evidence import CONTRARY_WORD, WEAK_WORD, WEAK_WORDS
from phiguard.detect.registry import Registry
from phiguard.detect.scanner import NEAR, Ids, Words
from phiguard.model.corpus import Positions
from phiguard.model.spans import Decibans

LEFT = 40  #: how far before a candidate a label may end
RIGHT = 20  #: how far after it one may start
ABOVE = 14  #: how far before it a label may end on the line above
FAR = 1 << 30
ROOM = 1 << 40  #: more than any buffer is long: keys of one recognizer stay apart from those of the next


@dataclass(frozen=True, slots=True, eq=False)
class Role:
    """Which words say something to which recognizers, by word.

    Attributes:
        rule: Recognizers, by their place in the registry; int64, shape ``(pairs,)``.
        first: Where the recognizers of each word begin; int64, shape ``(words + 1,)``.
    """

    rule: Ids
    first: Ids

    @classmethod
    def of(cls, words: tuple[tuple[str, ...], ...], numbers: dict[str, int]) -> "Role":
        """The role that each recognizer's own words have.

        Args:
            words: The words of each recognizer.
            numbers: The number of each word.
        """
        pairs = sorted({(numbers[w.lower()], rule) for rule, own in enumerate(words) for w in own})
        word, rule = np.array(pairs, np.int64).reshape(-1, 2).T
        return cls(rule, np.searchsorted(word, np.arange(len(numbers) + 1)))

    def rows(self, word: Ids) -> tuple[Ids, Ids]:
        """Each occurrence of a word once for each recognizer: the row of the occurrence, and the recognizer."""
        count = self.first[word + 1] - self.first[word]
        row = np.repeat(np.arange(len(word)), count)
        nth = np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)
        return row, self.rule[self.first[word][row] + nth]


@dataclass(frozen=True, slots=True, eq=False)
class Roles:
    """What words mean to the recognizers of a registry."""

    label: Role
    context: Role
    contrary: Role

    @classmethod
    def of(cls, registry: Registry, numbers: dict[str, int]) -> "Roles":
        """The roles of numbered words."""
        columns = ("labels", "context", "contrary")
        return cls(*(Role.of(tuple(getattr(r, column) for r in registry), numbers) for column in columns))


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """Where lines, texts and table cells of one folded buffer end; int64, sorted."""

    breaks: Positions
    seams: Positions
    walls: Positions

    @classmethod
    def of(cls, data: npt.NDArray[np.uint8]) -> "Lines":
        """Those of a buffer of bytes."""
        seams = np.flatnonzero(data == 0)
        breaks = np.flatnonzero((data == ord("\n")) | (data == 0))
        walls = np.flatnonzero((data == ord("|")) | (data == ord("\t")))
        return cls(breaks, seams, walls)

    def line(self, at: Positions) -> Positions:
        """The number of the line that each position stands on."""
        return np.searchsorted(self.breaks, at)

    def document(self, at: Positions) -> Positions:
        """The number of the text that each position stands in."""
        return np.searchsorted(self.seams, at)

    def cell(self, at: Positions) -> Positions:
        """The number of the table cell that each position stands in."""
        return np.searchsorted(self.walls, at)


@dataclass(frozen=True, slots=True, eq=False)
class _Said:
    """Occurrences of words in one role, by recognizer and place.

    Attributes:
        start: Keys of where they start: recognizer times :data:`ROOM`, and place; int64, sorted.
        end: Keys of where they end, likewise sorted.
    """

    start: Positions
    end: Positions

    @classmethod
    def of(cls, words: Words, role: Role) -> "_Said":
        row, rule = role.rows(words.word)
        return cls(np.sort(rule * ROOM + words.start[row]), np.sort(rule * ROOM + words.end[row]))

    def before(self, lines: Lines, table: Candidates, *, walled: bool = False) -> Positions:
        """How far before each candidate the nearest word ends; ``FAR`` where none counts.

        Args:
            lines: The lines of the buffer.
            table: The candidates.
            walled: Words count in a candidate's own table cell alone.
        """
        if not len(self.end):
            return np.full(len(table), FAR)
        key = table.rule * np.int64(ROOM) + table.start
        row = np.searchsorted(self.end, key, side="right") - 1
        distance = key - self.end[np.maximum(row, 0)]
        near = (row >= 0) & (distance <= LEFT)
        end = np.where(near, table.start - distance, table.start)
        apart = lines.line(table.start) - lines.line(end)
        counts = near & ((apart == 0) | (apart == 1) & (distance <= ABOVE))
        counts &= lines.document(table.start) == lines.document(end)
        if walled:
            counts &= lines.cell(table.start) == lines.cell(end)
        return np.where(counts, distance, FAR)

    def after(self, lines: Lines, table: Candidates) -> Positions:
        """How far after each candidate the nearest word starts; ``FAR`` where none counts."""
        if not len(self.start):
            return np.full(len(table), FAR)
        key = table.rule * np.int64(ROOM) + table.end
        row = np.searchsorted(self.start, key)
        distance = self.start[np.minimum(row, len(self.start) - 1)] - key
        near = (row < len(self.start)) & (distance <= RIGHT)
        counts = near & (lines.line(table.end) == lines.line(np.where(near, table.end + distance, table.end)))
        return np.where(counts, distance, FAR)

    def near(self, lines: Lines, table: Candidates) -> Positions:
        """How many words stand near each candidate."""
        text = lines.document(table.start)
        key = table.rule * np.int64(ROOM)
        low = key + np.maximum(table.start - NEAR, lines.seams[text - 1] + 1)
        high = key + np.minimum(table.end + NEAR, lines.seams[text])
        left = np.searchsorted(self.end, key + table.start, side="right") - np.searchsorted(self.end, low)
        return left + np.searchsorted(self.start, high) - np.searchsorted(self.start, key + table.end)


def weigh_words(table: Candidates, words: Words, lines: Lines, roles: Roles, labelled: Decibans) -> Candidates:
    """Candidates with the evidence of the words around them.

    Args:
        table: The candidates.
        words: The words near them.
        lines: The lines of the buffer.
        roles: What words mean to the recognizers.
        labelled: Weight of each candidate's form beside a label; decibans, int32, shape ``(n,)``.
    """
    labels, context, contraries = (_Said.of(words, r) for r in (roles.label, roles.context, roles.contrary))
    label, contrary = labels.before(lines, table), contraries.before(lines, table, walled=True)
    silent_left = (label == FAR) & (contrary == FAR)
    label_right = silent_left & (labels.after(lines, table) < FAR)
    contrary_right = (label == FAR) & ~label_right & (contraries.after(lines, table) < FAR)
    named = (label < contrary) | ((label == contrary) & (label < FAR)) | label_right
    denied = (contrary < label) | contrary_right
    weak = np.minimum(context.near(lines, table) * WEAK_WORD, WEAK_WORDS)
    return table.weighed(
        label=np.where(named, np.maximum(labelled - table.form, 0), 0).astype(np.int32),
        contrary=np.where(denied, CONTRARY_WORD, 0).astype(np.int32),
        context=weak.astype(np.int32),
    )
