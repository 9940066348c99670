"""Make texts in which hardly anything identifies, for the embedded network and the fit of weights.

    python quiet.py FOLDER -o quiet.jsonl

FOLDER holds ``mts_dialog.jsonl`` (MTS-Dialog, CC-BY-4.0, every second text; the others serve to measure) and
``aci_train.jsonl`` (ACI-Bench, CC-BY-4.0, with names marked). What the patterns and word lists find there at a low
threshold may identify and is marked ``unknown`` and ``neutral``: the first for training, the second for the fit.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from phiguard.detect.detector import Detector
from phiguard.guard import builtin
from phiguard.model.corpus import Corpus

SETS = {"mts_dialog": 2, "aci_train": 1}  #: each so-manieth text
LEAST = 0.3


def marked(record: dict[str, Any], detector: Detector) -> dict[str, Any]:
    """A text with its names, and with what else may identify."""
    found = detector(Corpus.of(record["text"]))
    places = [{"start": a - 1, "end": b - 1} for a, b in zip(found.start.tolist(), found.end.tolist(), strict=True)]
    names = [{k: s[k] for k in ("start", "end", "label")} for s in record["spans"] if s["label"] == "NAME"]
    return {"text": record["text"], "spans": names, "neutral": places, "unknown": places}


def main() -> int:
    """Read, mark, write."""
    parser = argparse.ArgumentParser(description="Make texts in which hardly anything identifies.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    arguments = parser.parse_args()
    detector = Detector(builtin(), LEAST)
    with arguments.output.open("w", encoding="utf-8", newline="\n") as written:
        for name, step in SETS.items():
            lines = (arguments.folder / f"{name}.jsonl").read_text("utf-8").splitlines()
            for line in lines[::step]:
                written.write(json.dumps(marked(json.loads(line), detector), ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
