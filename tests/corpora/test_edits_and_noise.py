import pytest
from generator.chance import Chance
from generator.edits import Edit, apply, legal
from generator.noise import KINDS, damaged
from hypothesis import given, settings
from hypothesis import strategies as st

LABELS = ["NAME", "PHONE", "EMAIL", "URL", "SSN", "DATE", "MRN", "~", "!"]
VALUES = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=12),
    st.sampled_from(
        ["(503) 555-0143", "a.b@example.com", "https://example.org/x", "900-12-3456", "José Ñandú", "corn 101"]
    ),
)
PIECES = st.lists(
    st.tuples(st.text("abcdeORm 10:\n\t\"'<&=.-Éß€", max_size=30), VALUES, st.sampled_from(LABELS)), max_size=8
)


def built(pieces):
    """Put pieces together; give the text and the marks on it."""
    text, marks = "", []
    for before, value, label in pieces:
        text += before
        marks.append((len(text), len(text) + len(value), label))
        text += value
    return text, marks


def changed_inside(text, mark, edits):
    """Give the value of a mark after the edits that lie inside of it, worked out on its own."""
    start, end, _ = mark
    value = text[start:end]
    for edit in sorted(edits, reverse=True):
        within = start < edit.start < end if edit.start == edit.end else start <= edit.start and edit.end <= end
        if within:
            value = value[: edit.start - start] + edit.text + value[edit.end - start :]
    return value


@pytest.mark.property
@pytest.mark.parametrize("kind", KINDS)
@given(pieces=PIECES, seed=st.integers(0, 99))
def test_every_kind_of_noise_leaves_each_span_on_its_value(kind, pieces, seed):
    text, marks = built(pieces)
    edits = KINDS[kind](Chance(str(seed)), text, marks)
    new, moved = apply(text, marks, edits)
    made = legal(edits, marks)

    assert [changed_inside(text, mark, made) for mark in marks] == [new[start:end] for start, end, _ in moved]
    assert [label for *_, label in marks] == [label for *_, label in moved]


@pytest.mark.property
@given(
    pieces=PIECES,
    raw=st.lists(st.tuples(st.integers(0, 80), st.integers(0, 4), st.text("xy", max_size=3)), max_size=10),
)
def test_any_edits_leave_each_span_on_its_value(pieces, raw):
    text, marks = built(pieces)
    edits = [Edit(start, min(start + size, len(text)), new) for start, size, new in raw if start <= len(text)]
    new, moved = apply(text, marks, edits)
    made = legal(edits, marks)

    assert [changed_inside(text, mark, made) for mark in marks] == [new[start:end] for start, end, _ in moved]


def test_what_is_put_in_at_the_edges_of_a_span_stays_outside():
    assert ("<b>ann</b>!", [(3, 6, "NAME")]) == apply("ann!", [(0, 3, "NAME")], [Edit(0, 0, "<b>"), Edit(3, 3, "</b>")])


def test_an_edit_across_the_edge_of_a_span_is_not_made():
    assert ("rn", [(0, 1, "NAME")]) == apply("rn", [(0, 1, "NAME")], [Edit(0, 2, "m")])


def test_a_typing_error_touches_no_value():
    text = "patient marston called marston again"
    marks = [(8, 15, "NAME"), (23, 30, "NAME")]
    for seed in range(40):
        new, moved = apply(text, marks, KINDS["typo"](Chance(str(seed)), text, marks))
        assert ["marston", "marston"] == [new[start:end] for start, end, _ in moved]


def test_a_mistyped_number_keeps_all_but_its_last_two_digits():
    text, marks = "900-12-3456", [(0, 11, "SSN")]
    for seed in range(40):
        new, _ = apply(text, marks, KINDS["typo_value"](Chance(str(seed)), text, marks))
        assert text[:9] == new[:9]


@pytest.mark.parametrize("kind", ["typo_value", "ocr"])
def test_no_mail_or_web_address_is_mistyped(kind):
    text, marks = "tom.ellis@example.com", [(0, 21, "EMAIL")]
    for seed in range(40):
        assert text == apply(text, marks, KINDS[kind](Chance(str(seed)), text, marks))[0]


def test_evasion_writes_signs_of_an_address_as_words():
    text, marks = "to ab@example.com", [(3, 17, "EMAIL")]
    news = {apply(text, marks, KINDS["evasion"](Chance(str(seed)), text, marks))[0] for seed in range(60)}

    assert "to ab [at] example [dot] com" in news


def test_labels_become_spanish_and_values_do_not():
    text, marks = "Patient Name: Date Name\nPHONE: 1", [(14, 23, "NAME")]
    new, moved = apply(text, marks, KINDS["spanish"](Chance("1"), text, marks))

    assert "Date Name" == new[slice(*moved[0][:2])]
    assert "Nombre del paciente" in new or "TELÉFONO" in new


@settings(max_examples=30)
@given(seed=st.integers(0, 9999))
def test_some_noise_names_the_kinds_that_left_a_trace(seed):
    text = "Patient: Ann Ostrowick, phone (503) 555-0143, seen 03/04/2024.\nPlan: rest."
    marks = [(9, 22, "NAME"), (30, 44, "PHONE"), (51, 61, "DATE")]
    new, _, kinds = damaged(Chance(str(seed)), text, marks, "some")

    assert bool(kinds) == (new != text)


def test_two_fifths_of_documents_are_damaged_at_most_where_some_noise_is_asked_for():
    text = "Patient: Ann Ostrowick, phone (503) 555-0143.\nPlan:  rest-less “sleep”."
    damaged_ones = sum(bool(damaged(Chance(str(seed)), text, [(9, 22, "NAME")], "some")[2]) for seed in range(1000))

    assert 300 < damaged_ones < 450
