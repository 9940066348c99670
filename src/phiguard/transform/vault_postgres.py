"""A vault in PostgreSQL, for many processes on many machines; needs the extra ``postgres``.

Each transaction is on the server's disk before it ends (``fsync`` and ``synchronous_commit`` are on). Writers share a
lock on the current key, so that a rotation waits for those that still write with the one before.
"""

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from phiguard.errors import VaultError
from phiguard.transform.vault import Entry, InUse, Row
from phiguard.transform.vault_keys import KeySource
from phiguard.transform.vault_sealed import SealedVault

SCHEMA = "phiguard_vault"  #: the schema that holds a vault
AT_ONCE = 20_000  #: rows of one statement
_ROW = "number, label, key, place, sealed"
_ENTRY = "at, who, action, reason, count, tokens, chain"
_AUDIT_LOCK = 0x50484756

_TABLES = """
CREATE TABLE {schema}.token (
    number bigint PRIMARY KEY, label smallint NOT NULL, key smallint NOT NULL, place bytea NOT NULL UNIQUE,
    sealed bytea NOT NULL
);
CREATE TABLE {schema}.key (number smallint PRIMARY KEY, proof bytea NOT NULL, current boolean NOT NULL);
CREATE TABLE {schema}.audit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at text NOT NULL, who text NOT NULL, action text NOT NULL,
    reason text NOT NULL, count bigint NOT NULL, tokens text NOT NULL, chain text NOT NULL
);
CREATE FUNCTION {schema}.audit_only_grows() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'the audit only grows'; END $$;
CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON {schema}.audit
    FOR EACH STATEMENT EXECUTE FUNCTION {schema}.audit_only_grows();
"""


def postgres_vault(address: str, source: KeySource, schema: str = SCHEMA) -> SealedVault:
    """The vault at an address such as ``postgresql://vault.example.org/phi``; a schema of its own holds it.

    Keep the password out of the address: in ``PGPASSWORD``, a password file or a service file of PostgreSQL.

    Raises:
        VaultError: There is none, or the server cannot be reached.
    """
    store = PostgresStore(address, schema)
    store.in_use()
    return SealedVault(store, source)


def new_postgres_vault(address: str, source: KeySource, schema: str = SCHEMA) -> SealedVault:
    """A new vault in a database.

    Raises:
        VaultError: There is one, or the server cannot be reached.
    """
    source.load()
    store = PostgresStore(address, schema)
    store.create()
    vault = SealedVault(store, source)
    vault.create()
    return vault


