"""Personal numbers of other countries (Safe Harbor class G, as the social security number): SIN, NINO, CURP and kin."""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

recognizer = PatternRecognizer(
    name="national_id",
    title="Personal number of another country",
    identifies=SafeHarbor.SSN,
    entity="NATIONAL_ID",
    patterns=(
        labelled(r"sin|social insurance|ssn/sin|sin/ssn", r"\d{3}[- ]\d{3}[- ]\d{3}|\d{9}", alone=0.92, gap=WIDE_GAP),
        labelled(
            r"nino|ni(?: no| number)?|national insurance",
            r"[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]",
            alone=0.95,
            gap=WIDE_GAP,
        ),
        Pattern(r"[A-Z]{2} \d{2} \d{2} \d{2} [A-D]", alone=0.80, labelled=0.97, caseless=False),
        Pattern(r"[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d", alone=0.90, labelled=0.98),
        labelled(r"rfc", r"[A-Z]{4}\d{6}[A-Z0-9]{3}", alone=0.93, gap=WIDE_GAP),
        labelled(r"aadhaa?r|uidai", r"\d{4}[- ]?\d{4}[- ]?\d{4}", alone=0.93, gap=WIDE_GAP),
        labelled(
            r"dni|nie|nif|cedula(?: de identidad)?|cuil|cuit|c\.i\.",
            r"[XYZ]?-?\d{1,2}[.]?\d{3}[.]?\d{3}-?[A-Z0-9]?",
            alone=0.90,
            gap=WIDE_GAP,
        ),
        labelled(r"cpf", r"\d{3}\.?\d{3}\.?\d{3}-?\d{2}", alone=0.93, gap=WIDE_GAP),
        labelled(r"tfn|tax file", r"\d{3} ?\d{3} ?\d{2,3}", alone=0.92, gap=WIDE_GAP),
    ),
    labels=("nino", "national insurance", "curp"),
    positives=(
        "SIN: <900 554 286>",
        "National Insurance number <QQ 12 34 56 C>",
        "CURP <QUTT850314MDFRRN09>",
        "Aadhaar no. <9999 8821 9902>",
        "DNI <99.882.190>",
        "CPF <999.882.190-21>",
        "NI number: <QQ123456C>",
    ),
    negatives=(
        "sin 45 degrees",
        "NI 12 34",
        "Ni-Cd cell 123456",
        "QUTT850314",
        "cedula pending",
        "SIN TAX 2019",
    ),
    sources=(
        "https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(G)",
    ),
)
