"""Detectors as workers: start, ask, stop."""

import json
import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.environments import PRESIDIO, Environment, python, variables

SCRIPT = Path(__file__).parent / "worker.py"


@dataclass(frozen=True, slots=True)
class System:
    """A way to find identifiers.

    Attributes:
        title: Its name in tables.
        kind: What the worker is asked for.
        way: ``"one"``: a text a call; ``"batch"``: all texts in one call.
        environment: Where it runs; None is the current environment.
    """

    title: str
    kind: str
    way: str = "batch"
    environment: Environment | None = None


STRUCTURED = System("phiguard, structured", "phiguard-structured")
STRUCTURED_ONE = System("phiguard, structured, a text a call", "phiguard-structured", "one")
ALL = System("phiguard", "phiguard")
ALL_ONE = System("phiguard, a text a call", "phiguard", "one")
PRESIDIO_NONE = System("Presidio without NER", "presidio-none", "one", PRESIDIO)
PRESIDIO_MD = System("Presidio md", "presidio-md", "one", PRESIDIO)
PRESIDIO_BATCH = System("Presidio md, batch of 32", "presidio-md-batch", "batch", PRESIDIO)


class WorkerError(Exception):
    """A worker could not start or answer."""


@dataclass(frozen=True, slots=True)
class Worker:
    """A running detector.

    Attributes:
        system: What runs.
        ready: Seconds of processor time until it could answer.
        versions: Versions by package.
    """

    system: System
    process: subprocess.Popen[str] = field(repr=False)
    ready: float
    versions: dict[str, str]

    def ask(self, do: str, arguments: dict[str, Any] | None = None) -> dict[str, Any]:
        """The answer to a request.

        Raises:
            WorkerError: The worker failed, or is gone.
        """
        assert self.process.stdin is not None
        print(json.dumps({"do": do, **(arguments or {})}), file=self.process.stdin, flush=True)
        return _answer(self.process, self.system)

    def give(self, texts: Sequence[str]) -> None:
        """Let it keep the texts of what is asked next."""
        assert self.ask("texts", {"texts": list(texts)}) == {"kept": len(texts)}


def _answer(process: subprocess.Popen[str], system: System) -> dict[str, Any]:
    assert process.stdout is not None
    answer: dict[str, Any] = json.loads(process.stdout.readline() or '{"error": "it ended"}')
    if "error" in answer:
        message = f"{system.title}: {answer['error']}"
        raise WorkerError(message)
    return answer


@contextmanager
def working(system: System) -> Iterator[Worker]:
    """A worker that ends with the block."""
    with subprocess.Popen(
        [python(system.environment), "-P", "-W", "ignore", str(SCRIPT), system.kind],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # what a library logs may hold text
        text=True,
        encoding="utf-8",
        env=variables(system.environment),
    ) as process:
        try:
            first = _answer(process, system)
            yield Worker(system, process, first["ready"], first["versions"])
        finally:
            process.kill()


@contextmanager
def all_working(systems: Sequence[System]) -> Iterator[list[Worker]]:
    """A worker for each system, in order."""
    for system in systems:
        python(system.environment)
    with ExitStack() as stack:
        yield [stack.enter_context(working(system)) for system in systems]


def pinned() -> int:
    """Pin this process, and with it every worker to come, to one core: the last that it may use."""
    core = max(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {core})
    return core
