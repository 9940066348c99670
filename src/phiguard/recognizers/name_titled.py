"""Name of a person after a title (Safe Harbor class A): ``Mrs. Parkinson``, ``Dr. J. Quill``.

The title stays outside. A title makes a name even of an eponym or of a word that is a family name.
"""

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference import name_forms as forms
from phiguard.reference import person_names as names
from phiguard.reference.name_words import kind
from phiguard.safe_harbor import SafeHarbor

_TITLES = (
    r"(?:Mrs?|Ms|Mx|Miss|MRS?|MS|MISS|Drs?|DR|Dra|Prof|Professor|PROF|Rev|Reverend|Fr\.|Father|Sra?|Srta|SRA?|"
    r"Sister|Rabbi|Imam|Hon|Judge|Officer|Ofc|Sgt|Sergeant|Capt|Captain|Lt|Lieutenant|Col|Colonel|Maj|Major|Cpl|"
    r"Pvt|Det|Detective|Deputy|Dep|dep\.|Deacon|Elder|Bishop|Canon|Sheriff|Mayor|Senator|Sen|Gov|Governor|President|Pres|Pastor|Chaplain|"
    r"Nurse(?: Practitioner| Manager)?|Physician Assistant|Doctor|DOCTOR|Don|Dona|Mme|Mlle|Madame|Sir|Dame|Lady|"
    r"Lord|Coach|Principal|Master|Aunt|Auntie|Uncle|Grandma|Grandpa|Tia|Tio|Attorney|Atty|Herr|Frau|Senor|Senora|"
    r"Agent|Trooper|Medic|Paramedic|Notary|Deponent|Volunteer|Dispatcher|Mama|Papa|Abuela|Abuelo|LTC|LTCOL|"
    r"CAPT|SGT|SSG|SFC|PFC|SPC|CPL|MAJ|COL|LT|Cmdr|CDR|HM[123])(?:\.? |\.)"
)

_LISTED = frozenset(
    ("given", "family", "given place", "family place", "listed given", "listed family", "eponym", "given eponym")
)


def check(name: str) -> Verdict:
    """Doubt words that no family bears."""
    if name.islower():
        first, _, last = name.partition(" ")
        known = kind(first) in _LISTED and (not last or kind(last) in _LISTED | {"unknown"})
        return Verdict("a name in small letters", 4 if known else -30)
    return Verdict("what the lists of names and words say", names.titled(name))


recognizer = PatternRecognizer(
    name="name_titled",
    title="Name of a person after a title",
    identifies=SafeHarbor.NAME,
    entity="PERSON",
    patterns=(
        *(
            Pattern(f"(?:{_TITLES})(?P<value>{form})", alone=0.93, caseless=False, names_itself=True, lead=_TITLES)
            for form in (forms.ONE, forms.TWO, forms.THREE)
        ),
        *(
            Pattern(
                f"(?:NP|RN|PA|PA-C|CNA|LPN|DNP|MA|RT) (?P<value>{form})", alone=0.72, caseless=False, names_itself=True
            )
            for form in (forms.PLAIN + f"(?:-{forms.PLAIN})?", forms.TWO)
        ),
        Pattern(
            r"(?:mr|mrs|dr|doctor|miss|mister|missus|senora|senor) ?\.? (?P<value>[a-z]{3,15}(?: [a-z]{3,15})?)",
            alone=0.70,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            r"(?:mr|mrs|dr|doctor|miss|mister) ?\.? (?P<value>[a-z]{3,15})",
            alone=0.68,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            r"(?:Mr|Mrs|Ms|Dr|mr|mrs|ms|"
            r"dr) ?\. ?(?P<value>[a-z]{3,15})",
            alone=0.70,
            caseless=False,
            names_itself=True,
        ),
    ),
    check=check,
    recall=names.recalled,
    needs_words=True,
    positives=(
        "Mrs. <Parkinson> was told",
        "MR. <OKONKWO-REYES>",
        "Dr. <J. Quill>, Dr <Ibn Sina>",
        "Dear Ms <Day>,",
        "Deacon <Holt> of Grace; sheriff dep. <Lund>",
        "saw Dr. <Thessaly Quillfeather> Monday",
        "consult by dr <whitfield> for afib",
        "Rev. <Tobiah van der Meulenhof III>",
    ),
    negatives=("Dr. visit", "Ms. Contin", "MS Contin 15 mg", "Sr. Director", "the President said"),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)",),
)
