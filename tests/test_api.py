"""What is promised: the public names, their signatures, and the command line."""

import inspect
import re
import shlex
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

import phiguard
from phiguard.cli.main import commands
from phiguard.errors import PhiguardError

PUBLIC = [
    "SAFE_HARBOR",
    "Assessment",
    "Deidentified",
    "Explanation",
    "Finding",
    "Findings",
    "FindingsTable",
    "Guard",
    "Person",
    "PhiguardError",
    "Policy",
    "SafeHarbor",
    "Scope",
    "Tokenize",
]
#: What callers may name: parameters in their order, or attributes.
PARAMETERS = {
    "Guard": ["policy", "profile", "names", "recognizers", "hears"],
    "Guard.scan": ["self", "text", "known"],
    "Guard.scan_batch": ["self", "texts", "groups", "known"],
    "Guard.scan_at": ["self", "texts", "threshold"],
    "Guard.deidentify": ["self", "text", "reference_date", "known", "scopes"],
    "Guard.deidentify_batch": ["self", "texts", "groups", "reference_date", "known", "scopes"],
    "Guard.assess": ["self", "text"],
    "Guard.explain": ["self", "text", "known"],
    "Person": ["names", "birth_date", "identifiers"],
    "Finding": ["start", "end", "label", "entity", "score", "recognizer"],
    "FindingsTable": ["document", "start", "end", "label", "entity", "score", "recognizer", "documents"],
    "Deidentified": ["text", "findings", "receipt"],
    "Assessment": ["level", "relations", "evidence"],
    "Explanation": ["start", "end", "recognizer", "score", "evidence"],
    "Policy": ["name", "transformers"],
}
COMMANDS = ["scan", "deid", "recognizers", "explain", "evaluate", "vault"]
#: With which numbers a command ends, where that says something.
CODES = {"scan": {0, 1, 2, 3}, "deid": {0, 2, 3}, "explain": {0, 1, 2, 3}}
#: What `import phiguard` may not bring along.
HEAVY = [
    "click",
    "dateutil",
    "email",
    "hyperscan",
    "numpy",
    "phonenumbers",
    "presidio_analyzer",
    "pyarrow",
    "regex",
    "rich",
    "spacy",
]


def test_the_public_names_are_these():
    assert sorted(PUBLIC) == sorted(phiguard.__all__)


def test_public_names_are_sorted_with_constants_first():
    assert sorted(phiguard.__all__, key=lambda n: (not n.isupper(), n)) == phiguard.__all__


def test_every_public_name_has_a_home():
    assert set(phiguard._HOMES) == set(phiguard.__all__)


def test_all_public_names_can_be_imported_at_once():
    names: dict[str, object] = {}
    exec("from phiguard import *", names)  # noqa: S102 - our own package

    assert set(phiguard.__all__) <= set(names)


def test_dir_lists_the_public_names():
    assert set(phiguard.__all__) <= set(dir(phiguard))


def test_another_name_is_not_there():
    with pytest.raises(AttributeError, match=r"^module 'phiguard' has no attribute 'Nothing'$"):
        phiguard.Nothing  # noqa: B018 - the error is what is tested


def own_members(name: str) -> list[tuple[str, object]]:
    """The public methods and properties that a public class defines itself."""
    thing = getattr(phiguard, name)
    if not inspect.isclass(thing):
        return []
    return [
        (n, m) for n, m in vars(thing).items() if not n.startswith("_") and (callable(m) or isinstance(m, property))
    ]


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_documented(name):
    thing = getattr(phiguard, name)
    documented = thing if inspect.isclass(thing) else type(thing)

    assert documented.__doc__
    assert not documented.__doc__.startswith(f"{documented.__name__}("), "a dataclass wrote its own"


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_method_is_documented(name):
    assert [] == [member for member, thing in own_members(name) if not inspect.getdoc(thing)]


