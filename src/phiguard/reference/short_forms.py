"""What bearers of a given name are called, and what those who are called so bear.

>>> {"bill", "billy", "liam"} <= short_forms("william"), "robert" in short_forms("bob"), short_forms("tessaly")
(True, True, frozenset())
"""

from functools import cache

from phiguard.reference.wordfile import entries


@cache
def _groups() -> dict[str, frozenset[str]]:
    """For each name the names of all its groups."""
    together: dict[str, set[str]] = {}
    for line in entries("name_groups.txt"):
        names = line.split()
        for name in names:
            together.setdefault(name, set()).update(names)
    return {name: frozenset(others - {name}) for name, others in together.items()}


def short_forms(name: str) -> frozenset[str]:
    """Give the other names that the bearer of a given name may be called by, folded.

    Args:
        name: A folded given name, formal or short.
    """
    return _groups().get(name, frozenset())
