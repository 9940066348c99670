"""Detect, replace, detect again."""

from datetime import date

import pytest

from phiguard.deidentifier import ROUNDS, Deidentifier
from phiguard.detect.detector import Detector
from phiguard.detect.registry import Registry
from phiguard.errors import LeftoverError
from phiguard.guard import Guard
from phiguard.model.corpus import Corpus
from phiguard.policy import SAFE_HARBOR, Policy, classes
from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.redact import Redact
from phiguard.transform.transformer import Column

#: The letter behind an x, and then the one behind each replacement: what is left never ends within the rounds.
CREEPING = r"(?:x|\x1a)(?P<value>[a-z])"
ANYWHERE = {"left": "any", "right": "any", "caseless": False}


class Writes:
    """Writes one text whatever it replaces, and counts how often it is asked."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.columns: list[Column] = []

    def __call__(self, column: Column) -> list[str]:
        self.columns.append(column)
        return [self.text] * len(column)


@pytest.fixture
def clean(make):
    """Takes tickets out of texts."""

    def written(*texts: str, transformer=None, recognizers=None, within=None, day=None) -> list[str]:
        detector = Detector(Registry(recognizers or (make(),)))
        policy = Policy("test", classes(transformer)) if transformer else SAFE_HARBOR
        return Deidentifier(detector, policy, day)(Corpus.of(texts), within).written()

    return written


def test_identifiers_are_replaced_and_nothing_else_changes(clean):
    assert ["a [OTHER_ID_1], b", "", "c [OTHER_ID_1]"] == clean("a TK-123456, b", "", "c TK-654321")


def test_the_same_value_has_the_same_number_in_its_text(clean):
    assert ["[OTHER_ID_1] [OTHER_ID_2] [OTHER_ID_1]"] == clean("TK-123456 TK-654321 tk-123456")


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["nothing here"]])
def test_texts_without_identifiers_stay(clean, texts):
    assert texts == clean(*texts)


def test_a_replacement_that_is_an_identifier_is_redacted_bluntly(clean):
    assert ["a [OTHER_ID_1]"] == clean("a TK-123456", transformer=Writes("TK-999999"))


class Spares:
    """Writes another ticket in the place of each that holds a 1."""

    def __call__(self, column: Column) -> list[str]:
        return ["TK-999999" if "1" in found else "safe" for found in column.found]


def test_only_the_replacement_that_was_found_again_is_redacted_bluntly(clean):
    assert ["safe [OTHER_ID_2]"] == clean("TK-222222 TK-111111", transformer=Spares())


@pytest.mark.parametrize("text", ["TK-111111 x", "TK-111111\n", "a TK-111111, TK-222222"])
def test_blunt_redaction_leaves_the_character_behind_it(clean, text):
    expected = text.replace("TK-111111", "[OTHER_ID_1]").replace("TK-222222", "safe")

    assert [expected] == clean(text, transformer=Spares())


def test_blunt_redaction_does_not_join_texts(clean):
    assert ["[OTHER_ID_1]", "second"] == clean("TK-111111", "second", transformer=Spares())


@pytest.fixture
def nested(make):
    """Finds tickets, and numbers between signs that may stand inside them."""
    return make(), make(r"#\d{3}#", name="inner", identifies=SafeHarbor.SSN, pattern={"left": "any", "right": "any"})


def test_an_identifier_that_replacements_lay_open_is_removed(clean, nested):
    assert ["TK-12#3456 end"] == clean("TK-12#3456 end", recognizers=nested)
    assert ["[OTHER_ID_1] end"] == clean("TK-12#555#3456 end", transformer=Writes(""), recognizers=nested)


def test_an_identifier_that_a_replacement_completes_is_removed(clean, nested):
    (text,) = clean("TK-12#555# end", transformer=Writes("3456"), recognizers=nested)

    assert "TK-" not in text
    assert "555" not in text
    assert text.endswith("end")


@pytest.mark.parametrize("texts", [["xabcdefgh"], ["xabcdefgh", "TK-123456"]])
def test_a_text_in_which_something_is_always_found_is_withheld(clean, make, texts):
    with pytest.raises(LeftoverError) as caught:
        clean(*texts, recognizers=(make(CREEPING, name="creeping", pattern=ANYWHERE),))
    assert (0, ("OTHER_ID",)) == (caught.value.document, caught.value.labels)


def test_the_text_that_is_withheld_is_named_by_its_position(clean, make):
    creeping = make(CREEPING, identifies=SafeHarbor.SSN, pattern=ANYWHERE)

    with pytest.raises(LeftoverError) as caught:
        clean("fine", "good", "xabcdefgh", "xabcdefghi", recognizers=(creeping,))
    assert (2, ("SSN",)) == (caught.value.document, caught.value.labels)


def test_a_transformer_is_asked_a_bounded_number_of_times(clean, make):
    writes = Writes("x")

    with pytest.raises(LeftoverError):
        clean("xabcdefgh", transformer=writes, recognizers=(make(CREEPING, name="creeping", pattern=ANYWHERE),))
    assert 1 <= len(writes.columns) <= ROUNDS * 2


def test_a_transformer_sees_folded_values(clean):
    writes = Writes("gone")
    clean("TK\N{EN DASH}12345\N{FULLWIDTH DIGIT SIX}", transformer=writes)

    assert ["TK-123456"] == list(writes.columns[0].found)


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ([[(0, 20)]], ["[OTHER_ID_1] [OTHER_ID_2]"]),
        ([[(0, 9)]], ["[OTHER_ID_1] TK-654321"]),
        ([[(10, 19)]], ["TK-123456 [OTHER_ID_1]"]),
        ([[(0, 4), (4, 19)]], ["[OTHER_ID_1][OTHER_ID_2] [OTHER_ID_3]"]),
        ([[(3, 9)]], ["TK-[OTHER_ID_1] TK-654321"]),
        ([[]], ["TK-123456 TK-654321"]),
        ([[(4, 4)]], ["TK-123456 TK-654321"]),
    ],
)
def test_only_what_may_change_is_changed(clean, within, expected):
    assert expected == clean("TK-123456 TK-654321", within=within)


def test_each_text_has_its_own_stretches(clean):
    assert ["[OTHER_ID_1]", "TK-123456", "[OTHER_ID_1]"] == clean(*["TK-123456"] * 3, within=[[(0, 9)], [], [(0, 9)]])


def test_an_identifier_over_two_stretches_is_replaced_in_both(clean):
    (text,) = clean("ab TK-123456 cd", within=[[(0, 6), (7, 15)]])

    assert "ab [OTHER_ID_1]1[OTHER_ID_2] cd" == text


def test_edits_say_what_to_write_where(make):
    edits = Deidentifier(Detector(Registry((make(),))), SAFE_HARBOR)(
        Corpus.of(["", "a TK-123456 TK-654321", "TK-111111"])
    )

    assert [] == edits.of(0)
    assert [(2, 11, "[OTHER_ID_1]"), (12, 21, "[OTHER_ID_2]")] == edits.of(1)
    assert [(0, 9, "[OTHER_ID_1]")] == edits.of(2)


def test_edits_count_what_each_text_holds(make):
    edits = Deidentifier(Detector(Registry((make(),))), SAFE_HARBOR)(Corpus.of(["", "TK-123456 TK-654321", "x"]))

    assert [{}, {"OTHER_ID": 2}, {}] == [edits.counts(n) for n in range(3)]


def test_edits_tell_their_sizes_alone(make):
    edits = Deidentifier(Detector(Registry((make(),))), SAFE_HARBOR)(Corpus.of("a TK-123456"))

    assert "<Edits: 1 in <Corpus of 1 text, 11 code points>>" == repr(edits)


@pytest.fixture
def years(make):
    """The reference year that a transformer is given for each text."""

    def given(*texts: str, day: date | None = None) -> list[int]:
        writes = Writes("x")
        dates = make(
            r"\d{1,2}/\d{1,2}/\d{4}", name="date", identifies=SafeHarbor.DATE, entity="DATE_TIME", recall=lambda _v: ()
        )
        detector = Detector(Registry((dates,)))
        Deidentifier(detector, Policy("test", classes(writes)), day)(Corpus.of(texts))
        column = next(c for c in writes.columns if len(c))
        return [dict(zip(column.documents, column.reference_years, strict=True))[n] for n in range(len(texts))]

    return given


def test_ages_are_reckoned_from_the_latest_year_of_their_text(years):
    assert [2019, 2001] == years("3/14/2018 3/14/2019 3/14/1950", "3/14/2001")


def test_ages_are_reckoned_from_the_day_that_is_given(years):
    assert [2005, 2005] == years("3/14/2019", "3/14/2001", day=date(2005, 6, 7))


def test_a_year_to_come_is_not_one_to_reckon_from(years):
    assert [2019] == years("3/14/2019 and 3/14/2999")


def test_numbering_is_redone_when_more_is_found(clean, make):
    class First:
        def __call__(self, column: Column) -> list[str]:
            return Redact()(column)

    assert ["[OTHER_ID_1] [OTHER_ID_2]"] == clean("TK-123456 TK-654321", transformer=First())


@pytest.mark.parametrize(
    "text",
    [
        '<id root="2.16.840.1.113883.19.5" extension="00482913"/>',
        "REF*1L*ZGP00482913~\nREF*EA*00482913~",
        '{"type":{"coding":[{"code":"MR"}]},"value":"00482913"}',
    ],
)
def test_a_replacement_is_no_new_identifier_of_its_format(text):
    assert "00482913" not in Guard(names=None).deidentify(text).text
