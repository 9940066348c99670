"""Weights of evidence."""

import numpy as np
import pytest

from phiguard.detect.evidence import CONFIRMED, DOUBTED, SILENT, decibans, probability


@pytest.mark.parametrize(
    ("chance", "weight"), [(0.5, 0), (0.9, 10), (0.1, -10), (0.99, 20), (0.95, 13), (0.05, -13), (0.3, -4), (0.8, 6)]
)
def test_a_probability_is_a_weight_in_decibans(chance, weight):
    assert weight == decibans(chance)


def test_a_weight_is_a_probability():
    assert [0.5, 10 / 11, 1 / 11, 100 / 101] == pytest.approx(probability(np.array([0, 10, -10, 20])).tolist())


def test_weights_beyond_reason_are_still_probabilities():
    assert [0.0, 1.0] == pytest.approx(probability(np.array([-500, 500], np.int32)).tolist())


def test_a_weight_survives_the_way_through_a_probability():
    weights = list(range(-40, 41))

    assert weights == [decibans(p) for p in probability(np.array(weights)).tolist()]


def test_a_check_that_holds_speaks_for_and_one_that_fails_against():
    assert CONFIRMED.decibans > SILENT.decibans == 0 > DOUBTED.decibans
