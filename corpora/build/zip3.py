"""Makes ``zip3.json``: which three-digit ZIP prefixes Safe Harbor lets stand, by census.

Example::

    python corpora/build/zip3.py zip3_lists.json

The input holds ``restricted_2000_hhs``, ``restricted_2010_2020`` and ``keep`` (prefixes whose ZCTAs had more than
20,000 people in 2010 and in 2020). ``--check`` writes nothing and fails if the file would change.
"""

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

OUT = Path(__file__).parents[2] / "src/phiguard/reference/data/zip3.json"

PROVENANCE = {
    "title": "Three-digit ZIP code prefixes and the Safe Harbor limit of 20,000 people, 45 CFR 164.514(b)(2)(i)(B)",
    "restricted_2000": "Printed list of HHS, 67 FR 53233-53234 (14 August 2002), from the 2000 Census",
    "restricted_2010": "2010 Census Summary File 1, population of 33,092 ZCTA5 summed by prefix; public domain",
    "restricted_2020": "2020 Census DHC table P1, population of 33,774 ZCTA5 summed by prefix; public domain",
    "keep": "Prefixes with more than 20,000 people in 2010 (Puerto Rico: in 2020) and in 2020",
    "rule": "A prefix that is neither kept nor restricted has no ZCTA, so no census population: it is written 000",
    "licence": "Public domain (US Government works)",
    "retrieved": "2026-11-21",
    "script": "corpora/build/zip3.py",
}


def table(lists: dict[str, Any]) -> dict[str, Any]:
    """Give the content of the data file from the three restricted lists and the list of kept prefixes."""
    restricted = {
        "2000": sorted(lists["restricted_2000_hhs"]),
        "2010": sorted(lists["restricted_2010_2020"]),
        "2020": sorted(lists["restricted_2010_2020"]),
    }
    return {"provenance": PROVENANCE, "restricted": restricted, "keep": sorted(lists["keep"])}


def written(content: dict[str, Any]) -> str:
    """Give the table as text, a line for each entry of the provenance and each list."""
    lists = re.sub(r"\[[^\]]*\]", lambda found: " ".join(found[0].split()), json.dumps(content, indent=1))
    return lists + "\n"


def main() -> int:
    """Make the file; give 1 if ``--check`` finds a difference."""
    parser = argparse.ArgumentParser(description="Make zip3.json, the table of three-digit ZIP prefixes.")
    parser.add_argument("lists", type=Path, help="JSON file with the restricted lists and the kept prefixes")
    parser.add_argument("--out", type=Path, default=OUT, help="the data file")
    parser.add_argument("--check", action="store_true", help="only say whether the file would change")
    options = parser.parse_args()
    content = written(table(json.loads(options.lists.read_text(encoding="utf-8"))))
    changed = not options.out.exists() or options.out.read_text(encoding="utf-8") != content
    if changed and not options.check:
        options.out.write_text(content, encoding="utf-8")
    if changed:
        sys.stdout.write(f"{options.out.name}: {'differs' if options.check else 'written'}\n")
    return int(options.check and changed)


if __name__ == "__main__":
    raise SystemExit(main())
