"""A pattern as the two engines read it, and how far it can reach.

Both read the folded text, one byte a character. hyperscan has no look-around, so there the edges of a
pattern are consumed; seams at both ends of the buffer make sure that there is always something to consume.
"""

import re
from collections.abc import Iterable
from functools import cache

import regex

from phiguard.detect.pattern import Pattern
from phiguard.detect.syntax import holds_digit, parsed, starts, without_names
from phiguard.errors import PatternError

_BEFORE = {"word": r"(?<![A-Za-z0-9])", "line": r"(?<![^\n\x00])", "any": ""}
_AFTER = {"word": r"(?![A-Za-z0-9])", "line": r"(?=[ \t]{0,8}[\n\x00])", "any": ""}
_CONSUMED_BEFORE = {"word": r"[^A-Za-z0-9]", "line": r"[\n\x00]", "any": ""}
_CONSUMED_AFTER = {"word": r"[^A-Za-z0-9]", "line": r"[ \t]{0,8}[\n\x00]", "any": ""}


@cache
def compiled(pattern: Pattern) -> regex.Pattern[str]:
    """The expression that finds a pattern in a text.

    Raises:
        PatternError: It does not compile.
    """
    if not pattern.lead:
        return _compiled(f"{_BEFORE[pattern.left]}(?:{pattern.regex}){_AFTER[pattern.right]}", pattern.caseless)
    led = f"(?<={_BEFORE[pattern.left]}(?:{pattern.lead}))"
    return _compiled(led + _rest(pattern) + _AFTER[pattern.right], pattern.caseless)


@cache
def behind_lead(pattern: Pattern) -> regex.Pattern[str]:
    """The expression that matches right behind a pattern's lead."""
    return _compiled(_rest(pattern) + _AFTER[pattern.right], pattern.caseless)


@cache
def around_anchor(pattern: Pattern) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """The expressions that match leftward and rightward from where a pattern's anchor ends."""
    left = f"{pattern.before}(?:{_anchor(pattern)})"
    leftward = _compiled(f"(?r){_BEFORE[pattern.left]}{left}", pattern.caseless)
    return leftward, _compiled(pattern.regex.removeprefix(left) + _AFTER[pattern.right], pattern.caseless)


@cache
def toward_lead(pattern: Pattern) -> regex.Pattern[str]:
    """The expression that matches a pattern's lead leftward from where it ends."""
    return _compiled(f"(?r){_BEFORE[pattern.left]}(?:{pattern.lead})", pattern.caseless)


@cache
def anchor_ends(pattern: Pattern) -> regex.Pattern[str]:
    """The expression that matches, without width, wherever a pattern's anchor ends."""
    return _compiled(f"(?<={_anchor(pattern)})", pattern.caseless)


def _anchor(pattern: Pattern) -> str:
    """The anchor as an expression; one character stands for itself."""
    return re.escape(pattern.anchor) if len(pattern.anchor) == 1 else pattern.anchor


def _rest(pattern: Pattern) -> str:
    return pattern.regex.removeprefix(f"(?:{pattern.lead})")


@cache
def _compiled(expression: str, caseless: bool) -> regex.Pattern[str]:
    try:
        return regex.compile(expression, regex.ASCII | (regex.IGNORECASE if caseless else 0))
    except regex.error as error:
        message = f"pattern {expression!r}: {error}"
        raise PatternError(message) from None


@cache
def reach(pattern: Pattern) -> int:
    """The most characters that a match can have.

    Raises:
        PatternError: There is no such number; bound every repeat.
    """
    widest = int(parsed(pattern.regex).getwidth()[1])
    if widest > 4096:  # noqa: PLR2004 - an unbounded repeat shows as the largest integer
        message = f"pattern {pattern.regex!r}: matches may be longer than 4096 characters; bound every repeat"
        raise PatternError(message)
    return widest


@cache
def needs_digit(pattern: Pattern) -> bool:
    """Whether a digit must stand behind the lead of every match."""
    return holds_digit(parsed(_rest(pattern)))


def lead_for_hyperscan(patterns: Iterable[Pattern]) -> bytes:
    """The expression that hyperscan compiles for patterns of one lead; its matches end one past it."""
    first, *_ = listed = tuple(patterns)
    behind = frozenset().union(*(starts(parsed(_rest(p)), caseless=p.caseless) for p in listed))
    return f"{_CONSUMED_BEFORE[first.left]}(?:{without_names(first.lead)}){_listed(behind)}".encode("latin-1")


def for_hyperscan(pattern: Pattern) -> bytes:
    """The expression that hyperscan compiles; its matches end with the anchor, or one past the lead or the edge."""
    if pattern.lead:
        return lead_for_hyperscan((pattern,))
    if pattern.anchor:
        return pattern.anchor.encode("latin-1")
    core = without_names(pattern.regex)
    return f"{_CONSUMED_BEFORE[pattern.left]}(?:{core}){_CONSUMED_AFTER[pattern.right]}".encode("latin-1")


def _listed(characters: frozenset[str]) -> str:
    """A class of characters, as an expression."""
    return "[" + "".join(f"\\x{ord(c):02x}" for c in sorted(characters)) + "]"


def word_for_hyperscan(word: str) -> bytes:
    r"""A context word with its edges: letters and digits may not run on.

    >>> word_for_hyperscan("ss#")
    b'[^A-Za-z0-9]ss\\#'
    """
    before, after = (("[^A-Za-z0-9]" if end.isalnum() else "") for end in (word[0], word[-1]))
    return f"{before}{re.escape(word)}{after}".encode("latin-1")
