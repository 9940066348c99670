"""Hull and aircraft numbers, placards, permits and toll tags (Safe Harbor class L)."""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

_SERIAL = r"(?:[A-Z]{0,4}-?\d[A-Z0-9-]{2,14})"

recognizer = PatternRecognizer(
    name="hull_number",
    title="Hull, aircraft, placard, permit or toll tag number",
    identifies=SafeHarbor.VEHICLE,
    entity="VEHICLE_SERIAL",
    patterns=(
        Pattern(r"[A-Z]{3}[A-Z0-9]{5}[A-L]\d{3}", alone=0.10, labelled=0.92),
        labelled(r"hin|hull (?:id(?:entification)?|no\.?|number|#)", r"[A-Z]{3}-?[A-Z0-9]{5}[A-L]\d{3}|[A-Z0-9]{12}", alone=0.92),
        labelled(r"tail (?:no\.?|number|#)|aircraft(?: reg(?:istration)?)?|n-number|registration mark", r"N\d{1,5}[A-Z]{0,2}", alone=0.9),
        labelled(
            r"(?:handicap(?:ped)?|disabled|disability|parking|accessible|ada)? ?placards?|parking (?:permit|pass|tag|decal)s?|"
            r"(?:toll|e-?z-?pass|fastrak|sunpass)(?: tag| transponder| pass| account)?|boat reg(?:istration)?|"
            r"(?:atv|trailer|motorcycle|scooter|snowmobile|rv|engine|frame|chassis|bike|bicycle) (?:serial|frame|engine|chassis|id|reg(?:istration)?)|"
            r"vehicle registration|registration (?:no\.?|number|#)|auto insurance card|vehicle (?:serial|decal|permit)",
            _SERIAL,
            alone=0.85,
        ),
    ),
    labels=("hin", "hull", "hull id", "boat"),
    context=("vessel", "marine", "trailer"),
    contrary=("lot", "ref", "catalog", "part no"),
    positives=(
        "HIN <ABC12345D606>",
        "placard # <D448812>",
        "hull id no. <ZZZ00001A123>",
        "parking permit: <FH-20931>",
        "E-ZPass tag <004471882>",
        "tail number <N000ZZ>",
        "boat registration <OR4471ZZ>",
        "disabled placard no. <P4471882>",
    ),
    negatives=("hull of the appendix", "placard posted on door", "parking is free", "toll-like receptor 4", "frame 3 of 12", "trailer 2"),
    sources=(
        "https://www.ecfr.gov/current/title-33/section-181.25",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(L)",
    ),
)
