"""Small texts whose identifiers are found the same way on every road into the library."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import phiguard
from phiguard.cli.main import commands
from phiguard.testing import marked

FILE = Path(__file__).resolve().parents[2] / "corpora" / "golden" / "cases.jsonl"
CASES = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
TEXTS = [marked(case["marked"])[0] for case in CASES]
Found = list[tuple[int, int, str]]


def expected(case: dict[str, object]) -> Found:
    """The extents that a case marks, each with its label."""
    extents = marked(case["marked"])[1]
    return [(start, end, label) for (start, end), label in zip(extents, case["labels"], strict=True)]


EXPECTED = [expected(case) for case in CASES]
IDS = [case["id"] for case in CASES]


@pytest.fixture(scope="module")
def guard() -> phiguard.Guard:
    return phiguard.Guard()


def places(findings) -> Found:
    return [(f.start, f.end, f.label.name) for f in findings]


def test_every_case_has_a_name_of_its_own():
    assert len(set(IDS)) == len(IDS) >= 40


def test_cases_cover_most_classes():
    assert 12 <= len({label for case in CASES for label in case["labels"]})


@pytest.mark.parametrize(("text", "found"), list(zip(TEXTS, EXPECTED, strict=True)), ids=IDS)
def test_a_scan_finds_what_is_marked(guard, text, found):
    assert found == places(guard.scan(text))


def test_a_batch_finds_what_is_marked(guard):
    assert EXPECTED == [places(f) for f in guard.scan_batch(TEXTS)]


@pytest.mark.parametrize("engine", ["hyperscan", "regex"])
def test_both_engines_find_what_is_marked(monkeypatch, engine):
    monkeypatch.setenv("PHIGUARD_SCANNER", engine)

    assert EXPECTED == [places(f) for f in phiguard.Guard().scan_batch(TEXTS)]


@pytest.mark.parametrize(("text", "found"), list(zip(TEXTS, EXPECTED, strict=True)), ids=IDS)
def test_deidentification_finds_what_is_marked_and_changes_nothing_else(guard, text, found):
    clean = guard.deidentify(text)

    assert found == places(clean.findings)
    assert rewritten_from(text, found).fullmatch(clean.text)


def rewritten_from(text: str, found: Found) -> re.Pattern[str]:
    """What a text may read when every identifier in it is replaced by something else."""
    pieces, at = [], 0
    for start, end, _ in found:
        pieces += (re.escape(text[at:start]), f"(?!{re.escape(text[start:end])})" + r"[\[\]A-Z_0-9≤+-]+")
        at = end
    return re.compile("".join((*pieces, re.escape(text[at:]))))


def test_deidentified_texts_in_a_batch_are_those_of_each_alone(guard):
    assert [guard.deidentify(t).text for t in TEXTS] == guard.deidentify_batch(TEXTS)


def test_nothing_is_found_in_deidentified_texts(guard):
    assert [] == [places(f) for f in guard.scan_batch(guard.deidentify_batch(TEXTS)) if len(f)]


# --- the command line ---


def scanned(path: Path) -> list[dict[str, object]]:
    printed = CliRunner().invoke(commands, ["scan", str(path), "--format", "jsonl"]).stdout
    return [json.loads(line) for line in printed.splitlines()]


def found_in(rows: list[dict[str, object]]) -> Found:
    return [(row["start"], row["end"], row["label"]) for row in rows]


ALL = [place for found in EXPECTED for place in found]


def test_files_of_text_hold_what_is_marked(tmp_path):
    for number, text in enumerate(TEXTS):
        (tmp_path / f"{number:03}.txt").write_bytes(text.encode())

    rows = scanned(tmp_path)
    by_file = [[r for r in rows if r["source"].endswith(f"{n:03}.txt")] for n in range(len(TEXTS))]
    assert EXPECTED == [found_in(own) for own in by_file]
    assert len(ALL) == len(rows)


def test_a_mailbox_holds_what_is_marked(tmp_path):
    head = "From x Sat Jan  3 01:05:34 2015\nSubject: note\nContent-Type: text/plain; charset=utf-8\n\n"
    (tmp_path / "box.mbox").write_bytes("".join(f"{head}{text}\n\n" for text in TEXTS).encode())
    rows = scanned(tmp_path / "box.mbox")

    assert ALL == found_in([row for row in rows if row["part"].endswith(", part 1")])
    assert [] == [row for row in rows if not row["part"].endswith((", part 1", ", header From_"))]


def test_a_mailbox_in_base64_holds_what_is_marked(tmp_path):
    from email.mime.text import MIMEText

    messages = (MIMEText(text, "plain", "utf-8").as_bytes() for text in TEXTS)
    (tmp_path / "box.mbox").write_bytes(b"".join(b"From x Sat Jan  3 01:05:34 2015\n" + m + b"\n" for m in messages))

    assert ALL == found_in([row for row in scanned(tmp_path / "box.mbox") if row["part"].endswith(", part 1")])


def test_a_table_holds_what_is_marked(tmp_path):
    cells = ['"' + text.replace('"', '""') + '"' for text in TEXTS]
    (tmp_path / "table.csv").write_bytes("\n".join(["note", *cells]).encode() + b"\n")
    rows = scanned(tmp_path / "table.csv")
    by_row = [[r for r in rows if r["part"] == f"row {n}, column 1"] for n in range(2, len(TEXTS) + 2)]

    assert EXPECTED == [found_in(own) for own in by_row]
    assert len(ALL) == len(rows)


def test_json_lines_hold_what_is_marked(tmp_path):
    lines = (json.dumps({"note": text}) for text in TEXTS)
    (tmp_path / "notes.jsonl").write_text("\n".join(lines), encoding="utf-8")
    rows = scanned(tmp_path / "notes.jsonl")
    by_line = [[r for r in rows if r["part"] == f"line {n}, $.note"] for n in range(1, len(TEXTS) + 1)]

    assert EXPECTED == [found_in(own) for own in by_line]
    assert len(ALL) == len(rows)


def test_rewritten_files_read_as_the_library_writes(guard, tmp_path):
    (tmp_path / "in").mkdir()
    for number, text in enumerate(TEXTS):
        (tmp_path / "in" / f"{number:03}.txt").write_bytes(text.encode())
    done = CliRunner().invoke(commands, ["deid", str(tmp_path / "in"), "-o", str(tmp_path / "out")])
    written = [path.read_bytes().decode() for path in sorted((tmp_path / "out").iterdir())]

    assert 0 == done.exit_code
    assert guard.deidentify_batch(TEXTS) == written


@pytest.mark.parametrize("name", ["table.csv", "headless.csv", "notes.jsonl"])
@pytest.mark.parametrize(
    "text",
    [
        "visit | MRN\n--- | ---\nfirst | 00482913",
        "visit\tMRN\r\nfirst\t00482913\r\n",
        "visit  MRN       ward\nfirst  00482913  B",
        "visit,MRN,ward\nfirst,00482913,B",
    ],
    ids=["bars", "tabs", "blanks", "commas"],
)
def test_a_table_on_the_first_line_of_a_field_is_read(tmp_path, name, text):
    data = {
        "table.csv": f'note,day\n"{text}",first\n',
        "headless.csv": f'12,"{text}",first\n',
        "notes.jsonl": json.dumps({"note": text}) + "\n",
    }
    (tmp_path / name).write_text(data[name], encoding="utf-8", newline="")

    assert ["MRN"] == [place[2] for place in found_in(scanned(tmp_path / name))]
