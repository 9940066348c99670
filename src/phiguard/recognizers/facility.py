"""Facility, ward, room or bed (Safe Harbor class B): where care, school, work or worship takes place.

The name before the word for the place makes it one; "the hospital" is none.

>>> check("Fairhollow Regional Medical Center").decibans >= 0, check("The Hospital").decibans < 0
(True, True)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.reference.lexicons import health_words, words
from phiguard.safe_harbor import SafeHarbor

NAMELESS = Verdict("no name before the word", -30)
NAMED = Verdict("a name that is no word", 3)

_CAP = r"[A-Z\xaa][A-Za-z\xba'.&-]{1,16}"
_NAME = rf"(?:(?:St|Ste|Mt|Ft)\. )?{_CAP}(?: (?:of |and |& |the |de |at )?{_CAP}){{0,3}}"
_KIND = (
    r"(?:Hospitals?|Medical Cent(?:er|re)|Med Ctr|Medical Ctr|Clinics?|Health(?:care)?(?: (?:System|Center|Network"
    r"|Services|Partners|Clinic|Plan))?|Medical Group|Infirmary|Sanatorium"
    r"|Surgery Center|Surgical Center|Cancer Center|Heart Institute|Eye Institute|Institute|Imaging(?: Center)?"
    r"|Radiology|Laborator(?:y|ies)|Dialysis(?: Center)?|Pharmacy|Drug Store"
    r"|Nursing(?: (?:Home|Center|Facility))?|Care Center|Rehab(?:ilitation)?(?: (?:Center|Hospital))?|Hospice|Senior"
    r" Living|Assisted Living|SNF|ALF|Memory Care|Skilled Nursing|Manor"
    r"|(?:Middle|High|Primary|Grammar|Charter|Prep|Nursing) School|Elementary(?: School)?|School|Academy|Elem\.?"
    r"|University|College|Daycare|Preschool|Church|Temple|Synagogue|Mosque|Shelter"
    r"|Jail|Prison|Penitentiary|Correctional(?: (?:Facility|Center|Institution))?|Corr\. Ctr|Detention Center"
    r"|Corrections Center|Kidney (?:Care|Center)|Dialysis Unit|Birth(?:ing)? Center|Wellness(?: Center)?|Treatment Center"
    r"|Ministries|Rescue Mission|Mission|IRF|LTACH?|LTC|ICF|Cemetery|Mortuary|Funeral Home|Birthplace|Campus|Pavilion"
    r"|Courthouse|Community Center|Apartments|Apts\.?|Condos?|Condominiums|Townhomes|Towers|Burn Unit|Birth Unit|Lodge|Inn|Hotel|Motel|Orthopedics"
    r"|Orthopaedics|Pediatrics|Dental(?: (?:Group|Care|Clinic))?|Dermatology|Cardiology Associates|Neurology"
    r" Associates|Family Medicine|Family Practice|Urgent Care|Associates|Hall|Villa|(?:Trailer|Mobile Home|RV) (?:Park"
    r"|Court)|MHP|Trauma Center)"
)
_PROPER = r"[A-Z\xaa][a-z\xba][A-Za-z\xba'&-]{1,15}"
_CAPITALS = r"(?:ST\.? )?[A-Z][A-Z'&-]{2,16}"
_LOUD = (
    r"(?:HOSPITAL|MEDICAL CENTER|MED CTR|REHAB|SNF|CLINIC|NURSING HOME|MANOR|HOSPICE|HIGH SCHOOL|ELEMENTARY|UNIVERSITY"
    r"|CHURCH|PHARMACY|ED|ER|IRF|HEALTH CENTER|CARE CENTER|JAIL|SHELTER)"
)
_SMALL = r"(?:shelter|apartments|hospital|clinic|church|school|pharmacy|nursing home|trailer court|mobile home park|jail|motel)(?:,? (?:space|spc|lot|apt|room|unit) ?#?\w{1,4})?"
_FIELD = (
    r"(?:sending |receiving |referring |treating |current |home |perf(?:orming)? |dispensing )?(?:facility|fac|hospital"
    r"|hosp|clinic|pharmacy|school|employer site|care site|nursing home|location|loc)(?:[ _]?name)?"
)
#: Houses with a name, before the number of a room.
_HOUSES = (
    r" (?:Village|Estates|Gardens|Commons|House|Home|Residence|Arms|Court|Terrace|Place|Meadows),? "
    r"(?:#|[Aa]pt\.? |[Uu]nit |[Rr](?:oo)?m |[Cc]ottage |[Ss]pace |[Ll]ot )"
)
_MOVED = (
    r"(?:[Tt]ransferr?ed|[Tt]ransfer|[Tt]x|[Xx]fer(?:red)?|[Tt]ransported|[Ff]lown|[Ss]ent|[Aa]dmitted|[Tt]aken|TO|to)"
    r"(?: from [A-Z][A-Za-z' ]{2,20})? (?:from|to)"
)
_ROOMS = r"room(?: ?no\.?)?|rm|bed|unit|ward|floor|pod|dorm|cell|apt|apartment|suite|nurse station|nursing unit"
_PLACE = r"(?:[A-Z]{1,5}-?\d{1,4}|\d{1,4}(?:-?[A-Z]{1,2})?)(?:-[A-Z0-9]{1,3}){0,2}"
_HEADING = frozenset("In From To For With On By Into After Before Gets Is Are Was".split())
_EMPTY = frozenset(
    "the a an this that our your her his their any my no at to from per in all both each new other local "
    "outside home community general employee mental behavioral public women's men's occupational student family "
    "skilled nursing high middle elementary long term health private hospital".split()
)


def check(place: str) -> Verdict:
    """Doubt places without a name of their own."""
    parts = place.removeprefix("the ").replace(".", "").split()
    if len(parts) < 2 or not parts[0][0].isupper() or any(c.isdecimal() for c in place):  # noqa: PLR2004 - a name and a kind
        return SILENT
    if any(p in _HEADING for p in parts[1:-1]):
        return NAMELESS
    first = parts[parts[0] in {"ST", "St"}].lower()
    if first in _EMPTY and len(parts) == 2:  # noqa: PLR2004 - a name and a kind
        return NAMELESS
    if all(p.lower() in health_words() or p.lower() in _EMPTY for p in parts[:-1]):
        return NAMELESS
    return SILENT if first in words() else NAMED


recognizer = PatternRecognizer(
    name="facility",
    title="Facility, ward, room or bed",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="FACILITY",
    patterns=(
        Pattern(
            rf"{_NAME} {_KIND}(?: (?:of|at) {_CAP}(?: {_CAP})?|,? (?:#|[Aa]pt\.? |[Uu]nit |[Rr](?:oo)?m |Hall |Wing )\w{{1,5}})?",
            alone=0.62,
            labelled=0.90,
            caseless=False,
            anchor=f" {_KIND}",
        ),
        *(
            Pattern(rf"{_CAPITALS}{more} {_LOUD}", alone=0.45, labelled=0.90, caseless=False, anchor=f" {_LOUD}")
            for more in ("", f" {_CAPITALS}")
        ),
        *(
            Pattern(rf"(?:the )?{_PROPER}{more} {_SMALL}", alone, 0.80, caseless=False, anchor=f" {_SMALL}")
            for more, alone in (("", 0.40), (f" {_PROPER}", 0.50))
        ),
        Pattern(
            rf"(?:(?i:{_FIELD}))(?:[\"']?[ \t]?[:=][ \t]{{0,4}}[\"']?)(?P<value>{_NAME})",
            alone=0.55,
            caseless=False,
            names_itself=True,
            lead=rf"(?i:{_FIELD})",
        ),
        Pattern(
            rf"(?:{_MOVED}) (?P<value>{_CAP}(?: {_CAP})?) (?:by|via|for|on|per|ED|ER|ICU|floor|at \d|[>])",
            alone=0.45,
            caseless=False,
            names_itself=True,
            right="any",
            lead=_MOVED,
        ),
        Pattern(
            rf"(?:{_ROOMS})[\"']?[ \t]?[:=][ \t]{{0,4}}[\"']?(?P<value>{_PLACE})",
            alone=0.80,
            names_itself=True,
        ),
        Pattern(
            r"(?:room|rm\.?|bed|ward|dorm|pod|cell|bldg|building|apt|apartment|ste|suite|hall|garage|flat) ?#?"
            r"(?:[A-Z]?-?\d{1,4}-?[A-Z]?|[A-Z]-\d{1,4}),? (?:bed|bd|room|rm|cell|apt|window|door|side) ?#?"
            r"(?:\d{1,3}[A-Z]?|[A-D])",
            alone=0.85,
        ),
        Pattern(
            r"(?P<value>\d{1,2}[NSEW]{1,2}|(?:[A-Z]{1,3})?ICU|NICU|PICU|TELE|ED|PACU) {1,8}\d{2,4}[A-D]? {1,4}[A-Z]{2}",
            alone=0.85,
            left="line",
            right="any",
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            r"(?:\d{1,2}[NSEW]{1,2}|(?:[A-Z]{1,3})?ICU|NICU|PICU|TELE|ED|PACU) {1,8}(?P<value>\d{2,4}[A-D]?) {1,4}[A-Z]{2}",
            alone=0.85,
            left="line",
            right="any",
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            r"PV1\|[^|\n\0]{0,4}\|[A-Z]?\|(?P<value>[A-Z0-9][^|\[\n\0]{1,80})\|?",
            alone=0.97,
            right="any",
            caseless=False,
            names_itself=True,
        ),
        Pattern(r"(?:cell|dorm|pod|bldg|hall|wing) [A-Z]-\d{1,4}", alone=0.85),
        Pattern(
            r"\d{1,2}[NSEW]-\d{1,4}(?:-\d{1,2}|[A-D])?|\d{1,2}[A-H]-\d{3}-\d|(?:ONC|MED|SURG|TELE|ORTHO|NEURO|PEDS|REHAB|PSYCH) \d{1,2}-\d{2}",
            alone=0.70,
            labelled=0.90,
            caseless=False,
        ),
        # the room of a patient, where the line of a list starts or behind a word of place
        Pattern(
            r"(?P<value>\d{3}-[1-4A-D]|\d{3,4}[A-D]) ?(?:/|\||-|:) [A-Z]",
            0.80,
            caseless=False,
            left="line",
            right="any",
        ),
        Pattern(r"(?P<value>\d{3}) / [A-Z]", 0.62, caseless=False, left="line", right="any"),
        Pattern(r"(?:in|room|rm|outside|near) (?P<value>\d{3,4}[A-D]|\d{3}-[1-4A-D])", 0.85, names_itself=True),
        Pattern(r"(?:bed|crib|bunk)[ :#]{1,2}(?P<value>[A-Z]{2,3}-?\d{1,3})", 0.80, names_itself=True),
        # houses with a name and the number of a room
        Pattern(
            rf"{_NAME}(?:{_HOUSES})\w{{1,5}}",
            alone=0.85,
            caseless=False,
            anchor=_HOUSES,
        ),
        Pattern(
            r"(?:Dorm|Hall|Pod|Wing|Suite|Tower|Cell|Bldg|Building) [A-Z](?:-?\d{1,4})?", alone=0.75, caseless=False
        ),
        Pattern(
            r"(?:(?:bldg|building|suite|ste|tower|wing|hall|dorm|fl|floor) ?#?(?:\d{1,4}[A-Z]?|[A-Z]),? "
            r"(?:apt|apartment|rm|room|bed|unit|ste|suite|fl|floor|cell) ?#?\d{1,5}[A-Z]?)",
            alone=0.90,
        ),
        Pattern(r"(?:apt|apartment)\.? ?#? ?(?:\d{1,4}-?[A-Z]?|[A-Z]-?\d{1,4})", alone=0.85),
        Pattern(
            r"(?:University|Children's|Mercy|Sacred Heart|Veterans(?: Affairs)?|VA|Baptist|Methodist|Presbyterian"
            r"|Lutheran|Kaiser|Providence|St\.? [A-Z][a-z]{2,12}'?s?|Saint [A-Z][a-z]{2,12})"
            r" (?:Hospital|Medical Center|Clinic|Hospital of [A-Z][a-z]{2,14}|General|Regional|Memorial|Health)",
            alone=0.75,
            caseless=False,
        ),
        Pattern(
            rf"(?:to|from|at|by|OSH) \(?(?P<value>{_NAME} (?:General|Memorial|Regional|Med))",
            alone=0.62,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            r"(?:Hospital|Clinic|Church|University|School|College|Institute) of (?:the )?[A-Z][A-Za-z.'-]{2,16}"
            r"(?: [A-Z][A-Za-z.'-]{2,16}){0,2}",
            alone=0.65,
            caseless=False,
        ),
        Pattern(
            r"(?:room|rm\.?|bed|bay|pod|suite|ste\.?|cell|cabin|dorm|apt\.?|apartment|unit|lot|space)(?: ?#| no\.?"
            r"| number)?[: ]{1,2}(?P<value>\d{1,4}-?[A-Z]?(?:-?\d{1,2})?|[A-Z]-?\d{1,4})",
            alone=0.45,
            labelled=0.85,
            names_itself=False,
        ),
        Pattern(
            r"(?:unit |floor |ward )?\d{1,2} ?(?:north|south|east|west|NE|NW|SE|SW)(?:,? (?:room|rm"
            r"|bed) ?\d{1,4}[A-Z]?)?",
            alone=0.40,
            labelled=0.85,
        ),
        # a room with its number, and what the room is for before it
        Pattern(
            r"(?:(?:psych|trauma|main|peds?|hall|fast track|icu|ed|er|micu|sicu|nicu|picu|pacu|l&d|ldr|cath|endo|preop|post-?op) ){0,2}"
            r"(?:bed|bay|room|rm\.?|exam(?: room| rm)?|cubicle|crib|isolette|lobby|garage|dock|gate|dorm|hall)"
            r" ?#? ?(?:[A-W]-?)?\d{1,4}[A-W]?",
            alone=0.58,
            labelled=0.90,
        ),
        Pattern(r"(?:lobby|garage|loading dock|dorm) [A-H]", alone=0.60),
        Pattern(
            r"[A-D]-(?:pod|wing|block|unit|side),? (?:cell|bed|room|rm|bunk|tier) ?#?\d{1,4}[A-Z]?|bunk #?\d{1,3}[A-Z]?",
            alone=0.85,
        ),
        Pattern(
            r"(?:housing|location|loc|bed|room|unit)[ .:]{1,8}(?P<value>[A-H]-(?:pod|wing|block) (?:cell|bed|bunk) ?\d{1,4}|\d{1,2}[NSEW]{1,2}-\d{2,4}-?[A-Z]?)",
            alone=0.90,
            names_itself=True,
        ),
        Pattern(
            r"(?P<value>(?:ED|ER|OR|LDR|L&D|PACU|[MSCNPTB]?ICU|NICU|MICU|SICU|PICU|CVICU|CCU|PCU|SDU|Cath Lab|Endo|Triage|Exam|Hall|Bay|Tower) ?-?#?\d{1,2}[A-Z]?)(?:[.][ \n]|[,;)\n]| at| by| [-/] | \d\d:?\d\d| on| for)",
            alone=0.56,
            labelled=0.85,
            caseless=False,
            right="any",
        ),
        Pattern(
            r"(?:to|in|from|into|at|of|outside|room|@) (?P<value>(?:ED|ER|OR|LDR|L&D|PACU|[MSCNPTB]?ICU|NICU|MICU|SICU|PICU|CVICU|[Ee]xam|[Tt]riage|[Tt]ower|[Bb]ldg|[Bb]uilding) ?-?#?\d{1,2}[A-Z]?)",
            alone=0.80,
            caseless=False,
            names_itself=True,
        ),
        Pattern(r"unit \d{1,2} (?:north|south|east|west|tower)", alone=0.75),
        Pattern(r"(?:room|rm\.?) {0,2}#? ?(?:[A-Z]-)?\d{1,4}-?[A-Z]?", alone=0.62, labelled=0.85),
        Pattern(
            r"\d{1,2} (?:North|South|East|West)(?: Tower| Wing)? (?:(?:room|rm|bed) ?)?\d{3,4}(?:-?[A-Z1-4])?",
            0.80,
            caseless=False,
        ),
        Pattern(r"\d{1,2} (?:North|South|East|West)(?: Tower| Wing)?", alone=0.55, labelled=0.85, caseless=False),
        Pattern(
            r"(?:M|S|C|N|P|T|CV|Neuro|Burn)ICU[- ]?\d{1,2}[A-Z]?|(?:ED|ER|CCU|[A-Z]{0,2}ICU|PCU|SDU|PACU|L&D|LDR) (?:bay|bed|room|rm|hall|pod) ?\d{1,3}[A-Z]?",
            alone=0.60,
            labelled=0.85,
        ),
    ),
    labels=(
        *("transferred from", "transferred to", "transfer from", "admitted to", "admitted from", "discharged to"),
        *("facility", "hospital", "clinic", "seen at", "treated at", "located at", "location", "school"),
        *("attends", "resides at", "living at", "residing", "lives at", "assigned", "loc"),
    ),
    contrary=("units", "mg", "temp", "temperature", "ml"),
    check=check,
    recall=nothing,
    positives=(
        *("transferred from <Fairhollow Regional Medical Center>", "<Unit 4 West>, <room 412B>"),
        *("<MICU-7>, then <ED bay 14>", "seen at <Quillwort Family Medicine>", "from <Heritage Manor SNF>"),
        *("return to <Ridgeline Middle School>", "<St. Alder Trauma Center>", "attends <Kittery Point Elem.>"),
        *("<University of Fairhollow>", "in <room 317>", "Room: <6118>; ward=<3B>; Unit: <6E>", "Apt: <4D>"),
        *("fac=<NORTHGATE REHAB> x", "tx from <UW Harborview> by air", "PV1|1|I|<5W^512^B^HILLCREST>|"),
        *("\n<4W>    <412A> CRABTREE", "staying at <the Harbor Light shelter>"),
        *("Handoff <ICU bed 9> 0417, driver in <ED 9>. OK", "issued to <OR 6> 10:41; housing <B-pod cell 117>"),
        *("who has <bed 11>? come to <garage B>; <Psych ED rm 3>", "LOC....: <3W-311-A>"),
        *("5:50 to <Bayview Apts #12> mcd", "Location: <4N-412-02> x"),
        "bay <ED 14>\n\n<702-1> / Escobedo / 58F\n<710> / V.D. / 31F\n; lady in <612A> turns",
        "from ED to <7A-714-1> at; Moss (<ONC 5-22>); Hughes (<6 South 618>); monitor at <CCU bed 6> drops",
        "left <Rosewater Village unit 9> in a car; bed <BU04>, now",
    ),
    negatives=(
        *("The Hospital called", "at the clinic", "room air", "4 units insulin", "bed rest"),
        *("Physical Therapy Clinic", "5 mg", "home health nursing", "Location: left arm"),
        *("sent to Cardiology for ECHO", "transferred to Dr. Smith by phone", "the wound clinic, a Tuesday clinic"),
        *("SEEN IN CLINIC, STABLE IN ED", "bed to chair x2", "OR 2.3 (95% CI 1.1 to 4.0)"),
        *("up to 500A of it, 120/80 - He; 250 / Min", "cell count 4, pod of cells, POD#2, POD 3, copay tier 2"),
        "RMA no. 4, O2 cell 20.9%",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html",
    ),
)
