"""Compiled hyperscan databases, kept in the user's cache folder.

Compiling takes seconds, loading milliseconds. What is kept stands under a key of its expressions, the versions
and the processor, carries a digest, and is built anew when anything is in doubt.
"""

import contextlib
import hashlib
import json
import os
import platform
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from phiguard.detect.expressions import for_hyperscan, lead_for_hyperscan, needs_digit, reach, word_for_hyperscan
from phiguard.detect.pattern import Pattern
from phiguard.detect.syntax import holds_digit, parsed
from phiguard.errors import PatternError

#: How far from a digit the patterns reach that are looked for around digits only, by block.
NEAR = (40, 160)
EDGE = 10  #: characters that the edges of a pattern consume at most
FORMAT = "7"  #: of what is kept


@dataclass(frozen=True, slots=True, eq=False)
class Database:
    """Patterns and words, compiled, with what must be known of each pattern.

    Attributes:
        blocks: Block databases, and how near to digits each looks, in characters; ``None`` for everywhere. Ids
            are numbers of groups, then of words.
        groups: The numbers of the patterns that share an expression.
        reach: For each pattern, the most characters of a match.
        needs_digit: For each pattern with a lead, whether a digit must follow it.
    """

    blocks: tuple[tuple[int | None, Any], ...]
    groups: tuple[tuple[int, ...], ...]
    reach: tuple[int, ...]
    needs_digit: tuple[bool, ...]


def database(patterns: tuple[Pattern, ...], words: tuple[str, ...]) -> Database:
    """The databases of patterns and context words.

    Raises:
        PatternError: An expression does not compile.
    """
    import hyperscan

    engine = hyperscan.__version__  # type: ignore[attr-defined]  # it has no types
    wanted = repr((FORMAT, patterns, words, engine, _processor()))
    name = f"{hashlib.sha256(wanted.encode()).hexdigest()}.hs"
    # A cache that is not there, damaged or not to be written costs time, not correctness.
    with contextlib.suppress(OSError, RuntimeError, ValueError, KeyError, TypeError, hyperscan.HyperscanError):
        return _load((_folder() / name).read_bytes())
    built = _built(patterns, words)
    with contextlib.suppress(OSError, RuntimeError):
        _keep(_folder() / name, built)
    return built


def _built(patterns: tuple[Pattern, ...], words: tuple[str, ...]) -> Database:
    groups = _groups(patterns)
    rows: dict[int | None, list[tuple[int, bytes, bool]]] = {None: [], **{near: [] for near in NEAR}}
    for number, (expression, members) in enumerate(groups):
        first = patterns[members[0]]
        rows[_nearness(first)].append((number, expression, first.caseless))
    rows[None] += [(len(groups) + n, word_for_hyperscan(w), True) for n, w in enumerate(words)]
    return Database(
        tuple((near, _block(listed)) for near, listed in rows.items() if listed),
        tuple(members for _, members in groups),
        tuple(map(reach, patterns)),
        tuple(bool(p.lead) and needs_digit(p) for p in patterns),
    )


def _groups(patterns: tuple[Pattern, ...]) -> list[tuple[bytes, tuple[int, ...]]]:
    """Expressions, each with the numbers of the patterns that it looks for: those of one lead share one."""
    found: dict[tuple[object, ...], list[int]] = {}
    for number, pattern in enumerate(patterns):
        if len(pattern.anchor) != 1:
            shared = (pattern.left, pattern.lead) if pattern.lead else (for_hyperscan(pattern), _nearness(pattern))
            found.setdefault((*shared, pattern.caseless), []).append(number)
    return [
        (
            lead_for_hyperscan(patterns[n] for n in members) if lead else for_hyperscan(patterns[members[0]]),
            tuple(members),
        )
        for members in found.values()
        for lead in (patterns[members[0]].lead,)
    ]


def _nearness(pattern: Pattern) -> int | None:
    """How near to digits a pattern is looked for; ``None`` for everywhere."""
    if pattern.lead or pattern.anchor or not holds_digit(parsed(pattern.regex)):
        return None
    return next((near for near in NEAR if reach(pattern) + EDGE < near), None)


def _block(rows: Iterable[tuple[int, bytes, bool]]) -> Any:  # noqa: ANN401 - hyperscan has no types
    """A block database of ``(id, expression, caseless)``."""
    import hyperscan

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

    digest, payload = stored[:32], stored[32:]
    if hashlib.sha256(payload).digest() != digest:
        message = "the kept database is damaged"
        raise ValueError(message)
    head, _, rest = payload.partition(b"\n")
    facts = json.loads(head)
    blocks = []
    for near, size in facts["blocks"]:
        blocks.append((near, hyperscan.loadb(rest[:size], mode=hyperscan.HS_MODE_BLOCK)))
        rest = rest[size:]
    groups = tuple(map(tuple, facts["groups"]))
    return Database(tuple(blocks), groups, tuple(facts["reach"]), tuple(facts["needs_digit"]))


def _keep(path: Path, built: Database) -> None:
    """Write a database beside others, whole or not at all."""
    import hyperscan

    dumps = [(near, hyperscan.dumpb(block)) for near, block in built.blocks]
    sizes = [(near, len(dump)) for near, dump in dumps]
    facts = {"blocks": sizes, "groups": built.groups, "reach": built.reach, "needs_digit": built.needs_digit}
    payload = json.dumps(facts).encode() + b"\n" + b"".join(dump for _, dump in dumps)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(payload).digest() + payload)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
