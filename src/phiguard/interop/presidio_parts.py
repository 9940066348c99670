"""The classes that Presidio asks for; :mod:`phiguard.interop.presidio` makes their objects, and Presidio with them."""

import copy
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from presidio_analyzer import AnalysisExplanation, EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts
from presidio_anonymizer.operators import Operator, OperatorType

from phiguard.errors import ConfigurationError
from phiguard.guard import Guard
from phiguard.interop.replacements import Replacements
from phiguard.model.findings import Finding, Findings, FindingsTable

if TYPE_CHECKING:
    from spacy.tokens import Doc

NAME = "phiguard"  #: what results call the recognizer
OPERATOR = "phiguard"  #: what configurations call the operator
REPLACEMENTS = "replacements"  #: its one parameter
CLASS_KEY = "safe_harbor"  #: where the metadata of a result name the class


class Chunk:
    """Texts that a guard reads at once, when it is first asked for one of them.

    Attributes:
        guard: The guard.
        texts: The texts.
    """

    def __init__(self, guard: Guard, texts: Sequence[str]) -> None:
        self.guard = guard
        self.texts = texts
        self._tables: dict[str, FindingsTable] = {}

    def findings(self, position: int, before: str = "") -> Findings:
        """What is found in one of the texts.

        Args:
            position: Which one.
            before: What to read before each; places count from the start of that.
        """
        if before not in self._tables:
            self._tables[before] = self.guard.scan_batch([before + text for text in self.texts])
        return self._tables[before][position]


class Scanned(NlpArtifacts):
    """A text that a guard reads with others; there are no tokens."""

    def __init__(self, doc: "Doc", language: str, chunk: Chunk, position: int) -> None:
        super().__init__([], doc, [], [], None, language)
        self.chunk = chunk
        self.position = position

    def to_json(self) -> str:
        """Nothing that the text says."""
        return "{}"


class PhiguardRecognizer(EntityRecognizer):
    """All that a guard finds, as Presidio's analyzer asks for it."""

    def __init__(self, guard: Guard, entities: Sequence[str], language: str) -> None:
        self.guard = guard
        self.before = ""
        super().__init__(supported_entities=list(entities), supported_language=language, name=NAME)

    def load(self) -> None:
        """Nothing: a guard is ready when it is made."""

    def beside(self, words: Sequence[str]) -> "PhiguardRecognizer":
        """The same, for texts that stand beside words, as a value beside the name of its column.

        Args:
            words: The words; the last stands next to the text.
        """
        other = copy.copy(self)
        other.before = f"{', '.join(map(str, words))}: "
        return other

    def analyze(self, text: str, entities: Sequence[str], nlp_artifacts: object = None) -> list[RecognizerResult]:
        """The findings of one text.

        Args:
            text: Any text.
            entities: The finer types that are asked for; all where there is none.
            nlp_artifacts: Read only where they say with which other texts the guard reads this one.
        """
        chunk, position = Chunk(self.guard, [text]), 0
        if isinstance(nlp_artifacts, Scanned) and nlp_artifacts.chunk.guard is self.guard:
            chunk, position = nlp_artifacts.chunk, nlp_artifacts.position
        if chunk.texts[position] != text:
            chunk, position = Chunk(self.guard, [text]), 0
        found = list(chunk.findings(position))
        if self.before:
            labelled = list(self._labelled(chunk, position))
            found = labelled + [f for f in found if not any(f.start < o.end and o.start < f.end for o in labelled)]
        return [self._result(f) for f in found if not entities or f.entity in entities]

    def _labelled(self, chunk: Chunk, position: int) -> Iterator[Finding]:
        """The findings of a text behind the words that label it."""
        behind = len(self.before)
        for f in chunk.findings(position, self.before):
            if f.end > behind:
                yield replace(f, start=max(f.start - behind, 0), end=f.end - behind)

    def _result(self, finding: Finding) -> RecognizerResult:
        label = finding.label
        explanation = AnalysisExplanation(
            recognizer=NAME,
            original_score=finding.score,
            textual_explanation=f"{finding.recognizer}: {label.paragraph}, 45 CFR 164.514(b)(2)(i)({label.value})",
        )
        return RecognizerResult(
            finding.entity,
            finding.start,
            finding.end,
            finding.score,
            explanation,
            {
                RecognizerResult.RECOGNIZER_NAME_KEY: NAME,
                RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
                CLASS_KEY: label.name,
            },
        )


class PolicyOperator(Operator):
    """Writes what a policy has in the place of an identifier."""

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:
        """What stands in the place of one identifier.

        Args:
            text: The identifier.
            params: The replacements, and the entity that Presidio adds.
        """
        given = params or {}
        replacements: Replacements = given[REPLACEMENTS]
        return replacements(str(given.get("entity_type", "")), text)

    def validate(self, params: dict[str, Any] | None = None) -> None:
        """Refuse a configuration that `operators` did not make.

        Args:
            params: The configuration's parameters.

        Raises:
            ConfigurationError: The replacements are missing.
        """
        if not isinstance((params or {}).get(REPLACEMENTS), Replacements):
            raise ConfigurationError("make the operators with phiguard.interop.presidio.operators")

    def operator_name(self) -> str:
        """The name by which configurations call it."""
        return OPERATOR

    def operator_type(self) -> OperatorType:
        """It takes identifiers out."""
        return OperatorType.Anonymize
