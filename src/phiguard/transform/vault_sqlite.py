"""A vault in one SQLite file, for any number of processes and threads of one machine.

The disk has a transaction before it ends (``synchronous=FULL``): what others can see, no crash takes away.
"""

import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from phiguard.errors import VaultError
from phiguard.transform.vault import Entry, InUse, Row
from phiguard.transform.vault_keys import KeySource
from phiguard.transform.vault_sealed import SealedVault

APPLICATION = 0x50484756  #: "PHGV", in the header of the file
WAIT = 120.0  #: seconds to wait for another process that writes
_PAGE = 8192  # bytes; pages of 4096 take a tenth more time in vaults of a million
_AT_ONCE = 500  # parameters of one query
_SETTINGS = (
    "synchronous = FULL",
    "fullfsync = ON",
    "secure_delete = ON",
    "cache_size = -65536",
    "wal_autocheckpoint = 16000",
)
_ROW = "number, label, key, place, sealed"
_ENTRY = "at, who, action, reason, count, tokens, chain"

_SCHEMA = f"""
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = 1;
CREATE TABLE token (
    id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, label INTEGER NOT NULL, key INTEGER NOT NULL,
    place BLOB NOT NULL UNIQUE, sealed BLOB NOT NULL
) STRICT;
CREATE TABLE key (number INTEGER PRIMARY KEY, proof BLOB NOT NULL, current INTEGER NOT NULL) STRICT;
CREATE TABLE audit (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL, reason TEXT NOT NULL,
    count INTEGER NOT NULL, tokens TEXT NOT NULL, chain TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit only grows'); END;
CREATE TRIGGER audit_is_not_cut BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit only grows'); END;
"""


def sqlite_vault(path: Path, source: KeySource) -> SealedVault:
    """The vault in a file.

    Raises:
        VaultError: There is none, or the file is no vault.
    """
    store = SqliteStore(path)
    store.in_use()
    return SealedVault(store, source)


def new_sqlite_vault(path: Path, source: KeySource) -> SealedVault:
    """A new vault in a new file that its owner alone may read.

    Raises:
        VaultError: The file is there, or cannot be written.
    """
    source.load()
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        message = f"the vault cannot be made ({type(error).__name__})"
        raise VaultError(message) from None
    store = SqliteStore(path)
    store.create()
    vault = SealedVault(store, source)
    vault.create()
    return vault


