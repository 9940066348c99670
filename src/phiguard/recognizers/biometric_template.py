"""Biometric template or identifier: fingerprints, voice, iris, retina, face, palm, gait (Safe Harbor class P).

The mention of a print is no identifier; the number of a stored template, its hash or its vector is.

>>> check("FMR-20931").decibans, check("2019").decibans < -9, check("[0.12, -0.44, 0.31]").decibans
(0, True, 0)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

TOO_FEW = Verdict("fewer than two digits", -30)
A_DATE = Verdict("reads as a date or a year", -20)
_LEAST = 2
_PLAIN = 4  #: digits alone
_UNIT = re.compile(
    r"^\d+(?:\.\d+)?-?(?:s|m|x|d|cm|mm|min|sec|hz|khz|ft|hrs?|yo|st|nd|rd|th|px|mb|kb|db|%)$", re.IGNORECASE
)
_DATE = re.compile(r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}(?:[-/.](?:19|20)?\d\d)?")

_BODY = (
    r"(?:newborn |left |right )?(?:fingerprint|thumbprint|palmprint|footprint|voiceprint|faceprint|biometric|"
    r"finger|thumb|palm|foot|hand|heel|toe|ear|lip|voice|face|facial|iris|retinal?|eye(?:[ -]?(?:gaze|track(?:ing|er)?))?|"
    r"vein|gait|speaker|knuckle|tongue|bite[ _-]?mark|tooth|dental|keystroke|heartbeat|ecg|signature|ten|"
    r"index|full[ _-]hand|"
    r"(?:palm|finger|hand)[ _-]?(?:vein|geometry)|walking|dna|odonto(?:logy|gram)?|dentition|middle|ring|little|pinky|"
    r"(?:live|3-?d face|face ?3-?d|hand|vectra(?: 3d)?)[ _-]?(?:scan|mesh))"
)
_TAKEN = (
    r"(?:prints?|scans?|template|id|code|hash|pattern|map|geometry|signature|embedding|vector|model|profile|"
    r"records?|rec\.?|ref(?:erence)?|image|(?:re-?)?enroll?(?:ed|ment)?|re-?registered|registered|mesh|comparison(?: id)?|oca|"
    r"slot|identifier|file|exemplar|biometrics?|recognition|match|token|key|sample|recording|"
    r"card|impressions?|cast|mold|analysis|capture|login|mark|secure|dynamics|verification|calibration|reader|unlock|consent|audio|spectrogram|minutiae)"
)
_KIND = (
    rf"{_BODY}s?[ _-]?{_TAKEN}s?|plantilla (?:facial|biometrica|dactilar|de voz|de iris)|iriscode|vpid|"
    rf"palm ?secure|right ?patient|clear ?id|imprivata|bio-?(?:id|key|ref|template)|oca|odont(?:ology)?(?: id| ref| no)?|"
    rf"forensic odontology|(?:palm|finger|hand)[ _-]?vein|hand[ _-]?geometry|time ?clock (?:finger|hand|face)|"
    r"biometrics?|windows hello|touch ?id|minutiae|fm[dr]|x-vector|d-vector|"
    r"dental (?:chart|records|x-?rays|impressions?) (?:for|sent for) id(?:entification)?|"
    r"pass ?keys?|webauthn|fido2?|cred(?:ential)?[ _]?id|(?:codigo de |plantilla de )?huellas?"
    r"(?: (?:digital|dactilar)(?:es)?)?|"
    r"(?:finger|thumb|palm|voice|face)prints?|iris (?:l|r|left|right|od|os)|dental id|signature pad|face match|huella de voz|live ?id|spk|voice ?id|e-?passport chip|reconocimiento facial|prints? (?:on file|stored|kept|filed|enroll?ed)"
)
_MORE = (
    r"(?:[ ,:(/_-]{0,2}(?:form|cast|packet|sheet|id|ids|template|templates|scan|code|hash|sample|enroll?ed|"
    r"enroll?(?:ed|ment)?|re-?enroll?(?:ed|ment)?|match|matched|oca|slot|mesh|vein|geometry|new|same|"
    r"re-?registered|updated|recorded|assigned|reg\.?|rec\.?|sheet|digital|palm|live ?scan|submitted|"
    r"card|file|record|ref|reference|"
    r"nos?\.?|number|on|cert|as|is|was|at|token|pattern|with|stored|registered|captured|kept|key|embedding|"
    r"vector|signature|image|backup|sent|for|"
    r"exemplar|analysis|scan|print|prints|profile|biometric|recognition|study|lab|serial|sample|reader|user|log|"
    r"transaction|verification|against|by|via|to|has|had|been|no|num|nbr|n\.o|registro|plantilla|codigo|numero|"
    r"credential|cred|mold|index|left|right|r|l|system|kiosk|login|face|identifier|under|in|replaced|by|sensor|"
    r"verified|set|thumb|finger|ring|little|probe|gallery|candidate|clock|score|\.\d\d)){0,6}"
)
_LINK = r"[ \t:=#|>.,\"'(_-]{1,4}\n?"
_CODE = (
    r"0x[0-9A-F]{4,64}(?:\.{2,3}[0-9A-F]{1,16})?|(?:b64|base64|sha-?\d{0,3}|md5|hex|urn):[A-Z0-9+/=:_-]{8,200}|\d[A-F0-9]{11,200}|"
    r"[A-Z]{1,12}\d[A-Z0-9+/]{7,180}={0,2}|"
    r"(?:[A-Z]{1,8}[-_:/.]?){0,2}\d[A-Z0-9]{0,20}(?:[-_:/.][A-Z0-9]{1,16}){0,4}(?: (?:R/L|L/R|OD|OS|OU))?|"
    r"[A-Z]{2,5} \d{3,16}(?:-[A-Z0-9]{1,4})?|"
    r"[A-Z]{1,6}[-_:/][A-Z0-9]{3,12}(?:[-_:/.][A-Z0-9]{1,16}){0,4}|[0-9A-F]{16,128}"
)
#: One of several, with digits enough to be no word.
_LISTED = (
    r"[A-Z]{1,6}[-_/]\d{2,8}(?:[-_/][A-Z0-9]{1,8}){0,3}|[A-Z]{1,5}\d{3,8}[A-Z]{0,2}(?:-[A-Z0-9]{1,4}){0,2}|"
    r"[A-Z]{1,3}(?:[-_][A-Z]{2,4}){1,2}[-_]\d{3,8}|(?-i:[A-Z]{2,4}) \d{4,8}"
)
_AND = r" ?(?:[,;/&+]|and|y) ?(?:and )?(?:(?:l|r|left|right)(?: (?:thumb|index|iris|palm|eye|hand))? |(?:gallery|candidate) )?"
_VECTOR = (
    r"\[ ?-?\d?\.\d\d?\d?\d?\d?\d?\d?\d?(?:, ?-?\d?\.\d\d?\d?\d?\d?\d?\d?\d?){1,60}(?:, ?(?:\.{2,3}|\xa4))?,? ?\]?"
)


def check(value: str) -> Verdict:
    """Doubt dates and values without digits."""
    if sum(map(str.isdecimal, value)) < _LEAST or (value.isdecimal() and len(value) < _PLAIN) or _UNIT.search(value):
        return TOO_FEW
    return A_DATE if _DATE.fullmatch(value) else SILENT


recognizer = PatternRecognizer(
    name="biometric_template",
    title="Biometric template or its identifier",
    identifies=SafeHarbor.BIOMETRIC,
    entity="BIOMETRIC_ID",
    patterns=(
        labelled(rf"(?:{_KIND}){_MORE}", _CODE, alone=0.955, gap=_LINK),
        # a second and a third behind the same words: templates PV0417F & PV0417M
        *(
            labelled(
                rf"(?:(?:{_KIND}){_MORE}|templates|enroll?ments|prints|ids|vectors)",
                _LISTED,
                alone=0.93,
                gap=rf"{_LINK}(?:{_LISTED})(?:{_AND}(?:{_LISTED})){{{n}}}{_AND}",
            )
            for n in range(2)
        ),
        labelled(
            "template (?:hash|digest|checksum)",
            r"(?:(?:sha-?\d{0,3}|md5|b64):)?[A-Z0-9+/=]{10,128}",
            alone=0.80,
            gap=r"[ \t:=\"#]{1,4}",
        ),
        labelled(rf"(?:{_KIND}|embedding|voiceprint|template){_MORE}", _VECTOR, alone=0.93, gap=r"[ \t:=\"(]{1,4}\n?"),
        # the one before, in brackets: BioID PYX-5520-RM (old PYX-5520-LT deleted)
        Pattern(
            r"(?:old|prior|previous|former(?:ly)?|was|replaces|supersedes|deleted|removed|revoked|expired)(?: (?:template|id|ref|no\.?|"
            r"enroll?ment|one))?[ :#]{1,2}(?P<value>[A-Z]{1,6}[-_/]\d{2,8}(?:[-_/][A-Z0-9]{1,8}){0,3})",
            alone=0.25,
            labelled=0.90,
        ),
        labelled(
            _KIND,
            rf"{_LISTED}|0x[0-9A-F]{{6,64}}|[A-Z]{{1,4}}:[A-Z0-9:]{{4,24}}",
            alone=0.94,
            gap=r"[^\n\0;:]{0,48}[,;:( ](?:ref|id|no\.?|#|card|templates?|hash|token|code|key|record|enroll?(?:ment|ed)?|slot)(?: ?(?:no\.?|#|id|\d))?[ :#=]{1,3}",
        ),
        # the template after the kind was named further to the left on the line
        Pattern(
            rf"(?:templates?|tmpl|enroll?(?:ment|ed)?|re-?enroll?(?:ment|ed)?)[ :]{{1,2}}(?:(?:id|ref|no\.?|key|code|slot|as|#) ?[:#]?[ :]?)?(?P<value>{_LISTED}|0x[0-9A-F]{{4,64}})",
            alone=0.62,
            labelled=0.95,
        ),
        Pattern(
            r"(?:FMR|FMD|FIR|IIR|FAC|VPR|VPID)[-_/ ]\d{2,6}(?:[-_/][A-Z0-9]{1,8}){0,3}",
            alone=0.75,
            labelled=0.95,
            caseless=False,
        ),
        Pattern(
            r"replaced (?:by |template |id )?(?P<value>[A-Z]{2,5}-\d{3,6}(?:-[A-Z0-9]{1,4})?)",
            alone=0.30,
            labelled=0.90,
        ),
    ),
    labels=(
        *(
            "fingerprint",
            "fingerprints",
            "thumbprint",
            "voiceprint",
            "retinal",
            "retinal scan",
            "iris",
            "palm",
            "biometric",
            "footprint",
        ),
        *("bioid", "bio-id", "palm vein", "hand geometry", "face", "enrolled", "re-enrolled", "palmsecure", "imprint"),
        *("footprints", "voice print", "face id", "facial", "biometrics", "template id", "palm-vein", "vein"),
        *("finger reader", "palm reader", "hand reader", "iris reader", "finger scanner", "palm scanner", "reader"),
    ),
    context=("enrolled", "afis", "match", "identification", "verified", "kiosk"),
    check=check,
    positives=(
        "fingerprint template <FMR-20931> on file",
        "fingerprints: R thumb <RT-0417>, L thumb <LT-0418>",
        "iris L <IRL-4417> / R <IRR-4418>",
        "face match score .93, probe <FP-00417>, gallery <GL-8817>",
        "signature pad token <SIG-88204-A>",
        "both palm-vein verified at retrieval (templates <PV0417F> & <PV0417M>)",
        "finger reader: enrol id <R-IDX-88213>, match",
        "eye-gaze calibration profile <EG-7720-CF>; win",
        "palm vein for Esi re-enrolled, id <pv:00417>",
        "palm reader on door rejects Sol, her enrolment no. <PV-22094>, re-scanned",
        "prints sent, LiveID <LID-0099417>, mug",
        "iris codes <IR-4177-L>, <IR-4177-R> and <IR-4180-L>",
        "face unlock template <tmpl:0x44c1f7> reset",
        "voice enrolment: <VE 20417>",
        "voiceprint id <VB-7781>",
        "iris code <0x9f3c...a1>",
        "retinal scan enrolled #<R-5512>",
        "newborn footprint card #<4471>",
        "FaceID embedding <[0.12, -0.44, ...]>",
        "palm vein pattern id <PV.00417.c2>",
        "voice print ref <VPR/2207/71>, file",
        "Retinal scan enrolled for kiosk login, template <RS-44190-7C>",
        "Windows Hello face template hash <b64:Q0hFQ0sgTUU0NDE3>",
        "Passkey cred id <AAGx-44177-kQ9z>",
        "Dental chart for ID sent as <dentID-40098>",
        "voiceprint (his bank) enrolled as <VPID 7741-C>",
        '"biometricTemplateId": "<FMD-884-20417>"',
        "Thumbprint template id <TPL-2044-R1> replaced <TPL-1187-R1>",
        "Huella digital No. <H-00417>",
        "Foot print on cert: <FPT-0417 R/L>",
        "iris_hash=<7f3a99e0c1>",
        "ear print exemplar <EP-117-22>",
        "retinal template <RT-7-0031-OD> same",
        "gait analysis ID <GA-2207-3>",
        "codigo de huella: <H-0044718>",
        "prints on file under <LP-25-0417>",
        "left index print enrolled, template <FP-004471>",
        "new BioID <PYX-5520-RM> (old <PYX-5520-LT> deleted)",
        "dental comparison ID <ODONT-8817>",
        "odontology ref <OD-26-0417>",
        "compared OK; iris enrol <IR-4177-L> optional",
        "fingerprint OCA <RN9404418-FP2> cleared",
        "palm vein re-registered <PS-2204417-N>.",
        "Vectra 3D face mesh id <VX3D-88-0417>",
        "palm rec. <PLM-44178>",
        "finger vein <FV-0417-RI>",
        "mother R index print on same card, ref <FP-2026-00318-M>",
        "fingerprint reader enrolled as slot <F-0417>",
    ),
    negatives=(
        "retina attached",
        "enrolled 2019, template 3 of 12",
        "hand x-ray ref 2, eye drops 0.5",
        "eye tracking 20 min, templates updated",
        "gait steady",
        "voice hoarse x3d",
        "iris hooks used",
        "prints available",
        "fingerstick glucose 104",
        "footprint of infarct 3 cm",
        "fingerprints taken 3/14/2019",
        "retinal scan 2019",
        "iris intact, c/d 0.4",
        "gait analysis 10 m walk",
        "voice sample 120 s",
        "biometric screening BMI 27",
        "face recognition 3/5",
        "handprint on wall, 2 of 3",
        "was T-12 level, old L-4 fracture",
        "face pain 10/10, hand 5/5",
        "dental: tooth #14, ref 12",
        "index finger lac 2.5 cm",
        "middle finger x-ray, AP-2 views",
    ),
    sources=(
        "https://www.iso.org/standard/50863.html",
        "https://www.w3.org/TR/webauthn-2/",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(P)",
    ),
)
