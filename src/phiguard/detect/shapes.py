r"""What stands between a label and a number, and what numbers look like: the words that recognizers share.

A label says more or less by itself, so there are three ways from a label to its number: :data:`WIDE_GAP` where it
says enough, :data:`NUMBERED` where "number", "no." or "#" must follow, :data:`MARKED` where a colon or an equal sign
must. Likewise :data:`CODE` is any number, and :data:`LONG_CODE` one that hardly stands there by chance.

>>> check_number("00482913"), check_number("2019-03-14").decibans < -9
(Verdict(reason='', decibans=0), True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, labelled

#: "Number", "no.", "#", "id": once or twice behind a label.
NOUN = r"(?:[ \t._:,#/\-]{0,2}(?:num(?:ber)?s?|nos?|nbr|nr|i\.?d\.?s?|identifier|#s |#))"
_CLAUSE = r",? (?:which|that|who) [a-z\xba ,']{3,32},"
#: A remark in brackets, or whose number it is.
ASIDE = (
    rf"(?:[ \t]?[(\[][^()\[\]\n\0]{{1,40}}[)\]]|{_CLAUSE}|"
    r" (?:there|here|ends?|starts?|(?:of|for|at|from|on|de|del|para) [a-z\xba'-]{2,14}(?: [a-z\xba'-]{2,14}){0,3}))?"
)
_SAYS = (
    r"is|was|are|were|be|been|has|should|would|must|might|may|appears|seems|looks like|reads?|shows?|shown|listed|"
    r"entered|assigned|given|confirmed|verified|recorded|documented|changed|updated|corrected|on file|it|that|this|"
    r"it'?s|same|unchanged|still|now|actually|really|probably|maybe|possibly|likely|only|just|correct|new|old|"
    r"to|as|es|era|son|sigue siendo|ends?(?: in| with)?|ending(?: in| with)?|begin(?:s|ning)(?: with)?"
)
#: "Is", "was changed to", "should be", "on file ends in": up to four words of them.
VERB = rf"(?:[ \t:,!]{{1,2}}(?:{_SAYS})){{0,4}}"
#: One mark between a label and its number.
MARK = r"[ \t:=#|>.,/\-\"'(\[*~_\n\\\xa4?]"
#: Tags between the two, in HTML and XML.
TAGS = r"[ \t:]{0,2}(?:</?[a-z][^<>\n\0]{0,40}>[ \t\n]{0,3}){1,4}"
_JSON = r"\"[}\]]{0,4},\s{0,20}\"(?:value|text|display)\" ?: ?\""
_SQL = r"[\"'\])]{0,2} {1,3}(?:in|like|is|equals) ?[( \"'%]{1,4}"
#: A question and the answer on the next line: "MRN?\\nCaller: it's".
ANSWER = (
    r"\?[\"']? {0,2}\n[^\n:\0]{0,24}[:>\])] {1,3}(?:(?:it'?s|sure|ok|okay|yes|yeah|yep|um|uh|hi|thanks|is)[,.]? ){0,3}"
)

#: After a label that says enough.
WIDE_GAP = rf"{NOUN}{{0,2}}{ASIDE}{VERB}(?:{TAGS}|{_JSON}|{_SQL}|{ANSWER}|[ \t]?#s |{MARK}{{1,32}})"
#: After a word that is a label only with "number", "no.", "#" or "id".
NUMBERED = rf"{NOUN}{{1,2}}{ASIDE}{VERB}(?:{TAGS}|{_JSON}|{_SQL}|{MARK}{{0,32}})"
#: After a word that is a label only with a mark behind it.
MARKED = rf"{NOUN}{{0,2}}{ASIDE}[ \t]{{0,4}}(?:{TAGS}|{_JSON}|(?:#s |[:=#|]){MARK}{{0,24}})"

#: Before a word that is a label only as "number of", "numero de": what turns it into one.
NUMBER_OF = (
    r"(?:num(?:ber|ero)?s?|nros?|nos?|#|codigo)\.? (?:of|on|for|from|de|del)"
    r"(?: (?:the|my|our|her|his|your|their|this|la|el|su|mi|tu|los|las)){0,2} "
)

_TAIL = r"(?:[-./][A-Z0-9]{1,8}){0,4}"
#: Digits in groups apart: 88 204 417, 0048 2291.
SPACED = r"\d{2,4}(?: \d{2,4}){1,2} \d{2,4}|\d{4} \d{4}"
#: A value of letters and digits: E1042773, FHC-2019-004417, 12-34-56, 6-204-417, A.4471, A 99440.
CODE = rf"{SPACED}|[A-Z]{{1,3}} \d{{5,9}}|(?:[A-Z]{{1,5}}[-_./]?){{0,2}}\d[A-Z0-9]{{0,15}}{_TAIL}"
#: The same where the label says little: four digits at the start, or letters among them.
LONG_CODE = (
    rf"{SPACED}|[A-Z]{{1,2}} \d{{5,9}}|[A-Z]{{1,5}}[-_./]?\d[A-Z0-9]{{0,15}}{_TAIL}|[A-Z]{{1,3}}-\d{_TAIL}|"
    rf"\d{{4,16}}[A-Z]{{0,3}}{_TAIL}|\d{{1,3}}(?:-[A-Z0-9]{{2,8}}){{1,4}}|\d{{1,4}}"
    r"(?:[A-Z]{1,4}\d{1,8}){1,3}[A-Z]{0,2}"
)
#: Digits read out one by one: K as in kite, 4 4 0 7 1 2 9.
SPELLED = r"(?:[A-Z](?: (?:as in|for|like) [a-z]{2,10})?,? ){0,3}\d(?:[ ,-]{1,2}\d){5,13}"
#: A number in a list behind a label, or before its label: five digits or more, or groups.
SOLID = r"[A-Z]{1,4}-?\d{4,14}[A-Z]?(?:-\d{1,4}){0,2}|\d{5,17}(?:-\d{1,4}){0,2}|\d{2,4}(?:-\d{2,4}){1,3}"

NO_NUMBER = Verdict("fewer than three digits", -30)
A_DATE = Verdict("reads as a date", -20)
PERHAPS_A_DATE = Verdict("eight digits of a date", -8)
A_YEAR = Verdict("reads as a year", -14)
A_TELEPHONE = Verdict("grouped like a telephone number", -14)
PERHAPS_A_TELEPHONE = Verdict("grouped like a telephone number, without marks", -8)

_DATE = re.compile(r"(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/ ](?:19|20)?\d\d)?")
_STAMP = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_WORD = re.compile(r"[A-Za-z]{4}")
_TELEPHONE = re.compile(r"(?:1[-. ])?[2-9]\d\d[-. ]\d{3}[-. ]\d{4}|[2-9]\d\d-\d{4}")
_LEAST = 3
_LONG = 6

_AND = (
    r"[\"']?(?: ?[,;/&+] ?(?:and |or |& )?| (?:and|or|y|e|o|vs\.?|plus|also|versus|into|merged into|->) )"
    r"(?:also )?[#\"']?"
)
_IS_THE = (
    r" (?:is|was|as|are|for) "
    r"(?:(?:the|her|his|my|their|our|your|a|pt|patient|correct|old|new|right|wrong|actual)(?:'?s)? ){0,3}"
)


def check_number(value: str) -> Verdict:
    """Doubt what follows a label by chance: words, dates, telephone numbers."""
    digits = sum(map(str.isdecimal, value))
    if digits < _LEAST and not (
        digits == _LEAST - 1 and len(value) >= _LONG and value.isalnum() and not _WORD.search(value)
    ):
        return NO_NUMBER
    if _DATE.fullmatch(value):
        return A_DATE
    if _YEAR.fullmatch(value):
        return A_YEAR
    if _STAMP.fullmatch(value):
        return PERHAPS_A_DATE
    if _TELEPHONE.fullmatch(value):
        return PERHAPS_A_TELEPHONE if " " in value else A_TELEPHONE
    return SILENT


def listed(labels: str, value: str = SOLID, alone: float = 0.85, *, gap: str = WIDE_GAP) -> tuple[Pattern, ...]:
    """The forms of the second to the fourth number behind one label: "MRNs 123456, 123477 and 123488"."""
    return tuple(
        labelled(labels, value, alone, gap=rf"(?:{gap})(?:{value})(?:{_AND}(?:{value})){{{n}}}{_AND}") for n in range(3)
    )


def trailed(labels: str, value: str = SOLID, alone: float = 0.88) -> tuple[Pattern, ...]:
    """The forms of a number that stands before its label: "00482913 (MRN)", "204417 is my member id"."""
    before = rf"(?P<value>{value})"
    return (
        Pattern(rf"{before}[\"']?(?: ?[(\[=] ?|{_IS_THE})(?:{labels})", alone, names_itself=True),
        Pattern(
            rf"{before} ?[,-] ?(?:{labels})(?: (?:no|num|number|id|#)\.?)?", alone, right="line", names_itself=True
        ),
    )
