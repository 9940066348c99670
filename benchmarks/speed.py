"""Speed of phiguard and of others, on one core, in turn.

Run as ``python -m benchmarks.speed [--data FOLDER] [--write]``. Times are processor times of the analysis alone, told
by the worker that does it. A round measures every system once, so that a ratio compares what ran close together.
"""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence

from benchmarks import costs
from benchmarks.figures import ratio_rows, speeds, table
from benchmarks.page import heading, options, publish
from benchmarks.systems import ALL_CONTEST, STRUCTURED_CONTEST, System
from benchmarks.texts import labelled, some, speed_sets
from benchmarks.workers import Crew, Worker, WorkerError, crew, pinned

CONTESTS: Mapping[str, Sequence[System]] = {
    "Structured identifiers only": STRUCTURED_CONTEST,
    "All classes": ALL_CONTEST,
}
LEAST = 0.4
WARM = 10_000


def measured(systems: Sequence[System], running: Crew, texts: list[str], repeats: int) -> dict[str, list[float]]:
    """Thousands of characters a second, by system and round; a system whose worker fails is lost."""
    seconds: dict[str, list[float]] = {s.title: [] for s in systems}
    for _ in range(repeats):
        for system in systems:
            if worker := running.worker(system):
                seconds[system.title] += _seconds(running, worker, system.way, texts)
    characters = sum(map(len, texts))
    return {s.title: speeds(characters, seconds[s.title]) for s in systems if running.worker(s)}


def _seconds(running: Crew, worker: Worker, way: str, texts: list[str]) -> list[float]:
    try:
        worker.give(texts)
        return [worker.ask("measure", {"way": way, "least": LEAST})["seconds"]]
    except WorkerError as error:
        running.lose(worker, error)
        return []


def contests(
    running: Crew, entered: Mapping[str, Sequence[System]], sets: Mapping[str, list[str]], repeats: int
) -> Iterator[str]:
    """A heading and a table for each contest and each set of texts."""
    for title, systems in entered.items():
        ours = [s.title for s in systems if s.ours]
        for name, texts in sets.items():
            speed = measured(systems, running, texts, repeats)
            rows = ratio_rows(speed, ours)
            rows += [[s.title, "not measured", *("" for _ in ours)] for s in systems if s.title not in speed]
            size = f"{len(texts):,} texts, {sum(map(len, texts)):,} characters"
            head = ("system", "kchars/s", *(f"{o}: times as fast" for o in ours))
            yield f"### {title}: {name}\n\n{size}.\n\n" + table(head, rows)


def run(asked: Namespace, entered: Mapping[str, Sequence[System]]) -> Iterator[str]:
    """All figures, part by part."""
    systems = [s for everyone in entered.values() for s in everyone]
    sets = speed_sets(asked.size * 1000, asked.data)
    with crew(systems) as running:
        yield heading("speed", running.versions)
        first = warmed(running.workers)
        yield from contests(running, entered, sets, asked.repeats)
        memory = costs.memories(running.workers, first)
        single = [w for w in running.workers if "batched" not in w.system.options]
        yield "### One message\n\n" + costs.latencies(single, asked.repeats)
        yield "### Memory and start\n\n" + memory
        yield costs.starts(2 if asked.quick else costs.TIMES)
        yield "### Growth with size\n\n" + costs.growth(single, asked.largest)
        yield "### Systems\n\n" + running.described(systems)


def warmed(workers: Sequence[Worker]) -> dict[str, float]:
    """Let each worker read some texts; the seconds until its first answer, by title."""
    first = costs.first_answers(workers)
    texts = some([r["text"] for r in labelled()], WARM)
    for worker in workers:
        worker.give(texts)
        worker.ask("measure", {"way": worker.system.way, "least": LEAST})
    return first


def main() -> None:
    """Measure, print and perhaps write."""
    parser = options("speed", __doc__)
    parser.add_argument("--size", type=int, default=300, help="thousands of characters of each set of texts")
    parser.add_argument("--repeats", type=int, default=3, help="how often each system is measured")
    parser.add_argument("--largest", type=int, default=10_000_000, help="characters of the longest single text")
    asked = parser.parse_args()
    if asked.quick:
        asked.size, asked.repeats, asked.largest = min(asked.size, 10), 1, min(asked.largest, 10_000)
    entered = {title: [s for s in systems if s.ours or not asked.alone] for title, systems in CONTESTS.items()}
    pinned()
    publish("speed", run(asked, entered), write=asked.write)


if __name__ == "__main__":
    main()
