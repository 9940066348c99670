"""A pattern as the two engines read it, and how far it can reach.

Both read the folded text, one byte a character. hyperscan has no look-around, so there the edges of a
pattern are consumed; seams at both ends of the buffer make sure that there is always something to consume.
"""

import re
from functools import cache

import regex

from phiguard.detect.pattern import Pattern
from phiguard.errors import PatternError

_BEFORE = {"word": r"(?<![A-Za-z0-9])", "line": r"(?<![^\n\x00])", "any": ""}
_AFTER = {"word": r"(?![A-Za-z0-9])", "line": r"(?=[ \t]{0,8}[\n\x00])", "any": ""}
_CONSUMED_BEFORE = {"word": r"[^A-Za-z0-9]", "line": r"[\n\x00]", "any": ""}
_CONSUMED_AFTER = {"word": r"[^A-Za-z0-9]", "line": r"[ \t]{0,8}[\n\x00]", "any": ""}


@cache
def compiled(pattern: Pattern) -> regex.Pattern[str]:
    """The expression that confirms a candidate.

    Raises:
        PatternError: It does not compile.
    """
    flags = regex.ASCII | (regex.IGNORECASE if pattern.caseless else 0)
    try:
        return regex.compile(f"{_BEFORE[pattern.left]}(?:{pattern.regex}){_AFTER[pattern.right]}", flags)
    except regex.error as error:
        message = f"pattern {pattern.regex!r}: {error}"
        raise PatternError(message) from None


@cache
def reach(pattern: Pattern) -> int:
    """The most characters that a match can have.

    Raises:
        PatternError: There is no such number; bound every repeat.
    """
    # The width that the standard library computes while parsing is exact; it has no public name.
    widest = re._parser.parse(without_names(pattern.regex)).getwidth()[1]  # type: ignore[attr-defined]  # noqa: SLF001
    if widest > 4096:  # noqa: PLR2004 - an unbounded repeat shows as the largest integer
        message = f"pattern {pattern.regex!r}: matches may be longer than 4096 characters; bound every repeat"
        raise PatternError(message)
    return int(widest)


def without_names(expression: str) -> str:
    """The expression with plain groups in place of named ones."""
    return re.sub(r"\(\?P<\w+>", "(?:", expression)


def for_hyperscan(pattern: Pattern) -> bytes:
    """The expression that hyperscan compiles; its matches end one past the consumed edge."""
    core = without_names(pattern.regex)
    return f"{_CONSUMED_BEFORE[pattern.left]}(?:{core}){_CONSUMED_AFTER[pattern.right]}".encode("latin-1")


def word_for_hyperscan(word: str) -> bytes:
    """A context word with its edges: letters and digits may not run on.

    >>> word_for_hyperscan("ss#")
    b'[^A-Za-z0-9]ss\\\\#'
    """
    before, after = (("[^A-Za-z0-9]" if end.isalnum() else "") for end in (word[0], word[-1]))
    return f"{before}{re.escape(word)}{after}".encode("latin-1")
