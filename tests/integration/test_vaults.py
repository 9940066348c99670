"""What every vault does, wherever it keeps its rows."""

import itertools
import multiprocessing
import pickle
import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from phiguard.errors import RightError, VaultError, VaultKeyError
from phiguard.model.token import NUMBERS, read_token, tokens_of
from phiguard.safe_harbor import SafeHarbor
from phiguard.transform import vault_rows, vault_sealed
from phiguard.transform.scope import Scope
from phiguard.transform.vault_keys import KeyFile, Keys, KeysInMemory, Right
from phiguard.transform.vault_memory import memory_vault
from phiguard.transform.vault_postgres import PostgresStore, new_postgres_vault, postgres_vault
from phiguard.transform.vault_sealed import SealedVault
from phiguard.transform.vault_sqlite import SqliteStore, new_sqlite_vault, sqlite_vault

MRN = SafeHarbor.MRN
ANNE, BEN = Scope("patient", "anne"), Scope("patient", "ben")
SHARED = [pytest.param("sqlite"), pytest.param("postgres", marks=pytest.mark.integration)]
SCHEMAS = itertools.count()


@pytest.fixture
def source(tmp_path):
    file = KeyFile(tmp_path / "keys")
    file.create()
    return file


@pytest.fixture(params=["memory", *SHARED])
def vault(request, tmp_path, source):
    with memory_vault() if request.param == "memory" else shared(request, tmp_path, source) as made:
        yield made


@pytest.fixture(params=SHARED)
def shared_vault(request, tmp_path, source):
    with shared(request, tmp_path, source) as made:
        yield made


def shared(request, tmp_path, source):
    """A new vault that several processes may use."""
    if request.param == "sqlite":
        return new_sqlite_vault(tmp_path / "vault", source)
    return new_postgres_vault(request.getfixturevalue("postgres"), source, f"schema_{next(SCHEMAS)}")


def given(vault, values, scope=ANNE, label=MRN):
    return vault.tokens(label, [scope] * len(values), values)


def actions(vault):
    return [entry.action for entry in vault.store.entries()]


# --- tokens ---


def test_the_same_value_has_the_same_token_within_a_scope(vault):
    first = given(vault, ["a", "b", "a"])
    assert ([0, 1, 0], first[:2]) == ([first.index(t) for t in first], given(vault, ["a", "b"]))


def test_tokens_of_two_scopes_share_nothing(vault):
    values = [str(n) for n in range(50)]
    numbers = {read_token(t)[1] for scope in (ANNE, BEN, Scope("thread", "anne")) for t in given(vault, values, scope)}
    assert 150 == len(numbers)


def test_tokens_of_two_classes_share_nothing(vault):
    numbers = {read_token(given(vault, ["a"], label=label)[0])[1] for label in SafeHarbor}
    assert 18 == len(numbers)


def test_nothing_gives_nothing(vault):
    assert [] == given(vault, [])


def test_values_that_count_as_alike_share_a_token(vault):
    tokens = vault.tokens(MRN, [ANNE] * 3, ["A-1", "a1", "b"], ["a1", "a1", "b"])
    assert (tokens[0], ["A-1", "A-1", "b"]) == (tokens[1], vault.reveal(tokens, vault.right(ANNE), "asked"))


@pytest.mark.parametrize("value", ["", "\0", "a\0b", "\ud800", "Zoë 🩺", "x" * 100_000])
def test_any_text_comes_back_as_it_was(vault, value):
    assert [value] == vault.reveal(given(vault, [value]), vault.right(ANNE), "asked")


def test_many_values_at_once_are_as_good_as_one_by_one(vault, monkeypatch):
    monkeypatch.setattr(vault_sealed, "BATCH", 7)
    values = [str(n % 40) for n in range(100)]
    assert given(vault, values) == [given(vault, [v])[0] for v in values]


def test_a_number_that_is_taken_is_drawn_anew(vault, monkeypatch):
    draws = iter([[5], [5, 6], [7]])
    monkeypatch.setattr(vault_sealed, "drawn", lambda count: next(draws)[:count])
    (first,), others = given(vault, ["a"]), given(vault, ["b", "c"])
    assert (5, {6, 7}) == (read_token(first)[1], {read_token(t)[1] for t in others})
    assert ["b", "c"] == vault.reveal(others, vault.right(ANNE), "asked")


def test_drawn_numbers_reach_from_end_to_end():
    numbers = vault_rows.drawn(20_000)
    assert (True, True) == (0 <= min(numbers) < NUMBERS / 1000, NUMBERS * 0.999 < max(numbers) < NUMBERS)


