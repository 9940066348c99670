"""A recognizer that is a value: patterns, words around them, and a check."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.safe_harbor import SafeHarbor

Edge = Literal["word", "digit", "line", "any"]

#: Between a label and its value: what people write there, at most one short phrase.
FILL = r"(?:[ \t:.#\-]{0,3}(?:numbers?|num|nos?|nbr|nr|ids?|identifier|code|#)){0,2}"
VERB = (
    r"(?:[ \t:,]{1,2}(?:is|was|are|were|of|on file|listed as|reads|shown as|assigned|now|updated to|changed to|"
    r"confirmed as|entered as|given as|as|ends? in|ending(?: in| with)?)){0,2}"
)
LINK = r"[ \t:=#|>.,\-\"'(\[*~\n]{1,10}"
GAP = FILL + VERB + LINK

LONG = 1200  #: an expression with its own label that is longer than this is looked for by its first group


@dataclass(frozen=True, slots=True)
class Pattern:
    r"""One written form of an identifier.

    Attributes:
        regex: What matches in the folded text. It is compiled for hyperscan and for `regex`, both
            reading ASCII: no look-around, no back reference, every repeat bounded, and no class that
            admits NUL. A group ``value`` marks the identifier inside a longer match.
        alone: Probability that the form is this identifier when nothing else is known.
        labelled: The same when one of the recognizer's labels stands beside it.
        caseless: Whether capitals and small letters are the same.
        left: What must stand before the match: ``word``, no letter or digit; ``digit``, no digit; ``line``, the
            start of a line; ``any``.
        right: What must stand after it, likewise.
        anchor: What every match holds, where that is easier to look for than the whole; only its surroundings
            are searched. One rare character is found by NumPy, an expression by hyperscan.
        before: What stands before the anchor, where the regex is ``before(?:anchor)rest``. The first two are matched
            leftward from each place where the anchor ends, the rest rightward, as far as each goes.
        names_itself: The match holds its own label, so words around it do not count.
        lead: What every match starts with, as ``(?:lead)``: hyperscan finds it, NumPy drops those without a
            digit soon behind where one must follow, and the rest is matched right behind what is left. Every
            place where the lead ends counts.
    """

    regex: str
    alone: float
    labelled: float = 0.95
    caseless: bool = True
    left: Edge = "word"
    right: Edge = "word"
    anchor: str = ""
    before: str = ""
    names_itself: bool = False
    lead: str = ""

    def __post_init__(self) -> None:
        if self.names_itself and not self.lead and len(self.regex) > LONG and self.regex.startswith("(?:"):
            object.__setattr__(self, "lead", first_group(self.regex))


def first_group(regex: str) -> str:
    r"""What stands in the plain group that an expression starts with; nothing if that may be missing.

    >>> first_group(r"(?:mrn|[(]chart\))(?:no)?\d")
    'mrn|[(]chart\\)'
    """
    depth, listed, at = 0, False, 0
    while at < len(regex):
        character = regex[at]
        if character == "\\":
            at += 1
        elif listed:
            listed = character != "]"
        elif character == "[":
            listed = True
        elif character in "()":
            depth += 1 if character == "(" else -1
            if not depth:
                return "" if regex[at + 1 : at + 2] in {"?", "{", "*", "+", "|"} else regex[3:at]
        at += 1
    return ""


def labelled(labels: str, value: str, alone: float = 0.92, *, gap: str = GAP, caseless: bool = True) -> Pattern:
    """A form that is known by the label before it.

    Args:
        labels: Alternatives of a regular expression, separated by ``|``.
        value: The identifier itself.
        alone: Probability that a match is this identifier.
        gap: What may stand between the two.
        caseless: Whether capitals and small letters are the same.
    """
    regex = f"(?:{labels})(?:{gap})(?P<value>{value})"
    return Pattern(regex, alone, alone, caseless, names_itself=True, lead=labels)


def hinged(
    before: str,
    anchor: str,
    after: str,
    alone: float,
    labelled: float = 0.95,
    *,
    left: Edge = "word",
    right: Edge = "word",
) -> Pattern:
    """A form that hangs on something rare, as an e-mail address on its ``@``.

    Args:
        before: What stands before the anchor.
        anchor: The anchor: one character that stands for itself, or an expression.
        after: What stands after it.
        alone: Probability that the form is this identifier.
        labelled: The same when a label stands beside it.
        left: What must stand before the match.
        right: What must stand after it.
    """
    written = re.escape(anchor) if len(anchor) == 1 else anchor
    parts = f"(?:{before})", f"(?:{written})", f"(?:{after})"
    return Pattern("".join(parts), alone, labelled, left=left, right=right, anchor=anchor, before=parts[0])


def _silent(_value: str) -> Verdict:
    return SILENT


def numbers(value: str) -> tuple[str, ...]:
    """The value itself, where it is long enough and holds a digit, so that it does not repeat by chance.

    >>> numbers("E1042773"), numbers("4471")
    (('E1042773',), ())
    """
    long_enough = len(value) >= 6 and any(c.isdecimal() for c in value)  # noqa: PLR2004 - a year has four digits
    return (value,) if long_enough else ()


def nothing(_value: str) -> tuple[str, ...]:
    """Nothing: for forms that are found wherever they stand."""
    return ()


@dataclass(frozen=True, slots=True)
class PatternRecognizer:
    """Everything that is known about one identifier.

    Attributes:
        name: The module's name; unique in a registry.
        identifies: The Safe Harbor class.
        entity: The finer type, by Presidio's name where it has one.
        patterns: Its written forms.
        labels: Words that name it, on the same line or in the header of its column.
        context: Words that often stand near it.
        contrary: Words beside it that say it is something else.
        check: A closer look at the folded value.
        positives: Examples; ``<...>`` marks the exact extent of what is found.
        negatives: Look-alikes in which this recognizer finds nothing.
        sources: Where the facts come from.
        title: What it is, in a few words for people.
        recall: What to look for in the rest of the document once a folded value is confirmed.
        needs_words: It looks words up in lists of names or places, and is left out by ``names=None``.
    """

    name: str
    identifies: SafeHarbor
    entity: str
    patterns: tuple[Pattern, ...]
    positives: tuple[str, ...]
    negatives: tuple[str, ...]
    sources: tuple[str, ...]
    title: str = ""
    labels: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    contrary: tuple[str, ...] = ()
    check: Callable[[str], Verdict] = field(default=_silent)
    recall: Callable[[str], tuple[str, ...]] = field(default=numbers)
    needs_words: bool = False
