"""Places: ZIP prefixes by census, states, cities and street words."""

import pytest

from phiguard.reference import places

RESTRICTED_2000 = "036 059 063 102 203 556 692 790 821 823 830 831 878 879 884 890 893"
RESTRICTED_2020 = "036 059 102 202 203 204 205 369 556 692 753 772 821 823 878 879 884 893"
NO_ZCTA = """
    005 008 055 090 091 092 093 094 095 096 097 098 099 192 311 332 340 375 399 459 509 555 569 649 733 842 876 885 888
    889 901 938 942 962 963 964 965 966 969
"""


@pytest.mark.parametrize(
    ("census", "prefixes"), [(2000, RESTRICTED_2000), *((census, RESTRICTED_2020) for census in (2010, 2020))]
)
def test_the_restricted_prefixes_are_those_of_the_census(census: int, prefixes: str) -> None:
    assert set(prefixes.split()) == places.restricted_zip3(census)


@pytest.mark.parametrize("prefix", RESTRICTED_2020.split())
def test_a_restricted_prefix_is_written_as_zeros(prefix: str) -> None:
    assert "000" == places.zip3(f"{prefix}01")


@pytest.mark.parametrize("prefix", NO_ZCTA.split())
def test_a_prefix_without_census_population_is_written_as_zeros(prefix: str) -> None:
    assert "000" == places.zip3(f"{prefix}01")


@pytest.mark.parametrize(
    ("zip_code", "kept"),
    [
        ("97401", "974"),
        ("97401-2203", "974"),
        (" 97401-2203-12", "974"),
        ("05901", "000"),
        ("00601", "006"),
        ("974", "000"),
        ("9740", "000"),
        ("", "000"),
        ("abcde", "000"),
        ("٩٧٤٠١", "000"),
    ],
)
def test_three_digits_or_zeros_stand_of_a_zip_code(zip_code: str, kept: str) -> None:
    assert kept == places.zip3(zip_code)


def test_the_list_of_2000_keeps_202_and_not_063() -> None:
    assert ("000", "063") == (places.zip3("06301", census=2000), places.zip3("06301"))


def test_another_census_is_refused() -> None:
    with pytest.raises(KeyError):
        places.zip3("97401", census=1990)


def test_kept_and_restricted_prefixes_share_none() -> None:
    shared = [places.kept_zip3(census) & places.restricted_zip3(census) for census in (2000, 2010, 2020)]
    assert [frozenset()] * 3 == shared


def test_states_are_fifty_one_and_territories() -> None:
    assert (51, 8) == (len(set(places.STATES) - places.TERRITORIES), len(places.TERRITORIES))


def test_abbreviations_name_states() -> None:
    assert set() == set(places.STATE_ABBREVIATIONS.values()) - set(places.STATES)


def test_a_city_knows_its_states() -> None:
    assert {"OR", "ME"} <= places.city_states()["portland"]


def test_every_state_of_a_city_is_a_state() -> None:
    assert set() == frozenset().union(*places.city_states().values()) - set(places.STATES)


@pytest.mark.parametrize("name", ["st louis", "saint louis", "mt vernon", "mount vernon", "ft worth", "fort worth"])
def test_short_and_full_forms_of_a_city_are_known(name: str) -> None:
    assert True is (name in places.cities())


@pytest.mark.parametrize("name", ["mobile", "reading", "normal", "orange", "enterprise", "surprise", "buffalo"])
def test_city_names_that_are_words_are_ambiguous(name: str) -> None:
    assert True is (name in places.ambiguous_cities())


@pytest.mark.parametrize("name", ["eugene", "tuscaloosa"])
def test_ambiguity_follows_the_lists(name: str) -> None:
    assert (name == "eugene") is (name in places.ambiguous_cities())


def test_counties_stand_without_the_word_county() -> None:
    assert [] == [name for name in places.counties() if name.endswith((" county", " parish"))]


def test_at_least_two_hundred_street_suffixes_are_known() -> None:
    assert True is (len(places.STREET_SUFFIXES) >= 200)


@pytest.mark.parametrize(
    "word", ["aly", "ave", "blvd", "cir", "xing", "pkwy", "tpke", "trce", "vlg", "way", "avenue", "street"]
)
def test_core_street_suffixes_are_known(word: str) -> None:
    assert True is (word in places.STREET_SUFFIXES)


@pytest.mark.parametrize("name", ["mexico", "viet nam", "cote d'ivoire", "united states"])
def test_countries_are_known(name: str) -> None:
    assert True is (name in places.COUNTRIES)


def test_large_cities_abroad_are_known() -> None:
    assert True is ({"manila", "sao paulo", "lagos", "guadalajara"} <= places.world_cities())
