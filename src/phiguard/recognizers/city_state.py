"""City beside a state, a ZIP code or its label (Safe Harbor class B).

The state stays and is not part of what is found. What a state's letters may also mean (``MD``, ``PA``, ``MS``) weighs,
and so does whether a city of that name is known; towns that no list knows are found by their form.

>>> check("Bismarck").decibans > check("Dunmere").decibans > check("Unknown").decibans
True
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Edge, Pattern, PatternRecognizer
from phiguard.recognizers.foreign_postcode import CANADA, KINGDOM
from phiguard.recognizers.zip_code import ABBREVIATED, SHORTENED, SPELLED, TITLED
from phiguard.reference.lexicons import common_surnames, health_words
from phiguard.reference.places import COUNTRIES, STATE_ABBREVIATIONS, STATES, cities, world_cities
from phiguard.reference.street_forms import STREET_END
from phiguard.safe_harbor import SafeHarbor

KNOWN = Verdict("the name of a city", 8)
SURNAME = Verdict("a common surname", -8)
PLAIN = Verdict("small letters, and no city that is known", -14)
COMMON = Verdict("no name of a place", -60)

_CAP = r"[A-Z\xaa][A-Za-z\xba'.-]{1,14}"
#: One to four capitalised words, as cities are called.
CITY = rf"{_CAP}(?: (?:del? |du |of |or |the |l[ao]s? |on |d')?{_CAP}){{0,2}}"
_WHERE = r"(?:[Ii]n|[Ff]rom|[Tt]o|of|[Nn]ear|[Aa]t|[Oo]utside|[Rr]esides) "
_CLEAN_CITY = CITY.replace("'.-]", "'-]")
_LONG_CITY = rf"[A-Z\xaa][A-Za-z\xba'.-]{{1,20}}(?: (?:del? |du |of |the |l[ao]s? |on )?{_CAP}){{0,3}}"
_SMALL_CITY = r"[a-z\xba][a-z\xba'.-]{2,16}(?: [a-z'.-]{2,16})?"
_PROVINCE = r"(?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT)"
_ZIP = r"\d{5}(?:-\d{4})?"
_QUOTE = r"\\?[\"']"
_ALSO_CREDENTIAL = "MD|PA|MA|DC|ND|MS|DO|OD|PT|OT|DE|AL|OR|IN|OK|ME|HI|ID|CT|CO|LA|MP|AS|PR|MI|VI|GU|FM"
_CERTAIN = "|".join(s for s in STATES if s not in _ALSO_CREDENTIAL.split("|"))
_ANY_CASE = "|".join(sorted((n for n in STATES.values()), key=len, reverse=True))
_DOTTED = r"[A-Z][a-z]?\. ?[A-Z][a-z]?\."
_COUNTRY = "|".join(sorted((c.title() for c in sorted(COUNTRIES) if len(c) > 3 and c.isalpha()), key=len, reverse=True))  # noqa: PLR2004 - not "usa"
_FIELD = (
    r"(?:(?:res(?:idence)?|home|patient|pt|mailing|member|mbr|current|mail|bill(?:ing)?|ship(?:ping)?|prov(?:ider)?"
    r"|birth|subscriber|guarantor|employer|resident|legal)[ _]?)?(?:city|town(?:ship)?|twp|village)"
    r"(?:[ _]?(?:name|nm|of[ _]?(?:residence|birth)))?"
    r"|ciudad|municipality|municipio|poblacion|localidad|pueblo|place[ _]of[ _]birth|birth[ _]?place|home ?town|pob"
    r"|lugar[ _]de[ _]nacimiento|city ?/ ?(?:town|village)"
    r"|(?:city|town) ?[/,&] ?(?:st(?:ate)?\.? ?[/,&]? ?)?(?:zip(?: ?code)?)?"
)
_SEPARATOR = r"\\?[\"']?(?:[ \t]?(?:[:=|?]|- |\t| {2,8}|\n)|[ .]{2,16}[:=])[ \t]{0,6}\\?[\"']?"
_UNIT_END = (
    r"(?i:apt|apartment|spc|space|unit|ste|suite|lot|trlr|trailer|bldg|rm|fl|#)\.? ?#?(?:\d{1,4}[A-Z]?|[A-Z]\d{1,3})"
)
_NO_CITIES = frozenset(
    "state zip county unknown none n/a na city same and or in the of dr mr mrs ms md rn dear address street st "
    "ave rd patient pt phone name date dob fax mrn usa us male female see per not yes no left right am pm er ed "
    "icu test positive negative pending refused declined homeless hospital clinic attn".split()
)
_NO_STARTS = frozenset("unknown none dr mr mrs ms dear attn pt patient phone fax name date dob".split())


def check(place: str) -> Verdict:
    """Weigh a name by what is known of it."""
    name = place.lower().replace(".", "")
    parts = name.split()
    state = (name in STATES.values() and name not in {"new york", "washington"}) or place.rsplit(maxsplit=1)[
        -1
    ] in STATES
    if state or name in STATE_ABBREVIATIONS or name in _NO_CITIES or name in COUNTRIES or parts[0] in _NO_STARTS:
        return COMMON
    if name in cities() or name in world_cities() or name.replace("st ", "saint ") in cities():
        return KNOWN if name not in common_surnames() else SILENT
    if place.islower():
        return PLAIN
    if all(w in health_words() for w in parts):
        return COMMON
    return SURNAME if len(parts) <= 3 and parts[-1] in common_surnames() else SILENT  # noqa: PLR2004 - given name, initial, surname


def _beside(states: str, between: str, alone: float, before: str = "", value: str = CITY, after: str = "") -> Pattern:
    """A city before its state; only the state is looked for everywhere."""
    anchor = rf"{between}(?:{states}){after or '[^A-Za-z0-9]'}"
    regex = rf"{before}(?P<value>{value}){between}(?:{states}){after}"
    left: Edge = "any" if before.startswith(("\\w", "\\(")) else "word"
    right: Edge = "any" if after else "word"
    return Pattern(regex, alone, caseless=False, names_itself=True, anchor=anchor, left=left, right=right)


recognizer = PatternRecognizer(
    name="city_state",
    title="City beside a state, a ZIP code or a label",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="LOCATION",
    patterns=(
        Pattern(
            rf"(?P<value>{CITY})(?:,? {{1,10}}|, ?|\n|[\t|;] ?| ?[*|/.-] )(?:{ABBREVIATED}|{SPELLED}|{SHORTENED}|{_DOTTED})[.,]?"
            rf"[ \t\n|;]{{0,10}}(?:[*/|,.-] |[ \t\n|;]){_ZIP}",
            alone=0.93,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            rf"(?P<value>{_SMALL_CITY}), ?(?i:{ABBREVIATED}),? {{1,2}}{_ZIP}",
            alone=0.97,
            caseless=False,
            names_itself=True,
        ),
        Pattern(rf"(?P<value>{CITY}),? (?:{TITLED}),? {{1,2}}{_ZIP}", alone=0.90, caseless=False, names_itself=True),
        Pattern(
            rf"{_QUOTE}(?P<value>{CITY}){_QUOTE}, ?(?:{_QUOTE}[A-Z]{{2}}{_QUOTE}, ?)?{_QUOTE}{_ZIP}{_QUOTE}",
            alone=0.85,
            caseless=False,
            left="any",
            right="any",
            names_itself=True,
        ),
        _beside(_CERTAIN, ", ?", 0.70),
        _beside(_CERTAIN, " ", 0.30),
        _beside(_CERTAIN, ",? ", 0.85, before=r"\(", after=r"\)"),
        _beside(_ALSO_CREDENTIAL, ", ?", 0.40),
        _beside(f"{SPELLED}|{SHORTENED}|{_PROVINCE}", ", ?", 0.70),
        _beside(f"{SPELLED}|{SHORTENED}", " ", 0.80, before=r"\w, ?"),
        _beside(f"{SPELLED}|{SHORTENED}", " ", 0.20),
        _beside(_COUNTRY, ", ", 0.60),
        _beside(_ANY_CASE, ", ?", 0.90, value=r"[a-z][a-z'.-]{2,16}"),
        _beside(_ANY_CASE, ", ?", 0.90, value=r"[a-z][a-z'.-]{2,16} [a-z'.-]{2,16}"),
        Pattern(
            rf"(?P<value>{CITY}),? (?:{ABBREVIATED})",
            alone=0.75,
            caseless=False,
            left="line",
            right="line",
            names_itself=True,
            anchor=rf" (?:{ABBREVIATED})[ \t]{{0,8}}[\n\x00]",
        ),
        Pattern(rf"(?P<value>{CITY}),? (?:{_PROVINCE},? )?{CANADA}", alone=0.93, caseless=False, names_itself=True),
        Pattern(rf"(?P<value>{CITY}(?:, {CITY})?),? {KINGDOM}", alone=0.85, caseless=False, names_itself=True),
        Pattern(
            rf", ?(?P<value>{CITY}),? {_ZIP}", alone=0.60, left="any", right="line", caseless=False, names_itself=True
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
            rf"(?:{_WHERE})(?P<value>{CITY}),? (?:{ABBREVIATED})",
            alone=0.80,
            caseless=False,
            names_itself=True,
            lead=_WHERE,
        ),
        Pattern(
            rf"(?:{STREET_END}(?:, ?|\n))(?P<value>{CITY})(?:[,.;)]|\n| [A-Z]{{2}}[ ,.\n]| \(?\d)",
            alone=0.90,
            caseless=False,
            right="any",
            names_itself=True,
            lead=rf"{STREET_END}(?:, ?|\n)",
        ),
        Pattern(
            rf"(?:{STREET_END}, )(?P<value>{_CLEAN_CITY})\.?",
            alone=0.90,
            caseless=False,
            right="line",
            names_itself=True,
            lead=rf"{STREET_END}, ",
        ),
        Pattern(
            rf"(?:{STREET_END}(?:, | [*|.-] ))(?P<value>{CITY})(?:, ?| )(?:{ABBREVIATED})",
            alone=0.96,
            caseless=False,
            names_itself=True,
            lead=rf"{STREET_END}(?:, | [*|.-] )",
        ),
        # behind a unit, without a comma or a state
        Pattern(
            rf"(?:{_UNIT_END} )(?P<value>{_CAP}(?: {_CAP})?)(?:,|[.]|;|\n)",
            alone=0.62,
            caseless=False,
            right="any",
            names_itself=True,
        ),
        Pattern(
            rf"(?:{STREET_END} )(?P<value>{CITY}),? (?:{ABBREVIATED})",
            alone=0.94,
            caseless=False,
            names_itself=True,
            lead=rf"{STREET_END} ",
        ),
        Pattern(
            rf"(?:(?i:{_FIELD}))(?:{_SEPARATOR})(?P<value>{_LONG_CITY})",
            alone=0.95,
            caseless=False,
            names_itself=True,
            lead=rf"(?i:{_FIELD})",
        ),
        Pattern(
            rf"(?:(?i:{_FIELD}))(?:\\?[\"']?[:=] {{0,2}}\\?[\"']?)(?P<value>[a-z\xba][a-z\xba'.-]{{2,20}})",
            alone=0.98,
            caseless=False,
            names_itself=True,
            lead=rf"(?i:{_FIELD})",
        ),
        Pattern(
            rf"(?:CITY|City|Town) (?P<value>{CITY}) {{1,12}}(?:STATE|ST|ZIP|State|St|Zip)",
            alone=0.90,
            caseless=False,
            names_itself=True,
        ),
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
        "mailed to 14 Mulberry Close, <Wren Ferry>, then; City <Osprey Neck>   St MI  Zip",
        "moved from <Window Rock>, Arizona to",
        "ADR:;;910 Ore Cart Way;<Battle Mountain>;NV;89820;USA",
        "<St. Cloud>, Minn. 56399",
        "12 Oak St, <Dunmere>, call",
        "from <Bethesda>, MD",
        "<ely>, nv 89399",
        "City / ZIP: <Marlow Bend> / 50988",
        '"cityName":"<Thornebury>"',
        "8 Oak Ter <Bloomington> MN",
        "VALUES ('5 Elm', '<Holloway Gap>', '24999')",
        "14 Bobbin Pl., <Tallow Creek>.",
        "born in <Eskerby>, Denmark",
        "<The Old Forge, Nether Wallop>, SO20 9QX",
        "addr 22 Calico Ln Spc 41 <Sage Flat>, last 4",
        "500 Chandler Sq, <Beacon Lea> MI. https",
        "1719 Cannery Row, 2nd Fl \N{MIDDLE DOT} <Skerry Harbor>, ME \N{MIDDLE DOT} 04999",
        "CITY...: <GRISTMILL>        ST: IN  ZIP: 46999",
    ),
    negatives=(
        "Dana Smith, MD",
        "R. Patel, PA-C",
        "City: unknown",
        "lives in Oregon",
        "Dana Miller, DO",
        "Hypertension, CA 9.4",
        "ICU, OR",
        "City: refused",
        "the city and county",
        "village nurse called",
        "Mostly in the city. \nDoctor: Do you",
        "Unithroid.\nMiraLAX.\n",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://pe.usps.com/text/pub28/28c2_001.htm",
    ),
)
