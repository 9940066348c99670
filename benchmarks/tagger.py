"""Lay the tagger of ``textblob-aptagger`` where NLTK looks for its own.

Run in an environment that has that package. Both are the averaged perceptron of Matthew Honnibal with the tags of the
Penn Treebank; NLTK's was trained once more, so a few words get other tags.
"""

import json
import pickle
import sys
from importlib.util import find_spec
from pathlib import Path

NAME = "averaged_perceptron_tagger_eng"


def main() -> None:
    """Write the weights as JSON."""
    spec = find_spec("textblob_aptagger")
    assert spec is not None
    assert spec.origin is not None
    stored = (Path(spec.origin).parent / "trontagger-0.1.0.pickle").read_bytes()
    weights, tags, classes = pickle.loads(stored, encoding="latin-1")  # noqa: S301 - a pinned package's own file
    folder = Path(sys.prefix) / "nltk_data" / "taggers" / NAME
    folder.mkdir(parents=True, exist_ok=True)
    for part, value in {"weights": weights, "tagdict": tags, "classes": sorted(classes)}.items():
        (folder / f"{NAME}.{part}.json").write_text(json.dumps(value), "utf-8")


if __name__ == "__main__":
    main()
