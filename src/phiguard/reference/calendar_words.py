"""Words of the calendar, English and Spanish, folded: months, weekdays, seasons and holidays."""

from phiguard.reference.wordfile import words_of

#: Names of months and their short forms, English and Spanish, folded. Source: common usage.
MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero ene",
            "february feb febrero febr",
            "march mar marzo",
            "april apr abril abr",
            "may mayo",
            "june jun junio",
            "july jul julio",
            "august aug agosto ago",
            "september sep sept septiembre setiembre set",
            "october oct octubre",
            "november nov noviembre",
            "december dec diciembre dic",
        ),
        start=1,
    )
    for name in names.split()
}

#: Names of weekdays and their short forms, Monday 0, English and Spanish, folded. Source: common usage.
WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon lunes",
            "tuesday tue tues martes",
            "wednesday wed weds miercoles",
            "thursday thu thur thurs jueves",
            "friday fri viernes",
            "saturday sat sabado",
            "sunday sun domingo",
        )
    )
    for name in names.split()
}

#: Parts of a year that say more than the year, folded.
SEASONS: frozenset[str] = frozenset(
    words_of(
        "spring summer autumn fall winter springtime summertime wintertime midsummer midwinter primavera verano otono "
        "invierno"
    )
)

#: Holidays as expressions over folded text, longest first where one begins another. Sources: 5 U.S.C. 6103 (federal
#: holidays); common usage for the others.
HOLIDAYS: tuple[str, ...] = (
    r"christmas(?: (?:eve|day))?",
    r"x-?mas(?: (?:eve|day))?",
    r"boxing day",
    r"thanksgiving(?: day)?",
    r"black friday",
    r"cyber monday",
    r"new year'?s(?: (?:eve|day))?",
    r"(?:the )?(?:4th|fourth) of july",
    r"independence day",
    r"memorial day(?: weekend)?",
    r"labor day(?: weekend)?",
    r"veteran'?s'? day",
    r"president'?s'? day",
    r"(?:washington|lincoln)'?s birthday",
    r"tax day",
    r"patriots?'?s? day",
    r"spring break",
    r"casimir pulaski day",
    r"columbus day",
    r"indigenous people'?s'? day",
    r"juneteenth",
    r"(?:martin luther king|mlk)(?:,? jr\.?)?(?: day)?",
    r"flag day",
    r"election day",
    r"inauguration day",
    r"super bowl(?: sunday)?",
    r"ground ?hog day",
    r"valentine'?s(?: day)?",
    r"st\.? patrick'?s(?: day)?",
    r"april fools?'?(?: day)?",
    r"earth day",
    r"cinco de mayo",
    r"mother'?s'? day",
    r"father'?s'? day",
    r"halloween",
    r"all (?:saints|souls)'? day",
    r"dia de (?:los )?muertos",
    r"day of the dead",
    r"easter(?: (?:sunday|monday|weekend))?",
    r"good friday",
    r"palm sunday",
    r"ash wednesday",
    r"(?:shrove|fat) tuesday",
    r"mardi gras",
    r"pentecost",
    r"advent",
    r"epiphany",
    r"nochebuena",
    r"navidad",
    r"semana santa",
    r"(?:start of |first day of )?ramadan",
    r"eid(?:[ -]al[ -](?:fitr|adha))?",
    r"ashura",
    r"mawlid",
    r"hanukkah",
    r"chanukah",
    r"passover",
    r"pesach",
    r"rosh hashanah?",
    r"yom kippur",
    r"purim",
    r"sukkot",
    r"shavuot",
    r"diwali",
    r"deepavali",
    r"holi",
    r"navaratri",
    r"kwanzaa",
    r"vesak",
    r"(?:chinese|lunar) new year",
    r"nowruz",
    r"songkran",
    r"canada day",
    r"victoria day",
    r"bastille day",
    r"guy fawkes(?: (?:day|night))?",
    r"leap day",
)
