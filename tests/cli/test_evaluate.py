"""``phiguard evaluate``."""

import json
import re
import xml.etree.ElementTree as ET

import pytest

GOLD = [
    {"id": 1, "text": "SSN: 219-09-9999", "spans": [{"start": 5, "end": 16, "label": "SSN"}]},
    {"id": 2, "text": "MRN: 00482913 x", "spans": [{"start": 5, "end": 13, "label": "RECORD"}]},
]


@pytest.fixture
def gold(tmp_path):
    """A gold file with a class of another name."""
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(map(json.dumps, GOLD)), encoding="utf-8")
    return path


def without_error(figures: dict[str, object]) -> dict[str, object]:
    """The figures of a class without that of its scores, which a recognizer may change."""
    return {name: value for name, value in figures.items() if name != "calibration_error"}


def test_figures_are_told_by_class(run, gold):
    result = run("evaluate", gold, "--map", "RECORD=MRN", "--json")

    assert 0 == result.exit_code
    one = {"spans": 1, "touched": 1.0, "full": 1.0, "char_recall": 1.0, "char_precision": 1.0, "false_alarms": 0}
    classes = json.loads(result.stdout)["classes"]
    assert {"SSN": one, "MRN": one, "ALL": {**one, "spans": 2}} == {n: without_error(c) for n, c in classes.items()}


def test_figures_are_a_table_for_people(run, gold):
    lines = run("evaluate", gold, "--map", "RECORD=MRN").stdout.splitlines()

    assert ["class", "SSN", "MRN", "ALL"] == [line.split()[0] for line in lines]


def test_a_scope_leaves_other_classes_out(run, gold):
    result = run("evaluate", gold, "--map", "RECORD=MRN", "--scope", "SSN", "--json")

    assert ["SSN", "ALL"] == list(json.loads(result.stdout)["classes"])


def test_a_scope_may_use_the_names_of_the_file(run, gold):
    result = run("evaluate", gold, "--map", "RECORD=MRN", "--scope", "RECORD", "--json")

    assert ["MRN", "ALL"] == list(json.loads(result.stdout)["classes"])


@pytest.mark.parametrize(
    "more", [["--scope", "NOTHING"], ["--map", "RECORD"], ["--json", "--profile", "x"]], ids=["scope", "map", "profile"]
)
def test_an_evaluation_that_is_asked_for_wrongly_is_refused(run, gold, more):
    assert 2 == run("evaluate", gold, *more).exit_code


def test_a_class_that_is_not_known_is_told_with_its_line(main, gold):
    code, printed, told = main("evaluate", gold, "--no-names")

    assert (3, "") == (code, printed)
    assert told.startswith("phiguard: line 2: class 'RECORD' is unknown; ")


# --- lists ---

#: A miss, a false alarm, and a hard negative that is flagged.
HARD = {
    "id": "note-7",
    "text": "Ada Sample, SSN 219-09-9999, lot 3/14/2019, code 12",
    "spans": [{"start": 0, "end": 10, "label": "NAME"}, {"start": 16, "end": 27, "label": "SSN"}],
    "negatives": [{"start": 33, "end": 42}, {"start": 49, "end": 51}],
}
VALUES = ("Ada", "219-09", "3/14")


