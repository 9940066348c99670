"""Office or distinction that only one person has (Safe Harbor class R).

HHS names "current president of State University" as an identifying characteristic. An office counts where a place or
a body stands beside it; a distinction where the text says only, first or sole, and where.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.safe_harbor import SafeHarbor

_OFFICE = (
    r"(?:(?:vice |deputy |lieutenant |executive vice |assistant |former |ex-|retired |current |sitting |first |"
    r"then-?|past )?"
    r"(?:mayor|president|governor|senator|sheriff|police chief|chief of police|fire chief|provost|chancellor|"
    r"dean|superintendent|"
    r"congress(?:man|woman)|district attorney|attorney general|ambassador|bishop|archbishop|poet laureate|"
    r"head coach|lord lieutenant|ceo|coroner|tribal chair(?:man|woman)?|postmaster))"
)
_SMALL = r"(?:in|of|for|from|at)"
_PLACE = (
    r"(?:the )?(?:(?:state|city|local|county|town|village|national|university) ?(?:university|of|college|council|"
    r"senate|school board|bank)?|[A-Z\xaa][A-Za-z\xba'-]{1,20}(?: (?:of |"
    r"and )?[A-Z\xaa][A-Za-z\xba'-]{1,20}){0,3}|"
    r"county|town|city|state|village|region|valley|island|reservation|parish)"
)
_WHAT = r"(?:[a-z-]{2,14} ){0,3}(?:[A-Z\xaa][a-z\xba]{2,14} )?[a-z-]{3,16}"

recognizer = PatternRecognizer(
    name="unique_role",
    title="Office or distinction of one person",
    identifies=SafeHarbor.OTHER_ID,
    entity="CHARACTERISTIC",
    patterns=(
        Pattern(
            rf"(?:[Tt]he )?(?:[Ff]irst |[Ss]econd |[Cc]urrent |[Ff]ormer |[Rr]etired |"
            rf"[Dd]eputy )?(?i:{_OFFICE}) (?:of|for) {_PLACE}",
            alone=0.80,
            caseless=False,
        ),
        Pattern(
            rf"(?:[Tt]he )?(?:only|sole|first|last|youngest|oldest|1st) (?:licensed |female |male |known |"
            rf"practicing |black )?{_WHAT} (?:born )?{_SMALL} (?:the (?:county|town|city|state|village|country|"
            rf"valley|region|tribe|parish|world|island|nation|U\.?S\.?)|"
            rf"[A-Z\xaa][a-z\xba'-]{{2,16}}(?: [A-Z\xaa][a-z\xba'-]{{2,16}}){{0,2}} (?:County|Parish|Island|"
            rf"Valley|Reservation|Township|Falls|City))",
            alone=0.65,
            caseless=False,
        ),
        Pattern(
            r"(?:the )?(?:county|town|city|state|village|valley|nation|country|world|tribe|parish|region|island)'s "
            r"(?:only|sole|first|last|oldest|youngest|tallest|richest|longest-serving)(?: [a-z-]{3,16}){1,3}",
            alone=0.75,
        ),
        Pattern(r"(?:first|only|last)[ -]ever(?: [a-z-]{3,14}){1,2}", alone=0.65),
        Pattern(
            r"(?:[Ss]tate|[Nn]ational|[Ww]orld|Olympic) [a-z]{3,14} champion(?: of| in)? (?:19|20)\d\d",
            alone=0.75,
            caseless=False,
        ),
        Pattern(
            r"[Ss]urvivors? of the (?P<value>(?:(?:19|20)\d\d )?[A-Z][A-Za-z' -]{2,40} (?:disaster|crash|"
            r"shooting|fire|flood|bombing|collapse|explosion|tornado|earthquake|massacre|derailment))",
            alone=0.85,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            r"(?:quadruplets|quintuplets|sextuplets|septuplets|conjoined twins)(?: born in (?:the )?[a-z]{3,12})?",
            alone=0.60,
        ),
    ),
    positives=(
        "he is <the current president of the state university>",
        "pt was <the first mayor of Hollin's Ferry>.",
        "dad is <sheriff of Niobrara County>.",
        "I am <the only Estonian translator in Tazewell County>, so",
        "Pt is <the only licensed falconer in the county>.",
        "Former <state chess champion of 1966>",
        "Survivor of the <1948 Ridley ferry disaster>.",
        "First <quintuplets born in the county>, babies A-E",
        "He was <Lord Lieutenant of the county>. Secretary",
        "wife is <dean of Larkspur College>",
    ),
    negatives=(
        "first visit in the clinic",
        "the only medication in the morning",
        "president of the board meeting minutes",
        "police called",
        "only pain in the knee",
        "first dose of the day",
        "chief complaint of chest pain",
        "head of the bed raised",
        "ceo approved",
    ),
    sources=(
        "https://www.hhs.gov/hipaa/for-professionals/privacy/special-topics/de-identification/index.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
    recall=nothing,
)
