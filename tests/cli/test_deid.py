"""``phiguard deid``."""

import contextlib
import json
import mailbox
import os
from pathlib import Path

import pytest

from phiguard.detect.pattern import Pattern
from phiguard.detect.registry import Registry
from phiguard.errors import UnreadableSourceError
from phiguard.formats.rewriting import rewrite_file
from phiguard.guard import Guard

PDF = b"%PDF-1.7\n\x00\x01\x02 219-09-9999"


def tree(root: Path) -> list[str]:
    """Every file below a folder."""
    return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())


def leftovers(root: Path) -> list[Path]:
    """Temporary files of a rewriting."""
    return list(root.rglob(".phiguard-*"))


def receipt_of(output: Path) -> dict[str, object]:
    return json.loads(output.with_name(output.name + ".receipt.json").read_text("utf-8"))


@pytest.fixture
def guard(sturdy):
    return Guard(recognizers=sturdy)


@pytest.fixture
def out(tmp_path):
    """Where copies go."""
    return tmp_path / "out"


def test_a_file_is_rewritten_in_its_own_format(run, folder, out):
    result = run("deid", folder / "note.txt", "-o", out)

    assert (0, "SSN: [SSN_1]\nMRN: [MRN_1]\n") == (result.exit_code, out.read_text("utf-8"))


def test_a_copy_has_the_bytes_of_its_original_around_identifiers(run, tmp_path, out):
    original = b"Zo\xc3\xab\r\n\tSSN: 219-09-9999 \xe2\x80\x94 caf\xe9\r\n\x0c\r\n"
    (tmp_path / "a.txt").write_bytes(original)
    run("deid", tmp_path / "a.txt", "-o", out)

    assert original.replace(b"219-09-9999", b"[SSN_1]") == out.read_bytes()


def test_a_file_without_identifiers_is_copied_as_it_is(run, folder, out):
    result = run("deid", folder / "clean.txt", "-o", out)

    assert (0, (folder / "clean.txt").read_bytes()) == (result.exit_code, out.read_bytes())


def test_a_folder_is_rewritten_file_by_file(run, folder, out):
    result = run("deid", folder, "-o", out)

    assert 0 == result.exit_code
    assert ["clean.txt", "note.txt", "sub/table.csv"] == tree(out)
    assert "visit,mail\nfirst,[EMAIL_1]\nsecond,\n" == (out / "sub" / "table.csv").read_text("utf-8")


def test_originals_are_never_changed(run, folder, out):
    before = {name: (folder / name).read_bytes() for name in tree(folder)}
    run("deid", folder, "-o", out)

    assert before == {name: (folder / name).read_bytes() for name in tree(folder)}


def test_a_mailbox_stays_a_mailbox(run, mbox, out):
    result = run("deid", mbox, "-o", out)
    with contextlib.closing(mailbox.mbox(out)) as copies:
        bodies = [m.get_payload().strip() for m in copies]

    assert (0, ["SSN: [SSN_1]", "MRN: [MRN_1]"]) == (result.exit_code, bodies)


def test_a_value_is_taken_out_of_the_whole_thread_in_a_maildir(run, maildir, out):
    mail = "Message-ID: <{}@example.org>\nReferences: <{}@example.org>\n\n{}\n"
    (maildir / "new" / "3.host").write_text(mail.format("b", "a", "about 00482917"), "utf-8")
    (maildir / "new" / "4.host").write_text(mail.format("c", "z", "about 00482917"), "utf-8")
    (maildir / "new" / "5.host").write_text(mail.format("a", "a", "MRN: 00482917"), "utf-8")
    run("deid", maildir, "-o", out)
    bodies = [m.get_payload().strip() for _, m in sorted(mailbox.Maildir(out, factory=None).items())]

    assert ["about [MRN_1]", "about 00482917", "MRN: [MRN_1]"] == bodies[-3:]
    assert 4 == receipt_of(out)["counts"]["MRN"]
    assert 5 == receipt_of(out)["documents"]


def test_a_maildir_stays_a_maildir(run, maildir, out):
    result = run("deid", maildir, "-o", out)

    assert (0, ["cur/1.phiguard:2,RS", "new/2.phiguard"]) == (result.exit_code, tree(out))
    assert {"cur", "new", "tmp"} == {p.name for p in out.iterdir()}
    assert ["MRN: [MRN_1]"] * 2 == [m.get_payload().strip() for m in mailbox.Maildir(out, factory=None)]


