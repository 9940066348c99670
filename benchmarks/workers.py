"""Detectors as workers: start, ask, stop."""

import json
import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from threading import Timer
from typing import Any

from benchmarks.environments import EnvironmentMissingError, python, variables
from benchmarks.figures import table
from benchmarks.labels import unknown
from benchmarks.systems import System

LONGEST = 600.0  #: seconds that one answer may take


class WorkerError(Exception):
    """A worker could not start or answer."""


@dataclass(frozen=True, slots=True)
class Worker:
    """A running detector.

    Attributes:
        system: What runs.
        imported: Seconds of processor time to import its package.
        ready: Seconds of processor time until it could answer.
        versions: Versions by package.
    """

    system: System
    process: subprocess.Popen[str] = field(repr=False)
    imported: float
    ready: float
    versions: dict[str, str]

    def ask(self, do: str, arguments: dict[str, Any] | None = None) -> dict[str, Any]:
        """The answer to a request.

        Raises:
            WorkerError: The worker failed, is gone, or took too long.
        """
        assert self.process.stdin is not None
        try:
            print(json.dumps({"do": do, **(arguments or {})}), file=self.process.stdin, flush=True)
        except BrokenPipeError:
            raise WorkerError(f"{self.system.title}: it is gone") from None
        return _answer(self.process, self.system)

    def give(self, texts: Sequence[str]) -> None:
        """Let it keep the texts of what is asked next."""
        assert self.ask("texts", {"texts": list(texts)}) == {"kept": len(texts)}


@dataclass(frozen=True, slots=True)
class Crew:
    """The workers of a run.

    Attributes:
        workers: Those that run, in order.
        absent: Why others do not, by title.
    """

    workers: list[Worker]
    absent: dict[str, str]

    @property
    def versions(self) -> dict[str, str]:
        """Versions by package."""
        return {name: number for w in self.workers for name, number in w.versions.items()}

    def worker(self, system: System) -> Worker | None:
        """The worker of a system, if it runs."""
        return next((w for w in self.workers if w.system.key == system.key), None)

    def lose(self, worker: Worker, error: WorkerError) -> None:
        """Go on without a worker that failed.

        Raises:
            WorkerError: It is this project's own.
        """
        if worker.system.ours:
            raise error
        worker.process.kill()
        self.workers.remove(worker)
        self.absent[worker.system.title] = str(error)

    def described(self, systems: Sequence[System]) -> str:
        """A table of what is measured and how it is set up, or why it is not."""
        rows = [[s.title, s.note, self.absent.get(s.title, "measured").replace("|", "/")] for s in systems]
        return table(("system", "set up as", "state"), rows, words=3)


def _answer(process: "subprocess.Popen[str]", system: System) -> dict[str, Any]:
    assert process.stdout is not None
    limit = Timer(LONGEST, process.kill)
    limit.start()
    try:
        line = process.stdout.readline()
    finally:
        limit.cancel()
    answer: dict[str, Any] = json.loads(line or f'{{"error": "it ended, or took more than {LONGEST:.0f} s"}}')
    if "error" in answer:
        raise WorkerError(f"{system.title}: {answer['error']}")
    return answer


@contextmanager
def working(system: System) -> Iterator[Worker]:
    """A worker that ends with the block.

    Raises:
        EnvironmentMissingError: Its environment cannot be made.
        WorkerError: It cannot start, or reports a type that has no class.
    """
    with subprocess.Popen(
        [python(system.environment), "-P", "-W", "ignore", str(system.script), system.module, *system.options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # what a library logs may hold text
        text=True,
        encoding="utf-8",
        env=variables(system.environment),
    ) as process:
        try:
            first = _answer(process, system)
            if missing := unknown(first["types"], system.labels):
                raise WorkerError(f"{system.title}: benchmarks/labels.py has no class for {', '.join(missing)}")
            yield Worker(system, process, first["imported"], first["ready"], first["versions"])
        finally:
            process.kill()


@contextmanager
def crew(systems: Sequence[System]) -> Iterator[Crew]:
    """A worker for each key of the systems, in order; others than this project's may be absent."""
    first = {system.key: system for system in reversed(systems)}
    workers, absent = [], {}
    with ExitStack() as stack:
        for key in dict.fromkeys(s.key for s in systems):
            try:
                workers.append(stack.enter_context(working(first[key])))
            except (EnvironmentMissingError, WorkerError) as error:
                if first[key].ours:
                    raise
                absent |= {s.title: str(error) for s in systems if s.key == key}
        yield Crew(workers, absent)


def pinned() -> int:
    """Pin this process, and with it every worker to come, to one core: the last that it may use."""
    core = max(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {core})
    return core
