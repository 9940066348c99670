"""The one detection path: corpus in, spans out."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from phiguard.detect.candidates import Candidates
from phiguard.detect.context import Roles, Surroundings, weigh_words
from phiguard.detect.evidence import Verdict, decibans
from phiguard.detect.memory import repetitions
from phiguard.detect.pattern import Pattern
from phiguard.detect.registry import Registry
from phiguard.detect.resolve import resolve
from phiguard.detect.scanner import Scanner, scanner
from phiguard.detect.tables import LABEL, unrolled
from phiguard.detect.tagger import Tagged, Tagger
from phiguard.detect.tags import LABELLED, agreed, of_tags, tag_recognizers
from phiguard.model.corpus import Corpus
from phiguard.model.folded import Folded, fold
from phiguard.model.spans import Decibans, Spans
from phiguard.safe_harbor import CLASSES


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """Candidates with all their evidence, and the view in which they stand."""

    view: Folded
    table: Candidates


@dataclass(frozen=True, slots=True, eq=False)
class Detector:
    """Finds identifiers in a corpus of any size.

    Attributes:
        registry: The recognizers.
        threshold: Least probability of what is reported.
        tagger: What proposes names and places beside the recognizers; the registry holds its
            :func:`phiguard.detect.tags.tag_recognizers`.
    """

    registry: Registry
    threshold: float = 0.5
    tagger: Tagger | None = None
    _rules: tuple[int, ...] = field(init=False, repr=False)
    _patterns: tuple[Pattern, ...] = field(init=False, repr=False)
    _roles: tuple[Roles, ...] = field(init=False, repr=False)
    _scan: Scanner = field(init=False, repr=False)

    def __post_init__(self) -> None:
        pairs = [(rule, p) for rule, r in enumerate(self.registry) for p in r.patterns]
        words = sorted({w.lower() for r in self.registry for w in (*r.labels, *r.context, *r.contrary)})
        numbers = {word: number for number, word in enumerate(words)}
        derived = {
            "_rules": tuple(rule for rule, _ in pairs),
            "_patterns": tuple(p for _, p in pairs),
            "_roles": tuple(Roles.of(r, numbers) for r in self.registry),
            "_scan": scanner(tuple(p for _, p in pairs), tuple(words)),
        }
        for name, value in derived.items():
            object.__setattr__(self, name, value)

    def __call__(self, corpus: Corpus) -> Spans:
        """The identifiers in a corpus, disjoint and sorted."""
        weighed = self.weigh(corpus)
        accepted = weighed.table.take(weighed.table.score() >= self.threshold)
        return resolve(self.spans(weighed.view, accepted))

    def weigh(self, corpus: Corpus) -> Weighed:
        """Every candidate in a corpus with its evidence, accepted or not."""
        folded = fold(corpus)
        view = unrolled(folded)
        hits = self._scan(view.text)
        around = Surroundings.of(hits, np.frombuffer(view.text.encode("latin-1"), np.uint8))
        found: dict[int, list[Candidates]] = {}
        for number, places in hits.patterns:
            start, end = np.array(places, np.int64).T
            rule, form = self._rules[number], decibans(self._patterns[number].alone)
            found.setdefault(rule, []).append(Candidates.of(start, end, rule, number, form))
        tables = (self._weighed(view.text, rule, found[rule], around) for rule in sorted(found))
        table = Candidates.concatenated(Candidates.of([], [], 0, -1, 0), *tables)
        table = table.take(_contiguous(view, table))
        if self.tagger is not None:
            table = self._tagged(table, self.tagger(corpus), folded, around)
        accepted = table.take(table.score() >= self.threshold)
        again = repetitions(view.text, around.seams, accepted, self.registry.recognizers)
        return Weighed(view, table if again is None else Candidates.concatenated(table, again))

    def _tagged(self, table: Candidates, tags: Tagged, view: Folded, around: Surroundings) -> Candidates:
        """The candidates with those of the tagger; where both mean one stretch, their evidence adds up."""
        own = {r.name for r in tag_recognizers(self.tagger)} if self.tagger else set()
        for rule, recognizer in enumerate(self.registry):
            if recognizer.name not in own:
                continue
            mine = of_tags(tags, view, rule, recognizer.identifies)
            kin = [n for n, r in enumerate(self.registry) if r.needs_words and r.identifies is recognizer.identifies]
            table = agreed(table, mine, tuple(n for n in kin if n != rule))
            if len(mine):
                labelled = np.full(len(mine), LABELLED, np.int32)
                table = Candidates.concatenated(table, weigh_words(mine, around, self._roles[rule], labelled))
        return table

    def spans(self, view: Folded, table: Candidates) -> Spans:
        """Candidates as spans of the corpus buffer."""
        start, end = view.origin(table.start, table.end)
        labels = np.array([CLASSES.index(r.identifies) for r in self.registry], np.int16)
        return Spans(start, end, labels[table.rule], table.rule, table.score())

    def _weighed(self, text: str, rule: int, found: list[Candidates], around: Surroundings) -> Candidates:
        """The candidates of one recognizer with their evidence."""
        table = Candidates.concatenated(*found)
        beside = np.array([decibans(self._patterns[n].labelled) for n in table.pattern.tolist()], np.int32)
        worded = weigh_words(table, around, self._roles[rule], beside)
        itself = np.array([self._patterns[n].names_itself for n in table.pattern.tolist()])
        worded = worded.weighed(label=np.where(itself, 0, worded.label), contrary=np.where(itself, 0, worded.contrary))
        best = _best(worded)
        return best.weighed(check=_checked(text, best, self.registry[rule].check))


def _best(table: Candidates) -> Candidates:
    """Of candidates with the same extents, the one with the strongest evidence."""
    order = np.lexsort((-table.total(), -table.end, table.start))
    start, end = table.start[order], table.end[order]
    fresh = np.ones(len(order), np.bool_)
    fresh[1:] = (start[1:] != start[:-1]) | (end[1:] != end[:-1])
    return table.take(order[fresh])


def _checked(text: str, table: Candidates, check: Callable[[str], Verdict]) -> Decibans:
    """The weight of the closer look at each candidate."""
    places = zip(table.start.tolist(), table.end.tolist(), strict=True)
    return np.fromiter((check(text[a:b]).decibans for a, b in places), np.int32, len(table))


def _contiguous(view: Folded, table: Candidates) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Whether each candidate stands on one stretch of its text, not across cells that are apart."""
    if view.cell is None or not len(table):
        return np.ones(len(table), np.bool_)
    first, last = view.cell[table.start], view.cell[table.end - 1]
    return np.asarray((first == last) & (first != LABEL), np.bool_)
