"""``phiguard deid``."""

import json
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path

import click

from phiguard.cli.options import guard, guard_options
from phiguard.cli.progress import progress
from phiguard.cli.targets import Job, jobs, prepare
from phiguard.formats.rewriting import Rewritten, rewrite_file
from phiguard.formats.scanning import Unread
from phiguard.guard import Guard


@click.command(short_help="Write de-identified copies, each in its own format.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="A file for one file, else a folder."
)
@click.option("--force", is_flag=True, help="Replace OUTPUT if it is there.")
@click.option("--reference-date", type=click.DateTime(["%Y-%m-%d"]), help="The day from which ages are reckoned.")
@guard_options
def deid(
    paths: tuple[Path, ...],
    output: Path,
    reference_date: datetime | None,
    profile: str,
    *,
    force: bool,
    no_names: bool,
) -> None:
    """Write de-identified copies of files, folders and mailboxes, each in its own format.

    Originals are never changed. What cannot be read, rewritten or verified is withheld. A receipt without PHI
    goes to OUTPUT.receipt.json.

    Example: phiguard deid corpora/demo -o clean

    Exit code: 0 done, 2 usage, 3 something was withheld.
    """
    looking = guard(profile, no_names=no_names)
    work = jobs(looking, paths, output, force=force)
    receipt = output.with_name(output.name + ".receipt.json")
    if receipt.exists() and not force:
        message = f"{receipt} is there already; name another place, or use --force"
        raise click.UsageError(message)
    total = _rewrite(looking, work, reference_date)
    _write_receipt(receipt, total, len(work), profile)
    _summary(total, len(work), output, receipt)
    sys.exit(3 if total.withheld else 0)


def _rewrite(looking: Guard, work: list[Job], reference_date: datetime | None) -> Rewritten:
    day = reference_date.date() if reference_date else None
    by_source = {job.source: (number, job) for number, job in enumerate(work, 1)}
    counts: Counter[str] = Counter()
    documents, withheld = 0, []
    for source in progress(list(by_source), "de-identifying"):
        number, job = by_source[source]
        prepare(job)
        done = rewrite_file(looking, source, job.target, day)
        counts += done.counts
        counts += Counter(job.named)
        documents += done.documents
        for unread in done.withheld:
            withheld.append(Unread(f"file {number}", unread.part, unread.reason))
            # The original's name may hold an identifier, its copy's does not.
            click.echo(f"phiguard: withheld {job.target}, {unread.part}: {unread.reason}", err=True)
    return Rewritten(counts, documents, withheld)


def _write_receipt(path: Path, total: Rewritten, files: int, profile: str) -> None:
    from phiguard import SAFE_HARBOR, __version__

    record = {
        "version": __version__,
        "policy": SAFE_HARBOR.name,
        "profile": profile,
        "files": files,
        "documents": total.documents,
        "counts": dict(sorted(total.counts.items())),
        "withheld": [{"file": u.source, "part": u.part, "reason": u.reason} for u in total.withheld],
        "verified": True,  # of all that was written
    }
    path.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


def _summary(total: Rewritten, files: int, output: Path, receipt: Path) -> None:
    click.echo(f"{files} files, {total.documents} documents: {sum(total.counts.values())} identifiers removed")
    for name, count in sorted(total.counts.items()):
        click.echo(f"  {name:<12} {count}")
    if total.withheld:
        click.echo(f"{len(total.withheld)} parts withheld; see {receipt}")
    click.echo(f"written to {output}, receipt in {receipt}")
