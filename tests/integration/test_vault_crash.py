"""Processes that use a vault are killed at any instant: nothing is lost, nothing doubled."""

import itertools
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.scope import Scope
from phiguard.transform.vault_keys import KeyFile
from phiguard.transform.vault_postgres import new_postgres_vault
from phiguard.transform.vault_sqlite import new_sqlite_vault

pytestmark = pytest.mark.integration
SCRIPT = Path(__file__).with_name("tokenizing.py")
LEAST = 10_000  #: tokenizations that have reached an output
KILLS = 100  #: processes that have been killed
SECONDS = {"SqliteStore": 0.04, "PostgresStore": 0.15}  #: the longest wait before the next process is killed
SCHEMAS = itertools.count()


@pytest.fixture
def source(tmp_path):
    file = KeyFile(tmp_path / "keys")
    file.create()
    return file


@pytest.fixture(params=["sqlite", "postgres"])
def vault(request, tmp_path, source):
    if request.param == "sqlite":
        made, where = new_sqlite_vault(tmp_path / "vault", source), [tmp_path / "vault"]
    else:
        address, schema = request.getfixturevalue("postgres"), f"crash_{next(SCHEMAS)}"
        made, where = new_postgres_vault(address, source, schema), [address, schema]
    with made:
        yield made, where


def started(where, source, seed, out):
    arguments = [where[0], source.path, seed, out, *where[1:]]
    here = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen([sys.executable, str(SCRIPT), *map(str, arguments)], env=here)


def lines(out):
    """What stands in an output; the last line only if it is whole."""
    text = out.read_text() if out.exists() else ""
    return [tuple(line.split(" ")) for line in text[: text.rfind("\n") + 1].splitlines()]


def killed_over_and_over(where, source, outs, longest):
    """Run two processes side by side, and kill each at a random instant, until enough is written."""
    draw, seeds, kills = random.Random(2026), itertools.count(), 0
    running = {}
    while kills < KILLS or sum(len(lines(out)) for out in outs) < LEAST:
        for out in outs:
            if out not in running:
                size = out.stat().st_size if out.exists() else 0
                running[out] = started(where, source, next(seeds), out), size, time.monotonic() + 60
        time.sleep(draw.uniform(0, longest))
        out = draw.choice(outs)
        process, size, latest = running[out]
        assert process.poll() is None
        if time.monotonic() < latest and (not out.exists() or out.stat().st_size == size):
            continue  # still starting
        process.send_signal(signal.SIGKILL)
        process.wait()
        del running[out]
        kills += 1
    for process, *_ in running.values():
        process.send_signal(signal.SIGKILL)
        process.wait()
    return kills + len(running)


def test_killed_processes_lose_no_token_and_double_none(vault, source, tmp_path, capsys):
    (made, where), outs = vault, [tmp_path / "one", tmp_path / "other"]
    begun = time.monotonic()
    kills = killed_over_and_over(where, source, outs, SECONDS[type(made.store).__name__])
    seconds = time.monotonic() - begun

    written = [pair for out in outs for pair in lines(out)]
    tokens_of, values_of = defaultdict(set), defaultdict(set)
    for value, token in written:
        tokens_of[value].add(token)
        values_of[token].add(value)
    tokens = sorted(values_of)
    scope = Scope("release", "crash")
    revealed = dict(zip(tokens, made.reveal(tokens, made.right(scope), "crash test"), strict=True))
    lost = [t for t in tokens if {revealed[t]} != values_of[t]]
    doubled = [v for v, some in tokens_of.items() if len(some) > 1]
    again = made.tokens(SafeHarbor.MRN, [scope] * len(tokens_of), list(tokens_of))
    met = len({v for v, _ in lines(outs[0])} & {v for v, _ in lines(outs[1])})
    kept = Counter(value for _, value in made.export(made.right(scope), "crash test"))
    with capsys.disabled():
        print(  # noqa: T201 - figures are asked for
            f"\n{type(made.store).__name__}: {len(written)} tokenizations by two processes, {kills} kill -9 in "
            f"{seconds:.1f} s; {len(tokens)} tokens written, {met} by both, {len(kept)} kept; "
            f"lost {len(lost)}, doubled {len(doubled)}"
        )

    assert (True, True, True) == (len(written) >= LEAST, kills >= KILLS, met >= LEAST // 100)
    assert ([], []) == (lost, doubled)
    assert [{t} for t in again] == list(tokens_of.values())
    assert {1} == set(kept.values())
    assert made.counts().unbroken
