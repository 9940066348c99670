"""Reading the data files of this package: text, one entry to a line, comments first.

A file is UTF-8 text, plain (``.txt``) or compressed (``.txt.gz``). Lines that begin with ``#`` say where the entries
come from. Entries are folded: lower case, ASCII, straight apostrophes.

>>> fold("Señor O’Brien")
"senor o'brien"
"""

import re
import unicodedata
import zlib
from pathlib import Path

_FOLDER = Path(__file__).parent / "data"
_GZIP = 31  # what zlib calls the format of gzip with the largest window
_COMMENTS = re.compile("(?:#[^\n]*\n)*")

#: Letters that have no decomposition in Unicode, and quotes that stand for an apostrophe.
_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "ə": "a",
        "ħ": "h",
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{MODIFIER LETTER APOSTROPHE}": "'",
        "\N{MODIFIER LETTER TURNED COMMA}": "'",
        "\N{GRAVE ACCENT}": "'",
        "\N{ACUTE ACCENT}": "'",
    }
)


def fold(word: str) -> str:
    """Give the word as the lists hold it: lower case, without accents, with straight apostrophes.

    Letters of other alphabets stay as they are.

    >>> fold("Łódź"), fold("İzmir"), fold("Straße")
    ('lodz', 'izmir', 'strasse')
    """
    if word.isascii():
        return word.lower().replace("`", "'")
    apart = unicodedata.normalize("NFKD", word.translate(_LETTERS).lower().translate(_LETTERS))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def words_of(line: str) -> tuple[str, ...]:
    """Give the words of a line of text.

    >>> words_of("jr sr")
    ('jr', 'sr')
    """
    return tuple(line.split())


def text(name: str) -> str:
    """Give the text of a data file, comments included.

    Args:
        name: File name inside ``phiguard/reference/data``.
    """
    content = _FOLDER.joinpath(name).read_bytes()
    return (zlib.decompress(content, _GZIP) if name.endswith(".gz") else content).decode("utf-8")


def entries(name: str) -> list[str]:
    """Give the lines of a data file in their order, without comments and empty lines.

    Args:
        name: File name inside ``phiguard/reference/data``.
    """
    content = text(name)
    comments = _COMMENTS.match(content)
    return content[comments.end() if comments else 0 : -1].split("\n")


def provenance(name: str) -> str:
    """Give the comments at the top of a data file: source, licence, date and script."""
    lines = text(name).splitlines()
    return "\n".join(line.lstrip("# ") for line in lines if line.startswith("#"))
