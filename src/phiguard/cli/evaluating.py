"""``phiguard evaluate``."""

import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING

import click

from phiguard.cli.options import guard, guard_options
from phiguard.cli.report import as_json as json_text
from phiguard.cli.report import shown
from phiguard.formats.scanning import reason_of

if TYPE_CHECKING:
    from phiguard.evaluate import Claim, Gold
    from phiguard.guard import Guard
    from phiguard.safe_harbor import SafeHarbor

_LABELLED = click.Path(path_type=Path, exists=True, dir_okay=False)
_WRITTEN = click.Path(path_type=Path, dir_okay=False)


def _pairs(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    pairs = [v.split("=", 1) for v in values]
    if wrong := [p[0] for p in pairs if len(p) != 2]:  # noqa: PLR2004 - a name on either side
        message = f"{wrong[0]!r} is no pair; write it as GEO=GEOGRAPHY"
        raise click.BadParameter(message)
    return dict(pairs)


@click.command(short_help="Recall and precision on labelled data.")
@click.argument("gold", type=_LABELLED)
@click.option(
    "--map",
    "renamed",
    multiple=True,
    callback=_pairs,
    help="The files' class name = ours, as GEO=GEOGRAPHY; NAME= leaves findings of a class out.",
)
@click.option("--scope", default="", help="Classes that the file labels exhaustively, as NAME,PHONE; else all.")
@click.option("--sweep", is_flag=True, help="Figures at thresholds from 0.05 to 0.95 too.")
@click.option("--calibration", is_flag=True, help="Scores and the share that is right too.")
@click.option("--worst", type=click.IntRange(min=0), default=10, show_default=True, help="Cases in a list at most.")
@click.option("--show", is_flag=True, help="Show the values in lists and in the report. They are PHI.")
@click.option("--findings", type=_LABELLED, help="JSONL with what another program found, instead of scanning.")
@click.option("--against", type=_LABELLED, help="JSONL with findings to compare with.")
@click.option("--save", type=_WRITTEN, help="Write the findings to this file, for --against; no values.")
@click.option("--html", type=_WRITTEN, help="Write a report with plots to this file.")
@click.option("--force", is_flag=True, help="Replace files to write if they are there.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@guard_options
def evaluate(  # noqa: PLR0913 - an argument for each option
    gold: Path,
    renamed: dict[str, str],
    scope: str,
    profile: str,
    *,
    sweep: bool,
    calibration: bool,
    worst: int,
    show: bool,
    findings: Path | None,
    against: Path | None,
    save: Path | None,
    html: Path | None,
    force: bool,
    as_json: bool,
    no_names: bool,
) -> None:
    """Recall and precision by class, by character and by span, on JSONL with id, text, spans and neutral.

    Neutral stretches, and classes out of scope, count neither way. Misses and false alarms are listed by id, place
    and class. Findings of other programs, or of another version by --save, are JSONL with id, start, end, label and
    perhaps score, or with id and spans of those.

    Example: phiguard evaluate gold.jsonl --map GEO=GEOGRAPHY --scope NAME,GEO,DATE

    Exit code: 0 done, 2 usage, 3 the data could not be read or a file not be written.
    """
    from phiguard.evaluate import as_text, claim_lines, measure, page, read_claims, read_gold, record, tables

    classes = _scope(scope, renamed)
    _refuse_in_the_way([p for p in (gold, findings, against) if p], [p for p in (save, html) if p], force=force)
    golds = list(read_gold(gold, renamed))
    looking = None if findings else guard(profile, no_names=no_names)
    claims, at = _detected(looking, golds, read_claims(findings, golds, renamed) if findings else (), sweep=sweep)
    theirs = read_claims(against, golds, renamed) if against else None
    measured = measure(golds, claims, classes, at=at if sweep else None, theirs=theirs)
    if save:
        _write(save, "".join(claim_lines(golds, claims)))
    if html:
        facts = _facts(looking, scope, compared=bool(against))
        _write(html, page(measured, facts, worst, show=show))
    if as_json:
        click.echo(json_text(record(measured, worst, show=show), indent=2))
        return
    wanted = (t for t in tables(measured, worst, show=show) if calibration or t.name != "reliability")
    for line in as_text(wanted):
        click.echo(line)


def _scope(scope: str, renamed: Mapping[str, str]) -> "tuple[SafeHarbor, ...]":
    from phiguard.safe_harbor import SafeHarbor

    wanted = [renamed.get(n.strip(), n.strip()) for n in scope.split(",") if n.strip()]
    if unknown := [n for n in wanted if n not in SafeHarbor.__members__]:
        message = f"unknown class {unknown[0]!r}; use names of: {', '.join(SafeHarbor.__members__)}"
        raise click.BadParameter(message, param_hint="--scope")
    return tuple(dict.fromkeys(SafeHarbor[n] for n in wanted) or SafeHarbor)


def _refuse_in_the_way(read: Sequence[Path], written: Sequence[Path], *, force: bool) -> None:
    """Refuse to write over what must stay."""
    for place in written:
        if place.exists() and not force:
            message = f"{shown(place)} is there already; name another place, or use --force"
            raise click.UsageError(message)
    places = [p.resolve() for p in (*read, *written)]
    if len(set(places[len(read) :])) < len(written) or set(places[: len(read)]) & set(places[len(read) :]):
        message = "a file to write must not be one to read, nor be written twice"
        raise click.UsageError(message)


def _detected(
    looking: "Guard | None", golds: "Sequence[Gold]", given: "Sequence[Sequence[Claim]]", *, sweep: bool
) -> "tuple[Sequence[Sequence[Claim]], Callable[[float], Sequence[Sequence[Claim]]]]":
    """What was found, and what is found at a threshold: by a guard, or as it was given.

    Raises:
        GoldError: A sweep over findings without scores.
    """
    from phiguard.errors import GoldError
    from phiguard.evaluate import at_least, claims_of

    if looking is None:
        if sweep and any(isnan(c.score) for some in given for c in some):
            message = "not all of the findings have a score; leave --sweep out"
            raise GoldError(message)
        return given, lambda threshold: at_least(given, threshold)
    return claims_of(looking, golds), lambda threshold: claims_of(looking, golds, threshold)


def _facts(looking: "Guard | None", scope: str, *, compared: bool) -> dict[str, str]:
    from phiguard import __version__

    names = "structured identifiers only" if looking and looking.names is None else "all recognizers"
    by = "findings of a file" if looking is None else f"phiguard {__version__}, profile {looking.profile}, {names}"
    facts = {"found by": by, "classes": scope or "all"}
    return {**facts, "compared with": "findings of another file"} if compared else facts


def _write(path: Path, text: str) -> None:
    """Write a file as a whole or not at all, for its owner alone."""
    name = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".phiguard-")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(name).replace(path)
    except OSError as error:
        if name:
            Path(name).unlink(missing_ok=True)
        click.echo(f"phiguard: {shown(path)} cannot be written: {reason_of(error)}", err=True)
        sys.exit(3)
