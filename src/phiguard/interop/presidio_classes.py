"""The Safe Harbor class of each entity that Presidio's own recognizers find and phiguard's do not.

A personal number that a state gives, for taxes or insurance too, counts as a social security number does; a passport,
an identity card or a registration as a licence; a number of a health service as a record number.

Source: the list of entities in Presidio's documentation, https://microsoft.github.io/presidio/supported_entities/.
"""

from collections.abc import Mapping

from phiguard.safe_harbor import SafeHarbor

_ENTITIES = {
    SafeHarbor.SSN: """
        AU_TFN CA_SIN DE_SOCIAL_SECURITY DE_TAX_ID DE_TAX_NUMBER ES_NIE ES_NIF FI_PERSONAL_IDENTITY_CODE
        IN_AADHAAR IN_PAN IT_FISCAL_CODE KR_FRN KR_RRN NG_NIN PH_TIN PH_UMID PL_PESEL SE_PERSONNUMMER
        SG_NRIC_FIN TH_TNIN TR_NATIONAL_ID UK_NINO US_PROVIDER_TAX_ID ZA_ID_NUMBER ZA_INCOME_TAX_NUMBER
    """,
    SafeHarbor.MRN: "UK_NHS",
    SafeHarbor.HEALTH_PLAN: "AU_MEDICARE DE_HEALTH_INSURANCE US_HEALTH_INSURANCE_MEMBER_ID",
    SafeHarbor.ACCOUNT: "ABA_ROUTING_NUMBER US_CLAIM_NUMBER",
    SafeHarbor.LICENSE: """
        AU_ABN AU_ACN DE_BSNR DE_FUEHRERSCHEIN DE_HANDELSREGISTER DE_ID_CARD DE_LANR DE_PASSPORT DE_VAT_ID
        ES_PASSPORT IN_GSTIN IN_PASSPORT IN_VOTER IT_DRIVER_LICENSE IT_IDENTITY_CARD IT_PASSPORT IT_VAT_CODE
        KR_BRN KR_DRIVER_LICENSE KR_PASSPORT PH_PASSPORT SE_ORGANISATIONSNUMMER SG_UEN UK_DRIVING_LICENCE
        UK_PASSPORT ZA_COMPANY_REGISTRATION ZA_DRIVER_LICENSE ZA_PASSPORT ZA_TRAFFIC_REGISTER_NUMBER
        ZA_VAT_NUMBER
    """,
    SafeHarbor.VEHICLE: """
        DE_KFZ IN_VEHICLE_REGISTRATION NG_VEHICLE_REGISTRATION TR_LICENSE_PLATE UK_VEHICLE_REGISTRATION
        ZA_LICENSE_PLATE
    """,
    SafeHarbor.GEOGRAPHY: "CA_POSTAL_CODE DE_PLZ UK_POSTCODE",
    SafeHarbor.PHONE: "ZA_MOBILE_NUMBER ZA_TELEPHONE_NUMBER",
    SafeHarbor.OTHER_ID: "US_PRESCRIPTION_NUMBER US_PRIOR_AUTHORIZATION_NUMBER US_REFERRAL_NUMBER",
}

#: Class by entity.
CLASSES: Mapping[str, SafeHarbor] = {entity: kind for kind, names in _ENTITIES.items() for entity in names.split()}


def classes_with(more: Mapping[str, SafeHarbor] | None = None) -> Mapping[str, SafeHarbor]:
    """The class of each entity that is known: those above, those of the built-in recognizers, and more.

    Args:
        more: Classes that take precedence.
    """
    from phiguard.guard import builtin

    return {**CLASSES, **{r.entity: r.identifies for r in builtin()}, **(more or {})}


def class_of(entity: str, classes: Mapping[str, SafeHarbor] | None = None) -> SafeHarbor:
    """The class of an entity; one that nobody names counts as ``OTHER_ID``, so that it is removed.

    >>> class_of("UK_NHS").name, class_of("US_SSN").name, class_of("LOCKER").name
    ('MRN', 'SSN', 'OTHER_ID')

    Args:
        entity: The finer type, as Presidio calls it.
        classes: Classes that take precedence.
    """
    return classes_with(classes).get(entity, SafeHarbor.OTHER_ID)
