"""Texts laid end to end."""

import numpy as np
import pytest

from phiguard.model.corpus import SEAM, Corpus

CASES = [
    ([], "\0", [1]),
    ([""], "\0\0", [1, 2]),
    (["one"], "\0one\0", [1, 5]),
    (["one", "two"], "\0one\0two\0", [1, 5, 9]),
    (["", "é", ""], "\0\0é\0\0", [1, 2, 4, 5]),
    (["\U0001f600b"], "\0\U0001f600b\0", [1, 4]),
]


@pytest.mark.parametrize(("texts", "buffer", "starts"), CASES)
def test_a_seam_stands_before_between_and_behind_the_texts(texts, buffer, starts):
    corpus = Corpus.of(texts)

    assert (buffer, starts) == (corpus.buffer, corpus.starts.tolist())


@pytest.mark.parametrize(("texts", "buffer", "starts"), CASES)
def test_a_corpus_gives_its_texts_back(texts, buffer, starts):
    assert texts == list(Corpus.of(texts))


def test_one_string_is_a_batch_of_one():
    assert Corpus.of(["one"]).buffer == Corpus.of("one").buffer


def test_an_iterator_is_a_batch():
    assert ["one", "two"] == list(Corpus.of(iter(["one", "two"])))


def test_the_length_is_the_number_of_texts():
    assert [0, 1, 3] == [len(Corpus.of(texts)) for texts in ([], "x", ["", "", ""])]


@pytest.mark.parametrize("text", ["\0", "a\0b", "\0\0", "é\0"])
def test_a_nul_inside_a_text_becomes_the_replacement_character(text):
    corpus = Corpus.of(["x", text])

    assert ["x", text.replace("\0", "\ufffd")] == list(corpus)
    assert 3 == corpus.buffer.count(SEAM)


def test_starts_are_int64():
    assert [np.dtype(np.int64)] * 2 == [Corpus.of(texts).starts.dtype for texts in ([], ["a"])]


def test_every_position_belongs_to_its_text():
    corpus = Corpus.of(["ab", "", "c"])  # 0 ab 0 0 c 0

    assert [0, 0, 2] == corpus.document_of(np.array([1, 2, 5])).tolist()


def test_the_repr_tells_sizes_alone():
    assert "<Corpus of 2 texts, 9 code points>" == repr(Corpus.of(["Ada", "secret"]))
    assert "<Corpus of 1 text, 3 code points>" == repr(Corpus.of("Ada"))
