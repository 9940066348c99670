"""phiguard inside Microsoft Presidio, and Presidio's recognizers inside phiguard.

:func:`analyzer_engine` stands in the place of an ``AnalyzerEngine``; :func:`presidio_recognizer` puts a guard into one
that is there, and :func:`nlp_without_model` gives that a tokenizer in place of a model. :func:`anonymizer_operator` and
:func:`operators` let an ``AnonymizerEngine`` write what a policy writes. :func:`from_presidio` and
:func:`from_presidio_registry` make recognizers of phiguard out of Presidio's.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from phiguard.detect.known import PREFIX
from phiguard.guard import Guard
from phiguard.interop.presidio_classes import classes_with
from phiguard.interop.presidio_recognizers import from_presidio, from_presidio_registry
from phiguard.interop.replacements import Replacements
from phiguard.policy import Policy
from phiguard.safe_harbor import SafeHarbor

if TYPE_CHECKING:
    from presidio_analyzer import AnalyzerEngine, EntityRecognizer
    from presidio_analyzer.nlp_engine import NlpEngine
    from presidio_anonymizer.entities import OperatorConfig
    from presidio_anonymizer.operators import Operator

__all__ = [
    "analyzer_engine",
    "anonymizer_operator",
    "from_presidio",
    "from_presidio_registry",
    "nlp_without_model",
    "operators",
    "presidio_recognizer",
]


class Result(Protocol):
    """What an analyzer found: Presidio's ``RecognizerResult``."""

    @property
    def entity_type(self) -> str:
        """The finer type."""

    @property
    def start(self) -> int:
        """First position, code points."""

    @property
    def end(self) -> int:
        """One past the last position."""


def presidio_recognizer(guard: Guard, language: str = "en") -> "EntityRecognizer":
    """A recognizer for Presidio's analyzer that finds what a guard finds.

    Args:
        guard: What looks for identifiers.
        language: The language that the analyzer is asked in; phiguard itself does not tell languages apart.
    """
    from phiguard.interop.presidio_parts import PhiguardRecognizer

    registry = guard._detector.registry  # noqa: SLF001 - the recognizers as the guard has chosen them
    entities = {r.entity for r in registry if not r.name.startswith(PREFIX)}
    return PhiguardRecognizer(guard, sorted(entities), language)


def analyzer_engine(
    guard: Guard,
    *,
    languages: Sequence[str] = ("en",),
    recognizers: "Iterable[EntityRecognizer]" = (),
    nlp_engine: "NlpEngine | None" = None,
    default_score_threshold: float = 0,
) -> "AnalyzerEngine":
    """What stands in the place of Presidio's ``AnalyzerEngine``, with its methods and signatures.

    A ``BatchAnalyzerEngine`` around it scans many texts at once.

    Args:
        guard: What looks for identifiers.
        languages: The languages that callers may name; phiguard itself does not tell languages apart.
        recognizers: Recognizers of Presidio that look beside the guard, as in any of its engines.
        nlp_engine: What prepares texts for those; spaCy's tokenizer unless given.
        default_score_threshold: As in Presidio.
    """
    from presidio_analyzer import RecognizerRegistry

    from phiguard.interop.presidio_engine import PhiguardAnalyzer, Tokenizer

    ours = [presidio_recognizer(guard, language) for language in languages]
    registry = RecognizerRegistry(recognizers=[*ours, *recognizers], supported_languages=list(languages))
    engine = nlp_engine or Tokenizer(languages)
    if isinstance(engine, Tokenizer):
        engine.registry = registry
    return PhiguardAnalyzer(
        registry=registry,
        nlp_engine=engine,
        supported_languages=list(languages),
        default_score_threshold=default_score_threshold,
    )


def nlp_without_model(*languages: str) -> "NlpEngine":
    """What an ``AnalyzerEngine`` needs to run without a model: spaCy's tokenizers.

    Args:
        languages: Languages that spaCy has tokenizers for; English unless given.
    """
    from phiguard.interop.presidio_engine import Tokenizer

    return Tokenizer(languages or ("en",))


def anonymizer_operator() -> "type[Operator]":
    """The operator that :func:`operators` configures, for ``AnonymizerEngine.add_anonymizer``."""
    from phiguard.interop.presidio_parts import PolicyOperator

    return PolicyOperator


def operators(
    policy: Policy,
    text: str,
    results: Iterable[Result],
    *,
    classes: Mapping[str, SafeHarbor] | None = None,
    reference_date: date | None = None,
) -> "dict[str, OperatorConfig]":
    """Configurations for one call of ``AnonymizerEngine.anonymize``, which then writes what the policy writes.

    Args:
        policy: What stands in the place of each class.
        text: The text.
        results: What the analyzer found in it.
        classes: Classes of entities beside those of the built-in recognizers; any other entity counts as ``OTHER_ID``,
            unless the result itself names its class, as phiguard's do.
        reference_date: The day that ages are reckoned from; else the latest year among the dates.
    """
    from presidio_anonymizer.entities import OperatorConfig

    from phiguard.interop.presidio_parts import OPERATOR, REPLACEMENTS

    in_order = sorted(results, key=lambda r: (r.start, r.end))
    said = {r.entity_type: SafeHarbor[name] for r in in_order if (name := _class_named(r))}
    known = classes_with({**said, **(classes or {})})
    found = [(r.entity_type, text[r.start : r.end]) for r in in_order]
    replacements = Replacements.of(policy, lambda e: known.get(e, SafeHarbor.OTHER_ID), found, reference_date)
    return {"DEFAULT": OperatorConfig(OPERATOR, {REPLACEMENTS: replacements})}


def _class_named(result: Result) -> str:
    """The class that a result of phiguard names; nothing for those of others."""
    from phiguard.interop.presidio_parts import CLASS_KEY

    metadata: Mapping[str, Any] = getattr(result, "recognition_metadata", None) or {}
    return str(metadata.get(CLASS_KEY, ""))
