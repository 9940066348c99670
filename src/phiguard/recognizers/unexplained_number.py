"""A number that no other recognizer explains, and that looks like an identifier by its form (Safe Harbor class R).

In notes and letters seven digits in a row, letters and digits run together, or digits in groups with a zero in front
name a record, a policy or a piece of property far more often than they measure anything. What is a quantity, a code of
a classification, a date or a version is taken in whole, so that its digits are not read apart, and then doubted.

>>> check("R44187720").decibans, check("7741-20").decibans, check("99213-25").decibans
(1, 0, -30)
"""

import re

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.detect.shapes import A_DATE, ABBREVIATIONS, TERSE_LABELS, is_date, is_time
from phiguard.safe_harbor import SafeHarbor

STRONG = Verdict("a form that hardly anything else has", 1)
FAIR = Verdict("a form that identifiers have as often as not", 0)
WEAK = Verdict("a form that a label nearby must explain", -1)
FAINT = Verdict("a form that a label cannot explain either", -3)
NONE = Verdict("reads as a quantity, a code of a classification or a range", -30)

_UNIT = (
    r"%|mg|mcg|ug|ng|g|kg|lbs?|oz|m?l|cc|dl|mm|cm|m|ft|in|km|mi|miles|units?|iu|u|meq|mmol|mol|mosm|mmhg|bpm|hz|khz|k|"
    r"kb|mb|gb|bytes|ms|sec|s|min|hrs?|hours?|days?|wks?|weeks?|months?|mos?|yrs?|years?|yo|copies|cells|cfu|steps|"
    r"calories|kcal|cal|gy|mgy|v|ma|w|hp|rpm|x|times|reads|rows|lines|people|patients|pts|records|charts|tabs?|caps?|"
    r"puffs?|gtts?|beds?|hits|points|dollars|usd|million|thousand|hundred|percent|per|/u?l|/mm|/hpf|/yr"
)
#: Public numbers: of articles, trials, standards, variants, weaknesses of software.
_PUBLIC = (
    r"(?:HP|MONDO|GO|ORPHA|OMIM|MIM|CHEBI|EFO|DOID|UBERON|NM|NP|NC|NG|XM|GTR|SCV|RCV|VCV|GSE|SRR|SRX)[:_ ]?\d{4,12}|"
    r"(?:rs|COSM|COSV|NCT|PMC|PMID|ISBN|ISSN|KB|CVE-|ISRCTN|EudraCT|RFC|ISO|IEC|ANSI|GRCh|GCF_|ENS[A-Z]{1,3}|"
    r"CMS-|HCFA-|SF-|DD-)[ :#-]{0,2}\d[\d-]{2,17}"
)
_MEASURED = rf"\d{{4,22}}(?: (?i:{_UNIT})|(?:{_UNIT}))"
#: Seven digits, and what turns them into money, a decimal, an object identifier, a place on a chromosome or a measure.
_DIGITS = (
    r"(?:[$\xa4] ?|[Cc]hr[0-9XYM]{1,2}[:.]|HTTP/[0-9.]{1,3}\" \d{3} )?"
    rf"(?:\d{{1,12}}\.){{0,12}}\d{{6,22}}(?:\.\d{{1,12}}){{0,12}}(?: ?(?:(?i:{_UNIT})))?"
)
_TAIL = r"(?:[-.][A-Z0-9]{1,8}){0,4}"
#: Letters and digits run together, and groups with marks between them; by what comes first, which is faster.
_GROUPED = (
    r"[A-Z](?:"
    rf"[A-Z]{{0,5}}\d{{4,14}}(?:[A-Z]{{1,4}}|{_TAIL})|"  # R44187720, ME26-0417
    rf"[A-Z]{{0,5}}[-.]\d{{2,12}}{_TAIL}|"  # QX-70418, MPU-26-00418
    rf"[A-Z]{{0,5}}\d{{1,3}}(?:[-.]\d{{2,12}}{_TAIL}|[A-Z]{{1,4}}\d{{2,12}}(?:[A-Z]{{1,3}}\d{{0,8}})?|-[A-Z0-9]{{2,8}}{_TAIL})|"
    rf"[A-Z]{{1,4}}(?:/\d{{2,4}}/\d{{3,8}}|-[A-Z]{{2,6}}-\d{{3,8}}{_TAIL}| ?\d{{5,9}}(?:/\d{{5,9}}){{1,6}}))|"
    r"\d(?:"
    rf"\d{{2,13}}(?:[A-Z]{{1,4}}\d{{0,12}}|-[A-Z0-9]{{1,8}}{_TAIL}|\d\d(?:/\d{{5,9}}){{1,6}})|"  # 7741-20, 26RA004417
    rf"\d?(?:[A-Z]{{1,4}}\d{{3,12}}[A-Z]{{0,3}}|-(?:[A-Z]{{0,3}}\d{{4,8}}|[A-Z0-9]{{1,6}}-[A-Z0-9]{{1,8}}){_TAIL}))"
)
_INITIALED = (
    r"(?:[A-Z]{1,5}[ -]?|\d[A-Z]{1,3} )\d{2,8}(?:[ -]\d{1,8}){1,4}(?: [A-Z])?|[A-Z]{1,3} \d{6,10} [A-Z]|"
    r"[A-Z]{1,4}\d{6,12} \d{2}"
)
_APART = r"\d{2,6}(?: \d{2,6}){2,5}(?:-\d{1,3})?|\d(?: \d){6,14}"

