"""Examples that mark what is found."""

import re

_MARK = re.compile(r"\\([<>])|([<>])")


def marked(example: str) -> tuple[str, list[tuple[int, int]]]:
    r"""A text and the extents that ``<...>`` marks in it; a literal bracket is written ``\<`` or ``\>``.

    >>> marked(r"MRN <0048>, a \< b")
    ('MRN 0048, a < b', [(4, 8)])
    """
    text, at, start = "", 0, 0
    extents: list[tuple[int, int]] = []
    for match in _MARK.finditer(example):
        text += example[at : match.start()] + (match[1] or "")
        at = match.end()
        if match[2] == "<":
            start = len(text)
        elif match[2] == ">":
            extents.append((start, len(text)))
    return text + example[at:], extents
