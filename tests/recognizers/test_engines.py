"""Both engines see the same in whole texts, with every built-in recognizer at once."""

import json
from pathlib import Path

import numpy as np
import pytest

from phiguard.detect.hyperscan_scanner import HyperscanScanner
from phiguard.detect.regex_scanner import RegexScanner
from phiguard.detect.tables import unrolled
from phiguard.guard import builtin
from phiguard.model.corpus import Corpus
from phiguard.model.folded import fold

GOLD = Path(__file__).parents[2] / "corpora" / "gold"
EVERY = 8  #: of the gold texts one in so many is read here


@pytest.fixture(scope="module")
def engines():
    """One of each, with all patterns and words."""
    registry = builtin()
    patterns = tuple(p for r in registry for p in r.patterns)
    words = tuple(sorted({w.lower() for r in registry for w in (*r.labels, *r.context, *r.contrary)}))
    return HyperscanScanner(patterns, words), RegexScanner(patterns, words)


@pytest.mark.parametrize("name", ["clinical", "office"])
def test_both_engines_see_the_same_in_gold_texts(engines, name):
    lines = (GOLD / f"{name}.jsonl").read_text("utf-8").splitlines()[::EVERY]
    text = unrolled(fold(Corpus.of([json.loads(line)["text"] for line in lines]))).text
    one, other = (dict(engine.patterns_in(text)) for engine in engines)
    start, end = np.array([place for some in one.values() for place in some], np.int64).T
    words = [engine.words_in(text, start, end) for engine in engines]

    assert [] == [n for n in {*one, *other} if one.get(n) != other.get(n)]
    assert words[0].word.tolist() == words[1].word.tolist()
    assert words[0].end.tolist() == words[1].end.tolist()
