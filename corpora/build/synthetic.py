"""Make the samples of generated documents that are checked in.

python corpora/build/synthetic.py            writes corpora/synthetic/{train,dev,test}.jsonl
python corpora/build/synthetic.py --check    writes nothing and fails if a file would change
"""

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from generator.corpus import Order, documents, load

TEMPLATES = Path(__file__).parent / "templates"
TARGET = Path(__file__).parents[1] / "synthetic"
SEED = 2026
COUNTS = {"train": 300, "dev": 200, "test": 300}


def lines(split: str) -> str:
    """Give the sample of a split as JSON lines.

    Raises:
        ValueError: A template is wrong.
    """
    families, errors = load(TEMPLATES)
    if errors:
        raise errors[0]
    made = documents(families, Order(split, COUNTS[split], SEED, "some"))
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in made)


def main() -> int:
    """Write or check the samples; 1 when one is out of date."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a file would change")
    check = parser.parse_args().check
    stale = False
    TARGET.mkdir(exist_ok=True)
    for split in COUNTS:
        target, text = TARGET / f"{split}.jsonl", lines(split)
        if not check:
            target.write_text(text, encoding="utf-8", newline="\n")
        elif not target.exists() or target.read_text(encoding="utf-8") != text:
            print(f"{target}: out of date")
            stale = True
    return int(stale)


if __name__ == "__main__":
    sys.exit(main())
