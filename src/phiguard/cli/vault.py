"""``phiguard vault``."""

import sys
from dataclasses import asdict
from pathlib import Path

import click

from phiguard.cli.report import as_json
from phiguard.cli.vaulting import (
    FILE,
    keys_options,
    made,
    opened,
    reason_option,
    right_option,
    scope_option,
    source_of,
    where,
)
from phiguard.model.token import TOKEN
from phiguard.transform.private_file import write_private
from phiguard.transform.scope import Scope
from phiguard.transform.vault_keys import KeyVariable, Right


@click.group(short_help="Keep tokens and what they stand for.")
def vault() -> None:
    """Keep tokens and what they stand for, encrypted and apart from the texts.

    VAULT is a file, or an address such as postgresql://vault.example.org/phi. Only reveal and export print values, and
    they ask for a reason.

    Example: phiguard vault stats tokens.vault

    Exit code: 0 done, 2 usage, 3 the vault or its keys say no.
    """


@vault.command(short_help="Make a new vault, and keys if there are none.")
@where
@keys_options
def init(where: str, keys: Path | None, keyring: str | None) -> None:
    """Make a new vault. Keys are made where --keys or --keyring says, unless there are some.

    Keep the keys apart from the vault, and a copy of both: without its keys nobody can reverse a token.

    Example: phiguard vault init tokens.vault --keys tokens.keys
    """
    source = source_of(keys, keyring)
    if not isinstance(source, KeyVariable) and not source.exists():
        source.create()
    made(where, source).close()
    click.echo("the vault is made")


@vault.command(short_help="Count what a vault holds.")
@where
@click.option("--json", "as_object", is_flag=True, help="Write a JSON object.")
@click.option("--log", is_flag=True, help="List the audit, an entry a line.")
def stats(where: str, *, as_object: bool, log: bool) -> None:
    """Count what a vault holds; needs no key and tells no value.

    Example: phiguard vault stats tokens.vault

    Exit code: 3 if an entry of the audit was changed or taken out.
    """
    with opened(where, KeyVariable()) as open_vault:
        counts = open_vault.counts()
        entries = list(open_vault.store.entries()) if log else []
    if as_object:
        click.echo(as_json(asdict(counts), indent=2))
    else:
        click.echo(f"{sum(counts.labels.values())} tokens in {counts.scopes} scopes")
        for name, count in counts.labels.items():
            click.echo(f"  {name:<12} {count}")
        for number, count in sorted(counts.keys.items()):
            click.echo(f"key {number}{' (current)' if number == counts.current else ''}: {count} tokens")
        click.echo(f"audit: {counts.audit} entries, {'unbroken' if counts.unbroken else 'BROKEN'}")
    for entry in entries:
        click.echo(as_json({k: v for k, v in asdict(entry).items() if k != "chain"}))
    if not counts.unbroken:
        click.echo("phiguard: the audit was changed, or entries were taken out", err=True)
        sys.exit(3)


@vault.command(short_help="Say what tokens stand for.")
@where
@click.argument("tokens", nargs=-1, required=True)
@reason_option
@right_option
@keys_options
def reveal(
    where: str, tokens: tuple[str, ...], reason: str, right: Right | None, keys: Path | None, keyring: str | None
) -> None:
    """Say what tokens stand for, in the form first met; a JSON object a line. The audit has it first.

    With - as the only token, those in the text on standard input are revealed.

    Example: phiguard vault reveal tokens.vault '[MRN_T1-0A0A0A0A0A5K]' --reason 'call back' --keys tokens.keys
    """
    named = _tokens(tokens)
    with opened(where, source_of(keys, keyring)) as open_vault:
        rights = {right: named} if right is not None else open_vault.rights(named)
        found = {
            t: v for r, some in rights.items() for t, v in zip(some, open_vault.reveal(some, r, reason), strict=True)
        }
    for token in named:
        click.echo(as_json({"token": token, "value": found[token]}))


