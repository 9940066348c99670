"""What a tagger says, as evidence beside that of the recognizers."""

import numpy as np

from phiguard.detect.candidates import Candidates
from phiguard.detect.evidence import decibans
from phiguard.detect.pattern import PatternRecognizer, nothing
from phiguard.detect.tagger import Tagged, Tagger
from phiguard.model.folded import Folded
from phiguard.reference.person_names import recalled
from phiguard.safe_harbor import CLASSES, SafeHarbor

LABELLED = decibans(0.90)  #: weight of a tagged stretch beside a label


def tag_recognizers(tagger: Tagger) -> tuple[PatternRecognizer, PatternRecognizer]:
    """Recognizers without patterns that own what a tagger finds: persons, then places."""
    name = PatternRecognizer(
        name=tagger.name,
        title="Name of a person, by a tagger",
        identifies=SafeHarbor.NAME,
        entity="PERSON",
        patterns=(),
        positives=(),
        negatives=(),
        sources=(),
        labels=("patient", "pt", "client", "name", "named"),
        contrary=("disease", "syndrome", "sign", "score", "scale", "maneuver", "procedure", "catheter", "criteria"),
        recall=recalled,
        needs_words=True,
    )
    place = PatternRecognizer(
        name=f"{tagger.name}:places",
        title="Place, by a tagger",
        identifies=SafeHarbor.GEOGRAPHY,
        entity="LOCATION",
        patterns=(),
        positives=(),
        negatives=(),
        sources=(),
        labels=("lives in", "resident of", "born in", "moved to", "city", "county"),
        contrary=("disease", "virus", "titer", "score", "scale", "criteria"),
        recall=nothing,
        needs_words=True,
    )
    return name, place


def of_tags(tags: Tagged, view: Folded, rule: int, identifies: SafeHarbor) -> Candidates:
    """The stretches of one class as candidates of a recognizer, by place in the folded text."""
    start, end = view.seen(tags.start, tags.end)
    rows = np.flatnonzero((tags.label == CLASSES.index(identifies)) & (start < end))
    table = Candidates.of(start[rows], end[rows], rule, -1, 0)
    return table.weighed(tagger=tags.weight[rows])


def agreed(table: Candidates, tags: Candidates, rules: tuple[int, ...]) -> Candidates:
    """Candidates with the weight of the tags that they overlap, where those speak for them.

    Args:
        table: All candidates.
        tags: Those of the tagger, of one class.
        rules: The recognizers of that class which look words up, without the tagger's own.
    """
    weight = table.tagger.copy()
    first = np.searchsorted(tags.end, table.start, side="right")
    last = np.searchsorted(tags.start, table.end, side="left")
    for row in np.flatnonzero((first < last) & np.isin(table.rule, rules)).tolist():
        weight[row] = max(0, int(tags.tagger[first[row] : last[row]].max()))
    return table.weighed(tagger=weight)