class SqliteStore:
    """Rows and audit in a file, or in memory without a path; pickles as its path."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._lock = threading.RLock()
        self._process = os.getpid()
        self._connection: sqlite3.Connection | None = None
        self._inherited: list[sqlite3.Connection] = []

    def __repr__(self) -> str:
        """The kind alone."""
        return "<SqliteStore>"

    def __reduce__(self) -> tuple[type["SqliteStore"], tuple[Path]]:
        """Pickle by path.

        Raises:
            TypeError: It is in memory.
        """
        if self._path is None:
            message = "a vault in memory does not leave its process; take one in a file"
            raise TypeError(message)
        return SqliteStore, (self._path,)

    def __del__(self) -> None:
        self.close()

    def create(self) -> None:
        """Make the tables."""
        with self._open() as connection:
            connection.executescript(
                f"PRAGMA page_size = {_PAGE}; PRAGMA journal_mode = WAL; BEGIN EXCLUSIVE; {_SCHEMA} COMMIT;"
            )

    def in_use(self) -> InUse:
        """The keys in use."""
        with self._open() as connection:
            return _in_use(connection)

    def known(self, places: Sequence[bytes]) -> dict[bytes, int]:
        """The numbers of those places that have a row."""
        found: dict[bytes, int] = {}
        with self._open() as connection:
            for some in _some(sorted(places)):
                marks = ",".join("?" * len(some))
                found.update(connection.execute(f"SELECT place, number FROM token WHERE place IN ({marks})", some))
        return found

    def add(self, key: int, rows: Sequence[Row]) -> bool:
        """Keep rows whose place and number are free, on the disk when this returns; say whether all are kept."""
        with self._writing() as connection:
            if _in_use(connection).current != key:
                return False
            ordered = sorted(rows, key=lambda row: row.place)
            insert = f"INSERT OR IGNORE INTO token ({_ROW}) VALUES (?, ?, ?, ?, ?)"
            return connection.executemany(insert, ordered).rowcount == len(rows)

    def rows(self, numbers: Sequence[int]) -> list[Row]:
        """The rows with these numbers."""
        with self._open() as connection:
            return [
                Row(*row)
                for some in _some(sorted(set(numbers)))
                for row in connection.execute(
                    f"SELECT {_ROW} FROM token WHERE number IN ({','.join('?' * len(some))})",
                    some,
                )
            ]

    def within(self, scope: bytes) -> Iterator[Row]:
        """All rows of a scope."""
        with self._open() as connection:
            query = f"SELECT {_ROW} FROM token WHERE place BETWEEN ? AND ?"
            found = connection.execute(query, _range(scope)).fetchall()
        return (Row(*row) for row in found)

    def behind(self, current: int, after: int, most: int) -> list[Row]:
        """The next rows that other keys than the current one made, by their numbers."""
        with self._open() as connection:
            query = f"SELECT {_ROW} FROM token WHERE number > ? AND key <> ? ORDER BY number LIMIT ?"
            return [Row(*row) for row in connection.execute(query, (after, current, most))]

    def replace(self, key: int, rows: Sequence[Row]) -> bool:
        """Put rows in the place of those with the same numbers, if the key is the current one."""
        with self._writing() as connection:
            if _in_use(connection).current != key:
                return False
            connection.executemany(
                "UPDATE token SET key = ?, place = ?, sealed = ? WHERE number = ?",
                [(row.key, row.place, row.sealed, row.number) for row in rows],
            )
        return True

    def use(self, key: int, check: bytes) -> None:
        """Make a key the current one."""
        with self._writing() as connection:
            connection.execute("UPDATE key SET current = 0")
            connection.execute(
                "INSERT INTO key VALUES (?, ?, 1) ON CONFLICT (number) DO UPDATE SET current = 1", (key, check)
            )

    def retire(self) -> list[int]:
        """Forget the keys that no row needs, and name them."""
        with self._writing() as connection:
            gone = "current = 0 AND NOT EXISTS (SELECT 1 FROM token WHERE token.key = key.number)"
            return [n for (n,) in connection.execute(f"DELETE FROM key WHERE {gone} RETURNING number").fetchall()]

    def forget(self, scope: bytes | None, numbers: Sequence[int], entry: Entry) -> int:
        """Take out the rows of a scope, or those with these numbers, also from the log; count them."""
        with self._writing() as connection:
            before = connection.total_changes
            if scope is not None:
                connection.execute("DELETE FROM token WHERE place BETWEEN ? AND ?", _range(scope))
            connection.executemany("DELETE FROM token WHERE number = ?", [(n,) for n in numbers])
            count = connection.total_changes - before
            _note(connection, entry, count)
        with self._open() as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return count

    def note(self, entry: Entry) -> None:
        """Add an entry to the audit."""
        with self._writing() as connection:
            _note(connection, entry, entry.count)

    def entries(self) -> Iterator[Entry]:
        """The audit, oldest first."""
        with self._open() as connection:
            found = connection.execute(f"SELECT {_ENTRY} FROM audit ORDER BY id").fetchall()
        return (Entry(*row) for row in found)

    def counts(self) -> tuple[dict[int, int], dict[int, int], int]:
        """How many rows by class and by key, and how many scopes."""
        with self._open() as connection:
            labels = dict(connection.execute("SELECT label, count(*) FROM token GROUP BY label").fetchall())
            keys = dict(connection.execute("SELECT key, count(*) FROM token GROUP BY key").fetchall())
            (scopes,) = connection.execute("SELECT count(DISTINCT substr(place, 1, 16)) FROM token").fetchone()
        return labels, keys, scopes

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._connection is not None and self._process == os.getpid():
                self._connection.close()
                self._connection = None

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """The connection of this process, for one thread at a time.

        Raises:
            VaultError: The file is no vault, or cannot be read or written.
        """
        if self._process != os.getpid():
            self._begin_anew()
        with self._lock:
            try:
                if self._connection is None:
                    self._connection = _connected(self._path)
                yield self._connection
            except sqlite3.Error as error:
                message = f"the vault cannot be read or written ({type(error).__name__}: {_told(error)})"
                raise VaultError(message) from None

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that no other writer is in; the disk has it when it ends."""
        with self._open() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                connection.rollback()
                raise

    def _begin_anew(self) -> None:
        """Leave what a fork has copied: its locks are those of the process before, and closing would drop them."""
        if self._connection is not None:
            self._inherited.append(self._connection)
        self._lock, self._connection, self._process = threading.RLock(), None, os.getpid()


def _connected(path: Path | None) -> sqlite3.Connection:
    """A connection that is set as a vault needs it."""
    where = ":memory:" if path is None else f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(where, timeout=WAIT, isolation_level=None, check_same_thread=False, uri=True)
    try:
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
    except sqlite3.Error:
        connection.close()  # the file is no vault
        raise
    return connection


def _in_use(connection: sqlite3.Connection) -> InUse:
    rows = connection.execute("SELECT number, proof, current FROM key").fetchall()
    current = [number for number, _, now in rows if now]
    return InUse(current[0] if current else 0, {number: proof for number, proof, _ in rows})


def _note(connection: sqlite3.Connection, entry: Entry, count: int) -> None:
    last = connection.execute("SELECT chain FROM audit ORDER BY id DESC LIMIT 1").fetchone()
    told = Entry(entry.at, entry.who, entry.action, entry.reason, count, entry.tokens)
    row = (told.at, told.who, told.action, told.reason, count, told.tokens, told.linked(last[0] if last else ""))
    connection.execute(f"INSERT INTO audit ({_ENTRY}) VALUES (?, ?, ?, ?, ?, ?, ?)", row)


def _some(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (values[at : at + _AT_ONCE] for at in range(0, len(values), _AT_ONCE))


def _range(scope: bytes) -> tuple[bytes, bytes]:
    return scope + bytes(16), scope + b"\xff" * 16


def _told(error: sqlite3.Error) -> str:
    """The name of what SQLite says; its words may name a file."""
    return str(getattr(error, "sqlite_errorname", "no vault here"))
