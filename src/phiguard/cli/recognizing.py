"""``phiguard recognizers`` and ``phiguard explain``."""

import sys
from pathlib import Path

import click

from phiguard.cli.options import EXISTING_OR_DASH, guard, guard_options, in_use


@click.command(short_help="List what is recognised.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def recognizers(*, as_json: bool) -> None:
    """List the recognizers by Safe Harbor class, those of installed packages too.

    Example: phiguard recognizers

    Exit code: 0 done, 2 usage.
    """
    import json

    rows = sorted((r.identifies.value, r.identifies.name, r.name, r.entity) for r in in_use())
    if as_json:
        keys = ("letter", "label", "recognizer", "entity")
        click.echo(json.dumps([dict(zip(keys, row, strict=True)) for row in rows], indent=2))
        return
    for letter, label, name, entity in rows:
        click.echo(f"{letter}  {label:<12} {name:<32} {entity}")


@click.command(short_help="Say why each finding has its score.")
@click.argument("path", type=EXISTING_OR_DASH)
@guard_options
def explain(path: Path, profile: str, *, no_names: bool) -> None:
    """Print each finding of a text file (or -) with its evidence and weights in decibans, without the text.

    Example: phiguard explain corpora/demo/notes/discharge-summary.txt

    Exit code: 0 nothing found, 1 findings, 2 usage, 3 the file could not be read.
    """
    from phiguard.formats.source import documents, open_source

    found = documents(sys.stdin.buffer.read()) if str(path) == "-" else open_source(path)
    looking = guard(profile, no_names=no_names)
    count = unread = 0
    for number, document in enumerate(found, 1):
        for finding in looking.explain(document.text):
            count += 1
            weights = ", ".join(f"{name} {weight:+d}" for name, weight in finding.evidence)
            place = f"document {number}: {finding.start}-{finding.end}"
            click.echo(f"{place}  {finding.recognizer}  {finding.score:.2f}  [{weights}]")
        for content in document.opaque:
            unread += 1
            click.echo(f"phiguard: could not read {content.name}: {content.reason}", err=True)
    sys.exit(3 if unread else int(bool(count)))
