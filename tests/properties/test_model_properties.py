"""Properties of corpus, folded view, edits and resolution on arbitrary input."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phiguard.detect.resolve import resolve
from phiguard.model.corpus import SEAM, Corpus
from phiguard.model.edits import origin, splice, surfaces
from phiguard.model.folded import fold
from phiguard.model.spans import Spans

pytestmark = pytest.mark.property

DISGUISES = "\u00a0\u2010\u2013\u200b\u00ad\uff10\uff15\ufb01\u2026\u00bd\u0301é\u0418\u65e5\U0001f600\r\n"
texts = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from(DISGUISES + "&#64;=\n0123456789-@ ")), max_size=60
)
batches = st.lists(texts, max_size=6)


@given(batches)
def test_a_corpus_gives_back_its_texts(items):
    assert [t.replace(SEAM, "\N{REPLACEMENT CHARACTER}") for t in items] == list(Corpus.of(items))


@given(batches)
def test_folded_text_is_latin_1_and_keeps_every_seam(items):
    corpus = Corpus.of(items)
    view = fold(corpus)

    assert len(view.text) == len(view.text.encode("latin-1"))
    assert len(items) + 1 == view.text.count(SEAM)


@given(batches)
def test_every_folded_character_maps_to_a_stretch_of_its_own_text(items):
    corpus = Corpus.of(items)
    view = fold(corpus)
    at = np.arange(len(view.text))
    low, high = view.origin(at, at + 1)

    assert (low < high).all()
    assert (np.diff(low) >= 0).all()
    inside = np.array([c != SEAM for c in view.text])
    assert (corpus.document_of(low[inside]) == corpus.document_of(high[inside] - 1)).all()


@given(batches)
def test_folded_seams_map_to_seams(items):
    corpus = Corpus.of(items)
    view = fold(corpus)
    at = np.array([n for n, c in enumerate(view.text) if c == SEAM])
    low, high = view.origin(at, at + 1)

    assert [SEAM] * len(at) == surfaces(corpus, low, high)


@given(
    st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=60).filter(
        lambda t: "&" not in t and "=" not in t
    )
)
def test_plain_ascii_is_its_own_folded_view(text):
    corpus = Corpus.of(text)

    assert corpus.buffer == fold(corpus).text


@st.composite
def edited(draw):
    items = draw(batches)
    corpus = Corpus.of(items)
    free = [n for n, c in enumerate(corpus.buffer) if c != SEAM]
    cuts = sorted(draw(st.lists(st.sampled_from(free), unique=True, max_size=8))) if free else []
    pairs = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if SEAM not in corpus.buffer[a:b]]
    written = draw(st.lists(st.text("XY", max_size=5), min_size=len(pairs), max_size=len(pairs)))
    start, end = np.array(pairs, np.int64).reshape(-1, 2).T
    return corpus, start, end, written


@given(edited())
def test_splicing_back_gives_the_corpus_again(case):
    corpus, start, end, written = case
    old = surfaces(corpus, start, end)
    output = splice(corpus, start, end, written)
    lengths = np.array([len(w) for w in written], np.int64)
    new_start = start + np.concatenate(([0], np.cumsum(lengths - (end - start))))[: len(start)].astype(np.int64)
    back = splice(output, new_start, new_start + lengths, old)

    assert corpus.buffer == back.buffer
    assert corpus.starts.tolist() == back.starts.tolist()


@given(edited())
def test_positions_outside_replacements_find_their_origin(case):
    corpus, start, end, written = case
    output = splice(corpus, start, end, [w.replace("X", "\u2603").replace("Y", "\u2603") for w in written])
    at = np.array([n for n, c in enumerate(output.buffer) if c != "\u2603"], np.int64)
    before = origin(start, end, written, at)

    assert [output.buffer[n] for n in at] == [corpus.buffer[n] for n in before]


spans = st.lists(
    st.tuples(st.integers(1, 60), st.integers(1, 12), st.integers(0, 17), st.sampled_from([0.5, 0.6, 0.9])), max_size=12
)


@given(spans)
def test_resolution_covers_every_accepted_character_once(rows):
    start = np.array([r[0] for r in rows], np.int64)
    end = start + np.array([r[1] for r in rows], np.int64)
    label = np.array([r[2] for r in rows], np.int16)
    score = np.array([r[3] for r in rows])
    resolved = resolve(Spans(start, end, label, np.arange(len(rows), dtype=np.int16), score))
    wanted = {n for a, b in zip(start.tolist(), end.tolist(), strict=True) for n in range(a, b)}
    covered = [n for a, b in zip(resolved.start.tolist(), resolved.end.tolist(), strict=True) for n in range(a, b)]

    assert sorted(wanted) == sorted(covered)
    assert covered == sorted(covered)
