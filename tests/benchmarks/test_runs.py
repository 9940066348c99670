"""Whole runs of the benchmarks, with a small script in the place of every detector."""

import json
import sys
from argparse import Namespace
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import costs, quality, speed, workers
from benchmarks.environments import Environment, EnvironmentMissingError, python
from benchmarks.sets import Labelled
from benchmarks.systems import PRESIDIO_MD, System
from benchmarks.workers import WorkerError, crew, working

FAKE = Path(__file__).parent / "fake_worker.py"
PEERS = Environment("peers", ("peer==1",))
OURS = System("ours", "phiguard", ("NAME", "0.9"), script=FAKE)


def peer(*options, title="peer", module="datafog"):
    return System(title, module, options, environment=PEERS, script=FAKE)


@pytest.fixture(autouse=True)
def environments(tmp_path, monkeypatch):
    """The peers' environment, made already: it is the Python that runs the tests."""
    monkeypatch.setenv("PHIGUARD_BENCH_DIR", str(tmp_path / "cache"))
    (PEERS.folder / "bin").mkdir(parents=True)
    (PEERS.folder / "bin" / "python").symlink_to(Path(sys.executable).resolve())
    (PEERS.folder / "complete").touch()


@pytest.fixture
def gold(tmp_path):
    """Two texts: a labelled number, and one that is none."""
    records = [
        {"id": "1", "text": "MRN 4711", "spans": [{"start": 4, "end": 8, "label": "MRN"}]},
        {"id": "2", "text": "room 12", "spans": [], "negatives": [{"start": 5, "end": 7}]},
    ]
    path = tmp_path / "small.jsonl"
    path.write_text("\n".join(map(json.dumps, records)), "utf-8")
    return Labelled(path, "small")


def cells(page, title, at=0):
    """The cells of the rows that have a title in a column."""
    rows = [[c.strip() for c in line.strip("|").split("|")] for line in page.splitlines() if line.startswith("|")]
    return [row for row in rows if len(row) > at and row[at] == title]


def asked(**options):
    return Namespace(**{"size": 3, "repeats": 1, "largest": 1000, "data": None, "quick": True, **options})


def test_a_quality_run_has_a_row_for_each_system(gold):
    page = "\n".join(quality.run([gold], [OURS, peer("SSN", "null")], None))
    assert [
        ["small", "ours", "1", "1.000", "1.000", "1.000", ".667", "250", "1.000", ".400"],
        ["small", "peer", "1", "1.000", "1.000", "1.000", ".667", "250", "1.000", ""],
    ] == cells(page, "small")


def test_a_quality_run_has_a_column_for_each_system_by_class(gold):
    page = "\n".join(quality.run([gold], [OURS, peer("SSN", "null")], None))
    assert [["class", "identifiers", "ours", "peer"]] * 5 == cells(page, "class")
    assert [["MRN", "1", "1.000", "1.000"]] * 3 == [row for row in cells(page, "MRN") if "1.000" in row]


def test_a_detector_that_tells_no_classes_has_precision_for_all_classes_alone(gold):
    page = "\n".join(quality.run([gold], [OURS, peer("OTHER", "null", module="philter")], None))
    assert ".667" == cells(page, "small")[1][6]
    assert [""] == [row[3] for row in cells(page, "NAME") if row[2] == ".667"]


@pytest.mark.parametrize(
    ("option", "reason"), [("dies", "ImportError: no module named fake"), ("fails", "ValueError at fake.py:1")]
)
def test_a_peer_that_cannot_run_is_shown_with_the_reason(gold, option, reason):
    page = "\n".join(quality.run([gold], [OURS, peer(option)], None))
    assert [["peer", "", f"peer: {reason}"]] == cells(page, "peer")


def test_a_peer_that_fails_leaves_the_others_to_the_run(gold):
    page = "\n".join(quality.run([gold], [OURS, peer("fails")], None))
    assert ["ours"] == [row[1] for row in cells(page, "small")]


def test_a_run_ends_where_phiguard_itself_fails(gold):
    own = System("ours", "phiguard", ("fails",), script=FAKE)
    with pytest.raises(WorkerError, match="ours: ValueError"):
        list(quality.run([gold], [own], None))


def test_a_type_without_a_class_is_no_silent_miss():
    with pytest.raises(WorkerError, match="no class for NEW_TYPE"), ExitStack() as stack:
        stack.enter_context(working(peer("NEW_TYPE")))


