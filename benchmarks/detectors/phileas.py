"""phileas-redact with a policy of all the types that it documents; it has no policy of its own."""

from phileas.policy.policy import Policy
from phileas.services.filter_service import FilterService

from benchmarks.detectors import Detector, Found, singly

_TYPES = {
    "age": "age",
    "emailAddress": "email-address",
    "creditCard": "credit-card",
    "ssn": "ssn",
    "phoneNumber": "phone-number",
    "ipAddress": "ip-address",
    "url": "url",
    "zipCode": "zip-code",
    "vin": "vin",
    "bitcoinAddress": "bitcoin-address",
    "bankRoutingNumber": "bank-routing-number",
    "date": "date",
    "macAddress": "mac-address",
    "currency": "currency",
    "streetAddress": "street-address",
    "trackingNumber": "tracking-number",
    "driversLicense": "drivers-license",
    "ibanCode": "iban-code",
    "passportNumber": "passport-number",
}


def detector() -> Detector:
    """The filter service; it finds and replaces in one call, and its confidence is always 1."""
    policy = Policy.from_dict({"name": "all", "identifiers": {key: {} for key in _TYPES}})
    service = FilterService()

    def spans(text: str) -> list[object]:
        return list(service.filter(policy, "benchmark", "text", text).spans)

    def findings(text: str) -> Found:
        result = service.filter(policy, "benchmark", "text", text)
        return [(s.character_start, s.character_end, s.filter_type, s.confidence) for s in result.spans]

    return singly(spans, findings, _TYPES.values(), ("phileas-redact",))
