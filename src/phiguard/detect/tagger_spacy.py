"""Names and places by a spaCy pipeline of your own; nothing is ever downloaded.

The pipeline's tags become stretches with weights. A tag weighs little: published pipelines learned from news and
web pages, and notes and messages are written in another way. What the word lists say against a stretch is in its
weight, so that an eponym or a medicine which the pipeline takes for a person does not pass on the tag alone.

>>> [doubt(SafeHarbor.NAME, name) for name in ("Odessa Quillfeather", "Lasix")], doubt(SafeHarbor.GEOGRAPHY, "Oregon")
([0, -12], None)
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from phiguard.detect.tagger import Tagged
from phiguard.errors import ConfigurationError, MissingModelError, PhiguardError
from phiguard.model.corpus import Corpus
from phiguard.model.edits import surfaces
from phiguard.model.token import without_tokens
from phiguard.reference import lexicons, places
from phiguard.reference.wordfile import fold
from phiguard.safe_harbor import CLASSES, SafeHarbor

if TYPE_CHECKING:
    from spacy.language import Language

#: Weight of a tag; decibans. Chosen, not fitted: three to one for a person and two to one for a place, since names of
#: places are oftener parts of names of institutions. Either is enough at 0.5 and neither at 0.8, where a list, a label
#: or a word near it must agree.
WEIGHTS = {SafeHarbor.NAME: 5, SafeHarbor.GEOGRAPHY: 3}

#: What the labels of pipelines stand for. Sources: OntoNotes 5.0 (LDC2013T19), CoNLL-2003 and its kin.
LABELS = {
    **dict.fromkeys(("PERSON", "PER"), SafeHarbor.NAME),
    **dict.fromkeys(("GPE", "LOC", "FAC"), SafeHarbor.GEOGRAPHY),
}

NOBODY = -30  #: titles, degrees and words for relatives, and no name
TERM = -12  #: a medicine, a word of health care, or a company
WORD = -8  #: English words that no list of names or places knows
EPONYM = -8  #: a name that stands in names of diseases, and nothing beside it

#: Larger than a state. Sources: United Nations M49; U.S. Census Bureau, Census Regions and Divisions.
REGIONS = frozenset(
    {"africa", "americas", "antarctica", "asia", "europe", "oceania", "north america", "south america", "latin america"}
    | {"central america", "middle east", "midwest", "northeast", "southeast", "southwest", "northwest", "new england"}
    | {"south", "west", "east", "north", "pacific northwest", "earth"}
)

WINDOW = 20_000  #: code points that a pipeline reads at once; longer texts are cut between lines or words

#: Components without which persons and places are found all the same, by the names of their factories.
NEEDLESS = frozenset(
    {"parser", "senter", "sentencizer", "tagger", "morphologizer", "attribute_ruler", "lemmatizer", "textcat"}
    | {"textcat_multilabel", "trainable_lemmatizer", "entity_linker", "entity_cnn_linker"}
)
RULERS = frozenset({"entity_ruler", "span_ruler"})  #: their rules may ask for what those components say

_PLACEHOLDER = re.compile(r"\[(?:" + "|".join(SafeHarbor.__members__) + r")_[0-9]{1,3}\]")
_PIECE = re.compile(r"[^\n\r\t\0|]+")
_TAIL = re.compile(r"['\u2019][sS]?$|(?<!\b[A-Z])\.$")
_EDGES = " \xa0\"'\u2018\u2019\u201c\u201d,;:!?()[]{}<>*_#&/\\=-\u2013\u2014\u2022"
_WORDS = re.compile(r"[^\s,./()\"-]+")


@dataclass(frozen=True, slots=True)
class SpacyTagger:
    """Tags by an installed spaCy pipeline, loaded when it is first called.

    Attributes:
        model: The name of an installed package, or the path of a saved pipeline.

    Raises:
        MissingModelError: There is no such package and no such path.
    """

    model: str

    def __post_init__(self) -> None:
        if not _is_there(self.model):
            raise MissingModelError(_missing(self.model))

    @property
    def name(self) -> str:
        """What findings of this tagger are called: ``spacy:`` and the name of the pipeline, without its folder."""
        return f"spacy:{Path(self.model).name}"

    def __call__(self, corpus: Corpus) -> Tagged:
        """The persons and places of a whole corpus, by their places in its buffer.

        Raises:
            MissingModelError: The pipeline is no longer there, or cannot be loaded.
            ConfigurationError: The pipeline finds neither persons nor places.
            PhiguardError: The pipeline fails on a text.
        """
        nlp, lock = loaded(self.model)
        offsets, texts = _windows(corpus)
        failure = ""
        found: list[tuple[int, int, SafeHarbor]] = []
        with lock:
            try:
                found = _entities(nlp, offsets, texts)
            except Exception as error:  # noqa: BLE001 - its message may quote the text
                failure = type(error).__name__
        if failure:
            message = f"{self.name} failed ({failure}) on a batch of {len(corpus)} texts; none of them was tagged"
            raise PhiguardError(message)
        return tagged(corpus, found)


def tagged(corpus: Corpus, found: Iterable[tuple[int, int, SafeHarbor]]) -> Tagged:
    """Stretches with the weights of their tags and of what the word lists say against them.

    A stretch ends where its line or its cell ends. What phiguard itself wrote, as ``[NAME_1]``, is nobody's name, and
    names of states, countries and regions may stand.

    Args:
        corpus: The texts.
        found: Start, end and class of what a tagger found, by place in the buffer.
    """
    stood = _PLACEHOLDER.sub(lambda m: "\n" * len(m.group()), without_tokens(corpus.buffer, "\n"))
    pieces = [(a, b, label) for start, end, label in found for a, b in _pieces(stood, start, end)]
    start, end = np.array([p[:2] for p in pieces], np.int64).reshape(-1, 2).T
    doubts = [doubt(p[2], s) for p, s in zip(pieces, surfaces(corpus, start, end), strict=True)]
    kept = [n for n, d in enumerate(doubts) if d is not None]
    labels = np.array([CLASSES.index(pieces[n][2]) for n in kept], np.int16)
    weights = np.array([WEIGHTS[pieces[n][2]] + (doubts[n] or 0) for n in kept], np.int32)
    return Tagged(start[kept], end[kept], labels, weights)


def doubt(label: SafeHarbor, surface: str) -> int | None:
    """What the word lists say against a tag, in decibans; nothing where the stretch is none of its class.

    Args:
        label: The class of the tag.
        surface: What was tagged.
    """
    words = [fold(w).removesuffix("'s").strip("'") for w in _WORDS.findall(surface)]
    return _against_name(words) if label is SafeHarbor.NAME else _against_place(surface, words)


def _against_name(words: list[str]) -> int:
    own = [w for w in words if len(w) > 1 and w not in _dress()]
    if not own:
        return NOBODY
    strange = [w for w in own if w not in _names()]
    if any(w in _terms() for w in strange):
        return TERM
    if all(w in lexicons.eponyms() for w in own):
        return EPONYM
    return WORD if len(strange) == len(own) and all(w in lexicons.words() for w in own) else 0


def _against_place(surface: str, words: list[str]) -> int | None:
    name = fold(surface).strip(". ").removeprefix("the ").replace(".", "")
    if surface in places.STATES or name in REGIONS or name in places.COUNTRIES or name in places.STATE_ABBREVIATIONS:
        return None
    if name in places.STATES.values():
        return None
    if name in places.cities() or name in places.world_cities():
        return 0
    if all(w in _terms() for w in words):
        return TERM
    if all(w in lexicons.eponyms() for w in words):
        return EPONYM
    return WORD if len(words) == 1 and words[0] in lexicons.words() else 0


@cache
def _dress() -> frozenset[str]:
    """Words around a name that are not the name."""
    around = lexicons.titles() | lexicons.credentials() | lexicons.suffixes() | lexicons.relations()
    return around | lexicons.name_particles()


@cache
def _names() -> frozenset[str]:
    return lexicons.given_names() | lexicons.surnames()


@cache
def _terms() -> frozenset[str]:
    return lexicons.drugs() | lexicons.health_words() | lexicons.brands()


def _pieces(buffer: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch cut at the ends of lines and cells, without marks at its edges."""
    for match in _PIECE.finditer(buffer, start, end):
        piece = match.group().lstrip(_EDGES)
        first = match.end() - len(piece)
        if bare := _TAIL.sub("", piece.rstrip(_EDGES)):
            yield first, first + len(bare)


