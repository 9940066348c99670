"""A progress bar on standard error, where that is a terminal."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def progress(files: Iterable[Item], what: str) -> Iterator[Item]:
    """The files, or lists of files, with a bar that moves as they are taken."""
    if not sys.stderr.isatty():
        yield from files
        return
    from rich.console import Console
    from rich.progress import track

    listed = list(files)
    yield from track(listed, description=what, console=Console(stderr=True), transient=True)
