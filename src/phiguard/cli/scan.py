"""``phiguard scan``."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from phiguard.cli.knowing import known_option
from phiguard.cli.options import EXISTING_OR_DASH, guard, guard_options
from phiguard.cli.progress import progress
from phiguard.cli.report import FORMATS, reporter, shown
from phiguard.formats.mailbox import together
from phiguard.formats.scanning import Located, Unread, scan_bytes, scan_together
from phiguard.formats.source import files
from phiguard.guard import Guard
from phiguard.model.person import Person


@click.command(short_help="Find identifiers in files, folders, mailboxes or standard input.")
@click.argument("paths", nargs=-1, required=True, type=EXISTING_OR_DASH)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="Output.")
@click.option("--show", is_flag=True, help="Print the values found. They are PHI.")
@known_option
@guard_options
def scan(
    paths: tuple[Path, ...], form: str, profile: str, *, show: bool, no_names: bool, known: tuple[Person, ...]
) -> None:
    """Find identifiers in files, folders, mailboxes, or standard input (-).

    Text, CSV, TSV, JSON, JSON Lines, messages, mbox and Maildir are recognised by content.

    Example: phiguard scan corpora/demo --format jsonl

    Exit code: 0 clean, 1 findings, 2 usage, 3 something could not be read.
    """
    report = reporter(form, show=show)
    found = unread = 0
    for item in _found(guard(profile, no_names=no_names), paths, known):
        if isinstance(item, Unread):
            unread += 1
            click.echo(f"phiguard: could not read {shown(item.source)}, {item.part}: {item.reason}", err=True)
        else:
            found += 1
        report.add(item)
    report.close()
    sys.exit(3 if unread else int(bool(found)))


def _found(looking: Guard, paths: tuple[Path, ...], known: tuple[Person, ...]) -> Iterator[Located | Unread]:
    for path in paths:
        if str(path) == "-":
            yield from scan_bytes(looking, sys.stdin.buffer.read(), known=known)
        else:
            for some in progress(together(files(path)), "scanning"):
                yield from scan_together(looking, some, known)
