"""What each character of a labelled text is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from phiguard.evaluate.gold import Gold, Stretch

Mask = npt.NDArray[np.bool_]


def mask(size: int, stretches: Iterable[Stretch]) -> Mask:
    """Whether each character of a text stands in one of some stretches; bool, shape ``(size,)``."""
    marked = np.zeros(size, np.bool_)
    for start, end, _ in stretches:
        marked[start:end] = True
    return marked


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """A labelled text, character by character, for classes in scope.

    Attributes:
        inside: Gold spans in scope.
        solid: Whether a character is a letter or digit; bool, shape ``(characters,)``.
        wanted: Whether it stands in one of those spans; likewise.
        neutral: Whether it counts neither way; likewise.
    """

    inside: tuple[Stretch, ...]
    solid: Mask
    wanted: Mask
    neutral: Mask

    @classmethod
    def of(cls, gold: Gold, names: Sequence[str]) -> "Ground":
        """The ground of a labelled text for classes of these names; spans of other classes are neutral."""
        size = len(gold.text)
        inside = tuple(s for s in gold.spans if s[2] in names)
        wanted = mask(size, inside)
        neutral = mask(size, (*gold.neutral, *(s for s in gold.spans if s[2] not in names))) & ~wanted
        return cls(inside, np.fromiter(map(str.isalnum, gold.text), np.bool_, size), wanted, neutral)

    def covered(self, found: Iterable[Stretch]) -> Mask:
        """Whether each character is reported, as whatever class; bool, shape ``(characters,)``."""
        return mask(len(self.solid), found)

    def full(self, covered: Mask, start: int, end: int) -> bool:
        """Whether every letter and digit of a stretch is reported."""
        return bool((covered | ~self.solid)[start:end].all() and covered[start:end].any())

    def is_alarm(self, start: int, end: int) -> bool:
        """Whether a finding touches neither a gold span nor a neutral stretch."""
        return not (self.wanted[start:end] | self.neutral[start:end]).any()
