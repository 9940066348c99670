r"""Unique device identifier of a GS1 bar code (Safe Harbor class M).

Application identifiers in brackets, or the bare string of a scanner: ``01`` and the 14 digits of the article, which
end in a check digit, ``11`` ``13`` ``15`` ``17`` and a date, ``10`` and a lot, ``21`` and a serial number, the last
two of up to 20 characters that end at the group separator. Copies lose brackets, gain blanks and break over lines.

>>> check("(01)00819999000126(21)SQZ0099").decibans > 0, check("(21)SQZ0099").decibans
(True, 0)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.reference.checksums import gs1
from phiguard.safe_harbor import SafeHarbor

HOLDS = Verdict("check digit of the article holds", 9)
FAILS = Verdict("check digit of the article fails", -3)

_ARTICLE = re.compile(r"01[) ]{0,2}((?:\d ?){13}\d)")
_END = r"[\x1d\xa4 \n]?"
_TEXT = r"[A-Z0-9](?:[A-Z0-9._/+-]{0,18}[A-Z0-9])?"
_FIXED = r"\( ?1[1-7] ?\) ?\d{6}"
_OPEN = rf"\( ?(?:10|20|21|22|24[01]|25[01]|30|37|71\d|8012) ?\) ?{_TEXT}"
_PARTS = rf"(?:[ \n,;]{{0,2}}(?:{_FIXED}|{_OPEN})){{1,6}}"
_BARE = (
    rf"01 ?\d{{14}} ?(?:1[1-7] ?\d{{6}} ?){{1,2}}(?:(?:1 ?0|2 ?1)[A-Z0-9/.-]{{1,20}}(?:{_END}(?:10|"
    rf"21) ?[A-Z0-9/.-]{{1,20}})?)?"
)
_SYMBOLOGY = r"(?:\](?:C1|d2|Q3|e0))?"


def check(barcode: str) -> Verdict:
    """Weigh the check digit of the article number, where there is one."""
    article = _ARTICLE.search(barcode)
    if article is None:
        return SILENT
    return HOLDS if gs1(article[1].replace(" ", "")) else FAILS


recognizer = PatternRecognizer(
    name="udi_gs1",
    title="Unique device identifier, GS1",
    identifies=SafeHarbor.DEVICE,
    entity="UDI",
    patterns=(
        Pattern(rf"\( ?01 ?\) ?\d{{14}}{_PARTS}", alone=0.93, labelled=0.97),
        Pattern(r"\( ?01 ?\) ?\d{14}", alone=0.35, labelled=0.85),
        Pattern(rf"{_FIXED}{_PARTS}", alone=0.88, labelled=0.97),
        Pattern(rf"\( ?(?:10|21) ?\) ?{_TEXT}[ \n]?\( ?(?:10|21) ?\) ?{_TEXT}", alone=0.88, labelled=0.97),
        Pattern(r"\( ?21 ?\)(?:[A-Z]{1,6}-?\d{2,12}[A-Z0-9-]{0,6}|\d[A-Z0-9-]{4,18})", alone=0.55, labelled=0.95),
        Pattern(rf"{_SYMBOLOGY}{_BARE}", alone=0.70, labelled=0.97),
        Pattern(
            rf"{_SYMBOLOGY}01\d{{14}}(?:10|21)[A-Z0-9/.-]{{1,20}}(?:{_END}(?:10|21)[A-Z0-9/.-]{{1,20}})?",
            alone=0.35,
            labelled=0.95,
        ),
        Pattern(r"/01/\d{14}(?:/(?:10|11|17|21|22)/[A-Z0-9._-]{1,20}){1,4}", alone=0.93, left="any"),
        Pattern(r"\](?:C1|d2|Q3|e0)(?:01|02|21|10)[A-Z0-9\x1d(){}.-]{6,60}", alone=0.90, left="any"),
        labelled(
            r"udi(?:[ _-]?(?:[dp]i|carrier|string|code|hrf))?|carrierhrf|(?:device|"
            r"production) identifier(?: \(u?[dp]i\))?|"
            r"unique device id(?:entifier|entification)?(?: \(udi\))?",
            r"\d{14}(?:[ /,]{1,3}[A-Z0-9-]{4,20})?|\d{16,60}[A-Z0-9-]{0,20}|[A-Z0-9]{2,6}-?\d{4,16}[A-Z0-9-]{0,8}",
            alone=0.90,
        ),
    ),
    labels=(
        "udi",
        "udi-di",
        "udi-pi",
        "device",
        "implant",
        "scan",
        "scanned",
        "barcode",
        "bar code",
        "carrierhrf",
        "datamatrix",
    ),
    context=("lot", "ref", "serial", "mfg", "sterile"),
    contrary=("grocery", "upc", "case pack", "citation", "figure"),
    check=check,
    positives=(
        "UDI: <(01)00819999000126(17)291231(10)LOT7(21)SQZ0099>",
        "<(01) 00819999000126 (11) 250301 (17) 290228 (21) 7Q-00441>",
        "scanned <0100819999000126172912311 0LOT7>",
        "<0100819999000126172912311" + "0LOT7> (no brackets)",
        "<]d201008199990001261729022810AX77\x1d21K044>",
        "<(01)00819999000126\n(17)291231\n(10)LOT7\n(21)SQZ0099>",
        '"carrierHRF":"<(01)00819999000126(17)270131(10)L0447(21)PM-2204417>"',
        "pump <(17)291231(10)LOT7(21)SQZ0099>",
        "UDI-PI <(21)SQZ0099>",
        "UDI-DI: <(01)00819999000126>",
        "Device identifier: <00819999000126>",
        "https://id.example.org<" + "/01/00819999000126/10/LOT7/21/SQZ0099>",
        "implant scan <010081999900012621SQZ0099>",
    ),
    negatives=(
        "GTIN 00012345678905",
        "as shown (21) and (10)",
        "(01) first item (02) second",
        "0100 hours 17 29",
        "(21)2019 was a bad year",
        "UDI scanned at bedside",
        "UDI positive, urge incontinence",
    ),
    sources=(
        "https://www.gs1.org/standards/barcodes/application-identifiers",
        "https://www.fda.gov/medical-devices/unique-device-identification-system-udi-system/udi-basics",
        "https://www.ecfr.gov/current/title-21/section-801.40",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(M)",
    ),
)
