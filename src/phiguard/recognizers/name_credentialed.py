"""Name of a person before a degree or licence (Safe Harbor class A): ``Odessa Quill, RN``; the degree stays outside."""

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference import name_forms as forms
from phiguard.reference import person_names as names
from phiguard.safe_harbor import SafeHarbor

_CREDENTIALS = (
    r",? {1,2}(?:M\.?D|D\.?O|R\.?N|BSN|MSN|DNP|NP|A?CNP|FNP|ARNP|APRN|AGNP|PNP|WHNP|PMHNP|CRNA|CNM|CNS|PA-?C|"
    r"P\.A\.|Pharm\.?D|RPh|Ph\.?D|Psy\.?D|Ed\.?D|DDS|DMD|DPM|LCSW|LICSW|LMSW|MSW|LMFT|LPC|LMHC|DPT|MPT|PTA|OTR|OTD|"
    r"COTA|SLP|CCC-SLP|RDN?|RRT|CRT|CNA|LVN|LPN|RMA|CMA|EMT|EMT-?P|MBBS|MBBCh|FACS|FACP|FACC|FAAP|FACOG|MPH|CPhT|"
    r"RT\(R\)|RDMS|AuD|BCBA|CDCES|Esq|PGY-?\d|MS[34]|J\.?D)"
)


def check(name: str) -> Verdict:
    """Doubt roles and departments before a degree."""
    return Verdict("what the lists of names and words say", names.framed(name))


recognizer = PatternRecognizer(
    name="name_credentialed",
    title="Name of a person before a degree",
    identifies=SafeHarbor.NAME,
    entity="PERSON",
    patterns=(
        Pattern(
            f"(?P<value>{forms.THREE}){_CREDENTIALS}",
            alone=0.88,
            caseless=False,
            names_itself=True,
            anchor=_CREDENTIALS,
        ),
        Pattern(
            f"(?P<value>{forms.TWO}){_CREDENTIALS}", alone=0.93, caseless=False, names_itself=True, anchor=_CREDENTIALS
        ),
        Pattern(
            rf"{forms.WORD} (?P<value>{forms.TWO}){_CREDENTIALS}",
            alone=0.93,
            caseless=False,
            names_itself=True,
            anchor=_CREDENTIALS,
        ),
        Pattern(
            f"(?P<value>{forms.INVERTED}){_CREDENTIALS}",
            alone=0.80,
            caseless=False,
            names_itself=True,
            anchor=_CREDENTIALS,
        ),
        Pattern(
            f"(?P<value>{forms.ONE}){_CREDENTIALS}", alone=0.75, caseless=False, names_itself=True, anchor=_CREDENTIALS
        ),
    ),
    check=check,
    recall=names.recalled,
    needs_words=True,
    positives=(
        "\u2014 <Brannigan Teague>, RN",
        "<Yolanda F.>, RN",
        "<Sorrel Nakagawa-Boyd>, MD",
        "by <Priyanka Stroud> PA-C",
        "<I. Maldonado-Pruitt>, DO",
        "<ODESSA Q. QUILL>, M.D.",
    ),
    negatives=("Charge RN", "Wound Care RN at bedside", "Staff RN", "Attending MD notified", "Home PT", "See NP"),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)",),
)
