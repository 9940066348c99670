"""MEID or ESN of a mobile telephone (Safe Harbor class M).

Fourteen hexadecimal digits that start with A to F, with or without a check digit (Luhn in base 16), or eighteen
decimal digits; the older ESN has eight hexadecimal or eleven decimal digits.

>>> check("AF0123450ABCDEC").decibans > 0, check("A000009999C3D1").decibans
(True, 0)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.reference.checksums import meid
from phiguard.safe_harbor import SafeHarbor

HOLDS = Verdict("check digit of a telephone", 14)
_WITH_CHECK = 15


def check(number: str) -> Verdict:
    """Believe a number whose check digit holds."""
    bare = "".join(filter(str.isalnum, number)).upper()
    return HOLDS if len(bare) == _WITH_CHECK and not bare.isdecimal() and meid(bare) else SILENT


recognizer = PatternRecognizer(
    name="meid",
    title="Identity of a mobile telephone (MEID, ESN)",
    identifies=SafeHarbor.DEVICE,
    entity="MEID",
    patterns=(
        Pattern(r"A\d{7}[0-9A-F]{6}[0-9A-F]?", alone=0.40, labelled=0.95),
        Pattern(r"[A-F][0-9A-F]{13,14}", alone=0.08, labelled=0.93),
        Pattern(r"\d{18}", alone=0.05, labelled=0.92),
        labelled(
            r"p?esn(?: ?\([a-z]{3,9}\))?|electronic serial",
            r"[0-9A-F]{8}|\d{11}|\d{3}[- ]\d{8}",
            alone=0.92,
            gap=WIDE_GAP,
        ),
        labelled(
            r"meid(?:[ _-]?(?:hex|dec(?:imal)?))?(?: ?\([a-z]{3,9}\))?",
            r"[A-F][0-9A-F]{13,14}|[A-F][0-9A-F](?:[ -]?[0-9A-F]){12,13}|\d{18}|\d{5}(?:[ -]\d{5}){2}[ -]\d{3}|"
            r"\d{14,15}",
            alone=0.95,
            gap=WIDE_GAP,
        ),
        Pattern(
            r"meid[ :#]{1,3}[A-F][0-9A-F]{13,14} ?\((?:dec(?:imal)?) ?(?P<value>\d{18})", alone=0.95, names_itself=True
        ),
    ),
    labels=("meid", "meid hex", "meid dec", "phone", "handset", "device"),
    context=("flip", "cdma", "cell", "esn"),
    contrary=("commit", "hash", "sha", "md5", "color", "tracking", "gsrn", "sscc", "claim"),
    check=check,
    positives=(
        "MEID <A000009999C3D1>",
        "MEID <A000009999C3D1> (dec <836666033093661182>), ESN <80A4C177>",
        "MEID: <AF0123450ABCDEC>",
        '"meid": "<A000009999C3D1>"',
        "ESN: <12812345678>",
        "meid hex <A0 000099 99C3D1>",
        "pESN <80A4C177>",
        "flip phone <A000009999C3D1>",
        "MEID DEC: <83666 60330 93661 182>",
    ),
    negatives=(
        "commit a9fceb02d0ae59",
        "ESN unknown",
        "tracking 123456789012345678",
        "A1c 6.1",
        "MEID not shown",
        "Lesen 12345678",
    ),
    sources=(
        "https://www.3gpp2.org/Public_html/Specs/S.R0048-A_v4.0_050630.pdf",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(M)",
    ),
)
