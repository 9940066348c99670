"""``phiguard vault``."""

import inspect
import json
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from phiguard.cli.main import commands
from phiguard.errors import RightError, VaultError, VaultKeyError
from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.scope import Scope
from phiguard.transform.vault_keys import KeyFile, Keys
from phiguard.transform.vault_sqlite import sqlite_vault

ANNE = Scope("patient", "anne")
WHY = ["--reason", "asked"]


@pytest.fixture
def call():
    """Runs a command of the vault."""

    def invoke(*arguments, stdin=None):
        return CliRunner().invoke(commands, ["vault", *map(str, arguments)], input=stdin)

    return invoke


@pytest.fixture
def made(call, tmp_path):
    """A vault with its keys, as arguments."""
    where, keys = tmp_path / "vault", tmp_path / "keys"
    assert (0, "the vault is made\n") == ((result := call("init", where, "--keys", keys)).exit_code, result.output)
    return where, "--keys", keys


def given(made, values, scope=ANNE):
    with sqlite_vault(Path(made[0]), KeyFile(Path(made[2]))) as vault:
        return vault.tokens(SafeHarbor.MRN, [scope] * len(values), values)


def objects(result):
    assert 0 == result.exit_code, result.output
    return [json.loads(line) for line in result.output.splitlines()]


def test_init_takes_the_keys_that_are_there(call, tmp_path):
    keys = KeyFile(tmp_path / "keys").create()
    assert 0 == call("init", tmp_path / "vault", "--keys", tmp_path / "keys").exit_code
    assert keys == KeyFile(tmp_path / "keys").load()


def test_init_writes_over_no_vault(call, made):
    assert isinstance(call("init", *made).exception, VaultError)


def test_init_without_keys_makes_nothing(call, tmp_path, monkeypatch):
    monkeypatch.delenv("PHIGUARD_VAULT_KEYS", raising=False)
    assert isinstance(call("init", tmp_path / "vault").exception, VaultKeyError)
    assert [] == list(tmp_path.iterdir())


def test_keys_may_stand_in_the_environment(call, tmp_path, monkeypatch):
    monkeypatch.setenv("PHIGUARD_VAULT_KEYS", Keys.fresh().written())
    assert 0 == call("init", tmp_path / "vault").exit_code


def test_keys_have_one_place(call, tmp_path):
    assert 2 == call("init", tmp_path / "vault", "--keys", tmp_path / "keys", "--keyring", "x").exit_code


def test_stats_count_and_need_no_key(call, made):
    given(made, ["a", "b"])
    given(made, ["a"], Scope("thread", "1"))
    expected = "3 tokens in 2 scopes\n  MRN          3\nkey 1 (current): 3 tokens\naudit: 1 entries, unbroken\n"
    assert (0, expected) == ((result := call("stats", made[0])).exit_code, result.output)


def test_stats_are_an_object_too(call, made):
    given(made, ["a"])
    told = json.loads(call("stats", made[0], "--json").output)
    assert ({"MRN": 1}, {"1": 1}, 1, True) == (told["labels"], told["keys"], told["scopes"], told["unbroken"])


def test_stats_list_the_audit(call, made):
    call("reveal", *made, *given(made, ["a"]), *WHY)
    told = [json.loads(line) for line in call("stats", made[0], "--log").output.splitlines() if line.startswith("{")]
    assert [("init", 0), ("reveal", 1)] == [(t["action"], t["count"]) for t in told]


def test_stats_say_if_the_audit_was_changed(call, made):
    with sqlite_vault(made[0], KeyFile(made[2])) as vault, vault.store._open() as connection:
        connection.execute("DROP TRIGGER audit_is_not_changed")
        connection.execute("UPDATE audit SET who = 'nobody'")
    assert (3, True) == ((result := call("stats", made[0])).exit_code, "BROKEN" in result.output)


def test_reveal_says_what_tokens_stand_for_in_the_order_given(call, made):
    a, b = given(made, ["a", "b"])
    (c,) = given(made, ["c"], Scope("thread", "1"))
    told = objects(call("reveal", *made, b, c, a, *WHY))
    assert [(b, "b"), (c, "c"), (a, "a")] == [(t["token"], t["value"]) for t in told]


