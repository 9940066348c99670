r"""Unique device identifier of a HIBC bar code, and the bar codes of a provider in the same standard (class M).

A plus sign, the labeler's code, the product, and after a slash the lot, the dates and the serial number, the last
character a check character of modulo 43. Provider labels (patient wristbands, specimens) start with ``+/``.

>>> check("+X999PUMP70/$$3291231LOT7/SQZ0099I").decibans > 0, check("+X999PUMP70/$$3291231LOT7/SQZ0099K").decibans
(True, 0)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference.checksums import hibcc
from phiguard.safe_harbor import SafeHarbor

HOLDS = Verdict("check character holds", 10)

_PRODUCT = r"\+[A-Z][A-Z0-9]{3}[A-Z0-9.-]{1,19}"
_MORE = r"(?:/(?:\${1,2}|S|16D|14D|Q)?[A-Z0-9+.-]{2,30}){1,5}"


def check(barcode: str) -> Verdict:
    """Believe a bar code whose check character holds; a period at the end may have been taken for punctuation."""
    return HOLDS if hibcc(barcode) or hibcc(barcode + ".") else SILENT


recognizer = PatternRecognizer(
    name="udi_hibcc",
    title="Unique device identifier, HIBC",
    identifies=SafeHarbor.DEVICE,
    entity="UDI",
    patterns=(
        Pattern(rf"{_PRODUCT}{_MORE}", alone=0.88, labelled=0.97, caseless=False),
        Pattern(r"\+[A-Z][A-Z0-9]{3}[A-Z0-9.-]{1,18}\d[A-Z0-9]", alone=0.25, labelled=0.90, caseless=False),
        Pattern(r"\+\${1,2}[A-Z0-9+.-]{5,30}(?:/S[A-Z0-9-]{3,20})?", alone=0.85, labelled=0.97, caseless=False),
        Pattern(r"\+/[A-Z0-9]{2}[A-Z0-9.-]{3,20}(?:/[A-Z0-9.-]{2,20}){0,4}", alone=0.80, labelled=0.97, caseless=False),
        Pattern(
            r"/\$\$\d{5,10}[A-Z0-9-]{2,20}(?:/S[A-Z0-9-]{3,20})?", alone=0.85, labelled=0.97, left="any", caseless=False
        ),
    ),
    labels=("udi", "hibc", "hibcc", "scan", "scanned", "barcode", "implant", "ref", "label"),
    context=("lot", "device", "pump", "insert", "serial"),
    check=check,
    positives=(
        "<+X999PUMP70/$$3291231LOT7/SQZ0099I>",
        "UDI: <+Z999INFUS3001/$$3280630LT882/SKD44071U>",
        "<+Z997LEAD10/$$8050429H3Q09H>",
        "<+Z999GLUCO5/16D20250117/14D20280117/SGM00912D> in box",
        "ref 5530-G-411  <+Z998KNEE20450/$$5281120/S7Q31A6>",
        "HIBC PAS label <+/EO0044177/Z20441>",
        "secondary <+$$3291231LOT7/SQZ0099>",
        "*<+X999PUMP70/$$3291231LOT7/SQZ0099I>*",
        '"udi":"<+X999PUMP70/$$3291231LOT7/SQZ0099I>"',
    ),
    negatives=(
        "+1 971 555 0143",
        "HER2 +2/3",
        "edema +1/+2",
        "1+/2+ pulses",
        "+LR/UE tone",
        "cost $/day $$ high",
        "vitamin D3+K2",
        "T2+FLAIR/DWI",
    ),
    sources=(
        "https://www.hibcc.org/udi-labeling-standards/",
        "https://www.fda.gov/medical-devices/unique-device-identification-system-udi-system/udi-issuing-agencies",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(M)",
    ),
)
