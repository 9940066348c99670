"""Compiled hyperscan databases, kept in the user's cache folder.

Compiling takes seconds, loading milliseconds. What is kept stands under a key of its expressions, the versions
and the processor, carries a check sum, and is built anew when anything is in doubt.
"""

import contextlib
import hashlib
import json
import os
import platform
import tempfile
import zlib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from phiguard.detect.codes import VERSION, packed, unpacked
from phiguard.detect.expressions import (
    Near,
    Sought,
    behind_start,
    forward,
    needs_digit,
    reach,
    sought,
    sought_lead,
    take_over,
    word_for_hyperscan,
)
from phiguard.detect.pattern import Pattern
from phiguard.errors import PatternError

FORMAT = "12"  #: of what is kept
KEPT = 400_000_000  #: bytes that are kept at most


@dataclass(frozen=True, slots=True, eq=False)
class Database:
    """Patterns and words, compiled, with what must be known of each pattern.

    Attributes:
        blocks: Block databases of what to look for, and where: near digits, or ``None`` for everywhere. Ids are
            numbers of groups.
        words: The block database of the words, if there are any. Ids are numbers of words.
        groups: The numbers of the patterns that share an expression.
        reach: For each pattern, the most characters of a match.
        behind: For each pattern, the most characters from the start of a match to where a hit ends.
        needs_digit: For each pattern with a lead, whether a digit must follow it.
    """

    blocks: tuple[tuple[Near | None, Any], ...]
    words: Any | None
    groups: tuple[tuple[int, ...], ...]
    reach: tuple[int, ...]
    behind: tuple[int, ...]
    needs_digit: tuple[bool, ...]


def database(patterns: tuple[Pattern, ...], words: tuple[str, ...]) -> Database:
    """The databases of patterns and context words.

    Raises:
        PatternError: An expression does not compile.
    """
    import hyperscan

    engine = hyperscan.__version__  # type: ignore[attr-defined]  # it has no types
    wanted = repr((FORMAT, patterns, words, engine, _processor(), VERSION))
    name = f"{hashlib.sha256(wanted.encode()).hexdigest()}.hs"
    # A cache that is not there, damaged or not to be written costs time, not correctness.
    with contextlib.suppress(OSError, RuntimeError, ValueError, KeyError, TypeError, hyperscan.HyperscanError):
        return _load((_folder() / name).read_bytes())
    built = _built(patterns, words)
    with contextlib.suppress(OSError, RuntimeError):
        _keep(_folder() / name, built, packed(forward(patterns)))
    return built


def _built(patterns: tuple[Pattern, ...], words: tuple[str, ...]) -> Database:
    groups = _groups(patterns)
    rows: dict[Near | None, list[tuple[int, bytes, bool]]] = {}
    for number, looked_for in enumerate(groups):
        rows.setdefault(looked_for.near, []).append((number, looked_for.expression, looked_for.caseless))
    listed = [(number, word_for_hyperscan(word), True) for number, word in enumerate(words)]
    # Compiling leaves the interpreter free, so that blocks compile side by side.
    with ThreadPoolExecutor() as pool:
        *blocks, known = pool.map(_block, [*rows.values(), listed])
    return Database(
        tuple(zip(rows, blocks, strict=True)),
        known,
        tuple(groups.values()),
        tuple(map(reach, patterns)),
        tuple(0 if p.lead else behind_start(p) for p in patterns),
        tuple(bool(p.lead) and needs_digit(p) for p in patterns),
    )


def _groups(patterns: tuple[Pattern, ...]) -> dict[Sought, tuple[int, ...]]:
    """What to look for, each with the numbers of the patterns that it stands for: those of one lead share one."""
    found: dict[Sought, list[int]] = {}
    led: dict[tuple[object, ...], list[int]] = {}
    for number, pattern in enumerate(patterns):
        if pattern.lead:
            led.setdefault((pattern.left, pattern.lead, pattern.caseless), []).append(number)
        elif len(pattern.anchor) != 1:
            found.setdefault(sought(pattern), []).append(number)
    for members in led.values():
        found.setdefault(sought_lead(patterns[n] for n in members), []).extend(members)
    return {looked_for: tuple(members) for looked_for, members in found.items()}


