"""The one detection path: corpus in, spans out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from phiguard.detect.candidates import Candidates
from phiguard.detect.context import Lines, Roles, weigh_words
from phiguard.detect.evidence import Verdict, decibans
from phiguard.detect.finder import Finder, finders_of, proposed
from phiguard.detect.heard import PREFIX, WORDS, Heard
from phiguard.detect.known import Sought, with_known
from phiguard.detect.memory import repetitions
from phiguard.detect.network import embedded
from phiguard.detect.pattern import Pattern
from phiguard.detect.registry import Registry
from phiguard.detect.resolve import resolve
from phiguard.detect.scanner import Found, Scanner, scanner
from phiguard.detect.tables import LABEL, unrolled
from phiguard.detect.tagger import Tagger
from phiguard.detect.tags import LABELLED, agreed, of_tags, tag_recognizers
from phiguard.detect.weights import Weights, stated
from phiguard.model.corpus import Corpus
from phiguard.model.folded import WRITTEN, Folded, fold
from phiguard.model.spans import Codes, Decibans, Spans
from phiguard.safe_harbor import CLASSES

#: For each octet of the folded text, whether it is a letter or digit or stands for a character that has no ASCII form.
LETTERS = np.array([chr(n).isalnum() or n > 0x7F for n in range(256)])  # noqa: PLR2004 - the last ASCII character


_NAMES = [CLASSES.index(c) for c in WORDS]


@dataclass(frozen=True, slots=True, eq=False)
class Forms:
    """What is known of each pattern of a registry, then of each finder, and, in the last place, of what neither found.

    Attributes:
        rule: The place of its recognizer; int16, shape ``(patterns + finders + 1,)``.
        alone: Weight of the form; decibans, int32, same shape.
        labelled: Weight of the form beside a label.
        names_itself: Whether it holds its own label; bool, same shape.
    """

    rule: Codes
    alone: Decibans
    labelled: Decibans
    names_itself: npt.NDArray[np.bool_]

    @classmethod
    def of(cls, rules: list[int], patterns: tuple[Pattern, ...], finders: tuple[tuple[int, Finder], ...]) -> "Forms":
        """The forms of patterns, whose recognizers are given by place, and of finders."""
        beside = [*(decibans(p.labelled) for p in patterns), *(decibans(f.labelled) for _, f in finders)]
        others = len(finders) + 1
        return cls(
            np.array([*rules, *(rule for rule, _ in finders), -1], np.int16),
            np.array([*(decibans(p.alone) for p in patterns), *([0] * others)], np.int32),
            np.array([*beside, LABELLED], np.int32),
            np.array([*(p.names_itself for p in patterns), *([False] * others)], np.bool_),
        )


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
    _labels: Codes = field(init=False, repr=False)
    _forms: Forms = field(init=False, repr=False)
    _roles: Roles = field(init=False, repr=False)
    _scan: Scanner = field(init=False, repr=False)
    _hearing: npt.NDArray[np.int16] = field(init=False, repr=False)
    _weights: Weights = field(init=False, repr=False)
    _finders: tuple[tuple[int, Finder], ...] = field(init=False, repr=False)
    _patterns: int = field(init=False, repr=False)

    def __post_init__(self) -> None:
        pairs = [(rule, p) for rule, r in enumerate(self.registry) for p in r.patterns]
        patterns = tuple(p for _, p in pairs)
        finders = finders_of(self.registry)
        words = sorted({w.lower() for r in self.registry for w in (*r.labels, *r.context, *r.contrary)})
        derived = {
            "_labels": np.array([CLASSES.index(r.identifies) for r in self.registry], np.int16),
            "_forms": Forms.of([rule for rule, _ in pairs], patterns, finders),
            "_roles": Roles.of(self.registry, {word: number for number, word in enumerate(words)}),
            "_scan": scanner(patterns, tuple(words)),
            "_hearing": _hearing(self.registry),
            "_weights": Weights.of([r.name for r in self.registry]),
            "_finders": finders,
            "_patterns": len(patterns),
        }
        for name, value in derived.items():
            object.__setattr__(self, name, value)

    def __call__(self, corpus: Corpus, known: Sequence[Sought | None] | None = None) -> Spans:
        """The identifiers in a corpus, disjoint and sorted; *known* are the persons to look for, text by text."""
        weighed = self.weigh(corpus, known)
        accepted = weighed.table.take(weighed.table.score() >= self.threshold)
        return resolve(self.spans(weighed.view, accepted), stated(accepted) + accepted.likeness // 2)

    def weigh(self, corpus: Corpus, known: Sequence[Sought | None] | None = None) -> Weighed:
        """Every candidate in a corpus with its evidence, accepted or not."""
        folded = fold(corpus)
        view = unrolled(folded)
        octets = np.frombuffer(view.text.encode("latin-1"), np.uint8)
        hears, names = (np.any(self._hearing[which] >= 0) for which in (slice(None), _NAMES))
        heard = Heard.of(octets, embedded(), names=bool(names)) if hears else None
        table = self._candidates(corpus, folded, view, heard)
        if known is not None:
            table = with_known(table, view, folded, known, self.registry)
        if not len(table):
            return Weighed(view, table)
        if WRITTEN in view.text:
            table = table.take(_of_the_text(octets, table))
        lines = Lines.of(octets)
        table = self._weighed(view.text, table, lines)
        if heard is not None:
            table = self._weights.weighed(heard.of_candidates(table, self._labels[table.rule], self._hearing))
        accepted = table.take(table.score() >= self.threshold)
        again = repetitions(view, lines.seams, accepted, self.registry.recognizers, corpus)
        return Weighed(view, table if again is None else Candidates.concatenated(table, again))

    def _candidates(self, corpus: Corpus, folded: Folded, view: Folded, heard: Heard | None) -> Candidates:
        """What patterns, functions, the network and a tagger propose, with the evidence of that alone."""
        parts = [self._proposed(self._scan.patterns_in(view.text))]
        if self._finders:
            parts += proposed(self._finders, self._patterns, self.registry, corpus, folded, view)
        if heard is not None:
            parts.append(heard.candidates(self._hearing))
        table = parts[0] if len(parts) == 1 else Candidates.concatenated(*parts)
        table = table.take(_contiguous(view, table))
        return table if self.tagger is None else self._tagged(table, self.tagger, corpus, folded)

    def _proposed(self, found: Found) -> Candidates:
        """What patterns found, with the evidence of their form alone."""
        start, end = np.array([place for _, some in found for place in some], np.int64).reshape(-1, 2).T
        counts = np.fromiter((len(some) for _, some in found), np.int64, len(found))
        pattern = np.repeat(np.fromiter((number for number, _ in found), np.int16, len(found)), counts)
        return Candidates.of(start, end, self._forms.rule[pattern], pattern, self._forms.alone[pattern])

    def _tagged(self, table: Candidates, tagger: Tagger, corpus: Corpus, view: Folded) -> Candidates:
        """The candidates with those of the tagger; where both mean one stretch, their evidence adds up."""
        tags = tagger(corpus)
        own = {r.name for r in tag_recognizers(tagger)}
        for rule, recognizer in enumerate(self.registry):
            if recognizer.name not in own:
                continue
            mine = of_tags(tags, view, rule, recognizer.identifies)
            kin = [n for n, r in enumerate(self.registry) if r.needs_words and r.identifies is recognizer.identifies]
            table = Candidates.concatenated(agreed(table, mine, tuple(n for n in kin if n != rule)), mine)
        return table

    def spans(self, view: Folded, table: Candidates) -> Spans:
        """Candidates as spans of the corpus buffer."""
        start, end = view.origin(table.start, table.end)
        return Spans(start, end, self._labels[table.rule], table.rule, table.score())

    def _weighed(self, text: str, table: Candidates, lines: Lines) -> Candidates:
        """The candidates with the evidence of the words around them and of a closer look; of equals the strongest."""
        words = self._scan.words_in(text, table.start, table.end)
        worded = weigh_words(table, words, lines, self._roles, self._forms.labelled[table.pattern])
        itself = self._forms.names_itself[table.pattern]
        worded = worded.weighed(label=np.where(itself, 0, worded.label), contrary=np.where(itself, 0, worded.contrary))
        best = _best(worded)
        return best.weighed(check=_checked(text, best, [r.check for r in self.registry]))


def _hearing(registry: Registry) -> npt.NDArray[np.int16]:
    """For each class the place of the recognizer that owns what is heard, -1 where there is none."""
    places = {r.identifies: place for place, r in enumerate(registry) if r.name.startswith(PREFIX)}
    return np.array([places.get(c, -1) for c in CLASSES], np.int16)


def _best(table: Candidates) -> Candidates:
    """Of one recognizer's candidates with the same extents, the one with the strongest evidence; by place."""
    order = np.lexsort((-table.total(), table.rule, -table.end, table.start))
    rule, start, end = table.rule[order], table.start[order], table.end[order]
    fresh = np.ones(len(order), np.bool_)
    fresh[1:] = (rule[1:] != rule[:-1]) | (start[1:] != start[:-1]) | (end[1:] != end[:-1])
    return table.take(order[fresh])


def _checked(text: str, table: Candidates, checks: list[Callable[[str], Verdict]]) -> Decibans:
    """The weight of the closer look at each candidate."""
    rows = zip(table.rule.tolist(), table.start.tolist(), table.end.tolist(), strict=True)
    return np.fromiter((checks[rule](text[a:b]).decibans for rule, a, b in rows), np.int32, len(table))


def _contiguous(view: Folded, table: Candidates) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Whether each candidate stands on one stretch of its text, not across cells that are apart."""
    if view.pieces is None or not len(table):
        return np.ones(len(table), np.bool_)
    first, last = (view.pieces.cell[view.pieces.of(at)] for at in (table.start, table.end - 1))
    return np.asarray((first == last) & (first != LABEL), np.bool_)


def _of_the_text(octets: npt.NDArray[np.uint8], table: Candidates) -> npt.NDArray[np.bool_]:
    """Whether each candidate holds more than what phiguard wrote and the marks that join it."""
    content = LETTERS[octets]
    ours = octets == ord(WRITTEN)
    holds = [np.append(0, np.cumsum(kind))[np.stack((table.start, table.end))] for kind in (content, ours)]
    (before, after), (first, last) = holds
    return np.asarray((after > before) | (last == first), np.bool_)
