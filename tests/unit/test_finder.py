"""Recognizers that look for themselves, on the one detection path."""

import re

import pytest

import phiguard
from phiguard.detect.evidence import Verdict
from phiguard.detect.finder import Finder, FunctionRecognizer
from phiguard.detect.recognizer import Recognizer
from phiguard.detect.registry import Registry
from phiguard.errors import PhiguardError
from phiguard.guard import builtin
from phiguard.safe_harbor import SafeHarbor
from phiguard.testing import CHECKS

TWIN = re.compile(r"(?<![0-9])([0-9]{3})-\1(?![0-9])")


def twins(texts):
    """Three digits and the same again, which no pattern of the scanner can ask for."""
    return [(n, *m.span(), 0.9) for n, text in enumerate(texts) for m in TWIN.finditer(text)]


def finder(search=twins, **more) -> FunctionRecognizer:
    return FunctionRecognizer(
        name="twin",
        identifies=SafeHarbor.OTHER_ID,
        entity="TWIN",
        search=search,
        title="Twin number",
        **{"positives": ("no. <123-123>",), "negatives": ("no. 123-124",), "sources": ("invented",), **more},
    )


def guard(search=twins, **more) -> phiguard.Guard:
    return phiguard.Guard(recognizers=Registry((finder(search, **more),)))


def found(text: str, search=twins, **more) -> list[str]:
    return [text[f.start : f.end] for f in guard(search, **more).scan(text)]


def test_it_is_a_recognizer_and_a_finder():
    assert (True, True) == (isinstance(finder(), Recognizer), isinstance(finder(), Finder))
    assert [] == [r for r in builtin() if isinstance(r, Finder)]


@pytest.mark.parametrize("check", CHECKS, ids=lambda c: c.__name__)
def test_it_meets_the_checks_of_every_recognizer(check):
    check(finder())


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a 123-123 b", ["123-123"]),
        ("é 123\N{NON-BREAKING HYPHEN}123", ["123\N{NON-BREAKING HYPHEN}123"]),
        ("\N{FULLWIDTH DIGIT ONE}23-123", ["\N{FULLWIDTH DIGIT ONE}23-123"]),
        ("1&#50;3-123", ["1&#50;3-123"]),
        ("12\N{ZERO WIDTH SPACE}3-123", ["12\N{ZERO WIDTH SPACE}3-123"]),
        ("key | twin\nA1 | 123-123\n", ["123-123"]),
        ("[OTHER_ID_1] 123-123", ["123-123"]),
        ("", []),
    ],
)
def test_it_sees_through_disguises_and_into_tables(text, values):
    assert values == found(text)


def test_it_reads_what_folding_would_take_away():
    def umlauts(texts):
        return [(n, *m.span(), 0.9) for n, t in enumerate(texts) for m in re.finditer("F\u00d6-[0-9]{3}", t)]

    assert ["F\u00d6-123"] == found("key F\u00d6-123 and FO-124", umlauts)


def test_a_batch_is_its_texts():
    texts = ["123-123", "", "nothing", "é 456-456, 123-123", "12", "3-123"]
    assert [list(guard().scan(t)) for t in texts] == [list(f) for f in guard().scan_batch(texts)]


def test_it_is_asked_once_for_all_texts():
    asked = []

    def counting(texts):
        asked.append(len(texts))
        return twins(texts)

    guard(counting).scan_batch(["123-123", "x", "456-456"])
    assert 1 == len(asked)


def test_labels_checks_and_contrary_words_count_as_for_any_recognizer():
    def weak(texts):
        return [(n, a, b, 0.2) for n, a, b, _ in twins(texts)]

    labelled = {"labels": ("twin",), "labelled": 0.8}
    assert ([], ["123-123"]) == (found("123-123", weak, **labelled), found("twin 123-123", weak, **labelled))
    assert [] == found("123-123", check=lambda _value: Verdict("against", -20))
    assert [] == found("lot 123-123", contrary=("lot",))


def test_an_error_of_it_is_an_error_of_the_scan_and_quotes_nothing():
    def failing(texts):
        raise ValueError(texts[1])

    with pytest.raises(PhiguardError, match="'twin' failed") as caught:
        guard(failing).scan("123-123")
    assert "123-123" not in str(caught.value)
    assert (None, None) == (caught.value.__cause__, caught.value.__context__)


@pytest.mark.parametrize("place", [(1, 0, 99, 0.9), (1, -1, 3, 0.9), (1, 3, 3, 0.9)])
def test_a_place_outside_its_text_is_an_error(place):
    with pytest.raises(PhiguardError, match="outside the text"):
        guard(lambda _texts: [place]).scan("123-123")


def test_scores_at_the_ends_stay_probabilities():
    (finding,) = guard(lambda texts: [(n, 0, 3, 1.0) for n, t in enumerate(texts) if t]).scan("abc")
    assert 0.98 < finding.score < 1


def test_what_it_finds_is_taken_out():
    assert "no. [OTHER_ID_1], [OTHER_ID_1]" == guard().deidentify("no. 123-123, 123-123").text


def test_it_says_why():
    (reason,) = guard(labels=("twin",), labelled=0.95).explain("twin 123-123")
    assert (("form", 10), ("label", 3)) == reason.evidence
