"""``--known``: persons that all texts of a command may speak of."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from phiguard.cli.options import Command
from phiguard.errors import PersonError
from phiguard.model.person import Person

_FIELDS = {"names", "birth_date", "identifiers"}
_WRONG = "is no object with names, birth_date (as 1961-03-04) or identifiers"


def known_option(command: Command) -> Command:
    """``--known``."""
    return click.option(
        "--known",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        callback=_persons,
        help="JSONL with persons to look for: names, birth_date, identifiers.",
    )(command)


def _persons(_context: click.Context, _parameter: click.Parameter, path: Path | None) -> tuple[Person, ...]:
    """The persons of a file, one to a line; an error tells the line and nothing of what stands there."""
    if path is None:
        return ()
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        message = f"the file cannot be read ({type(error).__name__})"
        raise click.BadParameter(message) from None
    return tuple(_person(number, line) for number, line in enumerate(lines, 1) if line.strip())


def _person(number: int, line: str) -> Person:
    """The person of a line."""
    try:
        return _of(json.loads(line))
    except PersonError as error:
        message = f"line {number}: {error}"
    except (ValueError, TypeError, RecursionError):
        message = f"line {number} {_WRONG}"
    raise click.BadParameter(message)


def _of(record: Any) -> Person:  # noqa: ANN401 - what a line holds is to be found out
    """The person of a record.

    Raises:
        TypeError: It is no such record.
    """
    if not isinstance(record, dict) or set(record) - _FIELDS:
        raise TypeError
    born = record.get("birth_date")
    return Person(
        names=record.get("names") or (),
        birth_date=date.fromisoformat(born) if born else None,
        identifiers=record.get("identifiers") or (),
    )
