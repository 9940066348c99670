"""Machine readable zone of a travel document (Safe Harbor class K): 2 lines of 44 or 36, or 3 of 30 characters."""

from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.safe_harbor import SafeHarbor

recognizer = PatternRecognizer(
    name="passport_mrz",
    title="Machine readable zone",
    identifies=SafeHarbor.LICENSE,
    entity="PASSPORT_MRZ",
    patterns=(
        Pattern(r"[PVIAC][A-Z<][A-Z<]{3}[A-Z0-9<]{25,39}", alone=0.30, labelled=0.90, caseless=False, right="any"),
        Pattern(
            r"[PVIAC][A-Z<][A-Z]{1,3}<{0,2}[A-Z]{1,30}(?:<[A-Z]{1,20}){0,2}<<[A-Z<]{2,39}",
            alone=0.97,
            caseless=False,
            right="any",
        ),
        Pattern(r"[A-Z0-9<]{9}\d[A-Z<]{3}\d{7}[MFX<]\d{7}[A-Z0-9<]{7,16}", alone=0.97, caseless=False, right="any"),
        Pattern(r"[IAC][A-Z<][A-Z<]{3}[A-Z0-9<]{9}\d[A-Z0-9<]{15}", alone=0.85, caseless=False, right="any"),
        Pattern(r"\d{7}[MFX<]\d{7}[A-Z<]{3}[A-Z0-9<]{11}\d", alone=0.95, caseless=False, right="any"),
        Pattern(r"[A-Z]{2,20}(?:<[A-Z]{1,20}){0,2}<<[A-Z]{1,20}<[A-Z<]{1,24}", alone=0.90, caseless=False, right="any"),
    ),
    labels=("passport", "mrz", "visa"),
    recall=nothing,
    positives=(
        r"<P\<USAVANTONGEREN\<\<ROSALBA\<INES\<\<\<\<\<\<\<\<\<\<\<\<\<\<>",
        r"<Z004177220USA5809116F3104068\<\<\<\<\<\<\<\<\<\<\<\<\<\<06>",
        r"<P\<USAQUILL\<\<THESSALY\<\<\<\<\<\<\<\<\<\<\<\<\<\<\<\<\<\<\<\<>",
        r"<5809116F3104068USA\<\<\<\<\<\<\<\<\<\<\<4>",
        r"<QUILL\<\<THESSALY\<M\<\<\<\<\<\<\<\<\<\<\<\<>",
    ),
    negatives=("P < 0.05", "A<<B", "if x<<y", "PASSPORT<NUMBER", "<<<<<<<<<<", "BP<120/80"),
    sources=(
        "https://www.icao.int/publications/pages/publication.aspx?docnum=9303",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(K)",
    ),
)
