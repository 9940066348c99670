"""Which transformer answers for which class."""

import pickle

import pytest

from phiguard.errors import ConfigurationError, UncoveredClassError
from phiguard.policy import SAFE_HARBOR, Policy, classes
from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.generalize import Generalize
from phiguard.transform.redact import Redact


def test_a_class_that_is_left_out_is_an_error():
    partial = classes(Redact(), [c for c in SafeHarbor if c.name not in {"FAX", "SSN"}])

    with pytest.raises(UncoveredClassError, match=r"^policy 'mine' has no transformer for: FAX, SSN$") as caught:
        Policy("mine", partial)
    assert isinstance(caught.value, ConfigurationError)


def test_a_policy_that_covers_all_classes_stands():
    assert set(SafeHarbor) == set(Policy("mine", classes(Redact())).transformers)


def test_the_map_of_a_policy_cannot_be_changed():
    with pytest.raises(TypeError):
        SAFE_HARBOR.transformers[SafeHarbor.SSN] = Redact()


def test_a_map_that_changes_later_does_not_change_the_policy():
    given = classes(Redact())
    policy = Policy("mine", given)
    given.clear()

    assert 18 == len(policy.transformers)


def test_safe_harbor_generalizes_dates_and_places_alone():
    general = {c.name for c, t in SAFE_HARBOR.transformers.items() if isinstance(t, Generalize)}

    assert {"DATE", "GEOGRAPHY"} == general
    assert 16 == sum(isinstance(t, Redact) for t in SAFE_HARBOR.transformers.values())


def test_a_policy_pickles_to_its_equal():
    assert SAFE_HARBOR == pickle.loads(pickle.dumps(SAFE_HARBOR))  # noqa: S301 - our own bytes


def test_policies_are_values():
    assert Policy("mine", classes(Redact())) == Policy("mine", classes(Redact()))
    assert Policy("mine", classes(Redact())) != Policy("other", classes(Redact()))


def test_the_repr_tells_the_name_alone():
    assert "Policy(name='safe_harbor')" == repr(SAFE_HARBOR)
