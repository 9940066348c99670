"""Plain text with encoded blocks in it: the text is read, the blocks are unreadable content.

A block is a uuencoded file, an encrypted message, or line after line of base64.
"""

import re
from collections.abc import Iterator

from phiguard.formats.decoded import decode
from phiguard.formats.document import Edit, Opaque
from phiguard.formats.plain import trimmed
from phiguard.formats.sniff import binary_type, is_photo
from phiguard.formats.transfer import unpacked
from phiguard.formats.view import Line, View, lines_of

_BLOCK = re.compile(
    r"^(?P<begin>begin [0-7]{3,4} [^\r\n]+\r?\n)"
    r"(?P<uu>(?:[ -`]{2,64}[a-z]?[ \t]*\r?\n){1,}[ `]?[ \t]*\r?\nend)(?=[ \t]*\r?$)"
    r"|(?P<pgp>^-----BEGIN PGP MESSAGE-----.*?(?:^-----END PGP MESSAGE-----|\Z))"
    r"|^(?P<base64>(?:[A-Za-z0-9+/]{60,76}\r?\n){4,}[A-Za-z0-9+/]*={0,2})(?=\r?$)",
    re.MULTILINE | re.DOTALL,
)


def text_view(raw: bytes, name: str, charset: str = "") -> View:
    """Plain text whose encoded blocks are unreadable content and whose rest is slots.

    >>> text_view(b"one two", "part 1").slots
    (Slot(name='part 1', start=0, end=7),)
    """
    source = decode(raw, charset)
    blocks = [match.span() for match in _BLOCK.finditer(source.text)]
    if not blocks:
        return lines_of(source, (trimmed(name, source.text, 0),))
    opaque = tuple(_opaque(match, name) for match in _BLOCK.finditer(source.text))
    gaps = tuple(Edit(start, end, "") for start, end in blocks)
    return lines_of(source, _between(source.text, blocks, name), opaque, gaps)


def _between(text: str, blocks: list[tuple[int, int]], name: str) -> Iterator[Line]:
    at = 0
    for start, end in [*blocks, (len(text), len(text))]:
        if start > at:
            yield trimmed(name, text[at:start], at)
        at = end


def _opaque(match: re.Match[str], name: str) -> Opaque:
    if match["pgp"]:
        return Opaque(name, "application/pgp-encrypted", "encrypted block", photo=False)
    kind, block = ("base64", match["base64"]) if match["base64"] else ("uuencode", match["begin"] + match["uu"])
    content = unpacked(block.encode("latin-1", "replace"), kind).content
    media_type = binary_type(content) or "text/plain"
    return Opaque(name, media_type, f"{kind} block inside text", is_photo(media_type))
