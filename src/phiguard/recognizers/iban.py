"""International bank account number and the bank's code beside it (Safe Harbor class J).

An IBAN is a country, two check digits (ISO 7064 MOD 97-10) and up to 30 letters and digits, in groups of four when
printed. A BIC is known only beside a word for it.

>>> check("GB52 ZZZZ 9999 9912 3456 78") == HOLDS
True
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.reference.checksums import iban
from phiguard.safe_harbor import SafeHarbor

HOLDS = Verdict("length of the country and check digits hold", 16)
FAILS = Verdict("length or check digits fail", -3)
_SHORTEST = 15


def check(value: str) -> Verdict:
    """Weigh length and check digits."""
    compact = "".join(filter(str.isalnum, value)).upper()
    if len(compact) < _SHORTEST:
        return SILENT
    return HOLDS if iban(compact) else FAILS


recognizer = PatternRecognizer(
    name="iban",
    title="International bank account number",
    identifies=SafeHarbor.ACCOUNT,
    entity="IBAN_CODE",
    patterns=(
        Pattern(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", alone=0.20, labelled=0.93, caseless=False),
        Pattern(
            r"[A-Z]{2}\d{2}(?:[ -][A-Z0-9]{4}){2,7}(?:[ -][A-Z0-9]{1,3})?", alone=0.30, labelled=0.93, caseless=False
        ),
        labelled(
            r"iban",
            r"[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{3,5}){2,8}(?:[ -]?[A-Z0-9]{1,3})?",
            alone=0.93,
            gap=r"[ \t:=#.(\"'|>-]{1,24}(?:is )?",
        ),
        labelled(
            r"(?i:(?:bic|swift)(?:[ /-]?(?:bic|swift))?(?: code)?)",
            r"[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?",
            alone=0.85,
            gap=r"[ \t:=#.(\"'|>-]{1,16}",
            caseless=False,
        ),
    ),
    labels=("iban",),
    contrary=("serial", "vin", "lot", "udi"),
    check=check,
    positives=(
        "IBAN <GB52 ZZZZ 9999 9912 3456 78>",
        "IBAN (foreign)       <DE37 9999 9999 0123 4567 89>   BIC <ZZZZDEF0XXX>",
        "IBAN <NL87ZZZZ0999900417>.",
        "pay to <GB52ZZZZ99999912345678>",
        "SWIFT/BIC: <ZZZZGB2LXXX>",
        "iban: <gb52zzzz99999912345678>",
    ),
    negatives=(
        "GB52ZZZZ99999912345679",
        "swift recovery",
        "BIC pending",
        "serial GB52ZZZZ99999912345679",
        "DE37 rooms",
        "lot AB12CDEFGHIJKLMNOP",
    ),
    sources=(
        "https://www.swift.com/standards/data-standards/iban-international-bank-account-number",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(J)",
    ),
)
