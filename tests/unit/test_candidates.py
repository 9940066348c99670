"""Candidates and their evidence."""

import numpy as np
import pytest

from phiguard.detect.candidates import EVIDENCE, Candidates


def rows(table: Candidates) -> list[tuple[int, int]]:
    return list(zip(table.start.tolist(), table.end.tolist(), strict=True))


def test_a_form_is_all_the_evidence_at_first():
    table = Candidates.of([1, 5], [3, 9], 2, 7, 4)

    assert [[2, 2], [7, 7], [4, 4]] == [c.tolist() for c in (table.rule, table.pattern, table.form)]
    assert [0] * 18 == [w for name in EVIDENCE if name != "form" for w in getattr(table, name).tolist()]
    assert [4, 4] == table.total().tolist()


def test_no_candidates_are_a_table_too():
    table = Candidates.of([], [], 0, -1, 0)

    assert (0, [], []) == (len(table), table.total().tolist(), table.score().tolist())


def test_columns_have_their_types():
    table = Candidates.of([1], [2], 0, -1, 0)

    assert ["int64", "int64", "int16", "int16", *["int32"] * 10] == [
        str(getattr(table, name).dtype) for name in ("start", "end", "rule", "pattern", *EVIDENCE)
    ]


def test_tables_are_joined_by_start_then_longest_first():
    one = Candidates.of([5, 1], [9, 3], 0, 0, 0)
    other = Candidates.of([1, 4], [7, 5], 1, 1, 0)

    assert [(1, 7), (1, 3), (4, 5), (5, 9)] == rows(Candidates.concatenated(one, other))


def test_taken_rows_keep_all_their_columns():
    table = Candidates.of([1, 5], [3, 9], [0, 1], [2, 3], [4, 6]).weighed(check=np.array([7, 8], np.int32))
    taken = table.take(np.array([1]))

    assert [5, 9, 1, 3, 6, 8] == [
        int(c[0]) for c in (taken.start, taken.end, taken.rule, taken.pattern, taken.form, taken.check)
    ]


def test_weights_add():
    table = Candidates.of([1], [2], 0, 0, 3)
    weights = {name: np.array([2**n], np.int32) for n, name in enumerate(EVIDENCE)}

    assert [2 ** len(EVIDENCE) - 1] == table.weighed(**weights).total().tolist()


def test_a_score_is_the_probability_of_the_total():
    table = Candidates.of([1, 2], [2, 3], 0, 0, [0, 10]).weighed(contrary=np.array([0, -20], np.int32))

    assert [0.5, 1 / 11] == pytest.approx(table.score().tolist())


def test_the_repr_tells_the_number_alone():
    assert "<Candidates: 2 rows>" == repr(Candidates.of([1, 2], [2, 3], 0, 0, 0))