def test_files_of_the_same_name_get_names_of_their_own(run, tmp_path, out):
    for name in ("a", "b", "c"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "note.txt").write_text(f"from {name}", encoding="utf-8")
    run("deid", *(tmp_path / n / "note.txt" for n in "abc"), "-o", out)

    assert {"from a", "from b", "from c"} == {(out / name).read_text("utf-8") for name in tree(out)}


def test_a_file_that_is_named_twice_is_copied_once(run, folder, out):
    run("deid", folder, folder / "note.txt", folder / "sub" / ".." / "note.txt", "-o", out)

    assert ["in/clean.txt", "in/note.txt", "in/sub/table.csv"] == tree(out)
    assert 3 == receipt_of(out)["files"]


def test_a_copy_has_the_permissions_of_its_original(run, folder, out):
    for mode in (0o640, 0o604):
        (folder / "note.txt").chmod(mode)
        run("deid", folder / "note.txt", "-o", out, "--force")
        assert mode == out.stat().st_mode & 0o777


def test_a_folder_that_cannot_be_listed_is_withheld_and_the_rest_is_written(run, folder, out, monkeypatch):
    listed = os.scandir

    def refused(path: Path) -> object:
        if Path(path).name == "sub":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", refused)

    assert 3 == run("deid", folder, "-o", out).exit_code
    assert ["clean.txt", "note.txt"] == tree(out)
    assert [{"file": "file 3", "part": "file", "reason": "cannot be listed"}] == receipt_of(out)["withheld"]


def test_a_receipt_tells_what_was_done_without_values(run, folder, out):
    run("deid", folder, "-o", out)
    receipt = receipt_of(out)

    assert ["version", "policy", "profile", "files", "documents", "counts", "withheld", "verified"] == list(receipt)
    assert ("safe_harbor", "balanced", 3) == (receipt["policy"], receipt["profile"], receipt["files"])
    assert {"EMAIL": 1, "MRN": 1, "SSN": 1} == receipt["counts"]
    assert ([], True) == (receipt["withheld"], receipt["verified"])
    assert "219" not in json.dumps(receipt)


def test_the_summary_tells_counts_and_places(run, folder, out):
    printed = run("deid", folder, "-o", out).stdout

    assert "3 files" in printed
    assert "3 identifiers removed" in printed
    assert f"written to {out}, receipt in {out}.receipt.json" in printed


def test_a_reference_date_decides_how_old_a_date_is(run, tmp_path):
    (tmp_path / "a.txt").write_text("born 5/2/1931", encoding="utf-8")
    written = []
    for day in ("2021-01-01", "2020-12-31"):
        run("deid", tmp_path / "a.txt", "-o", tmp_path / day, "--reference-date", day)
        written.append((tmp_path / day).read_text("utf-8"))

    assert ["born ≤1931", "born 1931"] == written


def test_an_output_that_is_there_is_not_replaced(run, folder, out):
    out.write_text("mine", encoding="utf-8")
    result = run("deid", folder / "note.txt", "-o", out)

    assert (2, "mine") == (result.exit_code, out.read_text("utf-8"))
    assert not out.with_name("out.receipt.json").exists()


def test_an_output_folder_that_is_there_is_not_written_to(run, folder, out):
    out.mkdir()
    result = run("deid", folder, "-o", out)

    assert (2, []) == (result.exit_code, tree(out))


def test_force_replaces_an_output_that_is_there(run, folder, out):
    out.write_text("mine", encoding="utf-8")
    result = run("deid", folder / "note.txt", "-o", out, "--force")

    assert (0, "SSN: [SSN_1]\nMRN: [MRN_1]\n") == (result.exit_code, out.read_text("utf-8"))


def test_force_writes_into_a_folder_that_is_there(run, folder, out):
    out.mkdir()

    assert 0 == run("deid", folder, "-o", out, "--force").exit_code
    assert ["clean.txt", "note.txt", "sub/table.csv"] == tree(out)


@pytest.mark.parametrize("force", [[], ["--force"]])
@pytest.mark.parametrize("output", ["in", "in/out", "in/sub", "in/sub/out/deep", "in/note.txt", "."])
def test_an_output_among_the_originals_is_refused(run, folder, tmp_path, monkeypatch, output, force):
    monkeypatch.chdir(tmp_path)
    before = {name: (folder / name).read_bytes() for name in tree(folder)}
    result = run("deid", "in", "-o", output, *force)

    assert 2 == result.exit_code
    assert before == {name: (folder / name).read_bytes() for name in tree(folder)}


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_file_is_never_its_own_output(run, folder, force):
    note = folder / "note.txt"
    before = note.read_bytes()

    assert 2 == run("deid", note, "-o", note, *force).exit_code
    assert 2 == run("deid", note, "-o", folder / "sub" / ".." / "note.txt", *force).exit_code
    assert before == note.read_bytes()


