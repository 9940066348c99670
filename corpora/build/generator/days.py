"""Slots for days and times."""

from collections.abc import Callable

from generator.case import Case
from generator.dates import DATE, FORMS
from generator.draft import NEGATIVE, NEUTRAL, PLAIN, Piece
from generator.rare import spoken_date

#: Forms in which a day of birth may be asked for.
DATED = (
    "iso",
    "us",
    "eu",
    "long",
    "abbr",
    "hl7",
    "short",
    "month_day",
    "month_year",
    "weekday",
    "any",
    "spanish",
    "spoken",
)


def _dated(form: str) -> Callable[[Case, str], list[Piece]]:
    return lambda case, number: [(case.calendar.write(case.calendar.day(number), form), DATE)]


def _stamped(form: str) -> Callable[[Case, str], list[Piece]]:
    def write(case: Case, number: str) -> list[Piece]:
        day = case.calendar.day(number)
        return case.keep(("stamp", form, number), lambda: case.calendar.stamp(day, form))

    return write


def _range(case: Case, number: str) -> list[Piece]:
    return case.keep(("range", number), lambda: case.calendar.span_of_days(case.calendar.day(number)))


def _holiday(case: Case, number: str) -> list[Piece]:
    return case.keep(("holiday", number), lambda: [(case.calendar.holiday(case.calendar.day(number).year), DATE)])


def _season(case: Case, number: str) -> list[Piece]:
    return case.keep(("season", number), lambda: [(case.calendar.season(case.calendar.day(number).year), DATE)])


def _year(case: Case) -> str:
    return str(case.calendar.today.year - case.chance.one((0, 0, 1, 1, 2, 3, 5, 8, 12, 20)))


#: Slots that name the same day throughout a document: what writes them, from the case and the number of the day.
LASTING: dict[str, Callable[[Case, str], list[Piece]]] = {
    "date": _dated(""),
    **{f"date.{form}": _dated(form) for form in (*FORMS, "any")},
    "date.spoken": lambda case, number: [(spoken_date(case.calendar.day(number)), DATE)],
    "datetime": _stamped(""),
    "datetime.iso": _stamped("iso"),
    "datetime.hl7": _stamped("hl7"),
    "date.range": _range,
    "holiday": _holiday,
    "season_year": _season,
    "doc_year": lambda case, number: [(str(case.calendar.day(number).year), NEUTRAL)],
}
#: Slots that are another value each time.
FRESH: dict[str, tuple[str, Callable[[Case], str]]] = {
    "year": (NEUTRAL, _year),
    "quarter": (NEUTRAL, lambda case: case.calendar.quarter()),
    "time": (NEUTRAL, lambda case: case.calendar.time()),
    "duration": (NEGATIVE, lambda case: case.calendar.duration()),
    "weekday_word": (
        PLAIN,
        lambda case: case.chance.one(
            "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tues Wed Thurs Fri".split()
        ),
    ),
}
