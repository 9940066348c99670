"""Name of a person close to a patient (Safe Harbor class A): ``daughter Wrenna``, ``Odessa (wife)``."""

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference import name_forms as forms
from phiguard.reference import person_names as names
from phiguard.reference.name_words import kind, kind_of_compound
from phiguard.safe_harbor import SafeHarbor

DISEASE = Verdict("an eponym alone, as in a history of the family", -12)

_RELATION = (
    r"(?:(?:step|grand|god|half-|foster |ex-|great-?|late )?(?:wife|husband|spouse|partner|mother|father|mom|mum|"
    r"mommy|dad|daddy|son|daughter|brother|sister|aunt|auntie|uncle|niece|nephew|cousin|child|children|parents?|"
    r"sibling|twin|grandma|grandpa|granny|granddaughter|grandson|fiancee?|boyfriend|girlfriend|roommate|housemate|"
    r"neighbou?r|friend|caregiver|carer|caretaker|guardian|surrogate|sponsor|dtr|dau|bro|sis|hubby|gf|bf|kids?|"
    r"mama|papa|nana|boss|coworker|co-worker|colleague|supervisor|landlord|landlady|pastor|teacher|coach|"
    r"babysitter|nanny|aide|hha|cna|poa|dpoa|hcpoa|hcp|proxy|nok|next of kin|emergency contact|significant other|"
    r"esposa|esposo|hija|hijo|hermana|hermano|madre|padre|abuela|abuelo|tia|tio|prima|primo|suegra|suegro|vecina|"
    r"vecino|fob|mob)(?:-in-law)?)"
)
_LEAD = rf"(?i:{_RELATION})(?:'s name)?(?: is|,? named|,? called|,| -|:| =|'s name is|/)?[ (]{{1,3}}\"?"


def check(name: str) -> Verdict:
    """Doubt what a relative does or has."""
    if name.islower():
        return Verdict(
            "a given name in small letters",
            4 if kind(name) in {"given", "given place", "listed given", "listed place"} else -30,
        )
    if kind_of_compound(name) == "eponym":
        return DISEASE
    return Verdict("what the lists of names and words say", names.framed(name))


recognizer = PatternRecognizer(
    name="name_relative",
    title="Name of a person close to a patient",
    identifies=SafeHarbor.NAME,
    entity="PERSON",
    patterns=(
        *(
            Pattern(f"(?:{_LEAD})(?P<value>{form})", alone=0.87, caseless=False, names_itself=True, lead=_LEAD)
            for form in (forms.ONE, forms.TWO, forms.THREE)
        ),
        Pattern(f"(?:{_LEAD})(?P<value>[a-z]{{3,15}})", alone=0.60, caseless=False, names_itself=True, lead=_LEAD),
        *(
            Pattern(
                f"(?P<value>{form}),? ?[(/] ?(?:(?:her|his|their|my|the|pt'?s?|a|an) )?{_RELATION}",
                0.85,
                caseless=False,
                names_itself=True,
                anchor=rf"[(/] ?(?:[a-z']{{1,9}} )?{_RELATION}",
            )
            for form in (forms.ONE, forms.TWO, forms.INVERTED)
        ),
        *(
            Pattern(
                f"(?P<value>{form}), (?:her|his|their|my|the|pt'?s?|patient's) {_RELATION}",
                0.80,
                caseless=False,
                names_itself=True,
                anchor=rf", (?:her|his|their|my|the|pt'?s?|patient's) {_RELATION}",
            )
            for form in (forms.ONE, forms.TWO)
        ),
    ),
    check=check,
    recall=names.recalled,
    needs_words=True,
    positives=(
        "accompanied by daughter <Wrenna>",
        "his wife, <Ilse Vandermolen>, at bedside",
        "<Fenwick Al-Darwishi> (brother)",
        "called brother <Anselm> at home",
        "her mom is <Daria>",
        "<Tuan Quill>, her husband, drove",
        "dtr-in-law <Shawna> helps",
        "his wife <dolores> called",
    ),
    negatives=(
        "mother Denies",
        "son is 5",
        "Mother: Hypertension",
        "father had Parkinson's",
        "sister with Crohn's",
        "Father: Parkinson disease",
        "SOCIAL HISTORY",
        "mom is here",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)",),
)
