"""Documents in lists that are worth one pass, those of one thread together, and their results in order again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from phiguard.formats.document import Document
from phiguard.formats.mailbox import Boxed
from phiguard.guard import CHUNK

BATCH: Final = 1 << 20  #: code points that are scanned at a time

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Member:
    """A document, where it stands in its source, and what it belongs to.

    Attributes:
        document: The document.
        place: How many stand before it.
        group: What is an identifier in one document of a group is one in all of them.
    """

    document: Document
    place: int
    group: int


def batches(found: Iterable[Document]) -> Iterator[list[Member]]:
    """Documents in lists that are worth one pass; a thread is divided only where it is longer than a pass."""
    batch: list[Member] = []
    size = 0
    for unit in _units(map(_member, enumerate(found))):
        more = sum(len(member.document.text) for member in unit)
        if batch and size + more > CHUNK:
            yield batch
            batch, size = [], 0
        batch += unit
        size += more
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _member(numbered: tuple[int, Document]) -> Member:
    place, document = numbered
    if isinstance(document, Boxed):
        return Member(document, document.number - 1, document.thread)
    return Member(document, place, -1 - place)


def _units(members: Iterable[Member]) -> Iterator[list[Member]]:
    """Neighbours of one group, as many as one pass reads."""
    unit: list[Member] = []
    size = 0
    for member in members:
        more = len(member.document.text)
        if unit and (unit[-1].group != member.group or size + more > CHUNK):
            yield unit
            unit, size = [], 0
        unit.append(member)
        size += more
    if unit:
        yield unit


def in_order(results: Iterable[tuple[int, Result]]) -> Iterator[Result]:
    """Results in the order of their places; what comes early waits.

    >>> list(in_order([(0, "a"), (2, "c"), (1, "b")]))
    ['a', 'b', 'c']
    """
    waiting: dict[int, Result] = {}
    at = 0
    for place, result in results:
        waiting[place] = result
        while at in waiting:
            yield waiting.pop(at)
            at += 1
