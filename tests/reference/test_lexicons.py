"""Word lists: known members, folding, sizes and provenance."""

from collections.abc import Callable
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phiguard.reference import lexicons, places, wordfile

LISTS = (
    lexicons.given_names,
    lexicons.surnames,
    lexicons.words,
    lexicons.eponyms,
    lexicons.drugs,
    lexicons.brands,
    lexicons.health_words,
    lexicons.titles,
    lexicons.credentials,
    lexicons.relations,
    lexicons.name_particles,
    lexicons.suffixes,
    places.cities,
    places.counties,
    places.world_cities,
)
FILES = sorted(path.name for path in files("phiguard.reference").joinpath("data").iterdir())


@pytest.mark.parametrize("words", LISTS, ids=lambda words: words.__name__)
def test_every_entry_is_folded(words: Callable[[], frozenset[str]]) -> None:
    assert [] == [word for word in words() if wordfile.fold(word) != word or word != word.strip() or not word]


@pytest.mark.parametrize("words", LISTS, ids=lambda words: words.__name__)
def test_every_entry_is_ascii(words: Callable[[], frozenset[str]]) -> None:
    assert [] == [word for word in words() if not word.isascii()]


@pytest.mark.parametrize(
    ("words", "least"),
    [
        (lexicons.given_names, 8_000),
        (lexicons.surnames, 60_000),
        (lexicons.words, 40_000),
        (lexicons.eponyms, 300),
        (lexicons.drugs, 600),
        (lexicons.brands, 200),
        (lexicons.health_words, 1_500),
        (places.cities, 15_000),
        (places.counties, 1_800),
    ],
)
def test_a_list_is_large_enough(words: Callable[[], frozenset[str]], least: int) -> None:
    assert True is (len(words()) >= least)


@pytest.mark.parametrize(
    ("words", "members"),
    [
        (lexicons.given_names, "mary jose odessa thi wei mohammed priya peggy chuy"),
        (lexicons.surnames, "smith okonkwo nguyen o'brien obrien garcia patel kowalski"),
        (lexicons.words, "will hope may rose normal pain"),
        (lexicons.eponyms, "parkinson alzheimer lewy lyme crohn murphy foley gleason coombs wells takotsubo virchow"),
        (lexicons.drugs, "allegra yasmin heather tapentadol metformin lisinopril norco zoloft humira portia"),
        (lexicons.brands, "mayo kaiser quest labcorp walgreens epic cerner zoll medtronic aetna"),
        (lexicons.health_words, "assessment plan chief complaint hypertension alkphos monday spanish baptist htn"),
        (lexicons.titles, "mr mrs dr prof rev sra officer"),
        (lexicons.credentials, "md rn np pa-c fnp-c pharmd lcsw dpt otr/l"),
        (lexicons.relations, "wife mother daughter niece roommate guardian poa abuela"),
        (lexicons.name_particles, "van der de la al bin ter"),
        (lexicons.suffixes, "jr sr iii esq"),
    ],
)
def test_known_words_are_in_their_list(words: Callable[[], frozenset[str]], members: str) -> None:
    assert set() == set(members.split()) - words()


def test_months_are_health_words_and_names_alike() -> None:
    assert True is ("june" in lexicons.health_words() & lexicons.given_names())


def test_common_names_are_the_first_of_their_files() -> None:
    common = (len(lexicons.common_given_names()), len(lexicons.common_surnames()))
    assert (2500, 5000) == common
    assert True is ("james" in lexicons.common_given_names() and "smith" in lexicons.common_surnames())


@pytest.mark.parametrize("name", [name for name in FILES if name != "zip3.json"])
def test_every_data_file_says_source_and_licence(name: str) -> None:
    said = wordfile.provenance(name).lower()
    assert (True, True) == ("source" in said, any(word in said for word in ("licence", "public domain")))


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".txt")])
def test_a_list_kept_by_hand_is_sorted_without_doubles(name: str) -> None:
    lines = wordfile.entries(name)
    assert sorted(set(lines)) == lines


def test_the_lists_of_names_stay_within_their_size() -> None:
    folder = files("phiguard.reference").joinpath("data")
    size = sum(len(folder.joinpath(name).read_bytes()) for name in ("surnames.txt.gz", "given_names.txt.gz"))
    assert True is (size <= 600_000)


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(word: str) -> None:
    once = wordfile.fold(word)
    assert once == wordfile.fold(once)


@pytest.mark.parametrize(
    ("word", "folded"),
    [("O’Brien", "o'brien"), ("Núñez", "nunez"), ("Øystein", "oystein"), ("ŁUKASZ", "lukasz"), ("Straße", "strasse")],
)
def test_accents_and_quotes_are_folded(word: str, folded: str) -> None:
    assert folded == wordfile.fold(word)
