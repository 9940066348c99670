"""Compiled expressions of `re` as bytes, so that a new process need not compile them again.

Reading an expression takes CPython a millisecond or two, and a short text needs a hundred of them. What they compile
to is a list of numbers, which CPython checks before it takes it back. The functions that make and take such a list are
not part of Python's documented interface: where they are not as expected, expressions are compiled as always.
"""

import marshal
import re
import sys
from array import array
from collections.abc import Iterable
from typing import Any, TypeAlias

#: An expression, and whether capitals and small letters are the same.
Written: TypeAlias = tuple[str, bool]

#: What such lists depend on beside their expressions.
VERSION = f"{sys.implementation.cache_tag} {sys.version} {sys.byteorder}"


def flags(caseless: bool) -> int:
    """The flags with which expressions are compiled."""
    return int(re.ASCII | (re.IGNORECASE if caseless else 0))


def packed(expressions: Iterable[Written]) -> bytes:
    """Expressions in compiled form; those that `re` does not read are left out."""
    rows = ((*written, _code(*written)) for written in expressions)
    return marshal.dumps([row for row in rows if row[-1] is not None])


def unpacked(stored: bytes) -> dict[Written, re.Pattern[str]]:
    """The expressions of :func:`packed`; none where this Python does not take them back.

    >>> unpacked(packed([("[a-z]+", True)]))["[a-z]+", True].findall("Some words")
    ['Some', 'words']
    """
    try:
        return {(text, caseless): _pattern(text, code) for text, caseless, code in marshal.loads(stored)}  # noqa: S302 - written by us, with a check sum
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError, EOFError):
        return {}


def _code(text: str, caseless: bool) -> tuple[Any, ...] | None:
    """Flags, numbers, groups, names of groups, groups by name; nothing where it does not compile."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        tree = _parser.parse(text, flags(caseless))
        numbers = array("I", _compiler._code(tree, flags(caseless))).tobytes()  # noqa: SLF001
        names: dict[str, int] = dict(tree.state.groupdict)
        by_number = {number: name for name, number in names.items()}
        groups = int(tree.state.groups)
        return int(tree.state.flags), numbers, groups - 1, names, tuple(map(by_number.get, range(groups)))
    except (ImportError, AttributeError, TypeError, re.error):
        return None


def _pattern(text: str, code: tuple[Any, ...]) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]

    chosen, numbers, *groups = code
    made: re.Pattern[str] = _sre.compile(text, chosen, array("I", numbers).tolist(), *groups)
    return made
