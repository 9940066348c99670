"""Text of a tattoo, a scar or a jersey that picks a person out (Safe Harbor class R)."""

from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.safe_harbor import SafeHarbor

_QUOTED = r"[\"'](?P<value>[A-Z0-9\xaa\xba\xa4][A-Z0-9\xaa\xba\xa4 .,&/'!+#-]{1,60})[\"']"
_MARK = (
    r"(?:tattoos?|tatt?oo(?:ed)?|tats?|ink(?:ed)?|brand(?:ed|ing)?|birth ?mark|scar|piercing|necklace|pendant|"
    r"jersey|t-shirt|tatuaje)"
)

recognizer = PatternRecognizer(
    name="tattoo",
    title="Text of a tattoo or a scar",
    identifies=SafeHarbor.OTHER_ID,
    entity="CHARACTERISTIC",
    patterns=(
        Pattern(rf"{_MARK}[^\"'\n\0]{{0,40}}{_QUOTED}", alone=0.85, right="any", names_itself=True),
        Pattern(
            r"(?P<value>\"[A-Z0-9][A-Z0-9 .,&/!+-]{1,40}\") (?:tattoo|tattooed|inked)",
            alone=0.80,
            left="any",
            names_itself=True,
        ),
        Pattern(
            r"tattoo(?:ed)?(?: [a-z]{2,10}){0,4} (?:of|reading|reads|saying|says|with|w/|that says|name|spelling|"
            r"stating) (?P<value>(?:[A-Z][A-Za-z0-9]{1,14} ?){1,4}\d{0,4})",
            alone=0.75,
            caseless=False,
            names_itself=True,
        ),
        Pattern(r"jersey (?:no\.?|number|#) ?(?P<value>\d{1,3})", alone=0.75, names_itself=True),
    ),
    positives=(
        'tattoo reading "<Wrenna 2014>"',
        'Has a forearm tattoo "<Sgt R. Vega 4-4-07>". Denies',
        'neck tattoo "<LaRue 4ever>"',
        'Scar: "<appendix + tattoo of a lighthouse w/ name Odette>"',
        "tattoo reads <Semper Fidelis>",
        'tatuaje "<Mi Luz 2014>"',
        "jersey #<44>",
    ),
    negatives=(
        "no tattoos",
        "tattoo removal clinic",
        "scar well healed",
        "tattoos on both arms",
        'states "I fell"',
        "brand of walker",
    ),
    sources=(
        "https://www.hhs.gov/hipaa/for-professionals/privacy/special-topics/de-identification/index.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
    recall=nothing,
)
