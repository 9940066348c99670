"""County, parish or borough (Safe Harbor class B).

>>> check("Umatilla County").decibans > check("Umber County").decibans > check("This County").decibans
True
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference.lexicons import health_words
from phiguard.reference.places import STATES, counties
from phiguard.safe_harbor import SafeHarbor

KNOWN = Verdict("the name of a county", 8)
COMMON = Verdict("a common word", -30)
_KIND = r"(?:County|Co\.|Cnty|Parish|Borough|Census Area|Municipio|Shire)"
_NAME = r"(?:(?:St|Ste)\. )?[A-Z\xaa][A-Za-z\xba'.-]{0,15}[A-Za-z\xba](?: (?:de |of |la |du )?[A-Z\xaa][A-Za-z\xba'.-]{0,15}[A-Za-z\xba]){0,2}"
_NO_NAMES = frozenset(
    "the this that our your each every any another same other local adjacent neighboring nearby rural home "
    "county parish state unknown none n/a na multi inter cross out of in from lives to and & no per a an health "
    "council zip city country department dept".split()
)
_PARTS = frozenset(
    "city town village township hamlet pueblo county co cnty parish borough census area municipio shire of".split()
)


def check(place: str) -> Verdict:
    """Weigh the name before or after the word for a county."""
    name = [w for w in place.lower().replace(".", "").split() if w not in _PARTS]
    if not name or name[0] in _NO_NAMES or (len(name) == 1 and name[0] in STATES.values()):
        return COMMON
    if " ".join(name) in counties() or name[-1] in counties():
        return KNOWN
    return COMMON if all(w in health_words() for w in name) else SILENT


recognizer = PatternRecognizer(
    name="county",
    title="County",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="COUNTY",
    patterns=(
        Pattern(rf"{_NAME} {_KIND}", alone=0.85, labelled=0.95, caseless=False, anchor=f" {_KIND}"),
        Pattern(
            r"[A-Z][A-Z'.-]{1,16}(?: [A-Z][A-Z'.-]{1,16})? (?:COUNTY|PARISH|BOROUGH)",
            alone=0.80,
            labelled=0.95,
            caseless=False,
            anchor=" (?:COUNTY|PARISH|BOROUGH)",
        ),
        Pattern(
            rf"(?:CR|SR|FM|US|RR|Hwy|Highway|Route|Rte|Rt|Rd|Road|St|Ave|Ln|Dr)\.?(?: ?#?\d{{1,4}})?, (?P<value>{_NAME} Co)[., ]",
            alone=0.85,
            caseless=False,
            right="any",
            names_itself=True,
        ),
        Pattern(
            rf"{_NAME}(?:, {_NAME})?(?: and |/| & ){_NAME} (?:Counties|Parishes|Cos\.)", alone=0.85, caseless=False
        ),
        Pattern(rf"(?:County|Parish|Borough|Municipality|Condado) (?:of|de) {_NAME}", alone=0.85, caseless=False),
        Pattern(r"[a-z]{3,16} (?:county|parish)", alone=0.20, labelled=0.30, caseless=False),
        Pattern(
            rf"(?P<value>(?:City|Town|Village|Township|Hamlet|Pueblo|TOWN|CITY|VILLAGE) (?:of|OF) {_NAME})",
            alone=0.80,
            caseless=False,
            names_itself=True,
            anchor="(?:City|Town|Village|Township|Hamlet|Pueblo|TOWN|CITY|VILLAGE) (?:of|OF) ",
        ),
        Pattern(
            r"(?i:(?:res(?:idence|ident)?[ _]|home[ _]|birth[ _])?county(?: of (?:residence|birth))?(?:[ _](?:name"
            r"|of[ _]res))?|parish|condado|co of res)"
            rf"[\"']?[ \t]?(?:[:=|]|- |\t| {{2,8}})[ \t]{{0,6}}[\"']?(?P<value>{_NAME})",
            alone=0.90,
            caseless=False,
            names_itself=True,
        ),
    ),
    labels=("resident", "lives", "resides", "residence", "from", "sheriff", "located"),
    context=("near", "area", "region", "drove", "local"),
    check=check,
    positives=(
        "resident of <Umber County>",
        "<Umatilla County> sheriff",
        "County: <Umatilla>",
        "EMS from CR 417, <Pulaski Co.>\nED",
        "van covers <Ashlock and Wren Counties>",
        "in <Calcasieu Parish>, <LINN COUNTY>",
        '"county": "<Morrow>"',
        "<County of Umber> clinic",
        "<umatilla county>",
        "the <St. Louis County> line",
        "in the <City of Wexmoor> and the <Town of Brackley>.",
        "County of residence - <Deschutes>",
    ),
    negatives=(
        "the county health department",
        "This County has none",
        "lives in Oregon",
        "parish priest visited",
        "County: unknown",
        "Each County clerk",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://www.census.gov/library/reference/code-lists/ansi.html",
    ),
)
