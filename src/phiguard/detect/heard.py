"""What the embedded network hears in the words around, as evidence beside that of the recognizers.

It weighs single tokens. Neighbouring tokens of one class make a candidate of their own, and every other candidate gets
what is heard of its tokens.
"""

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from phiguard.detect.candidates import Candidates
from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.features import Features, asked
from phiguard.detect.features import numbers as numbers_in
from phiguard.detect.network import Network
from phiguard.detect.pattern import PatternRecognizer, nothing, numbers
from phiguard.detect.tokens import DIGITS, LETTERS, MARK, Octets, Tokens
from phiguard.model.corpus import Positions
from phiguard.model.spans import Codes, Decibans
from phiguard.reference.calendar_words import MONTHS, WEEKDAYS
from phiguard.reference.person_names import recalled
from phiguard.reference.places import COUNTRIES, STATE_ABBREVIATIONS, STATES
from phiguard.safe_harbor import CLASSES, SafeHarbor

PREFIX = "heard_"
MOST = 20  #: decibans that a token is heard with at most, for or against
WORDS = (SafeHarbor.NAME, SafeHarbor.GEOGRAPHY)
PLAIN = -10  #: decibans that a plain word counts in a number
#: Classes of which plain words may be part.
GROWING = [CLASSES.index(c) for c in (*WORDS, SafeHarbor.URL, SafeHarbor.EMAIL, SafeHarbor.PHOTO)]
#: Of each class whether its identifiers are numbers, with letters at most; bool, shape ``(classes,)``.
IS_NUMBER = ~np.isin(np.arange(len(CLASSES)), [*GROWING, CLASSES.index(SafeHarbor.DATE)])

_ENTITIES = {
    SafeHarbor.NAME: "PERSON", SafeHarbor.GEOGRAPHY: "LOCATION", SafeHarbor.DATE: "DATE_TIME",
    SafeHarbor.PHONE: "PHONE_NUMBER", SafeHarbor.FAX: "FAX_NUMBER", SafeHarbor.EMAIL: "EMAIL_ADDRESS",
    SafeHarbor.SSN: "US_SSN", SafeHarbor.MRN: "MEDICAL_RECORD_NUMBER", SafeHarbor.HEALTH_PLAN: "HEALTH_PLAN_ID",
    SafeHarbor.ACCOUNT: "ACCOUNT_NUMBER", SafeHarbor.LICENSE: "LICENSE_NUMBER", SafeHarbor.VEHICLE: "VEHICLE_ID",
    SafeHarbor.DEVICE: "DEVICE_ID", SafeHarbor.URL: "URL", SafeHarbor.IP: "IP_ADDRESS",
    SafeHarbor.BIOMETRIC: "BIOMETRIC_ID", SafeHarbor.PHOTO: "PHOTO", SafeHarbor.OTHER_ID: "UNIQUE_ID",
}  # fmt: skip


NO_DIGIT = Verdict("a number without a digit", -20)
SHORT = Verdict("short", -6)
ONE_LETTER = Verdict("one letter, or letters one by one", -20)
NUMBERED = Verdict("a name with a digit", -6)
NO_DATE = Verdict("neither a day nor a month, or no more than a number", -8)

MAY_STAND = Verdict("a state, a country or a year, which may stand", -30)
_YEAR = re.compile(r"(?:18|19|20)\d\d(?: ?[-/] ?(?:18|19|20)?\d\d)?")
_NUMERIC = re.compile(
    r"(?:\d{1,2}[-/. ]\d{1,2}(?:[-/. ]\d{2,4})?|\d{4}[-/. ]\d{1,2}(?:[-/. ]\d{1,2})?|\d{6}|\d{8})"
    r"(?:[T ,-]{0,2}\d{1,2}:?\d\d.*|\d{4,9})?"
)
_ONE_BY_ONE = re.compile(r"[^A-Za-z\xaa\xba]*[A-Za-z\xaa\xba]?(?: [A-Za-z\xaa\xba])*[^A-Za-z\xaa\xba]*")
_MONTH = re.compile(
    r"(?i)(?:" + "|".join((*MONTHS, *WEEKDAYS)) + r"|spring|summer|autumn|fall|winter|[a-z]+day|\d\d?(?:st|nd|rd|th))\b"
)


def doubt_number(value: str) -> Verdict:
    """Doubt numbers that have no digit or few characters."""
    if not any(c.isdecimal() for c in value):
        return NO_DIGIT
    return SHORT if sum(map(str.isalnum, value)) < 4 else SILENT  # noqa: PLR2004


