"""What a text says stays in the text: no other channel tells it."""

import dataclasses
import io
import json
import logging
import traceback
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from phiguard import guard as guard_module
from phiguard.cli.main import commands, main
from phiguard.deidentifier import Deidentifier
from phiguard.detect import memory, tables
from phiguard.detect.context import Lines
from phiguard.detect.detector import Detector
from phiguard.detect.known import Sought
from phiguard.detect.pattern import Pattern
from phiguard.detect.registry import Registry
from phiguard.detect.tables import unrolled
from phiguard.errors import GoldError, LeftoverError, UnreadableSourceError
from phiguard.evaluate import Claim, Gold, compare, measure, read_gold
from phiguard.formats.batches import batches
from phiguard.formats.document import Edit
from phiguard.formats.rewriting import Cleaned, rewrite_file, rewritten
from phiguard.formats.scanning import scan_bytes, scan_file
from phiguard.formats.source import documents, open_source
from phiguard.guard import Guard, builtin
from phiguard.model.corpus import Corpus
from phiguard.model.folded import fold
from phiguard.model.passes import numbered, passes
from phiguard.model.person import Person
from phiguard.policy import SAFE_HARBOR
from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.transformer import Column

STURDY = {"us_ssn", "medical_record_number", "email_address", "date", "date_named", "phone_number"}
SSN, MRN, MAIL, NAME = "219-09-4242", "77318842", "canary@example.org", "Canaria"
WIDE = SSN.translate({ord("0") + n: 0xFF10 + n for n in range(10)})
#: No channel may hold any of these.
CANARIES = ("09-4242", "219094242", MRN, "canary", "Canaria", "\uff12\uff11\uff19", "\uff14\uff12")
TEXT = f"{NAME} came. SSN: {SSN}, MRN: {MRN}, mail {MAIL}, wide SSN {WIDE}\nName | MRN\n{NAME} | {MRN}\n"


def silent(said: object) -> bool:
    """Whether something that is said holds no canary."""
    return not any(canary in str(said) for canary in CANARIES)


def encoded(text: str) -> bytes:
    return text.encode("utf-8")


def zipped() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(f"{NAME}.txt", TEXT)
    return packed.getvalue()


MESSAGE = f"""From: {NAME} <{MAIL}>
To: desk@example.org
Subject: =?utf-8?q?SSN_{SSN}?=
X-{NAME}-{MRN}: {MRN}
DKIM-Signature: v=1; d=example.org; i={MAIL}; b=x
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

before {SSN}
--b
Content-Type: text/plain; charset=utf-8; name="{NAME}.txt"

SSN: {SSN} {WIDE}
--b
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<p title=3D"{NAME}">SSN: {SSN}</p>
--b
Content-Type: application/json

{{"{NAME} {MRN}": "{SSN}", "ssn": "{SSN}"}}
--b
Content-Type: application/pdf; name="{NAME} {MRN}.pdf"
Content-Disposition: attachment; filename="{NAME} {MRN}.pdf"

%PDF-1.7 {SSN}
--b
Content-Type: message/rfc822

From: {MAIL}
Subject: {SSN}

{TEXT}
--b--
after {SSN}
"""

