import pytest


def surfaces(document, kind="spans"):
    return [document["text"][mark["start"] : mark["end"]] for mark in document[kind]]


def test_a_slot_becomes_a_span_of_its_class(made):
    (document,) = made("MRN ⟨mrn⟩.")
    (span,) = document["spans"]

    assert "MRN" == span["label"]
    assert f"MRN {document['text'][span['start'] : span['end']]}." == document["text"]


def test_a_choice_gives_one_of_its_options_and_may_give_nothing(made):
    texts = {document["text"] for document in made("a‹b¦c‹d¦e›¦›f", count=60)}

    assert {"abf", "acdf", "acef", "af"} == texts


def test_a_shuffle_gives_every_line_once_in_any_order(made):
    texts = [document["text"] for document in made("⟪a¦b¦c⟫", count=60)]

    assert {"abc"} == {"".join(sorted(text.split("\n"))) for text in texts}
    assert 6 == len(set(texts))


def test_a_shuffle_with_a_count_gives_that_many_lines(made):
    assert {2} == {len(set(document["text"].split("\n"))) for document in made("⟪2:a¦b¦c⟫", count=30)}


def test_a_slot_in_a_mark_loses_its_own_class(made):
    (document,) = made("⟦ACCOUNT:X-⟨mrn⟩⟧ ⟦!:⟨phone⟩⟧ ⟦~:⟨city⟩⟧")

    assert ["ACCOUNT"] == [span["label"] for span in document["spans"]]
    assert 1 == len(document["neutral"]) == len(document["negatives"])


def test_space_at_the_edge_of_a_mark_stays_outside(made):
    (document,) = made("x⟦NAME: ⟨L:3⟩ ⟧y")

    assert [document["text"][2:5]] == surfaces(document)


def test_a_character_is_written_by_its_number(made):
    (document,) = made("a⟦U+00A0⟧b")

    assert "a\u00a0b" == document["text"]


def test_letters_change_as_the_slot_asks(made):
    (document,) = made("⟨patient.last|upper⟩ ⟨patient.last|lower⟩")
    upper, lower = surfaces(document)

    assert upper == upper.upper()
    assert lower == lower.lower()


def test_a_value_is_the_same_in_a_document_and_a_digit_asks_for_another(made):
    for document in made("⟨ssn⟩\n⟨ssn⟩\n⟨ssn2⟩\n⟨ssn2⟩", count=5):
        first, again, other, other_again = document["text"].split("\n")
        assert (first, other) == (again, other_again)
        assert first != other


def test_a_date_with_a_form_is_the_day_of_the_date_with_its_number(made):
    for document in made("⟨date2.iso⟩\n⟨date2.hl7⟩\n⟨date.hl7⟩", count=5):
        iso, hl7, first = document["text"].split("\n")
        assert "".join(filter(str.isdigit, iso)) == hl7
        assert 8 == len(first)


def test_bodies_are_parted_by_a_line_of_hyphens(made):
    assert {"one", "two"} == {document["text"] for document in made("one\n---\ntwo", count=20)}


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("ok\nbad ⟨no_such_slot⟩", "no slot is called no_such_slot"),
        ("ok\n⟨d⟩", "needs a size"),
        ("ok\n⟦NONSENSE:x⟧", "none of the 18 classes"),
        ("ok\n⟦NAME:x", "never closed"),
        ("ok\n‹a¦b", "never closed"),
        ("ok\na¦b", "parts nothing that is open"),
        ("ok\n⟦NAME:⟦NAME:x⟧⟧", "marks do not nest"),
        ("ok\n⟦NAME: ⟧", "nothing but space"),
        ("ok\n⟪3:a¦b⟫", "asks for 3 of 2"),
        ("ok\n⟦x⟧", "a mark is written"),
        ("ok\n⟨a b⟩", "a slot is written"),
    ],
)
def test_an_error_names_file_and_line(written, body, complaint):
    _, errors = written(f"=== a-family | note\n{body}\n")

    assert 1 == len(errors)
    assert "genre.txt:3: " in str(errors[0])
    assert complaint in str(errors[0])


@pytest.mark.parametrize("heading", ["=== Family | note", "=== a family | note", "=== family", "==== x"])
def test_a_heading_has_a_name_and_a_genre(written, heading):
    _, errors = written(f"{heading}\ntext\n")

    assert "a heading is written" in str(errors[0])


def test_a_family_may_not_stand_twice(written):
    _, errors = written("=== a | x\none\n=== a | y\ntwo\n")

    assert 2 == len(errors)
    assert "stands twice" in str(errors[0])
