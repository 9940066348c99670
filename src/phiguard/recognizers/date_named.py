"""Date with the name of its month (Safe Harbor class C).

``March 14, 2019``, ``14-Mar-19``, ``14MAR2019``, ``Mar '19``, ``the 14th of March``, ``12 de marzo de 1959``; ranges;
days and years in words. A weekday before the date goes with it, and so does a time with an offset behind it. A
month alone counts where a word before it makes it a time, since "may" and "march" are verbs too.

>>> check("March 14, 2019") == SILENT, check("may 2").decibans < 0, check("Feb 44").decibans < 0
(True, True, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.safe_harbor import SafeHarbor

VERB = Verdict("letters that need not say a month", -14)
NO_DAY = Verdict("no month has such a day", -8)

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary|r)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|ene(?:ro)?|febrero|marzo|abr(?:il)?|mayo|junio|julio|agosto|sept?iembre"
    r"|octubre|noviembre|dic(?:iembre)?|janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|juin|juil(?:let)?|aout|decembre|okt(?:ober)?|dez(?:ember)?|maerz|mai)\.?"
)
WEEKDAY = (
    r"(?:(?:mon|tue?s?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|lunes|martes|miercoles|jueves|viernes|sabado|domingo)"
)
_ON = rf"(?:{WEEKDAY}\.?,? (?:the )?)?"
_PART = r"(?:the )?(?:morning|afternoon|evening|night|eve|weekend|week|end|middle|beginning|start) of (?:the )?"
_DAY = r"(?:0?[1-9]|[12]\d|3\d)(?: ?(?:st|nd|rd|th)|o)?"
_YEAR = r"(?:(?:18|19|20)\d\d|'\d\d)"
_SHORT = r"(?:(?:18|19|20)\d\d|'?\d\d)"
_TIME = r"(?:[: ]\d\d:\d\d:\d\d(?:\.\d{1,6})? ?(?:[+-]\d{4}|GMT|UTC|Z))?"
#: Months as much of Europe counts them: 8.viii.1966.
_ROMAN = r"(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})"
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_BELOW = rf"(?:(?:{_TENS})(?:[ -](?:{_UNITS}))?|{_TEENS}|{_UNITS}|hundred)"
YEAR_WORDS = rf"(?:(?:nineteen|twenty)[ -](?:oh[ -]|o[ -])?{_BELOW}|two[ -]thousand(?:[ -](?:and[ -])?{_BELOW})?)"
DAY_WORDS = (
    r"(?:(?:twenty|thirty)[ -]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third"
    r"|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
    r"|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
)
_DIA = (
    r"(?:uno|primero|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci[a-z]{4,5}"
    r"|veinti[a-z]{2,6}|veinte|treinta(?: y uno)?|\d{1,2})"
)
_SAID = rf"(?:[ ,]{{1,2}}(?:in |of )?(?:{YEAR_WORDS}|{_YEAR}))?"
_TO = r" ?(?:-|to|thru|through|until|and|&|or|/) ?"
_GAP = r"(?:[ ,./-]{1,3}|,?\n)"

#: Whole dates with a year; other recognizers read them beside their labels.
NAMED = (
    rf"{_ON}{MONTH}[ ,./-]{{0,3}}{_DAY}(?:{_GAP}(?:of |in |del? )?{_YEAR}|[/.-]\d\d|, \d\d){_TIME}"
    rf"|{_ON}{_DAY}(?:(?:,? (?:day of|of|de|del) |[ ,./-]{{0,3}}){MONTH}(?:[ ,./-]{{0,3}}|\n)(?:of |del? )?{_SHORT}{_TIME}"
    rf"|\n{MONTH} {_YEAR})"
    rf"|\d{{1,2}}(?:[./-] ?{_ROMAN}[./-] ?(?:18|19|20)\d\d|\.{_ROMAN}\.\d\d)"
    rf"|(?:18|19|20)\d\d[ ,./-]{{0,2}}{MONTH}[ ./-]{{0,2}}{_DAY}"
)
_CALLED = "January|February|March|July|September|October|November|December|Jan|Feb|Sept?|Oct|Nov|Dec"
_PERSONS_TOO = "April|May|June|August|Apr|Aug|Jun|Jul"
_DURING = (
    r"(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill?|[Ll]ast|[Nn]ext|[Tt]his|[Dd]uring|[Tt]hrough|[Tt]hru|[Dd]ue|[Rr]enew(?:s|ed|al)?"
    r"|[Ee]xp(?:ire[sd]?)?|[Ee]nd(?:s|ed)|[Ll]apse[sd]?|[Ss]tart(?:s|ed)|[Bb]egan|[Ee]ff(?:ective)?|[Rr]etire[sd]) "
)
_ABOUT = r"(?:[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter|[Aa]round|[Ff]or|[Bb]ack in|[Ff]irst week of) "
_SMALL = re.compile(r"\b(?:may|mar|march|oct|dec|sep|ene|dic)\b")
_CODE = re.compile(r"[A-Z]{3,4}-?\d")
_DATED = re.compile(
    r"(?:18|19|20)\d\d|'\d\d|\d(?:st|nd|rd|th)|[a-z]-?\d\d?-\d\d|\d-?[a-z]{3,9}-\d\d|\d:\d\d:\d\d"
    rf"|(?:march|mar|may|oct|dec|sep) (?:the )?(?:twenty|thirty)[ -]?{DAY_WORDS}|(?:march|mar|may|oct|dec|sep) the {DAY_WORDS}"
    rf"|{DAY_WORDS} (?:day )?of "
)
_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def check(surface: str) -> Verdict:
    """Doubt verbs in small letters, and days that no month has."""
    if _SMALL.search(surface) and not _DATED.search(surface):
        return VERB
    if _CODE.fullmatch(surface):
        return VERB
    days = _NUMBER.findall(surface[: surface.find(":")] if ":" in surface else surface)
    return NO_DAY if days and not _DATED.search(surface) and int(days[0]) > 31 else SILENT  # noqa: PLR2004 - days


recognizer = PatternRecognizer(
    name="date_named",
    title="Date with a month's name",
    identifies=SafeHarbor.DATE,
    entity="DATE_TIME",
    patterns=(
        Pattern(NAMED, alone=0.95, labelled=0.97),
        Pattern(
            rf"{_ON}{MONTH}[ .-]{{0,2}}(?:the )?{_DAY}(?:{_TO}(?:{MONTH} ?)?{_DAY})?(?:,? {_YEAR})?(?: \d\d:\d\d:\d\d)?",
            alone=0.90,
            labelled=0.97,
        ),
        # days behind one month: Mar 3, 5 and 9; Jan 8, 9 & 15, 2026; May 3/5/7
        Pattern(
            rf"{_ON}{MONTH} {_DAY}(?:, ?{_DAY}){{0,8}},? ?(?:and|&|or|y|e|[+/]) ?(?:the )?{_DAY}(?:(?:,| of)? {_YEAR})?",
            alone=0.92,
        ),
        Pattern(
            rf"(?P<value>{_ON}{MONTH} {_DAY}(?:, ?{_DAY}){{1,8}}(?:,? {_YEAR})?)(?:[.;:)\n]| at| for| with)",
            alone=0.88,
            right="any",
        ),
        Pattern(
            rf"{_ON}{_DAY}(?:, ?{_DAY}){{0,8}},? ?(?:and|&|y|e|et|und) ?{_DAY} (?:of |de )?{MONTH}(?:,? {_SHORT})?",
            0.92,
        ),
        Pattern(rf"(?:{_PART})(?:{_ON}{MONTH} {_DAY}(?:,? {_YEAR})?|{_DAY} {MONTH}(?:,? {_YEAR})?)", alone=0.92),
        Pattern(rf"{MONTH} {_DAY},? \d\d", alone=0.85, right="line"),
        Pattern(rf"{_ON}{_DAY}{_TO}{_DAY} (?:of |de )?{MONTH}(?:,? (?:de )?{_YEAR})?", alone=0.92),
        Pattern(rf"{_ON}(?:the )?{_DAY}(?: (?:of|de) |[ -]{{0,2}}){MONTH}", alone=0.85, labelled=0.97),
        Pattern(
            rf"(?:(?:early|mid|late)[ -]{{1,2}})?{MONTH}(?:[ ,./-]{{1,2}}(?:of |in |del? )?(?:18|19|20)\d\d"
            r"|[ ,.-]{0,2}'\d\d|[-/]\d\d)",
            alone=0.90,
        ),
        Pattern(
            rf"(?:{_CALLED}|{_PERSONS_TOO})\.? ?(?:-|/|to|thru|through|and|until) ?(?:{_CALLED}"
            rf"|{_PERSONS_TOO})\.?(?:,? {_YEAR})?",
            alone=0.85,
            caseless=False,
        ),
        Pattern(rf"(?:18|19|20)\d\d[ -]{MONTH}", alone=0.85),
        Pattern(
            rf"(?:early|mid|late|beginning of|end of|start of|middle of|w/o|wk of|week of)[ -](?:{_CALLED}|{_PERSONS_TOO})",
            alone=0.80,
        ),
        Pattern(
            rf"(?:{_DURING})(?P<value>(?:{_CALLED}|{_PERSONS_TOO}))",
            alone=0.70,
            caseless=False,
            names_itself=True,
            lead=_DURING,
        ),
        Pattern(
            rf"(?:{_ABOUT})(?P<value>(?:{_CALLED}))",
            alone=0.70,
            caseless=False,
            names_itself=True,
            lead=_ABOUT,
        ),
        Pattern(
            rf"{_ON}(?:the )?{MONTH} (?:the )?{DAY_WORDS}{_SAID}|{_ON}(?:the )?{DAY_WORDS} (?:day )?(?:of |in"
            rf" )?{MONTH}{_SAID}",
            alone=0.90,
        ),
        Pattern(
            rf"(?:(?:el )?{WEEKDAY},? )?(?:el )?{_DIA} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sept?iembre|octubre|noviembre"
            r"|diciembre)(?: del? (?:\d{4}|mil [a-z ]{5,40}|dos mil(?: [a-z]{3,14})?))?",
            alone=0.95,
        ),
        Pattern(rf"(?:wk|week|w/c|month) of (?:the )?(?:{MONTH} ?{_DAY}?|\d{{1,2}}/\d{{1,2}})", alone=0.88),
        Pattern(
            r"(?:on|since|until|before|after|born|dob|due|by|from|for|seen|dated?|thru) (?P<value>(?:may|mar|march"
            rf"|oct|dec|sep)\.? {_DAY})",
            alone=0.97,
            names_itself=True,
        ),
    ),
    labels=("dated", "date"),
    check=check,
    recall=nothing,
    positives=(
        "seen on <14-Mar-19>",
        "<March 14, 2019> and <14 March 2019>, <Mar 14th>",
        "<14MAR2019> | <02NOV1955>",
        "<Mar '19> EEG",
        "admitted <September 3rd, 2021>",
        "Fecha: <12 de marzo de 1959>",
        "nacida <el catorce de marzo de 1950>, <wk of Aug 24>",
        "exp <11 AVR 2031>",
        "<Tue, 15 Jul 2025 09:14:02 -0400>",
        "[<22/Jan/2025:03:16:01 +0000>]",
        "evicted <mid-February>, again in <June>",
        "from <March 1 to 5>, then <3-5 April 2019>",
        "born <august nineteenth two thousand and sixteen>",
        "the <Friday, the twenty-second of November>",
        "Tested: <Jan 8, 9 & 15, 2026>; seen <Mar 3, 5, 9 and 12>",
        "attended <March 3, 5, 9>.",
        "date of service <march the third> period; <the twelfth of march>",
        "DOB:<8.viii.1966>; geb. <12.XI.1954>, <3/iv/1971>",
        "<Jan 23 02:14:07> mx1 postfix: nrcpt=1\n<Mar 24 02:14:11> mx1",
        "CDL renews <June>, card due <November>",
        "se cayo <el viernes 16 de enero> y el <3, 5 y 9 de mayo>",
        "on <the evening of November 8th> with aphasia",
        "on <the 14th of March>; on <may 5>",
        "<2019 Mar 14>; <early June 2022>; <Sept 30>",
        "<Jul-Aug 2024> travel; between <May and July>",
        "Visit <Sept.\N{NO-BREAK SPACE}14,\N{NO-BREAK SPACE}2026>",
    ),
    negatives=(
        "she may 2-3 times a day",
        "may second-guess the plan",
        "march in place 10 reps",
        "in 2019",
        "OCT of the macula",
        "decrease to 5 mg, may repeat x1",
        "may 2, 5, or 10 mg help",
        "mar not charted",
        "SEP-1 bundle",
        "junk 5, augment 3",
        "march third in line, may second that",
        "type 2.i, 5/v/10",
        "3 days ago",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)",
        "https://www.rfc-editor.org/rfc/rfc5322#section-3.3",
        "https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html",
    ),
)
