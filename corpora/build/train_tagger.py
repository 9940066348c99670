"""Train the embedded tagger: a small convolutional network that hears the words around a token.

    python train_tagger.py --text FOLDER --documents TRAIN.jsonl … --gold GOLD.jsonl … -o tagger.npz

Needs PyTorch, at training time alone; what it writes is read by NumPy. Checkpoints stand beside the output and a
training that was stopped goes on from the last. FOLDER holds the open sets that ``docs/reference/tagger.md`` names.
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
import torch
from torch import nn
from torch.nn import functional

from phiguard.detect.features import ENDS, LISTS, SHAPES, WORDS, Features, asked
from phiguard.detect.tables import unrolled
from phiguard.detect.tokens import BREAK, LETTERS, SEAM, Tokens
from phiguard.model.corpus import Corpus
from phiguard.model.folded import fold
from phiguard.safe_harbor import CLASSES

NAMES = [c.name for c in CLASSES]
OUTSIDE = len(NAMES)
UNKNOWN = -100
RENAMED = {"GEO": "GEOGRAPHY", "AGE_90PLUS": "DATE"}
#: Open sets that may be trained on, and how often each is seen in a pass; they label names and places alone.
OPEN_SETS = {"wnut17_train": 2, "btc_a": 1, "btc_b": 1, "btc_e": 1, "btc_f": 1, "btc_g": 1, "wikigold": 2, "litbank": 1}
BARE_SETS = {"usaddress_labeled": 1, "probablepeople_person": 1}
LABELLED_THERE = [NAMES.index("NAME"), NAMES.index("GEOGRAPHY")]
KNOWN = 120_000  #: how many published words are looked at
GAP = 8  #: rows of nothing between texts


@dataclass
class Rows:
    """Token rows of one text: features and labels."""

    features: np.ndarray  # (n, 6) int64; the last says whether the token is asked for when texts are read
    labels: np.ndarray  # (n,)


def rows_of(record: dict[str, Any], scope: list[int] | None, *, upper: bool = False, lower: bool = False) -> Rows:
    """The rows of one labelled text."""
    text = record["text"]
    changed = text.upper() if upper else text.lower() if lower else text
    corpus = Corpus.of([changed if len(changed) == len(text) else text])
    view = unrolled(fold(corpus))
    octets = np.frombuffer(view.text.encode("latin-1"), np.uint8)
    tokens = Tokens.of(octets)
    features = Features.of(octets, tokens)
    start, _ = view.origin(tokens.start, tokens.end)
    gold = np.full(len(corpus.buffer) + 1, OUTSIDE, np.int64)
    for span in record.get("neutral", ()):
        gold[span["start"] + 1 : span["end"] + 1] = UNKNOWN
    for span in record["spans"]:
        label = NAMES.index(RENAMED.get(span["label"], span["label"]))
        gold[span["start"] + 1 : span["end"] + 1] = label
    labels = gold[start]
    if scope is not None:
        holds_digit = np.isin(features.shape // 64, [0])
        labels[holds_digit & (labels == OUTSIDE)] = UNKNOWN
    labels[(tokens.kind == BREAK) | (tokens.kind == SEAM)] = UNKNOWN
    columns = (features.word, features.front, features.back, features.shape, features.lists, asked(features, tokens.kind))
    return Rows(np.stack([c.astype(np.int64) for c in columns], 1), labels)


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


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
        for table in (self.word, self.front, self.back, self.shape):
            nn.init.normal_(table.weight, std=0.1)

    def forward(self, features: torch.Tensor, real: torch.Tensor, deaf: torch.Tensor | None = None) -> torch.Tensor:
        bits = ((features[:, 4:5] >> torch.arange(LISTS)) & 1).float()
        heard = self.word(features[:, 0]) + self.front(features[:, 1]) + self.back(features[:, 2])
        if deaf is not None:
            heard = heard * deaf[:, None]
            bits = bits * deaf[:, None].clamp(0, 1)
        h = torch.relu(heard + self.shape(features[:, 3]) + self.lists(bits)) * real[:, None]
        h = self.drop(torch.relu(self.window(self.drop(h).T[None])))
        return self.out(self.drop(h + torch.relu(self.middle(h)))[0].T)


def known_words(network: Network, folder: Path) -> None:
    """Start the rows of words from published vectors, the most frequent word of each row."""
    import pyarrow.parquet as parquet

    table = parquet.read_table(folder / "glove_6B_index.parquet")
    words = [str(w) for w in table.column(0).to_pylist()]
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


def batches(rows: list[Rows], size: int, rng: random.Random) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Texts laid end to end with gaps, about *size* tokens each."""
    order = list(range(len(rows)))
    rng.shuffle(order)
    some: list[Rows] = []
    count = 0
    for number in order:
        some.append(rows[number])
        count += len(rows[number].labels) + GAP
        if count >= size:
            yield laid(some)
            some, count = [], 0
    if some:
        yield laid(some)


