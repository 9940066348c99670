"""Name of a newborn or of its mother (Safe Harbor class A): ``Baby Girl Ostrowick``, ``BB Quill``, ``Twin A Quill``."""

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference import name_forms as forms
from phiguard.reference import person_names as names
from phiguard.safe_harbor import SafeHarbor

_LEAD = (
    r"(?:(?:[Bb]aby|BABY|[Ii]nfant|INFANT|[Nn]ewborn|NEWBORN|[Ff]emale|[Mm]ale) (?:[Bb]oy|[Gg]irl|BOY|GIRL|[Mm]ale|"
    r"[Ff]emale)|BB|BG|B/B|B/G|Babyboy|Babygirl|BABYBOY|BABYGIRL|(?:[Tt]win|TWIN|[Tt]riplet|TRIPLET) [ABC123]|"
    r"(?:[Ii]nfant|[Bb]aby|[Nn]ewborn|[Cc]hild|[Ss]on|[Dd]aughter|INFANT|BABY) (?:of|OF)|Baby|[Bb]ebe(?: de)?|"
    r"[Nn]ino|"
    r"[Nn]ina)[,:]? {1,2}(?:\(?[AB12]\)? )?"
)


def check(name: str) -> Verdict:
    """Doubt words that are no family's name."""
    return Verdict("what the lists of names and words say", names.titled(name))


recognizer = PatternRecognizer(
    name="name_baby",
    title="Name of a newborn",
    identifies=SafeHarbor.NAME,
    entity="PERSON",
    patterns=tuple(
        Pattern(f"(?:{_LEAD})(?P<value>{form})", alone=0.80, caseless=False, names_itself=True, lead=_LEAD)
        for form in forms.FORMS
    ),
    check=check,
    recall=names.recalled,
    needs_words=True,
    positives=(
        "Baby Girl <Ostrowick>",
        "BB <Okonkwo-Reyes>, 39 wk",
        "BABY BOY <ADEBAYO-CROSS>",
        "Twin A <Ostrowick>",
        "infant of <Marisabel Ostrowick>",
    ),
    negatives=(
        "Baby Boy was born",
        "BG 142",
        "Twin A Delivered",
        "infant of diabetic mother",
        "Newborn male in no distress",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)",),
)
