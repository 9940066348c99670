"""One guard serves many threads and processes."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from threading import Barrier

import pytest

from phiguard.detect.registry import Registry
from phiguard.guard import Guard

TEXTS = [f"text {n}: SSN 219-09-{9000 + n}, MRN: {10482913 + n}, u{n}@example.org" for n in range(40)]
THREADS = 8


def rows(guard: Guard) -> list[tuple[object, ...]]:
    return [(f.start, f.end, f.label, f.score) for findings in guard.scan_batch(TEXTS) for f in findings]


@pytest.mark.parametrize("engine", ["hyperscan", "regex"])
def test_threads_that_share_a_guard_find_the_same(monkeypatch, sturdy, engine):
    monkeypatch.setenv("PHIGUARD_SCANNER", engine)
    guard = Guard(recognizers=sturdy)
    together = Barrier(THREADS)

    def work(_number: int) -> list[list[tuple[object, ...]]]:
        together.wait()
        return [rows(guard) for _ in range(3)]

    with ThreadPoolExecutor(THREADS) as threads:
        by_thread = list(threads.map(work, range(THREADS)))

    expected = rows(guard)
    assert [[expected] * 3] * THREADS == by_thread
    assert 3 * len(TEXTS) == len(expected)


def test_threads_that_share_a_guard_write_the_same(guard):
    with ThreadPoolExecutor(THREADS) as threads:
        by_thread = list(threads.map(lambda _n: guard.deidentify_batch(TEXTS), range(THREADS)))

    assert [guard.deidentify_batch(TEXTS)] * THREADS == by_thread


def test_a_new_process_finds_the_same(sturdy):
    guard = Guard(recognizers=Registry(tuple(r for r in sturdy if r.name == "us_ssn")))
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as processes:
        found = processes.submit(guard.scan, TEXTS[0]).result()

    assert guard.scan(TEXTS[0]) == found
    assert 1 == len(found)
