"""Presidio's recognizers as phiguard's: patterns for the scanner where it can read them, else searches of their own."""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phiguard.detect.finder import FunctionRecognizer
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.detect.recognizer import Recognizer
from phiguard.detect.registry import Registry
from phiguard.errors import ConfigurationError, PatternError
from phiguard.interop.foreign_regex import Form, converted, literal
from phiguard.interop.presidio_classes import class_of, classes_with
from phiguard.interop.presidio_search import Answers, Check, Matches
from phiguard.model.folded import fold_character
from phiguard.safe_harbor import SafeHarbor

if TYPE_CHECKING:
    from presidio_analyzer import EntityRecognizer, RecognizerRegistry
    from presidio_analyzer.nlp_engine import NlpEngine

#: What a word near a match adds in Presidio. Source: Presidio's LemmaContextAwareEnhancer.
CONTEXT_ADDS = 0.35
#: The least that such a word leads to. Presidio takes 0.40 and reports any score; ``balanced`` reports from 0.50.
CONTEXT_LEAST = 0.5
#: The same where there is a check: a value beside its label is still reported when its check digit fails.
CHECKED_LEAST = 0.8
LEAST, MOST = 0.01, 0.99  #: probabilities that weights can stand for
WORDS = 100  #: words of a list that share a pattern
SOURCES = ("https://microsoft.github.io/presidio/",)


def from_presidio(
    recognizer: "EntityRecognizer",
    identifies: SafeHarbor | None = None,
    *,
    name: str | None = None,
    entity: str | None = None,
    text_by_text: bool = False,
    nlp_engine: "NlpEngine | None" = None,
) -> Recognizer:
    """One of Presidio's recognizers as one of phiguard's.

    Scores become probabilities, context words become labels, and the checks of the recognizer become evidence.

    Args:
        recognizer: A recognizer of Presidio.
        identifies: The Safe Harbor class that it finds; else that of its entity, see
            :func:`phiguard.interop.presidio_classes.class_of`.
        name: What it is called in phiguard; else as in Presidio.
        entity: Which of its entities is meant, where it has several.
        text_by_text: What the scanner cannot read is looked for by Presidio's own expressions or code, text by text.
            That is slower, and how long it takes depends on the expressions.
        nlp_engine: What prepares texts for a recognizer that reads more than the text; it goes with *text_by_text*.

    Raises:
        ConfigurationError: It has several entities, the scanner has no counterpart for it, or it cannot run.
    """
    from presidio_analyzer import PatternRecognizer as Theirs

    theirs: Any = recognizer
    kind = type(theirs)
    meant = _entity(theirs, entity)
    matches_only = isinstance(recognizer, Theirs) and kind.analyze is Theirs.analyze
    words = {"".join(map(fold_character, word)).lower().strip() for word in theirs.context or ()} - {""}
    plain = PatternRecognizer(
        name=name or theirs.name,
        title=f"{meant}, by Presidio's {theirs.name}",
        identifies=identifies or class_of(meant),
        entity=meant,
        patterns=(),
        labels=tuple(sorted(words)),
        positives=(),
        negatives=(),
        sources=SOURCES,
    )
    if not matches_only:
        return _asked(plain, theirs, nlp_engine, text_by_text=text_by_text)
    if any("tldextract" in vars(sys.modules[c.__module__]) for c in kind.__mro__):
        message = (
            f"Presidio recognizer {theirs.name!r} asks the network for a list of domains; phiguard's own needs none"
        )
        raise ConfigurationError(message)
    validates = kind.validate_result is not Theirs.validate_result
    invalidates = kind.invalidate_result is not Theirs.invalidate_result
    checked = replace(plain, check=Check(theirs, validates, invalidates)) if validates or invalidates else plain
    least = CHECKED_LEAST if validates or invalidates else CONTEXT_LEAST
    try:
        return replace(checked, patterns=tuple(_patterns(theirs, least)))
    except ConfigurationError:
        if not text_by_text:
            raise
    beside = max((_beside(float(p.score), least) for p in theirs.patterns), default=least)
    return _function(checked, Matches(theirs), beside)


def from_presidio_registry(
    source: "RecognizerRegistry | Iterable[EntityRecognizer] | str | Path",
    *,
    classes: Mapping[str, SafeHarbor] | None = None,
    without: Iterable[str] = (),
    text_by_text: bool = False,
    nlp_engine: "NlpEngine | None" = None,
) -> Registry:
    """All recognizers of one of Presidio's registries, or of its YAML file.

    A recognizer of several entities becomes one for each; those that share a name get their language behind it.

    Args:
        source: A registry, recognizers, or the path of a file as Presidio's ``RecognizerRegistryProvider`` or
            ``add_recognizers_from_yaml`` reads it.
        classes: Classes of entities beside those that are known; any other entity counts as ``OTHER_ID``.
        without: Names of recognizers to leave out.
        text_by_text: As :func:`from_presidio` has it.
        nlp_engine: Likewise.

    Raises:
        ConfigurationError: The file cannot be read, or recognizers cannot be taken; each is named, with the reason.
    """
    given: Any = _read(source) if isinstance(source, str | Path) else source
    gone = set(without)
    theirs: list[Any] = [r for r in getattr(given, "recognizers", given) if r.name not in gone]
    several = Counter(r.name for r in theirs)
    known = classes_with(classes)
    taken: list[Recognizer] = []
    refused: list[str] = []
    for each in theirs:
        own = each.name if several[each.name] == 1 else f"{each.name}:{each.supported_language}"
        for entity in dict.fromkeys(each.supported_entities):
            name = own if len(set(each.supported_entities)) == 1 else f"{own}:{entity}"
            try:
                made = from_presidio(
                    each,
                    known.get(entity, SafeHarbor.OTHER_ID),
                    name=name,
                    entity=entity,
                    text_by_text=text_by_text,
                    nlp_engine=nlp_engine,
                )
            except ConfigurationError as error:
                refused.append(str(error))
                break
            taken.append(made)
    if refused:
        listed = "".join(f"\n- {reason}" for reason in refused)
        message = (
            f"{len(refused)} of {len(theirs)} recognizers cannot be taken; name them in without=(...) or mend them:"
        )
        raise ConfigurationError(message + listed)
    return Registry(tuple(taken))


