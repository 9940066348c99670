"""Presidio's analyzer with a guard inside: what stands in the place of an ``AnalyzerEngine``.

:func:`phiguard.interop.presidio.analyzer_engine` makes it, and Presidio is loaded then.
"""

import copy
from collections.abc import Callable, Generator, Sequence
from itertools import islice
from typing import Any

import regex
import spacy
from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts, SpacyNlpEngine
from spacy.tokens import Doc

from phiguard.guard import Guard
from phiguard.interop.presidio_parts import Chunk, PhiguardRecognizer, Scanned

AT_ONCE = 1000  #: texts of a batch that one scan reads
FLAGS = regex.DOTALL | regex.MULTILINE | regex.IGNORECASE  #: what Presidio has for lists of what is allowed


class Lemmas:
    """A tokenizer whose words stand for their own lemmas: Presidio looks for context words among those."""

    def __init__(self, tokenizer: Callable[[str], Doc]) -> None:
        self.tokenizer = tokenizer

    def __call__(self, text: str) -> Doc:
        """The tokens of one text.

        Args:
            text: Any text.
        """
        doc = self.tokenizer(text)
        for token in doc:
            token.lemma_ = token.lower_
        return doc


class Tokenizer(SpacyNlpEngine):
    """spaCy's tokenizers in the place of models; where a guard is all that looks, texts are not even tokenized."""

    def __init__(self, languages: Sequence[str]) -> None:
        super().__init__(models=[{"lang_code": code, "model_name": f"blank:{code}"} for code in languages])
        self.tokenizers = {code: spacy.blank(code) for code in languages}
        for each in self.tokenizers.values():
            each.tokenizer = Lemmas(each.tokenizer)
        self.nlp: Any = self.tokenizers
        self.registry: RecognizerRegistry | None = None

    def nothing_of(self, language: str, chunk: Chunk, position: int) -> Scanned:
        """What stands for a text that a guard alone reads.

        Args:
            language: One of the languages.
            chunk: The texts that it reads at once.
            position: Which of them is meant.
        """
        return Scanned(self.tokenizers[language].make_doc(""), language, chunk, position)

    def process_batch(  # type: ignore[override]  # Presidio's own class takes more than its interface says, too
        self,
        texts: Any,  # noqa: ANN401 - texts, or pairs
        language: str,
        batch_size: int = 1,
        n_process: int = 1,
        as_tuples: bool = False,
    ) -> Generator[Any, Any, None]:
        """Each text with its tokens, or with what the guard found in many texts at once.

        Args:
            texts: Texts, or pairs of a text and anything where *as_tuples* says so.
            language: One of the languages.
            batch_size: As in Presidio.
            n_process: As in Presidio.
            as_tuples: Whether texts come in pairs.
        """
        guard = sole_guard(self.registry)
        if guard is None or as_tuples:
            # Not every release of Presidio knows the last two.
            more: dict[str, Any] = {"as_tuples": True} if as_tuples else {}
            more |= {"n_process": n_process} if n_process != 1 else {}
            yield from super().process_batch(texts, language, batch_size=batch_size, **more)
            return
        remaining = iter(texts)
        while some := [str(text) for text in islice(remaining, AT_ONCE)]:
            chunk = Chunk(guard, some)
            yield from ((text, self.nothing_of(language, chunk, position)) for position, text in enumerate(some))


def sole_guard(registry: RecognizerRegistry | None) -> Guard | None:
    """The guard of a registry in which nothing else looks."""
    recognizers = list(registry.recognizers) if registry is not None else []
    guards = [r.guard for r in recognizers if isinstance(r, PhiguardRecognizer)]
    return guards[0] if guards and len(guards) == len(recognizers) and all(g is guards[0] for g in guards) else None


class PhiguardAnalyzer(AnalyzerEngine):
    """An ``AnalyzerEngine`` that finds what a guard finds, and what recognizers beside it find."""

    def analyze(  # noqa: PLR0913, PLR0917 - Presidio's signature
        self,
        text: str,
        language: str,
        entities: list[str] | None = None,
        correlation_id: str | None = None,
        score_threshold: float | None = None,
        return_decision_process: bool | None = False,
        ad_hoc_recognizers: list[EntityRecognizer] | None = None,
        context: list[str] | None = None,
        allow_list: list[str] | None = None,
        allow_list_match: str | None = "exact",
        regex_flags: int | None = FLAGS,
        nlp_artifacts: NlpArtifacts | None = None,
    ) -> list[RecognizerResult]:
        """What is found in one text, as Presidio's ``AnalyzerEngine.analyze`` gives it.

        Args:
            text: Any text.
            language: One of the languages that the engine was made for.
            entities: The finer types to look for; all unless given.
            correlation_id: As in Presidio.
            score_threshold: The least score; one below that of the guard's profile brings nothing more.
            return_decision_process: Whether results say which recognizer found them, and why.
            ad_hoc_recognizers: Recognizers of Presidio for this call.
            context: Words that stand before the text as its label, such as the name of its column.
            allow_list: Values that are not reported.
            allow_list_match: ``exact`` or ``regex``.
            regex_flags: Flags for the latter.
            nlp_artifacts: As in Presidio; made where anything but the guard asks for it.
        """
        artifacts = self._artifacts(text, language, ad_hoc_recognizers, nlp_artifacts)
        return AnalyzerEngine.analyze(
            self._labelled(context) if context else self,
            text,
            language,
            entities,
            correlation_id,
            score_threshold,
            return_decision_process,
            ad_hoc_recognizers,
            context,
            allow_list,
            allow_list_match,
            regex_flags,
            artifacts,
        )

    def _labelled(self, context: Sequence[str]) -> AnalyzerEngine:
        """The same engine, but its guards read words before each text."""
        engine = copy.copy(self)
        engine.registry = copy.copy(self.registry)
        engine.registry.recognizers = [
            r.beside(context) if isinstance(r, PhiguardRecognizer) else r for r in self.registry.recognizers
        ]
        return engine

    def _artifacts(
        self, text: str, language: str, ad_hoc: Sequence[EntityRecognizer] | None, given: NlpArtifacts | None
    ) -> NlpArtifacts | None:
        """What recognizers get beside the text; nothing is prepared that a guard alone would not read."""
        if ad_hoc:
            return None if isinstance(given, Scanned) else given
        guard = sole_guard(self.registry)
        engine = self.nlp_engine
        if given is not None or guard is None or not isinstance(engine, Tokenizer) or language not in engine.tokenizers:
            return given
        return engine.nothing_of(language, Chunk(guard, [text]), 0)
