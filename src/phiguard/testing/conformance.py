"""What every recognizer must do; each check takes a recognizer and raises AssertionError with what to mend."""

import dataclasses
import logging
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np

from phiguard.detect.detector import Detector
from phiguard.detect.expressions import compiled, reach
from phiguard.detect.hyperscan_scanner import HyperscanScanner
from phiguard.detect.pattern import PatternRecognizer
from phiguard.detect.regex_scanner import RegexScanner
from phiguard.detect.registry import Registry
from phiguard.detect.syntax import parsed
from phiguard.errors import LeftoverError
from phiguard.guard import Guard
from phiguard.model.corpus import SEAM, Corpus
from phiguard.model.folded import fold
from phiguard.testing.examples import marked

Extents = list[tuple[int, int]]

SHORT = 5  #: characters that may stand in a place or a score by chance
DEEPEST = 4096  #: how large the product of nested variable repeats may be

#: Disguises that keep the length of a text: what to write for what.
DISGUISES = {
    "no-break space": str.maketrans({" ": "\N{NO-BREAK SPACE}"}),
    "non-breaking hyphen": str.maketrans({"-": "\N{NON-BREAKING HYPHEN}"}),
    "en dash": str.maketrans({"-": "\N{EN DASH}"}),
    "full-width digits": str.maketrans({chr(48 + n): chr(0xFF10 + n) for n in range(10)}),
}


def found(recognizer: PatternRecognizer, text: str) -> Extents:
    """What a recognizer alone finds in one text."""
    return found_in_batch(recognizer, [text])[0]


def found_in_batch(recognizer: PatternRecognizer, texts: list[str]) -> list[Extents]:
    """What a recognizer alone finds in each of several texts."""
    corpus = Corpus.of(texts)
    spans = Detector(Registry((recognizer,)))(corpus)
    documents = corpus.document_of(spans.start)
    result: list[Extents] = [[] for _ in texts]
    for start, end, document in zip(spans.start.tolist(), spans.end.tolist(), documents.tolist(), strict=True):
        offset = int(corpus.starts[document])
        result[document].append((start - offset, end - offset))
    return result


def _examples(recognizer: PatternRecognizer) -> Iterator[tuple[str, Extents]]:
    yield from map(marked, recognizer.positives)
    yield from ((text, []) for text in recognizer.negatives)


def positives_are_found_exactly(recognizer: PatternRecognizer) -> None:
    """Each positive is found, to the character."""
    for example in recognizer.positives:
        text, extents = marked(example)
        assert extents, f"{recognizer.name}: mark what is found in {example!r} with <...>"
        assert extents == found(recognizer, text), f"{recognizer.name}: other extents in {example!r}"


def negatives_are_left_alone(recognizer: PatternRecognizer) -> None:
    """Nothing is found in a negative."""
    for text in recognizer.negatives:
        assert [] == found(recognizer, text), f"{recognizer.name}: something is found in {text!r}"


def a_batch_is_its_texts(recognizer: PatternRecognizer) -> None:
    """Examples in one batch give what each gives alone."""
    texts = [text for text, _ in _examples(recognizer)]
    assert [found(recognizer, t) for t in texts] == found_in_batch(recognizer, texts), recognizer.name


