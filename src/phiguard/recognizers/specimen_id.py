"""Number of a specimen, sample, slide, block, tube or kit (Safe Harbor class R).

>>> check("BB0044-7718-C2").decibans, check("2019").decibans < -9
(0, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import PatternRecognizer, labelled
from phiguard.detect.shapes import A_MEASURE, ABBREVIATIONS, CODE, NUMBERED, SOLID, WIDE_GAP, listed
from phiguard.safe_harbor import SafeHarbor

TOO_FEW = Verdict("fewer than three digits", -30)
A_DATE = Verdict("reads as a date or a year", -20)
_LEAST = 3
_DATE = re.compile(r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d")

_THING = (
    r"(?:(?:lab|blood|urine|tissue|biobank|dna|saliva|pcr|swab|tumou?r|control|newborn screen(?:ing)?|screening|"
    r"test|collection|oncotype|cologuard|fit|sleep|cord blood|milk|bone) )?"
    r"(?:specimen|spec|sample|slide|block|tube|vial|aliquot|kit|swab|container|cassette|straw|cryovial|vacutainer|biobank(?: tube)?|probe|"
    r"requisition|(?:specimen|tube|slide) label|muestra|espe?cimen|barcode)s?"
)
_PLAIN = (
    r"\d{4,6}-\d{1,3}|\d{4,8}-[A-Z]\d{0,2}|(?-i:[A-Z]{1,4}) \d{4,8}|"
    r"(?:[A-Z]{1,5}[-_]?)\d{4,12}(?:-[A-Z0-9]{1,6}){0,3}|\d{7,14}|\d{2,4}-\d{4,8}(?:-[A-Z0-9]{1,4})?|"
    r"[A-Z]{2,4} \d{2}-\d{4,8}|[A-Z]{1,3}\d{2,6}-\d{4,8}(?:-[A-Z0-9]{1,3})?"
)


def check(number: str) -> Verdict:
    """Doubt dates and counts."""
    if sum(map(str.isdecimal, number)) < _LEAST:
        return TOO_FEW
    if number.partition(" ")[0] in ABBREVIATIONS:
        return A_MEASURE
    return A_DATE if _DATE.fullmatch(number) else SILENT


recognizer = PatternRecognizer(
    name="specimen_id",
    title="Number of a specimen, slide or kit",
    identifies=SafeHarbor.OTHER_ID,
    entity="SPECIMEN_ID",
    patterns=(
        labelled(_THING, CODE, alone=0.88, gap=NUMBERED),
        labelled(
            _THING,
            _PLAIN,
            alone=0.85,
            gap=r"(?: (?:label|labell?ed(?: as)?|form|card|bar ?code|tag|sticker|is|reads))?[ \t:=#,\"'(]{1,4}\n?",
        ),
        labelled(
            r"spec(?:imen)?_?id|sample_?id|kit_?id|tube_?id|slide_?id|muestra no\.?|(?:newborn )?(?:screen|"
            r"nbs)(?: kit| form)?(?: no\.?| #| id)?",
            _PLAIN,
            alone=0.88,
            gap=WIDE_GAP,
        ),
        *listed(rf"(?:{_THING})(?: ?(?:ids?|nos?\.?|numbers?|#s?))?", rf"{SOLID}|\d{{4,8}}-[A-Z]\d{{0,2}}"),
        labelled(r"NBS|ODX|oncotype", r"\d{2}-\d{5,8}|ODX-\d{5,8}", alone=0.80, gap="[ -]?"),
    ),
    check=check,
    positives=(
        "Specimen ID: <V2507-88204>",
        "sample <SAL0077194>",
        "Oncotype, kit <ODX-4418207>",
        "Biobank tube <BB0044-7718-C2> thawed",
        "spec_id=<00441772>",
        "Newborn screen kit <NBS 25-0088417>",
        "slide # <44177-A2>",
        "block no. <B-20417>",
        '"specimenId": "<0044177208>"',
        "vial #<88204>",
        "Tube:\n<0044177215>",
        "Muestra No. <M-00417>",
        "B inked, cassettes <04417-B1>",
        "donor vial <CB 11417> returned",
    ),
    negatives=(
        "block A1",
        "specimen 2019",
        "sample size 120",
        "kit 3 of 5",
        "slides 1-12",
        "tube 7.5 at 23 cm",
        "sample of 1204 patients",
        "nerve block 20 mL",
        "vial NS 1000 mL",
    ),
    sources=(
        "https://www.hl7.org/fhir/v2/0203/index.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
)
