"""Name of a person after a label (Safe Harbor class A): ``Patient: QUILL, ODESSA``, ``"lastName": "Quill"``.

Labels of forms, of fields in JSON, CSV and XML, and of roles in notes; with a sign between label and name, or with a
blank alone, which weighs less.
"""

import re
from functools import cache

from phiguard.detect.evidence import Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.reference import name_forms as forms
from phiguard.reference import person_names as names
from phiguard.reference.name_words import kind
from phiguard.safe_harbor import SafeHarbor

_PEOPLE = (
    r"patients?|pt|client|member|resident|subject|participant|guarantor|insured|subscriber|(?:policy|account|"
    r"card) ?holder|beneficiary|dependent|enrollee|decedent|victim|claimant|applicant|employee|student|donor|"
    r"recipient|caller|visitor|emergency contact|next of kin|nok|responsible party|contact(?: person)?|"
    r"legal guardian|guardian|caregiver|proxy|spouse|witness|paciente|nombre|contacto|asegurado|titular|"
    r"dependents?|dep ?\d|driver|crew|rep|abstractor|shipper|secretary|teacher|screener|visitor|notary|plaintiff|"
    r"defendant|deponent|decedent|agent|sender|organizer|requester|requestor|signer|signatory|nominee|trustee|payee|"
    r"parents?|alternate|alt|poc|point of contact|acompanante|familiar|tutor|hold for|pick ?up for|prepared for|"
    r"nok|guar(?:antor)?|hcw|infant|newborn|neonate|widow(?:er)?|deceased|boss|supervisor|foreman|co-?worker|courier|clerk|"
    r"owner|finder|tenant|landlord|inspector|ed doc|er doc|doc|cust(?:omer)?|buyer|seller|interviewee|handler|"
    r"recipients?|witness(?: \d)?|clt|passenger|rider|volunteer|inmate|detainee|next friend|ward"
)
_STAFF = (
    r"attending|resident|physician|provider|doctor|pcp|surgeon|anesthesiologist|assistant|nurse|rn|technologist|"
    r"tech|technician|therapist|counsel(?:l)?or|case ?(?:manager|mgr)|cm|social worker|sw|interpreter|author|"
    r"radiologist|pathologist|cardiologist|pharmacist|pharmd|phlebotomist|midwife|doula|consultant|dentist|"
    r"hygienist|optometrist|practitioner|prescriber|clinician|adjuster|attorney|agent|coordinator|scribe|medic|"
    r"(?:ordering|referring|requesting|primary care|treating|rendering|admitting|consulting|authorizing|"
    r"supervising|performing|billing|family|sending|receiving|primary)(?: (?:md|physician|provider|doctor|dr|"
    r"clinician|nurse|surgeon))?|att|attn phys|ord prov|prov|asst|anes|rph|crna|pi|crc|cra|coder|vendor mgr|"
    r"mgr|manager|"
    r"director|medic|paramedic|emt(?:-[a-z])?|aide|cna|doula|chaplain|atty|principal|counselor|examiner|reader|"
    r"abstracter|dispatcher|operator|officer|trooper|detective|hospitalist|intern|fellow|np|pa"
)
_BY = (
    r"(?:(?:e-?|electronically |digitally )?(?:co-?)?signed|dictated|transcribed|reviewed|verified|witnessed|"
    r"performed|"
    r"prepared|completed|entered|ordered|collected|drawn|read|interpreted|approved|attested|authenticated|requested|"
    r"submitted|filled|administered|given|obtained|recorded|documented|taken|authorized|sent|received|"
    r"accepted|printed|"
    r"created|updated|modified|referred|reported)"
)
_FIELDS = (
    r"(?:patient|pt|member|subscriber|guarantor|provider|client|employee|contact|account|legal|preferred|maiden|"
    r"birth|full|display|print(?:ed)?|customer|cardholder|user|dba|insured|guardian|parent|mother|father|spouse|"
    r"emergency contact|physician|doctor|nok)?[ _\-]?(?:first|last|middle|given|family|sur|fore|full|maiden|"
    r"preferred|legal|nick|display|former|previous|birth|print)?[ _\-]?name|surname|given|family|alias(?:es)?|"
    r"a\.?k\.?a\.?|attn|attention|c/o|care of|apellidos?|nombres?(?: y apellidos?)?|nombre completo|"
    r"\{?\{?(?:first|last|given|family|maiden|middle)|[fl]_?name|pt sig|rn sig|signature|sig|"
    r"sign|signed|deliver to|ship to|bill to|sold to|mail to|re|salutation|greeting_name|maiden|nee|"
    r"index(?:ed)? by|coded by|log(?:ged)? by|"
    r"screened by|assigned to|attended by|name on card|for|label|filled for|rx for|pt label"
)
_STRONG = (
    r"(?:\(s\))?[}\])]{0,2}(?:[ \t]{0,8}|[ .]{3,40})(?:[:=|>#?]|\.{3,40}|\"[ ]?:|\t|-{1,2}[ >])"
    r"(?:[ \t\"'\[|>]{0,8}| ?_{2,30} ?)"
)
_BELOW = r"(?:\(s\))?:?[ \t]{0,3}\n[ \t]{0,8}"
_LABELS = rf"(?i:(?:{_PEOPLE}|{_STAFF})(?:'s| ?#?\d)?(?:[ _]?(?:full |legal )?name)?|{_BY}(?:[ _]?by)?|{_FIELDS})"
_FIELD = _LABELS + _STRONG
_HEADING = _LABELS + _BELOW
_TYPED = (
    r"(?i:(?:patient|pt|client|member|visitor|caller|user|first|last|full|given|family|sur|legal)(?:[ _]?name)?|"
    r"(?:collected|drawn|signed|entered|taken|typed|witnessed|reviewed|witness)(?: by)?)(?:"
    + _STRONG
    + r"| (?:is |called )?)"
)
_BARE = (
    f"(?:(?i:{_PEOPLE}|{_BY} by|attending|provider|prescriber|surgeon|pcp|physician|interpreter|social worker|sw|cm|"
    f"case ?(?:manager|mgr)|attn|sending md|receiving md|nurse|tech|medic|paramedic|emt|deponent|plaintiff|"
    f"notary|therapist|aide|"
    f"neurologist|cardiologist|oncologist|urologist|nephrologist|psychiatrist|psychologist|hospitalist|pulmonologist|"
    f"pediatrician|podiatrist|dermatologist|endocrinologist|proband|interp\\.|vet:|"
    f"volunteer|pi|crc|cra|trooper|atty|attorney|pharmacist|chaplain|doula|midwife|teller|operator|dispatcher|"
    f"hold for|"
    f"screened by|ship(?:ped)? to|mail(?:ed)? to|name on (?:the )?card|released to|index(?:ed)? by|coded by|"
    f"log(?:ged)? by|"
    f"c/o|care of|goes by|(?:pt|patient|client|member|resident)(?:'s)? name|covering for|assigned to|watchers?|our client|the client|legal name|maiden|vendor mgr|asst|"
    f"(?:therapist|nurse|aide|pharmacist|teacher|chaplain|doula|midwife|attorney|client|interpreter|"
    f"counselor),)(?:'s)? "
    f"(?:is )?)"
)
_DISPLAY = r"\"display\" ?: ?\""
_TAG = (
    r"<(?:[a-z0-9]{1,8}:)?(?:given|family|name|prefix|firstName|lastName|FirstName|LastName|"
    r"PatientName)(?: [a-zA-Z]{1,12}=\"[A-Z]{1,4}\")?>"
)
_LISTED = frozenset(("given", "family", "listed given", "listed family", "given place", "family place"))
_SURE = 6
_SEALED = -4  #: what follows a label as "QUILL,ODESSA" is a name whatever its words say
_CAPITALS = re.compile(r"[A-Z][A-Z'-]+,[A-Z][A-Z' -]*")


