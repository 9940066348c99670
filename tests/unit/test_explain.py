"""Why a finding has its score."""

import pytest

from phiguard.detect.detector import Detector
from phiguard.detect.evidence import CONTRARY_WORD, REPEATED, Verdict, probability
from phiguard.detect.explain import Explanation, explained
from phiguard.detect.pattern import numbers
from phiguard.detect.registry import Registry
from phiguard.model.corpus import Corpus
from phiguard.safe_harbor import SafeHarbor


def sure(_value: str) -> Verdict:
    return Verdict("sure", 7)


@pytest.fixture
def because(make):
    """Explanations of labelled numbers in a text."""

    def explain(text: str, **more: object) -> list[Explanation]:
        recognizer = make(r"\d{6}", 0.5, labels=("ticket",), context=("desk",), contrary=("lot",), **more)
        return explained(Detector(Registry((recognizer,))), Corpus.of(text))

    return explain


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("123456", ()),
        ("ticket 123456", (("label", 13),)),
        ("desk 123456", (("context", 2),)),
        ("desk ticket 123456", (("label", 13), ("context", 2))),
    ],
)
def test_each_piece_of_evidence_is_named_with_its_weight(because, text, evidence):
    (explanation,) = because(text)

    assert evidence == explanation.evidence


def test_a_check_is_named(because):
    (explanation,) = because("123456", check=sure)

    assert (("check", 7),) == explanation.evidence


def test_a_repetition_is_named(because):
    first, second = because("ticket 123456\n\n\n123456", recall=numbers, check=lambda _v: Verdict("", -5))

    assert ((("label", 13), ("check", -5)), (("memory", REPEATED),)) == (first.evidence, second.evidence)


def test_a_contrary_word_is_named(because):
    (explanation,) = because("lot 123456", check=lambda _v: Verdict("", 20))

    assert (("contrary", CONTRARY_WORD), ("check", 20)) == explanation.evidence


def test_the_weights_add_up_to_the_score(because):
    for explanation in because("desk ticket 123456 and 654321 desk"):
        total = sum(weight for _, weight in explanation.evidence)

        assert float(probability(total)) == pytest.approx(explanation.score)


def test_positions_count_from_the_start_of_the_text(because):
    (explanation,) = because("ticket 123456.")

    assert (7, 13, "ticket") == (explanation.start, explanation.end, explanation.recognizer)


def test_what_is_not_found_is_not_explained(because):
    assert [] == because("lot 123456")
    assert [] == because("")


def test_explanations_stand_in_order(because):
    places = [e.start for e in because("654321 ticket 123456, 111111")]

    assert sorted(places) == places
    assert 3 == len(places)


def test_every_finding_has_one_explanation(make):
    registry = Registry((make(r"\d{3} \d{3}", 0.9), make(r"\d{3}", 0.6, name="part", identifies=SafeHarbor.SSN)))
    detector, corpus = Detector(registry), Corpus.of("123 456")

    assert len(detector(corpus)) == len(explained(detector, corpus))