def test_a_vault_that_never_agrees_says_so(vault, monkeypatch):
    monkeypatch.setattr(vault_sealed, "TRIES", 3)
    monkeypatch.setattr(type(vault.store), "add", lambda *_: False)
    with pytest.raises(VaultError, match="did not come to agree"):
        given(vault, ["a"])


# --- reversal ---


def test_only_the_right_of_the_scope_reverses(vault):
    tokens = given(vault, ["a"])
    given(vault, ["a"], BEN)
    with pytest.raises(RightError, match="token 1 is not"):
        vault.reveal(tokens, vault.right(BEN), "asked")


def test_a_right_with_another_secret_opens_nothing(vault):
    tokens = given(vault, ["a"])
    right = vault.right(ANNE)
    with pytest.raises(VaultKeyError):
        vault.reveal(tokens, Right(right.key, right.scope, bytes(32)), "asked")


def test_a_right_needs_no_keys(shared_vault):
    tokens, right = given(shared_vault, ["a"]), shared_vault.right(ANNE)
    keyless = SealedVault(shared_vault.store, KeysInMemory())
    assert ["a"] == keyless.reveal(tokens, Right.read(right.written()), "asked")


def test_who_holds_the_keys_can_make_the_rights_that_tokens_need(vault):
    tokens = [*given(vault, ["a"]), *given(vault, ["b"], BEN), *given(vault, ["c"])]
    rights = vault.rights(tokens)
    assert [["a", "c"], ["b"]] == [vault.reveal(some, right, "asked") for right, some in rights.items()]


@pytest.mark.parametrize("reason", ["", "  \n", "x" * 501])
def test_without_a_reason_nothing_is_reversed(vault, reason):
    tokens, right = given(vault, ["a"]), vault.right(ANNE)
    for refused in (
        lambda: vault.reveal(tokens, right, reason),
        lambda: vault.export(right, reason),
        lambda: vault.forget(ANNE, [], reason),
        lambda: vault.rotate(reason),
    ):
        with pytest.raises(RightError, match="say why"):
            refused()
    assert ["init"] == actions(vault)


@pytest.mark.parametrize("wrong", ["[MRN_1]", "a", tokens_of(MRN, [1])[0], tokens_of(SafeHarbor.SSN, [1])[0]])
def test_what_the_vault_does_not_hold_is_told_by_its_place(vault, wrong):
    tokens = [*given(vault, ["a"]), wrong]
    with pytest.raises(RightError, match=r"^token 2 is n"):
        vault.reveal(tokens, vault.right(ANNE), "asked")
    with pytest.raises(RightError, match=r"^token 2 is n"):
        vault.rights(tokens)


def test_the_number_of_a_token_does_not_open_under_another_class(vault):
    (token,) = given(vault, ["a"])
    other = tokens_of(SafeHarbor.SSN, [read_token(token)[1]])
    with pytest.raises(RightError):
        vault.reveal(other, vault.right(ANNE), "asked")


def test_an_export_holds_the_scope_and_nothing_else(vault):
    values = [str(n) for n in range(30)]
    tokens = given(vault, values)
    given(vault, values, BEN)
    assert dict(zip(tokens, values, strict=True)) == dict(vault.export(vault.right(ANNE), "asked"))


# --- audit ---


def test_the_audit_says_what_was_done_and_no_value(vault):
    tokens, right = given(vault, ["secret-1", "secret-2"]), vault.right(ANNE)
    vault.reveal(tokens, right, "call  back")
    vault.export(right, "moves")
    with pytest.raises(RightError):
        vault.reveal(tokens, vault.right(BEN), "curious")
    vault.forget(None, tokens[:1], "asked")
    entries = list(vault.store.entries())
    told = [(e.action, e.reason, e.count) for e in entries]

    assert [
        ("reveal", "call back", 2),
        ("export", "moves", 2),
        ("reveal refused", "curious", 2),
        ("forget", "asked", 1),
    ] == told[1:]
    assert (" ".join(tokens), True) == (entries[1].tokens, vault.counts().unbroken)
    assert "secret" not in "".join(map(repr, entries))


def test_the_audit_has_a_reversal_before_the_caller(vault, monkeypatch):
    tokens, right = given(vault, ["a"]), vault.right(ANNE)

    def full(*_):
        raise VaultError("full")

    monkeypatch.setattr(type(vault.store), "note", full)
    for refused in (lambda: vault.reveal(tokens, right, "asked"), lambda: vault.export(right, "asked")):
        with pytest.raises(VaultError, match="full"):
            refused()


