"""Recall, precision and calibration of phiguard and of others on the same labelled texts.

Run as ``python -m benchmarks.quality [--data FOLDER] [--write]``, or on a file of one's own with
``--gold FILE [--map GEO=GEOGRAPHY ...] [--scope NAME,GEO]``.
Without ``--gold`` the labelled texts of this project are measured, and with ``--data`` sets of others, as far as
their labels go. A character counts as found whatever class it is found as. Only figures are shown, never a text.
"""

import json
import subprocess
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.environments import FIGURES, EnvironmentMissingError, python, variables
from benchmarks.figures import rounded, share, table
from benchmarks.labels import classes
from benchmarks.page import PAGE, heading, options, publish
from benchmarks.scores import Score, score
from benchmarks.sets import EVERY, Labelled, cases, foreign, own, shortened
from benchmarks.systems import ALL, PRESIDIO_MD, QUALITY, System
from benchmarks.workers import Crew, WorkerError, crew, pinned

IMAGE = PAGE.parent / "img" / "reliability.png"
DRAW = Path(__file__).parent / "draw.py"
DRAWN = (ALL.title, PRESIDIO_MD.title)
HEAD = (
    "texts",
    "system",
    "identifiers",
    "recall",
    "touched",
    "in full",
    "precision",
    "false alarms per 1,000 words",
    "hard negatives flagged",
    "calibration error",
)
Shown = tuple[str, Callable[[Score, str], float], Callable[[float], str]]
BY_CLASS: tuple[Shown, ...] = (
    ("recall by characters", Score.recall, share),
    ("identifiers touched", Score.touched, share),
    ("identifiers found in full", Score.full, share),
    ("precision by characters", Score.precision, share),
    ("false alarms per 1,000 words", Score.alarms, rounded),
)


@dataclass(frozen=True, slots=True)
class Entrant:
    """A row of the figures: a system, without its findings of a lower score."""

    system: System
    least: float = 0.0

    @property
    def title(self) -> str:
        """Its name."""
        return f"{self.system.title}, score {self.least} and over" if self.least else self.system.title


def entrants(systems: Sequence[System]) -> list[Entrant]:
    """A row for each system, and one more for Presidio, which reports at any score unless told otherwise."""
    return [Entrant(s, least) for s in systems for least in ((0.0, 0.5) if s == PRESIDIO_MD else (0.0,))]


def wanted(asked: Namespace) -> list[Labelled]:
    """The files to measure."""
    if asked.gold:
        renamed = dict(pair.split("=", 1) for pair in asked.map)
        scope = [renamed.get(name.strip(), name.strip()) for name in asked.scope.split(",") if name.strip()]
        files = [Labelled(asked.gold, asked.gold.stem, renamed, scope or EVERY)]
    else:
        files = [*own(), *(foreign(asked.data) if asked.data else ())]
    return shortened(files, 5) if asked.quick else files


def measured(file: Labelled, crew: Crew) -> dict[str, Score]:
    """Scores by entrant; a worker that fails is lost."""
    known, results = cases(file), {}
    for worker in list(crew.workers):
        try:
            worker.give([case.gold.text for case in known])
            found = worker.ask("find")["found"]
        except WorkerError as error:
            crew.lose(worker, error)
            continue
        for entrant in entrants([worker.system]):
            named = [classes(row, worker.system.labels, entrant.least) for row in found]
            results[entrant.title] = score(known, named, file.scope, is_complete=file.is_complete)
    return results


def sizes(files: Sequence[Labelled]) -> str:
    """How large each file is, and how far its labels go."""
    lines = []
    for file in files:
        known = cases(file)
        scope = "all classes" if set(file.scope) == set(EVERY) else ", ".join(file.scope)
        precise = "" if file.is_complete else "; not all that is there is labelled, so recall alone counts"
        characters = sum(len(case.gold.text) for case in known)
        lines.append(f"- {file.path.stem}: {len(known):,} texts, {characters:,} characters; {scope}{precise}.")
    return "\n".join(lines)


