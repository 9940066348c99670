"""Detect, replace, detect again: what is written is verified before anyone sees it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

import numpy as np
import numpy.typing as npt

from phiguard.detect.detector import Detector
from phiguard.detect.known import Sought
from phiguard.detect.resolve import resolve
from phiguard.errors import LeftoverError
from phiguard.model.corpus import Corpus, Positions
from phiguard.model.edits import origin, splice, surfaces
from phiguard.model.folded import fold
from phiguard.model.spans import Spans
from phiguard.policy import Policy
from phiguard.safe_harbor import CLASSES, SafeHarbor
from phiguard.transform.generalize import years_of
from phiguard.transform.redact import Redact
from phiguard.transform.scope import Scope
from phiguard.transform.transformer import Column

ROUNDS = 5  #: how often what is still found is removed too, before the text is withheld

_COLUMNS = ("start", "end", "label", "rule", "score")

Within = Sequence[Sequence[tuple[int, int]]]
Known = Sequence[Sought | None]
Scopes = Sequence[Sequence[Scope]]


@dataclass(frozen=True, slots=True, eq=False)
class Edits:
    """Verified replacements in one corpus.

    Attributes:
        corpus: The texts as given.
        spans: The identifiers in them.
        replacements: What stands in their places.
    """

    corpus: Corpus
    spans: Spans
    replacements: list[str]

    def __repr__(self) -> str:
        """Sizes, never text."""
        return f"<Edits: {len(self.spans)} in {self.corpus!r}>"

    def written(self) -> list[str]:
        """The texts with the replacements made."""
        return list(splice(self.corpus, self.spans.start, self.spans.end, self.replacements))

    def of(self, document: int) -> list[tuple[int, int, str]]:
        """The edits of one text: start and end in code points, replacement."""
        rows = self._rows(document)
        offset = int(self.corpus.starts[document])
        starts, ends = (self.spans.start[rows] - offset).tolist(), (self.spans.end[rows] - offset).tolist()
        return list(zip(starts, ends, self.replacements[rows], strict=True))

    def counts(self, document: int) -> Counter[str]:
        """How many identifiers of each class one text holds, by class name."""
        return Counter(CLASSES[n].name for n in self.spans.label[self._rows(document)].tolist())

    def _rows(self, document: int) -> slice:
        """The rows of the spans of one text."""
        low, high = np.searchsorted(self.spans.start, self.corpus.starts[document : document + 2]).tolist()
        return slice(low, high)


def united(edits: list[Edits], texts: list[Positions]) -> list[Edits]:
    """Edits in the order of the texts; those of several passes become one where the texts of the passes mingle.

    Args:
        edits: The edits of each pass.
        texts: For each pass the positions of its texts in the input; int64, ascending.
    """
    position = np.concatenate(texts)
    order = np.argsort(position, kind="stable")
    if np.all(order[1:] > order[:-1]):
        return edits
    items = [text for one in edits for text in one.corpus]
    corpus = Corpus.of([items[n] for n in order.tolist()])
    moved = [_moved(one, corpus, own) for one, own in zip(edits, texts, strict=True)]
    whole = Spans(*(np.concatenate([getattr(s, n) for s in moved]) for n in _COLUMNS))
    rows = np.argsort(whole.start, kind="stable")
    written = [new for one in edits for new in one.replacements]
    return [Edits(corpus, whole.take(rows), [written[n] for n in rows.tolist()])]


def _moved(edits: Edits, corpus: Corpus, texts: Positions) -> Spans:
    """The spans of a pass where they stand in the corpus of all."""
    spans = edits.spans
    document = edits.corpus.document_of(spans.start)
    move = corpus.starts[texts[document]] - edits.corpus.starts[document]
    return Spans(spans.start + move, spans.end + move, spans.label, spans.rule, spans.score)


@dataclass(frozen=True, slots=True)
class Deidentifier:
    """Takes the identifiers out of a corpus."""

    detector: Detector
    policy: Policy
    reference_date: date | None = None

    def __call__(
        self, corpus: Corpus, within: Within | None = None, known: Known | None = None, scopes: Scopes | None = None
    ) -> Edits:
        """Verified edits.

        Args:
            corpus: The texts.
            within: For each text the stretches that may change.
            known: For each text the persons to look for, also when what is written is verified.
            scopes: For each text the scopes within which its values keep their tokens.

        Raises:
            LeftoverError: Identifiers are still found after the edits.
        """
        allowed = _intervals(corpus, within)
        spans = _clipped(self.detector(corpus, known), allowed)
        blunt = np.zeros(len(corpus.buffer), np.bool_)
        for remaining in reversed(range(ROUNDS)):
            replacements = self._replacements(corpus, spans, blunt, scopes)
            output = splice(corpus, spans.start, spans.end, replacements)
            left = _clipped(self._left(output, spans, replacements, known), allowed)
            if not len(left):
                return Edits(corpus, spans, replacements)
            if not remaining or not _grew(blunt, left, spans):
                raise _leftover(corpus, left)
            spans = resolve(_joined(spans, left))
        message = "the last round returns or raises"
        raise AssertionError(message)

    def _left(self, output: Corpus, spans: Spans, replacements: list[str], known: Known | None) -> Spans:
        """What is still found in the output, by position in the input."""
        found = self.detector(output, known)
        start = origin(spans.start, spans.end, replacements, found.start)
        end = origin(spans.start, spans.end, replacements, found.end, last=True)
        return Spans(start, np.maximum(end, start + 1), found.label, found.rule, found.score)

    def _replacements(
        self, corpus: Corpus, spans: Spans, blunt: npt.NDArray[np.bool_], scopes: Scopes | None
    ) -> list[str]:
        """What stands in the place of each span."""
        found = surfaces(corpus, spans.start, spans.end)
        plain = [fold(Corpus.of(f)).text[1:-1] if not f.isascii() else f for f in found]
        documents = corpus.document_of(spans.start)
        years = self._reference_years(documents, spans, plain)
        entities = [r.entity for r in self.detector.registry]
        written = np.empty(len(spans), object)
        for label in np.unique(spans.label).tolist():
            rows = np.flatnonzero(spans.label == label).tolist()
            column = Column(
                CLASSES[label],
                [entities[spans.rule[n]] for n in rows],
                [plain[n] for n in rows],
                [int(documents[n]) for n in rows],
                [years[int(documents[n])] for n in rows],
                [found[n] for n in rows],
                [scopes[int(documents[n])] for n in rows] if scopes else (),
            )
            finer, plainer = self.policy.transformers[CLASSES[label]](column), Redact()(column)
            for row, one, other in zip(rows, finer, plainer, strict=True):
                written[row] = other if blunt[spans.start[row]] else one
        return list(written)

    def _reference_years(self, documents: Positions, spans: Spans, plain: list[str]) -> dict[int, int]:
        """For each document the year that ages are reckoned from."""
        today = self.reference_date or datetime.now(UTC).date()
        years = dict.fromkeys(documents.tolist(), 0)
        if self.reference_date is None:
            dated = np.flatnonzero(spans.label == CLASSES.index(SafeHarbor.DATE)).tolist()
            for row in dated:
                named = [y for y in years_of(plain[row], today.year) if y <= today.year]
                document = int(documents[row])
                years[document] = max([years[document], *named])
        return {document: year or today.year for document, year in years.items()}


def _leftover(corpus: Corpus, left: Spans) -> LeftoverError:
    """The error for identifiers that are still found."""
    labels = tuple(sorted({CLASSES[n].name for n in left.label.tolist()}))
    return LeftoverError(int(corpus.document_of(left.start)[0]), labels)


def _intervals(corpus: Corpus, within: Within | None) -> tuple[Positions, Positions] | None:
    """The stretches that may change, by position in the buffer."""
    if within is None:
        return None
    pairs = [
        (start + offset, end + offset)
        for offset, stretches in zip(corpus.starts[:-1].tolist(), within, strict=True)
        for start, end in stretches
        if start < end
    ]
    low, high = np.array(pairs, np.int64).reshape(-1, 2).T
    return low, high


def _clipped(spans: Spans, allowed: tuple[Positions, Positions] | None) -> Spans:
    """The parts of spans that may change; a span over several stretches becomes several."""
    if allowed is None or not len(spans):
        return spans
    low, high = allowed
    first = np.searchsorted(high, spans.start, side="right")
    count = np.maximum(np.searchsorted(low, spans.end, side="left") - first, 0)
    rows = np.repeat(np.arange(len(spans)), count)
    nth = np.arange(len(rows)) - np.repeat(np.cumsum(count) - count, count)
    cell = first[rows] + nth
    cut = spans.take(rows)
    return Spans(np.maximum(cut.start, low[cell]), np.minimum(cut.end, high[cell]), cut.label, cut.rule, cut.score)


def _grew(blunt: npt.NDArray[np.bool_], left: Spans, spans: Spans) -> bool:
    """Mark replacements that were found again as to be redacted; say if anything new is covered."""
    covered = np.zeros(len(blunt), np.bool_)
    for start, end in zip(spans.start.tolist(), spans.end.tolist(), strict=True):
        covered[start:end] = True
    news = False
    for start, end in zip(left.start.tolist(), left.end.tolist(), strict=True):
        news |= not covered[start:end].all() or not blunt[start:end].all()
        blunt[start:end] = True
    return news


def _joined(one: Spans, other: Spans) -> Spans:
    columns = ((getattr(one, n), getattr(other, n)) for n in _COLUMNS)
    return Spans(*(np.concatenate(pair) for pair in columns))
