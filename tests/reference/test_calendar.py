"""Reading written dates, and numbers in words."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phiguard.reference import numerals
from phiguard.reference.calendar import HOLIDAYS, MONTHS, SEASONS, WEEKDAYS, Reading, full_year, read

PARTS = tuple[int | None, int | None, int | None]
FULL: PARTS = (2019, 3, 14)


def parts(surface: str) -> tuple[int | None, int | None, int | None, bool] | None:
    """The reading as a plain tuple."""
    reading = read(surface, 2026)
    return None if reading is None else (reading.year, reading.month, reading.day, reading.valid)


@pytest.mark.parametrize(
    "surface",
    [
        "3/14/2019",
        "03/14/2019",
        "03-14-19",
        "14/3/2019",
        "14.03.2019",
        "2019-03-14",
        "2019/3/14",
        "2019.03.14 06:10",
        "20190314",
        "03142019",
        "031419",
        "20190314092653-0700",
        "20190314T0926Z",
        "2019-03-14T09:26:53.589Z",
        "2019-03-14T09:26:53+05:30",
        "March 14, 2019",
        "MARCH 14TH 2019",
        "Mar. 14, '19",
        "14 March 2019",
        "14th of March, 2019",
        "the 14th day of March 2019",
        "14-Mar-19",
        "14MAR2019",
        "Thursday, March 14, 2019",
        "Thu, 14 Mar 2019 09:26:53 -0700",
        "Thu Mar 14 09:26:53 2019",
        "March 14, 2019 at 9:30 pm",
        "2019-W11-4",
        "2019-073",
        "14 de marzo de 2019",
        "marzo 14, 2019",
        "2019\N{NON-BREAKING HYPHEN}03\N{NON-BREAKING HYPHEN}14",
        "3/12-3/14/19",
    ],
)
def test_every_common_form_of_a_day_reads_alike(surface: str) -> None:
    assert (*FULL, True) == parts(surface)


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("3/14", (None, 3, 14, True)),
        ("14/3", (None, 3, 14, True)),
        ("Tuesday, Apr 7th", (None, 4, 7, True)),
        ("next Tuesday, Apr 7th", (None, 4, 7, True)),
        ("3/2019", (2019, 3, None, True)),
        ("5/97", (1997, 5, None, True)),
        ("Mar '19", (2019, 3, None, True)),
        ("Mar-19", (2019, 3, None, True)),
        ("March of 2019", (2019, 3, None, True)),
        ("mid-March", (None, 3, None, True)),
        ("2019-W11", (2019, None, None, True)),
        ("Christmas 2019", (2019, None, None, True)),
        ("Thanksgiving", (None, None, None, True)),
        ("spring of 2018", (2018, None, None, True)),
        ("Q3 2021", (2021, None, None, True)),
        ("fall '18", (2018, None, None, True)),
        ("2019", (2019, None, None, True)),
        ("98-03-14", (1998, 3, 14, True)),
        ("March 1 to 5", (None, 3, 1, True)),
    ],
)
def test_what_a_shorter_form_says_is_read(surface: str, expected: tuple[object, ...]) -> None:
    assert expected == parts(surface)


@pytest.mark.parametrize("surface", ["2/30/2020", "13/45/2019", "2/29/2019", "3/14/1849", "3/14/2032", "2019-W60-1"])
def test_a_day_that_the_calendar_lacks_is_read_and_not_valid(surface: str) -> None:
    reading = read(surface, 2026)
    assert reading is not None
    assert False is reading.valid


@pytest.mark.parametrize("surface", ["", "hello", "   ", "..", "may be", "x" * 500, "9" * 200, "/", "0x1F"])
def test_what_is_no_date_gives_nothing(surface: str) -> None:
    assert None is read(surface, 2026)


@given(st.text(max_size=60))
def test_any_text_is_read_without_error(surface: str) -> None:
    assert isinstance(read(surface, 2026), Reading | None)


@given(st.text(alphabet="0123456789/-. :,'tzMarch", max_size=30))
def test_any_text_like_a_date_is_read_without_error(surface: str) -> None:
    assert isinstance(read(surface, 2026), Reading | None)


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2026, 12, 31)))
def test_iso_dates_come_back(day: object) -> None:
    reading = read(str(day), 2026)
    assert reading is not None
    assert str(day) == f"{reading.year:04}-{reading.month:02}-{reading.day:02}"


@pytest.mark.parametrize(("two", "year"), [(26, 2026), (27, 2027), (28, 1928), (0, 2000), (99, 1999)])
def test_two_digits_are_at_most_the_next_year(two: int, year: int) -> None:
    assert year == full_year(two, 2026)


def test_the_repr_of_a_reading_says_no_date() -> None:
    assert "Reading(valid=True)" == repr(read("3/14/2019", 2026))


def test_months_and_weekdays_are_complete() -> None:
    assert (set(range(1, 13)), set(range(7))) == (set(MONTHS.values()), set(WEEKDAYS.values()))


def test_words_of_the_calendar_are_folded() -> None:
    everything = [*MONTHS, *WEEKDAYS, *SEASONS, *HOLIDAYS]
    assert [] == [word for word in everything if word != word.lower() or not word.isascii()]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("ninety-two", 92),
        ("Eighty Nine", 89),
        ("a hundred and three", 103),
        ("one hundred", 100),
        ("two hundred twelve", 212),
        ("ninety-fifth", 95),
        ("zero", 0),
        ("thirty forty", None),
        ("ninety ten", None),
        ("hundred", 100),
        ("patient", None),
        ("", None),
    ],
)
def test_number_words_are_read(words: str, number: int | None) -> None:
    assert number == numerals.number_words(words)


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("five five five oh one four three", "5550143"),
        ("555 dash 0143", "5550143"),
        ("one two three, forty-five, six seven eight nine", "123456789"),
        ("double five two", "552"),
        ("twenty", "20"),
        ("twenty twenty", "2020"),
        ("seventeen", "17"),
        ("five pills", None),
        ("", None),
    ],
)
def test_spoken_digits_are_read(words: str, digits: str | None) -> None:
    assert digits == numerals.spoken_digits(words)


def test_decades_name_their_tens() -> None:
    assert {"nineties": 90, "twenties": 20} == {word: numerals.DECADES[word] for word in ("nineties", "twenties")}
