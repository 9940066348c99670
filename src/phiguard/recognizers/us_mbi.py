"""Medicare beneficiary identifier (Safe Harbor class I).

Eleven characters, each place with its own alphabet: C A N|A N A N|A N A A N N. Digits are 0-9, the first 1-9;
letters leave out S, L, O, I, B and Z. It carries no check digit. Dashes are shown 4-3-4 and are no part of it.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP, check_number
from phiguard.safe_harbor import SafeHarbor

_A = "[AC-HJKMNP-RT-Y]"
_X = "[0-9AC-HJKMNP-RT-Y]"
_FORM = rf"{_A}{_X}\d[- ]?{_A}{_X}\d[- ]?{_A}{_A}\d\d"
_ANY = r"[0-9][A-Z][A-Z0-9][0-9O][ -]?[A-Z][A-Z0-9][0-9O][ -]?[A-Z]{2}[0-9O]{2}"

recognizer = PatternRecognizer(
    name="us_mbi",
    title="Medicare beneficiary identifier",
    identifies=SafeHarbor.HEALTH_PLAN,
    entity="US_MBI",
    patterns=(
        Pattern(f"[1-9]{_FORM}", alone=0.80, labelled=0.98),
        Pattern(rf"0{_A}{_X}\d-{_A}{_X}\d-{_A}{_A}\d\d", alone=0.60, labelled=0.95),
        labelled(r"mbi|medicare(?: beneficiary)?|hic|hicn|beneficiary|mcr|mcare", _ANY, alone=0.93, gap=WIDE_GAP),
    ),
    labels=("mbi", "medicare", "beneficiary", "mcr", "hic", "hicn"),
    context=("plan", "coverage", "benefits", "eligible", "part a", "part b"),
    contrary=("serial", "lot", "model", "catalog", "vin", "part no", "sku", "plate", "gene", "s/n"),
    check=check_number,
    positives=(
        "MBI <1EG4-TE5-MK73>",
        "Medicare #: <1eg4te5mk73>",
        "red white and blue card says <7KM1-VN5-HK57>.",
        "Medicare No. <9QV8 Q74 QW41>",
        "Medicare Beneficiary Identifier: <1EG4TE5MK73>",
        '"mbi":"<2AA0AA0AA00>"',
        "MBI <0EG4TE5MK73>",
        "Medicare number <1SG4-TE5-MK73>",
    ),
    negatives=(
        "Medicare Advantage HMO",
        "Part B deductible $257",
        "0EG4TE5MK73",
        "1SG4-TE5-MK73",
        "Medicare since 2019",
        "serial 1EG4TE5MK73",
    ),
    sources=(
        "https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi-with-format.pdf",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(I)",
    ),
)
