"""Donation number of blood, tissue or an organ in ISBT 128, and its device identifiers (Safe Harbor class M).

A facility code of five characters, two digits of the year and a serial of six digits: A9999 26 123456, then two flag
digits in the bar code or a check character (ISO 7064 MOD 37-2) for the eye. Other data structures start with ``=,``
(serial), ``=/`` (product) and ``&,1`` (lot). Older labels of Codabar have two digits, two letters, five digits.

>>> check("A9999 26 123456 T").decibans > 0, check("A9999 26 123456").decibans
(True, 0)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.reference.checksums import iso7064_mod37_2
from phiguard.safe_harbor import SafeHarbor

HOLDS = Verdict("check character holds", 10)
_WITH_CHECK = 14

_DIN = r"[A-NP-Z1-9][A-Z0-9]{4}[ -]\d{2}[ -]\d{6}(?:[ -]?\d{2})?(?:[ -][A-Z0-9*])?"
_SOLID = r"[A-NP-Z][0-9]{4}\d{8}(?:\d{2})?[A-Z0-9*]?"
_LABEL = (
    r"(?:blood |rbc |prbc |platelet |ffp |plasma |cryo |donor |transfusion |transfused |allograft |tissue |graft )?"
    r"(?:unit|din|donation|bag|component|product|graft|tissue|segment)s?(?: identification)?"
)


def check(number: str) -> Verdict:
    """Believe a donation number whose check character holds."""
    bare = "".join(filter(str.isalnum, number)).upper()
    return HOLDS if len(bare) == _WITH_CHECK and iso7064_mod37_2(bare) else SILENT


recognizer = PatternRecognizer(
    name="blood_unit",
    title="Donation number of blood or tissue, ISBT 128",
    identifies=SafeHarbor.DEVICE,
    entity="DONATION_NUMBER",
    patterns=(
        Pattern(_DIN, alone=0.75, labelled=0.97),
        Pattern(r"=[A-NP-Z1-9][A-Z0-9]{4}\d{8}(?:\d{2})?(?:[A-Z0-9*])?", alone=0.85, labelled=0.97, left="any"),
        Pattern(_SOLID, alone=0.15, labelled=0.92),
        Pattern(r"=,\d{6}", alone=0.85, labelled=0.95, left="any"),
        Pattern(
            r"=/[A-Z0-9]{12,18}(?:=,\d{6})?(?:=[A-Z0-9]{13,15})?(?:=[>}]\d{6})?(?:&,1[A-Z0-9]{4,18})?",
            alone=0.88,
            left="any",
        ),
        Pattern(r"&,1[A-Z0-9]{4,18}", alone=0.85, left="any"),
        Pattern(r"\d{2}[A-Z]{1,2} ?\d{5}", alone=0.05, labelled=0.85),
        labelled(
            rf"{_LABEL}(?: (?:no\.?|number|id|#))|din|donation ?(?:id(?:entification)?|number|no\.?)|(?:blood |"
            rf"donor |rbc |prbc |plt |ffp )units?|unidad(?: de sangre)?",
            rf"{_DIN}|{_SOLID}|\d{{2}}[A-Z]{{1,2}} ?\d{{5}}|[A-Z]{{1,2}} ?\d{{5,7}}|"
            rf"W\d{{3,4}}[ -]\d{{2}}[ -]\d{{4,6}}|\d{{3,5}} ?\d{{5,6}}",
            alone=0.88,
            gap=WIDE_GAP,
        ),
        labelled(
            r"blood ?bank (?:id ?)?band|bb(?:id)?(?: ?#| ?no\.?| band)|(?:typenex|r-band|blood band|bb) ?(?:id|#|"
            r"no\.?|band)?|bbk ?id",
            r"[A-Z]{1,4} ?\d{4,6}[A-Z]?|\d{5,8}",
            alone=0.88,
            gap=WIDE_GAP,
        ),
    ),
    labels=(
        "unit",
        "units",
        "din",
        "donation",
        "prbc",
        "rbc",
        "platelets",
        "ffp",
        "blood",
        "allograft",
        "graft",
        "tissue",
        "isbt",
        "transfused",
        "plasma",
        "cryo",
    ),
    context=("transfusion", "crossmatch", "type", "started", "abo", "exp"),
    contrary=("lot", "order", "account", "mrn", "phone", "claim", "ndc"),
    check=check,
    positives=(
        "<A9999 26 123456 T>",
        "Unit <=G99932511882000>  (<G9993 25 118820 C>)",
        "allograft DIN <W9999 26 004418 8>   product <=,000417>",
        "PRBC 2 u: <X0001 26 771205> chk Y",
        "Unit # <W999926004419>",
        "blood unit no.: <W9999-26-004419>",
        "donation id <W999926004419>",
        '"donationIdentificationNumber": "<W999926004419>"',
        "unit number <04FK12345>",
        "Blood bank band <RLB 4471Q>",
        "BB# <TX04417>",
        "unidad de sangre <W9999 26 004419>",
        "tissue <=/A9999W1234000000=,000417=W9999260044190=}030101&,1LOT7700>",
    ),
    negatives=(
        "unit 4 West",
        "10 units lispro",
        "units transfused: 2",
        "blood units 2",
        "A1234 street",
        "B12 26 123 pg",
        "x=,1 and y",
        "product E0382V00",
    ),
    sources=(
        "https://www.isbt128.org/standards/st-001",
        "https://www.isbt128.org/standards/udi",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(M)",
    ),
)
