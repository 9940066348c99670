"""Name of an employer (Safe Harbor class A): ``Employer: Bluestem Gasket & Seal Co.``, ``works at Quill Freight``."""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.reference import lexicons
from phiguard.reference.name_words import kind
from phiguard.safe_harbor import SafeHarbor

NO_EMPLOYER = Verdict("words that name no employer", -30)

#: What may stand behind "Employer" besides its name.
_FIELDS = frozenset("ein fein tin tax id phone ph tel fax address addr contact zip".split())
_WORD = r"(?:(?:Co|Inc|Corp|Ltd|Bros)\.|[A-Z0-9\xaa](?:[A-Za-z0-9\xaa\xba'.&\-]{0,19}[A-Za-z0-9\xaa\xba])?)"
_NAME = (
    rf"{_WORD}(?:(?: (?:and|of|the|for|de|del|&))? {_WORD}){{0,4}}(?:,? (?:Co|Inc|Corp|Ltd|LLC|"
    rf"Dist)\.?(?: \d{{1,4}})?)?"
)
_FIELD = (
    r"(?i:employer(?: name)?|place of employment|employed (?:at|by)|company(?: name)?|workplace|work place|patron|"
    r"empleador)[ \t]{0,4}(?:[:=|]|\":) {0,6}\"?"
)
_POSSESSED = (
    r"(?i:(?:his|her|their|my|the|pt's|patient's|current|former|previous) (?:employer|company|workplace|"
    r"boss at)),? (?:is |was )?"
)
_ORGANIZATION = r"(?i:ORG|organization|company)[:;] {0,2}"
_AT = (
    r"(?i:(?:works?|worked|working|employed|employment|job|retired|laid off|hired|fired|intern(?:s|ed|ing)?|"
    r"foreman|manager|teacher|driver|nurse|clerk|cashier|welder|engineer|supervisor|mechanic|cook|waitress|waiter|"
    r"technician|accountant|secretary|custodian|janitor|operator|electrician|plumber|carpenter|machinist|attorney|"
    r"paralegal|analyst|assistant|director|ceo|president|owner|partner|officer|guard|farmer|packer|picker|stocker|"
    r"loader|dispatcher|receptionist|salesman|salesperson|trucker|pilot|professor|librarian|coach|bartender|"
    r"chef|baker|"
    r"barista|server|trabaja)(?: (?:full|part)[ -]time| nights| days)?) (?:at|for|with|from|by|en|para) (?:the )?"
)


def check(name: str) -> Verdict:
    """Doubt single words, persons of one word, and terms of health care."""
    words = [w.strip(".,").lower() for w in name.split()]
    if words[0] in _FIELDS:
        return NO_EMPLOYER
    if len(words) > 1:
        plain = all(w in lexicons.health_words() or kind(w) == "time or pronoun" for w in words)
        return NO_EMPLOYER if plain else SILENT
    low = words[0]
    if low[0].isdecimal():
        return NO_EMPLOYER
    unfit = low in lexicons.words() or low in lexicons.health_words() or kind(name) in {"time or pronoun", "term"}
    return SILENT if low in lexicons.brands() or not unfit else NO_EMPLOYER


recognizer = PatternRecognizer(
    name="name_employer",
    title="Name of an employer",
    identifies=SafeHarbor.NAME,
    entity="EMPLOYER",
    patterns=(
        Pattern(
            f"(?:{_FIELD})(?P<value>{_NAME})", alone=0.90, caseless=False, names_itself=True, right="any", lead=_FIELD
        ),
        Pattern(
            f"(?:{_POSSESSED})(?P<value>{_NAME})",
            alone=0.85,
            caseless=False,
            names_itself=True,
            right="any",
            lead=_POSSESSED,
        ),
        Pattern(
            f"(?:{_ORGANIZATION})(?P<value>{_NAME})",
            0.80,
            caseless=False,
            names_itself=True,
            left="line",
            right="line",
            lead=_ORGANIZATION,
        ),
        Pattern(
            rf"(?i:employer)(?: ein \S{{4,12}})? {{1,3}}\(?(?P<value>{_NAME})",
            0.75,
            caseless=False,
            names_itself=True,
            right="any",
        ),
        Pattern(f"(?:{_AT})(?P<value>{_NAME})", alone=0.80, caseless=False, names_itself=True, right="any", lead=_AT),
    ),
    check=check,
    recall=nothing,
    needs_words=True,
    positives=(
        "Employer: <Bluestem Gasket & Seal Co.>",
        "his employer, <Tidewater Logistics>. Works at <Home Depot>.",
        "works at <Quill Freight Lines>, nights",
        "a long-haul driver for <Harrowgate Freight Lines>",
        "retired from <Fairhollow Unified School District>",
        '"employer": "<Quillfeather Holdings>"',
    ),
    negatives=(
        "works at home",
        "Employer: None",
        "Employer EIN 99-0471884 (paid)",
        "works for Monday",
        "Employer: Retired",
        "job with Benefits",
        "works with Physical Therapy",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)",),
)
