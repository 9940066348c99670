"""Corpus in, spans out."""

import pickle

import pytest

from phiguard.detect.detector import Detector
from phiguard.detect.evidence import CONFIRMED, DOUBTED, SILENT, Verdict
from phiguard.detect.registry import Registry
from phiguard.model.corpus import Corpus
from phiguard.model.edits import surfaces
from phiguard.safe_harbor import CLASSES, SafeHarbor


def odd_is_wrong(value: str) -> Verdict:
    return CONFIRMED if int(value[-1]) % 2 == 0 else DOUBTED


def found(detector: Detector, *texts: str) -> list[str]:
    corpus = Corpus.of(texts)
    spans = detector(corpus)
    return surfaces(corpus, spans.start, spans.end)


def test_what_is_likely_is_found(make):
    detector = Detector(Registry((make(r"TK-\d{6}", 0.6), make(r"UK-\d{6}", 0.4, name="other"))))

    assert ["TK-123456"] == found(detector, "TK-123456 UK-123456")


@pytest.mark.parametrize(("threshold", "count"), [(0.0, 2), (0.3, 2), (0.5, 1), (0.62, 0)])
def test_the_threshold_decides(make, threshold, count):
    registry = Registry((make(r"TK-\d{6}", 0.6), make(r"UK-\d{6}", 0.4, name="other")))

    assert count == len(found(Detector(registry, threshold), "TK-123456 UK-123456"))


@pytest.mark.parametrize("text", ["no. [MRN_1]", "no. [MRN_1]-[NAME_2] [SSN_3]", "no. 90+"])
def test_what_phiguard_wrote_is_not_found_whatever_a_pattern_admits(make, text):
    greedy = make(r"no[.] (?P<value>[^,\x00]{1,60})")

    assert [] == found(Detector(Registry((greedy,))), text)
    assert [f"{text[4:]}7"] == found(Detector(Registry((greedy,))), f"{text}7")
    assert ["-"] == found(Detector(Registry((greedy,))), "no. -")


def test_a_score_of_one_half_is_enough(make):
    assert ["TK-123456"] == found(Detector(Registry((make(alone=0.5),))), "TK-123456")


def test_spans_carry_label_rule_and_score(make):
    registry = Registry((make(r"TK-\d{6}", 0.9), make(r"\d{3} \d{3}", 0.99, name="b", identifies=SafeHarbor.SSN)))
    spans = Detector(registry)(Corpus.of("219 099 TK-123456"))

    assert [(SafeHarbor.SSN, 1), (SafeHarbor.OTHER_ID, 0)] == [
        (CLASSES[n], r) for n, r in zip(spans.label.tolist(), spans.rule.tolist(), strict=True)
    ]
    assert [100 / 101, 10 / 11] == pytest.approx(spans.score.tolist())


def test_a_check_moves_a_score_and_never_vetoes(make):
    recognizer = make(r"\d{6}", 0.5, check=odd_is_wrong, labels=("ticket",))
    detector = Detector(Registry((recognizer,)))

    assert ["123456"] == found(detector, "123456 123457")
    assert ["123457"] == found(detector, "ticket 123457")


def test_a_check_reads_the_folded_value(make):
    seen = []

    def look(value: str) -> Verdict:
        seen.append(value)
        return SILENT

    text = "TK-12\N{ZERO WIDTH SPACE}345\N{FULLWIDTH DIGIT SIX}"

    assert [text] == found(Detector(Registry((make(check=look),))), text)
    assert ["TK-123456"] == seen


def test_a_disguised_value_is_found_whole(make):
    detector = Detector(Registry((make(),)))
    text = "see \N{FULLWIDTH LATIN CAPITAL LETTER T}K\N{EN DASH}12\N{SOFT HYPHEN}34&#53;6, thanks"

    assert [text[4:-8]] == found(detector, text)


@pytest.mark.parametrize(
    "texts",
    [
        ["TK-123456", "", "TK-1", "23456 TK-654321"],
        ["ticket", "123456"],
        ["A|B\n1|TK-123456", "A|B"],
        ["\0TK-123456\0", "TK-123456\0"],
    ],
)
def test_a_batch_is_its_texts(make, texts):
    detector = Detector(Registry((make(labels=("ticket",)),)))

    assert [s for t in texts for s in found(detector, t)] == found(detector, *texts)


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["nothing here"]])
def test_nothing_is_found_in_nothing(make, texts):
    assert [] == found(Detector(Registry((make(),))), *texts)


@pytest.mark.parametrize("text", ["", "TK-123456", "Ticket|Name\n1|2"])
def test_a_registry_of_nothing_finds_nothing(text):
    assert [] == found(Detector(Registry(())), text)


def test_a_recognizer_without_patterns_finds_nothing(make):
    assert [] == found(Detector(Registry((make(patterns=()),))), "TK-123456")


def test_a_value_that_two_recognizers_claim_is_found_once(make):
    registry = Registry((make(), make(r"TK-\d{6}", 0.99, name="surer", identifies=SafeHarbor.ACCOUNT)))
    spans = Detector(registry)(Corpus.of("TK-123456"))

    assert [(1, 10, 1)] == list(zip(spans.start.tolist(), spans.end.tolist(), spans.rule.tolist(), strict=True))


def test_what_was_written_in_the_place_of_an_identifier_is_not_found(make):
    detector = Detector(Registry((make(r"[A-Z]{3}_\d", 0.9),)))

    assert ["ABC_1"] == found(detector, "[MRN_1] ABC_1 [SSN_2]")


def test_a_failing_check_fails_the_scan(make):
    def broken(value: str) -> Verdict:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        found(Detector(Registry((make(check=broken),))), "TK-123456")


def test_a_detector_finds_the_same_after_pickling(ticket):
    detector = pickle.loads(pickle.dumps(Detector(Registry((ticket,)), 0.3)))  # noqa: S301 - our own bytes

    assert (["TK-123456"], 0.3) == (found(detector, "TK-123456"), detector.threshold)


def test_both_engines_find_the_same(monkeypatch, make):
    registry = Registry((make(labels=("ticket",)), make(r"\d{6}", 0.1, name="number", labels=("number",))))
    text = "TK-123456 number 123456 (123456) number: 654321\nName|Number\nAda|777777"
    by_engine = []
    for engine in ("hyperscan", "regex"):
        monkeypatch.setenv("PHIGUARD_SCANNER", engine)
        by_engine.append(found(Detector(registry), text))

    assert by_engine[0] == by_engine[1]
    assert ["TK-123456", "123456", "123456", "654321", "777777"] == by_engine[0]