@pytest.mark.parametrize("statement", ["UPDATE audit SET reason = 'none'", "DELETE FROM audit"])
def test_the_audit_only_grows(vault, statement):
    opened = vault.store._open if isinstance(vault.store, SqliteStore) else vault.store._transaction
    with pytest.raises(VaultError), opened() as connection:
        connection.execute(statement)
    assert ["init"] == actions(vault)


def test_an_entry_that_was_changed_all_the_same_shows(tmp_path, source):
    with new_sqlite_vault(tmp_path / "vault", source) as vault:
        vault.export(vault.right(ANNE), "to sell them")
        with vault.store._open() as connection:
            connection.execute("DROP TRIGGER audit_is_not_changed")
            connection.execute("UPDATE audit SET reason = 'asked' WHERE action = 'export'")
        assert not vault.counts().unbroken


# --- forgetting ---


def test_what_is_forgotten_is_gone(vault):
    tokens, kept = given(vault, ["a", "b"]), given(vault, ["a"], BEN)
    assert 2 == vault.forget(ANNE, [], "asked")
    with pytest.raises(RightError):
        vault.rights(tokens[:1])
    assert (["a"], True) == (vault.reveal(kept, vault.right(BEN), "asked"), given(vault, ["a"]) != tokens[:1])


def test_single_tokens_are_forgotten(vault):
    tokens = given(vault, ["a", "b"])
    assert 1 == vault.forget(None, tokens[:1], "asked")
    assert tokens[1:] == given(vault, ["b"])


# --- rotation ---


def rotated(vault):
    """The vault under a new key."""
    source = KeysInMemory(vault.source.load().and_fresh())
    turned = SealedVault(vault.store, source)
    turned.rotate("every year")
    return turned


def test_tokens_stay_when_keys_are_rotated(vault):
    tokens, others = given(vault, ["a", "b"]), given(vault, ["c"], BEN)
    old = vault.source.load()
    turned = rotated(vault)
    newest = SealedVault(vault.store, KeysInMemory(Keys(turned.source.load().keys[1:])))

    assert (tokens, others) == (given(newest, ["a", "b"]), given(newest, ["c"], BEN))
    assert ["a", "b"] == newest.reveal(tokens, newest.right(ANNE), "asked")
    assert {2: 3} == newest.counts().keys
    with pytest.raises(VaultKeyError):
        given(SealedVault(vault.store, KeysInMemory(old)), ["a"])


def test_rights_end_when_keys_are_rotated(vault):
    tokens, right = given(vault, ["a"]), vault.right(ANNE)
    turned = rotated(vault)
    for refused in (lambda: turned.reveal(tokens, right, "asked"), lambda: turned.export(right, "asked")):
        with pytest.raises(RightError):
            refused()


def test_a_rotation_that_was_cut_short_loses_nothing_and_is_finished_later(vault, monkeypatch):
    monkeypatch.setattr(vault_sealed, "AT_ONCE", 3)
    values = [str(n) for n in range(10)]
    tokens = given(vault, values)
    turned = SealedVault(vault.store, KeysInMemory(vault.source.load().and_fresh()))
    replace, calls = type(vault.store).replace, itertools.count()

    def dies(store, key, rows):
        if next(calls) == 2:
            raise KeyboardInterrupt
        return replace(store, key, rows)

    monkeypatch.setattr(type(vault.store), "replace", dies)
    with pytest.raises(KeyboardInterrupt):
        turned.rotate("every year")

    assert {1: 4, 2: 6} == turned.counts().keys
    assert tokens == given(turned, values)
    revealed = {
        t: v for r, ts in turned.rights(tokens).items() for t, v in zip(ts, turned.reveal(ts, r, "x"), strict=True)
    }
    assert dict(zip(tokens, values, strict=True)) == revealed
    with pytest.raises(VaultError, match="not finished"):
        turned.right(ANNE)
    assert 4 == turned.rotate("again")
    assert (tokens, {2: 10}) == (given(turned, values), turned.counts().keys)


def test_forgetting_during_a_rotation_forgets_all(vault, monkeypatch):
    monkeypatch.setattr(vault_sealed, "AT_ONCE", 3)
    given(vault, [str(n) for n in range(10)])
    turned = SealedVault(vault.store, KeysInMemory(vault.source.load().and_fresh()))
    replace, calls = type(vault.store).replace, itertools.count()

    def interrupted(store, key, rows):
        if next(calls) == 1:
            turned.forget(ANNE, [], "asked")
        return replace(store, key, rows)

    monkeypatch.setattr(type(vault.store), "replace", interrupted)
    turned.rotate("every year")
    assert {} == turned.counts().keys


