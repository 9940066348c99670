"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from phiguard.detect.registry import Registry
from phiguard.guard import PROFILES, Guard

#: Whether a file may be read is found out when it is opened: it is no wrong usage if not.
EXISTING = click.Path(path_type=Path, exists=True, readable=False)
EXISTING_OR_DASH = click.Path(path_type=Path, exists=True, readable=False, allow_dash=True)

Command = Callable[..., Any]


def guard_options(command: Command) -> Command:
    """``--profile`` and ``--no-names``."""
    profile = click.option(
        "--profile", type=click.Choice(list(PROFILES)), default="balanced", show_default=True, help="Operating point."
    )
    names = click.option("--no-names", is_flag=True, help="Look for structured identifiers only.")
    return profile(names(command))


def in_use() -> Registry:
    """The recognizers that are built in, and those that installed packages declare."""
    from phiguard.guard import builtin

    return builtin() | Registry.installed()


def guard(profile: str, *, no_names: bool) -> Guard:
    """The guard that the options ask for."""
    return Guard(profile=profile, names=None if no_names else "cascade", recognizers=in_use())
