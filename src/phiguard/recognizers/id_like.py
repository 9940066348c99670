"""Anything else that is called a number, an identifier or a reference (Safe Harbor class R).

The net under all others: a word for a number, then six to twenty letters and digits with three digits or more.

>>> check("J-20441").decibans, check("E11.65").decibans < -9, check("2019").decibans < -9
(0, True, True)
"""

import re

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import VERB, WIDE_GAP, check_number
from phiguard.safe_harbor import SafeHarbor

TOO_FEW = Verdict("fewer than three digits, or shorter than six characters", -30)
A_DATE = Verdict("reads as a date", -20)
A_CODE = Verdict("reads as a code of a classification or a quantity", -20)

_LEAST_DIGITS = 3
_LEAST = 5
_DATE = re.compile(
    r"(?:19|20)\d\d[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d|(?:19|20)\d\d-(?:19|20)?\d\d"
)
_CODE = re.compile(
    r"[A-TV-Z]\d{2}(?:\.[\dA-Z]{1,4})?|\d{1,3}\.\d{1,2}|\d+(?:mg|mcg|ml|mm|cm|kg|hrs?|min|days?|wks?|units?|"
    r"x\d+)|\d{5}-\d{1,2}|[A-Z]\d{4}",
    re.IGNORECASE,
)

_NOUN = (
    r"(?:no\.?|num(?:ber)?\.?|nbr\.?|#|ids?|identifier|ref(?:erence)?\.?(?: no\.?| number| #)?|key|token|record|"
    r"record locator|n\.?[o\xba\xa4]|numero|nro\.?|num\.|folio|codigo|clave|identificador)"
)
_VALUE = r"[A-Z]{0,6}[-_/.]?\d[A-Z0-9]{0,16}(?:[-_/.][A-Z0-9]{1,12}){0,3}"
#: Things that are numbered, whose names say little by themselves.
_THING = (
    r"(?:chain of )?custody(?: form)?|envelope|event|memo|micro ?chip|chip|chipped|card|pass|tag|token|box|"
    r"packet|export|"
    r"roi|letter|receipt|application|app no|jira|asana|zendesk|freshdesk|service ?now|smartsheet|log|folder|binder|"
    r"petition|seal|trk|tkt|tickets?|work ?orders?|incident|task|listing|sticker|label|control|serial|page(?:r)? id|batch|claimant|applicant|beneficiario|"
    r"household|guest|visitor|customer|caller|contact|vendor|supplier|buyer|member|client|expediente|solicitud|tramite|"
    r"caso|orden|pedido|cita|turno|boleto|guia|intake|referral|consent|authorization|release|request|notice|message|"
    r"thread|call|visit|stay|transfer|transport|trip|dispatch|crash|permit|lien|subpoena|affidavit|exhibit|bates|"
    r"evidence|property|voucher|coupon|gift card|rewards?|loyalty(?: card)?|frequent flyer|passenger|ski pass|locker|"
    r"ballot|precinct|deed|parcel|lease|unit|meter|pledge|donation|grant|award|fund|scholarship|abstract|manuscript"
)
#: What hardly stands behind a word by chance.
_SURE = (
    r"(?-i:[A-Z]{2,6}) \d{5,12}|(?-i:[A-Z]{2,6}) \d{2}-\d{3,6}|[A-Z]{1,5}-?\d{5,12}(?:-[A-Z0-9]{1,6}){0,2}|[A-Z]{2,5}-\d{3,8}(?:-[A-Z0-9]{1,6}){0,2}|\d{6,16}[A-Z]?|"
    r"\d{2,4}-\d{4,8}(?:-[A-Z0-9]{1,6})?|\d{4}(?:[- ]\d{4}){2,4}|(?:[A-Z]{2,5}-){2,3}\d{2,8}"
)
#: What codes, models and measurements are called.
_OTHER = tuple(
    (
        "icd icd-10 icd10 cpt hcpcs drg ndc loinc snomed rxnorm rxcui atc model part catalog cat lot mfr apc version "
        "build port revision page room rm bed floor step stage grade type rule section chapter table figure protocol "
        "nct doi pmid isbn upc omim clinvar gene modifier condition revenue taxonomy disposition diagnosis dx template "
        "iso iec ansi rfc error status software firmware gpi procedure place unii pod policy form sku reorder ref item "
        "modelnumber partnumber model_number part_number versionid code_id gtin isolate strain atcc ndcs platelets plt "
        "count copies cfu load size bytes amount total units clia nucc hl7 oid commit expires"
    ).split()
)


