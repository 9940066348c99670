"""Keys of a vault: where they come from, and what is made with them.

A key is two secrets of 32 bytes, one to find values and one to encrypt them, under a number. Keys are lines of
text, ``phiguard-vault-key NUMBER LOOKUP DATA``; the last is the one that new tokens are made with. There is no
default key.
"""

import base64
import binascii
import hmac
import os
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from phiguard.errors import VaultKeyError
from phiguard.safe_harbor import CLASSES, SafeHarbor
from phiguard.transform.private_file import private_text, settle, write_private, write_through
from phiguard.transform.scope import Scope

SECRET = 32  #: bytes of a secret
HALF = 16  #: bytes of a scope or a value in a place
_KEY = re.compile(r"phiguard-vault-key ([0-9]{1,4}) ([A-Za-z0-9_-]{43}=) ([A-Za-z0-9_-]{43}=)")
_RIGHT = re.compile(r"phiguard-vault-right ([0-9]{1,4}) ([0-9a-f]{32}) ([A-Za-z0-9_-]{43}=)")


@dataclass(frozen=True, slots=True)
class Right:
    """The right to reverse the tokens of one scope: the secret that its values are encrypted with.

    It opens no other scope, and ends when the vault's keys are rotated.
    """

    key: int
    scope: bytes = field(repr=False)
    secret: bytes = field(repr=False)

    def written(self) -> str:
        """The right as a line of text, to be given to who may reverse the scope."""
        return f"phiguard-vault-right {self.key} {self.scope.hex()} {_text(self.secret)}"

    @classmethod
    def read(cls, line: str) -> "Right":
        """A right from its line of text.

        Raises:
            VaultKeyError: It is no right.
        """
        match = _RIGHT.fullmatch(line.strip())
        if match is None:
            message = "this is no right of a vault; `phiguard vault grant` writes one"
            raise VaultKeyError(message)
        return cls(int(match[1]), bytes.fromhex(match[2]), _bytes(match[3]))


