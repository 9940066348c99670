"""Postal code of another country (Safe Harbor class B): Canada and the United Kingdom by form, others by label."""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled, nothing
from phiguard.safe_harbor import SafeHarbor

CANADA = r"[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d"
_OUTWARD = (
    r"(?:[A-PR-UWYZ]\d{1,2}|[A-PR-UWYZ][A-HK-Y]\d{1,2}|[A-PR-UWYZ]\d[A-HJKPSTUW]|[A-PR-UWYZ][A-HK-Y]\d[ABEHMNPRVWXY])"
)
_INWARD = r"\d[ABD-HJLNP-UW-Z]{2}"
KINGDOM = rf"{_OUTWARD} {_INWARD}"
_PROVINCE = r"(?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT)"

recognizer = PatternRecognizer(
    name="foreign_postcode",
    title="Postal code of another country",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="POSTCODE",
    patterns=(
        Pattern(CANADA.replace("[ -]?", "[ -]"), alone=0.85, labelled=0.97, caseless=False),
        Pattern(CANADA.replace("[ -]?", ""), alone=0.40, labelled=0.95, caseless=False),
        Pattern(rf"(?P<value>{_PROVINCE},? {CANADA})", alone=0.97, caseless=False),
        Pattern(KINGDOM, alone=0.75, labelled=0.95, caseless=False),
        Pattern(rf"{_OUTWARD}{_INWARD}", alone=0.15, labelled=0.85, caseless=False),
        labelled(
            r"post ?code|postal[ _-]?code|postleitzahl|plz|code postal|codigo postal|c\.p\.|cap|pin ?code|cep|eircode"
            r"|postnummer",
            r"[A-Z]{0,2}-?\d[A-Z0-9]{2,6}(?:[ -][A-Z0-9]{2,4})?",
            alone=0.92,
        ),
        Pattern(
            r"(?:D|A|CH|F|I|B|NL|L|DK|PL)-(?P<value>\d{4,5}(?:-\d{3})?(?: ?[A-Z]{2})?) [A-Z][a-z\xba]{2,20}",
            alone=0.80,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            r"\d{4} ?[A-Z]{2}(?:,? {1,2}[A-Z][a-z]{2,16}),? (?:Netherlands|Holland|NL)", alone=0.85, caseless=False
        ),
    ),
    labels=(
        *("postcode", "post code", "postal code", "address", "postal", "addr", "lives", "canada", "england", "uk"),
        *("scotland",),
    ),
    contrary=("lot", "sn", "serial", "mrn", "ref", "model", "icd", "dx"),
    recall=nothing,
    positives=(
        "Trois-Rivieres <QC G9A 4K7>",
        "in Leith, <EH6 7QX>, mobile",
        "<K1A 0Z9>",
        "postcode <SW1A 9ZZ>",
        "PLZ: <99999>",
        "Postal code: <K1A0Z9>",
        "D-<99999> Musterstadt",
    ),
    negatives=(
        "C5 C6 disc",
        "L4 5mm",
        "H1N1 2009",
        "T2N0M0",
        "A1C 6.5",
        "S1 S2 normal",
        "lot B1A 2C3",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions",
    ),
)
