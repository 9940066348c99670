"""What is known of persons beforehand, as evidence beside that of the recognizers.

Names, days of birth and identifiers of a text's persons are looked for in the folded view, and become candidates of
recognizers without patterns. Where another recognizer finds the same stretch, it gets the evidence too, so that its
class stands.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np
import numpy.typing as npt

from phiguard.detect.candidates import Candidates
from phiguard.detect.known_dates import WHOLE, Dates
from phiguard.detect.known_names import Names
from phiguard.detect.known_numbers import Numbers
from phiguard.detect.pattern import PatternRecognizer, nothing
from phiguard.detect.recognizer import Recognizer
from phiguard.model.corpus import SEAM, Positions
from phiguard.model.folded import Folded
from phiguard.model.person import Person
from phiguard.safe_harbor import CLASSES, SafeHarbor

PREFIX = "known_"
_DIGITS = re.compile("[0-9]")
_DATE = CLASSES.index(SafeHarbor.DATE)

Row = tuple[int, int, int, str]  #: start, end, weight, recognizer


@dataclass(frozen=True, slots=True, eq=False)
class Sought:
    """Persons, ready to be looked for."""

    names: Names = field(repr=False)
    dates: Dates = field(repr=False)
    numbers: Numbers = field(repr=False)

    @classmethod
    def of(cls, persons: Sequence[Person]) -> "Sought":
        """Some persons."""
        return cls(Names.of(persons), Dates.of(persons), Numbers.of(persons))

    def found(self, text: str, low: int, high: int) -> Iterator[Row]:
        """Where anything of them stands in a stretch of folded text."""
        yield from ((*row, "known_name") for row in self.names.found(text, low, high))
        yield from ((*row, "known_birth_date") for row in self.dates.found(text, low, high))
        yield from ((a, b, w, _OWNERS[label]) for a, b, w, label in self.numbers.found(text, low, high))


_OWNERS = {
    SafeHarbor.EMAIL: "known_email", SafeHarbor.PHONE: "known_phone", SafeHarbor.SSN: "known_ssn",
    SafeHarbor.URL: "known_url", SafeHarbor.OTHER_ID: "known_identifier",
}  # fmt: skip


def recognizers() -> tuple[PatternRecognizer, ...]:
    """Recognizers without patterns that own what is known."""
    contrary = "disease syndrome sign score scale maneuver procedure catheter criteria classification test".split()
    return (
        _recognizer("known_name", SafeHarbor.NAME, "PERSON", contrary=tuple(contrary)),
        _recognizer(
            "known_birth_date",
            SafeHarbor.DATE,
            "DATE_TIME",
            labels=("dob", "d.o.b.", "born", "birth", "birthdate", "birthday", "bday"),
        ),
        _recognizer("known_email", SafeHarbor.EMAIL, "EMAIL_ADDRESS"),
        _recognizer("known_phone", SafeHarbor.PHONE, "PHONE_NUMBER"),
        _recognizer("known_ssn", SafeHarbor.SSN, "US_SSN"),
        _recognizer("known_url", SafeHarbor.URL, "URL"),
        _recognizer("known_identifier", SafeHarbor.OTHER_ID, "UNIQUE_ID"),
    )


def _recognizer(
    name: str,
    label: SafeHarbor,
    entity: str,
    labels: tuple[str, ...] = (),
    contrary: tuple[str, ...] = (),
) -> PatternRecognizer:
    return PatternRecognizer(
        name=name,
        title="Of a known person",
        identifies=label,
        entity=entity,
        patterns=(),
        positives=(),
        negatives=(),
        sources=(),
        labels=labels,
        contrary=contrary,
        recall=nothing,
    )


def with_known(
    table: Candidates, view: Folded, text: Folded, known: Sequence[Sought | None], registry: Iterable[Recognizer]
) -> Candidates:
    """The candidates with those of known persons.

    Args:
        table: All candidates.
        view: The view in which they stand, tables written out.
        text: The folded texts alone, which the view begins with.
        known: For each text the persons to look for.
        registry: The recognizers; without those of :func:`recognizers` nothing is looked for.
    """
    places = {r.name: rule for rule, r in enumerate(registry) if r.name.startswith(PREFIX)}
    rows = [(a, b, w, places[name]) for a, b, w, name in _found(text.text, known) if name in places]
    if "known_birth_date" in places:
        labels = np.array([CLASSES.index(r.identifies) for r in registry], np.int16)
        dated = table.take(labels[table.rule] == _DATE)
        days = _read(text.text, dated, known)
        rows += [(a, b, WHOLE, places["known_birth_date"]) for a, b in days]
    if not rows:
        return table
    start, end, weight, rule = np.array(sorted(set(rows)), np.int64).reshape(-1, 4).T
    mine = Candidates.of(start, end, rule.astype(np.int16), -1, 0).weighed(known=weight.astype(np.int32))
    others = mine.take(mine.rule != places.get("known_name", -1))  # a name is a name, whatever else it is taken for
    return Candidates.concatenated(_supported(table, others, view, text), mine)


def _found(text: str, known: Sequence[Sought | None]) -> Iterator[Row]:
    """What stands where, text by text; neighbouring texts of the same persons are read in one go."""
    seams = _seams(text)
    for _, some in groupby(range(len(known)), key=lambda n: id(known[n])):
        numbers = list(some)
        sought = known[numbers[0]]
        if sought is not None:
            yield from sought.found(text, int(seams[numbers[0]]) + 1, int(seams[numbers[-1] + 1]))


def _seams(text: str) -> Positions:
    return np.flatnonzero(np.frombuffer(text.encode("latin-1"), np.uint8) == ord(SEAM))


def _read(text: str, dated: Candidates, known: Sequence[Sought | None]) -> Iterator[tuple[int, int]]:
    """Dates of other recognizers that say a day of birth in words; those with digits are looked for themselves."""
    from phiguard.reference.calendar import read

    inside = np.flatnonzero(dated.end < len(text))
    document = np.searchsorted(_seams(text), dated.start[inside]) - 1
    for row, number in zip(inside.tolist(), document.tolist(), strict=True):
        sought = known[number]
        start, end = int(dated.start[row]), int(dated.end[row])
        asked = sought is not None and sought.dates.years and not _DIGITS.search(text, start, end)
        reading = read(text[start:end]) if asked else None
        if sought is None or reading is None or not (reading.year and reading.month and reading.day):
            continue
        if reading.year in sought.dates.years.get((reading.month, reading.day), ()):
            yield start, end


def _supported(table: Candidates, mine: Candidates, view: Folded, text: Folded) -> Candidates:
    """Candidates with the weight of what is known to stand on the same letters and digits."""
    if not len(table):
        return table
    octets = np.frombuffer(text.text.encode("latin-1"), np.uint8)
    solid = np.array([chr(n).isalnum() for n in range(256)])[octets]
    count = np.append(0, np.cumsum(solid))
    weights = dict(zip(_keys(count, mine.start, mine.end), mine.known.tolist(), strict=True))
    start, end = text.seen(*view.origin(table.start, table.end))
    gained = [weights.get(key, 0) for key in _keys(count, start, end)]
    return table.weighed(known=np.maximum(gained, 0).astype(np.int32))


def _keys(count: npt.NDArray[np.int64], start: Positions, end: Positions) -> list[tuple[int, int]]:
    """How many letters and digits stand before the start and before the end of each stretch."""
    return list(zip(count[start].tolist(), count[end].tolist(), strict=True))
