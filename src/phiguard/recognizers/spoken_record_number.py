"""Record, member or account number read out in words (Safe Harbor class H): "zero zero seven seven two oh four one"."""

from phiguard.detect.pattern import PatternRecognizer, labelled, nothing
from phiguard.safe_harbor import SafeHarbor

_DIGIT = (
    r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|double|triple|dash|hyphen|slash|[a-z](?: (?:as in|for|like) [a-z]{2,10})?|"
    r"alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa|quebec|romeo|"
    r"sierra|tango|uniform|victor|whiskey|x-?ray|yankee|zulu)"
)
#: Letters before the first digit: W as in whiskey, whiskey, w.
_LETTERS = (
    r"(?:(?:[a-z](?: (?:as in|for|like) [a-z]{2,10})?|alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|"
    r"lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiskey|x-?ray|yankee|zulu)[ ,-]{1,2}){0,4}"
)

recognizer = PatternRecognizer(
    name="spoken_record_number",
    title="Record, member or account number in words",
    identifies=SafeHarbor.MRN,
    entity="MEDICAL_RECORD_NUMBER",
    patterns=(
        labelled(
            r"mrn|(?:(?:medical )?record|chart|patient|account|member|subscriber|policy|group|license|medicare|medicaid|claim|"
            r"confirmation|reference|authorization|case|ticket|accession|prescription|rx|badge|employee|order|invoice|"
            r"file|insurance|card|visit|encounter|serial|id|identification) (?:number|no\.?|id)",
            rf"{_LETTERS}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|"
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
        "policy number is <w as in whiskey four four one seven seven two zero one eight> end",
        "claim number <charlie lima nine nine oh four>",
        "account number <seven seven double two nine>",
    ),
    negatives=(
        "medical record number one of two",
        "record number of two",
        "chart number pending",
        "one two three four five",
        "account number on file",
        "member number seven on the team",
        "case number four of nine",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(H)",),
)
