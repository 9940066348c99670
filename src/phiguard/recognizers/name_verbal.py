"""Name of a person known by what is said of them (Safe Harbor class A): ``Alvarado denies pain``, ``I'm Odessa``.

Before verbs that only persons do; after words such as ``named``, ``spoke with`` and ``seen by``; before an age.
"""

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference import name_forms as forms
from phiguard.reference import person_names as names
from phiguard.safe_harbor import SafeHarbor

_DOES = (
    r" (?:said|says|reports|reported|denies|denied|states|stated|complains|endorses|endorsed|tells|told|asks|asked|"
    r"called|phoned|texted|emailed|wrote|wants|agrees|agreed|refused|refuses|declined|declines|consented|requests|"
    r"requested|tolerated|arrived|lives|works|presents|presented|underwent|ambulated|weighs|was born|was admitted|"
    r"was discharged|was seen|was referred|has been|had been|here (?:for|to|with|\d|s/p)|"
    r"is an? (?:very )?(?:[a-z]{1,12} )?\d|is \d{1,3}|"
    r", \d{1,3}[ ,-]?(?:y[/o. -]|[FM][ ,.;)])| \d{1,3} ?-?(?:y\.?/?o|yr|[FM][ ,.;)])|\(\d{1,3}[ ]?(?:y[/o. -]|"
    r"[FM]\))|who|whose|and (?:his|her)|"
    r"'s (?:mother|father|wife|husband|mom|dad|son|daughter|sister|brother|chart|appointment|appt|results|labs|"
    r"family|parents|insurance|visit))"
)
#: How the names before such verbs end: a capitalised word or an initial behind a word, or behind a comma.
_END = r"[A-Z\xaa](?:[A-Za-z\xaa\xba'\-]{1,30}(?:,? [JSI23][A-Za-z]{1,2})?)?\.?"
_LAST_OF_TWO = rf"[A-Z\xaa][A-Za-z\xaa\xba'.\-]{{0,20}} (?:[A-Z]\.? |[a-zDSV][A-Za-z.]{{0,4}}[ \-]){{0,3}}{_END}"
_LAST_OF_THREE = rf"[A-Z\xaa][A-Za-z\xaa\xba'.\-]{{1,20}} (?:[a-zDSV][A-Za-z.]{{0,4}}[ \-]){{0,2}}{_END}"
_LAST_BEHIND_COMMA = r", ?[A-Z\xaa][A-Za-z\xaa\xba'.\-]{0,30}(?: [A-Z][A-Za-z.]{0,20}){0,3}"
_CALLED = (
    r"(?i:named|name(?:'s| is)|call(?:ed)? (?:me|him|her)|goes by|go by|prefers(?: to be called)?|a\.?k\.?a\.?|nee|"
    r"nicknamed|known as|formerly|my name is|i'?m|i am|this is|it'?s|aqui|soy|me llamo|se llama|speaking with|"
    r"spoke (?:with|to)|spoken (?:with|to)|talked (?:with|to)|d/w|discussed with|case discussed with|met with|"
    r"seen (?:and examined )?by|examined by|evaluated by|treated by|followed by|accompanied by|brought (?:in )?by|"
    r"referred by|dictated by|signed by|cared for by|managed by|performed by|witnessed by|interpreted by|per|"
    r"notified|informed|paged|contacted|told|asked|called|texted|emailed|thank|tell|ask|contact|meet|remind|"
    r"report (?:received )?from|handoff (?:to|from)|sign-?out (?:to|from)|care of|signed,?|hi from|regards from|"
    r"appointment (?:with|for)|appt (?:with|for)|visit with|session with|refill for|results for|schedule[d]? for|"
    r"on behalf of|records (?:for|of)|regarding|re|in memory of|interpreter|scribe|scribed by|screened by|"
    r"attended by|delivered by|drawn by|index by|coded by|covering for|"
    r"cover for|ring|ask for|asked for|released to|given to|handed to|spouse of|(?:hija|hijo|esposa|esposo|"
    r"madre|padre) de|"
    r"call from|vm from|msg from|message from|text from|note from|letter (?:from|to)|w/|our client,?|atty|"
    r"attorney|pharmacist|"
    r"drop-?off for|uploading for|people call me|call(?:s|ed)? himself|call(?:s|ed)? herself) [\"']?"
)
_CLOSE = (
    r"(?i:my name is|named|name is|name's|maiden|goes by|a\.?k\.?a\.?|nee|nicknamed|me llamo|se llama|spoke (?:with|"
    r"to)|d/w|called (?:him|her)) [\"']?"
)
_TYPED = (
    r"(?:my name is|name is|named|patient is|patient|pt|client|it'?s|this is|i'm|im|i am|goes by|d/w|spoke with|"
    r"spoke to) "
)
_SURE = 6


