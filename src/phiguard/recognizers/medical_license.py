"""State licence of a clinician, and a licence of which only the word is known (Safe Harbor class K).

States write them as digits, or with a profession before them: ME 0012345 (Florida), 25MB09904417 (New Jersey),
036.123456 (Illinois).
"""

import re

from phiguard.detect.evidence import Verdict
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
from phiguard.safe_harbor import SafeHarbor

_JOB = (
    r"(?:md|do|me|os|pa|pa-?c|np|rn|lpn|lvn|cna|aprn|arnp|crna|cnm|cns|fnp|psy|psyd|lcsw|licsw|lmsw|lmft|mft|lpc|"
    r"lpcc|lcpc|lmhc|"
    r"pt|pta|ot|ota|otr|slp|ph|rph|dds|dmd|dc|nd|od|dpm|lac|emt|emt-?p|dr|dvm|op|ap|lmt|rt|rrt|rd|cp|mft|bcba|aud|opt)"
)
_LICENSE = r"licen[sc]e|lisen[sc]e|liscen[sc]e|licenc[se]e|lic|lcns|licencia"
_VALUE = (
    r"20A ?\d{4,5}|[ACEG] \d{4,6}|(?-i:[A-Z]{1,2}) \d{2,4}(?: \d{2,4}){1,3}|"
    rf"(?-i:[A-Z]{{2,5}}-){{1,3}}\d{{3,10}}(?:-\d{{1,4}})?|(?-i:[A-Z]{{3,6}}) \d{{3,8}}|\d{{2,3}}\.\d{{6}}[A-Z]{{1,3}}|[A-Z]{{2}}\d{{5,8}}[A-Z]|"
    rf"{_JOB}[-. ]{{1,2}}\d{{3,10}}[A-Z]?(?:-\d)?|[A-Z]{{2}}(?:-[A-Z]{{2,4}})? \d{{5,8}}|"
    rf"[A-Z]{{1,5}}[-.]?\d{{3,12}}[A-Z]?(?:[-.]\d{{1,6}})?|"
    r"\d{2,3}-\d{3,6}-\d{2,4}|\d{1,2}-\d{2}-\d{4,7}|\d{2,4}[-.]?\d{3,8}|25M[A-Z]\d{8}|20A\d{4,6}|\d{4,12}(?:-\d{1,6}){0,2}[A-Z]?"
)
_KIND = (
    r"(?:(?:state|med(?:ical)?|nursing|nurse'?s?|pharm(?:acy|acist)?|prof(?:essional)?|physician|provider|dental|"
    r"psych(?:ology)?|"
    r"board|therap(?:y|ist)|clinical|practice|facility|business|teaching|fishing|hunting|pilot'?s?|gun|firearms?|"
    r"liquor|pet|dog|marriage)[ _]?)?"
)
_GAP = rf"(?:[ \t._:#-]{{0,2}}(?:number|num|nos?|nbr|id|#))?\.?{ASIDE}{VERB}(?: (?:verified|ck'?d|checked|active|on file))?(?:{TAGS}|{MARK}{{1,24}})"

SOFTWARE = Verdict("the name of a software licence with its version", -20)
_SOFTWARE = re.compile(r"[A-Z]{1,5}\d?-?\d{1,2}\.\d{1,2}", re.IGNORECASE)


def check(value: str) -> Verdict:
    """Doubt dates, telephone numbers, and licences of software."""
    if _SOFTWARE.fullmatch(value):
        return SOFTWARE
    word, _, rest = value.partition(" ")
    return check_number(rest if word.isalpha() and rest else value)


