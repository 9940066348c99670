"""Identity cards of other countries that immigrants show (Safe Harbor class K).

Consulates issue cards to their nationals; Guatemala's DPI has thirteen digits, El Salvador's DUI eight and one,
Mexico's elector's key a mixture.
"""

from phiguard.detect.pattern import PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP, check_number
from phiguard.safe_harbor import SafeHarbor

_NUMBER = r"[A-Z]{1,3}-?\d{5,10}|\d{6,13}|\d{4} ?\d{5} ?\d{4}|\d{8}-\d|\d{2,4}(?:-\d{2,8}){1,3}"

recognizer = PatternRecognizer(
    name="consular_id",
    title="Identity card of another country",
    identifies=SafeHarbor.LICENSE,
    entity="FOREIGN_ID",
    patterns=(
        labelled(
            r"matr[i\xba]cula consular|consul(?:ar|ate) (?:id|card|identification)(?: card)?(?: ?\([a-z\xba]{4,12}\))?|"
            r"(?:mexican|foreign|guatemalan|salvadoran|honduran|national) (?:id|identity) card|border crossing card|bcc|"
            r"cedula de (?:identidad|ciudadania)|documento (?:nacional|unico)(?: de identi(?:dad|ficacion))?|"
            r"tarjeta (?:consular|de residen(?:te|cia))|credencial (?:de elector|ine|ife)",
            _NUMBER,
            alone=0.94,
            gap=WIDE_GAP,
        ),
        labelled("dpi", r"\d{4} ?\d{5} ?\d{4}", alone=0.92, gap=WIDE_GAP),
        labelled("dui", r"\d{8}-\d", alone=0.92, gap=WIDE_GAP),
        labelled("ine|ife|clave de elector", r"\d{13}|[A-Z]{6}\d{8}[HM]\d{3}", alone=0.92, gap=WIDE_GAP),
        labelled("curp", r"[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z0-9]\d", alone=0.95, gap=WIDE_GAP),
    ),
    check=check_number,
    positives=(
        "Consular ID (matricula) <9904417>.",
        "matricula consular no. <20441772>",
        "consular card <GT-044177>",
        "DPI <2044 17720 0101>",
        "DUI <00441772-0>",
        "INE <0417112233445>",
        "cedula de identidad: <204-417720>",
        "national ID card <K0441772>",
    ),
    negatives=(
        "consular ID expired 2019",
        "DUI arrest 3/14/2019",
        "inhaler DPI 250 mcg",
        "DUI x 2",
        "BCC nodular 4 mm",
        "consulate card pending",
    ),
    sources=(
        "https://www.renap.gob.gt/",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(K)",
    ),
)