FILES = {
    "note.txt": encoded(TEXT),
    "wide.txt": TEXT.encode("utf-16"),
    "western.txt": TEXT.replace(WIDE, SSN).encode("latin-1") + b"\xe9",
    "table.csv": encoded(f'name,mrn,{SSN}\n"{NAME}",{MRN},"{TEXT}"\n{NAME},MRN {MRN}\n"{SSN}'),
    "headless.csv": encoded(f"{NAME},MRN {MRN},{SSN}\n{NAME},MRN {MRN},{SSN}\n"),
    "one.json": encoded(json.dumps({f"{NAME} {MRN}": {SSN: [TEXT, MRN]}, MAIL: 1, "mrn": 77318842, "ssn": SSN})),
    "lines.jsonl": encoded(f'{{"ssn": "{SSN}"}}\n{{broken "{SSN}"\n'),
    "broken.json": encoded(f'{{"ssn": "{SSN}", '),
    "page.html": encoded(
        f"<html><title>{NAME}</title><p id={MRN} title='{SSN}'>{TEXT}</p><!-- {MRN} --><a href={MAIL}>"
    ),
    "mail.eml": encoded(MESSAGE),
    "box.mbox": encoded(
        f"From {MAIL} Sat Jan  3 01:05:34 2015\n{MESSAGE}\n\nFrom x Sat Jan  3 01:05:34 2015\nSubject: {SSN}\n\n{TEXT}"
    ),
    "thread.mbox": encoded(
        f"From x Sat Jan  3 01:05:34 2015\nMessage-ID: <a@example.net>\n\n{TEXT}\n\n"
        f"From x Sat Jan  3 01:05:34 2015\nIn-Reply-To: <a@example.net>\n\n{SSN} for {MRN}, {WIDE}\n"
    ),
    "nested.eml": encoded("".join(f"Content-Type: message/rfc822\n\nSubject: {SSN}\n" for _ in range(40)) + TEXT),
    "no.pdf": b"%PDF-1.7\n\x00\x01" + encoded(TEXT),
    "no.zip": zipped(),
    "image.png": b"\x89PNG\r\n\x1a\n" + bytes(20) + encoded(TEXT),
    "block.eml": encoded(f"From: {MAIL}\n\nbegin 644 {NAME}\n#86)C\n`\nend\n{TEXT}"),
}


def inside(thing: object) -> Iterator[object]:
    """What an object holds."""
    if isinstance(thing, dict):
        yield from thing.keys()
        yield from thing.values()
    elif isinstance(thing, tuple | list | set | frozenset):
        yield from thing
    elif dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        yield from (getattr(thing, f.name) for f in dataclasses.fields(thing) if hasattr(thing, f.name))


def ours(*roots: object) -> list[object]:
    """Every object of the package's own types that hangs on some objects."""
    waiting, seen, found = list(roots), set(), []
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen or isinstance(thing, str | bytes | int | float | np.ndarray):
            continue
        seen.add(id(thing))
        waiting += inside(thing)
        if type(thing).__module__.split(".")[0] == "phiguard" or isinstance(thing, BaseException):
            found.append(thing)
    return found


def talkers(*roots: object) -> list[str]:
    """The types of objects that tell a canary by their repr or str."""
    return sorted({type(o).__name__ for o in ours(*roots) if not (silent(repr(o)) and silent(str(o)))})


@pytest.fixture(scope="module")
def sturdy() -> Registry:
    """A few of the built-in recognizers."""
    return Registry(tuple(r for r in builtin() if r.name in STURDY))


@pytest.fixture(scope="module")
def guard(sturdy) -> Guard:
    """A guard with a few of the built-in recognizers."""
    return Guard(recognizers=sturdy)


@pytest.fixture
def put(tmp_path):
    """Writes one of the files."""

    def written(name: str) -> Path:
        path = tmp_path / name
        path.write_bytes(FILES[name])
        return path

    return written


def test_the_canaries_are_found(guard):
    labels = [f.label.name for f in guard.scan(TEXT)]

    assert (2, 2, 1) == (labels.count("SSN"), labels.count("MRN"), labels.count("EMAIL"))


def test_a_talker_is_caught():
    @dataclasses.dataclass
    class Talker:
        text: str

    Talker.__module__ = "phiguard.invented"

    assert ["Talker"] == talkers([{"x": (Talker(f"a {SSN}"),)}])
    assert [] == talkers([Talker("quiet")])


def test_what_a_guard_gives_is_silent(guard):
    clean = guard.deidentify(TEXT)
    given = [
        guard.scan(TEXT),
        guard.scan_batch([TEXT, "", TEXT]),
        clean,
        clean.receipt,
        guard.assess(TEXT),
        guard.explain(TEXT),
        guard.edits_batch([TEXT]),
        guard,
    ]

    assert 10 < len(ours(given))
    assert [] == talkers(given)
    assert silent(clean.receipt)
    assert silent(given)


