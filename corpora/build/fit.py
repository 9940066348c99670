"""Fit the weights of evidence to labelled texts, and make probabilities true.

    python fit.py LABELLED.jsonl … [--update]

Each recognizer states its weights. The fit moves them as far as labelled texts call for, and no farther than a prior
allows: a shift of SIGMA decibans is as likely as not to be chance. Only the strongest of candidates that overlap
counts, as in detection; since the weights decide which that is, fitting and choosing take turns. Of each three texts
one is kept apart; on the findings there the lines are drawn that make probabilities true. The fit is deterministic,
prints what it would write, and overwrites ``src/phiguard/reference/data/weights.tsv`` with ``--update`` alone.
"""

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from phiguard.detect import heard
from phiguard.detect.detector import Detector
from phiguard.detect.weights import HEARD, KINDS, RISE, SLOPE, Weights, present, stated, usual_belief
from phiguard.guard import builtin
from phiguard.model.corpus import Corpus, Positions
from phiguard.safe_harbor import CLASSES

TARGET = Path(__file__).parents[2] / "src/phiguard/reference/data/weights.tsv"
SIGMA = 3.0  #: decibans by which a stated weight may be off
SIGMA_HEARD = 25.0  #: hundredths by which the belief in what is heard may be off
ALIKE = 10  #: as how many the documents of one family count
LEAST = 12  #: candidates with some evidence, below which its weight stays as stated
NATURAL = np.log(10) / 10  #: of a deciban
CHUNK = 400
LOW = 0.2  #: least probability of findings on which lines are drawn
LEAST_SUM = -15  #: decibans that a candidate has at least, to count in a fit
TURNS = 6
SIGNS = np.array([sign for _, _, sign in KINDS])
MOST = 6.0  #: decibans by which a fit may take from evidence what it says

Figures = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64] | npt.NDArray[np.bool_]


def read(paths: list[Path], *, fresh: bool = True) -> list[dict[str, Any]]:
    """The records of some JSONL files, each with its share: documents of one family count as ALIKE of them at most."""
    records = [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines() if line.strip()]
    families = Counter(family(r) for r in records)
    return [r | {"fresh": fresh, "share": min(1.0, ALIKE / families[family(r)]) if family(r) else 1.0} for r in records]


def family(record: dict[str, Any]) -> str:
    """The family of a generated document, or nothing."""
    return str(record.get("meta", {}).get("family", ""))


@dataclass
class Sample:
    """Candidates and whether each is right; neutral ones are left out."""

    rule: npt.NDArray[np.int64]
    stated: Figures
    heard: Figures
    present: npt.NDArray[np.bool_]
    right: npt.NDArray[np.bool_]
    cluster: npt.NDArray[np.int64]  # the same number where candidates overlap
    counts: Figures  # how much each counts
    fresh: npt.NDArray[np.bool_]  # whether the network has not seen its text in training

    def take(self, rows: Rows) -> "Sample":
        """Some of them."""
        return Sample(*(getattr(self, f.name)[rows] for f in fields(self)))

    def sums(self, shift: Figures, belief: Figures) -> Figures:
        """The sum of all evidence of each candidate."""
        return self.stated + (shift[self.rule] * self.present).sum(1) + self.heard * belief[self.rule] / 100

    def strongest(self, sums: Figures) -> "Sample":
        """Of candidates that overlap the strongest one."""
        order = np.lexsort((-sums, self.cluster))
        fresh = np.append(True, self.cluster[order][1:] != self.cluster[order][:-1])
        best = order[fresh]
        return self.take(best[sums[best] > LEAST_SUM])


class Marks:
    """Sums of letters, gold and neutral characters along a corpus buffer."""

    def __init__(self, corpus: Corpus, records: list[dict[str, Any]]) -> None:
        size = len(corpus.buffer)
        gold, neutral = np.zeros(size, np.bool_), np.zeros(size, np.bool_)
        for at, record in zip(corpus.starts.tolist(), records, strict=False):
            for span in record["spans"]:
                gold[at + span["start"] : at + span["end"]] = True
            for span in record.get("neutral", ()):
                neutral[at + span["start"] : at + span["end"]] = True
        self.share = np.array([r["share"] for r in records])
        self.fresh = np.array([r["fresh"] for r in records])
        solid = np.fromiter(map(str.isalnum, corpus.buffer), np.bool_, size)
        self.solid, self.gold, self.neutral = (
            np.append(0, np.cumsum(m)) for m in (solid, solid & gold, solid & neutral)
        )

    def judged(self, start: Positions, end: Positions) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
        """Whether each stretch counts, and whether it is right: as :func:`phiguard.evaluate.judged` has it."""
        letters, gold, neutral = (s[end] - s[start] for s in (self.solid, self.gold, self.neutral))
        return (letters > 0) & (2 * neutral < letters), 2 * gold >= letters


