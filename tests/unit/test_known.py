"""Known persons: their names, days of birth and identifiers in every form, and words that mean something else."""

import pickle
from datetime import date, datetime

import pytest

import phiguard
from phiguard import guard as module
from phiguard.detect.known import Sought
from phiguard.detect.known_names import parts
from phiguard.detect.known_persons import sought
from phiguard.detect.registry import Registry
from phiguard.errors import ConfigurationError, PersonError
from phiguard.guard import Guard, builtin
from phiguard.reference.short_forms import short_forms
from phiguard.reference.spelling import one_slip

PERSON = phiguard.Person(
    names=["Odessa Marie Thornwick"],
    birth_date=date(1961, 3, 4),
    identifiers=["00482913", "+1 (541) 555-0149", "othornwick@example.com", "219-09-9999", "E-4471", "AB12-77413-X"],
)
WILLIAM = phiguard.Person(names=["Quillfeather-Okonkwo, William Peter"])
WORDS = phiguard.Person(names=["Will Grace", "May Foley", "Mark Pain"], birth_date=date(1961, 3, 4))


@pytest.fixture(scope="module")
def guard() -> Guard:
    """A guard that needs no network and no lists to find what is known."""
    return Guard(names=None)


def found(guard: Guard, text: str, *persons: phiguard.Person) -> list[str]:
    """What stands where something known is found."""
    spans = [(f.start, f.end) for f in guard.scan(text, known=persons)]
    return [text[a:b] for a, b in spans]


FORMS = """
saw <Odessa> today
saw <ODESSA> today
saw <odessa> today
saw <Odessa Thornwick> today
saw <Thornwick, Odessa> today
saw <THORNWICK^ODESSA^MARIE> today
saw <Odessa M. Thornwick> today
saw <Odessa Q. Thornwick> today
saw <O. Thornwick> today
saw <Thornwick O> today
saw <O.M. Thornwick> today
saw <O.M.T.> today
saw <OMT> today
saw <thornwick> today
saw <Thornwick>'s chart
saw <Odesa> today
saw <Odessaa> today
saw <Odedsa> today
saw <Odsesa> today
saw <Thornwik> today
saw <Thornwyck> today
saw <Odesa Thornwik> today
login <othornwick> failed
login <odessathornwick> failed
file <odessa_thornwick> here
file <thornwick.odessa> here
saw <Odessa/Thornwick> here
saw <Odessa
Thornwick> here
"""
OTHER_FORMS = """
saw <Bill Quillfeather> today
saw <Billy> today
saw <Liam Okonkwo> today
saw <Will Okonkwo> today
saw <Quillfeather-Okonkwo> today
saw <QuillfeatherOkonkwo> today
saw <Quillfeather Okonkwo> today
saw <Pete Quillfeather> today
saw <Okonkwo, W> today
saw <W.Q.> today
saw <WQ> today
login <wokonkwo> failed
"""
DATES = """
on <03/04/1961> there
on <3/4/1961> there
on <3/4/61> there
on <3-4-61> there
on <04.03.1961> there
on <4.3.61> there
on <04/03/1961> there
on <1961-03-04> there
on <1961/03/04> there
on <1961_03_04> there
on <19610304> there
on <03041961> there
on <04031961> there
on <030461> there
on <610304> there
on <March 4, 1961> there
on <Mar 4th 1961> there
on <March the 4th, 1961> there
on <4 March 1961> there
on <4-Mar-61> there
on <04MAR1961> there
on <4th of March, 1961> there
on <March 4> there
on <March 1961> there
born <3/4> there
"""
NUMBERS = """
see <00482913> there
see <0048-2913> there
see <0048 2913> there
see <00482931> there
see <0048291> there
see <004829113> there
see <00482943> there
see <00-48-29-13> there
see <E4471> there
see <e-4471> there
see <E 4471> there
see <AB1277413X> there
see <ab12 77413 x> there
see <AB1277431X> there
call <541-555-0149> there
call <541.555.0149> there
call <5415550149> there
call <15415550149> there
mail <OThornwick@Example.com> there
mail <othornwik@example.com> there
see <219099999> there
see <219 09 9999> there
"""


def lines(table: str) -> list[str]:
    return [line.replace("\n", "\n") for line in table.strip().replace("\nThornwick>", "\0Thornwick>").split("\n")]


