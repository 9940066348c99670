"""Unique identifier of an image, study or object in DICOM and ISO OID notation (Safe Harbor class R).

Numbers between dots, at most 64 characters, first 0, 1 or 2. Roots of the standards themselves (transfer syntaxes,
code systems, templates) name no object and stay.

>>> check("1.2.840.113619.2.55.3.604688").decibans, check("1.2.840.10008.5.1.4.1.1.2").decibans < -9
(0, True)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.safe_harbor import SafeHarbor

OF_A_STANDARD = Verdict("the root of a standard's own names", -30)
SHORT = Verdict("too short for the name of an object", -12)

#: DICOM, HL7, IHE, SNMP, X.500, algorithms of cryptography, SNOMED and UCUM.
_ROOTS = (
    *(
        "1.2.840.10008.",
        "2.16.840.1.113883.",
        "1.3.6.1.4.1.19376.",
        "1.3.6.1.2.1.",
        "2.5.",
        "1.2.840.113549.",
        "1.3.14.",
        "1.2.840.10045.",
    ),
    *("1.3.6.1.5.5.", "2.16.840.1.101.", "2.23.140.", "1.3.6.1.4.1.12559."),
)
_LEAST = 18


def check(uid: str) -> Verdict:
    """Doubt names that standards give, and versions of software."""
    if uid.startswith(_ROOTS):
        return OF_A_STANDARD
    return SHORT if len(uid) < _LEAST else SILENT


recognizer = PatternRecognizer(
    name="dicom_uid",
    title="Unique identifier of an image or a study",
    identifies=SafeHarbor.OTHER_ID,
    entity="DICOM_UID",
    patterns=(
        Pattern(r"[0-2](?:\.\d{1,24}){5,20}", alone=0.85, labelled=0.97),
        Pattern(r"2\.25\.\d{16,39}", alone=0.93, labelled=0.97),
    ),
    labels=("uid", "study uid", "series uid", "sop instance uid", "studyinstanceuid", "oid", "ui", "instance"),
    contrary=("version", "firmware", "sw", "build", "transfer syntax", "sop class", "template"),
    check=check,
    positives=(
        "<1.2.840.113619.2.55.3.604688>",
        "STUDY UID <1.2.840.999999.2.417.20230830.221405.77>",
        "(0020,000d) UI [<1.3.6.1.4.1.99999.7.1.20230830.44718>]",
        '"StudyInstanceUID": "<1.2.826.0.1.3680043.8.498.4417>"',
        "urn:oid:<1.2.826.0.1.3680043.10.4417.9>",
        "series <2.25.329800735698586629295641978511506172918>",
        "studyUID=<1.2.840.113619.2.55.3.604688.12>&wado",
    ),
    negatives=(
        "SOP class 1.2.840.10008.5.1.4.1.1.2",
        'root="2.16.840.1.113883.4.1"',
        "build 1.2.3.4.5.6",
        "firmware 2.1.0.4.11.2",
        "192.0.2.1",
        "section 1.2.3",
    ),
    sources=(
        "https://dicom.nema.org/medical/dicom/current/output/chtml/part05/chapter_9.html",
        "https://dicom.nema.org/medical/dicom/current/output/chtml/part15/chapter_e.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
)
