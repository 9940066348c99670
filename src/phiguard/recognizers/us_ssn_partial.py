"""Parts of a social security number (Safe Harbor class G): the last four digits, and the masked forms.

HHS says that the last four digits are an identifier too. Veterans' records add the initial of the surname: Q6789.
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled, nothing
from phiguard.detect.shapes import ASIDE, VERB, WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

A_YEAR = Verdict("reads as a year", -3)
WHOLE = Verdict("nothing is hidden", -40)
NO_DIGIT = Verdict("no digit is shown", -40)

_SSN = (
    r"(?:ss[n#]|s\.s\.n?\.?#?|ss no\.?|social(?: security)?|soc\.?(?: sec\.?)?|seguro social)(?: ?(?:number|no\.?|"
    r"num|#))?"
)
_LAST = r"(?:l4|(?:last|final|ultimos)[ _-]?(?:4|four|cuatro))(?: ?(?:digits?|nos?\.?|numbers?|#s?|digitos))?(?: only)?"
_WHOSE = (
    r"(?: (?:of|on|for|in|from|de))?(?: (?:the|h[ie][sr]|their|your|my|su|pt'?s?|patient'?s?|sponsor'?s?|"
    r"client'?s?|member'?s?)){0,2}"
)
_LINK = rf"{ASIDE}{VERB}[ \t:=#,.\-\"'(\[*xX\xa4\n]{{1,12}}"
_VALUE = r"\d{4}|\d(?:[ -]\d){3}"
_MASK = r"[Xx*#\xa4_]"
_SPLIT = r"[- ./]{0,3}"


def check(value: str) -> Verdict:
    """Doubt a year, and a value that shows no digit or all of them."""
    digits = sum(map(str.isdecimal, value))
    if not digits:
        return NO_DIGIT
    if digits == 9:  # noqa: PLR2004 - of a whole number
        return WHOLE
    return A_YEAR if re.fullmatch("(?:19|20)[0-9]{2}", value) else SILENT


recognizer = PatternRecognizer(
    name="us_ssn_partial",
    title="Part of a social security number",
    identifies=SafeHarbor.SSN,
    entity="US_SSN_PARTIAL",
    patterns=(
        # a number of which some digits are hidden: in groups, or behind its label in any way
        Pattern(rf"{_MASK}{{3}}{_SPLIT}{_MASK}{{2}}{_SPLIT}\d{{4}}", alone=0.95, left="any", names_itself=True),
        Pattern(rf"\d{{3}}[- ]\d{{2}}[- ]{_MASK}{{4}}", alone=0.90, right="any", names_itself=True),
        Pattern(
            rf"(?:\d{{3}}[- ]{_MASK}{{2}}[- ]\d{{4}}|{_MASK}{{3}}[- ]\d{{2}}[- ]\d{{4}}|\d{_MASK}{{2}}[- ]{_MASK}{{2}}[- ]\d{{4}}"
            rf"|{_MASK}{{3}}[- ]{_MASK}{{2}}[- ]{_MASK}{{1,3}}\d{{1,3}}|\d{{3}}[- ]\d{_MASK}[- ]{_MASK}{{4}})",
            alone=0.88,
            left="any",
            right="any",
            names_itself=True,
        ),
        labelled(
            _SSN,
            rf"(?:\d|{_MASK}){{1,3}}[- .]{{1,3}}(?:\d|{_MASK}){{2}}[- .]{{1,3}}(?:\d{{4}}|{_MASK}{{1,3}}\d{{1,3}})|\d{{1,3}}[- .]{{1,3}}(?:\d|{_MASK}){{2}}[- .]{{1,3}}{_MASK}{{4}}|{_MASK}{{1,7}}[- ]?\d{{4}}",
            alone=0.95,
            gap=WIDE_GAP,
        ),
        # the number is spoken of, and its end further on in the line
        Pattern(
            rf"(?:{_SSN})[^\n\0]{{1,48}} (?:ends?|ending) (?:in|with) (?P<value>\d{{4}})",
            alone=0.955,
            names_itself=True,
        ),
        # as the records of veterans write it behind the name
        Pattern(
            r"[A-Z][A-Za-z'-]{1,20}, ?[A-Z][A-Za-z .]{1,20}[ (]{1,8}(?P<value>[A-Z]-?\d{4})[ ),;]",
            alone=0.80,
            right="any",
            caseless=False,
            names_itself=True,
        ),
        labelled(rf"{_LAST}{_WHOSE} (?:{_SSN}|ss)", _VALUE, alone=0.96, gap=_LINK),
        labelled(rf"(?:{_SSN}|ss)[ _,(\-]{{0,3}}{_LAST}\)?", _VALUE, alone=0.96, gap=_LINK),
        labelled(
            rf"(?:{_SSN}|ss)(?:[ ,]{{1,2}}on file)?[ ,]{{1,2}}(?:ending|ends?|endings|terminates)(?: in| with| w/?)?",
            _VALUE,
            alone=0.96,
            gap="[ :x*]{1,6}",
        ),
        labelled(
            r"l4ssn|ssn4|l4 ssn|ssn[ _-]?l4|last4ssn|ssnlast4|ssnlastfour|lastfourssn|ssn_?last_?(?:4|four)",
            r"\d{4}",
            alone=0.96,
            gap=_LINK,
        ),
        labelled(
            r"ss[n#]|ss no\.?|social security(?: number| no\.?| #)?|social",
            r"\d{4}",
            alone=0.80,
            gap=r"(?: is| was)?[ :=#\"'x*\xa4.-]{1,14}",
        ),
        Pattern(
            rf"(?P<value>\d{{4}}) ?[(,\-=]? ?(?:is |are )?(?:the )?(?:{_LAST}|l4){_WHOSE} {_SSN}",
            alone=0.93,
            names_itself=True,
        ),
        Pattern(
            rf"(?:(?:last|final)[ _-]?(?:4|four))(?: ?(?:digits?|nos?\.?|numbers?|#s?))?{_LINK}(?P<value>{_VALUE})",
            alone=0.70,
            lead=r"(?:last|final)[ _-]?(?:4|four)",
        ),
        labelled("l4|last_?4|last_?four", r"\d{4}", alone=0.70, gap=" ?[:=] ?"),
        labelled("va|dav|vfw", r"[A-Z]\d{4}", alone=0.80, gap="(?: [a-z]{1,10}){1,5}[ ,:]{1,2}[\"'(]"),
        # surname initial and last four
        Pattern(r"[A-Z]\d{4}", alone=0.05, labelled=0.75, caseless=False),
        labelled(
            rf"{_LAST}|l4|va (?:pt|patient|last4)|veterans?|vet", r"[A-Z]-?\d{4}", alone=0.85, gap=r"[ \t:=#,(\"']{1,4}"
        ),
    ),
    labels=("veteran", "veterans", "vet", "roster", "va patient", "va pt"),
    contrary=(
        *(
            "card",
            "visa",
            "mastercard",
            "amex",
            "account",
            "acct",
            "phone",
            "cell",
            "mrn",
            "claim",
            "serial",
            "vin",
            "imei",
        ),
        *(
            "cpt",
            "hcpcs",
            "code",
            "icd",
            "dx",
            "room",
            "rm",
            "bed",
            "lot",
            "model",
            "plate",
            "device",
            "member",
            "checking",
        ),
        *("bank", "debit", "order", "tracking"),
    ),
    check=check,
    recall=nothing,
    positives=(
        "last 4 of social <6789>",
        "<xxx-xx-4321>",
        "SSN <***-**-4418>",
        "last four of social <0417>. Has",
        "SSN ending in <6789>, ss ending <4417>",
        "SSN (last 4): <6789>",
        "Last 4 SSN: <6789>",
        "last four digits of her SSN are <6789>",
        "ssnLast4: <6789>",
        "veteran <W6789>",
        "41 y/o M veteran (last4 <S7731>) w/ PTSD",
        "SSN <900-41-XXXX>",
        "<6789> (last 4 of SSN)",
        "Last 4: <6789>",
        "SSN: <6789>",
        "<XXX XX 4321>",
        "SSN on file ends <0007>.",
        "SSN <XXXXX4417>, ssn: <900-xx-4417>, SS# <9XX-XX-0921>",
        "my social (987.65.4329), mine ends in <1178>",
        "SWEENEY,AMBROSE T   <S4417>   OCT 14,1951",
        "the last 4 of his SSN, which I verified, are <1772>",
        'the VA has him under "<B1107>"',
    ),
    negatives=(
        "last 4 visits",
        "last four weeks",
        "Visa last 4: 4471",
        "HCPCS G0439",
        "social history 2019",
        "card last four 0113",
        "J1100 given",
        "SSN: xxx-xx-xxxx",
        "in the last 4 2 mg doses",
    ),
    sources=(
        "https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(G)",
    ),
)
