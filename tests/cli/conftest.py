"""The command line, on small files."""

import json

import pytest
from click.testing import CliRunner

from phiguard.detect.registry import Registry
from phiguard.guard import builtin

STURDY = {"us_ssn", "medical_record_number", "email_address", "date", "date_named", "phone_number"}
PDF = b"%PDF-1.7\n\x00\x01\x02 219-09-9999"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


@pytest.fixture(scope="session")
def sturdy() -> Registry:
    """A few of the built-in recognizers."""
    return Registry(tuple(r for r in builtin() if r.name in STURDY))


@pytest.fixture
def recognizers(monkeypatch):
    """Puts other recognizers in the place of the built-in ones."""

    def installed(registry: Registry) -> None:
        monkeypatch.setattr("phiguard.guard.builtin", lambda: registry)
        monkeypatch.setattr("phiguard.detect.heard.recognizers", tuple)

    return installed


@pytest.fixture
def run(recognizers, sturdy):
    """Runs a command with a few recognizers; gives its exit code and what it printed."""
    from phiguard.cli.main import commands

    recognizers(sturdy)

    def invoke(*arguments: object, stdin: bytes | None = None):
        return CliRunner().invoke(commands, list(map(str, arguments)), input=stdin)

    return invoke


@pytest.fixture
def main(monkeypatch, capfdbinary):
    """Runs the whole program; gives its exit code, standard output and standard error."""
    from phiguard.cli import main as module

    def invoke(*arguments: object) -> tuple[object, str, str]:
        monkeypatch.setattr("sys.argv", ["phiguard", *map(str, arguments)])
        with pytest.raises(SystemExit) as caught:
            module.main()
        out, err = capfdbinary.readouterr()
        return caught.value.code, out.decode(), err.decode()

    return invoke


@pytest.fixture
def folder(tmp_path):
    """A folder with two texts, of which one holds identifiers, and a table."""
    root = tmp_path / "in"
    (root / "sub").mkdir(parents=True)
    (root / "note.txt").write_text("SSN: 219-09-9999\nMRN: 00482913\n", encoding="utf-8")
    (root / "clean.txt").write_text("nothing here\n", encoding="utf-8")
    (root / "sub" / "table.csv").write_text("visit,mail\nfirst,ada@example.org\nsecond,\n", encoding="utf-8")
    return root


@pytest.fixture
def mbox(tmp_path):
    """A mailbox of two messages."""
    path = tmp_path / "box.mbox"
    path.write_bytes(
        b"From x Sat Jan  3 01:05:34 2015\nFrom: desk <desk@example.org>\nSubject: one\n\nSSN: 219-09-9999\n\n"
        b"From x Sat Jan  3 01:05:34 2015\nFrom: desk <desk@example.org>\nSubject: two\n\nMRN: 00482913\n"
    )
    return path


@pytest.fixture
def maildir(tmp_path):
    """A Maildir with a read and a new message, and one that is not delivered yet."""
    root = tmp_path / "mail"
    for name in ("cur", "new", "tmp"):
        (root / name).mkdir(parents=True)
    message = b"From: desk <desk@example.org>\nSubject: x\n\nMRN: 0048291%d\n"
    (root / "cur" / "1710770401.M417001P101.host:2,RS").write_bytes(message % 3)
    (root / "new" / "1710774000.M417003P101.host").write_bytes(message % 4)
    (root / "tmp" / "1710774001.M417003P101.host").write_bytes(message % 5)
    return root


def rows(printed: str) -> list[dict[str, object]]:
    """The objects of JSON Lines."""
    return [json.loads(line) for line in printed.splitlines()]


@pytest.fixture(name="rows")
def rows_fixture():
    """Reads JSON Lines."""
    return rows