recognizer = PatternRecognizer(
    name="medical_license",
    title="State licence of a clinician",
    identifies=SafeHarbor.LICENSE,
    entity="MEDICAL_LICENSE",
    patterns=(
        labelled(rf"{_KIND}(?:{_LICENSE})s?", _VALUE, alone=0.88, gap=_GAP),
        labelled(_LICENSE, LONG_CODE, alone=0.82, gap=rf"(?:{NUMBERED}|{MARKED}|\. {{1,3}})"),
        labelled(rf"{_JOB} (?:licen[sc]e|lic|cert)", _VALUE, alone=0.90, gap=NUMBERED),
        labelled(rf"{_JOB}", rf"(?:{_JOB} )?\d{{4,10}}[A-Z]?|[A-Z]{{1,2}}\d{{4,8}}[A-Z]?", alone=0.80, gap=r" ?# ?"),
        labelled(
            r"cedula(?: profesional)?|registro sanitario", r"\d{5,10}", alone=0.85, gap=rf"(?:{NUMBERED}|[ :]{{1,4}})"
        ),
        Pattern(
            r"(?:ME|OS|APRN|ARNP|PSY|LCSW|LMFT|RN|NP) ?\d{5,10}|(?:MD|DO|DR|PA|LPN)\.?\d{5,10}",
            alone=0.20,
            labelled=0.90,
            caseless=False,
        ),
        Pattern(
            r"(?:LCSW|LICSW|LMFT|LMHC|LPCC?|PSY|CRNA|APRN|ARNP|LMT|BCBA) ?#? ?(?P<value>\d{5,8})",
            alone=0.75,
            caseless=False,
        ),
        labelled(
            rf"(?:licen[sc]e|lic)\.?[ :#]{{1,3}}(?:{_VALUE})(?: ?[,;/&]{{1,2}} ?| and )", _VALUE, alone=0.75, gap=" ?"
        ),
        *trailed(r"(?:rn|md|np|lpn|pa|medical|nursing|state|pharmacy) lic(?:en[sc]e)?|licen[sc]e (?:no|number|#)"),
        labelled(rf"{NUMBER_OF}licencia(?: medica| profesional)?", _VALUE, alone=0.88, gap=WIDE_GAP),
        Pattern(r"20A ?\d{4,5}|036[. ]\d{6}|3[45]\.\d{6}", alone=0.45, labelled=0.93),
        # FHIR: an identifier of type MD (medical licence) or LN (licence)
        Pattern(
            r"\"(?:code|(?:id)?_?type|kind)\" ?: ?\"(?:MD|LN|NCF|RRI|DN|PRN|NPCL|OD|PHC|PTL|(?:MEDICAL_|STATE_|PROFESSIONAL_)?LICEN[CS]E)\""
            r"[^\[\0]{0,120}?\"(?:value|no|number|id_?(?:number|no|value)?)\" ?: ?\"(?P<value>[A-Z0-9 .-]{4,25})",
            alone=0.96,
            names_itself=True,
        ),
        Pattern(r"(?:CA|Calif\.?)[ :]{1,2}(?P<value>[ACG] ?\d{5,6})", alone=0.62, labelled=0.93, caseless=False),
        Pattern(r"25M[A-Z]\d{8}", alone=0.75, labelled=0.95),
    ),
    labels=("license", "licence", "lic"),
    check=check,
    positives=(
        "Fla. lic <ME 0012345>",
        "MD, AK lic <MEDS 8817>",
        "fishing license <F 2044 177>",
        "CA <A 99440> / NY",
        "MT lic <MED-PHYS-LIC-44177>",
        "PA-C   lic. <50.004417RX>",
        "licence MD# <MD446178L>",
        "lic. no. <NP-99417> (ID)",
        "PsyD, lic <PSY 99204>",
        "lic <MD60044718>  Ph (253) 555-0123",
        "State lic (PA) ...... <OS019944>",
        "State lic (NJ) ...... <25MB09904417>",
        "Medical License #: <A99204>",
        "RN license no. <884213>",
        "IL license <036.123456>",
        '"licenseNumber": "<G88213>"',
        "License: <D1234567>",
        "RN license verified <13-104417-061>; BLS",
        '{"type":{"coding":[{"code":"MD"}]},"value":"<MD204417>"}',
    ),
    negatives=(
        "licensed in Ohio",
        "LIC EXP 2027",
        "license expires 2027",
        "license renewed 3/14/2019",
        "OS 20/30",
        "PA and lateral",
        "MD1 module",
        "lic 2 sprays",
        "RN 3 to bedside",
        "License: MPL-2.0",
    ),
    sources=(
        "https://www.fsmb.org/contact-a-state-medical-board/",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(K)",
    ),
)
