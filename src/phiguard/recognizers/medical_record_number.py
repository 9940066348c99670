"""Medical record number (Safe Harbor class H).

There is no national form: it is known by the label before it.
"""

from phiguard.detect.pattern import PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

recognizer = PatternRecognizer(
    name="medical_record_number",
    title="Medical record number",
    identifies=SafeHarbor.MRN,
    entity="MEDICAL_RECORD_NUMBER",
    patterns=(
        labelled(
            r"mrn|m\.r\.n\.?|mr ?#|mr no\.?|med(?:ical)?\.? rec(?:ord)?s?\.?|chart|hosp(?:ital)? ?#|unit ?#",
            r"[A-Z]{0,4}-?\d{4,12}(?:-\d{1,4}){0,2}[A-Z]?|\d{2,3}-\d{2,3}-\d{2,4}",
            alone=0.95,
        ),
    ),
    labels=("mrn",),
    positives=("MRN: <00482913>", "Med Rec # <E1042773>", "Chart # <12-34-56>"),
    negatives=("MR 2+, TR trace", "chart reviewed"),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(H)",),
)
