"""License plate (Safe Harbor class L): the serial of a state, known by a label or by the state's name beside it.

Each state issues serials of its own masks, and anybody may buy a vanity plate, so the form alone says little.

>>> check("7ABC123").decibans > 0, check("PLATE").decibans < 0
(True, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import ASIDE, NOUN, VERB
from phiguard.reference import plate_forms as forms
from phiguard.reference.licences import PLATES
from phiguard.reference.vehicles import KINDS, VEHICLES
from phiguard.safe_harbor import SafeHarbor

ISSUED = Verdict("a serial of some state's mask", 4)
WORD = Verdict("a word, or digits alone", -14)
SHORT = Verdict("shorter than a serial", -14)
A_QUANTITY = Verdict("reads as a quantity, a date or a code", -20)

_ISSUED = re.compile("|".join(sorted({form for forms in PLATES.values() for form in forms})))
_LEAST = 4
#: Words of three letters that stand before or after numbers in notes.
_ABBREVIATIONS = frozenset(
    "BED ICU CCU NICU LAB MRI PET CXR ABD EXT FAX TEL CPT HCT HGB WBC RBC PLT TSH PSA INR BUN LDL HDL ALT AST "
    "ALP GFR BMI BNP EKG ECG EEG EMG CPR DRG ICD NDC NPI DEA MRN SSN DOB AGE RM ROOM AVE HWY RTE BOX APT STE SUITE "
    "LOT REF TAB CAP MCG MGS IVP SUB POD DAY DOS MLS LBS MIN HRS IUS YRS WKS FEB MAR APR MAY JUN JUL AUG SEP OCT NOV "
    "DEC JAN ZIP FEE TAX DUE PAY CPM BPM RPM PSI KEV KVP MAS TID BID QID QHS PRN".split()
)
_UNIT = r"(?:mm|cm|mg|ml|mls|mcg|kg|lbs?|hrs?|min|days?|wks?|yrs?|am|pm|nm|th|nd|rd|st|ft|mph|iu|meq|mmol)"
_QUANTITY = re.compile(
    rf"(?:.*\d ?{_UNIT}|(?:.*[ -])?(?:size|type|with|plus|for|was|the|and|holes?|no|in|on|at|of|to|or) ?\d+|x ?\d{{1,3}})|"
    r"\d{3,4} or|\d{1,3} ?(?:holes?|screws?)|(?:19|20)\d\d|\d{1,2}[-.]\d{1,2}",
    re.IGNORECASE,
)


_LED = rf"(?i:{VEHICLES})"
_LABEL = (
    rf"(?:licen[cs]e|number|vehicle|car|reg)?(?:plates?|tags?)(?: ?[12])?|placas?|tablillas?|chapas?|patentes?|rego|vrm|kennzeichen|immatriculation|plaque d'immat[a-z]{{0,12}}|targa|lic(?:en[cs]e)?\.? ?plt?\.?|vehicle reg(?:istration)?\.?|lpn|matriculas?|"
    rf"(?:{KINDS})(?: #?\d{{1,4}})? (?:lic(?:en[cs]e)?\.?|reg(?:istration)?\.?)"
)
_GAP = (
    rf"{forms.OWN}{NOUN}{{0,2}}{ASIDE}(?:[ ,]{{1,2}}(?:(?:state )?{forms.STATE}))?{VERB}(?: (?:saw|reading|says|saying|of|number|"
    rf"like))?"
    r"[ \t:=#|,.\-\"'(\n>\[]{1,8}"
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
    return ISSUED if _ISSUED.fullmatch(bare) else SILENT


recognizer = PatternRecognizer(
    name="license_plate",
    title="License plate",
    identifies=SafeHarbor.VEHICLE,
    entity="LICENSE_PLATE",
    patterns=(
        labelled(_LABEL, rf"(?:{forms.STATE}[ :.-]{{1,2}})?(?:{forms.LOOSE})", alone=0.88, gap=_GAP),
        # a cell, or a bracket, that holds a state and a serial
        Pattern(
            rf"[(|\t] ?(?P<value>{forms.CODE}[ :-]{{1,2}}(?:{forms.LOOSE}))",
            alone=0.62,
            labelled=0.92,
            caseless=False,
            left="any",
        ),
        labelled(f"(?i:{_LABEL})", forms.SERIAL, alone=0.72, gap=f"(?i:{_GAP})", caseless=False),
        labelled(rf"{forms.STATE}[ .]{{1,2}}(?:{_LABEL}|reg)", forms.SERIAL, alone=0.88, gap=_GAP),
        labelled(
            rf"{_LABEL}|{forms.STATE} reg",
            forms.DIGITS,
            alone=0.97,
            gap=r"(?: ?(?:no\.?|number|#))?[ :#|\t]{1,3}",
        ),
        labelled(
            _LABEL,
            rf"{forms.READ}(?:[ -]{forms.READ}){{4,8}}",
            alone=0.985,
            gap=rf"(?:,? {forms.STATE})?(?: is| reads)?[ ,:]{{1,3}}",
        ),
        labelled(
            "reg(?:istration|'n|n)?|matr(?:icula)?",
            rf"{forms.STRICT}|[A-Z]{{2}} \d{{3,4}} [A-Z]{{2,3}}",
            alone=0.75,
            gap=rf"(?:{NOUN}{{1,2}}[ .:#]{{1,3}}|[ .:]{{1,2}})",
        ),
        labelled(r"lic(?:en[cs]e)?|lic ?/ ?st|reg'n", forms.LOOSE, alone=0.75, gap=r"[ .:]{1,3}"),
        labelled(r"lp(?: ?#| no\.?)|lic(?:en[cs]e)? ?/ ?st(?:ate)?", forms.LOOSE, alone=0.85, gap=r"[ .:#]{1,3}"),
        # letters alone, in capitals after a word in small letters: her plate TOLYSGMA
        Pattern(
            r"(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y|[Dd]riv(?:es|ing)|with|w/|[Vv]anity|[Cc]ustom|[Pp]ersonali[sz]ed|[Cc]ar|[Ll]icense|"
            r"[Ll]ic\.?|[(\",:;\n|-]| {2})[ \"]{0,2}(?:[Pp]lates?|PLATE|[Tt]ablilla|[Pp]laca)(?: ?(?:no\.?|#))?(?: (?:that )?(?:reads?|says?|saying|reading|is|was|of))?[ :=]{1,2}"
            r"(?P<value>[A-Z]{5,8}|[A-Z]{2,6} [A-Z]{1,5})",
            alone=0.97,
            caseless=False,
            left="any",
            names_itself=True,
        ),
        Pattern(
            r"(?:[Pp]late|[Tt]ag)s? (?:that )?(?:reads?|says?|saying|reading)[ :=]{1,2}(?P<value>[A-Z]{4,8})",
            alone=0.97,
            caseless=False,
            names_itself=True,
        ),
        labelled(
            r"(?:partial|vanity|custom|personali[sz]ed|temp(?:orary)?|dealer|paper|transit) (?:plates?|tags?|reg|placa)",
            r"[A-Z0-9?*]{1,4}(?:[ -][A-Z0-9?*]{2,5}|[A-Z0-9?*]{1,6})",
            alone=0.97,
            gap=_GAP,
        ),
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
        Pattern(r"[Vv]anity[ \t:=|]{1,12}(?P<value>[A-Z0-9]{4,8})", alone=0.985, caseless=False, names_itself=True),
        # a state and a serial of its own; then a state and any serial, where "plate" stands further away
        Pattern(forms.AFTER, alone=0.60, labelled=0.95, caseless=False),
        Pattern(forms.BEFORE, alone=0.60, labelled=0.95, caseless=False),
        Pattern(rf"{forms.STATE}[ :|,]{{1,3}}(?P<value>{forms.STRICT})", alone=0.36, labelled=0.92, caseless=False),
        Pattern(rf"{forms.NAMED}[ :|,]{{1,3}}(?P<value>{forms.STRICT})", alone=0.50, labelled=0.92, caseless=False),
        Pattern(rf"(?P<value>{forms.STRICT})(?:,? | ?\(){forms.STATE}", alone=0.20, labelled=0.92, caseless=False),
        # a second plate: QZX204 and QZX205
        labelled(
            _LABEL,
            forms.LOOSE,
            0.85,
            gap=rf"{_GAP}(?:(?:{forms.SERIAL})(?: \([a-z .]{{2,14}}\))?(?:,? and | y |, | ?& ?| ?[/+;] ?)){{1,2}}",
        ),
        # a character that nobody saw
        labelled(
            rf"{_LABEL}|partial",
            r"(?-i:[A-Z0-9]{1,4}[ -]?[A-Z0-9]{0,3}\?[A-Z0-9?]{0,2}[ -]?[A-Z0-9]{1,4})",
            alone=0.97,
            gap=rf"(?: (?:maybe|perhaps|possibly|like))?(?:{_GAP})",
        ),
        labelled(
            r"(?:plates?|tags?) (?:start|begin|end)(?:s|ing)?(?: with| in)?",
            r"(?-i:[A-Z0-9]{2,5})",
            alone=0.985,
            gap="[ :\"']{1,2}",
        ),
        # a second reading: GHX 4471 or GNX 4471
        Pattern(
            rf"(?:plates?|tags?)[^\n\0]{{1,24}}[ :](?:{forms.STRICT}|"
            rf"[A-Z0-9]{{2,4}}[ -][A-Z0-9]{{1,4}}),?(?: \(?[A-Z][a-z]{{0,3}}\.?\)?)?(?: or |"
            rf" vs\.? |, | / |\.{{3}} sorry, )(?P<value>{forms.STRICT})",
            alone=0.80,
            lead="plates?|tags?",
            names_itself=True,
        ),
        Pattern(
            rf"(?:{_LED})(?: \([^()\n\0]{{2,20}}\)|(?: (?:at|in|on|by|near|w/|outside|behind))(?: [a-z]{{2,9}}){{1,3}})?"
            rf"[ ,(:#/=]{{1,3}}(?P<value>{forms.STRICT}|[A-Z] \d{{3}} \d{{3}}|{forms.PAIR})",
            alone=0.60,
            lead=_LED,
            caseless=False,
            labelled=0.90,
        ),
        labelled(
            rf"parked|driving|drives|drove|registered|{VEHICLES}",
            forms.LOOSE,
            alone=0.72,
            gap=rf"[ ,(]{{1,3}}(?:with )?{forms.STATE}[ :]{{1,2}}(?:plates? |tag |reg )?",
        ),
    ),
    labels=(
        *("plate", "plates", "tag", "tags", "registration", "reg", "parked", "parking", "towed", "tow", "ford"),
        *("honda", "toyota", "chevy", "subaru", "sedan", "truck", "suv", "van", "pickup", "jeep", "citations"),
    ),
    context=("car", "vehicle", "driver", "truck", "sedan"),
    contrary=(
        "room",
        "lot #",
        "lot no",
        "lot number",
        "bed",
        "model",
        "flight",
        "hwy",
        "route",
        "ndc",
        "extension",
        "ext",
    ),
    check=check,
    positives=(
        "by Mr Sorley, car <GX7 0441>",
        "plates: <QRT-4417>, <QRT-4418> and <ZZB 204>",
        "plate <7ABC123> (CA)",
        "Kentucky tag maybe <B7G 4?7>. I",
        "plate starts with <7XK>",
        "Kennzeichen <M-XQ 4417>",
        "Lic. Pl. <QTR 417>",
        "matr. <AB 417 CD>",
        "a white Tesla <EV4 417K>",
        "veh at loading dock: <XLA 7F41>",
        "plates <BKT-417> & <T 88204> gone",
        "carro (tablilla <JQT-417>)",
        "NOTICE\nPlate: <BLUSTEM>  St.: OR",
        "own Subaru (plate <ASK ME>)",
        "Kia, vanity       <GRANSZE>",
        "SUV left, partial tag <R7?-4417>",
        "boat on trailer, reg <OR 441 XYZ>",
        "red Ram, temp tag <30441772>",
        "blue van by the gate (<7KX 204>)",
        "patente <AB 417 CD>",
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
        "AK <FEK 982> fire lane",
        "<QZX 7721> Texas - truck",
        "tag, Kentucky, <bravo seven golf four one seven>",
        "plates <QZX204> and <QZX205>",
        "RI reg <731-180>",
        "S. Dak. <77Z K31>",
        "plate maybe <QZX204>",
        "MA plate <4QZ K17>; Maryland <5DX4417>",
        "company truck (<IN TK884LPX>, unit 4)",
        "Permit\tName\tPlate 1\tPlate 2\n77\tAchebe, N\t<8KTR417>\t<CA 6NQZ881>",
        'drives "plate <TOLYSGMA>" a lot',
        "plate reads <NRSBEV>, blue",
        "trailer plate <T-88 204>, rig",
        "trailer tag <TR 884 41>.",
        "Lic <KZW 418> OR",
        "LP# <8TRE419>",
        "temporary plate TX <04417Q8>",
        "visitor (<NV 884-K41>) paid",
        "Grey Rogue <KLB 4419> w/ dent",
        "placas de Jalisco <JKL-44-17>",
    ),
    negatives=(
        "plate count 120",
        "growth plate intact",
        "tag along",
        "platelets 97401",
        "plates and screws x 6",
        "plate reader 450 nm",
        "room ABC-123",
        "skin tag removed",
        "plate 3 mm, plate with 6 holes",
        "tag 12 patients",
        "lic no. 4471 ABC",
        "IN 250 MLS; OR 120 MIN",
        "CT 2021-03-14",
        "OR 3 and PA 120",
        "seen in OR ICU 412, CT ABD 120, PA CXR 202",
        "locking plate 3.5 mm, 8 hole",
        "volar plate ORIFED",
        "locking plate SYNTHES, 6 screws",
        "agar plate POSITIVE",
        "(OR 120 MIN), (IN 250 MLS)",
        "LP: WBC 412, RBC 3",
        "edge 250 ABD",
        "license expired 2019",
    ),
    sources=(
        "https://en.wikipedia.org/wiki/United_States_license_plate_designs_and_serial_formats",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(L)",
    ),
)
