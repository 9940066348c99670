"""What can go wrong, as one tree.

::

    PhiguardError
    ├── ConfigurationError          a guard, policy or registry that cannot work as asked
    │   ├── DuplicateNameError      two recognizers share a name
    │   ├── PatternError            a recognizer's pattern cannot be compiled
    │   ├── UncoveredClassError     a policy says nothing about a class
    │   ├── MissingModelError       a name tagger that is not there
    │   └── PersonError             a known person with nothing that can be looked for
    ├── UnreadableSourceError       a file or message that cannot be read
    ├── GoldError                   a line of labelled data that is not as documented
    ├── VaultError                  a vault that cannot be read, written, or made to agree
    │   ├── VaultKeyError           keys of a vault that are missing, malformed, or not its own
    │   └── RightError              a token to be reversed without the right of its scope, or without a reason
    └── LeftoverError               de-identified text in which identifiers are still found

Messages say which part is wrong, where, and what to do. They hold names and positions, never text.
"""


class PhiguardError(Exception):
    """Any error that phiguard raises on purpose."""


class ConfigurationError(PhiguardError):
    """A guard, policy or registry cannot work as asked."""


class DuplicateNameError(ConfigurationError):
    """Two recognizers share a name."""


class PatternError(ConfigurationError):
    """A recognizer's pattern cannot be compiled, or is not bounded."""


class UncoveredClassError(ConfigurationError):
    """A policy says nothing about a Safe Harbor class."""


class MissingModelError(ConfigurationError):
    """A name tagger was asked for that is not there."""


class PersonError(ConfigurationError):
    """A known person has a value that is empty or too short to be looked for."""


class UnreadableSourceError(PhiguardError):
    """A file, message or part cannot be read.

    Args:
        where: The place, without its content.
        why: The reason, without its content.
    """

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why

    def __reduce__(self) -> tuple[type["UnreadableSourceError"], tuple[str, str]]:
        """Pickle by place and reason."""
        return UnreadableSourceError, (self.where, self.why)


class GoldError(PhiguardError):
    """A line of labelled data is not as documented."""


class VaultError(PhiguardError):
    """A vault cannot be read, written, or made to agree with others that write to it."""


class VaultKeyError(VaultError):
    """The keys of a vault are missing, malformed, readable by others, or not its own."""


class RightError(VaultError):
    """A token is to be reversed without the right of its scope, or without a reason."""


class LeftoverError(PhiguardError):
    """Identifiers are still found in de-identified text, so it is withheld.

    Args:
        document: Position of the text in the input.
        labels: Member names of the classes still found.
    """

    def __init__(self, document: int, labels: tuple[str, ...]) -> None:
        super().__init__(
            f"text {document}: still found after de-identification: {', '.join(labels)}; withhold the text"
        )
        self.document = document
        self.labels = labels

    def __reduce__(self) -> tuple[type["LeftoverError"], tuple[int, tuple[str, ...]]]:
        """Pickle by position and classes."""
        return LeftoverError, (self.document, self.labels)
