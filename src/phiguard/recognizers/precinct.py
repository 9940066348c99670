"""Numbered part of a county or city (Safe Harbor class B): precinct, ward, tract, block group, district."""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

_NUMBER = r"(?:\d{11,15}|\d{1,7}(?:\.\d{1,2})?(?:-?[A-Z])?|[A-Z]{1,3}-?\d{1,4})"
_GAP = r"(?: ?(?:#|no\.?|number|code|id))?[\"']?[ \t]?[:=# \t]{1,3}[\"']?"

recognizer = PatternRecognizer(
    name="precinct",
    title="Precinct, ward, tract or district",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="PRECINCT",
    patterns=(
        labelled(
            r"(?:census|fips)[ _]?(?:tract|block|ct|code)|census[ _]?block[ _]?group|block group|(?:voting |police "
            r"|election |voter )?precinct|vtd|enumeration district|zcta|puma",
            _NUMBER,
            alone=0.90,
            gap=_GAP,
        ),
        labelled(
            r"(?:school|congressional|cong\.?|leg\.?|legislative|senate|house|assembly|fire|water|council"
            r"|supervisorial|judicial|sewer|police) (?:district|dist\.?|zone|beat)|(?:supervisor|council) district",
            rf"{_NUMBER}",
            alone=0.85,
            gap=_GAP,
        ),
        labelled(
            r"school dist\.?|beat|sector|precinct|ward",
            r"\d{1,4}-?[A-Z]{1,2}",
            alone=0.75,
            gap=r"(?: ?(?:no\.?|#|number))?[: ]{1,4}",
            caseless=False,
        ),
        labelled(
            r"BEAT|SECTOR|PRECINCT|PCT|WARD",
            r"\d{1,4}-?[A-Z]{0,2}",
            alone=0.75,
            gap=r"(?: ?(?:NO\.?|#))?[: ]{1,4}",
            caseless=False,
        ),
        Pattern(
            r"(?P<value>[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})? (?:Local SD|Local Schools|City Schools|Service Unit|Service Area))",
            alone=0.80,
            caseless=False,
            anchor=r" (?:Local SD|Local Schools|City Schools|Service Unit|Service Area)",
        ),
        labelled(r"tract", r"\d{4}\.\d{2}|\d{6}", alone=0.80, gap=_GAP),
        labelled(r"district", r"(?:\d{1,3}|[A-Z]{2,4} \d{1,4}[A-Z]?)", alone=0.62, gap=_GAP, caseless=False),
        Pattern(r"precinct \d{1,4},? ward (?P<value>\d{1,3})", alone=0.90, names_itself=True),
        Pattern(r"[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})? (?:CCD|CDP|UTC)", alone=0.75, caseless=False),
        labelled(r"(?:city|electoral|polling|voting) ward", _NUMBER, alone=0.85, gap=_GAP),
        Pattern(
            r"(?:the )?(?P<value>\d{1,3}(?:st|nd|rd|th) (?:precinct|ward|congressional district|district))",
            alone=0.80,
            names_itself=True,
        ),
        Pattern(
            r"(?:[A-Z][a-z]{2,14} ){1,3}(?:Unified|Independent|Community|Consolidated|Public|Union|Central|Joint"
            r"|City)? ?(?:School District|USD|ISD|CUSD)(?: \d{1,4}| No\. ?\d{1,4})?",
            alone=0.80,
            caseless=False,
        ),
        Pattern(r"(?:RSU|SAU|MSAD|USD|ISD|CUSD) ?#?\d{1,4}", alone=0.70, caseless=False),
        Pattern(
            r"[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})? (?:Township|Twp\.?|Precinct|Reservation|Rancheria|Pueblo)",
            alone=0.80,
            caseless=False,
        ),
        Pattern(
            r"(?:parcel|apn|tax lot|parcel id|plat)(?: ?(?:#|no\.?|number|id))?[: ]{1,2}(?P<value>\d[\d-]{4,20})",
            alone=0.75,
            names_itself=True,
        ),
    ),
    positives=(
        "census tract <0042.01>",
        "precinct <14>",
        "school district <4J>",
        "block group <2>",
        "in the <9th precinct>",
        "district <RSU 44>",
        "census_tract: <9504.02>",
        "voting precinct <B-12>",
        "<Fairhollow Unified School District>",
        "congressional district <14>",
        "BEAT <412>  REPORTING",
        "ward <9-B>; DPBC",
        "in <Wren Local SD>",
    ),
    negatives=(
        "urinary tract 3",
        "GI tract infection",
        "ward 5 mg",
        "tract is clear",
        "district nurse",
        "cardiac ward",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://www.census.gov/programs-surveys/geography/about/glossary.html",
    ),
)
