"""Header values: encoded words and folds read as plain text, and written back.

Sources: RFC 2047 (encoded words), RFC 5322 section 2.2.3 (folding) and 2.1.1 (line length).
"""

import re
from binascii import Error as BrokenBase64
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterator
from typing import Final

from phiguard.formats.decoded import Decoded, Run, decode, joined

WIDTH: Final = 78
_WORD_BYTES = 42  #: so that an encoded word stays below 75 characters

_WORD = rb"=\?[^?\s]{1,60}\?[bBqQ]\?[^?\r\n]*\?="
_PIECE = re.compile(rb"(" + _WORD + rb"(?:[ \t\r\n]+" + _WORD + rb")*)|(\r\n|\r|\n)")
_ONE_WORD = re.compile(rb"=\?([^?\s]{1,60})\?([bBqQ])\?([^?\r\n]*)\?=")
_SEAM = re.compile(r"([\s\"<>(),;:]+)", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_BLANK_FOLD = re.compile(rb"(?:\r\n|\r|\n)(?=[ \t]*(?:\r|\n|\Z))")
_BLANKS = re.compile(rb"[ \t]*")
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n|\Z)")


def words(raw: bytes) -> Decoded:
    """A header value as plain text: encoded words decoded, folds undone.

    >>> words(b"=?utf-8?q?Zo=C3=AB?= writes").text
    'Zoë writes'
    """
    if raw.isascii() and b"=?" not in raw and b"\n" not in raw and b"\r" not in raw:
        return joined((Run(raw.decode("ascii"), raw, header_text),))
    return joined(list(_runs(raw)))


def _runs(raw: bytes) -> Iterator[Run]:
    at = 0
    for match in _PIECE.finditer(raw):
        if match.start() > at:
            yield from _plain_runs(raw[at : match.start()])
        if match.group(1):
            yield Run(_decoded_words(match.group(1)), match.group(1), _as_words)
        else:
            yield Run("", match.group(), header_text)
        at = match.end()
    if at < len(raw):
        yield from _plain_runs(raw[at:])


def _plain_runs(raw: bytes) -> Iterator[Run]:
    for run in decode(raw).runs:
        yield Run(run.text, run.raw, header_text)


def _decoded_words(group: bytes) -> str:
    """Encoded words as text; neighbours of one charset are joined first, since some split a character."""
    texts: list[str] = []
    octets = b""
    charset = ""
    for name, kind, content in _ONE_WORD.findall(group):
        own = name.decode("latin-1").split("*")[0].lower()
        if own != charset and octets:
            texts.append(decode(octets, charset).text)
            octets = b""
        charset = own
        octets += _octets(kind, content)
    return "".join((*texts, decode(octets, charset).text))


def _octets(kind: bytes, content: bytes) -> bytes:
    from binascii import a2b_qp

    if kind in b"qQ":
        return a2b_qp(content.replace(b"_", b"=20"), header=False)
    kept = re.sub(rb"[^A-Za-z0-9+/]", b"", content)
    kept = kept[:-1] if len(kept) % 4 == 1 else kept
    try:
        return a2b_base64(kept + b"=" * (-len(kept) % 4))
    except BrokenBase64:
        return content


def header_text(text: str) -> bytes:
    """Plain text in a header: ASCII as it is, other words encoded, control characters as spaces.

    >>> header_text("Zoë x")
    b'=?utf-8?b?Wm/Dqw==?= x'
    """
    safe = _CONTROL.sub(" ", text)
    return safe.encode("ascii") if safe.isascii() else "".join(_encoded_phrases(safe)).encode("ascii")


def _encoded_phrases(text: str) -> Iterator[str]:
    """Text with each run of words that are not ASCII encoded as one."""
    phrase = ""
    gap = ""
    for number, piece in enumerate(_SEAM.split(text)):
        if number % 2 and phrase and not piece.strip(" "):
            gap = piece
        elif number % 2 or piece.isascii():
            yield from ((encoded_word(phrase), gap) if phrase else ())
            phrase = gap = ""
            yield piece
        else:
            phrase, gap = f"{phrase}{gap}{piece}", ""
    yield from ((encoded_word(phrase), gap) if phrase else ())


def _as_words(text: str) -> bytes:
    """What stood as an encoded word: plain where that reads the same."""
    if text.isascii() and not _CONTROL.search(text) and "=?" not in text:
        return text.encode("ascii")
    return encoded_word(text).encode("ascii")


def encoded_word(text: str) -> str:
    """Text as encoded words of at most 75 characters."""
    chunks: list[bytes] = [b""]
    for character in text:
        octets = character.encode("utf-8", "replace")
        if len(chunks[-1]) + len(octets) > _WORD_BYTES:
            chunks.append(b"")
        chunks[-1] += octets
    return " ".join(f"=?utf-8?b?{b2a_base64(chunk, newline=False).decode('ascii')}?=" for chunk in chunks)


def refolded(raw: bytes, line_end: bytes) -> bytes:
    """A written field with lines of at most 78 characters where a space allows it, and no line that ends the header."""
    solid = _BLANK_FOLD.sub(b"", raw)
    solid += line_end if raw.endswith((b"\r", b"\n")) and not solid.endswith((b"\r", b"\n")) else b""
    first, *more = _LINE.findall(solid)
    inner = (line if line.startswith((b" ", b"\t")) or not line else b" " + line for line in more)
    return b"".join(_folded(line, line_end) for line in (first, *inner))


def _folded(line: bytes, line_end: bytes) -> bytes:
    pieces: list[bytes] = []
    content = line.rstrip(b"\r\n")
    last = len(content.rstrip())
    at = 0
    while len(content) - at > WIDTH:
        start = next(_BLANKS.finditer(line, at)).end()
        first = start if pieces or start > at else line.find(b":") + 2
        cut = line.rfind(b" ", first + 1, at + WIDTH + 1)
        cut = cut if cut > 0 else line.find(b" ", at + WIDTH)
        if cut <= 0 or cut >= last or not line[first:cut].strip():
            break
        pieces.append(line[at:cut] + line_end)
        at = cut
    return b"".join((*pieces, line[at:]))