def test_reveal_reads_the_tokens_of_a_text(call, made):
    a, b = given(made, ["a", "b"])
    told = objects(call("reveal", *made, "-", *WHY, stdin=f"MRN: {b}, then {a}; {b} again [MRN_1]"))
    assert ["b", "a"] == [t["value"] for t in told]


@pytest.mark.parametrize("command", ["reveal", "export", "rotate", "forget"])
def test_without_a_reason_it_is_wrong_usage(call, made, command):
    arguments = given(made, ["a"]) if command == "reveal" else []
    assert (2, True) == ((result := call(command, *made, *arguments)).exit_code, "--reason" in result.output)


def test_an_empty_reason_is_none(call, made):
    assert isinstance(call("reveal", *made, *given(made, ["a"]), "--reason", " ").exception, RightError)


def test_a_right_opens_its_scope_without_the_keys(call, made, tmp_path):
    (a,), (b,) = given(made, ["a"]), given(made, ["b"], Scope("patient", "ben"))
    granted = call("grant", *made, "--scope", "patient:anne", "-o", tmp_path / "right")
    assert (0, 0o600) == (granted.exit_code, (tmp_path / "right").stat().st_mode & 0o777)

    right = ["--right", tmp_path / "right", *WHY]
    assert ["a"] == [t["value"] for t in objects(call("reveal", made[0], a, *right))]
    assert ["a"] == [t["value"] for t in objects(call("export", made[0], *right))]
    assert isinstance(call("reveal", made[0], b, *right).exception, RightError)


def test_the_name_of_a_scope_need_not_stand_in_the_command(call, made, tmp_path):
    given(made, ["a"])
    told = objects(call("export", *made, "--scope", "patient:-", *WHY, stdin="anne\n"))
    assert ["a"] == [t["value"] for t in told]


def test_an_export_is_for_its_owner_alone(call, made, tmp_path):
    tokens = given(made, ["a", "b"])
    result = call("export", *made, "--scope", "patient:anne", "-o", tmp_path / "out", *WHY)
    told = [json.loads(line) for line in (tmp_path / "out").read_text().splitlines()]

    assert (0, "2 tokens are written\n") == (result.exit_code, result.output)
    assert dict(zip(tokens, "ab", strict=True)) == {t["token"]: t["value"] for t in told}
    assert 0o600 == (tmp_path / "out").stat().st_mode & 0o777


def test_an_export_writes_over_nothing(call, made, tmp_path):
    (tmp_path / "out").write_text("mine")
    result = call("export", *made, "--scope", "patient:anne", "-o", tmp_path / "out", *WHY)
    assert (True, "mine") == (isinstance(result.exception, VaultError), (tmp_path / "out").read_text())


@pytest.mark.parametrize("scope", ["anne", "person:anne", "patient", "patient:"])
def test_a_scope_that_is_none_is_told_without_its_name(call, made, scope):
    result = call("export", *made, "--scope", scope, *WHY)
    assert (2, False) == (result.exit_code, "anne" in result.output)


@pytest.mark.parametrize("command", ["export", "grant"])
def test_a_scope_is_needed(call, made, tmp_path, command):
    more = WHY if command == "export" else ["-o", tmp_path / "right"]
    assert 2 == call(command, *made, *more).exit_code


def test_rotation_adds_a_key_and_tokens_stay(call, made):
    tokens = given(made, ["a", "b"])
    result = call("rotate", *made, *WHY)
    assert (0, "2 tokens are under key 2\n") == (result.exit_code, result.output)
    assert (tokens, 2) == (given(made, ["a", "b"]), len(KeyFile(made[2]).load().keys))


def test_a_rotation_that_was_cut_short_adds_no_further_key(call, made):
    given(made, ["a"])
    KeyFile(made[2]).extend()
    assert "1 tokens are under key 2\n" == call("rotate", *made, *WHY).output


