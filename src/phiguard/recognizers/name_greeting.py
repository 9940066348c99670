"""Name of a person in a greeting (Safe Harbor class A): ``Hi Thessaly,``."""

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference import name_forms as forms
from phiguard.reference import person_names as names
from phiguard.reference.name_words import kind
from phiguard.safe_harbor import SafeHarbor

_GREETING = (
    r"(?i:hi|hello|hey|hiya|howdy|dear|dearest|good (?:morning|afternoon|evening|day)|greetings|hola|buenos dias|"
    r"buenas tardes|estimad[oa]|querid[oa]|welcome(?: back)?|congratulations|congrats|happy birthday|thanks|"
    r"thank you|attn|attention|goodbye|bye),? (?:again,? |to |there,? )?(?:<[a-z]{1,6}>)?"
)
_GIVEN = frozenset(("given", "given place", "listed given", "listed place"))


def check(name: str) -> Verdict:
    """Doubt greetings of nobody in particular."""
    if name.islower():
        return Verdict("a given name in small letters", 4 if kind(name) in _GIVEN else -30)
    return Verdict("what the lists of names and words say", names.framed(name))


recognizer = PatternRecognizer(
    name="name_greeting",
    title="Name of a person in a greeting",
    identifies=SafeHarbor.NAME,
    entity="PERSON",
    patterns=(
        *(
            Pattern(
                f"(?:{_GREETING})(?P<value>{form}) ?[,!:.;\\n-]",
                0.82,
                caseless=False,
                names_itself=True,
                right="any",
                lead=_GREETING,
            )
            for form in (forms.ONE, forms.TWO, forms.THREE)
        ),
        Pattern(
            f"(?:{_GREETING})(?P<value>{forms.ONE}) (?:and|&|y) [A-Z]",
            0.75,
            caseless=False,
            names_itself=True,
            right="any",
        ),
        Pattern(
            f"(?:{_GREETING}){forms.WORD} (?:and|&|y) (?P<value>{forms.ONE}) ?[,!:.;\n-]",
            0.75,
            caseless=False,
            names_itself=True,
            right="any",
            lead=_GREETING,
        ),
        Pattern(
            r"(?:hi|hello|hey|dear|hola|thanks|thank you|good morning|good afternoon|"
            r"good evening) ?,? (?P<value>[a-z]{3,15})",
            alone=0.60,
            caseless=False,
            names_itself=True,
        ),
    ),
    check=check,
    recall=names.recalled,
    needs_words=True,
    positives=(
        "Hi <Thessaly>,",
        "Dear <Zephyrine> and <Corbin>,",
        "Dear <Odessa Quill>:",
        "Good morning <Emeka>!",
        "Hola <Altagracia>, su cita",
        "hey <jennifer>, call me",
    ),
    negatives=(
        "Dear Patient,",
        "Hi there,",
        "Hello All,",
        "Dear Colleague:",
        "Good morning Doctor,",
        "hey guys,",
        "Dear Sir,",
        "Hi Mom!",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)",),
)
