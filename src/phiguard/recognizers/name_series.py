"""Name of a person further on in a series (Safe Harbor class A): ``Present: Quill, Okonkwo and Teague``."""

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference import name_forms as forms
from phiguard.reference import person_names as names
from phiguard.safe_harbor import SafeHarbor

_LEAD = (
    r"(?i:present|attend(?:ees|ing|ed by)|participants|members|patients(?: today)?|dependents?|siblings?|"
    r"children|kids|"
    r"family(?: members)?|household|crew|staff|team|cc:|bcc:|to:|parents?|guardians?(?:\(s\))?|witness(?:es)?|"
    r"contacts?|"
    r"clients|residents|invitees|nurses|providers|physicians|on call|sisters?|brothers?|sons?|daughters?|hij[oa]s?|"
    r"hermanos|signed by|seen by|authori[sz]ed|pick-?ups?|assigned to|watchers?|recipients?|between|beneficiaries|"
    r"survived by|subjects?|students?|riders?|passengers|volunteers?|handoff|mothers?|owners?)(?: to)?(?::|\t|"
    r" is| are|)"
    r"[ \n]{1,2}(?:- )?"
)
_ITEM = rf"{forms.WORD}(?: [A-Z]\.| {forms.WORD}){{0,2}}(?: ?\([^()\n\0]{{1,14}}\)| \d{{1,3}})?"
_SEPARATOR = r"(?:,? (?:and|y|&) |/| ?-> ?| ?[,;&|] ?)"
_VALUE = rf"{forms.WORD}(?: [A-Z]\.)?(?: {forms.WORD})?"


def check(name: str) -> Verdict:
    """Doubt what is on no list of names; any things may stand in a series."""
    return Verdict("what the lists of names and words say", names.standing(name))


recognizer = PatternRecognizer(
    name="name_series",
    title="Name of a person in a series",
    identifies=SafeHarbor.NAME,
    entity="PERSON",
    patterns=tuple(
        Pattern(
            f"(?:{_LEAD})(?:{_ITEM}{_SEPARATOR}){{{before}}}(?P<value>{_VALUE})",
            alone=0.70,
            caseless=False,
            names_itself=True,
            lead=_LEAD,
        )
        for before in range(5)
    ),
    check=check,
    recall=names.recalled,
    needs_words=True,
    positives=(
        "Present: <Okonkwo>, <Reyes>, <Sandoval> and <Nakagawa>",
        "Siblings: <Jennifer> (12), <Everett> (9) and <Bo> (2)",
        "Crew: <Michaels>/<Nakagawa> 12",
        "guardian(s): <Jennifer> & <Michael Okonkwo>",
    ),
    negatives=(
        "Present: Nausea, Vomiting, Fever",
        "Attendees: Nursing, Pharmacy, Dietary",
        "Crew: Paramedic/Basic",
        "Family: Diabetes, Hypertension",
        "to Radiology, Cardiology and Surgery",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)",),
)
