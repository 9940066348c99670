"""What a fit adds to the weights that recognizers state."""

import numpy as np
import pytest

from phiguard import Guard
from phiguard.detect import weights as module
from phiguard.detect.candidates import Candidates
from phiguard.detect.weights import KINDS, Weights, present, stated
from phiguard.guard import builtin


@pytest.fixture
def fitted(monkeypatch):
    """A table of our own in the place of the fitted one."""

    def put(*rows: str) -> Weights:
        monkeypatch.setattr(module, "entries", lambda _name: list(rows))
        module._fitted.cache_clear()
        return Weights.of(["one", "heard_two"])

    yield put
    module._fitted.cache_clear()


def candidates(**evidence: int) -> Candidates:
    table = Candidates.of([1, 1], [3, 3], np.array([0, 1], np.int16), -1, np.array([4, 4], np.int32))
    return table.weighed(**{name: np.full(2, weight, np.int32) for name, weight in evidence.items()})


def test_without_a_fit_what_is_stated_stays_and_part_of_what_is_heard_counts(fitted):
    table = fitted().weighed(candidates(label=9, heard=10))

    assert ([17, 23], [4, 10], [0, 0]) == (table.total().tolist(), table.heard.tolist(), table.fitted.tolist())


def test_a_shift_counts_where_its_evidence_is(fitted):
    weights = fitted("one\tform\t-2\t80", "one\tlabel\t5\t40", "one\tcheck against\t3\t12")

    assert [[-2, -2, 1], [0, 0, 0]] == [
        [int(weights.weighed(candidates(**some)).fitted[n]) for some in ({}, {"check": 6}, {"check": -6})]
        for n in (0, 1)
    ]
    assert [3, 0] == weights.weighed(candidates(label=9)).fitted.tolist()


def test_a_line_stretches_and_raises_the_sum(fitted):
    table = fitted("one\tslope\t150\t", "one\trise\t-3\t").weighed(candidates())

    assert [3, 4] == table.total().tolist()


def test_every_kind_of_evidence_is_present_where_its_column_says_so():
    table = candidates(label=2, context=1, contrary=-12, check=-6)

    assert [[True, True, True, True, False, True]] * 2 == present(table).tolist()
    assert len(KINDS) == present(table).shape[1]


def test_what_is_stated_holds_neither_what_is_heard_nor_what_is_fitted():
    assert [13, 13] == stated(candidates(label=9, heard=7, fitted=3)).tolist()


def test_every_row_of_the_table_names_a_recognizer_and_a_kind():
    known = {r.name for r in Guard()._detector.registry}
    kinds = {kind for kind, _, _ in KINDS} | {module.HEARD, module.SLOPE, module.RISE}
    rows = list(module._fitted())

    assert len(builtin()) < len(rows)
    assert [] == [row for row in rows if row[0] not in known or row[1] not in kinds]
