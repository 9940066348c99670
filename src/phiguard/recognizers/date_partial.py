"""Month and day, or month and year, in numbers (Safe Harbor class C).

``3/14`` may be a date, a strength, a score or half a tablet. A word of time before it, a clock or a weekday beside it,
the start of a line or a range makes it a date; a word of measurement makes it none; and some numbers are seldom
anything but the day of a month.

>>> check("3/17").decibans > check("3/4").decibans > check("4/5").decibans > check("20/40").decibans
True
"""

import itertools
import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.safe_harbor import SafeHarbor

NO_DAY = Verdict("no calendar has such a day", -40)
SCALE = Verdict("a part of five or ten", -11)
TEST = Verdict("a part of the points of a usual test", -5)
FRACTION = Verdict("a usual fraction", -9)
SAME = Verdict("the whole of something", -9)
INVERTED = Verdict("more than the whole of anything", 6)
LIST = Verdict("a list in which some can only be days", 2)
CLEAR = Verdict("a day written with a nought after a month of two digits", 9)
PADDED = Verdict("two digits each", 3)
SELDOM = Verdict("a day on which no scale ends", 9)
FULL_YEAR = Verdict("month and year", 0)

_MONTH = r"(?:0?[1-9]|1[0-2])"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MD = rf"{_MONTH}/{_DAY}"
_AND = r"(?:, ?(?:and |& ?)?| ?[&;+] ?| (?:and|or|y|then) )"
_ANY = rf"(?:{_MD}|(?:1[3-9]|2\d|3[01])/{_MONTH})"
_DASH = rf"{_MONTH}-{_DAY}"
#: Of tablets, murmurs and cycles.
_FRACTIONS = frozenset("1/2 1/3 2/3 1/4 3/4 1/8 3/8 5/8 7/8 1/5 1/6 2/6 3/6 4/6 5/6 2/4 24/7".split())
_ENDS = frozenset({4, 5, 6, 10, 12, 15, 20, 21, 23, 24, 27, 30})
_DECIMAL = re.compile(r"\d{1,3}(?:\.\d{1,2})?-\d{1,3}(?:\.\d{1,3})?")
_MONTHS = 12
_LONGEST = 31
_WIDE = 5
_DATE = re.compile(r"(\d{1,2})[/-](\d{1,2})")
_EACH = re.compile(r"\d{1,2}/\d{1,2}(?!/?\d)")
_WHEN = (
    r"since|until|till?|before|after|dated?|due|seen|visit|appt|appointment|admit(?:ted|s)?|adm|discharged?|d/c'?d?"
    r"|dc'?d?|f/u|fu|rtc|follow[ -]up|surgery|sx"
    r"|scheduled|sched|sent|signed|returns?(?: on)?|expire[sd]?|exp|started|stopped|began|last|next|as of|eff"
    r"|effective|thru|through|collected|drawn|received|rcvd"
    r"|resulted|filled|refilled|placed|removed|done|injury|inj|mva|mvc|doi|dos|onset|lmp|edd|edc|born|died|passed"
    r"|called|spoke|emailed|faxed|rescheduled|moved to"
    r"|available|expected|arrived|notice|labs|mri|ct|xray|x-ray|cxr|echo|ekg|pet|us|biopsy|bx|cultures?|phoned|follow"
    r" up|wound check|swab|vaccine|shot|shift|week of|wk of"
    r"|on or about|on or after|ends?|ended|thursday|taken|repeat(?:ed)?|s/p|post-?op|preop|pre-?op|last seen|last dose"
    r"|lov|nov|dated|court|hearing|deadline|closed|opened"
    r"|hospitalized|transferred|consult(?:ed)?|reviewed|note|updated|canceled|cancelled|no-?show(?:ed)?|missed|tested"
    r"|positive|diagnosed|dx'?d|bw|pano|van log|prior (?:mr|ct|us|mri|echo)"
    r"|ships?|shipped|shipping|disc(?:onnect(?:ed)?)?|hook-?up|check|recheck|p/u|pick(?:ed)? ?up|drop(?:ped)? off|rec'?d"
    r"|ret'?d|rx'?d|ref'?d|works?|worked|on call|corrected|faxed|mailed|posted|rel(?:eased)?|hosp|booked|canc|r/s|n/s|lm|vm"
    r"|lvm|inr|a1c|picc|foley|monday|tuesday|wednesday|friday|saturday|sunday"
    r"|soc|roc|recert|cert|start of care|intake|eval|exam|yesterday|tomorrow|this (?:morning|am|afternoon|evening)"
    r"|last (?:night|week)|instead of|rather than|interrogated|imaged|authorized|went home|intubated|extubated|delivered"
)
#: What is ordered or done, with the part of the body or the name of the place between it and the day.
_STUDY = r"(?:MRI?|MRA|CTA?|XR|US|NM|PET|EEG|EMG|TTE|TEE|CXR|KUB|DEXA|Mammo|Xray|X-ray)(?: [A-Za-z/-]{2,12}){1,2}"
_STAY = (
    r"(?:[Aa]dm(?:it(?:ted)?)?|[Ii]ntake|[Ss]een|[Mm]oved|[Ss]urgery|[Vv]isit|[Tt]ransf(?:er(?:red)?)?|[Cc]onsult|[Aa]ppt|[Ee]val|[Ss]ent"
    r"|[Ww]ent|[Ss]tarted|[Hh]ired|[Dd]ischarged|[Dd]/?[Cc]'?d?|[Ff]/?[Uu]|[Ff]ound|[Mm]et|[Ss]poke)"
    r" (?:home )?(?:at|to|from|with|w/|by|in) (?:[A-Z][A-Za-z'.-]{0,14} ){1,4}"
)
#: The number of an order behind its date.
_ORDER = r"(?:acc(?:ession)?|order|ord|req|ref|auth|claim|case|conf|inv|rx)(?: ?(?:no\.?|#|num(?:ber)?))?[ :.#]{1,3}[A-Z]{0,4}-?\d"
#: A day that no score and no strength is, before the next column.
_SURELY = r"(?:1[0-2]/(?:0?[1-9]|[12]\d|3[01])|[1-9]/(?:1[3-9]|2[2-9]|31)|0\d/\d\d)"
#: What happens on a day, behind its date.
_EVENT = (
    r"nights?|days? shift|shift|(?:clinic |office |home )?visits?|appts?|appointments?|notes?|labs?|draw|consult|eval|call"
    r"|message|msg|mtg|meeting|session|class|delivery|order|refill|dose|admission|admit|discharge|surgery|procedure|scan|mri"
    r"|ct|cxr|echo|ekg|ecg|xray|x-ray|ultrasound|cultures?|results?|report|fax|email|letter|voicemail|vm|no-?show|dos|am|pm"
    r"|incident|fall|event|hearing|deadline|trip|flight"
)
#: A verb in the past, which has a day.
_DID = r"(?:[a-z]{2,12}(?:ed|'d)|found|left|went|got|gave|saw|took|fell|sent|wrote|came|hurt|quit|broke|d/w)"
#: What is written between the columns of a table or at the end of a heading.
_COLUMN = r"(?:\t| {2,12})"


