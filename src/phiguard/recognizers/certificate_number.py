"""Certificates, registrations, permits and cards of many kinds (Safe Harbor class K), known by their labels."""

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import CODE, NUMBER_OF, NUMBERED, WIDE_GAP, check_number, trailed
from phiguard.safe_harbor import SafeHarbor

_WHAT = (
    r"(?:(?:birth|death|marriage|divorce|med(?:ical)?|yellow fever|vaccin(?:e|ation)|board|teaching|baptism|"
    r"live birth|product|fitness|"
    r"naturali[sz]ation|citizenship|provider|course) )?(?:cert(?:ificat(?:e|ion))?s?|registration|registry|permit|"
    r"credential|accreditation|"
    r"certificado|acta)\.?|tribal(?: enrollment)?|enroll(?:ment|ed)|cib|voter(?: registration)?|ffl|concealed carry"
    r"|ccw|"
    r"notary|comm(?:ission)?|hunting|"
    r"fishing|(?:medical )?(?:marijuana|cannabis|mmj)(?: card| patient)?|mmj|vaccin(?:e|ation) card|global entry|"
    r"passid|known traveler|ktn|"
    r"twic|redress|pass|bar|faa|airman|union card|selective service|blood donor|donor|handicap placard|placard|"
    r"parking permit"
)
_TIGHT = (
    r"(?:board cert(?:ified|ification)?\.?|(?:acls|bls|pals|nrp|atls|cpr|tncc|enpc|first aid)(?: (?:card|cert|"
    r"provider|ecard))?|ecard|cds|csr|"
    r"cdsr|csl|controlled substances?(?: registration)?|nrcme|nremt|national registry|caqh(?: id)?|ancc|aanp|abim|"
    r"abfm|nccpa|nbcot|ecfmg|"
    r"cert(?:ificate)?\.?|state file|(?:firearms?|pistol|gun|concealed carry|carry|building|work|fishing|hunting|"
    r"burial|"
    r"transit|visitor|learner'?s?|health|food handler'?s?) permit|(?:pilot|airman|instructor|"
    r"teacher'?s?) cert(?:ificate)?|tribal id|voter (?:id|reg(?:istration)?)|cannabis card|marijuana card|twic|"
    r"global entry|"
    r"ktn|known traveler|ptin|ncsbn(?: id)?|nursys|mmj card|certificado)"
)
_SHAPE = (
    r"[A-Z]{2,5}-\d{2,4}-\d{3,8}|\d{2,4}(?:-\d{2,7}){1,3}|[A-Z]{1,5}[-.]\d{3,12}(?:-[A-Z0-9]{1,4})?|"
    r"(?:[A-Z]{2,5}[- ]{1,2}(?:[A-Z] ?)?)?[A-Z]{0,4}-?\d{4,14}(?:[-.][A-Z0-9]{2,8}){0,3}[A-Z]?|"
    r"[A-Z]{2,4}-[A-Z]{1,3} \d{4,8}"
)


def check(value: str) -> Verdict:
    """Doubt dates, years behind a word too, and telephone numbers."""
    return check_number(value.rsplit(" ", 1)[-1])


recognizer = PatternRecognizer(
    name="certificate_number",
    title="Certificate, registration or permit number",
    identifies=SafeHarbor.LICENSE,
    entity="CERTIFICATE_NUMBER",
    patterns=(
        labelled(_WHAT, CODE, alone=0.85, gap=NUMBERED),
        labelled(_TIGHT, _SHAPE, alone=0.82, gap=WIDE_GAP),
        labelled(rf"{NUMBER_OF}(?:{_WHAT})", _SHAPE, alone=0.88, gap=WIDE_GAP),
        *trailed(r"(?:cert(?:ificate)?|registration|permit|tribal|voter) ?(?:id|no|num|number|#)", alone=0.85),
        labelled("ffl", r"\d-\d{2}-\d{3}-\d{2}-\d[A-Z]-\d{5}", alone=0.93, gap=WIDE_GAP),
        Pattern(r"P0\d{7}", alone=0.20, labelled=0.95),
    ),
    labels=("ptin",),
    contrary=("ticket", "lot", "model"),
    check=check,
    positives=(
        "Cert # <RN-884213>",
        "Crew: D. Pasternak (cert <EMT-P 440917>), Lowell",
        "Yellow fever cert no <YF-7700417>, lot UH441AA",
        "med cert # <MEC-88204> exp 6/2027",
        "National registry (NRCME) <9904417720>.",
        "Board cert .......... <ABFM 0044-1788>",
        "ACLS card ........... <205504417720>",
        "CDS ................. <D0441772>",
        "PTIN ................ <P09904417>",
        "tribal id | <TR-00817> | AZ",
        "Birth Certificate No. <150-88-004417>",
        "Global Entry PASSID # <990441772>",
        "State file <2026-0044172>",
        "State CSR <CS.0044172-NP>",
        "ACLS card <25-0441-7720>",
        "firearm permit <FP204417>",
        "voter registration number: <100447718>",
    ),
    negatives=(
        "certified letter",
        "certified nurse",
        "BLS en route",
        "registration desk",
        "cert 2019",
        "ACLS protocol, epi 1 mg",
        "board certified 2004",
    ),
    sources=(
        "https://www.irs.gov/tax-professionals/ptin-requirements-for-tax-return-preparers",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(K)",
    ),
)
