"""Check digits: values of the specification, one-digit errors, and text that is no number."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phiguard.reference import checksums
from phiguard.reference.licences import FIFTY_ONE

RIGHT: tuple[tuple[Callable[[str], bool], str], ...] = (
    (checksums.luhn, "4000009999000113"),
    (checksums.luhn, "23457"),
    (checksums.luhn, "45484"),
    (checksums.luhn, "7187"),
    (checksums.luhn, "359999001234566"),
    (checksums.luhn, "8901260999000111228"),
    (checksums.verhoeff, "73211009"),
    (checksums.aba_routing, "000000013"),
    (checksums.iban, "GB52ZZZZ99999912345678"),
    (checksums.npi, "2000000036"),
    (checksums.dea, "LQ1002005"),
    (checksums.dea, "L98800117"),
    (checksums.vin, "1ZZZZ99Z8XZ000123"),
    (checksums.vin, "4UZZZ11ZXRZ777001"),
    (checksums.gs1, "00819999000126"),
    (checksums.gs1, "081999900000001233"),
    (checksums.hibcc, "+X999PUMP70/$$3291231LOT7/SQZ0099I"),
    (checksums.iso7064_mod37_2, "A999926123456T"),
    (checksums.mrz, "7408122"),
    (checksums.mrz, "Z999<<<<<4"),
    (checksums.meid, "AF0123450ABCDEC"),
    (checksums.bech32, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
    (checksums.bech32, "A1LQFN3A"),
    (checksums.base58check, "1111111111111111111114oLvT2"),
)

FUNCTIONS = sorted({function for function, _ in RIGHT}, key=lambda function: function.__name__)


@pytest.mark.parametrize(("check", "number"), RIGHT)
def test_a_right_number_passes(check: Callable[[str], bool], number: str) -> None:
    assert True is check(number)


@pytest.mark.parametrize(("check", "number"), RIGHT)
def test_another_last_character_fails(check: Callable[[str], bool], number: str) -> None:
    others = {*"0123456789", *"acdefghjkmnpqrstuvwxyz2345679"} - {number[-1].lower()}
    if check is checksums.vin:
        number, others = number[::-1], set()
    assert [] == [other for other in others if check(number[:-1] + other)]


@pytest.mark.parametrize(("number", "prefix"), [("131000005", "13"), ("810000009", "81"), ("330000000", "33")])
def test_a_routing_number_without_a_known_prefix_fails(number: str, prefix: str) -> None:
    weights = (3, 7, 1) * 3
    assert (prefix, 0) == (number[:2], sum(int(d) * w for d, w in zip(number, weights, strict=True)) % 10)
    assert False is checksums.aba_routing(number)


@pytest.mark.parametrize(
    ("check", "number"),
    [
        (checksums.aba_routing, "000000000"),
        (checksums.dea, "BX1234567"),
        (checksums.dea, "IX1002005"),
        (checksums.npi, "1234567890"),
        (checksums.vin, "1ZZZZ99Z9XZ000123"),
        (checksums.vin, "IZZZZ99Z8XZ000123"),
        (checksums.iban, "GB52ZZZZ9999991234567"),
        (checksums.iban, "ZZ52ZZZZ99999912345678"),
        (checksums.bech32, "bc1Qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
        (checksums.gs1, "1236"),
        (checksums.luhn, "0"),
    ],
)
def test_a_wrong_number_fails(check: Callable[[str], bool], number: str) -> None:
    assert False is check(number)


@pytest.mark.parametrize("check", FUNCTIONS, ids=lambda check: check.__name__)
@given(text=st.text(max_size=40))
def test_any_text_gives_true_or_false(check: Callable[[str], bool], text: str) -> None:
    assert bool is type(check(text))


@given(st.integers(min_value=1, max_value=10**17), st.integers(min_value=0, max_value=16))
def test_luhn_and_verhoeff_see_every_change_of_one_digit(number: int, place: int) -> None:
    for check in (checksums.luhn, checksums.verhoeff):
        right = next(text for text in (f"{number:017}{last}" for last in range(10)) if check(text))
        wrong = right[:place] + str((int(right[place]) + 1) % 10) + right[place + 1 :]
        assert False is check(wrong)


@given(st.integers(min_value=0, max_value=10**8 - 1))
def test_an_npi_agrees_with_luhn_plus_twenty_four(number: int) -> None:
    digits = f"1{number:08}"
    doubled = sum(sum(divmod(2 * int(digit), 10)) for digit in digits[::2])
    last = -(24 + doubled + sum(map(int, digits[1::2]))) % 10
    assert [str(last)] == [digit for digit in "0123456789" if checksums.npi(digits + digit)]


def test_there_are_fifty_states_and_the_district() -> None:
    assert (51, True) == (len(FIFTY_ONE), "DC" in FIFTY_ONE)
