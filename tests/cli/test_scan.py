"""``phiguard scan``."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from phiguard.detect.registry import Registry
from phiguard.guard import Guard

FIELDS = ["source", "part", "start", "end", "label", "letter", "entity", "score", "recognizer"]
NOTE = b"SSN: 219-09-9999\n"
PDF = b"%PDF-1.7\n\x00\x01\x02 219-09-9999"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


@pytest.fixture
def put(tmp_path):
    """Writes a file."""

    def written(name: str, data: bytes):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return written


CODES = [
    ("a clean file", {"a.txt": b"nothing here"}, 0),
    ("an empty file", {"a.txt": b""}, 0),
    ("a file with identifiers", {"a.txt": NOTE}, 1),
    ("a clean file and one with identifiers", {"a.txt": b"nothing", "b.txt": NOTE}, 1),
    ("a file that cannot be read", {"a.pdf": PDF}, 3),
    ("one that cannot be read before one with identifiers", {"a.pdf": PDF, "b.txt": NOTE}, 3),
    ("one that cannot be read after one with identifiers", {"a.txt": NOTE, "b.pdf": PDF}, 3),
    ("one that cannot be read and a clean one", {"a.txt": b"nothing", "b.pdf": PDF}, 3),
    ("an image", {"a.png": PNG}, 1),
    ("a folder of nothing", {}, 0),
]


@pytest.mark.parametrize(("files", "code"), [c[1:] for c in CODES], ids=[c[0] for c in CODES])
@pytest.mark.parametrize("form", ["text", "jsonl", "json", "sarif"])
def test_the_exit_code_tells_what_was_found(run, put, tmp_path, files, code, form):
    for name, data in files.items():
        put(name, data)

    assert code == run("scan", tmp_path, "--format", form).exit_code


USAGE = [
    ("no path", ["scan"]),
    ("a path that is not there", ["scan", "nowhere.txt"]),
    ("an unknown format", ["scan", "-", "--format", "xml"]),
    ("an unknown profile", ["scan", "-", "--profile", "strict"]),
    ("an unknown option", ["scan", "-", "--fast"]),
    ("an unknown command", ["look", "-"]),
]


@pytest.mark.parametrize("arguments", [c[1] for c in USAGE], ids=[c[0] for c in USAGE])
def test_wrong_usage_has_a_code_of_its_own(run, arguments):
    assert 2 == run(*arguments, stdin=b"").exit_code


def test_a_line_of_json_has_exactly_the_documented_fields(run, put, rows):
    (row,) = rows(run("scan", put("a.txt", NOTE), "--format", "jsonl").stdout)

    assert FIELDS == list(row)


def test_a_line_of_json_says_where_and_what(run, put, rows):
    path = put("a.txt", NOTE)
    (row,) = rows(run("scan", path, "--format", "jsonl").stdout)

    assert (str(path), "text", 5, 16) == (row["source"], row["part"], row["start"], row["end"])
    assert ("SSN", "G", "US_SSN", "us_ssn") == (row["label"], row["letter"], row["entity"], row["recognizer"])
    assert 0.5 <= row["score"] <= 1


def test_the_value_is_shown_on_demand_alone(run, put, rows):
    path = put("a.txt", NOTE)
    (row,) = rows(run("scan", path, "--format", "jsonl", "--show").stdout)

    assert [*FIELDS, "value"] == list(row)
    assert "219-09-9999" == row["value"]


@pytest.mark.parametrize("form", ["text", "jsonl", "json", "sarif"])
def test_values_are_hidden_unless_asked_for(run, put, form):
    hidden = run("scan", put("a.txt", NOTE), "--format", form)

    assert "219" not in hidden.output


@pytest.mark.parametrize("form", ["text", "jsonl", "json"])
def test_values_are_shown_when_asked_for(run, put, form):
    assert "219-09-9999" in run("scan", put("a.txt", NOTE), "--format", form, "--show").stdout


def test_sarif_never_holds_values(run, put):
    assert "219" not in run("scan", put("a.txt", NOTE), "--format", "sarif", "--show").output


def test_standard_input_is_read(run, rows):
    result = run("scan", "-", "--format", "jsonl", stdin=NOTE)

    assert (1, ["-"]) == (result.exit_code, [row["source"] for row in rows(result.stdout)])


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"From: a\nMessage-ID: <1>\nSubject: x\n\nSSN: 219-09-9999\n", "part 1"),
        (b'{"ssn": "219-09-9999"}', "$.ssn"),
        (b"id,ssn,note\n1,219-09-9999,x\n2,,y\n", "row 2, column 2"),
    ],
    ids=["a message", "JSON", "a table"],
)
def test_standard_input_is_recognised_by_its_content(run, rows, data, part):
    found = rows(run("scan", "-", "--format", "jsonl", stdin=data).stdout)

    assert [part] == [row["part"] for row in found if row["label"] == "SSN"]


def test_text_tells_counts_by_class(run, put):
    printed = run("scan", put("a.txt", b"SSN: 219-09-9999, MRN: 00482913, MRN: 00482914")).stdout.splitlines()

    assert "3 identifiers found: MRN 2, SSN 1" == printed[-1]
    assert 4 == len(printed)


def test_text_tells_that_nothing_was_found(run, put):
    assert "0 identifiers found: none\n" == run("scan", put("a.txt", b"nothing")).stdout


def test_text_tells_what_could_not_be_read(run, put):
    result = run("scan", put("a.pdf", PDF))

    assert "1 parts could not be read" in result.stdout
    assert "application/pdf" in result.stderr
    assert "219" not in result.output


def test_json_is_one_document(run, put, tmp_path):
    put("a.txt", NOTE)
    put("b.pdf", PDF)
    whole = json.loads(run("scan", tmp_path, "--format", "json").stdout)

    assert [FIELDS] == [list(row) for row in whole["findings"]]
    assert [["source", "part", "reason"]] == [list(row) for row in whole["unread"]]


def test_sarif_tells_rules_places_and_failures(run, put, tmp_path):
    put("a.txt", NOTE)
    put("b.pdf", PDF)
    sarif = json.loads(run("scan", tmp_path, "--format", "sarif").stdout)
    (driven,) = sarif["runs"]
    (result,) = driven["results"]

    assert "2.1.0" == sarif["version"]
    assert ["us_ssn"] == [rule["id"] for rule in driven["tool"]["driver"]["rules"]] == [result["ruleId"]]
    assert {"charOffset": 5, "charLength": 11} == result["locations"][0]["physicalLocation"]["region"]
    assert [False] == [i["executionSuccessful"] for i in driven["invocations"]]
    assert 1 == len(driven["invocations"][0]["toolExecutionNotifications"])


@pytest.mark.parametrize("form", ["text", "jsonl", "json", "sarif"])
def test_a_name_of_any_bytes_is_told_in_one_line(main, run, put, form):
    folder = put("x", b"").parent
    Path(os.fsdecode(bytes(folder) + b"/a\xff\n\xc3\xab b.txt")).write_bytes(NOTE)
    code, printed, told = main("scan", folder, "--format", form)
    names = {
        "text": r"/a\udcff\në b.txt: text: ",
        "jsonl": '/a\\udcff\\n\\u00eb b.txt"',
        "json": '/a\\udcff\\n\\u00eb b.txt"',
        "sarif": '/a%FF%0A%C3%AB%20b.txt"',
    }

    assert (1, "") == (code, told)
    assert names[form] in printed


def test_json_is_readable_where_standard_output_can_write_it(run, put):
    assert '/Zoë.txt"' in run("scan", put("Zoë.txt", NOTE), "--format", "jsonl").stdout


def test_a_folder_that_cannot_be_listed_is_told_and_the_rest_is_read(run, folder, rows, monkeypatch):
    listed = os.scandir

    def refused(path: Path) -> object:
        if Path(path).name == "sub":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", refused)
    result = run("scan", folder, "--format", "jsonl")

    assert (3, ["SSN", "MRN"]) == (result.exit_code, [row["label"] for row in rows(result.stdout)])
    assert f"phiguard: could not read {folder / 'sub'}, file: cannot be listed\n" == result.stderr


def test_a_folder_is_read_in_order(run, folder, rows):
    found = rows(run("scan", folder, "--format", "jsonl").stdout)

    assert [("note.txt", "SSN"), ("note.txt", "MRN"), ("table.csv", "EMAIL")] == [
        (Path(row["source"]).name, row["label"]) for row in found
    ]


def test_several_paths_are_read(run, folder, put, rows):
    other = put("other.txt", NOTE)
    found = rows(run("scan", folder / "note.txt", other, "--format", "jsonl").stdout)

    assert [str(folder / "note.txt")] * 2 + [str(other)] == [row["source"] for row in found]


def test_a_link_in_a_folder_is_not_followed(run, folder, tmp_path, rows):
    (tmp_path / "outside.txt").write_bytes(NOTE)
    (folder / "link.txt").symlink_to(tmp_path / "outside.txt")
    found = rows(run("scan", folder, "--format", "jsonl").stdout)

    assert 3 == len(found)


def test_every_message_of_a_mailbox_is_read(run, mbox, rows):
    found = rows(run("scan", mbox, "--format", "jsonl").stdout)

    assert ["SSN", "MRN"] == [row["label"] for row in found if ", part" in row["part"]]


def test_a_maildir_is_read_without_what_is_not_delivered(run, maildir, rows):
    found = rows(run("scan", maildir, "--format", "jsonl", "--show").stdout)

    assert ["00482913", "00482914"] == [row["value"] for row in found if row["label"] == "MRN"]


def test_a_value_is_found_in_the_whole_thread_of_a_mailbox(run, put, rows):
    mail = "From x Sat Jan  3 01:05:34 2015\nMessage-ID: <{}@example.org>\nReferences: <{}@example.org>\n\n{}\n\n"
    box = "".join(
        mail.format(*about)
        for about in [("b", "a", "about 00482917"), ("c", "z", "about 00482917"), ("a", "y", "MRN: 00482917")]
    )
    found = rows(run("scan", put("box.mbox", box.encode()), "--format", "jsonl").stdout)

    assert ["message 1, part 1", "message 3, part 1"] == [row["part"] for row in found if row["label"] == "MRN"]
    piped = rows(run("scan", "-", "--format", "jsonl", stdin=box.encode()).stdout)
    assert [row | {"source": "-"} for row in found] == [row | {"source": "-"} for row in piped]


def test_positions_on_the_command_line_are_those_of_the_library(run, put, rows, sturdy):
    text = "née Zoë \N{GRINNING FACE}\r\nSSN: 219-09-9999\r\n\tMRN: 00482913 \r\n"
    found = rows(run("scan", put("a.txt", text.encode()), "--format", "jsonl").stdout)

    assert [(f.start, f.end, f.label.name) for f in Guard(recognizers=sturdy).scan(text)] == [
        (row["start"], row["end"], row["label"]) for row in found
    ]


@pytest.mark.parametrize(("profile", "count"), [("recall", 2), ("balanced", 1), ("precision", 0)])
def test_a_profile_decides_how_likely_a_finding_must_be(recognizers, sturdy, put, rows, profile, count):
    from dataclasses import replace

    from phiguard.cli.main import commands

    one = replace(sturdy[0], name="one", patterns=(replace(sturdy[0].patterns[0], **_form(r"AK-\d{6}", 0.6)),))
    other = replace(sturdy[0], name="other", patterns=(replace(sturdy[0].patterns[0], **_form(r"BK-\d{6}", 0.4)),))
    plain = {"check": _silent, "labels": (), "context": (), "contrary": ()}
    recognizers(Registry((replace(one, **plain), replace(other, **plain))))
    path = put("a.txt", b"AK-123456 BK-123456")
    result = CliRunner().invoke(commands, ["scan", str(path), "--format", "jsonl", "--profile", profile])

    assert count == len(rows(result.stdout))


def _form(regex: str, alone: float) -> dict[str, object]:
    return {"regex": regex, "alone": alone, "lead": "", "anchor": "", "before": "", "names_itself": False}


def _silent(_value: str):
    from phiguard.detect.evidence import SILENT

    return SILENT


def test_no_names_leaves_out_what_needs_lists(recognizers, sturdy, put):
    from dataclasses import replace

    from phiguard.cli.main import commands

    recognizers(Registry(tuple(replace(r, needs_words=r.name == "us_ssn") for r in sturdy)))
    path = str(put("a.txt", NOTE))

    assert [1, 0] == [CliRunner().invoke(commands, ["scan", path, *more]).exit_code for more in ([], ["--no-names"])]