def test_of_two_rotations_the_later_one_goes_on(vault, monkeypatch):
    monkeypatch.setattr(vault_sealed, "AT_ONCE", 3)
    values = [str(n) for n in range(10)]
    tokens = given(vault, values)
    turned = SealedVault(vault.store, KeysInMemory(vault.source.load().and_fresh()))
    later = SealedVault(vault.store, KeysInMemory(turned.source.load().and_fresh()))
    replace, calls = type(vault.store).replace, itertools.count()

    def overtaken(store, key, rows):
        if next(calls) == 1:
            later.rotate("later")
        return replace(store, key, rows)

    monkeypatch.setattr(type(vault.store), "replace", overtaken)
    with pytest.raises(VaultError, match="another rotation"):
        turned.rotate("earlier")
    assert (tokens, {3: 10}) == (given(later, values), later.counts().keys)


# --- keys ---


def test_keys_of_another_vault_do_not_rotate_this_one(vault):
    tokens = given(vault, ["a"])
    for stranger in (KeysInMemory(), KeysInMemory(Keys.fresh().and_fresh())):
        with pytest.raises(VaultKeyError):
            SealedVault(vault.store, stranger).rotate("asked")
    assert (tokens, 1) == (given(vault, ["a"]), vault.counts().current)


def test_a_vault_that_was_not_made_to_the_end_says_so():
    store = SqliteStore(None)
    store.create()
    with pytest.raises(VaultError, match="make it anew"):
        given(SealedVault(store, KeysInMemory()), ["a"])


def test_other_keys_are_refused(vault):
    tokens = given(vault, ["a"])
    stranger = SealedVault(vault.store, KeysInMemory())
    for refused in (lambda: given(stranger, ["a"]), lambda: stranger.right(ANNE)):
        with pytest.raises(VaultKeyError, match="not those of this vault"):
            refused()
    (right,) = stranger.rights(tokens)
    with pytest.raises(VaultKeyError, match="does not open"):
        stranger.reveal(tokens, right, "asked")


def test_a_row_that_is_put_under_another_number_does_not_open(tmp_path, source):
    with new_sqlite_vault(tmp_path / "vault", source) as vault:
        one, other = given(vault, ["a", "b"])
        numbers = [read_token(t)[1] for t in (one, other)]
        with vault.store._open() as connection:
            connection.execute("DELETE FROM token WHERE number = ?", numbers[:1])
            connection.execute("UPDATE token SET number = ? WHERE number = ?", numbers)
        with pytest.raises(VaultKeyError, match="does not open"):
            vault.reveal([one], vault.right(ANNE), "asked")


# --- several at once ---


def test_threads_agree(vault):
    values = [str(n) for n in range(200)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: dict(zip(values[n:], given(vault, values[n:]), strict=True)), range(40)))
    assert [] == [v for n, v in enumerate(values) if len({a[v] for a in answers if v in a}) != 1]
    assert {"MRN": 200} == vault.counts().labels


def given_by_another(vault, first):
    return given(vault, [str(n) for n in range(first, first + 150)])


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes_agree(shared_vault, method):
    mine = given(shared_vault, ["0"])
    with multiprocessing.get_context(method).Pool(3) as pool:
        answers = pool.starmap(given_by_another, [(shared_vault, first) for first in range(0, 120, 10)])
    tokens = {}
    for first, answer in zip(range(0, 120, 10), answers, strict=True):
        for n, token in enumerate(answer, first):
            tokens.setdefault(n, set()).add(token)

    assert ({1}, set(mine)) == ({len(t) for t in tokens.values()}, tokens[0])
    assert {"MRN": len(tokens)} == shared_vault.counts().labels


def test_a_rotation_beside_writers_doubles_nothing(shared_vault, source, monkeypatch):
    monkeypatch.setattr(vault_sealed, "AT_ONCE", 50)
    values = [str(n) for n in range(400)]
    before = given(shared_vault, values[:200])
    copies = [pickle.loads(pickle.dumps(shared_vault)) for _ in range(4)]  # noqa: S301 - our own bytes

    def writes(number):
        with copies[number] as mine:
            return [given(mine, values[at : at + 40]) for at in range(0, 400, 40) for _ in "12"]

    with ThreadPoolExecutor(4) as pool:
        writing = [pool.submit(writes, number) for number in range(4)]
        for _ in "123":
            source.extend()
            shared_vault.rotate("often")
        answers = [future.result() for future in writing]

    final = given(shared_vault, values)
    assert (before, 400, {4: 400}) == (final[:200], len(set(final)), shared_vault.counts().keys)
    assert [final] * 4 == [[t for part in answer[::2] for t in part] for answer in answers]


