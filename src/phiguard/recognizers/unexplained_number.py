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
WEAK = Verdict("a form that identifiers have hardly less often than not", 0)
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
    rf"(?:[0-9.]{{0,24}}\.)?\d{{6,22}}(?:\.[0-9.]{{0,24}})?(?: ?(?:(?i:{_UNIT})))?"
)
_TAIL = r"(?:[-.][A-Z0-9]{1,6}){0,3}"
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
    r"X+-.*|\d{5}-\d{4}|[A-Z]{2,4}-\d{1,3}\.\d{1,2}|0(?:0|11) \d.*"
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
        return FAIR if coded else WEAK if digits >= 5 and len(groups) < 4 else NONE  # noqa: PLR2004
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
    if any(len(g) < 3 for g in groups) and len(groups) > 3 and groups[0][0] != "0":  # noqa: PLR2004 - vital signs
        return NONE
    if len(groups) == 2:  # noqa: PLR2004
        low, high = groups
        rising = int(low) < int(high)
        if is_time(low) and is_time(high):
            return NONE
        if zero and (digits > 5 and not (rising and len(low) == len(high) < 5)):  # noqa: PLR2004
            return STRONG
        if rising and len(high) - len(low) < 2:  # noqa: PLR2004 - a range
            return NONE
        return FAIR if digits > 5 and (len(low), len(high)) != (3, 3) else FAINT  # noqa: PLR2004
    return STRONG if digits > 5 else FAINT  # noqa: PLR2004


_CONTRARY = (
    "lot exp ndc mfr mfg ref cat catalog catalogue model mod p/n sku version ver fw sw firmware software build rev "
    "patch rfc iso ansi iec cfr usc icd icd-10 icd10 cpt hcpcs drg revenue snomed sct loinc rxnorm rxcui gpi "
    "taxonomy gtin upc isbn issn doi pmid pmcid nct section sect chapter table figure row rows lines "
    "bytes size platelets plt wbc rbc hcg ferritin bnp ck code codes dx commit sha hash git gene variant exon codon "
    "schema printer pipette analyzer epa cas meddra unii cvx mvx count "
    "rvu lead leads frame protocol modifier mods procedure procedures diagnosis odometer odo mileage miles clinvar "
    "omim hpo hp mondo chebi orpha "
    "population budget households locus genome grch38 grch37 hg19 hg38 ts timestamp epoch duration ttl port build"
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
        Pattern(
            r"(?P<value>[A-Z]{2,4}-\d{3,6})(?: {2}|\t| \|)",
            alone=0.66,
            left="line",
            right="any",
            caseless=False,
            names_itself=True,
        ),
    ),
    labels=tuple(_LABELS.split()),
    contrary=(*_CONTRARY.split(), "part no", "part number", "part #"),
    check=check,
    positives=(
        "BCBS fed, <R44187720>. ok",
        "overlay with <22-04-471> on the form",
        "twin A <1190026>, twin B at home",
        "the sticker reads <0447144-B>",
        "Moira <7741-20>, type A",
        "bag <26-EV-0417> to the lab",
        "grievance <2026-117-044>",
        "trace <0099-8841-T>",
        "mail order <MO.441772>",
        "letter <NV/88/204417> of May",
        "band <QX-70418>, four of them",
        "we have <WHC 2204 17> here",
        "auto <RLA 0044-17-72>",
        "theirs is <XHQ 4418 7720 05>",
        "the other <7AU 4418 0072>",
        "bleed <BS 0441772 K>",
        "second <U44178820 02>",
        "it says <9990 0044 1772 0817 204>",
        "boxes <0 0 4 4 1 7 7>",
        "<20417/20418/20433> are open",
        "WINTERBOURNE | <00-31-88-41> | 1944",
        "<LF-311>  black wallet",
        "the matter <2025-GROB-114>",
        "id, as I said: a <MPU-26-00418>",
        "and <26RA004417> for it",
        "<26-0606-417-MP>",
    ),
    negatives=(
        "CPT 99213-25",
        "HCPCS L5856, V2531",
        "E11.65 and S83.241A",
        "NDC 00406-0123-01, 0093-7146-56, 55513-010-01",
        "LOINC 2345-7 and 24323-8",
        "SNOMED 73211009",
        "PMID 30122775",
        "NCT00000419",
        "5000000 units, 1000000 cells",
        "250000 IU and 2000 mL",
        "$1234567 paid",
        "12,500,000 people",
        "1.2.840.113619.2.55",
        "3.14159265",
        "2026-01-12 and 01-12-26",
        "20260112 074511",
        "1998-2003, 0930-1100",
        "3400-10800",
        "amox-clav 875-125",
        "120/80, 2200/1850",
        "GCS 3-4-6, reps 10-15",
        "WBC 12500 13400",
        "AC 16 420 40 5",
        "0600 0800 1200",
        "5 5 5 4 5 5 5",
        "SARS-2021, COVID-2019",
        "model 5086MRI, Fresenius 2008T",
        "VS 118/64-76-18-97.9-95%",
        "chr3:37048482",
        "rs1800562",
        "ZIP 97401-2203",
        "503-555-0143 and 503 555 0143",
        "000-12-3456",
        "CVE-2024-12345",
        "ISO 13485:2016",
        "KB5034441",
        "lot 1198772",
        "version 20240229",
        'HTTP/1.1" 201 3145728',
        "commit 9d01c7f",
        "BRAF V600E",
        "policy NUR-114.2",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",),
)
