"""Other detectors' types of findings as classes of Safe Harbor.

Each map is total: a type that is in none of the two lists is an error, not a finding that is dropped in silence.
Types that name no person, place or number of anybody are set to ``NEITHER`` and count neither for nor against.
Sources: Presidio's "PII entities supported by Presidio"; ``datafog_core.capabilities()``; the table of types in
phileas-redact's description; ``scrubadub.filth``; philter-lite's ``philter_delta.toml``.
"""

from collections.abc import Iterable, Mapping

from phiguard.safe_harbor import SafeHarbor

Found = tuple[int, int, str, float | None]

NEITHER = "NEITHER"  #: counts neither way
ANY = "ANY"  #: an identifier whose class the detector does not tell

_TYPES = {
    "phiguard": {name: name for name in SafeHarbor.__members__},
    "presidio": {
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
        NEITHER: "NRP ORGANIZATION",
    },
    "datafog": {
        "DATE": "DATE",
        "GEOGRAPHY": "ZIP_CODE",
        "PHONE": "PHONE",
        "EMAIL": "EMAIL",
        "SSN": "SSN",
        "ACCOUNT": "CREDIT_CARD US_ROUTING_NUMBER",
        "LICENSE": "NPI",
        "IP": "IP_ADDRESS",
        "OTHER_ID": "API_KEY BEARER_TOKEN CREDENTIAL_URI JWT PRIVATE_KEY",
    },
    "phileas": {
        "GEOGRAPHY": "street-address zip-code",
        "DATE": "age date",
        "PHONE": "phone-number",
        "EMAIL": "email-address",
        "SSN": "ssn",
        "ACCOUNT": "bank-routing-number credit-card iban-code",
        "LICENSE": "drivers-license passport-number",
        "VEHICLE": "vin",
        "DEVICE": "mac-address",
        "URL": "url",
        "IP": "ip-address",
        "OTHER_ID": "bitcoin-address tracking-number",
        NEITHER: "currency",
    },
    "scrubadub": {
        "GEOGRAPHY": "postalcode",
        "PHONE": "phone",
        "EMAIL": "email",
        "SSN": "social_security_number",
        "ACCOUNT": "credit_card",
        "LICENSE": "drivers_licence",
        "VEHICLE": "vehicle_licence_plate",
        "URL": "url",
        "OTHER_ID": "credential national_insurance_number tax_reference_number twitter",
    },
    "philter": {"DATE": "DATE", ANY: "OTHER"},
}
LABELS: Mapping[str, Mapping[str, str]] = {
    detector: {kind: name for name, kinds in types.items() for kind in kinds.split()}
    for detector, types in _TYPES.items()
}


def unknown(types: Iterable[str], names: Mapping[str, str]) -> list[str]:
    """The types that a map says nothing about."""
    return sorted(set(types) - set(names))


def classes(found: Iterable[Found], names: Mapping[str, str], least: float = 0.0) -> list[Found]:
    """Findings with the class for the type, without those that count neither way or have a lower score.

    Args:
        found: Start, end, type and score, or None for a detector that tells none.
        names: Types to classes.
        least: The lowest score that counts.

    Raises:
        KeyError: A type is not in the map.
    """
    named = ((start, end, names[kind], score) for start, end, kind, score in found)
    return [f for f in named if f[2] != NEITHER and (f[3] is None or f[3] >= least)]
