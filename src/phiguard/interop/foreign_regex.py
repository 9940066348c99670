r"""Expressions written for other programs, as phiguard's scanner reads them.

The scanner reads folded text one byte a character, joined by NUL; so classes become sets of bytes without NUL, and
characters become what folding makes of them. Look-around, but for edges such as ``(?<!\d)``, back references and
unbounded repeats have no counterpart and are refused. Messages name the construct and never quote the expression,
which may be a list of names.

>>> [(form.regex, form.left, form.right) for form in converted(r"\bTK-\d{4}\b")]
[('TK\\x2d[0-9]{4}', 'word', 'word')]
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from phiguard.detect.pattern import Edge
from phiguard.detect.syntax import parsed
from phiguard.errors import PatternError
from phiguard.model.folded import LOWER, UPPER, fold_character

WIDEST = 1024  #: the longest match, as the checks on recognizers allow
RANGE = 4096  #: the most characters that a range outside ASCII may have

_FLAGS = {re.IGNORECASE: "i", re.MULTILINE: "m", re.DOTALL: "s", re.VERBOSE: "x"}
_KNOWN = re.IGNORECASE | re.MULTILINE | re.DOTALL | re.VERBOSE | re.UNICODE | re.ASCII

_BYTES = frozenset(range(1, 256))
_DIGITS = frozenset(b"0123456789")
_SPACES = frozenset(b"\t\n\x0b\x0c\r ")
_LETTERS = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") | {ord(UPPER), ord(LOWER)}
_ALNUM = frozenset(n for n in range(128) if chr(n).isalnum())
_WORDS = _LETTERS | _DIGITS | {ord("_")}
_CATEGORIES = {
    "CATEGORY_DIGIT": _DIGITS,
    "CATEGORY_NOT_DIGIT": _BYTES - _DIGITS,
    "CATEGORY_SPACE": _SPACES,
    "CATEGORY_NOT_SPACE": _BYTES - _SPACES,
    "CATEGORY_WORD": _WORDS,
    "CATEGORY_NOT_WORD": _BYTES - _WORDS,
}

#: Parts of an expression that the scanner has no counterpart for, by their names in Python's parser.
REFUSED = {
    "ASSERT": "look-around",
    "ASSERT_NOT": "look-around",
    "GROUPREF": "a back reference",
    "GROUPREF_EXISTS": "a back reference",
    "GROUPREF_IGNORE": "a back reference",
    "ATOMIC_GROUP": "an atomic group",
    "POSSESSIVE_REPEAT": "a possessive repeat",
    "AT": "an anchor inside",
    "SUBPATTERN": "flags for a part",
}


@dataclass(frozen=True, slots=True)
class Form:
    """One alternative of an expression.

    Attributes:
        regex: What matches, as :class:`phiguard.detect.pattern.Pattern` has it.
        caseless: Whether capitals and small letters are the same.
        left: What must stand before the match.
        right: What must stand after it.
    """

    regex: str
    caseless: bool
    left: Edge
    right: Edge


def converted(expression: str, flags: int = 0) -> list[Form]:
    """The alternatives of an expression, each with its own edges.

    Args:
        expression: As Python's :mod:`re` reads it.
        flags: Flags of :mod:`re`.

    Raises:
        PatternError: A part of it has no counterpart.
    """
    if flags & ~_KNOWN:
        raise PatternError("flags other than IGNORECASE, MULTILINE, DOTALL and VERBOSE")
    letters = "".join(letter for flag, letter in _FLAGS.items() if flags & flag)
    tree = _tree(f"(?{letters}){expression}" if letters else expression)
    return [_form(branch, int(tree.state.flags)) for branch in _branches(list(tree))]


def literal(words: Iterable[str], *, caseless: bool) -> Form:
    """A list of words as one expression; letters and digits may not run on.

    Args:
        words: Words, not empty.
        caseless: Whether capitals and small letters are the same.

    Raises:
        PatternError: Nothing is left of a word when it is folded.
    """
    folded = ["".join(map(fold_character, word)) for word in words]
    if not all(folded):
        raise PatternError("a word of which folding leaves nothing")
    longest_first = sorted(set(folded), key=lambda word: (-len(word), word))
    return Form("|".join("".join(map(_escaped, word)) for word in longest_first), caseless, "word", "word")


def _tree(expression: str) -> Any:  # noqa: ANN401 - the parser of the standard library has no public types
    try:
        return parsed(expression)
    except (PatternError, re.error, OverflowError, RecursionError):
        pass  # its message quotes the expression
    raise PatternError("syntax that Python's re does not read")


def _branches(items: Sequence[Any]) -> Iterator[list[Any]]:
    """The alternatives of a parsed sequence, out of the groups around them."""
    match items:
        case [(kind, (_, 0, 0, inner))] if str(kind) == "SUBPATTERN":
            yield from _branches(list(inner))
        case [(kind, (None, alternatives))] if str(kind) == "BRANCH":
            for alternative in alternatives:
                yield from _branches(list(alternative))
        case [*before, (kind, (None, [*rests]))] if str(kind) == "BRANCH" and any(map(_ends_anchored, rests)):
            yield from ([*before, *rest] for rest in rests)
        case _:
            yield list(items)


def _ends_anchored(items: Any) -> bool:  # noqa: ANN401
    return len(items) > 0 and str(items[-1][0]) == "AT"


def _form(items: list[Any], flags: int) -> Form:
    left, items = _edge(items, 0, flags)
    right, items = _edge(items, -1, flags)
    written = _Written(caseless=bool(flags & re.IGNORECASE), dotall=bool(flags & re.DOTALL))
    least, most = written.width(items)
    if not least:
        raise PatternError("a form that may match nothing")
    if most > WIDEST:
        raise PatternError(f"matches of more than {WIDEST} characters; give each *, + and {{n,}} a greatest number")
    return Form(written.sequence(items), written.caseless, left, right)


def _edge(items: list[Any], at: int, flags: int) -> tuple[Edge, list[Any]]:
    """What an anchor at one end of a sequence asks for, and the sequence without it."""
    if not items:
        return "any", items
    rest = items[1:] if at == 0 else items[:-1]
    if str(items[at][0]) == "ASSERT_NOT" and (edge := _free_of(*items[at][1], behind=at == 0)):
        return edge, rest
    if str(items[at][0]) != "AT":
        return "any", items
    name = str(items[at][1])
    if name == "AT_BOUNDARY":
        return "word", rest
    if flags & re.MULTILINE and name in {"AT_BEGINNING", "AT_END"}:
        return "line", rest
    raise PatternError(f"the anchor {name.removeprefix('AT_').lower()} of the whole text")


def _free_of(direction: int, inner: Any, *, behind: bool) -> Edge | None:  # noqa: ANN401
    r"""The edge that a refusal of one character stands for, as ``(?<!\d)`` before a match and ``(?!\w)`` after it."""
    if direction != (-1 if behind else 1) or len(inner) != 1 or str(inner[0][0]) != "IN":
        return None
    members = [(str(kind), value) for kind, value in inner[0][1]]
    if any(kind == "NEGATE" for kind, _ in members):
        return None
    named: frozenset[int] = frozenset().union(*(_member(kind, value) for kind, value in members))
    words = (_WORDS, _WORDS - {ord("_")}, _ALNUM)
    return "digit" if named == _DIGITS else "word" if named in words else None


@dataclass(frozen=True, slots=True)
class _Written:
    """Writes a parsed expression out again."""

    caseless: bool
    dotall: bool

    def width(self, items: Iterable[Any]) -> tuple[int, int]:
        """The least and the most characters of a sequence, as far as a limit that is too much in any case."""
        widths = [self._width(str(kind), value) for kind, value in items]
        return sum(w[0] for w in widths), min(sum(w[1] for w in widths), WIDEST + 1)

    def _width(self, kind: str, value: Any) -> tuple[int, int]:  # noqa: ANN401
        if kind == "SUBPATTERN":
            return self.width(value[-1])
        if kind == "BRANCH":
            each = [self.width(branch) for branch in value[1]]
            return min(w[0] for w in each), max(w[1] for w in each)
        if kind in {"MAX_REPEAT", "MIN_REPEAT"}:
            least, most = self.width(value[2])
            return least * int(value[0]), min(most * int(value[1]), WIDEST + 1)
        if kind == "LITERAL":
            return (len(fold_character(chr(value))),) * 2
        return (0, 0) if kind in REFUSED else (1, 1)  # a refusal comes when it is written

    def sequence(self, items: Iterable[Any]) -> str:
        """The expression of a parsed sequence."""
        return "".join(self._item(str(kind), value) for kind, value in items)

    def _item(self, kind: str, value: Any) -> str:  # noqa: ANN401
        if kind == "LITERAL":
            return "".join(map(_escaped, fold_character(chr(value)))) or "(?:)"
        if kind in {"ANY", "NOT_LITERAL", "IN"}:
            return _class(self._bytes(kind, value))
        if kind in {"MAX_REPEAT", "MIN_REPEAT"}:
            return self._repeat(kind, *value)
        if kind == "BRANCH":
            return f"(?:{'|'.join(self.sequence(branch) for branch in value[1])})"
        if kind == "SUBPATTERN" and not (value[1] or value[2]):
            return f"(?:{self.sequence(value[3])})"
        raise PatternError(REFUSED.get(kind, f"the construct {kind.lower()}"))

    def _repeat(self, kind: str, least: int, most: int, inner: Any) -> str:  # noqa: ANN401
        count = f"{{{int(least)}}}" if least == most else f"{{{int(least)},{int(most)}}}"
        lazy = "?" if kind == "MIN_REPEAT" and least != most else ""
        one = len(inner) == 1 and str(inner[0][0]) in {"IN", "ANY", "NOT_LITERAL"}
        written = self.sequence(inner)
        return f"{written if one else f'(?:{written})'}{count}{lazy}"

    def _bytes(self, kind: str, value: Any) -> frozenset[int]:  # noqa: ANN401
        """The characters of the folded text that one class admits."""
        if kind == "ANY":
            return _BYTES if self.dotall else _BYTES - {ord("\n")}
        items = [("LITERAL", value)] if kind == "NOT_LITERAL" else [(str(k), v) for k, v in value]
        named = frozenset().union(*(_member(k, v) for k, v in items if k != "NEGATE"))
        if self.caseless:
            named |= frozenset(ord(chr(n).swapcase()) for n in named if n < 128)  # noqa: PLR2004 - ASCII
        return _BYTES - named if kind == "NOT_LITERAL" or ("NEGATE", None) in items else named


def _member(kind: str, value: Any) -> frozenset[int]:  # noqa: ANN401
    """The folded characters that one member of a class names."""
    if kind == "CATEGORY":
        return _CATEGORIES[str(value)]
    low, high = (value, value) if kind == "LITERAL" else value
    if high - low > RANGE:
        raise PatternError(f"a range of more than {RANGE} characters")
    folded = (fold_character(chr(n)) for n in range(low, high + 1))
    return frozenset(ord(character) for character in folded if len(character) == 1 and character != "\0")


def _class(codes: frozenset[int]) -> str:
    """A set of bytes as a class of ranges."""
    if not codes:
        raise PatternError("a class that admits no character")
    ends = sorted(n for n in codes if n + 1 not in codes)
    starts = sorted(n for n in codes if n - 1 not in codes)
    ranges = (_escaped(chr(a)) + (f"-{_escaped(chr(b))}" if a < b else "") for a, b in zip(starts, ends, strict=True))
    return f"[{''.join(ranges)}]"


def _escaped(character: str) -> str:
    if character == "\0":
        raise PatternError("the character NUL")
    return character if character.isascii() and character.isalnum() else f"\\x{ord(character):02x}"
