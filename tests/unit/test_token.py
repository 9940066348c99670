"""The form of a token."""

import pytest

from phiguard.guard import Guard
from phiguard.model.corpus import Corpus
from phiguard.model.folded import WRITTEN, fold
from phiguard.model.token import NUMBERS, read_token, tokens_of, without_tokens
from phiguard.safe_harbor import SafeHarbor

TOKEN = tokens_of(SafeHarbor.MRN, [123456789012])[0]


def test_a_token_names_its_class_and_the_version_of_its_form():
    assert "[MRN_T1-" == TOKEN[:8]
    assert len("[MRN_T1-7Q4K2M9P3X9P]") == len(TOKEN)


@pytest.mark.parametrize("label", SafeHarbor, ids=lambda c: c.name)
@pytest.mark.parametrize("number", [0, 1, 220, NUMBERS - 1])
def test_what_is_written_is_read(label, number):
    assert (label, number) == read_token(tokens_of(label, [number])[0])


@pytest.mark.parametrize("at", range(8, 20))
def test_no_other_letter_or_digit_passes_the_check(at):
    others = [TOKEN[:at] + c + TOKEN[at + 1 :] for c in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" if c != TOKEN[at]]
    assert [] == [other for other in others if read_token(other)]


@pytest.mark.parametrize("label", [c for c in SafeHarbor if c is not SafeHarbor.MRN], ids=lambda c: c.name)
def test_the_number_of_a_token_does_not_pass_under_another_class(label):
    assert read_token(TOKEN.replace("MRN", label.name)) is None


@pytest.mark.parametrize("other", ["", "[MRN_1]", TOKEN[:-1], TOKEN.lower(), f" {TOKEN}", TOKEN.replace("T1", "T2")])
def test_anything_else_is_no_token(other):
    assert read_token(other) is None


def test_tokens_are_taken_out_without_moving_anything():
    assert f"a {'#' * 21} b" == without_tokens(f"a {TOKEN} b", "#")


def test_the_folded_view_holds_no_token():
    assert f"MRN: {WRITTEN * 21}" == fold(Corpus.of(f"MRN: {TOKEN}")).text.strip("\0")


@pytest.mark.parametrize("label", SafeHarbor, ids=lambda c: c.name)
def test_a_token_is_never_found_again(label):
    text = f"{label.name}: {' '.join(tokens_of(label, [0, 7, NUMBERS - 1]))}"
    assert [] == [f.entity for f in Guard().scan(text)]


def test_what_only_looks_like_a_token_is_read_like_any_text():
    assert "00482913" not in Guard(names=None).deidentify("see [MRN_T1-00482913], MRN [MRN_00482913]").text
