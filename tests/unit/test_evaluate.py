"""Recall and precision, counted by hand."""

import json
import math

import pytest

from phiguard.errors import GoldError
from phiguard.evaluate import Figures, Gold, compare, evaluate, read_gold
from phiguard.safe_harbor import SafeHarbor

#            0123456789012345678901
TEXT = "MRN 123456, SSN 219-09"
MRN, SSN = (4, 10, "MRN"), (16, 22, "SSN")
BOTH = Gold(TEXT, (MRN, SSN), ())


def figures(gold: Gold, *found: tuple[int, int, str], scope=tuple(SafeHarbor)) -> dict[str, Figures]:
    return {name: f for name, f in compare([gold], [found], scope).items() if f != Figures()}


# spans, touched, full, characters, found, reported, right, false alarms
CASES = [
    (
        "all found",
        BOTH,
        [MRN, SSN],
        {"MRN": (1, 1, 1, 6, 6, 6, 6, 0), "SSN": (1, 1, 1, 6, 6, 6, 6, 0), "ALL": (2, 2, 2, 12, 12, 12, 12, 0)},
    ),
    (
        "nothing found",
        BOTH,
        [],
        {"MRN": (1, 0, 0, 6, 0, 0, 0, 0), "SSN": (1, 0, 0, 6, 0, 0, 0, 0), "ALL": (2, 0, 0, 12, 0, 0, 0, 0)},
    ),
    (
        "half of one found",
        Gold(TEXT, (MRN,), ()),
        [(4, 7, "MRN")],
        {"MRN": (1, 1, 0, 6, 3, 3, 3, 0), "ALL": (1, 1, 0, 6, 3, 3, 3, 0)},
    ),
    (
        "more than one found",
        Gold(TEXT, (MRN,), ()),
        [(0, 10, "MRN")],
        {"MRN": (1, 1, 1, 6, 6, 10, 6, 0), "ALL": (1, 1, 1, 6, 6, 10, 6, 0)},
    ),
    (
        "a wrong label is no leak",
        Gold(TEXT, (MRN,), ()),
        [(4, 10, "SSN")],
        {"MRN": (1, 1, 1, 6, 6, 0, 0, 0), "SSN": (0, 0, 0, 0, 0, 6, 6, 0), "ALL": (1, 1, 1, 6, 6, 6, 6, 0)},
    ),
    (
        "a false alarm",
        Gold(TEXT, (), ()),
        [(12, 15, "SSN")],
        {"SSN": (0, 0, 0, 0, 0, 3, 0, 1), "ALL": (0, 0, 0, 0, 0, 3, 0, 1)},
    ),
    (
        "found in two pieces",
        Gold(TEXT, (MRN,), ()),
        [(4, 7, "MRN"), (7, 10, "MRN")],
        {"MRN": (1, 1, 1, 6, 6, 6, 6, 0), "ALL": (1, 1, 1, 6, 6, 6, 6, 0)},
    ),
    ("neutral alone", Gold(TEXT, (), ((4, 10, ""),)), [MRN], {}),
    (
        "neutral and more",
        Gold(TEXT, (), ((4, 7, ""),)),
        [MRN],
        {"MRN": (0, 0, 0, 0, 0, 3, 0, 0), "ALL": (0, 0, 0, 0, 0, 3, 0, 0)},
    ),
    (
        "neutral over gold",
        Gold(TEXT, (MRN,), ((0, 10, ""),)),
        [(0, 10, "MRN")],
        {"MRN": (1, 1, 1, 6, 6, 6, 6, 0), "ALL": (1, 1, 1, 6, 6, 6, 6, 0)},
    ),
    ("nothing at all", Gold("", (), ()), [], {}),
]


