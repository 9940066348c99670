"""Is it PHI."""

import pytest

from phiguard.assess import NEAR, Cue, assessed, cues
from phiguard.model.findings import Finding
from phiguard.safe_harbor import SafeHarbor


def finding(start: int, end: int, label: SafeHarbor) -> Finding:
    return Finding(start, end, label, "X", 0.9, "x")


NAME, MRN, PLAN, PHONE, EMAIL = (
    SafeHarbor.NAME,
    SafeHarbor.MRN,
    SafeHarbor.HEALTH_PLAN,
    SafeHarbor.PHONE,
    SafeHarbor.EMAIL,
)
FAR = " " * (NEAR + 1)

CASES = [
    ("nothing at all", "see you soon", [], "none"),
    ("no text", "", [], "none"),
    ("a condition of nobody", "influenza season is here", [], "health_only"),
    ("care of nobody", "the clinic opens", [], "health_only"),
    ("a person without health", "call Ada", [(5, 8, NAME)], "pii_only"),
    ("a telephone without health", "call 555-0143", [(5, 13, PHONE)], "pii_only"),
    ("a person with a condition", "Ada has diabetes", [(0, 3, NAME)], "phi"),
    ("a person in care", "Ada was admitted", [(0, 3, NAME)], "phi"),
    ("a person who pays", "Ada owes a copay", [(0, 3, NAME)], "phi"),
    ("a telephone beside a condition", "555-0143 asks about asthma", [(0, 8, PHONE)], "phi"),
    ("a telephone far from any condition", f"555-0143{FAR}asthma", [(0, 8, PHONE)], "phi_possible"),
    (
        "a telephone far behind a condition",
        f"asthma{FAR}555-0143",
        [(len(FAR) + 6, len(FAR) + 14, PHONE)],
        "phi_possible",
    ),
    ("a telephone just near enough", f"555-0143{FAR[1:]}asthma", [(0, 8, PHONE)], "phi"),
    ("an address far from any condition", f"a@example.org{FAR}asthma", [(0, 13, EMAIL)], "phi_possible"),
    ("a person far from any condition", f"Ada{FAR}asthma", [(0, 3, NAME)], "phi"),
    ("a record number alone", "number 00482913", [(7, 15, MRN)], "phi"),
    ("a plan number alone", "number 00482913", [(7, 15, PLAN)], "phi"),
    (
        "the nearest finding decides",
        f"a@example.org{FAR}asthma 555-0143",
        [(0, 13, EMAIL), (len(FAR) + 20, len(FAR) + 28, PHONE)],
        "phi",
    ),
]


@pytest.mark.parametrize(("text", "found", "level"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_the_level_follows_from_identifiers_and_cues(text, found, level):
    assert level == assessed(text, [finding(*f) for f in found]).level


def test_near_is_three_hundred_characters():
    assert 300 == NEAR


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("diabetes", {"condition"}),
        ("the clinic", {"provision"}),
        ("a copay", {"payment"}),
        ("asthma, clinic and copay", {"condition", "provision", "payment"}),
        ("code E11.9", {"condition"}),
        ("take 500 mg", {"provision"}),
        ("CLM*123", {"payment"}),
        ("nothing", set()),
    ],
)
def test_the_relations_of_a_text_are_named(text, relations):
    assert relations == assessed(text, ()).relations


@pytest.mark.parametrize("text", ["ASTHMA", "asthma,", "(asthma)", "_asthma_"])
def test_words_count_whole_in_any_case(text):
    assert ["condition"] == [c.relation for c in cues(text)]


@pytest.mark.parametrize("text", ["asthmatics", "nonasthma", "asthma2", "midclinical"])
def test_words_within_words_do_not_count(text):
    assert [] == list(cues(text))


def test_evidence_tells_places_in_order_and_never_the_text():
    evidence = assessed("copay for asthma", ()).evidence

    assert (Cue(0, 5, "payment"), Cue(10, 16, "condition")) == evidence


def test_findings_may_be_an_iterator():
    assert "phi" == assessed("Ada has asthma", iter([finding(0, 3, NAME)])).level
