"""The classes that Presidio asks for; :mod:`phiguard.interop.presidio` makes their objects, and Presidio with them."""

from collections.abc import Sequence
from typing import Any

from presidio_analyzer import AnalysisExplanation, EntityRecognizer, RecognizerResult
from presidio_anonymizer.operators import Operator, OperatorType

from phiguard.errors import ConfigurationError
from phiguard.guard import Guard
from phiguard.interop.replacements import Replacements
from phiguard.model.findings import Finding

NAME = "phiguard"  #: what results call the recognizer
OPERATOR = "phiguard"  #: what configurations call the operator
REPLACEMENTS = "replacements"  #: its one parameter


class PhiguardRecognizer(EntityRecognizer):
    """All that a guard finds, as Presidio's analyzer asks for it."""

    def __init__(self, guard: Guard, entities: Sequence[str], language: str) -> None:
        self.guard = guard
        super().__init__(supported_entities=list(entities), supported_language=language, name=NAME)

    def load(self) -> None:
        """Nothing: a guard is ready when it is made."""

    def analyze(self, text: str, entities: Sequence[str], nlp_artifacts: object = None) -> list[RecognizerResult]:  # noqa: ARG002
        """The findings of one text.

        Args:
            text: Any text.
            entities: The finer types that are asked for; all where there is none.
            nlp_artifacts: Not used.
        """
        return [self._result(f) for f in self.guard.scan(text) if not entities or f.entity in entities]

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
                "safe_harbor": label.name,
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
