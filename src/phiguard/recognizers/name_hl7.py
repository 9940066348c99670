"""Name of a person in a machine's form (Safe Harbor class A): HL7 v2 and DICOM, X12, wristbands, passports.

``QUILL^ODESSA^M``, ``NM1*IL*1*QUILL*ODESSA~``, ``QUILL,ODESSA M``, ``P<USAQUILL<<ODESSA``.
"""

import re

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference import person_names as names
from phiguard.reference.name_words import kind
from phiguard.safe_harbor import SafeHarbor

CODES = Verdict("a code with its system", -30)

_AFFIXES = frozenset("mr mrs ms miss dr md do rn np pa jr sr ii iii iv phd dds".split())
_PART = r"[A-Za-z\xaa\xba](?:[A-Za-z\xaa\xba'\-]|(?: [A-Za-z])){1,20}"
_X12 = r"NM1\*[A-Z0-9]{2,3}\*1\*"
_PASSPORT = r"[PVI][A-Z<][A-Z]{3}"


def check(name: str) -> Verdict:
    """Doubt codes with their texts, which stand in the same form."""
    plain = name
    if set(name) & set("^*;<"):
        parts = [p for p in re.split(r"[\^*;<]+", name) if p.lower().strip(".") not in _AFFIXES]
        if len(parts) < 2 or any(len(p) == 2 and kind(p) == "term" for p in parts):  # noqa: PLR2004 - a code with its system
            return CODES
        plain = " ".join(parts).title()
    return Verdict("what the lists of names and words say", min(names.framed(plain), 4))


recognizer = PatternRecognizer(
    name="name_hl7",
    title="Name of a person in a machine's form",
    identifies=SafeHarbor.NAME,
    entity="PERSON",
    patterns=(
        Pattern(
            rf"(?P<value>{_PART}\^{_PART}(?:\^[A-Za-z'. \-]{{0,20}}){{0,4}})",
            0.75,
            caseless=False,
            names_itself=True,
            right="any",
            anchor=r"\^",
        ),
        Pattern(
            rf"(?P<value>{_PART}\^[A-Z])[|^~\n]", 0.60, caseless=False, names_itself=True, right="any", anchor=r"\^"
        ),
        Pattern(
            rf"(?:{_X12})(?P<value>{_PART}(?:\*{_PART}(?:\*[A-Z][A-Za-z]{{0,20}})?)?)",
            0.97,
            caseless=False,
            names_itself=True,
            lead=_X12,
        ),
        Pattern(
            r"(?:DCS|DAC|DAD|DCT)(?P<value>[A-Z]{2,25})",
            0.80,
            caseless=False,
            names_itself=True,
            left="line",
            right="line",
        ),
        Pattern(
            rf"F?N[;:](?P<value>{_PART};{_PART}(?:;{_PART}?\.?)?)",
            0.95,
            caseless=False,
            names_itself=True,
            left="line",
            right="any",
        ),
        Pattern(rf"FN[;:](?P<value>{_PART})", 0.95, caseless=False, names_itself=True, left="line"),
        Pattern(
            rf"(?:{_PASSPORT})(?P<value>[A-Z]{{1,25}}(?:<[A-Z]{{1,25}}){{0,2}}<<[A-Z]{{1,20}}(?:<[A-Z]{{1,20}})"
            rf"{{0,2}})",
            0.97,
            caseless=False,
            names_itself=True,
            right="any",
        ),
        Pattern(
            r"(?P<value>[A-Z][A-Z'\-]{1,24},[A-Z][A-Z'\-]{1,20}(?: [A-Z]\.?)?(?: (?:JR|SR|II|III|IV))?)",
            0.70,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            r"(?P<value>[A-Z][A-Z'\-]{1,24}, [A-Z][A-Z'\-]{2,20}(?: [A-Z]\.?)?)",
            0.50,
            caseless=False,
            names_itself=True,
        ),
    ),
    check=check,
    recall=names.recalled,
    needs_words=True,
    positives=(
        "<QUILLFEATHER^ODESSA^M>",
        "PID|1||00||<Okonkwo^Jane^Q^^MS>|",
        "NM1*IL*1*<QUILL*ODESSA*M>***MI*X~",
        "P\\<USA<QUILLFEATHER\\<\\<ODESSA\\<M>\\<\\<",
        "verified: <VANDERMOLEN,PIETER J>",
    ),
    negatives=(
        "24323-8^CMP^LN",
        "GLU^Glucose^L",
        "LATEX,SULFA",
        "ADT^A01",
        "NM1*85*2*CLINIC*",
        "ALERT,ORIENTED",
        "CHEST,ABDOMEN",
    ),
    sources=(
        "https://www.hl7.org/implement/standards/product_brief.cfm?product_id=185",
        "https://x12.org/products/transaction-sets",
        "https://www.icao.int/publications/pages/publication.aspx?docnum=9303",
    ),
)