class PostgresStore:
    """Rows and audit in a database; a connection for each process, for one thread at a time; pickles as its address."""

    def __init__(self, address: str, schema: str = SCHEMA) -> None:
        self._address = address
        self._schema = schema
        self._lock = threading.RLock()
        self._process = os.getpid()
        self._connection: Any = None
        self._inherited: list[Any] = []
        if not schema.isascii() or not schema.isidentifier():
            message = "the name of a schema holds letters, digits and underscores alone"
            raise VaultError(message)

    def __repr__(self) -> str:
        """The kind alone: an address may hold a password."""
        return "<PostgresStore>"

    def __reduce__(self) -> tuple[type["PostgresStore"], tuple[str, str]]:
        """Pickle by address."""
        return PostgresStore, (self._address, self._schema)

    def __del__(self) -> None:
        self.close()

    def create(self) -> None:
        """Make the schema and its tables."""
        with self._transaction() as cursor:
            cursor.execute(f"CREATE SCHEMA {self._schema}")
            cursor.execute(_TABLES.format(schema=self._schema))

    def in_use(self) -> InUse:
        """The keys in use."""
        with self._transaction() as cursor:
            rows = cursor.execute("SELECT number, proof, current FROM key").fetchall()
        current = [number for number, _, now in rows if now]
        return InUse(current[0] if current else 0, {number: bytes(proof) for number, proof, _ in rows})

    def known(self, places: Sequence[bytes]) -> dict[bytes, int]:
        """The numbers of those places that have a row."""
        found: dict[bytes, int] = {}
        with self._transaction() as cursor:
            for some in _some(places):
                cursor.execute("SELECT place, number FROM token WHERE place = ANY(%s)", (list(some),), binary=True)
                found.update(cursor.fetchall())
        return found

    def add(self, key: int, rows: Sequence[Row]) -> bool:
        """Keep rows whose place and number are free, on the disk when this returns; say whether all are kept."""
        insert = f"INSERT INTO token ({_ROW}) SELECT * FROM unnest({_ARRAYS}) ON CONFLICT DO NOTHING"
        kept = 0
        with self._transaction() as cursor:
            if not _is_current(cursor, key):
                return False
            # In one order for all writers, so that no two wait for each other.
            for some in _some(sorted(rows, key=lambda row: row.place)):
                kept += cursor.execute(insert, _columns(some)).rowcount
        return kept == len(rows)

    def rows(self, numbers: Sequence[int]) -> list[Row]:
        """The rows with these numbers."""
        return self._rows("number = ANY(%s)", (list(numbers),))

    def within(self, scope: bytes) -> Iterator[Row]:
        """All rows of a scope."""
        return iter(self._rows("place BETWEEN %s AND %s", (scope + bytes(16), scope + b"\xff" * 16)))

    def behind(self, current: int, after: int, most: int) -> list[Row]:
        """The next rows that other keys than the current one made, by their numbers."""
        return self._rows("number > %s AND key <> %s ORDER BY number LIMIT %s", (after, current, most))

    def replace(self, key: int, rows: Sequence[Row]) -> bool:
        """Put rows in the place of those with the same numbers, if the key is the current one."""
        update = (
            f"UPDATE token SET key = new.key, place = new.place, sealed = new.sealed "
            f"FROM unnest({_ARRAYS}) AS new ({_ROW}) WHERE token.number = new.number"
        )
        with self._transaction() as cursor:
            if not _is_current(cursor, key):
                return False
            for some in _some(rows):
                cursor.execute(update, _columns(some))
        return True

    def use(self, key: int, check: bytes) -> None:
        """Make a key the current one, after all that still write with the one before."""
        with self._transaction() as cursor:
            cursor.execute("LOCK TABLE key IN EXCLUSIVE MODE")
            cursor.execute("UPDATE key SET current = false")
            cursor.execute(
                "INSERT INTO key VALUES (%s, %s, true) ON CONFLICT (number) DO UPDATE SET current = true", (key, check)
            )

    def retire(self) -> list[int]:
        """Forget the keys that no row needs, and name them."""
        gone = "NOT current AND NOT EXISTS (SELECT FROM token WHERE token.key = key.number)"
        with self._transaction() as cursor:
            return [n for (n,) in cursor.execute(f"DELETE FROM key WHERE {gone} RETURNING number").fetchall()]

    def forget(self, scope: bytes | None, numbers: Sequence[int], entry: Entry) -> int:
        """Take out the rows of a scope, or those with these numbers; count them.

        Old pages and the log of the server hold the encrypted rows until it has written over them.
        """
        count: int = 0
        with self._transaction() as cursor:
            if scope is not None:
                ends = scope + bytes(16), scope + b"\xff" * 16
                count += cursor.execute("DELETE FROM token WHERE place BETWEEN %s AND %s", ends).rowcount
            count += cursor.execute("DELETE FROM token WHERE number = ANY(%s)", (list(numbers),)).rowcount
            _note(cursor, entry, count)
        return count

    def note(self, entry: Entry) -> None:
        """Add an entry to the audit."""
        with self._transaction() as cursor:
            _note(cursor, entry, entry.count)

    def entries(self) -> Iterator[Entry]:
        """The audit, oldest first."""
        with self._transaction() as cursor:
            found = cursor.execute(f"SELECT {_ENTRY} FROM audit ORDER BY id").fetchall()
        return (Entry(*row) for row in found)

    def counts(self) -> tuple[dict[int, int], dict[int, int], int]:
        """How many rows by class and by key, and how many scopes."""
        with self._transaction() as cursor:
            labels = dict(cursor.execute("SELECT label, count(*) FROM token GROUP BY label").fetchall())
            keys = dict(cursor.execute("SELECT key, count(*) FROM token GROUP BY key").fetchall())
            (scopes,) = cursor.execute("SELECT count(DISTINCT substr(place, 1, 16)) FROM token").fetchone()
        return labels, keys, scopes

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            if self._connection is not None and self._process == os.getpid():
                self._connection.close()
                self._connection = None

    def _rows(self, which: str, parameters: tuple[object, ...]) -> list[Row]:
        with self._transaction() as cursor:
            cursor.execute(f"SELECT {_ROW} FROM token WHERE {which}", parameters, binary=True)
            return [Row(*row) for row in cursor.fetchall()]

    @contextmanager
    def _transaction(self) -> Iterator[Any]:
        """A cursor in a transaction of this process, for one thread at a time.

        Raises:
            VaultError: There is no vault, or the server cannot be reached or says no.
        """
        psycopg = _psycopg()
        if self._process != os.getpid():
            self._begin_anew()
        with self._lock:
            try:
                if self._connection is None or self._connection.closed:
                    self._connection = _connected(psycopg, self._address, self._schema)
                with self._connection.transaction(), self._connection.cursor() as cursor:
                    yield cursor
            except psycopg.Error as error:
                # The server's words may quote what was sent.
                message = f"the vault cannot be read or written ({type(error).__name__})"
                raise VaultError(message) from None

    def _begin_anew(self) -> None:
        """Leave what a fork has copied: closing it would close that of the process before."""
        if self._connection is not None:
            self._inherited.append(self._connection)
        self._lock, self._connection, self._process = threading.RLock(), None, os.getpid()


