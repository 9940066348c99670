"""Servers that tests need."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest


def _programs() -> Path | None:
    """Where the programs of a PostgreSQL server are."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found and (here := shutil.which("initdb")):
        found = [Path(here).resolve()]
    return found[-1].parent if found else None


def _installed() -> Path:
    """The programs, installed if need be."""
    programs = _programs()
    if programs is None and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        for command in ("update", "install --yes --no-install-recommends postgresql"):
            quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
            subprocess.run(["apt-get", "-qq", *command.split()], check=False, env=quiet)
        programs = _programs()
    if programs is None:
        pytest.skip("no PostgreSQL server, and none can be installed: be root, or install the package postgresql")
    return programs


@pytest.fixture(scope="session")
def postgres():
    """The address of a PostgreSQL server of these tests alone."""
    pytest.importorskip("psycopg")
    programs = _installed()
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
    as_whom = {}
    if os.geteuid() == 0:  # the server refuses to run as root
        shutil.chown(folder, "postgres")
        as_whom = {"user": "postgres", "group": "postgres", "extra_groups": []}

    def run(program: str, *arguments: str) -> None:
        command = [str(programs / program), *arguments]
        subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL, **as_whom)

    data = str(folder / "data")
    run("initdb", "-D", data, "-U", "phiguard", "-A", "trust")
    run("pg_ctl", "-D", data, "-w", "-l", str(folder / "log"), "-o", f"-k {folder} -c listen_addresses=''", "start")
    yield f"postgresql:///postgres?host={folder}&user=phiguard"
    run("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    shutil.rmtree(folder)
