"""Name of a person in the header of a message (Safe Harbor class A).

Display names before an address in angle brackets, fields such as ``From:`` and ``Cc:`` without an address, and the
line above a quoted reply.
"""

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference import name_forms as forms
from phiguard.reference import person_names as names
from phiguard.safe_harbor import SafeHarbor

_FIELD = (
    r"(?i:from|to|cc|bcc|reply-to|sender|attn|attention|attendees?|organizer|de|para|on behalf of|"
    r"forwarded by|sent by|"
    r"assigned to|routed to|c/o)[ \t]{0,2}:[ \t]{0,6}[\"']?"
)
_ADDRESS = r"[\"']? {0,2}(?:<|\[mailto:|\()[^<>@\n\0]{1,64}@"


def check(name: str) -> Verdict:
    """Doubt names of offices and teams."""
    return Verdict("what the lists of names and words say", names.framed(name))


recognizer = PatternRecognizer(
    name="name_header",
    title="Name of a person in the header of a message",
    identifies=SafeHarbor.NAME,
    entity="PERSON",
    patterns=(
        *(
            Pattern(f"(?P<value>{form}){_ADDRESS}", 0.92, caseless=False, names_itself=True, right="any", anchor="@")
            for form in (forms.ONE, forms.TWO, forms.THREE, forms.INVERTED)
        ),
        *(
            Pattern(f"(?:{_FIELD})(?P<value>{form})", alone=0.80, caseless=False, names_itself=True, lead=_FIELD)
            for form in (forms.TWO, forms.THREE, forms.INVERTED)
        ),
        Pattern(
            f"(?:{_FIELD})(?P<value>{forms.ONE})[ \\t]{{0,3}}\\n",
            0.65,
            caseless=False,
            names_itself=True,
            right="any",
            lead=_FIELD,
        ),
        *(
            Pattern(
                rf"(?P<value>{form})[\"']?(?: {{0,2}}[<\[(][^<>\n\0]{{3,70}}[>\])])?[ \n]{{1,2}}(?:wrote|"
                rf"writes|escribio|sent|said):",
                0.90,
                caseless=False,
                names_itself=True,
                right="any",
                anchor=r"[ \n](?:wrote|writes|escribio|sent|said):",
            )
            for form in (forms.ONE, forms.TWO, forms.THREE, forms.INVERTED)
        ),
        Pattern(
            r"(?P<value>[A-Z][A-Za-z]{1,20}_[A-Z][A-Za-z]{1,20}(?:_[A-Z])?)\?= <",
            0.85,
            caseless=False,
            names_itself=True,
            left="any",
            right="any",
        ),
    ),
    check=check,
    recall=names.recalled,
    needs_words=True,
    positives=(
        "On Tue, <Ysolde Harkaway> \\<y.harkaway@example.org\\> wrote:",
        'To: "<Lindqvist, Noor>" \\<noor.l@example.com\\>',
        "From: <Wrenna Talbot>\nTo: <Odessa Quill>",
        "Cc: Dr. X, <Emeka Sundqvist> \\<emeka@example.net\\>",
    ),
    negatives=(
        "From: Patient Accounts <billing@rivergate.example>",
        "To: Refill Line",
        "From: Cardiology Clinic",
        "he wrote: no",
        "From: Home",
    ),
    sources=("https://www.rfc-editor.org/rfc/rfc5322#section-3.4", "https://www.rfc-editor.org/rfc/rfc2047"),
)
