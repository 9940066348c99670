"""Landmark, crossing or exit that tells where (Safe Harbor class B)."""

from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.safe_harbor import SafeHarbor

_CAP = r"(?:[A-Z\xaa][A-Za-z\xba'-]{1,15}|St\. [A-Z][a-z]{2,14}|\d{1,3}(?:st|nd|rd|th))"
_STREET = rf"{_CAP}(?: {_CAP}){{0,2}}"
_WHERE = (
    r"(?:[Nn]ear|[Aa]cross from|[Nn]ext to|[Bb]ehind|[Oo]utside|[Oo]ff|[Aa]t|[Bb]y|[Oo]n|[Ii]n|[Ll]eft at|[Rr]ight at|[Pp]ast"
    r"|[Oo]pposite|[Uu]nder|[Bb]urial|[Tt]o|[Ff]rom|[Vv]isited) (?:the )?(?:old )?"
)
_WATER = (
    r"(?:Lake|Mount|Mt\.|Camp|Port|Cape|Fort|Pine|Point) [A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})?"
    r"|[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})? (?:Lake|River|Creek|Park|Bridge|Dam|Mall|Beach|Campground|Reservoir"
    r"|Falls|Shoals?|Notch|Point|Quarry|Mountain|Butte|Canyon|Trailhead|Forest|Marina|Pier|Square"
    r"|Stadium|Airport|Fairgrounds|Cemetery|Bay|Harbor|Island|Plaza|Casino|Speedway|Ranch|Farm|Mine|Mill|Landing)"
)

