"""Arguments and options of the commands of ``phiguard vault``."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from phiguard.transform.private_file import private_text
from phiguard.transform.scope import KINDS, Scope
from phiguard.transform.vault_keyring import KeyringEntry
from phiguard.transform.vault_keys import KeyFile, KeyVariable, Right

if TYPE_CHECKING:
    from phiguard.transform.vault_sealed import SealedVault

Command = Callable[..., Any]
Source = KeyFile | KeyVariable | KeyringEntry

FILE = click.Path(path_type=Path, dir_okay=False)
where = click.argument("where", metavar="VAULT")
reason_option = click.option(
    "--reason", required=True, help="Why; the audit keeps it. Say nothing in it that identifies anybody."
)


def keys_options(command: Command) -> Command:
    """``--keys`` and ``--keyring``; without either the keys are in the environment."""
    keys = click.option("--keys", type=FILE, help="The file with the keys. Else they are in PHIGUARD_VAULT_KEYS.")
    keyring = click.option("--keyring", metavar="SERVICE", help="Where the keyring of the system has the keys.")
    return keys(keyring(command))


def source_of(keys: Path | None, keyring: str | None) -> Source:
    """Where the keys come from."""
    if keys is not None and keyring is not None:
        message = "give --keys or --keyring, not both"
        raise click.UsageError(message)
    if keys is not None:
        return KeyFile(keys)
    return KeyringEntry(keyring) if keyring is not None else KeyVariable()


def scope_option(command: Command) -> Command:
    """``--scope``."""
    return click.option(
        "--scope", callback=_scope, metavar="KIND:NAME",
        help=f"A scope; KIND is {', '.join(KINDS)}. With - as NAME it is read from standard input.",
    )(command)  # fmt: skip


def right_option(command: Command) -> Command:
    """``--right``."""
    return click.option("--right", type=FILE, callback=_right, help="A file with the right to one scope.")(command)


def opened(where: str, source: Source) -> "SealedVault":
    """The vault at an address of PostgreSQL, or in a file."""
    if where.startswith(("postgresql://", "postgres://")):
        from phiguard.transform.vault_postgres import postgres_vault

        return postgres_vault(where, source)
    from phiguard.transform.vault_sqlite import sqlite_vault

    return sqlite_vault(Path(where), source)


def made(where: str, source: Source) -> "SealedVault":
    """A new vault at an address of PostgreSQL, or in a file."""
    if where.startswith(("postgresql://", "postgres://")):
        from phiguard.transform.vault_postgres import new_postgres_vault

        return new_postgres_vault(where, source)
    from phiguard.transform.vault_sqlite import new_sqlite_vault

    return new_sqlite_vault(Path(where), source)


def _scope(_context: click.Context, _parameter: click.Parameter, text: str | None) -> Scope | None:
    """A scope; an error tells nothing of its name."""
    if text is None:
        return None
    kind, colon, name = text.partition(":")
    if kind not in KINDS or not colon:
        message = f"write KIND:NAME, where KIND is one of {', '.join(KINDS)}"
        raise click.BadParameter(message)
    if name == "-":
        name = sys.stdin.readline().rstrip("\r\n")
    try:
        return Scope(kind, name)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def _right(_context: click.Context, _parameter: click.Parameter, path: Path | None) -> Right | None:
    return None if path is None else Right.read(private_text(path))
