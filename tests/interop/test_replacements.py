"""What a policy writes for identifiers that come one by one."""

from datetime import date

import pytest

from phiguard.interop.replacements import Replacements
from phiguard.policy import SAFE_HARBOR
from phiguard.safe_harbor import SafeHarbor

CLASSES = {
    "US_SSN": SafeHarbor.SSN,
    "DATE_TIME": SafeHarbor.DATE,
    "AGE": SafeHarbor.DATE,
    "ZIP_CODE": SafeHarbor.GEOGRAPHY,
}


def replacements(*found: tuple[str, str], reference_date: date | None = None) -> Replacements:
    return Replacements.of(SAFE_HARBOR, CLASSES.__getitem__, found, reference_date)


def test_numbers_follow_the_order_of_the_text_whatever_the_order_of_the_calls():
    made = replacements(("US_SSN", "219-09-9999"), ("US_SSN", "000-12-3456"))
    assert ["[SSN_2]", "[SSN_1]"] == [made("US_SSN", "000-12-3456"), made("US_SSN", "219-09-9999")]


def test_equal_values_have_one_number_however_they_are_written():
    made = replacements(("US_SSN", "219-09-9999"), ("US_SSN", "219 09 9999"))
    assert {"[SSN_1]"} == {made("US_SSN", "219-09-9999"), made("US_SSN", "219\N{NO-BREAK SPACE}09 9999")}


def test_values_that_were_not_foreseen_have_numbers_of_their_own():
    made = replacements(("US_SSN", "219-09-9999"))
    assert ["[SSN_2]", "[SSN_3]", "[SSN_2]"] == [
        made("US_SSN", v) for v in ("000-12-3456", "666-12-3456", "000-12-3456")
    ]


@pytest.mark.parametrize(
    ("entity", "value", "written"),
    [
        ("DATE_TIME", "3/14/2019", "2019"),
        ("AGE", "93", "90+"),
        ("ZIP_CODE", "97401", "974"),
        ("ZIP_CODE", "05901", "000"),
    ],
)
def test_what_may_stand_is_kept(entity, value, written):
    assert written == replacements((entity, value))(entity, value)


def test_ages_are_reckoned_from_the_latest_date_in_the_text():
    assert "\N{LESS-THAN OR EQUAL TO}1929" == replacements(("DATE_TIME", "5/2/2019"), ("DATE_TIME", "1/1/1929"))(
        "DATE_TIME", "1/1/1929"
    )


def test_ages_are_reckoned_from_the_day_that_is_given():
    made = replacements(("DATE_TIME", "1/1/1950"), reference_date=date(2041, 1, 1))
    assert "\N{LESS-THAN OR EQUAL TO}1951" == made("DATE_TIME", "1/1/1950")


def test_it_shows_no_values():
    made = replacements(("US_SSN", "219-09-9999"))
    made("US_SSN", "000-12-3456")
    assert [] == [value for value in ("219-09-9999", "000-12-3456", "SSN_") if value in repr(made)]