def test_an_environment_that_cannot_be_made_is_told_with_the_last_words_of_pip(monkeypatch):
    def create(folder, with_pip):
        (folder / "bin").mkdir(parents=True)
        program = folder / "bin" / "python"
        program.write_text("#!/bin/sh\necho collecting >&2\necho 'ERROR: no wheel' >&2\nexit 1\n", "utf-8")
        program.chmod(0o755)

    monkeypatch.setattr("benchmarks.environments.venv.create", create)
    broken = Environment("broken", ("broken==1",))
    with pytest.raises(EnvironmentMissingError, match="the environment broken: ERROR: no wheel"):
        python(broken)
    with crew([OURS, System("peer", "datafog", environment=broken, script=FAKE)]) as running:
        assert ["ours"] == [w.system.title for w in running.workers]
        assert {"peer": "the environment broken: ERROR: no wheel"} == running.absent


def test_an_environment_is_another_with_another_package():
    assert Environment("a", ("b==1",)).folder != Environment("a", ("b==2",)).folder


def test_systems_with_the_same_worker_share_it():
    batch = System("ours, at once", "phiguard", ("NAME", "0.9"), "batch", script=FAKE)
    with crew([batch, OURS]) as running:
        assert [batch] == [w.system for w in running.workers]


def test_a_worker_that_takes_too_long_is_ended(monkeypatch):
    monkeypatch.setattr(workers, "LONGEST", 0.2)
    with working(OURS) as worker:
        monkeypatch.setattr(worker.process.stdin, "write", lambda _: 0, raising=False)
        with pytest.raises(WorkerError, match="took more than"):
            workers._answer(worker.process, OURS)


@pytest.mark.parametrize("option", ["dies", "fails"])
def test_a_speed_run_compares_each_system_with_phiguard_and_goes_on_without_a_peer(monkeypatch, option):
    monkeypatch.setattr(costs, "starts", lambda _: "starts")
    monkeypatch.setattr(speed, "warmed", lambda workers: {w.system.title: 0.3 for w in workers})
    contest = {"All": [OURS, peer("SSN", "null"), peer(option, title="gone")]}
    page = "\n".join(speed.run(asked(), contest))
    assert {"1", "1.00"} == {row[2] for title in ("ours", "peer") for row in cells(page, title)[:3]}
    assert [["gone", "not measured", ""]] * 3 == cells(page, "gone")[:3]
    assert cells(page, "gone")[3][2].startswith("gone: ")


def test_a_speed_run_tells_memory_latency_and_growth(monkeypatch):
    monkeypatch.setattr(costs, "starts", lambda _: "starts")
    page = "\n".join(speed.run(asked(), {"All": [OURS]}))
    assert ["ours", "1.00", "1.00", "2.00", "2.00"] in cells(page, "ours")
    assert ["ours", "0.10", "0.20", "10", "20"] in cells(page, "ours")
    assert ["ours", "1.00", "2.00"] in cells(page, "ours")


def test_the_worker_speaks_the_protocol_with_a_real_detector():
    own = System("phiguard, structured", "phiguard", ("none",))
    with working(own) as worker:
        worker.give(["SSN 078-05-1120", ""])
        found = worker.ask("find")["found"]
        assert [[[4, 15, "SSN"]], []] == [[f[:3] for f in row] for row in found]
        assert {"processor", "clock"} == set(worker.ask("latency"))
        assert 1 == worker.ask("measure", {"way": "batch", "least": 0})["findings"]
        assert worker.ask("memory")["now"] > 0


def test_a_worker_that_cannot_load_its_detector_says_why():
    with pytest.raises(WorkerError, match="ModuleNotFoundError"), ExitStack() as stack:
        stack.enter_context(working(System("none", "no_such_module")))


def test_presidio_has_a_second_row_for_its_usual_threshold():
    assert ["Presidio md", "Presidio md, score 0.5 and over"] == [e.title for e in quality.entrants([PRESIDIO_MD])]


def test_the_diagram_shows_sets_whose_precision_can_be_told(gold):
    with crew([System("phiguard", "phiguard", ("NAME", "0.9"), script=FAKE), peer("SSN", "null")]) as running:
        scores = quality.measured(gold, running)
    expected = {"title": "small", "lines": [{"name": "phiguard", "x": [0.9], "y": [0.5]}]}
    assert [expected] == quality.panels({"small": scores})
    assert [] == quality.panels({"small": {"peer": scores["peer"]}})


def test_files_of_one_group_share_their_tables(gold):
    with crew([OURS]) as running:
        by_file = {"a": quality.measured(gold, running)}
    (total,) = quality.grouped([replace(gold, path=Path("a")), replace(gold, path=Path("a"))], by_file).values()
    assert 2 == total["ours"].figures["ALL"].spans
