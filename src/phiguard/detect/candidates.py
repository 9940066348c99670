"""What recognizers propose, with the evidence that each candidate gathers."""

from dataclasses import dataclass, fields, replace

import numpy as np
import numpy.typing as npt

from phiguard.detect.evidence import probability
from phiguard.model.corpus import Positions
from phiguard.model.spans import Codes, Decibans, Scores

Rows = npt.NDArray[np.int64] | npt.NDArray[np.bool_]

#: The columns that hold weights; their sum is a candidate's weight of evidence.
EVIDENCE = ("form", "label", "context", "contrary", "check", "memory", "tagger", "known", "heard", "fitted")


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """A table of candidates in the folded text.

    Attributes:
        start: First position; int64, shape ``(n,)``.
        end: One past the last position; int64, shape ``(n,)``.
        rule: Position of the recognizer in its registry; int16, shape ``(n,)``.
        pattern: Position of the pattern among all patterns, -1 for none; int16, shape ``(n,)``.
        form: Weight of the written form; decibans, int32, shape ``(n,)``.
        label: Weight of a label beside it.
        context: Weight of weak words near it.
        contrary: Weight of contrary words beside it.
        check: Weight of the closer look.
        memory: Weight of the same value elsewhere in the document.
        tagger: Weight of what a tagger of names and places says.
        known: Weight of its being something of a known person.
        heard: Weight of what the embedded network hears in the words around.
        fitted: What labelled texts have taught about the weights before.
        likeness: Weight of its class against the class that is heard; decibans, no part of the sum.
    """

    start: Positions
    end: Positions
    rule: Codes
    pattern: Codes
    form: Decibans
    label: Decibans
    context: Decibans
    contrary: Decibans
    check: Decibans
    memory: Decibans
    tagger: Decibans
    known: Decibans
    heard: Decibans
    fitted: Decibans
    likeness: Decibans

    def __len__(self) -> int:
        """The number of candidates."""
        return len(self.start)

    def __repr__(self) -> str:
        """The size alone."""
        return f"<Candidates: {len(self)} rows>"

    @classmethod
    def of(
        cls,
        start: npt.ArrayLike,
        end: npt.ArrayLike,
        rule: int | Codes,
        pattern: int | Codes,
        form: int | Decibans,
    ) -> "Candidates":
        """Candidates with the evidence of their form alone."""
        at = np.asarray(start, np.int64)
        none = np.zeros(len(at), np.int32)
        rules, patterns = (np.broadcast_to(np.asarray(c, np.int16), at.shape) for c in (rule, pattern))
        weights = np.broadcast_to(np.asarray(form, np.int32), at.shape)
        return cls(at, np.asarray(end, np.int64), rules, patterns, weights, *[none] * len(EVIDENCE))

    @classmethod
    def concatenated(cls, *tables: "Candidates") -> "Candidates":
        """Tables one below the other, sorted by start, then longest first."""
        columns = [np.concatenate([getattr(t, f.name) for t in tables]) for f in fields(cls)]
        return cls(*columns).take(np.lexsort((-columns[1], columns[0])))

    def take(self, rows: Rows) -> "Candidates":
        """Some rows, in the order asked for."""
        return Candidates(*(getattr(self, f.name)[rows] for f in fields(self)))

    def weighed(self, **evidence: Decibans) -> "Candidates":
        """The same candidates with columns of evidence replaced."""
        return replace(self, **evidence)  # type: ignore[arg-type]  # columns of evidence are all alike

    def total(self) -> Decibans:
        """The weight of all evidence; decibans, int32, shape ``(n,)``."""
        return np.asarray(np.sum([getattr(self, name) for name in EVIDENCE], axis=0, dtype=np.int32), np.int32)

    def score(self) -> Scores:
        """The probability that each candidate is an identifier; float64, shape ``(n,)``."""
        return probability(self.total())
