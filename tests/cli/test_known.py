"""``--known``: persons that all texts of a command may speak of."""

import json

import pytest

PERSON = {"names": ["Odessa Thornwick"], "birth_date": "1961-03-04", "identifiers": ["E-4471"]}


@pytest.fixture
def known(tmp_path):
    """A file with one person."""
    path = tmp_path / "known.jsonl"
    path.write_text(json.dumps(PERSON) + "\n\n", encoding="utf-8")
    return path


@pytest.fixture
def note(tmp_path):
    """A file that speaks of the person, and has their name."""
    folder = tmp_path / "in"
    folder.mkdir()
    path = folder / "thornwick_odessa.txt"
    path.write_text("odesa Thornwik came, e 4471\n", encoding="utf-8")
    return path


def test_a_scan_finds_what_is_known(run, rows, known, note):
    found = rows(run("scan", note, "--known", known, "--format", "jsonl", "--show").stdout)

    assert ["odesa Thornwik", "e 4471"] == [row["value"] for row in found]


def test_standard_input_is_read_for_what_is_known(run, known):
    assert "known_name" in run("scan", "-", "--known", known, "--format", "jsonl", stdin=b"saw odessa").stdout


def test_copies_and_their_names_hold_nothing_known(run, known, note, tmp_path):
    result = run("deid", note.parent, "-o", tmp_path / "out", "--known", known)
    (copy,) = (tmp_path / "out").iterdir()

    assert 0 == result.exit_code
    assert "[NAME_1] came, [OTHER_ID_1]\n" == copy.read_text("utf-8")
    assert "thornwick" not in copy.name
    assert "hornwi" not in (tmp_path / "out.receipt.json").read_text("utf-8")


def test_the_mails_of_a_thread_are_read_for_what_is_known(run, rows, known, maildir, tmp_path):
    mail = "Message-ID: <{}@example.org>\nReferences: <a@example.org>\n\n{}\n"
    (maildir / "new" / "3.host").write_text(mail.format("b", "odesa asks about 00482917"), "utf-8")
    (maildir / "new" / "4.host").write_text(mail.format("a", "Thornwik, MRN: 00482917"), "utf-8")
    found = rows(run("scan", maildir, "--known", known, "--format", "jsonl", "--show").stdout)
    result = run("deid", maildir, "-o", tmp_path / "out", "--known", known)
    bodies = [path.read_text("utf-8").split("\n\n")[1] for path in sorted((tmp_path / "out" / "new").iterdir())]

    assert 0 == result.exit_code
    assert {"odesa", "Thornwik"} == {row["value"] for row in found if row["label"] == "NAME"}
    assert ["00482917"] * 2 == [row["value"] for row in found if row["value"] == "00482917"]
    assert ["[NAME_1] asks about [MRN_1]\n", "[NAME_1], MRN: [MRN_1]\n"] == bodies[-2:]


@pytest.mark.parametrize(
    "line",
    ["{", "[]", "1", '{"name": ["A B"]}', '{"names": "Ada"}', '{"birth_date": "4/3/61"}', '{"birth_date": 7}', "{}"],
)
def test_a_line_that_is_no_person_is_wrong_usage(run, tmp_path, line):
    path = tmp_path / "known.jsonl"
    path.write_text(line, encoding="utf-8")
    result = run("scan", "-", "--known", path, stdin=b"x")

    assert (2, True) == (result.exit_code, "line 1" in result.output)


def test_a_file_that_is_no_text_is_wrong_usage(run, tmp_path):
    path = tmp_path / "known.jsonl"
    path.write_bytes(b"\xff\xfe\xfa")

    assert 2 == run("scan", "-", "--known", path, stdin=b"x").exit_code
