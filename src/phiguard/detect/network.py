"""The embedded network: what stands around a token, through two layers, in NumPy alone."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from phiguard.detect.features import LISTS, Features
from phiguard.detect.tokens import SEAM, Octets
from phiguard.model.corpus import Positions

Matrix = npt.NDArray[np.float32]
Table = tuple[npt.NDArray[np.int8], Matrix]

#: Rows that are multiplied at once. Always as many, so that a token's figures do not depend on how many others there
#: are: a library for matrices may add in another order where shapes differ.
ROWS = 256


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """Weights; float32 where not said otherwise.

    Attributes:
        word: A row for each word, and a scale for each row; int8, shape ``(words, width)``, and float32; likewise
            the next two.
        front: A row for each beginning of a word.
        back: A row for each end of a word.
        shape: A row for each shape.
        lists: A row for each list.
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
    lists: Matrix
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
        around, real = self._around(kind, asked)
        needed, place = np.unique(around[real], return_inverse=True)
        # One row more, of nothing, for what is not heard.
        heard = np.zeros((len(needed) + 1, self.shape.shape[1]), np.float32)
        for low in range(0, len(needed), ROWS):
            heard[low : min(low + ROWS, len(needed))] = self._heard(features, needed[low : low + ROWS])
        rows = np.full(around.shape, len(needed), np.int64)
        rows[real] = place
        logits = np.empty((len(asked), len(self.out_bias)), np.float32)
        with _one_thread():
            self._read(heard, rows, logits)
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

    def _around(self, kind: Octets, asked: Positions) -> tuple[Positions, npt.NDArray[np.bool_]]:
        """The tokens around each that is asked for, and which of them belong to its text."""
        around = asked[:, None] + np.arange(-self.reach, self.reach + 1)
        seams = np.flatnonzero(kind == SEAM)
        at = np.searchsorted(seams, asked)
        first = np.append(0, seams)[at]
        last = np.append(seams, len(kind) - 1)[at]
        return around, (around >= first[:, None]) & (around <= last[:, None])

    def _heard(self, features: Features, rows: Positions) -> Matrix:
        """What is heard of some tokens, at most :data:`ROWS`."""
        bits = np.zeros((ROWS, LISTS), np.float32)
        bits[: len(rows)] = (features.lists[rows, None] >> np.arange(LISTS, dtype=np.uint16)) & np.uint16(1)
        total = self.shape[features.shape[rows]] + (bits @ self.lists)[: len(rows)]
        for (table, scale), column in (
            (self.word, features.word),
            (self.front, features.front),
            (self.back, features.back),
        ):
            total += table[column[rows]] * scale[column[rows]]
        return np.asarray(np.maximum(total, 0), np.float32)


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
        others = ("shape", "lists", "window", "window_bias", "middle", "middle_bias", "out", "out_bias")
        return Network(word, front, back, **{n: stored[n].astype(np.float32) for n in others})