def the_seam_is_never_crossed(recognizer: PatternRecognizer) -> None:
    """A positive cut in two texts at any place gives what each half gives alone."""
    for example in recognizer.positives:
        text, _ = marked(example)
        for at in range(0, len(text) + 1, max(len(text) // 24, 1)):
            halves = [text[:at], text[at:]]
            assert [found(recognizer, h) for h in halves] == found_in_batch(recognizer, halves), (
                f"{recognizer.name}: {example!r} cut at {at}"
            )


def engines_agree(recognizer: PatternRecognizer) -> None:
    """Hyperscan and regex see the same in all examples together."""
    text = fold(Corpus.of([t for t, _ in _examples(recognizer)])).text
    words = tuple(sorted({w.lower() for w in (*recognizer.labels, *recognizer.context, *recognizer.contrary)}))
    everywhere = np.array([0]), np.array([len(text)])
    by_hyperscan, by_regex = (
        (dict(scan.patterns_in(text)), scan.words_in(text, *everywhere))
        for scan in (HyperscanScanner(recognizer.patterns, words), RegexScanner(recognizer.patterns, words))
    )
    assert by_regex[0] == by_hyperscan[0], f"{recognizer.name}: patterns differ"
    columns = ("word", "start", "end")
    same = (np.array_equal(getattr(by_regex[1], c), getattr(by_hyperscan[1], c)) for c in columns)
    assert all(same), f"{recognizer.name}: words differ"


def patterns_are_bounded(recognizer: PatternRecognizer) -> None:
    """Every pattern compiles, has a greatest width, and cannot match a seam."""
    for pattern in recognizer.patterns:
        assert reach(pattern) <= 4096, f"{recognizer.name}: {pattern.regex!r} reaches {reach(pattern)} characters"  # noqa: PLR2004
        for match in compiled(pattern).finditer(SEAM * 8):
            assert SEAM not in match.group(), f"{recognizer.name}: {pattern.regex!r} matches a seam"


def repeats_are_shallow(recognizer: PatternRecognizer) -> None:
    """No repeat inside repeats can go so deep that matching takes much more than linear time."""
    for pattern in recognizer.patterns:
        depth = _depth(parsed(pattern.regex))
        assert depth <= DEEPEST, f"{recognizer.name}: {pattern.regex!r} nests repeats {depth} deep"


def _depth(tree: object) -> int:
    """The largest product of nested variable repeats in a parsed expression."""
    if isinstance(tree, tuple) and len(tree) == 2 and str(tree[0]) in {"MAX_REPEAT", "MIN_REPEAT"}:  # noqa: PLR2004
        least, most, inner = tree[1]
        return max(int(most) if most != least else 1, 1) * _depth(inner)
    if isinstance(tree, str | int) or tree is None:
        return 1
    return max((_depth(part) for part in tree), default=1)  # type: ignore[attr-defined]


def it_says_where_it_comes_from(recognizer: PatternRecognizer) -> None:
    """It names sources, a title, and examples of both kinds."""
    assert recognizer.sources, f"{recognizer.name}: name a source"
    assert recognizer.title, f"{recognizer.name}: give it a title"
    assert recognizer.positives, f"{recognizer.name}: give positives"
    assert recognizer.negatives, f"{recognizer.name}: give negatives"


def it_is_a_value(recognizer: PatternRecognizer) -> None:
    """It is frozen, hashable, and pickles to its equal."""
    assert recognizer == pickle.loads(pickle.dumps(recognizer)), f"{recognizer.name}: pickles to another value"  # noqa: S301
    assert hash(recognizer) == hash(dataclasses.replace(recognizer)), f"{recognizer.name}: is not hashable by value"


def it_survives_noise(recognizer: PatternRecognizer) -> None:
    """Positives are found in the same places behind typographic disguises."""
    for example in recognizer.positives:
        text, extents = marked(example)
        for disguise, table in DISGUISES.items():
            assert extents == found(recognizer, text.translate(table)), f"{recognizer.name}: {example!r}, {disguise}"


def what_it_finds_can_be_taken_out(recognizer: PatternRecognizer) -> None:
    """Positives are clean when they are searched again after what was found in them is replaced."""
    guard = Guard(recognizers=Registry((recognizer,)))
    for example in recognizer.positives:
        text, _ = marked(example)
        try:
            guard.deidentify(text)
        except LeftoverError:
            left = True
        else:
            left = False
        assert not left, f"{recognizer.name}: something is found again in what is written for {example!r}"


def it_says_nothing_of_the_text(recognizer: PatternRecognizer) -> None:
    """Neither what it logs nor what it finds, when written out, holds a value."""
    guard = Guard(recognizers=Registry((recognizer,)))
    texts = [marked(example) for example in recognizer.positives]
    with _heard() as said:
        shown = [repr(guard.scan(text)) for text, _ in texts]
    for (text, extents), line in zip(texts, shown, strict=True):
        for value in (text[a:b] for a, b in extents if b - a > SHORT):
            assert value not in line, f"{recognizer.name}: a value stands in a finding"
            assert not any(value in message for message in said), f"{recognizer.name}: a value stands in a log"


@contextmanager
def _heard() -> Iterator[list[str]]:
    """What is logged anywhere in the meantime."""
    said: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    root, listener = logging.getLogger(), Listener(logging.DEBUG)
    level = root.level
    root.addHandler(listener)
    root.setLevel(logging.DEBUG)
    try:
        yield said
    finally:
        root.setLevel(level)
        root.removeHandler(listener)


#: Every check; see :mod:`phiguard.testing`.
CHECKS: tuple[Callable[[PatternRecognizer], None], ...] = (
    positives_are_found_exactly,
    negatives_are_left_alone,
    a_batch_is_its_texts,
    the_seam_is_never_crossed,
    engines_agree,
    patterns_are_bounded,
    repeats_are_shallow,
    it_says_where_it_comes_from,
    it_is_a_value,
    it_survives_noise,
    what_it_finds_can_be_taken_out,
    it_says_nothing_of_the_text,
)
