from pathlib import Path

import pytest
from generator.corpus import Order, documents, load

CORPORA = Path(__file__).parents[2] / "corpora"


@pytest.fixture(scope="session")
def readme():
    return (CORPORA / "build" / "templates" / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def written(tmp_path):
    """Write templates, read them, and give families and errors."""

    def write(text):
        (tmp_path / "genre.txt").write_text(text, encoding="utf-8")
        return load(tmp_path)

    return write


@pytest.fixture
def made(written):
    """Give documents of one body."""

    def make(body, *, count=1, split="train", seed=0, noise="none", genre="note"):
        families, errors = written(f"=== a-family | {genre}\n{body}\n")
        assert errors == []
        return list(documents(families, Order(split, count, seed, noise), any_split=True))

    return make
