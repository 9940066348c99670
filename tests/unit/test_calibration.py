"""Scores and the share that is right, counted by hand."""

import math

import numpy as np
import pytest

from phiguard.evaluate import expected_calibration_error, reliability

SCORES = np.array([0.2, 0.4, 0.6, 0.8])
RIGHT = np.array([False, True, True, True])


def rows(scores, right, bins):
    table = reliability(np.array(scores, float), np.array(right, bool), bins)
    columns = (table.count, table.mean_score.round(6), table.share_right.round(6))
    return list(zip(*(c.tolist() for c in columns), strict=True))


def test_bins_hold_equal_numbers():
    assert [(2, 0.3, 0.5), (2, 0.7, 1.0)] == rows(SCORES, RIGHT, 2)


def test_one_bin_holds_everything():
    assert [(4, 0.5, 0.75)] == rows(SCORES, RIGHT, 1)


def test_there_are_no_more_bins_than_findings():
    assert [(1, 0.2, 0.0), (1, 0.4, 1.0), (1, 0.6, 1.0), (1, 0.8, 1.0)] == rows(SCORES, RIGHT, 15)


def test_equal_scores_stand_in_one_bin():
    assert [(1, 0.1, 0.0), (5, 0.9, 0.8)] == rows([0.9, 0.9, 0.1, 0.9, 0.9, 0.9], [1, 0, 0, 1, 1, 1], 3)


def test_the_order_of_the_findings_does_not_matter():
    generator = np.random.default_rng(7)
    scores, right = generator.integers(0, 20, 300) / 20, generator.random(300) < 0.5
    order = generator.permutation(300)

    assert rows(scores, right, 15) == rows(scores[order], right[order], 15)


def test_no_findings_stand_in_no_bins():
    assert [] == rows([], [], 15)


def test_the_error_is_the_distance_of_each_bin_by_its_count():
    # (2 * |0.3 - 0.5| + 2 * |0.7 - 1|) / 4
    assert 0.25 == pytest.approx(expected_calibration_error(SCORES, RIGHT, 2))


def test_scores_that_keep_their_word_have_no_error():
    scores, right = np.repeat([0.25, 0.75], 4), np.array([1, 0, 0, 0, 1, 1, 1, 0], bool)

    assert 0.0 == pytest.approx(expected_calibration_error(scores, right))


def test_sure_scores_that_are_all_wrong_have_the_greatest_error():
    assert 1.0 == pytest.approx(expected_calibration_error(np.ones(9), np.zeros(9, bool)))


def test_of_no_findings_there_is_no_error():
    assert math.isnan(expected_calibration_error(np.zeros(0), np.zeros(0, bool)))


@pytest.mark.parametrize(
    ("scores", "right", "bins"),
    [(np.zeros(2), np.zeros(3, bool), 15), (np.zeros((2, 2)), np.zeros((2, 2), bool), 15), (SCORES, RIGHT, 0)],
    ids=["shapes that differ", "two axes", "no bins"],
)
def test_what_cannot_be_binned_is_refused(scores, right, bins):
    with pytest.raises(ValueError, match="needs one row each"):
        expected_calibration_error(scores, right, bins)
