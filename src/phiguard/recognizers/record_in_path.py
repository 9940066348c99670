"""Record numbers in names of files and in addresses (Safe Harbor class H): ``pt_00123456.pdf``, ``/chart/00123456``."""

from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.safe_harbor import SafeHarbor

_KEY = (
    r"(?:mrn|mrno|pt|pat|patient|pid|ptid|patid|patientid|patient_id|chart|chartno|record|rec|medrec|recordid|empi|dfn)"
)
_SUFFIX = r"(?:pdf|docx?|jpe?g|png|tiff?|txt|xml|dcm|json|csv|xlsx?|zip|hl7|eml|msg|rtf|heic|mp3|wav|mp4|html?)"
_NUMBER = r"[A-Z]{0,3}-?\d{4,12}"

recognizer = PatternRecognizer(
    name="record_in_path",
    title="Record number in a file name or address",
    identifies=SafeHarbor.MRN,
    entity="MEDICAL_RECORD_NUMBER",
    patterns=(
        Pattern(rf"{_KEY}s?[_=/-]{{1,2}}(?P<value>{_NUMBER})", alone=0.90, right="any", names_itself=True),
        Pattern(rf"{_KEY}(?P<value>\d{{5,12}})[_.-]", alone=0.88, right="any", names_itself=True),
        Pattern(rf"(?P<value>\d{{6,10}})(?:[_-][A-Z0-9]{{1,20}}){{0,4}}\.{_SUFFIX}", alone=0.60, labelled=0.88),
        Pattern(
            r"[A-Z]{1,15}[_-](?:[A-Z]{1,15}[_-]){0,2}(?P<value>\d{6,10})"
            rf"(?:[_-][A-Z0-9]{{1,12}}){{0,3}}\.{_SUFFIX}",
            alone=0.65,
            labelled=0.9,
        ),
    ),
    labels=("patient", "chart", "mrn", "labs", "referral"),
    contrary=("img", "dsc", "version", "build", "lot", "invoice", "order"),
    positives=(
        "pt_<00123456>.pdf",
        "open /chart/<00123456> now",
        "?mrn=<00482913>&view=labs",
        "https://portal.example.org/patients/<88204417>/labs",
        "scan mrn-<00482913>_echo.pdf",
        "labs_<00482913>.pdf",
        "MRN<00482913>_consent.docx",
        "<00482913>_xray_chest.dcm",
    ),
    negatives=(
        "IMG_0447.jpeg",
        "patient/family 2019",
        "report_2019.pdf",
        "record-keeping since 2012",
        "pt-2 weeks",
        "v20190314 notes",
    ),
    sources=(
        "https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(H)",
    ),
)