@vault.command(short_help="Write down the right to reverse one scope.")
@where
@scope_option
@click.option("-o", "--output", required=True, type=FILE, help="A new file, for its owner alone.")
@keys_options
def grant(where: str, scope: Scope | None, output: Path, keys: Path | None, keyring: str | None) -> None:
    """Write down the right to reverse the tokens of one scope, and of no other.

    It ends when the keys are rotated.

    Example: phiguard vault grant tokens.vault --scope patient:17 -o patient.right --keys tokens.keys
    """
    with opened(where, source_of(keys, keyring)) as open_vault:
        write_private(output, open_vault.right(_needed(scope)).written() + "\n")
    click.echo("the right is written")


@vault.command(short_help="Write all tokens of a scope with what they stand for.")
@where
@scope_option
@right_option
@click.option("-o", "--output", type=FILE, help="A new file, for its owner alone; else standard output.")
@reason_option
@keys_options
def export(
    where: str,
    scope: Scope | None,
    right: Right | None,
    output: Path | None,
    reason: str,
    keys: Path | None,
    keyring: str | None,
) -> None:
    """Write all tokens of a scope with what they stand for, a JSON object a line. The audit has it first.

    Example: phiguard vault export tokens.vault --scope patient:17 --reason 'moves away' -o p.jsonl --keys tokens.keys
    """
    with opened(where, source_of(keys, keyring)) as open_vault:
        pairs = open_vault.export(right or open_vault.right(_needed(scope)), reason)
    lines = "".join(as_json({"token": token, "value": value}) + "\n" for token, value in pairs)
    if output is None:
        click.echo(lines, nl=False)
    else:
        write_private(output, lines)
        click.echo(f"{len(pairs)} tokens are written")


@vault.command(short_help="Take up a new key, and make everything anew with it.")
@where
@reason_option
@keys_options
def rotate(where: str, reason: str, keys: Path | None, keyring: str | None) -> None:
    """Take up a new key, and make everything anew with it. Tokens stay; rights given before end.

    A key is added to the file or the keyring; in the environment the new key has to stand last. Others may go on to
    use the vault. What was cut short is finished by doing it again. Old keys open old copies of the vault: take them
    out of the file when there is none.

    Example: phiguard vault rotate tokens.vault --reason 'every year' --keys tokens.keys
    """
    source = source_of(keys, keyring)
    with opened(where, source) as open_vault:
        if source.load().current.number == open_vault.counts().current:
            if isinstance(source, KeyVariable):
                message = "put a new key last into PHIGUARD_VAULT_KEYS, then rotate"
                raise click.UsageError(message)
            source.extend()
        done = open_vault.rotate(reason)
    click.echo(f"{done} tokens are under key {source.load().current.number}")


@vault.command(short_help="Take out tokens for good.")
@where
@click.argument("tokens", nargs=-1)
@scope_option
@reason_option
@click.option("--yes", is_flag=True, help="Do not ask.")
@keys_options
def forget(
    where: str,
    tokens: tuple[str, ...],
    scope: Scope | None,
    reason: str,
    keys: Path | None,
    keyring: str | None,
    *,
    yes: bool,
) -> None:
    """Take out a scope, or some tokens, for good: nobody can reverse them then.

    Example: phiguard vault forget tokens.vault --scope release:2026 --reason 'agreement ended' --keys tokens.keys
    """
    if bool(tokens) == (scope is not None):
        message = "give tokens or --scope, not both"
        raise click.UsageError(message)
    if not yes:
        click.confirm("nobody can reverse these tokens then; go on?", abort=True)
    with opened(where, source_of(keys, keyring)) as open_vault:
        done = open_vault.forget(scope, _tokens(tokens) if tokens else [], reason)
    click.echo(f"{done} tokens are forgotten")


def _tokens(tokens: tuple[str, ...]) -> list[str]:
    """Tokens as given, or those in the text on standard input."""
    if tokens != ("-",):
        return list(tokens)
    text = sys.stdin.read()
    return list(dict.fromkeys(match.group() for match in TOKEN.finditer(text)))


def _needed(scope: Scope | None) -> Scope:
    if scope is None:
        message = "say which scope: --scope KIND:NAME"
        raise click.UsageError(message)
    return scope
