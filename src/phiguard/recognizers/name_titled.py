"""Name of a person after a title (Safe Harbor class A): ``Mrs. Parkinson``, ``Dr. J. Quill``.

The title stays outside. A title makes a name even of an eponym or of a word that is a family name.
"""

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference import person_names as names
from phiguard.safe_harbor import SafeHarbor

_TITLES = (
    r"(?:Mrs?|Ms|Mx|Miss|MRS?|MS|MISS|Drs?|DR|Dra|Prof|Professor|PROF|Rev|Reverend|Fr|Father|Sra?|Srta|SRA?|Sister|Rabbi|"
    r"Imam|Hon|Judge|Officer|Ofc|Sgt|Sergeant|Capt|Captain|Lt|Lieutenant|Col|Colonel|Maj|Major|Cpl|Pvt|Det|Detective|"
    r"Deputy|Sheriff|Mayor|Senator|Sen|Gov|Governor|President|Pres|Pastor|Chaplain|Nurse|Doctor|DOCTOR|Don|Dona|Mme|"
    r"Mlle|Madame|Sir|Dame|Lady|Lord|Coach|Principal|Master|Aunt|Auntie|Uncle|Grandma|Grandpa|Tia|Tio|Attorney|Atty|"
    r"Herr|Frau|Senor|Senora|mr|mrs|ms|dr)(?:\.? |\.)"
)


def check(name: str) -> Verdict:
    """Doubt words that no family bears."""
    return Verdict("what the lists of names and words say", names.titled(name))


recognizer = PatternRecognizer(
    name="name_titled",
    title="Name of a person after a title",
    identifies=SafeHarbor.NAME,
    entity="PERSON",
    patterns=tuple(
        Pattern(f"(?:{_TITLES})(?P<value>{form})", alone=0.93, caseless=False, names_itself=True, lead=_TITLES)
        for form in (names.ONE, names.TWO, names.THREE)
    ),
    check=check,
    recall=names.recalled,
    needs_words=True,
    positives=(
        "Mrs. <Parkinson> was told",
        "MR. <OKONKWO-REYES>",
        "Dr. <J. Quill>, Dr <Ibn Sina>",
        "Dear Ms <Day>,",
        "saw Dr. <Thessaly Quillfeather> Monday",
        "Rev. <Tobiah van der Meulenhof III>",
    ),
    negatives=("Dr. visit", "Ms. Contin", "MS Contin 15 mg", "Sr. Director", "the President said"),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)",),
)
