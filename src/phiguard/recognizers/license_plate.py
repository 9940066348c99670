"""License plate (Safe Harbor class L): the serial of a state, known by a label or by the state's name beside it.

Each state issues serials of its own masks, and anybody may buy a vanity plate, so the form alone says little.

>>> check("7ABC123").decibans > 0, check("PLATE").decibans < 0
(True, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.reference.licences import PLATES, matches
from phiguard.reference.places import STATES
from phiguard.safe_harbor import SafeHarbor

ISSUED = Verdict("a serial of some state's mask", 4)
WORD = Verdict("a word, or digits alone", -14)
SHORT = Verdict("shorter than a serial", -14)
A_QUANTITY = Verdict("reads as a quantity, a date or a code", -20)

_LEAST = 4
#: Words of three letters that stand before or after numbers in notes.
_ABBREVIATIONS = frozenset(
    "BED ICU CCU NICU LAB MRI PET CXR ABD EXT FAX TEL CPT HCT HGB WBC RBC PLT TSH PSA INR BUN LDL HDL ALT AST "
    "ALP GFR BMI BNP EKG ECG "
    "EEG EMG CPR DRG ICD NDC NPI DEA MRN SSN DOB AGE RM ROOM AVE HWY RTE BOX APT STE SUITE LOT REF TAB CAP MCG "
    "MGS IVP SUB POD DAY DOS "
    "FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC JAN ZIP FEE TAX DUE PAY CPM BPM RPM PSI KEV KVP MAS TID BID QID "
    "QHS PRN".split()
)
_QUANTITY = re.compile(
    r"(?:.*\d(?:mm|cm|mg|ml|mcg|kg|hrs?|min|days?|wks?|yrs?|am|pm|nm|th|nd|rd|st)|(?:.*[ -])?(?:size|type|with|"
    r"plus|for|was|the|and|holes?|hole|no|in|on|at|of|to|x|or) ?\d+)|\d{3,4} or|"
    r"\d{1,3} ?(?:mm|cm|mg|ml|hole|holes|screws?)|(?:19|20)\d\d|\d{1,2}[-.]\d{1,2}",
    re.IGNORECASE,
)

_NAMES = "|".join(sorted((n.title().replace(" ", "[ -]") for n in STATES.values()), key=len, reverse=True))
_CODES = "|".join(sorted(STATES))
_SHORT = r"Calif|Ore|Wash|Mich|Penn|Tex|Fla|Ariz|Colo|Conn|Ga|Ill|Ind|Mass|Minn|Miss|Mont|Neb|Nev|Okla|Tenn|Va|Wis|Wyo"
_STATE = rf"(?:{_CODES}|{_NAMES}|(?:{_SHORT})\.?)"
_VEHICLE = (
    r"(?:truck|van|car|vehicle|auto|sedan|suv|pickup|trailer|motorcycle|bike|bus|taxi|cab|uber|lyft|minivan|coupe|"
    r"jeep|ambulance|honda|toyota|ford|subaru|chevy|nissan|kia|hyundai|tesla|ride)"
)
_LABEL = (
    r"(?:partial |vanity |temp(?:orary)? |rear |front |dealer |gov(?:ernment)? )?(?:licen[cs]e|lic\.?|number|"
    r"vehicle|car|reg(?:istration)?|auto) ?[-_]?(?:plates?|tags?)|plates?(?: on (?:it|the [a-z]{2,8}|"
    r"his [a-z]{2,8}|her [a-z]{2,8}))?|"
    r"(?:partial|vanity|temp(?:orary)?) (?:plates?|tags?)|tags?|vehicle reg(?:istration)?\.?|lpn|"
    r"placas?(?: del? (?:carro|auto|coche|vehiculo))?|matricula(?: del? (?:carro|auto|coche|vehiculo))|"
    rf"{_VEHICLE}(?: #?\d{{1,4}})? (?:lic(?:en[cs]e)?\.?|reg(?:istration)?\.?)"
)
_PART = "[A-Z0-9]"
_SERIAL = rf"{_PART}{{1,4}}[ -]{_PART}{{1,6}}(?:-{_PART}{{1,4}})?|{_PART}{{3,8}}"
#: Serials that mix letters and digits so that hardly anything else looks alike.
_STRICT = (
    r"\d{3}[ -][A-Z]{3}|[A-Z]{3}[ -]\d{3,4}|\d[A-Z]{3}\d{3}|\d[A-Z]{2}\d{4}|[A-Z]{2}[ -]\d{4,5}|"
    r"[A-Z]{3}[ -][A-Z]\d{2}|\d{3}[A-Z]{2,3}|\d[A-Z]{2}[ -]\d{3}|[A-Z]\d{2}[ -][A-Z0-9]{3}|"
    r"\d[A-Z]{2}[ -][A-Z]\d{2}|\d[A-Z]\d{5}|\d-\d{5}[A-Z]?|[A-Z]{2}\d[ -][A-Z]\d[A-Z]|\d{4} [A-Z]{2}|"
    r"[A-Z]{3}\d{3,4}"
)
_GAP = (
    r"(?:[ \t:.#_-]{0,3}(?:numbers?|num|nos?|nbr|nr|ids?|"
    r"#)){0,2}(?:[ \t]?\([A-Za-z. ]{2,14}\))?(?:[ \t:,]{1,2}(?:is|was|reads?|reading|of|saw|shows?|number|es))?"
    r"[ \t:=#|,.\-\"'(\n]{1,8}"
)


def check(serial: str) -> Verdict:
    """Believe serials that some state issues; doubt words and quantities."""
    bare = re.sub(r"[^A-Z0-9]", "", serial.upper())
    if not any(map(str.isdecimal, bare)) or _ABBREVIATIONS & set(serial.upper().replace("-", " ").split()):
        return WORD
    if _QUANTITY.fullmatch(serial):
        return A_QUANTITY
    if bare.isdecimal() and len(bare) not in {6, 7}:
        return WORD
    if len(bare) < _LEAST:
        return SHORT
    return ISSUED if any(matches(forms, bare) for forms in PLATES.values()) else SILENT


recognizer = PatternRecognizer(
    name="license_plate",
    title="License plate",
    identifies=SafeHarbor.VEHICLE,
    entity="LICENSE_PLATE",
    patterns=(
        labelled(rf"(?:{_STATE} )?(?:{_LABEL})", rf"(?:{_STATE}[ :.-]{{1,2}})?(?:{_STRICT})", alone=0.85, gap=_GAP),
        labelled(r"lic\.?", _STRICT, alone=0.60, gap=r"(?: ?(?:#|no\.?))[ \t:]{1,3}"),
        labelled(f"(?i:{_LABEL})", _SERIAL, alone=0.72, gap=f"(?i:{_GAP})", caseless=False),
        labelled(rf"(?i:{_STATE}[ .]{{1,2}}(?:{_LABEL}))", _SERIAL, alone=0.88, gap=f"(?i:{_GAP})", caseless=False),
        labelled(r"(?:partial|vanity) (?:plates?|tags?)", r"[A-Z0-9]{2,8}", alone=0.97, gap=_GAP),
        labelled(
            rf"(?:{_LABEL})(?: number| no\.?)?(?:,? (?:is|was|reads?|reading|of|that says|saying|says|marked))?",
            r"[A-Z0-9][A-Z0-9 -]{1,7}",
            alone=0.985,
            gap="[ :,]{1,2}[\"']",
        ),
        Pattern(
            r"[\"'](?P<value>[A-Z0-9][A-Z0-9 -]{1,7})[\"'] (?:on )?(?:(?:a|the|her|his|their|my) )?(?:vanity |"
            r"license |rear |front )?(?:plates?|tags?)",
            alone=0.975,
            left="any",
            names_itself=True,
        ),
        Pattern(
            r"vanity[^\"\n\0]{0,30}\"(?P<value>[A-Z0-9][A-Z0-9 -]{1,7})\"", alone=0.975, right="any", names_itself=True
        ),
        # a state's name and the serial; "plate" stands further away, or behind
        Pattern(rf"{_STATE}[ :|]{{1,3}}(?P<value>{_STRICT})", alone=0.25, labelled=0.92, caseless=False),
        Pattern(
            rf"(?:{_CODES})[ :]{{1,3}}(?P<value>\d{{3}}-[A-Z]{{3}}|[A-Z]{{3}}-\d{{3,4}}|\d[A-Z]{{3}}\d{{3}}|"
            rf"\d[A-Z]{{2}}\d{{4}})",
            alone=0.45,
            labelled=0.93,
            caseless=False,
        ),
        Pattern(rf"(?P<value>{_STRICT})(?:,? | ?\(){_STATE}", alone=0.20, labelled=0.92, caseless=False),
        Pattern(
            rf"(?:{_CODES}) (?P<value>\d{{3}} [A-Z]{{3}}|[A-Z]{{3}} \d{{3}})", alone=0.36, labelled=0.92, caseless=False
        ),
        # a second reading: GHX 4471 or GNX 4471
        Pattern(
            rf"(?:plates?|tags?)[^\n\0]{{1,24}}[ :](?:{_STRICT}),?(?: \(?[A-Z][a-z]{{0,3}}\.?\)?)?(?: or |"
            rf" vs\.? |, | / |\.{{3}} sorry, )(?P<value>{_STRICT})",
            alone=0.80,
            names_itself=True,
        ),
        Pattern(
            rf"{_VEHICLE}(?: \([^()\n\0]{{2,20}}\))?[ ,(:#]{{1,3}}(?P<value>{_STRICT}|[A-Z] \d{{3}} \d{{3}})",
            alone=0.50,
            labelled=0.90,
        ),
        labelled(
            rf"(?:parked|driving|drives|drove|registered|{_VEHICLE})[ ,(]{{1,3}}(?:with )?(?:{_CODES}|{_NAMES})",
            rf"{_STRICT}|{_SERIAL}",
            alone=0.72,
            gap=r"[ :]{1,2}(?:plates? |tag |reg )?",
        ),
    ),
    labels=(
        "plate",
        "plates",
        "tag",
        "tags",
        "license",
        "registration",
        "reg",
        "parked",
        "parking",
        "towed",
        "tow",
        "lic",
        "ford",
        "honda",
        "toyota",
        "chevy",
        "subaru",
        "sedan",
        "truck",
        "suv",
        "van",
        "pickup",
        "jeep",
    ),
    context=("car", "vehicle", "driver", "truck", "sedan"),
    contrary=("room", "lot", "bed", "model", "flight", "hwy", "route", "ndc", "extension", "ext"),
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
        "Missouri license plate <QZ4 T1K>; gone",
        "partial plate <7RK>, maroon",
        'saw "<BIGFOOT1>" on a vanity plate',
        "Plate on it reads <GHX 4471> or <GNX 4471> (Ga.?)",
        "tag no. <PLM 7714> Ohio, fled",
        "truck license <7-44718A> (MT)",
        '"licensePlate": "<KQX4410>"',
        "Placas: <KQX-44-10>",
        "0712 AK <HJW 417> fire lane",
        "MA plate <4QZ K17>; Maryland <5DX4417>",
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
        "plate with 6 holes",
        "tag 12 patients",
        "license expired 2019",
        "CT 2021-03-14",
        "OR 3 and PA 120",
        "seen in OR ICU 412, CT ABD 120, PA CXR 202",
        "locking plate 3.5 mm, 8 hole",
    ),
    sources=(
        "https://en.wikipedia.org/wiki/United_States_license_plate_designs_and_serial_formats",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(L)",
    ),
)
