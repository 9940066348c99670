"""What can go wrong, as one tree."""

import inspect
import pickle

import pytest

from phiguard import errors

ERRORS = [c for _, c in inspect.getmembers(errors, inspect.isclass)]


@pytest.mark.parametrize("error", ERRORS, ids=lambda c: c.__name__)
def test_every_error_is_an_error_of_phiguard(error):
    assert issubclass(error, errors.PhiguardError)


def test_the_tree_of_the_module_names_every_error():
    assert [] == [c.__name__ for c in ERRORS if c.__name__ not in errors.__doc__]


def test_a_source_that_cannot_be_read_says_where_and_why():
    error = errors.UnreadableSourceError("part 2", "not text")

    assert ("part 2: not text", "part 2", "not text") == (str(error), error.where, error.why)


def test_leftovers_are_told_by_text_and_class():
    error = errors.LeftoverError(3, ("MRN", "SSN"))

    assert (3, ("MRN", "SSN")) == (error.document, error.labels)
    assert "text 3: still found after de-identification: MRN, SSN; withhold the text" == str(error)


@pytest.mark.parametrize(
    "error",
    [errors.UnreadableSourceError("part 2", "not text"), errors.LeftoverError(3, ("MRN",))],
    ids=["source", "leftover"],
)
def test_errors_with_arguments_pickle(error):
    assert str(error) == str(pickle.loads(pickle.dumps(error)))  # noqa: S301 - our own bytes
