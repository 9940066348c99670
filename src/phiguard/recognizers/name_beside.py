"""Name of a person known by the number beside it (Safe Harbor class A): ``Quill O 4/4/82``, ``Odessa - 555-0142``.

Before a date, a telephone number, a record number or a time of day, as in lists and chats.
"""

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference import name_forms as forms
from phiguard.reference import person_names as names
from phiguard.safe_harbor import SafeHarbor

_DATE = r"(?:\d{1,2}[/\-]\d{1,2}[/\-]\d{2,4}|\d{4}-\d{2}-\d{2})"
_KEY = r"[ ,|\t(;/]{1,4}(?:emp#?|EMP|badge|RX|Rx|room|rm|bed|pager|DOB|D\.O\.B|dob|MRN|mrn|MR#|SSN|acct|DL|lic|born|FIN|CSN)[ :.#]{1,3}(?:no\.? ?)?[A-Z]{0,3}\d"
_PHONE = r"(?:\+\d|\(?[2-9]\d{2}[)\-. ]{1,2}\d{3,4}|00 \d\d|(?:sms|tel):\+?\d)"
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?"
_SHORT = rf"{forms.WORD}(?: {forms.WORD}){{0,2}}"
_FULL = rf"{forms.WORD},? (?:[A-Z]\. )?(?:{forms.WORD}|[A-Z]\.?)(?: {forms.WORD}| [A-Z]\.?)?"
_PARTS_OF_NOTES = frozenset(
    "hosp subj proc dispo prov clin disp appt addl meds labs immun resp neuro cardio psych gyn gastro radiol path micro "
    "gross alergias enlace antecedentes motivo chem heme coag endo derm ortho peds onc nephro subject assmt eval recs rads consults pharm anes".split()
)


def check(name: str) -> Verdict:
    """Doubt what is on no list of names: things have dates and numbers too."""
    if name.lower() in _PARTS_OF_NOTES:
        return Verdict("the heading of a part of a note", -30)
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
        # a cell of its own, and a column of its own
        Pattern(
            rf"[|\t] ?(?P<value>{forms.INVERTED}|{forms.TWO}) ?[|\t]",
            0.72,
            caseless=False,
            names_itself=True,
            left="any",
            right="any",
        ),
        Pattern(
            rf"(?:\n| ) (?P<value>{forms.INVERTED}|{forms.TWO})(?:  |\n)",
            0.60,
            caseless=False,
            names_itself=True,
            left="any",
            right="any",
        ),
        # a person and what they are to the patient
        *(
            Pattern(
                rf"(?P<value>{form}) \((?:pt|patient|self|mom|dad|mother|father|wife|husband|son|daughter|sister|brother|spouse"
                r"|partner|caregiver|aunt|uncle|niece|nephew|grandma|grandpa|neighbor|friend|roommate|sitter|proxy|POA|RN|NP|MA|SW"
                r"|PT|OT|RT|CM|CNA|owner|driver|tech|clerk)[),;]",
                0.78,
                caseless=False,
                names_itself=True,
                right="any",
            )
            for form in (forms.ONE, forms.TWO)
        ),
        # who speaks in a chat
        Pattern(
            r"(?P<value>[A-Z\xaa][a-z\xba]{3,20}(?: [A-Z]\.?)?): (?:[a-z]|[A-Z][a-z]{0,2} [a-z])",
            0.75,
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
        "1 | <Okonkwo, C> | 204A",
        "   <Leander Cruz>       L index print",
        "tech visit. <Aurelie> (pt) and",
        "\n<Yolanda R>: need a ref\n<Kemp>: who's the ins",
    ),
    negatives=(
        "Flu Shot 10/2/24",
        "Last Visit 3/4/2024",
        "Pharmacy - 503-555-0142",
        "Hep B 9/1/49",
        "Old MRN 447001",
        "10:02 Vitals: stable",
        "Plan: discharge",
        "Fever: none today\nPlan: see below\nNote: he is well",
        "   Chest Pain       Left Arm   ",
        "| Flu Shot | Left Arm |",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)",),
)