def test_a_vault_pickles_without_its_keys(shared_vault, source):
    tokens = given(shared_vault, ["a"])
    sent = pickle.dumps(shared_vault)
    with pickle.loads(sent) as copy:  # noqa: S301 - our own bytes
        assert tokens == given(copy, ["a"])
    key = source.load().current
    assert (False, False) == (key.lookup in sent, key.data in sent)


def test_a_vault_in_memory_does_not_pickle():
    with memory_vault() as vault, pytest.raises(TypeError):
        pickle.dumps(vault)


# --- files and servers ---


def test_a_vault_file_is_for_its_owner_alone(tmp_path, source):
    with new_sqlite_vault(tmp_path / "vault", source) as vault:
        given(vault, ["a"])
        assert {0o600} == {p.stat().st_mode & 0o777 for p in tmp_path.iterdir()}


def test_a_vault_is_never_written_over(tmp_path, source):
    new_sqlite_vault(tmp_path / "vault", source).close()
    with pytest.raises(VaultError):
        new_sqlite_vault(tmp_path / "vault", source)


def test_without_keys_no_vault_is_made(tmp_path):
    with pytest.raises(VaultKeyError):
        new_sqlite_vault(tmp_path / "vault", KeyFile(tmp_path / "keys"))
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("content", [None, b"", b"no vault, but long enough to be looked at" * 100])
def test_a_file_that_is_no_vault_is_refused(tmp_path, source, content):
    if content is not None:
        (tmp_path / "vault").write_bytes(content)
    with pytest.raises(VaultError):
        sqlite_vault(tmp_path / "vault", source)


def test_the_disk_has_a_transaction_before_it_ends(tmp_path, source):
    with new_sqlite_vault(tmp_path / "vault", source) as vault, vault.store._open() as connection:
        settings = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
    assert ["wal", 2] == settings


def test_files_hold_no_value_no_scope_and_no_key(tmp_path, source):
    key = source.load().current
    with new_sqlite_vault(tmp_path / "vault", source) as vault:
        given(vault, ["Thornwick-00482913"], Scope("patient", "Quillfeather"))
        vault.export(vault.right(Scope("patient", "Quillfeather")), "asked")
        kept = b"".join(p.read_bytes() for p in tmp_path.iterdir() if p.name != "keys")
    assert [] == [s for s in (b"Thornwick", b"00482913", b"Quillfeather", key.data, key.lookup) if s in kept]


def test_what_is_forgotten_is_not_in_the_file_any_more(tmp_path, source):
    with new_sqlite_vault(tmp_path / "vault", source) as vault:
        tokens = given(vault, ["a"])
        (row,) = vault.store.rows([read_token(tokens[0])[1]])
        vault.forget(ANNE, [], "asked")
        kept = b"".join(p.read_bytes() for p in tmp_path.iterdir())
    assert (False, False) == (row.sealed in kept, row.place in kept)


def test_another_program_that_holds_the_file_is_waited_for(tmp_path, source, monkeypatch):
    monkeypatch.setattr("phiguard.transform.vault_sqlite.WAIT", 0.1)
    with new_sqlite_vault(tmp_path / "vault", source) as vault:
        other = sqlite3.connect(tmp_path / "vault", isolation_level=None)
        vault.close()
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(VaultError, match="SQLITE_BUSY"):
            given(vault, ["a"])
        other.close()
        assert 1 == len(given(vault, ["a"]))


@pytest.mark.integration
def test_a_database_without_a_vault_is_refused(postgres, source):
    with pytest.raises(VaultError):
        postgres_vault(postgres, source, "not_there")


def test_a_server_that_is_not_there_is_told_without_its_address(source):
    pytest.importorskip("psycopg")
    with pytest.raises(VaultError) as caught:
        postgres_vault("postgresql://quill:hidden@127.0.0.1:1/x?connect_timeout=1", source)
    assert (False, None) == ("hidden" in str(caught.value), caught.value.__cause__)
    assert "hidden" not in repr(PostgresStore("postgresql://quill:hidden@192.0.2.1/x"))


def test_a_schema_is_a_plain_name(source):
    with pytest.raises(VaultError):
        postgres_vault("postgresql:///x", source, "a; DROP SCHEMA b")
