"""Plain words for the gaps: none of them names anybody or anything in particular."""

from collections.abc import Callable

from generator.case import Case
from generator.draft import PLAIN
from generator.lists import lists

LISTS = lists("fillers")
OF_MEDICINES = ("medicine", "strength", "how often")


def _one(heading: str) -> Callable[[Case], str]:
    return lambda case: case.chance.one(LISTS[heading])


def _medicine(case: Case) -> str:
    return " ".join([case.chance.one(LISTS[heading]) for heading in OF_MEDICINES])


SLOTS: dict[str, tuple[str, Callable[[Case], str]]] = {
    **{heading: (PLAIN, _one(heading)) for heading in LISTS if heading not in OF_MEDICINES},
    "med_line": (PLAIN, _medicine),
}