def chunks(records: list[dict[str, Any]]) -> Iterator[tuple[Corpus, Marks]]:
    """Some texts at a time."""
    for first in range(0, len(records), CHUNK):
        some = records[first : first + CHUNK]
        corpus = Corpus.of([r["text"] for r in some])
        yield corpus, Marks(corpus, some)


def with_weights(detector: Detector, shift: Figures, belief: Figures) -> Detector:
    """A detector with other weights and no lines."""
    count = len(belief)
    other = copy(detector)
    weights = Weights(_whole(shift), _whole(belief), np.full(count, 100, np.int32), np.zeros(count, np.int32))
    object.__setattr__(other, "_weights", weights)
    return other


def _whole(figures: Figures) -> npt.NDArray[np.int32]:
    return np.round(figures).astype(np.int32)


def sampled(detector: Detector, records: list[dict[str, Any]]) -> Sample:
    """All candidates of the texts, with their evidence."""
    parts, first = [], 0
    for corpus, marks in chunks(records):
        weighed = detector.weigh(corpus)
        table = weighed.table.take(weighed.table.memory == 0)
        counts, right = marks.judged(*weighed.view.origin(table.start, table.end))
        table, right = table.take(counts), right[counts]
        before = np.append(-1, np.maximum.accumulate(table.end)[:-1]) if len(table) else table.end
        cluster = first + np.cumsum(table.start >= before)
        first = int(cluster[-1]) if len(cluster) else first
        document = corpus.document_of(weighed.view.origin(table.start, table.end)[0])
        columns = table.rule, stated(table), table.heard, present(table), right, cluster
        parts.append((*columns, marks.share[document], marks.fresh[document]))
    return Sample(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def fitted(sample: Sample, usual: Figures) -> tuple[Figures, Figures]:
    """Shifts by recognizer and kind, and belief by recognizer: the most probable ones, by damped Newton steps."""
    rules = len(usual)
    shift, belief = np.zeros((rules, len(KINDS))), usual.copy()
    for _ in range(300):
        sums = sample.sums(shift, belief)
        off = sample.right - 1 / (1 + np.exp(-NATURAL * sums))
        spread = (0.25 - (off - (sample.right - 0.5)) ** 2) * NATURAL**2
        off, spread = off * sample.counts, spread * sample.counts
        for kind in range(len(KINDS)):
            held = sample.present[:, kind]
            slope = np.bincount(sample.rule[held], off[held] * NATURAL, rules) - shift[:, kind] / SIGMA**2
            curve = np.bincount(sample.rule[held], spread[held], rules) + 1 / SIGMA**2
            shift[:, kind] += 0.3 * slope / curve
        heard = sample.heard / 100 * sample.fresh
        slope = np.bincount(sample.rule, off * NATURAL * heard, rules) - (belief - usual) / SIGMA_HEARD**2
        curve = np.bincount(sample.rule, spread * heard**2, rules) + 1 / SIGMA_HEARD**2
        belief = np.clip(belief + 0.3 * slope / curve, 0, 150)
        # What speaks against does not come to speak for, nor the other way round.
        shift = np.where(SIGNS > 0, np.maximum(shift, -MOST), np.where(SIGNS < 0, np.minimum(shift, MOST), shift))
    counts = np.stack([np.bincount(sample.rule[sample.present[:, k]], minlength=rules) for k in range(len(KINDS))], 1)
    return np.where(counts >= LEAST, shift, 0), belief


def loss(right: npt.NDArray[np.bool_], sums: Figures) -> float:
    """The mean logarithmic loss."""
    return float(np.log1p(np.exp(-NATURAL * np.where(right, sums, -sums))).mean())


def lines(detector: Detector, records: list[dict[str, Any]]) -> dict[str, tuple[int, int]]:
    """For each class the slope and rise that make the probabilities of its findings true."""
    rows = []
    for corpus, marks in chunks(records):
        spans = detector(corpus)
        counts, right = marks.judged(spans.start, spans.end)
        score = np.clip(spans.score, 1e-4, 1 - 1e-4)
        document = corpus.document_of(spans.start)
        share = marks.share[document] * marks.fresh[document]
        rows.append(tuple(c[counts] for c in (spans.label, 10 * np.log10(score / (1 - score)), right, share)))
    label, total, right, share = (np.concatenate(c) for c in zip(*rows, strict=True))
    kinds = [(c.name, label == n) for n, c in enumerate(CLASSES)]
    return {name: _line(total[its], right[its], share[its]) for name, its in kinds}


def _line(total: Figures, right: npt.NDArray[np.bool_], share: Figures) -> tuple[int, int]:
    """Slope in hundredths and rise in decibans, drawn toward none at all."""
    slope, rise = 1.0, 0.0
    for _ in range(200):
        off = right - 1 / (1 + np.exp(-NATURAL * (total * slope + rise)))
        spread = (0.25 - (off - (right - 0.5)) ** 2) * NATURAL**2
        off, spread = off * share, spread * share
        slope += 0.3 * ((off * NATURAL * total).sum() - (slope - 1) / 0.3**2) / ((spread * total**2).sum() + 1 / 0.3**2)
        rise += 0.3 * ((off * NATURAL).sum() - rise / 3**2) / (spread.sum() + 1 / 3**2)
    return max(20, round(100 * slope)), round(rise)


def table(
    detector: Detector, shift: Figures, belief: Figures, drawn: dict[str, tuple[int, int]], sample: Sample
) -> Iterator[str]:
    """The rows of the table."""
    for rule, recognizer in enumerate(detector.registry):
        for kind, (name, _, _) in enumerate(KINDS):
            count = int(sample.present[sample.rule == rule, kind].sum())
            if round(shift[rule, kind]):
                yield f"{recognizer.name}\t{name}\t{round(shift[rule, kind])}\t{count}"
        if round(belief[rule]) != usual_belief(recognizer.name):
            yield f"{recognizer.name}\t{HEARD}\t{round(belief[rule])}\t{int((sample.rule == rule).sum())}"
        slope, rise = drawn[recognizer.identifies.name]
        if slope != 100:
            yield f"{recognizer.name}\t{SLOPE}\t{slope}\t"
        if rise:
            yield f"{recognizer.name}\t{RISE}\t{rise}\t"


def main() -> int:
    """Fit, print, and write where asked to."""
    parser = argparse.ArgumentParser(description="Fit the weights of evidence to labelled texts.")
    parser.add_argument("texts", nargs="+", type=Path, metavar="LABELLED.jsonl")
    parser.add_argument("--seen", nargs="*", type=Path, default=[], help="texts that the network was trained on")
    parser.add_argument("--update", action="store_true", help=f"overwrite {TARGET.name}")
    arguments = parser.parse_args()
    records = read(arguments.texts) + read(arguments.seen, fresh=False)
    first = [r for n, r in enumerate(records) if n % 3 != 2]
    last = [r for n, r in enumerate(records) if n % 3 == 2]
    registry = builtin() | heard.recognizers()
    detector = Detector(registry, LOW)
    usual = np.array([float(usual_belief(r.name)) for r in detector.registry])
    shift, belief = np.zeros((len(usual), len(KINDS))), usual.copy()
    every = sampled(with_weights(detector, shift, np.full(len(usual), 100.0)), first)
    for _ in range(TURNS):
        sample = every.strongest(every.sums(shift, belief))
        shift, belief = fitted(sample, usual)
        sys.stderr.write(
            f"{len(sample.rule)} candidates, log loss {loss(sample.right, sample.sums(shift, belief)):.4f}\n"
        )
    drawn = lines(with_weights(detector, shift, belief), last)
    body = "\n".join(table(detector, shift, belief, drawn, sample)) + "\n"
    digests = ", ".join(
        f"{p.name} {hashlib.sha256(p.read_bytes()).hexdigest()[:12]}" for p in (*arguments.texts, *arguments.seen)
    )
    head = (
        "# What labelled texts have taught about the weights that recognizers state.\n"
        f"# Source: fitted to {digests}.\n"
        f"# Licence: Apache-2.0, as the project. Since {datetime.now(UTC):%Y-%m-%d}. Script: corpora/build/fit.py.\n"
        "# Each line: recognizer, kind of evidence, decibans or hundredths, candidates; by tabs.\n"
    )
    if arguments.update:
        TARGET.write_text(head + body, encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(body)
        sys.stderr.write("nothing was written; --update overwrites the table\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
