"""IMEI of a mobile telephone (Safe Harbor class M).

Fifteen digits with a Luhn check digit: eight of type allocation, six of serial. IMEISV has sixteen digits and no
check digit; fourteen stand where the check digit is left out. Type allocations start with one of a few prefixes.

>>> check("35-209900-176148-1").decibans > 0, check("359999001234567").decibans
(True, 0)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.reference.checksums import luhn
from phiguard.safe_harbor import SafeHarbor

HOLDS = Verdict("allocation prefix and check digit of a telephone", 11)

#: Reporting bodies whose allocations are in use (GSMA TS.06).
_BODIES = ("01", "35", "86", "91", "98", "99", "44", "45", "49", "50", "51", "52", "53", "54")
_DIGITS = 15


def check(number: str) -> Verdict:
    """Believe a number with a reporting body's prefix and the right check digit."""
    digits = "".join(filter(str.isdecimal, number))
    return HOLDS if len(digits) == _DIGITS and digits.startswith(_BODIES) and luhn(digits) else SILENT


recognizer = PatternRecognizer(
    name="imei",
    title="Identity of a mobile telephone (IMEI)",
    identifies=SafeHarbor.DEVICE,
    entity="IMEI",
    patterns=(
        Pattern(r"\d{2}-\d{6}-\d{6}(?:-\d{1,2})?", alone=0.80, labelled=0.97),
        Pattern(r"\d{15}", alone=0.10, labelled=0.95),
        labelled(
            r"imei(?:[ _-]?sv)?(?:[ _-]?[12])?(?:[ /]{1,3}(?:meid|esn|imeisv))?(?: ?\([a-z0-9 ]{3,9}\))?",
            r"\d(?:[ -]?\d){13,16}|\d{6}[ /-]\d{2}[ /-]\d{6}(?:[ /-]\d{1,2})?|\d{4,13}",
            alone=0.96,
            gap=WIDE_GAP,
        ),
        labelled(r"last (?:four|six|4|6)(?: digits)? (?:of )?(?:the |her |his )?imei", r"\d{4,6}", alone=0.90),
    ),
    labels=("imei", "imei1", "imei2", "imeisv", "phone", "handset", "hub", "modem", "device"),
    context=("cellular", "samsung", "iphone", "tablet", "sim"),
    contrary=("card", "amex", "account", "acct", "claim", "snomed", "tracking", "order", "icn", "mrn"),
    check=check,
    positives=(
        "IMEI <359999001234566>",
        "IMEI: <35-209900-176148-1>",
        "imei1=<359999001234566> imei2=<359999001234574>",
        '"imei": "<359999001234566>"',
        "IMEI/MEID: <359999001234566>",
        "IMEI (slot 1): <35 999900 123456 6>",
        "IMEISV <3599990012345601>",
        "IMEI No.\n<359999001234566>",
        "phone (cracked) <35-388697-442692-1> in bag",
        "IMEI ending in <4566>",
        "numero de IMEI: <359999001234566>",
    ),
    negatives=(
        "IMEI unknown",
        "claim 359999001234567",
        "123456789012345 rows",
        "order 35999900123456",
        "IMEI: n/a",
        "dial *#06# to see it",
    ),
    sources=(
        "https://www.gsma.com/newsroom/wp-content/uploads/TS.06-v28.0.pdf",
        "https://www.3gpp.org/dynareport/23003.htm",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(M)",
    ),
)
