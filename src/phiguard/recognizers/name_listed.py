"""Name of a person by the lists of names alone (Safe Harbor class A).

Runs of capitalised words, and a family name before a given name. Frequent names weigh more; eponyms, medicines,
places, companies and English words weigh less. Capitals of a whole line say nothing here: they need a label.

>>> check("Jennifer Quillfeather").decibans > 0, check("Parkinson").decibans < 0, check("Parkinson, Leah").decibans > 0
(True, True, True)
"""

from functools import cache

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference import name_forms as forms
from phiguard.reference import person_names as names
from phiguard.safe_harbor import SafeHarbor

_NICK = r"[\"'(][A-Z\xaa][a-z\xba]{2,15}[\"')]"
_BEFORE = r"[a-z0-9'] |[,;:.!?()\"'*>/\-] ?"
_ALONE = f"{forms.PLAIN}(?:['\\-][A-Z][a-z]{{2,15}})?(?: [A-Z][A-Za-z]{{1,20}})?"


def check(name: str) -> Verdict:
    """Weigh what the lists of names and words say."""
    return _verdict(names.listed(name))


@cache
def _verdict(weight: int) -> Verdict:
    return Verdict("what the lists of names and words say", weight)


recognizer = PatternRecognizer(
    name="name_listed",
    title="Name of a person, by the lists of names",
    identifies=SafeHarbor.NAME,
    entity="PERSON",
    patterns=(
        Pattern(forms.RUN, alone=0.50, labelled=0.90, caseless=False),
        # What stands at the start of a run may be the first word of the sentence, or a heading.
        Pattern(rf"[a-z] (?P<value>{forms.RUN})", alone=0.50, labelled=0.90, caseless=False, left="any"),
        Pattern(rf"{forms.PLAIN} {forms.PLAIN} (?P<value>{forms.RUN})", alone=0.50, labelled=0.90, caseless=False),
        Pattern(forms.RUN_INVERTED, alone=0.50, labelled=0.90, caseless=False),
        # One word alone, or with the word behind it, which may show that it is the start of something else.
        Pattern(f"(?:{_BEFORE})(?P<value>{_ALONE})", 0.50, 0.60, caseless=False, left="any", lead=_BEFORE),
        Pattern(_ALONE, alone=0.50, labelled=0.60, caseless=False, left="line"),
        # A nickname between the two.
        Pattern(
            f"{forms.PLAIN} {_NICK} {forms.WORD}",
            alone=0.65,
            labelled=0.90,
            caseless=False,
            anchor=rf"[a-z\xba] {_NICK} [A-Z\xaa]",
        ),
        Pattern(
            rf"{forms.WORD} (?:and|&|"
            rf"y) (?P<value>{forms.WORD} {forms.WORD})",
            alone=0.50,
            labelled=0.90,
            caseless=False,
        ),
    ),
    labels=("patient", "pt", "client", "dob", "yo", "y/o", "named"),
    context=("met", "told", "asks", "lives with", "said", "says", "born", "brother", "sister", "wife", "husband"),
    contrary=(
        *("disease", "syndrome", "sign", "score", "scale", "maneuver", "procedure", "catheter", "stain", "criteria"),
        *(
            "classification",
            "position",
            "hospital",
            "clinic",
            "street",
            "-be",
            "valve",
            "avenue",
            "county",
            "mg",
            "mcg",
            "lymphoma",
        ),
    ),
    check=check,
    recall=names.recalled,
    needs_words=True,
    positives=(
        "I'm <Toma Kovacs>, my order has not arrived",
        "Contact <Marija Vukovic> at once",
        "<Parkinson, Leah> was here",
        "then <Jennifer> left with <Michael J. Quill>",
        "<Maria de la Cruz> came",
        "saw <Robert Okonkwo-Reyes>.",
        'fund for <Dolores "Lolly" Okonkwo> opens',
    ),
    negatives=(
        "Parkinson's disease, Hoehn & Yahr 3",
        "Positive Murphy's sign",
        "Foley to gravity",
        "Gleason 3+4",
        "Will follow up in May",
        "Yasmin 3 mg daily",
        "Wells score 4.5",
        "Coombs negative",
        "Grave's eye changes absent",
        "Dear Patient,",
        "Chief Complaint: Chest Pain",
        "Lewy body, Ann Arbor stage, Mild LA enlargement",
        "Hope this helps. Grant it.",
        "Mount Sinai Hospital and Johns Hopkins",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)",
        "https://www.census.gov/topics/population/genealogy/data.html",
    ),
)