def check(written: str) -> Verdict:
    """Weigh the two numbers: scales and fractions have usual ends, calendars have limits."""
    match = _DATE.fullmatch(written)
    if match is None and written.count("/") > 1 and "-" not in written:
        return _listed(_EACH.findall(written))
    if match is None:
        return NO_DAY if _DECIMAL.fullmatch(written) else FULL_YEAR
    first, second = int(match[1]), int(match[2])
    if second > _LONGEST and 1 <= first <= _MONTHS:
        return FULL_YEAR
    if not (1 <= min(first, second) <= _MONTHS and max(first, second) <= _LONGEST):
        return NO_DAY
    return _by_size(written, match[1], match[2])


def _listed(dates: list[str]) -> Verdict:
    """The verdict on a list: where one can only be a day, or days of one month follow, the others are days too."""
    verdicts = [check(date) for date in dates]
    if NO_DAY in verdicts or not verdicts:
        return NO_DAY if verdicts else FULL_YEAR
    pairs = [tuple(map(int, date.split("/"))) for date in dates]
    rising = all(a[0] == b[0] and a[1] < b[1] for a, b in itertools.pairwise(pairs))
    if rising or any(v.decibans >= INVERTED.decibans for v in verdicts):
        return LIST
    return min(verdicts, key=lambda v: v.decibans)


