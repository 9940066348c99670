"""What a policy asks of a transformer."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.scope import Scope


@dataclass(frozen=True, slots=True)
class Column:
    """All identifiers of one class in a corpus.

    Attributes:
        label: The class.
        entities: The finer type of each.
        found: The folded text of each.
        documents: The document that each stands in.
        reference_years: The year that ages and birth years in its document are reckoned from.
        written: The text of each as it stands in its document; nothing where nobody said.
        scopes: For each the scopes that its document was given; nothing where nobody gave any.
    """

    label: SafeHarbor
    entities: Sequence[str]
    found: Sequence[str] = field(repr=False)
    documents: Sequence[int]
    reference_years: Sequence[int]
    written: Sequence[str] = field(repr=False, default=())
    scopes: Sequence[Sequence[Scope]] = field(repr=False, default=())

    def __len__(self) -> int:
        """The number of identifiers."""
        return len(self.found)


class Transformer(Protocol):
    """Gives what stands in the place of each identifier of a column."""

    def __call__(self, column: Column) -> list[str]:
        """Replacements, one each."""
