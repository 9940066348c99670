"""Speed of phiguard and of others, on one core, in turn.

Run as ``python -m benchmarks.speed [--data FOLDER] [--write]``. Times are processor times of the analysis alone, told
by the worker that does it. A round measures every system once, so that a ratio compares what ran close together.
"""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence

from benchmarks import costs
from benchmarks.environments import PRESIDIO, python
from benchmarks.figures import ratio_rows, speeds, table
from benchmarks.page import heading, options, publish
from benchmarks.texts import labelled, some, speed_sets
from benchmarks.workers import (
    ALL,
    ALL_ONE,
    PRESIDIO_BATCH,
    PRESIDIO_MD,
    PRESIDIO_NONE,
    STRUCTURED,
    STRUCTURED_ONE,
    System,
    Worker,
    all_working,
    pinned,
)

CONTESTS = {
    "Structured identifiers only": (STRUCTURED, STRUCTURED_ONE, PRESIDIO_NONE),
    "All classes": (ALL, ALL_ONE, PRESIDIO_MD, PRESIDIO_BATCH),
}
LEAST = 0.4
WARM = 30_000


def measured(
    systems: Sequence[System], workers: Mapping[str, Worker], texts: list[str], rounds: int
) -> dict[str, list[float]]:
    """Thousands of characters a second, by system and round."""
    seconds: dict[str, list[float]] = {s.title: [] for s in systems}
    for system in systems:
        workers[system.kind].give(texts)
    for _ in range(rounds):
        for system in systems:
            answer = workers[system.kind].ask("measure", {"way": system.way, "least": LEAST})
            seconds[system.title].append(answer["seconds"])
    return {title: speeds(sum(map(len, texts)), times) for title, times in seconds.items()}


def contests(workers: Mapping[str, Worker], sets: Mapping[str, list[str]], rounds: int) -> Iterator[str]:
    """A heading and a table for each contest and each set of texts."""
    for title, everyone in CONTESTS.items():
        systems = [s for s in everyone if s.kind in workers]
        peers = [s.title for s in systems if s.environment is not None]
        for name, texts in sets.items():
            rows = ratio_rows(measured(systems, workers, texts, rounds), peers)
            size = f"{len(texts):,} texts, {sum(map(len, texts)):,} characters"
            yield f"### {title}: {name}\n\n{size}.\n\n" + table(
                ("system", "kchars/s", *(f"x {p}" for p in peers)), rows
            )


def run(asked: Namespace) -> Iterator[str]:
    """All figures, part by part."""
    systems = [s for everyone in CONTESTS.values() for s in everyone if not (asked.alone and s.environment)]
    kinds = {s.kind: s for s in reversed(systems)}
    sets = speed_sets(asked.size * 1000, asked.data)
    with all_working([*reversed(kinds.values())]) as running:
        yield heading("speed", {name: number for w in running for name, number in w.versions.items()})
        first = warmed(running)
        yield from contests({w.system.kind: w for w in running}, sets, asked.rounds)
        memory = costs.memories(running, first)
        single = [w for w in running if w.system != PRESIDIO_BATCH]
        yield "### One message\n\n" + costs.latencies(single, asked.rounds)
        yield "### Memory and start\n\n" + memory
    yield costs.starts()
    yield "### Growth with size\n\n" + costs.growth(asked.rounds)


def warmed(workers: Sequence[Worker]) -> list[float]:
    """Let each worker read some texts; the seconds until its first answer."""
    first = costs.first_answers(workers)
    texts = some([r["text"] for r in labelled()], WARM)
    for worker in workers:
        worker.give(texts)
        worker.ask("measure", {"way": worker.system.way, "least": LEAST})
    return first


def main() -> None:
    """Measure, print and perhaps write."""
    parser = options("speed", __doc__)
    parser.add_argument("--size", type=int, default=500, help="thousands of characters of each set of texts")
    parser.add_argument("--rounds", type=int, default=3, help="how often each system is measured")
    parser.add_argument("--alone", action="store_true", help="measure phiguard without the others")
    asked = parser.parse_args()
    if not asked.alone:
        python(PRESIDIO)
    pinned()
    publish("speed", run(asked), write=asked.write)


if __name__ == "__main__":
    main()
