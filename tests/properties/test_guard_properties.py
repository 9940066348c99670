"""Properties of the one door on texts made from the recognizers' own examples."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import phiguard
from phiguard.guard import builtin
from phiguard.testing import marked

pytestmark = pytest.mark.property

EXAMPLES = [marked(e)[0] for r in builtin() for e in r.positives] + [e for r in builtin() for e in r.negatives]
GUARD = phiguard.Guard()
#: The network hears across texts a little; what is known does not.
PLAIN = phiguard.Guard(recognizers=builtin() - {"season"})
PERSONS = [
    phiguard.Person(["Odessa Marie Thornwick"], date(1961, 3, 4), ["00482913", "541-555-0149"]),
    phiguard.Person(["Quillfeather-Okonkwo, William"], None, ["E-4471"]),
]
KNOWN = [
    "Odessa",
    "Thornwick, O",
    "odesa",
    "Bill Okonkwo",
    "3/4/61",
    "0048 2913",
    "00482931",
    "e 4471",
    "March 4",
    "OMT",
]
texts = st.lists(st.one_of(st.sampled_from(EXAMPLES), st.text(max_size=12)), max_size=5).map("\n".join)


@given(st.lists(texts, max_size=5))
@settings(max_examples=60)
def test_a_batch_is_its_texts(items):
    assert [list(GUARD.scan(t)) for t in items] == [list(f) for f in GUARD.scan_batch(items)]


@given(st.lists(texts, max_size=4))
@settings(max_examples=60)
def test_nothing_is_found_in_deidentified_text(items):
    written = GUARD.deidentify_batch(items)

    assert 0 == len(GUARD.scan_batch(written))


@given(texts)
@settings(max_examples=60)
def test_findings_are_disjoint_and_inside_the_text(text):
    at = 0
    for finding in GUARD.scan(text):
        assert at <= finding.start < finding.end <= len(text)
        at = finding.end


@given(st.lists(st.tuples(texts, st.integers(0, 2)), max_size=5))
@settings(max_examples=60)
def test_a_group_is_found_the_same_whatever_else_is_in_the_batch(pairs):
    items, groups = [t for t, _ in pairs], [g for _, g in pairs]
    found = GUARD.scan_batch(items, groups=groups)

    for group in set(groups):
        own = [n for n, g in enumerate(groups) if g == group]
        alone = GUARD.scan_batch([items[n] for n in own], groups=[0] * len(own))
        assert [list(f) for f in alone] == [list(found[n]) for n in own]


@given(st.lists(texts, max_size=4))
@settings(max_examples=60)
def test_a_group_loses_nothing_that_is_found_in_its_texts(items):
    for alone, shared in zip(GUARD.scan_batch(items), GUARD.scan_batch(items, groups=[0] * len(items)), strict=True):
        assert characters(alone) <= characters(shared)


@given(st.lists(texts, max_size=4))
@settings(max_examples=60)
def test_nothing_is_found_in_a_deidentified_group(items):
    groups = [0] * len(items)
    written = GUARD.deidentify_batch(items, groups=groups)

    assert 0 == len(GUARD.scan_batch(written, groups=groups))


def characters(found) -> set[int]:
    return {at for f in found for at in range(f.start, f.end)}


about = st.tuples(
    st.lists(st.one_of(st.sampled_from(KNOWN), st.sampled_from(EXAMPLES), st.text(max_size=8)), max_size=5).map(
        " ".join
    ),
    st.one_of(st.none(), st.sampled_from(PERSONS), st.lists(st.sampled_from(PERSONS), max_size=2)),
)


@given(st.lists(about, max_size=5))
@settings(max_examples=60)
def test_a_batch_is_its_texts_with_their_persons(items):
    table = PLAIN.scan_batch([t for t, _ in items], known=[k for _, k in items])

    assert [list(PLAIN.scan(t, known=k)) for t, k in items] == [list(f) for f in table]


@given(st.lists(about, max_size=4))
@settings(max_examples=60)
def test_nothing_known_is_found_in_a_deidentified_group(items):
    known, groups = [k for _, k in items], [0] * len(items)
    written = PLAIN.deidentify_batch([t for t, _ in items], groups=groups, known=known)

    assert 0 == len(PLAIN.scan_batch(written, groups=groups, known=known))


@given(st.lists(about, max_size=4))
@settings(max_examples=60)
def test_nothing_known_is_found_in_deidentified_text(items):
    known = [k for _, k in items]
    written = PLAIN.deidentify_batch([t for t, _ in items], known=known)

    assert 0 == len(PLAIN.scan_batch(written, known=known))
