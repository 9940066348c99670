"""The arithmetic of the benchmarks: medians, ratios, tables."""

import math
from itertools import cycle
from random import Random

import pytest

from benchmarks.costs import SIZES, growth_rows
from benchmarks.figures import Spread, percentile, ratio, ratio_rows, ratios, rounded, share, speeds, table
from benchmarks.labels import PRESIDIO, classes
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


def test_a_ratio_of_medians_leaves_out_the_odd_round():
    assert 2.0 == ratio([1, 4, 100], [2, 2, 2])


@pytest.mark.parametrize(("percent", "value"), [(50, 5), (99, 10), (90, 9), (1, 1)])
def test_a_percentile_is_one_of_the_values(percent, value):
    assert value == percentile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], percent)


def test_each_system_has_a_row_with_its_ratio_to_each_peer():
    speed = {"ours": [10.0, 30.0, 20.0], "peer": [1.0, 2.0, 2.0]}
    expected = [
        ["ours", "20.0 (10.0-30.0)", "10.0 (10.0-15.0)"],
        ["peer", "2.00 (1.00-2.00)", "1"],
    ]
    assert expected == ratio_rows(speed, ["peer"])


def test_growth_compares_the_time_per_character_with_that_of_the_least_size():
    assert [
        ["0.1 M", "4.00", "1.00"],
        ["1 M", "2.00", "2.00"],
        ["10 M", "1.00", "4.00"],
    ] == growth_rows([[[4.0], [2.0], [1.0]]], SIZES)


def test_a_table_sets_words_to_the_left_and_figures_to_the_right():
    expected = "| texts | system |   x |\n| ----- | ------ | --: |\n| mail  | a      |   1 |\n| dense | b      |  10 |"
    assert expected == table(("texts", "system", "x"), [["mail", "a", "1"], ["dense", "b", "10"]], words=2)


def test_findings_of_an_unlisted_type_or_a_lower_score_are_left_out():
    found = [(0, 3, "PERSON", 0.85), (4, 6, "NRP", 0.85), (7, 9, "US_SSN", 0.4)]
    assert [(0, 3, "NAME")] == classes(found, PRESIDIO, 0.5)


def test_every_type_of_presidio_leads_to_a_class_of_safe_harbor():
    assert set() == set(PRESIDIO.values()) - set(SafeHarbor.__members__)


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
