"""Finds what looks like an identifier in a template and bears no mark: perhaps a mark was forgotten."""

import re
from collections.abc import Iterator
from pathlib import Path

MARKED = re.compile(r"⟦(?:U\+[0-9A-Fa-f]+|(?:[A-Z_]+|~|!):[^⟦⟧]*)⟧|⟨[^⟩]*⟩|^===.*$", re.MULTILINE)
CHARACTER = re.compile(r"⟦U\+[0-9A-Fa-f]+⟧")
SUSPECT = re.compile(
    r"""[\w.+-]+@[\w-]+\.\w+                       # a mail address
    | https?://\S+                               # a web address
    | \b\d{1,3}(?:\.\d{1,3}){3}\b                # an internet address
    | \b\d{1,2}/\d{1,2}/\d{2,4}\b | \b\d{4}-\d{2}-\d{2}\b  # a date
    | \b\d{3}[-. ]\d{4}\b                        # a telephone number
    | \b(?:Mr|Mrs|Ms|Dr)\.?\ [A-Z][a-z]+\b       # a name
    | \b[A-Z]{0,3}-?\d{5,}\b                     # a long number
    """,
    re.VERBOSE,
)


def suspects(path: Path) -> Iterator[tuple[int, str]]:
    """Give line and text of each suspect of a file of templates."""
    text = CHARACTER.sub(_blank, path.read_text(encoding="utf-8"))
    text = MARKED.sub(_blank, text)
    for found in SUSPECT.finditer(text):
        yield text.count("\n", 0, found.start()) + 1, found[0]


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])
