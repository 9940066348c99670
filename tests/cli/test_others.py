"""The other commands, and how the program ends."""

import errno
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

import phiguard
from phiguard.errors import PhiguardError


def test_recognizers_are_listed_by_class(run, sturdy):
    lines = run("recognizers").stdout.splitlines()

    assert len(sturdy) == len(lines)
    assert sorted(line[0] for line in lines) == [line[0] for line in lines]


def test_recognizers_are_listed_for_programs(run, sturdy):
    listed = json.loads(run("recognizers", "--json").stdout)

    assert {r.name for r in sturdy} == {row["recognizer"] for row in listed}
    assert {("letter", "label", "recognizer", "entity")} == {tuple(row) for row in listed}


def test_a_finding_is_explained_without_its_text(run, folder):
    result = run("explain", folder / "note.txt")

    assert 1 == result.exit_code
    assert result.stdout.startswith("document 1: 5-16  us_ssn  ")
    assert "label +" in result.stdout
    assert "219" not in result.output


def test_standard_input_is_explained(run):
    result = run("explain", "-", stdin=b"SSN: 219-09-9999")

    assert (1, 1) == (result.exit_code, len(result.stdout.splitlines()))


def test_nothing_found_is_nothing_explained(run, folder):
    result = run("explain", folder / "clean.txt")

    assert (0, "") == (result.exit_code, result.stdout)


def test_a_file_that_cannot_be_read_cannot_be_explained(run, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n\x00\x01")

    assert 3 == run("explain", tmp_path / "a.pdf").exit_code


def test_a_file_that_is_not_there_cannot_be_explained(run, tmp_path):
    assert 2 == run("explain", tmp_path / "nowhere").exit_code


def test_the_version_is_that_of_the_package(run):
    assert f"phiguard, version {phiguard.__version__}\n" == run("--version").stdout


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_lists_the_commands(run, flag):
    result = run(flag)

    assert 0 == result.exit_code
    assert ["deid", "evaluate", "explain", "recognizers", "scan"] == [
        n for n in ("deid", "evaluate", "explain", "recognizers", "scan") if f"\n  {n} " in result.stdout
    ]


@pytest.fixture
def failing(monkeypatch):
    """Lets every scan fail with an error."""

    def installed(error: BaseException) -> None:
        def fail(*_arguments: object, **_more: object):
            raise error

        monkeypatch.setattr("phiguard.guard.Guard.scan_batch", fail)

    return installed


def test_an_error_on_purpose_is_one_line(main, failing, run, folder):
    failing(PhiguardError("part 2: not as it should be"))

    assert (3, "", "phiguard: part 2: not as it should be\n") == main("scan", folder, "--format", "jsonl")


def test_an_unexpected_error_is_told_by_its_type_and_place_alone(main, failing, run, folder):
    failing(ValueError("219-09-9999"))
    code, printed, told = main("scan", folder, "--format", "jsonl")

    assert (3, "", 1) == (code, printed, told.count("\n"))
    assert "internal error (ValueError) at " in told
    assert "219" not in told


@pytest.mark.parametrize(
    "error",
    [
        BrokenPipeError(),
        BrokenPipeError(errno.EPIPE, "Broken pipe"),
    ],
    ids=["without its number", "as the system raises it"],
)
def test_a_reader_that_goes_away_is_no_finding(main, monkeypatch, run, folder, error):
    def fail(*_arguments: object) -> None:
        raise error

    monkeypatch.setattr("phiguard.cli.report.LineReport.add", fail)

    assert 141 == main("scan", folder, "--format", "jsonl")[0]


def test_the_module_is_the_program():
    done = subprocess.run([sys.executable, "-m", "phiguard", "--version"], capture_output=True, text=True, check=False)

    assert (0, f"phiguard, version {phiguard.__version__}\n", "") == (done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize(
    ("arguments", "code"), [(["scan", "nowhere.txt"], 2), (["scan"], 2), (["--help"], 0), (["--version"], 0)]
)
def test_the_whole_program_ends_as_its_commands_do(main, arguments, code):
    ended, printed, told = main(*arguments)

    assert (code, bool(code), not code) == (ended, bool(told), bool(printed))


def test_an_interrupted_scan_is_no_finding(main, failing, run, folder):
    failing(KeyboardInterrupt())

    assert 130 == main("scan", folder, "--format", "jsonl")[0]


class Terminal(io.StringIO):
    """Standard error that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "bar"), [(Terminal, True), (io.StringIO, False)])
def test_progress_is_shown_on_a_terminal_alone(monkeypatch, stream, bar):
    from phiguard.cli.progress import progress

    screen = stream()
    monkeypatch.setattr(sys, "stderr", screen)
    files = [Path("a"), Path("b")]

    assert files == list(progress(iter(files), "scanning"))
    assert bar == ("scanning" in screen.getvalue())
