"""Which texts one pass reads."""

import numpy as np
import pytest

from phiguard.model.passes import numbered, passes


def ranges(texts: list[str], bound: int, groups=None) -> list[list[int]]:
    return [one.texts.tolist() for one in passes(texts, numbered(groups, len(texts)), bound)]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([], [[]]),
        (["1" * 50], [[0]]),
        (["1234", "12345"], [[0, 1]]),
        (["1234", "123456"], [[0], [1]]),
        (["1234", "5678", "123456", "1" * 50, "", "12"], [[0, 1], [2], [3], [4, 5]]),
    ],
)
def test_a_pass_reads_texts_up_to_its_bound(texts, expected):
    assert expected == ranges(texts, 10)
    assert expected == ranges(texts, 10, groups=range(len(texts)))


def test_a_group_is_read_in_one_pass_wherever_its_texts_stand():
    assert [[0, 3], [1, 2]] == ranges(["1234"] * 4, 10, groups="abba")
    assert [[0, 1, 2, 3]] == ranges(["1234"] * 4, 20, groups="abba")


def test_a_group_starts_a_pass_of_its_own_rather_than_being_divided():
    assert [[0], [1, 2], [3]] == ranges(["123", "1234", "1234", "12345"], 9, groups="abbc")


def test_a_group_that_is_longer_than_a_pass_is_divided_between_texts():
    assert [[0, 1], [2, 3], [4]] == ranges(["1234"] * 5, 9, groups="aaaaa")
    assert [[0, 2], [1, 3]] == ranges(["1234"] * 4, 9, groups="abab")


@pytest.mark.parametrize("groups", ["aabbccdd", "abcdabcd", "aaaaaaaa", "abbbbbba", "abcdefgh"])
@pytest.mark.parametrize("bound", [1, 7, 13, 100])
def test_every_text_is_read_in_one_pass(groups, bound):
    read = ranges(["1" * n for n in range(8)], bound, groups=groups)

    assert list(range(8)) == sorted(n for one in read for n in one)
    assert [] == [one for one in read if one != sorted(one)]


def test_a_pass_knows_the_groups_of_its_texts():
    (one, other) = passes(["1234"] * 4, np.array([0, 1, 0, 1]), 9)

    assert ([0, 0], [1, 1]) == (one.groups.tolist(), other.groups.tolist())


def test_groups_are_any_values_that_can_be_compared():
    assert [0, 1, 0] == numbered([("a", 1), None, ("a", 1)], 3).tolist()


@pytest.mark.parametrize("groups", [None, [], "abc", range(3)])
def test_texts_that_are_alone_have_no_groups(groups):
    assert numbered(groups, 0 if groups == [] else 3) is None


@pytest.mark.parametrize("groups", [[], ["a"], ["a"] * 3])
def test_one_group_for_each_text_is_asked_for(groups):
    with pytest.raises(ValueError, match=rf"^groups: {len(groups)} for 2 texts; give one for each text$"):
        numbered(groups, 2)
