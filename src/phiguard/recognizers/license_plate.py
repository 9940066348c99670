"""License plate (Safe Harbor class L): the serial of a state, known by a label or by the state's name beside it.

Each state issues serials of its own masks, and anybody may buy a vanity plate, so the form alone says little.

>>> check("7ABC123").decibans > 0, check("PLATE").decibans < 0
(True, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import PatternRecognizer, labelled
from phiguard.reference.licences import PLATES, matches
from phiguard.reference.places import STATES
from phiguard.safe_harbor import SafeHarbor

ISSUED = Verdict("a serial of some state's mask", 4)
WORD = Verdict("a word without digits", -12)
SHORT = Verdict("shorter than a serial", -12)

_STATE = "|".join(sorted((*(s for s in STATES), *(n.replace(" ", "[ -]") for n in STATES.values())), key=len, reverse=True))
_LABEL = (
    r"licen[cs]e ?plates?|lic\.? ?plates?|licen[cs]e tags?|number ?plates?|vehicle ?plates?|car plates?|plates?|tags?|"
    r"vehicle reg(?:istration)?|reg(?:istration)? plates?|lpn|placa|vehicle tags?|temp(?:orary)? tags?|plate number"
)
_SERIAL = r"(?:[A-Z]{0,3}[0-9]{1,4}[ .-]?[A-Z]{1,4}[0-9]{0,4}|[A-Z]{1,4}[ .-]?[0-9]{1,5}[A-Z]{0,3}|[0-9]{1,3}[ .-][0-9]{3,5}[A-Z]?|[0-9]{6})"
_QUOTED = r"[A-Z0-9][A-Z0-9 -]{1,7}"
_GAP = r"(?:[ \t:.#\-]{0,3}(?:numbers?|num|nos?|nbr|nr|ids?|#)){0,2}(?:[ \t:,]{1,2}(?:is|was|reads|reading|of))?[ \t:=#|,.\-\"'(\[\n]{1,6}"


def check(serial: str) -> Verdict:
    """Believe serials that some state issues; doubt words."""
    bare = re.sub(r"[^A-Z0-9]", "", serial.upper())
    if not any(map(str.isdecimal, bare)):
        return WORD
    if len(bare) < 5:  # noqa: PLR2004 - the shortest common serial
        return SHORT
    return ISSUED if any(matches(forms, bare) for forms in PLATES.values()) else SILENT


recognizer = PatternRecognizer(
    name="license_plate",
    title="License plate",
    identifies=SafeHarbor.VEHICLE,
    entity="LICENSE_PLATE",
    patterns=(
        labelled(_LABEL, rf"(?:(?:{_STATE})[ :.-]{{1,2}})?{_SERIAL}", alone=0.70, gap=_GAP),
        labelled(rf"(?:{_STATE})[ .]{{1,2}}(?:{_LABEL})", _SERIAL, alone=0.88, gap=_GAP),
labelled(_LABEL, _SERIAL, alone=0.70, gap=rf"[ \t]\((?:{_STATE})\)[ :#]{{1,3}}"),
        labelled(rf"(?:{_LABEL})(?: number| no\.?)?(?:,? (?:is|was|reads|reading|of|that says|saying))?[ :,]{{1,2}}[\"']", rf"{_QUOTED}", alone=0.97, gap=""),
        labelled(r"(?:parked|driving|drives|drove|registered|sedan|suv|truck|van|pickup|motorcycle|honda|toyota|ford|subaru|chevy)[ ,(]{1,3}(?:with )?(?:" + _STATE + r")", _SERIAL, alone=0.75, gap=r"[ :]{1,2}(?:plates? |tag |reg )?"),
    ),
    check=check,
    positives=(
        "plate <7ABC123> (CA)",
        "OR tag <123 ABC>",
        "license plate <FHC 4471>",
        "parked, NY plate <KQX-4410>",
        'driver of silver sedan, tag "<BLUSTEM>"',
        "License Plate No.: <KQX-4410>",
        "vehicle plate: <8ZZZ001>",
        "Lic plate # <ZZ 4471>",
    ),
    negatives=(
        "plate count 120",
        "growth plate intact",
        "tag along",
        "platelets 97401",
        "plates and screws x 6",
        "plate reader 450 nm",
        "room ABC-123",
        "plate 3 mm",
        "skin tag removed",
    ),
    sources=(
        "https://en.wikipedia.org/wiki/United_States_license_plate_designs_and_serial_formats",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(L)",
    ),
)
