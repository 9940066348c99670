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
    r"|Courthouse|Community Center|Apartments|Towers|Lodge|Inn|Hotel|Motel|Orthopedics"
    r"|Orthopaedics|Pediatrics|Dental(?: (?:Group|Care|Clinic))?|Dermatology|Cardiology Associates|Neurology"
    r" Associates|Family Medicine|Family Practice|Urgent Care|Associates|Hall|Villa|(?:Trailer|Mobile Home|RV) (?:Park"
    r"|Court)|MHP|Trauma Center)"
)
_EMPTY = frozenset(
    "the a an this that our your her his their any my no at to from per in all both each new other local "
    "outside home community general employee mental behavioral public women's men's occupational student family "
    "skilled nursing high middle elementary long term health private hospital".split()
)


def check(place: str) -> Verdict:
    """Doubt places without a name of their own."""
    parts = place.replace(".", "").split()
    if len(parts) < 2 or not parts[0][0].isupper() or any(c.isdecimal() for c in place):  # noqa: PLR2004 - a name and a kind
        return SILENT
    first = parts[0].lower()
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
        Pattern(rf"{_NAME} {_KIND}(?: (?:of|at) {_CAP}(?: {_CAP})?)?", alone=0.62, labelled=0.90, caseless=False),
        Pattern(
            r"(?:University|Children's|Mercy|Sacred Heart|Veterans(?: Affairs)?|VA|Baptist|Methodist|Presbyterian"
            r"|Lutheran|Kaiser|Providence|St\.? [A-Z][a-z]{2,12}'?s?|Saint [A-Z][a-z]{2,12})"
            r" (?:Hospital|Medical Center|Clinic|Hospital of [A-Z][a-z]{2,14}|General|Regional|Memorial|Health)",
            alone=0.75,
            caseless=False,
        ),
        Pattern(
            rf"(?:to|from|at|by) (?P<value>{_NAME} (?:General|Memorial|Regional|Med))",
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
        Pattern(r"unit \d{1,2} (?:north|south|east|west|tower)", alone=0.75),
        Pattern(r"(?:room|rm\.?) ?#? ?\d{1,4}-?[A-Z]?", alone=0.62, labelled=0.85),
        Pattern(
            r"(?:M|S|C|N|P|T|CV|Neuro|Burn)ICU[- ]?\d{1,2}[A-Z]?|(?:ED|ER) (?:bay|bed|room|rm) ?\d{1,3}[A-Z]?",
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
        "transferred from <Fairhollow Regional Medical Center>",
        "<Unit 4 West>, <room 412B>",
        "<MICU-7>, then <ED bay 14>",
        "seen at <Quillwort Family Medicine>",
        "from <Heritage Manor SNF>",
        "return to <Ridgeline Middle School>",
        "<St. Alder Trauma Center>",
        "attends <Kittery Point Elem.>",
        "<University of Fairhollow>",
        "in <room 317>",
    ),
    negatives=(
        "The Hospital called",
        "at the clinic",
        "room air",
        "4 units insulin",
        "bed rest",
        "Physical Therapy Clinic",
        "5 mg",
        "home health nursing",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html",
    ),
)
