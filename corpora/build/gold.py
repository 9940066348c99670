"""Turn marked-up gold documents into JSON lines.

A source file holds documents, each under a line ``=== id | genre``. In the text of a document

    ⟦NAME:Odile Marsh⟧    is an identifier of that Safe Harbor class,
    ⟦~:Ohio⟧              is a neutral stretch: flagging it is neither right nor wrong,
    ⟦!:BP 120/80⟧         is a hard negative: it must not be flagged,
    ⟦U+00A0⟧              is that one character (a space that an editor would not show).

Marks do not nest, apart from characters. Offsets are code points, end exclusive.

    python gold.py ../gold/clinical.txt            writes ../gold/clinical.jsonl
    python gold.py --check ../gold/clinical.txt    says whether clinical.jsonl is up to date
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LABELS = frozenset(
    {
        "NAME",
        "GEOGRAPHY",
        "DATE",
        "PHONE",
        "FAX",
        "EMAIL",
        "SSN",
        "MRN",
        "HEALTH_PLAN",
        "ACCOUNT",
        "LICENSE",
        "VEHICLE",
        "DEVICE",
        "URL",
        "IP",
        "BIOMETRIC",
        "PHOTO",
        "OTHER_ID",
    },
)
HEADING = re.compile(r"^=== *(?P<id>[\w.-]+) *\| *(?P<genre>[^\n]+?) *$\n", re.MULTILINE)
CHARACTER = re.compile(r"⟦U\+([0-9A-F]{4,6})⟧")
MARK = re.compile(r"⟦(?P<label>[A-Z_]+|~|!):(?P<surface>[^⟦⟧]+)⟧")


def parse(name: str, genre: str, marked: str) -> dict[str, Any]:
    """Give one document as a record.

    Args:
        name: Identity of the document, unique in its file.
        genre: What kind of document it is.
        marked: Text with marks.

    Raises:
        ValueError: A mark is not closed, is nested, has spaces at its edge or bears an unknown label.
    """
    marked = CHARACTER.sub(lambda match: chr(int(match[1], 16)), marked).strip("\n")
    parts: list[str] = []
    found: dict[str, list[dict[str, Any]]] = {"spans": [], "neutral": [], "negatives": []}
    last = length = 0
    for mark in MARK.finditer(marked):
        label, surface = mark["label"], mark["surface"]
        if surface != surface.strip() or (label not in LABELS and label not in "~!"):
            message = f"{name}: bad mark {mark[0]!r}"
            raise ValueError(message)
        parts += [marked[last : mark.start()], surface]
        start = length + mark.start() - last
        last, length = mark.end(), start + len(surface)
        extent = {"start": start, "end": length}
        if label in LABELS:
            found["spans"].append({**extent, "label": label})
        else:
            found["neutral" if label == "~" else "negatives"].append(extent)
    text = "".join([*parts, marked[last:]])
    if "⟦" in text or "⟧" in text:
        at = re.search("[⟦⟧]", text)
        message = f"{name}: mark left open near {text[at.start() : at.start() + 40]!r}" if at else name
        raise ValueError(message)
    return {"id": name, "text": text, **found, "meta": {"genre": genre}}


def documents(source: str) -> Iterator[dict[str, Any]]:
    """Give the records of a source text in order.

    Args:
        source: Marked-up documents under their headings.

    Raises:
        ValueError: A heading is malformed, an identity stands twice or a mark is wrong.
    """
    headings = list(HEADING.finditer(source))
    if len(headings) != len(re.findall("^===", source, re.MULTILINE)):
        message = "a line that starts with === is no heading"
        raise ValueError(message)
    seen = Counter(heading["id"] for heading in headings)
    if twice := [name for name, times in seen.items() if times > 1]:
        message = f"identities that stand twice: {twice}"
        raise ValueError(message)
    ends = [*(heading.start() for heading in headings[1:]), len(source)]
    for heading, end in zip(headings, ends, strict=True):
        yield parse(heading["id"], heading["genre"], source[heading.end() : end])


def main() -> int:
    """Convert or check the files named on the command line; 1 when a file is out of date."""
    parser = argparse.ArgumentParser(description="Turn marked-up gold documents (.txt) into JSON lines (.jsonl).")
    parser.add_argument("sources", nargs="+", type=Path, metavar="SOURCE.txt")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a .jsonl is out of date")
    arguments = parser.parse_args()
    stale = False
    for source in arguments.sources:
        records = list(documents(source.read_text(encoding="utf-8")))
        lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
        target = source.with_suffix(".jsonl")
        if not arguments.check:
            target.write_text(lines, encoding="utf-8", newline="\n")
        elif not target.exists() or target.read_text(encoding="utf-8") != lines:
            stale = True
            sys.stdout.write(f"{target}: out of date\n")
        counts = Counter(span["label"] for record in records for span in record["spans"])
        counts["negatives"] = sum(len(record["negatives"]) for record in records)
        counts["neutral"] = sum(len(record["neutral"]) for record in records)
        sys.stdout.write(f"{source}: {len(records)} documents {dict(sorted(counts.items()))}\n")
    return int(stale)


if __name__ == "__main__":
    sys.exit(main())