@pytest.fixture
def hard(tmp_path):
    """A gold file with something to list."""
    path = tmp_path / "hard.jsonl"
    path.write_text(json.dumps(HARD) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def theirs(tmp_path):
    """Writes findings of another program."""

    def written(*rows: object):
        path = tmp_path / "theirs.jsonl"
        path.write_text("".join(json.dumps({"id": "note-7", **row}) + "\n" for row in rows), encoding="utf-8")
        return path

    return written


def listed(printed: str, title: str) -> list[list[str]]:
    """The rows under a title, cell by cell."""
    block = next(b for b in printed.split("\n\n") if b.startswith(title))
    return [line.split() for line in block.splitlines()[2:]]


def test_misses_and_false_alarms_are_listed_by_place(run, hard):
    printed = run("evaluate", hard).stdout

    assert [["note-7", "0-10", "NAME", "10", "9"]] == listed(printed, "Misses: 1, the worst first")
    assert ["note-7", "33-42", "DATE", "9"] == listed(printed, "False alarms: 1, the surest first")[0][:4]
    assert ["note-7", "33-42", "DATE", "9"] == listed(printed, "Hard negatives flagged: 1 of 2")[0][:4]


def test_values_are_listed_on_demand(run, hard):
    hidden, shown = run("evaluate", hard).output, run("evaluate", hard, "--show").output

    assert [] == [v for v in VALUES if v in hidden]
    assert ["Ada", "3/14"] == [v for v in VALUES if v in shown]


@pytest.mark.parametrize(("worst", "misses", "alarms"), [(0, 0, 0), (1, 1, 1)])
def test_lists_are_as_long_as_asked_for(run, hard, worst, misses, alarms):
    told = json.loads(run("evaluate", hard, "--worst", worst, "--json").stdout)

    assert (1, misses) == (told["misses"]["count"], len(told["misses"]["first"]))
    assert (1, alarms) == (told["false_alarms"]["count"], len(told["false_alarms"]["first"]))
    assert (2, 1) == (told["negatives"]["all"], told["negatives"]["count"])


def test_a_list_of_nothing_is_left_out(run, hard):
    assert "Misses" not in run("evaluate", hard, "--worst", 0).stdout


def test_an_id_is_one_line_on_the_screen(run, tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({**HARD, "id": "a\x1b[2J\nb"}), encoding="utf-8")

    assert r"a\x1b[2J\nb" in run("evaluate", path).stdout


def test_json_holds_no_number_that_is_none(run, tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text('{"text": "nothing", "spans": [{"start": 0, "end": 7, "label": "NAME"}]}', encoding="utf-8")
    result = run("evaluate", path, "--json")

    assert 0 == result.exit_code
    assert "NaN" not in result.stdout
    assert json.loads(result.stdout)["classes"]["NAME"]["char_precision"] is None


@pytest.mark.parametrize("more", [[], ["--json"], ["--sweep", "--calibration"]])
def test_a_file_of_no_texts_has_no_figures(run, tmp_path, more):
    (tmp_path / "gold.jsonl").write_text("", encoding="utf-8")

    assert 0 == run("evaluate", tmp_path / "gold.jsonl", *more).exit_code


# --- sweep and calibration ---


def test_a_sweep_has_a_row_for_each_threshold(run, hard):
    rows = listed(run("evaluate", hard, "--sweep").stdout, "By threshold")

    assert [f"{n / 20:.2f}" for n in range(1, 20)] == [r[0] for r in rows]


def test_a_sweep_at_the_threshold_of_the_profile_is_the_table(run, hard):
    told = json.loads(run("evaluate", hard, "--sweep", "--json", "--profile", "balanced").stdout)
    row = next(p for p in told["sweep"] if p["threshold"] == 0.5)

    shared = ("full", "char_recall", "char_precision", "false_alarms")
    assert [told["classes"]["ALL"][name] for name in shared] == [row[name] for name in shared]


def test_the_table_of_scores_is_shown_on_demand(run, hard):
    title = "Scores and the share that is right"

    assert title not in run("evaluate", hard).stdout
    assert 2 == sum(
        int(row[0]) for row in listed(run("evaluate", hard, "--calibration").stdout, title) if len(row) == 3
    )


# --- findings of others ---

SSN = {"start": 16, "end": 27, "label": "SSN"}
NAME = {"start": 0, "end": 10, "label": "NAME"}


def test_findings_of_another_program_are_measured_instead_of_a_scan(run, hard, theirs):
    told = json.loads(run("evaluate", hard, "--findings", theirs(NAME), "--json").stdout)

    assert [(0.0, 1), (1.0, 1)] == [(told["classes"][n]["full"], told["classes"][n]["spans"]) for n in ("SSN", "NAME")]


def test_findings_may_stand_together_by_text(run, hard, theirs):
    told = json.loads(run("evaluate", hard, "--findings", theirs({"spans": [NAME, SSN]}), "--json").stdout)

    assert 1.0 == told["classes"]["ALL"]["full"]


def test_classes_of_another_program_are_mapped_or_left_out(run, hard, theirs):
    path = theirs({**NAME, "label": "PERSON"}, {**SSN, "label": "NRP"})
    told = json.loads(
        run("evaluate", hard, "--findings", path, "--map", "PERSON=NAME", "--map", "NRP=", "--json").stdout
    )

    assert [1.0, 0.0] == [told["classes"][n]["full"] for n in ("NAME", "SSN")]


def test_a_sweep_of_findings_goes_by_their_scores(run, hard, theirs):
    path = theirs({**NAME, "score": 0.7}, {**SSN, "score": 0.2})
    told = json.loads(run("evaluate", hard, "--findings", path, "--sweep", "--json").stdout)

    assert [1.0] * 4 + [0.5] * 10 + [0.0] * 5 == [p["full"] for p in told["sweep"]]


def test_a_sweep_of_findings_without_scores_is_refused(main, hard, theirs):
    code, printed, told = main("evaluate", hard, "--findings", theirs(NAME), "--sweep", "--no-names")

    assert (3, "") == (code, printed)
    assert "phiguard: not all of the findings have a score; leave --sweep out\n" == told


WRONG = [
    ("no JSON", "{219-09-9999", "needs JSON"),
    ("an id of no text", {"id": "other", **SSN}, "its id belongs to 0 texts"),
    ("no id", {**SSN}, "its id belongs to 0 texts"),
    ("an unknown class", {"id": "note-7", **SSN, "label": "PERSON"}, "--map PERSON=NAME"),
    ("a place outside", {"id": "note-7", **SSN, "end": 999}, "16-999 is outside"),
    ("a score that is no probability", {"id": "note-7", **SSN, "score": 85}, "needs JSON"),
    ("an id that is a list", {"id": ["219-09-9999"], **SSN}, "the id is list"),
    ("a list", ["219-09-9999"], "needs JSON"),
]


@pytest.mark.parametrize(("line", "why"), [c[1:] for c in WRONG], ids=[c[0] for c in WRONG])
@pytest.mark.parametrize("option", ["--findings", "--against"])
def test_a_wrong_line_of_findings_is_told_by_its_number(main, hard, tmp_path, option, line, why):
    path = tmp_path / "theirs.jsonl"
    path.write_text("\n" + (line if isinstance(line, str) else json.dumps(line)), encoding="utf-8")
    code, printed, told = main("evaluate", hard, "--no-names", option, path)

    assert (3, "") == (code, printed)
    assert told.startswith("phiguard: 'theirs.jsonl', line 2: ")
    assert why in told
    assert "219" not in told


# --- comparison ---


def test_what_is_saved_is_no_different_from_what_was_found(run, hard, tmp_path):
    assert 0 == run("evaluate", hard, "--save", tmp_path / "ours.jsonl").exit_code
    told = json.loads(run("evaluate", hard, "--against", tmp_path / "ours.jsonl", "--json").stdout)

    assert 0 == told["lost"]["count"]
    assert {(0.0, 0, 0, 1.0)} == {
        (d["char_recall"]["difference"], d["full"]["only_ours"], d["full"]["only_theirs"], d["full"]["p"])
        for d in told["against"].values()
        if d["char_recall"]["ours"] is not None
    }


def test_a_saved_file_holds_places_and_no_values(run, hard, tmp_path):
    run("evaluate", hard, "--save", tmp_path / "ours.jsonl", "--show")
    rows = [json.loads(line) for line in (tmp_path / "ours.jsonl").read_text("utf-8").splitlines()]

    assert [("note-7", 16, 27, "SSN"), ("note-7", 33, 42, "DATE")] == [
        (r["id"], r["start"], r["end"], r["label"]) for r in rows
    ]
    assert {("id", "start", "end", "label", "score")} == {tuple(r) for r in rows}


def test_what_the_other_alone_found_is_listed(run, hard, theirs):
    printed = run("evaluate", hard, "--against", theirs(NAME)).stdout

    assert [["note-7", "0-10", "NAME", "10"]] == listed(printed, "Found in full by the other alone: 1")


def test_a_comparison_has_a_row_for_each_class(run, hard, theirs):
    rows = listed(run("evaluate", hard, "--against", theirs(NAME)).stdout, "Compared")

    assert [["NAME", "0.000", "1.000"], ["DATE", "-", "-"], ["SSN", "1.000", "0.000"], ["ALL", "0.524", "0.476"]] == [
        row[:3] for row in rows[:4]
    ]


# --- the page ---


@pytest.fixture
def written(run, hard, theirs, tmp_path):
    """Writes a page with everything on it."""

    def page(*more: object) -> str:
        path = tmp_path / "report.html"
        arguments = ["--sweep", "--against", theirs({**NAME, "score": 0.9}), "--html", path, "--force", *more]
        assert 0 == run("evaluate", hard, *arguments).exit_code
        return path.read_text("utf-8")

    return page


def test_the_page_needs_nothing_from_elsewhere_and_no_program(written):
    page = written()

    assert [] == re.findall(r"<script|<link|<img|src=|href=|@import|url\(|\son\w+=|https?:", page)
    assert "default-src 'none'" in page


def test_the_plots_of_the_page_are_well_formed_and_have_titles(written):
    plots = [ET.fromstring(svg) for svg in re.findall(r"<svg.*?</svg>", written(), re.DOTALL)]  # noqa: S314 - ours

    assert 5 == len(plots)
    assert ["img"] * 5 == [p.get("role") for p in plots]
    assert [p.get("aria-labelledby") for p in plots] == [p.find("title").get("id") for p in plots]
    assert 5 == len({p.find("title").text for p in plots})


def test_every_table_of_the_page_has_a_caption_and_heads(written):
    tables = re.findall(r"<table>.*?</table>", written(), re.DOTALL)

    assert 8 == len(tables)
    assert [True] * 8 == ["<caption>" in t and 'scope="col"' in t and 'scope="row"' in t for t in tables]


def test_the_page_is_dark_where_the_reader_is(written):
    assert "prefers-color-scheme: dark" in written()


def test_the_page_shows_values_on_demand_and_says_so(written):
    hidden, shown = written(), written("--show")

    assert [] == [v for v in VALUES if v in hidden]
    assert ["Ada", "3/14"] == [v for v in VALUES if v in shown]
    assert [False, True] == ['class="warning"' in page for page in (hidden, shown)]


def test_marks_in_an_id_or_a_value_are_no_marks_of_the_page(run, tmp_path):
    text = "<b>&amp;</b> here"
    spans = [{"start": 0, "end": 12, "label": "NAME"}]
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"id": "<i>\ud800", "text": text, "spans": spans}), encoding="utf-8")
    run("evaluate", gold, "--html", tmp_path / "report.html", "--show")
    page = (tmp_path / "report.html").read_text("utf-8")

    assert [] == re.findall(r"<[bi]>", page)
    assert "&lt;b&gt;&amp;amp;&lt;/b&gt;" in page


