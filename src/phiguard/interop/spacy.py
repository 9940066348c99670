"""phiguard as a component of a spaCy pipeline.

``nlp.add_pipe("phiguard")`` makes one from its configuration, see :mod:`phiguard.interop.spacy_factory`; it is saved
and loaded with the pipeline. :func:`spacy_component` makes one of a guard that is there.
"""

from itertools import islice
from typing import TYPE_CHECKING

from phiguard.errors import PhiguardError
from phiguard.guard import Guard
from phiguard.model.findings import Findings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Span

KEY = "phi"  #: the name of the group of spans, unless another is given
AT_ONCE = 128  #: documents that one scan reads, unless spaCy says otherwise


class SpacyComponent:
    """Puts what a guard finds into ``doc.spans``, labelled by entity, with the class as the span's id.

    Spans begin and end with tokens: a finding that ends inside a token is widened to the token's end. Probabilities
    are in the group's ``attrs["scores"]``.

    Args:
        guard: What looks for identifiers.
        key: The name of the group of spans.
    """

    def __init__(self, guard: Guard, key: str = KEY) -> None:
        self.guard = guard
        self.key = key

    def __call__(self, doc: "Doc") -> "Doc":
        """One document with its spans.

        Args:
            doc: Any document.

        Raises:
            PhiguardError: A finding stands where the tokenizer has no token.
        """
        self._mark(doc, self.guard.scan(doc.text))
        return doc

    def pipe(self, stream: "Iterable[Doc]", *, batch_size: int = AT_ONCE) -> "Iterator[Doc]":
        """Many documents with their spans; each scan reads a batch.

        Args:
            stream: Any documents.
            batch_size: How many at once.

        Raises:
            PhiguardError: A finding stands where the tokenizer has no token.
        """
        remaining = iter(stream)
        while docs := list(islice(remaining, batch_size)):
            for doc, found in zip(docs, self.guard.scan_batch([doc.text for doc in docs]), strict=True):
                self._mark(doc, found)
            yield from docs

    def _mark(self, doc: "Doc", found: Findings) -> None:
        from spacy.tokens import SpanGroup

        spans: list[Span] = []
        for f in found:
            span = doc.char_span(f.start, f.end, label=f.entity, kb_id=f.label.name, alignment_mode="expand")
            if span is None:
                message = f"the tokenizer has no token for the finding at {f.start}-{f.end}"
                raise PhiguardError(message)
            spans.append(span)
        doc.spans[self.key] = SpanGroup(doc, name=self.key, spans=spans, attrs={"scores": [f.score for f in found]})


def spacy_component(guard: Guard, key: str = KEY) -> SpacyComponent:
    """A component of a guard that is there; register it with ``spacy.Language.component`` and add it by its name.

    A pipeline that is saved keeps the name alone: register it again before the pipeline is loaded.

    Args:
        guard: What looks for identifiers.
        key: The name of the group of spans.
    """
    return SpacyComponent(guard, key)