def check(value: str) -> Verdict:
    """Doubt dates, codes of classifications, quantities, and anything short."""
    if sum(map(str.isdecimal, value)) < _LEAST_DIGITS or len(value) < _LEAST:
        return TOO_FEW
    if _DATE.fullmatch(value):
        return A_DATE
    return A_CODE if _CODE.fullmatch(value) else check_number(value)


recognizer = PatternRecognizer(
    name="id_like",
    title="Any other identifying number",
    identifies=SafeHarbor.OTHER_ID,
    entity="ID_LIKE",
    patterns=(
        Pattern(rf"{_NOUN}(?:{VERB})[ \t:=#\"'(\[\n]{{1,4}}(?P<value>{_VALUE})", alone=0.60, labelled=0.60),
        labelled(_THING, _SURE, alone=0.65, gap=WIDE_GAP),
        labelled(
            r"(?:our|your|my|their|file|case|call|adjuster|claim|payer|legal|office|vendor|agency|"
            r"court) ref(?:erence)?|"
            r"ref(?:erence)? ?(?:#|no\.?|num(?:ber)?\.?|id|code)|(?:su|nuestra) referencia|in reply refer to",
            rf"{_SURE}|[A-Z]{{2,5}}(?:/[A-Z0-9]{{2,8}}){{1,4}}|[A-Z0-9]{{2,6}}(?:[-/][A-Z0-9]{{2,8}}){{1,3}}",
            alone=0.75,
            gap=WIDE_GAP,
        ),
        # anything and a colon before what is a number of a record by its form
        Pattern(
            r"[a-z)][\"']?[:=] ?[\"'#]?(?P<value>[A-Z]{1,5}-?\d{6,12}(?:-[A-Z0-9]{1,6}){0,2}|"
            r"\d{7,14}|\d{2,4}-\d{5,8}(?:-[A-Z0-9]{1,6})?)",
            alone=0.55,
            labelled=0.60,
            left="any",
        ),
        Pattern(
            rf"(?:[a-z](?:Number|Num|No|Id|ID|Ref|Key|Identifier)|_(?:no|num|number|id|ref|"
            rf"key))\"?[ \t:=\"']{{1,4}}(?P<value>{_VALUE})",
            alone=0.60,
            labelled=0.60,
            left="any",
            caseless=False,
        ),
        Pattern(
            r"<id [^<>\n\0]{0,60}extension ?= ?\"(?P<value>[A-Z0-9][A-Z0-9.-]{4,40})\"",
            alone=0.75,
            left="any",
            right="any",
        ),
        Pattern(
            r"#(?P<value>[A-Z]{1,4}-?\d{3,8}(?:-\d{1,8})?|\d{4,10}(?:-\d{2,8})?)", alone=0.60, labelled=0.60, left="any"
        ),
        Pattern(r"[A-Z]{2,4}-\d{2,4}-\d{3,8}(?:-[A-Z0-9]{1,4})?", alone=0.55, labelled=0.60, caseless=False),
        Pattern(
            r"[A-Z]{1,4}-\d{5,8}(?:-[A-Z0-9]{1,4})?|[A-Z]{1,3}\d{2,6}-\d{4,8}",
            alone=0.50,
            labelled=0.60,
            caseless=False,
        ),
    ),
    contrary=_OTHER,
    check=check,
    positives=(
        "chain of custody <CCF 2088204417>",
        "Socket dup #<J-20441>.",
        "file reference: <QX-44177>",
        "enrolment no. <A0044177>",
        "Folio: <5582190>",
        "record locator <QZ4417>",
        "identifier = <004417-B>",
        "numero <00441772>",
        "see <PMP-88104472> attached",
        "row <V2507-88204>,22.4",
        "memo <QGG-0396>",
        "Jira: <PHI-4471> closed",
        "Ticket ref in old system <HD-41877>.",
        "chain of custody form <CC0447182>",
        "expediente del tribunal n.o <25-00417>",
        "reference was <QX-44177>",
        '"enrolmentNumber": "<A0044177>"',
        '\\<id extension="<ob-20441-77>" root="2.16.840.1.113883.19"/\\>',
    ),
    negatives=(
        "ICD code E11.65",
        "CPT # 99213-25",
        "room # 412",
        "model no. PB980-12",
        "NDC number 00093-1048-01",
        "POD #2",
        "part no 1006-3204-000",
        "no 10 mg today",
        "disposition code 204",
        "ref 5530-G-411",
        "number 3 of 12",
        "key points 2019",
        "COVID-19 PCR",
        "piano 123456",
        '"modelNumber":"W3SR01"',
        "SP-100 mg",
        "NCT number NCT00000419",
    ),
    sources=(
        "https://www.hhs.gov/hipaa/for-professionals/privacy/special-topics/de-identification/index.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
)
