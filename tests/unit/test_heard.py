"""What the embedded network hears is evidence, the same in a batch as alone."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phiguard import Guard
from phiguard.detect.candidates import Candidates
from phiguard.detect.detector import Detector
from phiguard.detect.features import Features
from phiguard.detect.heard import Heard, recognizers
from phiguard.detect.network import embedded
from phiguard.detect.tokens import Tokens
from phiguard.guard import builtin
from phiguard.model.corpus import Corpus
from phiguard.safe_harbor import CLASSES, SafeHarbor

GUARD = Guard()
EVERY = np.arange(len(CLASSES), dtype=np.int16)


def octets(text: str) -> np.ndarray:
    return np.frombuffer(f"\0{text}\0".encode("latin-1"), np.uint8)


def heard(text: str) -> Heard:
    return Heard.of(octets(text), embedded())


def found(text: str) -> list[tuple[str, str]]:
    """What is heard as a candidate, with its class."""
    table = heard(text).candidates(EVERY)
    rows = zip(table.start.tolist(), table.end.tolist(), table.rule.tolist(), strict=True)
    return [(text[a - 1 : b - 1], CLASSES[rule].name) for a, b, rule in rows]


def test_each_class_has_a_recognizer_that_owns_what_is_heard():
    assert list(SafeHarbor) == [r.identifies for r in recognizers()]


def test_what_no_form_gives_away_is_heard_in_the_words_around():
    said = "Please send the letter by friday. thanks, brevanda k."
    deaf = Detector(builtin())

    assert [] == [n for n in deaf(Corpus.of(said)).label if CLASSES[n] is SafeHarbor.NAME]
    assert ["brevanda k"] == [said[f.start : f.end] for f in GUARD.scan(said) if f.label.name == "NAME"]


@pytest.mark.parametrize("text", ["", "and so it was", "\n\n", "1"])
def test_texts_without_anything_are_heard_too(text):
    assert [] == found(text)


def test_nothing_is_heard_across_a_seam():
    network = embedded()
    together = octets("mrn" + "\0" + "00482913 was" + "\0" + "seen by")
    tokens = Tokens.of(together)
    rows = np.flatnonzero(tokens.kind == 2)
    logits = network(Features.of(together, tokens), tokens.kind, rows)
    own = octets("00482913 was")
    its = Tokens.of(own)

    assert logits.tolist() == network(Features.of(own, its), its.kind, np.flatnonzero(its.kind == 2)).tolist()


@pytest.mark.property
@given(st.lists(st.text(st.sampled_from("abR 0179-.\nJo"), max_size=40), max_size=5))
def test_a_batch_is_heard_as_its_texts(texts):
    table = GUARD.scan_batch(texts)

    assert [list(GUARD.scan(t)) for t in texts] == [list(table[n]) for n in range(len(texts))]


def test_names_and_places_are_not_reported_without_names():
    structured = Guard(names=None)

    assert [] == [
        f for f in structured.scan("Odessa Quillfeather lives in Harrowdale") if f.recognizer.startswith("heard")
    ]


def test_neighbouring_tokens_of_one_class_are_one_candidate():
    tokens = Tokens.of(octets("R-44 18, x"))
    some = Heard(
        octets("R-44 18, x"),
        tokens,
        np.array([1, 3, 4, 6]),
        np.array([9, 9, 9, 9], np.int16),
        np.array([6, 8, 7, 5], np.int32),
        np.zeros((4, len(CLASSES)), np.int8),
    )
    table = some.candidates(EVERY)

    assert ([(1, 8), (10, 11)], [7, 5]) == (
        list(zip(table.start.tolist(), table.end.tolist(), strict=True)),
        table.heard.tolist(),
    )


def test_a_candidate_gets_what_is_heard_of_its_tokens_on_average():
    tokens = Tokens.of(octets("R-44 18"))
    classes = np.zeros((3, len(CLASSES)), np.int8)
    classes[:, 2] = [-4, -6, -8]
    some = Heard(
        octets("R-44 18"), tokens, np.array([1, 3, 4]), np.zeros(3, np.int16), np.array([6, 8, -4], np.int32), classes
    )
    table = some.of_candidates(Candidates.of([1, 3, 0], [5, 8, 1], 0, -1, 0), np.array([2, 2, 2], np.int16), EVERY)

    assert ([7, 2, 0], [-5, -7, 0]) == (table.heard.tolist(), table.likeness.tolist())


def test_what_is_heard_says_nothing_when_shown():
    assert "482913" not in repr(heard("mrn 00482913")) + repr(embedded())
