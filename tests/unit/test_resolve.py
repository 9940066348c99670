"""One owner for every character."""

import numpy as np
import pytest

from phiguard.detect.resolve import resolve
from phiguard.model.spans import Spans
from phiguard.safe_harbor import CLASSES, SafeHarbor

NAME, SSN, MRN, PHONE, OTHER = (
    SafeHarbor.NAME,
    SafeHarbor.SSN,
    SafeHarbor.MRN,
    SafeHarbor.PHONE,
    SafeHarbor.OTHER_ID,
)

CASES = [
    ("nothing", [], []),
    ("one", [(1, 5, MRN, 0.9)], [(1, 5, 0)]),
    ("apart, out of order", [(9, 12, MRN, 0.9), (1, 5, SSN, 0.9)], [(1, 5, 1), (9, 12, 0)]),
    ("side by side", [(1, 5, MRN, 0.9), (5, 9, MRN, 0.9)], [(1, 5, 0), (5, 9, 1)]),
    ("the longer owns", [(1, 9, PHONE, 0.6), (3, 6, SSN, 0.99)], [(1, 9, 0)]),
    ("equal length: the likelier owns", [(1, 9, SSN, 0.6), (1, 9, PHONE, 0.9)], [(1, 9, 1)]),
    ("equal length and score: the class order decides", [(1, 9, PHONE, 0.9), (1, 9, SSN, 0.9)], [(1, 9, 1)]),
    ("any other identifier comes last", [(1, 9, OTHER, 0.9), (1, 9, NAME, 0.9)], [(1, 9, 1)]),
    ("any other identifier is called by what it holds", [(1, 9, OTHER, 0.6), (3, 9, SSN, 0.9)], [(1, 9, 1)]),
    ("but not by a small part", [(1, 9, OTHER, 0.6), (6, 9, SSN, 0.9)], [(1, 9, 0)]),
    ("nor by what is less likely", [(1, 9, OTHER, 0.9), (3, 9, SSN, 0.6)], [(1, 9, 0)]),
    ("the rest stays with the loser", [(1, 9, MRN, 0.9), (5, 12, SSN, 0.9)], [(1, 9, 0), (9, 12, 1)]),
    (
        "rests on both sides",
        [(1, 6, MRN, 0.9), (4, 14, SSN, 0.9), (12, 16, PHONE, 0.9)],
        [(1, 4, 0), (4, 14, 1), (14, 16, 2)],
    ),
    ("one class joins", [(1, 9, MRN, 0.9), (5, 12, MRN, 0.9)], [(1, 12, 0)]),
    ("the same twice", [(1, 9, MRN, 0.9), (1, 9, MRN, 0.9)], [(1, 9, 0)]),
    ("a chain of one class", [(1, 5, MRN, 0.9), (4, 10, MRN, 0.9), (9, 12, MRN, 0.9)], [(1, 12, 1)]),
    (
        "neighbours of one class beside an overlap",
        [(1, 5, MRN, 0.9), (5, 9, MRN, 0.9), (20, 25, MRN, 0.9), (22, 28, SSN, 0.9)],
        [(1, 5, 0), (5, 9, 1), (20, 22, 2), (22, 28, 3)],
    ),
    (
        "two clusters",
        [(1, 5, MRN, 0.9), (3, 5, SSN, 0.9), (8, 12, PHONE, 0.9), (9, 11, SSN, 0.9)],
        [(1, 5, 0), (8, 12, 2)],
    ),
]


def table(rows) -> Spans:
    start, end, label, score = zip(*rows, strict=True) if rows else ((), (), (), ())
    return Spans(
        np.array(start, np.int64),
        np.array(end, np.int64),
        np.array([CLASSES.index(c) for c in label], np.int16),
        np.arange(len(rows), dtype=np.int16),
        np.array(score, np.float64),
    )


@pytest.mark.parametrize(("rows", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_overlaps_are_resolved(rows, expected):
    resolved = resolve(table(rows))

    assert expected == list(zip(resolved.start.tolist(), resolved.end.tolist(), resolved.rule.tolist(), strict=True))


@pytest.mark.parametrize("rows", [c[1] for c in CASES], ids=[c[0] for c in CASES])
def test_the_order_of_the_rows_decides_nothing(rows):
    one, other = resolve(table(rows)), resolve(table(rows[::-1]))

    assert [c.tolist() for c in (one.start, one.end, one.label, one.score)] == [
        c.tolist() for c in (other.start, other.end, other.label, other.score)
    ]


def test_an_owner_keeps_its_own_label_and_score():
    resolved = resolve(table([(1, 9, MRN, 0.75), (5, 12, SSN, 0.5)]))

    assert [(MRN, 0.75), (SSN, 0.5)] == [
        (CLASSES[n], s) for n, s in zip(resolved.label.tolist(), resolved.score.tolist(), strict=True)
    ]


def test_a_long_chain_of_overlaps_is_resolved_in_one_pass():
    start = np.arange(200_000, dtype=np.int64)
    chain = Spans(start, start + 3, np.zeros(len(start), np.int16), np.zeros(len(start), np.int16), np.ones(len(start)))
    found = resolve(chain)

    assert [(0, len(start) + 2)] == list(zip(found.start.tolist(), found.end.tolist(), strict=True))
