"""A value confirmed once is found everywhere in its document."""

import pytest

from phiguard.detect.detector import Detector
from phiguard.detect.memory import FEW, recalled
from phiguard.detect.pattern import numbers
from phiguard.detect.registry import Registry
from phiguard.model.corpus import Corpus


def whole(value: str) -> tuple[str, ...]:
    return (value,)


def last_three(value: str) -> tuple[str, ...]:
    return (value, value[-3:], value[-2:], "")


@pytest.fixture
def found(make):
    """What is found of labelled numbers, by text, with a way to recall them."""

    def surfaces(*texts: str, recall=numbers, **more: object) -> list[list[str]]:
        recognizer = make(r"[A-Z]?\d{6}", 0.1, labels=("ticket",), recall=recall, **more)
        corpus = Corpus.of(texts)
        spans = Detector(Registry((recognizer,)))(corpus)
        documents = corpus.document_of(spans.start).tolist()
        places = zip(documents, spans.start.tolist(), spans.end.tolist(), strict=True)
        result = [[] for _ in texts]
        for document, start, end in places:
            result[document].append(corpus.buffer[start:end])
        return result

    return surfaces


def test_a_confirmed_value_is_found_again_without_its_label(found):
    assert [["482913", "482913", "482913"]] == found(
        "482913 came. " + "x" * 60 + "\nticket 482913\n" + "x" * 60 + " 482913"
    )


def test_a_value_that_nothing_confirms_is_not_found(found):
    assert [[]] == found("482913 and 482913")


def test_another_value_is_not_found(found):
    assert [["482913"]] == found("ticket 482913\n\n482914")


def test_a_value_is_not_found_in_another_text(found):
    assert [["482913"], []] == found("ticket 482913", "482913")


@pytest.mark.parametrize("around", ["x482913", "482913x", "1482913", "4829130"])
def test_a_value_within_a_longer_word_is_not_found(found, around):
    assert [["482913"]] == found(f"ticket 482913\n\n{around}")


@pytest.mark.parametrize("around", ["(482913)", "_482913_", "-482913.", "482913"])
def test_a_value_between_signs_is_found(found, around):
    assert [["482913", "482913"]] == found(f"ticket 482913\n\n{around}")


def test_a_value_that_its_recognizer_does_not_recall_is_not_found(found):
    assert [["482913"]] == found("ticket 482913\n\n482913", recall=lambda _value: ())


def test_a_part_of_a_value_is_found_where_its_recognizer_recalls_it(found):
    assert [["482913", "913"]] == found("ticket 482913\n\nyour 913, 13", recall=last_three)


def test_values_of_less_than_three_characters_are_not_recalled(ticket, make):
    assert ("482913", "913") == recalled("482913", make(recall=last_three))


def test_a_folded_value_is_found_behind_another_disguise(found):
    assert [["482913", "\N{FULLWIDTH DIGIT FOUR}82913"]] == found("ticket 482913\n\n\N{FULLWIDTH DIGIT FOUR}82913")


def test_a_repetition_is_looked_for_only_where_a_value_was_accepted(found):
    assert [[]] == found("lot 482913\n\n482913", contrary=("lot",))


@pytest.mark.parametrize("count", [FEW - 1, FEW, FEW + 1, 3 * FEW])
def test_many_values_are_found_again_like_few(found, count):
    values = [f"{n:06d}" for n in range(100_000, 100_000 + count)]
    once = "".join(f"ticket {v}\n" for v in values)
    again = "".join(f"({v})\n{'x ' * 40}\n" for v in values)

    assert [values * 2] == found(once + "x " * 40 + "\n" + again)


def test_of_many_values_those_that_begin_with_a_mark_are_found_again(found):
    text = "".join(f"ticket {n}\n" for n in range(100_000, 100_000 + 2 * FEW)) + f"{'x ' * 40} (100003) x"

    assert "(100003)" in found(text, recall=lambda value: (f"({value})",))[0]


@pytest.mark.parametrize("count", [1, 2 * FEW])
def test_a_value_without_a_plain_letter_is_found_again_among_few_and_many(found, count):
    text = "".join(f"ticket {n}\n" for n in range(100_000, 100_000 + count)) + "and Жлд came"

    assert "Жлд" in found(text, recall=lambda value: (value, "\xaa\xba\xba"))[0]