@dataclass(frozen=True, slots=True)
class Key:
    """Two secrets under a number."""

    number: int
    lookup: bytes = field(repr=False)
    data: bytes = field(repr=False)

    @classmethod
    def fresh(cls, number: int) -> "Key":
        """A key drawn at random."""
        return cls(number, secrets.token_bytes(SECRET), secrets.token_bytes(SECRET))

    @property
    def check(self) -> bytes:
        """What proves that a key is this one, and tells nothing of it; 16 bytes."""
        return _keyed(self.lookup, b"check\0" + _keyed(self.data, b"check\0"))[:HALF]

    def scope(self, scope: Scope) -> bytes:
        """What stands for a scope in places; 16 bytes."""
        return _keyed(self.lookup, f"scope\0{scope.kind}\0{scope.name}".encode("utf-8", "surrogatepass"))[:HALF]

    def right(self, scope: bytes) -> Right:
        """The right to what stands in places as this scope."""
        return Right(self.number, scope, _keyed(self.data, b"scope\0" + scope))

    def places(self, label: SafeHarbor, scopes: Sequence[Scope], alike: Sequence[str]) -> list[bytes]:
        """Where values of a class are found; 32 bytes each."""
        # By identity: to compare scopes takes longer than all the rest, and two that are equal come to the same.
        ways = {at: self.scope(scope) for at, scope in {id(scope): scope for scope in scopes}.items()}
        code = bytes([CLASSES.index(label)])
        firsts = {at: b"value\0" + way + code for at, way in ways.items()}
        digest, lookup = hmac.digest, self.lookup
        return [
            ways[at] + digest(lookup, firsts[at] + text.encode("utf-8", "surrogatepass"), "sha256")[:HALF]
            for at, text in zip(map(id, scopes), alike, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of a vault, each under its own number; the last is the one to make new tokens with."""

    keys: tuple[Key, ...]

    @property
    def current(self) -> Key:
        """The key to make new tokens with."""
        return self.keys[-1]

    def named(self, number: int) -> Key:
        """The key under a number.

        Raises:
            VaultKeyError: There is none.
        """
        for key in self.keys:
            if key.number == number:
                return key
        message = f"key {number} of this vault is not among the keys given; give the keys it was made with"
        raise VaultKeyError(message)

    def written(self) -> str:
        """The keys as lines of text."""
        return "".join(f"phiguard-vault-key {k.number} {_text(k.lookup)} {_text(k.data)}\n" for k in self.keys)

    @classmethod
    def read(cls, text: str) -> "Keys":
        """Keys from their lines of text; empty lines and those that begin with ``#`` say nothing.

        Raises:
            VaultKeyError: A line is no key, a number stands twice, or there is no key.
        """
        lines = [(n, s) for n, line in enumerate(text.splitlines(), 1) if (s := line.strip()) and s[0] != "#"]
        keys = tuple(_key(number, line) for number, line in lines)
        if not keys or len({k.number for k in keys}) < len(keys):
            message = "the keys of the vault: there is none, or a number stands twice"
            raise VaultKeyError(message)
        return cls(keys)

    @classmethod
    def fresh(cls) -> "Keys":
        """One key, drawn at random."""
        return cls((Key.fresh(1),))

    def and_fresh(self) -> "Keys":
        """These keys, and a new one after them."""
        return Keys((*self.keys, Key.fresh(max(k.number for k in self.keys) + 1)))


class KeySource(Protocol):
    """Where the keys of a vault come from; they are read anew each time, so that a rotation is seen."""

    def load(self) -> Keys:
        """The keys.

        Raises:
            VaultKeyError: They are not there, or are no keys.
        """


@dataclass(frozen=True, slots=True)
class KeyVariable:
    """Keys in a variable of the environment."""

    name: str = "PHIGUARD_VAULT_KEYS"

    def load(self) -> Keys:
        """The keys."""
        if not (text := os.environ.get(self.name)):
            message = f"the environment variable {self.name} holds no keys for the vault; there is no default key"
            raise VaultKeyError(message)
        return Keys.read(text)


@dataclass(frozen=True, slots=True)
class KeyFile:
    """Keys in a file that its owner alone may read."""

    path: Path = field(repr=False)

    def load(self) -> Keys:
        """The keys."""
        return Keys.read(private_text(self.path))

    def exists(self) -> bool:
        """Whether the file is there."""
        return self.path.exists()

    def create(self) -> Keys:
        """Write a new file with a new key.

        Raises:
            VaultKeyError: The file is there, or cannot be written.
        """
        keys = Keys.fresh()
        write_private(self.path, keys.written())
        return keys

    def extend(self) -> Keys:
        """Add a new key to the file, which holds either the old keys or all of them at any instant.

        Raises:
            VaultKeyError: The file cannot be read or written.
        """
        beside = self.path.with_name(f"{self.path.name}.new")
        try:
            os.close(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        except OSError as error:
            message = (
                f"no key can be added ({type(error).__name__}); if nobody else does, take away the file .new beside"
            )
            raise VaultKeyError(message) from None
        keys = self.load().and_fresh()  # nobody else writes the file now
        write_through(beside, os.O_WRONLY, keys.written())
        beside.replace(self.path)
        settle(self.path.parent)
        return keys


@dataclass(frozen=True, slots=True)
class KeysInMemory:
    """Keys that live as long as the process; they do not pickle."""

    keys: Keys = field(repr=False, default_factory=Keys.fresh)

    def load(self) -> Keys:
        """The keys."""
        return self.keys

    def __reduce__(self) -> str:
        """Refuse: keys do not leave the process.

        Raises:
            TypeError: Always.
        """
        message = "keys in memory do not leave their process; keep them in a file or the environment"
        raise TypeError(message)


def _keyed(secret: bytes, message: bytes) -> bytes:
    return hmac.digest(secret, message, "sha256")


def _text(secret: bytes) -> str:
    return base64.urlsafe_b64encode(secret).decode("ascii")


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, altchars=b"-_", validate=True)
    except binascii.Error:
        message = "a secret of the vault's keys is no base64"
        raise VaultKeyError(message) from None


def _key(number: int, line: str) -> Key:
    match = _KEY.fullmatch(line)
    if match is None:
        message = f"line {number} of the vault's keys is no key; `phiguard vault init` writes them"
        raise VaultKeyError(message)
    return Key(int(match[1]), _bytes(match[2]), _bytes(match[3]))
