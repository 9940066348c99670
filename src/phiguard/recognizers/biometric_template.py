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
_DATE = re.compile(r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}(?:[-/.](?:19|20)?\d\d)?")

_KIND = (
    r"(?:newborn )?(?:finger|thumb|palm|foot|hand|heel|toe|ear|lip|voice)[ -]?prints?|(?:finger|thumb|palm|hand|"
    r"ear|foot)[ -]?scans?|"
    r"face ?(?:id|template|embedding|geometry|recognition|scan|hash|vector|map|print)|facial (?:recognition|"
    r"template|geometry|scan|embedding|id|hash)|"
    r"retinal? (?:scan|template|id|pattern|map)s?|iris[ -]?(?:code|scan|template|id|hash|pattern|recognition|"
    r"image)s?|iriscode|"
    r"(?:palm|finger|hand)[ -](?:vein|geometry)(?: (?:pattern|scan|template))?|vein (?:pattern|scan|template|"
    r"map)|gait (?:signature|template|id|profile)|"
    r"voice (?:biometrics?|sample|id|template|signature|model|enroll?ment|recording)|speaker (?:embedding|id|"
    r"model|template)|vpid|"
    r"biometrics?(?: (?:id|template|hash|token|key|identifier|record|enroll?ment))?|windows hello|touch ?id|"
    r"minutiae|fm[dr]|x-vector|d-vector|"
    r"dental (?:chart|records|x-?rays|impressions?) (?:for|sent for) id(?:entification)?|ecg (?:biometric|"
    r"signature)|keystroke (?:profile|dynamics)|"
    r"pass ?keys?|webauthn|fido2?|cred(?:ential)? id|huella(?:s)?(?: (?:digital|dactilar)(?:es)?)?|huella de voz"
)
_MORE = (
    r"(?:[ ,:(/_-]{1,2}(?:id|ids|template|templates|scan|code|hash|sample|enroll?ed|enroll?ment|match|matched|"
    r"card|file|record|ref|reference|"
    r"nos?\.?|number|on|cert|as|is|was|at|token|pattern|with|stored|registered|captured|kept|key|embedding|"
    r"vector|signature|image|backup|sent|for|"
    r"credential|cred|mold|index|left|right|r|l|system|kiosk|login|face|identifier|under|in|replaced|by|sensor|"
    r"verified|set)){0,6}"
)
_LINK = r"[ \t:=#|>.,\"'(-]{1,4}\n?"
_CODE = (
    r"0x[0-9A-F]{4,64}(?:\.{2,3}[0-9A-F]{1,16})?|(?:b64|base64|sha\d{0,3}|hex|urn):[A-Z0-9+/=:_-]{8,200}|"
    r"(?:[A-Z]{1,8}[-_:/.]?){0,2}\d[A-Z0-9]{1,20}(?:[-_:/.][A-Z0-9]{1,16}){0,4}|[A-Z]{2,5} \d{3,8}(?:-[A-Z0-9]{1,4})?|"
    r"[A-Z]{1,6}[-_:/][A-Z0-9]{3,12}(?:[-_:/.][A-Z0-9]{1,16}){0,4}|[0-9A-F]{16,128}"
)
_VECTOR = (
    r"\[ ?-?\d?\.\d\d?\d?\d?\d?\d?\d?\d?(?:, ?-?\d?\.\d\d?\d?\d?\d?\d?\d?\d?){1,60}(?:, ?(?:\.{2,3}|\xa4))?,? ?\]?"
)


def check(value: str) -> Verdict:
    """Doubt dates and values without digits."""
    if sum(map(str.isdecimal, value)) < _LEAST:
        return TOO_FEW
    return A_DATE if _DATE.fullmatch(value) else SILENT


recognizer = PatternRecognizer(
    name="biometric_template",
    title="Biometric template or its identifier",
    identifies=SafeHarbor.BIOMETRIC,
    entity="BIOMETRIC_ID",
    patterns=(
        labelled(rf"(?:{_KIND}){_MORE}", _CODE, alone=0.90, gap=_LINK),
        labelled(rf"(?:{_KIND}|embedding|voiceprint|template){_MORE}", _VECTOR, alone=0.93, gap=r"[ \t:=\"(]{1,4}\n?"),
        # the template after the kind was named further to the left on the line
        Pattern(
            r"template (?:id |ref |no\.? |#)?(?P<value>[A-Z]{1,5}-?\d{3,8}(?:-[A-Z0-9]{1,4}){0,2})",
            alone=0.30,
            labelled=0.90,
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
        *("footprints", "voice print", "face id", "facial", "biometrics", "template id"),
    ),
    context=("enrolled", "afis", "match", "identification", "verified", "kiosk"),
    check=check,
    positives=(
        "fingerprint template <FMR-20931> on file",
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
        "Foot print on cert: <FPT-0417> R/L",
    ),
    negatives=(
        "retina attached",
        "gait steady",
        "voice hoarse x3d",
        "iris hooks used",
        "prints available",
        "fingerstick glucose 104",
        "footprint of infarct 3 cm",
        "fingerprints taken 3/14/2019",
        "retinal scan 2019",
        "iris intact, c/d 0.4",
        "handprint on wall, 2 of 3",
    ),
    sources=(
        "https://www.iso.org/standard/50863.html",
        "https://www.w3.org/TR/webauthn-2/",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(P)",
    ),
)
