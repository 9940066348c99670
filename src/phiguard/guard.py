"""The one door: find, explain, assess, and take identifiers out."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from phiguard.assess import Assessment, assessed
from phiguard.deidentifier import Deidentifier, Edits, united
from phiguard.detect import heard
from phiguard.detect.detector import Detector
from phiguard.detect.explain import Explanation, explained
from phiguard.detect.known import Sought
from phiguard.detect.known import recognizers as knowing
from phiguard.detect.known_persons import Known, sought
from phiguard.detect.registry import Registry
from phiguard.detect.tags import tag_recognizers
from phiguard.errors import ConfigurationError, LeftoverError, MissingModelError
from phiguard.model.corpus import Corpus, Positions, checked
from phiguard.model.findings import Findings, FindingsTable, joined
from phiguard.model.passes import Pass, numbered, passes
from phiguard.model.spans import Spans
from phiguard.policy import SAFE_HARBOR, Policy
from phiguard.safe_harbor import CLASSES
from phiguard.transform.scope import Scope, given

if TYPE_CHECKING:
    from phiguard.detect.tagger import Tagger

#: Least probability of what is reported, by operating point.
PROFILES = {"balanced": 0.5, "recall": 0.3, "precision": 0.8}

#: Code points that one pass reads at most, unless a single text is longer.
CHUNK = 1 << 22

SPACY = "spacy:"  #: before the name or the path of a spaCy pipeline


@dataclass(frozen=True, slots=True)
class Deidentified:
    """A text without its identifiers.

    Attributes:
        text: The text, with replacements.
        findings: What was found, by position in the original.
        receipt: What was done, without any of the text.
    """

    text: str = field(repr=False)
    findings: Findings
    receipt: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Guard:
    """Finds and removes protected health information.

    Args:
        policy: What stands in the place of each class.
        profile: The operating point: ``balanced``, ``recall`` or ``precision``.
        names: How names and places are found: ``cascade`` or ``fast`` for what is built in,
            ``spacy:`` and the name or path of a spaCy pipeline to hear that too,
            ``None`` to look for structured identifiers only.
        recognizers: The recognizers in use; the built-in ones unless given.
        hears: The embedded network hears the words around; without it forms, labels and lists count alone.

    Raises:
        ConfigurationError: A profile or way of finding names that does not exist.
        MissingModelError: A model that is not there.
    """

    policy: Policy = SAFE_HARBOR
    profile: str = "balanced"
    names: str | None = "cascade"
    recognizers: Registry | None = None
    hears: bool = True
    _detector: Detector = field(init=False, repr=False, compare=False)
    _columns: tuple[Any, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.profile not in PROFILES:
            message = f"profile {self.profile!r} is none of: {', '.join(PROFILES)}"
            raise ConfigurationError(message)
        tagger: Tagger | None = None
        registry = builtin() if self.recognizers is None else self.recognizers
        if self.hears and {r.name for r in builtin()} <= {r.name for r in registry}:
            # A tagger of the user's own takes the place of what is heard of names and places.
            swapped = self.names is not None and self.names.startswith(SPACY)
            registry = registry.filled(r for r in heard.recognizers() if not (swapped and r.needs_words))
        if self.names is None:
            registry = registry.structured()
        elif self.names.startswith(SPACY):
            from phiguard.detect.tagger_spacy import SpacyTagger

            tagger = SpacyTagger(self.names.removeprefix(SPACY))
            registry |= tag_recognizers(tagger)
        elif self.names not in {"cascade", "fast"}:
            message = f"names={self.names!r}: this version knows 'cascade', 'fast', 'spacy:MODEL' and None"
            raise MissingModelError(message)
        registry = registry.filled(knowing())
        object.__setattr__(self, "_detector", Detector(registry, PROFILES[self.profile], tagger))
        columns = ([c.name for c in CLASSES], [r.entity for r in registry], [r.name for r in registry])
        object.__setattr__(self, "_columns", tuple(np.array(column, object) for column in columns))

    def scan(self, text: str, *, known: Known = None) -> Findings:
        """The identifiers of one text.

        Args:
            text: Any text.
            known: The persons it is known to speak of: their names, days of birth and identifiers are found in
                every written form, also misspelt.

        >>> [(f.start, f.end, f.label.name) for f in Guard(names=None).scan("MRN 00482913 on 3/14/2019")]
        [(4, 12, 'MRN'), (16, 25, 'DATE')]
        """
        return self.scan_batch([text], known=[known])[0]

    def scan_batch(
        self,
        texts: Iterable[str],
        *,
        groups: Iterable[Hashable] | None = None,
        known: Sequence[Known] | None = None,
    ) -> FindingsTable:
        """The identifiers of many texts, column by column.

        Args:
            texts: Texts.
            groups: For each text what it belongs to, such as the thread of a mail: a value that is an identifier in one
                text of a group is one in all of them. Each text is alone if not given. A group of more than
                :data:`CHUNK` code points is divided, and each part knows only its own values.
            known: For each text the persons it is known to speak of, or None.

        Raises:
            ConfigurationError: There is not one entry of *known* for each text.
            ValueError: There is not one group for each text.
        """
        items = checked(texts)
        return self._scanned(items, self._detector, groups, sought(known, len(items)))

    def scan_at(self, texts: Iterable[str], threshold: float) -> FindingsTable:
        """As :meth:`scan_batch`, at another least probability than that of the profile; to measure with."""
        return self._scanned(checked(texts), replace(self._detector, threshold=threshold))

    def deidentify(
        self, text: str, *, reference_date: date | None = None, known: Known = None, scopes: Sequence[Scope] = ()
    ) -> Deidentified:
        """One text without its identifiers.

        Args:
            text: Any text.
            reference_date: The day from which ages are reckoned; else the latest year in the text.
            known: The persons it is known to speak of, as for :meth:`scan`.
            scopes: The scopes within which its values keep their tokens, one of a kind.

        Raises:
            LeftoverError: Identifiers are still found in the result, which is withheld.
        """
        (edits,) = self.edits_batch([text], reference_date=reference_date, known=[known], scopes=[scopes])
        findings = joined([self._table(edits.corpus, edits.spans, np.zeros(1, np.int64))], 1)[0]
        return Deidentified(next(iter(edits.written())), findings, self.receipt(edits.spans))

    def deidentify_batch(
        self,
        texts: Iterable[str],
        *,
        groups: Iterable[Hashable] | None = None,
        reference_date: date | None = None,
        known: Sequence[Known] | None = None,
        scopes: Sequence[Sequence[Scope]] | None = None,
    ) -> list[str]:
        """Many texts without their identifiers.

        Args:
            texts: Texts.
            groups: For each text what it belongs to, as in :meth:`scan_batch`.
            reference_date: The day from which ages are reckoned.
            known: For each text the persons it is known to speak of, or None.
            scopes: For each text the scopes within which its values keep their tokens.

        Raises:
            LeftoverError: Identifiers are still found in a result; all are withheld.
            ValueError: There is not one group for each text.
        """
        read = checked(texts)
        made = self.edits_batch(read, groups=groups, reference_date=reference_date, known=known, scopes=scopes)
        return [text for edits in made for text in edits.written()]

    def edits_batch(
        self,
        texts: Sequence[str],
        *,
        within: Sequence[Sequence[tuple[int, int]]] | None = None,
        groups: Iterable[Hashable] | None = None,
        reference_date: date | None = None,
        known: Sequence[Known] | None = None,
        scopes: Sequence[Sequence[Scope]] | None = None,
    ) -> list[Edits]:
        """What to write where, some texts at a time in their order, already verified.

        Args:
            texts: Texts.
            within: For each text the stretches that may change; what stands outside is context.
            groups: For each text what it belongs to, as in :meth:`scan_batch`.
            reference_date: The day from which ages are reckoned.
            known: For each text the persons it is known to speak of, or None.
            scopes: For each text the scopes within which its values keep their tokens.

        Raises:
            LeftoverError: Identifiers are still found after the edits.
            ValueError: There is not one group for each text.
        """
        deidentifier = Deidentifier(self._detector, self.policy, reference_date)
        persons = sought(known, len(texts))
        read = passes(texts, numbered(groups, len(texts)), CHUNK)
        within_scopes = given(scopes, len(texts))
        made = [_edited(deidentifier, texts, within, persons, within_scopes, one) for one in read]
        return united(made, [one.texts for one in read])

    def assess(self, text: str) -> Assessment:
        """Whether a text holds PHI, and which relations to health it shows.

        >>> Guard().assess("MRN 00482913 has an appointment").level
        'phi'
        """
        return assessed(text, self.scan(text))

    def explain(self, text: str, *, known: Known = None) -> list[Explanation]:
        """For each finding, each piece of evidence and its weight; never the text.

        Args:
            text: Any text.
            known: The persons it is known to speak of, as for :meth:`scan`.
        """
        return explained(self._detector, Corpus.of(checked([text])), sought([known], 1))

    def receipt(self, spans: Spans) -> dict[str, Any]:
        """A record of what was removed, without PHI: versions, policy, and counts by class."""
        from phiguard import __version__

        counts = np.bincount(spans.label, minlength=len(CLASSES)).tolist()
        return {
            "version": __version__,
            "policy": self.policy.name,
            "profile": self.profile,
            "counts": {c.name: n for c, n in zip(CLASSES, counts, strict=True) if n},
            "verified": True,
        }

    def _scanned(
        self,
        items: list[str],
        detector: Detector,
        groups: Iterable[Hashable] | None = None,
        known: list[Sought | None] | None = None,
    ) -> FindingsTable:
        """What a detector finds in texts, a pass at a time."""
        tables = []
        for one in passes(items, numbered(groups, len(items)), CHUNK):
            corpus = one.corpus(items)
            tables.append(self._table(corpus, detector(corpus, one.own(known)), one.texts))
        return joined(tables, len(items))

    def _table(self, corpus: Corpus, spans: Spans, texts: Positions) -> tuple[Any, ...]:
        """The columns of a findings table, in its order."""
        document = corpus.document_of(spans.start)
        offset = corpus.starts[document]
        names, entities, rules = self._columns
        return (
            texts[document],
            spans.start - offset,
            spans.end - offset,
            names[spans.label],
            entities[spans.rule],
            spans.score,
            rules[spans.rule],
        )


def _edited(
    deidentifier: Deidentifier,
    texts: Sequence[str],
    within: Sequence[Sequence[tuple[int, int]]] | None,
    known: list[Sought | None] | None,
    scopes: Sequence[Sequence[Scope]] | None,
    one: Pass,
) -> Edits:
    """The edits of the texts of a pass; an error counts from the first of all."""
    try:
        return deidentifier(one.corpus(texts), one.own(within), one.own(known), one.own(scopes))
    except LeftoverError as error:
        raise LeftoverError(int(one.texts[error.document]), error.labels) from None


def builtin() -> Registry:
    """The recognizers that phiguard brings."""
    return Registry.found_in("phiguard.recognizers")
