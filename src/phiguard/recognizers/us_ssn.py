"""Social security number (Safe Harbor class G).

Nine digits: area, group, serial. Never assigned are area 000, 666 and 900-999, group 00 and serial 0000; any
other may be real since assignment became random in June 2011. There is no check digit. Two numbers went through
the press and are nobody's: one came with wallets, one stood on a pamphlet.

>>> check("219-19-9990").decibans > 0, check("666-09-9999").decibans < 0
(True, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import NUMBER_OF, WIDE_GAP, listed, trailed
from phiguard.safe_harbor import SafeHarbor

ASSIGNABLE = Verdict("an area, group and serial that may be assigned", 2)
NEVER_ASSIGNED = Verdict("area, group or serial that is never assigned", -8)
OF_TAXPAYERS = Verdict("an area of taxpayer numbers", -5)
PRINTED = Verdict("a number that was printed as an example", -5)
A_TELEPHONE = Verdict("ten digits, grouped like a telephone number", -16)

_EXAMPLES = frozenset({"078051120", "219099999", "123456789"})
_FIELD = r"[^|\n\0]{0,80}\|"
_LOOSE = r"\d{3} ?[-_./,]? ?\d{2} ?[-_./,]? ?\d{4}"
_MISREAD = r"[\dOIlSB]{3}[- ][\dOIlSB]{2}[- ][\dOIlSB]{4}"
_SPELLED = r"\d(?:[ .,-]{1,2}\d){8}"
_NAMES = (
    r"s[. ]?s[. ]?[n#]\.?s?|ss ?(?:nos?|num|nbr)\.?|(?:patient|pt|sponsor|spouse|ee|emp|subscriber)?_?ssn(?:o|um|br)?|"
    r"soc(?:ial)?\.? ?sec(?:urity)?\.?|fmp/(?:sponsor )?ssn|(?:num(?:ero)?\.? de |no\.? de )?seg(?:uro|\.) social|nss"
)


def check(number: str) -> Verdict:
    """Doubt numbers that are never assigned (POMS RM 10201.035)."""
    digits = "".join(filter(str.isdecimal, number))[-9:]
    if re.fullmatch(r"[2-9]\d\d[- .]\d{3}[- .]\d{4}", number):
        return A_TELEPHONE
    area, group, serial = digits[:3], digits[3:5], digits[5:]
    if area in {"000", "666"} or group == "00" or serial == "0000":
        return NEVER_ASSIGNED
    if digits in _EXAMPLES:
        return PRINTED
    if area.startswith("9"):
        return OF_TAXPAYERS
    return ASSIGNABLE if len(digits) < len(number) else SILENT


recognizer = PatternRecognizer(
    name="us_ssn",
    title="Social security number",
    identifies=SafeHarbor.SSN,
    entity="US_SSN",
    patterns=(
        Pattern(r"\d{3}-\d{2}-\d{4}", alone=0.80, labelled=0.98),
        Pattern(r"\d{3}(?: \d{2} |\.\d{2}\.|/\d{2}/|_\d{2}_)\d{4}", alone=0.65, labelled=0.98),
        Pattern(r"\d{3} ?[-_./, ] ?\d{2} ?[-_./, ] ?\d{4}", alone=0.30, labelled=0.97),
        Pattern(r"\d{9}", alone=0.10, labelled=0.92),
        Pattern(r"\d{2}[/-]\d{3}-\d{2}-\d{4}", alone=0.99, names_itself=True),
        Pattern(r"\d{2}/\d{9}", alone=0.20, labelled=0.94),
        labelled(_NAMES, rf"{_SPELLED}|(?:\d\d/)?{_LOOSE}|{_MISREAD}", alone=0.98, gap=WIDE_GAP),
        labelled(_NAMES, r"\d{2,5}[- ]\d{2,4}[- ]\d{2,5}", alone=0.90, gap=WIDE_GAP),
        labelled(
            rf"social|soc|ss|(?:full|whole|entire|all 9|all nine) ?(?:ssn|ss|social|number|#|digits)?|(?:{NUMBER_OF})?seguro",
            rf"{_SPELLED}|(?:\d\d/)?{_LOOSE}|\d{{3}}[ -]\d{{3}}[ -]\d{{3}}",
            alone=0.96,
            gap=WIDE_GAP,
        ),
        Pattern(r"\d \d \d ?[\-. ] ?\d \d ?[\-. ] ?\d \d \d \d", alone=0.80, labelled=0.97),
        *listed(_NAMES, _LOOSE, 0.96),
        *trailed(rf"{_NAMES}|social", _LOOSE, 0.96),
        # a roster: a name, nine digits, a birth date
        Pattern(
            r"[A-Za-z\xba\xaa] {1,4}(?P<value>\d{9}) {1,4}(?:0?[1-9]|1[0-2])/[0-3]?\d/(?:19|20)?\d\d", 0.80, left="any"
        ),
        # HL7 v2: PID-19, GT1-12, and an identifier of type SS; X12: NM108 34, REF*SY.
        labelled(r"PID\|", rf"{_LOOSE}", alone=0.98, gap=rf"(?:{_FIELD}){{18}}"),
        labelled(r"GT1\|", rf"{_LOOSE}", alone=0.98, gap=rf"(?:{_FIELD}){{9,13}}"),
        Pattern(
            rf"(?P<value>{_LOOSE})\^[^|~\n\0]{{0,30}}\^SS", alone=0.98, labelled=0.98, anchor="^", names_itself=True
        ),
        Pattern(rf"\*(?:34|SY)\*(?P<value>{_LOOSE})", alone=0.98, labelled=0.98, left="any", names_itself=True),
        # FHIR and C-CDA name the number by the system us-ssn or the root 2.16.840.1.113883.4.1.
        Pattern(
            rf"(?:us-ssn|2\.16\.840\.1\.113883\.4\.1)\"[,\s]{{0,12}}\"?(?:value|"
            rf"extension)\"?[ :=]{{1,3}}\"(?P<value>{_LOOSE})",
            alone=0.995,
            names_itself=True,
        ),
        Pattern(
            rf"extension ?= ?\"(?P<value>{_LOOSE})\" {{1,4}}root ?= ?\"2\.16\.840\.1\.113883\.4\.1\"",
            alone=0.98,
            right="any",
            names_itself=True,
        ),
    ),
    labels=(
        *("ssn", "ssns", "ss#", "ss #", "ss:", "ss no", "ss number", "ss num", "s.s.", "s.s.n", "s.s.n.", "s.s. no"),
        *("social", "social security", "soc sec", "soc. sec", "soc. sec.", "socsec", "soc", "ssa", "ssno", "ssnum"),
        *(
            "social security number",
            "social security no",
            "fmp",
            "fmp/ssn",
            "sponsor ssn",
            "tax id",
            "tin",
            "w-2",
            "w2",
        ),
        *("taxpayer", "taxpayer id", "seguro social", "numero de seguro social", "nss", "pid-19"),
    ),
    context=("tax", "benefit", "card", "sponsor", "payroll", "taxes"),
    contrary=(
        *("mrn", "npi", "routing", "aba", "order", "tracking", "phone", "fax", "cell", "lot", "acct", "account", "zip"),
        *(
            "accession",
            "acc#",
            "acc #",
            "chart",
            "member",
            "policy",
            "claim",
            "invoice",
            "serial",
            "ref",
            "edipi",
            "ndc",
        ),
        *("passport", "confirmation", "ticket", "case", "catalog", "part no", "ein", "fein", "group", "unit"),
    ),
    check=check,
    positives=(
        "SSN: <123-45-6789>",
        "SS# <078 05 1120>",
        "typed as <9 8 7 - 6 5 - 4 3 2 1> so that it passes",
        "social <219.09.9999>",
        "social <219099999>",
        "SSN <987654321>",
        "her ssn is <666 12 3456>, a typo",
        "Sponsor SSN <20/123-45-6789>",
        "FMP/SSN <30-900-61-2044>",
        '"socialSecurityNumber": "<900-12-3456>"',
        "S.S. #: <900 - 61 - 2044>",
        "<900-41-2207> is my social",
        "Soc. Sec. No. <9OO-41-22O7>",
        "SSN <9004-12-207>",
        "REF*SY*<900812204>~",
        "|<900118834>^^^SSA^SS|",
        r'\<id root="2.16.840.1.113883.4.1" extension="<900-62-0918>"/\>',
        r'\<id extension="<900620918>" root="2.16.840.1.113883.4.1"/\>',
        '{"system": "http://hl7.org/fhir/sid/us-ssn", "value": "<900620918>"}',
        "social is <900 441 772>",
        "soc sec nbr <9 0 0 0 1 0 4 2 8>",
        "SSNs <900-44-1772> and <900-44-1773>",
        "Dep1: Castor, Lyle <900550418> 2/2/2011",
        "PID|1||X1||QUILL^T||19500314|F|||1 ELM|||||||A1|<900773311>",
    ),
    negatives=(
        "routing 011000015",
        "ZIP 97401-2203",
        "lot 219099999",
        "lot 666-12-3456",
        "v1.219-09-99991",
        "order 123456789",
        "000-12-3456",
        "555-01-43",
        "HbA1c 6.7-8.9",
        "call 971-555-0143",
        "social history: smokes 20 a day since 1985",
    ),
    sources=(
        "https://secure.ssa.gov/apps10/poms.nsf/lnx/0110201035",
        "https://www.ssa.gov/history/ssn/misused.html",
        "https://www.hl7.org/fhir/identifier-registry.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(G)",
    ),
)
