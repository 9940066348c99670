"""What findings are worth on labelled texts, and which texts are read."""

import json
import math

import pytest

from benchmarks.labels import ANY
from benchmarks.scores import judged, score
from benchmarks.sets import Case, Labelled, cases, own, shortened
from phiguard.evaluate import Gold

TEXT = "Ann Lee, Texas, id 12"
GOLD = Gold(TEXT, ((0, 7, "NAME"), (19, 21, "OTHER_ID")), ((9, 14, ""),))


def test_a_finding_is_right_when_half_of_its_letters_are_labelled():
    assert [(0.9, True)] == list(judged(GOLD, [(0, 7, "NAME", 0.9)], ["NAME"]))
    assert [(0.9, False)] == list(judged(Gold(TEXT, ((0, 3, "NAME"),), ()), [(0, 14, "NAME", 0.9)], ["NAME"]))


def test_a_finding_of_something_neutral_is_neither_right_nor_wrong():
    assert [] == list(judged(GOLD, [(9, 14, "NAME", 0.9)], ["NAME"]))


def test_a_finding_of_a_class_out_of_scope_is_neither_right_nor_wrong():
    assert [] == list(judged(GOLD, [(19, 21, "NAME", 0.9)], ["NAME"]))
    assert [] == list(judged(GOLD, [(16, 18, "URL", 0.9)], ["NAME"]))


def test_a_finding_where_nothing_is_labelled_is_wrong():
    assert [(0.2, False)] == list(judged(GOLD, [(16, 18, "NAME", 0.2)], ["NAME"]))


def test_a_hard_negative_counts_once_however_often_it_is_flagged():
    case = Case(GOLD, ((9, 14), (16, 18)))
    found = [(9, 11, "NAME", 0.5), (11, 14, "NAME", 0.5)]
    assert 0.5 == score([case], [found], ["NAME"], is_complete=True).flagged_share


def test_false_alarms_are_counted_in_a_thousand_words():
    found = [(16, 18, "NAME", 0.5)]
    assert 200.0 == score([Case(GOLD, ())], [found], ["NAME"], is_complete=True).alarms("NAME")


def test_a_finding_without_a_class_counts_for_all_classes_and_for_none_alone():
    worth = score([Case(GOLD, ())], [[(0, 7, ANY, None)]], ["OTHER_ID", "NAME"], is_complete=True)
    assert 1.0 == worth.precision("ALL")
    assert 1.0 == worth.recall("NAME")
    assert math.isnan(worth.precision("NAME"))
    assert math.isnan(worth.calibration_error)


@pytest.mark.parametrize("figure", ["precision", "alarms"])
def test_where_not_all_is_labelled_recall_alone_counts(figure):
    worth = score([Case(GOLD, ())], [[(0, 7, "NAME", 0.9)]], ["NAME"], is_complete=False)
    assert 1.0 == worth.recall("NAME")
    assert math.isnan(getattr(worth, figure)("NAME"))
    assert math.isnan(worth.calibration_error)


def test_where_nothing_is_labelled_there_are_false_alarms_and_no_precision():
    worth = score([Case(Gold(TEXT, (), ()), ())], [[(0, 7, "NAME", 0.9)]], ["NAME"], is_complete=True)
    assert 200.0 == worth.alarms("ALL")
    assert math.isnan(worth.precision("ALL"))


def test_the_scores_of_two_files_add_up():
    one = score([Case(GOLD, ((16, 18),))], [[(0, 7, "NAME", 0.9)]], ["NAME"], is_complete=True)
    two = score([Case(GOLD, ((16, 18),))], [[(16, 18, "NAME", 0.9)]], ["NAME"], is_complete=True)
    both = one + two
    assert (0.5, 0.5, 10, 100.0) == (both.recall("NAME"), both.flagged_share, both.words, both.alarms("NAME"))


@pytest.fixture
def file(tmp_path):
    """Four records in two languages; one is a negative as a whole."""
    records = [{"id": n, "text": f"text {n}", "spans": [], "meta": {"lang": "en" if n else "es"}} for n in range(4)]
    records[3]["meta"]["negative"] = True
    path = tmp_path / "set.jsonl"
    path.write_text("\n".join(map(json.dumps, records)), "utf-8")
    return Labelled(path, "set")


def test_a_text_that_is_a_negative_as_a_whole_must_not_be_flagged_anywhere(file):
    assert [(), (), (), ((0, 6),)] == [case.negatives for case in cases(file)]


def test_texts_of_other_languages_are_left_out(file):
    english = Labelled(file.path, "set", language="en")
    assert ["text 1", "text 2", "text 3"] == [case.gold.text for case in cases(english)]


def test_the_same_texts_are_drawn_every_time(file):
    (few,) = shortened([file], 2)
    assert 2 == len(cases(few))
    assert cases(few) == cases(few)


def test_the_set_that_is_not_looked_at_has_tables_of_its_own():
    assert {"unseen"} == {file.path.stem for file in own() if file.group == "unseen"}
