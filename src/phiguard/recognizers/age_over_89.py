"""Age over 89 (Safe Harbor class C).

Ages of 90 and more are one category, and what tells them is removed: of the patient and of relatives, in digits
and in words, in months too. An age of 89 or less stays. What this project writes in their place, ``90+``, is
not found again.

>>> check("92").decibans, check("90+").decibans < 0
(0, True)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import GAP, Pattern, PatternRecognizer, nothing
from phiguard.safe_harbor import SafeHarbor

WRITTEN = Verdict("the category that Safe Harbor lets stand", -60)

_OLD = r"(?:0?9\d|1[0-2]\d)\+?"  # the sign is read, so that "90+" is known
_TO_NINE = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen"
_WORDS = rf"(?:ninety(?:[ -](?:{_TO_NINE}))?|(?:one|a) hundred(?:[ -](?:and[ -])?(?:{_TO_NINE}|{_TEENS}))?)"
_ANY = rf"(?:{_OLD}|{_WORDS})"
_UNIT = (
    r"(?:[ -]{0,2}(?:years?|yrs?|yo|y/o|y\.o\.?|y\.?/o\.?|y\.?)(?:[ -]{1,2}(?:old|of age|young)|/o|o)?|[ -]?anos(?: de"
    r" edad)?"
    r"|[ -]?ans)"
)
_SURELY = (
    r"(?:[ -]{0,2}(?:years?|yrs?|y|yr\.|yrs\.)[ -]{1,2}(?:old|of age|young)|[ -]{0,2}(?:yo|y/o|y\.o\.?|yro|y\.?/o)"
    r"|[ -]?anos(?: de edad)?)"
)
_SEX = r"[ -]?(?:male|female|man|woman|gentleman|lady|m|f|w|grandmother|grandfather|mother|father|veteran|resident)"
_WHO = (
    r"(?:mother|father|mom|dad|brother|sister|aunt|uncle|grand ?(?:mother|father|ma|pa|mom|dad)|nana|gran|granny|oma"
    r"|opa|abuel[ao]|[mp]g[mf]|gm|gf|husband|wife|he|she|patient|pt|relatives?)"
)
_KIN = r"(?:mother|father|mom|dad|brother|sister|aunt|uncle|grand(?:mother|father|ma|pa)|nana|abuel[ao]|husband|wife|resident)"
_REACHED = (
    r"(?:turn(?:ed|s|ing)?|cumpl(?:e|io|ira|iendo)(?: los)?|pushing|hits?|almost|nearly|just about|lived? to(?: be)?|(?:died|dies|passed(?: away)?|death|deceased|dead|expired)"
    r"(?:,| of old age| of \w{2,12})? (?:at|age|aged)(?: age)?|lived until|reached|made it to|going to be"
    r"|will be|(?:s?he|i|they)'ll be|is now) (?:age )?"
)
_SAID = (
    rf"(?:{_WHO}|who)(?: [A-Z\xaa][a-z\xba]{{2,12}})?,?(?:,? (?:is|was|now|still|alive|living|well|healthy"
    r"|died|d\.|a&w|deceased|dec\.)){1,3}"
)
_STATE = r"(?:alive|living|a&w|healthy|deceased|dec\.?|died|dead|d\.)(?: and well)?,? "


def check(age: str) -> Verdict:
    """Leave alone what this project writes in the place of an age."""
    return WRITTEN if age.startswith("90+") else SILENT


recognizer = PatternRecognizer(
    name="age_over_89",
    title="Age over 89",
    identifies=SafeHarbor.DATE,
    entity="AGE",
    patterns=(
        Pattern(rf"{_ANY}{_SURELY}", alone=0.95),
        Pattern(rf"(?P<value>{_OLD}{_UNIT}),?{_SEX}", alone=0.95),
        Pattern(rf"{_OLD}(?:[ -]?y|[ -]?yrs?|[ -]years?)", alone=0.55, labelled=0.90),
        Pattern(
            r"(?:s?he|mom|dad|mother|father|grand(?:ma|pa)|nana|pt|who|abuelita|wife|husband)(?:'?s| is)(?: (?:now|almost"
            rf"|about|like|only|over|already|a spry))? (?P<value>{_OLD})(?:[.,;!?)\n]| and| now| but| so| this| next| in)",
            alone=0.80,
            right="any",
            names_itself=True,
        ),
        Pattern(rf"[A-Z][a-z]{{2,14}} [A-Z][a-z]{{2,14}} \((?P<value>{_OLD})[,)]", 0.56, caseless=False, right="any"),
        Pattern(rf"{_KIN} (?P<value>{_OLD})[,.;)\n]", alone=0.75, right="any", names_itself=True),
        Pattern(
            rf"{_KIN}(?: is| now| age| aged|,){{0,2}} (?P<value>ninety(?:[ -](?:{_TO_NINE}))?)",
            alone=0.88,
            names_itself=True,
            anchor="ninety",
        ),
        Pattern(rf"{_OLD}(?:M|-?y[MF])", alone=0.75, labelled=0.90, caseless=False),
        Pattern(r"(?:9[0-4]|10[7-9]|11\d)F", alone=0.75, labelled=0.90, caseless=False),
        Pattern(r"(?:9[5-9]|10[0-6])F", alone=0.50, labelled=0.90, caseless=False),
        Pattern(rf"{_OLD} [MF]", alone=0.50, labelled=0.90, caseless=False),
        Pattern(rf"(?P<value>{_OLD})[ -](?:male|female|man|woman|gentleman|lady)", alone=0.80, names_itself=True),
        Pattern(
            rf"(?P<value>{_OLD}) ?[MF](?: [Ww]ith| w/| who| here| presents?| presenting| c/o| s/p| h/o| hx| in clinic"
            r"| admitted| adm)",
            alone=0.90,
            caseless=False,
            names_itself=True,
            right="any",
        ),
        Pattern(
            r"(?:age|(?:patient|pt|member|subject|client|person|current|admit|calc)[ _]?age|age[ _]?(?:years|yrs"
            r"|at[ _]\w{3,10})|aged|ages|edad|age/sex|sex/age|at the age of|age at death|pt age|patient age|current"
            r" age|age today)"
            rf"(?: \(?(?:in )?(?:years?|yrs?|y)\)?)?{GAP}(?P<value>{_ANY}|1,?[1-4]\d\d (?:months|mos?))[a-z/]{{0,8}}",
            alone=0.92,
            names_itself=True,
        ),
        Pattern(
            rf"(?:{_REACHED})(?P<value>{_ANY})",
            alone=0.85,
            names_itself=True,
            lead=_REACHED,
        ),
        Pattern(
            rf"(?:she|he|i|who|mother|father|mom|dad|grand[mp]a)(?:'?s|'?m| is| was)(?: now)? (?P<value>ninety(?:[ -](?:{_TO_NINE}))?)",
            alone=0.90,
            names_itself=True,
            anchor="ninety",
        ),
        Pattern(
            rf"(?:{_SAID})(?:,? (?:at|age|aged|a))?,? ?\(?(?P<value>{_ANY})",
            alone=0.75,
            names_itself=True,
            lead=_SAID,
        ),
        Pattern(
            rf"(?:{_STATE})(?:at |age |@ ?)?(?P<value>{_ANY})",
            alone=0.60,
            names_itself=True,
            lead=_STATE,
        ),
        Pattern(
            rf"(?P<value>{_OLD}(?:st|nd|rd|th) (?:birthday|bday|b-day|year of life))", alone=0.92, names_itself=True
        ),
        Pattern(
            r"(?P<value>ninet(?:ieth|y[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))|(?:one"
            r" )?hundred(?:th|[ -](?:and[ -])?\w{3,8}) birthday)",
            alone=0.92,
            names_itself=True,
        ),
        Pattern(
            r"in (?:his|her|their|the|my|your|our)(?: (?:early|mid|late|very late))?[ -](?P<value>(?:upper |lower"
            r" )?(?:nineties|90'?s|100'?s|hundreds))",
            alone=0.92,
            names_itself=True,
        ),
        Pattern(r"(?:non|cent|supercent)[ao]genarians?|centenarians?|supercentenarians?|nonagenarios?", alone=0.90),
        Pattern(
            r"(?P<value>\d{2} ?(?:-|to) ?(?:9\d|1[0-2]\d)) ?(?:years?|yrs?|yo|y/o|y\.o\.?|age|group)",
            alone=0.85,
            names_itself=True,
        ),
        Pattern(
            r"(?:ages?|aged)(?: range| group| band)?[: ]{1,2}(?P<value>\d{2} ?(?:-|to) ?(?:9\d|1[0-2]\d))",
            alone=0.90,
            names_itself=True,
        ),
        Pattern(
            rf"[,|\t;] ?\"?(?P<value>{_OLD})\"? ?[,|\t;] ?\"?(?:m|f|male|female)\"? ?(?:[,|\t;]|\n)",
            alone=0.85,
            left="any",
            right="any",
            names_itself=True,
        ),
        Pattern(
            rf"[,|\t;] ?\"?(?:m|f|male|female)\"? ?[,|\t;] ?\"?(?P<value>{_OLD})\"? ?[,|\t;]",
            alone=0.70,
            left="any",
            right="any",
            names_itself=True,
        ),
        Pattern(r"(?P<value>1,?[1-4]\d\d[ -](?:months?|mos?))(?:[ -]old| of age)", alone=0.80, names_itself=True),
        Pattern(
            rf"{_WHO}(?: [A-Z\xaa][a-z\xba]{{2,12}})?(?:, | \()(?P<value>{_ANY})(?:,|\)| ?\()",
            alone=0.75,
            right="any",
            names_itself=True,
        ),
        Pattern(
            rf"[A-Z][a-z]{{2,14}}(?: \(ret\.?\))?, (?P<value>{_OLD}), (?:K \d|Na \d|[A-Z][a-z]{{2,12}} vet|[Vv]et|resident|room|rm|bed|of|who|had|has|is|was|lives|a|an|with|from|widow|retired|male"
            r"|female|died)",
            alone=0.80,
            caseless=False,
            names_itself=True,
        ),
        Pattern(r"0(?:9\d|1[01]\d)Y", alone=0.80, labelled=0.97),
    ),
    labels=("age", "aged", "pt", "patient", "age/sex", "y.o."),
    context=("old", "woman", "man", "hospice", "dementia"),
    contrary=(
        *("temp", "t", "tmax", "fever", "febrile", "temperature", "t:", "spo2", "sat", "hr", "pack", "pulse"),
        *("bp", "mg", "%", "rate", "sodium", "glucose", "systolic", "hgb", "score", "chloride"),
    ),
    check=check,
    recall=nothing,
    positives=(
        "<92-year-old> woman",
        "mother died at <96>",
        "in her <nineties>",
        "<95F> in clinic, <91M>",
        "Age: <102>, PPS 30%",
        "a <93 y.o.> M",
        "F, <ninety-four years old>",
        "turned <91> in June",
        "he'll be <ninety-three> in July; age <96yo>",
        "Father lived to <one hundred and one>",
        "at her <100th birthday>",
        "survey: <85-95> group",
        "a <nonagenarian> on apixaban",
        '{"age": <97>, "sex": "F"}',
        "OB25-0418,R.A.M.,<91>,M,Umatilla",
        "<92yo> <90 y/o> <99 years of age>",
        "MGM alive at <94>; wife <ninety>\nhis dad, <ninety-one>, fell",
        "ella cumple <91> este ano; resident Ambrose Tillery (<97>, room 2)",
        "Pastor Dunmore's mother <99>, then; she's <94> now; Cuthbert <90 yrs>",
    ),
    negatives=(
        "89 yo",
        "89-year-old man",
        "T 98F, HR 92",
        "98 F oral temp",
        "90+ years old",
        "Age/Sex: 90+F, Age: 90+yo, 90+/M, age 90+",
        "turned 90+, lived to be 90+",
        "q90 days",
        "95 pack-years",
        "18 mo infant",
        "SpO2 95%",
        "in the 1990s",
        "weighs 92 kg",
        "glucose 102 mg",
        "walked 100 yards",
        "90 day supply",
        "aged 45 to 64",
        "Heart Rate (98), she's 98% on room air",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)",
        "https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html",
    ),
)
