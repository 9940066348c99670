"""An evaluation as one page of HTML: no script, nothing from elsewhere, light and dark, on screen and paper."""

from collections.abc import Callable, Iterator, Mapping
from html import escape

from phiguard.evaluate.evaluation import Evaluation
from phiguard.evaluate.plots import Frame, Line, bars, lines, ranges, round_above, svg
from phiguard.evaluate.sweep import Point
from phiguard.evaluate.tables import Table, tables

_STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --faint: #d4d4d4; --one: #0a5ca8; --two: #a34700; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e8; --paper: #16181b; --faint: #44484d; --one: #7ab8f5; --two: #f3a25f; }
}
body { color: var(--ink); background: var(--paper); font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto;
  max-width: 60rem; padding: 0 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { font-weight: bold; padding: .3rem 0; text-align: left; }
th, td { border-bottom: 1px solid var(--faint); padding: .2rem .7rem; text-align: right; }
th:first-child, td.word { text-align: left; }
svg { height: auto; max-width: 100%; }
svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
.grid { stroke: var(--faint); }
.line { fill: none; stroke-width: 2; }
.line.one { stroke: var(--one); } .line.two { stroke: var(--two); stroke-dasharray: 6 4; }
.line.even { stroke: var(--ink); stroke-dasharray: 2 4; }
.mark.one, .bar.one { fill: var(--one); } .mark.two { fill: var(--two); }
.bar.two { fill: var(--two); fill-opacity: .3; stroke: var(--two); }
.warning { border: 3px solid var(--two); padding: .5rem 1rem; }
"""
#: The page may load and run nothing at all.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def page(evaluation: Evaluation, facts: Mapping[str, str], worst: int, *, show: bool) -> str:
    """The whole page.

    Args:
        evaluation: The figures.
        facts: What was measured and how, by name; no PHI.
        worst: How many cases a list holds at most.
        show: Whether the values stand in the lists. They are PHI.
    """
    return "\n".join(_page(evaluation, facts, worst, show=show)) + "\n"


def _page(evaluation: Evaluation, facts: Mapping[str, str], worst: int, *, show: bool) -> Iterator[str]:
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>Evaluation on labelled data</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>"
    yield "<h1>Evaluation on labelled data</h1>"
    if show:
        yield '<p class="warning">This page shows values of the texts. Keep it where the texts are.</p>'
    told = {**facts, "texts": f"{len(evaluation.golds):,}", "words": f"{evaluation.words:,}"}
    yield "<ul>" + "".join(f"<li>{escape(k)}: {escape(v)}</li>" for k, v in told.items()) + "</ul>"
    number = 0
    for table in tables(evaluation, worst, show=show):
        yield f"<section>\n<h2>{escape(table.title)}</h2>"
        for draw in _PLOTS.get(table.name, ()):
            number += 1
            yield draw(evaluation, number)
        yield from _table(table)
        yield "</section>"
    yield "</main>\n</body>\n</html>"


def _table(table: Table) -> Iterator[str]:
    if table.note:
        yield f"<p>{escape(table.note)}</p>"
    if not table.rows:
        return
    yield f'<div class="wide" role="region" aria-label="{escape(table.title)}" tabindex="0">\n<table>'
    yield f"<caption>{escape(table.title)}</caption>"
    yield "<thead><tr>" + "".join(f'<th scope="col">{escape(name)}</th>' for name in table.head) + "</tr></thead>"
    yield "<tbody>"
    for first, *cells in table.rows:
        row = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        yield f'<tr><th scope="row">{escape(first)}</th>{row}</tr>'
    yield "</tbody>\n</table>\n</div>"


def _by_class(evaluation: Evaluation, number: int) -> str:
    rows = [(name, f.recall, f.precision) for name, f in evaluation.figures.items()]
    return svg(number, *_titled("Recall and precision by class", bars(rows, ("recall", "precision"))))


def _titled(title: str, drawn: tuple[int, Iterator[str]]) -> tuple[int, str, Iterator[str]]:
    return drawn[0], title, drawn[1]


def _reliability(evaluation: Evaluation, number: int) -> str:
    table = evaluation.reliability["ALL"]
    points = list(zip(table.mean_score.tolist(), table.share_right.tolist(), strict=True))
    some = [Line("findings", "one", points), Line("as it should be", "even", [(0.0, 0.0), (1.0, 1.0)])]
    return svg(number, 320, "Mean score and the share that is right", lines(Frame(320), some, "score"))


def _shares(evaluation: Evaluation, number: int) -> str:
    def line(name: str, look: str, of: Callable[[Point], float]) -> Line:
        return Line(name, look, [(p.threshold, of(p)) for p in evaluation.points])

    some = [
        line("recall", "one", lambda p: p.figures["ALL"].recall),
        line("precision", "two", lambda p: p.figures["ALL"].precision),
    ]
    return svg(number, 300, "Recall and precision by threshold", lines(Frame(300), some, "threshold"))


def _alarms(evaluation: Evaluation, number: int) -> str:
    points = [(p.threshold, p.alarms_per_1000_words) for p in evaluation.points]
    most = round_above(max((y for _, y in points if y > 0), default=1.0))
    some = [Line("false alarms per 1,000 words", "two", points)]
    title = "False alarms per 1,000 words by threshold"
    return svg(number, 220, title, lines(Frame(220, y=(0.0, most)), some, "threshold"))


def _differences(evaluation: Evaluation, number: int) -> str:
    rows = [
        (name, d.ours.recall - d.theirs.recall, d.recall.low, d.recall.high)
        for name, d in evaluation.differences.items()
    ]
    title = "Difference of recall by class, with where 95 of 100 draws lie"
    return svg(number, *_titled(title, ranges(rows, "theirs better | ours better")))


_PLOTS: Mapping[str, tuple[Callable[[Evaluation, int], str], ...]] = {
    "classes": (_by_class,),
    "reliability": (_reliability,),
    "sweep": (_shares, _alarms),
    "against": (_differences,),
}
