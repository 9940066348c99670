"""An evaluation as tables of short words, for a terminal or a page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import isnan
from textwrap import wrap

from phiguard.evaluate.cases import Alarm, Miss
from phiguard.evaluate.evaluation import Evaluation
from phiguard.evaluate.versus import Interval, Unlike

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head.

    Attributes:
        name: What it is about, in one word.
        title: The same in a few words.
        head: Names of the columns.
        rows: Rows of as many cells.
        note: How to read it.
    """

    name: str
    title: str
    head: Row
    rows: Sequence[Row]
    note: str = ""


def share(value: float) -> str:
    """A share with three places; a dash for what cannot be said.

    >>> share(0.5), share(float("nan"))
    ('0.500', '-')
    """
    return "-" if isnan(value) else f"{value:.3f}"


def tables(evaluation: Evaluation, worst: int, *, show: bool) -> Iterator[Table]:
    """The tables that have something to say.

    Args:
        evaluation: The figures.
        worst: How many cases a list holds at most.
        show: Whether the values stand in the lists. They are PHI.
    """
    yield _classes(evaluation)
    if len(evaluation.reliability["ALL"].count if "ALL" in evaluation.reliability else ()):
        yield _reliability(evaluation)
    if evaluation.points:
        yield _sweep(evaluation)
    if evaluation.differences:
        yield _against(evaluation)
    yield from _cases(evaluation, worst, show=show)


def _classes(evaluation: Evaluation) -> Table:
    head = ("class", "spans", "touched", "full", "recall", "precision", "false alarms", "calibration error")
    rows = [
        (
            name,
            f"{f.spans}",
            share(f.touched_recall),
            share(f.full_recall),
            share(f.recall),
            share(f.precision),
            f"{f.false_alarms}",
            share(evaluation.reliability[name].error),
        )
        for name, f in evaluation.figures.items()
    ]
    note = (
        "Recall and precision count characters. Touched and full are shares of spans of which something, or every "
        "letter and digit, is found. The calibration error is the mean distance of scores from the share that is right."
    )
    return Table("classes", "By class", head, rows, note)


def _reliability(evaluation: Evaluation) -> Table:
    table = evaluation.reliability["ALL"]
    columns = (table.count.tolist(), table.mean_score.tolist(), table.share_right.tolist())
    rows = [(f"{n}", share(score), share(right)) for n, score, right in zip(*columns, strict=True)]
    note = (
        "Findings in bins of equal size by their scores. Where both shares agree, scores can be taken at their word. "
        "What scores less than the threshold is not among them."
    )
    return Table("reliability", "Scores and the share that is right", ("findings", "mean score", "right"), rows, note)


def _sweep(evaluation: Evaluation) -> Table:
    head = ("threshold", "recall", "full", "precision", "false alarms", "per 1,000 words")
    rows = []
    for p in evaluation.points:
        f = p.figures["ALL"]
        shares = map(share, (f.recall, f.full_recall, f.precision))
        rows.append((f"{p.threshold:.2f}", *shares, f"{f.false_alarms}", f"{p.alarms_per_1000_words:.2f}"))
    return Table("sweep", "By threshold, all classes", head, rows)


def _against(evaluation: Evaluation) -> Table:
    head = ("class", "recall", "theirs", "difference", "95 %", "precision", "theirs", "difference", "95 %")
    rows = [
        (
            name,
            *_compared(d.ours.recall, d.theirs.recall, d.recall),
            *_compared(d.ours.precision, d.theirs.precision, d.precision),
            f"{d.only_ours}",
            f"{d.only_theirs}",
            "<0.001" if d.chance < 0.001 else share(d.chance),  # noqa: PLR2004 - the last place that is shown
        )
        for name, d in evaluation.differences.items()
    ]
    note = (
        "A star: more than chance, as 95 of 100 draws of the texts agree which is better. The last columns count spans "
        "that one of the two alone found in full, and say how often chance shares them out so unevenly (McNemar). Of "
        "twenty classes that are alike, one has a star by chance."
    )
    return Table("against", "Compared", (*head, "only ours", "only theirs", "p"), rows, note)


def _compared(ours: float, theirs: float, interval: Interval) -> Row:
    between = "-" if isnan(interval.low) else f"{interval.low:+.3f} to {interval.high:+.3f}"
    difference = "-" if isnan(ours - theirs) else f"{ours - theirs:+.3f}"
    return share(ours), share(theirs), f"{difference}{'*' if interval.apart else ''}", between


def _cases(evaluation: Evaluation, worst: int, *, show: bool) -> Iterator[Table]:
    missed, alarms, flagged = evaluation.misses, evaluation.alarms, evaluation.flagged
    lost = [u for u in evaluation.unlike if u.theirs]
    listing = Listing(evaluation, worst, show)
    if missed and worst:
        yield listing.table("misses", f"Misses: {len(missed)}, the worst first", missed)
    if alarms and worst:
        yield listing.table("alarms", f"False alarms: {len(alarms)}, the surest first", alarms)
    if evaluation.negatives:
        title = f"Hard negatives flagged: {len(flagged)} of {evaluation.negatives}"
        yield listing.table("negatives", title, flagged)
    if lost and worst:
        yield listing.table("lost", f"Found in full by the other alone: {len(lost)}", lost)


Case = Miss | Alarm | Unlike


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """How single cases are listed.

    Attributes:
        evaluation: Where they come from.
        worst: How many at most.
        show: Whether their values are shown.
    """

    evaluation: Evaluation
    worst: int
    show: bool

    def table(self, name: str, title: str, cases: Sequence[Case]) -> Table:
        """Cases of one kind, the first ones."""
        rows = [tuple(self.cells(case).values()) for case in cases[: self.worst]]
        head = tuple(self.cells(cases[0])) if cases else ()
        return Table(name, title, head, rows)

    def cells(self, case: Case) -> dict[str, str]:
        """One case, by the names of the columns."""
        gold = self.evaluation.golds[case.text]
        cells = {"text": one_line(gold.id), "place": f"{case.start}-{case.end}", "class": case.label}
        cells["length"] = f"{case.end - case.start}"
        if isinstance(case, Miss):
            cells["left"] = f"{case.left}"
        if isinstance(case, Alarm):
            cells["score"] = share(case.score)
        return {**cells, "value": one_line(gold.text[case.start : case.end])} if self.show else cells


def one_line(text: str) -> str:
    r"""A text as one line that any terminal can show.

    >>> one_line("a\nb")
    'a\\nb'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def as_text(some: Iterable[Table]) -> Iterator[str]:
    """Tables as lines; above each but the first its title, and below it how to read it."""
    for number, table in enumerate(some):
        if number:
            yield from ("", table.title)
        if table.head:
            columns = list(zip(table.head, *table.rows, strict=True))
            widths = [max(map(len, column)) for column in columns]
            left = [not all(c[:1] in "0123456789+-<" for c in column[1:]) for column in columns]
            for row in (table.head, *table.rows):
                cells = zip(row, widths, left, strict=True)
                yield "  ".join(c.ljust(w) if flush else c.rjust(w) for c, w, flush in cells).rstrip()
        if number and table.note:
            yield from wrap(table.note, 110)