# --- files to write ---


@pytest.mark.parametrize("option", ["--save", "--html"])
def test_a_file_that_is_there_is_replaced_by_force_alone(run, hard, tmp_path, option):
    there = tmp_path / "there"
    there.write_text("kept", encoding="utf-8")

    assert (2, "kept") == (run("evaluate", hard, option, there).exit_code, there.read_text("utf-8"))
    assert 0 == run("evaluate", hard, option, there, "--force").exit_code
    assert "kept" != there.read_text("utf-8")


@pytest.mark.parametrize("option", ["--save", "--html"])
def test_labelled_data_are_never_written_over(run, hard, option):
    before = hard.read_bytes()

    assert 2 == run("evaluate", hard, option, hard, "--force").exit_code
    assert before == hard.read_bytes()


def test_one_file_is_not_written_twice(run, hard, tmp_path):
    assert 2 == run("evaluate", hard, "--save", tmp_path / "a", "--html", tmp_path / "a").exit_code


@pytest.mark.parametrize("option", ["--save", "--html"])
def test_a_file_that_cannot_be_written_ends_the_command_with_three(run, hard, tmp_path, option):
    result = run("evaluate", hard, option, tmp_path / "nowhere" / "a")

    assert (3, "") == (result.exit_code, result.stdout)
    assert "cannot be written: No such file or directory" in result.stderr


@pytest.mark.parametrize("option", ["--save", "--html"])
def test_what_is_written_is_for_its_owner_alone(run, hard, tmp_path, option):
    run("evaluate", hard, option, tmp_path / "a")

    assert 0o600 == (tmp_path / "a").stat().st_mode & 0o777
    assert [] == list(tmp_path.glob(".phiguard-*"))


def test_findings_of_texts_with_one_id_are_not_saved(main, hard, tmp_path):
    hard.write_text(2 * (json.dumps(HARD) + "\n"), encoding="utf-8")
    code, printed, told = main("evaluate", hard, "--no-names", "--save", tmp_path / "a")

    assert (3, "", False) == (code, printed, (tmp_path / "a").exists())
    assert "two texts of the labelled data have one id" in told