#: Codes and quantities that are written like identifiers.
_KNOWN = re.compile(
    rf"{_PUBLIC}|{_MEASURED}|"
    r"\d{5}-\d{4}-\d{1,2}|\d{4}-\d{4}-\d{2}|\d{5}-\d{3}-\d{2}|\d{5}-[A-Z0-9]{2}|\d{1,5}-\d|[A-Z]\d{4}|[A-Z]\d{4}-\d\d|"
    r"[A-TV-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?|\d{2,7}-\d{2}-\d|\d{3}-\d{2}-\d{4}|(?:1-)?\d{3}-\d{3}-\d{4}|\d{3}-\d{4}|"
    r"0{6,}|9{7,}|(?:19|20)\d\d(?:[-/ ]?(?:19|20)?\d\d)?|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{0,9}|"
    r"\d{3,4}[NFQ]\d{4}X|\d{4}[A-Z]|D[ABC][A-Z]\d{8,9}|(?:19|20)\d\d-[0-3]\d\d|[A-Z]{1,3}\d{4}[A-Z]?|00\d{4}X\d{3}(?:A\d)?|[45]\d-[12]\d-1[2-5]\d|"
    r"(?:SARS|COVID|HLA|CYP|IL|CD|PD|HER|MIN|MAX|MON|TUE|WED|THU|FRI|SAT|SUN|FORM|DSM|ICD|NIST|SP|CFR|USC|DRG|CPT|UTC|"
    r"GMT|EST|PST|CST|MST|T|L|C|S)[-./ ]?\d.{0,14}|[A-Z]{2} \d{5}-\d{4}|(?:[A-Z]{1,5} )?(?:011 )?\d{2,3} \d{3} \d{4}|"
    r"X+-.*|[A-Z]{2,4}-\d{1,3}\.\d{1,2}|0(?:0|11) \d.*"
)
_STARTED_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}.*|\d{1,2}-(?:[A-Z]{3})-?(?:19|20)?\d\d")
#: Digits, capitals, and what stands between groups: no decimal and no ratio.
_SHAPE = re.compile(r"\d+|\d{5,9}(?:/\d{5,9}){1,6}|[0-9./]*[A-Z -][0-9A-Z./ -]*")
_SHORT = re.compile(r"[A-Z]{2,4}-\d{3}")
_GROUPS = re.compile(r"\d+")
_LETTERS = re.compile(r"[A-Z]+")
_MOST_DIGITS = 22


def check(value: str) -> Verdict:
    """How a value is written: what it may be by its digits, groups and letters."""
    if not _SHAPE.fullmatch(value):
        return NONE
    groups = _GROUPS.findall(value)
    digits = sum(map(len, groups))
    if digits < 4:  # noqa: PLR2004
        return FAINT if _SHORT.fullmatch(value) else NONE
    letters = _LETTERS.findall(value)
    if letters and value.startswith(letters[0]) and _no_part(letters[0], value):
        return NONE
    verdict = _formed(value, groups, letters, digits)
    if verdict is NONE or digits > _MOST_DIGITS or _KNOWN.fullmatch(value):
        return NONE
    return A_DATE if is_date(value) or _STARTED_DATE.fullmatch(value) else verdict


def _formed(value: str, groups: list[str], letters: list[str], digits: int) -> Verdict:
    """What the form says, if nothing known is written so."""
    zero = any(g[0] == "0" and len(g) > 2 and not is_time(g) for g in groups)  # noqa: PLR2004
    if value.isdecimal():
        return (STRONG if digits >= 7 else WEAK) if digits > 6 or zero else FAINT  # noqa: PLR2004
    if "/" in value and len(groups[0]) > 4:  # noqa: PLR2004
        return _listed(groups)
    return _apart(groups, letters, zero=zero) if " " in value else _grouped(groups, letters, digits, zero=zero)


def _listed(groups: list[str]) -> Verdict:
    """Numbers of one length with strokes between them."""
    return STRONG if len({len(g) for g in groups}) == 1 else NONE


