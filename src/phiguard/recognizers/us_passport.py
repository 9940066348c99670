"""Passport, visa and arrival record numbers (Safe Harbor class K).

A United States passport has nine digits or a letter and eight digits, a passport card C and eight digits; an I-94 has
eleven characters, a visa foil eight.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import LONG_CODE, MARKED, NUMBER_OF, NUMBERED, WIDE_GAP, check_number, trailed
from phiguard.safe_harbor import SafeHarbor

_PASSPORT = (
    r"(?:us |u\.s\. )?passports?(?: (?:card|book))?(?: document)?|pasaporte|passeport|passaporte?|reise?pass|paspoort|paszport|"
    r"ppt|travel doc(?:ument)?|laissez-?passer"
)
_NUMBER = r"[A-Z]{0,3}\d{6,9}[A-Z]?|[A-Z] \d{8}|\d{2}[A-Z]{2}\d{5}|[A-Z]\d{2}[A-Z]{1,3}\d{3,5}[A-Z]?|[A-Z]\d{2}-?\d{6}"

recognizer = PatternRecognizer(
    name="us_passport",
    title="Passport, visa or arrival record number",
    identifies=SafeHarbor.LICENSE,
    entity="US_PASSPORT",
    patterns=(
        labelled(_PASSPORT, rf"{_NUMBER}|\d{{3}} \d{{3}} \d{{3}}", alone=0.92, gap=WIDE_GAP),
        # of which country: pasaporte guatem. 204417788, passport (India) Z9044177
        labelled(
            _PASSPORT,
            _NUMBER,
            alone=0.90,
            gap=r"(?:[ ,(]{1,2}[a-z.]{2,14}[.)]?){1,2}(?: ?(?:n[o\xba]?\.?\xba?|#|nr|num\.?))?[ :#\xa4]{1,3}",
        ),
        labelled("pp|ppt", r"[A-Z]{1,2}\d{6,9}|\d{9}", alone=0.80, gap=r"(?: ?(?:no?\.?|#|number))?[ :#]{1,3}"),
        labelled(
            r"i-?94(?: admission)?|admission record|arrival record",
            r"\d{7,9}[A-Z0-9]{1,4}|\d{6}[A-Z]\d{1,2}",
            alone=0.92,
            gap=WIDE_GAP,
        ),
        labelled(
            r"(?:[a-z]-?\d[a-z]? |us |u\.s\. |student |work |tourist |travel )?visa(?: foil| control| grant| stamp| no| num| number|#)|foil|"
            r"(?:[a-z]-?\d[a-z]?|us|u\.s\.|student|work|tourist) visa",
            r"[A-Z]?\d{7,8}|\d{10,14}",
            alone=0.88,
            gap=WIDE_GAP,
        ),
        labelled(r"sevis(?: id)?", r"N?\d{9,11}", alone=0.92, gap=WIDE_GAP),
        labelled(r"passports?(?: card)?|pasaporte", LONG_CODE, alone=0.85, gap=rf"(?:{NUMBERED}|{MARKED})"),
        *trailed("passport", r"[A-Z]\d{8}|\d{9}", 0.92),
        labelled(rf"{NUMBER_OF}(?:passport|pasaporte|visa)", LONG_CODE, alone=0.92, gap=WIDE_GAP),
        Pattern(
            r"\"(?:code|(?:id)?_?type|kind)\" ?: ?\"(?:PPN?|PASSPORT)\"[^\[\0]{0,120}?\"(?:value|no|number|id_?(?:number|no|value)?)\" ?: ?\"(?P<value>[A-Z0-9 -]{4,25})",
            alone=0.96,
            names_itself=True,
        ),
        Pattern(r"[A-Z]\d{8}", alone=0.04, labelled=0.88, caseless=False),
    ),
    labels=("passport", "passport #", "passport no", "passport card"),
    check=check_number,
    contrary=("mrn", "member", "dl", "license", "cigna", "humana", "chart", "acct", "lot"),
    positives=(
        "passport <Z99900011>",
        '{"idType":"PASSPORT","number":"<Z99900011>"}',
        "passport | <Z00417722> | US",
        "passport card | <C99004417> | -",
        "US Passport No.: <990441772>",
        "I-94 <99041772A88>.",
        "I-94 <6697738A9B5>",
        "Visa foil <N9904417>.",
        "SEVIS <N0099044177>",
        "pasaporte num. <G99044177>",
        "pasaporte guatem. <204417788>",
        "US visa no <K0441772> pp <Z04417720> / +91",
        "H1B visa <N0441774>",
        "passport (India) <Z9044177>",
        "passeport <00AB44178>",
        "Reisepass <C00ZX0417>",
    ),
    negatives=(
        "passport office 3/14/2019",
        "passport expired 2019",
        "passport photo",
        "visa 4 weeks",
        "Z99900011",
        "lot A12345678",
        "pp 12-14, PP glucose 141",
        "travel visa 4 weeks",
    ),
    sources=(
        "https://travel.state.gov/content/travel/en/passports.html",
        "https://www.cbp.gov/travel/international-visitors/i-94",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(K)",
    ),
)