def _block(rows: list[tuple[int, bytes, bool]]) -> Any | None:  # noqa: ANN401 - hyperscan has no types
    """A block database of ``(id, expression, caseless)``; nothing of nothing."""
    import hyperscan

    if not rows:
        return None
    ids, expressions, caseless = zip(*rows, strict=True)
    flags = [hyperscan.HS_FLAG_CASELESS if c else 0 for c in caseless]
    built = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    try:
        built.compile(expressions=list(expressions), ids=list(ids), elements=len(ids), flags=flags)
    except hyperscan.HyperscanError as error:
        raise PatternError(_culprit(expressions, flags) or f"the scanner cannot be compiled: {error}") from None
    return built


def _culprit(expressions: Iterable[bytes], flags: Iterable[int]) -> str:
    """Which expression fails alone, and why."""
    import hyperscan

    for expression, flag in zip(expressions, flags, strict=True):
        alone = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
        try:
            alone.compile(expressions=[expression], ids=[0], elements=1, flags=[flag])
        except hyperscan.HyperscanError as error:
            advice = "make it smaller, or name its lead or an anchor (see phiguard.detect.pattern.Pattern)"
            return f"pattern {expression.decode('latin-1')!r}: {error} {advice}"
    return ""


def _folder() -> Path:
    given = os.environ.get("PHIGUARD_CACHE_DIR") or os.environ.get("XDG_CACHE_HOME")
    return (Path(given) if given else Path.home() / ".cache") / "phiguard"


def _processor() -> str:
    """What a database depends on beside its expressions; the processor's own features where Linux tells them."""
    with contextlib.suppress(OSError), Path("/proc/cpuinfo").open(encoding="ascii", errors="replace") as lines:
        features = next((line for line in lines if line.startswith(("flags", "Features"))), "")
        return platform.machine() + features
    return platform.machine() + platform.processor()


def _load(stored: bytes) -> Database:
    """What was kept.

    Raises:
        ValueError: It is damaged.
    """
    import hyperscan

    digest, at = stored[:4], stored.index(b"\n", 4) + 1
    head = stored[4:at]
    # hyperscan keeps a check sum of each block itself.
    if zlib.crc32(head).to_bytes(4) != digest:
        message = "the kept database is damaged"
        raise ValueError(message)
    facts = json.loads(head)
    blocks = []
    for size in facts.pop("sizes"):
        blocks.append(hyperscan.loadb(stored[at : at + size], mode=hyperscan.HS_MODE_BLOCK) if size else None)
        at += size
    if zlib.crc32(stored[at:]) != facts.pop("codes"):
        message = "the kept expressions are damaged"
        raise ValueError(message)
    take_over(unpacked(stored[at:]))
    near = [None if n is None else Near(*n) for n in facts.pop("near")]
    groups = tuple(map(tuple, facts.pop("groups")))
    columns = {name: tuple(column) for name, column in facts.items()}
    return Database(tuple(zip(near, blocks, strict=False)), blocks[-1], groups, **columns)


def _keep(path: Path, built: Database, codes: bytes) -> None:
    """Write a database and compiled expressions beside others, whole or not at all."""
    import hyperscan

    dumps = [b"" if block is None else hyperscan.dumpb(block) for block in (*(b for _, b in built.blocks), built.words)]
    facts = {
        "sizes": list(map(len, dumps)),
        "codes": zlib.crc32(codes),
        "near": [near for near, _ in built.blocks],
        "groups": built.groups,
        "reach": built.reach,
        "behind": built.behind,
        "needs_digit": built.needs_digit,
    }
    head = json.dumps(facts).encode() + b"\n"
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(b"".join((zlib.crc32(head).to_bytes(4), head, *dumps, codes)))
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
    _give_way(path.parent)


def _give_way(folder: Path) -> None:
    """Remove the databases that were written longest ago, until the others do not take too much room."""
    newest, *older = sorted(folder.glob("*.hs"), key=lambda kept: kept.stat().st_mtime, reverse=True)
    room = KEPT - newest.stat().st_size
    for path in older:
        room -= path.stat().st_size
        if room < 0:
            path.unlink(missing_ok=True)
