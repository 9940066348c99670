"""The same text with its disguises off, and an exact map back.

Compatibility forms, look-alike letters, zero-width characters, soft hyphens, typographic dashes and
spaces, full-width digits, HTML entities, quoted-printable soft breaks and line ends are folded away.
Every character of the folded text fits in one byte of Latin-1: what has no ASCII form becomes
:data:`UPPER`, :data:`LOWER` or :data:`OTHER`. So a position in the folded text is also a position in
its bytes, and all patterns see one small alphabet. Plain ASCII with plain line ends is its own folded view.
What phiguard itself wrote, as ``[MRN_1]``, a token, ``≤1936`` or ``90+``, becomes :data:`WRITTEN`: it identifies nobody.

Sources: Unicode Standard Annex 15 (NFKD), Unicode Technical Standard 39 (confusables), RFC 2045 section 6.7.
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
import regex

from phiguard.model.corpus import Corpus, Positions
from phiguard.model.token import without_tokens
from phiguard.safe_harbor import SafeHarbor

UPPER = "\u00aa"  #: stands for a capital letter that has no ASCII form
LOWER = "\u00ba"  #: stands for any other letter that has no ASCII form
OTHER = "\u00a4"  #: stands for any other character that has no ASCII form
TEXT = -1  #: the cell number of the text itself
WRITTEN = "\x1a"  #: stands for each character of what phiguard itself wrote; no pattern admits it by name

_ENTITY = regex.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,24});")
#: What phiguard writes, each with what it starts with: a plain search tells whether there is any at all.
_PLACEHOLDERS = (
    ("[", re.compile(r"\[(?:" + "|".join(SafeHarbor.__members__) + r")_[0-9]{1,3}\]")),
    ("\u2264", re.compile(r"\u2264[0-9]{4}")),
    ("90+", re.compile(r"(?<![0-9.,/-])90\+(?![0-9])")),
)
_RETURN = regex.compile(r"\r\n?")
_SOFT_BREAK = regex.compile(r"=[ \t]*\r?\n|=[0-9A-F]{2}")
_SOFT = regex.compile(r"=[ \t]*\r?\n")
# A full stop behind a digit mostly ends a sentence: only digits in the next line carry the number on.
_WRAP = regex.compile(r"(?<=[0-9]-|@)\r?\n(?:> ?)*(?=[0-9A-Za-z])|(?<=[0-9]\.)\r?\n(?:> ?)*(?=[0-9]{2}|[0-9]\.[0-9])")

_LOOK_ALIKE = dict(
    zip(
        "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0430\u0435\u043e\u0440\u0441\u0443\u0445"
        "\u0456\u0458\u0405\u0455\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
        "\u03bf\u0406\u0408\u04cf\u0501\u051b",
        "ABEKMHOPCTXaeopcyxijSsABEZHIKMNOPTYXoIJldq",
        strict=True,
    )
)
_SPELLED = {
    "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d",
    "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "ħ": "h", "Ħ": "H", "\u2044": "/", "\u2215": "/",
    "\u00d7": "x", "\u2022": "*", "\u00b7": ".", "\u2027": ".", "\u3002": ".", "\uff61": ".", "\u02bc": "'",
    "\u02b9": "'", "\u00b4": "'", "\u2032": "'", "\u2033": '"', "\u00ab": '"', "\u00bb": '"', "\u2212": "-",
    "\u2122": OTHER, "\u00ae": OTHER, "\u00a9": OTHER, "\u2120": OTHER, "\u00b0": OTHER, "\u00ba": OTHER, "\u00aa": OTHER,
    "\u00a4": OTHER, "\u0085": "\n", "\u2028": "\n", "\u2029": "\n",
}  # fmt: skip


def fold_character(character: str) -> str:
    """What one character becomes: ASCII, a stand-in, or nothing.

    >>> [fold_character(c) for c in "é\N{FULLWIDTH DIGIT FIVE}\N{ZERO WIDTH SPACE}\N{EN DASH}ﬁ"]
    ['e', '5', '', '-', 'fi']
    """
    if character.isascii():
        return character
    if character in _SPELLED:
        return _SPELLED[character]
    if character in _LOOK_ALIKE:
        return _LOOK_ALIKE[character]
    parts = (c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c))
    plain = "".join(_SPELLED.get(c, c) for c in parts)
    if plain and plain.isascii():
        return plain
    return _by_category(plain or character)


def _by_category(characters: str) -> str:
    category = unicodedata.category(characters[0])
    if category in {"Cf", "Mn", "Me"}:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(characters[0]))
    if category in {"Lu", "Lt"}:
        return UPPER
    by_initial = {"L": LOWER, "M": LOWER, "Z": " "}
    quote = {"Pd": "-", "Pi": '"', "Pf": '"'}
    if characters[0] in "\u2018\u2019\u201a\u201b\u2039\u203a":
        return "'"
    return quote.get(category) or by_initial.get(category[0], OTHER)


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """Where the stretches of a folded text come from; each column int64, shape ``(pieces,)``.

    Attributes:
        at: Where each piece starts in the folded text; the first at 0, none empty.
        low: Where the origin of its first character starts in the corpus buffer.
        high: One past where that origin ends.
        running: 1 where each of its characters has an origin of its own, one after the other; 0 where all share one.
        cell: The number of the table cell that it was copied from.
    """

    at: Positions
    low: Positions
    high: Positions
    running: Positions
    cell: Positions

    def __repr__(self) -> str:
        """The size alone."""
        return f"<Pieces: {len(self.at)}>"

    def of(self, position: Positions) -> Positions:
        """The number of the piece that each position stands in; int64, same shape."""
        return np.searchsorted(self.at, position, side="right") - 1

    def past(self, piece: Positions, position: Positions) -> Positions:
        """How far the origin of each position lies behind that of its piece; int64, same shape."""
        return (position - self.at[piece]) * self.running[piece]


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Folded:
    """A corpus with its disguises off.

    Attributes:
        text: The folded buffer; every character is Latin-1.
        pieces: Where it comes from; ``None`` where nothing moved.
    """

    text: str
    pieces: Pieces | None = None

    def __repr__(self) -> str:
        """Sizes, never text."""
        return f"<Folded view of {len(self.text)} code points, {'moved' if self.pieces else 'identical'}>"

    def origin(self, start: Positions, end: Positions) -> tuple[Positions, Positions]:
        """The stretches of the corpus buffer behind folded stretches; int64, same shapes.

        Args:
            start: First folded positions; int64, shape ``(n,)``.
            end: One past the last folded positions; int64, shape ``(n,)``, each greater than its start.
        """
        if self.pieces is None:
            return start, end
        first, last = self.pieces.of(start), self.pieces.of(end - 1)
        low = self.pieces.low[first] + self.pieces.past(first, start)
        return low, self.pieces.high[last] + self.pieces.past(last, end - 1)

    def seen(self, start: Positions, end: Positions) -> tuple[Positions, Positions]:
        """The folded stretches of stretches of the corpus buffer, before tables are written out; int64.

        Args:
            start: First positions in the buffer; int64, shape ``(n,)``.
            end: One past the last; int64, shape ``(n,)``. What folds to nothing does not end after its start.
        """
        if self.pieces is None:
            return start, end
        pieces = self.pieces
        further = (np.append(pieces.at[1:], len(self.text)) - pieces.at - 1) * pieces.running
        size = len(self.text)

        def first(edge: Positions, at: Positions, side: Literal["left", "right"]) -> Positions:
            piece = np.minimum(np.searchsorted(edge + further, at, side=side), len(edge) - 1)
            past = np.maximum(at - edge[piece] + (side == "right"), 0) * pieces.running[piece]
            return np.asarray(np.minimum(pieces.at[piece] + past, size), np.int64)

        return first(pieces.high, start, "right"), first(pieces.low, end, "left")


def fold(corpus: Corpus) -> Folded:
    """Fold a corpus.

    >>> view = fold(Corpus.of("café 5\N{NON-BREAKING HYPHEN}5"))
    >>> view.text.strip(chr(0)), view.pieces is None
    ('cafe 5-5', True)
    """
    text = without_tokens(corpus.buffer, WRITTEN)
    for start, placeholder in _PLACEHOLDERS:
        if start in text:
            text = placeholder.sub(lambda m: WRITTEN * len(m.group()), text)
    longer: list[tuple[int, int, str]] = []
    if not text.isascii():
        text, longer = _narrowed(text)
    moves = sorted((*longer, *_moves(text), *_breaks(text, corpus)))
    return _moved(text, moves) if moves else Folded(text)


def _narrowed(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text with each character that becomes one other character replaced, and what changes its length."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    wide = np.flatnonzero(codes > 0x7F)  # noqa: PLR2004 - the last ASCII character
    distinct, which = np.unique(codes[wide], return_inverse=True)
    folded = [fold_character(chr(c)) for c in distinct.tolist()]
    kept = np.array([ord(f) if len(f) == 1 else c for f, c in zip(folded, distinct.tolist(), strict=True)], np.uint32)
    narrow = codes.copy()
    narrow[wide] = kept[which]
    others = np.array([len(f) != 1 for f in folded], np.bool_)[which]
    places = zip(wide[others].tolist(), which[others].tolist(), strict=True)
    return narrow.tobytes().decode("utf-32-le", "surrogatepass"), [(at, at + 1, folded[n]) for at, n in places]


def _moves(text: str) -> Iterator[tuple[int, int, str]]:
    """Stretches of *text* that change their length, with what stands there instead."""
    if "&" in text:
        for match in _ENTITY.finditer(text):
            plain = "".join(map(fold_character, html.unescape(match.group())))
            if plain != match.group() and "\0" not in plain:
                yield match.start(), match.end(), plain
    if "\r" in text:
        yield from ((m.start(), m.end(), "\n") for m in _RETURN.finditer(text))


def _breaks(text: str, corpus: Corpus) -> Iterator[tuple[int, int, str]]:
    """Line breaks inside numbers and addresses; a text with soft breaks is read as quoted-printable, others are not."""
    breaks = [m.start() for m in _SOFT.finditer(text)] if "=" in text else []
    quoted = set(corpus.document_of(np.array(breaks, np.int64)).tolist())
    for document in sorted(quoted):
        low, high = corpus.starts[document : document + 2].tolist()
        for match in _SOFT_BREAK.finditer(text, low, high):
            yield match.start(), match.end(), _unquoted(match.group())
    if "\n" in text:
        for match in _WRAP.finditer(text):
            if not quoted or int(corpus.document_of(np.array([match.start()]))[0]) not in quoted:
                yield match.start(), match.end(), ""


def _unquoted(quoted: str) -> str:
    """A quoted-printable octet as a character, or nothing for a soft break."""
    if "\n" in quoted:
        return ""
    octet = int(quoted[1:], 16)
    return chr(octet) if octet in b"\t\n\r" or 0x20 <= octet < 0x7F else OTHER  # noqa: PLR2004 - the ASCII range


def _moved(text: str, moves: list[tuple[int, int, str]]) -> Folded:
    """Apply *moves*, which come sorted; of two that overlap the first wins."""
    written: list[str] = []
    rows: list[tuple[int, int, int, int]] = []
    at = 0
    for start, end, instead in moves:
        if start >= at:
            written += (text[at:start], instead)
            rows += ((at, at + 1, 1, start - at), (start, end, 0, len(instead)))
            at = end
    rows.append((at, at + 1, 1, len(text) + 1 - at))
    low, high, running, length = np.array(rows, np.int64).T
    return Folded("".join((*written, text[at:])), laid(low, high, running, np.full(len(rows), TEXT), length))


def laid(low: Positions, high: Positions, running: Positions, cell: Positions, length: Positions) -> Pieces:
    """Pieces that stand one behind the other, without the empty ones.

    Args:
        low: As in :class:`Pieces`.
        high: Likewise.
        running: Likewise.
        cell: Likewise.
        length: How many characters each has; int64, same shape.
    """
    there = length > 0
    at = np.cumsum(length) - length
    return Pieces(at[there], low[there], high[there], running[there], cell[there])
