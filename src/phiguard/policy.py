"""Which transformer answers for which identifier class."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from phiguard.errors import UncoveredClassError
from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.generalize import Generalize
from phiguard.transform.redact import Redact
from phiguard.transform.transformer import Transformer


@dataclass(frozen=True, slots=True)
class Policy:
    """A total map from class to transformer: leaving a class out is an error, not a leak.

    Attributes:
        name: What receipts call it.
        transformers: One for each class.

    Raises:
        UncoveredClassError: A class has none.
    """

    name: str
    transformers: Mapping[SafeHarbor, Transformer] = field(repr=False)

    def __post_init__(self) -> None:
        if missing := [c.name for c in SafeHarbor if c not in self.transformers]:
            message = f"policy {self.name!r} has no transformer for: {', '.join(missing)}"
            raise UncoveredClassError(message)
        object.__setattr__(self, "transformers", MappingProxyType(dict(self.transformers)))

    def __reduce__(self) -> tuple[type["Policy"], tuple[str, dict[SafeHarbor, Transformer]]]:
        """Pickle as name and plain map."""
        return Policy, (self.name, dict(self.transformers))


def classes(transformer: Transformer, of: Sequence[SafeHarbor] = tuple(SafeHarbor)) -> dict[SafeHarbor, Transformer]:
    """One transformer for several classes."""
    return dict.fromkeys(of, transformer)


#: 45 CFR 164.514(b)(2): dates to the year, ages over 89 to ``90+``, ZIP codes to three digits, all else to labels.
SAFE_HARBOR = Policy(
    "safe_harbor",
    classes(Redact()) | classes(Generalize(), (SafeHarbor.DATE, SafeHarbor.GEOGRAPHY)),
)
