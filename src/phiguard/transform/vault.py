"""Where tokens and the values they stand for are kept."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple, Protocol, Self

from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.scope import Scope
from phiguard.transform.vault_keys import Right

LONGEST_REASON = 500  #: characters of a reason


class Vault(Protocol):
    """Gives tokens, and takes them back only with the right of their scope and a reason."""

    def tokens(
        self, label: SafeHarbor, scopes: Sequence[Scope], values: Sequence[str], alike: Sequence[str] | None = None
    ) -> list[str]:
        """Tokens of one class, one for each value; they outlast any crash once they are returned.

        Args:
            label: The class.
            scopes: The scope of each value.
            values: What the tokens stand for.
            alike: What is equal where two values are the same; without it the values themselves.
        """

    def right(self, scope: Scope) -> Right:
        """The right to reverse the tokens of one scope."""

    def reveal(self, tokens: Sequence[str], right: Right, reason: str) -> list[str]:
        """What tokens stand for, in the form first met; the audit has it before the caller.

        Raises:
            RightError: A token is not within the scope of the right, or there is no reason.
        """


class Row(NamedTuple):
    """A token as a store keeps it; its ``repr`` shows class and key alone."""

    number: int  #: the number in the token
    label: int  #: the code of its class
    key: int  #: the key that made what follows
    place: bytes  #: 32 bytes: the scope, then the value, each by a keyed hash
    sealed: bytes  #: scope and value, encrypted

    def __repr__(self) -> str:
        """The key and the class alone."""
        return f"<Row: class {self.label}, key {self.key}>"


@dataclass(frozen=True, slots=True)
class InUse:
    """The keys that the rows of a store are made with.

    Attributes:
        current: The one that new rows are made with.
        checks: What proves that a key is the right one, by its number.
    """

    current: int
    checks: Mapping[int, bytes] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Counts:
    """What a vault holds.

    Attributes:
        labels: How many tokens of each class, by class name.
        keys: How many tokens are made with each key.
        scopes: How many scopes there are.
        current: The key that new tokens are made with.
        audit: How many entries the audit has.
        unbroken: Whether no entry of the audit was changed or taken out.
    """

    labels: Mapping[str, int]
    keys: Mapping[int, int]
    scopes: int
    current: int
    audit: int
    unbroken: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """What was done with a vault, without values.

    Attributes:
        at: When, in UTC, as ISO 8601.
        who: The user of the machine.
        action: What was done.
        reason: Why, as the user said.
        count: How many tokens it was done to.
        tokens: Which, as far as they were named.
        chain: The SHA-256 of the entry before and this one; nothing as long as it is not kept.
    """

    at: str
    who: str
    action: str
    reason: str
    count: int
    tokens: str = ""
    chain: str = ""

    @classmethod
    def now(cls, who: str, action: str, reason: str, count: int, tokens: Sequence[str] = ()) -> Self:
        """An entry of this moment."""
        return cls(datetime.now(UTC).isoformat(timespec="seconds"), who, action, reason, count, " ".join(tokens))

    def linked(self, previous: str) -> str:
        """The link that binds this entry to the one before it."""
        told = [previous, self.at, self.who, self.action, self.reason, self.count, self.tokens]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def unbroken(entries: Iterable[Entry]) -> bool:
    """Whether each entry is bound to the one before it."""
    previous = ""
    for entry in entries:
        if entry.chain != entry.linked(previous):
            return False
        previous = entry.chain
    return True


class Store(Protocol):
    """Rows and audit of a vault, for any number of processes; it sees no value and no key."""

    def in_use(self) -> InUse:
        """The keys in use."""

    def known(self, places: Sequence[bytes]) -> dict[bytes, int]:
        """The numbers of those places that have a row."""

    def add(self, key: int, rows: Sequence[Row]) -> bool:
        """Keep rows whose place and number are free, safe from any crash when this returns.

        Returns:
            Whether all are kept. If not, look again: another process was there first, or the key is no longer current.
        """

    def rows(self, numbers: Sequence[int]) -> list[Row]:
        """The rows with these numbers, in any order; those that are not there are left out."""

    def within(self, scope: bytes) -> Iterator[Row]:
        """All rows of a scope."""

    def behind(self, current: int, after: int, most: int) -> list[Row]:
        """The next rows that other keys than the current one made, by their numbers, all of them above *after*."""

    def replace(self, key: int, rows: Sequence[Row]) -> bool:
        """Put rows in the place of those with the same numbers, if these are still there.

        Returns:
            Whether the key is the current one; if not, nothing is done.
        """

    def use(self, key: int, check: bytes) -> None:
        """Make a key the current one."""

    def retire(self) -> list[int]:
        """Forget the keys that no row needs, and name them."""

    def forget(self, scope: bytes | None, numbers: Sequence[int], entry: Entry) -> int:
        """Take out the rows of a scope, or those with these numbers, with an entry in the audit; count them."""

    def note(self, entry: Entry) -> None:
        """Add an entry to the audit, safe from any crash when this returns."""

    def entries(self) -> Iterator[Entry]:
        """The audit, oldest first."""

    def counts(self) -> tuple[dict[int, int], dict[int, int], int]:
        """How many rows by class and by key, and how many scopes."""

    def close(self) -> None:
        """Let go of files and connections."""
