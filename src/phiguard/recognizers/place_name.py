"""City or other place by its name alone (Safe Harbor class B).

Where somebody lives, was born, comes from or goes to. Known cities count after any word of place; names that no
list knows only after words that are said of homes. States and countries stay.

>>> check("Galena").decibans > check("Fairhollow").decibans > check("Oregon").decibans
True
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference.lexicons import brands, common_given_names, drugs, eponyms, given_names, health_words, surnames
from phiguard.reference.places import COUNTRIES, STATES, ambiguous_cities, cities, counties, world_cities
from phiguard.safe_harbor import SafeHarbor

KNOWN = Verdict("the name of a city", 9)
BOTH = Verdict("the name of a city, and a word", 8)
NAMESAKE = Verdict("the name of a city, and of people or in medicine", 1)
SHAPED = Verdict("a word that ends as names of places do", 5)
PERSON = Verdict("the name of a person", -8)
STAYS = Verdict("a state, a country, or no place", -60)

_CAP = r"[A-Z\xaa][A-Za-z\xba'-]{2,17}"
_NAME = rf"(?:(?:St|Ste|Ft|Mt)\.? )?{_CAP}(?: (?:de |of |du |la |on |upon |d'|l')?{_CAP}){{0,2}}"
_ENDS = tuple(
    (
        "ville burg burgh town ton field ford port wood dale haven bury mouth shire hollow view ridge falls "
        "springs beach heights grove creek lake city valley park hills point island bluff village mesa borough "
        "polis stad heim dorf junction crossing landing mills shores bend gap fork rapids harbor bay"
    ).split()
)
_NO_PLACES = frozenset(
    "usa us u.s. america united states europe africa asia australia mexico the her his their my a an home here "
    "there english spanish french north south east west northeast northwest southeast southwest midwest monday "
    "tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december god er ed icu or pacu snf rehab hospice hospital clinic internet facebook "
    "medicare medicaid va care dr mr mrs ms i he she we they it st".split()
)
_LIFE = (
    r"(?:lives?|living|lived|resid(?:es?|ing|ed)|born(?: and raised)?|raised|grew up|grown up|settled|stationed"
    r"|staying|stays|based|works?|working|worked|farms?|house|apartment"
    r"|home|reared|retired|schooled|relocated|incarcerated|buried|married)(?: [a-z]{2,12})? (?:in|near|outside|outside"
    r" of|just outside|around|out in|over in|back in|down in|up in|at)"
    r"|(?:native|resident|citizen|mayor|suburb|city|town|village|community|outskirts|residents|people|natives) of"
    r"|(?:moved|moving|relocated|relocating|immigrated|emigrated|returned|travell?ed|travell?ing|flew|flying|fled"
    r"|drove|commutes?|drives|evacuated|deployed|transferred|traveled)"
    r"(?: [a-z]{2,9})? (?:to|from|into)|(?:hails?|comes?|came|originally|visiting|visitor|driving|flown|driven|bused"
    r"|biked|sister|brother|son|daughter|family|friend|cousin) (?:in )?from"
    r"|(?:trip|travel|vacation|visit|flight|drive|ride|move) (?:to|from)|vacationed in|(?:sister|brother|son|daughter"
    r"|family|parents|mother|father|cousin|aunt|uncle|husband|wife|partner|ex|mom|dad|cabin|condo|farm)"
    r"(?: [A-Z][a-z]{2,12})?(?: lives)? (?:in|over in)|viv(?:e|en|o|imos|ia) en|nacid[oa] en|reside en|vecin[oa] de"
    r"|natural de"
)


def check(place: str) -> Verdict:
    """Weigh a name by what is known of it."""
    name = place.lower().replace(".", "")
    words = name.split()
    if name in STATES.values() or name in COUNTRIES or words[0] in _NO_PLACES or name in brands():
        return STAYS
    if name in cities() or name in world_cities() or name.replace("st ", "saint ") in cities():
        if name in health_words() or name in common_given_names() or words[0] in eponyms():
            return NAMESAKE
        return BOTH if name in ambiguous_cities() else KNOWN
    if any(w in drugs() for w in words) or all(w in health_words() for w in words):
        return STAYS
    if words[-1].endswith(_ENDS) or name in counties():
        return SHAPED
    return PERSON if words[0] in given_names() or words[-1] in surnames() else SILENT


recognizer = PatternRecognizer(
    name="place_name",
    title="City or other place by name",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="LOCATION",
    patterns=(
        Pattern(rf"(?i:{_LIFE}) (?P<value>{_NAME})", alone=0.70, caseless=False, names_itself=True),
        Pattern(
            r"(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round|[Nn]orth of|[Ss]outh of|[Ee]ast of|[Ww]est of|en) "
            rf"(?P<value>{_NAME})",
            alone=0.15,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            rf"(?:[Ff]rom|[Tt]o|[Tt]oward|[Vv]isit(?:ed|ing)|[Vv]ia|de) (?P<value>{_NAME})",
            alone=0.13,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            rf"(?P<value>{_NAME}) (?:area|clinic|hospital|office|branch|campus|store|native|resident|residents|city"
            r" limits|police|fire department|city council|PD|FD|airport|metro)",
            alone=0.30,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            r"(?:Hospital|Center|Clinic|General|Regional|Memorial|Health|School|Church|Pharmacy|Associates), "
            rf"(?P<value>{_NAME})",
            alone=0.35,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            r"(?P<value>(?:[Bb]arrio|[Cc]olonia|[Uu]rbanizacion|[Uu]rb\.|[Ff]racc(?:ionamiento|\.)|[Rr]esidencial"
            rf"|[Ss]ector|[Vv]ereda) {_NAME}(?:, {_NAME})?)",
            alone=0.85,
            caseless=False,
        ),
        Pattern(
            r"(?:[Ll]ocation|[Pp]lace|[Oo]rigin|[Dd]estination|[Hh]ometown|[Tt]own|[Bb]irthplace|[Pp]lace of [Bb]irth"
            rf"|[Ff]rom):? (?P<value>{_NAME})",
            alone=0.30,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            r"(?:lives?|living|born|moved|from|resides|drove|drives|commutes)(?: [a-z]{2,9})? (?:in|to|from|near) "
            r"(?P<value>[a-z]{4,14}(?: [a-z]{4,14})?)",
            alone=0.10,
            caseless=False,
            names_itself=True,
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
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html",
    ),
)
