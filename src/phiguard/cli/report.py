"""Findings as people and programs read them."""

import json
import os
import sys
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Protocol
from urllib.parse import quote

import click

from phiguard.formats.scanning import Located, Unread

FORMATS = ("text", "jsonl", "json", "sarif")
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


class Reporter(Protocol):
    """Takes items as they come and prints them."""

    def add(self, item: Located | Unread) -> None:
        """Take one item."""

    def close(self) -> None:
        """Print what is left."""


def reporter(form: str, *, show: bool) -> Reporter:
    """The reporter of a format."""
    if form == "text":
        return TextReport(show)
    return LineReport(show) if form == "jsonl" else WholeReport(show, form)


def row(item: Located, *, show: bool) -> dict[str, Any]:
    """A finding as a JSON object; the value only on demand."""
    found = item.finding
    plain = {
        "source": item.source,
        "part": item.part,
        "start": found.start,
        "end": found.end,
        "label": found.label.name,
        "letter": found.label.value,
        "entity": found.entity,
        "score": round(found.score, 4),
        "recognizer": found.recognizer,
    }
    return {**plain, "value": item.value} if show else plain


def shown(path: object) -> str:
    r"""A path as one line that any terminal can show.

    >>> shown("a\nb")
    'a\\nb'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in str(path))


def as_json(value: object, indent: int | None = None) -> str:
    """JSON in characters that standard output can write."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return json.dumps(value, indent=indent)
    return text


@dataclass(slots=True)
class TextReport:
    """A line for each finding, then counts by class."""

    show: bool
    counts: Counter[str] = field(default_factory=Counter)
    unread: int = 0

    def add(self, item: Located | Unread) -> None:
        """Print one finding."""
        if isinstance(item, Unread):
            self.unread += 1
            return
        found = item.finding
        self.counts[found.label.name] += 1
        value = f"  {item.value!r}" if self.show else ""
        place = f"{shown(item.source)}: {item.part}: {found.start}-{found.end}"
        click.echo(f"{place}  {found.label.name} ({found.label.value})  {found.entity}  {found.score:.2f}{value}")

    def close(self) -> None:
        """Print the counts."""
        counts = ", ".join(f"{name} {n}" for name, n in sorted(self.counts.items())) or "none"
        click.echo(f"{sum(self.counts.values())} identifiers found: {counts}")
        if self.unread:
            click.echo(f"{self.unread} parts could not be read")


@dataclass(slots=True)
class LineReport:
    """A JSON object a line."""

    show: bool

    def add(self, item: Located | Unread) -> None:
        """Print one finding; what could not be read goes to standard error alone."""
        if isinstance(item, Located):
            click.echo(as_json(row(item, show=self.show)))

    def close(self) -> None:
        """Print nothing more."""


@dataclass(slots=True)
class WholeReport:
    """One JSON document: plain, or SARIF 2.1.0 without any matched text."""

    show: bool
    form: str
    found: list[Located] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def add(self, item: Located | Unread) -> None:
        """Keep one item."""
        if isinstance(item, Located):
            self.found.append(item)
        else:
            self.unread.append(item)

    def close(self) -> None:
        """Print the document."""
        document = self._sarif() if self.form == "sarif" else self._plain()
        click.echo(as_json(document, indent=2))

    def _plain(self) -> dict[str, Any]:
        return {
            "findings": [row(item, show=self.show) for item in self.found],
            "unread": [{"source": u.source, "part": u.part, "reason": u.reason} for u in self.unread],
        }

    def _sarif(self) -> dict[str, Any]:
        from phiguard import __version__

        rules = sorted({(i.finding.recognizer, i.finding.label.paragraph) for i in self.found})
        driver = {
            "name": "phiguard",
            "version": __version__,
            "rules": [{"id": name, "shortDescription": {"text": text}} for name, text in rules],
        }
        invocation = {
            "executionSuccessful": not self.unread,
            "toolExecutionNotifications": [
                {"level": "error", "message": {"text": f"{u.part}: {u.reason}"}, "locations": [_location(u.source)]}
                for u in self.unread
            ],
        }
        results = [_result(item) for item in self.found]
        run = {"tool": {"driver": driver}, "invocations": [invocation], "results": results}
        return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _location(source: str, start: int | None = None, length: int = 0) -> dict[str, Any]:
    region = {} if start is None else {"region": {"charOffset": start, "charLength": length}}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(os.fsencode(source))}, **region}}


def _result(item: Located) -> dict[str, Any]:
    found = item.finding
    text = f"{found.label.name} ({found.label.value}) in {item.part}, score {found.score:.2f}"
    location = _location(item.source, found.start, found.end - found.start)
    return {"ruleId": found.recognizer, "level": "error", "message": {"text": text}, "locations": [location]}
