"""Lot of an implanted device (Safe Harbor class M).

The production part of a device identifier: with the date it picks out a few patients. Lots of medicines, vaccines and
reagents are no one's.

>>> check("L0447").decibans, check("2019").decibans < -9
(0, True)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled, nothing
from phiguard.safe_harbor import SafeHarbor

TOO_FEW = Verdict("a year, or fewer than two digits", -30)


def check(lot: str) -> Verdict:
    """Doubt years and words."""
    digits = sum(map(str.isdecimal, lot))
    year = lot.isdecimal() and lot.startswith(("19", "20")) and len(lot) == 4  # noqa: PLR2004 - a year
    return TOO_FEW if digits < 2 or year else SILENT  # noqa: PLR2004 - a word


recognizer = PatternRecognizer(
    name="implant_lot",
    title="Lot of an implanted device",
    identifies=SafeHarbor.DEVICE,
    entity="DEVICE_LOT",
    patterns=(
        labelled(
            r"(?:sensor|transmitter|pod|pump|implant|stent|valve|lead|mesh|graft|iol|lens|screw|plate|anchor|cage|stem|cup|liner|"
            r"head|shell|expander|coil|filter|port|iud)s?,? lots?",
            r"[A-Z]{0,5}\d[A-Z0-9/-]{2,18}|[A-Z]{4}[A-Z0-9]{0,4}\d[A-Z0-9]{0,8}",
            alone=0.90,
            gap=r"(?: no\.?| number| ?#)?[ \t:=#]{1,3}",
        ),
        labelled(
            "pod lot|lot",
            r"\d{5,9}",
            alone=0.85,
            gap=r"[ :#]{1,2}[A-Z0-9]{4,12},? (?:seq(?:uence)?|sequence no\.?)[ :#]{1,2}",
        ),
        Pattern(
            r"lot(?: no\.?| number| ?#)?[ \t:=#]{1,3}(?P<value>[A-Z0-9][A-Z0-9/-]{3,19})", alone=0.15, labelled=0.90
        ),
        labelled(
            r"lotnumber|lot_number|device lot|implant lot",
            r"[A-Z0-9][A-Z0-9/-]{3,19}",
            alone=0.88,
            gap=r"[ \t:=#\"']{1,5}",
        ),
    ),
    labels=(
        *(
            "implant",
            "implants",
            "shell",
            "stem",
            "liner",
            "femoral",
            "tibial",
            "acetabular",
            "stent",
            "valve",
            "mesh",
            "screw",
            "plate",
        ),
        *(
            "lead",
            "pacemaker",
            "generator",
            "prosthesis",
            "graft",
            "allograft",
            "iol",
            "lens",
            "device",
            "udi",
            "ref",
            "insert",
            "cage",
            "anchor",
            "iud",
            "mirena",
            "kyleena",
            "liletta",
            "nexplanon",
            "port",
            "filter",
            "coil",
            "pump",
            "electrode",
            "sensor",
            "pod",
            "transmitter",
            "receiver",
            "omnipod",
            "libre",
            "dexcom",
            "screws",
            "knee",
            "hip",
            "shoulder",
            "disc",
            "rod",
            "abutment",
            "crown",
            "straumann",
            "nobel",
            "ring",
            "cap",
            "patch",
            "strut",
            "clip",
            "clips",
            "tissue",
            "matrix",
            "skin substitute",
            "expander",
            "sn",
            "s/n",
            "serial",
        ),
    ),
    contrary=(
        "vaccine",
        "reagent",
        "botox",
        "mfg",
        "picc",
        "vial",
        "ndc",
        "dose",
        "kit",
        "f180nr",
        "parking",
        "injection",
        "cement",
        "strips",
        "tubing",
    ),
    check=check,
    positives=(
        "Card: acetabular shell lot <J7Q044> SN 0044177-54",
        '"lotNumber":"<L0447>"',
        "stent 3.0 x 18 lot # <LT882>",
        "IOL lot: <C7720C3>",
        "Mesh REF 12345 LOT <HUZZ0417>",
        "device lot no. <LT0882>",
        "breast implants lot <6620418>",
        "cage, lot number <K0441-7>",
        "Transmitter - sensor lot <5344178> - receiver",
        "Omnipod pod lot <L44178> seq <0044178>",
        "BLT 4.1 x 10 mm, LOT <QX417>, SN 7718",
    ),
    negatives=(
        "parking lot 212",
        "vaccine lot FAV-417",
        "lot 1ZZZZ99Z8",
        "a lot of pain 10/10",
        "lot expired 2019",
        "Botox 155 U, lot C7720C3",
        "Reagent lot 7720B",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-21/section-801.3",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(M)",
    ),
    recall=nothing,
)
