"""Numbers of a SIM: ICCID on the card, EID of a built-in one, IMSI of the subscriber (Safe Harbor class M).

ICCID starts with 89 and the country, has 19 or 20 digits and ends in a Luhn digit with most issuers. EID has 32
digits and starts with 89. IMSI has 15: country (310 to 316 in the United States), network, subscriber.

>>> check("8901260999000111228").decibans >= 0, check("310999004417728").decibans
(True, 0)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.reference.checksums import luhn
from phiguard.safe_harbor import SafeHarbor

HOLDS = Verdict("check digit of a card", 6)
_LENGTHS = (19, 20)


def check(number: str) -> Verdict:
    """Believe a card's number whose check digit holds."""
    digits = "".join(filter(str.isdecimal, number))
    return HOLDS if len(digits) in _LENGTHS and luhn(digits) else SILENT


recognizer = PatternRecognizer(
    name="iccid",
    title="Numbers of a SIM (ICCID, EID, IMSI)",
    identifies=SafeHarbor.DEVICE,
    entity="SIM_NUMBER",
    patterns=(
        Pattern(r"89\d{17,18}F?", alone=0.55, labelled=0.96),
        Pattern(r"89\d{2}(?:[ -]\d{4}){3}[ -]\d{3,4}F?", alone=0.60, labelled=0.96),
        Pattern(r"89\d{30}", alone=0.85, labelled=0.97),
        Pattern(r"31[0-6]\d{12}", alone=0.08, labelled=0.93),
        labelled(
            r"icc[ _-]?id|iccid[12]|(?:e|u)?sim(?:[ _-]?(?:card|serial|iccid))?(?: ?(?:slot )?[12])?|usim|"
            r"tarjeta sim|eid|euicc(?:[ _-]?id)?",
            r"\d{17,22}F?|\d{4,6}(?:[ -]\d{3,5}){3,5}F?|\d(?:[ -]?\d){30,31}",
            alone=0.95,
            gap=WIDE_GAP,
        ),
        labelled("imsi", r"\d{14,15}|\d{3}[ -]\d{2,3}[ -]\d{9,10}", alone=0.95, gap=WIDE_GAP),
    ),
    labels=("iccid", "sim", "imsi", "eid", "esim", "sim card", "modem", "device"),
    context=("cellular", "imei", "gateway", "hub"),
    contrary=("card", "tracking", "usps", "account", "claim", "amex"),
    check=check,
    positives=(
        "ICCID <89019999123456789012>",
        "SIM <8901260999000111228>",
        "Modem ICCID <8901998734015051286>",
        "SIM <8901993786361615051>, IMSI <310999004417728>",
        "EID <89049032004417720088204417720099>",
        '"iccid":"<8901260999000111228>"',
        "SIM card #: <8901 2609 9900 0111 228>",
        "sim_serial=<8901260999000111228F>",
        "eSIM EID: <89049032004417720088204417720099>",
        "IMSI: <310-999-004417728>",
    ),
    negatives=(
        "sim lab day 2",
        "SIMV 12, PEEP 5",
        "SIM center 2019",
        "8901 steps",
        "tracking 310999004417728",
        "EID Mubarak 2025",
    ),
    sources=(
        "https://www.itu.int/rec/T-REC-E.118",
        "https://www.itu.int/rec/T-REC-E.212",
        "https://www.gsma.com/esim/",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(M)",
    ),
)