def check(name: str) -> Verdict:
    """Doubt words, terms and medicines, which stand after labels too."""
    if name.islower():
        known = names.listed(name.title()) >= _SURE or kind(name) in _LISTED
        return Verdict("listed names in small letters", 4 if known else -30)
    weight = names.framed(name)
    return _verdict(max(weight, _SEALED) if _CAPITALS.fullmatch(name) else weight)


@cache
def _verdict(weight: int) -> Verdict:
    return Verdict("what the lists of names and words say", weight)


recognizer = PatternRecognizer(
    name="name_labelled",
    title="Name of a person after a label",
    identifies=SafeHarbor.NAME,
    entity="PERSON",
    patterns=(
        *(
            Pattern(f"(?:{_FIELD})(?P<value>{form})", alone=0.92, caseless=False, names_itself=True, lead=_FIELD)
            for form in (*forms.FORMS[:3], f"(?:{forms.INVERTED}|{forms.SHORTENED})")
        ),
        *(
            Pattern(
                f"(?:{_HEADING})(?P<value>{form})", 0.70, caseless=False, names_itself=True, right="line", lead=_HEADING
            )
            for form in (forms.TWO, forms.THREE, forms.INVERTED)
        ),
        *(
            Pattern(f"(?:{_BARE})(?P<value>{form})", alone=0.70, caseless=False, names_itself=True, lead=_BARE)
            for form in (f"{forms.PLAIN}(?:-{forms.PLAIN})?", *forms.FORMS[1:])
        ),
        Pattern(f"(?:{_BARE})(?P<value>{forms.PLAIN} [A-Z])", 0.60, caseless=False, names_itself=True, lead=_BARE),
        Pattern(
            f"(?:{_BARE})(?P<value>[A-Z]{{4,20}}(?:-[A-Z]{{2,20}})?)",
            0.45,
            caseless=False,
            names_itself=True,
            lead=_BARE,
        ),
        *(
            Pattern(
                f"(?:{_DISPLAY})(?P<value>{form})", 0.70, caseless=False, names_itself=True, left="any", lead=_DISPLAY
            )
            for form in (forms.TWO, forms.THREE, forms.INVERTED)
        ),
        *(
            Pattern(
                f"(?:{_TAG})(?P<value>{form})</",
                0.95,
                caseless=False,
                names_itself=True,
                left="any",
                right="any",
                lead=_TAG,
            )
            for form in (*forms.FORMS, r"[A-Z]\.?")
        ),
        # A former name.
        *(
            Pattern(
                rf"\((?i:was|nee|formerly|f/?k/?a|a/?k/?a|previously|born|maiden(?: name)?|now|goes by|alias):? (?P<value>{form})",
                alone=0.80,
                caseless=False,
                names_itself=True,
                left="any",
            )
            for form in (forms.ONE, forms.TWO)
        ),
        # Small letters, as people type them into forms.
        Pattern(
            rf"(?:{_TYPED})(?P<value>[a-z]{{2,20}}(?: [a-z]\.?)?(?:,? [a-z]{{2,20}})?)",
            alone=0.60,
            caseless=False,
            names_itself=True,
            lead=_TYPED,
        ),
    ),
    check=check,
    recall=names.recalled,
    needs_words=True,
    positives=(
        "Patient: <Delacroix-Whitlow, Marisabel T.>",
        "emergency contact: <Fenwick Al-Darwishi> (brother)",
        "PATIENT NAME: <QUILL, ODESSA M>",
        '"firstName": "<Odessa>", "last_name": "<Quill>"',
        "Signed by: <Inge Dahlquist>",
        "patient: <jennifer q. okonkwo>, pt name: <okonkwo, jane>",
        "Attending Physician......: <Marguerite St. Clair>, MD",
        "pt <Alvarado> seen today; Neurologist <Batbayar>, proband <Rainier Bellamy>",
        "name? <Odessa Quill>",
        "Pt <LAURITZEN> here",
        "\\<given\\><Odessa>\\</given\\>\\<family\\><Quill>\\</family\\>",
        "Name\t<Quillfeather, Thessaly>",
        "Attending: <Ruben Achterberg>, MD",
        "Nombre: <Altagracia Peniche>, c/o <Odessa Quill>, Pt Name <Odessa Quill> DOB",
        "For: <Hyacinth Broadribb>, b. 9-9-67; HCW <Anselm Kirkbride>, emp",
        "NAME...: <MACALLISTER-OYE,FINOLA P>   UNIT\nNOK....: <OYE,LEOPOLD>  REL",
        "Name Hyacinth Grobel (was <Hyacinth Teale> until",
    ),
    negatives=(
        "Patient: Denies pain",
        "Name: Unknown",
        "patient Education given",
        "Provider: Cardiology Clinic",
        "Patient Name: Date of Birth:",
        "Contact Precautions",
        "Name: N/A",
        "Father: Alzheimer's, Mother: Non-Hodgkin lymphoma",
        "Pt resting",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)",),
)
