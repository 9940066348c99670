"""Rows of a vault: values, drawn a number, bound to it and sealed.

Sealed with AES-256-GCM: a nonce of 12 random bytes, then scope, form for comparison and value. What is sealed is bound
to the number, the class and the key of its row, so that no row can stand for another.
"""

import secrets
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from phiguard.errors import RightError, VaultKeyError
from phiguard.model.token import NUMBERS, read_token
from phiguard.safe_harbor import CLASSES, SafeHarbor
from phiguard.transform.scope import Scope
from phiguard.transform.vault import Row
from phiguard.transform.vault_keys import HALF, Key, Keys, Right

_NONCE = 12
_DRAW = 5  # bytes of a draw, of which 39 bits count

Wanted = tuple[Scope, str, str]  #: scope, what is equal where two values are the same, value


def drawn(count: int) -> list[int]:
    """Numbers of tokens, drawn at random and each as likely as any other."""
    numbers: list[int] = []
    while len(numbers) < count:
        drawn = secrets.token_bytes(_DRAW * (count - len(numbers)))
        draws = (int.from_bytes(drawn[at : at + _DRAW]) >> 1 for at in range(0, len(drawn), _DRAW))
        numbers += [number for number in draws if number < NUMBERS]
    return numbers


def rows_of(
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


def opened(row: Row | None, token: str, right: Right, position: int) -> str:
    """The value of a row, with the right of its scope."""
    found = read_token(token)
    if row is None or found is None or CLASSES.index(found[0]) != row.label:
        raise not_there(position)
    if row.place[:HALF] != right.scope or row.key != right.key:
        raise not_there(position)
    return _told(row, right)[2]


def not_there(position: int) -> RightError:
    """The error for a token that the right does not open; it does not say whether another right would."""
    return RightError(f"token {position + 1} is not in this vault, or not within the scope of the right given")


def made_anew(rows: Sequence[Row], keys: Keys, newest: Key) -> list[Row]:
    """Rows with the same numbers and values under another key."""
    anew = []
    for code in sorted({row.label for row in rows}):
        label, some = CLASSES[code], [row for row in rows if row.label == code]
        told = [_told(row, keys.named(row.key).right(row.place[:HALF])) for row in some]
        places = newest.places(label, [t[0] for t in told], [t[1] for t in told])
        anew += rows_of(newest, label, told, places, [row.number for row in some])
    return anew
