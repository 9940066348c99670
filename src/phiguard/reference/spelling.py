"""Words that are one slip of the pen apart: a letter more, less, other, or two that changed places."""


def shorter(word: str) -> set[str]:
    """The word, and the word without each of its characters: two words one slip apart have one of these in common.

    >>> sorted(shorter("abb"))
    ['ab', 'abb', 'bb']
    """
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def one_slip(one: str, other: str) -> bool:
    """Whether one insertion, deletion, substitution or transposition of neighbours turns one word into the other.

    >>> [one_slip("quill", w) for w in ("quil", "quilll", "quall", "qiull", "quill", "qall")]
    [True, True, True, True, False, False]
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    least = min(len(one), len(other))
    at = next((n for n in range(least) if one[n] != other[n]), least)
    if len(one) == len(other):
        swapped = one[at + 1 : at + 2] + one[at] == other[at : at + 2]
        return one[at + 1 :] == other[at + 1 :] or (swapped and one[at + 2 :] == other[at + 2 :])
    long, short = (one, other) if len(one) > len(other) else (other, one)
    return long[at + 1 :] == short[at:]
