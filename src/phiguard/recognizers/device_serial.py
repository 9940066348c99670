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
from phiguard.detect.shapes import NUMBERED, WIDE_GAP, listed
from phiguard.reference.devices import MAKES, NOUNS
from phiguard.safe_harbor import SafeHarbor

TOO_SHORT = Verdict("too short, or too few digits", -30)
A_SHORT_ONE = Verdict("three digits", -16)
HOLDS_A_WORD = Verdict("holds a word", -30)
A_DATE = Verdict("reads as a date or a year", -20)

_LOWER = re.compile(r"(?:^|[-./_ ])[A-Z]?[a-z]{3,}(?:$|[-./_ ])|\d(?:mg|mcg|ml|mm|cm|hr?s?|min|days?|wks?|yrs?)$")
_NAMED = re.compile(r"[A-Z]{2,4}-[A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{4}")
_DATE = re.compile(
    r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|(?:0[1-9]|1[0-2])[0-3]\d)?|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d"
)

_SERIAL = (
    r"(?:[A-Z]{1,6}[-_./]?){0,2}\d[A-Z0-9]{1,17}(?:[-./_:][A-Z0-9]{1,10}){0,4}|\d(?:-[A-Z0-9]{2,10}){1,3}|"
    r"[A-Z]{1,3}\d-[A-Z0-9-]{4,16}"
)
_SPACED = (
    r"[A-Z]{1,5} \d{5,10}(?: (?-i:[A-Z]{1,2})|(?:-\d{1,4})?[A-Z]?)|\d{3,10}(?: \d{3,6}){1,3}|[A-Z]{0,3}\d{2,4} [A-Z]{1,4}\d{2,8}|"
    r"[A-Z]{1,3} ?\d{2,5}(?: \d{3,6}){1,2}(?: [A-Z])?|[A-Z]{1,2}\d[A-Z]? \d{4,8}|\d{2,4}(?: \d{3,4}){2,3}(?: \d{1,2})?|"
    r"\d{2}(?: \d{2,4}){2,4}|[A-Z]\d[A-Z]\d(?: \d{2,4}){1,3}"
)
#: Forms that are hardly anything but a serial number.
_STRICT = (
    r"[A-Z]{1,4}-?\d{5,12}(?:-[A-Z0-9]{1,4})?[A-Z]{0,2}|[A-Z]{2,4}\d?-\d{4,10}(?:-[A-Z0-9]{1,4})?|"
    r"[A-Z]{1,3}\d{1,2}-\d{4,8}|\d{6,13}(?:-[A-Z0-9]{1,4})?|\d{1,2}[A-Z]{1,4}-?\d{4,8}[A-Z]?|"
    r"\d{4}-\d{4,8}|\d{2,3}-\d{5,9}(?:-\d{2})?|\d{2,4}-\d{2}-[A-Z]?\d{4,6}|[A-Z]\d[A-Z]\d{3,7}|"
    r"\d{3,5}[A-Z]{1,2}\d{1,2}[A-Z]{1,3}\d{1,3}|[A-Z]{2}\d[A-Z]\d{3,6}|[A-Z]{1,4}\d{2,6}-[A-Z]?\d{4,8}|"
    r"[A-Z]{2,3}\d{2,5}(?:[.]\d{1,4}){1,4}(?:[.]?[A-Z])?|[A-Z]{2}\d{2}-[A-Z]\d{3,6}(?:-\d{2,4})?|\d{2}-\d{4}-[A-Z]-\d{3}|"
    r"\d{3,4}-[A-Z]\d{5,7}|[A-Z]{2,6}-[IVX]{1,4} #\d{4,8}|"
    r"[A-Z]{1,3}\d{3,9}(?:[A-Z]{1,2}\d{1,4}){1,2}[A-Z]?|[A-Z]{3}\d{5,7}[A-Z]|\d{5}-\d{2}"
)
#: Forms that stand for themselves behind the word for a device.
_PLAIN = rf"{_STRICT}|\d[A-Z0-9]{{5,11}}|[A-Z]\d{{2,4}}-\d{{3,6}}|[A-Z]{{1,2}}-\d{{3,6}}(?:-\d{{1,3}})?|[A-Z]{{2,6}} \d{{5,8}}"