@pytest.mark.parametrize(("gold", "found", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_counts_are_those_counted_by_hand(gold, found, expected):
    assert {name: Figures(*row) for name, row in expected.items()} == figures(gold, *found)


def test_punctuation_at_the_rim_does_not_decide_whether_a_span_is_found_in_full():
    gold = Gold("(971) 555-0143.", ((0, 15, "PHONE"),), ())

    assert Figures(1, 1, 1, 15, 13, 13, 13, 0) == figures(gold, (1, 14, "PHONE"))["ALL"]
    assert 0 == figures(gold, (2, 14, "PHONE"))["ALL"].full


def test_a_span_without_letters_or_digits_is_not_full_unless_touched():
    gold = Gold("a -- b", ((2, 4, "OTHER_ID"),), ())

    assert (0, 1) == (figures(gold)["ALL"].full, figures(gold, (2, 3, "OTHER_ID"))["ALL"].full)


def test_classes_out_of_scope_count_neither_way():
    by_name = figures(BOTH, MRN, (16, 22, "EMAIL"), (11, 15, "SSN"), scope=(SafeHarbor.MRN,))

    assert {"MRN": Figures(1, 1, 1, 6, 6, 6, 6, 0), "ALL": Figures(1, 1, 1, 6, 6, 6, 6, 0)} == by_name


def test_a_finding_over_a_span_out_of_scope_is_neutral_there():
    by_name = figures(BOTH, (11, 22, "MRN"), scope=(SafeHarbor.MRN,))

    assert Figures(1, 0, 0, 6, 0, 5, 0, 0) == by_name["MRN"]


def test_texts_add_up():
    total = compare([BOTH, BOTH], [[MRN], [SSN]])["ALL"]

    assert Figures(4, 2, 2, 24, 12, 12, 12, 0) == total


def test_every_class_in_scope_has_figures():
    assert {*SafeHarbor.__members__, "ALL"} == set(compare([], []))
    assert {"MRN", "ALL"} == set(compare([], [], (SafeHarbor.MRN,)))


def test_texts_and_findings_must_be_as_many():
    with pytest.raises(ValueError):
        compare([BOTH], [])


def test_shares_are_counts_divided():
    f = Figures(spans=4, touched=3, full=2, characters=10, found=5, reported=8, right=6)

    assert (0.5, 0.75, 0.5) == (f.recall, f.precision, f.full_recall)


def test_shares_of_nothing_are_no_numbers():
    assert [True] * 3 == [math.isnan(x) for x in (Figures().recall, Figures().precision, Figures().full_recall)]


def test_a_guard_is_measured(guard):
    text = "SSN: 219-09-9999 and MRN: 00482913"
    gold = Gold(text, ((5, 16, "SSN"), (26, 34, "MRN")), ())

    assert Figures(2, 2, 2, 19, 19, 19, 19, 0) == evaluate(guard, [gold])["ALL"]


@pytest.fixture
def gold_file(tmp_path):
    """Writes lines to a gold file."""

    def written(*lines: object):
        path = tmp_path / "gold.jsonl"
        path.write_text("\n".join(x if isinstance(x, str) else json.dumps(x) for x in lines), encoding="utf-8")
        return path

    return written


def test_a_gold_file_is_read(gold_file):
    path = gold_file(
        {
            "id": 1,
            "text": TEXT,
            "spans": [{"start": 4, "end": 10, "label": "MRN"}],
            "neutral": [{"start": 0, "end": 3}],
            "negatives": [{"start": 12, "end": 15}],
        },
        "",
        {"text": "é", "spans": []},
    )

    expected = [Gold(TEXT, (MRN,), ((0, 3, ""),), ((12, 15, ""),), "1"), Gold("é", (), (), (), "3")]
    assert expected == list(read_gold(path))


def test_classes_of_a_gold_file_are_renamed(gold_file):
    path = gold_file({"text": TEXT, "spans": [{"start": 4, "end": 10, "label": "ID"}]})

    assert [(MRN,)] == [g.spans for g in read_gold(path, {"ID": "MRN"})]


GOOD = {"text": TEXT, "spans": []}
WRONG = [
    ("no JSON", "{not json 219-09-9999", "ValueError|JSONDecodeError"),
    ("no object", "[1, 2]", "TypeError"),
    ("no text", {"spans": []}, "KeyError"),
    ("no spans", {"text": TEXT}, "KeyError"),
    ("spans that are no list", {"text": TEXT, "spans": 7}, "TypeError"),
    ("a span without an end", {"text": TEXT, "spans": [{"start": 4, "label": "MRN"}]}, "KeyError"),
    ("a span without a label", {"text": TEXT, "spans": [{"start": 4, "end": 6}]}, "KeyError"),
    (
        "a start that is no number",
        {"text": TEXT, "spans": [{"start": "219-09-9999", "end": 6, "label": "MRN"}]},
        "ValueError",
    ),
    ("an unknown class", {"text": TEXT, "spans": [{"start": 4, "end": 6, "label": "ID"}]}, "--map ID=NAME"),
    ("a span behind the text", {"text": TEXT, "spans": [{"start": 4, "end": 99, "label": "MRN"}]}, "4-99 is outside"),
    ("a span before the text", {"text": TEXT, "spans": [{"start": -1, "end": 2, "label": "MRN"}]}, "-1-2 is outside"),
    ("a span from back to front", {"text": TEXT, "spans": [{"start": 6, "end": 4, "label": "MRN"}]}, "6-4 is outside"),
]


@pytest.mark.parametrize(("line", "why"), [c[1:] for c in WRONG], ids=[c[0] for c in WRONG])
def test_a_wrong_line_is_named_by_its_number_without_its_text(gold_file, line, why):
    with pytest.raises(GoldError, match=rf"^line 2: .*(?:{why})") as caught:
        list(read_gold(gold_file(GOOD, line)))
    assert "219-09" not in "".join(map(str, caught.value.args))


SLIPS = [
    ("a text that is no string", {"text": 5, "spans": [{"start": 0, "end": 0, "label": "MRN"}]}),
    ("a text that is no string, without spans", {"text": 5, "spans": []}),
    ("a neutral stretch outside the text", {"text": TEXT, "spans": [], "neutral": [{"start": 0, "end": 99}]}),
    ("a hard negative outside the text", {"text": TEXT, "spans": [], "negatives": [{"start": 0, "end": 99}]}),
    ("a span without a class", {"text": TEXT, "spans": [{"start": 0, "end": 3, "label": ""}]}),
    ("a start without end", '{"text": "x", "spans": [{"start": Infinity, "end": 1, "label": "MRN"}]}'),
    ("an id that is a list", {"id": [TEXT], "text": TEXT, "spans": []}),
]


@pytest.mark.parametrize("line", [c[1] for c in SLIPS], ids=[c[0] for c in SLIPS])
def test_a_line_that_is_wrong_in_a_rarer_way_is_named_too(gold_file, line):
    with pytest.raises(GoldError, match=r"^line 1: "):
        list(read_gold(gold_file(line)))


def test_a_gold_file_that_is_not_utf_8_is_an_error_of_the_gold(tmp_path):
    (tmp_path / "gold.jsonl").write_bytes(b'{"text": "Zo\xeb 219-09-9999", "spans": []}\n')

    with pytest.raises(GoldError):
        list(read_gold(tmp_path / "gold.jsonl"))


def test_a_labelled_text_does_not_show_itself():
    assert "219" not in repr(BOTH)
