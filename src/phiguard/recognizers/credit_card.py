"""Payment card number (Safe Harbor class J).

Twelve to nineteen digits, in groups or bare: an issuer's range, the length that the issuer uses, and a Luhn check
digit. Cards of health savings and flexible spending accounts look the same.

>>> check("4000 0099 9900 0113") == CARD, check("4000 0099 9900 0114") == NOT_LUHN
(True, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference.checksums import luhn
from phiguard.safe_harbor import SafeHarbor

CARD = Verdict("issuer, length and check digit of a card", 16)
UNKNOWN_ISSUER = Verdict("check digit holds, no known issuer", 1)
NOT_LUHN = Verdict("check digit of a card fails", -3)

#: Issuer ranges with their lengths, as the card networks publish them.
_ISSUERS = re.compile(
    r"4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|(?:222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|3[47]\d{13}|"
    r"(?:6011|64[4-9]\d|65\d\d)\d{12,15}|3(?:0[0-5]|095|[689]\d)\d{11,16}|35(?:2[89]|[3-8]\d)\d{12,15}|62\d{14,17}|"
    r"(?:50|5[6-9]|6\d)\d{10,17}"
)


def check(value: str) -> Verdict:
    """Weigh the check digit, then the issuer and the length."""
    digits = "".join(filter(str.isdecimal, value))
    if not luhn(digits):
        return NOT_LUHN
    if len(set(digits)) == 1:
        return SILENT
    return CARD if _ISSUERS.fullmatch(digits) else UNKNOWN_ISSUER


recognizer = PatternRecognizer(
    name="credit_card",
    title="Payment card number",
    identifies=SafeHarbor.ACCOUNT,
    entity="CREDIT_CARD",
    patterns=(
        Pattern(r"[2-6]\d{3}[- ]\d{4}[- ]\d{4}[- ]\d{4}(?:[- ]\d{1,3})?", alone=0.45, labelled=0.95),
        Pattern(r"3\d{3}[- ]\d{6}[- ]\d{4,5}", alone=0.40, labelled=0.95),
        Pattern(r"[3-6]\d{11,18}|2[2-7]\d{14}", alone=0.15, labelled=0.88),
        Pattern(
            r"[2-6]\d{3}[-. /]{1,3}\d{4,6}[-. /]{1,3}\d{4,5}(?:[-. /]{1,3}\d{1,4}){0,2}", alone=0.15, labelled=0.90
        ),
    ),
    labels=(
        *(
            "card",
            "cards",
            "card #",
            "card no",
            "card number",
            "cc",
            "cc#",
            "credit",
            "debit",
            "visa",
            "mastercard",
            "mc",
        ),
        *(
            "master card",
            "amex",
            "american express",
            "discover",
            "diners",
            "jcb",
            "unionpay",
            "maestro",
            "hsa",
            "fsa",
            "pan",
        ),
        *("ebt", "tarjeta", "credit card", "debit card", "card on file"),
    ),
    context=("exp", "expires", "cvv", "cvc", "pay", "paid", "charge", "billing", "auto-pay", "autopay"),
    contrary=(
        *(
            "imei",
            "iccid",
            "gtin",
            "udi",
            "sim",
            "tracking",
            "mrn",
            "claim",
            "icn",
            "dcn",
            "member",
            "medicaid",
            "serial",
        ),
        *("npi", "accession", "specimen", "barcode", "acct", "account", "order", "phone", "upc", "trace", "snomed"),
    ),
    check=check,
    positives=(
        "card <4000009999000113> exp 04/29",
        "Card # <5100 0099 9900 1281>  CVV 417",
        "Auto-pay Amex <3700-009999-00824>.",
        "Paid w/ FSA card <6011 0099 9900 3317> by Palacios",
        "Oregon Trail card # <5077 0099 0441 7728>",
        "please charge <4000-0099-9900-0113>",
        "Visa: <4000 0099 9900 0114>, a typo",
        '"cardNumber":"<4000009999000113>"',
    ),
    negatives=(
        "4111 steps today",
        "card game",
        "1234567890123456",
        "IMEI 490154203237518",
        "2024 0514 0655 0012",
        "tracking 4000009999000113",
        "Visa interview 3/14/2019",
    ),
    sources=(
        "https://www.iso.org/standard/70484.html",
        "https://en.wikipedia.org/wiki/Payment_card_number",
    ),
)
