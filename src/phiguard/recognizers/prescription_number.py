"""Prescription number of a pharmacy (Safe Harbor class R).

Six to twelve digits, often with the number of the store or of the refill behind a hyphen. "Rx" alone also means a
treatment, so what follows it must be long enough for a number.

>>> check("7741200").decibans, check("5/325").decibans < -9
(0, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP, listed
from phiguard.safe_harbor import SafeHarbor

TOO_FEW = Verdict("fewer than four digits, or two strengths", -30)
A_DATE = Verdict("reads as a date or a year", -20)
_LEAST = 4
_DATE = re.compile(
    r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d|(?:19|20)\d\d(?:0\d|"
    r"1[0-2])[0-3]\d"
)

_NUMBER = (
    r"[CNT]-?\d{4}|[A-Z]{0,3}-?\d{5,13}(?:-\d{1,5}){0,2}|\d{2,4}-\d{4,8}(?:-\d{1,4})?|\d{3,4} \d{3,4}(?: \d{3,4})?"
)
_ANY = r"[A-Z] \d{6,8}|[A-Z]{0,3}-?\d{4,13}(?:[-/]\d{1,6}){0,2}|\d{2,4}-\d{3,8}"
_SAID = (
    r"(?:rx|prescription|prescrip|script|scrip|refill|receta|pharmacy|presc|medication order|med order|erx|"
    r"dispense|fill)"
)


def check(number: str) -> Verdict:
    """Doubt doses and dates."""
    if sum(map(str.isdecimal, number)) < _LEAST or "/" in number[:4]:
        return TOO_FEW
    return A_DATE if _DATE.fullmatch(number) else SILENT


recognizer = PatternRecognizer(
    name="prescription_number",
    title="Prescription number",
    identifies=SafeHarbor.OTHER_ID,
    entity="PRESCRIPTION_NUMBER",
    patterns=(
        labelled(
            rf"(?:old |new |transfer(?:red)? )?{_SAID}s?[ _-]?(?:#s?|numbers?|nums?|nos?\.?|nbr|ids?|"
            rf"ref(?:erence)?|order)|rxnum|rx_?no|(?:numero|num\.?|no\.?) de (?:la )?receta",
            _ANY,
            alone=0.95,
            gap=WIDE_GAP,
        ),
        labelled(
            r"(?:rx|erx|script|prescription|receta)(?:'?s)?",
            _NUMBER,
            alone=0.90,
            gap=r"(?: for [a-z]{3,14}| was| is)?[ \t:=#.\"'(\n-]{1,5}",
        ),
        labelled(
            "refill(?:s|ing)?|fill",
            r"\d{6,12}(?:-\d{2,5})?",
            alone=0.80,
            gap=r"(?: (?:for|of|request for|on|my))?[ \t:=#]{1,4}",
        ),
        Pattern(r"(?:RX|Rx|ERX)-?\d{6,12}(?:-\d{1,5})?", alone=0.88, caseless=False),
        Pattern(r"(?P<value>\d{6,12}(?:-\d{2,5})?) ?[(\[] ?(?:rx|refill)", alone=0.88, names_itself=True),
        # a list of numbers behind one label: Rx# 7741200, 7741201 and 7741202
        *listed(rf"{_SAID}(?:'?s)?"),
        labelled(
            r"pdmp(?: report| query| request| reference)?(?: id| no\.?| #)?|cures report|narx(?:care)? report",
            r"[A-Z]{0,4}-?\d{5,12}",
            alone=0.90,
            gap=WIDE_GAP,
        ),
    ),
    check=check,
    positives=(
        "Rx's <20417-88> & <20418-88>",
        "Rx# <7741200> ref 2",
        "Rx <6620418-00>   Dr M Tchoupitoulas",
        "rx <7719026> has 0 refills",
        "Prescription No.: <0044177>",
        "old rx no. <77-20418> at the other store",
        '"rxNumber": "<7741200>"',
        "RX NUM\n<7741200>",
        "rx_number=<7741200-01132>",
        "prescription number is <C4471933>",
        "RDE^O11|<RX2204417>|P|2.5",
        "Numero de receta: <5582190>",
        "Script # <N-447195>",
        "refill for <7741200> please",
        "controlled rx <C4418> from Dr M",
        "PDMP report id <PMP-88104472>",
        "Rx #s <7741200>, <7741201> and <7741202>",
    ),
    negatives=(
        "RxNorm 197361",
        "RxBIN 610014",
        "Rx 10 mg daily",
        "Rx: oxycodone 5/325",
        "prescription sent 3/14/2019",
        "refills: 2 before 2020",
        "refill 90 days",
        "RXE|1|00093-0058-01",
        "Rx sent 20190314",
        "scripts x 3",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-21/section-1306.22",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
)
