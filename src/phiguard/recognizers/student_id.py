"""Number of a pupil or student (Safe Harbor class R)."""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import PatternRecognizer, labelled
from phiguard.detect.shapes import CODE, NUMBERED, WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

TOO_FEW = Verdict("a year, or fewer than three digits", -30)


def check(number: str) -> Verdict:
    """Doubt years and counts.

    >>> check("900114477").decibans, check("2019").decibans < 0
    (0, True)
    """
    digits = sum(map(str.isdecimal, number))
    year = len(number) == 4 and number.startswith(("19", "20"))  # noqa: PLR2004 - a year
    return TOO_FEW if digits < 3 or year else SILENT  # noqa: PLR2004 - a count


recognizer = PatternRecognizer(
    name="student_id",
    title="Number of a student",
    identifies=SafeHarbor.OTHER_ID,
    entity="STUDENT_ID",
    patterns=(
        labelled(
            r"(?:student|pupil|school|learner|camper|university|campus|college|lunch|library(?: card)?|"
            r"estudiante|alumno|iep|banner|sasid|skyward|powerschool|infinite campus|bus pass|"
            r"cafeteria)s?(?: (?:id )?card)?",
            CODE,
            alone=0.90,
            gap=NUMBERED,
        ),
        labelled(
            r"student|pupil|sis id|uin|studentid|student_id|ssid|matricula(?: escolar)?|banner(?: id)?|sasid|"
            r"(?:num(?:ero)?|no|"
            r"id)\.? de(?:l)? (?:estudiante|alumno)|[a-z]{1,4} ?card id",
            r"[A-Z]{0,3}-?\d{5,10}",
            alone=0.85,
            gap=WIDE_GAP,
        ),
    ),
    check=check,
    positives=(
        "student id <900114477>",
        "(student # <400771822>) was seen",
        "Student ID <U00441728>.",
        '"studentNumber": "<900114477>"',
        "pupil no. <A-00417>",
        "student: <900114477>",
        "Matricula: <A00417720>",
        "school ID# <44177>",
    ),
    negatives=(
        "student since 2019",
        "students 24 in class",
        "school 3 days a week",
        "grade 7 student",
        "college in 2018",
        "student nurse 1",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-34/section-99.3",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
)
