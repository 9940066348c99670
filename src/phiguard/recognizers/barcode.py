"""Decoded text of a bar code (Safe Harbor class R; HHS names the bar code as an identifying code).

Captions of Code 39 stand between asterisks; others stand behind the name of the symbology.
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

TOO_FEW = Verdict("fewer than three digits", -30)
A_DATE = Verdict("reads as a date or a year", -20)
_LEAST = 3
_DATE = re.compile(r"\*?(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2})?\*?|\*?\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d\*?")

_CAPTION = r"\*[A-Z0-9$%+./-]{3,28}\*"
_SYMBOLOGY = (
    r"bar ?code(?:s|d)?(?: (?:no\.?|number|id|#|text|value|reads?|scan(?:s|ned)?))?|qr(?: code)?(?: text)?|"
    r"aztec(?: (?:code|text))?|datamatrix|data matrix|"
    r"pdf ?417|code[ -]?(?:128|39|93)|itf|codabar|wrist ?band(?: (?:code|text|scan|barcode|id|#))?|"
    r"scan(?:ned)?(?: (?:code|text|as|value))|codigo de barras"
)


def check(caption: str) -> Verdict:
    """Doubt captions with few digits, and dates."""
    if sum(map(str.isdecimal, caption)) < _LEAST:
        return TOO_FEW
    return A_DATE if _DATE.fullmatch(caption) else SILENT


recognizer = PatternRecognizer(
    name="barcode",
    title="Text of a bar code",
    identifies=SafeHarbor.OTHER_ID,
    entity="BARCODE",
    patterns=(
        Pattern(rf"(?P<value>{_CAPTION})", alone=0.75, labelled=0.95, left="line", right="line"),
        Pattern(rf"[ \t\n:(|](?P<value>{_CAPTION})[ \t\n.,;)|]", alone=0.70, labelled=0.95, left="any", right="any"),
        Pattern(r"\^FD(?P<value>\*?[A-Z]{0,4}\d{5,20}\*?)\^", alone=0.85, left="any", right="any", names_itself=True),
        labelled(
            _SYMBOLOGY,
            r"\*?(?:[A-Z0-9]{1,4}(?: \d{3,6}){2,4}|[A-Z]{2,8}\|[A-Z0-9]{3,16}(?:\|[A-Z0-9-]{2,16}){0,4}|"
            r"[A-Z]{0,8}[-|^]?\d[A-Z0-9-]{2,30})\*?",
            alone=0.85,
            gap=r"[ \t:=#>\"'(]{1,4}\n?",
        ),
        Pattern(r"\]?(?:QR|qr)(?: code)? (?:->|=) ?(?P<value>[A-Z0-9:/.?=&_-]{6,100})", alone=0.80, names_itself=True),
    ),
    labels=("barcode", "bar code", "code 39", "code 128", "label", "wristband", "scan", "band", "sticker"),
    context=("scanned", "print", "specimen", "mrn"),
    contrary=("isa", "gs", "clm", "note"),
    check=check,
    positives=(
        "<*00448820F*>",
        "Code 39 <*C0044177*>",
        "barcode: <0044177208>",
        "Aztec text: <HOSP|0044177|CALLOWAY> ;",
        "QR code: <FH-0044177-B>",
        "band (<*12345*>)",
        "Codigo de barras: <0044177208>",
        "PDF417 <DL0044177QZ>",
        "scanned as <0044177208>",
        "Code 128:\n<WB00417720>",
    ),
    negatives=(
        "*NOTE* call back",
        "CLM*PT77*185.5***11",
        "ISA*00*000417729*0*P",
        "CYP2C19 *1/*17",
        "**FALL RISK**",
        "barcode scanner 3 broken",
        "*2019-03-14*",
        "scan at 3 mm",
    ),
    sources=(
        "https://www.hhs.gov/hipaa/for-professionals/privacy/special-topics/de-identification/index.html",
        "https://www.iso.org/standard/43897.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
)
