"""Name of a person in the name of a file, or before the ``@`` of an address (Safe Harbor class A).

``quill_odessa_mri.pdf``: both words must be names. Before an ``@`` the address itself covers the characters; the
name is kept in mind and found elsewhere in the document.
"""

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference import person_names as names
from phiguard.safe_harbor import SafeHarbor

_ENDING = r"\.(?:pdf|docx?|xlsx?|csv|txt|rtf|jpe?g|png|heic|tiff?|dcm|zip|wav|mp[34]|m4a|mov|msg|eml|hl7|xml|json)"


def check(name: str) -> Verdict:
    """Weigh both words, either way round."""
    first, _, second = name.replace(".", " ").replace("_", " ").replace("-", " ").title().partition(" ")
    weight = max(names.listed(f"{first} {second}"), names.listed(f"{second} {first}"))
    return Verdict("what the lists of names and words say", weight)


recognizer = PatternRecognizer(
    name="name_filename",
    title="Name of a person in the name of a file",
    identifies=SafeHarbor.NAME,
    entity="PERSON",
    patterns=(
        Pattern(
            rf"(?P<value>[a-z]{{2,15}}[_.\-][a-z]{{2,15}})(?:[_.\-][a-z0-9]{{1,15}}){{0,4}}{_ENDING}",
            0.50,
            names_itself=True,
        ),
        Pattern(
            rf"(?P<value>[A-Z][a-z]{{1,15}}[A-Z][a-z]{{1,15}})(?:[_.\-][A-Za-z0-9]{{1,15}}){{0,4}}{_ENDING}",
            0.30,
            caseless=False,
            names_itself=True,
        ),
        Pattern(r"(?P<value>[a-z]{3,15}[._][a-z]{3,15})\d{0,4}@", 0.50, names_itself=True, right="any", anchor="@"),
    ),
    check=check,
    recall=names.recalled,
    needs_words=True,
    positives=("<okonkwo_jennifer>_mri.pdf", "<michael-okonkwo>.docx", "scan <Jennifer_Smith>_2019.jpg"),
    negatives=(
        "discharge_summary_final.pdf",
        "lab-results.csv",
        "knee_mri.dcm",
        "patient_list.xlsx",
        "front.desk@example.org",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)",),
)
