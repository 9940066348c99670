"""Put a random token from a vault in the place of an identifier."""

import unicodedata
from dataclasses import dataclass, field

from phiguard.errors import VaultError
from phiguard.model.folded import LOWER, OTHER, UPPER
from phiguard.transform.scope import KINDS, Scope
from phiguard.transform.transformer import Column
from phiguard.transform.vault import Vault

_STAND_INS = frozenset(UPPER + LOWER + OTHER)


@dataclass(frozen=True, slots=True)
class Tokenize:
    """Write ``[MRN_T1-7Q4K2M9P3X9P]``: the class, and a number that is drawn at random and kept in a vault.

    Two values of a class are the same if their letters and digits are. The same value has the same token within a
    scope. Nothing in a token comes from the value, so a Safe Harbor policy may hold it: 45 CFR 164.514(c)(1).

    Attributes:
        vault: Where tokens are kept.
        scope: One scope for all texts; or a kind, of which each text is given its own scope by the caller. A text that
            is given none of the kind ``document`` has one of its own, and so have all texts of a call together
            for ``request``; the other kinds have to be given.

    Raises:
        VaultError: There is no such kind of scope, or, when it is called, a text was given none.
    """

    vault: Vault = field(repr=False)
    scope: Scope | str = "document"

    def __post_init__(self) -> None:
        if isinstance(self.scope, str) and self.scope not in KINDS:
            message = f"there is no such kind of scope; take one of {', '.join(KINDS)}"
            raise VaultError(message)

    def __call__(self, column: Column) -> list[str]:
        """Tokens, one for each identifier.

        >>> from phiguard.safe_harbor import SafeHarbor
        >>> from phiguard.transform.vault_memory import memory_vault
        >>> column = Column(SafeHarbor.MRN, ["X"] * 3, ["a-1", "b", "A1"], [0, 0, 0], [2026] * 3)
        >>> one, other, again = Tokenize(memory_vault())(column)
        >>> one == again, one == other
        (True, False)
        """
        written = column.written or column.found
        alike = [_alike(*texts) for texts in zip(column.found, written, strict=True)]
        return self.vault.tokens(column.label, self._scopes(column), written, alike)

    def _scopes(self, column: Column) -> list[Scope]:
        """The scope of each identifier."""
        if isinstance(self.scope, Scope):
            return [self.scope] * len(column)
        shared = Scope.fresh(self.scope)
        of: dict[int, Scope] = {}
        for document, given in zip(column.documents, column.scopes or [()] * len(column), strict=True):
            if document not in of:
                named = next((scope for scope in given if scope.kind == self.scope), None)
                of[document] = named or self._unnamed(shared)
        return [of[document] for document in column.documents]

    def _unnamed(self, shared: Scope) -> Scope:
        """The scope of a text that was given none of the kind."""
        if shared.kind == "request":
            return shared
        if shared.kind == "document":
            return Scope.fresh("document")
        message = f"a text was given no scope of kind {shared.kind}; give each text its own"
        raise VaultError(message)


def _alike(found: str, written: str) -> str:
    """What is equal where two values are the same.

    >>> _alike("A-1", "A-1") == _alike("a1", "a1")
    True
    """
    text = found if _STAND_INS.isdisjoint(found) else unicodedata.normalize("NFKC", written)
    return "".join(filter(str.isalnum, text)).casefold() or text