def doubt_name(value: str) -> Verdict:
    """Doubt names with digits, and letters one by one: somebody dictates an abbreviation."""
    if any(c.isdecimal() for c in value):
        return NUMBERED
    return ONE_LETTER if _ONE_BY_ONE.fullmatch(value) else SILENT


def doubt_place(value: str) -> Verdict:
    """Doubt places that are no more than a short number, or a letter."""
    name = value.lower().strip(" .")
    if value in STATES or name in STATES.values() or name in COUNTRIES or name in STATE_ABBREVIATIONS:
        return MAY_STAND
    bare = value.replace("-", "")
    return SHORT if len(value) < 2 or (bare.isdecimal() and len(bare) not in {5, 9}) else SILENT  # noqa: PLR2004


def doubt_date(value: str) -> Verdict:
    """Doubt dates without a month that are one number, or times and ratios."""
    if _YEAR.fullmatch(value):
        return MAY_STAND
    if _MONTH.search(value):
        return SILENT
    return SILENT if _NUMERIC.fullmatch(value) else NO_DATE


def recognizers() -> tuple[PatternRecognizer, ...]:
    """Recognizers without patterns that own what is heard, one for each class."""
    return tuple(_recognizer(label) for label in CLASSES)


def _recognizer(label: SafeHarbor) -> PatternRecognizer:
    again = {SafeHarbor.NAME: recalled, SafeHarbor.GEOGRAPHY: nothing, SafeHarbor.DATE: nothing}
    return PatternRecognizer(
        name=f"{PREFIX}{label.name.lower()}",
        title="By the words around it",
        identifies=label,
        entity=_ENTITIES[label],
        patterns=(),
        positives=(),
        negatives=(),
        sources=(),
        check=_CHECKS.get(label, doubt_number),
        recall=again.get(label, numbers),
        needs_words=label in WORDS,
    )


def _silent(_value: str) -> Verdict:
    return SILENT


_CHECKS = {
    SafeHarbor.NAME: doubt_name,
    SafeHarbor.GEOGRAPHY: doubt_place,
    SafeHarbor.DATE: doubt_date,
    SafeHarbor.URL: _silent,
    SafeHarbor.EMAIL: _silent,
    SafeHarbor.PHOTO: _silent,
}


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """Tokens with what is heard of them.

    Attributes:
        octets: The folded text; uint8.
        tokens: All tokens of it.
        asked: Numbers of those that were asked for; int64, sorted, shape ``(n,)``.
        label: The likeliest class of each, by its place in :data:`phiguard.safe_harbor.CLASSES`; int16, same shape.
        weight: Weight of its being any identifier; decibans, int32, same shape.
        classes: Weight of each class against the likeliest; decibans, int8, shape ``(n, classes)``.
    """

    octets: Octets
    tokens: Tokens
    asked: Positions
    label: Codes
    weight: Decibans
    classes: npt.NDArray[np.int8]

    @classmethod
    def of(cls, octets: Octets, network: Network, *, names: bool = True) -> "Heard":
        """What is heard in folded text.

        Args:
            octets: The text.
            network: What hears it.
            names: Words that may be names are asked for too.
        """
        tokens = Tokens.of(octets)
        if names:
            features = Features.of(octets, tokens)
            wanted = asked(features, tokens)
        else:
            wanted = numbers_in(tokens)
            features = Features.of(octets, tokens, np.flatnonzero(_around(wanted, network.reach)))
        label, weight = np.zeros(len(tokens), np.int16), np.full(len(tokens), -MOST, np.int32)
        classes = np.zeros((len(tokens), len(CLASSES)), np.int8)
        rows = np.flatnonzero(wanted)
        for _ in range(3 if names else 1):  # what stands beside a name is asked for too
            label[rows], weight[rows], classes[rows] = _read(network(features, tokens.kind, rows))
            grown = _beside(tokens, (weight > 0) & np.isin(label, GROWING)) & ~wanted
            rows = np.flatnonzero(grown)
            if not len(rows):
                break
            wanted |= grown
        every = np.flatnonzero(wanted)
        return cls(octets, tokens, every, label[every], weight[every], classes[every])

    def candidates(self, rules: npt.NDArray[np.int16]) -> Candidates:
        """Runs of tokens of one class as candidates.

        Args:
            rules: For each class its recognizer's place in the registry, -1 for none; int16, shape ``(classes,)``.
        """
        some = np.flatnonzero((self.weight > 0) & (rules[self.label] >= 0))
        start, end = self.tokens.start[self.asked[some]], self.tokens.end[self.asked[some]]
        label, weight = self.label[some], self.weight[some]
        if not len(some):
            return Candidates.of([], [], 0, -1, 0)
        fresh = np.ones(len(some), np.bool_)
        fresh[1:] = (label[1:] != label[:-1]) | ~_joined(self.octets, end[:-1], start[1:])
        first = np.flatnonzero(fresh)
        count = np.diff(np.append(first, len(some)))
        mean = np.add.reduceat(weight, first) // count
        table = Candidates.of(start[first], end[first + count - 1], rules[label[first]], -1, 0)
        return table.weighed(heard=mean.astype(np.int32))

    def of_candidates(self, table: Candidates, label: Codes, hearing: Codes) -> Candidates:
        """Candidates with what is heard of their tokens, on average; 0 where none was asked for.

        Plain words, for which nobody asks, are no part of a number: there they count against it.

        Args:
            table: Candidates.
            label: The class of each.
            hearing: For each class -1 where nothing is to be heard of it; int16, shape ``(classes,)``.
        """
        asked_at = self.tokens.start[self.asked]
        low, high = np.searchsorted(asked_at, table.start), np.searchsorted(asked_at, table.end)
        high = np.where(hearing[label] >= 0, high, low)
        count = np.maximum(high - low, 1)
        total = np.append(0, np.cumsum(self.weight, dtype=np.int64))
        plain = self.tokens.kind == LETTERS
        plain[self.asked] = False
        before = np.append(0, np.cumsum(plain))
        first, last = (np.searchsorted(self.tokens.start, at) for at in (table.start, table.end))
        foreign = np.where((high > low) & IS_NUMBER[label], before[last] - before[first], 0)
        by_class = np.zeros((len(asked_at) + 1, len(CLASSES)), np.int32)
        np.cumsum(self.classes, axis=0, dtype=np.int32, out=by_class[1:])
        heard = (total[high] - total[low] + PLAIN * foreign) // (count + foreign)
        likeness = (by_class[high, label] - by_class[low, label]) // count
        return table.weighed(heard=heard.astype(np.int32), likeness=likeness.astype(np.int32))