def test_what_is_known_of_a_person_is_silent(guard):
    person = Person([f"{NAME} Okonkwo"], date(1961, 3, 4), [SSN, MRN, MAIL])
    clean = guard.deidentify(TEXT, known=person)
    given = [
        person,
        Sought.of([person]),
        guard.scan(TEXT, known=person),
        clean,
        clean.receipt,
        guard.explain(TEXT, known=person),
        guard.edits_batch([TEXT], known=[person]),
        guard.scan_batch([TEXT], known=[[person]]),
    ]

    assert [] == talkers(given)
    assert silent(given)


@pytest.mark.parametrize("line", [f"{{{SSN}", f'{{"names": "{NAME}"}}', f'{{"names": ["1 {MRN}"]}}', f'["{MAIL}"]'])
def test_a_wrong_line_of_known_persons_is_told_in_silence(run, tmp_path, line):
    (tmp_path / "known.jsonl").write_text(f"\n{line}", encoding="utf-8")
    result = run("scan", "-", "--known", tmp_path / "known.jsonl", stdin=b"x")

    assert (2, True) == (result.exit_code, "line 2" in result.output)
    assert silent(result.output)


def test_what_detection_is_made_of_is_silent(sturdy):
    detector, corpus = Detector(sturdy), Corpus.of([TEXT, TEXT])
    view = fold(corpus)
    table = unrolled(view)
    found = detector._proposed(detector._scan.patterns_in(table.text))
    words = detector._scan.words_in(table.text, found.start, found.end)
    lines = Lines.of(np.frombuffer(table.text.encode("latin-1"), np.uint8))
    weighed = detector.weigh(corpus)
    spans = detector.spans(weighed.view, weighed.table)
    edits = Deidentifier(detector, SAFE_HARBOR)(corpus)
    made = [
        corpus, view, view.pieces, table, found, words, lines, weighed, weighed.table,
        spans, detector(corpus), edits, detector, detector._roles,
        Column(SafeHarbor.SSN, ["US_SSN"], [SSN], [0], [2026]),
        Gold(TEXT, ((0, 3, "SSN"),), ()),
        compare([Gold(TEXT, (), ())], [[(0, 3, "SSN")]]),
        measure([Gold(TEXT, (), (), ((0, 3, ""),))], [[Claim(0, 3, "SSN", 0.5)]], at=lambda _: [[]], theirs=[[]]),
    ]  # fmt: skip

    assert len(spans)
    assert [] == talkers(made)


def test_the_pieces_of_a_table_are_silent(monkeypatch):
    made = []

    def remembered(*arguments: object) -> tables.Piece:
        made.append(piece(*arguments))
        return made[-1]

    piece = tables.Piece
    monkeypatch.setattr(tables, "Piece", remembered)
    unrolled(fold(Corpus.of(TEXT)))

    assert [MRN] == [p.text for p in made if p.text == MRN]
    assert [] == talkers(made)


@pytest.mark.parametrize("name", FILES)
def test_documents_of_a_file_are_silent(name):
    read = list(documents(FILES[name], name))

    assert read
    assert [] == talkers(read)


@pytest.mark.parametrize("name", FILES)
def test_where_something_stands_is_told_without_what_stands_there(name):
    read = list(documents(FILES[name], name))

    assert [] == [s.name for d in read for s in d.slots if not silent(s.name)]
    assert [] == [o for d in read for o in d.opaque if not silent((o.name, o.media_type, o.reason))]


@pytest.mark.parametrize("name", FILES)
def test_what_is_read_together_is_silent(guard, name):
    read = [member for batch in batches(documents(FILES[name], name, by_thread=True)) for member in batch]
    texts = [member.document.text for member in read]

    assert [] == talkers([*read, *passes(texts, numbered([SSN] * len(texts), len(texts)), 10)])
    assert [] == talkers([memory.Sought.of({SSN: 0}), memory.Sought.of({f"{SSN}{n}": n for n in range(50)})])
    assert [] == talkers([Cleaned(encoded(TEXT), Counter(), [])])


