"""A vault whose store sees neither values nor scopes: they are found by keyed hashes and kept encrypted.

A value is found by HMAC-SHA256 under the lookup secret, and kept with AES-256-GCM under a secret of its scope,
which is made from the data secret. So the right to one scope is one secret, and opens no other.
"""

import getpass
import os
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Self

from phiguard.errors import RightError, VaultError, VaultKeyError
from phiguard.model.token import read_token, tokens_of
from phiguard.safe_harbor import CLASSES, SafeHarbor
from phiguard.transform.scope import Scope
from phiguard.transform.vault import LONGEST_REASON, Counts, Entry, Store, unbroken
from phiguard.transform.vault_keys import HALF, Key, KeySource, Right
from phiguard.transform.vault_rows import Wanted, drawn, made_anew, not_there, opened, rows_of

BATCH = 100_000  #: values that one transaction takes
AT_ONCE = 10_000  #: rows that are made anew in one transaction
TRIES = 100  #: how often rows that other processes took first are looked for again


def user() -> str:
    """The user of the machine; by the system where it says so, not by the environment."""
    try:
        import pwd
    except ImportError:
        return getpass.getuser()
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return f"user {os.geteuid()}"


@dataclass(frozen=True, slots=True)
class SealedVault(AbstractContextManager["SealedVault"]):
    """Tokens in a store, under keys.

    Attributes:
        store: Where rows are kept.
        source: Where the keys come from.
        who: Whom the audit names; the user of the machine by default.
    """

    store: Store
    source: KeySource
    who: str = field(default_factory=user)

    def tokens(
        self, label: SafeHarbor, scopes: Sequence[Scope], values: Sequence[str], alike: Sequence[str] | None = None
    ) -> list[str]:
        """Tokens of one class, one for each value; they outlast any crash once they are returned.

        Args:
            label: The class.
            scopes: The scope of each value.
            values: What the tokens stand for.
            alike: What is equal where two values are the same; without it the values themselves.

        Raises:
            VaultError: The store cannot be read or written.
            VaultKeyError: The keys are not there, or not those of this vault.
        """
        codes: dict[Scope, int] = {}
        numbered = [codes.setdefault(scope, len(codes)) for scope in scopes]
        pairs = list(zip(numbered, values if alike is None else alike, strict=True))
        distinct = dict(zip(reversed(pairs), reversed(values), strict=True))  # the form first met stays
        of = list(codes)
        wanted = [(of[code], same, value) for (code, same), value in distinct.items()]
        written: list[str] = []
        for low in range(0, len(wanted), BATCH):
            written += tokens_of(label, self._numbers(label, wanted[low : low + BATCH]))
        by_pair = dict(zip(distinct, written, strict=True))
        return [by_pair[pair] for pair in pairs]

    def right(self, scope: Scope) -> Right:
        """The right to reverse the tokens of one scope.

        Raises:
            VaultError: A rotation of keys is not finished.
        """
        keys = self._in_use()
        if len(keys) > 1:
            message = "a rotation of the vault's keys is not finished; rotate again, then ask for the right"
            raise VaultError(message)
        return keys[0].right(keys[0].scope(scope))

    def rights(self, tokens: Sequence[str]) -> dict[Right, list[str]]:
        """The rights that some tokens need, each with its tokens; only who holds the keys can make them.

        Raises:
            RightError: Something is no token of this vault.
        """
        keys = self.source.load()
        rows = {row.number: row for row in self.store.rows(_numbers_in(tokens))}
        grouped: dict[Right, list[str]] = {}
        for position, (token, number) in enumerate(zip(tokens, _numbers_in(tokens), strict=True)):
            if number not in rows:
                raise not_there(position)
            row = rows[number]
            grouped.setdefault(keys.named(row.key).right(row.place[:HALF]), []).append(token)
        return grouped

    def reveal(self, tokens: Sequence[str], right: Right, reason: str) -> list[str]:
        """What tokens stand for, in the form first met; the audit has it before the caller.

        Raises:
            RightError: A token is not within the scope of the right, or there is no reason.
        """
        why = _reason(reason)
        numbers = _numbers_in(tokens)
        rows = {row.number: row for row in self.store.rows(numbers)}
        try:
            values = [opened(rows.get(n), t, right, at) for at, (n, t) in enumerate(zip(numbers, tokens, strict=True))]
        except RightError:
            self.store.note(Entry.now(self.who, "reveal refused", why, len(tokens), tokens))
            raise
        self.store.note(Entry.now(self.who, "reveal", why, len(tokens), tokens))
        return values

    def export(self, right: Right, reason: str) -> list[tuple[str, str]]:
        """All tokens of a scope with what they stand for; the audit has it before the caller.

        Raises:
            RightError: There is no reason, or the right has ended with a rotation.
        """
        why = _reason(reason)
        if set(self.store.in_use().checks) != {right.key}:
            message = "the right has ended with a rotation of the vault's keys; ask for it anew"
            raise RightError(message)
        rows = list(self.store.within(right.scope))
        tokens = [tokens_of(CLASSES[row.label], [row.number])[0] for row in rows]
        values = [opened(r, t, right, at) for at, (r, t) in enumerate(zip(rows, tokens, strict=True))]
        self.store.note(Entry.now(self.who, "export", why, len(rows)))
        return list(zip(tokens, values, strict=True))

    def forget(self, scope: Scope | None, tokens: Sequence[str], reason: str) -> int:
        """Take out a scope, or some tokens, for good; nobody can reverse them then, and values get new tokens.

        Returns:
            How many tokens the vault has forgotten.

        Raises:
            RightError: There is no reason, or something is no token.
        """
        entry = Entry.now(self.who, "forget", _reason(reason), 0, tokens)
        if scope is None:
            return self.store.forget(None, _numbers_in(tokens), entry)
        # The current key last: a rotation that goes on beside moves rows to it, never away.
        return sum(self.store.forget(key.scope(scope), (), entry) for key in reversed(self._in_use()))

    def create(self) -> None:
        """Make the current key of the source the first one of a new store."""
        key = self.source.load().current
        self.store.use(key.number, key.check)
        self.store.note(Entry.now(self.who, "init", "a new vault", 0))

    def rotate(self, reason: str) -> int:
        """Make the newest key of the source the current one, and all rows anew with it; rights given before end.

        Others may go on to read and write. What a crash cuts short is finished by doing it again.

        Returns:
            How many rows were made anew.

        Raises:
            RightError: There is no reason.
            VaultError: Another rotation has begun.
            VaultKeyError: The keys are not those of this vault.
        """
        self._in_use()
        newest = self.source.load().current
        self.store.note(Entry.now(self.who, f"rotate to key {newest.number}", _reason(reason), 0))
        self.store.use(newest.number, newest.check)
        done, after = 0, -1
        while rows := self.store.behind(newest.number, after, AT_ONCE):
            if not self.store.replace(newest.number, made_anew(rows, self.source.load(), newest)):
                message = "another rotation of the vault's keys has begun; this one leaves the rest to it"
                raise VaultError(message)
            done, after = done + len(rows), max(row.number for row in rows)
        self.store.retire()
        return done

    def counts(self) -> Counts:
        """What the vault holds; needs no key."""
        labels, keys, scopes = self.store.counts()
        named = {CLASSES[code].name: count for code, count in sorted(labels.items())}
        entries = list(self.store.entries())
        return Counts(named, keys, scopes, self.store.in_use().current, len(entries), unbroken(entries))

    def close(self) -> None:
        """Let go of files and connections."""
        self.store.close()

    def __enter__(self) -> Self:
        """The vault."""
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _in_use(self) -> list[Key]:
        """The keys that rows are made with, the current one first.

        Raises:
            VaultKeyError: One is missing, or is another one under the same number.
        """
        using, keys = self.store.in_use(), self.source.load()
        if using.current not in using.checks:
            message = "the vault was not made to the end; take it away and make it anew"
            raise VaultError(message)
        numbers = sorted(using.checks, key=lambda n: n != using.current)
        found = [keys.named(number) for number in numbers]
        if any(key.check != using.checks[key.number] for key in found):
            message = "the keys given are not those of this vault; give the keys it was made with"
            raise VaultKeyError(message)
        return found

    def _numbers(self, label: SafeHarbor, wanted: Sequence[Wanted]) -> list[int]:
        """The number of each distinct value, drawn and kept if it has none yet."""
        scopes, alike = [w[0] for w in wanted], [w[1] for w in wanted]
        for _ in range(TRIES):
            keys = self._in_use()
            places = [key.places(label, scopes, alike) for key in keys]
            known = self.store.known([place for column in places for place in column])
            numbers = [next((known[p] for p in row if p in known), None) for row in zip(*places, strict=True)]
            missing = [n for n, number in enumerate(numbers) if number is None]
            new, at = [wanted[n] for n in missing], [places[0][n] for n in missing]
            rows = rows_of(keys[0], label, new, at, drawn(len(missing)))
            if not missing or self.store.add(keys[0].number, rows):
                fresh = dict(zip(missing, (row.number for row in rows), strict=True))
                return [fresh[n] if number is None else number for n, number in enumerate(numbers)]
        message = "the vault did not come to agree with others that write to it; try again"
        raise VaultError(message)


def _numbers_in(tokens: Sequence[str]) -> list[int]:
    """The numbers in tokens.

    Raises:
        RightError: Something is no token.
    """
    read = [read_token(token) for token in tokens]
    if None in read:
        message = f"token {read.index(None) + 1} is no token of phiguard; see that it is complete"
        raise RightError(message)
    return [found[1] for found in read if found is not None]


def _reason(reason: str) -> str:
    """A reason, if there is one."""
    why = " ".join(reason.split())
    if not why or len(why) > LONGEST_REASON:
        message = f"say why, in 1 to {LONGEST_REASON} characters; the audit keeps it"
        raise RightError(message)
    return why
