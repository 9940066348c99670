"""What detection asks of a statistical tagger of names and places."""

from dataclasses import dataclass
from typing import Protocol

from phiguard.model.corpus import Corpus, Positions
from phiguard.model.spans import Codes, Decibans


@dataclass(frozen=True, slots=True, eq=False)
class Tagged:
    """Stretches that a tagger takes for names or places.

    Attributes:
        start: First position in the corpus buffer, code points; int64, shape ``(n,)``.
        end: One past the last position; int64, shape ``(n,)``.
        label: Position of the class in :data:`phiguard.safe_harbor.CLASSES`; int16, shape ``(n,)``.
        weight: Weight of the tagger's evidence; decibans, int32, shape ``(n,)``.
    """

    start: Positions
    end: Positions
    label: Codes
    weight: Decibans


class Tagger(Protocol):
    """Proposes names and places; its word is evidence among other evidence and decides nothing alone."""

    @property
    def name(self) -> str:
        """What findings of this tagger are called in the column ``recognizer``."""

    def __call__(self, corpus: Corpus) -> Tagged:
        """The names and places of a whole corpus."""