def _no_part(word: str, value: str) -> bool:
    """Whether capitals before the digits say what they are, and do not belong to them."""
    return word in ABBREVIATIONS or (word in TERSE_LABELS and value[len(word)] == " ")


def _apart(groups: list[str], letters: list[str], *, zero: bool) -> Verdict:
    """Groups with blanks between them."""
    digits = sum(map(len, groups))
    if all(len(g) == 1 for g in groups):
        return STRONG if max(groups) > "5" else NONE
    if letters:
        long = max(map(len, groups)) >= 4 and len(groups[0]) > 2  # noqa: PLR2004
        times = all(is_time(g) for g in groups)
        if len(groups) == 2 and len(groups[0]) > 5 and groups[1][0] == "0":  # noqa: PLR2004 - a dependant
            return FAIR
        if digits >= 6 and (zero or (long and not times and len(letters[0]) > 1)):  # noqa: PLR2004
            return FAIR
        coded = len(letters[0]) == 3 and len(groups) > 2 and min(map(len, groups)) > 2  # noqa: PLR2004
        return FAIR if coded else WEAK if digits >= 6 else NONE  # noqa: PLR2004
    fours = all(len(g) == 4 for g in groups[:-1]) and len(groups) > 2  # noqa: PLR2004
    if zero and digits > 7:  # noqa: PLR2004
        return FAIR
    return FAIR if fours and digits > 11 and not all(map(is_time, groups)) else NONE  # noqa: PLR2004


def _grouped(groups: list[str], letters: list[str], digits: int, *, zero: bool) -> Verdict:
    """Letters and digits run together, or groups with marks between them."""
    if letters:
        if digits >= 6 or (zero and digits > 4):  # noqa: PLR2004
            return STRONG
        return FAIR if digits == 5 or zero else WEAK  # noqa: PLR2004
    if len(groups) == 2:  # noqa: PLR2004
        low, high = groups
        rising = int(low) < int(high)
        if is_time(low) and is_time(high):
            return NONE
        if zero and (digits > 5 and not (rising and len(low) == len(high) < 5)):  # noqa: PLR2004
            return STRONG
        if rising and len(high) - len(low) < 2:  # noqa: PLR2004 - a range
            return NONE
        return FAIR if digits > 5 and (len(low), len(high)) != (3, 3) else WEAK  # noqa: PLR2004
    return STRONG if digits > 5 else WEAK  # noqa: PLR2004


_CONTRARY = (
    "lot exp ndc mfr mfg ref cat catalog catalogue model mod p/n sku version ver fw sw firmware software build rev "
    "release patch rfc iso ansi iec cfr usc icd icd-10 icd10 cpt hcpcs drg revenue snomed sct loinc rxnorm rxcui gpi "
    "taxonomy gtin upc isbn issn doi pmid pmcid nct section sect page pages pg chapter table figure row rows lines "
    "bytes size platelets plt wbc rbc hcg ferritin bnp ck code codes dx commit sha hash git gene variant exon codon "
    "schema template form product printer pipette analyzer room rm bed floor epa cas meddra unii cvx mvx score count "
    "rvu lead leads frame protocol modifier mods procedure procedures diagnosis odometer odo mileage miles volume clinvar omim hpo hp mondo chebi orpha "
    "population budget households locus genome grch38 grch37 hg19 hg38 ts timestamp epoch duration ttl port build scale range normal"
)
_LABELS = (
    "id ids no. nos. number numbers # file case record acct account policy claim member order ticket contract "
    "grievance matter permit badge card invoice rx mrn chart hosp specimen sample auth registration registry "
    "certificate tracking token reference receipt serial sn s/n label sticker bag tag caso expediente numero folio"
)

recognizer = PatternRecognizer(
    name="unexplained_number",
    title="Number that looks like an identifier",
    identifies=SafeHarbor.OTHER_ID,
    entity="UNEXPLAINED_NUMBER",
    patterns=(
        Pattern(_DIGITS, alone=0.50, labelled=0.56, caseless=False),
        Pattern(_GROUPED, alone=0.50, labelled=0.56, caseless=False),
        Pattern(_INITIALED, alone=0.50, labelled=0.56, caseless=False),
        Pattern(_APART, alone=0.50, labelled=0.56, caseless=False),
        # the key of a row
        Pattern(r"(?P<value>[A-Z]{2,4}-\d{3,6})(?: {2}|\t| \|)", alone=0.66, left="line", right="any", caseless=False, names_itself=True),
    ),
    labels=tuple(_LABELS.split()),
    contrary=(*_CONTRARY.split(), "part no", "part number", "part #"),
    check=check,
    positives=(
        "BCBS fed, <R44187720>. ok",
    ),
    negatives=(
        "CPT 99213-25",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",),
)
