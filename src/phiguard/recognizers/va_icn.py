"""Integrated control number of the Department of Veterans Affairs (Safe Harbor class H): 10 digits, V, 6 digits."""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

recognizer = PatternRecognizer(
    name="va_icn",
    title="VA integrated control number",
    identifies=SafeHarbor.MRN,
    entity="VA_ICN",
    patterns=(
        Pattern(r"\d{10}V\d{6}", alone=0.95, labelled=0.98),
        labelled(r"(?:va )?icn|integrated control", r"\d{10}(?:V\d{4,6})?", alone=0.80, gap=WIDE_GAP),
    ),
    labels=("icn", "integrated control number"),
    positives=("<1012345678V123456>", "VA ICN <1044718820V417729>.", "ICN: <1044718820v417729>", "ICN <1044718820>"),
    negatives=("101234567V123456", "ICN pending", "V123456", "1012345678V12345", "1.5V 100000", "icn 12"),
    sources=(
        "VA Software Document Library, Master Patient Index (MPI/PD)",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(H)",
    ),
)
