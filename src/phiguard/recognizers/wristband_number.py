r"""Numbers in the bar code of a wristband (Safe Harbor class H): GSRN of the patient, SRIN, and Code 39 captions.

GS1 writes the patient's service relation number after (8018): 18 digits with a check digit; (8019) counts the bands.

>>> check("081999900000001233") == HOLDS, check("081999900000001234") == FAILS
(True, True)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.reference.checksums import gs1
from phiguard.safe_harbor import SafeHarbor

HOLDS = Verdict("check digit of a GS1 number holds", 6)
FAILS = Verdict("check digit of a GS1 number fails", -3)
_LENGTH = 18


def check(value: str) -> Verdict:
    """Weigh the check digit."""
    digits = "".join(filter(str.isdecimal, value))[-_LENGTH:]
    if len(digits) != _LENGTH:
        return SILENT
    return HOLDS if gs1(digits) else FAILS


recognizer = PatternRecognizer(
    name="wristband_number",
    title="Wristband number",
    identifies=SafeHarbor.MRN,
    entity="WRISTBAND_NUMBER",
    patterns=(
        Pattern(r"\(801[78]\) ?\d{18}(?: ?\(8019\) ?\d{1,10})?", alone=0.95, labelled=0.98, left="any"),
        Pattern(r"\(8019\) ?\d{1,10}", alone=0.90, labelled=0.95, left="any"),
        Pattern(r"8018\d{18}(?:8019\d{1,10})?", alone=0.55, labelled=0.95),
        labelled(r"gsrn", r"\d{18}|\d{4,9}(?: \d{2,9}){1,4}", alone=0.93, gap=WIDE_GAP),
        Pattern(r"\*[A-Z]{0,3}\d{6,12}[A-Z]{0,2}\*", alone=0.75, labelled=0.90, left="line", right="line"),
        Pattern(
            r"[ \t](?P<value>\*[A-Z]{0,3}\d{6,12}[A-Z]{0,2}\*)", alone=0.70, labelled=0.90, left="any", right="line"
        ),
        labelled("band", r"\d{5,8}", alone=0.75, gap=r"[ \t:#]{1,3}"),
        labelled(
            r"(?:id |wrist ?|arm|pt |patient |blood |bb )?band(?: id| no\.?| number| code)?|bb",
            r"[A-Z]{1,3}-?\d{4,10}|\d{6,12}",
            alone=0.85,
            gap=r"(?: ?[#:=] ?| (?:reads|scans as|shows|no\.?) )",
        ),
    ),
    labels=("wristband", "band", "gsrn"),
    check=check,
    positives=(
        "<(8018)081999900000001233>",
        "FALL RISK\n<(8018)081999900000000694>\n<*00448820F*>",
        "GSRN: <081999900000001233>",
        "wristband <8018081999900000001233>",
        "Band# <B-77193>",
        "BB# <TX04417>",
        "Twin A band <33685>, hug tag",
    ),
    negatives=(
        "(8005) 123456",
        "801 8th St",
        "banded neutrophils 12",
        "*** note ***",
        "IgG bands: 12",
        "band 3 protein",
    ),
    sources=(
        "https://ref.gs1.org/ai/8018",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(H)",
    ),
)