_ARRAYS = "%s::bigint[], %s::smallint[], %s::smallint[], %s::bytea[], %s::bytea[]"


def _columns(rows: Sequence[Row]) -> list[list[Any]]:
    return [list(column) for column in zip(*rows, strict=True)]


def _some(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (values[at : at + AT_ONCE] for at in range(0, len(values), AT_ONCE))


def _psycopg() -> Any:  # noqa: ANN401 - a module that may be absent
    try:
        import psycopg
    except ImportError:
        message = "the package psycopg is not installed; install phiguard[postgres]"
        raise VaultError(message) from None
    return psycopg


def _connected(psycopg: Any, address: str, schema: str) -> Any:  # noqa: ANN401 - of a module that may be absent
    connection = psycopg.connect(address, autocommit=True)
    if connection.execute("SHOW fsync").fetchone()[0] != "on":
        connection.close()
        message = "the server does not wait for its disk (fsync is off); a vault there may lose tokens"
        raise VaultError(message)
    connection.execute(f"SET search_path TO {schema}")
    if connection.execute("SHOW synchronous_commit").fetchone()[0] in {"off", "local"}:
        connection.execute("SET synchronous_commit TO on")
    return connection


def _is_current(cursor: Any, key: int) -> bool:  # noqa: ANN401 - of a module that may be absent
    """Whether a key is the current one, and stays it until the transaction ends."""
    return bool(cursor.execute("SELECT 1 FROM key WHERE current AND number = %s FOR SHARE", (key,)).fetchone())


def _note(cursor: Any, entry: Entry, count: int) -> None:  # noqa: ANN401 - of a module that may be absent
    cursor.execute("SELECT pg_advisory_xact_lock(%s)", (_AUDIT_LOCK,))
    last = cursor.execute("SELECT chain FROM audit ORDER BY id DESC LIMIT 1").fetchone()
    told = Entry(entry.at, entry.who, entry.action, entry.reason, count, entry.tokens)
    row = (told.at, told.who, told.action, told.reason, count, told.tokens, told.linked(last[0] if last else ""))
    cursor.execute(f"INSERT INTO audit ({_ENTRY}) VALUES (%s, %s, %s, %s, %s, %s, %s)", row)
