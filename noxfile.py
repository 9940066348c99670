"""Every check of the project; `nox --list` names them, `nox` runs those that a change must pass."""

from pathlib import Path

import nox

EXAMPLE = Path(__file__).parent / "docs/examples/phiguard-plugin-example"

nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = False
nox.options.reuse_venv = "yes"
nox.options.sessions = ["lint", "types", "tests", "docs", "regenerate"]

PYTHONS = ["3.11", "3.12", "3.13"]


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run every test that needs nothing beside Python."""
    session.install("--editable", ".[test]")
    session.run("pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, layout and layers."""
    session.install("--editable", ".[dev]")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("lint-imports")


@nox.session
def types(session: nox.Session) -> None:
    """Check the types, strictly."""
    session.install("--editable", ".[dev]")
    session.run("mypy")


@nox.session
def properties(session: nox.Session) -> None:
    """Give Hypothesis more time to find counter-examples."""
    session.install("--editable", ".[test]")
    session.run("pytest", "-m", "property", "--hypothesis-profile=thorough", *session.posargs)


@nox.session
def integration(session: nox.Session) -> None:
    """Run the tests that need programs beside Python."""
    session.install("--editable", ".[test]")
    session.run("pytest", "-m", "integration", *session.posargs, success_codes=[0, 5])  # 5: none is there


@nox.session
def docs(session: nox.Session) -> None:
    """Run every Python example of README.md and docs/."""
    session.install("--editable", ".[test]")
    session.run("pytest", "tests/test_docs.py", *session.posargs)


@nox.session(reuse_venv=False)
def plugin(session: nox.Session) -> None:
    """Build the example of a package with a recognizer, install it beside phiguard, and use it."""
    wheels = session.create_tmp()
    session.install(".[testing]", "pytest")
    session.run("pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", wheels, str(EXAMPLE))
    session.install("--force-reinstall", "--no-deps", *map(str, Path(wheels).glob("phiguard_plugin_example-*.whl")))
    session.chdir(EXAMPLE)
    session.run("pytest", "-q", "-p", "no:cacheprovider", "tests")
    session.run("pytest", "-q", "-p", "no:cacheprovider", "--doctest-modules", "--pyargs", "phiguard_plugin_example")
    listed = session.run("phiguard", "recognizers", silent=True) or ""
    found = (
        session.run("phiguard", "scan", "--format", "jsonl", "sample/note.txt", silent=True, success_codes=[1]) or ""
    )
    lines = [line for line in (listed + found).splitlines() if "umberland_person_number" in line]
    session.log("\n".join(lines))
    if len(lines) != len(("listed", "found")):
        session.error("the recognizer of the package is not listed, or finds nothing")


@nox.session
def coverage(session: nox.Session) -> None:
    """Show which lines and branches no test reaches."""
    session.install("--editable", ".[dev]")
    session.run("coverage", "run", "-m", "pytest", *session.posargs)
    session.run("coverage", "report")


@nox.session
def bench(session: nox.Session) -> None:
    """Measure speed, then quality, beside other detectors; `-- --quick` tries whether it runs."""
    session.install("--editable", ".[test]")
    session.run("python", "-m", "benchmarks.speed", *session.posargs)
    session.run("python", "-m", "benchmarks.quality", *session.posargs)


@nox.session
def regenerate(session: nox.Session) -> None:
    """Write the generated pages anew; with `-- --check`, say whether they have drifted."""
    session.install("--editable", ".[test]")
    for script in ("docs/generate.py", "corpora/build/listed.py", "corpora/build/synthetic.py"):
        session.run("python", script, *session.posargs)
