"""What the lists say about one word of a name.

A word of many lists has the kind that decides best: a frequent given name that is a word too is a ``given word``; a
family name that a sign or a disease bears is an ``eponym``.

>>> [kind(w) for w in ("Jennifer", "Hope", "Parkinson", "Lasix", "Quillfeather", "Ward", "CBC")]
['given', 'given word', 'eponym', 'term', 'unknown', 'family institution', 'term']
"""

import re
from functools import cache

from phiguard.reference import lexicons
from phiguard.reference.calendar_words import MONTHS, WEEKDAYS

_CAMEL = re.compile(r"[a-z][A-Z]|[A-Z]{2}[a-z]")
_PREFIXES = re.compile(
    r"(?:Mc|Mac|De|Du|Di|Da|La|Le|Van|Von|St|O|D|Fitz|Ja|Ke|Sha|Ta|Ra)'?[A-Z][a-z]+(?:-[A-Z][a-z]+)?$"
)
_ABBREVIATION = 4  #: capitals up to this many letters are rather an abbreviation than a name that no list knows

#: Words that are no names wherever they stand. Source: own reading of notes and messages.
NEVER_NAMES = frozenset(
    "i he she they we you it me him her them us my his its our your their this that these those there here who "
    "what when where why how which the a an and or but if as at by for from in into of on onto to with no not yes "
    "is are was were be been do does did has have had can could would might shall should must all any each every "
    "some none both thx ty tks tnx mr mrs ms dr sir madam hi hello dear thanks thank please sincerely regards best "
    "unknown none self same other n/a na tbd null nil test sample example see seen per via about after before over "
    "under again also new old very contin then than so just only more most much many well still ever never always "
    "often prescriber cosigner transcriptionist hospitalist intensivist phlebotomist aren isn wasn weren didn "
    "doesn hadn hasn haven shouldn wouldn couldn ain lang iban bic swift asia moca auto attn "
    "reason height heights strength files file street shoe weight size race sex city zip county country relationship "
    "route dose frequency qty quantity last "
    "um umm uh uhm uhh hm hmm mm mhm yep yeah yup nope nah okay ok oh ohh ah ahh aw aww wow ouch ugh huh eh excellent "
    "good great perfect sure right well alright fine cool nice exactly absolutely definitely actually like sounds "
    "awesome wonderful correct true maybe perhaps probably certainly gotcha understood sorry welcome bye goodbye "
    "basically honestly anyway okey lol omg guest wherever whatever whichever interesting".split()
)

#: Words that end, or start, the name of a place or of an institution.
_INSTITUTIONS = frozenset(
    "river brook creek lake hill hills park beach island islands valley road rd street st avenue ave lane blvd "
    "county bay bridge hotel hospital hospitals center centre clinic clinics university college school church "
    "museum airport station stadium inc llc corp corporation company co ltd plc group foundation association "
    "society club team show festival convention award awards prize theorem law act system health medical "
    "healthcare pharmacy department dept unit ward wing tower building hall house court plaza square mall theater "
    "theatre library institute laboratory laboratories lab labs bank insurance agency services service office "
    "partners associates syndrome disease sign score scale test maneuver procedure position criteria "
    "classification stain catheter lymphoma sarcoma fracture reflex palsy ulcer triad law method technique "
    "protocol tube drain clamp forceps retractor incision flap graft valve shunt line port cathedral temple mosque "
    "synagogue forest mountain mountains falls springs heights ridge canyon desert ocean sea times post tribune "
    "journal news cup league championship open series band orchestra dock grand prix fire crush".split()
)
#: Given names that stand in notes more often as something else: a valve, a pill, a walking aid, a motorcycle.
_THINGS = frozenset("jude nora-be walker harley asa norm gene mark bill art pat".split())

#: From the least likely to be a person to the likeliest; of the parts of a compound the outer ones decide.
_DOUBTFUL = ("term", "time or pronoun", "institution", "word")
_LIKELY = ("given", "family", "given place", "listed given", "listed family", "listed place", "given word")
#: Kinds of words that have a plural.
_PLURAL = frozenset(("word", "rare word", "family word", "institution", "family institution", "term"))


@cache
def _lists() -> tuple[frozenset[str], ...]:
    """The lists that :func:`_listed` asks, in its order."""
    from phiguard.reference.places import COUNTRIES, STATES, cities, world_cities

    states = frozenset(c.lower() for c in (*COUNTRIES, *STATES.values()))
    terms = frozenset().union(
        *(lexicons.health_words(), lexicons.drugs(), lexicons.brands(), lexicons.credentials(), lexicons.titles()),
        lexicons.relations(),
    )
    return (
        *(lexicons.surnames(), lexicons.given_names(), cities(), world_cities(), states, lexicons.words(), terms),
        *(lexicons.eponyms() | _THINGS, lexicons.common_surnames(), lexicons.common_given_names()),
        *(NEVER_NAMES | set(MONTHS) | set(WEEKDAYS), frozenset(MONTHS)),
    )


def _listed(low: str) -> str:
    """The kind of a word by its lists; nothing where it is on none.

    The lists are asked one by one: to lay them together takes longer than all the words of a message.
    """
    surnames, givens, cities, cities_abroad, states, words, terms, eponyms, frequent, oftenest, times, months = _lists()
    common, often = low in frequent, low in oftenest
    if low in _INSTITUTIONS:
        return "family institution" if common else "institution"
    if low in times:
        return "month name" if often and low in months else "time or pronoun"
    place = low in cities or low in cities_abroad or low in states
    term, word, eponym = low in terms, low in words, low in eponyms
    if often or common:
        base = "given" if often else "family"
        other = " word" if word or term else " place" if place else ""
        return ("given eponym" if often else "eponym") if eponym else base + other
    if eponym or term:
        return "eponym" if eponym else "term"
    given, family = low in givens, low in surnames
    if word or place:
        named = given or family
        return ("rare word" if named else "word") if word else "listed place" if named else "place"
    return "listed given" if given else "listed family" if family else ""


def kind(word: str) -> str:
    """Give what the lists say about one word of a name.

    Args:
        word: A folded word, in any case.
    """
    low = word.strip(".").lower()
    if len(low) == 1:
        return "initial"
    found = _listed(low) or ("word" if low[-1:] == "s" and _listed(low[:-1]) in _PLURAL else "unknown")
    if (
        word.isupper()
        and len(low) <= _ABBREVIATION
        and found in {"unknown", "listed family", "word", "rare word", "place"}
    ):
        return "term"
    return "term" if not word.istitle() and _CAMEL.search(word) and not _PREFIXES.match(word) else found


def kind_of_compound(word: str) -> str:
    """Give the kind of a word, and of a compound that no list holds the kind of its parts.

    >>> kind_of_compound("Okonkwo-Reyes"), kind_of_compound("Follow-Up"), kind_of_compound("Smith-Petersen")
    ('family', 'term', 'eponym')
    """
    whole = kind(word)
    if "-" not in word or whole not in {"unknown", "word", "term"}:
        return whole
    parts = {kind(p) for p in word.split("-") if p}
    if parts & {"eponym", "given eponym"}:
        return "term" if parts & set(_DOUBTFUL) else "eponym"
    return next((k for k in (*_DOUBTFUL, *_LIKELY) if k in parts), "unknown")
