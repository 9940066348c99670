"""Street address (Safe Harbor class B).

House number, name and suffix of a street with directions and unit; streets without suffix (Broadway, Highway 20,
Calle Almendro); grids; addresses behind their labels. The city, the state and the ZIP code after it have
recognizers of their own.

>>> check("1420 N Larkspur Ave Apt 3B").decibans > 0, check("2 cm in the left ureter way").decibans < 0
(True, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference.street_forms import (
    ALONG,
    AT,
    BODY,
    CALLE,
    COUNT,
    FREE,
    HOMES,
    INSIDE,
    MEASURES,
    NAME,
    NUMBER,
    PROSE_WORDS,
    RUE,
    SAID,
    SPOKEN,
    STREET,
    SURE,
    TAIL,
    TOWARDS,
    UNIT,
    WEAK,
    WORD,
)
from phiguard.safe_harbor import SafeHarbor

NAMED = Verdict("a capitalised name and the suffix of a street", 6)
SMALL = Verdict("small letters, but the suffix of a street", -2)
DOUBLE = Verdict("a suffix that is also a common word", -5)
PROSE = Verdict("words of a sentence, not the name of a street", -40)
SCAN = Verdict("a scan of a part of the body", -30)
PLAIN = Verdict("small letters and a common word", -20)
COUNTED = Verdict("a number in words", -4)

_UNIT_CUT = re.compile(UNIT + r".*", re.IGNORECASE | re.DOTALL)
_DIRECTION_CUT = re.compile(rf",? {TOWARDS}$", re.IGNORECASE)
_INSIDE_CUT = re.compile(INSIDE + r",\s")
_SAID = re.compile(
    "oh|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]{2,6}teen|[a-z]{2,5}ty|hundred", re.IGNORECASE
)
_SURE_ONE, _WEAK_ONE = (re.compile(s, re.IGNORECASE) for s in (SURE, WEAK))
_JOINS = frozenset({"of", "the", "and"})


def check(address: str) -> Verdict:
    """Weigh the words between the house number and the suffix."""
    core = _DIRECTION_CUT.sub("", _UNIT_CUT.sub("", _INSIDE_CUT.sub("", address)))
    words = core.replace("\n", " ").split()
    if words[0].lower() == "flat":
        return SILENT
    if "," in core and words[0].isalpha() and not _SAID.fullmatch(words[0]):
        return SILENT
    if address.islower() and words[0].isalpha() and not _SAID.fullmatch(words[0]):
        return SILENT
    suffix, middle = words[-1].rstrip("."), words[1:-1]
    if not _SURE_ONE.fullmatch(suffix) and any(w.lower() in MEASURES for w in middle):
        return PROSE
    if not (_SURE_ONE.fullmatch(suffix) or _WEAK_ONE.fullmatch(suffix)):
        return SILENT
    loud = suffix.isupper()
    plain = [
        w if loud or not w.isupper() else w.lower() for w in middle[:1] + [m for m in middle[1:] if m not in _JOINS]
    ]
    if any(w.rstrip(".") in PROSE_WORDS for w in plain) or any(w in {"AM", "PM"} for w in middle):
        return PROSE
    if (
        suffix.lower() == "ct"
        and middle
        and (middle[-1].lower() in BODY or (suffix.isupper() and not middle[-1].isupper()))
    ):
        return SCAN
    return _by_case(words[0], middle, suffix)


def _by_case(number: str, middle: list[str], suffix: str) -> Verdict:
    """Weigh capitals: names of streets have them, unless nothing has."""
    capital = all(
        w[0].isupper() or w[0].isdecimal() or w in {"of", "the", "and", "de", "du", "la"} for w in middle or [suffix]
    )
    if number.isalpha() and middle and _SAID.fullmatch(middle[0]) and re.fullmatch(SPOKEN, suffix):
        return SILENT
    if number.isalpha():
        return COUNTED if capital and suffix[0].isupper() else PROSE
    if _SURE_ONE.fullmatch(suffix):
        return NAMED if capital else SMALL
    return DOUBLE if capital and suffix[0].isupper() else PLAIN


recognizer = PatternRecognizer(
    name="street_address",
    title="Street address",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="STREET_ADDRESS",
    patterns=(
        Pattern(rf"{NUMBER} {{1,2}}{STREET}(?:{SURE}|{WEAK})\.?{TAIL}", alone=0.80, labelled=0.95),
        Pattern(rf"{INSIDE},[ \n]{NUMBER} (?:{NAME} ){{1,3}}(?:(?i:{SURE}|{WEAK}))\.?", alone=0.90, caseless=False),
        Pattern(
            rf"(?:(?i:{AT}))[:=] ?(?P<value>{NAME}(?: {NAME}){{0,3}}(?:, {NAME}(?: {NAME}){{0,3}}){{1,3}})",
            alone=0.75,
            caseless=False,
            names_itself=True,
            lead=rf"(?i:{AT})",
        ),
        Pattern(
            rf"(?P<value>{NAME}(?: {NAME}){{1,3}}), {NAME}(?: {NAME}){{0,2}}, [A-Z]{{2}} {{1,2}}\d{{5}}",
            alone=0.75,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            rf"\d{{3,5}} (?:[NSEW]|N[EW]|S[EW])\.? [A-Z][a-z]{{3,14}}(?:{UNIT}| [A-Z][a-z]{{3,14}}(?:{UNIT})?)?",
            alone=0.60,
            labelled=0.90,
            caseless=False,
        ),
        Pattern(
            rf"\d{{3,5}} (?:(?:North|South|East|West) {NAME}(?: {NAME})?|[NSEW]\.? [A-Z]{{4,14}}(?: [A-Z]{{4,14}})?){UNIT}{{0,1}}",
            alone=0.60,
            labelled=0.90,
            caseless=False,
            left="line",
            right="line",
        ),
        Pattern(rf"[Ff]lat \d{{1,3}}[A-Z]?(?:, {NAME}(?: {NAME}){{0,2}}){{1,4}}", alone=0.90, caseless=False),
        Pattern(
            rf"(?:{AT})[:=]? {{1,2}}(?P<value>\d{{1,5}} ?[A-Z]? (?:{WORD} ){{1,3}}(?:{SURE}|{WEAK})\.?{TAIL})",
            alone=0.995,
            names_itself=True,
            lead=AT,
        ),
        Pattern(
            rf"(?P<value>{NUMBER} (?:(?i:{TOWARDS}) )?{NAME}(?: {NAME}){{0,2}}(?:{UNIT})?)"
            r"(?:, ?|\n)[A-Z][A-Za-z.' -]{2,24}(?:, ?| )[A-Z][A-Za-z]{1,13},? {1,2}\d{5}",
            alone=0.85,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            rf"\d{{1,5}}(?:-\d{{1,5}})? ?(?:block|blk)(?: of)? (?:[NSEW]{{1,2}}\.? )?{NAME}(?: {NAME}){{0,2}}",
            alone=0.90,
            caseless=False,
        ),
        Pattern(
            rf"(?i:{COUNT}) {NAME}(?: {NAME}){{0,2}} (?i:{SURE}|{WEAK})\.?{TAIL}",
            alone=0.80,
            labelled=0.95,
            caseless=False,
            anchor=f"(?i:{COUNT}) [A-Z]",
        ),
        Pattern(
            r"(?:(?:US|State|County|Co\.|Old) )?(?:Route|Rte|Rt|Hwy|Highway|Road|Rd|FM|RM|CR|SR) ?\d{1,5}" + UNIT,
            alone=0.90,
            caseless=False,
        ),
        Pattern(
            rf"{SAID}(?:[a-z'.-]{{2,14}} ){{1,2}}{SPOKEN}",
            alone=0.90,
            anchor=f" {SPOKEN}",
        ),
        # a doubtful suffix behind a word of place: ready at 1150 Gannet Pike, cards to 9 Vesper Hl
        Pattern(
            rf"[ \n](?:[Aa]t|to|from|house|near|by|@) (?P<value>{NUMBER} (?:(?i:{TOWARDS}) )?{NAME}(?: {NAME})? (?:(?i:{WEAK})|Cl|Gdns|Ginnel|Wynd)\.?{TAIL})",
            alone=0.93,
            caseless=False,
            left="any",
            names_itself=True,
        ),
        Pattern(
            rf"(?:on|to|from|near|at|off|along|onto|of|past) (?P<value>(?:CR|SR|FM|RM|TR|Co Rd|Cnty Rd) ?#?\d{{2,4}}[A-Z]?{UNIT}{{0,1}})",
            alone=0.85,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            rf"{NUMBER} (?:{TOWARDS} )?(?:broadway|bowery|embarcadero|boardwalk|(?:avenue|ave)\.? [A-Z]|(?:(?:US|state"
            r"|county|old|co)[ .-]{1,2})?"
            r"(?:hwy|highway|route|rte|rd|road)\.? ?\d{1,4}[A-Z]?|US-?\d{1,3})" + TAIL,
            alone=0.85,
            labelled=0.95,
        ),
        # in small letters behind what is said of homes
        Pattern(
            rf"(?:{HOMES})(?P<value>(?:[nsew]\.? )?[a-z]{{3,14}}(?: [a-z]{{3,14}})? (?:st|street|ave|avenue|rd|road|ln|lane|dr|blvd|ct|hwy))",
            alone=0.85,
            names_itself=True,
            lead=HOMES,
        ),
        Pattern(
            rf"(?:Col|Colonia|Fracc|Fraccionamiento|Barrio|Urb|Residencial|Bo)\.? {NAME}(?: {NAME}){{0,2}}, "
            r"(?:calle|c/|av\.?|avenida|casa|mz|manzana|lote|edif\.?|bloque) ?(?:[A-Za-z.]{1,14} ){0,3}(?:no\.? ?|#)?\d{1,5}[A-Z]?"
            r"(?:,? (?:no\.? ?|# ?|lote |casa )\d{1,5})?",
            alone=0.90,
            caseless=False,
        ),
        Pattern(rf"{NUMBER} (?:CR|SR|FM|RM|TR) ?\d{{2,4}}{TAIL}", alone=0.80, labelled=0.95, caseless=False),
        Pattern(
            rf"{NUMBER},? {RUE} (?:d[eu]s? (?:la )?|del |des |la |los |las )?{NAME}(?: {NAME}){{0,2}}{TAIL}",
            alone=0.80,
            labelled=0.95,
            caseless=False,
        ),
        Pattern(
            rf"{CALLE} ?(?:d[eo]s? (?:la |los |las |el )?|del |la |los |las |el )?{NAME}(?: {NAME}){{0,2}},? (?:[Nn]o\.? ?|# ?"
            rf"|[Nn]um\.? ?)?\d{{1,5}}[A-Z]?(?:, ?\d{{1,2}}[oa]?\.? ?[A-D])?{TAIL}",
            alone=0.85,
            labelled=0.95,
            caseless=False,
        ),
        Pattern(
            r"[A-Z][a-z\xba]{2,16}(?:strasse|str\.|straat|gasse|weg|platz|laan|gatan) \d{1,4} ?[a-z]?",
            alone=0.85,
            caseless=False,
        ),
        Pattern(r"\d{2,5} [NSEW]\.? \d{1,3}(?:st|nd|rd|th)" + TAIL, alone=0.80, labelled=0.95),
        Pattern(r"\d{2,5} [NSEW]\.? \d{1,5} [NSEW]\.?" + TAIL, alone=0.75, labelled=0.95),
        Pattern(
            rf"\d{{2,5}} (?:North|South|East|West) \d{{1,5}} (?:North|South|East|West){TAIL}",
            alone=0.85,
            labelled=0.95,
            caseless=False,
        ),
        Pattern(
            r"(?:County|State|Township|Ranch|Farm[ -]to[ -]Market|Forest(?: Service)?|Old|Co\.?) (?:Road|Rd|Route|Rte"
            r"|Highway|Hwy)\.? [A-Z]{0,2}-?\d{1,5}[A-Z]?"
            r"|(?:FM|RM|FSR) \d{3,5}(?: mailbox \d{1,5})?|(?:(?:US|State) ?)?(?:Hwy|Highway|Route) ?\d{1,3}",
            alone=0.65,
            labelled=0.90,
        ),
        Pattern(
            rf"(?:{ALONG})(?P<value>(?:[NSEW]{{1,2}}\.? )?{NAME}"
            rf"(?: {NAME}){{0,2}}"
            r" (?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Highway|Hwy|Parkway|Pkwy|Pike|Turnpike"
            r"|Trail)\.?)",
            alone=0.70,
            caseless=False,
            names_itself=True,
            lead=ALONG,
        ),
        Pattern(
            rf"(?:(?i:{AT}))"
            rf"[\"']?[ \t:=\n\"'\[#-]{{1,8}}(?P<value>{FREE})",
            alone=0.85,
            caseless=False,
            names_itself=True,
            lead=rf"(?i:{AT})",
        ),
    ),
    labels=(
        *("address", "addr", "addr.", "lives", "lives at", "resides", "residence", "home", "mailing", "ship to"),
        *("mail to", "located", "direccion", "moved to", "street", "deliver to", "dispatched to", "domicilio"),
    ),
    contrary=("mg", "lab", "score", "cm", "ndc"),
    check=check,
    positives=(
        *("<1420 N Larkspur Ave Apt 3B>, Fairhollow, OR 97499", "drive her home to <2218 Pellam Creek Rd>, Dunmere"),
        *("<880 SE Tolliver Pkwy, Ste 210>\nBrackenport", "Direccion: <Calle Almendro 418, Apto 2>, PR"),
        *("<12 rue du Lavoir>, QC", "<1188\N{VULGAR FRACTION ONE HALF} NE Alder Ct>", "<One Courthouse Sq Fl 6>"),
        *("left on <County Road 417>", "<450 S 900 E, Apt 4>; <1120 W 4th>, Larksville"),
        *("<4410 Highway 20>; <77 Avenue B>; <900 Broadway>", "<207-B Old Mill Xing>"),
        *("lives on <Quillwort Avenue>; Address: <14 Thistledown>", "Addr: <The Birches, Mill Lane, Kettlewick>"),
        *("enroute to <1619 E Tamarack> for", "<111 W Washington>, Chicago, IL 60602"),
        *("<Drum Point Road>, Deale, MD 20799", "<2820 N. Greenview Unit 1>"),
        "mailed to <forty one twenty kinnick lane> davenport",
        "<402 Ave. F Bsmt>; <State Route 17 Lot 44>; served at <Suite 900, 4 Ironmonger Sq> now",
        "im at <220 n harrow st apt 9> in; u sent it to <12b kestrel row>, wrong",
        *("to <4100 blk of Haverford>, MVC", "TO:\n<501 S. Capitol>\nLansing, MI  48999"),
        *("Domicilio: <C/ Almirante 22>", "<Avenida de los Cedros 402>", "of <Flat 2, Gorse House, Heol Isaf>"),
        *("<3 Wrenfield Cmn #12> zip", "<1420 N Larkspur\nAve>"),
        *("ready at <1150 Gannet Pike.> Cards to <9 Vesper Hl>, now", "EMS from <CR 417>, then"),
        "she moved to <tyler st> w/ her mom; lives on <old mill rd>",
        "Vivimos en <Col. Las Palmas, calle 8 no. 44>.",
    ),
    negatives=(
        *("Dr. Lane reviewed; CT head w/o contrast", "1 Head CT, 2 Chest CT"),
        "Pt ambulating 150 ft; 2 hours of drive",
        "6 Minute Walk, 10 Meter Run; 12 lead EKG on the way; L4-5 Dr Smith",
        *("3 weeks in a row; 10 mg per day in this way", "2 large bowel loop; at 3 the pt fell down"),
        *("St. Jude valve; stage 3 colon cancer, new pt", "4 wheel drive, fever of one oh two point four"),
        *("2010 North American Guidelines advise", "one two hour drive; Flat 2 affect, Mood low"),
        "lives at 3 different places; HR 118, RR 22 SpO2 97, Coreg CR 40",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://pe.usps.com/text/pub28/28apc_002.htm",
    ),
)
