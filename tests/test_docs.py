"""The examples of README.md and docs/ run, and print what the pages say."""

import contextlib
import io
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BASH = re.compile(r"^```bash\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(
    r"^```python\n(?P<code>.*?)^```\n(?:\n*```text\n(?P<printed>.*?)^```$)?",
    re.MULTILINE | re.DOTALL,
)
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s#]+)(?:#[^)\s]*)?\)")


@dataclass(frozen=True, slots=True)
class Example:
    """A block of Python and, where a ``text`` block follows at once, what it prints."""

    line: int
    code: str
    printed: str | None


def pages() -> list[Path]:
    """Every page a reader may open."""
    return [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/**/*.md")), ROOT / "corpora/demo/README.md"]


def examples(text: str) -> Iterator[Example]:
    """The Python blocks of a page, in order."""
    for block in EXAMPLE.finditer(text):
        yield Example(text.count("\n", 0, block.start()) + 2, block["code"], block["printed"])


def name(page: Path) -> str:
    """A page as the test report calls it."""
    return page.relative_to(ROOT).as_posix()


@pytest.fixture
def demo_folder(tmp_path, monkeypatch):
    """A folder of its own that holds corpora/demo, as the root of a clone does."""
    shutil.copytree(ROOT / "corpora/demo", tmp_path / "corpora/demo")
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("demo_folder")
@pytest.mark.parametrize("page", [page for page in pages() if any(examples(page.read_text("utf-8")))], ids=name)
def test_the_python_examples_of_a_page_run_and_print_what_it_says(page):
    namespace = {"__name__": "example"}
    for example in examples(page.read_text("utf-8")):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            code = compile("\n" * (example.line - 1) + example.code, str(page), "exec")
            exec(code, namespace)  # noqa: S102 - the project's own pages
        if example.printed is not None:
            assert example.printed == printed.getvalue()


@pytest.mark.parametrize("page", pages(), ids=name)
def test_every_link_to_a_file_leads_to_one(page):
    targets = [target for target in LINK.findall(page.read_text("utf-8")) if "://" not in target]
    assert [] == [target for target in targets if not (page.parent / target).exists()]


def test_the_first_two_bash_blocks_of_the_readme_are_one_command_line_each():
    blocks = BASH.findall((ROOT / "README.md").read_text("utf-8"))
    assert [1, 1] == [block.count("\n") for block in blocks[:2]]


def test_an_example_knows_its_line_and_what_it_prints():
    page = "# A\n\n```python\nprint(1)\n```\n\n```text\n1\n```\n\n```python\nx = 1\n```\n\nWords.\n\n```text\n2\n```\n"
    assert [Example(4, "print(1)\n", "1\n"), Example(12, "x = 1\n", None)] == list(examples(page))
