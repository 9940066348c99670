"""Holiday that names a day (Safe Harbor class C), with its year where one stands beside it.

Words that are also a name, a scan or a rank count only beside a word of time: Easter, advent, Epiphany, Holi.

>>> "halloween" in _CERTAIN, "advent" in _CERTAIN, "advent" in _DOUBTFUL
(True, False, True)
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.recognizers.date_named import YEAR_WORDS
from phiguard.reference.calendar_words import HOLIDAYS
from phiguard.safe_harbor import SafeHarbor

_AMBIGUOUS = (
    "advent",
    "epiphany",
    "holi",
    "eid",
    "easter",
    "purim",
    "pentecost",
    "nochebuena",
    "mawlid",
    "vesak",
    "songkran",
    "ashura",
)
_CERTAIN = "|".join(
    h for h in HOLIDAYS if not h.startswith(_AMBIGUOUS) and not h.startswith(("(?:martin", "leap day", "earth"))
)
_DOUBTFUL = "|".join(h for h in HOLIDAYS if h.startswith(_AMBIGUOUS) or h.startswith(("(?:martin", "earth")))
_YEAR = rf"(?:,? (?:of |in )?(?:(?:19|20)\d\d|14[0-5]\d|{YEAR_WORDS})|,? '\d\d)?"
_PART = r"(?: (?:day|eve|morning|night|weekend|week|break|dinner))?"
_BEFORE = r"(?:day (?:after|before) |(?:week|month) of )?"
_CUE = (
    r"(?:on|since|until|till?|before|after|by|around|over|during|last|next|this|for|at|day (?:after|before)|happy"
    r"|celebrated?|celebrating|observ(?:es|ed|ing))"
)

recognizer = PatternRecognizer(
    name="holiday",
    title="Holiday",
    identifies=SafeHarbor.DATE,
    entity="DATE_TIME",
    patterns=(
        Pattern(rf"(?:{_CERTAIN}){_PART}{_YEAR}", alone=0.75),
        Pattern(rf"{_CUE}[ \n>]{{1,4}}(?P<value>(?:{_DOUBTFUL}){_PART}{_YEAR})", alone=0.70, names_itself=True),
        Pattern(
            rf"(?P<value>(?:{_DOUBTFUL})(?:,? (?:19|20)\d\d| sunday| monday| weekend))", alone=0.80, names_itself=True
        ),
    ),
    contrary=("tree", "disease", "factor", "pudding", "hospital"),
    recall=nothing,
    positives=(
        "since <Christmas 2019>",
        "golf by <Thanksgiving>",
        "since <Labor Day 2023>",
        "turned 80 on <Valentine's Day>",
        "<New Year's Eve> cluster x3",
        "<Ash Wednesday, 2023> VNS placed",
        "<4th of July> scare",
        "fell on <Easter Sunday>",
        "during <Ramadan 1444>, since <Cinco de Mayo>, <Mother's Day>",
        "<Super Bowl Sunday> fall",
        "the week before <Hanukkah>",
        "sober since <tax day>; born <halloween nineteen fifty>; off until\n\\> <Easter>.",
    ),
    negatives=(
        "Christmas disease, factor IX low",
        "Advent Health imaging",
        "an epiphany about her diet",
        "Easter seals referral",
        "Pt named Holi",
        "moved independently each day",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)",
        "https://www.govinfo.gov/app/details/USCODE-2011-title5/USCODE-2011-title5-partIII-subpartE-chap61-subchapI-sec6103",
    ),
)
