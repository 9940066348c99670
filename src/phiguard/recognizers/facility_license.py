"""Numbers of laboratories, pharmacies and hospitals (Safe Harbor class K): CLIA, NCPDP, CCN, UPIN, PTAN, taxonomy."""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

recognizer = PatternRecognizer(
    name="facility_license",
    title="Number of a laboratory, pharmacy or provider",
    identifies=SafeHarbor.LICENSE,
    entity="FACILITY_LICENSE",
    patterns=(
        Pattern(r"\d{2}D\d{7}", alone=0.60, labelled=0.97),
        labelled(r"clia(?: certificate| waiver)?", r"\d{2}[A-Z]\d{5,8}|\d{2}D-?\d{7}", alone=0.93, gap=WIDE_GAP),
        labelled(
            r"ncpdp|nabp|ncpdp/nabp|pharmacy (?:id|no|number|lic)", r"\d{7}|\d{2}-\d{5}", alone=0.90, gap=WIDE_GAP
        ),
        labelled(
            r"ccn|oscar|cms certification|medicare provider|ptan|facility (?:id|no|number)|provider (?:id|no|number|#)",
            r"\d{2}-?[A-Z0-9]\d{3}[A-Z]?|[A-Z]{0,3}\d{4,10}",
            alone=0.86,
            gap=WIDE_GAP,
        ),
        labelled(r"upin", r"[A-Z]\d{5}", alone=0.93, gap=WIDE_GAP),
        labelled(r"ndc labeler|cap(?: (?:no|number|#))|jcaho(?: id)?|tjc(?: id)", r"\d{5,9}", alone=0.75, gap=WIDE_GAP),
        Pattern(r"PRV\*(?:BI|PE|RF|AT)\*PXC\*(?P<value>[0-9A-Z]{9}X)", alone=0.60, names_itself=True),
    ),
    labels=("clia",),
    contrary=("lot", "serial", "catalog", "model"),
    positives=(
        "CLIA: <99D2208417>",
        "CLIA # <99D2208417>",
        "NCPDP <9904417>. UDS ordered",
        "CCN of site ......... <99-0447>",
        "UPIN (legacy) ....... <H04417>",
        "lab <99D2208417>",
        "NABP: <9904417>",
        "PTAN <Z99044>",
    ),
    negatives=(
        "CLIA waived test",
        "CCN meeting 3/14",
        "UPIN retired",
        "lot 99D2208417",
        "NCPDP format D.0",
        "oscar performance 12",
    ),
    sources=(
        "https://www.cms.gov/medicare/quality/clinical-laboratory-improvement-amendments",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(K)",
    ),
)
