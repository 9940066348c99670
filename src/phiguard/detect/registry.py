"""The recognizers in use: built in, installed, or given."""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from phiguard.detect.recognizer import Recognizer
from phiguard.errors import ConfigurationError, DuplicateNameError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "phiguard.recognizers"  #: the entry point group of third parties' recognizers


@dataclass(frozen=True, slots=True)
class Registry:
    """An immutable, ordered set of recognizers; every change makes a new one.

    Raises:
        DuplicateNameError: Two recognizers share a name.
    """

    recognizers: tuple[Recognizer, ...]

    def __post_init__(self) -> None:
        names = [r.name for r in self.recognizers]
        if twice := sorted({n for n in names if names.count(n) > 1}):
            message = f"recognizer names must be unique; given twice: {', '.join(twice)}"
            raise DuplicateNameError(message)

    @classmethod
    def found_in(cls, package: str) -> "Registry":
        """The ``recognizer`` of each module of *package*, by name."""
        home = importlib.import_module(package)
        names = sorted(m.name for m in pkgutil.iter_modules(home.__path__, home.__name__ + "."))
        return cls(tuple(importlib.import_module(name).recognizer for name in names))

    @classmethod
    def installed(cls) -> "Registry":
        """The recognizers that other packages declare, by name.

        Raises:
            ConfigurationError: One of them cannot be loaded, or is no recognizer.
        """
        from importlib.metadata import entry_points

        return cls(tuple(map(_loaded, sorted(entry_points(group=GROUP), key=lambda e: e.name))))

    def __or__(self, more: Iterable[Recognizer]) -> "Registry":
        """These recognizers and *more*."""
        return Registry((*self.recognizers, *more))

    def filled(self, more: Iterable[Recognizer]) -> "Registry":
        """These recognizers and those of *more* whose names are not among them."""
        names = {r.name for r in self.recognizers}
        return self | tuple(r for r in more if r.name not in names)

    def __sub__(self, names: Iterable[str]) -> "Registry":
        """These recognizers without those of the given names."""
        gone = set(names)
        return Registry(tuple(r for r in self.recognizers if r.name not in gone))

    def __iter__(self) -> Iterator[Recognizer]:
        """The recognizers in order."""
        return iter(self.recognizers)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.recognizers)

    def __getitem__(self, rule: int) -> Recognizer:
        """The recognizer at a position, as in the column ``rule``."""
        return self.recognizers[rule]

    def structured(self) -> "Registry":
        """Those that need no lists of names or places."""
        return Registry(tuple(r for r in self.recognizers if not r.needs_words))


def _loaded(entry: "EntryPoint") -> Recognizer:
    """What one entry point names.

    Raises:
        ConfigurationError: It cannot be loaded, or is no recognizer.
    """
    failure, loaded = "", None
    try:
        loaded = entry.load()
    except Exception as error:  # noqa: BLE001 - another package's code
        failure = f"cannot be loaded ({type(error).__name__}); mend that package or uninstall it"
    if isinstance(loaded, Recognizer):
        return loaded
    package = entry.dist.name if entry.dist is not None else "?"
    message = f"recognizer {entry.name!r} of the package {package!r} {failure or 'is no phiguard recognizer'}"
    raise ConfigurationError(message)
