"""What a tagger says is evidence among other evidence."""

from dataclasses import dataclass

import numpy as np
import pytest

from phiguard.detect.detector import Detector
from phiguard.detect.registry import Registry
from phiguard.detect.tagger import Tagged
from phiguard.detect.tags import tag_recognizers
from phiguard.model.corpus import Corpus
from phiguard.model.edits import surfaces
from phiguard.safe_harbor import CLASSES, SafeHarbor


@dataclass(frozen=True, slots=True)
class Marks:
    """Tags every place of some words, with a weight."""

    words: tuple[str, ...]
    weight: int
    label: SafeHarbor = SafeHarbor.NAME
    name: str = "marks"

    def __call__(self, corpus: Corpus) -> Tagged:
        places = [(n, n + len(w)) for w in self.words for n in _places(corpus.buffer, w)]
        start, end = np.array(sorted(places), np.int64).reshape(-1, 2).T
        label = np.full(len(start), CLASSES.index(self.label), np.int16)
        return Tagged(start, end, label, np.full(len(start), self.weight, np.int32))


def _places(text: str, word: str) -> list[int]:
    return [n for n in range(len(text)) if text.startswith(word, n)]


@pytest.fixture
def found(make):
    """What is found with a tagger: texts, recognizers by name."""

    def places(tagger: Marks, *texts: str, recognizers=()) -> list[tuple[str, str]]:
        registry = Registry((*recognizers, *tag_recognizers(tagger)))
        corpus = Corpus.of(texts)
        spans = Detector(registry, tagger=tagger)(corpus)
        names = [registry[n].name for n in spans.rule.tolist()]
        return list(zip(surfaces(corpus, spans.start, spans.end), names, strict=True))

    return places


def test_a_tag_that_is_sure_is_found(found):
    assert [("Ada", "marks")] == found(Marks(("Ada",), 10), "Ada came")


def test_a_tag_that_is_unsure_is_not_found(found):
    assert [] == found(Marks(("Ada",), -10), "Ada came")


def test_a_label_speaks_for_a_tag(found):
    assert [("Ada", "marks")] == found(Marks(("Ada",), -5), "patient: Ada came")


def test_a_contrary_word_speaks_against_a_tag(found):
    assert [] == found(Marks(("Cushing",), 5), "Cushing syndrome")


def test_a_place_has_a_recognizer_of_its_own(found):
    assert [("Bend", "marks:places")] == found(Marks(("Bend",), 10, SafeHarbor.GEOGRAPHY), "from Bend")


def test_a_tag_on_disguised_text_leads_to_the_whole_of_it(found):
    text = "x\N{LATIN SMALL LIGATURE FI}x A\N{ZERO WIDTH SPACE}da came"

    assert [("A\N{ZERO WIDTH SPACE}da", "marks")] == found(Marks(("A\N{ZERO WIDTH SPACE}da",), 10), text)


def test_a_tag_on_nothing_but_disguise_is_dropped(found):
    assert [] == found(Marks(("\N{ZERO WIDTH SPACE}",), 10), "A\N{ZERO WIDTH SPACE}da")


def test_tags_stand_in_their_own_texts(found):
    assert [("Ada", "marks"), ("Ada", "marks")] == found(Marks(("Ada",), 10), "", "Ada", "no", "so Ada")


@pytest.fixture
def listed(make):
    """An unsure recognizer of names from lists."""
    return make("Ada", 0.4, name="listed", identifies=SafeHarbor.NAME, entity="PERSON", needs_words=True)


@pytest.mark.parametrize(("text", "weight"), [("Ada came", 5), ("Bea and Ada", 5), ("Bea", None)])
def test_a_tag_speaks_for_a_candidate_on_the_same_stretch(listed, text, weight):
    tagger = Marks(("Ada",), 5)
    table = Detector(Registry((listed, *tag_recognizers(tagger))), tagger=tagger).weigh(Corpus.of(text)).table

    assert ([weight] if weight else []) == table.tagger[table.rule == 0].tolist()


def test_a_candidate_that_a_tag_confirms_is_found(found, make):
    likely = make("Ada", 0.6, name="likely", identifies=SafeHarbor.NAME, needs_words=True)

    assert [("Ada", "likely")] == found(Marks(("Ada",), 5), "Ada came", recognizers=(likely,))


def test_a_tag_never_speaks_against_a_candidate(found, make, listed):
    sure = make("Ada", 0.9, name="sure", identifies=SafeHarbor.NAME, needs_words=True)

    assert [("Ada", "sure")] == found(Marks(("Ada",), -20), "Ada came", recognizers=(sure,))


@pytest.mark.parametrize(
    "more", [{"identifies": SafeHarbor.GEOGRAPHY}, {"needs_words": False}], ids=["another class", "a structured form"]
)
def test_a_tag_says_nothing_of_other_candidates(found, make, more):
    options = {"identifies": SafeHarbor.NAME, "needs_words": True, **more}
    other = make("Ada", 0.4, name="other", **options)

    assert [] == [f for f in found(Marks(("Ada",), 3), "Ada came", recognizers=(other,)) if f[1] == "other"]


def test_a_tag_beside_a_candidate_says_nothing(found, listed):
    assert [("Bea", "marks")] == found(Marks(("Bea",), 5), "Ada Bea", recognizers=(listed,))
