"""Within what the same value has the same token."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field

KINDS = ("request", "document", "thread", "patient", "release")


@dataclass(frozen=True, slots=True)
class Scope:
    """The same value has the same token within a scope; tokens of two scopes tell nothing of each other.

    Attributes:
        kind: ``request``, ``document``, ``thread``, ``patient`` or ``release``.
        name: Which one. It may identify a person, so nothing shows it, and a vault keeps it encrypted.

    Raises:
        ValueError: There is no such kind, or the name is empty or holds a NUL character.
    """

    kind: str
    name: str = field(repr=False)

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            message = f"there is no such kind of scope; take one of {', '.join(KINDS)}"
            raise ValueError(message)
        if not self.name or "\0" in self.name:
            message = f"the name of a scope of kind {self.kind} is empty or holds a NUL character"
            raise ValueError(message)

    @classmethod
    def fresh(cls, kind: str) -> "Scope":
        """A scope that nobody has used before.

        >>> Scope.fresh("request") == Scope.fresh("request")
        False
        """
        return cls(kind, secrets.token_hex(16))


def given(scopes: Sequence[Sequence[Scope]] | None, texts: int) -> Sequence[Sequence[Scope]] | None:
    """The scopes of each text of a batch, if they are what they should be.

    Raises:
        TypeError: There are not as many entries as texts, or something is no scope.
    """
    if scopes is None:
        return None
    right = (not isinstance(some, Scope) and all(isinstance(s, Scope) for s in some) for some in scopes)
    if len(scopes) != texts or not all(right):
        message = "scopes is for each text the phiguard.Scope values it is within, in brackets"
        raise TypeError(message)
    return scopes
