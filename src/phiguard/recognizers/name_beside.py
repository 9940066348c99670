"""Name of a person known by the number beside it (Safe Harbor class A): ``Quill O 4/4/82``, ``Odessa - 555-0142``.

Before a date, a telephone number, a record number or a time of day, as in lists and chats.
"""

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference import name_forms as forms
from phiguard.reference import person_names as names
from phiguard.safe_harbor import SafeHarbor

_DATE = r"(?:\d{1,2}[/\-]\d{1,2}[/\-]\d{2,4}|\d{4}-\d{2}-\d{2})"
_KEY = r"[ ,|\t(;]{1,4}(?:DOB|D\.O\.B|dob|MRN|mrn|MR#|SSN|acct|DL|lic|born|FIN|CSN)[ :.#]{1,3}(?:no\.? ?)?[A-Z]{0,3}\d"
_PHONE = r"(?:\+\d|\(?[2-9]\d{2}[)\-. ]{1,2}\d{3,4}|00 \d\d|(?:sms|tel):\+?\d)"
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?"
_SHORT = rf"{forms.WORD}(?: {forms.WORD}){{0,2}}"
_FULL = rf"{forms.WORD},? (?:[A-Z]\. )?(?:{forms.WORD}|[A-Z]\.?)(?: {forms.WORD}| [A-Z]\.?)?"


def check(name: str) -> Verdict:
    """Doubt what is on no list of names: things have dates and numbers too."""
    return Verdict("what the lists of names and words say", names.standing(name))


recognizer = PatternRecognizer(
    name="name_beside",
    title="Name of a person beside a number",
    identifies=SafeHarbor.NAME,
    entity="PERSON",
    patterns=(
        Pattern(rf"(?P<value>{_FULL})[ ,|\t(;:]{{1,8}}(?:DOB:? ?)?{_DATE}", 0.75, caseless=False, names_itself=True),
        Pattern(rf"(?P<value>{_FULL}){_KEY}", 0.70, caseless=False, names_itself=True, right="any"),
        Pattern(rf"(?P<value>{forms.WORD}){_KEY}", 0.50, caseless=False, names_itself=True, right="any"),
        Pattern(
            rf"(?P<value>{_SHORT})(?: ?[(,-] ?[a-z /]{{2,16}}\)?)?[ ,:|\t\-]{{1,5}}{_PHONE}",
            0.75,
            caseless=False,
            names_itself=True,
            left="line",
            right="any",
        ),
        Pattern(
            rf"(?:[Cc]all|[Aa]sk for|[Rr]each|[Cc]ontact|[Tt]ext|[Pp]age) (?P<value>{_SHORT}) ?(?:@|at|on|"
            rf"-)? {_PHONE}",
            0.80,
            caseless=False,
            names_itself=True,
            right="any",
        ),
        Pattern(
            rf"(?P<value>{forms.WORD} [A-Z])[ \t]{{0,3}}[|;(]",
            0.60,
            caseless=False,
            names_itself=True,
            left="line",
            right="any",
        ),
        Pattern(
            rf"(?P<value>{_SHORT})[ \t]{{1,8}}{_TIME}",
            0.50,
            caseless=False,
            names_itself=True,
            left="line",
            right="any",
        ),
        Pattern(
            rf"{_TIME}[\])]?[ \-]{{1,3}}(?P<value>{_SHORT}):", 0.75, caseless=False, names_itself=True, right="any"
        ),
    ),
    check=check,
    recall=names.recalled,
    needs_words=True,
    positives=(
        "<Nakagawa K> 4/4/82 flu shot",
        "<Okonkwo Jennifer> 9/1/49",
        "<Jennifer> - 503-555-0142\n<Michaels>: 555-0143",
        "<Okonkwo> MRN 447001",
        "[10:02] <Sandoval>: is he ok",
    ),
    negatives=(
        "Flu Shot 10/2/24",
        "Last Visit 3/4/2024",
        "Pharmacy - 503-555-0142",
        "Hep B 9/1/49",
        "Old MRN 447001",
        "10:02 Vitals: stable",
        "Plan: discharge",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)",),
)
