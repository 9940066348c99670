"""The persons that each text of a batch is known to speak of, as a caller gives them."""

from collections.abc import Sequence
from typing import Any

from phiguard.detect.known import Sought
from phiguard.errors import ConfigurationError
from phiguard.model.person import Person

Known = Person | Sequence[Person] | None  #: the persons that one text is known to speak of


def sought(known: Sequence[Known] | None, texts: int) -> list[Sought | None] | None:
    """For each text the persons to look for, or nothing where there are none.

    Raises:
        ConfigurationError: There is not one entry for each text.
        TypeError: What is given is no person.
    """
    if known is None:
        return None
    if isinstance(known, Person):
        message = "known is one entry for each text of a batch: None, a Person, or several in brackets"
        raise TypeError(message)
    entries = [_persons(position, entry) for position, entry in enumerate(known)]
    if len(entries) != texts:
        message = (
            f"known has {len(entries)} entries for {texts} texts; give one for each text, None where none is known"
        )
        raise ConfigurationError(message)
    made: dict[tuple[Person, ...], Sought | None] = {(): None}
    for entry in entries:
        if entry not in made:
            made[entry] = Sought.of(entry)
    return [made[entry] for entry in entries] if len(made) > 1 else None


def _persons(position: int, entry: Any) -> tuple[Person, ...]:  # noqa: ANN401 - what callers pass is to be found out
    """The persons of one text."""
    if entry is None or isinstance(entry, Person):
        return () if entry is None else (entry,)
    persons = tuple(entry) if isinstance(entry, Sequence) and not isinstance(entry, str) else (entry,)
    if wrong := [p for p in persons if not isinstance(p, Person)]:
        message = f"known[{position}] holds {type(wrong[0]).__name__}, not phiguard.Person"
        raise TypeError(message)
    return persons
