"""Weekday that stands for a day (Safe Harbor class C).

``next Tuesday``, ``on Friday``, ``Fri 3/14``, ``Wednesday the 16th``: with what names the day. Habits stay: ``MWF``,
``every Monday``, ``Tuesdays``. Weekdays before a whole date belong to that date.

>>> recognizer.check("Tue 9/30").decibans
0
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.safe_harbor import SafeHarbor

_FULL = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ANY = r"(?:mon|tue?s?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_NEXT = r"(?:last|next|this(?: coming| past)?|coming|past|since|until|til|till|by|thru) "
_NTH = r"(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)"
_DAY = r"(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)"

recognizer = PatternRecognizer(
    name="weekday",
    title="Weekday of a certain day",
    identifies=SafeHarbor.DATE,
    entity="DATE_TIME",
    patterns=(
        Pattern(rf"{_ANY}\.?,? (?:the )?{_NTH}", alone=0.85),
        Pattern(
            rf"{_ANY}\.?,? {{1,2}}(?:0?[1-9]|1[0-2])(?:/(?:0?[1-9]|[12]\d|3[01])|-(?:1[3-9]|2\d|3[01]))(?:[/-](?:20)?\d\d)?",
            alone=0.92,
        ),
        # with a dash it may be the hours of a house
        Pattern(
            rf"{_ANY}\.?,? {{1,2}}(?:0?[1-9]|1[0-2])-(?:0?[1-9]|1[0-2])(?:[/-](?:20)?\d\d)?", alone=0.45, labelled=0.85
        ),
        Pattern(rf"(?P<value>{_ANY}\.?,? {{1,2}}(?:0?[1-9]|1[0-2])-(?:0?[1-9]|1[0-2])-(?:20)?\d\d)", alone=0.92),
        # the number alone, which is no hour: Fri 13, Tues 24 Dr. Price
        Pattern(
            r"(?P<value>(?:Mon|Tues?|Wed|Thurs?|Fri|Sun|Sat)(?:day)?\.? (?:1[3-9]|2\d|3[01]))(?:[,;.)]| -|- |:? [A-Za-z]|\n)",
            alone=0.70,
            caseless=False,
            right="any",
            names_itself=True,
        ),
        Pattern(
            rf"(?P<value>(?:one|two|three|four|a few|couple)(?: of)? {_FULL}s? ago)",
            alone=0.70,
            names_itself=True,
        ),
        Pattern(rf"(?:last|next|this) (?:month|week),? (?:on )?(?P<value>the {_NTH})", alone=0.80, names_itself=True),
        Pattern(
            rf"(?P<value>the {_FULL}) (?:before|after|of|prior to) [A-Za-z]", alone=0.70, names_itself=True, right="any"
        ),
        Pattern(
            r"the (?P<value>(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)) (?:at|of (?:this|next|last|the) month)",
            alone=0.65,
            names_itself=True,
        ),
        Pattern(
            rf"(?:on|to|by|until|before|after|from|since|for|due|til|said|says|thru|through|of|again|was|is|not|period|here|come|came|do|than|like|about|around|prefer|make it|see (?:you|u|him|her|me)|w/|move it|works?|left|took|started|appt|off|back|seen|or|and|maybe) (?P<value>the {_NTH})"
            r"(?:[.,;?!)]| at| to| for| if| and| or| is| was| works| instead| please| w/| with| around| in the|\n)",
            alone=0.65,
            right="any",
            names_itself=True,
        ),
        Pattern(
            rf"(?:{_NEXT})(?P<value>(?:{_ANY}))(?: (?:morning|afternoon|evening|night|am|pm))?",
            alone=0.62,
            names_itself=True,
            lead=_NEXT,
        ),
        Pattern(
            rf"(?:on|to|by|until|before|after|from|since|for|due|till?|period|here|come|came|do|than|like|see (?:you|u|him|her|me)|started|appt|off|back|seen) (?P<value>the {_NTH})",
            alone=0.65,
            right="line",
            names_itself=True,
        ),
        Pattern(
            r"(?:[Oo]n|[Ff]or|[Bb]efore|[Aa]fter|[Ff]rom|[Uu]ntil|[Dd]ue|[Ss]een|[Ss]cheduled|[Rr]eturn(?:s|ing)?) "
            rf"(?P<value>{_FULL})",
            alone=0.60,
            caseless=False,
            names_itself=True,
        ),
        Pattern(rf"(?P<value>{_FULL}) (?:at|@|by) \d", alone=0.65, caseless=False, names_itself=True),
        Pattern(
            rf"(?:el|este|proximo|pasado) (?P<value>{_DAY})(?: (?:proximo|pasado|que viene))?",
            alone=0.60,
            names_itself=True,
        ),
    ),
    context=("appt", "appointment", "visit", "surgery", "scheduled", "admitted"),
    contrary=("every", "each", "q", "dialysis", "schedule", "weekly", "mwf", "tth", "habitual"),
    recall=nothing,
    positives=(
        "follow-up next <Tuesday>",
        "on <Wednesday the 16th>",
        "appt <Tue 9/30> at 2:15pm",
        "return on <Friday>",
        "Court date <Mon 3/11>",
        "<Mon. the 16th> w/o restrictions",
        "since last <Thursday>",
        "<Thursday> at 3",
        "move my appt from <the 14th> to next month",
        "by <the 21st>.",
        "can i come <the 14th> instead; could you do <the 9th>? see you <the 3rd>\nok",
        "<Fri 13> - got out; your text said <the 24th>\nno",
        "last month, <the 9th>; <the Thursday> before Easter; <two sundays ago>",
    ),
    negatives=(
        "MWF dialysis",
        "every Monday",
        "q Monday",
        "on Tuesdays and Thursdays",
        "sun exposure, sat at bedside",
        "SpO2 sat 95",
        "wed 40 years",
        "open Mon-Fri 6-6 PT, Sat 9-12",
        "pain on the 5th metatarsal",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)",
        "https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html",
    ),
)