def check(name: str) -> Verdict:
    """Doubt words and terms; after weak words a name must be on the lists."""
    if name.islower():
        return Verdict("a listed name in small letters", 3 if names.listed(name.title()) >= _SURE else -30)
    if name.isupper() and len(name) < 4:  # noqa: PLR2004 - an abbreviation
        return Verdict("an abbreviation", -30)
    return Verdict("what the lists of names and words say", names.framed(name))


recognizer = PatternRecognizer(
    name="name_verbal",
    title="Name of a person, known by what is said",
    identifies=SafeHarbor.NAME,
    entity="PERSON",
    patterns=(
        *(
            Pattern(
                f"(?P<value>{form}){_DOES}", 0.70, caseless=False, names_itself=True, right="any", anchor=last + _DOES
            )
            for form, last in (
                (forms.TWO, _LAST_OF_TWO),
                (forms.THREE, _LAST_OF_THREE),
                (forms.INVERTED, _LAST_BEHIND_COMMA),
            )
        ),
        Pattern(
            f"(?P<value>{forms.PLAIN}(?:-{forms.PLAIN})?){_DOES}",
            0.50,
            caseless=False,
            names_itself=True,
            right="any",
            anchor=rf"[A-Z\xaa][a-z\xba\-]{{2,20}}{_DOES}",
        ),
        *(
            Pattern(f"(?:{_CALLED})(?P<value>{form})", alone=0.60, caseless=False, names_itself=True, lead=_CALLED)
            for form in (forms.TWO, forms.THREE)
        ),
        Pattern(f"(?:{_CALLED})(?P<value>{forms.ONE})", alone=0.40, caseless=False, names_itself=True, lead=_CALLED),
        Pattern(f"(?:{_CLOSE})(?P<value>{forms.ONE})", alone=0.82, caseless=False, names_itself=True, lead=_CLOSE),
        Pattern(
            f"(?:{_TYPED})(?P<value>[a-z]{{3,15}}(?: [a-z]{{3,15}})?)",
            0.50,
            caseless=False,
            names_itself=True,
            lead=_TYPED,
        ),
        Pattern(
            r"(?P<value>[a-z]{3,15}(?: [a-z]{3,15})?) is an? \d{1,3}[ -]{1,3}y",
            0.50,
            caseless=False,
            names_itself=True,
            right="any",
            anchor=r" is an? \d",
        ),
        Pattern(
            rf"\d{{1,3}} ?-?(?:(?:y/?o|yr old|year old)(?: [MF])?|[MF]) (?P<value>{forms.TWO})",
            0.60,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            rf"{forms.PLAIN} [\"'(](?P<value>{forms.PLAIN})[\"')] {forms.PLAIN}",
            0.60,
            caseless=False,
            names_itself=True,
        ),
    ),
    check=check,
    recall=names.recalled,
    needs_words=True,
    positives=(
        "<Alvarado> denies pain",
        "this is <jennifer okonkwo> calling",
        "<Thessaly Quillfeather> is a 54 yo woman",
        "my name is <Wrenna>",
        "spoke with <Fenwick> today",
        "seen by <Ruben Achterberg>",
        "called <Jennifer>, no answer",
        "I'm <Toma Kovacs>, hello",
    ),
    negatives=(
        "Patient denies pain",
        "She reports",
        "per Medicare rules",
        "It's Friday",
        "called Walgreens",
        "This is Great",
        "Lasix was seen",
        "I'm Sorry",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)",),
)
