"""``phiguard deid``."""

import json
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path

import click

from phiguard.cli.knowing import known_option
from phiguard.cli.options import EXISTING, guard, guard_options
from phiguard.cli.progress import progress
from phiguard.cli.report import shown
from phiguard.cli.targets import Job, jobs, prepare, refuse_in_the_way
from phiguard.formats.mailbox import together
from phiguard.formats.rewriting import Rewritten, rewrite_together
from phiguard.formats.scanning import Unread, reason_of
from phiguard.guard import Guard
from phiguard.model.person import Person


@click.command(short_help="Write de-identified copies, each in its own format.")
@click.argument("paths", nargs=-1, required=True, type=EXISTING)
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="A file for one file, else a folder."
)
@click.option("--force", is_flag=True, help="Replace OUTPUT if it is there.")
@click.option("--reference-date", type=click.DateTime(["%Y-%m-%d"]), help="The day from which ages are reckoned.")
@known_option
@guard_options
def deid(
    paths: tuple[Path, ...],
    output: Path,
    reference_date: datetime | None,
    profile: str,
    *,
    force: bool,
    no_names: bool,
    known: tuple[Person, ...],
) -> None:
    """Write de-identified copies of files, folders and mailboxes, each in its own format.

    Originals are never changed. What cannot be read, rewritten or verified is withheld; a file that cannot be
    read as a whole has no copy. A receipt without PHI goes to OUTPUT.receipt.json.

    Example: phiguard deid corpora/demo -o clean

    Exit code: 0 done, 2 usage, 3 something was withheld.
    """
    looking = guard(profile, no_names=no_names)
    receipt = output.parent / f"{output.name}.receipt.json"
    refuse_in_the_way(paths, output, receipt, force=force)
    work = jobs(looking, paths, output, known)
    total = _rewrite(looking, work, reference_date, known)
    try:
        _write_receipt(receipt, total, len(work), profile)
    except OSError as error:
        click.echo(f"phiguard: the receipt cannot be written: {reason_of(error)}", err=True)
        sys.exit(3)
    _summary(total, len(work), output, receipt)
    sys.exit(3 if total.withheld else 0)


def _rewrite(looking: Guard, work: list[Job], reference_date: datetime | None, known: tuple[Person, ...]) -> Rewritten:
    day = reference_date.date() if reference_date else None
    by_source = {job.source: (number, job) for number, job in enumerate(work, 1)}
    counts: Counter[str] = Counter()
    documents, withheld = 0, []
    for sources in progress(list(together(by_source)), "de-identifying"):
        some = [by_source[source] for source in sources]
        for _, job in some:
            prepare(job)
        made = rewrite_together(looking, [(job.source, job.target) for _, job in some], day, known)
        for (number, job), done in zip(some, made, strict=True):
            counts += done.counts
            counts += job.named
            documents += done.documents
            withheld += _told(number, job, done)
    return Rewritten(counts, documents, withheld)


def _told(number: int, job: Job, done: Rewritten) -> list[Unread]:
    """What was withheld of a file, said on standard error too."""
    for unread in done.withheld:
        # The original's name may hold an identifier, its copy's does not.
        where = f"file {number} ({shown(job.target)}), {unread.part}"
        click.echo(f"phiguard: withheld {where}: {unread.reason}", err=True)
    return [Unread(f"file {number}", unread.part, unread.reason) for unread in done.withheld]


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
        click.echo(f"{len(total.withheld)} withheld; see {shown(receipt)}")
    place = "written to" if output.exists() else "nothing is written to"
    click.echo(f"{place} {shown(output)}, receipt in {shown(receipt)}")
