"""Turns a body of a template into a document."""

from generator.case import Case
from generator.draft import Draft, Piece
from generator.grammar import Body, Choice, Marked, Sequence, Shuffle, Slot
from generator.slots import filler

CASES = {"upper": str.upper, "lower": str.lower, "title": str.title}


def render(body: Body, case: Case) -> Draft:
    """Give the filled document.

    Args:
        body: One body of a family.
        case: State of the document.
    """
    draft = Draft()
    _write(body.nodes, case, draft)
    return draft


def _write(nodes: Sequence, case: Case, draft: Draft) -> None:
    for node in nodes:
        if isinstance(node, str):
            draft.write(node)
        elif isinstance(node, Slot):
            case.before = draft.tail if "." in node.name else ""
            draft.put(_filled(node, case))
        elif isinstance(node, Choice):
            _write(case.chance.one(node.options), case, draft)
        elif isinstance(node, Shuffle):
            _lines(node, case, draft)
        else:
            _mark(node, case, draft)


def _filled(slot: Slot, case: Case) -> list[Piece]:
    fill = filler(slot.name, slot.size)
    if fill is None:
        raise LookupError(slot.name)
    pieces = fill(case)
    if not slot.case:
        return pieces
    change = CASES[slot.case]
    return [(change(text), label) for text, label in pieces]


def _lines(node: Shuffle, case: Case, draft: Draft) -> None:
    chosen = case.chance.some(node.options, node.count or len(node.options))
    for place, option in enumerate(chosen):
        if place:
            draft.write("\n")
        _write(option, case, draft)


def _mark(node: Marked, case: Case, draft: Draft) -> None:
    opened = draft.open()
    _write(node.content, case, draft)
    draft.close(opened, node.label)