def test_a_link_to_an_original_is_not_an_output(run, folder, tmp_path):
    (tmp_path / "link").symlink_to(folder / "note.txt")
    before = (folder / "note.txt").read_bytes()

    assert 2 == run("deid", folder / "note.txt", "-o", tmp_path / "link", "--force").exit_code
    assert before == (folder / "note.txt").read_bytes()


def test_a_receipt_never_replaces_an_original(run, tmp_path):
    original = tmp_path / "out.receipt.json"
    original.write_text('{"ssn": "219-09-9999"}', encoding="utf-8")
    run("deid", original, "-o", tmp_path / "out")

    assert '{"ssn": "219-09-9999"}' == original.read_text("utf-8")


def test_a_receipt_never_replaces_an_original_by_force(run, tmp_path):
    original = tmp_path / "out.receipt.json"
    original.write_text('{"ssn": "219-09-9999"}', encoding="utf-8")

    assert 2 == run("deid", original, "-o", tmp_path / "out", "--force").exit_code
    assert '{"ssn": "219-09-9999"}' == original.read_text("utf-8")


@pytest.mark.parametrize("source", ["note.txt", "."])
def test_an_output_of_the_wrong_kind_is_refused(run, folder, tmp_path, out, source):
    out.write_text("mine", encoding="utf-8") if source == "." else out.mkdir()

    assert 2 == run("deid", folder / source, "-o", out, "--force").exit_code
    assert not (tmp_path / "out.receipt.json").exists()


def test_a_receipt_that_cannot_be_written_is_told(run, folder, out):
    (out.parent / "out.receipt.json").mkdir()
    result = run("deid", folder / "note.txt", "-o", out, "--force")

    assert (3, "phiguard: the receipt cannot be written: Is a directory\n") == (result.exit_code, result.stderr)


