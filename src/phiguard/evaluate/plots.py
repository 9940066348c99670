"""Small plots as SVG: drawn without a program in the page, readable by ear, and in the colours of the page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import floor, isnan, log10

WIDTH, LEFT, RIGHT, TOP, BOTTOM = 640, 110, 26, 12, 40
_TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)

Points = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a plot.

    Attributes:
        name: What it shows.
        look: Its class in the style of the page: ``one``, ``two``, or ``even`` for a line without marks.
        points: Its points; those with nan are left out.
    """

    name: str
    look: str
    points: Points


@dataclass(frozen=True, slots=True)
class Frame:
    """Where numbers stand in a plot.

    Attributes:
        height: Of the plot, in its own units.
        x: Least and greatest number from left to right.
        y: From bottom to top.
    """

    height: int
    x: tuple[float, float] = (0.0, 1.0)
    y: tuple[float, float] = (0.0, 1.0)

    def across(self, value: float) -> float:
        """The place of a number from the left."""
        return round(LEFT + (WIDTH - LEFT - RIGHT) * (value - self.x[0]) / (self.x[1] - self.x[0]), 1)

    def up(self, value: float) -> float:
        """The place of a number from the top."""
        room = self.height - TOP - BOTTOM
        return round(self.height - BOTTOM - room * (value - self.y[0]) / (self.y[1] - self.y[0]), 1)


def round_above(value: float) -> float:
    """The least of 1, 2 and 5 with any number of noughts that is not below a number; 1 for nothing.

    >>> round_above(7.4), round_above(0.15), round_above(0)
    (10.0, 0.2, 1.0)
    """
    if value <= 0:
        return 1.0
    unit = 10.0 ** floor(log10(value))
    return next((round(n * unit, 12) for n in (1, 2, 5) if n * unit >= value), round(10 * unit, 12))


def svg(number: int, height: int, title: str, parts: Iterable[str]) -> str:
    """A plot with its title; what it shows stands in the table beside it.

    Args:
        number: Its number on the page.
        height: In units of which :data:`WIDTH` are as wide as the plot.
        title: What it shows, for those who do not see it.
        parts: The marks.
    """
    name = f"plot-{number}"
    head = f'<svg role="img" aria-labelledby="{name}" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}">'
    return "\n".join([head, f'<title id="{name}">{escape(title)}</title>', *parts, "</svg>"])


def lines(frame: Frame, some: Sequence[Line], below: str, ticks: Sequence[float] = _TICKS) -> Iterator[str]:
    """Lines with a mark at each point, a key, and both axes."""
    yield from axes(frame, below, ticks)
    for number, line in enumerate(some):
        points = [(frame.across(x), frame.up(y)) for x, y in line.points if not isnan(y)]
        yield f'<polyline class="line {line.look}" points="{" ".join(f"{x},{y}" for x, y in points)}"/>'
        if line.look != "even":
            yield from (_mark(line.look, x, y) for x, y in points)
        yield from _key(frame, number, line)


def _mark(look: str, x: float, y: float) -> str:
    """A mark whose shape tells lines apart without their colours."""
    if look == "two":
        return f'<rect class="mark two" x="{x - 3:.1f}" y="{y - 3:.1f}" width="6" height="6"/>'
    return f'<circle class="mark one" cx="{x}" cy="{y}" r="3.5"/>'


def _key(frame: Frame, number: int, line: Line) -> Iterator[str]:
    x, y = LEFT + 20 + 160 * number, frame.height - 6
    if line.look == "even":
        yield f'<line class="line even" x1="{x - 16}" x2="{x + 6}" y1="{y - 4}" y2="{y - 4}"/>'
    else:
        yield _mark(line.look, x, y - 4)
    yield _words(x + 10, y, line.name)


def axes(frame: Frame, below: str, ticks: Sequence[float]) -> Iterator[str]:
    """Both axes, with numbers at the left and below."""
    low, high = frame.y
    for n in range(6):
        value = low + (high - low) * n / 5
        y = frame.up(value)
        yield f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y}" y2="{y}"/>'
        yield _words(LEFT - 8, y + 4, f"{value:.2g}", "end")
    for tick in ticks:
        yield _words(frame.across(tick), frame.height - BOTTOM + 16, f"{tick:g}", "middle")
    yield _words(WIDTH - RIGHT, frame.height - 6, below, "end")


def bars(rows: Sequence[tuple[str, float, float]], names: tuple[str, str]) -> tuple[int, Iterator[str]]:
    """Two bars from nothing to one for each row, one below the other; the height, and the marks."""
    frame = Frame(TOP + BOTTOM + 30 * len(rows))
    return frame.height, _bars(frame, rows, names)


def _bars(frame: Frame, rows: Sequence[tuple[str, float, float]], names: tuple[str, str]) -> Iterator[str]:
    yield from _upright(frame, _TICKS)
    for number, (name, *values) in enumerate(rows):
        y = TOP + 30 * number
        yield _words(LEFT - 8, y + 18, name, "end")
        for at, (value, look) in enumerate(zip(values, ("one", "two"), strict=True)):
            if not isnan(value):
                width = frame.across(value) - LEFT
                yield f'<rect class="bar {look}" x="{LEFT}" y="{y + 3 + 12 * at}" width="{width:.1f}" height="11"/>'
    for number, look in enumerate(("one", "two")):
        yield from _key(frame, number, Line(names[number], look, ()))


def ranges(rows: Sequence[tuple[str, float, float, float]], below: str) -> tuple[int, Iterator[str]]:
    """A number for each row, between two others, about nothing; the height, and the marks."""
    rows = [row for row in rows if not any(map(isnan, row[1:]))]
    widest = round_above(max((abs(v) for row in rows for v in row[1:]), default=0.0))
    frame = Frame(TOP + BOTTOM + 22 * len(rows), (-widest, widest))
    return frame.height, _ranges(frame, rows, below)


def _ranges(frame: Frame, rows: Sequence[tuple[str, float, float, float]], below: str) -> Iterator[str]:
    widest = frame.x[1]
    yield from _upright(frame, [widest * n / 2 for n in (-2, -1, 0, 1, 2)])
    for number, (name, value, low, high) in enumerate(rows):
        y = TOP + 22 * number + 11
        yield _words(LEFT - 8, y + 4, name, "end")
        yield f'<line class="line one" x1="{frame.across(low)}" x2="{frame.across(high)}" y1="{y}" y2="{y}"/>'
        yield _mark("one", frame.across(value), y)
    yield _words(WIDTH - RIGHT, frame.height - 6, below, "end")


def _upright(frame: Frame, ticks: Sequence[float]) -> Iterator[str]:
    for tick in ticks:
        x = frame.across(tick)
        yield f'<line class="grid" x1="{x}" x2="{x}" y1="{TOP}" y2="{frame.height - BOTTOM}"/>'
        yield _words(x, frame.height - BOTTOM + 16, f"{tick:g}", "middle")


def _words(x: float, y: float, text: str, anchor: str = "start") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}">{escape(text)}</text>'
