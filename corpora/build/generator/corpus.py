"""Families of templates, their splits, and the documents that are made of them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.case import Case, traits
from generator.chance import Chance, share
from generator.draft import NEGATIVE, NEUTRAL, Mark
from generator.grammar import Family, TemplateError, read
from generator.noise import damaged
from generator.render import render
from generator.slots import complaint


@dataclass(frozen=True)
class Order:
    """What to make."""

    split: str
    count: int
    seed: int
    noise: str


def load(folder: Path) -> tuple[list[Family], list[TemplateError]]:
    """Read every template of a folder, in the order of its names; also say what is wrong."""
    families: list[Family] = []
    errors: list[TemplateError] = []
    for path in sorted(folder.glob("*.txt")):
        more, wrong = read(path, complaint)
        families += more
        errors += wrong
    twice = {name for name, times in Counter(family.name for family in families).items() if times > 1}
    errors += [
        TemplateError(family.where, f"family {family.name} stands twice") for family in families if family.name in twice
    ]
    return families, errors


def documents(families: list[Family], order: Order, *, any_split: bool = False) -> Iterator[dict[str, Any]]:
    """Give the documents of an order, one after the other.

    Args:
        families: All of the templates; those of other splits are left out.
        order: What to make.
        any_split: Leave out no family.

    Raises:
        LookupError: No family belongs to the split.
    """
    own = [family for family in families if any_split or share("family", family.name) == order.split]
    if not own:
        raise LookupError(f"no family belongs to {order.split}; add templates, or name a family with --family")
    for number in range(order.count):
        yield document(own, order, number)


def document(families: list[Family], order: Order, number: int) -> dict[str, Any]:
    """Give one document; its number, the seed and the split decide it."""
    chance = Chance(f"{order.seed} {order.split} {number}")
    family = chance.one(families)
    body = chance.one(family.bodies)
    draft = render(body, Case(chance, order.split, traits(family.genre, body.slots)))
    text, marks, noise = damaged(chance, draft.text, draft.marks, order.noise)
    meta = {"genre": family.genre, "family": family.name, "split": order.split, "seed": order.seed, "noise": noise}
    return record(f"{order.split}-{order.seed}-{number:06d}", text, marks, meta)


def record(name: str, text: str, marks: list[Mark], meta: dict[str, Any]) -> dict[str, Any]:
    """Give a document as it is written to a file."""
    spans = [
        {"start": start, "end": end, "label": label} for start, end, label in marks if label not in (NEUTRAL, NEGATIVE)
    ]
    return {
        "id": name,
        "text": text,
        "spans": spans,
        "neutral": [{"start": start, "end": end} for start, end, label in marks if label == NEUTRAL],
        "negatives": [{"start": start, "end": end} for start, end, label in marks if label == NEGATIVE],
        "meta": meta,
    }
