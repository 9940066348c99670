"""What holds for all values, scopes and tokens."""

from collections import Counter
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phiguard.model.corpus import Corpus
from phiguard.model.folded import WRITTEN, fold
from phiguard.model.token import NUMBERS, read_token, tokens_of, without_tokens
from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.scope import KINDS, Scope
from phiguard.transform.vault_keys import Key, Keys, Right
from phiguard.transform.vault_memory import memory_vault

pytestmark = pytest.mark.property
LABELS = st.sampled_from(SafeHarbor)
NUMBER = st.integers(0, NUMBERS - 1)
TEXTS = st.text(st.characters())
SCOPES = st.builds(Scope, st.sampled_from(KINDS), st.text(st.characters(exclude_characters="\0"), min_size=1))
SECRET = st.binary(min_size=32, max_size=32)


@given(LABELS, NUMBER)
def test_every_token_is_read_as_it_was_written(label, number):
    assert (label, number) == read_token(tokens_of(label, [number])[0])


@given(LABELS, NUMBER, st.integers(0, 20), st.characters(codec="ascii"))
def test_no_token_becomes_another_by_one_wrong_character(label, number, at, character):
    (token,) = tokens_of(label, [number])
    wrong = token[:at] + character + token[at + 1 :]
    assert wrong == token or read_token(wrong) is None


@given(TEXTS, LABELS, NUMBER, TEXTS)
def test_a_token_is_taken_out_wherever_it_stands(before, label, number, after):
    (token,) = tokens_of(label, [number])
    assert before + "#" * len(token) + after == without_tokens(before + token + after, "#")


@given(LABELS, NUMBER)
def test_the_folded_view_holds_no_token(label, number):
    (token,) = tokens_of(label, [number])
    assert WRITTEN * len(token) == fold(Corpus.of(token)).text.strip("\0")


@given(TEXTS)
def test_what_is_no_token_stays(text):
    assert text == without_tokens(text, "#") or read_token(text) is not None


@given(st.lists(st.tuples(SCOPES, LABELS, TEXTS), max_size=12))
def test_every_value_comes_back_from_its_token_and_from_no_other(wanted):
    with memory_vault() as vault:
        tokens = [vault.tokens(label, [scope], [value])[0] for scope, label, value in wanted]
        assert len(set(wanted)) == len(set(tokens))
        for (scope, _, value), token in zip(wanted, tokens, strict=True):
            assert [value] == vault.reveal([token], vault.right(scope), "asked")


@given(st.lists(st.tuples(SCOPES, TEXTS), max_size=12), st.integers(0, 3))
def test_a_batch_is_its_values_before_and_after_rotations(wanted, rotations):
    scopes, values = [w[0] for w in wanted], [w[1] for w in wanted]
    with memory_vault() as vault:
        tokens = vault.tokens(SafeHarbor.MRN, scopes, values)
        for _ in range(rotations):
            object.__setattr__(vault.source, "keys", vault.source.keys.and_fresh())
            vault.rotate("asked")
        assert tokens == [vault.tokens(SafeHarbor.MRN, [s], [v])[0] for s, v in wanted]


@given(st.lists(st.tuples(SECRET, SECRET), min_size=1, max_size=4))
def test_all_keys_are_read_as_they_were_written(secrets):
    keys = Keys(tuple(Key(number, *pair) for number, pair in enumerate(secrets, 1)))
    assert keys == Keys.read(keys.written())


@given(st.integers(0, 9999), st.binary(min_size=16, max_size=16), SECRET)
def test_all_rights_are_read_as_they_were_written(number, scope, secret):
    right = Right(number, scope, secret)
    assert right == Right.read(right.written())


def test_tokens_tell_nothing_of_values():
    # The G test on each place of a token: what it tells of eight values, in nats, times twice the sample. It spreads as
    # chi-square with 7 * (symbols - 1) degrees of freedom; the bound lies eight deviations above the mean.
    values = [f"0048291{n}" for n in range(8)] * 1000
    with memory_vault() as vault:
        scopes = [Scope("document", str(n)) for n in range(len(values))]
        bodies = [t.removeprefix("[MRN_T1-") for t in vault.tokens(SafeHarbor.MRN, scopes, values)]
    for at in range(12):
        pairs = Counter(zip(values, (b[at] for b in bodies), strict=True))
        symbols = Counter(b[at] for b in bodies)
        told = sum(n * log(n * 8 / symbols[symbol]) for (_, symbol), n in pairs.items())
        freedom = 7 * (len(symbols) - 1)
        assert 2 * told < freedom + 8 * (2 * freedom) ** 0.5