def test_rotation_with_keys_in_the_environment_asks_for_a_new_one(call, made, monkeypatch):
    keys = KeyFile(made[2]).load()
    monkeypatch.setenv("PHIGUARD_VAULT_KEYS", keys.written())
    assert 2 == call("rotate", made[0], *WHY).exit_code
    monkeypatch.setenv("PHIGUARD_VAULT_KEYS", keys.and_fresh().written())
    assert "0 tokens are under key 2\n" == call("rotate", made[0], *WHY).output


def test_forgetting_asks_first(call, made):
    tokens = given(made, ["a"])
    assert 1 == call("forget", *made, *tokens, *WHY, stdin="n\n").exit_code
    assert tokens == given(made, ["a"])


@pytest.mark.parametrize("which", ["tokens", "scope"])
def test_what_is_forgotten_is_not_revealed(call, made, which):
    tokens = given(made, ["a"])
    named = tokens if which == "tokens" else ["--scope", "patient:anne"]
    assert "1 tokens are forgotten\n" == call("forget", *made, *named, *WHY, "--yes").output
    assert isinstance(call("reveal", *made, *tokens, *WHY).exception, RightError)


@pytest.mark.parametrize("both", [True, False])
def test_forgetting_takes_tokens_or_a_scope(call, made, both):
    named = [*given(made, ["a"]), "--scope", "patient:anne"] if both else []
    assert 2 == call("forget", *made, *named, *WHY, "--yes").exit_code


@pytest.mark.parametrize("name", commands.commands["vault"].commands)
def test_the_example_of_a_command_can_be_read_by_it(name):
    command = commands.commands["vault"].commands[name]
    written = re.search(r"Example: phiguard vault (.*)", inspect.cleandoc(command.help))[1]
    called, *arguments = shlex.split(written)
    assert (name, 0) == (called, len(command.make_context(name, arguments).args))


def test_the_commands_of_the_page_run_in_their_order(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    page = (Path(__file__).parents[2] / "docs/how-to/use-a-vault.md").read_text("utf-8")
    lines = [shlex.split(line)[2:] for line in page.splitlines() if line.startswith("phiguard vault")]
    lines = [line for line in lines if not line[1].startswith("postgresql:")]
    results = [call(*lines[0])]
    (token,) = given(("tokens.vault", "--keys", "tokens.keys"), ["00482913"], Scope("patient", "17"))
    for line in lines[1:]:
        named = [token if part.startswith("[MRN_") else part for part in line]
        results.append(call(*named, *(["--yes"] if line[0] == "forget" else [])))

    assert ["init", "grant", "reveal", "export", "rotate", "forget"] == [line[0] for line in lines]
    assert [0] * 6 == [result.exit_code for result in results]


def test_a_wrong_key_opens_nothing(call, made, tmp_path):
    tokens = given(made, ["a"])
    KeyFile(tmp_path / "others").create()
    result = call("reveal", made[0], *tokens, *WHY, "--keys", tmp_path / "others")
    assert (True, "") == (isinstance(result.exception, VaultKeyError), result.output)


def test_no_other_command_prints_a_value_a_scope_or_a_secret(call, made, tmp_path):
    tokens = given(made, ["secret-value"], Scope("patient", "Quillfeather"))
    scope = ["--scope", "patient:Quillfeather"]
    said = [
        call("stats", made[0], "--log"),
        call("stats", made[0], "--json"),
        call("grant", *made, *scope, "-o", tmp_path / "right"),
        call("export", *made, *scope, "-o", tmp_path / "out", *WHY),
        call("rotate", *made, *WHY),
        call("reveal", made[0], *tokens, "--right", tmp_path / "right", *WHY),
        call("forget", *made, *scope, *WHY, "--yes"),
    ]
    told = "".join(f"{r.output}{r.exception!r}" for r in said)
    secrets = [part for line in KeyFile(made[2]).path.read_text().splitlines() for part in line.split()[2:]]
    secrets.append((tmp_path / "right").read_text().split()[-1])

    assert [0, 0, 0, 0, 0, 1, 0] == [r.exit_code for r in said]
    assert [] == [s for s in ("secret-value", "Quillfeather", *secrets) if s in told]
