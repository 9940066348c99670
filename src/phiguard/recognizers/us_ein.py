"""Employer identification number (Safe Harbor class G: a taxpayer's number, here of an employer).

Two digits of a campus prefix, a dash, seven digits; no check digit.

>>> check("12-3456789").decibans, check("89-3456789").decibans
(0, -4)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

NEVER_ASSIGNED = Verdict("a prefix that is never assigned", -4)
_UNUSED = frozenset("00 07 08 09 17 18 19 28 29 49 69 70 78 79 89 96 97".split())


def check(number: str) -> Verdict:
    """Doubt prefixes that the IRS does not assign."""
    return NEVER_ASSIGNED if number[:2] in _UNUSED else SILENT


_NAMES = (
    r"(?:employer'?s? |company |fed(?:eral)? )?(?:f?ein|tin|tax[ _]?(?:payer)?[ _]?id(?:entification)?)|"
    r"employer id(?:entification)?|fed(?:eral)? (?:tax )?id|irs (?:id|no\.?)"
)

recognizer = PatternRecognizer(
    name="us_ein",
    title="Employer identification number",
    identifies=SafeHarbor.SSN,
    entity="US_EIN",
    patterns=(
        Pattern(r"\d{2}-\d{7}", alone=0.30, labelled=0.93),
        labelled(_NAMES, r"\d{2} ?[-/]{0,2} ?\d{7}|\d{3}-\d{2}-\d{4}", alone=0.93, gap=WIDE_GAP),
        labelled(r"w-?[29]|1099", r"\d{2} ?-{1,2} ?\d{7}", alone=0.90, gap=WIDE_GAP),
        # in the column or the answer under the label
        Pattern(
            rf"(?:{_NAMES})[^\n\d\0]{{0,40}}\n[^\n\d\0]{{0,60}}(?P<value>\d{{2}}[-/]?\d{{7}})",
            alone=0.93,
            names_itself=True,
        ),
        # behind the name of a company
        Pattern(
            r"(?:Inc|LLC|LLP|PLLC|Corp|Co|Ltd|PC|PA|LP|Company|Group|Bros|Sons|Associates|Partners|Services|Farms|Dairy"
            r"|Roofing|Logistics|Holdings|Foundation|Trust|University|School District)\.?,? ?[/(|-]? ?(?P<value>\d{2}-\d{7})",
            alone=0.75,
            caseless=False,
            names_itself=True,
        ),
        # X12: REF*EI, REF*TJ, NM108 24, ISA05 30, and the tax number behind a 1 in BPR10 and TRN03.
        Pattern(r"(?:REF\*(?:EI|TJ)|\*24|\*30)\*(?P<value>\d{2}-?\d{7})", alone=0.95, left="any", names_itself=True),
        Pattern(r"BPR(?:\*[^*~\n\0]{0,20}){9}\*(?P<value>[19]\d{9})", alone=0.90, names_itself=True),
        Pattern(r"TRN\*[12]\*[^*~\n\0]{1,50}\*(?P<value>[19]\d{9})", alone=0.90, names_itself=True),
    ),
    labels=("ein", "fein", "tax id", "tin", "employer identification", "federal tax", "fed id", "tax identification"),
    context=("employer", "irs", "w-2", "1099", "w-9"),
    contrary=(
        *(
            "mrn",
            "chart",
            "acct",
            "account",
            "case",
            "lot",
            "accession",
            "phone",
            "catalog",
            "policy",
            "member",
            "order",
        ),
        *("claim", "part no", "model", "serial", "group", "ref", "auth", "unit"),
    ),
    check=check,
    positives=(
        "EIN <12-3456789> (employer)",
        "Employer EIN <99-0417728>",
        "Federal Tax ID: <99-0417728>",
        "FEIN <990417728>, gave W-2: <99 - 0417728>; EIN <99 -- 0417728>",
        "TIN <99-7700412>, EIN <99/7700412>",
        "Daughters Roofing / FED TAX ID\nLoomis Roofing / <99-4417720>",
        "they want tax id + npi\nYolanda R: <990418820>",
        "Marsh Dairy, Inc. (<99-0471884>)",
        "REF*EI*<98-7700412>~",
        "ISA*00*          *00*          *30*<99-0044177>     *ZZ*",
        "TRN*1*EFT77204418*<1990044177>~",
    ),
    negatives=(
        "chart 12-3456789",
        "12-3456789",
        "lot 99-0417728",
        "12-34567",
        "ein Tag",
        "tax id pending",
    ),
    sources=(
        "https://www.irs.gov/businesses/small-businesses-self-employed/how-eins-are-assigned-and-valid-ein-prefixes",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(G)",
    ),
)
