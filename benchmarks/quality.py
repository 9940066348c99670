"""Recall and precision of phiguard and of Presidio on the same labelled texts.

Run as ``python -m benchmarks.quality [--data FOLDER] [--write]``, or on a file of one's own with
``--gold FILE [--map GEO=GEOGRAPHY ...] [--scope NAME,GEO]``.
Without ``--gold`` the labelled texts of this project are measured, and with ``--data`` two sets of others, as far as
their labels go. A character counts as found whatever class it is found as. Only figures are shown, never a text.
"""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.environments import PRESIDIO as PRESIDIO_ENVIRONMENT
from benchmarks.environments import python
from benchmarks.figures import share, table
from benchmarks.labels import PRESIDIO, classes
from benchmarks.page import heading, options, publish
from benchmarks.texts import GOLD
from benchmarks.workers import ALL, PRESIDIO_MD, Worker, all_working, pinned
from phiguard.evaluate import Figures, Gold, Stretch, compare, read_gold
from phiguard.safe_harbor import SafeHarbor

EVERY = tuple(SafeHarbor.__members__)
OWN: Mapping[str, str] = {name: name for name in EVERY}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A file of labelled texts.

    Attributes:
        path: The file.
        renamed: Its class names to ours.
        scope: The classes that it labels throughout, by our names.
    """

    path: Path
    renamed: Mapping[str, str] = field(default_factory=dict)
    scope: Sequence[str] = EVERY


@dataclass(frozen=True, slots=True)
class Entrant:
    """A row of the figures.

    Attributes:
        title: Its name.
        kind: The worker that it asks.
        names: The worker's types to classes.
        least: Findings of a lower score are left out.
    """

    title: str
    kind: str
    names: Mapping[str, str]
    least: float = 0.0


ENTRANTS = (
    Entrant("phiguard", ALL.kind, OWN),
    Entrant("Presidio md", PRESIDIO_MD.kind, PRESIDIO),
    Entrant("Presidio md, score 0.5 and over", PRESIDIO_MD.kind, PRESIDIO, 0.5),
)


def foreign(data: Path) -> list[Labelled]:
    """Labelled texts of others: what their labels are called, and how far they go."""
    renamed = {"GEO": "GEOGRAPHY", "AGE_90PLUS": "DATE"}
    research = "NAME GEOGRAPHY DATE PHONE EMAIL SSN ACCOUNT LICENSE URL IP".split()
    return [
        Labelled(data / "presidio_synth_v2.jsonl", renamed, research),
        Labelled(data / "datafog_corpus.jsonl", renamed, "EMAIL PHONE SSN IP ACCOUNT NAME".split()),
    ]


def wanted(asked: Namespace) -> list[Labelled]:
    """The files to measure."""
    if asked.gold:
        renamed = dict(pair.split("=", 1) for pair in asked.map)
        scope = [renamed.get(name.strip(), name.strip()) for name in asked.scope.split(",") if name.strip()]
        return [Labelled(asked.gold, renamed, scope or EVERY)]
    return [*map(Labelled, sorted(GOLD.glob("*.jsonl"))), *(foreign(asked.data) if asked.data else ())]


def measured(golds: Sequence[Gold], scope: Sequence[str], workers: Sequence[Worker]) -> dict[str, dict[str, Figures]]:
    """Figures by entrant and class."""
    found = {}
    for worker in workers:
        worker.give([g.text for g in golds])
        found[worker.system.kind] = worker.ask("find")["found"]
    return {
        e.title: compare(golds, [_stretches(row, e) for row in found[e.kind]], [SafeHarbor[n] for n in scope])
        for e in ENTRANTS
    }


def _stretches(row: Sequence[tuple[int, int, str, float]], entrant: Entrant) -> list[Stretch]:
    return classes(row, entrant.names, entrant.least)


def summary(by_file: Mapping[str, Mapping[str, Mapping[str, Figures]]]) -> str:
    """A table of all classes together, by file and entrant."""
    rows = [
        [name, title, f"{f.spans:,}", share(f.recall), share(f.precision), share(f.full_recall), f"{f.false_alarms:,}"]
        for name, entrants in by_file.items()
        for title, of in entrants.items()
        for f in [of["ALL"]]
    ]
    head = ("texts", "system", "identifiers", "recall", "precision", "found in full", "false alarms")
    return table(head, rows, words=2)


def by_class(entrants: Mapping[str, Mapping[str, Figures]]) -> str:
    """A table of recall and precision, class by class, of phiguard and Presidio."""
    ours, theirs = (entrants[e.title] for e in ENTRANTS[:2])
    rows = []
    for name, f in ours.items():
        peer = theirs[name]
        if name != "ALL" and (f.spans or f.reported or peer.reported):
            figures = (f.recall, peer.recall, f.precision, peer.precision)
            rows.append([name, f"{f.spans:,}", *map(share, figures)])
    columns = [f"{figure}, {e.title}" for figure in ("recall", "precision") for e in ENTRANTS[:2]]
    return table(("class", "identifiers", *columns), rows)


def run(files: Sequence[Labelled]) -> Iterator[str]:
    """All figures, part by part."""
    by_file, sizes = {}, []
    with all_working([ALL, PRESIDIO_MD]) as workers:
        yield heading("quality", {name: number for w in workers for name, number in w.versions.items()})
        for file in files:
            golds = list(read_gold(file.path, file.renamed))
            by_file[file.path.stem] = measured(golds, file.scope, workers)
            scope = "all classes" if file.scope == EVERY else ", ".join(file.scope)
            characters = sum(len(g.text) for g in golds)
            sizes.append(f"- {file.path.stem}: {len(golds):,} texts, {characters:,} characters; {scope}.")
    yield "\n".join(sizes)
    yield summary(by_file)
    for name, entrants in by_file.items():
        yield f"### {name}\n\n" + by_class(entrants)


def main() -> None:
    """Measure, print and perhaps write."""
    parser = options("quality", __doc__)
    parser.add_argument("--gold", type=Path, help="one file of labelled texts, instead of those of this project")
    parser.add_argument("--map", action="append", default=[], help="the file's class name = ours, as GEO=GEOGRAPHY")
    parser.add_argument("--scope", default="", help="classes that the file labels throughout, as NAME,PHONE; else all")
    asked = parser.parse_args()
    python(PRESIDIO_ENVIRONMENT)
    pinned()
    publish("quality", run(wanted(asked)), write=asked.write)


if __name__ == "__main__":
    main()
