"""Rural and highway contract routes (Safe Harbor class B): ``RR 2 Box 114``, ``HC 71 BOX 204``, ``RFD 2``."""

from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.safe_harbor import SafeHarbor

_BOX = r",? {0,2}(?:box|bx) ?#? ?[A-Z]?\d{1,5}(?:-?[A-Z]{1,2})?"

recognizer = PatternRecognizer(
    name="rural_route",
    title="Rural or highway contract route",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="RURAL_ROUTE",
    patterns=(
        Pattern(
            r"(?:r\.?r\.?|rural (?:route|rte|rt)\.?|r\.?f\.?d\.?|r\.?d\.?|h\.?c\.?(?:r)?|highway contract(?: route)?"
            r"|star (?:route|rte|rt)\.?|route|rte\.?|rt\.?)"
            rf"(?: ?#| no\.?)? ?\d{{0,3}}{_BOX}",
            alone=0.95,
        ),
        Pattern(
            r"(?:rural (?:route|rte|rt)\.?|rfd|r\.f\.d\.|star (?:route|rte)|highway contract route)(?: ?#"
            r"| no\.?)? ?\d{1,3}",
            alone=0.85,
        ),
        Pattern(r"(?:RR|HC) ?#? ?\d{1,3}", alone=0.08, labelled=0.80, caseless=False),
        Pattern(
            r"(?:fire (?:number|no\.?|#|sign)|lot|space|trailer) ?#? ?\d{1,6} (?:[A-Z][a-z]{2,12} ){1,3}(?:Mobile"
            r"|Trailer|RV) (?:Park|Estates|Court|Home Park)",
            alone=0.80,
            caseless=False,
        ),
        Pattern(r"(?:fire (?:number|no\.?|#|sign)|rural box) ?#? ?\d{2,6}", alone=0.75),
        Pattern(
            r"(?i:(?:trailer |mobile home )?(?:lot|space|spc|trlr)) ?#? ?\d{1,4}[A-Z]?,? "
            r"(?:[A-Z][A-Za-z'.-]{1,14} ){1,3}(?:Mobile (?:Estates|Home Park|Court|Village)|Trailer (?:Park|Court)|RV "
            r"(?:Park|Resort)|MHP)",
            alone=0.90,
            caseless=False,
        ),
    ),
    labels=("address", "addr", "mail", "mailing", "lives", "resides", "perm", "permanent"),
    contrary=("hr", "resp", "bp", "rate", "cm"),
    positives=(
        "<RR 2 Box 114>",
        "<RR 3 BOX 41>",
        "N3*<HC 71 BOX 204>~",
        "perm: <RFD 2, Box 71-C>, Lubec",
        "<Rte 6 Box 44>, Price Utah",
        "<Rural Route 4>",
        "<Star Route Box 9>",
        "<Route 1, Box 22A>",
        "<trailer lot 44, Dry Fork Mobile Estates>",
        "<Lot 9, Whispering Pines MHP>",
    ),
    negatives=(
        "RR 16, SpO2 95%",
        "HC 34 cm",
        "HR 88 RR 20",
        "route 2 mg IV",
        "oral route, box of 30",
        "rd 3 of chemo",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://pe.usps.com/text/pub28/28c2_022.htm",
    ),
)
