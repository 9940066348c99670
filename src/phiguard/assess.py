"""Is it PHI: an identifier, tied to someone's condition, care or payment.

This version counts words and distances. An identifier with a health cue within 300 characters is PHI (the
proximity that Microsoft Purview uses); with one farther away it is PHI for the classes that name or number a
person, and possibly PHI for the others. A medical record or health plan number is PHI by itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

import regex

from phiguard.model.findings import Finding
from phiguard.reference.relations import FORMS, RELATIONS
from phiguard.safe_harbor import SafeHarbor

Level = Literal["none", "health_only", "pii_only", "phi_possible", "phi"]

NEAR = 300  #: characters between an identifier and a health cue
ALONE = frozenset({SafeHarbor.MRN, SafeHarbor.HEALTH_PLAN})
CONTACT = frozenset({SafeHarbor.PHONE, SafeHarbor.EMAIL, SafeHarbor.URL, SafeHarbor.IP})


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or form that ties a text to health.

    Attributes:
        start: First position, code points.
        end: One past the last position.
        relation: ``condition``, ``provision`` or ``payment``.
    """

    start: int
    end: int
    relation: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """Whether a text holds PHI.

    Attributes:
        level: ``none``, ``health_only``, ``pii_only``, ``phi_possible`` or ``phi``.
        relations: Which relations to health the text shows.
        evidence: The cues, by position; never the text.
    """

    level: Level
    relations: frozenset[str]
    evidence: tuple[Cue, ...]


@cache
def _expressions() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    edges = r"(?<![A-Za-z0-9])\L<words>(?![A-Za-z0-9])"
    words = ((name, regex.compile(edges, regex.IGNORECASE, words=list(w))) for name, w in RELATIONS.items())
    return (*words, *((name, regex.compile(form)) for name, form in FORMS.items()))


def cues(text: str) -> Iterator[Cue]:
    """The health cues of a text."""
    for relation, expression in _expressions():
        yield from (Cue(m.start(), m.end(), relation) for m in expression.finditer(text))


def assessed(text: str, findings: Iterable[Finding]) -> Assessment:
    """The assessment of a text with its findings.

    >>> assessed("Influenza season is here", ()).level
    'health_only'
    """
    found = tuple(findings)
    evidence = tuple(sorted(cues(text), key=lambda c: (c.start, c.end)))
    relations = frozenset(c.relation for c in evidence)
    if not found:
        return Assessment("health_only" if evidence else "none", relations, evidence)
    if any(f.label in ALONE for f in found):
        return Assessment("phi", relations, evidence)
    if not evidence:
        return Assessment("pii_only", relations, evidence)
    near = any(c.start - f.end <= NEAR and f.start - c.end <= NEAR for f in found for c in evidence)
    personal = any(f.label not in CONTACT for f in found)
    return Assessment("phi" if near or personal else "phi_possible", relations, evidence)
