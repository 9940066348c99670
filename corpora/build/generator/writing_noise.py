"""Damage by programs that lay out, quote and encode text."""

import re

from generator.chance import Chance
from generator.draft import Mark
from generator.edits import Edit

ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\u00a0": "&nbsp;", "\n": "<br>\n"}
ENTITY = re.compile("[&<>\"'\u00a0\n]")
GAP = re.compile(r" {2,}")
ENCODED = re.compile(r"[=\u0080-\U0010ffff]")
LINE = 76


def wrapped(chance: Chance, text: str, marks: list[Mark]) -> list[Edit]:
    """Break lines at a width, wherever there is a space."""
    width = chance.whole(60, 80)
    edits: list[Edit] = []
    first, space = 0, -1
    for at, letter in enumerate(text):
        if letter == "\n":
            first, space = at + 1, -1
        elif letter == " ":
            space = at
        if at - first >= width and space > first:
            edits.append(Edit(space, space + 1, "\n"))
            first, space = space + 1, -1
    return edits


def html(chance: Chance, text: str, marks: list[Mark]) -> list[Edit]:
    """Put the text into a page."""
    quotes = chance.happens(0.5)
    edits = [
        Edit(match.start(), match.end(), ENTITIES[match[0]])
        for match in ENTITY.finditer(text)
        if quotes or match[0] not in "\"'"
    ]
    head, tail = chance.one(
        (
            ("<p>", "</p>"),
            ("<html><body><div>", "</div></body></html>"),
            ('<td class="v">', "</td>"),
            ("<div dir=ltr>", "</div>"),
            ("", ""),
        )
    )
    edits += [Edit(0, 0, head), Edit(len(text), len(text), tail)]
    tag = chance.one(("b", "span", "strong", "td", "u"))
    for start, end, _ in marks:
        if chance.happens(0.25) and start and end < len(text):
            edits += [Edit(start, start, f"<{tag}>"), Edit(end, end, f"</{tag}>")]
    return edits


def quoted_printable(chance: Chance, text: str, marks: list[Mark]) -> list[Edit]:
    """Encode as mail does: odd characters as `=` and two digits, long lines cut."""
    edits: list[Edit] = []
    column = 0
    for at, letter in enumerate(text):
        code = "".join([f"={byte:02X}" for byte in letter.encode()]) if ENCODED.match(letter) else letter
        column = 0 if letter == "\n" else column + len(code)
        if column > LINE - 1:
            edits.append(Edit(at, at, "=\n"))
            column = len(code)
        if code != letter:
            edits.append(Edit(at, at + 1, code))
    return edits


def _starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text) if match.end() < len(text))]


def quoted(chance: Chance, text: str, marks: list[Mark]) -> list[Edit]:
    """Quote every line, as in a reply."""
    sign = chance.one(("> ", "> ", ">> ", ">", "| "))
    return [Edit(start, start, sign) for start in _starts(text)]


def bullets(chance: Chance, text: str, marks: list[Mark]) -> list[Edit]:
    """Make a list of the lines."""
    sign = chance.one(("- ", "• ", "* ", "– ", "{}. ", "{}) ", "□ ", "  - "))
    filled = [start for start in _starts(text) if text[start : start + 1] not in ("", "\n")]
    return [Edit(start, start, sign.format(number)) for number, start in enumerate(filled, start=1)]


def collapsed(chance: Chance, text: str, marks: list[Mark]) -> list[Edit]:
    """Leave one space of many, and at times of line ends too."""
    pattern = r"\s*\n\s*| {2,}" if chance.happens(0.6) else r" {2,}|\n{2,}"
    return [Edit(match.start(), match.end(), " ") for match in re.finditer(pattern, text)]


def tabs(chance: Chance, text: str, marks: list[Mark]) -> list[Edit]:
    """Put tabs where columns are, and after colons."""
    after = r"|(?<=:) " if chance.happens(0.6) else ""
    return [Edit(match.start(), match.end(), "\t") for match in re.finditer(GAP.pattern + after, text)]
