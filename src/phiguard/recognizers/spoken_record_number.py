"""Record, member or account number read out in words (Safe Harbor class H): "zero zero seven seven two oh four one"."""

from phiguard.detect.pattern import PatternRecognizer, labelled, nothing
from phiguard.safe_harbor import SafeHarbor

_DIGIT = (
    r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|double|triple|dash|[a-z])"
)

recognizer = PatternRecognizer(
    name="spoken_record_number",
    title="Record, member or account number in words",
    identifies=SafeHarbor.MRN,
    entity="MEDICAL_RECORD_NUMBER",
    patterns=(
        labelled(
            r"mrn|(?:medical )?record (?:number|no|id)|chart number|patient (?:id|number)|account number|"
            r"member (?:id|number)|"
            r"policy number|group number|license number|medicare number|claim number|confirmation number",
            rf"(?:[a-z][ ,-]{{1,2}}){{0,3}}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|"
            rf"double)(?:[ ,.-]{{1,3}}{_DIGIT}){{3,14}}",
            alone=0.92,
            gap=r"(?: is| was|:|,)?(?: it'?s)?[ \n]{1,3}",
        ),
    ),
    recall=nothing,
    positives=(
        "medical record number <zero zero seven seven two oh four one> date of service",
        "MRN is <four eight two, nine one three>",
        "member id: <q eight eight two one three>",
        "account number <seven seven double two nine>",
    ),
    negatives=(
        "medical record number one of two",
        "record number of two",
        "chart number pending",
        "one two three four five",
        "account number on file",
        "member number seven on the team",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(H)",),
)
