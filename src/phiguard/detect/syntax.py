"""What can be said of an expression without running it."""

import re
from typing import Any

from phiguard.errors import PatternError

_LATIN_1 = frozenset(map(chr, range(256)))
_DIGITS = frozenset("0123456789")
_CATEGORIES = {
    "CATEGORY_DIGIT": r"\d",
    "CATEGORY_NOT_DIGIT": r"\D",
    "CATEGORY_SPACE": r"\s",
    "CATEGORY_NOT_SPACE": r"\S",
    "CATEGORY_WORD": r"\w",
    "CATEGORY_NOT_WORD": r"\W",
}


def parsed(expression: str) -> Any:  # noqa: ANN401 - the parser of the standard library has no public types
    """The tree of an expression; the standard library's parser knows widths exactly, and has no public name.

    Raises:
        PatternError: It is no expression.
    """
    try:
        return re._parser.parse(without_names(expression))  # type: ignore[attr-defined]  # noqa: SLF001
    except re.error as error:
        message = f"pattern {expression!r}: {error}"
        raise PatternError(message) from None


def without_names(expression: str) -> str:
    """The expression with plain groups in place of named ones."""
    return re.sub(r"\(\?P<\w+>", "(?:", expression)


def digits_in(tree: Any) -> int:  # noqa: ANN401
    r"""How many digits every match of a parsed expression holds at least.

    >>> digits_in(parsed(r"[A-Z]?\d{3,4}|[0-9]x7")), digits_in(parsed(r"[A-Z0-9]"))
    (2, 0)
    """
    return sum(_digits_in(str(kind), value) for kind, value in tree)


def _digits_in(kind: str, value: Any) -> int:  # noqa: ANN401
    if kind == "SUBPATTERN":
        return digits_in(value[-1])
    if kind == "BRANCH":
        return min(map(digits_in, value[1]))
    if kind in {"MAX_REPEAT", "MIN_REPEAT"}:
        return int(value[0]) * digits_in(value[2])
    return int(kind in {"LITERAL", "IN"} and characters(kind, value, caseless=False) <= _DIGITS)


def starts(tree: Any, *, caseless: bool) -> frozenset[str]:  # noqa: ANN401
    """The Latin-1 characters that a match of a parsed expression can start with; all if it can be empty.

    >>> sorted(starts(parsed(r"(?:[ab]|c?)d"), caseless=False))
    ['a', 'b', 'c', 'd']
    """
    found, empty = _first(tree)
    if empty:
        return _LATIN_1
    return _any_case(found) & _LATIN_1 if caseless else found & _LATIN_1


def _any_case(characters: frozenset[str]) -> frozenset[str]:
    return frozenset(c for character in characters for c in (character.lower(), character.upper()))


def _first(tree: Any) -> tuple[frozenset[str], bool]:  # noqa: ANN401
    """The characters that can come first, and whether nothing at all may come."""
    found: frozenset[str] = frozenset()
    for kind, value in tree:
        more, empty = _first_of(str(kind), value)
        found |= more
        if not empty:
            return found, False
    return found, True


def _first_of(kind: str, value: Any) -> tuple[frozenset[str], bool]:  # noqa: ANN401
    if kind == "SUBPATTERN":
        found, empty = _first(value[-1])
        return (_any_case(found) if value[1] & re.IGNORECASE else found), empty
    if kind == "BRANCH":
        branches = [_first(branch) for branch in value[1]]
        return frozenset().union(*(f for f, _ in branches)), any(e for _, e in branches)
    if kind in {"MAX_REPEAT", "MIN_REPEAT"}:
        found, empty = _first(value[2])
        return found, empty or value[0] == 0
    return characters(kind, value, caseless=False), False


