"""Reads the template language; the README beside the templates describes it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.draft import LABELS, NEGATIVE, NEUTRAL

HEADING = re.compile(r"^=== *(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*) *\| *(?P<genre>[^\n|]+?) *$")
TOKEN = re.compile(r"⟦U\+(?P<code>[0-9A-Fa-f]{4,6})⟧|⟦(?P<label>[A-Z_]+|~|!):|(?P<sign>[⟦⟧‹›⟪⟫¦⟨⟩])")
SLOT = re.compile(r"(?P<name>!?[A-Za-z][A-Za-z0-9_.]*)(?::(?P<size>\d+(?:-\d+)?))?(?:\|(?P<case>upper|lower|title))?\Z")
COUNT = re.compile(r"(\d+):")


class TemplateError(ValueError):
    """A template cannot be read.

    Args:
        where: File and line.
        what: What is wrong, and what to do.
    """

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a value."""

    name: str
    size: str
    case: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several sequences."""

    options: tuple["Sequence", ...]


@dataclass(frozen=True, slots=True)
class Shuffle:
    """Some or all (count 0) of several sequences in random order, each on its own line."""

    count: int
    options: tuple["Sequence", ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A sequence that is one stretch with a label."""

    label: str
    content: "Sequence"


Node = str | Slot | Choice | Shuffle | Marked
Sequence = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """One text to fill, and the names of the slots in it."""

    nodes: Sequence
    slots: frozenset[str]


@dataclass(frozen=True, slots=True)
class Family:
    """Bodies that serve one purpose, in several layouts."""

    name: str
    genre: str
    where: str
    bodies: tuple[Body, ...]


class _Reader:
    """Turns one body into nodes."""

    def __init__(self, text: str, locate: Callable[[int], str], known: Callable[[str, str], str]) -> None:
        self._text = text
        self._at = 0
        self._locate = locate
        self._known = known
        self._marked = False
        self._names: set[str] = set()

    def body(self) -> Body:
        nodes, _ = self._sequence("")
        return Body(nodes, frozenset(self._names))

    def _fail(self, at: int, what: str) -> TemplateError:
        return TemplateError(self._locate(at), what)

    def _sequence(self, ends: str, opened: int = 0) -> tuple[Sequence, str]:
        nodes: list[Node] = []
        while token := TOKEN.search(self._text, self._at):
            self._add(nodes, self._text[self._at : token.start()])
            self._at = token.end()
            sign = token["sign"]
            if sign and sign in ends:
                return tuple(nodes), sign
            self._add(nodes, self._node(token))
        if ends:
            raise self._fail(opened, f"this bracket is never closed; it needs {ends[-1]}")
        self._add(nodes, self._text[self._at :])
        self._at = len(self._text)
        return tuple(nodes), ""

    @staticmethod
    def _add(nodes: list[Node], node: Node) -> None:
        if isinstance(node, str) and nodes and isinstance(nodes[-1], str):
            nodes[-1] += node
        elif node != "":
            nodes.append(node)

    def _node(self, token: re.Match[str]) -> Node:
        if token["code"]:
            return chr(int(token["code"], 16))
        if token["label"]:
            return self._mark(token["label"], token.start())
        match token["sign"]:
            case "⟨":
                return self._slot(token.start())
            case "‹":
                return Choice(self._options("¦›", token.start()))
            case "⟪":
                return self._shuffle(token.start())
            case "⟦":
                raise self._fail(token.start(), "a mark is written ⟦CLASS:…⟧, ⟦~:…⟧, ⟦!:…⟧ or ⟦U+00A0⟧")
        raise self._fail(token.start(), f"{token['sign']} closes or parts nothing that is open here")

    def _slot(self, start: int) -> Slot:
        end = self._text.find("⟩", self._at)
        found = SLOT.match(self._text[self._at : end]) if end >= 0 else None
        if not found:
            raise self._fail(start, "a slot is written ⟨name⟩, ⟨name:6⟩ or ⟨name|upper⟩")
        self._at = end + 1
        if complaint := self._known(found["name"], found["size"] or ""):
            raise self._fail(start, complaint)
        self._names.add(found["name"])
        return Slot(found["name"], found["size"] or "", found["case"] or "")

    def _options(self, ends: str, start: int) -> tuple[Sequence, ...]:
        options = []
        sign = ends[0]
        while sign == ends[0]:
            nodes, sign = self._sequence(ends, start)
            options.append(nodes)
        return tuple(options)

    def _shuffle(self, start: int) -> Shuffle:
        count = COUNT.match(self._text, self._at)
        if count:
            self._at = count.end()
        options = tuple(_trimmed(option) for option in self._options("¦⟫", start))
        if count and not 0 < int(count[1]) <= len(options):
            raise self._fail(start, f"it asks for {count[1]} of {len(options)} lines")
        return Shuffle(int(count[1]) if count else 0, options)

    def _mark(self, label: str, start: int) -> Marked:
        if label not in LABELS and label not in (NEUTRAL, NEGATIVE):
            raise self._fail(start, f"{label} is none of the 18 classes")
        if self._marked:
            raise self._fail(start, "marks do not nest")
        self._marked = True
        content, _ = self._sequence("⟧", start)
        self._marked = False
        if all(isinstance(node, str) and not node.strip() for node in content):
            raise self._fail(start, "there is nothing but space in this mark")
        return Marked(label, content)


def _trimmed(option: Sequence) -> Sequence:
    """Take the line ends off both edges of a line of a shuffle."""
    nodes = list(option)
    if nodes and isinstance(nodes[0], str):
        nodes[0] = nodes[0].lstrip("\n")
    if nodes and isinstance(nodes[-1], str):
        nodes[-1] = nodes[-1].rstrip("\n")
    return tuple(node for node in nodes if node != "")


def read(path: Path, known: Callable[[str, str], str]) -> tuple[list[Family], list[TemplateError]]:
    """Read a file of templates.

    Args:
        path: The file, UTF-8.
        known: Gives a complaint about a slot's name and size, or nothing.

    Returns:
        The families that could be read, and what is wrong with the others.
    """
    families: list[Family] = []
    errors: list[TemplateError] = []
    for where, heading, bodies in _blocks(path):
        found = HEADING.match(heading)
        if not found:
            errors.append(TemplateError(where, "a heading is written === family-id | genre"))
            continue
        read_bodies = []
        for line, text in bodies:
            try:
                read_bodies.append(_body(path, line, text, known))
            except TemplateError as error:
                errors.append(error)
        families.append(Family(found["id"], found["genre"], where, tuple(read_bodies)))
    return families, errors


def _body(path: Path, line: int, text: str, known: Callable[[str, str], str]) -> Body:
    if not text.strip():
        raise TemplateError(f"{path}:{line}", "this body is empty")
    return _Reader(text, lambda at: f"{path}:{line + text.count(chr(10), 0, at)}", known).body()


def _blocks(path: Path) -> Iterator[tuple[str, str, list[tuple[int, str]]]]:
    """Give place, heading line and bodies (first line and text) of each family."""
    lines = path.read_text(encoding="utf-8").removeprefix("\ufeff").split("\n")
    starts = [number for number, line in enumerate(lines) if line.startswith("===")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        bodies: list[tuple[int, list[str]]] = [(start + 2, [])]
        for number in range(start + 1, end):
            if lines[number].rstrip() == "---":
                bodies.append((number + 2, []))
            else:
                bodies[-1][1].append(lines[number])
        yield f"{path}:{start + 1}", lines[start], [(first, "\n".join(body).strip("\n")) for first, body in bodies]
