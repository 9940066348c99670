"""Cases, judgements, sweeps and comparisons, counted by hand."""

import math

import numpy as np
import pytest

from phiguard.evaluate import (
    Alarm,
    Claim,
    Difference,
    Figures,
    Gold,
    Interval,
    Miss,
    at_least,
    claims_of,
    compare,
    differences,
    false_alarms,
    flagged,
    judged,
    measure,
    misses,
    record,
    sweep,
    tables,
    unlike,
)
from phiguard.evaluate.plots import Frame, Line, bars, lines, ranges
from phiguard.safe_harbor import SafeHarbor

NAMES = tuple(SafeHarbor.__members__)
#       0         1         2
#       012345678901234567890123456789
TEXT = "MRN 123456, SSN 219-09, BP 118"
MRN, SSN = (4, 10, "MRN"), (16, 22, "SSN")
GOLD = Gold(TEXT, (MRN, SSN), (), ((27, 30, ""),), "a")
FOUND = Claim(*MRN, 0.9)


# --- cases ---


def test_a_span_that_is_found_in_full_is_no_miss():
    assert [] == misses([GOLD], [[FOUND, Claim(*SSN)]], NAMES)


def test_a_miss_counts_the_letters_and_digits_that_are_left():
    assert [Miss(0, 16, 22, "SSN", 2)] == misses([GOLD], [[FOUND, Claim(16, 20, "SSN")]], NAMES)


def test_the_worst_miss_comes_first():
    assert [6, 5] == [m.left for m in misses([GOLD], [[]], NAMES)]


def test_a_span_out_of_scope_is_no_miss():
    assert ["SSN"] == [m.label for m in misses([GOLD], [[]], ["SSN"])]


def test_the_surest_false_alarm_comes_first_and_one_without_a_score_last():
    claims = [Claim(0, 3, "NAME"), Claim(12, 15, "NAME", 0.6), Claim(24, 26, "NAME", 0.7), FOUND]

    assert [24, 12, 0] == [a.start for a in false_alarms([GOLD], [claims], NAMES)]


def test_what_touches_gold_or_is_neutral_is_no_false_alarm():
    gold = Gold(TEXT, (MRN,), ((16, 22, ""),))

    assert [] == false_alarms([gold], [[Claim(0, 5, "MRN"), Claim(*SSN)]], NAMES)


def test_a_hard_negative_is_flagged_once_by_the_surest_finding():
    claims = [Claim(27, 28, "DATE", 0.6), Claim(28, 30, "PHONE", 0.8)]

    assert [Alarm(0, 27, 30, "PHONE", 0.8)] == flagged([GOLD], [claims], NAMES)


@pytest.mark.parametrize("claim", [Claim(23, 27, "DATE"), Claim(10, 10, "DATE"), FOUND], ids=["before", "empty", "far"])
def test_a_finding_elsewhere_flags_no_hard_negative(claim):
    assert [] == flagged([GOLD], [[claim]], NAMES)


def test_a_mark_inside_a_hard_negative_does_not_flag_it():
    gold = Gold("a-b", (), (), ((0, 3, ""),))

    assert [] == flagged([gold], [[Claim(1, 2, "DATE")]], NAMES)


# --- judgements ---

JUDGED = [
    ("all of it in gold", Claim(4, 10, "MRN", 0.5), [True]),
    ("as another class", Claim(4, 10, "SSN", 0.5), [True]),
    ("half of its digits in gold", Claim(16, 22, "SSN", 0.5), [True]),
    ("less than half", Claim(0, 5, "MRN", 0.5), [False]),
    ("nothing in gold", Claim(0, 3, "MRN", 0.5), [False]),
    ("half of it neutral", Claim(12, 18, "SSN", 0.5), []),
    ("a class out of scope", Claim(4, 10, "NAME", 0.5), []),
    ("no score", Claim(4, 10, "MRN"), []),
    ("nothing at all", Claim(4, 4, "MRN", 0.5), []),
    ("marks alone", Claim(10, 12, "MRN", 0.5), [False]),
]


