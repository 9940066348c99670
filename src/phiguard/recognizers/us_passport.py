"""Passport, visa and arrival record numbers (Safe Harbor class K).

A United States passport has nine digits or a letter and eight digits, a passport card C and eight digits; an I-94 has
eleven characters, a visa foil eight.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import LONG_CODE, MARKED, NUMBER_OF, NUMBERED, WIDE_GAP, check_number, trailed
from phiguard.safe_harbor import SafeHarbor

recognizer = PatternRecognizer(
    name="us_passport",
    title="Passport, visa or arrival record number",
    identifies=SafeHarbor.LICENSE,
    entity="US_PASSPORT",
    patterns=(
        labelled(
            r"(?:us |u\.s\. )?passports?(?: (?:card|book))?(?: document)?|pasaporte|passeport|ppt|travel doc(?:ument)?",
            r"[A-Z]{0,3}\d{6,9}[A-Z]?|[A-Z] \d{8}|\d{3} \d{3} \d{3}",
            alone=0.92,
            gap=WIDE_GAP,
        ),
        labelled(
            r"i-?94(?: admission)?|admission record|arrival record",
            r"\d{7,9}[A-Z0-9]{1,4}|\d{6}[A-Z]\d{1,2}",
            alone=0.92,
            gap=WIDE_GAP,
        ),
        labelled(
            r"visa(?: foil| control| grant| stamp| no| num| number|#)|foil",
            r"[A-Z]?\d{7,8}|\d{10,14}",
            alone=0.88,
            gap=WIDE_GAP,
        ),
        labelled(r"sevis(?: id)?", r"N?\d{9,11}", alone=0.92, gap=WIDE_GAP),
        labelled(r"passports?(?: card)?|pasaporte", LONG_CODE, alone=0.85, gap=rf"(?:{NUMBERED}|{MARKED})"),
        *trailed("passport", r"[A-Z]\d{8}|\d{9}", 0.92),
        labelled(rf"{NUMBER_OF}(?:passport|pasaporte|visa)", LONG_CODE, alone=0.92, gap=WIDE_GAP),
        Pattern(r"[A-Z]\d{8}", alone=0.04, labelled=0.88, caseless=False),
    ),
    labels=("passport", "passport #", "passport no", "passport card"),
    check=check_number,
    contrary=("mrn", "member", "dl", "license", "cigna", "humana", "chart", "acct", "lot"),
    positives=(
        "passport <Z99900011>",
        "passport | <Z00417722> | US",
        "passport card | <C99004417> | -",
        "US Passport No.: <990441772>",
        "I-94 <99041772A88>.",
        "I-94 <6697738A9B5>",
        "Visa foil <N9904417>.",
        "SEVIS <N0099044177>",
        "pasaporte num. <G99044177>",
    ),
    negatives=(
        "passport office 3/14/2019",
        "passport expired 2019",
        "passport photo",
        "visa 4 weeks",
        "Z99900011",
        "lot A12345678",
    ),
    sources=(
        "https://travel.state.gov/content/travel/en/passports.html",
        "https://www.cbp.gov/travel/international-visitors/i-94",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(K)",
    ),
)
