"""Street address (Safe Harbor class B).

House number, name and suffix of a street with directions and unit; streets without suffix (Broadway, Highway 20,
Calle Almendro); grids; the address fields of forms and messages. The city, the state and the ZIP code after it have
recognizers of their own.

>>> check("1420 N Larkspur Ave Apt 3B").decibans > 0, check("2 cm in the left ureter way").decibans < 0
(True, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.safe_harbor import SafeHarbor

NAMED = Verdict("a capitalised name and the suffix of a street", 6)
SMALL = Verdict("small letters, but the suffix of a street", -2)
WEAK = Verdict("a suffix that is also a common word", -5)
PROSE = Verdict("words of a sentence, not the name of a street", -40)
SCAN = Verdict("a scan of a part of the body", -30)
PLAIN = Verdict("small letters and a common word", -20)
COUNTED = Verdict("a number in words", -4)

_SURE = (
    "streets?|str|st|avenues?|aven|avnue|ave|av|boulevard|boul|blvd|blv|roads?|rd|lanes?|ln|drives?|driv|drv|dr"
    "|courts?|crt|ct"
    "|parkways?|parkwy|pkwy|pky|pkw|highway|highwy|hiway|hwy|terrace|terr|ter|circles?|circ|cir|trails?|trl|tpke"
    "|turnpike|trnpk|plaza|plz"
    "|alley|aly|crescent|cres|expressway|expy|freeway|fwy|xing|cv|cmns?|holw|hwys|knl|mnr|rdg|gdns?|gln|grv|hts|jct"
    "|ldg|mdws?"
    "|trce|vlg|bnd|byp|cswy|cyn|xrd|spgs|rte|blf|bvd|lndg|squares?|sqr|sq|pl|calle|lp"
)
_WEAK = (
    "way|wy|places?|points?|pt|views?|vw|walk|runs?|pass|paths?|row|park|loop|hills?|hl|hls|ridge|lakes?|lk|bay|island"
    "|isle|village"
    "|valley|springs?|trace|corners?|cor|gate|yard|green|gardens?|fields?|forest|mills?|ml|mall|creek|crk|crest|close"
    "|bend|brook"
    "|glen|grove|heights|manor|meadows?|landing|junction|farms?|commons?|crossing|bluffs?|cove|knolls?|hollow|pike"
    "|estates?|est"
    "|ext|extension|route|station|mews|oval|esplanade|promenade|quay|wharf|spur|causeway|canyon|bypass|broadway|center"
    "|centre|ctr|vista"
    "|harbor|haven|orchard|ranch|shores?|arcade|dale|fork|ferry|bridge|camp|alameda|rise|wynd|chase|croft|circuit|cir"
)
_NUMBER = r"(?:\d{1,6}(?:-\d{1,4}|-?[A-Z])?(?:(?: |-)?[1-3]/[2-4])?|[NSEW]\d{2,5}(?: ?[NSEW]\d{2,6})?)"
_COUNT = "(?:one|two|three|four|five|six|seven|eight|nine|ten)"
_TOWARDS = r"(?:(?:north|south|east|west)(?:east|west)?|[ns]\.?[ew]?\.?|[ew]\.?)"
_WORD = r"(?:[A-Z\xaa\xba][A-Z\xaa\xba'&-]{0,15}|(?:st|ste|ft|mt|[a-z]|no|so)\.|\d{1,3}(?:st|nd|rd|th))"
_SPACE = r"(?: {1,2}|\n)"
_ROOM = r"(?:\d[A-Z0-9-]{0,5}|[A-Z](?:-?\d{1,4}[A-Z]?)?|one|two|three|four|five|six|seven|eight|nine|ten)"
UNIT = (
    r"(?i:(?:[, \\]{1,4}|,?\n ?)(?:(?:apartamento|apartment|apto|apt|unit|suite|ste|room|rm|floor|flr|fl|building|bldg"
    r"|lot|space|spc|sp"
    rf"|trailer|trlr|depto|dept|penthouse|ph|piso|mailbox|box|pmb|flat|int|interior|casa|dorm)\.? ?#? ?{_ROOM}|# ?{_ROOM}"
    r"|\d{1,2}(?:st|nd|rd|th) (?:floor|flr|fl)|lower level|lobby|bsmt|basement|rear|upper|lower|penthouse))"
)
_TAIL = rf"(?:,? {_TOWARDS})?{UNIT}{{0,2}}"
_STREET = rf"(?:{_TOWARDS} {{1,2}})?{_WORD}(?:{_SPACE}{_WORD}){{0,3}}{_SPACE}"
_NAME = r"[A-Z\xaa][A-Za-z\xaa\xba'.-]{1,15}"
_FREE = rf"{_NUMBER} (?:(?i:{_TOWARDS}) )?(?:{_NAME}|\d{{1,3}}(?:st|nd|rd|th))(?: {_NAME}){{0,3}}{_TAIL}"

#: A room, a flat or a floor before the number of the house.
_INSIDE = (
    r"(?i:(?:apt|apartment|unit|suite|ste|room|rm|floor|fl|bldg|building|flat|lot)\.? ?#? ?"
    r"(?:\d{1,4}[A-Z]?|[A-Z]\d{0,3}))"
)
_AT = (
    r"address(?: line)?(?: ?[12])?|addr(?:ess)?[ _]?(?:line)?[ _]?[12]?|addr|mailing|home addr|street(?: address| name)?"
    r"|residence|direccion|domicilio|(?:(?:home|mailing|billing|return|current|new|old|street|work|email|full)[ _])?address"
    r"(?: (?:on file|is|now|changed to|of record))?"
    r"|(?:lives?|living|lived|resides?|residing|staying|stays|located|home|house|reside|dropped off|picked up"
    r"|delivered|arrived|call|responded|scene)(?: is)? (?:at|@)|ship to|mail to|deliver to|bill to|moved to|send to"
    r"|lives?|dispatched to|(?:en ?route|responded|responding|respond) to|sent (?:it )?to|come to|house is|im at|i'm at"
    r"|i am at|we are at|were at|(?:domicilio|direccion) es|vivo en|vive en|now its|now it's"
)

_PARTS = re.compile(r"(\S+) +(.*?)\s(\S+?)\.?((?:,? [NSEWnsew]{1,2}\.?)?)", re.DOTALL)
_UNIT_CUT = re.compile(UNIT + r".*", re.IGNORECASE | re.DOTALL)
_DIRECTION_CUT = re.compile(rf",? {_TOWARDS}$", re.IGNORECASE)
_SPOKEN = "(?:street|avenue|road|lane|drive|court|boulevard|circle|terrace|parkway)"
_ALONG = r"(?:[Oo]n|[Oo]ff|[Nn]ear|[Aa]t|[Dd]own|[Aa]long|[Oo]nto) "
_INSIDE_CUT = re.compile(_INSIDE + r",\s")
_SAID = re.compile("oh|one|two|three|four|five|six|seven|eight|nine|[a-z]{2,6}teen|[a-z]{2,5}ty|hundred", re.IGNORECASE)
_SURE_ONE, _WEAK_ONE = (re.compile(s, re.IGNORECASE) for s in (_SURE, _WEAK))
_PROSE_WORDS = frozenset(
    "of the a an in to and or with for on at by from hour hours hr hrs min mins minute minutes day days wk wks "
    "week weeks mo month months year years yr yrs yo mg ml mcg cm mm kg lb lbs ft feet foot inch inches units "
    "unit tabs tab tablet tablets x times time blocks miles mile per this that his her their is are was were "
    "has had not no as into if when who which all new each every patients patient pt pts people lead liter "
    "liters drops puffs beats bpm degrees percent out up down off over after before about than also am pm via "
    "other more less left right bilateral male female grade stage type vs w/ s/p views doses dose hospitals "
    "questions wheel bore large gauge different separate several various nearby quick short long".split()
)
_JOINS = frozenset({"of", "the", "and"})
_MEASURES = frozenset(
    "minute meter metre mile step vessel star point way month week day hour view item lead level man person "
    "unit year".split()
)
_BODY = frozenset(
    "head chest abd abdomen abdominal pelvis brain neck spine sinus cardiac contrast lung renal thorax facial".split()
)


def check(address: str) -> Verdict:
    """Weigh the words between the house number and the suffix."""
    core = _DIRECTION_CUT.sub("", _UNIT_CUT.sub("", _INSIDE_CUT.sub("", address)))
    words = core.replace("\n", " ").split()
    if words[0].lower() == "flat":
        return SILENT
    if "," in core and words[0].isalpha() and words[0].lower() not in _COUNT:
        return SILENT
    suffix, middle = words[-1].rstrip("."), words[1:-1]
    if not _SURE_ONE.fullmatch(suffix) and any(w.lower() in _MEASURES for w in middle):
        return PROSE
    if not (_SURE_ONE.fullmatch(suffix) or _WEAK_ONE.fullmatch(suffix)):
        return SILENT
    loud = suffix.isupper()
    plain = [
        w if loud or not w.isupper() else w.lower() for w in middle[:1] + [m for m in middle[1:] if m not in _JOINS]
    ]
    if any(w.rstrip(".") in _PROSE_WORDS for w in plain) or any(w in {"AM", "PM"} for w in middle):
        return PROSE
    if (
        suffix.lower() == "ct"
        and middle
        and (middle[-1].lower() in _BODY or (suffix.isupper() and not middle[-1].isupper()))
    ):
        return SCAN
    return _by_case(words[0], middle, suffix)


def _by_case(number: str, middle: list[str], suffix: str) -> Verdict:
    """Weigh capitals: names of streets have them, unless nothing has."""
    capital = all(
        w[0].isupper() or w[0].isdecimal() or w in {"of", "the", "and", "de", "du", "la"} for w in middle or [suffix]
    )
    if number.isalpha() and middle and _SAID.fullmatch(middle[0]) and re.fullmatch(_SPOKEN, suffix):
        return SILENT
    if number.isalpha():
        return COUNTED if capital and suffix[0].isupper() else PROSE
    if _SURE_ONE.fullmatch(suffix):
        return NAMED if capital else SMALL
    return WEAK if capital and suffix[0].isupper() else PLAIN


recognizer = PatternRecognizer(
    name="street_address",
    title="Street address",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="STREET_ADDRESS",
    patterns=(
        Pattern(rf"{_NUMBER} {{1,2}}{_STREET}(?:{_SURE}|{_WEAK})\.?{_TAIL}", alone=0.80, labelled=0.95),
        Pattern(
            rf"{_INSIDE},[ \n]{_NUMBER} (?:{_NAME} ){{1,3}}(?:(?i:{_SURE}|{_WEAK}))\.?", alone=0.90, caseless=False
        ),
        Pattern(
            rf"(?:(?i:{_AT}))[:=] ?(?P<value>{_NAME}(?: {_NAME}){{0,3}}(?:, {_NAME}(?: {_NAME}){{0,3}}){{1,3}})",
            alone=0.75,
            caseless=False,
            names_itself=True,
            lead=rf"(?i:{_AT})",
        ),
        Pattern(
            rf"(?P<value>{_NAME}(?: {_NAME}){{1,3}}), {_NAME}(?: {_NAME}){{0,2}}, [A-Z]{{2}} {{1,2}}\d{{5}}",
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
            rf"\d{{3,5}} (?:(?:North|South|East|West) {_NAME}(?: {_NAME})?|[NSEW]\.? [A-Z]{{4,14}}(?: [A-Z]{{4,14}})?){UNIT}{{0,1}}",
            alone=0.60,
            labelled=0.90,
            caseless=False,
            left="line",
            right="line",
        ),
        Pattern(rf"[Ff]lat \d{{1,3}}[A-Z]?(?:, {_NAME}(?: {_NAME}){{0,2}}){{1,4}}", alone=0.90, caseless=False),
        Pattern(
            rf"(?:{_AT})[:=]? {{1,2}}(?P<value>\d{{1,5}} ?[A-Z]? (?:{_WORD} ){{1,3}}(?:{_SURE}|{_WEAK})\.?{_TAIL})",
            alone=0.995,
            names_itself=True,
            lead=_AT,
        ),
        Pattern(
            rf"(?P<value>{_NUMBER} (?:(?i:{_TOWARDS}) )?{_NAME}(?: {_NAME}){{0,2}}(?:{UNIT})?)"
            r"(?:, ?|\n)[A-Z][A-Za-z.' -]{2,24}(?:, ?| )[A-Z][A-Za-z]{1,13},? {1,2}\d{5}",
            alone=0.85,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            rf"\d{{1,5}}(?:-\d{{1,5}})? ?(?:block|blk)(?: of)? (?:[NSEW]{{1,2}}\.? )?{_NAME}(?: {_NAME}){{0,2}}",
            alone=0.90,
            caseless=False,
        ),
        Pattern(
            rf"(?i:{_COUNT}) {_NAME}(?: {_NAME}){{0,2}} (?i:{_SURE}|{_WEAK})\.?{_TAIL}",
            alone=0.80,
            labelled=0.95,
            caseless=False,
            anchor=f"(?i:{_COUNT}) [A-Z]",
        ),
        Pattern(
            r"(?:(?:US|State|County|Co\.|Old) )?(?:Route|Rte|Rt|Hwy|Highway|Road|Rd|FM|RM|CR|SR) ?\d{1,5}" + UNIT,
            alone=0.90,
            caseless=False,
        ),
        Pattern(
            r"(?:(?:oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
            r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)[ -]){2,5}"
            rf"(?:[a-z'.-]{{2,14}} ){{1,2}}{_SPOKEN}",
            alone=0.90,
            anchor=f" {_SPOKEN}",
        ),
        Pattern(
            rf"{_NUMBER} (?:{_TOWARDS} )?(?:broadway|bowery|embarcadero|boardwalk|(?:avenue|ave)\.? [A-Z]|(?:(?:US|state"
            r"|county|old|co)[ .-]{1,2})?"
            r"(?:hwy|highway|route|rte|rd|road)\.? ?\d{1,4}[A-Z]?|US-?\d{1,3})" + _TAIL,
            alone=0.85,
            labelled=0.95,
        ),
        Pattern(rf"{_NUMBER} (?:CR|SR|FM|RM|TR) ?\d{{2,4}}{_TAIL}", alone=0.80, labelled=0.95, caseless=False),
        Pattern(
            r"DAG(?P<value>\d[^\n\0]{3,34})", alone=0.97, left="line", right="line", caseless=False, names_itself=True
        ),
        Pattern(
            rf"{_NUMBER},? (?:[Cc]amino|[Cc]alle|[Rr]ue|[Vv]ia|[Aa]venida|[Pp]aseo|[Bb]oulevard|[Aa]venue|[Pp]asaje"
            r"|[Cc]alzada|[Vv]ereda)"
            rf" (?:d[eu]s? (?:la )?|del |des |la |los |las )?{_NAME}(?: {_NAME}){{0,2}}{_TAIL}",
            alone=0.80,
            labelled=0.95,
            caseless=False,
        ),
        Pattern(
            r"(?:[Cc]alle|[Aa]v(?:da|enida)?\.?|[Pp]aseo|[Cc]amino|[Cc]arrer|[Rr]ua|[Vv]ia|[Cc]olonia|[Uu]rb\.?"
            r"|[Cc]alzada|[Pp]asaje|CALLE|AVE?\.?|C/)"
            rf" ?(?:d[eo]s? (?:la |los |las |el )?|del |la |los |las |el )?{_NAME}(?: {_NAME}){{0,2}},? (?:[Nn]o\.? ?|# ?"
            rf"|[Nn]um\.? ?)?\d{{1,5}}[A-Z]?(?:, ?\d{{1,2}}[oa]?\.? ?[A-D])?{_TAIL}",
            alone=0.85,
            labelled=0.95,
            caseless=False,
        ),
        Pattern(
            r"[A-Z][a-z\xba]{2,16}(?:strasse|str\.|straat|gasse|weg|platz|laan|gatan) \d{1,4} ?[a-z]?",
            alone=0.85,
            caseless=False,
        ),
        Pattern(r"\d{2,5} [NSEW]\.? \d{1,5} [NSEW]\.?" + _TAIL, alone=0.75, labelled=0.95),
        Pattern(
            rf"\d{{2,5}} (?:North|South|East|West) \d{{1,5}} (?:North|South|East|West){_TAIL}",
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
            rf"(?:{_ALONG})(?P<value>(?:[NSEW]{{1,2}}\.? )?{_NAME}"
            rf"(?: {_NAME}){{0,2}}"
            r" (?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Highway|Hwy|Parkway|Pkwy|Pike|Turnpike"
            r"|Trail)\.?)",
            alone=0.70,
            caseless=False,
            names_itself=True,
            lead=_ALONG,
        ),
        Pattern(
            rf"(?:(?i:{_AT}))"
            rf"[\"']?[ \t:=\n\"'\[#-]{{1,8}}(?P<value>{_FREE})",
            alone=0.85,
            caseless=False,
            names_itself=True,
            lead=rf"(?i:{_AT})",
        ),
        Pattern(
            r"(?:street[ _]?address|address[ _]?line[ _]?[12]|addr(?:ess)?[ _]?[12]|address[12]|street[12]?|line[12]?"
            r"|domicilio)"
            r"[\"']?[ ]?[:=] ?\[?\n? {0,12}[\"'](?P<value>[A-Z0-9#][^\"\n\0]{2,60})\"",
            alone=0.97,
            names_itself=True,
        ),
        Pattern(
            r"(?:street[ _]?address|address[ _]?line[ _]?[12]|addr(?:ess)?[ _]?[12])[:=] {0,3}(?P<value>\w[^\n\0"
            r"|,;\"<>&]{2,50})",
            alone=0.97,
            names_itself=True,
        ),
        Pattern(
            r"<(?:streetAddressLine|street|addressLine\d?|line)"
            r"(?: [^>\n\0]{1,40})?>(?P<value>[A-Za-z0-9\xaa\xba][^<\0\n]{2,59})<",
            alone=0.97,
            left="any",
            right="any",
        ),
        Pattern(
            r"N3\*(?P<value>[A-Za-z0-9\xaa\xba][^*~\n\0]{2,54}(?:\*[^*~\n\0]{1,55})?)",
            alone=0.98,
            right="any",
            names_itself=True,
            caseless=False,
        ),
        Pattern(
            r"ADR[^:\n\0]{0,30}:[^;\n\0]{0,20};[^;\n\0]{0,20};(?P<value>[A-Za-z0-9\xaa\xba][^;\n\0]{2,49})",
            alone=0.97,
            names_itself=True,
        ),
        Pattern(
            r"\|(?P<value>\d[^|^~\n\0]{3,50}(?:\^[^|^~\n\0]{0,30})?)\^[^|^~\n\0]{2,40}\^[A-Z]{2}\^\d{5}",
            alone=0.97,
            left="any",
            names_itself=True,
        ),
    ),
    labels=(
        *("address", "addr", "addr.", "lives", "lives at", "resides", "residence", "home", "mailing", "ship to"),
        *("mail to", "located", "direccion", "moved to", "street", "deliver to", "dispatched to", "domicilio"),
    ),
    contrary=("mg", "lab", "score", "cm", "ndc"),
    check=check,
    positives=(
        "<1420 N Larkspur Ave Apt 3B>, Fairhollow, OR 97499",
        "drive her home to <2218 Pellam Creek Rd>, Dunmere",
        "<880 SE Tolliver Pkwy, Ste 210>\nBrackenport",
        "lives <26 coyote wash rd>",
        "PID|1||^^||^^||<61 HOLLINS FERRY LN^>^TAMARIND FALLS^MI^48999||",
        '"line": ["<19 Saltmarsh Ter>"]',
        "\\<streetAddressLine\\><4 Wexmoor Commons>\\</streetAddressLine\\>",
        "N3*<30 CHANDLER LOOP>~",
        "Direccion: <Calle Almendro 418, Apto 2>, PR",
        "<12 rue du Lavoir>, QC",
        "<1188\N{VULGAR FRACTION ONE HALF} NE Alder Ct>",
        "<One Courthouse Sq Fl 6>",
        "left on <County Road 417>",
        "<450 S 900 E>, Apt 4".replace(">, Apt 4", ", Apt 4>"),
        "<4410 Highway 20>; <77 Avenue B>; <900 Broadway>",
        "address line 1: <The Old Mill>",
        "<207-B Old Mill Xing>",
        "lives on <Quillwort Avenue>",
        "Address: <14 Thistledown>",
        "Addr: <The Birches, Mill Lane, Kettlewick>",
        "enroute to <1619 E Tamarack> for",
        "<111 W Washington>, Chicago, IL 60602",
        "<Drum Point Road>, Deale, MD 20799",
        "<2820 N. Greenview Unit 1>",
        "mailed to <forty one twenty kinnick lane> davenport",
        "<402 Ave. F Bsmt>; <State Route 17 Lot 44>",
        "served at <Suite 900, 4 Ironmonger Sq> now",
        "im at <220 n harrow st apt 9> in",
        "u sent it to <12b kestrel row>, wrong",
        "to <4100 blk of Haverford>, MVC",
        "TO:\n<501 S. Capitol>\nLansing, MI  48999",
        "Domicilio: <C/ Almirante 22>",
        "Avenida de los Cedros 402".replace("Avenida de los Cedros 402", "<Avenida de los Cedros 402>"),
        "of <Flat 2, Gorse House, Heol Isaf>",
        "<3 Wrenfield Cmn #12> zip",
        "<1420 N Larkspur\nAve>",
    ),
    negatives=(
        "Dr. Lane reviewed",
        "CT head w/o contrast",
        "1 Head CT, 2 Chest CT",
        "Pt ambulating 150 ft",
        "2 hours of drive",
        "6 Minute Walk, 10 Meter Run",
        "12 lead EKG on the way",
        "L4-5 Dr Smith",
        "3 weeks in a row",
        "10 mg per day in this way",
        "2 large bowel loop",
        "at 3 the pt fell down",
        "St. Jude valve",
        "stage 3 colon cancer, new pt",
        "4 wheel drive",
        "fever of one oh two point four",
        "2010 North American Guidelines advise",
        "one two hour drive",
        "Flat 2 affect, Mood low",
        "lives at 3 different places",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://pe.usps.com/text/pub28/28apc_002.htm",
    ),
)
