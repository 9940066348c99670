"""Presidio's types of findings as classes of Safe Harbor.

Types are listed in Presidio's documentation, "PII entities supported by Presidio". Types that name a group or an
organisation, and no person, are left out: they count neither for nor against.
"""

from collections.abc import Iterable, Mapping

Found = tuple[int, int, str, float]
Stretch = tuple[int, int, str]

_TYPES = {
    "NAME": "PERSON",
    "GEOGRAPHY": "LOCATION",
    "DATE": "DATE_TIME AGE",
    "PHONE": "PHONE_NUMBER",
    "EMAIL": "EMAIL_ADDRESS EMAIL",
    "SSN": "US_SSN US_ITIN",
    "HEALTH_PLAN": "US_MBI UK_NHS AU_MEDICARE",
    "ACCOUNT": "CREDIT_CARD IBAN_CODE US_BANK_NUMBER",
    "LICENSE": "US_DRIVER_LICENSE MEDICAL_LICENSE US_PASSPORT US_NPI",
    "VEHICLE": "US_VIN US_LICENSE_PLATE",
    "DEVICE": "MAC_ADDRESS",
    "URL": "URL",
    "IP": "IP_ADDRESS",
    "OTHER_ID": "CRYPTO UUID ID",
}
PRESIDIO: Mapping[str, str] = {entity: name for name, entities in _TYPES.items() for entity in entities.split()}


def classes(found: Iterable[Found], names: Mapping[str, str], least: float = 0.0) -> list[Stretch]:
    """Findings as start, end, class name, without those of an unlisted type or a lower score."""
    return [(start, end, names[kind]) for start, end, kind, score in found if kind in names and score >= least]