def _windows(corpus: Corpus) -> tuple[list[int], list[str]]:
    """Where each window starts in the buffer, and its text."""
    offsets, texts = [], []
    for offset, text in zip(corpus.starts[:-1].tolist(), corpus, strict=True):
        for start, end in _cuts(text):
            offsets.append(offset + start)
            texts.append(text[start:end])
    return offsets, texts


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of a text that are short enough, cut between lines, else between words."""
    start = 0
    while len(text) - start > WINDOW:
        half, full = start + WINDOW // 2, start + WINDOW
        places_to_cut = (text.rfind("\n", half, full), text.rfind(" ", half, full), full)
        at = next(place for place in places_to_cut if place > 0)
        yield start, at
        start = at
    if start < len(text):
        yield start, len(text)


def _entities(nlp: "Language", offsets: list[int], texts: list[str]) -> list[tuple[int, int, SafeHarbor]]:
    """The tagged stretches by place in the buffer; the pipeline forgets the words of the texts."""
    with nlp.memory_zone():
        return [
            (offset + entity.start_char, offset + entity.end_char, LABELS[entity.label_])
            for offset, doc in zip(offsets, nlp.pipe(texts), strict=True)
            for entity in doc.ents
            if entity.label_ in LABELS
        ]


@cache
def loaded(model: str) -> tuple["Language", Lock]:
    """The pipeline, reduced to what finds persons and places, and a lock: it reads for one thread at a time.

    Args:
        model: The name of an installed package, or a path.

    Raises:
        MissingModelError: It is not there or cannot be loaded.
        ConfigurationError: It finds neither persons nor places.
    """
    import spacy

    if not _is_there(model):
        raise MissingModelError(_missing(model))
    try:
        nlp = spacy.load(model)
    except Exception as error:
        version = metadata.version("spacy")
        message = f"names='spacy:{model}': spaCy {version} cannot load it ({type(error).__name__}); "
        raise MissingModelError(message + "install the release of the pipeline that fits this spaCy") from error
    if not any(label in LABELS for labels in nlp.pipe_labels.values() for label in labels):
        message = f"names='spacy:{model}': no component gives any of {', '.join(LABELS)}; use a pipeline that does"
        raise ConfigurationError(message)
    factories = {name: nlp.get_pipe_meta(name).factory for name in nlp.pipe_names}
    if RULERS.isdisjoint(factories.values()):
        for name, factory in factories.items():
            if factory in NEEDLESS:
                nlp.disable_pipe(name)
    return nlp, Lock()


def _is_there(model: str) -> bool:
    """Whether spaCy would find the model, without loading spaCy."""
    try:
        metadata.distribution(model)
    except (metadata.PackageNotFoundError, ValueError):
        return bool(model) and Path(model).exists()
    return True


def _missing(model: str) -> str:
    return (
        f"names='spacy:{model}': no installed package and no folder of this name; install it as "
        f"'python -m spacy download {model}' does, or give the path of a saved pipeline. phiguard downloads nothing"
    )
