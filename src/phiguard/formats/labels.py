"""Names of columns and keys as words, so that detection knows them as labels."""

import re

_SEAM = re.compile(r"[_\-.\s/]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NAME_LIKE = re.compile(r"[A-Za-z_$:][A-Za-z0-9_.:/$-]{0,63}")
_MANY_DIGITS = 3
#: What divides the cells of a line and is rare in prose, and how often at least.
_SURE = ((re.compile(r"\|"), 1), (re.compile(r"\t"), 1))
#: What stands in names and addresses too: a line with digits is no header then.
_UNSURE = ((re.compile(r"(?<=\S) {2,}(?=\S)"), 2), (re.compile(","), 2), (re.compile(";"), 2))
_WIDEST = 400  #: longer lines are prose


def lead(label: str, value: str) -> str:
    r"""What stands in front of a value: its label, on a line of its own where the value starts with a table.

    A label on the line of a header would be read as a part of it.

    >>> lead("note", "seen today"), lead("note", "MRN | age\n123 | 4")
    ('note: ', 'note:\n')
    """
    if not label:
        return ""
    return f"{label}:\n" if starts_table(value) else f"{label}: "


def starts_table(value: str) -> bool:
    """Whether the first two lines of a value are divided alike, as the header of a table and what stands below it."""
    if "\n" not in value and "\r" not in value:
        return False
    lines = value[: 2 * _WIDEST].splitlines()[:2]
    if len(lines) < 2:  # noqa: PLR2004 - a header and a row
        return False
    marks = _SURE if any(map(str.isdigit, lines[0])) else (*_SURE, *_UNSURE)
    return any(all(len(mark.findall(line)) >= least for line in lines) for mark, least in marks)


def label_words(name: str) -> str:
    """A name as words.

    >>> label_words("patientMRN"), label_words("pt_dob")
    ('patient MRN', 'pt dob')
    """
    return " ".join(word for word in _SEAM.split(name.strip()) if word)


def is_label(name: str) -> bool:
    """Whether a key is a plain word of a schema, and so no one's data.

    >>> is_label("birthDate"), is_label("Jane Quill"), is_label("a@example.org")
    (True, False, False)
    """
    if not name.isascii() or sum(map(str.isdigit, name)) >= _MANY_DIGITS:
        return False
    return _NAME_LIKE.fullmatch(name) is not None or (name.islower() and "@" not in name and len(name.split()) <= 4)  # noqa: PLR2004 - four words
