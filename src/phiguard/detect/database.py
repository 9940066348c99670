"""A compiled hyperscan database, kept in the user's cache folder.

Compiling takes a good part of a second, loading a millisecond. A kept database stands under a key of its
expressions, the versions and the processor, carries a digest, and is built anew when anything is in doubt.
"""

import contextlib
import hashlib
import os
import platform
import tempfile
from pathlib import Path
from typing import Any

from phiguard.errors import PatternError


def database(expressions: tuple[bytes, ...], ids: tuple[int, ...], flags: tuple[int, ...]) -> Any:  # noqa: ANN401
    """A hyperscan block database.

    Raises:
        PatternError: An expression does not compile.
    """
    import hyperscan

    key = hashlib.sha256(repr((expressions, ids, flags, hyperscan.__version__, _processor())).encode()).hexdigest()
    path = _folder() / f"{key}.hs"
    with contextlib.suppress(OSError, ValueError, hyperscan.HyperscanError):
        return _load(path.read_bytes())
    built = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    try:
        built.compile(expressions=list(expressions), ids=list(ids), elements=len(ids), flags=list(flags))
    except hyperscan.HyperscanError as error:
        raise PatternError(_culprit(expressions, flags) or f"the scanner cannot be compiled: {error}") from None
    with contextlib.suppress(OSError):  # a folder that cannot be written costs time, not correctness
        _keep(path, hyperscan.dumpb(built))
    return built


def _culprit(expressions: tuple[bytes, ...], flags: tuple[int, ...]) -> str:
    """Which expression fails alone, and why."""
    import hyperscan

    for expression, flag in zip(expressions, flags, strict=True):
        try:
            hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK).compile(expressions=[expression], ids=[0], elements=1, flags=[flag])
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


def _load(stored: bytes) -> Any:  # noqa: ANN401
    import hyperscan

    digest, payload = stored[:32], stored[32:]
    if hashlib.sha256(payload).digest() != digest:
        message = "the kept database is damaged"
        raise ValueError(message)
    return hyperscan.loadb(payload, mode=hyperscan.HS_MODE_BLOCK)


def _keep(path: Path, payload: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(hashlib.sha256(payload).digest() + payload)
    Path(name).replace(path)
