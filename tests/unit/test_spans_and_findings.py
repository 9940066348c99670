"""Tables of places, without text."""

import dataclasses

import numpy as np
import pytest

from phiguard.model.findings import Finding, Findings, FindingsTable
from phiguard.model.spans import Spans
from phiguard.safe_harbor import CLASSES, SafeHarbor

ONE = Finding(0, 3, SafeHarbor.MRN, "MEDICAL_RECORD_NUMBER", 0.9, "mrn")
TWO = Finding(5, 8, SafeHarbor.SSN, "US_SSN", 0.8, "ssn")
THREE = Finding(1, 2, SafeHarbor.NAME, "PERSON", 0.7, "name")


def spans() -> Spans:
    return Spans(
        np.array([1, 5]),
        np.array([4, 9]),
        np.array([0, 7], np.int16),
        np.array([1, 0], np.int16),
        np.array([0.5, 0.75]),
    )


@pytest.fixture
def table():
    """Findings in texts 0 and 2 of three."""
    return FindingsTable(
        np.array([0, 0, 2]),
        np.array([0, 5, 1]),
        np.array([3, 8, 2]),
        np.array(["MRN", "SSN", "NAME"], object),
        np.array(["MEDICAL_RECORD_NUMBER", "US_SSN", "PERSON"], object),
        np.array([0.9, 0.8, 0.7]),
        np.array(["mrn", "ssn", "name"], object),
        documents=3,
    )


@pytest.mark.parametrize("rows", [np.array([1]), np.array([False, True])], ids=["places", "mask"])
def test_taken_spans_keep_all_their_columns(rows):
    taken = spans().take(rows)

    assert [[5], [9], [7], [0], [0.75]] == [
        c.tolist() for c in (taken.start, taken.end, taken.label, taken.rule, taken.score)
    ]


def test_spans_tell_their_number_alone():
    assert (2, "<Spans: 2 rows>") == (len(spans()), repr(spans()))


def test_findings_are_a_sequence():
    findings = Findings((ONE, TWO))

    assert (2, ONE, TWO, [ONE, TWO]) == (len(findings), findings[0], findings[-1], list(findings))
    assert TWO in findings
    assert THREE not in findings


def test_a_slice_of_findings_is_findings():
    assert Findings((TWO,)) == Findings((ONE, TWO, THREE))[1:2]


def test_a_finding_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        ONE.start = 3


@pytest.mark.parametrize(
    ("document", "expected"), [(0, (ONE, TWO)), (1, ()), (2, (THREE,)), (-1, (THREE,)), (-3, (ONE, TWO))]
)
def test_a_table_gives_the_findings_of_a_text(table, document, expected):
    assert Findings(expected) == table[document]


@pytest.mark.parametrize("document", [3, -4])
def test_a_text_that_is_not_there_is_an_error(table, document):
    with pytest.raises(IndexError, match=f"^text {document} of 3$"):
        table[document]


def test_a_table_is_the_findings_of_each_text(table):
    assert [Findings((ONE, TWO)), Findings(()), Findings((THREE,))] == list(table)


def test_a_table_tells_its_sizes_alone(table):
    assert (3, "<FindingsTable: 3 findings in 3 texts>") == (len(table), repr(table))


def test_an_arrow_table_has_the_same_columns(table):
    arrow = table.to_arrow()

    assert {
        "document": [0, 0, 2],
        "start": [0, 5, 1],
        "end": [3, 8, 2],
        "label": ["MRN", "SSN", "NAME"],
        "entity": ["MEDICAL_RECORD_NUMBER", "US_SSN", "PERSON"],
        "score": [0.9, 0.8, 0.7],
        "recognizer": ["mrn", "ssn", "name"],
    } == arrow.to_pydict()
    assert ["int64", "int64", "int64", "string", "string", "double", "string"] == [str(f.type) for f in arrow.schema]


def test_there_are_eighteen_classes_with_the_letters_of_the_regulation():
    assert "ABCDEFGHIJKLMNOPQR" == "".join(c.value for c in CLASSES)


def test_every_class_says_what_the_regulation_lists():
    assert 18 == len({c.paragraph for c in SafeHarbor})
