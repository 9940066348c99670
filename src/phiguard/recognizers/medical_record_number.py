"""Medical record number (Safe Harbor class H).

There is no national form: it is known by the label before it, seldom by one behind it.

>>> check("00482913"), check("2019-03-14").decibans < -9
(Verdict(reason='', decibans=0), True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

_NOUN = r"(?:[ \t._:,#/\-]{0,2}(?:num(?:ber)?s?|nos?|nbr|nr|ids?|identifier|#))"
ASIDE = (
    r"(?:[ \t]?[(\[][^()\[\]\n\0]{1,28}[)\]]|"
    r" (?:there|here|ends?|starts?|(?:of|for|at|from|on) [a-z\xba'-]{2,14}(?: [a-z\xba'-]{2,14})?))?"
)
VERB = (
    r"(?:[ \t:,]{1,2}(?:is|was|are|now|on file|listed as|reads|shown as|changed to|updated to|confirmed as|entered as|"
    r"assigned|changed|it'?s|to|as|es|ends? in|ending(?: in| with)?)){0,3}"
)
MARK = r"[ \t:=#|>.,/\-\"'(\[*~_\n\\\xa4]"
TAGS = r"[ \t:]{0,2}(?:</?[a-z][^<>\n\0]{0,40}>[ \t\n]{0,3}){1,4}"
_JSON = r"\"[}\]]{0,4},\s{0,20}\"(?:value|text|display)\" ?: ?\""

#: After a label that says enough: "number", a remark in brackets or whose it is, a verb, and at least one mark.
WIDE_GAP = rf"{_NOUN}{{0,2}}{ASIDE}{VERB}(?:{TAGS}|{_JSON}|{MARK}{{1,32}})"

#: After a word that is a label only with "number", "no.", "#" or "id".
NUMBERED = rf"{_NOUN}{{1,2}}{ASIDE}{VERB}(?:{TAGS}|{_JSON}|{MARK}{{0,32}})"

#: After a word that is a label only with a mark behind it.
MARKED = rf"{_NOUN}{{0,2}}{ASIDE}[ \t]{{0,4}}(?:{TAGS}|{_JSON}|[:=#|]{MARK}{{0,24}})"

_TAIL = r"(?:[-./][A-Z0-9]{1,8}){0,4}"
#: Digits in groups apart: 88 204 417.
SPACED = r"\d{2,4}(?: \d{2,4}){1,2} \d{2,4}"
#: A value of letters and digits: E1042773, FHC-2019-004417, 12-34-56, 6-204-417, A.4471, A 99440.
CODE = rf"{SPACED}|[A-Z]{{1,2}} \d{{5,9}}|(?:[A-Z]{{1,5}}[-_./]?){{0,2}}\d[A-Z0-9]{{0,15}}{_TAIL}"
#: The same where the label says little: four digits at the start, or letters among them.
LONG_CODE = (
    rf"{SPACED}|[A-Z]{{1,2}} \d{{5,9}}|[A-Z]{{1,5}}[-_./]?\d[A-Z0-9]{{0,15}}{_TAIL}|[A-Z]{{1,3}}-\d{_TAIL}|"
    rf"\d{{4,16}}[A-Z]{{0,3}}{_TAIL}|\d{{1,3}}(?:-[A-Z0-9]{{2,8}}){{1,4}}|\d{{1,4}}"
    r"(?:[A-Z]{1,4}\d{1,8}){1,3}[A-Z]{0,2}"
)
#: Digits read out one by one: K as in kite, 4 4 0 7 1 2 9.
SPELLED = r"(?:[A-Z](?: (?:as in|for|like) [a-z]{2,10})?,? ){0,3}\d(?:[ ,-]{1,2}\d){5,13}"

NO_NUMBER = Verdict("fewer than three digits", -30)
A_DATE = Verdict("reads as a date", -20)
PERHAPS_A_DATE = Verdict("eight digits of a date", -8)
A_YEAR = Verdict("reads as a year", -14)
A_TELEPHONE = Verdict("grouped like a telephone number", -14)
PERHAPS_A_TELEPHONE = Verdict("grouped like a telephone number, without marks", -8)

_DATE = re.compile(r"(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?")
_STAMP = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_WORD = re.compile(r"[A-Za-z]{4}")
_TELEPHONE = re.compile(r"(?:1[-. ])?[2-9]\d\d[-. ]\d{3}[-. ]\d{4}|[2-9]\d\d-\d{4}")
_LEAST = 3
_LONG = 6

_STRONG = (
    r"(?:[a-z]{0,9}_)?[cepf]?mrn[os]?|(?:patient|pt|pat|subject|facility|hosp(?:ital)?|epic|cerner|baby|mother) ?mrn|"
    r"m\.r\.n?\.?|mr ?(?:#|no|num)|med(?:ical)?s?\.?[ _-]?rec(?:ord)?s?\.?|health[ _-]?rec(?:ord)?|"
    r"uhid|hrn|empi|dfn|historia clinica|nhc|registro medico|(?:num(?:ero)?\.? de )?(?:registro|historia|expediente)"
)
_NUMBERED = (
    r"chart|hosp(?:ital)?\.?|unit|u\.?r\.?|record|file|folder|jacket|mpi|epi|cpi|crn|emr|ehr|clinic|case|person|"
    r"dossier|"
    r"(?:id[ _-]?|wrist[ -]?|arm)?band|sticker|(?:pts?|pat|patient|client|resident|pct|paciente)(?:'?s)?"
)
_TERSE = (
    r"chart|urn|phn|crn|epi|cpi|e?mpi|emr|ehr|enterprise[ _]id|(?:pt|pat|patient|wrist|id)[ _-]?band|(?:pt|pat|"
    r"patient|client|resident)[ _-]?(?:id|no)"
)


def check(value: str) -> Verdict:
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


recognizer = PatternRecognizer(
    name="medical_record_number",
    title="Medical record number",
    identifies=SafeHarbor.MRN,
    entity="MEDICAL_RECORD_NUMBER",
    patterns=(
        labelled(_STRONG, CODE, alone=0.95, gap=WIDE_GAP),
        labelled("mr", r"[A-Z]{0,3}\d{5,12}|\d{2,4}-\d{2,4}-\d{2,4}", alone=0.90, gap=WIDE_GAP),
        labelled("(?:[a-z]{0,9}_)?mrn(?:'?s)?", rf"{SPELLED}|{CODE}", alone=0.96, gap=WIDE_GAP),
        labelled("mrns?", r"\d{5,12}", alone=0.95, gap="_?"),
        labelled(_NUMBERED, CODE, alone=0.90, gap=NUMBERED),
        labelled("chart|file no|hosp(?:ital)?|case no|emr|ehr|person", LONG_CODE, alone=0.85, gap=MARKED),
        labelled(
            _TERSE,
            rf"{SPELLED}|{SPACED}|[A-Z]{{0,3}}-?\d{{5,12}}|\d{{2,4}}-\d{{2,4}}(?:-\d{{2,4}})?",
            alone=0.90,
            gap=WIDE_GAP,
        ),
        Pattern(r"(?:patient|pt) ?[=:#] ?(?P<value>[A-Z]{0,2}\d{5,10})", alone=0.85, names_itself=True),
        # a second number after the same label: MRN 4418 vs 9022, MRN 1234567 / 1234568
        Pattern(
            r"mrn(?:'?s)?[ :#]{1,3}(?:ends? (?:in )?)?\d{4,10}(?: ?/ ?|, ?| and | or | vs\.? |; ?)(?P<value>\d{4,10})",
            alone=0.85,
            names_itself=True,
        ),
        Pattern(
            r"(?P<value>[A-Z]{0,3}\d{5,12}) ?[(\[=-] ?(?:mrn|med(?:ical)? rec|pt id|patient id|chart)",
            alone=0.9,
            names_itself=True,
        ),
        labelled(
            "merged?|merge into|merged to|retired?|survivor|duplicate(?: of)?|unmerge|keep",
            r"[A-Z]{0,4}-?\d{6,10}",
            alone=0.75,
            gap="[ :#]{1,3}",
        ),
        # behind a name: Quill, T / 4268-90; Rowan Mbeki 22-08-417
        Pattern(
            r"[A-Z\xaa][A-Za-z\xba'-]{1,20}, ?[A-Z\xaa][A-Za-z\xba.'-]{0,15}(?: [A-Z]\.?)? ?[/|(#] ?"
            r"(?P<value>(?:[A-Z]-?)?\d{5,10}|\d{2,4}-\d{2,4}(?:-\d{2,4})?)",
            alone=0.75,
            caseless=False,
        ),
        Pattern(
            r"[A-Z\xaa][a-z\xba'-]{1,15},? [A-Z\xaa][a-z\xba'-]{1,15} {1,4}(?P<value>\d{2,3}-\d{2}-\d{2,3})",
            alone=0.65,
            caseless=False,
        ),
        Pattern(r"[A-Z\xaa][a-z\xba'-]{2,15}\.? (?P<value>\d{7,8})", alone=0.55, caseless=False),
        Pattern(r" / (?P<value>(?:[A-Z]-)?\d{5,9}|\d{4}-\d{2}) /", alone=0.60, left="any", right="any"),
        Pattern(r"[A-Z]{2,6}# ?(?P<value>[A-Z]{0,2}\d{5,10})", alone=0.60, caseless=False),
        labelled(
            r"va file|c-?file|va claim|claim file|claims folder",
            r"C? ?\d{2,3} \d{3} \d{3}|(?:C-?)?\d{7,9}",
            alone=0.90,
            gap=WIDE_GAP,
        ),
        Pattern(r"# ?(?P<value>[A-Z]{0,2}\d{6,9})", alone=0.40, labelled=0.85),
        Pattern(r"id(?: ?(?:number|num|no)\.?)?[ :#]{1,3}(?P<value>[A-Z]{0,2}\d{6,10})", alone=0.55, labelled=0.85),
        Pattern(
            r"\(?0010,0020\)?[^\[\n\0]{0,30}\[(?P<value>[^\]\n\0]{3,20})",
            alone=0.95,
            left="any",
            right="any",
            names_itself=True,
        ),
    ),
    labels=("wristband", "wrist band", "patient", "pt"),
    context=("patient", "admitted", "record", "verified", "sticker", "dob"),
    contrary=(
        *("order", "invoice", "lot", "ref", "serial", "user", "badge", "employee", "member", "account", "acct", "case"),
        *(
            "claim",
            "confirmation",
            "tracking",
            "device",
            "driver",
            "model",
            "subscriber",
            "policy",
            "study",
            "rx",
            "npi",
        ),
        *(
            "dea",
            "check",
            "pmid",
            "snomed",
            "catalog",
            "grant",
            "isbn",
            "patent",
            "code",
            "concept",
            "part",
            "product",
            "phone",
            "ticket",
            "specimen",
            "accession",
            "group",
            "payer",
            "plan",
            "room",
            "student",
            "license",
        ),
    ),
    check=check,
    positives=(
        "MRN: <00482913>",
        "Med Rec # <E1042773>",
        "Medical Record Number (FHMC): <4829-13>",
        "Chart # <12-34-56>",
        "chart #<G-2207>",
        "UHID <FHC-2019-004417>",
        "pt id <88213>",
        "Unit # <M000482913>",
        "mrn=<482913>&view=labs",
        "MR# <004-51-88>",
        "MRN <88 204 417>",
        '{"patientMrn": "<00772041>"}',
        "hospital no. <H-558213>",
        "MRN<00482913>",
        "<00482913> (MRN)",
        "HRN <44-17-72>",
        "patient=<7704417>",
        "Num. de expediente: <558210>",
        "(0010,0020) LO [<0045188>]",
        "mrn ends <4418> vs <9022>",
    ),
    negatives=(
        "MR 2+, TR trace",
        "MR brain w/wo",
        "WBC 12500",
        "troponin 0.04",
        "RxNorm 197361",
        "chart reviewed",
        "page 3 of 12",
        "Record high 40C",
        "LOINC 718-7",
        "Chart reviewed 3/14/2019",
        "medical records 2019-03-14",
        "medical records: 971-555-0143",
        "patient 45 years old",
        "UR 10 mg",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(H)",
        "https://dicom.nema.org/medical/dicom/current/output/chtml/part03/sect_C.7.html",
    ),
)
