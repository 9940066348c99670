"""What a guard found: rows for people, columns for machines; never the text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, overload

import numpy as np
import numpy.typing as npt

from phiguard.model.corpus import Positions
from phiguard.model.spans import Scores
from phiguard.safe_harbor import SafeHarbor

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Finding:
    """One identifier in one text.

    Attributes:
        start: First position, code points.
        end: One past the last position.
        label: The Safe Harbor class.
        entity: The finer type, by Presidio's name where it has one.
        score: Probability that it is an identifier.
        recognizer: The recognizer that found it.
    """

    start: int
    end: int
    label: SafeHarbor
    entity: str
    score: float
    recognizer: str


@dataclass(frozen=True, slots=True)
class Findings(Sequence[Finding]):
    """The identifiers of one text, in order."""

    rows: tuple[Finding, ...]

    def __len__(self) -> int:
        """The number of findings."""
        return len(self.rows)

    @overload
    def __getitem__(self, at: int) -> Finding: ...
    @overload
    def __getitem__(self, at: slice) -> "Findings": ...
    def __getitem__(self, at: int | slice) -> "Finding | Findings":
        """One finding, or some of them."""
        return Findings(self.rows[at]) if isinstance(at, slice) else self.rows[at]


@dataclass(frozen=True, slots=True, eq=False)
class FindingsTable:
    """The identifiers of many texts, column by column.

    Attributes:
        document: Position of the text in the input; int64, shape ``(n,)``.
        start: First position in the text, code points; int64, shape ``(n,)``.
        end: One past the last position; int64, shape ``(n,)``.
        label: Member name of the class, as ``"MRN"``; object array of strings, shape ``(n,)``.
        entity: The finer type; likewise.
        score: Probability that it is an identifier; float64, shape ``(n,)``.
        recognizer: Name of the recognizer; likewise strings.
        documents: The number of texts.
    """

    document: Positions
    start: Positions
    end: Positions
    label: npt.NDArray[np.object_]
    entity: npt.NDArray[np.object_]
    score: Scores
    recognizer: npt.NDArray[np.object_]
    documents: int = field(default=0)

    def __len__(self) -> int:
        """The number of findings."""
        return len(self.document)

    def __repr__(self) -> str:
        """The sizes alone."""
        return f"<FindingsTable: {len(self)} findings in {self.documents} texts>"

    def __getitem__(self, document: int) -> Findings:
        """The findings of one text."""
        if not -self.documents <= document < self.documents:
            message = f"text {document} of {self.documents}"
            raise IndexError(message)
        low, high = np.searchsorted(self.document, [document % self.documents, document % self.documents + 1])
        columns = (self.start, self.end, self.label, self.entity, self.score, self.recognizer)
        rows = zip(*(c[low:high].tolist() for c in columns), strict=True)
        return Findings(tuple(Finding(a, b, SafeHarbor[n], e, s, r) for a, b, n, e, s, r in rows))

    def __iter__(self) -> Iterator[Findings]:
        """The findings of each text, in order."""
        return map(self.__getitem__, range(self.documents))

    def to_arrow(self) -> "pa.Table":
        """The columns as an Arrow table (extra ``phiguard[arrow]``)."""
        import pyarrow as pa

        names = ("document", "start", "end", "label", "entity", "score", "recognizer")
        return pa.table({name: pa.array(getattr(self, name)) for name in names})


def joined(tables: Sequence[tuple[Any, ...]], documents: int) -> FindingsTable:
    """The columns of several tables in one, by document."""
    columns = [np.concatenate(c) for c in zip(*tables, strict=True)]
    if np.any(np.diff(columns[0]) < 0):
        order = np.argsort(columns[0], kind="stable")
        columns = [column[order] for column in columns]
    document, start, end, label, entity, score, recognizer = columns
    return FindingsTable(document, start, end, label, entity, score, recognizer, documents)