@pytest.mark.parametrize(("claim", "right"), [c[1:] for c in JUDGED], ids=[c[0] for c in JUDGED])
def test_a_finding_is_right_when_half_of_it_is_gold(claim, right):
    gold = Gold(TEXT, (MRN, (20, 22, "SSN"), (18, 19, "SSN")), ((12, 15, ""),))

    assert right == judged([gold], [[claim]], ["MRN", "SSN"]).right.tolist()


def test_findings_are_judged_class_by_class():
    seen = judged([GOLD], [[FOUND, Claim(*SSN, 0.7), Claim(0, 3, "SSN", 0.6)]], NAMES)

    assert [[0.9], [0.7, 0.6], [0.9, 0.7, 0.6]] == [seen.of(n).score.tolist() for n in ("MRN", "SSN", "ALL")]
    assert [True, False] == seen.of("SSN").right.tolist()


def test_no_findings_are_judged_to_nothing():
    seen = judged([GOLD], [[]], NAMES)

    assert (0, np.float64, np.bool_) == (len(seen.label), seen.score.dtype.type, seen.right.dtype.type)


# --- sweep ---


def test_a_sweep_asks_for_each_threshold():
    claims = [[FOUND, Claim(27, 30, "DATE", 0.4)]]
    points = sweep([GOLD], lambda t: at_least(claims, t), thresholds=(0.3, 0.5, 0.95))

    assert [(0.3, 0.5, 1), (0.5, 0.5, 0), (0.95, 0.0, 0)] == [
        (p.threshold, p.figures["ALL"].recall, p.figures["ALL"].false_alarms) for p in points
    ]
    assert [1000 / 6, 0.0, 0.0] == [p.alarms_per_1000_words for p in points]


def test_of_no_words_there_are_no_alarms_per_words():
    assert math.isnan(sweep([], lambda _: [], thresholds=(0.5,))[0].alarms_per_1000_words)


def test_a_guard_finds_less_at_a_higher_threshold(guard):
    golds = [Gold("SSN: 219-09-9999 on 3/14/2019", (), ())]
    found = [claims_of(guard, golds, t)[0] for t in (0.05, 1.0)]

    assert (True, []) == (bool(found[0]), found[1])
    assert claims_of(guard, golds) == claims_of(guard, golds, 0.5)


# --- comparison ---


def test_both_the_same_differ_in_nothing():
    compared = differences([GOLD] * 3, [[FOUND]] * 3, [[FOUND]] * 3)["ALL"]

    assert (Interval(0.0, 0.0), 0, 0, 1.0, False) == (
        compared.recall,
        compared.only_ours,
        compared.only_theirs,
        compared.chance,
        compared.recall.apart,
    )


def test_one_that_is_better_everywhere_is_better_by_more_than_chance():
    compared = differences([GOLD] * 20, [[FOUND, Claim(*SSN)]] * 20, [[FOUND]] * 20)

    assert (20, 0) == (compared["ALL"].only_ours, compared["ALL"].only_theirs)
    assert [True, True, False] == [compared[n].recall.apart for n in ("ALL", "SSN", "MRN")]
    assert 1e-5 > compared["SSN"].chance


def test_one_that_is_better_in_one_text_may_be_so_by_chance():
    ours = [[FOUND]] + [[]] * 9
    compared = differences([GOLD] * 10, ours, [[]] * 10)["MRN"]

    assert (1, False, 1.0) == (compared.only_ours, compared.recall.apart, compared.chance)


@pytest.mark.parametrize(("texts", "apart"), [(1, False), (5, False), (6, True)])
def test_a_few_texts_that_agree_are_not_more_than_chance(texts, apart):
    compared = differences([GOLD] * texts, [[FOUND]] * texts, [[]] * texts)["MRN"].recall

    assert (1.0, 1.0, texts, apart) == (compared.low, compared.high, compared.texts, compared.apart)


def test_figures_of_a_comparison_are_those_of_each_alone():
    compared = differences([GOLD], [[FOUND]], [[Claim(*SSN)]])

    assert compare([GOLD], [[MRN]]) == {name: d.ours for name, d in compared.items()}
    assert compare([GOLD], [[SSN]]) == {name: d.theirs for name, d in compared.items()}


