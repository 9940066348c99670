"""DEA registration number (Safe Harbor class K).

A letter for the kind of registrant, the first letter of the registrant's name (9 for a business), seven digits, the
last a check digit; a hospital's prescribers add a suffix of their own.

>>> check("LQ1002005") == HOLDS, check("LQ1002006") == FAILS
(True, True)
"""

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.reference.checksums import dea
from phiguard.safe_harbor import SafeHarbor

HOLDS = Verdict("check digit of a DEA number holds", 10)
FAILS = Verdict("check digit of a DEA number fails", -4)
_LENGTH = 9


def check(value: str) -> Verdict:
    """Weigh the check digit."""
    return HOLDS if dea(value[:_LENGTH].upper()) else FAILS


_NAMES = r"(?:fed(?:eral)? )?dea|d\.e\.a\.?|x[ -]?dea|(?:x|data)[ -]?waiver|xdea|deanumber|dea_?(?:no|num|number)"
_FORM = r"[A-HJ-NPRSTUX][A-Z9]\d{7}"

recognizer = PatternRecognizer(
    name="dea_number",
    title="DEA registration number",
    identifies=SafeHarbor.LICENSE,
    entity="MEDICAL_LICENSE",
    patterns=(
        Pattern(_FORM, alone=0.30, labelled=0.90),
        Pattern(rf"{_FORM}-[A-Z0-9]{{1,8}}", alone=0.30, labelled=0.90),
        Pattern(rf"{_FORM}[ ,(]{{1,3}}suffix:? ?(?P<value>-?[A-Z0-9]{{2,8}})", alone=0.90, names_itself=True),
        labelled(_NAMES, r"[A-Z]{1,2} ?-?\d{6,8}(?:-[A-Z0-9]{1,8})?|[A-Z]9 ?\d{7}", alone=0.93, gap=WIDE_GAP),
        # a state's number behind the federal one: DEA/CDS: BT1044177/D0441773
        labelled("dea ?/ ?(?:cds|csr|state)", r"[A-Z]{0,3}\d{6,9}", alone=0.90, gap=rf"[ :#]{{1,3}}{_FORM} ?[/,] ?"),
    ),
    labels=("dea", "dea#", "dea no", "dea number", "x-waiver", "data waiver", "prescriber dea", "d.e.a."),
    contrary=(
        "lot",
        "serial",
        "model",
        "claim",
        "acct",
        "account",
        "mrn",
        "passport",
        "s/n",
        "member",
        "order",
        "batch",
    ),
    check=check,
    positives=(
        "DEA <LQ1002005>",
        "DEA# <L98800117>",
        "DEA No.: <lq1002005>",
        "DEA <B90201183>",
        "X-waiver (old) <XB3097107>",
        "(prescriber DEA <FT8699677>) and 9/11 (<MK8491792>)",
        "DEA Number: <LQ1002006>",
        "DEA <LQ1002005-R441>",
        "DEA/CDS: <LQ1002005>/<D0441773>",
        '"deaNumber": "<LQ1002005>"',
    ),
    negatives=(
        "BX1234567",
        "lot LQ1002005",
        "the DEA schedule II",
        "DEA agents came in 2019",
        "DEA form 222",
        "member LQ1002005",
    ),
    sources=(
        "DEA Diversion Control Division, form of a registration number",
        "https://www.ecfr.gov/current/title-21/part-1301",
    ),
)
