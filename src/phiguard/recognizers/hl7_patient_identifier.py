"""Patient identifiers in HL7 v2, X12, FHIR and C-CDA (Safe Harbor class H).

HL7 v2 writes ``id^check^scheme^authority^type`` in PID-2 to PID-4 and in MRG-1; table 0203 names the types: MR, MRT,
PI, PT, PN, U. FHIR names the type by the same codes, C-CDA by the root of an ``id``.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

_FIELD = r"[^|\n\0]{0,80}\|"
_ID = r"[A-Z0-9](?:[A-Z0-9./ -]{0,22}[A-Z0-9])?"
_TYPE = r"(?:MRT?|PI|PT|PN|U|PRN|EI|EPI|CMRN)"
_ROOT = r"2\.16\.840\.1\.113883\.(?:19|3|4\.349|1)[0-9.]{0,40}"

recognizer = PatternRecognizer(
    name="hl7_patient_identifier",
    title="Patient identifier in a message or document",
    identifies=SafeHarbor.MRN,
    entity="MEDICAL_RECORD_NUMBER",
    patterns=(
        *(labelled(r"PID\|", rf"{_ID}", alone=0.97, gap=rf"(?:{_FIELD}){{{n}}}") for n in (1, 2, 3)),
        labelled(r"MRG\|", rf"{_ID}", alone=0.97, gap=""),
        Pattern(rf"(?P<value>{_ID})\^[^|~\n\0]{{0,40}}\^{_TYPE}", alone=0.96, anchor="^", names_itself=True),
        Pattern(r"REF\*EA\*(?P<value>[^*~\xa4\n\0]{2,30})", alone=0.96, right="any", names_itself=True),
        Pattern(
            r"\"code\" ?: ?\"(?:MR|MRT|PI|PT|U)\"[^\[\0]{0,160}\"value\" ?: ?\"(?P<value>[^\"\xa4\n\0]{2,40})",
            alone=0.96,
            right="any",
            names_itself=True,
        ),
        Pattern(
            r"patientRole[^\0]{0,40}<id [^>\0]{0,80}extension ?= ?\"(?P<value>[^\"\xa4\n\0]{2,40})",
            alone=0.90,
            right="any",
            names_itself=True,
        ),
        Pattern(
            rf"<id root ?= ?\"{_ROOT}\" {{1,4}}extension ?= ?\"(?P<value>[^\"\xa4\n\0]{{3,40}})",
            alone=0.80,
            left="any",
            right="any",
            names_itself=True,
        ),
        Pattern(
            rf"<id extension ?= ?\"(?P<value>[^\"\xa4\n\0]{{3,40}})\" {{1,4}}root ?= ?\"{_ROOT}",
            alone=0.80,
            left="any",
            right="any",
            names_itself=True,
        ),
        Pattern(r"patient/(?P<value>[A-Za-z-]{0,12}\d[A-Za-z0-9.-]{2,50})", alone=0.60, labelled=0.95),
    ),
    labels=("reference", "fullurl", "subject", "beneficiary", "get"),
    contrary=("http", "www"),
    positives=(
        "PID|1||<00482913>^^^FHMC^MR||QUILL^THESSALY",
        "PID|1|<E7720418>|<771204>^^^LRH^MR||MOSS",
        "PID|1|<EXT88204>|<4471009>^^^SABLE^MR~<Z44177>^^^EPIC^PI|<ALT-7704>|STJOHN",
        "MRG|<4470882>^^^SABLE^MR|||881720^^^SABLE^AN",
        "REF*EA*<M44-7720>~",
        '"type": {"coding": [{"code": "MR"}]}, "value": "<MT-0044718>"',
        r'\<id root="2.16.840.1.113883.19.5" extension="<88-30471>"/\>',
        r'\<id extension="<998991>" root="2.16.840.1.113883.19.5.99999.2"/\>',
        '"subject": {"reference": "Patient/<a00482913>"}',
    ),
    negatives=(
        "MSH|^~\\&|LAB|FHMC|||20190314||ORU^R01|MSG1|P|2.5.1",
        "OBX|1|NM|2345-7^Glucose^LN||104|mg/dL",
        "PV1|1|I|4W^412^B",
        "patient/family education",
        '"code": "718-7", "value": "12.5"',
        r'\<id root="2.16.840.1.113883.4.6" extension="2893288045"/\>',
    ),
    sources=(
        "https://terminology.hl7.org/CodeSystem-v2-0203.html",
        "https://www.hl7.org/fhir/identifier-registry.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(H)",
    ),
)
