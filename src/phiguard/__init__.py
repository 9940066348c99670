"""Finds and removes protected health information.

>>> import phiguard
>>> guard = phiguard.Guard()
>>> [(f.label.name, f.start, f.end) for f in guard.scan("MRN 00482913, SSN 219-09-9999")]
[('MRN', 4, 12), ('SSN', 18, 29)]
>>> guard.deidentify("MRN 00482913, SSN 219-09-9999").text
'MRN [MRN_1], SSN [SSN_1]'
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phiguard.assess import Assessment
    from phiguard.detect.explain import Explanation
    from phiguard.errors import PhiguardError
    from phiguard.guard import Deidentified, Guard
    from phiguard.model.findings import Finding, Findings, FindingsTable
    from phiguard.model.person import Person
    from phiguard.policy import SAFE_HARBOR, Policy
    from phiguard.safe_harbor import SafeHarbor
    from phiguard.transform.scope import Scope
    from phiguard.transform.tokenize import Tokenize

__version__ = "0.1.0"

__all__ = [
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

_HOMES = {
    "SAFE_HARBOR": "phiguard.policy",
    "Assessment": "phiguard.assess",
    "Deidentified": "phiguard.guard",
    "Explanation": "phiguard.detect.explain",
    "Finding": "phiguard.model.findings",
    "Findings": "phiguard.model.findings",
    "FindingsTable": "phiguard.model.findings",
    "Guard": "phiguard.guard",
    "Person": "phiguard.model.person",
    "PhiguardError": "phiguard.errors",
    "Policy": "phiguard.policy",
    "SafeHarbor": "phiguard.safe_harbor",
    "Scope": "phiguard.transform.scope",
    "Tokenize": "phiguard.transform.tokenize",
}


def __getattr__(name: str) -> object:
    """A public name, from its module at first use, so that importing the package costs nothing."""
    if name not in _HOMES:
        message = f"module 'phiguard' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(importlib.import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
