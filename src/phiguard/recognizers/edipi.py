"""DoD identification number (Safe Harbor class H): EDIPI, ten digits on military cards and in military records."""

from phiguard.detect.pattern import PatternRecognizer, labelled
from phiguard.detect.shapes import SPACED, WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

recognizer = PatternRecognizer(
    name="edipi",
    title="DoD identification number",
    identifies=SafeHarbor.MRN,
    entity="EDIPI",
    patterns=(
        labelled(
            r"edi-?pi?|dod[ -]?id|dod (?:identification|number|no)|dod #|electronic data interchange personal|"
            r"cac(?: id| no)|military id|mil id",
            rf"\d{{9,11}}|{SPACED}|\d{{3}}-\d{{3}}-\d{{4}}",
            alone=0.93,
            gap=WIDE_GAP,
        ),
    ),
    positives=(
        "EDIPI <1234567890>",
        "DoD ID <9944017720>",
        "DoD ID#: <9944017720>",
        "edipi=<9900441772>",
        "CAC ID no. <9900 441 772>",
    ),
    negatives=(
        "DoD ID card",
        "EDIPI on file",
        "DoD form 2807",
        "military identification seen",
        "ED 1234567890",
        "dod 3/14/2019",
    ),
    sources=(
        "DoD Instruction 1000.30, Reduction of Social Security Number Use Within DoD",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(H)",
    ),
)
