r"""What stands between a label and a number, and what numbers look like: the words that recognizers share.

A label says more or less by itself, so there are three ways from a label to its number: :data:`WIDE_GAP` where it
says enough, :data:`NUMBERED` where "number", "no." or "#" must follow, :data:`MARKED` where a colon or an equal sign
must. Likewise :data:`CODE` is any number, and :data:`LONG_CODE` one that hardly stands there by chance.

>>> check_number("00482913"), check_number("2019-03-14").decibans < -9
(Verdict(reason='', decibans=0), True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, labelled

#: "Number", "no.", "#", "id": once or twice behind a label.
NOUN = r"(?:[ \t._:,#/\-]{0,2}(?:num(?:ber)?s?|nos?|nbr|nr|i\.?d\.?s?|identifier|ref|#s |#))"
_CLAUSE = r",? (?:which|that|who) [a-z\xba ,']{3,32},"
#: A remark in brackets, or whose number it is.
ASIDE = (
    rf"(?:[ \t]?[(\[][^()\[\]\n\0]{{1,40}}[)\]]|{_CLAUSE}|"
    r" (?:there|here|ends?|starts?|(?:of|for|at|from|on|in|under|with|de|del|para|en) "
    r"[a-z\xba'-]{2,14}(?: [a-z\xba'-]{2,14}){0,3}?))??"
)
_SAYS = (
    r"is|was|are|were|be|been|has|should|would|must|might|may|appears|seems|looks like|reads?|shows?|shown|listed|"
    r"entered|assigned|given|will|shall|called|known|its|i (?:think|believe|guess|have)|written|printed|going by|"
    r"confirmed|verified|recorded|documented|changed|updated|corrected|on file|it|that|this|"
    r"it'?s|same|unchanged|still|now|actually|really|probably|maybe|possibly|likely|only|just|correct|new|old|"
    r"to|as|es|era|son|sigue siendo|ends?(?: in| with)?|ending(?: in| with)?|begin(?:s|ning)(?: with)?"
)
#: "Is", "was changed to", "should be", "on file ends in": up to four words of them.
VERB = rf"(?:[ \t:,!?.]{{1,2}}(?:{_SAYS})){{0,4}}"
#: One mark between a label and its number.
MARK = r"[ \t:=#|>.,/\-\"'(\[*~_\n\\\xa4?]"
#: Tags between the two, in HTML and XML.
TAGS = r"[ \t:]{0,2}(?:</?[a-z][^<>\n\0]{0,40}>[ \t\n]{0,3}){1,4}"
_JSON = r"\"[}\]]{0,4},\s{0,20}\"(?:value|text|display)\" ?: ?\""
_SQL = r"[\"'\])]{0,2} {1,3}(?:in|like|is|equals) ?[( \"'%]{1,4}"
#: A question and the answer on the next line: "MRN?\\nCaller: it's".
ANSWER = (
    r"\?[\"']? {0,2}\n[^\n:\0]{0,24}[:>\])] {1,3}(?:(?:it'?s|sure|ok|okay|yes|yeah|yep|um|uh|hi|thanks|is)[,.]? ){0,3}"
)

#: After a label that says enough.
WIDE_GAP = rf"{NOUN}{{0,2}}{ASIDE}{VERB}(?:{TAGS}|{_JSON}|{_SQL}|{ANSWER}|[ \t]?#s |{MARK}{{1,32}})"
#: After a word that is a label only with "number", "no.", "#" or "id".
NUMBERED = rf"{NOUN}{{1,2}}{ASIDE}{VERB}(?:{TAGS}|{_JSON}|{_SQL}|{MARK}{{0,32}})"
#: After a word that is a label only with a mark behind it.
MARKED = rf"{NOUN}{{0,2}}{ASIDE}[ \t]{{0,4}}(?:{TAGS}|{_JSON}|(?:#s |[:=#|]){MARK}{{0,24}})"

#: Before a word that is a label only as "number of", "numero de": what turns it into one.
NUMBER_OF = (
    r"(?:num(?:ber|ero)?s?|nros?|nos?|#|codigo)\.? (?:of|on|for|from|de|del)"
    r"(?: (?:the|my|our|her|his|your|their|this|la|el|su|mi|tu|los|las)){0,2} "
)

_TAIL = r"(?:[-./][A-Z0-9]{1,8}){0,4}"
#: Digits in groups apart: 88 204 417, 0048 2291.
SPACED = r"\d{2,6}(?: \d{2,4}){2,3}(?:-\d{1,3})?|\d{4} \d{4}"
#: Capitals and their digits apart, as registers and private practices write them: WHC 2204 17, SM 11-84-02, CC 1188,
#: BS 0441772 K, TAM 44 188 7, 7AU 4418 0072. Only capitals count here, also in a pattern that reads both.
INITIALED = (
    r"(?-i:[A-Z]{1,5}) \d{2,5}(?:[ -]\d{1,5}){1,3}|(?-i:[A-Z]{1,6}) \d{4,10}(?: (?-i:[A-Z]{1,2})|-\d{1,2})?|"
    r"(?-i:[A-Z]{1,4}-?\d{4,12}|\d[A-Z]{1,3}|[A-Z]\d[A-Z]) \d{2,5}(?: \d{2,5}){0,2}|"
    r"(?-i:[A-Z]{1,5})[-.]\d{2,6}(?: \d{2,6}){1,2}|"
    r"\d{2,4} (?:0\d{2,5}|\d{3,6} (?-i:[A-Z]{1,2}))"
)
#: A value of letters and digits: E1042773, FHC-2019-004417, 12-34-56, 6-204-417, A.4471, A 99440.
CODE = rf"{SPACED}|{INITIALED}|[A-Z]{{1,3}} \d{{5,9}}|(?:[A-Z]{{1,5}}[-_./]?){{0,2}}\d[A-Z0-9]{{0,15}}{_TAIL}"
#: The same where the label says little: four digits at the start, or letters among them.
LONG_CODE = (
    rf"{SPACED}|{INITIALED}|[A-Z]{{1,2}} \d{{5,9}}|[A-Z]{{1,5}}[-_./]?\d[A-Z0-9]{{0,15}}{_TAIL}|[A-Z]{{1,3}}-\d{_TAIL}|"
    rf"\d{{4,16}}[A-Z]{{0,3}}{_TAIL}|\d{{1,3}}(?:-[A-Z0-9]{{2,8}}){{1,4}}|\d{{1,4}}"
    r"(?:[A-Z]{1,4}\d{1,8}){1,3}[A-Z]{0,2}"
)
#: Digits read out one by one: K as in kite, 4 4 0 7 1 2 9.
SPELLED = r"(?:[A-Z](?: (?:as in|for|like) [a-z]{2,10})?,? ){0,3}\d(?:[ ,-]{1,2}\d){5,13}"
#: A number in a list behind a label, or before its label: five digits or more, or groups.
SOLID = (
    r"[A-Z]{1,4}-?\d{4,14}[A-Z]?(?:-\d{1,4}){0,2}|[A-Z]{1,4}-?\d{2,8}(?:-\d{1,6}){1,2}|"
    r"\d{5,17}(?:-\d{1,4}){0,2}|\d{2,4}(?:-\d{2,4}){1,3}"
)

#: Capitals before a number that say what is measured, given or coded.
ABBREVIATIONS = frozenset(
    (
        "CPT HCPCS DRG ICD LOINC SNOMED NDC CVX BP HR RR PR SBP DBP MAP SPO SAT SATS TEMP WT HT BMI WBC RBC HGB HCT "
        "PLT NA CL BUN CR GFR EGFR GLU BG BGL FSBG AST ALT ALP LDH CK CKMB TROP BNP INR PT PTT APTT TSH PSA ESR CRP "
        "AFP HCG CEA CA FERR VIT LDL HDL TG CHOL EF QT QTC PEEP FIO TV RATE VENT UOP EBL IVF NS LR IV PO IM SQ PRN "
        "BID TID QID QHS QAM QPM NPO ASAP AM PM AT ON IN OF TO BY FOR AND OR THE IS WAS FROM THRU TIL RM ROOM BED "
        "PAGE PG FIG TAB SEC CFR USC ISO RFC IEC ANSI NIST YEAR FY CY Q JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV "
        "DEC MON TUE WED THU FRI SAT SUN TIME HRS HR MIN DAY DAYS WK WKS LB LBS KG MG ML MCG DOSE DISP QTY LOT EXP REF "
        "MODEL MOD VER REV FW SW BUILD USD EUR GBP TOTAL BAL AMT DUE PAID FEE COST COPAY EXT ZIP NIH ASA GCS MOCA "
        "MMSE PHQ GAD FEV FVC DLCO COVID SARS"
    ).split()
)

#: Capitals before a number that are its label, not a part of it.
TERSE_LABELS = frozenset(
    (
        "MRN MR FIN HAR CSN NPI SSN SS DOB DOD DOS ID IDS NO NUM NBR NR DL OLN CDL LIC BIN PCN GRP RXBIN SN SER PIN "
        "ITIN ATIN IRSN TIN EIN FEIN ABA RTN ACC ACCT ACCN PH TEL FAX CELL VM FX FT MOB PHN HRN DFN EMPI EPI MPI URN "
        "HICN HIC MBI RIN CIN RID RX INV PO CLM ICN DCN DEA CCN PTAN UPIN CLIA VIN IMEI ICCID MAC TAG CASE FILE UNIT "
        "CHART CARD PLAN GROUP SUB MBR MEM MCO BADGE EMP TRIP ORDER AUTH CERT REG PLATE LIC LICENSE SERIAL NUMBER "
        "DNIS ANI EFT TRN ROI PCR DBN DBB DAQ GRID HMO PPO NPDB NDDR VSO MEDICAID MCD ZIP PAGER EDIPI ICAO FMP"
    ).split()
)

NO_NUMBER = Verdict("fewer than three digits", -30)
A_LABEL = Verdict("begins with a label of its own", -20)
A_MEASURE = Verdict("what is measured, given or coded stands before the digits", -30)
A_DATE = Verdict("reads as a date", -20)
PERHAPS_A_DATE = Verdict("eight digits of a date", -8)
A_YEAR = Verdict("reads as a year", -14)
A_TELEPHONE = Verdict("grouped like a telephone number", -14)
PERHAPS_A_TELEPHONE = Verdict("grouped like a telephone number, without marks or area code", -8)

_DATE = re.compile(r"(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/ ](?:19|20)?\d\d)?")
_STAMP = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_WORD = re.compile(r"[A-Za-z]{4}")
_TELEPHONE = re.compile(r"(?:1[-. ])?[2-9]\d\d[-. ]\d{3}[-. ]\d{4}|[2-9]\d\d-\d{4}")
#: Without its area code.
_LOCAL = 8
_SHORT_DATE = re.compile(
    r"(?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.]\d\d|"
    r"(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.]\d\d|\d\d[-/.](?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\d|3[01])"
)
_TIME = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?")
_LEAST = 3
_LONG = 6
_FEW = 7

_AND = (
    r"[\"']?(?: ?[,;/&+|~] ?\n?(?:and |or |& |y |et |und )?|"
    r" (?:and|or|y|e|o|et|und|vs\.?|plus|also|versus|into|not|or maybe|rather than|instead of|"
    r"merged into|to|thru|through|as well as|->) )"
    r"(?:(?:also|then|the|finally|here|there|ours?|theirs?|new|old|now|is|was|"
    r"(?:at|in|for) [a-z]{2,12}):? ){0,2}[#\"']?"
)
#: Letters before the first number of a list alone: INV 20417/20418/20433.
_SERIES = "(?-i:INV|PO|SO|CLM|REF|RX|AC|TKT?|WO|ORD|DT|PS|SP|CS|CR|HB|PB|MR|LF|BX)"
#: Initials of whose number follows: AB Y044177 CD Y088204.
_WHOSE = "(?-i:[A-Z]{2,3})[:=]? "
_IS_THE = (
    r" (?:is|was|as|are|for) "
    r"(?:(?:the|her|his|my|their|our|your|a|pt|patient|correct|old|new|right|wrong|actual)(?:'?s)? ){0,3}"
)


def is_date(value: str) -> bool:
    """Whether a value reads as a date with its year.

    >>> is_date("2019-03-14"), is_date("03-14-19"), is_date("04-71-44")
    (True, True, False)
    """
    return bool(_DATE.fullmatch(value) or _SHORT_DATE.fullmatch(value))


def is_time(digits: str) -> bool:
    """Whether digits read as a time of the day.

    >>> is_time("0930"), is_time("2417")
    (True, False)
    """
    return bool(_TIME.fullmatch(digits))


def check_number(value: str) -> Verdict:
    """Doubt what follows a label by chance: words, dates, telephone numbers."""
    digits = sum(map(str.isdecimal, value))
    if digits < _LEAST and not (
        digits == _LEAST - 1 and len(value) >= _LONG and value.isalnum() and not _WORD.search(value)
    ):
        return NO_NUMBER
    head, apart, _ = value.partition(" ")
    labelled_again = bool(apart) and head.upper() in TERSE_LABELS
    if labelled_again or (digits < _FEW and value[1:2] != " " and head in ABBREVIATIONS):
        return A_LABEL if labelled_again else A_MEASURE
    if _DATE.fullmatch(value) or _YEAR.fullmatch(value):
        return A_DATE if _DATE.fullmatch(value) else A_YEAR
    if _STAMP.fullmatch(value):
        return PERHAPS_A_DATE
    if _TELEPHONE.fullmatch(value):
        return PERHAPS_A_TELEPHONE if " " in value or len(value) == _LOCAL else A_TELEPHONE
    return SILENT


def listed(labels: str, value: str = SOLID, alone: float = 0.85, *, gap: str = WIDE_GAP) -> tuple[Pattern, ...]:
    """The forms of the second to the fifth number behind one label: "MRNs 123456, 123477 and 123488".

    Where initials say whose each number is, the first counts as well: "MRNs AB 123456 CD 123477".
    """
    ours = rf"{_WHOSE}(?:{value})[,;]? "
    first = rf"(?:{labels})(?:{gap}){_WHOSE}(?P<value>{value})[,;]? {_WHOSE}(?:{value})"
    return (
        *(
            labelled(
                labels,
                value,
                alone,
                gap=rf"(?:{gap})(?:(?:{_SERIES} )?(?:{value})(?:{_AND}(?:{value})){{{n}}}{_AND}|"
                rf"(?:{ours}){{{n + 1}}}{_WHOSE})",
            )
            for n in range(4)
        ),
        Pattern(first, alone, alone, names_itself=True, lead=labels),
    )


def trailed(labels: str, value: str = SOLID, alone: float = 0.88) -> tuple[Pattern, ...]:
    """The forms of a number that stands before its label: "00482913 (MRN)", "204417 is my member id"."""
    before = rf"(?P<value>{value})"
    return (
        Pattern(rf"{before}[\"']?(?: ?[(\[=] ?|{_IS_THE})(?:{labels})", alone, names_itself=True),
        Pattern(
            rf"{before} ?[,-] ?(?:{labels})(?: (?:no|num|number|id|#)\.?)?", alone, right="line", names_itself=True
        ),
    )
