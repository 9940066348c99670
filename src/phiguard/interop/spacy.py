"""phiguard as a component of a spaCy pipeline."""

from typing import TYPE_CHECKING

from phiguard.errors import PhiguardError
from phiguard.guard import Guard

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc


def spacy_component(guard: Guard, key: str = "phiguard") -> "Callable[[Doc], Doc]":
    """A component that puts what a guard finds into ``doc.spans``, labelled by entity, with the class as its id.

    Register it with ``spacy.Language.component`` and add it by its name. Spans begin and end with tokens: a finding
    that ends inside a token is widened to the token's end. Probabilities are in the group's ``attrs["scores"]``.

    Args:
        guard: What looks for identifiers.
        key: The name of the group of spans.

    Raises:
        PhiguardError: When it runs: a finding stands where the tokenizer has no token.
    """

    def marked(doc: "Doc") -> "Doc":
        from spacy.tokens import SpanGroup

        found = guard.scan(doc.text)
        spans = []
        for f in found:
            span = doc.char_span(f.start, f.end, label=f.entity, kb_id=f.label.name, alignment_mode="expand")
            if span is None:
                message = f"the tokenizer has no token for the finding at {f.start}-{f.end}"
                raise PhiguardError(message)
            spans.append(span)
        doc.spans[key] = SpanGroup(doc, name=key, spans=spans, attrs={"scores": [f.score for f in found]})
        return doc

    return marked
