"""Finds and removes protected health information.

>>> import phiguard
>>> guard = phiguard.Guard()
>>> [(f.label.name, f.start, f.end) for f in guard.scan("MRN 00482913, SSN 219-09-9999")]
[('MRN', 4, 12), ('SSN', 18, 29)]
>>> guard.deidentify("MRN 00482913, SSN 219-09-9999").text
'MRN [MRN_1], SSN [SSN_1]'
"""

from phiguard.errors import PhiguardError
from phiguard.guard import Deidentified, Guard
from phiguard.model.findings import Finding, Findings, FindingsTable
from phiguard.policy import SAFE_HARBOR, Policy
from phiguard.safe_harbor import SafeHarbor

__version__ = "0.1.0"

__all__ = [
    "SAFE_HARBOR",
    "Deidentified",
    "Finding",
    "Findings",
    "FindingsTable",
    "Guard",
    "PhiguardError",
    "Policy",
    "SafeHarbor",
]
