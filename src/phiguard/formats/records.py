"""JSON and JSON Lines: every value a slot, every other byte as it was.

Source: RFC 8259; JSON Lines is one JSON text a line.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from phiguard.formats.decoded import Decoded, decode
from phiguard.formats.document import Document, Edit, Opaque
from phiguard.formats.labels import is_label, label_words, lead
from phiguard.formats.nested import base64_text, encoded, inside, lines_with_inner
from phiguard.formats.plain import plain
from phiguard.formats.view import Line, Place

SUFFIXES: Final = frozenset({"json", "jsonl", "ndjson"})
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|-?Infinity|NaN|-?\d[\d.eE+-]*|true|false|null|[\[\]{}:,]', re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff]")
_STRICT = json.JSONDecoder(parse_int=str, parse_float=str)
_LENIENT = json.JSONDecoder(strict=False)
_CONSTANTS = frozenset({"true", "false", "null"})


@dataclass(slots=True)
class _Level:
    """An open object or array while tokens are read."""

    path: str
    label: str
    is_object: bool
    count: int = 0
    key: str = ""
    key_path: str = ""


@dataclass(frozen=True, slots=True)
class _Value:
    """A key or a scalar and where it stands in the source."""

    path: str
    label: str
    start: int
    end: int
    is_key: bool


def records(data: bytes, where: str = "") -> Iterator[Document] | None:
    """The records of a JSON text: the elements of an array of objects, else the text; ``None`` where it is broken.

    Args:
        data: The whole text.
        where: What the slots' names start with.
    """
    source = decode(data)
    try:
        parsed = _parsed(source.text)
    except (ValueError, RecursionError):
        return None
    several = isinstance(parsed, list) and len(parsed) > 1 and all(isinstance(item, dict) for item in parsed)
    del parsed
    return _documents(source, where, several=several)


def record_lines(lines: Iterable[bytes], where: str = "", codec: str = "") -> Iterator[Document]:
    """The records of JSON Lines; a broken line is plain text.

    Args:
        lines: Lines with their ends.
        where: What the slots' names start with.
        codec: Of wide characters, as the mark at the start of the lines told.
    """
    for number, line in enumerate(lines, 1):
        source = decode(line, codec=codec)
        try:
            _parsed(source.text)
        except (ValueError, RecursionError):
            yield plain(line, f"{where}line {number}", codec=codec)
        else:
            yield _record(source, 0, list(_values(source.text)), f"{where}line {number}, ")


def are_record_lines(head: bytes) -> bool:
    """Whether the first lines are objects, one a line."""
    lines = [line for line in decode(head).text.split("\n", 3)[:3] if line.strip()]
    if len(lines) < 2:  # noqa: PLR2004 - one line alone is JSON
        return False
    try:
        return all(isinstance(_parsed(line), dict) for line in lines[:2])
    except (ValueError, RecursionError):
        return False


def _parsed(text: str) -> object:
    """What JSON says, its numbers as written: Python reads no integer of thousands of digits."""
    return _STRICT.decode(text)


def _documents(source: Decoded, where: str, *, several: bool) -> Iterator[Document]:
    values = list(_values(source.text))
    if not several:
        yield _record(source, 0, values, where)
        return
    bounds = _bounds(source.text)
    row = 0
    for start, end in pairwise(bounds):
        own: list[_Value] = []
        while row < len(values) and values[row].start < end:
            own.append(values[row])
            row += 1
        yield _record(source.cut(start, end), start, own, where)


def _bounds(text: str) -> list[int]:
    """Where the records of a top-level array start: the first at 0, the others behind their comma."""
    depth = 0
    bounds = [0]
    for match in _TOKEN.finditer(text):
        lexeme = match.group()
        if lexeme in "[{":
            depth += 1
        elif lexeme in "]}":
            depth -= 1
        elif lexeme == "," and depth == 1:
            bounds.append(match.end())
    return [*bounds, len(text)]


def _values(text: str) -> Iterator[_Value]:
    levels: list[_Level] = [_Level("$", "", is_object=False)]
    awaits_key = False
    for match in _TOKEN.finditer(text):
        lexeme = match.group()
        level = levels[-1]
        if lexeme in "{[":
            path, label = _standing(level, top=len(levels) == 1)
            levels.append(_Level(path, label, is_object=lexeme == "{"))
            awaits_key = lexeme == "{"
        elif lexeme in "}]":
            levels.pop()
            levels[-1].count += 1
        elif lexeme == ",":
            awaits_key = level.is_object
        elif lexeme == ":":
            awaits_key = False
        elif awaits_key:
            level.key = _unescaped(lexeme)
            level.key_path = level.key if is_label(level.key) else f"[key {level.count + 1}]"
            if not is_label(level.key):
                yield _Value(f"{level.path}.{level.key_path}", "key", *match.span(), is_key=True)
        else:
            path, label = _standing(level, top=len(levels) == 1)
            level.count += 1
            yield _Value(path, label, *match.span(), is_key=False)


def _standing(level: _Level, *, top: bool) -> tuple[str, str]:
    """The path and the label of the next value of a level."""
    if top:
        return "$", ""
    if not level.is_object:
        return f"{level.path}[{level.count}]", level.label
    words = label_words(level.key) if is_label(level.key) else ""
    parent = level.label.rpartition("\t")[2]
    return f"{level.path}.{level.key_path}", f"{parent}\t{words}" if words else parent


def _unescaped(lexeme: str) -> str:
    if not lexeme.startswith('"'):
        return lexeme
    text = str(_LENIENT.decode(lexeme)) if "\\" in lexeme else lexeme[1:-1]
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _record(source: Decoded, offset: int, values: list[_Value], where: str) -> Document:
    lines: list[Line] = []
    withheld: list[tuple[Opaque, Edit]] = []
    for value in values:
        start, end = value.start - offset, value.end - offset
        lexeme = source.text[start:end]
        text = _unescaped(lexeme)
        name = where + value.path if lexeme not in _CONSTANTS else ""
        is_string = lexeme.startswith('"') and not value.is_key and start > 0
        inner = encoded(text, name) if is_string else None
        if isinstance(inner, Opaque):
            withheld.append((inner, Edit(start, end, '""')))
            continue
        label = " ".join(value.label.replace("\t", " ").split())
        place = Place(start, end, _quoted, literal=False)
        if inner:
            lines.append(Line(name, lead(label, inner.text), text, "\n", place, inner, base64_text))
        else:
            lines.append(Line(name, lead(label, text), text, "\n", place, inside(text, name) if is_string else None))
    return lines_with_inner(source, lines, withheld)


def _quoted(text: str) -> str:
    return json.dumps(text)
