"""Post office box (Safe Harbor class B): PO boxes, drawers, caller boxes, private mail boxes."""

from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.safe_harbor import SafeHarbor

_NUMBER = r"(?:\d{1,6}(?:-?[A-Z])?|[A-Z]{1,2}(?:-\d{1,5})?|[A-Z]\d{1,5})"
_POST = r"(?:p\.? ?o\.?|p ?/ ?o|post(?:al)?[ -]?office|usps|us mail)"

recognizer = PatternRecognizer(
    name="po_box",
    title="Post office box",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="POSTAL_BOX",
    patterns=(
        Pattern(
            rf"{_POST}[ -]{{0,2}}(?:box|bx|drawer|drwr|bin|lock ?box)(?: ?(?:#|no\.?|number|num\.?"
            rf"|:))?[ \n]{{0,2}}#? ?{_NUMBER}",
            alone=0.95,
            anchor="[ .eols-](?:box|bx|drawer|drwr|bin|lock)",
        ),
        Pattern(
            r"(?:caller(?: box)?|lock ?box|drawer|box|firm caller|call box)(?: ?(?:#|no\.?|number))? ?\d{1,6}"
            r"(?:-?[A-Z])?",
            alone=0.10,
            labelled=0.90,
        ),
        Pattern(
            r"(?:pmb|private mail ?box|apartado(?: postal)?|apdo\.?|casilla(?: postal)?|postfach|c\.?p\. box|gpo box"
            r"|caller box)(?: ?(?:#|no\.?))? ?\d{1,6}",
            alone=0.90,
        ),
        Pattern(
            r"(?P<value>(?:[Bb]o[xz]|BOX|[Gg]en(?:eral)? [Dd]elivery),? (?:# ?)?\d{1,6}),? [A-Z][A-Za-z]{2,14}"
            r"(?: [A-Z][A-Za-z]{2,14})?,? [A-Z]{2} \d{5}",
            alone=0.85,
            caseless=False,
            names_itself=True,
        ),
        Pattern(r"p\.?o\.? ?b\.?(?:ox)? ?#? ?\d{2,6}", alone=0.75, labelled=0.95),
        Pattern(r"gen(?:eral|\.)? delivery", alone=0.60, labelled=0.90),
    ),
    labels=(
        *("address", "addr", "mail", "mailing", "remit to", "ship to", "mail to", "correspondence", "send to"),
        *("direccion", "lockbox"),
    ),
    contrary=("glove", "sharps", "pill", "gloves"),
    positives=(
        "<P.O. Box 882>",
        "<PO Box 4417>, Bismarck ND",
        "mail to <po box #12-B>",
        "<Post Office Drawer 77>",
        "<PMB 204>",
        "<POBox 91>",
        "Mailing address: <Box 14>",
        "<Apartado 310>",
        "<P O BOX 77>",
        "<Box # 63>, Cordova, AK 99599",
    ),
    negatives=(
        "box 4 of the W-2",
        "PO 5 mg BID",
        "po intake 240 mL",
        "1 box of 100",
        "check box 3",
        "black box warning",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://pe.usps.com/text/pub28/28c2_037.htm",
    ),
)
