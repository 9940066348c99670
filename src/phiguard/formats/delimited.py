"""Tables of delimited text: every row a document, every cell a slot, all other bytes as they were.

Source: RFC 4180, read leniently: ragged rows, bare quotes and unclosed quotes are kept as they stand.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Final

from phiguard.formats.decoded import Decoded, decode
from phiguard.formats.document import Document
from phiguard.formats.labels import is_label, label_words, lead, starts_table
from phiguard.formats.nested import inside, lines_with_inner
from phiguard.formats.sniff import HEAD
from phiguard.formats.view import Line, Place

DELIMITERS: Final = ",\t;|"
_SUFFIX_DELIMITER = {"tsv": "\t", "tab": "\t", "psv": "|"}
SUFFIXES: Final = frozenset({"csv", "tsv", "tab", "psv"})
_ROW_LINES = 200  #: a quoted cell that spans more lines than this is taken for an unclosed quote
_SAMPLE = 50
_EVIDENCE_LINES = 3
_HEADER_CELL = 40
_TITLES = 5  #: how many lines may stand above a header
_DIGITS = re.compile(r"\d")
_TOLD = re.compile(r"(?i)sep=([,;|\t])")
_LINE_END = re.compile(r"\r\n|\r|\n")
_KNOWN = re.compile(
    r"(?i)\b(?:id|name|first|last|dob|birth|date|mrn|ssn|phone|fax|e-?mail|address|city|state|zip|age|sex|gender|note|notes|"
    r"text|patient|pt|member|account|insurance|plan|provider|code|diagnosis|value|type|status|comment|message)\b"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a cell stands in its row, and whether it is quoted."""

    start: int
    end: int
    quoted: bool


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a table is written.

    Attributes:
        delimiter: Between cells.
        headed: Whether a row names the columns.
        first: The number of the row that does: titles may stand above it, or the line ``sep=;`` of Excel.
    """

    delimiter: str
    headed: bool
    first: int = 1


def cells(row: str, delimiter: str) -> tuple[list[Cell], bool]:
    """The cells of a row without its line end, and whether the last one lacks its closing quote.

    >>> cells('a,"b,c"', ",")
    ([Cell(start=0, end=1, quoted=False), Cell(start=2, end=7, quoted=True)], False)
    """
    found: list[Cell] = []
    at = 0
    while True:
        quoted = row.startswith('"', at)
        end = _closing(row, at) if quoted else at
        if end < 0:
            return [*found, Cell(at, len(row), quoted=False)], True
        seam = row.find(delimiter, end)
        seam = len(row) if seam < 0 else seam
        found.append(Cell(at, seam, quoted=quoted and seam == end))
        if seam == len(row):
            return found, False
        at = seam + 1


def _closing(row: str, at: int) -> int:
    """One past the quote that closes the one at *at*; negative where none does."""
    end = row.find('"', at + 1)
    while end >= 0 and row.startswith('"', end + 1):
        end = row.find('"', end + 2)
    return end + 1 if end >= 0 else -1


def _plain_cells(row: str, delimiter: str) -> list[Cell]:
    """Cells of a row whose quotes mean nothing."""
    found: list[Cell] = []
    at = 0
    for piece in row.split(delimiter):
        found.append(Cell(at, at + len(piece), quoted=False))
        at += len(piece) + 1
    return found


def _value(row: str, cell: Cell) -> str:
    text = row[cell.start : cell.end]
    return text[1:-1].replace('""', '"') if cell.quoted else text


def _written(delimiter: str, quoted: bool, value: str) -> str:
    special = delimiter in value or "\n" in value or "\r" in value or value.startswith('"')
    return '"' + value.replace('"', '""') + '"' if quoted or special else value


def table(data: bytes, suffix: str = "", where: str = "") -> Iterator[Document]:
    """The rows of a table.

    Args:
        data: The whole table.
        suffix: Of the file's name: decides between delimiters that fit equally well.
        where: What the slots' names start with.
    """
    yield from table_rows(BytesIO(data), dialect_of(data[:HEAD], suffix) or Dialect(",", headed=False), where)


def table_rows(lines: Iterable[bytes], dialect: Dialect, where: str = "", codec: str = "") -> Iterator[Document]:
    """The rows of a table as its lines arrive.

    Args:
        lines: Lines with their ends.
        dialect: How the table is written.
        where: What the slots' names start with.
        codec: Of wide characters, as the mark at the start of the table told.
    """
    labels: list[str] = []
    for number, (source, quotes) in enumerate(_records(iter(lines), dialect.delimiter, codec), 1):
        row = source.text.rstrip("\r\n")
        found = cells(row, dialect.delimiter)[0] if quotes else _plain_cells(row, dialect.delimiter)
        if number == dialect.first and dialect.headed:
            yield _row(source, found, [], dialect.delimiter, f"{where}row {number}")
            labels = [label_words(_value(row, cell)) for cell in found]
        else:
            yield _row(source, found, labels, dialect.delimiter, f"{where}row {number}")


def _records(lines: Iterator[bytes], delimiter: str, codec: str) -> Iterator[tuple[Decoded, bool]]:
    """Rows, of one line or more, and whether quotes hold in them."""
    waiting: list[bytes] = []
    while True:
        first = waiting.pop(0) if waiting else next(lines, b"")
        if not first:
            return
        source = decode(first, codec=codec)
        is_open = '"' in source.text and cells(source.text.rstrip("\r\n"), delimiter)[1]
        taken = 0
        raw = first
        while is_open and taken < _ROW_LINES:
            if taken == len(waiting):
                waiting.append(next(lines, b""))
            if not waiting[taken]:
                waiting.pop()
                break
            raw += waiting[taken]
            taken += 1
            if b'"' in waiting[taken - 1]:
                is_open = cells(decode(raw, codec=codec).text.rstrip("\r\n"), delimiter)[1]
        if is_open:
            yield source, False
        else:
            del waiting[:taken]
            yield (decode(raw, codec=codec) if taken else source), True


def _row(source: Decoded, found: Sequence[Cell], labels: Sequence[str], delimiter: str, name: str) -> Document:
    lines: list[Line] = []
    nests = any(bracket in source.text for bracket in "<{[")
    for column, cell in enumerate(found, 1):
        value = _value(source.text, cell)
        if not value.strip():
            continue
        label = labels[column - 1] if column <= len(labels) else ""
        before, after = (lead(label, value), "\n") if labels else (_seam(lines, value), "")
        place = Place(cell.start, cell.end, partial(_written, delimiter, cell.quoted), literal=False)
        inner = inside(value, f"{name}, column {column}") if nests else None
        lines.append(Line(f"{name}, column {column}", before, value, after, place, inner))
    return lines_with_inner(source, lines)


def _seam(lines: Sequence[Line], value: str) -> str:
    """What divides a cell without label from the one before it; a table has lines of its own."""
    if not lines:
        return ""
    return "\n" if starts_table(value) or starts_table(lines[-1].value) else " | "


def dialect_of(head: bytes, suffix: str = "") -> Dialect | None:
    r"""How a table is written; ``None`` where there is no strict evidence that it is one.

    Args:
        head: The first bytes.
        suffix: Of the file's name; with the suffix of a table no evidence is asked for.

    >>> dialect_of(b"name,dob,zip\nA,B,C\nD,E,F\n")
    Dialect(delimiter=',', headed=True, first=1)
    """
    rows = _LINE_END.split(decode(head).text)
    rows = rows[:-1] if len(rows) > 1 and (len(head) == HEAD or not rows[-1]) else rows
    rows = rows[: _SAMPLE + 1]
    named = suffix in SUFFIXES
    order = _SUFFIX_DELIMITER.get(suffix, "") + DELIMITERS
    if told := _TOLD.fullmatch(rows[0]):
        return Dialect(told.group(1), _headed(rows[1:], told.group(1)), first=2)
    share, width, delimiter = _likeliest(rows, order)
    if named and share == 0 and (above := _titles(rows, order)):
        return Dialect(_likeliest(rows[above:], order)[2], headed=True, first=above + 1)
    if not named and not (share == 1 and len(rows) >= _EVIDENCE_LINES and width > (2 if delimiter in ",;" else 1)):
        return None
    headed = _headed(rows, delimiter)
    return Dialect(delimiter, headed) if named or headed else None


def _likeliest(rows: Sequence[str], order: str) -> tuple[float, int, str]:
    """The delimiter by which most rows agree with the first: their share, how many cells they have, the delimiter."""
    counted = [(_agreement(rows, delimiter), -order.index(delimiter), delimiter) for delimiter in DELIMITERS]
    (share, width), _, delimiter = max(counted)
    return share, width, delimiter if share else order[0]


def _titles(rows: Sequence[str], order: str) -> int:
    """How many lines stand above the header of a table; none where no header follows."""
    for above in range(1, min(_TITLES + 1, len(rows) - 1)):
        share, _, delimiter = _likeliest(rows[above:], order)
        if share == 1 and _headed(rows[above:], delimiter):
            return above
    return 0


def _headed(rows: Sequence[str], delimiter: str) -> bool:
    """Whether the first row names the columns."""
    split = [[_value(row, cell) for cell in cells(row, delimiter)[0]] for row in rows[:_EVIDENCE_LINES]]
    return len(split) > 1 and _is_header(split[0], split[1:])


def _agreement(rows: Sequence[str], delimiter: str) -> tuple[float, int]:
    """The share of rows that have as many cells as the first, and how many; nothing for one cell."""
    widths = [len(cells(row, delimiter)[0]) for row in rows if row]
    if not widths or widths[0] == 1:
        return 0.0, 1
    return widths.count(widths[0]) / len(widths), widths[0]


def _is_header(first: Sequence[str], rest: Sequence[Sequence[str]]) -> bool:
    names = [name.strip() for name in first]
    while names and not names[-1]:
        names.pop()  # columns that nobody named stand behind
    names = names[1:] if names and not names[0] else names  # and the index of a data frame in front
    if not names or not all(names) or any(len(name) > _HEADER_CELL or "@" in name for name in names):
        return False
    if any(len(_DIGITS.findall(name)) > 2 for name in names):  # noqa: PLR2004 - "address 2" is a label, "00482913" is not
        return False
    schema = any("_" in name and is_label(name) for name in names)
    known = any(_KNOWN.search(label_words(name)) for name in names)
    typed = (
        len(set(names)) == len(names)
        and any(_DIGITS.search(cell) for row in rest for cell in row)
        and not any(map(_DIGITS.search, names))
    )
    return schema or known or (typed and len(set(names)) == len(names))