def test_edits_of_a_document_are_silent():
    assert [] == talkers([Edit(0, 3, SSN)])


@pytest.mark.parametrize("name", FILES)
def test_findings_in_a_file_are_silent(guard, put, name):
    path = put(name)
    found = [*scan_bytes(guard, FILES[name]), *scan_file(guard, path)]

    assert [] == talkers(found)


@pytest.mark.parametrize("name", FILES)
def test_what_was_done_to_a_file_is_silent(guard, put, tmp_path, name):
    done = [
        rewrite_file(guard, put(name), tmp_path / "out"),
        rewritten(guard, documents(FILES[name], name), io.BytesIO()),
    ]

    assert [] == talkers(done)
    assert silent([done[0].counts, done[0].withheld])


@pytest.mark.parametrize("name", FILES)
def test_copies_of_files_hold_no_identifiers(guard, put, tmp_path, name):
    rewrite_file(guard, put(name), tmp_path / "out")
    copy = (tmp_path / "out").read_bytes() if (tmp_path / "out").exists() else b""

    # A name is no business of these recognizers; numbers and addresses are.
    for kept in (SSN, "219094242", MRN, MAIL, WIDE):
        assert kept.encode() not in copy
        assert kept.encode("utf-16-le") not in copy


# --- errors ---


def told(error: BaseException) -> str:
    """Everything that a report of an error may show."""
    shown = "".join(traceback.format_exception(error))
    return "\n".join(
        [shown, str(error), repr(error), repr(error.args), repr(getattr(error, "__notes__", [])), repr(vars(error))]
    )


@pytest.mark.parametrize("method", ["scan", "deidentify", "assess", "explain", "scan_batch", "deidentify_batch"])
@pytest.mark.parametrize("wrong", [TEXT.encode(), [TEXT.encode()], {"text": TEXT}, 77318842])
def test_wrong_input_is_refused_in_silence(guard, method, wrong):
    if method.endswith("_batch"):
        wrong = [TEXT, wrong]
    with pytest.raises(TypeError) as caught:
        getattr(guard, method)(wrong)
    assert silent(told(caught.value))


def test_a_text_that_cannot_be_cleaned_is_withheld_in_silence(sturdy):
    # The letter behind an x, and then the one behind each replacement.
    creeping = Pattern(r"(?:x|\x1a)(?P<value>[a-z])", 0.9, left="any", right="any")
    endless = dataclasses.replace(sturdy[0], name="endless", patterns=(creeping,), check=quiet)
    with pytest.raises(LeftoverError) as caught:
        Guard(recognizers=Registry((endless,))).deidentify(f"xabcdefgh {TEXT}")
    assert silent(told(caught.value))


def quiet(_value: str):
    from phiguard.detect.evidence import SILENT

    return SILENT


LINES = [
    f"{{broken {SSN}",
    json.dumps({"text": TEXT}),
    json.dumps({"text": TEXT, "spans": [SSN]}),
    json.dumps({"text": TEXT, "spans": [{"start": SSN, "end": 3, "label": "SSN"}]}),
    json.dumps({"text": TEXT, "spans": [{"start": 0, "end": 99999, "label": "SSN"}]}),
    json.dumps({"text": TEXT, "spans": [{"start": 0, "end": 3, "label": "OWN"}]}),
    json.dumps([TEXT]),
]


@pytest.mark.parametrize("line", LINES)
def test_a_wrong_line_of_gold_is_told_in_silence(tmp_path, line):
    (tmp_path / "gold.jsonl").write_text(line, encoding="utf-8")
    with pytest.raises(GoldError) as caught:
        list(read_gold(tmp_path / "gold.jsonl"))
    assert silent(told(caught.value))


