"""Days, and the ways people write them."""

from datetime import date, timedelta

from generator.chance import Chance
from generator.draft import NEUTRAL, PLAIN, Piece
from generator.lists import lists
from generator.places import ordinal_ending

LISTS = lists("dates")

DATE = "DATE"
MONTHS = "January February March April May June July August September October November December".split()
SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SHORT_WEEKDAYS = ("Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun")

#: Ways of writing, by form: `d` and `m` bare, `dd` and `mm` with a nought, `th` the ending of an ordinal.
FORMS: dict[str, tuple[str, ...]] = {
    heading.removeprefix("form "): ways for heading, ways in LISTS.items() if heading.startswith("form ")
}
MAIN_FORMS = (
    ("us",) * 52 + ("iso",) * 12 + ("long",) * 14 + ("abbr",) * 16 + ("eu",) * 3 + ("slash_month",) + ("us",) * 2
)
ANY_FORMS = (
    "us",
    "us",
    "iso",
    "eu",
    "long",
    "long",
    "abbr",
    "abbr",
    "short",
    "month_day",
    "weekday",
    "spanish",
    "slash_month",
    "month_year",
)
HOLIDAYS = LISTS["HOLIDAYS"]
SEASONS = LISTS["SEASONS"]
DURATIONS = LISTS["DURATIONS"]


def fields(day: date) -> dict[str, str]:
    """Give what the ways of writing are filled with."""
    month = MONTHS[day.month - 1]
    weekday = day.weekday()
    return {
        "d": str(day.day),
        "dd": f"{day.day:02d}",
        "m": str(day.month),
        "mm": f"{day.month:02d}",
        "yyyy": str(day.year),
        "yy": f"{day.year % 100:02d}",
        "Month": month,
        "Mon": month[:3],
        "MON": month[:3].upper(),
        "mon": month[:3].lower(),
        "mes": SPANISH[day.month - 1],
        "Wday": WEEKDAYS[weekday],
        "Wd": SHORT_WEEKDAYS[weekday],
        "th": ordinal_ending(day.day),
        "yday": f"{day.timetuple().tm_yday:03d}",
    }


class Calendar:
    """The days of one document, and how it writes them.

    Args:
        chance: Draws of the document.
    """

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self.today = date(2016, 1, 1) + timedelta(days=chance.below(11 * 365))
        self._days: dict[str, date] = {"": self.today}
        self._main = chance.one(MAIN_FORMS)
        self._habits: dict[str, str] = {}

    def day(self, number: str) -> date:
        """Give the day of that number; the others lie around the first."""
        if number not in self._days:
            far = self._chance.one((5, 10, 30, 60, 400))
            self._days[number] = self.today + timedelta(days=self._chance.whole(-far, far // 2))
        return self._days[number]

    def birthday(self, age: int) -> date:
        """Give a day of birth that makes somebody that old today."""
        return self.today - timedelta(days=int(age * 365.25) + self._chance.whole(5, 355))

    def write(self, day: date, form: str = "") -> str:
        """Write a day.

        Args:
            day: The day.
            form: A key of `FORMS`, ``any``, or nothing for the document's main form.
        """
        chance = self._chance
        form = form or self._main
        if form == "any":
            form = chance.one(ANY_FORMS)
        if form not in self._habits or chance.happens(0.05):
            self._habits.setdefault(form, chance.one(FORMS[form]))
            if chance.happens(0.3):
                return chance.one(FORMS[form]).format_map(fields(day))
        return self._habits[form].format_map(fields(day))

    def time(self) -> str:
        """Give a time of day."""
        chance = self._chance
        hour, minute = chance.whole(0, 23), chance.one((0, 15, 30, 45, chance.below(60)))
        kind = chance.below(10)
        if kind < 4:
            return f"{hour:02d}:{minute:02d}"
        if kind < 6:
            return f"{hour:02d}{minute:02d}"
        half = chance.one(("AM", "am", " AM", " a.m.") if hour < 12 else ("PM", "pm", " PM", " p.m."))
        if kind == 6:
            return f"{hour % 12 or 12}{half}"
        return f"{hour % 12 or 12}:{minute:02d}{half}"

    def stamp(self, day: date, form: str) -> list[Piece]:
        """Write a day with a time: ``iso``, ``hl7`` or as people do."""
        chance = self._chance
        clock = f"{chance.below(24):02d}:{chance.below(60):02d}:{chance.below(60):02d}"
        if form == "iso":
            zone = chance.one(("", "Z", ".000Z", "-05:00", "-07:00", "+00:00", f".{chance.digits(3)}Z"))
            return [(f"{day.isoformat()}{chance.one('TTT ')}{clock}{zone}", DATE)]
        if form == "hl7":
            digits = clock.replace(":", "")
            zone = chance.one(("", "", "-0500", "-0700"))
            return [(f"{day:%Y%m%d}{digits[: chance.one((4, 6))]}{zone}", DATE)]
        joint = chance.one((" ", " ", " ", " at ", ", ", " @ ", " @"))
        return [(self.write(day), DATE), (joint, PLAIN), (self.time(), NEUTRAL)]

    def span_of_days(self, day: date) -> list[Piece]:
        """Write a first and a last day, as one stretch where they share a part."""
        chance = self._chance
        last = day + timedelta(days=chance.one((2, 3, 5, 7, 14, 30, 90)))
        one, two = fields(day), fields(last)
        kind = chance.below(10)
        if kind < 2:
            return [(f"{one['m']}/{one['d']}{chance.one('-–')}{two['m']}/{two['d']}/{two['yy']}", DATE)]
        if kind < 4 and day.month == last.month:
            return [(f"{one['Month']} {one['d']}{chance.one(('-', '–', ' to '))}{two['d']}, {one['yyyy']}", DATE)]
        joint = chance.one((" - ", " – ", " to ", " through ", " thru ", " until "))
        form = chance.one(("", "", "", "short", "month_day"))
        return [(self.write(day, form), DATE), (joint, PLAIN), (self.write(last, form), DATE)]

    def holiday(self, year: int) -> str:
        """Give a holiday, at times with its year."""
        return self._chance.one(HOLIDAYS) + (f" {year}" if self._chance.happens(0.35) else "")

    def season(self, year: int) -> str:
        """Give a part of a year."""
        return self._chance.one(SEASONS).format(y=year, M=self._chance.one(MONTHS))

    def quarter(self) -> str:
        """Give a quarter of a year."""
        chance = self._chance
        year = self.today.year
        return chance.one(
            (f"Q{chance.whole(1, 4)} {year}", f"{chance.whole(1, 4)}Q{year % 100:02d}", f"FY{year % 100:02d}")
        )

    def duration(self) -> str:
        """Give a stretch of time."""
        low = self._chance.whole(1, 9)
        return self._chance.one(DURATIONS).format(n=low, k=low + self._chance.whole(1, 6))
