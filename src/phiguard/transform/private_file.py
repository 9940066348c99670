"""Files that their owner alone may read, on the disk before anybody relies on them."""

import os
import stat
from pathlib import Path

from phiguard.errors import VaultKeyError


def private_text(path: Path) -> str:
    """What stands in a file that its owner alone may read.

    Raises:
        VaultKeyError: Others may read it, or it cannot be read.
    """
    try:
        with path.open(encoding="ascii") as file:
            mode = os.fstat(file.fileno()).st_mode
            if os.name != "posix" or not mode & (stat.S_IRWXG | stat.S_IRWXO):
                return file.read()
        message = "others may read the file with secrets of the vault; take their rights away: chmod 600"
    except (OSError, UnicodeDecodeError) as error:
        message = f"the file with secrets of the vault cannot be read ({type(error).__name__})"
    raise VaultKeyError(message)


def write_private(path: Path, text: str) -> None:
    """Write a new file that its owner alone may read; the disk has it when this returns.

    Raises:
        VaultKeyError: It is there, or cannot be written.
    """
    write_through(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, text)
    settle(path.parent)


def write_through(path: Path, flags: int, text: str) -> None:
    """Write a file, opened with some flags, and wait for the disk.

    Raises:
        VaultKeyError: It cannot be written.
    """
    try:
        with os.fdopen(os.open(path, flags, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        message = f"a file with secrets of the vault cannot be written ({type(error).__name__})"
        raise VaultKeyError(message) from None


def settle(folder: Path) -> None:
    """Make the names in a folder safe from a crash, where the system can."""
    if os.name == "posix":
        directory = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(directory)
        finally:
            os.close(directory)
