"""Serial number of a device tied to a person (Safe Harbor class M).

Implants, pumps, breathing machines, monitors, hearing aids, wheelchairs, telephones: the serial number has no form of
its own and is known by "S/N", "serial" or the device before it. "SN" also means sentinel node, "serial" a series, so
a value holds digits and no words.

>>> check("RNB448127S").decibans, check("12-lead").decibans < -9, check("2019").decibans < -9
(0, True, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import NUMBERED, WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

TOO_SHORT = Verdict("too short, or too few digits", -30)
HOLDS_A_WORD = Verdict("holds a word", -30)
A_DATE = Verdict("reads as a date or a year", -20)

_LOWER = re.compile(r"(?:^|[-./_ ])[A-Z]?[a-z]{3,}(?:$|[-./_ ])|\d(?:mg|mcg|ml|mm|cm|hr?s?|min|days?|wks?|yrs?)$")
_DATE = re.compile(r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d")

_SERIAL = (
    r"(?:[A-Z]{1,6}[-_./]?){0,2}\d[A-Z0-9]{1,17}(?:[-./_:][A-Z0-9]{1,10}){0,4}|\d(?:-[A-Z0-9]{2,10}){1,3}|"
    r"[A-Z]{1,3}\d-[A-Z0-9-]{4,16}"
)
_SPACED = r"[A-Z]{1,4} \d{4,10}(?:-\d{1,4})?|\d{3,10}(?: \d{3,6}){1,3}|[A-Z]{0,3}\d{2,4} [A-Z]{1,4}\d{2,8}"
#: Forms that stand for themselves behind the word for a device.
_PLAIN = (
    r"[A-Z]{1,4}-?\d{5,12}(?:-[A-Z0-9]{1,4})?[A-Z]?|[A-Z]{2,4}-\d{4,10}(?:-[A-Z0-9]{1,4})?|\d{6,12}|"
    r"\d[A-Z0-9]{5,11}|\d{2,4}-\d{5,9}(?:-\d{2})?|[A-Z]{1,4}\d{2,6}-\d{4,8}|[A-Z]{2}\d{5,9}[A-Z]"
)

_STRONG = (
    r"s/n|s\.n\.?|(?:body|camera|lens|internal) ?serial(?: ?(?:no\.?|number))?|(?:device|pump|meter|equipment|"
    r"unit|product|mfr|monitor|body|[lr]) ?s/?n|s/?n[ -](?:left|right|"
    r"[lr12])|sn|ser\.?|serial[ _-]?(?:no|num(?:ber)?|nbr|id)?|(?:num(?:ero)?\.? de |no?\. de )?serie|"
    r"device[ _]?serial(?:[ _]?(?:no|number))?|serial(?: on| of)(?: the| his| her)?(?: [a-z-]{2,14}){1,2}|"
    r"asset(?: tag)?"
)
_DEVICE = (
    r"(?:cgm |dexcom |libre |g[67] |ecg |bp )?(?:transmitter|sensor|receiver|reader|meter|glucometer|monitor|recorder)|"
    r"(?:insulin |pain |infusion |feeding |baclofen |breast |pca |iv |omnipod |tandem |medtronic )?(?:pump|pod|pdm)|"
    r"pacemaker|pacer|pulse generator|ipg|crt-?[dp]|(?:right|left|r[av]|lv|atrial|ventricular|icd|pacing|dbs|"
    r"vns) lead|loop recorder|"
    r"defibrillator|lifevest|lvad(?: controller)?|implant|prosthesis|stimulator|neurostimulator|cochlear implant|"
    r"processor|valve|stent|graft|mesh|"
    r"hearing aids?|cpap|bipap|apap|ventilator|vent|concentrator|nebulizer|oximeter|spirometer|scale|cuff|"
    r"wheel ?chair|w/c|walker|scooter|hospital bed|bed|lift|brace|hub|gateway|modem|tele(?:metry)? box|device|"
    r"phone|tablet|ipad|laptop|watch|smart ?watch|fitbit|equipment|dialyzer|machine|apple|dispositivo|bomba"
)


def check(serial: str) -> Verdict:
    """Doubt counts, doses, dates and words."""
    digits = sum(map(str.isdecimal, serial))
    if len(serial) < 4 or digits < 2:  # noqa: PLR2004 - shorter ones are counts
        return TOO_SHORT
    if _LOWER.search(serial):
        return HOLDS_A_WORD
    return A_DATE if _DATE.fullmatch(serial) else SILENT


recognizer = PatternRecognizer(
    name="device_serial",
    title="Serial number of a device",
    identifies=SafeHarbor.DEVICE,
    entity="DEVICE_SERIAL",
    patterns=(
        labelled(_STRONG, _SERIAL, alone=0.92, gap=WIDE_GAP),
        labelled(
            r"s/n|s\.n\.|ser(?:ial)?\.? ?(?:no\.?|num(?:ber)?|#)|(?:numero|no\.) de serie",
            _SPACED,
            alone=0.90,
            gap=WIDE_GAP,
        ),
        labelled(
            "work ?station|computer|pc|host(?:name)?|wow|cow|kiosk|terminal|(?:device|machine|computer) name",
            r"[A-Z]{2,8}(?:-[A-Z0-9]{2,8}){0,2}-[A-Z]{0,4}\d{2,8}",
            alone=0.75,
            gap=r"(?: id)?[ \t:=#\"(]{1,4}",
        ),
        labelled(
            "(?:cgm |dexcom )?(?:tx|xmtr)|i?pad|i?phone|tablet|laptop|mac ?book|watch|chromebook|meter|modem|"
            "gateway|scanner",
            r"\d[A-Z0-9]{5}|[A-Z]{3,5}\d{1,4}[A-Z0-9]{4,7}|[A-Z]{2} \d{6}",
            alone=0.75,
            gap=r"[ \t:=#(\"]{1,3}",
        ),
        labelled(rf"(?:{_DEVICE})(?: tag)?", _SERIAL, alone=0.88, gap=NUMBERED),
        labelled(_DEVICE, _PLAIN, alone=0.75, gap=r"(?:(?: tag| sn)?[ \t:=\"']{1,4}|\?\n[a-z]{1,12}: )"),
        Pattern(r"S/?N-[A-Z0-9]{1,4}-?\d{3,9}(?:-\d{1,6}){0,2}", alone=0.80, labelled=0.95, caseless=False),
        Pattern(r"(?P<value>[A-Z]{0,4}\d[A-Z0-9-]{4,16}) ?[(\[] ?(?:s/?n|serial)", alone=0.90, names_itself=True),
        Pattern(
            r"\(?0018,1000\)?[^\[\n\0]{0,30}\[(?P<value>[^\]\n\0]{3,20})",
            alone=0.95,
            left="any",
            right="any",
            names_itself=True,
        ),
        # left and right, lead one and two: a second serial after the first
        Pattern(
            r"(?:s/?n|serial(?: no\.?| #)?)[ :#]{1,3}(?:(?:l|r|left|"
            r"right)[ :]{1,2})?[A-Z0-9-]{4,16}(?: ?[,;/&] ?| and |"
            r" / | )(?:(?:and )?(?:l|r|left|right)[ :]{1,2})?(?P<value>[A-Z]{0,4}\d[A-Z0-9-]{4,14})",
            alone=0.80,
            names_itself=True,
        ),
    ),
    check=check,
    positives=(
        "Pacemaker model L331 S/N <448812>",
        "Dexcom transmitter <8GQX42>",
        "CPAP serial# <2231-00417>",
        "RA lead  model 5076-52   S/N: <PJN7720413>",
        "Serial Number (S/N): <SQZ-0099>",
        "SN <23-2204187-66>",
        '"serialNumber":"<PM-2204417>"',
        "device_serial_no: <ZQ00417>",
        "Hearing aid SN L: <2044X7K1>",
        "oximeter ser. no <OXI 44177>",
        "IOL s/n <21447180 032>",
        "Numero de serie: <7Q-00441>",
        "insulin pump #<1180447>",
        "Serial on microprocessor ankle: SER <EMP/0447/21>",
        '{"value":"<SN-W8-20441-77>"}',
        "serial no.\n<RNB448127S>",
        "(0018,1000) LO [<CT99-44718>]",
        "wheelchair tag <WC-04417>",
        "BodySerialNumber <F2LX0417>",
        "rep: ty and the transmitter?\npt: <GT4417720M>",
        "LifeVest monitor <LV4000-204417>, garment",
    ),
    negatives=(
        "PB980 ventilator",
        "SN bx negative",
        "SN 0/3 nodes, pN0(sn)",
        "serial troponins 0.04, 0.06",
        "serial 7s intact",
        "serial 12-lead ECGs",
        "16 Fr Foley",
        "pump 5 mL/hr",
        "serial exams 3/14/2019",
        "model DDDR",
        "lot expired",
        "SNF 30 days",
        "lead II, leads V1-V6",
        "serial BP 120/80",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(M)",
        "https://www.hl7.org/fhir/device-definitions.html#Device.serialNumber",
        "https://dicom.nema.org/medical/dicom/current/output/chtml/part03/sect_C.7.5.html",
    ),
)
