"""Make labelled documents from templates: every identifier in them is known, and none is anybody's.

    python corpora/build/generate.py --check                            says what is wrong with the templates
    python corpora/build/generate.py --suspects                         lists what may lack a mark
    python corpora/build/generate.py --split train --count 1000 --seed 1 -o train.jsonl
    python corpora/build/generate.py --family ed-note --count 3 --show  shows documents of one family with their marks

The same arguments give the same bytes everywhere. corpora/build/templates/README.md describes the templates.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from generator.corpus import Order, documents, load
from generator.grammar import Family
from generator.pools import SPLITS
from generator.slots import names
from generator.suspects import suspects

TEMPLATES = Path(__file__).parent / "templates"


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--templates", type=Path, default=TEMPLATES, metavar="FOLDER", help="where the templates are")
    parser.add_argument("--check", action="store_true", help="make nothing; say what is wrong with the templates")
    parser.add_argument("--suspects", action="store_true", help="make nothing; list what may lack a mark")
    parser.add_argument("--slots", action="store_true", help="make nothing; list every slot")
    parser.add_argument("--split", choices=SPLITS, default="train", help="whose families and names to use")
    parser.add_argument("--family", help="make documents of this family alone, whatever its split")
    parser.add_argument("--count", type=int, default=1, metavar="N", help="how many documents")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="another seed, other documents")
    parser.add_argument("--noise", choices=("none", "some", "strong"), default="none", help="how damaged the text is")
    parser.add_argument("--show", action="store_true", help="write text with marks instead of JSON lines")
    parser.add_argument("-o", "--output", type=Path, metavar="OUT.jsonl", help="where to write; else to the terminal")
    return parser.parse_args()


def marked(document: dict[str, Any]) -> str:
    """Give a document with its marks as the gold texts have them."""
    text = document["text"]
    kinds = {"neutral": "~", "negatives": "!"}
    marks = [(span["start"], span["end"], span["label"]) for span in document["spans"]]
    marks += [(span["start"], span["end"], sign) for kind, sign in kinds.items() for span in document[kind]]
    for start, end, label in sorted(marks, reverse=True):
        text = f"{text[:start]}⟦{label}:{text[start:end]}⟧{text[end:]}"
    return f"=== {document['id']} | {document['meta']['genre']} ({document['meta']['family']})\n{text}\n\n"


def check(folder: Path) -> int:
    """Say what is wrong with the templates of a folder; 1 if anything is."""
    families, errors = load(folder)
    for error in errors:
        print(error)
    bodies = sum(len(family.bodies) for family in families)
    print(f"{folder}: {len(families)} families, {bodies} bodies, {len(errors)} errors")
    return int(bool(errors))


def forgotten(folder: Path) -> int:
    """List what looks like an identifier in the templates and bears no mark."""
    for path in sorted(folder.glob("*.txt")):
        for line, text in suspects(path):
            print(f"{path}:{line}: no mark on {text!r}")
    return 0


def chosen(families: list[Family], name: str | None) -> list[Family]:
    """Give the family of that name, or all."""
    return [family for family in families if name in (None, family.name)]


def main() -> int:
    """Do what the command line says; 1 when templates are wrong."""
    options = arguments()
    if options.slots:
        print("\n".join(names()))
        return 0
    if options.suspects:
        return forgotten(options.templates)
    if options.check:
        return check(options.templates)
    families, errors = load(options.templates)
    if errors:
        return check(options.templates)
    order = Order(options.split, options.count, options.seed, options.noise)
    made = documents(chosen(families, options.family), order, any_split=options.family is not None)
    write = marked if options.show else lambda record: json.dumps(record, ensure_ascii=False) + "\n"
    if not options.output:
        sys.stdout.writelines(map(write, made))
        return 0
    with options.output.open("w", encoding="utf-8", newline="\n") as target:
        target.writelines(map(write, made))
    return 0


if __name__ == "__main__":
    sys.exit(main())