_STRONG = (
    r"s/n|s\.n\.?|(?:body|camera|lens|internal) ?serial(?: ?(?:no\.?|number))?|(?:device|pump|meter|equipment|"
    r"unit|product|mfr|monitor|body|[lr]) ?s/?n|s/?n[ -](?:left|right|"
    r"[lr12])|sns?|s/ns|ser\.?|serials?|serial[ _-]?(?:no|num(?:ber)?|nbr|id)s?|(?:num(?:ero)?\.? de |n?o?\.? ?de )?serie|"
    r"device[ _]?serial(?:[ _]?(?:no|number))?|serial(?: on| of)(?: the| his| her)?(?: [a-z-]{2,14}){1,2}|"
    r"asset(?: tag)?|cloud id|(?:micro)?chip(?: (?:no\.?|id|#))?|(?:laptop|ipad|tablet|phone|pc|monitor|printer|wheelchair|w/c) tag|"
    r"(?:security|baby)(?: tag| sticker| band| bracelet)|(?:hugs|infant(?: security)?|rfid|rtls|equipment|equip|biomed|property|inventory|"
    r"calibration|pm|wander ?guard|elopement|patient tracking)(?: tag| #| sticker| band| bracelet| no\.?)|"
    r"(?:device|dvc|dev|equipment|equip|hardware|transmitter|sensor|machine|monitor|tracker|unit|implant|tissue|"
    r"graft|reader|scope|pump)[ _-]?(?:id|identifier)|net-?id"
)
#: Up to so many words of a maker or a model between the noun and the number: "Medtronic Micra MC1VR01".
_MODEL = r"(?:[ ,/:]{1,2}(?:[A-Z0-9][A-Z0-9.+'/-]{0,13}|\([A-Z0-9 .-]{1,16}\)))"
#: Behind these a number is a serial number only where it follows at once.
_THINGS = r"bed|scale|cuff|lift|brace|hub|phone|tablet|ipad|laptop|watch|apple|reader|valve|stent|graft|allograft|mesh"
_SIDES = "left|right|lt|rt|l|r|old|new"
_SIDE = rf"(?:{_SIDES})[ :=#]{{1,2}}(?:#|s/?n[: ]{{1,2}})?"


def check(serial: str) -> Verdict:
    """Doubt counts, doses, dates and words."""
    digits = sum(map(str.isdecimal, serial))
    if len(serial) == 3 == digits:  # noqa: PLR2004 - the check number of a breathing machine
        return A_SHORT_ONE
    if len(serial) < 4 or digits < 2:  # noqa: PLR2004 - shorter ones are counts
        return TOO_SHORT
    if _LOWER.search(serial) and not _NAMED.fullmatch(serial):
        return HOLDS_A_WORD
    return A_DATE if _DATE.fullmatch(serial) else SILENT


