"""Certificates, registrations, permits and cards of many kinds (Safe Harbor class K), known by their labels."""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import CODE, NUMBER_OF, NUMBERED, WIDE_GAP, check_number, trailed
from phiguard.safe_harbor import SafeHarbor

_WHAT = (
    r"(?:(?:birth|death|marriage|divorce|fetal death|stillbirth|adoption|probate|occupancy|training|competency|med(?:ical)?|yellow fever|vaccin(?:e|ation)|board|teaching|baptism|"
    r"live birth|product|fitness|"
    r"naturali[sz]ation|citizenship|provider|course) )?(?:cert(?:ificat(?:e|ion))?s?|registration|registry|permit|"
    r"credential|accreditation|endorsement|worksheet|file|"
    r"certificado|acta)(?: (?:worksheet|state file|local file|file))?\.?|cert(?:ificate)?\.? of [a-z]{4,12}|acta de [a-z]{6,12}|"
    r"dc file|(?:death|birth) cert(?:ificate)?\.? (?:file|worksheet)|tribal(?: enrollment)?|enroll(?:ment|ed)|cib|voter(?: registration)?|ffl|concealed carry"
    r"|ccw|"
    r"notary|comm(?:ission)?|hunting|"
    r"fishing|(?:medical )?(?:marijuana|cannabis|mmj)(?: card| patient)?|mmj|vaccin(?:e|ation) card|"
    r"twic|pass|bar|faa|airman|union card|selective service|blood donor|donor"
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
    r"ptin|icvp(?: card)?|(?:yellow fever|vaccin(?:e|ation)|immuni[sz]ation|covid) (?:card|cert(?:ificate)?)|yellow card|sedation (?:permit|cert)|ncsbn(?: id)?|nursys|mmj card|certificado|"
    r"(?:birth|death|marriage|dc|fetal death) (?:cert(?:ificate)?\.? )?(?:file|worksheet|state file|reg(?:istration)?)|"
    r"(?:cert(?:ificate)?\.?|acta|partida|certificado) (?:of|de) [a-z]{4,12}|"
    r"(?:ca |calif\.? )?tcp|(?:nyc )?tlc|hack(?: lic(?:en[cs]e)?)?|chauffeur(?: lic(?:en[cs]e)?)?|livery|for-hire|fhv|taxi (?:lic(?:en[cs]e)?|permit)|"
    r"osha(?: 10| 30)? (?:card|cert)|(?:guard|serv ?safe|food handler'?s?|hazmat|asbestos|epa 608|flagger|mine safety|msha|"
    r"cannabis|mmj|marijuana|vaccin(?:e|ation)|naturali[sz]ation|blood donor|organ donor|mediation|interpreter)(?: card| cert(?:ificate)?)?|"
    r"cdib(?: card)?|tribal (?:id|card|member(?:ship)?)|bia card|(?:registro|reg)\.? civil|"
    r"(?:cpr|bls|acls|pals|aed|cpr/aed|bls/aed|first aid) ?(?:/ ?aed|/ ?first aid)?(?: e?-?card| cert(?:ificate)?)?(?: code)?|"
    r"(?:cna|gna|stna|hha|cma|phlebotomy|ems|emt|pharm(?:acy)? tech) (?:registry|cert(?:ificat(?:e|ion))?|reg)(?: cert)?|"
    r"(?:arrt|ardms|rdms|nbrc|cdr|nbcrna|ascp|nccaom|nccap|iblce|bacb|bcba|cmi|cchi|nbcmi|nata|nabcop)(?: cert(?:ificate)?| reg(?:istry)?| id)?|"
    r"(?:cremation|burial|transit|disposition|disinterment) (?:permit|authorization|auth))"
)
_SHAPE = (
    r"\d[A-Z]\d{4,8}|\d{4}-[A-Z]-\d{2,4}|\d{4} \d{4} \d{4}|(?:19|20)\d\d[ -]\d{5,7}|[A-Z]{2} \d{2}-\d{4,7}|\d{2}-[A-Z]{1,3}\d{4,7}|[A-Z]{1,3} \d{5,8}|"
    r"[A-Z]{2,5}-\d{2,4}-\d{3,8}|\d{2,4}(?:-\d{2,7}){1,3}|[A-Z]{1,5}[-.]\d{3,12}(?:-[A-Z0-9]{1,4})?|"
    r"(?:(?:[A-Z]{2,3}|AB[A-Z]{2,3})[- ]{1,2}(?:[A-Z] ?)?)?[A-Z]{0,4}-?\d{4,14}(?:[-.][A-Z0-9]{1,8}){0,3}[A-Z]?|"
    r"[A-Z]{2,4}-[A-Z]{1,3} \d{4,8}"
)


_OF_A_YEAR = re.compile(r"(?:19|20)\d\d \d{5,7}|[A-Z]{2} \d\d-\d{4,7}", re.IGNORECASE)


def check(value: str) -> Verdict:
    """Doubt dates, years behind a word too, and telephone numbers."""
    if _OF_A_YEAR.fullmatch(value):
        return SILENT
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
        "YF-Vax lot UK417AA; ICVP card no <A 0044177>, stamp",
        "vaccination card <C 204417>",
        "sedation permit <1303-A-77>",
        "DOT med cert <2H11723> exp",
        "State file <2026-0044172>",
        "State CSR <CS.0044172-NP>",
        "ACLS card <25-0441-7720>",
        "firearm permit <FP204417>",
        "voter registration number: <100447718>",
        "Death cert file no. <2026 004417>. Organ",
        "cert. of birth no. <BC 99-004417>",
        "BLS ecard <2655 0441 7720>",
        "ACLS eCard code <2155 0441 7722>",
        "CPR/AED cert <01-AB04417>",
        "Birth cert worksheet no. <2026-114-00417>",
        "acta de nacimiento <0441-7720>",
        "Lyft, CA TCP <0041772-A>, tag",
        "TLC <5044178>",
        "CDIB <0044178>",
        "guard card <G6204417>",
        "ServSafe <20441772>",
        "cremation permit # <CR 26-0417>",
        "CNA registry <NAT-20417>",
        "ARRT <504417>",
        "ASCP <MLS 204417>",
    ),
    negatives=(
        "certified letter",
        "certified nurse",
        "BLS en route",
        "registration desk",
        "cert 2019",
        "ACLS protocol, epi 1 mg",
        "board certified 2004",
        "TLC for 10 days",
        "file closed 3/14/2019",
        "lead level 3.5, lead II",
        "CDR 0.5, CCI 7",
        "certificate of need",
        "ABC 123456 reviewed",
    ),
    sources=(
        "https://www.irs.gov/tax-professionals/ptin-requirements-for-tax-return-preparers",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(K)",
    ),
)
