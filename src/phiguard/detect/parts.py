r"""The part of an expression that is worth looking for: every match holds it, and little else does.

A whole expression with long repeats and optional pieces is costly to compile and slow to look for. A part of it says
where to look, and the expression itself then says what is there. The choice decides how long that takes, never what
is found.

>>> from phiguard.detect.syntax import parsed
>>> rarest(parsed(r"(?:suite |unit )?\d{3,4}-[A-Z]{2}(?: [a-z]{0,200})?"), caseless=False).expression
'[0-9]{3,4}\\-[A-Z]{2}'
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2
from typing import Any

from phiguard.detect.syntax import characters, digits_in, widest, written

LONGEST = 40  #: pieces that a part has at most
ENOUGH = 30.0  #: bits from which on rarer is no better
STATES = 30  #: how many states of an automaton weigh as much as one bit
STRETCH = 24  #: a repeat that varies by more is cut to its least at the ends of a part
DIGIT = 2.0  #: bits that a digit is worth: digits are found first, and only what is near them is searched

#: How often characters stand in notes and messages, of a thousand; the others share what is left.
_LETTERS = (92, 66, 60, 56, 54, 53, 48, 44, 43, 30, 29, 22, 21, 19, 15, 15, 15, 14, 14, 11, 8, 6, 1, 1, 1, 1)
_OFTEN = {
    **dict(zip("etaoinshrdlcumwfgypbvkjxqz", _LETTERS, strict=True)),
    **dict.fromkeys("0123456789", 25),  # more than that of a thousand, but parts with digits are sought near digits
    " ": 150,
    "\n": 20,
    ".": 9,
    ",": 8,
    "-": 5,
    ":": 6,
    "/": 2,
}
_CAPITAL = 0.05
_SELDOM = 0.5
_LITERAL = 0.1  #: states of a character that stands for itself: words are looked for at once, all together
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an expression.

    Attributes:
        expression: The part, written out.
        back: The most characters from the start of a match to the end of the part.
        first: Whether every match starts with it.
        last: Whether every match ends with it.
        digits: How many digits it holds at least.
        width: The most characters that it matches.
    """

    expression: str
    back: int
    first: bool
    last: bool
    digits: int
    width: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """One element of a sequence.

    Attributes:
        node: As the parser gives it.
        caseless: Whether capitals and small letters are the same in it.
        most: The most characters that it matches.
        loose: Whether it may match very little or very much.
        bits: How rare what it matches is; nothing where it may be missing.
    """

    node: tuple[Any, Any]
    caseless: bool
    most: int
    loose: bool
    bits: float

    @classmethod
    def of(cls, node: tuple[Any, Any], *, caseless: bool) -> "_Piece":
        bits = _bits([node], caseless=caseless)
        least, most = widest([node])
        return cls(node, caseless, most, most - least > STRETCH, bits)

    def cut(self) -> "_Piece":
        """A repeat that stretches far, as short as it can be; anything else as it is."""
        kind, value = self.node
        if self.loose and str(kind) in _REPEATS and value[0]:
            return _Piece.of((kind, (value[0], value[0], value[2])), caseless=self.caseless)
        return self


def rarest(tree: Any, *, caseless: bool) -> Part:  # noqa: ANN401 - the parser has no public types
    """The part of a parsed expression that costs least for what it tells.

    Args:
        tree: The parsed expression.
        caseless: Whether capitals and small letters are the same.
    """
    pieces = list(_pieces(tree, caseless=caseless))
    ranges = [
        (first, last)
        for first, piece in enumerate(pieces)
        for last in range(first, min(first + LONGEST, len(pieces)))
        if piece.bits and pieces[last].bits
    ]
    best = max(ranges or [(0, len(pieces) - 1)], key=lambda ends: _worth(pieces, *ends))
    return _part(pieces, *best, caseless=caseless)


def _pieces(tree: Any, *, caseless: bool) -> Iterator[_Piece]:  # noqa: ANN401
    """The elements of a sequence; plain groups are taken apart."""
    for kind, value in tree:
        if str(kind) == "SUBPATTERN":
            yield from _pieces(value[-1], caseless=caseless or bool(value[1] & re.IGNORECASE))
        else:
            yield _Piece.of((kind, value), caseless=caseless)


def _chosen(pieces: Sequence[_Piece], first: int, last: int) -> list[_Piece]:
    """Pieces that stand together, cut at both ends."""
    chosen = [pieces[first].cut(), *pieces[first + 1 : last + 1]]
    return [*chosen[:-1], chosen[-1].cut()]


def _worth(pieces: Sequence[_Piece], first: int, last: int) -> float:
    """How rare what pieces match is, less what it costs to look for it; bits."""
    chosen = _chosen(pieces, first, last)
    nodes = [p.node for p in chosen]
    edges = (chosen[0] is pieces[0]) + (chosen[-1] is pieces[-1])
    return min(sum(p.bits for p in chosen), ENOUGH) + edges + DIGIT * (digits_in(nodes) > 0) - _states(nodes) / STATES


def _part(pieces: Sequence[_Piece], first: int, last: int, *, caseless: bool) -> Part:
    chosen = _chosen(pieces, first, last)
    return Part(
        "".join(written([p.node], caseless=p.caseless and not caseless) for p in chosen),
        sum(p.most for p in pieces[:last]) + chosen[-1].most,
        chosen[0] is pieces[0],
        chosen[-1] is pieces[-1],
        digits_in([p.node for p in chosen]),
        sum(p.most for p in chosen),
    )


def _bits(tree: Any, *, caseless: bool) -> float:  # noqa: ANN401
    """How rare what a sequence matches is, in bits; roughly, since characters are taken one by one."""
    return sum(_bits_of(str(kind), value, caseless=caseless) for kind, value in tree)


def _bits_of(kind: str, value: Any, *, caseless: bool) -> float:  # noqa: ANN401
    if kind == "SUBPATTERN":
        return _bits(value[-1], caseless=caseless or bool(value[1] & re.IGNORECASE))
    if kind == "BRANCH":
        return max(0.0, -log2(sum(2 ** -_bits(branch, caseless=caseless) for branch in value[1])))
    if kind in _REPEATS:
        return float(value[0] * _bits(value[2], caseless=caseless))
    share = sum(map(_share, characters(kind, value, caseless=caseless)))
    return max(0.0, -log2(min(share, 1.0)))


def _share(character: str) -> float:
    """How often a character stands in a text."""
    if character.isupper():
        return _OFTEN.get(character.lower(), _SELDOM) * _CAPITAL / 1000
    return _OFTEN.get(character, _SELDOM) / 1000


def _states(tree: Any) -> float:  # noqa: ANN401
    """How many states an automaton for a sequence has, roughly."""
    return sum(_states_of(str(kind), value) for kind, value in tree)


def _states_of(kind: str, value: Any) -> float:  # noqa: ANN401
    if kind == "SUBPATTERN":
        return _states(value[-1])
    if kind == "BRANCH":
        return sum(map(_states, value[1]))
    if kind in _REPEATS:
        return (1 + log2(max(value[1], 1))) * _states(value[2])
    return _LITERAL if kind == "LITERAL" else 1.0
