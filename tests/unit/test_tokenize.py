"""Tokens in the place of identifiers."""

import pytest

import phiguard
from phiguard.errors import VaultError
from phiguard.model.token import read_token
from phiguard.policy import Policy, classes
from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.scope import Scope
from phiguard.transform.tokenize import Tokenize
from phiguard.transform.transformer import Column
from phiguard.transform.vault_memory import memory_vault

ANNE, BEN = Scope("patient", "anne"), Scope("patient", "ben")


@pytest.fixture
def vault():
    with memory_vault() as made:
        yield made


def column(found, documents=None, *, label=SafeHarbor.MRN, written=(), scopes=()):
    size = len(found)
    return Column(label, ["X"] * size, found, documents or [0] * size, [2026] * size, written, scopes)


def same(tokens):
    """For each token, the place where it stands first."""
    return [tokens.index(token) for token in tokens]


@pytest.mark.parametrize("label", SafeHarbor, ids=lambda c: c.name)
def test_a_token_is_of_the_class_of_its_column(vault, label):
    (token,) = Tokenize(vault)(column(["x"], label=label))
    assert label is read_token(token)[0]


def test_nothing_gives_nothing(vault):
    assert [] == Tokenize(vault)(column([]))


@pytest.mark.parametrize("again", ["a-1", "A1", "a 1", "(a1)"])
def test_the_same_letters_and_digits_have_the_same_token(vault, again):
    assert [0, 1, 0] == same(Tokenize(vault)(column(["a1", "b", again])))


def test_values_without_letters_and_digits_are_told_apart(vault):
    assert [0, 1, 0] == same(Tokenize(vault)(column(["--", "++", "--"])))


def test_names_that_fold_to_the_same_stand_ins_are_told_apart(vault):
    given = column(["\xaa\xba", "\xaa\xba", "\xaa\xba"], written=["Пё", "Дж", "Пё"])
    assert [0, 1, 0] == same(Tokenize(vault)(given))


def test_disguises_do_not_make_another_value(vault):
    assert [0, 0] == same(Tokenize(vault)(column(["4829", "4829"], written=["4829", "４８２９"])))


def test_a_token_gives_back_what_was_written_first(vault):
    tokens = Tokenize(vault, ANNE)(column(["Zoe", "ZOE"], written=["Zoë", "ZOË"]))
    assert ["Zoë", "Zoë"] == vault.reveal(tokens, vault.right(ANNE), "asked")


def test_each_document_has_its_own_tokens(vault):
    assert [0, 0, 2] == same(Tokenize(vault)(column(["a", "a", "a"], [0, 0, 1])))


def test_two_calls_share_no_token_of_a_document(vault):
    tokenize = Tokenize(vault)
    assert tokenize(column(["a"])) != tokenize(column(["a"]))


def test_a_request_shares_tokens_and_two_requests_do_not(vault):
    tokenize = Tokenize(vault, "request")
    first, second = (tokenize(column(["a", "a"], [0, 1])) for _ in "12")
    assert ([0, 0], True) == (same(first), first != second)


@pytest.mark.parametrize("kind", ["document", "request", "patient", "thread", "release"])
def test_scopes_that_texts_are_given_count(vault, kind):
    one, other = Scope(kind, "1"), Scope(kind, "2")
    scopes = [[Scope("release", "r"), one] if kind != "release" else [one], [other], [one]]
    assert [0, 1, 0] == same(Tokenize(vault, kind)(column(["a", "a", "a"], [0, 1, 2], scopes=scopes)))


@pytest.mark.parametrize("kind", ["patient", "thread", "release"])
@pytest.mark.parametrize("scopes", [(), [[]], [[Scope("document", "1")]]])
def test_a_text_without_the_scope_it_needs_is_refused(vault, kind, scopes):
    with pytest.raises(VaultError, match=f"no scope of kind {kind}"):
        Tokenize(vault, kind)(column(["a"], scopes=scopes))


def test_one_scope_may_hold_for_all_texts(vault):
    tokenize = Tokenize(vault, Scope("release", "2026"))
    assert tokenize(column(["a"])) == tokenize(column(["a"], scopes=[[ANNE]]))


def test_an_unknown_kind_of_scope_is_refused_when_it_is_built(vault):
    with pytest.raises(VaultError, match="no such kind"):
        Tokenize(vault, "person")


# --- in a guard ---

TEXT = "Seen by Dr. Thornwick, MRN 00482913, on 3/14/2019. MRN: 0048-2913, w.thornwick@example.org"


@pytest.fixture
def guard(vault):
    return phiguard.Guard(policy=Policy("tokens", classes(Tokenize(vault, "patient"))))


def test_what_is_written_stays_as_it_is_when_it_is_done_again(guard):
    clean = guard.deidentify(TEXT, scopes=[ANNE]).text
    assert (clean, clean) == (guard.deidentify(clean, scopes=[ANNE]).text, phiguard.Guard().deidentify(clean).text)


def test_texts_of_a_batch_have_their_own_scopes(guard):
    one, other, again = guard.deidentify_batch([TEXT] * 3, scopes=[[ANNE], [BEN], [ANNE]])
    assert (True, True) == (one == again, one != other)


def test_a_batch_is_its_texts(guard):
    assert [guard.deidentify(TEXT, scopes=[BEN]).text] == guard.deidentify_batch([TEXT], scopes=[[BEN]])


def test_scopes_count_from_the_first_text_also_in_large_batches(guard, monkeypatch):
    monkeypatch.setattr("phiguard.guard.CHUNK", 10)
    written = guard.deidentify_batch(["MRN 00482913"] * 3, scopes=[[ANNE], [BEN], [ANNE]])
    assert [0, 1, 0] == same(written)


@pytest.mark.parametrize("scopes", [[], [ANNE], [["anne"]], [[ANNE], [BEN]]])
def test_wrong_scopes_are_refused(guard, scopes):
    with pytest.raises(TypeError):
        guard.deidentify_batch([TEXT], scopes=scopes)


# --- scopes ---


@pytest.mark.parametrize(("kind", "name"), [("person", "1"), ("patient", ""), ("patient", "a\0b")])
def test_scopes_without_a_kind_or_a_name_are_refused(kind, name):
    with pytest.raises(ValueError):
        Scope(kind, name)