@pytest.mark.parametrize(
    ("marked", "person"),
    [(m, PERSON) for table in (FORMS, DATES, NUMBERS) for m in lines(table)]
    + [(m, WILLIAM) for m in lines(OTHER_FORMS)],
)
def test_a_form_is_found_to_the_character(guard, marked, person):
    marked = marked.replace("\0", "\n")
    text = marked.replace("<", "").replace(">", "")

    assert [marked[marked.index("<") + 1 : marked.index(">")]] == found(guard, text, person)


@pytest.mark.parametrize(
    "text",
    [
        "she will follow up",
        "WILL FOLLOW UP",
        "I will call",
        "this may cause grace",
        "may cause harm",
        "mark the place",
        "Foley catheter placed",
        "a foley was placed",
        "Pain is 3/4 today",
        "he denies pain",
        "ratio 3/4",
        "given 3-4 times",
        "gave 4471 mL",
        "code 1961",
        "bed E 44 71",
        "the march of time",
        "value 004829",
        "id 99482913",
    ],
)
def test_a_word_that_means_something_else_stays(guard, text):
    assert [] == [t for t in found(guard, text, WORDS, PERSON) if t not in found(guard, text)]


def test_a_word_beside_another_of_the_same_person_is_theirs(guard):
    assert ["will grace", "Mark Pain"] == found(guard, "saw will grace and then Mark Pain", WORDS)


def test_words_of_two_persons_are_not_one_name(guard):
    ada, bel = phiguard.Person(names=["Odessa Thornwick"]), phiguard.Person(names=["Thessaly Okonkwo"])

    assert ["Odessa", "Okonkwo"] == found(guard, "saw Odessa Okonkwo", ada, bel)


def test_nobody_is_found_where_nobody_is_known(guard):
    text = "Odessa Thornwick, 00482913"

    assert list(guard.scan(text)) == list(guard.scan(text, known=None)) == list(guard.scan(text, known=[]))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("MRN 00482913", "MRN"),
        ("Member ID 00482913", "HEALTH_PLAN"),
        ("see E4471", "OTHER_ID"),
        ("mail othornwick@example.com", "EMAIL"),
        ("call 5415550149", "PHONE"),
        ("name|MRN\nx|00482913", "MRN"),
    ],
)
def test_the_class_of_an_identifier_is_that_of_who_knows_it_best(guard, text, label):
    assert [label] == [f.label.name for f in guard.scan(text, known=PERSON)]


def test_disguises_are_seen_through(guard):
    text = "saw Odéssa Thorn\N{SOFT HYPHEN}wick, \N{FULLWIDTH DIGIT ZERO}0482913"

    assert ["Odéssa Thorn\N{SOFT HYPHEN}wick", "\N{FULLWIDTH DIGIT ZERO}0482913"] == found(guard, text, PERSON)


def test_each_text_of_a_batch_has_its_own_persons(guard):
    texts = ["saw Odessa", "saw Odessa", "saw Okonkwo", "saw Okonkwo and Odessa"]
    table = guard.scan_batch(texts, known=[PERSON, None, WILLIAM, [PERSON, WILLIAM]])

    assert [1, 0, 1, 2] == [len(f) for f in table]


@pytest.mark.parametrize("known", [[PERSON], [PERSON] * 3, []])
def test_a_batch_needs_an_entry_for_each_text(guard, known):
    with pytest.raises(ConfigurationError, match=r"^known has \d entries for 2 texts; give one for each text"):
        guard.scan_batch(["a", "b"], known=known)


@pytest.mark.parametrize("known", [PERSON, ["Odessa"], [["Odessa"]], "ab"])
def test_what_is_no_person_is_refused(guard, known):
    with pytest.raises(TypeError) as caught:
        guard.scan_batch(["a"] * (len(known) if isinstance(known, str | list) else 1), known=known)

    assert "Odessa" not in str(caught.value)


def test_an_explanation_names_what_is_known(guard):
    (explanation,) = guard.explain("saw Odessa", known=PERSON)

    assert ("known_name", 20) == (explanation.recognizer, dict(explanation.evidence)["known"])


def test_deidentified_text_holds_no_known_form(guard):
    every = [m for table in (FORMS, DATES, NUMBERS) for m in lines(table)]
    texts = [m.replace("\0", "\n").replace("<", "").replace(">", "") for m in every]
    written = guard.deidentify_batch(texts, known=[PERSON] * len(texts))
    values = [m.replace("\0", "\n")[m.index("<") + 1 : m.index(">")] for m in every]

    assert [] == [w for w, v in zip(written, values, strict=True) if v in w]
    assert 0 == len(guard.scan_batch(written, known=[PERSON] * len(texts)))


