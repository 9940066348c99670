"""Every built-in recognizer meets every check."""

import pytest

from phiguard.detect.recognizer import Recognizer
from phiguard.guard import builtin
from phiguard.safe_harbor import SafeHarbor
from phiguard.testing import CHECKS

RECOGNIZERS = tuple(builtin())


@pytest.mark.parametrize("check", CHECKS, ids=lambda c: c.__name__)
@pytest.mark.parametrize("recognizer", RECOGNIZERS, ids=lambda r: r.name)
def test_recognizer_conforms(recognizer, check):
    check(recognizer)


@pytest.mark.parametrize("recognizer", RECOGNIZERS, ids=lambda r: r.name)
def test_recognizer_has_the_name_of_its_file(recognizer: Recognizer):
    from importlib import import_module

    assert import_module(f"phiguard.recognizers.{recognizer.name}").recognizer is recognizer


def test_every_class_has_a_recognizer():
    assert set(SafeHarbor) == {r.identifies for r in RECOGNIZERS}
