"""What is paid beside throughput: a single message, memory, start, and growth with size."""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.environments import variables
from benchmarks.figures import Spread, percentile, rounded, table
from benchmarks.texts import long_mail, mails
from benchmarks.workers import Worker

NOTE = Path(__file__).parent.parent / "corpora" / "demo" / "notes" / "progress-note.txt"
SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
PATIENCE = 15.0  #: seconds; a text that would take longer is left out
TIMES = 7
MESSAGES = 40
IMPORT = "import time; a, b = time.process_time(), time.perf_counter(); import phiguard; "
TELL = "import json; print(json.dumps([time.process_time() - a, time.perf_counter() - b]))"


def first_answers(workers: Sequence[Worker]) -> dict[str, float]:
    """Processor seconds until each worker has analysed its first text, by title."""
    return {worker.system.title: worker.ready + _first(worker) for worker in workers}


def _first(worker: Worker) -> float:
    worker.give(mails(2000))
    (seconds,) = worker.ask("latency")["processor"]
    return float(seconds)


def latencies(workers: Sequence[Worker], repeats: int) -> str:
    """A table of milliseconds for a message of 2 kB, alone."""
    messages = mails(repeats * MESSAGES * 2000)
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


def memories(workers: Sequence[Worker], first: Mapping[str, float]) -> str:
    """A table of memory, and of the time to import the package and to the first answer."""
    rows = []
    for worker in workers:
        title, size = worker.system.title, worker.ask("memory")
        seconds = (f"{worker.imported:.2f}", f"{first[title]:.2f}")
        rows.append([title, *seconds, f"{size['now']:.0f}", f"{size['highest']:.0f}"])
    return table(("process", "import, s", "until the first answer, s", "resident, MB", "highest, MB"), rows)


def growth(workers: Sequence[Worker], largest: int) -> str:
    """A table of the time per character on one text of growing size, as a multiple of that on the first."""
    sizes = [size for size in SIZES if size <= largest]
    columns = {w.system.title: _by_size(w, sizes) for w in workers}
    return table(
        ("one text of", *(f"{size:,}" for size in sizes), "kchars/s at the largest"),
        [[title, *growth_cells(seconds, sizes)] for title, seconds in columns.items()],
    )


def growth_cells(seconds: Sequence[float], sizes: Sequence[int]) -> list[str]:
    """Time per character at each size, the first being 1, and the speed at the last; nothing where it was too slow.

    Args:
        seconds: The time of each size, as far as it went.
        sizes: Numbers of characters.
    """
    each = [s / size for s, size in zip(seconds, sizes, strict=False)]
    shown = [f"{e / each[0]:.2f}" for e in each]
    return [*shown, *("" for _ in sizes[len(each) :]), rounded(1 / each[-1] / 1e3)]


def next_seconds(seconds: Sequence[float]) -> float:
    """How long the next size will take if it grows as it did."""
    last = max(seconds[-1], 1e-9)
    return last * max(10.0, last / seconds[-2] if len(seconds) > 1 else 10.0)


def _by_size(worker: Worker, sizes: Sequence[int]) -> list[float]:
    seconds: list[float] = []
    for size in sizes:
        if seconds and next_seconds(seconds) > PATIENCE:
            break
        worker.give([long_mail(size)])
        seconds.append(worker.ask("measure", {"way": "one", "least": 0.3})["seconds"])
    return seconds


def starts(times: int = TIMES) -> str:
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
        processor, clock = zip(*(cost() for _ in range(times)), strict=True)
        rows.append([title, *(str(Spread.of([t * 1e3 for t in times])) for times in (processor, clock))])
    return table((f"a new process, median of {times}", "processor, ms", "clock, ms"), rows)


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