def laid(some: list[Rows]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    features, labels, real = [], [], []
    for r in some:
        features += [r.features, np.zeros((GAP, 6), np.int64)]
        labels += [r.labels, np.full(GAP, UNKNOWN)]
        real += [np.ones(len(r.labels), np.float32), np.zeros(GAP, np.float32)]
    return np.concatenate(features), np.concatenate(labels), np.concatenate(real)


def trained(
    network: Network,
    rows: list[Rows],
    epochs: int,
    rate: float,
    checkpoint: Path,
    seed: int,
    minutes: float,
    dev: list[Rows],
    tokens_a_step: int = 9000,
) -> None:
    """Train until the passes or the minutes are over."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    tables = [network.word.weight, network.front.weight, network.back.weight, network.shape.weight]
    others = [p for p in network.parameters() if all(p is not t for t in tables)]
    groups = [{"params": tables, "weight_decay": 0.0}, {"params": others, "weight_decay": 0.01}]
    optimizer = torch.optim.AdamW(groups, lr=rate)
    network.train()
    total = sum(len(r.labels) + GAP for r in rows) * epochs / tokens_a_step
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / 200) * max(0.02, 1 - s / total))
    begun, step, seen, running = time.time(), 0, 0, 0.0
    for epoch in range(epochs):
        for features, labels, real in batches(rows, tokens_a_step, rng):
            deaf = torch.from_numpy((np.random.default_rng(step).random(len(real)) > 0.2).astype(np.float32))
            logits = network(torch.from_numpy(features), torch.from_numpy(real), deaf)
            loss = functional.cross_entropy(
                logits, torch.from_numpy(labels), ignore_index=UNKNOWN, label_smoothing=0.01
            )
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step, seen = step + 1, seen + len(real)
            running = 0.98 * running + 0.02 * loss.item() if running else loss.item()
            if step % 200 == 0:
                print(
                    f"epoch {epoch} step {step}/{total:.0f} loss {running:.4f} {seen / (time.time() - begun):,.0f} tokens/s",
                    flush=True,
                )
        torch.save(network.state_dict(), checkpoint)
        if dev:
            measured(network, dev)
        if (time.time() - begun) / 60 > minutes:
            break


def measured(network: Network, rows: list[Rows]) -> None:
    """Print recall and precision by token at three thresholds."""
    network.eval()
    with torch.no_grad():
        scores, golds = [], []
        for r in rows:
            logits = network(torch.from_numpy(r.features), torch.ones(len(r.labels)))
            scores.append((1 - torch.softmax(logits, 1)[:, -1]).numpy())
            golds.append(np.where(r.features[:, 3] // 64 == 1, UNKNOWN, r.labels))
    network.train()
    score, gold = np.concatenate(scores), np.concatenate(golds)
    for least in (0.3, 0.5, 0.7, 0.9):
        hit, inside = score > least, (gold >= 0) & (gold < OUTSIDE)
        recall, precision = hit[inside].mean(), inside[hit & (gold >= 0)].mean()
        print(f"dev at {least}: recall {recall:.4f} precision {precision:.4f}", flush=True)


def saved(network: Network, path: Path) -> None:
    """Write the weights as NumPy reads them: words in one byte each with a scale a row, the rest in half precision."""
    state = {k: v.detach().float().numpy() for k, v in network.state_dict().items()}
    arrays: dict[str, np.ndarray] = {}
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
    half = {n: a if a.dtype == np.int8 else a.astype(np.float16) for n, a in arrays.items()}
    np.savez_compressed(path, **half)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--text", type=Path, help="folder of the open sets")
    parser.add_argument("--glove", type=Path, help="folder of the published vectors")
    parser.add_argument("--documents", type=Path, nargs="*", default=[])
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    parser.add_argument("--dev", type=Path, nargs="*", default=[])
    parser.add_argument("--quiet", type=Path, nargs="*", default=[], help="texts without names, but for what is masked")
    parser.add_argument("--gold-times", type=int, default=2)
    parser.add_argument("--width", type=int, default=48)
    parser.add_argument("--hidden", type=int, default=128)
    parser.add_argument("--reach", type=int, default=8)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("-o", "--output", type=Path, required=True)
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    rows: list[Rows] = []
    rng = random.Random(a.seed)
    for path in a.documents:
        for record in read(path):
            dice = rng.random()
            rows.append(rows_of(record, None, upper=dice < 0.04, lower=0.04 < dice < 0.14))
    for path in a.gold:
        for record in read(path):
            rows += [rows_of(record, None)] * a.gold_times
            rows.append(rows_of(record, None, lower=True))
    for path in a.quiet:
        rows += [rows_of(record, None) for record in read(path)]
    print(len(rows), "labelled texts", sum(len(r.labels) for r in rows), "tokens", flush=True)
    for name, times in OPEN_SETS.items() if a.text else ():
        for record in read(a.text / f"{name}.jsonl"):
            rows += [rows_of(record, LABELLED_THERE)] * times
            if rng.random() < 0.3:
                rows.append(rows_of(record, LABELLED_THERE, lower=(low := rng.random() < 0.7), upper=not low))
    for name in BARE_SETS if a.text else ():
        for record in read(a.text / f"{name}.jsonl"):
            if rng.random() < 0.5:
                rows.append(rows_of(record, LABELLED_THERE))
    print(len(rows), "texts", sum(len(r.labels) for r in rows), "tokens", flush=True)
    dev = [rows_of(record, None) for path in a.dev for record in read(path)]
    network = Network(a.width, a.hidden, a.reach)
    if a.glove:
        known_words(network, a.glove)
    trained(network, rows, a.epochs, a.rate, a.output.with_suffix(".pt"), a.seed, a.minutes, dev)
    saved(network, a.output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
