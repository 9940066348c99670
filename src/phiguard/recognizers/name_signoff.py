"""Name of a person under a message (Safe Harbor class A): ``Best,`` and a name, ``- Odessa``, ``xo Tia``."""

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference import name_forms as forms
from phiguard.reference import person_names as names
from phiguard.reference.name_words import kind
from phiguard.safe_harbor import SafeHarbor

_CLOSING = (
    r"(?i:(?:many |with |warm(?:est)? |kind(?:est)? |best |all |my )?(?:thanks|thank you|regards|wishes|best|"
    r"sincerely|warmly|cheers|love|respectfully|respectfully yours|yours|yours truly|yours sincerely|"
    r"sincerely yours|cordially|gratefully|gracias|saludos|atentamente|un abrazo|take care|talk soon|see you soon|"
    r"blessings|v/r|ty|thx|xoxo|xo|hugs|thanks (?:again|so much|a lot)|thank you (?:so|very) much|"
    r"sent by))[,!. ]{0,3}[ \t]{0,4}\n{1,3}[ \t>]{0,8}(?:(?:- ?){1,2}|~ ?)?"
)
_SHORT = r"(?:--? {0,2}|~ ?|/s/ {0,2}|(?i:thx|thanks|ty),? (?:from )?)"


_GIVEN = frozenset(("given", "given place", "listed given", "listed place"))


def check(name: str) -> Verdict:
    """Doubt words that end a message."""
    if name.islower():
        return Verdict("a given name in small letters", 4 if kind(name) in _GIVEN else -30)
    return Verdict("what the lists of names and words say", names.framed(name))


recognizer = PatternRecognizer(
    name="name_signoff",
    title="Name of a person under a message",
    identifies=SafeHarbor.NAME,
    entity="PERSON",
    patterns=(
        *(
            Pattern(
                f"(?:{_CLOSING})(?P<value>{form})",
                alone=0.82,
                caseless=False,
                names_itself=True,
                right="word",
                lead=_CLOSING,
            )
            for form in (forms.ONE, forms.TWO, forms.THREE)
        ),
        *(
            Pattern(
                rf"(?:{_SHORT})(?P<value>{form})",
                alone=0.40,
                caseless=False,
                names_itself=True,
                left="any",
                right="line",
            )
            for form in (forms.ONE, forms.TWO)
        ),
        Pattern(
            rf"[ \n.!?][-~] ?(?P<value>{forms.PLAIN}|[a-z]{{3,12}})",
            0.55,
            caseless=False,
            names_itself=True,
            left="any",
            right="line",
        ),
        Pattern(
            r"(?i:thx|thanks|thank you|ty|tks|tnx|cheers|gracias|xo|xoxo|love)(?: (?:for everything|so much|"
            r"again|all))?"
            r"[,!. -]{1,4}\n?(?P<value>[a-z]{3,12})",
            0.60,
            caseless=False,
            names_itself=True,
            right="line",
        ),
        Pattern(
            rf"(?i:xo(?:xo)?|hugs|love),? (?:from )?(?P<value>{forms.ONE})",
            0.70,
            caseless=False,
            names_itself=True,
            right="line",
        ),
    ),
    check=check,
    recall=names.recalled,
    needs_words=True,
    positives=(
        "Thanks!\n<Brannigan>",
        "Best regards,\n\n<Odessa Quill>\nFrontdesk",
        "see you then\n- <Jennifer>",
        "xo <Maria>",
        "all good thx <keisha>",
        "see me\n-<Wendeline>",
        "no pain today\n-<jennifer>",
        "Sincerely,\n<Hanneke Fairweather>, FNP-BC",
    ),
    negatives=(
        "Thanks,\nThe Billing Team",
        "Best,\nPatient Services",
        "- Lasix",
        "- Denies pain",
        "Regards,\nYour care team",
        "- Pending",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)",),
)
