"""Military and diplomatic address (Safe Harbor class B): ``PSC 447 BOX 208``, ``APO AP 96399``, ships and camps."""

from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.safe_harbor import SafeHarbor

recognizer = PatternRecognizer(
    name="military_address",
    title="Military or diplomatic address",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="MILITARY_ADDRESS",
    patterns=(
        Pattern(r"(?:psc|cmr|unit|opc|omc)[ #]{1,2}\d{1,6},? box \d{1,6}[A-Z]?", alone=0.95),
        Pattern(r"(?:apo|fpo|dpo),? {1,2}(?:aa|ae|ap)(?:[ ,]{1,2}\d{5}(?:-\d{4})?)?", alone=0.95),
        Pattern(r"(?:CMR|PSC) \d{2,5}", alone=0.60, labelled=0.90, caseless=False),
        Pattern(
            r"(?:USS|USNS|USCGC) [A-Z][A-Za-z.]{1,14}(?: [A-Z][A-Za-z.]{1,14}){0,2}(?: \([A-Z]{2,4}[- ]?\d{1,3}\))?",
            alone=0.75,
            caseless=False,
        ),
        Pattern(
            r"(?:Fort|Ft\.|Camp|FOB|COP|LZ|NAS|MCAS|MCB|JBLM|JB|Naval (?:Air )?Station|Marine Corps"
            r" Base) [A-Z][a-z]{2,14}(?:[- ][A-Z][a-z]{2,14})?"
            r"|[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})? (?:Air Force Base|AFB|Army Base|Naval Base|Army Depot|Barracks)",
            alone=0.70,
            caseless=False,
        ),
    ),
    labels=("address", "mail", "mailing", "apo", "addr"),
    positives=(
        "<PSC 1650 Box 10>, <APO AE 09777>",
        "Mail: <PSC 447 BOX 208>, <APO AP 96399>",
        "<Unit 45013 Box 2666>",
        "<FPO, AP 96691-1234>",
        "<CMR 415, Box 77>",
        "stationed at <Fort Larkspur> and <Quillwort AFB>",
        "aboard <USS Fairhollow (DDG-999)>",
    ),
    negatives=(
        "Unit 4 West",
        "4 units",
        "apo B 90",
        "apoprotein AE",
        "fort he said",
        "camp next week",
        "USS of the pelvis",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://pe.usps.com/text/pub28/28c2_010.htm",
    ),
)
