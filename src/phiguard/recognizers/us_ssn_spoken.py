"""Social security number read out in words (Safe Harbor class G): "nine hundred, forty-four, one seven seven two".

>>> check("nine hundred, forty-four, one seven seven two").decibans > 0
True
"""

import re

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.reference.numerals import spoken_digits
from phiguard.safe_harbor import SafeHarbor

NINE = Verdict("words for nine digits", 8)
FOUR = Verdict("words for four digits", 0)
OTHER = Verdict("words for another count of digits", -12)
_UNITS = "zero|oh|one|two|three|four|five|six|seven|eight|nine(?:teen|ty)?"
_TENS = (
    "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty|thirty|forty|fifty|sixty|"
    "seventy|eighty"
)
_LABELS = r"ss ?card|ss[n#]|soc(?:ial)?(?: sec(?:urity)?)?"
_ASIDE = r"(?:[ ,:?(\"]{1,3}(?:card|says|shows|reads|number|no|is|it'?s|that'?s|sure|the|her|his|my|on|yes|ok|um|uh|of)){0,6}[ ,:?(\"-]{1,3}"
_WORD = rf"(?:{_UNITS}|{_TENS}|hundred|double|triple|dash)"


def check(words: str) -> Verdict:
    """Count the digits."""
    digits = spoken_digits(re.sub("hundred", "zero zero", words, flags=re.IGNORECASE)) or ""
    return {9: NINE, 4: FOUR}.get(len(digits), OTHER)


recognizer = PatternRecognizer(
    name="us_ssn_spoken",
    title="Social security number in words",
    identifies=SafeHarbor.SSN,
    entity="US_SSN",
    patterns=(
        Pattern(rf"{_WORD}(?:[ ,.-]{{1,3}}{_WORD}){{3,11}}", alone=0.20, labelled=0.90),
        # a few words between the label and the number
        Pattern(
            rf"(?:{_LABELS}){_ASIDE}(?P<value>{_WORD}(?:[ ,.-]{{1,3}}{_WORD}){{3,11}})",
            alone=0.93,
            names_itself=True,
            lead=_LABELS,
        ),
    ),
    labels=("ssn", "social", "social security", "last four", "last 4"),
    context=("social", "caller", "agent"),
    contrary=("phone", "cell", "zip", "fax", "address", "dose", "pain", "callback", "call back", "number is"),
    check=check,
    recall=nothing,
    positives=(
        "social? 00:17 CALLER sure, it's <nine hundred, forty-four, one seven seven two>",
        "her SSN is <nine oh one, two three, four five six seven>",
        "SS card (says number is <nine hundred, forty-four, seventeen seventy-two>)",
        "<nine one two, forty-five, six seven eight nine>",
        "last four of social is <six seven eight nine>",
    ),
    negatives=(
        "one two three four five",
        "five five five oh one four three",
        "two or three of four",
        "three, four, five days",
        "nine one seven five five five oh one four three",
        "one to two tablets",
    ),
    sources=(
        "https://secure.ssa.gov/apps10/poms.nsf/lnx/0110201035",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(G)",
    ),
)
