"""Driver's licence and state identity card (Safe Harbor class K).

Fifty-one forms, mostly a letter and digits, or digits alone; several states encode the name and the birth date in
them. The forms are so wide that only a label, or a state beside the word, tells.
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import (
    ASIDE,
    LONG_CODE,
    MARK,
    MARKED,
    NUMBER_OF,
    NUMBERED,
    TAGS,
    VERB,
    WIDE_GAP,
    check_number,
    trailed,
)
from phiguard.reference.licences import DRIVER_LICENCE
from phiguard.reference.places import STATES
from phiguard.safe_harbor import SafeHarbor

_STATE = (
    rf"(?:{'|'.join(sorted(STATES))}|{'|'.join(sorted(n.lower() for n in STATES.values()))}|calif|fla|tex|wash|ore|"
    rf"mich|penna|mass|colo|ariz|tenn)"
)
_LICENSE = (
    r"(?:driver'?s?'?|drivers'|drv|operator'?s?|chauffeur'?s?|learner'?s?|commercial|"
    r"motor vehicle)[ _]?(?:driver'?s? )?"
    r"(?:licen[sc]e|lisence|lisense|liscen[sc]e|lic|permit|id)\.?|licencia(?: de (?:conducir|manejo))?|dlno|(?:o|c|"
    r"ca|tx|or|ny|fl|wa|il|oh|az|"
    r"ga|nj|pa|mi|nc|va)dl|dln|dl[ _]?(?:number|no|num|id)|oln|cdl|"
    r"d/l|driver'?s? (?:#|no\.?|number)|state[ -]?(?:issued )?id(?:entification)?(?: card)?|real id|(?:state|non-?driver|"
    r"photo) id(?: card)?|dmv id|dl state/(?:number|no)|clp|operator no"
)
#: A state before the number, or whose licence it is and what it says.
_GAP = (
    rf"(?:[ -]class [a-d]{{1,2}}|-[abc])?(?: (?:shown|checked|seen|verified|presented|on file|copy|ck'?d|chk|reads|card|held|proof)){{0,2}}(?:[ \t._:#-]{{0,2}}(?:number|num|no|nbr|id|#))?\.?(?:[ ,(/:#=-]{{1,3}}(?:state of )?{_STATE}[),.:]{{0,2}})?"
    rf"(?:[ -]class [a-d]{{1,2}}|-[abc])?{ASIDE}{VERB}(?:{TAGS}|{MARK}{{1,24}})(?:{_STATE}[ ,:/-]{{1,3}})?"
)
_GROUPED = (
    r"[A-Z]{1,2}[ -]\d{3,4}(?:[ -]\d{3,4}){2,3}|\d{2} \d{3} \d{3}|\d{3} \d{3} \d{3}|\d{4,6}-\d{2,7}(?:-\d{2,4})?|[A-Z]\d{2,4}(?:[ -]\d{1,5}){1,5}|"
    r"\d{2}-\d{3}-\d{4}|\d{4}-\d{2}-\d{4}|\d{2,3} \d{3} \d{3}|[A-Z]\d{2,4}-[A-Z0-9]{3,5}(?:-[A-Z0-9]{1,5}){0,3}"
)
_SOLID = (
    r"[A-Z]{1,3}\d{4,18}[A-Z]?|[A-Z]{2}-\d{5,9}|\d{5,16}[A-Z]{0,2}|\d{2,3}[A-Z]{2,3}\d{4,5}|[A-Z]\d{6,8}R?|[A-Z]\d[A-Z]\d[A-Z]|"
    r"\d{3}[A-Z]\d{6}|[A-Z]{5}\d{6}[A-Z]\d{2}[A-Z0-9]{2,4}"
)
_WASHINGTON = r"WDL[A-Z]{0,6}\d[A-Z0-9]{2,8}|[A-Z*]{5,7}\d{3}[A-Z0-9]{2}"
_VALUE = rf"{_WASHINGTON}|{_GROUPED}|{_SOLID}"

_ISSUED = re.compile("|".join(sorted({form for forms in DRIVER_LICENCE.values() for form in forms})))
NO_STATE = Verdict("no state's form", -3)


def check(value: str) -> Verdict:
    """Doubt dates and telephone numbers, and a little what no state writes."""
    doubt = check_number(value)
    compact = "".join(filter(str.isalnum, value)).upper()
    if _ISSUED.fullmatch(compact):
        return (
            doubt if any(map(str.isdecimal, compact[3:])) and doubt.reason.startswith(("reads", "grouped")) else SILENT
        )
    return doubt if doubt.decibans else NO_STATE


recognizer = PatternRecognizer(
    name="us_driver_license",
    title="Driver's licence or state identity card",
    identifies=SafeHarbor.LICENSE,
    entity="US_DRIVER_LICENSE",
    patterns=(
        labelled(_LICENSE, LONG_CODE, alone=0.85, gap=rf"(?:{NUMBERED}|{MARKED})"),
        labelled(
            "dl|ol",
            r"[A-Z]{1,3}-\d[A-Z0-9-]{2,18}|\d{2,4}(?:-\d{2,5}){2,4}|[A-Z]{2}\d{3}[A-Z]\d{3}|\d{5}",
            alone=0.85,
            gap=r" ?(?:#|no\.?|:)[ :#]{0,3}",
        ),
        labelled(_LICENSE, _VALUE, alone=0.92, gap=_GAP),
        labelled(
            r"dl|d\.l\.?|ol",
            rf"{_WASHINGTON}|{_GROUPED}|[A-Z]{{1,3}}\d{{4,18}}[A-Z]?|\d{{6,16}}[A-Z]{{0,2}}|"
            rf"\d{{2,3}}[A-Z]{{1,3}}\d{{4,6}}|[A-Z]\d[A-Z]\d[A-Z]",
            alone=0.88,
            gap=_GAP,
        ),
        labelled(
            rf"{_STATE}(?:'s)? (?:driver'?s? )?(?:licen[sc]e|lic|dl|id|permit|d/l|ol)(?: card)?",
            _VALUE,
            alone=0.90,
            gap=_GAP,
        ),
        # "license" alone says enough before a state and a form in groups; a name may stand between the two
        labelled(
            r"licen[sc]e|licencia|lic\.?|id|i\.d\.|(?:photo|gov(?:ernment)?|picture) id",
            rf"{_WASHINGTON}|[A-Z]{{1,2}}[ -]?\d{{3}}(?:[ -]\d{{2,4}}){{2,4}}(?:-\d)?|[A-Z]\d{{7,14}}|\d{{3}} \d{{3}} \d{{3}}|\d{{9}}",
            alone=0.90,
            gap=rf"(?: (?:no\.?|number|#))?[ :(#]{{1,3}}(?:(?:{_STATE})(?: (?:dmv|dl|lic\.?))?)[) :#.]{{1,3}}",
        ),
        labelled(
            rf"{_LICENSE}|dl|licen[sc]e",
            rf"{_WASHINGTON}|{_GROUPED}|[A-Z]{{1,3}}\d{{5,14}}[A-Z]?|\d{{7,12}}",
            alone=0.85,
            gap=rf"(?: [a-z.,:'\xba-]{{1,14}}){{1,7}}?,? [(]?{_STATE}[ :,#)]{{1,3}}(?:#|no\.? )?",
        ),
        # whose licence it is: DL of driver Y0441772
        labelled(
            rf"{_LICENSE}|dl",
            rf"{_WASHINGTON}|{_GROUPED}|[A-Z]{{1,3}}\d{{5,14}}[A-Z]?|\d{{7,12}}",
            alone=0.90,
            gap=r" (?:of|for|from|on|belonging to) (?:[a-z.'\xba-]{1,14}[ :#,]{1,3}){1,4}",
        ),
        Pattern(
            rf"(?P<value>{_GROUPED}|[A-Z]{{1,3}}\d{{5,14}}) ?[(,]? ?{_STATE} (?:dl|driver|licen[sc]e|id)",
            alone=0.88,
            names_itself=True,
        ),
        labelled("5? ?dd", r"\d{5,10}[A-Z]{2}\d{3,6}", alone=0.80, gap="[ :#]{1,3}"),
        labelled(
            rf"{NUMBER_OF}(?:(?:driver'?s? )?licen[sc]e|licencia|id card|credencial)",
            LONG_CODE,
            alone=0.88,
            gap=WIDE_GAP,
        ),
        *trailed(r"dl|driver'?s? licen[sc]e|state id|oln|cdl", rf"{_GROUPED}|[A-Z]{{1,3}}\d{{5,14}}|\d{{7,12}}"),
        # the state in brackets behind it: ID shown: D04417720 (AZ); license H 452 188 044 177 (Mich.)
        Pattern(
            rf"(?:licen[sc]e|licencia|lic\.?|id|i\.d\.)(?: [a-z\xba]{{2,10}}){{0,4}}[ :#]{{1,3}}"
            rf"(?P<value>{_GROUPED}|[A-Z]{{1,3}}\d{{4,14}}[A-Z]?|\d{{7,12}}) ?[(] ?{_STATE}[.)]",
            alone=0.93,
            right="any",
            names_itself=True,
        ),
        Pattern(r"[A-Z] \d{3} \d{3} \d{3} \d{3}", alone=0.75, labelled=0.97, caseless=False),
        Pattern(r"WDL[A-Z0-9]{9}", alone=0.65, labelled=0.97),
        Pattern(r"[A-Z]\d{3}-\d{3}-\d{2}-\d{3}-\d", alone=0.70, labelled=0.97),
        Pattern(r"[A-Z]\d{3}-\d{4}-\d{4}(?:-\d{2})?", alone=0.55, labelled=0.96),
        Pattern(r"\nDAQ(?P<value>[A-Z0-9]{4,25})", alone=0.95, left="any", names_itself=True),
        Pattern(r"\nDCF(?P<value>[A-Z0-9]{8,25})", alone=0.95, left="any", names_itself=True),
        labelled(r"PID\|", r"[A-Z0-9-]{4,25}(?:\^[A-Z]{2})?", alone=0.97, gap=r"(?:[^|\n\0]{0,80}\|){19}"),
        Pattern(r"(?P<value>[A-Z0-9-]{4,25})\^[^|~\n\0]{0,30}\^DL", alone=0.97, anchor="^", names_itself=True),
        Pattern(
            r"\"(?:code|(?:id)?_?type|kind)\" ?: ?\"(?:DLN?|DRIVER'?S?_?LICEN[CS]E|STATE_?ID)\"[^\[\0]{0,120}?"
            r"\"(?:value|no|number|id_?(?:number|no|value)?)\" ?: ?\"(?P<value>[A-Z0-9 -]{4,25})",
            alone=0.96,
            names_itself=True,
        ),
        labelled("pid-20", r"[A-Z0-9-]{4,25}", alone=0.92, gap=r"[ \t:=]{1,4}"),
    ),
    labels=("dl", "driver", "driver's", "license", "licence", "oln", "cdl", "driver license"),
    contrary=("serial", "lot", "model"),
    check=check,
    positives=(
        "CA DL <D1234567>",
        "Driver's Lic (state/no): MI  <V 452 389 104 221>",
        "two forms of ID, e.g. license <H 452 188 044 177> (Mich.)",
        "ID shown: <D04417720> (AZ)  veh",
        '{"idType":"drivers_license","idNumber":"<K0441778>"}',
        "Licencia por si sirve: <Y4418772> (California).",
        '{"type":"DL","value":"<S99988801>","state":"OH"}',
        "We told DVLA, driver no. <ALZHE353177W99XX>.",
        "his is <K 452 000 104 221> anyway",
        "OLN <WDLABCD456DG> (WA)",
        "CDL <Q530-460-45-123-0> (FL)",
        "DL Idaho <KB204417C>. MVC rollover",
        "DL# <H04417720> hawaii",
        "Shows Kentucky ID <B04-417-729>.",
        "TX lic <44177208>, visa debit",
        "driver license | <F4417-8820-9917> | IL",
        "D/L | <T530 4471 8820 9> | Fla",
        "state id | <94-417-0088> | CO",
        "Driver's License Number: <D1234567>",
        "ANSI 636014\nDAQ<D1234567>",
        '"driversLicense": "<D1234567>"',
        "CDL <0044177> class A",
        '"type": {"coding": [{"code": "DL"}]}, "value": "<S99004412>"',
        "licencia de conducir <B1234567>",
        "Licence: MD <H-530-441-772-017> restricted B",
        "DL on person reads AURELIO PASCHAL VENN, OR <A044178>, DOB",
        "tag, DL of driver <Y0441772> (Emeka)",
        "driver Amadou (CDL <D-4418-7720-0091>)",
        "DL shown, Ohio <TK204417>",
        "CDL-A TX <04417720>",
        "proof=DL (UT) <204417720>",
        "photo ID: NY DMV <204 417 720>",
        '{"type":{"coding":[{"code":"DL"}]},"value":"<K0441778>"},\n{"system":"us-ssn","value":"900044178"}',
    ),
    negatives=(
        "licensed in Ohio",
        "DLCO 72%",
        "DL 12",
        "glucose 104 mg/dL 70-99",
        "LDL 141 mg/dl 2345-7",
        "driver since 1985",
        "CDL class A, needs physical",
        "state id card expired 3/14/2019",
        "OR 3 at 0730",
        "license renewed, moved to OR 97401",
        "licensed clinical psychologist in Ohio 204417",
        "DL of 104 mg, DLCO 72%",
    ),
    sources=(
        "https://www.aamva.org/identity/drivers-license-identification-card-standards",
        "National Technical Systems Incorporated, driver licence formats by state, as coded in USDLRegex (2019)",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(K)",
    ),
)
