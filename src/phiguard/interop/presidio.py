"""phiguard inside Microsoft Presidio, and Presidio's recognizers inside phiguard.

Four ways to meet: :func:`presidio_recognizer` puts a guard into an ``AnalyzerEngine``; :func:`nlp_without_model`
gives that engine a tokenizer in place of a model; :func:`anonymizer_operator` and :func:`operators` let an
``AnonymizerEngine`` write what a policy writes; :func:`from_presidio` makes a recognizer of phiguard out of one of
Presidio's.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol, cast

from phiguard.detect.evidence import CONFIRMED, CONTRARY_WORD, DOUBTED, SILENT, Verdict
from phiguard.detect.known import PREFIX
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.errors import ConfigurationError, PatternError, PhiguardError
from phiguard.guard import Guard, builtin
from phiguard.interop.foreign_regex import Form, converted, literal
from phiguard.interop.replacements import Replacements
from phiguard.model.folded import fold_character
from phiguard.policy import Policy
from phiguard.safe_harbor import SafeHarbor

if TYPE_CHECKING:
    from presidio_analyzer import EntityRecognizer
    from presidio_analyzer.nlp_engine import NlpEngine
    from presidio_anonymizer.entities import OperatorConfig
    from presidio_anonymizer.operators import Operator

#: What a word near a match adds in Presidio, and the least it leads to. Source: Presidio's LemmaContextAwareEnhancer.
CONTEXT_ADDS, CONTEXT_LEAST = 0.35, 0.4
LEAST, MOST = 0.01, 0.99  #: probabilities that weights can stand for
WORDS = 100  #: words of a list that share a pattern

#: What Presidio's validation says, as evidence: in phiguard a check moves a score and never vetoes.
INVALIDATED = Verdict("Presidio's recognizer takes it for something else", CONTRARY_WORD)
VERDICTS = {True: CONFIRMED, False: DOUBTED, None: SILENT}


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


def nlp_without_model(language: str = "en") -> "NlpEngine":
    """What an ``AnalyzerEngine`` needs to run without a model: spaCy's tokenizer for a language.

    Args:
        language: A language that spaCy has a tokenizer for.
    """
    import spacy
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    tokenizer: Any = SpacyNlpEngine(models=[{"lang_code": language, "model_name": f"blank:{language}"}])
    tokenizer.nlp = {language: spacy.blank(language)}
    return cast("NlpEngine", tokenizer)


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
        classes: Classes of entities beside those of the built-in recognizers; any other entity counts as ``OTHER_ID``.
        reference_date: The day that ages are reckoned from; else the latest year among the dates.
    """
    from presidio_anonymizer.entities import OperatorConfig

    from phiguard.interop.presidio_parts import OPERATOR, REPLACEMENTS

    known = {r.entity: r.identifies for r in builtin()} | dict(classes or {})
    in_order = sorted(results, key=lambda r: (r.start, r.end))
    found = [(r.entity_type, text[r.start : r.end]) for r in in_order]
    replacements = Replacements.of(policy, lambda e: known.get(e, SafeHarbor.OTHER_ID), found, reference_date)
    return {"DEFAULT": OperatorConfig(OPERATOR, {REPLACEMENTS: replacements})}


def from_presidio(recognizer: "EntityRecognizer", identifies: SafeHarbor) -> PatternRecognizer:
    """One of Presidio's pattern recognizers as one of phiguard's.

    Scores become probabilities, context words become labels, and the checks of the recognizer become evidence.

    Args:
        recognizer: A ``presidio_analyzer.PatternRecognizer``.
        identifies: The Safe Harbor class that it finds.

    Raises:
        ConfigurationError: It is of another kind, or a pattern has no counterpart.
    """
    from presidio_analyzer import PatternRecognizer as Theirs

    theirs: Any = recognizer
    kind = type(theirs)
    matches_only = isinstance(recognizer, Theirs) and kind.analyze is Theirs.analyze
    if not matches_only:
        message = f"Presidio recognizer {theirs.name!r} does more than match patterns; use it in Presidio itself"
        raise ConfigurationError(message)
    words = {"".join(map(fold_character, word)).lower() for word in theirs.context or ()} - {""}
    validates = kind.validate_result is not Theirs.validate_result
    invalidates = kind.invalidate_result is not Theirs.invalidate_result
    plain = PatternRecognizer(
        name=theirs.name,
        title=f"{theirs.supported_entities[0]}, by Presidio's {theirs.name}",
        identifies=identifies,
        entity=theirs.supported_entities[0],
        patterns=tuple(_patterns(theirs)),
        labels=tuple(sorted(words)),
        positives=(),
        negatives=(),
        sources=("https://microsoft.github.io/presidio/",),
    )
    return replace(plain, check=Check(theirs, validates, invalidates)) if validates or invalidates else plain


def _patterns(theirs: Any) -> Iterator[Pattern]:  # noqa: ANN401 - a class of a package that is loaded late
    """The patterns of one of Presidio's recognizers."""
    flags = int(theirs.global_regex_flags or 0)
    for pattern in theirs.patterns:
        try:
            forms = list(_forms(theirs, pattern, flags))
        except PatternError as error:
            message = f"Presidio recognizer {theirs.name!r}, pattern {pattern.name!r}: {error}; phiguard cannot run it"
            raise ConfigurationError(message) from None
        alone = min(max(float(pattern.score), LEAST), MOST)
        beside = min(max(round(alone + CONTEXT_ADDS, 2), CONTEXT_LEAST), MOST)
        for form in forms:
            yield Pattern(form.regex, alone, beside, form.caseless, form.left, form.right)


def _forms(theirs: Any, pattern: Any, flags: int) -> Iterator[Form]:  # noqa: ANN401
    """The forms of one pattern; Presidio writes a list of words as a pattern of this name."""
    if pattern.name != "deny_list" or not theirs.deny_list:
        yield from converted(pattern.regex, flags)
        return
    import re

    for first in range(0, len(theirs.deny_list), WORDS):
        yield literal(theirs.deny_list[first : first + WORDS], caseless=bool(flags & re.IGNORECASE))


@dataclass(frozen=True, slots=True)
class Check:
    """The checks of one of Presidio's recognizers, as evidence.

    Attributes:
        recognizer: The recognizer.
        validates: It says whether a value holds.
        invalidates: It says whether a value is something else.
    """

    recognizer: Any = field(repr=False)
    validates: bool
    invalidates: bool

    def __call__(self, value: str) -> Verdict:
        """Weigh one value.

        Args:
            value: A folded value.

        Raises:
            PhiguardError: The check itself fails.
        """
        try:
            if self.invalidates and self.recognizer.invalidate_result(value):
                return INVALIDATED
            return VERDICTS[self.recognizer.validate_result(value)] if self.validates else SILENT
        except Exception as error:  # noqa: BLE001 - its message may quote the value
            failure = type(error).__name__
        message = f"the check of Presidio recognizer {self.recognizer.name!r} failed ({failure})"
        raise PhiguardError(message)
