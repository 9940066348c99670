"""What a policy writes in the place of identifiers that another program hands over one by one."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from phiguard.model.corpus import Corpus
from phiguard.model.folded import fold
from phiguard.policy import Policy
from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.generalize import years_of
from phiguard.transform.transformer import Column

Seen = list[tuple[str, str]]


@dataclass(frozen=True, slots=True, eq=False)
class Replacements:
    """Replacements for the identifiers of one text; equal values get equal ones, in the order of the text.

    Attributes:
        policy: What stands in the place of each class.
        classify: The class of an entity.
        year: The year that ages and birth years are reckoned from.
    """

    policy: Policy
    classify: Callable[[str], SafeHarbor] = field(repr=False)
    year: int
    _seen: Mapping[SafeHarbor, Seen] = field(repr=False)
    _written: dict[tuple[str, str], str] = field(repr=False, default_factory=dict)

    @classmethod
    def of(
        cls,
        policy: Policy,
        classify: Callable[[str], SafeHarbor],
        found: Iterable[tuple[str, str]],
        reference_date: date | None = None,
    ) -> "Replacements":
        """Replacements for what was found in one text.

        Args:
            policy: What stands in the place of each class.
            classify: The class of an entity.
            found: Entity and value of each identifier, in the order of the text.
            reference_date: The day that ages are reckoned from; else the latest year among the dates.
        """
        seen: dict[SafeHarbor, Seen] = {label: [] for label in SafeHarbor}
        for entity, value in found:
            row = entity, plain(value)
            if row not in seen[classify(entity)]:
                seen[classify(entity)].append(row)
        today = reference_date or datetime.now(UTC).date()
        named = [y for _, v in seen[SafeHarbor.DATE] for y in years_of(v, today.year) if y <= today.year]
        year = max(named, default=today.year) if reference_date is None else today.year
        return cls(policy, classify, year, seen)

    def __call__(self, entity: str, value: str) -> str:
        """What stands in the place of one identifier; one that was not foreseen is numbered after the others.

        Args:
            entity: The finer type, as ``US_SSN``.
            value: The identifier.
        """
        label = self.classify(entity)
        row = entity, plain(value)
        if row not in self._written:
            seen = self._seen[label]
            if row not in seen:
                seen.append(row)
            entities, values = zip(*seen, strict=True)
            column = Column(label, entities, values, [0] * len(seen), [self.year] * len(seen))
            self._written.update(zip(seen, self.policy.transformers[label](column), strict=True))
        return self._written[row]


def plain(value: str) -> str:
    """A value as transformers read it, with its disguises off."""
    return value if value.isascii() else fold(Corpus.of(value)).text[1:-1]
