"""Numbers of boats, aircraft, trailers and bicycles, placards, permits and toll tags (Safe Harbor class L).

>>> check("FH-20931").decibans, check("2019").decibans < -9
(0, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

TOO_FEW = Verdict("a year, or fewer than three digits", -30)

_UNIT = re.compile(r"[A-Z]{1,3}-\d\d|N\d\d[A-Z]{2}", re.IGNORECASE)

_SERIAL = (
    r"#?(?:[A-Z] \d{3} \d{3}|[A-Z]{0,2} ?\d{3,5} \d{4,8}(?: \d)?|[A-Z]{2} TAG \d{4}-\d{4}-\d{3,4}|[A-Z]{1,3} \d{5,8}|\d{3,4}[ -]\d{3,4}[ -]\d{3,4}|[A-Z]{1,4}\d?-?\d[A-Z0-9]{1,11}(?:-[A-Z0-9]{1,8}){0,2}|\d[A-Z0-9-]{3,17}|"
    r"[A-Z]{1,4}\d?[A-Z]{0,6}\d[A-Z0-9-]{2,12})"
)
_GAP = (
    r"(?:[ \t:.#_-]{0,3}(?:numbers?|num|nos?|nbr|nr|ids?|#)){0,2}(?: (?:on|for) (?:the|her|his|my|"
    r"their) [a-z]{3,12}| for (?:[a-z]{3,12} ){1,2}[a-z]{2,8}| (?:for|hung|hanging|posted|displayed|stuck|taped|in|on) [a-z0-9]{2,12}"
    r"(?: (?:on )?[a-z]{2,12})?(?: (?:no\.?|number|#))?)?(?:[ \t:,]{1,2}(?:is|was|reads?|of|renewed|issued))?[ \t:=#|,.\-\"'(\n]{1,8}"
)
_THING = (
    r"(?:atv|quad|utv|sled|coach|jeep|pre-?(?:81|1981)|fork ?lift|pallet jack|trailer|trl|motorcycle|moped|e-?bike|e-?scooter|scooter|snowmobile|rv|camper|golf cart|bike|"
    r"bicycle|tractor|jet ?ski|outboard|boat|vessel|mower)"
)


def check(number: str) -> Verdict:
    """Doubt years and counts."""
    digits = sum(map(str.isdecimal, number))
    year = len(number) == 4 and number.startswith(("19", "20"))  # noqa: PLR2004 - a year
    if _UNIT.fullmatch(number):
        return SILENT
    return TOO_FEW if digits < 3 or year else SILENT  # noqa: PLR2004 - a count


recognizer = PatternRecognizer(
    name="hull_number",
    title="Hull, aircraft, placard, permit or toll tag number",
    identifies=SafeHarbor.VEHICLE,
    entity="VEHICLE_SERIAL",
    patterns=(
        Pattern(r"[A-Z]{3}[A-Z0-9]{5}[A-L]\d{3}", alone=0.08, labelled=0.92),
        Pattern(r"[A-Z]{2}[- ]\d{4}[- ][A-Z]{2}", alone=0.30, labelled=0.92, caseless=False),
        labelled(
            r"(?:boat|vessel|hull|state|bow) (?:reg(?:istration)?|no|num|number|#)\.?|mv no",
            r"[A-Z]{2}[- ]?\d{2,4}[- ]?[A-Z]{1,3}",
            alone=0.90,
            gap=_GAP,
        ),
        labelled(
            r"hin|hull(?: (?:id(?:entification)?|serial))?",
            r"[A-Z]{3}-?[A-Z0-9]{5}-?[A-L]\d{3}|[A-Z]{2,3}[A-Z0-9]{5,9}\d{2,4}",
            alone=0.92,
            gap=_GAP,
        ),
        labelled(
            r"tail(?: (?:no\.?|number|#))?|aircraft(?: reg(?:istration)?)?|n-?number|registration mark|(?:air )?plane|jet|"
            r"(?:cessna|piper|beech(?:craft)?|cirrus|robinson|bell|pilatus)(?: [a-z]?\d{2,4}[a-z]?)?|helo|heli(?:copter)?|chopper|"
            r"rotor(?:[ -]?wing)?|fixed[ -]wing|(?:life|air|med|care|angel|star) ?-?(?:flight|evac|med|care|life|ambulance|"
            r"transport|lift)|medevac|hems|glider|balloon",
            r"N\d{1,5}[A-Z]{0,2}",
            alone=0.90,
            gap=rf"(?: (?:via|by|with|on|w/))?{_GAP}",
        ),
        Pattern(r"N\d{2,4}[A-HJ-NP-Z]{2}", alone=0.60, labelled=0.92, caseless=False),
        # the carrier's number, with the name of the register as its first part
        labelled(
            r"(?:us ?)?dot(?: ?(?:no\.?|number|#))?|usdot|carrier",
            r"USDOT[ #:]{1,2}\d{5,8}",
            alone=0.93,
            gap=r"[ :#]{1,3}",
        ),
        Pattern(r"(?:USDOT|US DOT|MC|MX)[ #:-]{1,3}(?P<value>\d{5,8})", alone=0.80, caseless=False),
        Pattern(r"(?P<value>[A-Z]{2} TAG \d{4}-\d{4}-\d{3,4}|[A-Z]{2,3}\.\d{7,9})", alone=0.80, caseless=False),
        # a unit of a fleet, a few words behind the vehicle: truck (IN TK884LPX, unit T-17)
        labelled(
            r"truck|van|bus|fork ?lift|ambulance|medic|engine|rig|tractor|shuttle|cruiser|patrol car|squad|ems|fire|cart",
            r"[A-Z]{1,3}-?\d{1,5}(?:-\d{1,4})?|\d{2,6}",
            alone=0.85,
            gap=r"(?: \([^()\n\0]{2,24}|[^()\n\0]{0,20})[ ,(]unit(?: (?:no\.?|number|medic))?[ #:]{1,2}",
        ),
        labelled(
            r"ambulance|medic|engine|squad|bus|cab|van|cruiser",
            r"[A-Z]{1,2}-\d{2,4}(?:-\d{1,4})?",
            alone=0.62,
            gap="[ #:]{1,2}",
        ),
        labelled(r"medallion|cab(?: no\.?| #)?|taxi(?: no\.?| #)?", r"\d[A-Z]\d{2}", alone=0.88, gap=_GAP),
        labelled(
            "permit",
            r"[A-Z]{1,3}-\d{3,6}",
            alone=0.72,
            gap=r"(?: (?:hung|hanging|displayed|stuck|on|in|the|mirror|dash|window|windshield)){0,4}(?: (?:no\.?|number|#))?[ :#|]{1,3}",
        ),
        labelled("permit", r"(?-i:TMP|TEMP) \d{4,8}", alone=0.80, gap="[ :#]{1,3}"),
        labelled(
            r"(?:handicap(?:ped)?|disabled|disability|parking|accessible|ada|hc|temp(?:orary)?|dmv|"
            r"hang(?:ing)?)? ?placards?|(?:parking|garage|resident|hang) (?:permit|pass|tag|decal|stub|ticket|"
            r"sticker|spot permit)s?|"
            r"(?:toll|e-?z-?pass|ez ?pass|fastrak|sunpass|i-?pass|txtag|ezpass)(?: tag| transponder| pass|"
            r" account)?|transponder|boat reg(?:istration)?|"
            r"(?:orv|ohv|atv|trail|boat|marina|beach|inspection|reg(?:istration)?) (?:sticker|decal)|uscg(?: doc(?:ument(?:ation)?)?)?(?: no\.?)?|"
            r"vehicle (?:registration|serial|decal|permit|id|identifier)|registration (?:no\.?|number|#)|"
            r"auto insurance card|fleet(?: (?:no\.?|number|unit|id))?|usdot|dot(?: (?:no\.?|number|#|trailer))?|"
            r"medallion|cab no\.?|(?:school |city )?bus(?: (?:no\.?|number|#))?|(?:ambulance|medic|engine|"
            r"squad) (?:no\.?|number|#)",
            _SERIAL,
            alone=0.90,
            gap=_GAP,
        ),
        labelled(
            rf"{_THING}(?:,| ?\((?:unit )?[a-z]{{2,12}}| [a-z]{{2,10}})? (?:serial|frame|engine|chassis|id|unit|unit id|reg(?:istration)?|ser\.?|s/n|sn|hull|vin|"
            rf"tag|decal|#|no\.?)|(?:engine|frame|chassis|motor) (?:no\.?|number|serial|#)|unit id",
            rf"{_SERIAL}|[A-Z]{{1,3}} \d{{3,6}}",
            alone=0.98,
            gap=_GAP,
        ),
    ),
    labels=("hin", "hull", "hull id", "boat", "vessel", "uscg", "reg", "moored", "marina"),
    context=("vessel", "marine", "trailer"),
    contrary=("lot", "ref", "catalog", "part no"),
    check=check,
    positives=(
        "HIN <ABC12345D606>",
        "ORV sticker <7720441>",
        "USCG doc no <1204417>",
        "disabled placard <D 204 417>",
        "handicap placard for 0552 is <PL 0088417> exp 6/27",
        "permit hung on mirror no. <PT-004418>.",
        "plate applied-for, permit <TMP 88204>.",
        "his ATV, serial <RF0099441778>, was",
        "Forklift (unit Hyster s/n <C187V0417>) rolled",
        "snow sled serial <SZ8GS7XC000417>",
        "placard # <D448812>",
        "hull id no. <ZZZ00001A123>",
        "parking permit: <FH-20931>",
        "E-ZPass tag <004471882>",
        "boat number <WN 2044 QZ>",
        "reg <OH-4417-ZB>, 22 ft",
        "school bus # <3044>",
        "tail number <N000ZZ>",
        "boat registration <OR4471ZZ>",
        "disabled placard no. <P4471882>",
        "Toll tag on the Honda <ET 0417 88213>.",
        "trailer # <TRL-99041>",
        "quad serial <RF4BZ0417-22>",
        "e-scooter unit id <SC-91877>",
        "Parking permit #<B-20771> expired",
        "Aircraft <N447MQ>, flight",
        "parking stub <P3-0417>",
        "Medevac'd by helo <N417HC>",
        "air ambulance <N911QX>, ETA 20 min",
        "Cessna 172 <N4417Q> crashed",
        "box truck, DOT <USDOT 0044178>.",
        "USDOT <3204417>, MC <884417>",
        "company truck (IN TK884LPX, unit <T-17>) into dock",
        "forklift unit <F-07>, no tag",
        "toll tag for shuttle van: <TX TAG 0099-4417-882>",
        "lot D, permit <ON-1178>",
        "Permit\tName\tPlate\n<A-1107>\tAchebe, N\t8KTR417",
        "E-ZPass transponder <022 04417720 8>",
        "taxi medallion no. <2W44>",
        "disabled placard: <K 204417>",
    ),
    negatives=(
        "hull of the appendix",
        "placard posted on door",
        "parking is free",
        "toll-like receptor 4",
        "frame 3 of 12",
        "trailer 2",
        "parking permit expires 2019",
        "engine no longer runs",
        "tail bone pain 10/10",
        "GBA N370S, N95 mask",
        "engine 4 on scene",
        "van 2 at 0730",
        "MC 2 weeks ago",
        "medic unit arrived 14:03",
        "permit expires 2019",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-33/section-181.25",
        "https://www.ecfr.gov/current/title-14/part-45",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(L)",
    ),
)
