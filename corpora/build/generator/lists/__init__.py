"""Words, masks and layouts that the generator draws from: one file a module, one entry a line under its [HEADING]."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
SPACE = "␣"  # a space at the edge of an entry
EMPTY = "∅"  # an entry with nothing in it


@cache
def lists(name: str) -> dict[str, tuple[str, ...]]:
    """Give the lists of a file by their headings; an entry that stands twice is drawn twice as often.

    Args:
        name: Of the file, without its ending.
    """
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            current = found.setdefault(line[1:-1], [])
        elif line and not line.startswith("// "):
            current.append("" if line == EMPTY else line.replace(SPACE, " "))
    return {heading: tuple(entries) for heading, entries in found.items()}


def by_state(name: str, heading: str) -> dict[str, tuple[str, ...]]:
    """Give a list whose entries begin with the code of a state and a tab."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in lists(name)[heading]:
        state, _, text = entry.partition("\t")
        found[state] = (*found.get(state, ()), text)
    return found