def characters(kind: str, value: Any, *, caseless: bool) -> frozenset[str]:  # noqa: ANN401
    """The Latin-1 characters that one node of a parsed expression, which matches one character, can match.

    Raises:
        PatternError: It is a look-around, a back reference or the like, which not every engine reads.
    """
    if kind not in {"LITERAL", "NOT_LITERAL", "IN", "ANY"}:
        message = f"a pattern holds {kind.lower().replace('_', ' ')}: use no look-around, edge or back reference"
        raise PatternError(message)
    if kind == "LITERAL":
        found = frozenset(chr(value))
    elif kind == "NOT_LITERAL":
        found = _LATIN_1 - {chr(value)}
    else:
        found = _members(value) if kind == "IN" else _LATIN_1
    return _any_case(found) & _LATIN_1 if caseless else found


def widest(tree: Any) -> tuple[int, int]:  # noqa: ANN401
    """The fewest and the most characters that a sequence of parsed nodes can match."""
    least, most = re._parser.SubPattern(re._parser.State(), list(tree)).getwidth()  # type: ignore[attr-defined]  # noqa: SLF001
    return int(least), int(most)


def written(tree: Any, *, caseless: bool = False) -> str:  # noqa: ANN401
    r"""A parsed expression as an expression again, in the few forms that every engine reads alike.

    >>> written(parsed(r"(?P<value>a|b\d?){2,3}[^\n]"))
    '(?:a|b[0-9]?){2,3}[^\\x0a]'
    """
    text = "".join(_written(str(kind), value) for kind, value in tree)
    return f"(?i:{text})" if caseless else text


def _written(kind: str, value: Any) -> str:  # noqa: ANN401
    if kind == "SUBPATTERN":
        flags = "i" if value[1] & re.IGNORECASE else ""
        return f"(?{flags}:{written(value[-1])})"
    if kind == "BRANCH":
        return "(?:" + "|".join(map(written, value[1])) + ")"
    if kind in {"MAX_REPEAT", "MIN_REPEAT"}:
        text = written(value[2])
        inner = text if len(value[2]) == 1 and str(value[2][0][0]) in {"LITERAL", "IN", "BRANCH"} else f"(?:{text})"
        return inner + _times(*value[:2])
    if kind == "LITERAL":
        return re.escape(chr(value)) if chr(value) != "\n" else r"\n"
    return listed(characters(kind, value, caseless=False))


def _times(least: int, most: int) -> str:
    if (least, most) == (0, 1):
        return "?"
    return f"{{{least}}}" if least == most else f"{{{least},{most}}}"


def listed(members: frozenset[str]) -> str:
    r"""A class of Latin-1 characters as an expression, by ranges.

    >>> listed(frozenset("abc5")), listed(_LATIN_1 - {"\n"})
    ('[5a-c]', '[^\\x0a]')
    """
    outside = _LATIN_1 - members
    if len(outside) < len(members):
        return f"[^{_ranges(outside)}]" if outside else r"[\x00-\xff]"
    return f"[{_ranges(members)}]"


def _ranges(members: frozenset[str]) -> str:
    codes = sorted(map(ord, members))
    starts = [c for c in codes if c - 1 not in codes]
    ends = [c for c in codes if c + 1 not in codes]
    return "".join(_shown(a) if a == b else f"{_shown(a)}-{_shown(b)}" for a, b in zip(starts, ends, strict=True))


def _shown(code: int) -> str:
    return chr(code) if chr(code).isascii() and chr(code).isalnum() else f"\\x{code:02x}"


def _members(listed: Any) -> frozenset[str]:  # noqa: ANN401
    """The characters of a class."""
    found: set[str] = set()
    negated = False
    for kind, value in listed:
        name = str(kind)
        if name == "NEGATE":
            negated = True
        elif name == "LITERAL":
            found.add(chr(value))
        elif name == "RANGE":
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            found.update(c for c in _LATIN_1 if re.match(_CATEGORIES[str(value)], c, re.ASCII))
    return _LATIN_1 - found if negated else frozenset(found)
