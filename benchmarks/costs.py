"""What is paid beside throughput: a single message, memory, start, and growth with size."""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.environments import variables
from benchmarks.figures import Spread, percentile, ratio, speeds, table
from benchmarks.texts import long_mail, mails
from benchmarks.workers import ALL, STRUCTURED, Worker, working

NOTE = Path(__file__).parent.parent / "corpora" / "demo" / "notes" / "progress-note.txt"
SIZES = (100_000, 1_000_000, 10_000_000)
TIMES = 7
MESSAGES = 40
IMPORT = "import time; a, b = time.process_time(), time.perf_counter(); import phiguard; "
TELL = "import json; print(json.dumps([time.process_time() - a, time.perf_counter() - b]))"


def first_answers(workers: Sequence[Worker]) -> list[float]:
    """Processor seconds until each worker has analysed its first text."""
    return [worker.ready + _first(worker) for worker in workers]


def _first(worker: Worker) -> float:
    worker.give(mails(2000))
    (seconds,) = worker.ask("latency")["processor"]
    return float(seconds)


def latencies(workers: Sequence[Worker], rounds: int) -> str:
    """A table of milliseconds for a message of 2 kB, alone."""
    messages = mails(rounds * MESSAGES * 2000)
    seconds: dict[str, dict[str, list[float]]] = {w.system.title: {"processor": [], "clock": []} for w in workers}
    for at in range(0, len(messages), MESSAGES):
        for worker in workers:
            worker.give(messages[at : at + MESSAGES])
            answer = worker.ask("latency")
            for by, known in seconds[worker.system.title].items():
                known.extend(answer[by])
    return table(
        ("one message of 2 kB", "p50, ms", "p99, ms", "p50 by the clock, ms", "p99 by the clock, ms"),
        [
            [title, *(f"{percentile(of[by], p) * 1e3:,.2f}" for by in ("processor", "clock") for p in (50, 99))]
            for title, of in seconds.items()
        ],
    )


def memories(workers: Sequence[Worker], first: Sequence[float]) -> str:
    """A table of memory, and of the time to the first answer."""
    sizes = [worker.ask("memory") for worker in workers]
    return table(
        ("process", "until the first answer, s", "resident, MB", "highest, MB"),
        [
            [w.system.title, f"{seconds:.2f}", f"{size['now']:.0f}", f"{size['highest']:.0f}"]
            for w, seconds, size in zip(workers, first, sizes, strict=True)
        ],
    )


def growth(rounds: int) -> str:
    """A table of speed on one text of 0.1, 1 and 10 million characters."""
    systems = (STRUCTURED, ALL)
    columns = []
    for system in systems:
        with working(system) as worker:
            columns.append(_by_size(worker, rounds))
    head = ["one text of"]
    for system in systems:
        head += [f"{system.title}: kchars/s", "time per character"]
    return table(head, growth_rows(columns, SIZES))


def growth_rows(columns: Sequence[Sequence[Sequence[float]]], sizes: Sequence[int]) -> list[list[str]]:
    """A row for each size: for each system its speed, and its time per character as a multiple of the first row's.

    Args:
        columns: Thousands of characters a second by system, size and round.
        sizes: Numbers of characters.
    """
    rows = []
    for at, size in enumerate(sizes):
        cells = ((str(Spread.of(of[at])), f"{ratio(of[0], of[at]):.2f}") for of in columns)
        rows.append([f"{size / 1e6:g} M", *(cell for pair in cells for cell in pair)])
    return rows


def _by_size(worker: Worker, rounds: int) -> list[list[float]]:
    worker.give([long_mail(20_000)])
    worker.ask("measure", {"way": "one", "least": 0.2})
    columns = []
    for size in SIZES:
        worker.give([long_mail(size)])
        times = rounds if size < SIZES[-1] else 1
        answers = [worker.ask("measure", {"way": "one", "least": 0.3}) for _ in range(times)]
        columns.append(speeds(size, [a["seconds"] for a in answers]))
    return columns


def starts() -> str:
    """A table of what a new process costs: importing, and scanning one small file."""
    scan = [sys.executable, "-m", "phiguard", "scan", str(NOTE)]
    cases: list[tuple[str, Callable[[], tuple[float, float]]]] = [
        ("`python -c pass`, the whole process", lambda: _process([sys.executable, "-c", "pass"], 0)),
        ("`import phiguard`, the import alone", lambda: _told(IMPORT + TELL)),
        ("`import phiguard; phiguard.Guard()`, both alone", lambda: _told(IMPORT + "phiguard.Guard(); " + TELL)),
        (f"`phiguard scan` of a note of {NOTE.stat().st_size:,} bytes, the whole process", lambda: _process(scan, 1)),
    ]
    rows = []
    for title, cost in cases:
        cost()  # fills the caches of files and of compiled patterns
        processor, clock = zip(*(cost() for _ in range(TIMES)), strict=True)
        rows.append([title, *(str(Spread.of([t * 1e3 for t in times])) for times in (processor, clock))])
    return table((f"a new process, median of {TIMES}", "processor, ms", "clock, ms"), rows)


def _told(code: str) -> tuple[float, float]:
    done = subprocess.run([sys.executable, "-c", code], env=variables(None), capture_output=True, check=True)
    processor, clock = json.loads(done.stdout)
    return processor, clock


def _process(command: Sequence[str], expected: int) -> tuple[float, float]:
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    code = subprocess.run(command, env=variables(None), capture_output=True, check=False).returncode
    clock, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    assert code == expected, f"exit code {code}, not {expected}"
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, clock
