"""A guard that hears a spaCy pipeline."""

import pytest

import phiguard
from phiguard.detect import heard
from phiguard.detect.detector import Detector
from phiguard.errors import MissingModelError
from phiguard.guard import builtin
from phiguard.model.corpus import Corpus


@pytest.fixture(scope="module")
def guard(pipeline):
    return phiguard.Guard(names=f"spacy:{pipeline}")


def found(guard: phiguard.Guard, text: str) -> list[tuple[str, str]]:
    return [(text[f.start : f.end], f.recognizer) for f in guard.scan(text)]


def test_names_and_places_are_found_on_the_word_of_the_pipeline(guard):
    text = "Thessaly saw Fairhollow and Oregon"
    assert [("Thessaly", "spacy:ruled"), ("Fairhollow", "spacy:ruled:places")] == found(guard, text)
    assert "[NAME_1] saw [GEOGRAPHY_1] and Oregon" == guard.deidentify(text).text


def test_the_word_of_the_pipeline_adds_to_that_of_the_lists(guard):
    text = "came from Dunmere"
    hearing = tuple(r for r in heard.recognizers() if not r.needs_words)
    without_pipeline = Detector(builtin() | hearing)
    alone, (both,) = without_pipeline(Corpus.of(text)), guard.scan(text)
    assert [both.recognizer] == [without_pipeline.registry[rule].name for rule in alone.rule]
    assert float(alone.score[0]) < both.score


def test_the_pipeline_alone_is_not_enough_for_precision(pipeline):
    assert [] == found(phiguard.Guard(names=f"spacy:{pipeline}", profile="precision"), "Thessaly saw Fairhollow")


def test_a_medicine_is_no_person_on_the_word_of_the_pipeline(guard):
    assert [] == found(guard, "given Lasix for Parkinson disease")


def test_a_label_beside_a_tagged_name_adds_up(guard):
    (labelled,) = guard.scan("Client Thessaly")
    assert labelled.score > guard.scan("Thessaly")[0].score


def test_tags_stand_where_they_stand_behind_folded_characters(guard):
    text = "ﬁ &amp; \N{ZERO WIDTH SPACE} Thessaly\r\nThessaly"
    assert ["Thessaly", "Thessaly"] == [surface for surface, _ in found(guard, text)]


def test_a_batch_is_its_texts(guard):
    texts = ["Thessaly saw Fairhollow", "", "MRN 00482913 of Thessaly"]
    assert [list(guard.scan(t)) for t in texts] == [list(f) for f in guard.scan_batch(texts)]


def test_explanations_name_the_tagger_as_evidence(guard):
    (explanation,) = guard.explain("Thessaly")
    assert (("tagger", 5),) == explanation.evidence


def test_a_missing_pipeline_is_refused_when_the_guard_is_made():
    with pytest.raises(MissingModelError, match="phiguard downloads nothing"):
        phiguard.Guard(names="spacy:no_such_model_anywhere")
