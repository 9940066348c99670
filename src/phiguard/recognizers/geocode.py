"""Code of a place (Safe Harbor class B): ``geo:`` addresses, plus codes, three words, geohash, H3, maps."""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

_OLC = "23456789CFGHJMPQRVWX"

recognizer = PatternRecognizer(
    name="geocode",
    title="Code of a place",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="GEOCODE",
    patterns=(
        Pattern(r"geo:[+-]?\d{1,3}(?:\.\d{1,12})?,[+-]?\d{1,3}(?:\.\d{1,12})?(?:;[a-z]{1,4}=[\w.]{1,10})?", alone=0.97),
        Pattern(
            rf"(?:[{_OLC}]{{8}}|[{_OLC}]{{6}}|[{_OLC}]{{4}})\+[{_OLC}]{{2,3}}",
            alone=0.80,
            labelled=0.97,
            caseless=False,
        ),
        Pattern(r"///[a-z]{3,18}\.[a-z]{3,18}\.[a-z]{3,18}", alone=0.95, left="any"),
        labelled(r"what ?3 ?words|what three words|w3w", r"(?:///)?[a-z]{3,18}\.[a-z]{3,18}\.[a-z]{3,18}", alone=0.95),
        labelled(r"geo ?hash", r"[0-9b-hjkmnp-z]{4,12}", alone=0.90, gap=r"[\"']?[ \t]?[:=# \t]{1,4}[\"']?"),
        labelled(r"h3(?: ?index| ?cell)?", r"8[0-9a-f]{14}", alone=0.95, gap=r"[\"']?[ \t]?[:=# \t]{1,4}[\"']?"),
        labelled(
            r"imb|intelligent mail(?: barcode)?|postnet|delivery point|dpbc|dpc", r"\d{11,12}|\d{20,32}", alone=0.90
        ),
        labelled(
            r"(?:state |county |census )?fips(?: code)?|geo ?id|geoid\d{0,2}|gnis(?: id)?|place code|county code|fips(?: county)?",
            r"\d{5}(?:\d{6}(?:\d{1,4})?)?",
            alone=0.90,
        ),
    ),
    labels=("plus code", "pluscode", "open location code", "olc", "google maps", "pin"),
    contrary=("allele", "genotype", "variant", "hgvs"),
    positives=(
        "plus code <84PR2V3C+5Q>",
        "<8FQH4V7C+2P>. Pin",
        "<geo:31.0417,-97.2204>",
        "what3words <///lantern.marsh.pickle>",
        "w3w: <lantern.marsh.pickle>",
        "geohash <9q8yyk8>",
        "h3: <8928308280fffff>",
        "county FIPS <41999>",
    ),
    negatives=(
        "4+ edema",
        "T3N1M0",
        "CD4+CD8",
        "file:///etc/hosts",
        "H3N2 influenza",
        "HLA A2+B7",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://www.rfc-editor.org/rfc/rfc5870",
        "https://github.com/google/open-location-code",
    ),
)
