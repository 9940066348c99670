"""The page of figures: ``docs/benchmarks.md``, a section for each command."""

import argparse
import platform
import re
import sys
import time
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"


def options(command: str, purpose: str | None) -> argparse.ArgumentParser:
    """What every command understands."""
    parser = argparse.ArgumentParser(prog=f"python -m benchmarks.{command}", description=purpose)
    parser.add_argument("--data", type=Path, help="folder with further texts as JSONL")
    parser.add_argument("--write", action="store_true", help="write the figures into docs/benchmarks.md too")
    parser.add_argument("--alone", action="store_true", help="measure phiguard without the others")
    parser.add_argument("--quick", action="store_true", help="few texts and one round: does it all run?")
    return parser


def heading(command: str, versions: Mapping[str, str]) -> str:
    """When, with what and on what the figures were measured."""
    with_versions = ", ".join(f"{name} {number}" for name, number in sorted(versions.items()))
    return (
        f"Measured on {datetime.now(UTC):%Y-%m-%d} on one core of {processor()}, {platform.system()}, "
        f"Python {platform.python_version()}; {with_versions}.\n\n"
        f"```bash\n{command_line(command, sys.argv[1:])}\n```"
    )


def command_line(command: str, arguments: list[str]) -> str:
    """The command as anybody would type it: a folder of one's own is ``FOLDER``, a file its last part."""
    shown, before = [], ""
    for argument in arguments:
        option, is_pair, value = argument.partition("=")
        if option == "--data" and is_pair:
            shown.append("--data=FOLDER")
        elif before == "--data":
            shown.append("FOLDER")
        elif before == "--gold":
            shown.append(Path(argument).name)
        elif option == "--gold" and is_pair:
            shown.append(f"--gold={Path(value).name}")
        else:
            shown.append(argument)
        before = argument
    return " ".join(["python", "-m", f"benchmarks.{command}", *shown])


def processor() -> str:
    """The model of the processor, as Linux tells it."""
    found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text("utf-8", "replace"), re.MULTILINE)
    return found[1] if found else platform.machine()


def replaced(page: str, command: str, section: str) -> str:
    """The page with a section in the place of what stands between its two marks.

    Raises:
        ValueError: The marks are not there.
    """
    begin, end = f"<!-- begin {command} -->\n", f"<!-- end {command} -->\n"
    before, is_begun, rest = page.partition(begin)
    _, is_ended, after = rest.partition(end)
    if not (is_begun and is_ended):
        message = f"the page needs the lines {begin.strip()!r} and {end.strip()!r}"
        raise ValueError(message)
    return f"{before}{begin}\n{section.strip()}\n\n{end}{after}"


def publish(command: str, parts: Iterable[str], *, write: bool) -> None:
    """Print each part of a section when it is there, and in the end write all into the page where that is asked for."""
    kept, began = [], time.perf_counter()
    for part in parts:
        print(f"{part}\n", flush=True)
        kept.append(part)
        print(f"[{time.perf_counter() - began:.0f} s]", file=sys.stderr)
    if write:
        PAGE.write_text(replaced(PAGE.read_text("utf-8"), command, "\n\n".join(kept)), "utf-8")