def _by_size(written: str, left: str, right: str) -> Verdict:
    """Weigh two numbers that may be month and day."""
    first, second = int(left), int(right)
    padded = len(written) == _WIDE or "0" in {left[0], right[0]}
    slash = "/" in written
    rules = (
        (first == second, SAME),
        (f"{first}/{second}" in _FRACTIONS, FRACTION),
        (first > 9 and right[0] == "0", CLEAR),  # noqa: PLR2004 - digits
        (first <= second and second in _ENDS and left[0] == "0", PADDED),
        (first <= second and second in {5, 10}, SCALE),
        (first <= second and second in _ENDS, TEST),
        (second > _MONTHS and slash, SELDOM),
        (first > second != 5 and slash, INVERTED),  # noqa: PLR2004 - pressures of ventilators end on five
        (padded, PADDED),
    )
    return next((verdict for holds, verdict in rules if holds), SILENT)


recognizer = PatternRecognizer(
    name="date_partial",
    title="Month and day, or month and year, in numbers",
    identifies=SafeHarbor.DATE,
    entity="DATE_TIME",
    patterns=(
        Pattern(_ANY, alone=0.15, labelled=0.85),
        # no part of a decimal number
        Pattern(rf"[ (\[:;,>\n-](?P<value>{_ANY})(?:[ ),;:\]\n-]|[.] )", 0.25, 0.85, left="any", right="any"),
        Pattern(rf"{_ANY}(?:{_AND}{_ANY}){{1,7}}", alone=0.60, labelled=0.85),
        Pattern(rf"{_COLUMN}(?P<value>{_ANY})", alone=0.74, labelled=0.90, left="any"),
        Pattern(rf"(?P<value>{_ANY})(?:'s)? (?:{_EVENT})", alone=0.85, labelled=0.90),
        Pattern(rf"{_DID} (?P<value>{_ANY}|{_MONTH}-(?:1[3-9]|2[1-9]|31))", alone=0.68, labelled=0.85),
        Pattern(rf"(?:{_STUDY}|{_STAY}) ?(?P<value>{_ANY})", alone=0.93, caseless=False, names_itself=True),
        Pattern(rf"(?P<value>{_ANY}),? {_ORDER}", alone=0.955, right="any", names_itself=True),
        Pattern(rf"{_SURELY}(?:\t| {{2,12}})(?P<value>{_ANY})", alone=0.94, names_itself=True),
        Pattern(
            rf"(?:on|since|from|dated|seen|done) {_ANY} \([^()\n\0]{{1,40}}\)(?: and|,|;) (?P<value>{_ANY})",
            alone=0.90,
            names_itself=True,
        ),
        Pattern(
            rf"(?:date|dos|doi|lmp|edd|exp(?:ires?)?|inj(?:ury|ured)?|onset|adm|visit|surgery)[ :.~]{{1,6}}(?P<value>{_DASH})",
            alone=0.95,
            names_itself=True,
        ),
        Pattern(r"\d{1,3}(?:\.\d{1,2})?-\d{1,2}(?:\.\d{1,3})?", alone=0.02, labelled=0.60),
        Pattern(
            rf"(?:{_WHEN})(?::| on| is| was| -| =|\.|,| date:?)?[ \t]{{1,3}}[(@~]?(?P<value>{_ANY}|{_MONTH}/(?:3[2-9]|[4-9]\d))",
            alone=0.90,
            names_itself=True,
        ),
        Pattern(rf"(?:on|by) (?P<value>{_ANY})", alone=0.90, names_itself=True),
        Pattern(rf"(?:from|for) (?P<value>{_ANY})", alone=0.80, names_itself=True),
        Pattern(
            r"(?:on|since|until|by|dated|due|before|after|seen|signed|appt|admitted|discharged|d/c'?d) "
            rf"(?P<value>{_DASH})",
            alone=0.75,
            names_itself=True,
        ),
        Pattern(
            rf"(?P<value>{_ANY}),?(?: at| @)? {{0,2}}@?\(?(?:[01]?\d|2[0-3]):[0-5]\d", alone=0.92, names_itself=True
        ),
        Pattern(rf"(?P<value>{_ANY}) (?:[01]\d|2[0-3])[0-5]\d", alone=0.88, names_itself=True),
        Pattern(rf"(?P<value>{_ANY}),? (?:at|@) \d{{1,2}}(?: ?[ap]\.?m\.?)?", alone=0.90, names_itself=True),
        Pattern(rf"(?P<value>{_ANY})(?:,? (?:at|@))? \d{{1,2}} ?[ap]\.?m\.?", alone=0.90, names_itself=True),
        Pattern(rf"(?:[01]?\d|2[0-3]):[0-5]\d ?(?:[ap]\.?m?\.?)?,? (?P<value>{_ANY})", alone=0.80, names_itself=True),
        Pattern(
            r"(?:mail|email|letter|note|visit|labs?|message|scan|report|study|results?|call|text|fax|order|claim) "
            rf"(?:of|from|dated) (?P<value>{_ANY})",
            alone=0.88,
            names_itself=True,
        ),
        Pattern(rf"\| ?(?P<value>{_ANY}) ?\|", alone=0.62, left="line", right="any", names_itself=True),
        Pattern(rf"(?P<value>{_ANY}) ?(?::| - |- )", alone=0.60, left="line", right="any", names_itself=True),
        Pattern(
            rf"(?:[-*>] |\d\) )(?P<value>{_ANY}) ?(?::| - |- |[A-Za-z])",
            alone=0.60,
            left="line",
            right="any",
            names_itself=True,
        ),
        Pattern(rf"(?P<value>{_ANY})", alone=0.55, left="line", right="line", names_itself=True),
        Pattern(rf"{_MONTH}/{_DAY} ?(?:-|to|thru|through) ?{_MONTH}/{_DAY}(?:/(?:20)?\d\d)?", alone=0.85),
        Pattern(rf"\((?:\+ ?)?(?P<value>{_ANY})\)", alone=0.50, labelled=0.80, left="any", right="any"),
        Pattern(rf"{_MONTH}[/-](?:19|20)\d\d", alone=0.85, names_itself=True),
        Pattern(rf"{_MONTH}\.(?:19|20)\d\d", alone=0.45, labelled=0.80),
        Pattern(rf"{_MONTH}/'\d\d", alone=0.85),
        Pattern(
            r"(?:expires?|expiration|exp|valid(?: thru| through| until)?|good thru|since|dated|in|circa|diagnosed"
            rf"|dx'?d?(?: in)?)(?: date)?[:.]? (?P<value>{_MONTH}/\d\d)",
            alone=0.80,
            names_itself=True,
        ),
    ),
    labels=(
        *("since", "until", "dated", "date", "admitted", "discharged", "d/c", "d/c'd", "seen", "appt"),
        *("appointment", "visit", "due", "scheduled", "expired", "expires", "exp", "signed", "rtc", "f/u"),
        *("follow-up", "follow up", "phoned", "next", "last", "dos", "doi", "lmp", "edd", "onset", "started"),
        *("refill", "ship", "shipped", "today", "tomorrow", "yesterday", "birthday", "certification period"),
        *("court", "mva", "mvc", "hyg", "tka", "tha", "discharge", "begin", "weekend", "due back"),
        *("given", "admin date", "given on", "signed on", "seen on", "test date", "last inr", "arrival", "census"),
    ),
    context=("appt", "visit", "week", "monday", "tuesday", "wednesday", "thursday", "friday"),
    contrary=(
        *("pain", "strength", "score", "bp", "motor", "power", "scale", "reflexes", "dtr", "dtrs", "grade", "gcs"),
        *("moca", "mmse", "phq", "phq-9", "gad", "apgar", "apgars", "gleason", "vision", "va", "od", "os", "ou"),
        *("mmhg", "tab", "tabs", "tablet", "murmur", "norco", "percocet", "ns", "murphy", "braden", "morse"),
        *("out of", "ratio", "katz", "criteria", "nodes", "page", "pages", "step", "level", "muscle", "ue", "le"),
        *("systolic", "sem", "vicodin", "cup", "tsp", "attempt", "part", "oz", "dose", "blood pressure", "mg"),
        *("hydrocodone", "stage", "cores", "positive", "visual", "bishop", "mallampati", "asa", "rating", "rated"),
        *("severity", "bims", "p", "sofa", "mrc", "beats", "bipap", "cpap", "ipap", "peep", "psv", "settings", "rass"),
        *("slums", "ad8", "fast", "tug", "i:e", "cranial", "grip", "arom", "prom", "rom", "wheal", "spt", "npi"),
        *("cam", "cuff", "fraction", "size", "drill", "screw", "gauge", "needle", "suture", "tidal", "cup/disc", "c/d"),
    ),
    check=check,
    recall=nothing,
    positives=(
        *("admitted <2/3> and d/c'd <2/9>", "rtc <8/12> w Dr Pric", "MRSA from <9/12>.", "FAX <09/14> 08:02  17"),
        *("period <10/01-11/29>. Plan", "Warranty to <3/2027>.", "yesterday evening (<10/27>)"),
        *("SN visit <11/08> 1030-1115", "Signed R Stiles <2/9> 1940", "cert exp <6/2027>", "ship notice  <9/30>\nPt"),
        *("<7/14>: seen in clinic", "since <2/3>, s/p TKA <5/14>", "card exp <09/27>", "<05/2024> wean", "on <3-14>"),
        *("0700-1900  MICU-7  <12/24>\nNeuro", "t:slim X2\t1099417\t<12/3>\t<1/9>\t$250"),
        *("given <3/2, 3/9 and 3/16>; then <4/6 & 4/8>", "replacement ships <1/27> (2 sensors)"),
        "hookup <10/12> 14:00 by tech Benedek / disc <10/15>",
        *("worked <1/20> nights, the <3/11> visit, <9/2> labs", "rtw check <3/24>; licence corrected <6/8>."),
        *("For Dr. W.   Date <1-23>   Time 11:05", "Due back\n<12/9>", "LMP ~<3/8>, exp <12-27>"),
        *("<8/12> @ 9, <8/13> 2pm", "SOC <6/24>, recert <8/23>; left this morning <1/23>; instead of <1/12>"),
        *("MR L-spine <2/2> acc 9904417, XR knee <3/4>", "intake at Joy Junction <11/5>; seen by Dr Ames <4/6>"),
        *("on <9/2> (prescriber A) and <9/11> (B); labs <4/7> order 5512", "slim X2\t<12/3>\t<1/3>\t$250"),
        "ICD interrogated <1-18>: model; found <2/16> at home",
    ),
    negatives=(
        *("BP 120/80", "strength 5/5 UE, 4/5 LE", "pain 8/10", "take 1/2 tab", "20/30 OD", "GCS 14/15"),
        *("reflexes 2+/4", "1/6 SEM", "24/7 care, 50/50", "LOINC 2345-7", "q4-6h 2-3 x/day", "L4-5 and C5/6"),
        *("MoCA 12/30", "Norco 5/325, Percocet 5-325", "3/4 NS at 75", "Apgars 8/9", "attempt 2/3", "2/2 MRSA"),
        *("5-10 mg", "6.1-7.0. Last visit", "pages 02/02", "I:E 1/3", "Katz 4/6", "BiPAP 12/8, RASS -2/0"),
        *("strength improved 4/5, 4+/5 and 3/5", "Motor\t5/5\t4/5", "scored 24/30 and 8/10"),
        "gave 1/2 tab, took 5-10 mg, repeated 2-3 times, told us about 3/4 of it",
        *("strength in Right Arm 4/5, MRI brain 1.5T", "AROM 5-98"),
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)",
        "https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html",
    ),
)
