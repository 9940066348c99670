"""Recognizers that installed packages declare, on the command line."""

from importlib.metadata import EntryPoint

import pytest

from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.safe_harbor import SafeHarbor

TICKET = PatternRecognizer(
    name="invented_ticket",
    identifies=SafeHarbor.OTHER_ID,
    entity="TICKET",
    patterns=(Pattern(r"TK-\d{4}", alone=0.9),),
    positives=(),
    negatives=(),
    sources=(),
)
NOTHING = "no recognizer"


@pytest.fixture
def declared(monkeypatch):
    """Declares an entry point of a package that is not there."""

    def declare(value: str) -> None:
        entry = EntryPoint("invented_ticket", value, "phiguard.recognizers")
        monkeypatch.setattr("importlib.metadata.entry_points", lambda **_asked: [entry])

    return declare


def test_a_package_s_recognizer_is_listed_and_finds_and_explains(run, declared, tmp_path):
    declared(f"{__name__}:TICKET")
    path = tmp_path / "note.txt"
    path.write_text("see TK-1234", encoding="utf-8")
    assert "invented_ticket" in run("recognizers").output
    for command in (("scan", "--format", "jsonl"), ("explain",)):
        result = run(*command, path)
        assert (1, True) == (result.exit_code, "invented_ticket" in result.output)


def test_a_package_s_recognizer_takes_out_what_it_finds(run, declared, tmp_path):
    declared(f"{__name__}:TICKET")
    (tmp_path / "note.txt").write_text("see TK-1234", encoding="utf-8")
    assert 0 == run("deid", tmp_path / "note.txt", "-o", tmp_path / "out.txt").exit_code
    assert "see [OTHER_ID_1]" == (tmp_path / "out.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("value", "reason"),
    [("nowhere_at_all:x", "cannot be loaded"), (f"{__name__}:NOTHING", "is no phiguard recognizer")],
)
def test_a_package_whose_recognizer_does_not_load_stops_the_scan(main, declared, tmp_path, value, reason):
    declared(value)
    (tmp_path / "note.txt").write_text("nothing", encoding="utf-8")
    code, out, err = main("scan", tmp_path / "note.txt")
    assert (3, "") == (code, out)
    assert f"'invented_ticket' of the package '?' {reason}" in err
