"""Names of columns and keys as words, so that detection knows them as labels."""

import re

_SEAM = re.compile(r"[_\-.\s/]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NAME_LIKE = re.compile(r"[A-Za-z_$:][A-Za-z0-9_.:/$-]{0,63}")
_MANY_DIGITS = 3


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