def test_one_text_is_deidentified_with_its_persons(guard):
    assert "saw [NAME_1]" == guard.deidentify("saw Odessa", known=PERSON).text


def test_edits_know_the_persons(guard):
    (edits,) = guard.edits_batch(["saw Odessa"], known=[PERSON])

    assert [(4, 10, "[NAME_1]")] == edits.of(0)


@pytest.mark.parametrize("chunk", [module.CHUNK, 10])
def test_persons_stay_with_their_texts_where_groups_mingle(monkeypatch, guard, chunk):
    monkeypatch.setattr(module, "CHUNK", chunk)
    texts, known = ["saw Odessa", "saw William", "saw Odessa", "saw William"], [PERSON, WILLIAM, WILLIAM, None]

    table = guard.scan_batch(texts, groups="abab", known=known)
    assert ["saw [NAME_1]"] * 2 + texts[2:] == guard.deidentify_batch(texts, groups="abab", known=known)
    assert [1, 1, 0, 0] == [len(f) for f in table]


def test_a_group_shares_what_is_confirmed_beside_its_persons():
    guard = Guard(recognizers=Registry(tuple(r for r in builtin() if r.name == "medical_record_number")))
    texts = ["Odessa, MRN: 00417725", "Odessa has 00417725", "Odessa has 00417725"]
    expected = ["[NAME_1], MRN: [MRN_1]", "Odessa has [MRN_1]", "[NAME_1] has 00417725"]

    assert expected == guard.deidentify_batch(texts, groups="aab", known=[PERSON, None, PERSON])


def test_persons_that_are_the_same_are_made_ready_once():
    made = sought([PERSON, [PERSON], None, WILLIAM], 4)

    assert made[0] is made[1]
    assert made[2] is None
    assert sought([None, ()], 2) is None


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "a person needs a name, a birth date or an identifier to be looked for"),
        ({"names": ["Odessa", " "]}, "names[1] is empty or too short; one word of it needs 2 letters"),
        ({"names": ["Q."]}, "names[0] is empty or too short; one word of it needs 2 letters"),
        ({"identifiers": ["1-2-3"]}, "identifiers[0] is empty or too short; it needs 4 letters or digits"),
    ],
)
def test_what_cannot_be_looked_for_is_refused(given, message):
    with pytest.raises(PersonError) as caught:
        phiguard.Person(**given)

    assert message == str(caught.value)


@pytest.mark.parametrize(
    "given", [{"names": "Odessa"}, {"names": [1]}, {"identifiers": "00482913"}, {"birth_date": "1961-03-04"}]
)
def test_what_is_of_another_type_is_refused_in_silence(given):
    with pytest.raises(TypeError) as caught:
        phiguard.Person(**given)

    assert [] == [v for v in ("Odessa", "00482913", "1961") if v in str(caught.value)]


def test_a_person_says_nothing():
    made = Sought.of([PERSON])

    assert {"<Person>"} == {repr(PERSON), str(PERSON)}
    assert [] == [v for v in ("dessa", "0048", "1961") if v in repr(made) + repr(made.names) + repr(made.numbers)]


def test_a_person_is_a_value():
    assert PERSON == pickle.loads(pickle.dumps(PERSON))  # noqa: S301 - our own bytes
    assert 1 == len({PERSON, phiguard.Person(PERSON.names, datetime(1961, 3, 4, 5), PERSON.identifiers)})  # noqa: DTZ001


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Odessa Thornwick", ["odessa", "thornwick"]),
        ("Thornwick, Odessa M", ["thornwick", "odessa", "m"]),
        ("Dr. Odessa van der Thornwick Jr.", ["odessa", "thornwick"]),
        ("Thornwick", ["thornwick"]),
    ],
)
def test_a_name_is_its_words(name, words):
    assert words == [w for w, _ in parts(name)]


def test_short_forms_go_both_ways():
    assert {"bill", "liam"} <= short_forms("william")
    assert "william" in short_forms("liam")


@pytest.mark.parametrize(
    ("other", "near"), [("quil", True), ("qiull", True), ("quill", False), ("qiul", False), ("", False)]
)
def test_one_slip_is_one_change(other, near):
    assert near == one_slip("quill", other)