recognizer = PatternRecognizer(
    name="device_serial",
    title="Serial number of a device",
    identifies=SafeHarbor.DEVICE,
    entity="DEVICE_SERIAL",
    patterns=(
        labelled(_STRONG, _SERIAL, alone=0.96, gap=WIDE_GAP),
        labelled(r"device (?:no\.?|num(?:ber)?|#)(?: ?\(dn\))?|dn", r"\d{3}", alone=0.996, gap=r"[ \t:#=]{1,4}"),
        # in brackets or between commas the label belongs to the number
        Pattern(
            r"[(,] ?(?P<value>S/?N:? (?:[A-Z]{2,5}-)?\d[A-Z0-9-]{4,14})", alone=0.80, left="any", names_itself=True
        ),
        # things that are lent, pushed about or worn, by a short number of the house
        labelled(
            r"loan(?:er)? (?:closet|pool|locker)(?: (?:item|tag|no\.?|id))?|(?:tele|stroke|telestroke|telehealth|video|crash|code|"
            r"med(?:ication)?|computer|nursing|ultrasound|ecg|ekg)? ?(?:cart|robot)|(?:tele(?:metry)?|monitor|holter) ?(?:box|pack|unit)|"
            r"cooler|temp(?:erature)? log(?:ger)?|data ?logger|(?:rfid|ring|ankle|wrist|fall|bed) (?:tag|alarm|patch)|card #",
            r"[A-Z]{1,5}[-#]\d{2,8}(?:-\d{1,4})?|(?-i:[A-Z]{2,4}-[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}) \d{4}|[A-Z]{1,2}\d{6,9}(?:-\d{1,4})?|\d{4}",
            alone=0.80,
            gap=r"(?: (?:no\.?|id|number|#))?[ :#=]{1,3}",
        ),
        labelled(
            r"s/n|s\.n\.?|sn|serial|ser(?:ial)?\.? ?(?:no\.?|num(?:ber)?|#)|(?:numero|no\.) de serie|biomed #",
            _SPACED,
            alone=0.90,
            gap=WIDE_GAP,
        ),
        *listed(r"s/ns?|sns|serials|serial (?:numbers|nos\.?)", _STRICT, 0.88),
        labelled(
            "(?:cgm |dexcom )?(?:tx|xmtr)|i?pad|i?phone|tablet|laptop|mac ?book|watch|chromebook|meter|modem|"
            "gateway|scanner",
            r"\d[A-Z0-9]{5}|[A-Z]{3,5}\d{1,4}[A-Z0-9]{4,7}|[A-Z]{2} \d{6}|[A-Z]{2,4}\d{4,6}",
            alone=0.75,
            gap=r"[ \t:=#(\"]{1,3}",
        ),
        labelled(rf"(?:{NOUNS})(?: tag)?", _SERIAL, alone=0.88, gap=NUMBERED),
        labelled(
            rf"{NOUNS}|{_THINGS}",
            _PLAIN,
            alone=0.75,
            gap=r"(?:(?: tag| sn| unit)?(?: ?\([a-z ,/-]{2,24}\))?[ \t:=\"'(]{1,4}|\?\n[a-z]{1,12}: )",
        ),
        # a maker's name and a model between: pump Tandem Mobi 1044177, Oticon Real 1 R: B6K417
        Pattern(
            rf"(?:{MAKES}){_MODEL}{{0,4}}?[ \t:=#,(/]{{1,4}}(?P<value>{_STRICT})", alone=0.68, labelled=0.68, lead=MAKES
        ),
        Pattern(
            rf"(?:{NOUNS}){_MODEL}{{1,3}}?[ \t:=#(]{{1,3}}(?P<value>{_STRICT})", alone=0.62, labelled=0.62, lead=NOUNS
        ),
        labelled(NOUNS, _STRICT, alone=0.70, gap=rf"[ :#]{{1,3}}(?:{_STRICT})(?: ?[,/&+;] ?| and )"),
        # the old one and the new one
        labelled(
            r"swapped|replaced|exchanged",
            _STRICT,
            alone=0.62,
            gap=r"(?: out)?(?: (?:w/|with|for|by))(?: (?:a|the|new|loaner|spare|another|unit|pump|one|device|no\.?|sn|s/n|"
            r"serial)){0,3}[ #:]{1,3}",
        ),
        Pattern(rf"{_SIDE}(?P<value>{_STRICT})[ ,;/&+]{{1,4}}{_SIDE}(?:{_STRICT})", alone=0.75, lead=_SIDES),
        Pattern(rf"{_SIDE}(?:{_STRICT})[ ,;/&+]{{1,4}}{_SIDE}(?P<value>{_STRICT})", alone=0.75, lead=_SIDES),
        labelled("box", r"[A-Z]-\d{2,4}", alone=0.62, gap=r"[ #:]{1,3}"),
        labelled(
            "unit", r"[A-Z]{2}\d{2,5}(?:\.\d{1,4}){1,4}(?:\.?[A-Z])?", alone=0.70, gap=r"(?: (?:no\.?|id))?[ #:]{1,3}"
        ),
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
            r"(?:s/?ns?|serials?(?: no\.?| #)?)[ :#]{1,3}(?:(?:l|r|left|"
            r"right)[ :]{1,2})?[A-Z0-9-]{4,16}(?: ?[,;/&+] ?| and |"
            r" / | )(?:(?:and )?(?:l|r|left|right)[ :]{1,2})?(?P<value>[A-Z]{0,4}\d[A-Z0-9-]{4,14})",
            alone=0.80,
            names_itself=True,
        ),
    ),
    contrary=(
        "ref",
        "ndc",
        "catalog",
        "cat",
        "upc",
        "order",
        "mrn",
        "acct",
        "invoice",
        "claim",
        "dob",
        "phone",
        "fax",
        "cpt",
    ),
    check=check,
    positives=(
        "Pacemaker model L331 S/N <448812>",
        "Device no (DN): <417>",
        "Dexcom G7 sensor sn <Q7X4 4177 20>",
        "Abbott PM2272 / <4417720>",
        "PCA pump <44178-02>",
        "Serial no: <22 1907 4418>  and DN:<881>.",
        "ALSA loan closet item <LC-0417>",
        "cart <RP-Vita 0417> @ bedside",
        "Old machine (recalled): <J0778812A41C9>.",
        "Your remote monitor (<SN MYC-44178820>) will alert us",
        "hearing aid L, phonak, <S/N 2114X0ZK7>  bay 6",
        "ResMed 37015 SN <23 1604 4178 2>. Cloud id <AIRV-7Q4418>",
        "tele box <TB#0417>, radio",
        "- pump <ALR 1544178> to biomed",
        "Serial Number <RSK 004471 S>, with lead",
        "RV lead 6935M <TDL044177V>",
        "his laptop tag is <TS-LT-20417>",
        "Pet: Biscuit, chip <985112009944177>",
        "temp log <TL-8820> 4.1 C",
        "crash cart #<CC-0417>",
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
        "Oticon Real 1 R: <B6K417>  L: <B6K418>  charger: <0044-177204>",
        "Signia Pure R <SN7Q0441> / L <SN7Q0442>",
        "Spectra Optia <1P04177>, 4.2 L processed",
        "Medtronic Micra MC1VR01 <MCV204417S>",
        "RV lead 5076 <PJN7720414>, RA lead 5076 <PJN7720415>",
        'alarmed "occlusion" x3, swapped w/ <13209921>, biomed called',
        "ICD serial <BLH 204417> to be deactivated",
        "serials <204417>, <204418> and <204419>",
        "box <T-17> (ser <PHW0044178>)",
        "Apligraf, unit <GS2204.17.03.1A>, exp 8/14",
        "device <RBT-IV #088417>",
        "HUGS tag <4C71A9> on L ankle",
        "ventilator sn <TV 1180 44177>",
        "explanted (old <4417-0091>, new <4417-0092>)",
        "controller <HSC-104417>, charger <0044-177205>",
    ),
    negatives=(
        "PB980 ventilator",
        "cart 2 at 0730, crash cart brought",
        "DN 12, device no longer used 3 times",
        "cooler 4 C",
        "(SN 3 nodes), SN 0/2",
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
        "Medtronic rep at bedside 0730",
        "Abbott model PM2272 REF 12345678",
        "OD: 20/40 OS: 20/30",
        "L 2nd toe, R 3rd toe, L 120 R 130",
        "vent settings 450 x 14",
        "replaced with K 40 mEq",
        "ICD 10 code Z95.810",
        "Dexcom readings 104, 141, 70-99",
        "PO box 12, box 3 of 4",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(M)",
        "https://www.hl7.org/fhir/device-definitions.html#Device.serialNumber",
        "https://dicom.nema.org/medical/dicom/current/output/chtml/part03/sect_C.7.5.html",
    ),
)
