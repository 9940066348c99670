"""Date or time stamp in digits alone (Safe Harbor class C), as HL7 v2, DICOM, X12, C-CDA and file names write them.

Eight digits that name a day between 1900 and 2099 are seldom anything else; a label or the field of a message makes
them sure, a label of another number makes them that number.

>>> check("20190314092653").decibans, check("20191399").decibans < 0
(0, True)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled, nothing
from phiguard.safe_harbor import SafeHarbor

NO_DAY = Verdict("no calendar has such a day", -12)

_MONTH = r"(?:0[1-9]|1[0-2])"
_DAY = r"(?:0[1-9]|[12]\d|3[01])"
_YEAR = r"(?:18[5-9]\d|19\d\d|20[0-4]\d)"
_DATE = _YEAR + _MONTH + _DAY
_CLOCK = r"(?:[01]\d|2[0-3])[0-5]\d"
_STAMP = rf"{_DATE}(?:{_CLOCK}(?:[0-5]\d(?:\.\d{{1,6}})?)?)?(?:[+-]\d{{4}})?"
_LABELS = (
    r"(?:adm(?:it|ission)?|d/?c|disch(?:arge)?|serv(?:ice)?|svc|visit|collect(?:ion|ed)?|eff(?:ective)?|expir(?:y"
    r"|ation)|exp|term|start|end"
    r"|from|thru|to|report(?:ed)?|order(?:ed)?|result|study|series|acquisition|content|event|death|fill(?:ed)?"
    r"|dispense[d]?|paid|file|posted|test|surgery)?"
    r"[ _-]?(?:date|dt|dttm|datetime|timestamp|time)|dos|dod|filedate|<effectiveTime[^>\n\0]{0,30}|(?:low|high|time)"
    r"[^>\n\0]{0,12} value"
)


def check(stamp: str) -> Verdict:
    """Doubt stamps whose third pair of digits is no month."""
    month = stamp[4:6] if stamp[:2] in {"18", "19", "20"} else stamp[:2]
    return SILENT if len(stamp) < 8 or 1 <= int(month) <= 12 else NO_DAY  # noqa: PLR2004 - digits of a date, months


recognizer = PatternRecognizer(
    name="date_hl7",
    title="Date or time stamp in digits",
    identifies=SafeHarbor.DATE,
    entity="DATE_TIME",
    patterns=(
        Pattern(_DATE, alone=0.60, labelled=0.95),
        Pattern(rf"{_DATE}{_CLOCK}(?:[0-5]\d(?:\.\d{{1,6}})?)?(?:[+-]\d{{4}})?", alone=0.90, labelled=0.97),
        Pattern(rf"{_DATE}[_-]{_CLOCK}(?:[0-5]\d)?", alone=0.90),
        Pattern(rf"[|^~](?P<value>{_STAMP})", alone=0.85, left="any", names_itself=True),
        Pattern(
            rf"\*(?:D8|DA|DT|050|232|472|434|435|20)\*(?P<value>{_STAMP})", alone=0.97, left="any", names_itself=True
        ),
        Pattern(rf"\*RD8\*(?P<value>{_DATE}-{_DATE})", alone=0.98, left="any", names_itself=True),
        Pattern(rf"(?:DTM|DTP)\*\d{{3}}\*(?:D8\*|DT\*)?(?P<value>{_STAMP})", alone=0.98, names_itself=True),
        Pattern(
            r"ISA\*[^~\n\0]{60,90}\*(?P<value>\d{6})\*\d{4}\*",
            alone=0.97,
            right="any",
            names_itself=True,
            caseless=False,
        ),
        Pattern(rf"\*(?P<value>{_DATE})\*(?:{_CLOCK})\*", alone=0.97, left="any", right="any", names_itself=True),
        Pattern(
            r"DB[ABD](?P<value>(?:0[1-9]|1[0-2])[0-3]\d(?:19|20)\d\d)",
            alone=0.97,
            caseless=False,
            left="line",
            names_itself=True,
        ),
        Pattern(rf"(?:DA|DT|TM) \[(?P<value>{_STAMP})", alone=0.97, names_itself=True, caseless=False),
        Pattern(rf"value=\"(?P<value>{_STAMP})\"", alone=0.92, right="any", names_itself=True),
        labelled(
            _LABELS, rf"{_STAMP}|{_MONTH}{_DAY}(?:{_YEAR}|\d\d)", alone=0.92, gap=r"[\"']?[ \t]?[:=# \t\n|]{1,4}[\"']?"
        ),
    ),
    labels=(
        *("date", "dated", "dos", "taken", "collected", "admitted", "discharged", "seen", "visit", "signed"),
        *("pdha", "eff", "exp"),
    ),
    contrary=(
        *("mrn", "acct", "account", "id", "npi", "lot", "ref", "case", "claim", "member", "policy", "phone"),
        *("order", "invoice", "serial", "sn", "rx", "ndc", "csn", "fin", "accession", "confirmation", "code"),
        *("patent", "isbn", "chart"),
    ),
    check=check,
    recall=nothing,
    positives=(
        "|LABSYS|EHR|<20250403101522-0500>||ORU",
        "DTP*472*D8*<20250115>~",
        "*DA*88204417*<20250718>~".replace("*DA*88204417*", "DTM*232*"),
        "DTP*434*RD8*<20250101-20250131>~",
        "(0008,0020) DA [<20230830>]",
        "##fileDate=<20240514>",
        "PDHA  <20240229>",
        '\\<effectiveTime value="<202504030640>"/\\>',
        "scan_<20190314>.pdf",
        "svc_date: <03142019>",
        "GS*HP*SEND*RECV*<20250715>*1010*1*X~",
        "backup-<20250715_0312>.tar",
    ),
    negatives=(
        "MRN 20190314",
        "acct# 20190314",
        "NPI 2000000036",
        "2000000",
        "order 20190314",
        "WBC 12500, plt 201000",
        "case number 20201231",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)",
        "https://www.hl7.eu/HL7v2x/v251/std251/ch02a.html",
        "https://dicom.nema.org/medical/dicom/current/output/html/part05.html#sect_6.2",
    ),
)