def test_gold_of_another_charset_is_told_in_silence(tmp_path):
    (tmp_path / "gold.jsonl").write_bytes(b"\xe9" + LINES[-1].encode())
    with pytest.raises(GoldError) as caught:
        list(read_gold(tmp_path / "gold.jsonl"))
    assert silent(told(caught.value))


def test_a_file_that_cannot_be_opened_is_told_in_silence(tmp_path):
    with pytest.raises(UnreadableSourceError) as caught:
        list(open_source(tmp_path / f"{NAME} {MRN}.txt"))
    assert silent((str(caught.value), caught.value.args, caught.value.where, caught.value.why))


# --- logs and warnings ---


def test_nothing_is_logged(guard, put, tmp_path, caplog):
    with caplog.at_level(logging.DEBUG):
        for logger in [logging.getLogger(), *map(logging.getLogger, list(logging.root.manager.loggerDict))]:
            logger.setLevel(logging.DEBUG)
        guard.deidentify(TEXT)
        guard.assess(TEXT)
        guard.explain(TEXT)
        for name in FILES:
            list(scan_file(guard, put(name)))
            rewrite_file(guard, put(name), tmp_path / "out")

    assert [] == [r for r in caplog.records if not silent(r.getMessage())]


def test_nobody_is_warned_with_text(guard, put, tmp_path, recwarn):
    for name in FILES:
        list(scan_file(guard, put(name)))
        rewrite_file(guard, put(name), tmp_path / "out")

    assert [] == [w for w in recwarn if not silent(w.message)]


# --- the command line ---


@pytest.fixture
def run(monkeypatch, sturdy):
    """Runs a command; gives everything it printed."""
    monkeypatch.setattr(guard_module, "builtin", lambda: sturdy)

    def invoke(*arguments: object, stdin: bytes | None = None):
        return CliRunner().invoke(commands, list(map(str, arguments)), input=stdin)

    return invoke


@pytest.fixture
def folder(tmp_path):
    """All files in one folder."""
    root = tmp_path / "in"
    root.mkdir()
    for name, data in FILES.items():
        (root / name).write_bytes(data)
    return root


@pytest.mark.parametrize("form", ["text", "jsonl", "json", "sarif"])
def test_a_scan_tells_no_values(run, folder, form):
    result = run("scan", folder, "--format", form)

    assert 3 == result.exit_code
    assert silent(result.output)


@pytest.mark.parametrize("name", FILES)
def test_a_scan_of_standard_input_tells_no_values(run, name):
    assert silent(run("scan", "-", stdin=FILES[name]).output)


def test_standard_error_tells_no_values_where_standard_output_shows_them(run, folder):
    result = run("scan", folder, "--show")

    assert SSN in result.stdout
    assert silent(result.stderr)


@pytest.mark.parametrize("name", FILES)
def test_an_explanation_tells_no_values(run, folder, name):
    assert silent(run("explain", folder / name).output)


def test_a_rewriting_tells_no_values(run, folder, tmp_path):
    result = run("deid", folder, "-o", tmp_path / "out")
    receipt = (tmp_path / "out.receipt.json").read_text("utf-8")

    assert 3 == result.exit_code
    assert silent(result.output)
    assert silent(receipt)


def test_an_evaluation_tells_no_values(run, tmp_path):
    spans = [{"start": TEXT.index(SSN), "end": TEXT.index(SSN) + len(SSN), "label": "SSN"}]
    (tmp_path / "gold.jsonl").write_text(json.dumps({"text": TEXT, "spans": spans}), encoding="utf-8")

    for more in ([], ["--json"], ["--sweep", "--calibration"], ["--sweep", "--calibration", "--json"]):
        result = run("evaluate", tmp_path / "gold.jsonl", *more)
        assert 0 == result.exit_code
        assert silent(result.output)


