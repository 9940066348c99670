"""A compiled database is kept, and built anew when in doubt."""

import os
import pickle
import zlib
from pathlib import Path

import numpy as np
import pytest

from phiguard.detect import database as module
from phiguard.detect.database import Database, database
from phiguard.detect.hyperscan_scanner import HyperscanScanner
from phiguard.detect.pattern import Pattern, labelled
from phiguard.errors import PatternError

ONE = Pattern("ab", 0.9)
OTHER = Pattern("cd", 0.9)
DIGITS = Pattern(r"\d{2}", 0.9)


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """The folder of kept databases, empty at first."""
    monkeypatch.setenv("PHIGUARD_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache" / "phiguard"


def built(*patterns: Pattern, words: tuple[str, ...] = ()) -> Database:
    return database(patterns, words)


def found(*patterns: Pattern, text: str, words: tuple[str, ...] = ()) -> list[str]:
    scan, buffer = HyperscanScanner(patterns, words), f"\0{text}\0"
    places = [place for _, some in scan.patterns_in(buffer) for place in some]
    near = scan.words_in(buffer, np.array([1]), np.array([len(buffer)]))
    places += zip(near.start.tolist(), near.end.tolist(), strict=True)
    return [buffer[start:end] for start, end in sorted(places)]


def works() -> bool:
    """Whether a scanner finds ``ab`` and nothing else."""
    return ["ab"] == found(ONE, text="ab cd 12")


def kept(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def test_a_built_database_is_kept_in_the_cache_folder(cache):
    built(ONE)

    assert [".hs"] == [p.suffix for p in kept(cache)]


def test_a_kept_database_is_read_again(cache):
    built(OTHER)
    stored = kept(cache)[0].read_bytes()
    kept(cache)[0].unlink()
    built(ONE)
    kept(cache)[0].write_bytes(stored)

    assert [] == found(ONE, text="ab")


def test_a_kept_database_finds_what_a_built_one_finds(cache):
    patterns = (ONE, DIGITS, labelled("mrn", r"\d{4}", gap=" "), labelled("room", "[a-z]{3}", gap=" "))
    by_turn = [found(*patterns, text="ab 12 mrn 1234 room abc chart", words=("chart",)) for _ in range(2)]

    assert [["ab", "12", "1234", "abc", "chart"]] * 2 == by_turn
    assert 1 == len(kept(cache))


def test_a_check_sum_that_holds_a_line_end_is_read(cache, monkeypatch):
    monkeypatch.setattr(module.zlib, "crc32", lambda _payload: 0x0A0A0A0A)
    built(ONE)
    monkeypatch.setattr(module, "_built", None)

    assert works()


@pytest.mark.parametrize(
    "damaged",
    [
        lambda _stored: b"",
        lambda _stored: b"short",
        lambda stored: stored[:-1],
        lambda stored: stored[:40] + bytes([stored[40] ^ 1]) + stored[41:],
        lambda stored: bytes([stored[0] ^ 1]) + stored[1:],
        lambda _stored: sealed(b"no database"),
        lambda _stored: sealed(b""),
        lambda _stored: sealed(b"[]\n"),
        lambda _stored: sealed(b"{}\n"),
        lambda stored: sealed(stored[4:].partition(b"\n")[0] + b"\n") + b"no database",
        lambda stored: stored[:-999] + bytes([stored[-999] ^ 1]) + stored[-998:],
        lambda stored: stored[:-99] + bytes([stored[-99] ^ 1]) + stored[-98:],
    ],
    ids="empty short cut payload digest words nothing list factless blockless block expressions".split(),
)
def test_a_damaged_database_is_built_anew_and_mended(cache, damaged):
    built(ONE)
    (path,) = kept(cache)
    stored = path.read_bytes()
    path.write_bytes(damaged(stored))

    assert works()
    assert stored == path.read_bytes()


def sealed(payload: bytes) -> bytes:
    return zlib.crc32(payload).to_bytes(4) + payload


def test_a_cache_folder_that_cannot_be_made_costs_no_correctness(tmp_path, monkeypatch):
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("PHIGUARD_CACHE_DIR", str(tmp_path / "file"))

    assert works()


def test_a_cache_folder_that_cannot_be_written_costs_no_correctness(cache, monkeypatch):
    def refused(**_more: object):
        raise PermissionError

    monkeypatch.setattr(module.tempfile, "mkstemp", refused)

    assert works()
    assert [] == kept(cache)


def test_a_failed_write_leaves_no_file_behind(cache):
    built(ONE)
    (path,) = kept(cache)
    path.unlink()
    path.mkdir()
    built(ONE)

    assert [path] == kept(cache)


def test_a_user_without_a_home_folder_can_build_a_database(monkeypatch):
    def homeless():
        message = "Could not determine home directory."
        raise RuntimeError(message)

    for name in ("PHIGUARD_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(module.Path, "home", homeless)

    assert works()


def test_the_folder_of_the_desktop_is_used_where_none_is_given(tmp_path, monkeypatch):
    monkeypatch.delenv("PHIGUARD_CACHE_DIR", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    built(ONE)

    assert 1 == len(kept(tmp_path / "phiguard"))


def test_the_home_folder_is_used_where_the_desktop_names_none(tmp_path, monkeypatch):
    for name in ("PHIGUARD_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    built(ONE)

    assert 1 == len(kept(tmp_path / ".cache" / "phiguard"))


def test_others_may_not_read_the_cache_folder(cache):
    built(ONE)

    assert 0o700 == cache.stat().st_mode & 0o777
    assert 0o600 == kept(cache)[0].stat().st_mode & 0o777


def test_other_patterns_words_and_processors_have_databases_of_their_own(cache, monkeypatch):
    built(ONE)
    built(ONE)
    assert 1 == len(kept(cache))
    built(OTHER)
    built(Pattern("ab", 0.9, caseless=False))
    built(ONE, words=("chart",))
    monkeypatch.setattr(module, "_processor", lambda: "another one")
    built(ONE)

    assert 5 == len(kept(cache))


@pytest.mark.parametrize("foreign", ["a(?=b)", r"(a)\1", r"a\b", "^a"])
def test_a_pattern_that_not_every_engine_reads_is_named(cache, foreign):
    with pytest.raises(PatternError, match=r"^pattern .*use no look-around, edge or back reference$") as caught:
        built(ONE, Pattern(foreign, 0.9))

    assert repr(foreign) in str(caught.value)
    assert [] == kept(cache)


def test_the_oldest_databases_give_way(cache, monkeypatch):
    built(ONE)
    (first,) = kept(cache)
    os.utime(first, (0, 0))
    monkeypatch.setattr(module, "KEPT", 2 * first.stat().st_size)
    built(OTHER)
    assert first in kept(cache)
    built(Pattern("ef", 0.9))

    assert first not in kept(cache)
    assert 2 == len(kept(cache))


def test_the_pattern_that_hyperscan_refuses_is_named(cache):
    with pytest.raises(PatternError, match=r"^pattern .*anchor"):
        built(ONE, Pattern("ab", 0.9, anchor="a(?=b)"))

    assert [] == kept(cache)


def test_an_error_of_the_database_pickles(cache):
    with pytest.raises(PatternError) as caught:
        built(Pattern("a(?=b)", 0.9))

    assert str(caught.value) == str(pickle.loads(pickle.dumps(caught.value)))  # noqa: S301 - our own bytes
