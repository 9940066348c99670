"""Accession number of a laboratory, pathology or imaging order (Safe Harbor class R).

Pathology writes a letter code, two digits of the year and a running number: S-18-12345, GYN24-204417, 22-SP-044718;
others write what they like behind "accession". HL7 v2 carries it in OBR-2 and OBR-3, DICOM in (0008,0050).

>>> check("S-18-12345").decibans, check("C5-6").decibans < -9, check("2019").decibans < -9
(0, True, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import CODE, NUMBERED, WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

TOO_FEW = Verdict("fewer than four digits", -30)
A_DATE = Verdict("reads as a date or a year", -20)

_LEAST = 4
_DATE = re.compile(r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d")
_KINDS = (
    "SP|SU|SS|SR|SC|SD|SH|SL|SX|S|NP|NG|NC|NS|BM|BX|GYN|GY|FNA|FN|FC|FL|CYTO|CYT|CY|CN|CS|C|HP|HS|HC|H|MB|MC|MI|"
    "M|MR|CT|US|XR|NM|MG|PT|"
    "DX|CR|AU|A|P|PS|PA|PC|PATH|DP|D|L|R|TC|UC|U|IR|OB|V|ME|T|W|X|Z"
)
_SURGICAL = rf"(?:{_KINDS})[- ]?\d{{2}}-\d{{4,8}}(?:-?[A-Z]\d{{0,2}}|-\d{{1,2}}| [A-F]\d)?"
_FIELD = r"[^|\n\0]{0,80}\|"
#: With the system that gave it: 771204^EHR.
_ID = r"[A-Z0-9][A-Z0-9.-]{3,23}(?:\^[A-Z][A-Z0-9_-]{1,15}){0,2}"

_STRONG = (
    r"accession(?:s|ed)?|acc(?:ess)?n?(?:\.|#)?|acsn|accn|accession[ _-]?(?:number|no|id|identifier)|"
    r"acc[ _-](?:no|num|number|id)|accno|"
    r"path(?:ology)?(?: (?:report|case|rpt))?(?: as)?|cytology|cyto|surgical(?: path(?:ology)?)?|surg path|"
    r"histology|histo|sp(?:ec)?imen to path as|autopsy|"
    r"lab(?:oratory)? ?(?:no|num|number|id|ref|acc|#)|lis(?: id| no)?|microbiology|micro|placer(?: order)?|"
    r"filler(?: order)?|"
    r"prior|previous (?:case|bx|biopsy|path)|(?:rad(?:iology)?|imaging|exam|oct|study|scan|film|x-?ray|ct|"
    r"mri) (?:no|num|number|id|vol|acc|#)|folio|numero de acceso"
)
_NUMBERED = (
    "case|specimen|bx|biopsy|block|slide|requisition|req|order|exam|imaging|test|sample|culture|report|oct vol|vol|"
    "panel|job|dictation|dict|document|doc|transcription"
)


def check(number: str) -> Verdict:
    """Doubt dates, and values with too few digits."""
    if sum(map(str.isdecimal, number)) < _LEAST:
        return TOO_FEW
    return A_DATE if _DATE.fullmatch(number) else SILENT


recognizer = PatternRecognizer(
    name="accession_number",
    title="Accession number of a laboratory, pathology or imaging order",
    identifies=SafeHarbor.OTHER_ID,
    entity="ACCESSION_NUMBER",
    patterns=(
        Pattern(_SURGICAL, alone=0.60, labelled=0.95),
        Pattern(r"(?:S|SP|SU|GYN|NP|FNA|CY|HP|NG|C|BM|P)-?\d{2}-\d{3}", alone=0.10, labelled=0.92),
        Pattern(r"[A-Z]{1,5}-(?:\d{2}|20\d{2})-\d{4,8}(?:-[A-Z0-9]{1,3})?", alone=0.60, labelled=0.95),
        Pattern(
            r"\d{2}-(?:SP|SU|S|NP|BM|C|GYN|FNA|CY|HP|MB|AU|PATH)-?\d{3,7}(?:-[A-Z0-9]{1,3})?", alone=0.65, labelled=0.95
        ),
        Pattern(r"\d{2}:[A-Z]{1,2}\d{5,8}[A-Z]?", alone=0.65, labelled=0.95, caseless=False),
        Pattern(r"\d{2}-\d{3}-\d{5,7}", alone=0.20, labelled=0.93),
        labelled(_STRONG, rf"\d{{2}}-\d{{3}}-\d{{4,7}}|\d{{4}}:\d{{4,7}}|{_SURGICAL}|{CODE}", alone=0.88, gap=WIDE_GAP),
        labelled(
            "acc(?:ession)?(?: ?#| no\\.?| number)?",
            r"[A-Z]{1,4}[ -]\d{2}[ -]\d{3,8}|[A-Z]{0,3}\d{4,8} \d{3,6}",
            alone=0.88,
            gap=WIDE_GAP,
        ),
        # the number wraps at the end of a line
        labelled(_KINDS, r"\d{2}-\d{1,4}\n\d{2,6}", alone=0.55, gap="-?"),
        labelled(_NUMBERED, CODE, alone=0.85, gap=NUMBERED),
        labelled(
            "case|specimen|block|query|report|order",
            rf"{_SURGICAL}|[A-Z]{{1,4}}-?\d{{2,4}}-\d{{3,8}}|[A-Z]{{2,4}}\d{{6,12}}",
            alone=0.80,
            gap=r"[ \t:#]{1,4}\n?",
        ),
        Pattern(rf"OBR\|{_FIELD}{_FIELD}(?P<value>{_ID})", alone=0.97, names_itself=True),
        Pattern(rf"OBR\|{_FIELD}(?P<value>{_ID})", alone=0.97, names_itself=True),
        Pattern(rf"ORC\|{_FIELD}(?P<value>{_ID})", alone=0.97, names_itself=True),
        Pattern(rf"ORC\|{_FIELD}{_FIELD}(?P<value>{_ID})", alone=0.97, names_itself=True),
        Pattern(rf"SPM\|{_FIELD}(?P<value>{_ID})", alone=0.97, names_itself=True),
        Pattern(
            r"(?P<value>[A-Z0-9][A-Z0-9.-]{3,23})\^[^|~\n\0]{0,30}\^(?:ACSN|FILL|PLAC)",
            alone=0.97,
            names_itself=True,
        ),
        Pattern(
            r"\(?0008,0050\)?[^\[\n\0]{0,30}\[(?P<value>[^\]\n\0]{3,20})",
            alone=0.95,
            left="any",
            right="any",
            names_itself=True,
        ),
    ),
    labels=(
        "accession",
        "acc",
        "acc#",
        "acc #",
        "path",
        "pathology",
        "cytology",
        "surgical",
        "case",
        "specimen",
        "biopsy",
        "bx",
        "lab",
    ),
    context=("received", "collected", "gross", "diagnosis", "report", "radiology"),
    contrary=(
        "lot",
        "ndc",
        "catalog",
        "ref",
        "icd",
        "icd-10",
        "cpt",
        "hcpcs",
        "part",
        "model",
        "version",
        "phone",
        "fax",
        "iso",
        "policy",
        "protocol",
    ),
    check=check,
    positives=(
        "ORC|RE|<771204^EHR>|<26233CH0417^LABSYS>",
        "<S-18-12345>",
        "Acc# <26-325-004471>",
        "Accession: <W2509304417>",
        "ACCESSION <RX7719304>",
        "Case: <S23-0118842>",
        "Block <S23-0118842-A3> sent",
        "Prior: <C19-22071> (cervix)",
        "GYN CYTOLOGY   <GYN24-204417>",
        "Specimen to path as <22-SP-044718>.",
        "ACC <MR-26-004471>",
        '"accessionNumber": "<BCH2207714>"',
        "accession_no = <0044177208>",
        "lab no. <4417702>",
        "Requisition #<Q-5518820>",
        "OBR|1|<PL-00912>|<25093004417>|24323-8^CMP^LN",
        "(0008,0050) SH [<RX7719304>]",
        "images pushed, acc <BCH2207714>",
        "Numero de acceso: <26-0044>",
    ),
    negatives=(
        "S1 S2 normal",
        "ICD-10 E11.65",
        "C5-6 disc",
        "SP-100 mg",
        "S-1 plus cisplatin",
        "accession pending",
        "A-1, B-2",
        "path 2019",
        "pathology 3/14/2019",
        "CT 2021-03-14",
        "P 88 R 12",
        "T12-L1 fusion",
    ),
    sources=(
        "https://www.hl7.org/fhir/v2/0203/index.html",
        "https://dicom.nema.org/medical/dicom/current/output/chtml/part03/sect_C.7.2.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
)
