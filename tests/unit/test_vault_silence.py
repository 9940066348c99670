"""A vault tells no value, no scope and no secret on any channel but its answers."""

import logging
import pickle
import traceback

import pytest

import phiguard
from phiguard.errors import PhiguardError, VaultError
from phiguard.policy import Policy, classes
from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.scope import Scope
from phiguard.transform.transformer import Column
from phiguard.transform.vault import Entry
from phiguard.transform.vault_keys import KeyFile, Keys, KeysInMemory, Right
from phiguard.transform.vault_sealed import SealedVault
from phiguard.transform.vault_sqlite import new_sqlite_vault, sqlite_vault

VALUE, NAME = "77318842", "Canaria"
SCOPE = Scope("patient", NAME)


@pytest.fixture
def vault(tmp_path):
    source = KeyFile(tmp_path / f"{NAME}.keys")
    source.create()
    with new_sqlite_vault(tmp_path / f"{NAME}.vault", source) as made:
        yield made


@pytest.fixture
def secrets(vault):
    """All that nobody may hear, as it could be written."""
    key = vault.source.load().current
    raw = [key.lookup, key.data, key.right(key.scope(SCOPE)).secret]
    written = [part for line in vault.source.path.read_text().splitlines() for part in line.split()[2:]]
    return [VALUE, NAME, *written, *(s.hex() for s in raw), *(repr(s)[2:-1] for s in raw)]


def told(error):
    """Everything that a report of an error may show."""
    shown = "".join(traceback.format_exception(error))
    return f"{shown}{error!r}{error.args!r}{vars(error)!r}{getattr(error, '__notes__', [])!r}"


def heard(secrets, said):
    return [s for s in secrets if s in str(said)]


def given(vault):
    return vault.tokens(SafeHarbor.MRN, [SCOPE], [VALUE])


def test_nothing_of_a_vault_shows_what_it_holds(vault, secrets):
    (token,) = given(vault)
    right = vault.right(SCOPE)
    tokenize = phiguard.Tokenize(vault, SCOPE)
    rows = list(vault.store.within(right.scope))
    shown = [
        vault, vault.store, vault.source, vault.source.load(), vault.source.load().current, right, SCOPE, tokenize,
        rows, vault.rights([token]), vault.counts(), vault.store.in_use(), list(vault.store.entries()), KeysInMemory(),
        Policy("tokens", classes(tokenize)), Column(SafeHarbor.MRN, ["X"], [VALUE], [0], [2026], [VALUE], [[SCOPE]]),
        Entry.now("quill", "export", "asked", 1),
    ]  # fmt: skip
    assert [] == heard(secrets, [f"{s!r}{s}" for s in shown])


def test_errors_are_silent(vault, secrets, tmp_path):
    (token,) = given(vault)
    right = vault.right(SCOPE)
    stranger = SealedVault(vault.store, KeysInMemory())
    (tmp_path / "broken").write_text(vault.source.path.read_text()[:-5])
    (tmp_path / "broken").chmod(0o600)
    wrong = [
        lambda: given(stranger),
        lambda: stranger.reveal([token], next(iter(stranger.rights([token]))), "asked"),
        lambda: vault.reveal([token], right, " "),
        lambda: vault.reveal([VALUE], right, "asked"),
        lambda: vault.reveal([token], vault.right(Scope("patient", "other")), "asked"),
        lambda: KeyFile(tmp_path / "broken").load(),
        lambda: KeyFile(tmp_path / NAME).load(),
        lambda: Keys.read(vault.source.path.read_text() * 2),
        lambda: Right.read(right.written()[:-1]),
        lambda: sqlite_vault(tmp_path / NAME, vault.source),
        lambda: new_sqlite_vault(tmp_path / f"{NAME}.vault", vault.source),
        lambda: phiguard.Tokenize(vault, "patient")(Column(SafeHarbor.MRN, ["X"], [VALUE], [0], [2026])),
    ]
    errors = []
    for call in wrong:
        with pytest.raises(PhiguardError) as caught:
            call()
        errors.append(told(caught.value))

    assert [] == heard(secrets, [e.replace(str(tmp_path), "") for e in errors])


def test_an_error_of_the_file_itself_is_silent(vault, secrets):
    given(vault)
    with vault.store._open() as connection:
        connection.execute("DROP TABLE token")
    with pytest.raises(VaultError) as caught:
        given(vault)
    assert [] == heard(secrets, told(caught.value))


def test_a_pickled_vault_holds_no_secret(vault, secrets):
    given(vault)
    sent = repr(pickle.dumps(phiguard.Tokenize(vault)))
    assert [] == [s for s in secrets if s != NAME and s in sent]  # its path is in it


def test_nothing_is_logged(vault, secrets, caplog, recwarn):
    with caplog.at_level(logging.DEBUG):
        vault.reveal(given(vault), vault.right(SCOPE), "asked")
        vault.source.extend()
        vault.rotate("asked")
        vault.forget(SCOPE, [], "asked")
    assert [] == heard(secrets, [[r.getMessage() for r in caplog.records], [str(w.message) for w in recwarn]])


def test_a_text_with_tokens_and_its_receipt_hold_no_value(vault, secrets):
    guard = phiguard.Guard(names=None, policy=Policy("tokens", classes(phiguard.Tokenize(vault, "patient"))))
    clean = guard.deidentify(f"MRN {VALUE}", scopes=[SCOPE])
    assert [] == heard(secrets, [clean.text, clean.receipt, clean])