def test_a_receipt_that_is_there_is_not_replaced(run, folder, out):
    earlier = out.with_name("out.receipt.json")
    earlier.write_text("mine", encoding="utf-8")
    run("deid", folder / "note.txt", "-o", out)

    assert "mine" == earlier.read_text("utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        ["deid"],
        ["deid", "in"],
        ["deid", "-o", "x"],
        ["deid", "nowhere", "-o", "x"],
        ["deid", "in", "-o", "x", "--reference-date", "5/2/1931"],
    ],
    ids=["nothing", "no output", "no path", "no such path", "a date of another form"],
)
def test_wrong_usage_has_a_code_of_its_own_and_writes_nothing(run, folder, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    before = tree(tmp_path)

    assert 2 == run(*arguments).exit_code
    assert before == tree(tmp_path)


ZIP = b"PK\x03\x04 219-09-9999"
BROKEN_GZIP = b"\x1f\x8b\x08\x00\x00"
LATE = b"SSN: 219-09-9999\n" + b"plain words\n" * 10_000 + bytes(range(32)) * 3000

UNREADABLE = [
    ("a PDF", "a.pdf", PDF, "application/pdf: not text"),
    ("a Word document", "a.docx", ZIP, "application/zip: not text"),
    ("a gzip that ends early", "a.txt.gz", BROKEN_GZIP, "application/gzip: not text"),
    ("bytes", "a.txt", bytes(range(256)) * 9, "application/octet-stream: not text"),
    ("bytes behind text", "a.txt", LATE, "application/octet-stream: not text"),
    ("an image", "a.png", b"\x89PNG\r\n\x1a\n" + bytes(64), "image/png: an image"),
]


@pytest.mark.parametrize(("name", "data", "reason"), [c[1:] for c in UNREADABLE], ids=[c[0] for c in UNREADABLE])
def test_a_file_that_cannot_be_read_has_no_copy(run, tmp_path, out, name, data, reason):
    (tmp_path / name).write_bytes(data)
    result = run("deid", tmp_path / name, "-o", out)

    assert (3, False) == (result.exit_code, out.exists())
    assert [{"file": "file 1", "part": "file", "reason": reason}] == receipt_of(out)["withheld"]
    assert f"phiguard: withheld file 1 ({out}), file: {reason}\n" == result.stderr
    assert f"nothing is written to {out}, receipt in {out}.receipt.json" in result.stdout
    assert {} == receipt_of(out)["counts"]


def test_a_file_that_may_not_be_opened_has_no_copy(run, folder, out, monkeypatch):
    opened = Path.open

    def refused(path: Path, mode: str = "r", **more: object):
        if path.name == "note.txt" and mode == "rb":
            raise PermissionError(13, "Permission denied")
        return opened(path, mode, **more)

    monkeypatch.setattr(Path, "open", refused)
    result = run("deid", folder, "-o", out)

    assert (3, ["clean.txt", "sub/table.csv"]) == (result.exit_code, tree(out))
    assert [{"file": "file 2", "part": "file", "reason": "Permission denied"}] == receipt_of(out)["withheld"]


def test_an_empty_file_has_an_empty_copy(run, tmp_path, out):
    (tmp_path / "a.txt").write_bytes(b"")

    assert (0, b"") == (run("deid", tmp_path / "a.txt", "-o", out).exit_code, out.read_bytes())


def test_an_earlier_copy_does_not_stand_for_a_file_that_cannot_be_read(run, tmp_path, out):
    (tmp_path / "a.pdf").write_bytes(PDF)
    out.write_text("mine", encoding="utf-8")

    assert (3, False) == (run("deid", tmp_path / "a.pdf", "-o", out, "--force").exit_code, out.exists())


def test_an_original_is_never_taken_for_an_earlier_copy(guard, tmp_path):
    (tmp_path / "a.pdf").write_bytes(PDF)
    rewrite_file(guard, tmp_path / "a.pdf", tmp_path / "a.pdf")

    assert PDF == (tmp_path / "a.pdf").read_bytes()


def test_the_rest_of_a_folder_is_written_where_one_file_cannot_be_read(run, folder, out):
    (folder / "a.pdf").write_bytes(PDF)
    result = run("deid", folder, "-o", out)

    assert (3, ["clean.txt", "note.txt", "sub/table.csv"]) == (result.exit_code, tree(out))
    assert "SSN: [SSN_1]\nMRN: [MRN_1]\n" == (out / "note.txt").read_text("utf-8")
    assert [] == leftovers(out)


def test_a_source_that_fails_while_it_is_read_leaves_no_copy(run, folder, out, monkeypatch):
    from phiguard.formats import rewriting

    def failing(path: Path, *, by_thread: bool = False):
        yield from original(path, by_thread=by_thread)
        raise UnreadableSourceError("source", "input/output error")

    original = rewriting.open_source
    monkeypatch.setattr(rewriting, "open_source", failing)
    result = run("deid", folder / "note.txt", "-o", out)

    assert (3, False) == (result.exit_code, out.exists())
    assert [] == leftovers(out.parent)
    assert ["input/output error"] == [w["reason"] for w in receipt_of(out)["withheld"]]


def test_a_disk_that_is_full_leaves_no_copy(run, folder, out, monkeypatch):
    from phiguard.formats import rewriting

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(rewriting, "rewritten", full)
    result = run("deid", folder / "note.txt", "-o", out)

    assert (3, False) == (result.exit_code, out.exists())
    assert [] == leftovers(out.parent)


def broken(value: str):
    raise RuntimeError(value)


def creeping(sturdy):
    """Finds the letter behind an x and, once that is replaced, the letter behind what stands there."""
    from dataclasses import replace

    rest = {"check": sturdy[0].check, "labels": (), "context": (), "contrary": ()}
    form = Pattern(r"(?:x|\x1a)(?P<value>[a-z])", 0.99, left="any", right="any")
    return replace(
        sturdy[0], name="creeping", patterns=(form,), check=_silent, **{k: v for k, v in rest.items() if k != "check"}
    )


def _silent(_value: str):
    from phiguard.detect.evidence import SILENT

    return SILENT


def test_an_error_inside_leaves_nothing_behind_and_tells_nothing(main, recognizers, sturdy, folder, out):
    from dataclasses import replace

    recognizers(Registry(tuple(replace(r, check=broken) if r.name == "us_ssn" else r for r in sturdy)))
    code, printed, told = main("deid", folder / "note.txt", "-o", out)

    assert (3, "", False) == (code, printed, out.exists())
    assert [] == leftovers(out.parent)
    assert "internal error (RuntimeError)" in told
    assert "219" not in told


def test_what_cannot_be_verified_is_withheld(main, recognizers, sturdy, folder, out):
    recognizers(Registry((creeping(sturdy),)))
    (folder / "note.txt").write_text("xabcdefghi 219-09-9999\n", encoding="utf-8")
    code, _, told = main("deid", folder / "note.txt", "-o", out)

    assert (3, "[WITHHELD]\n") == (code, out.read_text("utf-8"))
    assert "still found" in told
    assert "219" not in told


def test_identifiers_in_file_names_are_replaced(run, tmp_path, out):
    root = tmp_path / "in"
    (root / "MRN 00482913").mkdir(parents=True)
    (root / "MRN 00482913" / "SSN_219-09-9999.txt").write_text("nothing", encoding="utf-8")
    result = run("deid", root, "-o", out)

    assert (0, ["MRN [MRN_1]/SSN_[SSN_1].txt"]) == (result.exit_code, tree(out))
    assert {"MRN": 1, "SSN": 1} == receipt_of(out)["counts"]


def test_names_that_become_the_same_are_told_apart(run, tmp_path, out):
    root = tmp_path / "in"
    root.mkdir()
    for number in (3, 4, 5):
        (root / f"MRN 0048291{number}.txt").write_text(str(number), encoding="utf-8")
    run("deid", root, "-o", out)

    assert 3 == len(tree(out))
    assert {"3", "4", "5"} == {(out / name).read_text("utf-8") for name in tree(out)}


def test_a_name_that_cannot_be_verified_is_withheld(run, recognizers, sturdy, tmp_path, out):
    recognizers(Registry((creeping(sturdy),)))
    (tmp_path / "in").mkdir()
    for name in ("xabcdefghi.txt", "xbcdefghij.txt"):
        (tmp_path / "in" / name).write_bytes(b"")

    assert 0 == run("deid", tmp_path / "in", "-o", out).exit_code
    assert ["[WITHHELD]-2.txt", "[WITHHELD].txt"] == tree(out)


def test_folders_whose_names_become_the_same_are_told_apart(run, tmp_path, out):
    for number in (3, 4):
        folder = tmp_path / "in" / f"MRN 0048291{number}" / "visits"
        folder.mkdir(parents=True)
        for name in ("a.txt", "b.txt"):
            (folder / name).write_text(f"{number}", encoding="utf-8")
    run("deid", tmp_path / "in", "-o", out)

    assert [
        "MRN [MRN_1]-2/visits/a.txt",
        "MRN [MRN_1]-2/visits/b.txt",
        "MRN [MRN_1]/visits/a.txt",
        "MRN [MRN_1]/visits/b.txt",
    ] == tree(out)
    assert {"MRN": 2} == receipt_of(out)["counts"]


@pytest.mark.parametrize("here", ["..", ".", "../sub/."])
def test_copies_never_leave_the_output(run, folder, out, monkeypatch, here):
    monkeypatch.chdir(folder / "sub")
    run("deid", here, folder.parent / "in" / "clean.txt", "-o", out)
    expected = {"..": ["in/clean.txt", "in/note.txt", "in/sub/table.csv"]}

    assert expected.get(here, ["clean.txt", "sub/table.csv"]) == tree(out)
    assert ["clean.txt", "note.txt", "sub/table.csv"] == tree(folder)


def test_folders_of_the_same_name_stay_apart(run, tmp_path, out):
    for parent in ("x", "y"):
        (tmp_path / parent / "in").mkdir(parents=True)
        (tmp_path / parent / "in" / "a.txt").write_text(parent, encoding="utf-8")
    run("deid", tmp_path / "x" / "in", tmp_path / "y" / "in", "-o", out)

    assert ["in-2/a.txt", "in/a.txt"] == tree(out)


@pytest.mark.parametrize("name", ["MRN.00482913", "scan.MRN 00482913"])
def test_an_identifier_behind_the_last_point_of_a_name_is_replaced(run, tmp_path, out, name):
    root = tmp_path / "in"
    root.mkdir()
    (root / name).write_text("nothing", encoding="utf-8")
    run("deid", root, "-o", out)

    assert "00482913" not in " ".join(tree(out))


def test_the_folder_of_a_maildir_gets_a_clean_name(run, maildir, out):
    root = maildir.parent / "all"
    root.mkdir()
    maildir.rename(root / "MRN 00482913")
    run("deid", root, "-o", out)

    assert 2 == len(tree(out))
    assert "00482913" not in " ".join(tree(out))


def test_the_receipt_does_not_name_files(run, tmp_path, out):
    root = tmp_path / "in"
    root.mkdir()
    (root / "MRN 00482913.pdf").write_bytes(PDF)
    run("deid", root, "-o", out)

    assert "00482913" not in json.dumps(receipt_of(out))
    assert 1 == len(receipt_of(out)["withheld"])
