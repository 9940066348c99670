"""Date of birth (Safe Harbor class C), known by its label or its place in a message.

Any written form of a date counts here, also eight or six digits and words that are read out. Its year may stand
unless it tells an age over 89.

>>> check("03/14/1950").decibans, check("12 de marzo de 1959").decibans, check("at 38").decibans
(0, 0, 0)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import GAP, Pattern, PatternRecognizer, nothing
from phiguard.recognizers.date import NUMERIC, SPACED
from phiguard.reference.calendar_words import MONTHS
from phiguard.reference.numerals import number_words
from phiguard.safe_harbor import SafeHarbor

NO_MONTH = Verdict("words that are neither month nor number", -40)

_LABELS = (
    r"d[o0]b|d\.o\.b\.?|d/o/b|(?:date|day|place and date|date & time)[ _]?of[ _]?birth|birth[ _-]?(?:date|day|dt|time)"
    r"|bday|b-day|b/d|bdate|born(?: on)?(?: the)?"
    r"|dt of birth|date birth|fecha de nac(?:imiento|\.)?|f\. ?(?:de )?nac\.?|fdn|fnac|nacid[oa](?: el)?|nacio(?: el)?"
    r"|nac\.|geboren|geb\.|ne\(?e?\)? le|dob/age"
    r"|age/dob|dob/sex|sex/dob|yob|dob \(?(?:mm|m)/(?:dd|d)/(?:yyyy|yy)\)?|date of birth \(?mm[/-]dd[/-]yyyy\)?|bd"
)
_DIGITS = (
    r"(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4,6}(?:[+-]\d{4})?)?|(?:0[1-9]|1[0-2])(?:0[1-9]"
    r"|[12]\d|3[01])(?:(?:18|19|20)\d\d|\d\d)"
)
_ISO = (
    r"(?:18|19|20)\d\d[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:[0-3]?\d)(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?(?:Z"
    r"|[+-]\d\d:?\d\d)?)?"
)
_WORD = r"[a-z]{3,10}\.?"
_NAMED = (
    rf"\d{{1,2}}(?:st|nd|rd|th|o)?(?:[ ./-]| (?:day )?of | de |){_WORD}(?:[ ,./-]{{1,2}}(?:del? |of )?)(?:\d{{4}}"
    r"|'?\d\d)"
    rf"|{_WORD}[ ./-]\d{{1,2}}(?:st|nd|rd|th)?(?:[ ,./-]{{1,2}}(?:\d{{4}}|'?\d\d))?|{_WORD},? \d{{4}}"
    r"|\d{2}[a-z]{3}\d{2,4}"
)
_MONTH_YEAR = r"\d{1,2}[/-](?:(?:18|19|20)\d\d|\d{1,2})"
_SPACES = r"\d{1,2} \d{1,2} (?:(?:18|19|20)\d\d|\d\d)"
_SAID = (
    r"(?:oh|o|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
_SPOKEN = rf"{_SAID}(?:[ ,-]{{1,2}}{_SAID}){{2,6}}"
_VALUE = rf"(?:{NUMERIC}|{SPACED}|{_ISO}|{_DIGITS}|{_SPACES}|{_MONTH_YEAR})"
_MONTHS = frozenset(m[:3] for m in MONTHS)
_LETTERS = re.compile(r"[A-Za-z]{3,}")
_ON = (
    r"(?: (?:on|per|in|from|of|for) (?:the |her |his |my |your |pt )?(?:tube|label|req|requisition|card|band|wristband|chart|file|form|slip"
    r"|cup|specimen|id|licen[sc]e|ins|rx|order|record|referral|patient|pt|child|baby|member|subscriber))?"
)
_GAP = rf"(?: ?\([^)\n\0]{{1,20}}\))?{_ON}\??{GAP}"


def check(birth: str) -> Verdict:
    """Doubt words that say no date."""
    words = _LETTERS.findall(birth)
    if (
        words
        and not any(w.lower()[:3] in _MONTHS for w in words)
        and not number_words(words[0].lower().replace("oh", "zero"))
    ):
        return NO_MONTH
    return SILENT


recognizer = PatternRecognizer(
    name="date_of_birth",
    title="Date of birth",
    identifies=SafeHarbor.DATE,
    entity="DATE_OF_BIRTH",
    patterns=(
        Pattern(rf"(?:{_LABELS}){_GAP}(?P<value>{_VALUE})", alone=0.97, names_itself=True),
        Pattern(rf"(?:{_LABELS}){_GAP}(?P<value>{_NAMED})", alone=0.97, names_itself=True),
        Pattern(
            rf"(?:dob|date of birth|birth ?da(?:y|te)|born)(?: is| was| on)?(?: ?[,/] ?[a-z]{{1,8}})?[ :,-]{{1,3}}(?P<value>{_SPOKEN})",
            alone=0.95,
            names_itself=True,
        ),
        Pattern(
            rf"(?:{_LABELS}) [a-z'. ]{{1,25}}[: ]{{1,3}}(?P<value>{NUMERIC}|{_ISO})", alone=0.90, names_itself=True
        ),
        Pattern(
            rf"(?P<value>{NUMERIC})(?: ?[-,:]? ?| \()(?:dob|d\.o\.b\.|date of birth|birth ?date)",
            alone=0.80,
            names_itself=True,
        ),
        Pattern(rf"b\.? ?(?P<value>{NUMERIC}|{_ISO})", alone=0.85, names_itself=True),
        # the imprint of a plate: number, birth, sex
        Pattern(r"(?P<value>\d\d {1,2}\d\d {1,2}\d\d) {2,8}[MF]", 0.85, caseless=False, names_itself=True),
        # the question and, on the next line, its answer
        Pattern(
            r"(?:d[o0]b|date of birth|birth ?day|birth ?date)[^\n\0]{0,24}\?[^\n\0]{0,16}\n[^\n\d\0]{1,48}"
            rf"(?P<value>{NUMERIC}|{SPACED}|{_ISO}|{_SPACES}|{_DIGITS})",
            alone=0.93,
            names_itself=True,
        ),
        Pattern(
            rf"(?:d[o0]b|date of birth|birth date|born|b\.){GAP}"
            r"(?P<value>[0-9OolIS]{1,2}[/.-][0-9OolIS]{1,2}[/.-][0-9OolIS]{2,4})",
            alone=0.90,
            names_itself=True,
        ),
        Pattern(
            r"PID\|(?:[^|\n\0]{0,80}\|){6}(?P<value>\d{8}(?:\d{4,6}(?:[+-]\d{4})?)?)", alone=0.98, names_itself=True
        ),
        Pattern(r"NK1\|(?:[^|\n\0]{0,50}\|){15}(?P<value>\d{8}(?:\d{4,6})?)", alone=0.98, names_itself=True),
        Pattern(r"DMG\*D8\*(?P<value>\d{8})", alone=0.98, names_itself=True),
        Pattern(r"<birthTime [^>\n\0]{0,30}value=\"(?P<value>\d{4,14})", alone=0.97, left="any", names_itself=True),
        Pattern(r"\(0010,0030\)[^\[\n\0]{0,30}\[?(?P<value>\d{8})", alone=0.98, left="any", names_itself=True),
    ),
    check=check,
    recall=nothing,
    positives=(
        "DOB: <07/22/1951>",
        "D.O.B. <3-14-50>, male",
        "born <3 August 1968>, your ref",
        '"birthDate": "<1992-10-05>"',
        "PID|1||4417^^^A||SAMPLE^ANY^K||<19370211>|F",
        "DMG*D8*<19630708>*M~",
        '\\<birthTime value="<19461108>"/\\>',
        "Fecha de nacimiento: <12 de marzo de 1959>",
        "DOB/Age: <11/30/1989> / 34 Y",
        "pt dob <031450>",
        "BDAY:<1981-12-20>",
        "Date of Birth (MM/DD/YYYY): <03/14/1950>",
        "birthday is <March 14>",
        "dob oh three fourteen nineteen fifty".replace(
            "oh three fourteen nineteen fifty", "<oh three fourteen nineteen fifty>"
        ),
        "(DOB <6-2-61>), bday? <8 24 62>",
        "DOB on tube <7/70>; dob? <082462>",
        "4 1 7 7      <11  02  44>   F",
        "DOB <19790230>",
        "D0B: <O6/l7/1988>",
    ),
    negatives=(
        "DOB: 1931",
        "date of birth not given",
        "born at 38 weeks",
        "newborn 3/10 APGAR",
        "DOB verified x2",
        "confirm dob on page 7/12",
        "MRN 03141950",
        "born 5 weeks early",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)",
        "https://www.hl7.eu/HL7v2x/v251/std251/ch03.html",
    ),
)
