"""``phiguard evaluate``."""

import json
from pathlib import Path

import click

from phiguard.cli.options import guard, guard_options


def _pairs(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    pairs = [v.split("=", 1) for v in values]
    if wrong := [p[0] for p in pairs if len(p) != 2]:  # noqa: PLR2004 - a name on either side
        message = f"{wrong[0]!r} is no pair; write it as GEO=GEOGRAPHY"
        raise click.BadParameter(message)
    return dict(pairs)


@click.command(short_help="Recall and precision on labelled data.")
@click.argument("gold", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--map", "renamed", multiple=True, callback=_pairs, help="The file's class name = ours, as GEO=GEOGRAPHY."
)
@click.option("--scope", default="", help="Classes that the file labels exhaustively, as NAME,PHONE; else all.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@guard_options
def evaluate(gold: Path, renamed: dict[str, str], scope: str, profile: str, *, as_json: bool, no_names: bool) -> None:
    """Recall and precision by class, by character and by span, on JSONL with id, text, spans and neutral.

    Neutral stretches, and classes out of scope, count neither way.

    Example: phiguard evaluate gold.jsonl --map GEO=GEOGRAPHY --scope NAME,GEO,DATE

    Exit code: 0 done, 2 usage, 3 the data could not be read.
    """
    from phiguard.evaluate import evaluate as measured
    from phiguard.evaluate import read_gold
    from phiguard.safe_harbor import SafeHarbor

    wanted = [renamed.get(n.strip(), n.strip()) for n in scope.split(",") if n.strip()]
    if unknown := [n for n in wanted if n not in SafeHarbor.__members__]:
        message = f"unknown class {unknown[0]!r}; use names of: {', '.join(SafeHarbor.__members__)}"
        raise click.BadParameter(message, param_hint="--scope")
    classes = dict.fromkeys(SafeHarbor[n] for n in wanted) or dict.fromkeys(SafeHarbor)
    figures = measured(guard(profile, no_names=no_names), list(read_gold(gold, renamed)), tuple(classes))
    shown = {name: f for name, f in figures.items() if f.spans or f.reported}
    if as_json:
        rows = {
            name: {"spans": f.spans, "char_recall": f.recall, "char_precision": f.precision, "full": f.full_recall}
            for name, f in shown.items()
        }
        click.echo(json.dumps(rows, indent=2))
        return
    click.echo(
        f"{'class':<12} {'spans':>6} {'touched':>8} {'full':>6} {'recall':>7} {'precision':>9} {'false alarms':>13}"
    )
    for name, f in shown.items():
        touched = f.touched / f.spans if f.spans else float("nan")
        click.echo(
            f"{name:<12} {f.spans:>6} {touched:>8.3f} {f.full_recall:>6.3f} {f.recall:>7.3f} {f.precision:>9.3f} "
            f"{f.false_alarms:>13}"
        )
