"""A pattern as the two engines read it, and where its matches can be.

Both read the folded text, one byte a character. hyperscan has no look-around, so there the edges of a
pattern are consumed; seams at both ends of the buffer make sure that there is always something to consume.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, TypeAlias

import regex

from phiguard.detect.codes import Written, flags
from phiguard.detect.parts import Part, rarest
from phiguard.detect.pattern import Pattern
from phiguard.detect.syntax import digits_in, listed, parsed, starts, without_names
from phiguard.errors import PatternError

_BEFORE = {"word": r"(?<![A-Za-z0-9])", "digit": r"(?<![0-9])", "line": r"(?<![^\n\x00])", "any": ""}
_AFTER = {"word": r"(?![A-Za-z0-9])", "digit": r"(?![0-9])", "line": r"(?=[ \t]{0,8}[\n\x00])", "any": ""}
_CONSUMED_BEFORE = {"word": r"[^A-Za-z0-9]", "digit": r"[^0-9]", "line": r"[\n\x00]", "any": ""}
_CONSUMED_AFTER = {"word": r"[^A-Za-z0-9]", "digit": r"[^0-9]", "line": r"[ \t]{0,8}[\n\x00]", "any": ""}


#: `re` compiles a third as long as `regex` and matches a little faster; only `regex` looks backward, finds matches
#: that overlap, and lets groups share a name.
Expression: TypeAlias = re.Pattern[str]  # those of `regex` are used in the same way


@cache
def compiled(pattern: Pattern) -> Expression:
    """The expression that finds a pattern without a lead in a text.

    Raises:
        PatternError: It does not compile.
    """
    return _forward(*_written(pattern))


@cache
def overlapping(pattern: Pattern) -> regex.Pattern[str]:
    """The expression that finds what follows a pattern's lead, wherever in a text the lead ends."""
    led = f"(?<={_BEFORE[pattern.left]}(?:{pattern.lead}))"
    return _compiled(led + _rest(pattern) + _AFTER[pattern.right], pattern.caseless)


@cache
def behind_lead(pattern: Pattern) -> Expression:
    """The expression that matches right behind a pattern's lead."""
    return _forward(*_written(pattern))


@cache
def around_anchor(pattern: Pattern) -> tuple[regex.Pattern[str], Expression]:
    """The expressions that match leftward and rightward from where a pattern's anchor ends."""
    left = f"{pattern.before}(?:{_anchor(pattern)})"
    leftward = _compiled(f"(?r){_BEFORE[pattern.left]}{left}", pattern.caseless)
    return leftward, _forward(*_written(pattern))


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


def _written(pattern: Pattern) -> Written:
    """The expression that reads a pattern forward: whole, behind its lead, or behind its anchor."""
    after = _AFTER[pattern.right]
    if pattern.lead:
        return _rest(pattern) + after, pattern.caseless
    if pattern.before:
        return pattern.regex.removeprefix(f"{pattern.before}(?:{_anchor(pattern)})") + after, pattern.caseless
    return f"{_BEFORE[pattern.left]}(?:{pattern.regex}){after}", pattern.caseless


def forward(patterns: Iterable[Pattern]) -> list[Written]:
    """The expressions that read patterns forward, each once."""
    return list(dict.fromkeys(map(_written, patterns)))


#: Expressions that need not be compiled any more, because an earlier process has kept them.
_ready_made: dict[Written, re.Pattern[str]] = {}


def take_over(expressions: Mapping[Written, re.Pattern[str]]) -> None:
    """Use expressions that are compiled already; they change no result."""
    _ready_made.update(expressions)


@cache
def _forward(expression: str, caseless: bool) -> Expression:
    if known := _ready_made.get((expression, caseless)):
        return known
    try:
        return re.compile(expression, flags(caseless))
    except re.error:
        other: Expression = _compiled(expression, caseless)
        return other


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
    return digits_in(parsed(_rest(pattern))) > 0


