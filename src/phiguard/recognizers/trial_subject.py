"""Number of a person in a study (Safe Harbor class R).

Site and subject, often with initials: 012-0043, 012-0043-JQS; screening and randomisation numbers; numbers of kits and
bottles handed out. The number of the study itself (NCT, EudraCT) is public and stays.

>>> check("012-0043").decibans, check("2019-2020").decibans < -9
(0, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import NUMBERED, WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

TOO_FEW = Verdict("fewer than three digits", -30)
YEARS = Verdict("reads as years or a date", -20)
A_WORD = Verdict("holds a word or a unit", -20)
_LEAST = 3
_YEARS = re.compile(
    r"(?:19|20)\d\d(?:[-/](?:(?:19|20)?\d\d)(?:[-/]\d\d)?)?|\d{1,2}/(?:19|20)\d\d|(?:0?[1-9]|1[0-2])-(?:19|"
    r"20)\d\d|\d{1,2}[-/]\d{1,2}[-/](?:19|20)?\d\d"
)
_UNIT = re.compile(
    r"\d(?:mg|mcg|ml|kg|days?|years?|yrs?|yo|mo|hrs?|min|wks?|weeks?|months?)$|-(?:year|month|day|week)", re.IGNORECASE
)

_SITE = r"[A-Z]{0,4}-?\d{2,5}[-/]\d{2,5}(?:-\d{3,5})?(?:[-/][A-Z][A-Z-]{1,3})?"
_PLAIN = r"(?:[A-Z]{1,6}-){0,2}[A-Z]{0,4}\d{3,8}(?:[-/][A-Z0-9]{1,6}){0,3}"
_PERSON = (
    r"(?:study |trial |research |screened |enrolled )?(?:subject|subj|sbj|participant|enrollee|volunteer|proband|"
    r"respondent|screening|screen|rand(?:omi[sz]ation|omi[sz]ed)?|enrol?lment|sujeto|participante)s?"
)
_KEYS = (
    r"u?subj(?:ect)?[ _]?id|usubjid|rand(?:omi[sz]ation)?[ _]?(?:no|num|number|id|#)|record_id|redcap (?:record|"
    r"id)|participant_?id|study[ _]?id|ptid|iwrs|ixrs|irt(?: no| #)?|screening_?(?:no|number)"
)


def check(number: str) -> Verdict:
    """Doubt years, ages and counts."""
    if sum(map(str.isdecimal, number)) < _LEAST:
        return TOO_FEW
    if _YEARS.fullmatch(number):
        return YEARS
    return A_WORD if _UNIT.search(number) else SILENT


recognizer = PatternRecognizer(
    name="trial_subject",
    title="Number of a person in a study",
    identifies=SafeHarbor.OTHER_ID,
    entity="TRIAL_SUBJECT",
    patterns=(
        Pattern(
            r"\d{2,4}-\d{3,5}-[A-Z](?:[A-Z]{1,2}|-[A-Z]|[A-Z]-)", alone=0.80, labelled=0.96, caseless=False, right="any"
        ),
        Pattern(r"[01]\d{2}-\d{4,5}", alone=0.55, labelled=0.93),
        Pattern(_SITE.replace("[-/]", "-"), alone=0.02, labelled=0.88),
        labelled(_PERSON, rf"{_SITE}|{_PLAIN}", alone=0.93, gap=NUMBERED),
        labelled(
            _PERSON,
            rf"{_SITE}|[A-Z]{{1,4}}-?\d{{3,6}}|\d{{5,8}}",
            alone=0.90,
            gap=r"(?:'s)?(?: as| to| under)?[ \t:=#\"'(]{1,4}\n?",
        ),
        labelled(
            r"(?:enrolled|randomi[sz]ed|screened|consented|registered|re-?consented)(?: (?:as|under))|"
            r"study participant|"
            r"(?:subject|participant|proband)s?",
            r"(?:id )?(?:[A-Z]{1,4}-?\d{3,6}|\d{3,4}-\d{2,4})(?:-[A-Z0-9]{1,4})?",
            alone=0.80,
            gap=r"[ \t:=#(]{1,3}(?:id |no\.? )?",
        ),
        labelled(
            "subj(?:ect)?|participant|proband", r"\d-\d{3,5}", alone=0.85, gap=r"(?: (?:id|no\.?|#))?[ \t:#]{1,3}"
        ),
        labelled(_KEYS, rf"{_SITE}|{_PLAIN}|\d{{3,10}}", alone=0.93, gap=WIDE_GAP),
        labelled(
            r"(?:study |imp |drug |medication |med |treatment )?(?:kit|bottle|vial)s?",
            r"(?:[A-Z]{1,4}-)?\d{2,6}-\d{3,6}|[A-Z]{0,3}-?\d{4,9}",
            alone=0.80,
            gap=NUMBERED,
        ),
        labelled(
            r"(?:study|imp|drug|medication|treatment) kits?", r"[A-Z]{0,3}-?\d{4,9}", alone=0.85, gap=r"[ \t:#]{1,3}"
        ),
        labelled(
            r"sae|susar|adverse event(?: report)?|mfr report|medwatch|aer|query",
            r"(?:[A-Z]{1,4}-?)?\d{4}[A-Z]{0,3}-?\d{3,8}|[A-Z]{1,3}-\d{4,8}",
            alone=0.88,
            gap=WIDE_GAP,
        ),
        labelled(
            r"(?:pt|patient|site|init(?:ials)?)(?: no\.?| id| #)?",
            r"\d{2,4}-\d{3,5}-[A-Z]{2,3}",
            alone=0.93,
            gap=WIDE_GAP,
        ),
    ),
    labels=(
        *(
            "subject",
            "subj",
            "participant",
            "enrollee",
            "randomization",
            "randomisation",
            "randomized",
            "screening",
            "screen",
            "site",
        ),
        *("subject id", "proband", "sujeto", "cohort", "trial", "ecrf", "query", "study id"),
    ),
    context=("consent", "arm", "visit", "protocol", "ecrf", "sponsor"),
    contrary=(
        "phone",
        "call",
        "fax",
        "tel",
        "mrn",
        "acct",
        "account",
        "lot",
        "ndc",
        "re",
        "page",
        "room",
        "zip",
        "age",
        "bp",
        "cell",
    ),
    check=check,
    positives=(
        "Subject <012-0043>",
        "Participant ID: <P-1187>",
        "Re participant <044-0023> (initials D-F)",
        "IWRS rand# <10447>",
        "randomization no. <R04417>",
        "<012-0043-JQS> signed consent",
        "USUBJID = <ARDOR-044-0017>",
        '"subjectId": "<017-2204>"',
        "Screening No. <S-104>",
        "SAE #<2025US004417>",
        "IMP kit <K-771204> dispensed",
        "redcap record <1177>",
        "study_id: <00417>",
        "subj # <044/0017>",
        "Sujeto No. <012-0043>",
        "Bottle #<88-2093>",
    ),
    negatives=(
        "NCT00000419",
        "subject to change",
        "Subject: 2019-2020 flu season",
        "participants 45-year-old",
        "screening colonoscopy 2019",
        "screen 3/14/2019",
        "SP-100 mg study drug",
        "120 subjects, 60 a group",
        "call 555-0143",
        "subject 45 years old",
    ),
    sources=(
        "https://www.cdisc.org/standards/foundational/sdtm",
        "https://www.hhs.gov/hipaa/for-professionals/privacy/special-topics/de-identification/index.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
)