def _read(logits: npt.NDArray[np.float32]) -> tuple[Codes, Decibans, npt.NDArray[np.int8]]:
    """The likeliest class of each token, the weight of its being in any, and that of each against the likeliest."""
    inside, outside = logits[:, :-1], logits[:, -1]
    best = inside.max(1)
    total = best + np.log(np.exp(inside - best[:, None]).sum(1))
    weight = np.clip(np.round((total - outside) * (10 / np.log(10))), -MOST, MOST)
    classes = np.clip(np.round((inside - best[:, None]) * (10 / np.log(10))), -MOST, 0)
    return inside.argmax(1).astype(np.int16), weight.astype(np.int32), classes.astype(np.int8)


def _around(wanted: npt.NDArray[np.bool_], reach: int) -> npt.NDArray[np.bool_]:
    """What stands at most so many places from something wanted."""
    total = np.append(0, np.cumsum(wanted))
    at = np.arange(len(wanted))
    return np.asarray(total[np.minimum(at + reach + 1, len(wanted))] > total[np.maximum(at - reach, 0)], np.bool_)


def _beside(tokens: Tokens, found: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Words and numbers next to what was found, or with one mark between."""
    near = np.zeros(len(found), np.bool_)
    near[1:] |= found[:-1]
    near[:-1] |= found[1:]
    mark = tokens.kind[1:-1] == MARK
    near[2:] |= found[:-2] & mark
    near[:-2] |= found[2:] & mark
    return np.asarray(near & ((tokens.kind == LETTERS) | (tokens.kind == DIGITS)), np.bool_)


_JOINING = np.isin(np.arange(256), np.frombuffer(b" -./_'@:#+()\\&%=~", np.uint8))
WIDEST = 3  #: characters between two tokens of one identifier


def _joined(octets: Octets, end: Positions, start: Positions) -> npt.NDArray[np.bool_]:
    """Whether only a few marks or blanks stand between what ends and what starts."""
    apart = start - end
    joined = apart <= WIDEST
    for step in range(WIDEST):
        inside = step < apart
        joined &= ~inside | _JOINING[octets[np.minimum(end + step, len(octets) - 1)]]
    return joined
