"""The embedded network: what stands around a token, through two layers, in NumPy alone."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from phiguard.detect.features import Features
from phiguard.detect.tokens import SEAM, Octets
from phiguard.model.corpus import Positions

Matrix = npt.NDArray[np.float32]
Table = tuple[npt.NDArray[np.int8], Matrix]

#: Rows that are multiplied at once. Always as many, so that a token's figures do not depend on how many others there
#: are: a library for matrices may add in another order where shapes differ.
ROWS = 32
_OCTET = np.uint16(0xFF)
_LAYERS = ("window", "window_bias", "middle", "middle_bias", "out", "out_bias")
BLOCK = 256 * ROWS  #: tokens that are read at a time, so that memory does not grow with the text


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """Weights; float32 where not said otherwise.

    Attributes:
        word: A row for each word, and a scale for each row; int8, shape ``(words, width)``, and float32; likewise
            the next two.
        front: A row for each beginning of a word.
        back: A row for each end of a word.
        shape: A row for each shape.
        lists: A row for each set of the first eight lists, and one for each of the last eight.
        window: From the tokens around to hidden figures; shape ``((2 * reach + 1) * width, hidden)``.
        window_bias: Their bias.
        middle: From hidden figures to hidden figures; shape ``(hidden, hidden)``.
        middle_bias: Their bias.
        out: From hidden figures to classes; shape ``(hidden, classes)``.
        out_bias: Their bias.
    """

    word: Table
    front: Table
    back: Table
    shape: Matrix
    lists: tuple[Matrix, Matrix]
    window: Matrix
    window_bias: Matrix
    middle: Matrix
    middle_bias: Matrix
    out: Matrix
    out_bias: Matrix

    def __repr__(self) -> str:
        """The shape alone."""
        return f"<Network: {self.window.shape[0]} x {self.window.shape[1]} x {self.out.shape[1]}>"

    @property
    def reach(self) -> int:
        """How many tokens to each side are heard."""
        return int(self.window.shape[0] // self.shape.shape[1] // 2)

    def __call__(self, features: Features, kind: Octets, asked: Positions) -> Matrix:
        """Logits by token and class; shape ``(len(asked), classes)``.

        Args:
            features: The features of all tokens.
            kind: The kinds of all tokens; what stands beyond a seam is not heard.
            asked: The tokens that are asked for; int64, sorted.
        """
        first, last = _bounds(kind, asked)
        logits = np.empty((len(asked), len(self.out_bias)), np.float32)
        with _one_thread():
            for low in range(0, len(asked), BLOCK):
                some = slice(low, low + BLOCK)
                self._read(*self._around(features, asked[some], first[some], last[some]), logits[some])
        return logits

    def _read(self, heard: Matrix, rows: Positions, logits: Matrix) -> None:
        """Fill in the logits of tokens from what is heard around them."""
        for low in range(0, len(rows), ROWS):
            high = min(low + ROWS, len(rows))
            some = np.zeros((ROWS, self.window.shape[0]), np.float32)
            some[: high - low] = heard[rows[low:high]].reshape(high - low, -1)
            hidden = np.maximum(some @ self.window + self.window_bias, 0)
            hidden += np.maximum(hidden @ self.middle + self.middle_bias, 0)
            logits[low:high] = (hidden @ self.out + self.out_bias)[: high - low]

    def _around(
        self, features: Features, asked: Positions, first: Positions, last: Positions
    ) -> tuple[Matrix, Positions]:
        """What is heard around some tokens, each token once, and the rows of it around each that is asked for."""
        around = asked[:, None] + np.arange(-self.reach, self.reach + 1)
        real = (around >= first[:, None]) & (around <= last[:, None])
        needed, place = np.unique(around[real], return_inverse=True)
        # One row more, of nothing, for what is not heard.
        heard = np.zeros((len(needed) + 1, self.shape.shape[1]), np.float32)
        heard[:-1] = self._heard(features, needed)
        rows = np.full(around.shape, len(needed), np.int64)
        rows[real] = place
        return heard, rows

    def _heard(self, features: Features, rows: Positions) -> Matrix:
        """What is heard of some tokens."""
        lists = features.lists[rows]
        total = self.shape[features.shape[rows]] + self.lists[0][lists & _OCTET]
        total += self.lists[1][lists >> np.uint16(8)]
        for (table, scale), column in (
            (self.word, features.word),
            (self.front, features.front),
            (self.back, features.back),
        ):
            total += table[column[rows]] * scale[column[rows]]
        return np.asarray(np.maximum(total, 0), np.float32)


def _bounds(kind: Octets, asked: Positions) -> tuple[Positions, Positions]:
    """The first and the last token of the text of each that is asked for, its seams among them."""
    seams = np.flatnonzero(kind == SEAM)
    at = np.searchsorted(seams, asked)
    return np.append(0, seams)[at], np.append(seams, len(kind) - 1)[at]


def _one_thread() -> AbstractContextManager[object]:
    """While it is open, products of matrices take one thread."""
    return cast("AbstractContextManager[object]", _pools().limit(limits=1))


@cache
def _pools() -> Any:  # noqa: ANN401 - the package has no types
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


@cache
def embedded() -> Network:
    """The network that phiguard brings."""
    with files("phiguard.detect").joinpath("embedded.npz").open("rb") as file, np.load(file) as stored:
        word, front, back = (
            (stored[n], stored[f"{n}_scale"][:, None].astype(np.float32)) for n in ("word", "front", "back")
        )
        lists = stored["lists"].astype(np.float32)
        shape, *others = (stored[n].astype(np.float32) for n in ("shape", *_LAYERS))
    return Network(word, front, back, shape, (_sets(lists[:8]), _sets(lists[8:])), *others)


def _sets(rows: Matrix) -> Matrix:
    """The sum of each set of eight rows, by the number whose bits say which are in it."""
    total = np.zeros((256, rows.shape[1]), np.float32)
    for bit, row in enumerate(rows):
        total[(np.arange(256) >> bit & 1) == 1] += row
    return total
