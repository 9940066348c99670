"""Fitted weights: what labelled texts have taught about the weights that recognizers state.

Each recognizer states how much its evidence weighs. A fit adds to that, for each recognizer and kind of evidence, what
labelled texts call for, says how far to believe what is heard in the words around, and draws a straight line that
makes its probabilities true (Platt 1999). All of it stands in ``reference/data/weights.tsv``, which
``corpora/build/fit.py`` writes.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from phiguard.detect.candidates import Candidates
from phiguard.detect.heard import PREFIX
from phiguard.model.spans import Decibans
from phiguard.reference.wordfile import entries

#: Kinds of evidence that a fit weighs, each with the column that shows whether it is there, and its sign.
KINDS = (
    ("form", "form", 0),
    ("label", "label", 1),
    ("context", "context", 1),
    ("contrary", "contrary", -1),
    ("check for", "check", 1),
    ("check against", "check", -1),
)
HEARD, SLOPE, RISE = "heard", "slope", "rise"

BELIEVED = 40  #: hundredths of what is heard that count for a recognizer with evidence of its own
ALONE = 100  #: for one that has no other evidence


def present(table: Candidates) -> npt.NDArray[np.bool_]:
    """Which kinds of evidence each candidate has; shape ``(n, kinds)``. Its form is always there."""
    columns = [(getattr(table, column), sign) for _, column, sign in KINDS]
    return np.stack([np.ones(len(table), np.bool_) if not s else np.sign(c) == s for c, s in columns], 1)


def stated(table: Candidates) -> Decibans:
    """The sum of the evidence as recognizers state it; int32, shape ``(n,)``.

    What is heard, what is fitted and what is known of a person are left out.
    """
    return np.asarray(table.total() - table.heard - table.fitted - table.known, np.int32)


def usual_belief(name: str) -> int:
    """Hundredths of what is heard that count for a recognizer, before anything is fitted."""
    return ALONE if name.startswith(PREFIX) else BELIEVED


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What a fit adds, by recognizer.

    Attributes:
        shift: Decibans for each kind of evidence; int32, shape ``(recognizers, kinds)``.
        heard: Hundredths of what is heard that count; int32, shape ``(recognizers,)``.
        slope: Hundredths by which sums are stretched, likewise.
        rise: Decibans that are then added, likewise.
    """

    shift: npt.NDArray[np.int32]
    heard: npt.NDArray[np.int32]
    slope: npt.NDArray[np.int32]
    rise: npt.NDArray[np.int32]

    @classmethod
    def of(cls, names: Sequence[str]) -> "Weights":
        """Those of a registry, from what was fitted; a recognizer that was not there then keeps what it states.

        Args:
            names: The names of the recognizers.
        """
        fitted = _fitted()

        def column(kind: str, usual: int) -> npt.NDArray[np.int32]:
            return np.array([fitted.get((name, kind), usual) for name in names], np.int32)

        shift = np.stack([column(kind, 0) for kind, _, _ in KINDS], 1)
        believed = np.array([fitted.get((n, HEARD), usual_belief(n)) for n in names], np.int32)
        return cls(shift, believed, column(SLOPE, 100), column(RISE, 0))

    def weighed(self, table: Candidates) -> Candidates:
        """Candidates with what is heard of them as far as it is believed, and with what the fit adds."""
        rule, own = table.rule, stated(table)
        heard = table.heard * self.heard[rule] // 100
        total = own + heard + (self.shift[rule] * present(table)).sum(1)
        true = total * self.slope[rule] // 100 + self.rise[rule]
        return table.weighed(heard=heard.astype(np.int32), fitted=(true - own - heard).astype(np.int32))


@cache
def _fitted() -> dict[tuple[str, str], int]:
    return dict(_read(entries("weights.tsv")))


def _read(lines: Iterable[str]) -> Iterator[tuple[tuple[str, str], int]]:
    """The rows of the table: recognizer, kind of evidence, figure."""
    for line in filter(None, lines):
        name, kind, figure, *_ = line.split("\t")
        yield (name, kind), int(figure)
