"""What detection asks of a recognizer; no base class is needed."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern
from phiguard.safe_harbor import SafeHarbor


@runtime_checkable
class Recognizer(Protocol):
    """A source of candidates; :class:`phiguard.detect.pattern.PatternRecognizer` says what each part means."""

    @property
    def name(self) -> str:
        """The recognizer's unique name."""

    @property
    def identifies(self) -> SafeHarbor:
        """The Safe Harbor class."""

    @property
    def entity(self) -> str:
        """The finer type."""

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """The written forms."""

    @property
    def labels(self) -> tuple[str, ...]:
        """Words that name the identifier."""

    @property
    def context(self) -> tuple[str, ...]:
        """Words that often stand near it."""

    @property
    def contrary(self) -> tuple[str, ...]:
        """Words that say it is something else."""

    @property
    def check(self) -> Callable[[str], Verdict]:
        """A closer look at the folded value."""

    @property
    def recall(self) -> Callable[[str], tuple[str, ...]]:
        """What to look for again once a folded value is confirmed."""

    @property
    def needs_words(self) -> bool:
        """Whether it looks words up in lists of names or places."""
