"""What the strategies give is what they say, and cannot belong to anybody."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import phiguard
from phiguard.safe_harbor import SafeHarbor
from phiguard.testing import strategies

#: What a value must match so that it cannot be somebody's.
NOBODYS = {
    SafeHarbor.PHONE: r"\(?[2-9]\d\d\)?[-. ]555[-.]01\d\d",
    SafeHarbor.FAX: r"\(?[2-9]\d\d\)?[-. ]555[-.]01\d\d",
    SafeHarbor.EMAIL: r"[a-z]+@example\.(?:com|net|org)",
    SafeHarbor.SSN: r"(?:000|666|9\d\d)-\d\d-\d{4}",
    SafeHarbor.HEALTH_PLAN: r"0[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{4}",
    SafeHarbor.LICENSE: r"2\d{9}",
    SafeHarbor.VEHICLE: r"ZZZ[A-HJ-NPR-Z0-9]{14}",
    SafeHarbor.URL: r"https://www\.example\.org/\d+",
    SafeHarbor.IP: r"(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}",
}


@pytest.fixture(scope="module")
def guard():
    return phiguard.Guard()


@pytest.mark.parametrize("label", NOBODYS, ids=lambda label: label.name)
@settings(max_examples=30)
@given(data=st.data())
def test_identifiers_come_from_ranges_that_nobody_is_given(label, data):
    assert re.fullmatch(NOBODYS[label], data.draw(strategies.identifiers(label)))


@pytest.mark.parametrize("label", SafeHarbor, ids=lambda label: label.name)
@settings(max_examples=25)
@given(data=st.data())
def test_an_identifier_behind_its_label_is_covered_by_a_guard(label, guard, data):
    line = data.draw(strategies.labelled(label))
    ((start, end, name),) = line.spans
    found = {at for f in guard.scan(line.text) for at in range(f.start, f.end)}
    assert label.name == name
    assert set(range(start, end)) <= found


@given(strategies.documents())
def test_a_document_says_where_its_identifiers_are(document):
    ends = [0, *(end for _, end, _ in document.spans)]
    assert all(before < start < end for before, (start, end, _) in zip(ends, document.spans, strict=False))
    assert all(document.text[start - 1] in " #" for start, _, _ in document.spans)
    assert document.text.count("\n") == len(document.spans) + 1


@given(strategies.documents(classes=[SafeHarbor.SSN], most=2))
def test_a_document_holds_the_classes_that_were_asked_for(document):
    assert {name for _, _, name in document.spans} <= {"SSN"}
    assert len(document.spans) <= 2


@settings(max_examples=25)
@given(strategies.prose())
def test_nothing_is_found_in_prose(guard, words):
    assert [] == list(guard.scan(words))


@given(strategies.texts(40))
def test_texts_can_be_written_as_utf_8(text):
    assert text == text.encode().decode()
