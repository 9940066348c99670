"""Licence, plate and Medicaid forms by state."""

import re

import pytest

from phiguard.reference import licences
from phiguard.reference.licences import DRIVER_LICENCE, FIFTY_ONE, MEDICAID, MEDICAL_LICENCE, PLATE_MASKS, PLATES


@pytest.mark.parametrize("state", FIFTY_ONE)
def test_every_state_has_every_form(state: str) -> None:
    tables = (DRIVER_LICENCE, PLATES, MEDICAL_LICENCE, MEDICAID)
    assert [] == [table for table in tables if not table.get(state)]


@pytest.mark.parametrize("table", [DRIVER_LICENCE, PLATES, MEDICAL_LICENCE, MEDICAID])
def test_every_form_is_bounded_and_looks_at_nothing_else(table: dict[str, tuple[str, ...]]) -> None:
    forms = [form for masks in table.values() for form in masks]
    assert [] == [form for form in forms if re.search(r"\(\?[=!<]|[*+](?!\])", form)]


@pytest.mark.parametrize(
    ("state", "number"),
    [
        ("CA", "D1234567"),
        ("FL", "Q530460451230"),
        ("WA", "WDLABCD456DG"),
        ("NH", "NHL12345678"),
        ("NY", "123456789"),
        ("KS", "A1B2C"),
        ("OR", "A123456"),
        ("VT", "1234567A"),
        ("MD", "q123456789012"),
    ],
)
def test_a_driver_licence_has_the_form_of_its_state(state: str, number: str) -> None:
    assert True is licences.matches(DRIVER_LICENCE[state], number)


@pytest.mark.parametrize(
    ("state", "number"), [("CA", "12345678"), ("WA", "WDLABCD456D"), ("TX", "A1234567"), ("WI", "12")]
)
def test_a_number_of_another_form_does_not_match(state: str, number: str) -> None:
    assert False is licences.matches(DRIVER_LICENCE[state], number)


@pytest.mark.parametrize(
    ("state", "plate"), [("CA", "7ABC123"), ("OR", "123 ABC"), ("NY", "KQX-4410"), ("NY", "KQX4410"), ("DE", "123456")]
)
def test_a_plate_has_the_form_of_its_state(state: str, plate: str) -> None:
    assert True is licences.matches(PLATES[state], plate)


@pytest.mark.parametrize("state", sorted(PLATE_MASKS))
def test_a_mask_matches_what_it_draws(state: str) -> None:
    drawn = [mask.replace("#", "7").replace("?", "Q") for mask in PLATE_MASKS[state]]
    assert [] == [serial for serial in drawn if not licences.matches(PLATES[state], serial)]


@pytest.mark.parametrize(
    ("state", "number"),
    [("CA", "91234567A29180"), ("AL", "5001234567890"), ("NY", "AB12345C"), ("WA", "123456789WA"), ("WY", "AB1234567")],
)
def test_a_medicaid_number_has_the_form_of_its_state(state: str, number: str) -> None:
    assert True is licences.matches(MEDICAID[state], number)


@pytest.mark.parametrize(("state", "number"), [("FL", "ME0012345"), ("CA", "A12345"), ("WY", "12345")])
def test_a_medical_licence_has_the_form_of_its_state(state: str, number: str) -> None:
    assert True is licences.matches(MEDICAL_LICENCE[state], number)
