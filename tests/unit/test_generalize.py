"""What Safe Harbor lets stand of dates, ages and ZIP codes."""

import pytest

from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.generalize import Generalize, years_of
from phiguard.transform.transformer import Column

YEARS = [
    ("3/14/2019", "2019"),
    ("2019-03-14", "2019"),
    ("March 14, 2019", "2019"),
    ("20190314", "2019"),
    ("March 2019", "2019"),
    ("3/14/19", "2019"),
    ("2019-03-14T10:20:30Z", "2019"),
    ("3/14/2019 to 4/2/2019", "2019"),
    ("3/14/2019-1/2/2020", "2019-2020"),
    ("1/2/2020 back to 3/14/2018 by 2019", "2018-2020"),
    ("3/14/1937", "1937"),
    ("3/14/1936", "≤1936"),
    ("3/14/1935", "≤1936"),
    ("1931-05-02", "≤1936"),
    ("5/2/1899", "≤1936"),
    ("1931 to 2019", "≤1936-2019"),
    ("1920 to 1931", "≤1936"),
    ("Apr 7", "[DATE_1]"),
    ("3/14", "[DATE_1]"),
    ("Monday", "[DATE_1]"),
    ("Christmas", "[DATE_1]"),
    ("no date", "[DATE_1]"),
]


def written(found: str, entity: str = "DATE_TIME", label: SafeHarbor = SafeHarbor.DATE, year: int = 2026) -> str:
    (replacement,) = Generalize()(Column(label, [entity], [found], [0], [year]))
    return replacement


@pytest.mark.parametrize(("found", "expected"), YEARS)
def test_the_year_of_a_date_stands(found, expected):
    assert expected == written(found)


@pytest.mark.parametrize(("year", "expected"), [(2026, "≤1936"), (2025, "1936"), (2027, "≤1937")])
def test_the_oldest_year_is_ninety_before_the_reference(year, expected):
    assert expected == written("3/14/1936", year=year)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("91", "90+"),
        ("90 years", "90+"),
        ("104-year-old", "90+"),
        ("91-95", "90+"),
        ("85-92", "85 or older"),
        ("85 to 92", "85 or older"),
        ("89-90", "89 or older"),
        ("ninety-one", "90+"),
    ],
)
def test_ages_over_89_are_one_category(found, expected):
    assert expected == written(found, "AGE")


@pytest.mark.parametrize(
    ("found", "expected"),
    [("97401", "974"), ("97401-2203", "974"), ("03601", "000"), ("10001", "100")],
)
def test_three_digits_of_a_zip_code_stand_where_enough_people_live(found, expected):
    assert expected == written(found, "ZIP_CODE", SafeHarbor.GEOGRAPHY)


def test_another_place_becomes_a_label():
    assert "[GEOGRAPHY_1]" == written("97401", "LOCATION", SafeHarbor.GEOGRAPHY)


@pytest.mark.parametrize("label", [c for c in SafeHarbor if c.name not in {"DATE", "GEOGRAPHY"}], ids=lambda c: c.name)
def test_other_classes_become_labels(label):
    assert f"[{label.name}_1]" == written("3/14/2019", label=label)


def test_labels_count_the_values_that_stand_too():
    column = Column(SafeHarbor.DATE, ["DATE_TIME"] * 4, ["Apr 7", "3/14/2019", "May 9", "apr 7"], [0] * 4, [2026] * 4)

    assert ["[DATE_1]", "2019", "[DATE_3]", "[DATE_1]"] == Generalize()(column)


@pytest.mark.parametrize(
    ("found", "years"),
    [("3/14/2019-1/2/2020", [2019, 2020]), ("20190314", [2019]), ("2019, 2019", [2019]), ("Apr 7", []), ("", [])],
)
def test_the_years_of_a_date_are_those_it_names(found, years):
    assert years == years_of(found, 2026)
