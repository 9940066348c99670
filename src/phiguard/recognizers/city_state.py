"""City beside a state, a ZIP code or its label (Safe Harbor class B).

The state stays and is not part of what is found. What a state's letters may also mean (``MD``, ``PA``, ``MS``) weighs,
and so does whether a city of that name is known; towns that no list knows are found by their form.

>>> check("Bismarck").decibans > check("Dunmere").decibans > check("Unknown").decibans
True
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.recognizers.foreign_postcode import CANADA, KINGDOM
from phiguard.recognizers.zip_code import ABBREVIATED, SHORTENED, SPELLED
from phiguard.reference.lexicons import common_surnames, health_words
from phiguard.reference.places import COUNTRIES, STATE_ABBREVIATIONS, STATES, cities, world_cities
from phiguard.safe_harbor import SafeHarbor

KNOWN = Verdict("the name of a city", 8)
SURNAME = Verdict("a common surname", -8)
COMMON = Verdict("no name of a place", -60)

_CAP = r"[A-Z\xaa][A-Za-z\xba'.-]{1,14}"
#: One to four capitalised words, as cities are called.
CITY = rf"{_CAP}(?: (?:del? |du |of |or |the |l[ao]s? |on |d')?{_CAP}){{0,2}}"
_PROVINCE = r"(?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT)"
_ZIP = r"\d{5}(?:-\d{4})?"
_ALSO_CREDENTIAL = "MD|PA|MA|DC|ND|MS|DO|OD|PT|OT|DE|AL|OR|IN|OK|ME|HI|ID|CT|CO|LA|MP|AS|PR|MI|VI|GU|FM"
_CERTAIN = "|".join(s for s in STATES if s not in _ALSO_CREDENTIAL.split("|"))
_FIELD = (
    r"city|town|ciudad|municipality|municipio|poblacion|village|birth[ _]?(?:city|place)|city[ _]?of[ _]?(?:residence"
    r"|birth)|hometown|place of birth"
    r"|lugar de nacimiento|city/town|(?:res(?:idence)?|home|patient|pt|mailing|member|current)[ _]?city|city name"
)
_NO_CITIES = frozenset(
    "state zip county unknown none n/a na city same and or in the of dr mr mrs ms md rn dear address street st "
    "ave rd patient pt phone name date dob fax mrn usa us male female see per not yes no left right am pm er ed "
    "icu".split()
)


def check(place: str) -> Verdict:
    """Weigh a name by what is known of it."""
    name = place.lower().replace(".", "")
    state = (name in STATES.values() and name not in {"new york", "washington"}) or place.rsplit(maxsplit=1)[
        -1
    ] in STATES
    if state or name in STATE_ABBREVIATIONS or name in _NO_CITIES or name in COUNTRIES:
        return COMMON
    if name in cities() or name in world_cities() or name.replace("st ", "saint ") in cities():
        return KNOWN if name not in common_surnames() else SILENT
    words = name.split()
    if all(w in health_words() for w in words):
        return COMMON
    return SURNAME if len(words) <= 3 and words[-1] in common_surnames() else SILENT  # noqa: PLR2004 - given name, initial, surname


recognizer = PatternRecognizer(
    name="city_state",
    title="City beside a state, a ZIP code or a label",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="LOCATION",
    patterns=(
        Pattern(
            rf"(?P<value>{CITY})(?:,? {{1,10}}|, ?|\n|[\t|;] ?)(?:{ABBREVIATED}|{SPELLED}|{SHORTENED})[.,]?[ \t\n"
            rf"|;]{{1,10}}{_ZIP}",
            alone=0.93,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            rf"(?P<value>[a-z][a-z'.-]{{2,16}}(?: [a-z'.-]{{2,16}})?), ?(?i:{ABBREVIATED}),? {{1,2}}{_ZIP}",
            alone=0.85,
            caseless=False,
            names_itself=True,
        ),
        Pattern(rf"(?P<value>{CITY}), ?(?:{_CERTAIN})", alone=0.70, caseless=False, names_itself=True),
        Pattern(rf"(?P<value>{CITY}) (?:{_CERTAIN})", alone=0.30, caseless=False, names_itself=True),
        Pattern(rf"(?P<value>{CITY}), ?(?:{_ALSO_CREDENTIAL})", alone=0.40, caseless=False, names_itself=True),
        Pattern(
            rf"(?P<value>{CITY}), ?(?:{SPELLED}|{SHORTENED}|{_PROVINCE})", alone=0.70, caseless=False, names_itself=True
        ),
        Pattern(
            rf"\w, ?(?P<value>{CITY}) (?:{SPELLED}|{SHORTENED})",
            alone=0.80,
            left="any",
            caseless=False,
            names_itself=True,
        ),
        Pattern(rf"(?P<value>{CITY}) (?:{SPELLED}|{SHORTENED})", alone=0.20, caseless=False, names_itself=True),
        Pattern(rf"(?P<value>{CITY}),? (?:{_PROVINCE},? )?{CANADA}", alone=0.93, caseless=False, names_itself=True),
        Pattern(rf"(?P<value>{CITY}),? {KINGDOM}", alone=0.85, caseless=False, names_itself=True),
        Pattern(
            rf", ?(?P<value>{CITY}) {_ZIP}", alone=0.60, left="any", right="line", caseless=False, names_itself=True
        ),
        Pattern(
            r"DAI(?P<value>[A-Z][A-Z .'-]{1,25})",
            alone=0.97,
            left="line",
            right="line",
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            rf"(?:in|from|to|of|near|at|outside|resides) (?P<value>{CITY}),? (?:{ABBREVIATED})",
            alone=0.80,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            r"(?:St|Ave|Rd|Dr|Ln|Ct|Blvd|Way|Pl|Cir|Ter|Pkwy|Hwy|Street|Avenue|Road|Drive|Lane|Court|Boulevard|Loop"
            r"|Trail|Box \d{1,5}|(?:Apt|Ste|Suite|Unit|#)\.? ?\w{1,5})\.?"
            rf"(?:, ?|\n)(?P<value>{CITY})(?:,|\n| [A-Z]{{2}}[ ,.\n])",
            alone=0.80,
            caseless=False,
            right="any",
            names_itself=True,
        ),
        Pattern(
            rf"(?i:{_FIELD})[\"']?[ \t]?[:=][ \t]{{0,6}}[\"']?(?P<value>[A-Z\xaa][A-Za-z\xba'. -]{{1,30}}[A-Za-z\xba])",
            alone=0.95,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            rf"(?:{_FIELD})[\"']?[:=] {{0,2}}[\"']?(?P<value>[a-z\xba][a-z\xba'.-]{{2,20}})",
            alone=0.85,
            names_itself=True,
        ),
        Pattern(r"CITY (?P<value>[A-Z][A-Z' -]{1,24}) (?:STATE|ST|ZIP)", alone=0.90, caseless=False, names_itself=True),
        Pattern(
            r"<(?:city|birthplace|town)(?: [^>\n\0]{1,40})?>(?P<value>[A-Za-z0-9\xaa\xba][^<\0\n]{1,39})<",
            alone=0.97,
            left="any",
            right="any",
        ),
        Pattern(
            rf"\^(?P<value>[A-Za-z0-9\xaa\xba][^|^~\n\0]{{1,39}})\^(?:{ABBREVIATED})\^\d{{5}}",
            alone=0.97,
            left="any",
            right="any",
        ),
        Pattern(
            r"N4\*(?P<value>[A-Za-z0-9\xaa\xba][^*~\n\0]{1,29})\*[A-Z]{2}\*", alone=0.98, right="any", caseless=False
        ),
        Pattern(
            rf";(?P<value>[A-Za-z0-9\xaa\xba][^;:\n\0]{{1,39}});(?:{ABBREVIATED});\d{{5}}",
            alone=0.97,
            left="any",
            right="any",
        ),
    ),
    check=check,
    positives=(
        "1420 N Larkspur Ave, <Fairhollow>, OR 97499",
        "<Cinderwick> VT 05999",
        "<Brackenport>, Oregon 97499-0418",
        "<Sablewood>   NM    87899",
        "61 HOLLINS FERRY LN^^<TAMARIND FALLS>^MI^48999||",
        '"city": "<Quarrel Point>", "state"',
        "N4*<SPOKANE>*WA*992019999~",
        "\\<city\\><Ashgrove Mills>\\</city\\>",
        "Box 4417, <Bismarck> ND 58599",
        "City: <Fairhollow>",
        "moved from <Window Rock>, Arizona to",
        "ADR:;;910 Ore Cart Way;<Battle Mountain>;NV;89820;USA",
        "<St. Cloud>, Minn. 56399",
        "12 Oak St, <Dunmere>, call",
        "from <Bethesda>, MD",
        "<ely>, nv 89399",
    ),
    negatives=(
        "Dana Smith, MD",
        "R. Patel, PA-C",
        "City: unknown",
        "lives in Oregon",
        "Dana Miller, DO",
        "Hypertension, CA 9.4",
        "ICU, OR",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://pe.usps.com/text/pub28/28c2_001.htm",
    ),
)
