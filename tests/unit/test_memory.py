"""A value confirmed once is found everywhere in its document, and in those of its group."""

import numpy as np
import pytest

from phiguard.detect.detector import Detector
from phiguard.detect.memory import FEW, Sought, recalled
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

    def surfaces(*texts: str, recall=numbers, groups=None, **more: object) -> list[list[str]]:
        recognizer = make(r"[A-Z]?\d{6}", 0.1, labels=("ticket",), recall=recall, **more)
        corpus = Corpus.of(texts, None if groups is None else np.array(groups))
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


@pytest.mark.parametrize(("groups", "again"), [([0, 0, 0], 1), ([0, 1, 0], 0), ([0, 1, 1], 0), ([0, 0, 1], 1)])
def test_a_value_is_found_in_the_texts_of_its_group_alone(found, groups, again):
    third = ["482913"] if groups[2] == groups[0] else []

    assert [["482913"], ["482913"] * again, third] == found("ticket 482913", "482913 x", "x 482913", groups=groups)


def test_a_value_is_found_in_a_text_before_the_one_that_confirms_it(found):
    assert [["482913"], [], ["482913"]] == found("(482913)", "no", "ticket 482913", groups=[0, 0, 0])


def test_each_text_of_a_group_may_confirm_values_for_the_others(found):
    texts = ["ticket 482913, and " + "x " * 40 + "482914", "ticket 482914, and " + "x " * 40 + "482913"]

    assert [["482913", "482914"], ["482914", "482913"]] == found(*texts, groups=[0, 0])


def test_a_part_of_a_value_is_found_in_another_text_of_its_group(found):
    assert [["482913"], ["913"]] == found("ticket 482913", "your 913, 13", recall=last_three, groups=[0, 0])


def test_a_folded_value_is_found_in_another_text_of_its_group(found):
    assert [["482913"], ["\N{FULLWIDTH DIGIT FOUR}82\N{SOFT HYPHEN}913"]] == found(
        "ticket 482913", "\N{FULLWIDTH DIGIT FOUR}82\N{SOFT HYPHEN}913", groups=[0, 0]
    )


@pytest.mark.parametrize("count", [FEW - 1, FEW + 1, 3 * FEW])
def test_texts_of_a_group_are_read_like_one_text(found, count):
    values = [f"{n:06d}" for n in range(100_000, 100_000 + count)]
    texts = [f"({values[n - 1]}) {'x ' * 40}\nticket {values[n]}\n{'x ' * 40}" for n in range(count)]
    (whole,) = found("\n".join(texts))

    assert 2 * count == len(whole)
    assert whole == [value for own in found(*texts, groups=[7] * count) for value in own]


@pytest.mark.parametrize("value", ["482-913", "(482) 913", "482 913"])
def test_of_many_values_with_one_first_word_each_is_found_again(found, value):
    values = [value.replace("913", f"{n}") for n in range(913, 913 + 2 * FEW)]
    text = "".join(f"ticket {n}\n" for n in range(100_000, 100_000 + 2 * FEW))
    again = found(text, " x ".join(values), recall=lambda v: (values[int(v) - 100_000],), groups=[0, 0])[1]

    assert values == again


def test_what_is_sought_is_not_shown():
    assert "Sought()" == repr(Sought.of({"482913": 0}))
