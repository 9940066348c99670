"""Parameters of Content-Type and Content-Disposition, with where they stand.

Sources: RFC 2045 section 5.1, RFC 2183, RFC 2231 (continuations and charsets in parameters).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from phiguard.formats.decoded import decode
from phiguard.formats.words import header_text, words

LONGEST: Final = 8192  #: bytes of a field in which parameters are looked for
_SEGMENT = re.compile(r'(?:"(?:[^"\\]|\\.)*"|[^;])+', re.DOTALL)
_PAIR = re.compile(r"\s*([^\s=;\"]+?)(\*\d{1,3})?(\*)?\s*=\s*(.*?)\s*", re.DOTALL)
_KIND = re.compile(r"\s*[\w.+*-]+(?:\s*/\s*[\w.+*-]+)?\s*")
_FOLD = re.compile(r"\r\n|\r|\n")
#: Parameters that tell how to read the part, and whose values are plain words.
_STRUCTURAL = frozenset(
    "boundary charset format delsp type start report-type protocol micalg smime-type method reply-type size".split()
)
_PLAIN_VALUE = re.compile(r"[^@\s]{0,200}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter.

    Attributes:
        key: Lower case; ``"type"`` in front for the value before the first semicolon; empty for what is no parameter.
        value: Decoded.
        start: First position in the field, bytes.
        end: One past the last.
        structural: It tells how to read the part and is no one's data.
        write: A new value as it stands in the field.
    """

    key: str
    value: str = field(repr=False)
    start: int
    end: int
    structural: bool
    write: Callable[[str], str] = field(repr=False)


def parameters(raw: bytes, at: int = 0) -> list[Parameter]:
    """The parameters of a field, in order; the first entry is the value in front of them.

    Args:
        raw: The field's bytes.
        at: Where its value starts.

    >>> [(p.key, p.value) for p in parameters(b'text/plain; name="a b.txt"')]
    [('', 'text/plain'), ('name', 'a b.txt')]
    """
    if len(raw) > LONGEST:
        return []
    text = raw.decode("latin-1")
    return list(_merged(list(_segments(text, at)), raw))


def _segments(text: str, at: int) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    for number, match in enumerate(_SEGMENT.finditer(text, at)):
        segment = match.group()
        start = match.start() + len(segment) - len(segment.lstrip())
        end = match.end() - (len(segment) - len(segment.rstrip()))
        if start < end:
            kind = number == 0 and _KIND.fullmatch(segment)
            yield start, end, None if kind else _PAIR.fullmatch(text, start, end)


def _merged(found: list[tuple[int, int, re.Match[str] | None]], raw: bytes) -> Iterator[Parameter]:
    row = 0
    while row < len(found):
        start, end, pair = found[row]
        row += 1
        if pair is None:
            yield _bare(raw, start, end, first=row == 1)
            continue
        key = pair.group(1).lower()
        values = [_raw_value(pair.group(4))]
        extended = bool(pair.group(3))
        while pair.group(2) and row < len(found):
            following = found[row][2]
            if following is None or not following.group(2) or following.group(1).lower() != key:
                break
            values.append(_raw_value(following.group(4)))
            extended = extended or bool(following.group(3))
            end = found[row][1]
            row += 1
        value = _value("".join(values), extended=extended)
        structural = key in _STRUCTURAL and _PLAIN_VALUE.fullmatch(value) is not None
        yield Parameter(key, value, start, end, structural or key == "boundary", partial(written, key))


def _bare(raw: bytes, start: int, end: int, *, first: bool) -> Parameter:
    plain = first and _KIND.fullmatch(raw[start:end].decode("latin-1")) is not None
    return Parameter("", words(raw[start:end]).text, start, end, plain, _one_line)


def _one_line(text: str) -> str:
    return header_text(text).decode("ascii")


def _raw_value(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == '"':
        return re.sub(r"\\(.)", r"\1", _FOLD.sub("", value[1:-1]), flags=re.DOTALL)
    return _FOLD.sub("", value).strip('"')


def _value(value: str, *, extended: bool) -> str:
    if extended:
        from urllib.parse import unquote_to_bytes

        charset, _, rest = value.partition("'")
        octets = rest.partition("'")[2] if "'" in rest else value
        return decode(unquote_to_bytes(octets.encode("latin-1")), charset if "'" in rest else "").text
    return words(value.encode("latin-1")).text


def written(key: str, value: str) -> str:
    """A parameter as it stands in a field.

    >>> written("name", "Zoë.txt")
    "name*=utf-8''Zo%C3%AB.txt"
    """
    from urllib.parse import quote

    clean = re.sub(r"[\x00-\x1f\x7f]", " ", value)
    if clean.isascii() and "=?" not in clean:
        escaped = clean.replace("\\", "\\\\").replace('"', '\\"')
        return f'{key}="{escaped}"'
    return f"{key}*=utf-8''{quote(clean, safe='', errors='replace')}"
