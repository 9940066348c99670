"""National provider identifier (Safe Harbor class K).

Ten digits, the first 1 or 2 (only 1 has been issued so far), the last a Luhn check digit over the prefix 80840.

>>> check("2000000036") == HOLDS, check("2000000037") == FAILS
(True, True)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP, listed, trailed
from phiguard.reference.checksums import npi
from phiguard.safe_harbor import SafeHarbor

HOLDS = Verdict("check digit over the prefix 80840 holds", 9)
FAILS = Verdict("check digit over the prefix 80840 fails", -3)
_LENGTH = 10


def check(value: str) -> Verdict:
    """Weigh the check digit."""
    digits = "".join(filter(str.isdecimal, value))
    if len(digits) < _LENGTH:
        return SILENT
    return HOLDS if npi(digits[-_LENGTH:]) else FAILS


_NAMES = r"(?:[a-z]{3,12}[ _])?npi|npis|national provider(?: identifier| id)?|us-npi"

recognizer = PatternRecognizer(
    name="us_npi",
    title="National provider identifier",
    identifies=SafeHarbor.LICENSE,
    entity="US_NPI",
    patterns=(
        Pattern(r"[12]\d{9}", alone=0.14, labelled=0.88),
        Pattern(r"80840[12]\d{9}", alone=0.40, labelled=0.90),
        labelled(_NAMES, r"\d{8,11}|\d{3}[- ]\d{3}[- ]\d{4}|\d{4}[- ]\d{3}[- ]\d{3}", alone=0.90, gap=WIDE_GAP),
        *listed(_NAMES + "|npi", r"\d{10}", 0.90),
        *trailed("npi", r"\d{10}", 0.90),
        # X12: NM108 XX; HL7 v2: an identifier of type NPI; FHIR: system us-npi; C-CDA: root 2.16.840.1.113883.4.6.
        Pattern(
            r"(?P<value>[12]\d{9})\^[A-Z][A-Za-z'-]{1,25}\^[A-Z]",
            alone=0.95,
            anchor="^",
            right="any",
            names_itself=True,
        ),
        Pattern(
            r"(?P<value>\d{10})\^[A-Z][A-Za-z'-]{1,25}\^[A-Z]", alone=0.85, anchor="^", right="any", names_itself=True
        ),
        Pattern(r"\*XX\*(?P<value>\d{10})", alone=0.97, left="any", names_itself=True),
        Pattern(r"(?P<value>\d{10})\^[^|~\n\0]{0,60}\^NPI", alone=0.97, names_itself=True),
        Pattern(
            r"(?:us-npi|2\.16\.840\.1\.113883\.4\.6)\"[,\s]{0,12}\"?(?:value|"
            r"extension)\"?[ :=]{1,3}\"(?P<value>\d{10})",
            alone=0.97,
            names_itself=True,
        ),
        Pattern(
            r"extension ?= ?\"(?P<value>\d{10})\" {1,4}root ?= ?\"2\.16\.840\.1\.113883\.4\.6\"",
            alone=0.97,
            right="any",
            names_itself=True,
        ),
    ),
    labels=("npi", "npi#", "national provider", "national provider identifier", "us-npi"),
    contrary=("phone", "fax", "tel", "cell", "mrn", "acct", "account", "claim", "edipi", "dod id", "order", "ph"),
    check=check,
    positives=(
        "NPI: <2000000036>",
        "NPI ................. <2331138794>",
        "NPI# <2000000037>, a typo",
        "NPIs: <2000000036>, <2000000044>",
        "Dr Quill (NPI <2453331474>)",
        "NPI No. <12345678>",
        "NM1*85*1*OKONJO*MARISOL****XX*<2511848733>~",
        "|<2072386255>^ASKARI^FARHAD^^^^MD^^NPI^L^^^NPI|",
        '"system":"http://hl7.org/fhir/sid/us-npi","value":"<2893288045>"',
        "rendering_npi=<2893288045>",
        "National Provider Identifier\n<2893288045>",
        "tax id + npi\nYolanda R: 904418820 & <2000000069>",
        "|SER|<2072386255>^PELAYO^R",
    ),
    negatives=(
        "1234567890",
        "phone 2000000036",
        "NPI pending",
        "call 212 867 5309",
        "acct 2000000036",
        "NPI registry, 3/14/2019",
    ),
    sources=(
        "https://www.cms.gov/Regulations-and-Guidance/Administrative-Simplification/NationalProvIdentStand",
        "https://www.ecfr.gov/current/title-45/section-162.406",
    ),
)
