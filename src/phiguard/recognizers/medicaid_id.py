"""Medicaid and public health cards' numbers (Safe Harbor class I).

Each state has its own form; California's client index number begins with 9 and ends in a letter, and the card adds a
check digit and a date. Known by a label: the programme's name in the state, or a recipient's number.
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import NUMBERED, SPACED, WIDE_GAP, check_number, listed
from phiguard.safe_harbor import SafeHarbor

_SHAPE = (
    r"[A-Z]{0,3}-?\d{5,14}[A-Z]{0,2}(?:\d{5})?(?:-\d{1,4}){0,2}|[A-Z]{2}\d{5}[A-Z]|"
    r"[A-Z]?\d{2,4}-\d{2,6}(?:-\d{2,6}){1,2}"
)
_NAMES = (
    r"medi-?caid|mcd|mdcd|medi-?cal|ahcccs|badgercare|masshealth|husky|soonercare|tenncare|healthy louisiana|peachcare|"
    r"medallion|mainecare|dr\.? dynasaur|apple health|provider ?one|oregon health plan|ohp|bayou health|chip|"
    r"star(?:plus)?|"
    r"forwardhealth|nj familycare|healthchoice|quest|health first(?: co(?:lorado)?)?|denali ?care|keystone first|"
    r"caresource|passe|magi|title xix|kancare|(?:mo )?healthnet|hoosier healthwise|hip|iowa health link|minnesotacare|"
    r"medical assistance|ma id|nj ?familycare|all ?kids|rite ?care|green mountain care|heritage health|arkids|"
    r"centennial care|turquoise care|medquest|healthy (?:michigan|connections|blue)|diamond state|dc healthy families"
)
_WORDS = (
    r"cin|bic|rid|rin|mid|prime number|(?:medicaid )?recip(?:ient)?s?'?s?|beneficiary|client index|case ?load|"
    r"bic/cin|cin/bic"
)
_ABROAD = r"ramq|ohip|health card|care ?card|ahc|mcp|hcn|ihi|medicare australia|nam|carte soleil|curp|imss"


def check(value: str) -> Verdict:
    """Doubt dates and years, but not the groups of three, three and four that health services write."""
    return SILENT if " " in value else check_number(value)


recognizer = PatternRecognizer(
    name="medicaid_id",
    title="Medicaid or public health card number",
    identifies=SafeHarbor.HEALTH_PLAN,
    entity="MEDICAID_ID",
    patterns=(
        Pattern(r"9\d{7}[ACDEFGHMNT-Z](?:\d\d{4})?", alone=0.30, labelled=0.95, caseless=False),
        Pattern(r"[A-Z]{2}\d{5}[A-Z]|5[03]0\d{10}", alone=0.45, labelled=0.90, caseless=False),
        labelled(rf"(?:{_NAMES})(?: [a-z]{{2}})?", rf"{_SHAPE}|{SPACED}", alone=0.90, gap=WIDE_GAP),
        Pattern(r"(?P<value>[A-Z]{0,2}\d{6,13}[A-Z]{0,2}) \(?(?:medicaid|medi-cal)", alone=0.80, names_itself=True),
        *listed(rf"(?:{_NAMES})(?: [a-z]{{2}})?"),
        labelled("medicare", r"\d{4} \d{5} \d(?:[ /-]\d)?", alone=0.93, gap=WIDE_GAP),
        labelled(_WORDS, _SHAPE, alone=0.88, gap=WIDE_GAP),
        labelled(_WORDS, r"[A-Z0-9]{0,2}\d[A-Z0-9]{4,18}", alone=0.86, gap=NUMBERED),
        labelled(
            rf"(?:{_ABROAD})(?: (?:bc|on|ab|qc|sk|mb|ns|nb|nl|pe))?",
            rf"{SPACED}|[A-Z]{{4}} ?\d{{4}} ?\d{{4}}|\d{{4}}[- ]?\d{{3}}[- ]?\d{{3}}(?:[- ]?[A-Z]{{2}})?",
            alone=0.90,
            gap=WIDE_GAP,
        ),
    ),
    labels=("medi-cal", "cin", "bic", "bic/cin", "medicaid", "recipient"),
    context=("medicaid", "recipient", "cin", "bic"),
    contrary=("serial", "lot", "model", "order", "plate", "dl", "license"),
    check=check,
    positives=(
        "Medi-Cal <91234567A29180>",
        "Medicaid recipient <5001234567890>",
        "Medicaid # <0902217745>",
        "NY CIN <QX44177K>",
        "CA BIC/CIN <94417720A26134>",
        "AL recip # <5300441772081>",
        "NC MID <990044177K>",
        "WA ProviderOne <990441772WA>",
        "AHCCCS ID: <A99041772>",
        "RAMQ <TREM 8852 0417>",
        "Kancare <00204417720>",
        "CIN; spouse in New York <ZK44172Q>",
        "OHIP: <9999-044-177-AB>",
        "Medicaid ids: AB <Y044177> CD <Y088204> EF <Y077104>",
        "Medicaid #s <Y044177>, <Y088204>",
    ),
    negatives=(
        "Medicaid pending",
        "Medicaid since 2019",
        "Medicaid expansion 3/14/2019",
        "mid 70s",
        "recipient of 2 units",
        "call Medicaid 800-555-0143",
    ),
    sources=(
        "Medi-Cal Provider Manual, Eligibility: Recipient Identification Cards",
        "CMS, T-MSIS data dictionary, MSIS-IDENTIFICATION-NUM (at most 20 characters)",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(I)",
    ),
)