#: How far behind a lead the first digit stands, where there must be one. People write a label and then its number; of
#: some seventeen hundred labelled numbers in ``corpora/gold`` none stands farther off than 40.
SOON = 48
EDGE = 10  #: characters that the edges of a pattern consume at most


class Near(NamedTuple):
    """Where something is looked for: near digits.

    Attributes:
        before: How far before a digit.
        behind: How far behind it.
        digits: How many digits must stand together, within as much as *before*, for one to count.
    """

    before: int
    behind: int
    digits: int = 1


LEADING = Near(SOON + 52, 2)  #: for leads: a digit follows them
#: For what holds digits itself; the first that is wide enough is taken.
RANGES = (Near(40, 40, 4), Near(40, 40), Near(90, 90, 4), Near(90, 90), Near(160, 160, 4))


@dataclass(frozen=True, slots=True)
class Sought:
    """What hyperscan looks for in the place of patterns.

    Attributes:
        expression: An expression; it ends with the anchor, one past the lead, or anywhere in a match.
        caseless: Whether capitals and small letters are the same.
        near: Where it is looked for; ``None`` for everywhere.
    """

    expression: bytes
    caseless: bool
    near: Near | None = None


def sought(pattern: Pattern) -> Sought:
    """What hyperscan looks for in the place of a pattern without a lead.

    Raises:
        PatternError: It holds what not every engine reads.
    """
    if pattern.anchor:
        return Sought(pattern.anchor.encode("latin-1"), pattern.caseless)
    part = _part(pattern)
    before = _CONSUMED_BEFORE[pattern.left] if part.first else ""
    after = _CONSUMED_AFTER[pattern.right] if part.last else ""
    expression = f"{before}(?:{part.expression}){after}".encode("latin-1")
    # Digits of the part itself, or else of the whole match.
    held = ((part.digits, part.width), (digits_in(parsed(pattern.regex)), reach(pattern)))
    fits = (n for digits, width in held for n in RANGES if digits >= n.digits and width + EDGE <= n.before)
    return Sought(expression, pattern.caseless, min(fits, default=None, key=RANGES.index))


@cache
def _part(pattern: Pattern) -> Part:
    """The part of a pattern that is worth looking for."""
    try:
        return rarest(parsed(pattern.regex), caseless=pattern.caseless)
    except PatternError as error:
        message = f"pattern {pattern.regex!r}: {error}"
        raise PatternError(message) from None


def sought_lead(patterns: Iterable[Pattern]) -> Sought:
    """What hyperscan looks for in the place of patterns that share a lead: the lead, and one character behind it."""
    first, *_ = together = tuple(patterns)
    behind = frozenset().union(*(starts(parsed(_rest(p)), caseless=p.caseless) for p in together))
    expression = f"{_CONSUMED_BEFORE[first.left]}(?:{without_names(first.lead)}){listed(behind)}".encode("latin-1")
    width = int(parsed(first.lead).getwidth()[1])
    # A lead that is cut where a window begins ends too far before the digit, and so does not count.
    near = all(map(needs_digit, together)) and width + SOON + 2 <= LEADING[0]
    return Sought(expression, first.caseless, LEADING if near else None)


def behind_start(pattern: Pattern) -> int:
    """The most characters from the start of a match to where what hyperscan looks for ends."""
    if pattern.anchor:
        return reach(pattern)
    part = _part(pattern)
    return part.back + (EDGE if part.last else 0)


def word_for_hyperscan(word: str) -> bytes:
    r"""A context word with its edges: letters and digits may not run on.

    >>> word_for_hyperscan("ss#")
    b'[^A-Za-z0-9]ss\\#'
    """
    before, after = (("[^A-Za-z0-9]" if end.isalnum() else "") for end in (word[0], word[-1]))
    return f"{before}{re.escape(word)}{after}".encode("latin-1")
