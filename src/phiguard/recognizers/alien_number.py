"""Numbers of immigrants (Safe Harbor class K): A-number and USCIS receipt."""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

recognizer = PatternRecognizer(
    name="alien_number",
    title="A-number or USCIS receipt",
    identifies=SafeHarbor.LICENSE,
    entity="US_ALIEN_NUMBER",
    patterns=(
        Pattern(r"A[- ]?\d{3}[- ]\d{3}[- ]\d{3}", alone=0.60, labelled=0.96, caseless=False),
        Pattern(r"A-?0?\d{8}", alone=0.30, labelled=0.95, caseless=False),
        Pattern(r"(?:IOE|EAC|WAC|LIN|SRC|MSC|NBC|YSC)-?\d{2}-?\d{3}-?\d{5}", alone=0.92, labelled=0.98),
        labelled(
            r"a-?number|a[ -]?#|alien(?: registration)?|uscis(?: receipt)?|green card|permanent resident(?: card)?|"
            r"i-?551|"
            r"(?:ead|employment authorization)(?: card)?|naturali[sz]ation|refugee|asylee",
            r"A? ?-?\d{7,9}|A?[- ]?\d{2,3}[- ]\d{3}[- ]\d{3}|[A-Z]{3}-?\d{10}",
            alone=0.93,
            gap=WIDE_GAP,
        ),
    ),
    labels=("a-number", "a#", "alien", "uscis", "green card", "immigration", "a number", "resident card"),
    contrary=("lot", "serial", "model", "medicaid", "ahcccs", "license", "lic", "mrn", "passport", "member"),
    positives=(
        "A-number <A012345678>",
        "<IOE0000000012>",
        "green card A# | <A099-004-417> | -",
        "USCIS receipt | <IOE9900044718> | -",
        "Alien registration no. <099004417>",
        "USCIS# <099-004-417>",
        "<A099-004-417>",
    ),
    negatives=(
        "A1c 12345678",
        "lot A012345678",
        "A 12-34",
        "IOE123",
        "alien hand syndrome",
        "green card pending since 2019",
    ),
    sources=(
        "https://www.uscis.gov/glossary",
        "https://egov.uscis.gov/",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(K)",
    ),
)