@pytest.mark.parametrize(
    "name", ["Finding", "FindingsTable", "Deidentified", "Assessment", "Explanation", "Policy", "Guard"]
)
def test_every_attribute_is_documented(name):
    assert [] == [
        p for p in PARAMETERS[name] if not re.search(rf"^    +{p}: ", getattr(phiguard, name).__doc__, re.MULTILINE)
    ]


@pytest.mark.parametrize("path", PARAMETERS)
def test_parameters_have_their_names_and_order(path):
    thing = phiguard
    for part in path.split("."):
        thing = getattr(thing, part)

    assert PARAMETERS[path] == list(inspect.signature(thing).parameters)


def test_every_parameter_of_a_guard_has_a_default():
    parameters = inspect.signature(phiguard.Guard).parameters.values()

    expected = {"policy": phiguard.SAFE_HARBOR, "profile": "balanced", "names": "cascade", "recognizers": None}
    assert expected | {"hears": True} == {p.name: p.default for p in parameters}


@pytest.mark.parametrize("method", ["deidentify", "deidentify_batch"])
def test_a_reference_date_is_given_by_name(method):
    parameter = inspect.signature(getattr(phiguard.Guard, method)).parameters["reference_date"]

    assert (inspect.Parameter.KEYWORD_ONLY, None) == (parameter.kind, parameter.default)


@pytest.mark.parametrize("path", [p for p in PARAMETERS if "." in p])
def test_every_parameter_is_annotated(path):
    method = getattr(phiguard.Guard, path.split(".")[1])
    signature = inspect.signature(method)

    assert inspect.Signature.empty is not signature.return_annotation
    assert [] == [p.name for p in signature.parameters.values() if p.name != "self" and p.annotation is p.empty]


def test_one_except_catches_every_error_on_purpose():
    from phiguard import errors

    classes = [c for _, c in inspect.getmembers(errors, inspect.isclass)]
    assert [] == [c for c in classes if not issubclass(c, PhiguardError)]
    assert phiguard.PhiguardError is PhiguardError


def test_the_version_has_three_numbers():
    assert re.fullmatch(r"\d+\.\d+\.\d+", phiguard.__version__)


def test_an_import_brings_no_heavy_package_along():
    code = f"import sys, phiguard; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]\n" == done.stdout


def test_a_guard_brings_no_packages_along_that_it_does_not_use():
    unused = ["click", "presidio_analyzer", "rich", "spacy"]
    code = f"import sys, phiguard; phiguard.Guard; print([m for m in {unused!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]\n" == done.stdout


# --- the command line ---


def help_of(name: str) -> str:
    """The help of a command, on one line."""
    return " ".join(CliRunner().invoke(commands, [name, "--help"]).stdout.split())


def test_the_commands_are_these():
    assert set(COMMANDS) == set(commands.commands)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_an_example(name):
    assert f"Example: phiguard {name}" in help_of(name)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_example_of_a_command_can_be_read_by_it(name):
    written = re.search(r"Example: phiguard (.*)", inspect.cleandoc(commands.commands[name].help))[1]
    command, *arguments = shlex.split(written)
    given = [a for a in arguments if a.startswith("-")]
    options = {o for p in commands.commands[name].params for o in p.opts}

    assert name == command
    assert [] == [g for g in given if g not in options]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_tells_its_exit_codes(name):
    told = re.search(r"Exit codes?: (.*?)\.(?: |$)", help_of(name))
    codes = {int(n) for n in re.findall(r"(?:^|, )(\d+) ", told[1] if told else "")}

    assert codes
    assert CODES.get(name, codes) == codes


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_summed_up_in_the_list(name):
    assert commands.commands[name].short_help


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name):
    options = [p for p in commands.commands[name].params if isinstance(p, click.Option)]

    assert [] == [o.name for o in options if not o.help]


def test_the_program_tells_all_exit_codes():
    told = " ".join(CliRunner().invoke(commands, ["--help"]).stdout.split())

    assert (
        "Exit codes: 0 done and nothing found; 1 identifiers found; 2 wrong usage; 3 something could not be read"
        in told
    )
