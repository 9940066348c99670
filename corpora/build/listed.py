"""Lay the word lists together for the embedded network: a key for each word, and the lists that know it.

python listed.py            writes src/phiguard/detect/listed.npz
python listed.py --check    writes nothing; 1 when the file is out of date
"""

import argparse
import sys
from pathlib import Path

import numpy as np

from phiguard.detect.features import listed

TARGET = Path(__file__).parents[2] / "src/phiguard/detect/listed.npz"


def main() -> int:
    """Write or check the file."""
    parser = argparse.ArgumentParser(description="Lay the word lists together for the embedded network.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the file is out of date")
    keys, lists = listed()
    if not parser.parse_args().check:
        np.savez(TARGET, keys=keys, lists=lists)
        return 0
    with np.load(TARGET) as stored:
        same = np.array_equal(stored["keys"], keys) and np.array_equal(stored["lists"], lists)
    if not same:
        sys.stdout.write(f"{TARGET.name}: out of date\n")
    return int(not same)


if __name__ == "__main__":
    sys.exit(main())
