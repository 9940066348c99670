"""Licence behind the letters of a profession, without the word licence (Safe Harbor class K).

People sign with their letters, sometimes the state, and the number: LVN 204417; APRN, KS 53-88204-041; RPh#RP441772.

>>> check("53-88204-041").decibans, check("97401").decibans < 0, check("2019").decibans < -9
(0, True, True)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.detect.shapes import check_number
from phiguard.reference.places import STATES
from phiguard.safe_harbor import SafeHarbor

PERHAPS_A_POSTCODE = Verdict("five digits, as postcodes have", -4)

_LEAD = (
    r"LVN|LPN|RN|CNA|GNA|STNA|HHA|CMA|RMA|NP|DNP|FNP(?:-C|-BC)?|AGNP|PMHNP(?:-BC)?|ARNP|APRN(?:-CNP)?|CRNA|CNM|CNS|CRNP|PA-?C|"
    r"MD|DO|DPM|DDS|DMD|RDH|RDA|OD|DC|ND|LAc|L\.Ac\.?|PsyD|PhD|LCSW(?:-C|-R)?|LICSW|LMSW|LISW|LMFT|MFT|LPCC?(?:-S)?|LCPC|LMHC|"
    r"LCDC|CADC|LADC|BCBA(?:-D)?|RBT|PT|DPT|PTA|OTR(?:/L)?|COTA|SLP|CCC-SLP|CCC-A|AuD|HIS|BC-HIS|RPh|PharmD|CPhT|RT|RRT|CRT|"
    r"RT\(R\)|ARRT|RDMS|RVT|CST|RD|RDN|LDN|LD|EMT(?:-[BPAI])?|AEMT|NRP|Paramedic|EMT-Paramedic|DVM|CPO|CP|CO|CGC|LCGC|LMT|LM|CPM|"
    r"CHES|MT|MLS|MLT|HCLD|OD|FF/PM|CCT|CVT|BSN|MSN|CMI|CHI|ATC|NHA|LNHA|CSFA"
)
_LETTERS = f"(?:{_LEAD})"
_CODE = "(?:" + "|".join(sorted(STATES)) + ")"
_NAMES = "(?:" + "|".join(n.title().replace(" ", "[ -]") for n in STATES.values()) + ")"
_STATE = rf"(?:{_CODE}|{_NAMES}|Calif\.?|Tex\.?|Fla\.?|Penna?\.?|Mass\.?|Mich\.?|Wash\.?|Ore\.?|Colo\.?|Ariz\.?|Tenn\.?|Ill\.?|Wis\.?|Minn\.?)"
_MARK = r"(?: ?#| no\.?| number| num)?[ :#]{0,2}"
#: With letters, dots or hyphens among the digits, or many digits.
_SURE = (
    r"\d{1,3}[-.]\d{2,8}(?:[-.]\d{1,6}[A-Z]{0,2}){0,2}[A-Z]{0,2}|\d{4,6}-\d{1,4}|[A-Z]{1,4}[-. ]?\d{4,10}[A-Z]?(?:-\d{1,2})?|"
    r"\d{6,12}[A-Z]{0,2}|20A ?\d{4,6}|[A-Z]{1,3}-\d{2}-\d{4,7}|\d-\d{2}-\d{4,6}|[A-Z]{1,3}-\d{4,7}"
)
_SHORT = r"\d{5}"
#: Whose letters they are, where they stand first: DDS Huang-Ferrell AZ D04417.
_WHO = r"[ .:]{1,2}(?:[A-Z][A-Za-z'.-]{1,20} ?){1,3},?"


def check(value: str) -> Verdict:
    """Doubt dates, telephone numbers and what may be a postcode."""
    if len(value) == 5 and value.isdecimal():  # noqa: PLR2004 - a postcode
        return PERHAPS_A_POSTCODE
    return check_number(value) if value.count("-") != 1 or value[0].isalpha() else SILENT


recognizer = PatternRecognizer(
    name="profession_license",
    title="Licence behind the letters of a profession",
    identifies=SafeHarbor.LICENSE,
    entity="MEDICAL_LICENSE",
    patterns=(
        # APRN, KS 53-88204-041; NP (TX AP104417); AuD WI 8817-156
        Pattern(
            rf"{_LETTERS}(?:{_WHO})?(?:,? ?[(]?| of | in |: ?| [./-] ){_STATE}[,:]?{_MARK}(?P<value>{_SURE})",
            alone=0.86,
            labelled=0.93,
            caseless=False,
            names_itself=True,
            lead=_LEAD,
        ),
        Pattern(
            rf"{_LETTERS}(?:{_WHO})?(?:,? ?[(]?){_STATE}{_MARK}(?P<value>{_SHORT})",
            alone=0.74,
            labelled=0.90,
            caseless=False,
            lead=_LEAD,
        ),
        # LVN LVN 204417; RPh#RP441772; EMT-P P204418
        Pattern(
            rf"{_LETTERS},? ?(?:#|no\.?|number|:|license|lic\.?)?[ #:]{{0,2}}(?P<value>(?:{_LETTERS} ?)?\d{{6,10}}|"
            rf"[A-Z]{{1,4}}[-.]?\d{{5,8}}[A-Z]?|{_LETTERS}[-. ]\d{{4,8}}|20A ?\d{{4,6}}|\d-\d{{2}}-\d{{4,6}}|\d{{2}}-\d-\d{{5}})",
            alone=0.66,
            labelled=0.93,
            caseless=False,
            lead=_LEAD,
        ),
        Pattern(
            rf"{_LETTERS}[ ,]{{0,2}}#[ :]?(?P<value>[A-Z]{{0,4}}\d{{4,10}}[A-Z]?)",
            alone=0.80,
            caseless=False,
            lead=_LEAD,
        ),
        # the state behind: RPh 03-2-04417 (OH), RN 884214 (WI)
        Pattern(
            rf"{_LETTERS}[ ,:#]{{1,2}}(?P<value>{_SURE}|{_SHORT}) ?[(,] ?{_CODE}",
            alone=0.85,
            labelled=0.93,
            caseless=False,
            lead=_LEAD,
        ),
        # Dr Pell (TX K4419)
        Pattern(
            rf"(?:Dr\.?|Doctor) [A-Z][a-z'-]{{1,20}}(?: [A-Z][a-z'-]{{1,20}})?,? [(]?{_CODE}{_MARK}(?P<value>[A-Z]\d{{4,7}}|"
            r"[A-Z]{2}\d{5,8}|\d{3}[.]\d{6})",
            alone=0.75,
            caseless=False,
        ),
        # a bar, a commission: bar no. is ME 009944
        Pattern(
            rf"(?:(?:[Ss]tate )?[Bb]ar|SBN|[Nn]otary|[Cc]ommission|[Aa]tt(?:orne)?y\.? reg(?:istration)?|BBO|ARDC)(?: (?:comm(?:ission)?|card|id|ID))?"
            rf"(?: ?(?:#|no\.?|No\.?|number))?(?: is| was)?[ :#]{{1,3}}(?P<value>(?:{_CODE}[ -])?\d{{5,10}}|[A-Z]{{1,2}}[ -]\d{{5,8}})",
            alone=0.90,
            caseless=False,
            names_itself=True,
        ),
    ),
    contrary=(
        "mrn",
        "acct",
        "account",
        "phone",
        "fax",
        "ext",
        "pager",
        "order",
        "npi",
        "dea",
        "badge",
        "employee",
        "zip",
        "claim",
        "member",
    ),
    check=check,
    positives=(
        "Nurse Calloway LVN <LVN 204417>",
        "DDS Huang-Ferrell AZ <D04417> / sedation",
        "Anneliese Okoro, DO - FL <OS0044177> - NPI",
        "RN Mira Quill, TX <884213>",
        "Saffron Wilde LPC <LPC.0004417>",
        "Nurse Odette LVN <204418>",
        "O. Lindqvist-Bey APRN, KS <53-88204-041>; chat",
        "Laurent AuD WI <8817-156>",
        "P. Quach PharmD BCACP RPh#<RP441772>",
        "NP (TX <AP104417>)",
        "PA-C, OH <50.004417RX>",
        "CCC-SLP, NY <044177-1>",
        "PT, DPT #<PT20417>",
        "RPh <03-2-04417> (OH)",
        "MD, CA <A204417>",
        "Dr Pell (TX <K4419>)",
        "RN, FL <RN9404420>",
        "EMT-P <P204418>",
        "his bar no. is <ME 009944>, matter",
        "notary commission <HH 204417>",
        "BCBA <1-20-44177>",
        "CRNA <NA204417>",
        "LPC-S TX <20417>",
    ),
    negatives=(
        "RN 3 to bedside",
        "J. Quill MD, Portland OR 97401",
        "MD 12 weeks, PA and lateral",
        "OD 20/40, OS 20/30",
        "PT 14.2, INR 2.4",
        "RT 450 ms",
        "MD at 0730, RN 2019",
        "the bar served 12345 drinks",
        "CO 50 mL, CP 10/10",
        "seen by RN 3/14/2019",
        "PT 200441 MRN",
        "DO NOT 123456",
    ),
    sources=(
        "https://www.fsmb.org/contact-a-state-medical-board/",
        "https://www.nursys.com/",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(K)",
    ),
)
