"""The form of a token: ``[MRN_T1-7Q4K2M9P3X9P]``.

It names the class of what it stands for, the version of its form (``T1``), a random number in five pairs of a
digit and a letter, and a pair that checks class and number. The alphabet has no I, L, O and U: nothing is
mistaken for a digit, and no word comes about. Digits and letters take turns, so that no identifier has this form
by chance; what has it and does not check is no token, and is read like any other text.

The number is drawn at random. Nothing in a token is made from the value, see 45 CFR 164.514(c)(1).
"""

import re
from collections.abc import Sequence

from phiguard.safe_harbor import CLASSES, SafeHarbor

VERSION = "T1"
_PAIRS = tuple(digit + letter for digit in "0123456789" for letter in "ABCDEFGHJKMNPQRSTVWXYZ")
_VALUES = {pair: value for value, pair in enumerate(_PAIRS)}
_BASE = len(_PAIRS)
_WEIGHTS = (1, 3, 7, 9, 13)  # without a factor in common with 220: each wrong pair shows
_CLASS_WEIGHT = 17
NUMBERS = _BASE ** len(_WEIGHTS)  #: numbers lie below this, about 5 * 10^11
TOKEN = re.compile(
    rf"\[({'|'.join(SafeHarbor.__members__)})_{VERSION}-((?:[0-9][A-HJKMNP-TV-Z]){{{len(_WEIGHTS) + 1}}})\]"
)
_START = f"_{VERSION}-"


def tokens_of(label: SafeHarbor, numbers: Sequence[int]) -> list[str]:
    """The tokens of a class that hold some numbers.

    >>> tokens_of(SafeHarbor.MRN, [0, NUMBERS - 1])
    ['[MRN_T1-0A0A0A0A0A5K]', '[MRN_T1-9Z9Z9Z9Z9Z3Y]']
    """
    front, first = f"[{label.name}{_START}", CLASSES.index(label) * _CLASS_WEIGHT
    return [front + _body(number, first) + "]" for number in numbers]


def _body(number: int, check: int) -> str:
    """The pairs of a number, and the pair that checks them."""
    written = ""
    for weight in _WEIGHTS:
        number, value = divmod(number, _BASE)
        written += _PAIRS[value]
        check += weight * value
    return written + _PAIRS[check % _BASE]


def read_token(token: str) -> tuple[SafeHarbor, int] | None:
    """The class and the number that a token holds, or nothing if it is none.

    >>> read_token(tokens_of(SafeHarbor.MRN, [7])[0]), read_token("[MRN_1]")
    ((<SafeHarbor.MRN: 'H'>, 7), None)
    """
    match = TOKEN.fullmatch(token)
    return _checked(match) if match else None


def _checked(match: re.Match[str]) -> tuple[SafeHarbor, int] | None:
    """The class and the number of what has the form of a token, if they check."""
    label, body = SafeHarbor[match[1]], match[2]
    number = 0
    for at in range(len(body) - 4, -1, -2):
        number = number * _BASE + _VALUES[body[at : at + 2]]
    return (label, number) if _body(number, CLASSES.index(label) * _CLASS_WEIGHT) == body else None


def without_tokens(text: str, instead: str) -> str:
    """A text with one character in the place of each character of its tokens; its length stays.

    >>> without_tokens("see [MRN_T1-0A0A0A0A0A5K] and [MRN_1]", "#")
    'see ##################### and [MRN_1]'
    """
    if _START not in text:
        return text
    return TOKEN.sub(lambda m: instead * len(m[0]) if _checked(m) else m[0], text)
