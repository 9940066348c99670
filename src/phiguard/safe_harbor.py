"""The 18 identifier classes of the Safe Harbor method, 45 CFR 164.514(b)(2)(i)."""

from enum import Enum


class SafeHarbor(Enum):
    """A class of identifiers; the value is its letter in 45 CFR 164.514(b)(2)(i).

    >>> SafeHarbor.MRN.value, SafeHarbor("H").name
    ('H', 'MRN')
    """

    NAME = "A"
    GEOGRAPHY = "B"
    DATE = "C"
    PHONE = "D"
    FAX = "E"
    EMAIL = "F"
    SSN = "G"
    MRN = "H"
    HEALTH_PLAN = "I"
    ACCOUNT = "J"
    LICENSE = "K"
    VEHICLE = "L"
    DEVICE = "M"
    URL = "N"
    IP = "O"
    BIOMETRIC = "P"
    PHOTO = "Q"
    OTHER_ID = "R"

    @property
    def paragraph(self) -> str:
        """What the regulation lists under this letter, in short."""
        return _PARAGRAPHS[self.value]


_PARAGRAPHS = {
    "A": "names",
    "B": "geographic subdivisions smaller than a state",
    "C": "elements of dates except the year; ages over 89",
    "D": "telephone numbers",
    "E": "fax numbers",
    "F": "electronic mail addresses",
    "G": "social security numbers",
    "H": "medical record numbers",
    "I": "health plan beneficiary numbers",
    "J": "account numbers",
    "K": "certificate and license numbers",
    "L": "vehicle identifiers and serial numbers, license plates",
    "M": "device identifiers and serial numbers",
    "N": "web universal resource locators",
    "O": "internet protocol addresses",
    "P": "biometric identifiers",
    "Q": "full-face photographs and comparable images",
    "R": "any other unique identifying number, characteristic or code",
}

#: The classes in the order of their letters; a class's position here is its code in columns.
CLASSES: tuple[SafeHarbor, ...] = tuple(SafeHarbor)
