"""Name of a person in a machine's form (Safe Harbor class A): HL7 v2 and DICOM, X12, wristbands, passports.

``QUILL^ODESSA^M``, ``NM1*IL*1*QUILL*ODESSA~``, ``QUILL,ODESSA M``, ``P<USAQUILL<<ODESSA``.
"""

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference import person_names as names
from phiguard.safe_harbor import SafeHarbor

_PART = r"[A-Za-z\xaa\xba](?:[A-Za-z\xaa\xba'\-]|(?: [A-Za-z])){1,20}"
_X12 = r"NM1\*(?:IL|QC|74|77|82|DK|DN|P3|71|72|73|DQ|QD|GB|S3|E1|HK|EY|6Y|IC|03|45|85|87)\*1\*"
_PASSPORT = r"[PVI][A-Z<][A-Z]{3}"
_SEGMENT = r"(?:PID|NK1|GT1|IN1|PV1|OBR|ORC|PD1|MRG)\|"


def check(name: str) -> Verdict:
    """Doubt codes with their texts, which stand in the same form."""
    return Verdict("what the lists of names and words say", min(names.framed(name.replace("*", " ")), 4))


recognizer = PatternRecognizer(
    name="name_hl7",
    title="Name of a person in a machine's form",
    identifies=SafeHarbor.NAME,
    entity="PERSON",
    patterns=(
        Pattern(rf"(?P<value>{_PART}\^{_PART}(?:\^[A-Za-z'\-]{{0,20}})?)", 0.75, caseless=False, names_itself=True, right="any", anchor=r"\^"),
        Pattern(rf"(?P<value>{_PART}\^[A-Z])[|^~\n]", 0.60, caseless=False, names_itself=True, right="any", anchor=r"\^"),
        Pattern(
            rf"(?:{_X12})(?P<value>{_PART}(?:\*{_PART}(?:\*[A-Z][A-Za-z]{{0,20}})?)?)", 0.97, caseless=False, names_itself=True, lead=_X12
        ),
        Pattern(
            rf"(?:{_PASSPORT})(?P<value>[A-Z]{{1,25}}(?:<[A-Z]{{1,25}}){{0,2}}<<[A-Z]{{1,20}}(?:<[A-Z]{{1,20}}){{0,2}})",
            0.97,
            caseless=False,
            names_itself=True,
            right="any",
        ),
        Pattern(
            r"(?P<value>[A-Z][A-Z'\-]{1,24},[A-Z][A-Z'\-]{1,20}(?: [A-Z]\.?)?(?: (?:JR|SR|II|III|IV))?)", 0.70, caseless=False, names_itself=True
        ),
        Pattern(r"(?P<value>[A-Z][A-Z'\-]{1,24}, [A-Z][A-Z'\-]{2,20}(?: [A-Z]\.?)?)", 0.50, caseless=False, names_itself=True),
    ),
    check=check,
    recall=names.recalled,
    needs_words=True,
    positives=(
        "<QUILLFEATHER^ODESSA^M>",
        "PID|1||00||<Okonkwo^Jane^Q>^^MS|",
        "NM1*IL*1*<QUILL*ODESSA*M>***MI*X~",
        "P\\<USA<QUILLFEATHER\\<\\<ODESSA\\<M>\\<\\<",
        "verified: <VANDERMOLEN,PIETER J>",
    ),
    negatives=("24323-8^CMP^LN", "GLU^Glucose^L", "LATEX,SULFA", "ADT^A01", "NM1*85*2*CLINIC*", "ALERT,ORIENTED", "CHEST,ABDOMEN"),
    sources=(
        "https://www.hl7.org/implement/standards/product_brief.cfm?product_id=185",
        "https://x12.org/products/transaction-sets",
        "https://www.icao.int/publications/pages/publication.aspx?docnum=9303",
    ),
)
