"""Vehicle identification number (Safe Harbor class L).

Seventeen letters and digits without I, O and Q. In North America the ninth is a check digit (49 CFR 565.15);
elsewhere it need not be, so a check that fails only leaves the number in doubt.

>>> check("1M8GDM9AXKP042788").decibans > 0, check("WVWZZZ1JZXW000001").decibans
(True, 0)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.reference.checksums import vin
from phiguard.safe_harbor import SafeHarbor

HOLDS = Verdict("check digit holds", 11)
NO_MIX = Verdict("letters alone or digits alone", -20)

_BODY = r"[A-HJ-NPR-Z0-9]{13}\d{4}"
_VIN = (
    r"(?:partial )?v\.?i\.?n\.?[1-9]?(?: ?(?:no\.?|number|#))?|vehicle[ _]?(?:id(?:entification)?|serial)(?: (?:no\.?|number|#|"
    r"code))?|chassis(?: no\.?| number)|numero de (?:serie del vehiculo|bastidor)"
)
_GAP = (
    r"(?:[ \t:.#_-]{0,3}(?:numbers?|num|nos?|nbr|ids?|#)){0,2}(?: ?\([a-z0-9 ]{3,16}\))?(?: (?:on|from|off|of|"
    r"per) [a-z ]{3,24})?(?: (?:is|was|reads?|shows|now|1))?[ \t:=#|,.\-\"'(\n]{1,8}"
)


def check(number: str) -> Verdict:
    """Believe a number whose check digit holds; doubt one that does not mix letters and digits."""
    number = "".join(filter(str.isalnum, number))
    letters = sum(map(str.isalpha, number))
    if len(number) - letters < 4:  # noqa: PLR2004 - every VIN ends in four digits
        return NO_MIX
    if letters == len(number) or (len(number) == 17 and (not letters or letters > 12)):  # noqa: PLR2004 - a VIN
        return NO_MIX
    return HOLDS if vin(number.upper()) else SILENT


recognizer = PatternRecognizer(
    name="vin",
    title="Vehicle identification number",
    identifies=SafeHarbor.VEHICLE,
    entity="VEHICLE_IDENTIFICATION_NUMBER",
    patterns=(
        Pattern(_BODY, alone=0.50, labelled=0.95),
        # run together with its label
        Pattern(rf"VIN[1-9#]?(?P<value>{_BODY})", alone=0.95, names_itself=True),
        # read out: 7 Z Z D V 3 1 H 8 R Z 3 1 3 1 3 1
        Pattern(r"(?:[A-HJ-NPR-Z0-9] ){13}(?:\d ){3}\d", alone=0.75),
        labelled(
            _VIN,
            rf"{_BODY}|[A-HJ-NPR-Z0-9]{{11,17}}|(?:[A-HJ-NPR-Z0-9]{{3,8}}[ -]){{2,4}}[A-HJ-NPR-Z0-9]{{3,8}}",
            alone=0.93,
            gap=_GAP,
        ),
        # older than 1981, or cut short
        labelled(_VIN, r"[A-HJ-NPR-Z0-9]{0,6}\d{3}[A-HJ-NPR-Z0-9]{2,8}", alone=0.80, gap=_GAP),
        labelled(
            rf"(?:last|final) (?:four|six|seven|eight|4|6|7|8)(?: digits| characters| chars| nos\.?)? (?:of |"
            rf"on )?(?:the |her |his |their |my )?(?:{_VIN})",
            r"[A-HJ-NPR-Z0-9]{0,4}\d{4,8}",
            alone=0.92,
            gap=r"(?: [a-z]{2,8}){0,5}[ \t:=#,.\"'(-]{1,4}",
        ),
        labelled(
            rf"(?:{_VIN}) ?[1-4]? ?\(?(?:partial\)|partial|last|ends?|ending)(?: in| with)?(?: ?(?:[4678]|four|six|seven|"
            rf"eight))?\)?",
            r"[A-HJ-NPR-Z0-9]{4,8}",
            alone=0.88,
            gap=r"[ \t:=#\"'(-]{1,4}",
        ),
    ),
    labels=(
        "car",
        "truck",
        "sedan",
        "suv",
        "jeep",
        "towing",
        "vin",
        "vehicle",
        "vehicle id",
        "vehicle identification number",
        "vin #",
        "vin#",
        "chassis",
    ),
    context=("registration", "insurance", "title", "tow", "mva", "mvc"),
    contrary=(
        "lot",
        "catalog",
        "catalogue",
        "part number",
        "part no",
        "uuid",
        "guid",
        "ref",
        "serial",
        "udi",
        "commit",
    ),
    check=check,
    positives=(
        "VIN <2ZZ ZZ99Z6K Z100417>",
        "VIN <1ZZZZ99Z8XZ000123>",
        "vin: <4UZZZ11ZXRZ777001>",
        "last 8 of VIN <XZ000123>",
        "Vehicle ID number: <1ZZZZ99Z8XZ000123>",
        "the truck (<1M8GDM9AXKP042788>) was towed",
        "VIN ending in <XZ000123>",
        "vehicle identification no. <JZZZZ99Z8XZ000123>",
        '"vin": "<2ZZZZ99Z8XZ000123>"',
        "last 8 of VIN from a broken tag <LZ011926>. Witness",
        "VIN on dash <1ZZFA8B24NX004471>.",
        "(pre-81 vin <3H44718H9>)",
        "VIN#\n<1ZZZZ99Z8XZ000123>",
        "Vehicle Identification Number (VIN): <1ZZZZ99Z8XZ000123>",
        "the VIN you wanted is, ready, <7 Z Z D V 3 1 H 8 R Z 3 1 3 1 3 1>.",
        "VIN last eight <XZ204417>",
        "towing a jeep <7ZZDV31H8RZ313131>",
        "vin <1ZZ ZZ99 Z8XZ 000123>",
        "CA / VIN<4T1BU9EE7XC004417>",
        "VIN last6 <004417>",
        "VIN (last 8) <XC004417>",
        "VIN2 ends <C004417>",
    ),
    negatives=(
        "VIN 3 on biopsy",
        "HPV+ VIN II",
        "lot 1ZZZZ99Z8",
        "12345678901234567",
        "vulvar VIN 2-3, clear margins",
        "BRCA1 c.68_69delAG",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-49/section-565.15",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(L)",
    ),
)
