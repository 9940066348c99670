"""The telephone plan."""

import pytest

from phiguard.reference import telephone


@pytest.mark.parametrize(
    ("area", "exchange", "possible"),
    [
        ("503", "555", True),
        ("800", "555", True),
        ("123", "456", False),
        ("312", "000", False),
        ("911", "555", False),
        ("503", "411", False),
        ("590", "555", False),
        ("370", "555", False),
        ("960", "555", False),
        ("50", "555", False),
        ("٥٠٣", "555", False),
    ],
)
def test_area_and_exchange_follow_the_plan(area: str, exchange: str, possible: bool) -> None:
    assert possible is telephone.nanp(area, exchange)


def test_toll_free_codes_are_area_codes() -> None:
    assert [] == [code for code in telephone.TOLL_FREE if not telephone.area_code(code)]


@pytest.mark.parametrize(("line", "kept"), [("0100", True), ("0199", True), ("0200", False), ("1212", False)])
def test_one_hundred_numbers_are_kept_for_fiction(line: str, kept: bool) -> None:
    assert kept is telephone.fictional("555", line)


def test_letters_stand_on_their_keys() -> None:
    assert "18003587468" == telephone.keyed("1-800-FLU-SHOT")


def test_country_codes_are_sorted_and_prefix_free() -> None:
    codes = telephone.COUNTRY_CODES
    assert sorted(set(codes)) == list(codes)
    assert [] == [(a, b) for a in codes for b in codes if a != b and b.startswith(a)]


@pytest.mark.parametrize(("digits", "code"), [("442079460958", "44"), ("15035550143", "1"), ("21", None)])
def test_the_country_code_is_read(digits: str, code: str | None) -> None:
    assert code == telephone.country_code(digits)
