"""Keys of a vault."""

import os
import pickle
import sys
import types

import pytest

from phiguard.errors import VaultKeyError
from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.scope import Scope
from phiguard.transform.vault_keyring import KeyringEntry
from phiguard.transform.vault_keys import Key, KeyFile, Keys, KeysInMemory, KeyVariable, Right

LINE = Keys.fresh().written()


@pytest.fixture
def file(tmp_path):
    return KeyFile(tmp_path / "keys")


def test_keys_are_read_as_they_are_written():
    keys = Keys.fresh().and_fresh()
    assert keys == Keys.read(keys.written())


def test_comments_and_empty_lines_say_nothing():
    assert Keys.read(LINE) == Keys.read(f"# of the ward\n\n{LINE}\n")


def test_the_last_key_is_the_current_one():
    keys = Keys.fresh().and_fresh()
    assert (2, 2) == (keys.current.number, len(keys.keys))


@pytest.mark.parametrize("text", ["", "# none\n", LINE * 2, "secret", LINE[:-3], LINE.replace("key 1", "key x")])
def test_what_are_no_keys_is_refused(text):
    with pytest.raises(VaultKeyError):
        Keys.read(text)


def test_two_keys_have_no_secret_in_common():
    one, other = Key.fresh(1), Key.fresh(1)
    assert 4 == len({one.lookup, one.data, other.lookup, other.data})


@pytest.mark.parametrize("at", ["lookup", "data"])
def test_the_check_of_a_key_tells_each_of_its_secrets(at):
    key = Key.fresh(1)
    secrets = {"lookup": key.lookup, "data": key.data, at: bytes(32)}
    assert key.check != Key(1, **secrets).check


def test_places_differ_by_key_scope_class_and_value():
    key, scope = Key.fresh(1), Scope("patient", "1")
    places = [
        key.places(SafeHarbor.MRN, [scope], ["a"]),
        key.places(SafeHarbor.MRN, [scope], ["b"]),
        key.places(SafeHarbor.SSN, [scope], ["a"]),
        key.places(SafeHarbor.MRN, [Scope("patient", "2")], ["a"]),
        key.places(SafeHarbor.MRN, [Scope("thread", "1")], ["a"]),
        Key.fresh(1).places(SafeHarbor.MRN, [scope], ["a"]),
    ]
    assert len(places) == len({place[0][16:] for place in places})


def test_a_right_is_read_as_it_is_written():
    right = Key.fresh(3).right(bytes(16))
    assert right == Right.read(right.written() + "\n")


@pytest.mark.parametrize("text", ["", "phiguard-vault-right 1 00 x", LINE])
def test_what_is_no_right_is_refused(text):
    with pytest.raises(VaultKeyError):
        Right.read(text)


# --- where they come from ---


def test_a_key_file_is_for_its_owner_alone(file):
    keys = file.create()
    assert (keys, 0o600) == (file.load(), file.path.stat().st_mode & 0o777)


@pytest.mark.skipif(os.name != "posix", reason="rights of files as POSIX has them")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o620])
def test_a_key_file_that_others_may_read_is_refused(file, mode):
    file.create()
    file.path.chmod(mode)
    with pytest.raises(VaultKeyError, match="chmod 600"):
        file.load()


def test_a_key_file_is_never_written_over(file):
    keys = file.create()
    with pytest.raises(VaultKeyError):
        file.create()
    assert keys == file.load()


def test_a_key_is_added_after_those_of_the_file(file):
    old = file.create()
    new = file.extend()
    assert (old.keys, 2, new, 0o600) == (new.keys[:1], len(new.keys), file.load(), file.path.stat().st_mode & 0o777)
    assert [file.path] == list(file.path.parent.iterdir())


def test_two_who_add_a_key_do_not_write_over_each_other(file):
    keys = file.create()
    beside = file.path.with_name("keys.new")
    beside.write_text("")
    with pytest.raises(VaultKeyError, match=r"\.new"):
        file.extend()
    beside.unlink()
    assert keys.keys == file.extend().keys[:1]


def test_a_missing_key_file_is_no_reason_for_a_default_key(file):
    with pytest.raises(VaultKeyError):
        file.load()


def test_keys_stand_in_the_environment(monkeypatch):
    monkeypatch.setenv("PHIGUARD_VAULT_KEYS", LINE)
    assert Keys.read(LINE) == KeyVariable().load()


@pytest.mark.parametrize("value", [None, ""])
def test_an_environment_without_keys_has_no_default_key(monkeypatch, value):
    monkeypatch.delenv("PHIGUARD_VAULT_KEYS", raising=False)
    if value is not None:
        monkeypatch.setenv("PHIGUARD_VAULT_KEYS", value)
    with pytest.raises(VaultKeyError, match="no default key"):
        KeyVariable().load()


@pytest.fixture
def keyring(monkeypatch):
    """A keyring that holds what it is given."""
    kept = {}
    fake = types.ModuleType("keyring")
    fake.get_password = lambda service, user: kept.get((service, user))
    fake.set_password = lambda service, user, text: kept.update({(service, user): text})
    monkeypatch.setitem(sys.modules, "keyring", fake)
    return kept


def test_keys_stand_in_the_keyring(keyring):
    entry = KeyringEntry("ward")
    keys = entry.create()
    assert (keys, [("ward", "vault")]) == (entry.load(), list(keyring))
    assert (entry.extend(), True) == (entry.load(), entry.exists())


def test_a_keyring_without_keys_has_no_default_key(keyring):
    with pytest.raises(VaultKeyError, match="no default key"):
        KeyringEntry().load()


def test_keys_in_the_keyring_are_never_written_over(keyring):
    KeyringEntry().create()
    with pytest.raises(VaultKeyError):
        KeyringEntry().create()


def test_a_keyring_that_fails_says_nothing_of_why(monkeypatch, keyring):
    def fails(*_):
        raise RuntimeError(LINE)

    monkeypatch.setattr(sys.modules["keyring"], "get_password", fails)
    with pytest.raises(VaultKeyError) as caught:
        KeyringEntry().load()
    assert LINE.split()[-1] not in f"{caught.value!r}{caught.value.__cause__}"


def test_without_keyring_the_error_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(VaultKeyError, match=r"phiguard\[keyring\]"):
        KeyringEntry().load()


def test_keys_in_memory_do_not_leave_their_process():
    with pytest.raises(TypeError):
        pickle.dumps(KeysInMemory())


def test_keys_and_rights_do_not_show_their_secrets(file):
    keys = file.create()
    right = keys.current.right(bytes(range(16)))
    shown = f"{keys!r}{keys.current!r}{right!r}{KeysInMemory(keys)!r}{file!r}"
    secrets = [keys.current.lookup, keys.current.data, right.secret, right.scope]
    assert [] == [s for s in secrets if s.hex() in shown or repr(s)[2:-1] in shown]
    assert str(file.path) not in shown