def test_what_an_evaluation_writes_tells_no_values(run, tmp_path):
    text = TEXT.partition("\nName")[0]  # where a table tells that it is a name, it is found everywhere
    spans = [{"start": text.index(NAME), "end": text.index(NAME) + len(NAME), "label": "NAME"}]
    record = {"text": text, "spans": spans, "negatives": [{"start": text.index(SSN), "end": text.index(SSN) + 9}]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(record), encoding="utf-8")
    theirs = {"id": 1, "value": text, **spans[0]}
    (tmp_path / "theirs.jsonl").write_text(json.dumps(theirs), encoding="utf-8")
    written = [tmp_path / "saved.jsonl", tmp_path / "report.html"]
    files = ["--against", tmp_path / "theirs.jsonl", "--save", written[0], "--html", written[1]]
    result = run("evaluate", tmp_path / "gold.jsonl", *files, "--sweep", "--json")

    told = json.loads(result.stdout)
    assert (1, 1, 1) == (told["misses"]["count"], told["negatives"]["count"], told["lost"]["count"])
    assert silent(result.output)
    assert [True, True] == [silent(path.read_text("utf-8")) for path in written]


@pytest.mark.parametrize("line", [*LINES, json.dumps({"id": TEXT, "start": 0, "end": 3, "label": "SSN"})])
@pytest.mark.parametrize("option", ["--findings", "--against"])
def test_a_wrong_line_of_findings_is_told_in_silence(run, tmp_path, option, line):
    (tmp_path / "gold.jsonl").write_text(json.dumps({"text": TEXT, "spans": []}), encoding="utf-8")
    (tmp_path / "theirs.jsonl").write_text(line, encoding="utf-8")
    result = run("evaluate", tmp_path / "gold.jsonl", option, tmp_path / "theirs.jsonl")

    assert isinstance(result.exception, GoldError)
    assert silent(result.output)
    assert silent(told(result.exception))


@pytest.mark.parametrize("command", [["scan"], ["explain"], ["deid", "-o", "out"], ["evaluate"]], ids=lambda c: c[0])
def test_an_error_inside_tells_no_values(run, monkeypatch, sturdy, tmp_path, capfd, command):
    def broken(value: str):
        error = RuntimeError(value)
        error.add_note(TEXT)
        raise error

    faulty = Registry(tuple(dataclasses.replace(r, check=broken) for r in sturdy))
    monkeypatch.setattr(guard_module, "builtin", lambda: faulty)
    monkeypatch.chdir(tmp_path)
    content = json.dumps({"text": TEXT, "spans": []}) if command[0] == "evaluate" else TEXT
    Path("file").write_text(content, encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["phiguard", command[0], "file", *command[1:]])
    with pytest.raises(SystemExit) as caught:
        main()

    assert 3 == caught.value.code
    assert silent(capfd.readouterr())
    assert silent([p.name for p in tmp_path.iterdir()])


def test_a_withheld_file_of_a_folder_is_not_told_by_its_name(run, tmp_path):
    root = tmp_path / "in"
    root.mkdir()
    (root / f"MRN {MRN}.pdf").write_bytes(FILES["no.pdf"])

    assert silent(run("deid", root, "-o", tmp_path / "out").output)


# --- files left behind ---


@pytest.fixture
def places(monkeypatch, tmp_path):
    """Folders of their own for temporary files and for the cache."""
    temporary, cache = tmp_path / "tmp", tmp_path / "cache"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setenv("PHIGUARD_CACHE_DIR", str(cache))
    return temporary, cache


def test_no_temporary_files_stay_behind(run, folder, tmp_path, places):
    run("scan", folder)
    run("deid", folder, "-o", tmp_path / "out")

    assert [] == list(places[0].rglob("*"))
    assert [] == list(tmp_path.rglob(".phiguard-*"))


def test_the_cache_holds_patterns_and_no_text(run, folder, tmp_path, places):
    run("scan", folder)
    run("deid", folder, "-o", tmp_path / "out")
    kept = [p for p in places[1].rglob("*") if p.is_file()]

    assert [".hs"] == [p.suffix for p in kept]
    assert [] == [c for c in CANARIES for p in kept if c.encode() in p.read_bytes()]