def _entity(theirs: Any, entity: str | None) -> str:  # noqa: ANN401 - a class of a package that is loaded late
    """The entity that is meant."""
    entities = list(dict.fromkeys(theirs.supported_entities))
    if entity is None and len(entities) == 1:
        return str(entities[0])
    if entity in entities:
        return str(entity)
    message = f"Presidio recognizer {theirs.name!r} finds {', '.join(entities)}; say which with entity=..."
    raise ConfigurationError(message)


def _asked(plain: PatternRecognizer, theirs: Any, nlp_engine: Any, *, text_by_text: bool) -> Recognizer:  # noqa: ANN401
    """A recognizer that asks Presidio's own."""
    from presidio_analyzer.predefined_recognizers import SpacyRecognizer

    said = f"Presidio recognizer {theirs.name!r} does more than match patterns"
    if not text_by_text:
        message = f"{said}; pass text_by_text=True to run its own code on each text, or use it in Presidio itself"
        raise ConfigurationError(message)
    if isinstance(theirs, SpacyRecognizer) and nlp_engine is None:
        message = f"{said}: it reads what a model says; pass nlp_engine=..., or use Guard(names='spacy:MODEL')"
        raise ConfigurationError(message)
    return _function(plain, Answers(theirs, plain.entity, nlp_engine), MOST - 0.04)


def _function(plain: PatternRecognizer, search: Matches | Answers, labelled: float) -> FunctionRecognizer:
    return FunctionRecognizer(
        name=plain.name,
        identifies=plain.identifies,
        entity=plain.entity,
        search=search,
        title=plain.title,
        labelled=labelled,
        labels=plain.labels,
        check=plain.check,
        sources=plain.sources,
    )


def _read(path: str | Path) -> "RecognizerRegistry":
    """The registry that a YAML file describes."""
    import yaml
    from presidio_analyzer.recognizer_registry import RecognizerRegistryProvider

    failure = ""
    try:
        read: Any = yaml.safe_load(Path(path).read_text("utf-8"))
        entries = [entry for entry in read["recognizers"] if isinstance(entry, dict)]
        languages = {code for entry in entries for code in _languages(entry)} | ({"en"} if not entries else set())
        configuration = {"supported_languages": sorted(languages), "global_regex_flags": 26} | read
        return RecognizerRegistryProvider(registry_configuration=configuration).create_recognizer_registry()
    except OSError as error:
        failure = f"cannot be opened ({type(error).__name__})"
    except Exception as error:  # noqa: BLE001 - whatever the parsers raise
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        where = "" if line is None else f" at line {line + 1}"
        failure = f"is not as Presidio's RecognizerRegistryProvider reads it ({type(error).__name__}{where})"
    message = f"the file of recognizers {str(path)!r} {failure}"
    raise ConfigurationError(message)


def _languages(entry: Mapping[str, Any]) -> Iterator[str]:
    """The languages of one entry."""
    for each in entry.get("supported_languages") or [entry.get("supported_language") or "en"]:
        yield str(each["language"] if isinstance(each, dict) else each)


def _beside(score: float, least: float) -> float:
    """The probability of a form beside a label."""
    alone = min(max(score, LEAST), MOST)
    return min(max(round(alone + CONTEXT_ADDS, 2), least), MOST)


def _patterns(theirs: Any, least: float) -> Iterator[Pattern]:  # noqa: ANN401
    """The patterns of one of Presidio's recognizers."""
    flags = int(theirs.global_regex_flags or 0)
    for pattern in theirs.patterns:
        try:
            forms = list(_forms(theirs, pattern, flags))
        except PatternError as error:
            said = f"Presidio recognizer {theirs.name!r}, pattern {pattern.name!r}: {error}"
            message = f"{said}; pass text_by_text=True to run it on each text as Presidio does"
            raise ConfigurationError(message) from None
        alone = min(max(float(pattern.score), LEAST), MOST)
        for form in forms:
            yield Pattern(form.regex, alone, _beside(float(pattern.score), least), form.caseless, form.left, form.right)


def _forms(theirs: Any, pattern: Any, flags: int) -> Iterator[Form]:  # noqa: ANN401
    """The forms of one pattern; Presidio writes a list of words as a pattern of this name."""
    if pattern.name != "deny_list" or not theirs.deny_list:
        yield from converted(pattern.regex, flags)
        return
    for first in range(0, len(theirs.deny_list), WORDS):
        yield literal(theirs.deny_list[first : first + WORDS], caseless=bool(flags & re.IGNORECASE))
