"""Number of an inmate, a booking, a soldier or a veteran (Safe Harbor class R)."""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import CODE, NUMBERED, WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

TOO_FEW = Verdict("a year, or fewer than four digits", -30)


def check(number: str) -> Verdict:
    """Doubt years and counts.

    >>> check("K-04417").decibans, check("2019").decibans < 0
    (0, True)
    """
    digits = sum(map(str.isdecimal, number))
    year = len(number) == 4 and number.startswith(("19", "20"))  # noqa: PLR2004 - a year
    return TOO_FEW if digits < 4 or year else SILENT  # noqa: PLR2004 - a count


recognizer = PatternRecognizer(
    name="inmate_number",
    title="Number of an inmate or a soldier",
    identifies=SafeHarbor.OTHER_ID,
    entity="INMATE_NUMBER",
    patterns=(
        Pattern(r"\d{5}-\d{3}", alone=0.05, labelled=0.90),
        labelled(
            r"(?:inmate|prisoner|offender|detainee|booking|bkg|jail|prison|cdcr|tdcj|ndoc|fdoc|odoc|idoc|doc|bop|"
            r"parole(?:e)?|probation(?:er)?|juvenile|recluso|interno|jid|spn|so|sid|pid|cii|dob?c|doc(?:cs)?|din|custody|arrestee|commissary)s?",
            CODE,
            alone=0.90,
            gap=NUMBERED,
        ),
        labelled(
            r"inmate|prisoner|offender|booking|jid|spn|din|jail id|jacket|cdcr|tdcj|bop(?: reg)?|register",
            r"[A-Z]{1,3}-?\d{4,7}[A-Z]{0,2}|\d{2,4}-\d{4,8}|\d{5}-\d{3}|\d{6,10}",
            alone=0.85,
            gap=WIDE_GAP,
        ),
        labelled(
            "DOC|CDCR|TDCJ|ODRC|NYSID|DIN|BOP|NDOC|FDOC|TOMIS|IDOC|VADOC|PADOC",
            r"[A-Z]{0,2}-?\d{4,8}[A-Z]?",
            alone=0.80,
            gap="[ :#]{1,3}",
            caseless=False,
        ),
        labelled(
            r"(?:military|service|army|navy|usmc|marine|air force|dog ?tag|serial|soldier|veteran|vet|va|dod|cac|"
            r"rank)s?(?: service)?(?: id)?",
            r"[A-Z]{1,2} ?\d{2,3} \d{3} \d{3}|[A-Z]{0,2}[ -]?\d{7,10}|\d{2} \d{3} \d{3}",
            alone=0.88,
            gap=NUMBERED,
        ),
    ),
    labels=("bop", "inmate", "register", "fci", "fdc", "usp", "prisoner"),
    check=check,
    positives=(
        "Inmate no. <K-04417>, Lazlo",
        "Booking #: <2500441772>",
        "BOP reg no. <00441-999>",
        "service no. <RA 99 044 177>",
        "CDCR# <ZZ4417>",
        "military ID number <0044177208>",
        "inmate <ZZ4417> seen",
        '"inmateNumber": "<K04417>"',
        "Offender ID: <1047732>",
    ),
    negatives=(
        "inmate since 2019",
        "service 3 days",
        "jail 2 weeks",
        "doc number pending",
        "veteran of 1968",
        "prisoner of war",
    ),
    sources=(
        "https://www.bop.gov/inmateloc/",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
)
