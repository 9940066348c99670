"""Identifiers of resources in FHIR JSON (Safe Harbor class J): of a claim, an account, an encounter, a coverage."""

from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.safe_harbor import SafeHarbor

_VALUE = r"(?P<value>[A-Za-z0-9.-]{2,64})"
_TYPES = (
    r"Claim(?:Response)?|ExplanationOfBenefit|Account|Encounter|Coverage|Invoice|ServiceRequest|MedicationRequest|"
    r"Patient|"
    r"RelatedPerson|Person|Appointment|EpisodeOfCare|Immunization|Observation|Condition|DocumentReference"
)

recognizer = PatternRecognizer(
    name="fhir_identifier",
    title="Identifier of a FHIR resource",
    identifies=SafeHarbor.ACCOUNT,
    entity="FHIR_IDENTIFIER",
    patterns=(
        Pattern(
            rf"\"resourceType\" ?: ?\"(?:{_TYPES})\",\s{{0,20}}\"id\" ?: ?\"{_VALUE}\"",
            alone=0.92,
            left="any",
            right="any",
            caseless=False,
            names_itself=True,
        ),
        Pattern(rf"preAuthRef\" ?: ?\[?\s{{0,20}}\"{_VALUE}\"", alone=0.95, right="any", names_itself=True),
        Pattern(
            rf"\"code\" ?: ?\"(?:AN|VN|ANC|FILL|PLAC|PRN|ACSN|EN|TAX|RI|"
            rf"NIIP)\"[^\[\0]{{0,160}}\"value\" ?: ?\"{_VALUE}\"",
            alone=0.95,
            right="any",
            names_itself=True,
        ),
        Pattern(
            rf"\"identifier\" ?: ?\[\s{{0,20}}\{{[^\[\]\0]{{0,120}}\"value\" ?: ?\"{_VALUE}\"",
            alone=0.85,
            left="any",
            right="any",
            names_itself=True,
        ),
    ),
    positives=(
        '{"resourceType":"Claim","id":"<clm-75884>","created":"2025-09-30","identifier":[{"value":"<ICN2025499786662>"}]',
        '"insurance":[{"preAuthRef":["<PA-0262-X>"]}]',
        '{"code": "VN"}]}, "value": "<V-7719204>"',
        '{"resourceType": "Patient", "id": "<q88213>"}',
        '"identifier": [{"system": "urn:oid:2.999.1", "value": "<0044718>"}]',
        '{"resourceType":"Encounter",\n  "id":"<enc-20441>"}',
    ),
    negatives=(
        '{"resourceType":"ValueSet","id":"vs-1"}',
        '"code": "718-7", "value": "12.5"',
        '"id": "root"',
        '{"resourceType":"Bundle","type":"collection"}',
        '"valueQuantity":{"value":104,"unit":"mg/dL"}',
        '"identifier": []',
    ),
    sources=(
        "https://hl7.org/fhir/R4/resource.html",
        "https://terminology.hl7.org/CodeSystem-v2-0203.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(J)",
    ),
)