def test_a_comparison_is_the_same_on_every_run():
    ours, theirs = [[FOUND], [], []], [[], [Claim(*SSN)], []]

    assert differences([GOLD] * 3, ours, theirs)["ALL"] == differences([GOLD] * 3, ours, theirs)["ALL"]


def test_an_interval_is_as_wide_as_the_spread_of_shares():
    # Shares of 0.8 and 0.6 in 200 texts: 4 standard errors are 4 * sqrt((0.16 + 0.24) / 200) = 0.18.
    generator = np.random.default_rng(3)
    ours, theirs = ([[FOUND] if x < share else [] for x in generator.random(200)] for share in (0.8, 0.6))
    compared = differences([GOLD] * 200, ours, theirs)["MRN"]

    assert 0.15 < compared.recall.high - compared.recall.low < 0.21
    assert compared.recall.low < compared.ours.recall - compared.theirs.recall < compared.recall.high


def test_of_no_texts_nothing_can_be_compared():
    compared = differences([], [], [])["ALL"]

    assert math.isnan(compared.recall.low)
    assert not compared.recall.apart


@pytest.mark.parametrize(("ours", "theirs", "chance"), [(0, 0, 1.0), (1, 0, 1.0), (5, 0, 0.0625), (8, 2, 0.109375)])
def test_chance_is_that_of_fair_coins(ours, theirs, chance):
    nothing = Interval(0.0, 0.0)

    assert chance == Difference(Figures(), Figures(), nothing, nothing, ours, theirs).chance
    assert chance == Difference(Figures(), Figures(), nothing, nothing, theirs, ours).chance


def test_chance_is_reckoned_for_many_spans_too():
    nothing = Interval(0.0, 0.0)

    assert 0.0 < Difference(Figures(), Figures(), nothing, nothing, 5200, 4800).chance < 1e-4


def test_spans_are_told_by_who_found_them():
    (span,) = unlike([GOLD], [[FOUND]], [[]], NAMES)

    assert (0, 4, 10, "MRN", True, False) == (
        span.text, span.start, span.end, span.label, span.ours, span.theirs,
    )  # fmt: skip


# --- the whole ---


def test_without_a_comparison_or_a_sweep_nothing_is_said_of_them():
    evaluation = measure([GOLD], [[FOUND]])

    assert ["classes", "reliability", "misses", "negatives"] == [t.name for t in tables(evaluation, 9, show=False)]
    assert [] == [k for k in ("sweep", "against", "lost") if k in record(evaluation, 9, show=False)]


def test_values_are_in_the_record_on_demand():
    evaluation = measure([GOLD], [[FOUND]])
    hidden, shown = (record(evaluation, 9, show=show)["misses"]["first"] for show in (False, True))

    assert [{"id": "a", "start": 16, "end": 22, "label": "SSN", "length": 6, "left": 5}] == hidden
    assert [{**hidden[0], "value": "219-09"}] == shown


def test_every_row_of_a_table_has_as_many_cells_as_its_head():
    evaluation = measure([GOLD], [[FOUND]], at=lambda _: [[FOUND]], theirs=[[Claim(*SSN), Claim(0, 3, "NAME")]])

    for show in (False, True):
        for table in tables(evaluation, 9, show=show):
            assert {len(table.head)} == {len(row) for row in table.rows} or not table.rows


# --- plots ---


def test_a_frame_puts_the_least_left_and_below():
    frame = Frame(300, (0.0, 10.0), (-1.0, 1.0))

    assert frame.across(0.0) < frame.across(5.0) < frame.across(10.0)
    assert frame.up(-1.0) > frame.up(0.0) > frame.up(1.0)


def test_what_cannot_be_said_is_not_drawn():
    nan = float("nan")
    drawn = [
        *lines(Frame(300), [Line("a", "one", [(0.5, nan)])], "x"),
        *bars([("a", nan, nan)], ("one", "two"))[1],
        *ranges([("a", nan, nan, nan)], "x")[1],
    ]

    assert [] == [part for part in drawn if "nan" in part or 'class="bar' in part]
