"""A pattern as the two engines read it, and how far it can reach.

Both read the folded text, one byte a character. hyperscan has no look-around, so there the edges of a
pattern are consumed; seams at both ends of the buffer make sure that there is always something to consume.
"""

import re
from functools import cache
from typing import Any

import regex

from phiguard.detect.pattern import Pattern
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
    """The expressions that match leftward and rightward from a pattern's anchor."""
    rest = pattern.regex.removeprefix(pattern.before + re.escape(pattern.anchor))
    leftward = _compiled(f"(?r){_BEFORE[pattern.left]}{pattern.before}", pattern.caseless)
    return leftward, _compiled(rest + _AFTER[pattern.right], pattern.caseless)


def _rest(pattern: Pattern) -> str:
    return pattern.regex.removeprefix(f"(?:{pattern.lead})")


@cache
def _compiled(expression: str, caseless: bool) -> regex.Pattern[str]:  # noqa: FBT001 - a cache key
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
    return _holds_digit(parsed(_rest(pattern)))


def parsed(expression: str) -> Any:  # noqa: ANN401 - the parser of the standard library has no public types
    """The tree of an expression; the standard library's parser knows widths exactly, and has no public name."""
    return re._parser.parse(without_names(expression))  # type: ignore[attr-defined]  # noqa: SLF001


def _holds_digit(tree: Any) -> bool:  # noqa: ANN401
    """Whether every match of a parsed sequence holds a digit."""
    return any(_is_digit(str(kind), value) for kind, value in tree)


def _is_digit(kind: str, value: Any) -> bool:  # noqa: ANN401
    if kind == "SUBPATTERN":
        return _holds_digit(value[-1])
    if kind == "BRANCH":
        return all(_holds_digit(branch) for branch in value[1])
    if kind in {"MAX_REPEAT", "MIN_REPEAT"}:
        return value[0] > 0 and _holds_digit(value[2])
    if kind == "IN":
        return all(_is_digit(str(inner), what) for inner, what in value)
    if kind == "RANGE":
        return ord("0") <= value[0] and value[1] <= ord("9")
    return (kind == "LITERAL" and chr(value).isdecimal()) or str(value) == "CATEGORY_DIGIT"


def without_names(expression: str) -> str:
    """The expression with plain groups in place of named ones."""
    return re.sub(r"\(\?P<\w+>", "(?:", expression)


def for_hyperscan(pattern: Pattern) -> bytes:
    """The expression that hyperscan compiles; its matches end with the lead, the anchor, or one past the edge."""
    if pattern.lead:
        return f"{_CONSUMED_BEFORE[pattern.left]}(?:{without_names(pattern.lead)})".encode("latin-1")
    if pattern.anchor:
        return pattern.anchor.encode("latin-1")
    core = without_names(pattern.regex)
    return f"{_CONSUMED_BEFORE[pattern.left]}(?:{core}){_CONSUMED_AFTER[pattern.right]}".encode("latin-1")


def word_for_hyperscan(word: str) -> bytes:
    """A context word with its edges: letters and digits may not run on.

    >>> word_for_hyperscan("ss#")
    b'[^A-Za-z0-9]ss\\\\#'
    """
    before, after = (("[^A-Za-z0-9]" if end.isalnum() else "") for end in (word[0], word[-1]))
    return f"{before}{re.escape(word)}{after}".encode("latin-1")
