"""Numbers in words: ages such as "ninety-two", and telephone numbers that are read out.

>>> number_words("ninety-two"), spoken_digits("five five five oh one four three")
(92, '5550143')
"""

import re

from phiguard.reference.wordfile import fold, words_of

#: Words for the numbers below twenty. Source: common usage, as are the other tables here.
UNITS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        words_of(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}

#: Words for the tens.
TENS: dict[str, int] = {
    word: 10 * number
    for number, word in enumerate(words_of("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}

#: Words for decades of age: "in her nineties".
DECADES: dict[str, int] = {f"{word[:-1]}ies": number for word, number in TENS.items()}

#: Words for people of an age, with the least age that they say.
AGE_WORDS: dict[str, int] = {
    "quadragenarian": 40,
    "quinquagenarian": 50,
    "sexagenarian": 60,
    "septuagenarian": 70,
    "octogenarian": 80,
    "nonagenarian": 90,
    "centenarian": 100,
    "supercentenarian": 110,
}

#: Ordinal words that say a number: "her ninety-fifth birthday".
ORDINALS: dict[str, int] = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
    **{f"{word}th": number for word, number in UNITS.items() if number in {4, 6, 7, 10, 11, *range(13, 20)}},
    **{f"{word[:-1]}ieth": number for word, number in TENS.items()},
}

#: How digits are read out, and the words between them that are no digits.
DIGITS: dict[str, str] = {
    **{word: str(number) for word, number in UNITS.items() if number < 10},  # noqa: PLR2004
    "oh": "0",
    "o": "0",
    "nought": "0",
    "niner": "9",
}
BETWEEN_DIGITS: frozenset[str] = frozenset(words_of("dash hyphen dot point space area code and"))

_WORD = re.compile(r"[a-z]+|[0-9]+")


def number_words(words: str) -> int | None:
    """Give the number below 1000 that English words say, or nothing.

    >>> number_words("a hundred and three"), number_words("eighty ninth"), number_words("thirty forty")
    (103, 89, None)
    """
    parts = [part for part in re.split(r"[\s-]+", fold(words).strip()) if part != "and"]
    if parts[:1] in (["a"], ["one"]) and parts[1:2] in (["hundred"], ["hundredth"]):
        parts = parts[1:]
    elif parts[1:2] in (["hundred"], ["hundredth"]) and parts[0] in UNITS:
        rest = _below_hundred(parts[2:])
        return None if rest is None or not 0 < UNITS[parts[0]] < 10 else 100 * UNITS[parts[0]] + rest  # noqa: PLR2004
    if parts[:1] in (["hundred"], ["hundredth"]):
        rest = _below_hundred(parts[1:])
        return None if rest is None else 100 + rest
    return _below_hundred(parts) if parts else None


def _below_hundred(parts: list[str]) -> int | None:
    """The number below 100 that one or two words say; no words say nought."""
    small = {**UNITS, **{word: number for word, number in ORDINALS.items() if number < 20}}  # noqa: PLR2004
    match parts:
        case []:
            return 0
        case [word]:
            return small.get(word, TENS.get(word, ORDINALS.get(word)))
        case [tens, unit] if tens in TENS and 0 < small.get(unit, 0) < 10:  # noqa: PLR2004
            return TENS[tens] + small[unit]
    return None


def spoken_digits(words: str) -> str | None:
    """Give the digits that words read out, or nothing if another word stands among them.

    >>> spoken_digits("555 dash oh one forty-three"), spoken_digits("double five two")
    ('5550143', '552')
    """
    digits, times, tens = "", 1, ""
    for part in _WORD.findall(fold(words)):
        single = DIGITS.get(part, part if part.isdigit() else None)
        if tens and not (single is not None and len(single) == 1 and single != "0"):
            digits, tens = digits + tens + "0", ""
        if single is not None:
            digits, times, tens = digits + tens + single * times, 1, ""
        elif part in TENS:
            tens = str(TENS[part] // 10)
        elif part in UNITS:
            digits += str(UNITS[part])
        elif part in {"double", "triple"}:
            times = 2 if part == "double" else 3
        elif part not in BETWEEN_DIGITS:
            return None
    return digits + (f"{tens}0" if tens else "") or None