recognizer = PatternRecognizer(
    name="landmark",
    title="Landmark or crossing",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="LANDMARK",
    patterns=(
        Pattern(
            rf"(?P<value>(?:the )?(?:corner|intersection|crossing|junction|light|stop sign|signal) (?:of|at) {_STREET} (?:and|&|at) {_STREET})",
            alone=0.92,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            r"(?:[Nn]ear|[Oo]ff|[Aa]t|[Oo]n|[Aa]cross from|[Bb]y|[Bb]ehind|[Oo]utside|[Bb]etween|[Ll]ives|[Ss]hot"
            r"|[Ss]truck|[Hh]it|[Cc]orner|[Ii]ntersection|[Cc]rash|[Cc]rossing|[Ff]ell) (?:of )?"
            rf"(?P<value>{_STREET} (?:&|and|/|@) {_CAP}(?: (?:St|Ave|Rd|Blvd|Street|Avenue|Road|Dr|Ln|Hwy))?\.?)",
            alone=0.45,
            labelled=0.85,
            caseless=False,
        ),
        Pattern(
            rf"(?:[Oo]n|[Oo]ff|[Aa]t|[Nn]ear|[Ll]ives) (?P<value>{_CAP} & {_CAP})",
            alone=0.62,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            r"(?:US|SR|CR|FM|I|Hwy|Highway|Route|Rte)[ -]?\d{1,4} (?:at|and|&|@|/) (?:US|SR|CR|FM|I|Hwy|Highway|Route"
            r"|Rte)[ -]?\d{1,4}",
            alone=0.90,
            caseless=False,
        ),
        Pattern(
            rf"(?:US|SR|CR|FM|I|Hwy|Highway|Route|Rte|County Road|State Route|Road)[ -]?\d{{1,4}} (?:at|and|&|@|/|near) {_CAP}"
            r"(?: (?:St|Ave|Rd|Street|Avenue|Road|Dr|Ln|Lane|Drive))?",
            alone=0.85,
            caseless=False,
        ),
        Pattern(
            r"\d{1,2}(?:\.\d{1,2})? ?(?:mi|miles?|km|blocks?) (?:[NSEW]{1,2}|north|south|east|west)(?:east|west)? of "
            rf"(?:(?:Hwy|US|SR|I|Route)[ -]?\d{{1,4}}|{_CAP}(?: {_CAP}){{0,2}})(?: on (?:{_CAP}(?: {_CAP}){{0,2}}(?: \d{{1,4}})?))?",
            alone=0.88,
            caseless=False,
        ),
        Pattern(
            r"\d{1,3}(?:st|nd|rd|th)(?: (?:St|Ave|Street|Avenue)\.?)? (?:&|and|/|@) [A-Z][a-z]{2,14}|[A-Z][a-z]{2,14}"
            r"(?: (?:St|Ave|Street|Avenue|Rd|Blvd)\.?)? (?:&|@) \d{1,3}(?:st|nd|rd|th)",
            alone=0.80,
            caseless=False,
        ),
        Pattern(
            r"[A-Z][a-z]{2,14} (?:St|Ave|Rd|Blvd|Street|Avenue|Road|Hwy|Ln)\.? (?:&|and|at|@|/) [A-Z0-9][a-z0-9]{1,14}"
            r"(?: (?:St|Ave|Rd|Blvd|Street|Avenue|Road|Hwy|Ln|Dr)\.?)?",
            alone=0.80,
            caseless=False,
        ),
        Pattern(
            r"(?:I-?\d{1,3}|US-?\d{1,3}|(?:Hwy|Highway|Route|Rte|SR|State Route|Interstate) ?\d{1,3})"
            r"(?: ?[NSEW]B?)?,? (?:mm|mp|mile ?(?:marker|post)?|milepost|exit|near exit|at exit) ?#?\d{1,4}(?:\.\d)?"
            r"(?: near [A-Z][A-Za-z]{2,14}(?: [A-Z][A-Za-z]{2,14}){0,2}(?: exit)?)?",
            alone=0.90,
        ),
        Pattern(r"(?:off|take|at|near) (?P<value>exit #?\d{1,3}[A-Z]?)", alone=0.75, names_itself=True),
        Pattern(r"(?:mile ?(?:marker|post)|milepost|river mile) ?#?\d{1,4}(?:\.\d)?", alone=0.85),
        Pattern(
            r"(?:at|near|mile|Hwy \d{1,3}) (?P<value>MP ?\d{1,3}(?:\.\d)?)",
            alone=0.65,
            caseless=False,
            names_itself=True,
        ),
        Pattern(r"I-\d{2,3} ?(?:NB|SB|EB|WB|north|south|east|west)(?:bound)?", alone=0.80),
        Pattern(
            rf"(?:{_WHERE})(?P<value>{_WATER})",
            alone=0.62,
            caseless=False,
            names_itself=True,
            lead=_WHERE,
        ),
        Pattern(
            r"(?:[Nn]ear|[Aa]cross (?:the street )?from|[Nn]ext (?:door )?to|[Bb]ehind|[Ll]eft at|[Rr]ight at|[Tt]urn"
            r" at|[Oo]pposite) (?P<value>the (?:old )?(?:[A-Z][A-Za-z'-]{1,14}) (?:hall|church|store|mill|farm|gas"
            r" station|"
            r"school|building|bridge|barn|bakery|bank|diner|library|motel|market|station|house|plant|shop))",
            alone=0.75,
            caseless=False,
            names_itself=True,
        ),
    ),
    labels=(
        *("corner", "intersection", "lives near", "near", "off", "across from", "crossing", "cross street"),
        *("cross streets", "loc", "scene"),
    ),
    context=("area", "drove", "local", "struck", "pedestrian", "mvc", "mva"),
    positives=(
        "lives near <5th & Quillwort>",
        "responded to <the corner of 9th and Saltbox> for",
        "shelter bed 31, off <Division & 3rd> in Gresham",
        "Loc: <I-84 WB mm 41 near Cinder Butte exit>",
        "off <exit 188>",
        "stairs near <Lake Orono>.",
        "left at <the old Grange hall>",
        "found at <Larkspur St and Alder Ave>",
        "across from <Quillwort Park>",
        "<milepost 117>",
        "MVC at <Route 9 and Sycamore>, pt",
        "lives <1.5 mi N of Hwy 77 on County Road 412>.",
        "under the <Burnside Bridge> in",
    ),
    negatives=(
        "exit site clean",
        "I-131 ablation",
        "near syncope",
        "5th metatarsal and ankle",
        "3rd and 4th toes",
        "corner of the eye",
        "CN II and III intact",
        "at bedside",
        "Smith & Nephew",
        "Copay & Fees",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html",
    ),
)
