"""Expressions are compiled once and taken over by later processes."""

import marshal
import re

import pytest

from phiguard.detect import codes
from phiguard.detect.codes import packed, unpacked
from phiguard.detect.expressions import forward
from phiguard.guard import builtin

PATTERNS = [p for recognizer in builtin() for p in recognizer.patterns]


def test_every_built_in_expression_is_the_same_after_packing():
    written = forward(PATTERNS)
    taken = unpacked(packed(written))
    read_by_re = {w for w in written if compiles(*w)}

    assert read_by_re == set(taken)
    assert [] == [w for w, made in taken.items() if made != re.compile(w[0], codes.flags(w[1]))]


def compiles(text: str, caseless: bool) -> bool:
    try:
        return bool(re.compile(text, codes.flags(caseless)))
    except re.error:
        return False


def test_groups_keep_their_names_and_numbers():
    made = unpacked(packed([("(a)(?P<value>b)(c)?", True)]))["(a)(?P<value>b)(c)?", True]

    assert (("A", "B", None), {"value": "B"}) == ((m := made.match("AB")).groups(), m.groupdict())


@pytest.mark.parametrize(
    "stored",
    [
        b"",
        b"no list",
        marshal.dumps(7),
        marshal.dumps([("a", True)]),
        marshal.dumps([("a", True, (34, b"\xff\0\0\0" * 9, 0, {}, (None,)))]),
        marshal.dumps([("a", True, (34, b"odd", 0, {}, (None,)))]),
    ],
)
def test_what_this_python_does_not_take_back_is_compiled_as_always(stored):
    assert {} == unpacked(stored)


def test_a_python_without_these_functions_compiles_as_always(monkeypatch):
    monkeypatch.delattr("re._compiler._code")

    assert {} == unpacked(packed([("a", True)]))
