"""A vault whose store sees neither values nor scopes: they are found by keyed hashes and kept encrypted.

A value is found by HMAC-SHA256 under the lookup secret, and kept with AES-256-GCM under a secret of its scope,
which is made from the data secret. So the right to one scope is one secret, and opens no other.
"""

import getpass
import os
import secrets
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from phiguard.errors import RightError, VaultError, VaultKeyError
from phiguard.model.token import NUMBERS, read_token, tokens_of
from phiguard.safe_harbor import CLASSES, SafeHarbor
from phiguard.transform.scope import Scope
from phiguard.transform.vault import LONGEST_REASON, Counts, Entry, Row, Store, unbroken
from phiguard.transform.vault_keys import HALF, Key, KeySource, Right

BATCH = 100_000  #: values that one transaction takes
AT_ONCE = 10_000  #: rows that are made anew in one transaction
TRIES = 100  #: how often rows that other processes took first are looked for again
_NONCE = 12
_DRAW = 5  # bytes of a draw, of which 39 bits count

Wanted = tuple[Scope, str, str]  #: scope, what is equal where two values are the same, value


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
        pairs = list(zip(scopes, values if alike is None else alike, strict=True))
        distinct = dict(zip(reversed(pairs), reversed(values), strict=True))  # the form first met stays
        wanted = [(scope, same, value) for (scope, same), value in distinct.items()]
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
        keys = {key.number: key for key in self._in_use()}
        rows = {row.number: row for row in self.store.rows(_numbers_in(tokens))}
        grouped: dict[Right, list[str]] = {}
        for position, (token, number) in enumerate(zip(tokens, _numbers_in(tokens), strict=True)):
            if number not in rows:
                raise _not_there(position)
            row = rows[number]
            grouped.setdefault(keys[row.key].right(row.place[:HALF]), []).append(token)
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
            values = [_opened(rows.get(n), t, right, at) for at, (n, t) in enumerate(zip(numbers, tokens, strict=True))]
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
        values = [_opened(r, t, right, at) for at, (r, t) in enumerate(zip(rows, tokens, strict=True))]
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
        """
        newest = self.source.load().current
        self.store.note(Entry.now(self.who, f"rotate to key {newest.number}", _reason(reason), 0))
        self.store.use(newest.number, newest.check)
        done, after = 0, -1
        while rows := self.store.behind(newest.number, after, AT_ONCE):
            keys = {key.number: key for key in self._in_use()}
            self.store.replace(_made_anew(rows, keys, newest))
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
        numbers = sorted(using.checks, key=lambda n: n != using.current)
        found = [(number, keys.key(number)) for number in numbers]
        if missing := [n for n, key in found if key is None or key.check != using.checks[n]]:
            message = f"key {missing[0]} of this vault is not among the keys given; give the keys it was made with"
            raise VaultKeyError(message)
        return [key for _, key in found if key is not None]

    def _numbers(self, label: SafeHarbor, wanted: Sequence[Wanted]) -> list[int]:
        """The number of each distinct value, drawn and kept if it has none yet."""
        scopes, alike = [w[0] for w in wanted], [w[1] for w in wanted]
        for _ in range(TRIES):
            keys = self._in_use()
            places = [key.places(label, scopes, alike) for key in keys]
            known = self.store.known([place for column in places for place in column])
            numbers = [next((known[p] for p in row if p in known), None) for row in zip(*places, strict=True)]
            missing = [n for n, number in enumerate(numbers) if number is None]
            rows = _rows(
                keys[0], label, [wanted[n] for n in missing], [places[0][n] for n in missing], drawn(len(missing))
            )
            if not missing or self.store.add(keys[0].number, rows):
                fresh = dict(zip(missing, (row.number for row in rows), strict=True))
                return [fresh[n] if number is None else number for n, number in enumerate(numbers)]
        message = "the vault did not come to agree with others that write to it; try again"
        raise VaultError(message)


def drawn(count: int) -> list[int]:
    """Numbers of tokens, drawn at random and each as likely as any other."""
    numbers: list[int] = []
    while len(numbers) < count:
        drawn = secrets.token_bytes(_DRAW * (count - len(numbers)))
        draws = (int.from_bytes(drawn[at : at + _DRAW]) >> 1 for at in range(0, len(drawn), _DRAW))
        numbers += [number for number in draws if number < NUMBERS]
    return numbers


def _rows(
    key: Key, label: SafeHarbor, wanted: Sequence[Wanted], places: Sequence[bytes], numbers: Sequence[int]
) -> list[Row]:
    """Rows for values of a class."""
    code, number_of_key = CLASSES.index(label), key.number
    nonces = secrets.token_bytes(_NONCE * len(wanted))
    ciphers = {way: AESGCM(key.right(way).secret) for way in {place[:HALF] for place in places}}
    rows = []
    for at, (number, place, (scope, same, value)) in enumerate(zip(numbers, places, wanted, strict=True)):
        nonce = nonces[at * _NONCE : (at + 1) * _NONCE]
        told = f"{scope.kind}\0{scope.name}\0{len(same)}\0{same}{value}".encode("utf-8", "surrogatepass")
        sealed = nonce + ciphers[place[:HALF]].encrypt(nonce, told, _bound(number, code, number_of_key))
        rows.append(Row(number, code, number_of_key, place, sealed))
    return rows


def _bound(number: int, label: int, key: int) -> bytes:
    """What a sealed value is bound to: it opens nowhere else."""
    return (number << 24 | label << 16 | key).to_bytes(10)


def _told(row: Row, right: Right) -> Wanted:
    """What is sealed in a row.

    Raises:
        VaultKeyError: It was made with another key, or was changed.
    """
    try:
        bound = _bound(row.number, row.label, row.key)
        told = AESGCM(right.secret).decrypt(row.sealed[:_NONCE], row.sealed[_NONCE:], bound)
    except InvalidTag:
        message = "a row of the vault does not open: its key is another one, or it was changed"
        raise VaultKeyError(message) from None
    kind, name, size, rest = told.decode("utf-8", "surrogatepass").split("\0", 3)
    return Scope(kind, name), rest[: int(size)], rest[int(size) :]


def _opened(row: Row | None, token: str, right: Right, position: int) -> str:
    """The value of a row, with the right of its scope."""
    found = read_token(token)
    if row is None or found is None or CLASSES.index(found[0]) != row.label:
        raise _not_there(position)
    if row.place[:HALF] != right.scope or row.key != right.key:
        raise _not_there(position)
    return _told(row, right)[2]


def _not_there(position: int) -> RightError:
    return RightError(f"token {position + 1} is not in this vault, or not within the scope of the right given")


def _made_anew(rows: Sequence[Row], keys: Mapping[int, Key], newest: Key) -> list[Row]:
    """Rows with the same numbers and values under another key."""
    anew = []
    for code in sorted({row.label for row in rows}):
        label, some = CLASSES[code], [row for row in rows if row.label == code]
        told = [_told(row, keys[row.key].right(row.place[:HALF])) for row in some]
        places = newest.places(label, [t[0] for t in told], [t[1] for t in told])
        anew += _rows(newest, label, told, places, [row.number for row in some])
    return anew


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
