"""Words that damage needs: Spanish labels, and digits as people say them."""

import re
from dataclasses import dataclass

from generator.chance import Chance
from generator.lists import lists

DIGIT_WORDS = "zero one two three four five six seven eight nine".split()


@dataclass(frozen=True)
class Glossary:
    """Words and what they become."""

    words: dict[str, str]
    pattern: re.Pattern[str]

    def translate(self, word: str) -> str:
        """Give the translation in the case of the word."""
        found = self.words.get(word) or self.words[word.title()]
        return found.upper() if word.isupper() and len(word) > 3 else found


def _glossary() -> Glossary:
    words = dict(entry.split("\t") for entry in lists("spanish")["LABELS"])
    words |= {word.title(): text for word, text in words.items() if word.title() not in words}
    shapes = sorted({shape for word in words for shape in (word, word.upper())}, key=len, reverse=True)
    return Glossary(
        words | {word.upper(): text.upper() for word, text in words.items() if word.upper() not in words},
        re.compile(rf"(?<![A-Za-z])(?:{'|'.join(map(re.escape, shapes))})(?![A-Za-z])"),
    )


SPANISH = _glossary()


def spoken_digit(chance: Chance, digit: str, following: str) -> str:
    """Give the word for a digit, with a space before another digit."""
    word = DIGIT_WORDS[int(digit)]
    if digit == "0" and chance.happens(0.5):
        word = "oh"
    return word + (" " if following.isdigit() else "")
