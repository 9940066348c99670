"""Weights of evidence: integers in decibans, which add.

A deciban is ten times the decimal logarithm of an odds ratio (I. J. Good, *Probability and the
Weighing of Evidence*, 1950). Integers make ties equal on every machine.
"""

from dataclasses import dataclass
from math import log10

import numpy as np

from phiguard.model.spans import Decibans, Scores

WEAK_WORD = 2  #: a word that often stands near such an identifier
WEAK_WORDS = 4  #: what all weak words together may add
CONTRARY_WORD = -12  #: a word that says the form means something else
REPEATED = 10  #: the same value is confirmed elsewhere in the document


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a closer look at a candidate's own form says.

    Attributes:
        reason: The evidence in a few words, without the candidate's text.
        decibans: Its weight; a check moves a score and never vetoes.
    """

    reason: str
    decibans: int


CONFIRMED = Verdict("check digit or structure holds", 12)
SILENT = Verdict("", 0)
DOUBTED = Verdict("check digit or structure fails", -6)


def decibans(probability: float) -> int:
    """The weight of evidence that a probability stands for.

    >>> decibans(0.5), decibans(0.95), decibans(0.05)
    (0, 13, -13)
    """
    return round(10 * log10(probability / (1 - probability)))


def probability(weight: Decibans) -> Scores:
    """The probabilities that sums of weights stand for; float64, same shape.

    >>> probability(np.array([0, 13, -13])).round(2)
    array([0.5 , 0.95, 0.05])
    """
    return np.asarray(1 / (1 + 10 ** (-weight / 10)), np.float64)