def summary(by_file: Mapping[str, Mapping[str, Score]]) -> str:
    """A table of all classes together, by file and entrant."""
    rows = []
    for name, scores in by_file.items():
        for title, s in scores.items():
            shares = [share(f("ALL")) for f in (s.recall, s.touched, s.full, s.precision)]
            last = [rounded(s.alarms("ALL")), share(s.flagged_share), share(s.calibration_error)]
            rows.append([name, title, f"{s.figures['ALL'].spans:,}", *shares, *last])
    return table(HEAD, rows, words=2)


def by_class(scores: Mapping[str, Score]) -> str:
    """A table for each figure: a row for each class, a column for each entrant."""
    parts = []
    for title, of, shown in BY_CLASS:
        if rows := list(_rows(scores, of, shown)):
            parts.append(f"{title[0].upper()}{title[1:]}:\n\n" + table(("class", "identifiers", *scores), rows))
    return "\n\n".join(parts)


def _rows(
    scores: Mapping[str, Score], of: Callable[[Score, str], float], shown: Callable[[float], str]
) -> Iterator[list[str]]:
    first = next(iter(scores.values()))
    for name in first.figures:
        cells = [shown(of(s, name)) for s in scores.values()]
        is_met = any(s.figures[name].spans or s.figures[name].reported for s in scores.values())
        if name != "ALL" and is_met and any(cells):
            yield [name, f"{first.figures[name].spans:,}", *cells]


def grouped(files: Sequence[Labelled], by_file: Mapping[str, Mapping[str, Score]]) -> dict[str, dict[str, Score]]:
    """Scores by group and entrant; an entrant that lacks a file of a group lacks the group."""
    groups: dict[str, dict[str, Score]] = {}
    for group in dict.fromkeys(file.group for file in files):
        each = [by_file[file.path.stem] for file in files if file.group == group]
        shared = [title for title in each[0] if all(title in scores for scores in each)]
        groups[group] = {title: _sum([scores[title] for scores in each]) for title in shared}
    return groups


def _sum(scores: Sequence[Score]) -> Score:
    total = scores[0]
    for other in scores[1:]:
        total += other
    return total


def panels(by_file: Mapping[str, Mapping[str, Score]]) -> list[dict[str, object]]:
    """What ``draw.py`` draws: a panel for each file, a line for phiguard and for Presidio."""
    found: list[dict[str, object]] = []
    for name, scores in by_file.items():
        tables = {t: s.reliability for t, s in scores.items() if s.reliability and s.calibration_error >= 0}
        lines = [
            {"name": title, "x": r.mean_score.tolist(), "y": r.share_right.tolist()}
            for title, r in tables.items()
            if title in DRAWN
        ]
        found += [{"title": name, "lines": lines}] if lines else []
    return found


def drawn(by_file: Mapping[str, Mapping[str, Score]], image: Path) -> str:
    """The reliability diagrams, as a part of the page."""
    try:
        program = python(FIGURES)
    except EnvironmentMissingError as error:
        return f"No diagram: {error}."
    image.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [program, "-P", str(DRAW), str(image)],
        input=json.dumps(panels(by_file)),
        text=True,
        check=True,
        env=variables(FIGURES),
    )
    return f"![Mean score and share that is right, by set of texts](img/{image.name})"


def run(files: Sequence[Labelled], systems: Sequence[System], image: Path | None) -> Iterator[str]:
    """All figures, part by part."""
    with crew(systems) as running:
        yield heading("quality", running.versions)
        by_file = {file.path.stem: measured(file, running) for file in files}
        yield running.described(systems)
    yield sizes(files)
    yield summary(by_file)
    yield "### How far scores can be believed\n\n" + (drawn(by_file, image) if image else "Drawn with `--write`.")
    for name, scores in grouped(files, by_file).items():
        yield f"### By class: {name}\n\n" + by_class(scores)


def main() -> None:
    """Measure, print and perhaps write."""
    parser = options("quality", __doc__)
    parser.add_argument("--gold", type=Path, help="one file of labelled texts, instead of those of this project")
    parser.add_argument("--map", action="append", default=[], help="the file's class name = ours, as GEO=GEOGRAPHY")
    parser.add_argument("--scope", default="", help="classes that the file labels throughout, as NAME,PHONE; else all")
    asked = parser.parse_args()
    pinned()
    systems = [s for s in QUALITY if s.ours or not asked.alone]
    publish("quality", run(wanted(asked), systems, IMAGE if asked.write else None), write=asked.write)


if __name__ == "__main__":
    main()
