"""What Presidio's recognizers find, text by text: the way for those that phiguard's scanner cannot read.

It is slower than the scanner, and its time does not have to grow with the length of the text alone.
"""

import logging
import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import regex

from phiguard.detect.evidence import CONFIRMED, DOUBTED, SILENT, Verdict
from phiguard.errors import PhiguardError

if TYPE_CHECKING:
    from phiguard.detect.finder import Place

LOGGER = "presidio-analyzer"  #: where Presidio writes; some of its messages quote values

#: What Presidio's validation says, as evidence: in phiguard a check moves a score and never vetoes. Some recognizers
#: say by the second way, too, that a check digit fails.
INVALIDATED = Verdict("Presidio's recognizer takes it for something else", DOUBTED.decibans)
VERDICTS = {True: CONFIRMED, False: DOUBTED, None: SILENT}


def seconds() -> int:
    """How long one expression may take for one text, as Presidio's own variable says."""
    return int(os.environ.get("REGEX_TIMEOUT_SECONDS", "60"))


@contextmanager
def unheard() -> Iterator[list[str]]:
    """Presidio's messages from this thread, kept from its log and given as they were written, without their values."""
    thread = threading.get_ident()
    kept: list[str] = []

    def keep(record: logging.LogRecord) -> bool:
        if threading.get_ident() != thread:
            return True
        kept.append(str(record.msg))
        return False

    logger = logging.getLogger(LOGGER)
    logger.addFilter(keep)
    try:
        yield kept
    finally:
        logger.removeFilter(keep)


@dataclass(frozen=True, slots=True)
class Matches:
    """The matches of a recognizer's expressions, looked for as Presidio looks for them.

    Attributes:
        recognizer: A ``presidio_analyzer.PatternRecognizer``.
    """

    recognizer: Any = field(repr=False)

    def __call__(self, texts: Sequence[str]) -> "list[Place]":
        """The places in several texts.

        Args:
            texts: Any texts.
        """
        flags = int(self.recognizer.global_regex_flags or 0)
        limit = seconds()
        expressions = [(regex.compile(p.regex, flags), float(p.score)) for p in self.recognizer.patterns]
        return [
            (number, *match.span(), score)
            for number, text in enumerate(texts)
            for expression, score in expressions
            for match in expression.finditer(text, timeout=limit)
            if match.start() < match.end()
        ]


@dataclass(frozen=True, slots=True)
class Answers:
    """What a recognizer's own ``analyze`` answers.

    Attributes:
        recognizer: A ``presidio_analyzer.EntityRecognizer``.
        entity: The entity that is asked for.
        nlp_engine: What prepares each text for it; nothing where it needs none.
    """

    recognizer: Any = field(repr=False)
    entity: str
    nlp_engine: Any = field(default=None, repr=False)

    def __call__(self, texts: Sequence[str]) -> "list[Place]":
        """The places in several texts.

        Args:
            texts: Any texts.

        Raises:
            PhiguardError: An expression of the recognizer took too long, and was passed over.
        """
        found: list[Place] = []
        with unheard() as messages:
            for number, text in enumerate(texts):
                results = self.recognizer.analyze(text, [self.entity], self._artifacts(text)) if text else ()
                found += ((number, r.start, r.end, r.score) for r in results or () if r.entity_type == self.entity)
        if any("timed out" in message for message in messages):
            message = f"an expression of Presidio recognizer {self.recognizer.name!r} took more than {seconds()} s"
            raise PhiguardError(message)
        return found

    def _artifacts(self, text: str) -> Any:  # noqa: ANN401 - a class of a package that is loaded late
        if self.nlp_engine is None:
            return None
        return self.nlp_engine.process_text(text, self.recognizer.supported_language)


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
            with unheard():
                return self._verdict(value)
        except Exception as error:  # noqa: BLE001 - its message may quote the value
            failure = type(error).__name__
        message = f"the check of Presidio recognizer {self.recognizer.name!r} failed ({failure})"
        raise PhiguardError(message)

    def _verdict(self, value: str) -> Verdict:
        if self.invalidates and self.recognizer.invalidate_result(value):
            return INVALIDATED
        verdicts: Mapping[bool | None, Verdict] = VERDICTS
        return verdicts[self.recognizer.validate_result(value)] if self.validates else SILENT
