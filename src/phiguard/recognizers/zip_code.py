"""ZIP code (Safe Harbor class B).

Five digits, with four more, or with the delivery point, beside a label, behind a state, or in the fields of a
standard message. Five digits alone are mostly something else.

>>> check("97499") == SILENT, check("00000").decibans < 0
(True, True)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import GAP, Pattern, PatternRecognizer, labelled, nothing
from phiguard.reference.places import STATE_ABBREVIATIONS, STATES
from phiguard.reference.street_forms import STREET_END
from phiguard.safe_harbor import SafeHarbor

UNUSED = Verdict("no place has this code", -6)

_ZIP = r"\d{5}(?:-? ?\d{4}(?:-\d{2})?)?"
_DASHED = r"\d{5}(?:-\d{4}(?:-\d{2})?)?"
#: States as an address writes them: two capitals, in full, or shortened.
ABBREVIATED = "|".join((*STATES, "AA", "AE", "AP"))
SPELLED = "|".join(sorted((name.title().replace(" Of ", " of ") for name in STATES.values()), key=len, reverse=True))
SHORTENED = "|".join(f"{name.title()}\\." for name in STATE_ABBREVIATIONS)
TITLED = "|".join(s.title() for s in STATES if s not in {"IN", "OR", "ME", "OH", "HI", "OK", "ID", "LA", "AS"})
_SMALL = "|".join(s.lower() for s in STATES)
_SAID = "zero|oh|o|one|two|three|four|five|six|seven|eight|nine"


def check(code: str) -> Verdict:
    """Doubt codes that no place has (all prefixes below 005 are unused)."""
    return UNUSED if code[:3] in {"000", "001", "002", "003", "004"} else SILENT


recognizer = PatternRecognizer(
    name="zip_code",
    title="ZIP code",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="ZIP_CODE",
    patterns=(
        labelled(
            r"zip(?:[ _-]?codes?| ?\+ ?4|5|[ -]?postal|s)?(?: (?:served|list|covered|area|area code))?|postal(?:[ _-]?code"
            r"|cd)?|postcode|post code|zip/postal(?: code)?|zip[ _-]?cd|codigo postal|cod\. ?postal|c\.?p\.?|zona postal"
            r"|zcta5?",
            _ZIP,
            alone=0.95,
            gap=rf"\??(?:{GAP})",
        ),
        labelled(r"zip(?: ?code)?[ .]{1,12}", _ZIP, alone=0.93, gap="[:=] {0,4}"),
        Pattern(
            rf"[A-Z][a-z]{{2,14}},? (?:{ABBREVIATED}),? {{1,3}}(?P<value>[0-9OIl]{{5}}(?:-[0-9OIl]{{4}})?)",
            alone=0.70,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            rf"(?:zips?(?: ?codes?)?[^0-9\n\0]{{1,16}}\d{{5}}(?:, ?\d{{5}}){{0,3}}(?:,? and |,? & |, ?|/))(?P<value>{_DASHED})",
            alone=0.92,
            names_itself=True,
        ),
        Pattern(
            r"(?:city|town) ?[/,&] ?(?:st(?:ate)?\.? ?[/,&]? ?)?zip(?: ?code)?[ \t:\n]{1,6}[a-z][a-z .'-]{1,24},? ?[/|]?"
            rf" ?(?:[a-z]{{2}}[ ,/|]{{1,3}})?(?P<value>{_DASHED})",
            alone=0.93,
            names_itself=True,
        ),
        Pattern(
            rf"[\"'][A-Z][A-Za-z' .-]{{2,24}}[\"'], ?(?:[\"'][A-Z]{{2}}[\"'], ?)?[\"'](?P<value>{_DASHED})[\"']",
            alone=0.75,
            left="any",
            right="any",
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            rf"(?:[A-Z]\. ?[A-Z]\.|[A-Z][a-z]{{2,14}},? (?:{TITLED})),? {{1,3}}(?P<value>{_DASHED})",
            alone=0.85,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            rf", ?(?:{ABBREVIATED})[.,]?[ \t\n]{{1,6}}(?P<value>{_DASHED})", alone=0.97, caseless=False, left="any"
        ),
        Pattern(
            rf"(?:{ABBREVIATED})(?:[.,]?[ \n]{{1,6}}|[\t|;] ?| ?[*|/.-] )(?P<value>{_DASHED})",
            alone=0.90,
            caseless=False,
        ),
        Pattern(
            rf"(?:{SPELLED}|{SHORTENED}),?[ \n]{{1,2}}(?P<value>{_DASHED})",
            alone=0.92,
            caseless=True,
            names_itself=True,
        ),
        Pattern(rf", ?(?:{_SMALL}),?[ ]{{1,2}}(?P<value>{_DASHED})", alone=0.85, left="any", names_itself=True),
        Pattern(rf"\^(?:{ABBREVIATED})\^(?P<value>{_ZIP})", alone=0.95, left="any", names_itself=True),
        Pattern(
            rf"N4\*[^*~\0\n]{{0,40}}\*[A-Z]{{2}}\*(?P<value>{_ZIP})", alone=0.97, caseless=False, names_itself=True
        ),
        Pattern(r"\d{5}-\d{4}(?:-\d{2})?", alone=0.30, labelled=0.95),
        Pattern(
            rf"(?:zip(?: ?code)?(?: is)?|{SPELLED})[^A-Za-z0-9\0]{{1,4}}(?:\d\d:\d\d"
            rf" [a-z]{{1,10}}:? )?(?P<value>(?:(?:{_SAID})[ -]){{4}}(?:{_SAID}))",
            alone=0.85,
            names_itself=True,
        ),
        Pattern(
            rf", [A-Z][a-z]{{2,16}}(?: [A-Z][a-z]{{2,16}})?,? (?P<value>{_DASHED})",
            alone=0.62,
            left="any",
            right="line",
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            rf"(?:{STREET_END}|(?i:broadway|bsmt|mile \d{{1,4}}|(?:trlr|lot|spc) \w{{1,5}}|ave\.? [A-Z])) {{0,2}}[|;\t,] {{0,2}}"
            rf"(?P<value>{_DASHED})",
            alone=0.80,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            r", ?(?:NJ|MA|CT|ME|NH|VT|RI|PR) (?P<value>[1-9]\d{3})",
            alone=0.70,
            left="any",
            right="line",
            caseless=False,
            names_itself=True,
        ),
        Pattern(r"DAK(?P<value>\d{5}(?:\d{4}(?:  )?)?)", alone=0.97, left="line", caseless=False, names_itself=True),
        Pattern(
            r"(?P<value>\d{5}(?:-\d{4})?)(?:\"?[,;|] ?\"?| )(?:USA?|United States)",
            alone=0.80,
            caseless=False,
            names_itself=True,
        ),
    ),
    labels=("address", "addr", "postal", "mail to", "mailing", "ship to", "lives", "resides"),
    contrary=("mrn", "acct", "account", "npi", "ndc", "cpt", "hcpcs", "order", "lot", "units", "mg"),
    check=check,
    recall=nothing,
    positives=(
        "zip <05901>; zip? <98999>",
        "Fairhollow, OR <97499-2203>",
        "ZIP Code: <97499>",
        "NM   <87899>",
        '"postalCode": "<02199>"',
        "N4*SPOKANE*WA*<992019999>~",
        "^TAMARIND FALLS^MI^<48999>||",
        "Lubec, Maine <04699>; Minn. <56399>",
        "C.P. <00999>",
        "state: OR, zip: <97499>",
        "zip is <five five six nine nine>",
        "ely, nv <89399>",
        "zip_code=<97499>&x",
        "zip codes served: <97401>, <97402>",
        "City / ZIP: Marlow Bend / <50988>",
        "'Holloway Gap', '<24999>')",
        "Hartsdale, N.Y. <10599>",
        "Terlingua Tx <79899>",
        "Skerry Harbor, ME \N{MIDDLE DOT} <04999>",
        "ZIP..: <46999>, Little Ferring ME <04O99>",
    ),
    negatives=(
        "platelets 97401",
        "HCPCS 97110 x2",
        "WBC 12500",
        "CPT 99213",
        "case 44120 closed",
        "OR 12500 units",
        "zip-lock bag 12345 units of lidocaine",
        "zip 974",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://pe.usps.com/text/pub28/28c2_001.htm",
    ),
)
