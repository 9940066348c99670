"""The arithmetic of the benchmarks: medians, ratios, tables."""

import math
from itertools import cycle
from random import Random

import pytest

from benchmarks.costs import growth_cells, next_seconds
from benchmarks.detectors import hidden
from benchmarks.figures import Spread, percentile, ratio_rows, ratios, rounded, share, speeds, table
from benchmarks.labels import ANY, LABELS, NEITHER, classes, unknown
from benchmarks.page import command_line, replaced
from benchmarks.prose import mail, paragraphs
from phiguard.safe_harbor import SafeHarbor


def test_a_spread_has_the_median_the_least_and_the_greatest():
    assert Spread(3, 1, 9) == Spread.of([9, 1, 3])


def test_the_median_of_an_even_number_of_values_lies_between_the_middle_two():
    assert Spread(2.5, 1, 4) == Spread.of([4, 1, 2, 3])


def test_a_spread_is_shown_with_its_range():
    assert "3.00 (1.00-9.00)" == str(Spread(3, 1, 9))


def test_a_single_value_is_shown_without_a_range():
    assert "3.00" == str(Spread.of([3]))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "0"),
        (0.01234, "0.0123"),
        (0.9, "0.900"),
        (1, "1.00"),
        (12.34, "12.3"),
        (123.4, "123"),
        (1234.5, "1,234"),
        (math.nan, ""),
    ],
)
def test_a_number_is_shown_with_three_digits_that_count(value, shown):
    assert shown == rounded(value)


@pytest.mark.parametrize(("value", "shown"), [(0.5, ".500"), (1.0, "1.000"), (0.0, ".000"), (math.nan, "")])
def test_a_share_is_shown_with_three_decimals(value, shown):
    assert shown == share(value)


def test_a_speed_is_thousands_of_characters_a_second():
    assert [10.0, 5.0] == speeds(20_000, [2, 4])


def test_ratios_are_taken_round_by_round():
    assert [10.0, 5.0, 20.0] == ratios([10, 20, 20], [1, 4, 1])


@pytest.mark.parametrize(("percent", "value"), [(50, 5), (99, 10), (90, 9), (1, 1)])
def test_a_percentile_is_one_of_the_values(percent, value):
    assert value == percentile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], percent)


def test_each_system_has_a_row_with_how_many_times_as_fast_ours_is():
    speed = {"ours": [10.0, 30.0, 20.0], "peer": [1.0, 2.0, 2.0]}
    expected = [
        ["ours", "20.0 (10.0-30.0)", "1"],
        ["peer", "2.00 (1.00-2.00)", "10.0 (10.0-15.0)"],
    ]
    assert expected == ratio_rows(speed, ["ours"])


def test_growth_is_the_time_per_character_as_a_multiple_of_the_first():
    assert ["1.00", "2.00", "", "0.500"] == growth_cells([1.0, 20.0], [1_000, 10_000, 100_000])


@pytest.mark.parametrize(("seconds", "expected"), [([1.0], 10), ([1.0, 5.0], 50), ([1.0, 50.0], 2500)])
def test_the_next_size_takes_ten_times_as_long_or_more_where_it_grew_faster(seconds, expected):
    assert expected == next_seconds(seconds)


def test_a_table_sets_words_to_the_left_and_figures_to_the_right():
    expected = "| texts | system |   x |\n| ----- | ------ | --: |\n| mail  | a      |   1 |\n| dense | b      |  10 |"
    assert expected == table(("texts", "system", "x"), [["mail", "a", "1"], ["dense", "b", "10"]], words=2)


def test_findings_that_count_neither_way_or_have_a_lower_score_are_left_out():
    found = [(0, 3, "PERSON", 0.85), (4, 6, "NRP", 0.85), (7, 9, "US_SSN", 0.4), (9, 10, "URL", None)]
    assert [(0, 3, "NAME", 0.85), (9, 10, "URL", None)] == classes(found, LABELS["presidio"], 0.5)


def test_a_finding_of_an_unknown_type_is_an_error():
    with pytest.raises(KeyError):
        classes([(0, 3, "NEW", 0.85)], LABELS["presidio"])


@pytest.mark.parametrize("detector", LABELS)
def test_every_type_leads_to_a_class_of_safe_harbor_or_to_none(detector):
    assert set() == set(LABELS[detector].values()) - set(SafeHarbor.__members__) - {NEITHER, ANY}


TYPES = {
    "phiguard": " ".join(SafeHarbor.__members__),
    "presidio": """CREDIT_CARD CRYPTO DATE_TIME EMAIL_ADDRESS IBAN_CODE IP_ADDRESS LOCATION MAC_ADDRESS MEDICAL_LICENSE
        NRP PERSON PHONE_NUMBER UK_NHS URL US_BANK_NUMBER US_DRIVER_LICENSE US_ITIN US_PASSPORT US_SSN UUID""",
    "datafog": """API_KEY BEARER_TOKEN CREDENTIAL_URI CREDIT_CARD DATE EMAIL IP_ADDRESS JWT NPI PHONE PRIVATE_KEY SSN
        US_ROUTING_NUMBER ZIP_CODE""",
    "phileas": """age email-address credit-card ssn phone-number ip-address url zip-code vin bitcoin-address
        bank-routing-number date mac-address currency street-address tracking-number drivers-license iban-code
        passport-number""",
    "scrubadub": """credential credit_card drivers_licence email national_insurance_number phone postalcode
        social_security_number tax_reference_number twitter url vehicle_licence_plate""",
    "philter": "DATE OTHER",
}


@pytest.mark.parametrize("detector", LABELS)
def test_every_type_that_the_pinned_version_reports_has_a_class(detector):
    assert [] == unknown(TYPES[detector].split(), LABELS[detector])


def test_hidden_stretches_are_words_with_the_punctuation_inside():
    text, shown = "On 3/4/2021 John S. came", "On */*/**** **** *. came"
    assert ["3/4/2021", "John", "S"] == [text[a:b] for a, b in hidden(text, shown)]


def test_a_word_that_is_kept_parts_what_is_hidden():
    assert [(0, 1), (4, 5)] == hidden("1-a-2", "*-a-*")


def test_nothing_is_hidden_where_all_is_shown():
    assert [] == hidden("as is", "as is")


def test_a_section_takes_the_place_of_what_stood_between_its_marks():
    page = "# A\n<!-- begin x -->\nold\n<!-- end x -->\nlast\n"
    assert "# A\n<!-- begin x -->\n\nnew\n\n<!-- end x -->\nlast\n" == replaced(page, "x", "new\n")


def test_a_page_without_the_marks_is_refused():
    with pytest.raises(ValueError, match="begin x"):
        replaced("# A\n", "x", "new")


def test_the_command_line_names_no_folder_of_ones_own():
    arguments = ["--data", "/home/a/b", "--gold=/home/a/own.jsonl", "--write"]
    assert "python -m benchmarks.quality --data FOLDER --gold=own.jsonl --write" == command_line("quality", arguments)


def test_mail_has_one_identifier_in_as_many_characters_as_the_density_says():
    text = mail(paragraphs(cycle([("MRN 00482913, DOB 3/14/1950", 2)]), Random(1), 600), 60_000)
    assert 600 == pytest.approx(len(text) / (2 * text.count("00482913")), rel=0.02)
