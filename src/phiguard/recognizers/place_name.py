"""City or other place by its name alone (Safe Harbor class B).

Where somebody lives, was born, comes from or goes to. Known cities count after any word of place; names that no
list knows only after words that are said of homes, or where they say a feature of the land. A city that is also a
word or a person's name needs a stronger word before it. States and countries stay.

>>> check("Gresham").decibans > check("Fairhollow").decibans > check("Oregon").decibans
True
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference.lexicons import (
    brands,
    common_given_names,
    common_surnames,
    drugs,
    eponyms,
    given_names,
    health_words,
    surnames,
    words,
)
from phiguard.reference.name_words import NEVER_NAMES
from phiguard.reference.places import COUNTRIES, STATES, cities, counties, world_cities
from phiguard.safe_harbor import SafeHarbor

KNOWN = Verdict("the name of a city", 9)
SHARED = Verdict("the name of a large city, and of people", 7)
SURNAME = Verdict("the name of a city, and a common surname", 6)
FEATURE = Verdict("a name with a word for a feature of the land", 8)
SHAPED = Verdict("a word that ends as names of places do", 5)
BOTH = Verdict("the name of a city, and a word", 4)
NAMESAKE = Verdict("the name of a city, and of people or in medicine", 1)
PERSON = Verdict("the name of a person, or plain words", -8)
STAYS = Verdict("a state, a country, or no place", -60)

_CAP = r"[A-Z\xaa][A-Za-z\xba'-]{2,17}"
_FIRST = rf"(?:(?:St|Ste|Ft|Mt|El|La|Le|ST|FT|MT|EL|LA)\.? )?{_CAP}"
_NEXT = rf" (?:de |of |du |la |on |upon |d'|l')?{_CAP}"
_LOWER = r"[a-z]{4,14}"
_ENDS = tuple(
    (
        "ville burg burgh town ton field ford port wood dale haven bury mouth shire hollow view ridge falls "
        "springs beach heights grove creek lake city valley park hills point island bluff village mesa borough "
        "polis stad heim dorf junction crossing landing mills shores bend gap fork rapids harbor bay brook mere"
    ).split()
)
_FEATURES = frozenset(
    "springs beach heights creek lake city valley hills bluff village mesa notch shoal cove harbor bay ferry glen "
    "hollow mills landing shores estates fork park meadows acres woods pines rapids falls gulch prairie flat flats grove junction crossing island township".split()
)
_NO_PLACES = frozenset(
    "usa us u.s. america united states europe africa asia australia mexico the her his their my a an home here "
    "there english spanish french north south east west northeast northwest southeast southwest midwest monday "
    "tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december god er ed icu or pacu snf rehab hospice hospital clinic internet facebook "
    "medicare medicaid va care dr mr mrs ms i he she we they it st earth heaven mars luck man many mark".split()
)
#: Cities so large that their name says the city first, though people bear it too.
_LARGE = frozenset(
    "boston cleveland dallas denver houston jacksonville london orlando paris phoenix portland milan berlin vienna "
    "montreal raleigh glasgow lima delhi oxford manchester birmingham york".split()
)
#: Large cities whose name says a person as often.
_SHARED = frozenset(
    "austin charlotte jackson lincoln madison sydney savannah eugene aurora dayton santiago florence salem lyon "
    "chester augusta augustine bethlehem concord troy gary victoria adelaide regina".split()
)
_LIFE = (
    r"(?:lives?|living|lived|resid(?:es?|ing|ed)|born(?: and raised)?|raised|grew up|grown up|settled|stationed"
    r"|staying|stays|based|works?|working|worked|farms?|house|apartment"
    r"|home|reared|retired|schooled|relocated|incarcerated|buried|married)(?: [a-z]{2,12})? (?:in|near|outside|outside"
    r" of|just outside|around|out in|over in|back in|down in|up in|at)"
    r"|(?:native|resident|citizen|mayor|suburb|city|town|village|township|community|outskirts|residents|people"
    r"|natives) of"
    r"|(?:moved|moving|relocated|relocating|immigrated|emigrated|returned|travell?ed|travell?ing|flew|flying|fled"
    r"|drove|commutes?|drives|evacuated|deployed|transferred|rides?(?: the)? bus)"
    r"(?: [a-z]{2,9})? (?:to|from|into)|(?:hails?|comes?|came|originally|visiting|visitor|driving|flown|driven|bused"
    r"|biked|sister|brother|son|daughter|family|friend|cousin) (?:in )?from"
    r"|(?:trip|travel|vacation|visit|flight|drive|ride|move) (?:to|from)|vacationed in|(?:sister|brother|son|daughter"
    r"|family|parents|mother|father|cousin|aunt|uncle|husband|wife|partner|ex|mom|dad|cabin|condo|farm)"
    r"(?: [A-Z][a-z]{2,12})?(?: lives)? (?:in|over in)|viv(?:e|en|o|imos|ia) en|nac(?:id[oa]|io|i) en|reside en"
    r"|vecin[oa] de|natural de|(?:soy|somos|es|son|vengo|viene) de"
)
_IN = r"(?:[Ii]n|IN|[Nn]ear|NEAR|[Oo]utside|[Aa]round|(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est) of|en)(?: downtown| the)? "
_TO = r"(?:[Ff]rom|FROM|[Tt]o|TO|[Tt]owards?|[Vv]isit(?:ed|ing)?|[Vv]ia|de|[Oo]ff|[Pp]ast) (?:the )?"
_OF = r"(?:of|at|AT|@|for|between|through|across|leaving|reach(?:ed|ing)?|around) (?:the )?"
_LABEL = (
    r"(?i:(?:recent |foreign )?travel(?: history| hx)?|destination|origin|home ?town|town|birth ?place|place of birth"
    r"|pob|res(?:idence)?|location|place|campus|office|branch|site|from|caption|sites?|cent(?:er|re)s?|home)"
    r"(?: ?[:=]| -|, the) {0,3}[\"']?"
)
_LETTERS = (
    r"(?:lives?|living|lived|born|moved|moving|move|from|resides|drove|drives|drive|commutes|going|flying|flew|back"
    r"|apt|house|over|down|up|here)(?: [a-z0-9]{1,9})? (?:in|to|from|near) "
)
_LISTED = rf"{_FIRST}(?:{_NEXT}){{0,2}}"
_JOIN = r"(?:, |,? and |,? or | & |/)"
_BEHIND = (
    r" (?:area|clinic|hospital|office|branch|campus|store|native|residents?|city limits|police|sheriff|fire department"
    r"|city council|PD|FD|airport|metro|district|neighborhood|data center|site|lab|location|man|woman|zoo|general|locations|offices|clinics|sites|counties)"
)


def check(place: str) -> Verdict:
    """Weigh a name by what is known of it."""
    name = place.lower().replace(".", "")
    parts = name.split()
    if parts[0].partition("'")[0] in NEVER_NAMES:
        return STAYS
    if name in STATES.values() or name in COUNTRIES or parts[0] in _NO_PLACES or parts[-1] in _NO_PLACES:
        return STAYS
    if any(n in cities() or n in world_cities() for n in (name, name.replace("st ", "saint "))):
        return _namesake(name, parts[0], small=place.islower())
    if name in brands() or any(w in drugs() for w in parts) or all(w in health_words() for w in parts):
        return STAYS
    if len(parts) > 1 and parts[-1] in _FEATURES and parts[0] not in health_words() | common_given_names():
        return FEATURE
    if parts[-1].endswith(_ENDS) or name in counties():
        return SHAPED
    if parts[0] in given_names() or parts[-1] in surnames() or all(w in words() for w in parts):
        return PERSON
    return SILENT


def _namesake(name: str, first: str, *, small: bool) -> Verdict:
    """Weigh what else the name of a city may say."""
    if name in _LARGE:
        return KNOWN
    if name in _SHARED:
        return SHARED
    if name in health_words() or name in common_given_names() or first in eponyms():
        return NAMESAKE
    if name in words():
        return NAMESAKE if small else BOTH
    return SURNAME if name in common_surnames() else KNOWN


def _names(lead: str, alone: float, behind: str = "", longest: int = 2) -> tuple[Pattern, ...]:
    """Names of one word, of two words and so on behind a lead."""
    return tuple(
        Pattern(
            rf"(?:{lead}){behind}(?P<value>{_FIRST}{_NEXT * more})",
            alone,
            caseless=False,
            names_itself=True,
            lead=lead,
        )
        for more in range(longest)
    )


recognizer = PatternRecognizer(
    name="place_name",
    title="City or other place by name",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="LOCATION",
    patterns=(
        *_names(rf"(?i:{_LIFE}) (?:the (?:town|city) of )?", 0.70, longest=3),
        *_names(r"(?i:born|nacid[oa]|died|raised|married)[ A-Za-z0-9,/.'-]{1,24} (?:in|en|at|near) ", 0.55),
        *_names(
            r"(?:[Mm]oved?|[Mm]oving|[Dd]rove|[Ff]lew|[Rr]elocated|[Cc]ame|[Tt]ravel[a-z]{2,4}|[Cc]ommut[a-z]{2,4}) from"
            r" [A-Z][A-Za-z, ]{2,30} to ",
            0.60,
        ),
        *_names(rf"(?:Mrs?|Ms|Dr|Miss)\. {_CAP}(?:-{_CAP})? of ", 0.40),
        Pattern(
            rf"[A-Z][a-z]{{2,15}} [A-Z][a-z]{{2,15}} of (?P<value>{_FIRST}{_NEXT})",
            0.25,
            caseless=False,
            names_itself=True,
        ),
        *_names(_IN, 0.20, longest=3),
        *_names(_TO, 0.14),
        *_names(_OF, 0.12),
        *_names(_LABEL, 0.25),
        *_names(r"(?i:birth ?place|home ?town|place of birth|destination|city) ", 0.20),
        *_names(f"{_IN}|{_TO}|{_LABEL}", 0.14, rf"{_LISTED}{_JOIN}"),
        *_names(f"{_IN}|{_TO}|{_LABEL}", 0.14, rf"{_LISTED}, {_LISTED}{_JOIN}"),
        *(
            Pattern(
                rf"(?P<value>{_FIRST}{_NEXT * more}){_BEHIND}",
                0.28,
                caseless=False,
                names_itself=True,
                anchor=_BEHIND,
            )
            for more in range(2)
        ),
        *_names(
            r"(?:Hospital|Center|Clinic|General|Regional|Memorial|Health|School|Church|Pharmacy|Associates"
            r"|[Cc]oordinator), ",
            0.30,
        ),
        Pattern(
            r"(?P<value>(?:[Bb]arrio|[Cc]ol(?:onia|\.)|[Uu]rbanizacion|[Uu]rb\.|[Ff]racc(?:ionamiento|\.)"
            rf"|[Rr]esidencial|[Ss]ector|[Vv]ereda) {_LISTED}(?:, {_LISTED})?)",
            alone=0.85,
            caseless=False,
            anchor=r"(?:arrio|onia|ol\.|cion|rb\.|racc\.|miento|ncial|ector|ereda) [A-Z]",
        ),
        *(
            Pattern(
                rf"(?:{_LETTERS})(?P<value>{_LOWER}{f' {_LOWER}' * more})",
                0.12,
                caseless=False,
                names_itself=True,
                lead=_LETTERS,
            )
            for more in range(2)
        ),
    ),
    check=check,
    needs_words=True,
    positives=(
        "Born May 1, 1921 in <Galena>; husb",
        "Son flew in from <Krak\N{LATIN SMALL LETTER O WITH ACUTE}w>.",
        "lives in <Fairhollow> alone",
        "a native of <Velden Springs>",
        "in <Gresham>. Before that",
        "my sister Dinah's in <Coeur d'Alene>",
        "moved to <Enterprise>.",
        "drove from <Brackenport>",
        "works in <Chicago>",
        "vive en <Ponce>",
        "sites in <Cleveland>, <Houston> and <San Diego>",
        "RECENT TRAVEL: <PHOENIX>, <LAS VEGAS>",
        "im moving to <tucson> next",
        "the <Omaha> data center",
        "Birthplace <San Antonio>",
        "coming to <Costa Mesa> January 30",
        "seen by Mr. Amory of <Posey Fork>; given by Lyle Amory of <Perrin Fork>. Amory",
        "Mrs. Eastlake of <Thornbury Estates>\nPhone",
    ),
    negatives=(
        "lives in Oregon",
        "moved to the United States",
        "in April",
        "from Medicare",
        "in Spanish",
        "transferred to ICU",
        "lives in Mexico",
        "of Parkinson",
        "moved to Hospice",
        "from Dr. Lane",
        "a message from Jackie to Marcus",
        "in Normal sinus rhythm",
        "of Austin Flint",
        "from work, going to bed",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html",
    ),
)
