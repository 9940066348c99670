"""Number of a ticket, request, shipment, bag or flight (Safe Harbor class R).

>>> check("INC0447719").decibans, check("2019").decibans < -9
(0, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import CODE, NUMBERED, WIDE_GAP, listed
from phiguard.safe_harbor import SafeHarbor

TOO_FEW = Verdict("fewer than three digits", -30)
A_DATE = Verdict("reads as a date or a year", -20)
_LEAST = 3
_DATE = re.compile(r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d")

_THING = (
    r"(?:help ?desk|support|it|service|work|property|belongings|valuables|luggage|parking|claim|coat|locker|"
    r"shipment|return|trouble|portal|fax|print|marathon|race|queue|appointment|appt|"
    r"confirmation|reservation|booking) ?"
)
_NOUN = (
    r"(?:ticket|request|incident|work order|task|bag|bib|shipment|package|parcel|manifest|flight|tail|locker|"
    r"pager|confirmation|reservation|booking|appointment|appt|message|msg|thread|"
    r"transaction|trans|job|receipt|voucher|coupon|envelope|box|socket|cart|certificate|diploma|invite|tkt|app|"
    r"application|claim check|"
    r"invitation|member|session|meeting|webinar|conference|form|packet|survey|token|tag)s?"
)


def check(number: str) -> Verdict:
    """Doubt dates and counts."""
    digits = sum(map(str.isdecimal, number))
    locator = len(number) == 6 and number.isupper() and digits  # noqa: PLR2004 - a record locator has six
    if digits < _LEAST and not locator:
        return TOO_FEW
    return A_DATE if _DATE.fullmatch(number) else SILENT


recognizer = PatternRecognizer(
    name="ticket_number",
    title="Number of a ticket, request or shipment",
    identifies=SafeHarbor.OTHER_ID,
    entity="TICKET_NUMBER",
    patterns=(
        Pattern(r"(?:INC|RITM|CHG|PRB|REQ|SCTASK|TASK|CS|TKT|HD|SR)-?\d{6,10}", alone=0.85, caseless=False),
        labelled(rf"(?:{_THING})?{_NOUN}", CODE, alone=0.80, gap=NUMBERED),
        *listed(
            r"(?:ticket|request|tracking|parcel|shipment|receipt|voucher|tag|bag)s?(?: ?(?:nos?\.?|num(?:ber)?s?|#s?|ids?))?"
        ),
        labelled(
            r"(?:claim|valet|coat|parking|tow(?:ing)?|bag(?:gage)?|luggage|laundry|cleaners?|check ?room|food|repair|"
            r"locker|property|valuables|deli|pharmacy|lost (?:and|&) found|id)[ -](?:checks?|tickets?|tkts?|tags?|stubs?)|"
            r"coat check|tkts?|ticket|helpdesk",
            r"#?[A-Z]?-?\d{3,8}",
            alone=0.80,
            gap=r"[ \t:=#]{1,3}",
        ),
        labelled(
            r"(?:certified|registered)(?: (?:mail|letter))?|return receipt|green card",
            r"\d{4}(?: \d{4}){3,4}(?: \d{2})?|\d{20,22}",
            alone=0.88,
            gap=r"(?: (?:return receipt|receipt|letter|mail|article)){0,3}(?: ?(?:no\.?|number|#))?[ \t:#]{1,3}",
        ),
        labelled(
            r"ticket|helpdesk|shipment|manifest|confirmation|reservation|flight|job|bag|(?:marathon |race )?bib|"
            r"locker|appointment id",
            r"#?[A-Z]{1,5}-?\d{2,4}(?:-\d{3,8})?\d{0,6}|#?[A-Z]{2,5}-\d{4,9}|\d{5,12}",
            alone=0.75,
            gap=r"[ \t:=#]{1,3}",
        ),
        labelled(
            r"(?:confirmation|reservation|booking|record)(?: (?:code|number|no\.?|#|locator|id))?|pnr",
            r"[A-Z]{2}\d[A-Z0-9]{7}|HM[A-Z0-9]{8}|[A-Z0-9]{6}|[A-Z]{2,5}-?\d{4,9}|\d{6,12}",
            alone=0.80,
            gap=r"(?: is)?[ \t:=#]{1,4}",
        ),
        # carriers: UPS 1Z, FedEx, the Postal Service, Amazon
        Pattern(r"1Z ?[A-Z0-9]{3} ?[A-Z0-9]{3} ?[A-Z0-9]{2} ?\d{4} ?\d{4}|1Z[ A-Z0-9]{16,24}", alone=0.90),
        Pattern(r"9[2-5]\d{2}(?: ?\d{4}){4}(?: ?\d{2})?", alone=0.60, labelled=0.95),
        Pattern(r"TBA\d{12}", alone=0.90),
        labelled(
            r"track(?:ing)?(?: (?:no\.?|number|id|#))?|(?:marathon |race )?bib|fed ?ex|ups|usps|dhl|airbill|awb|"
            r"waybill|rastreo|pro no\.?",
            r"(?:[A-Z]{2}\d{9}US)|\d{4} \d{4} \d{4}(?: \d{2,4}){0,3}|\d{10,22}|[A-Z0-9]{2}\d{8,18}",
            alone=0.88,
            gap=WIDE_GAP,
        ),
        labelled(
            r"zoom(?:\.us)?(?:/j)?|webex|teams|meeting|mtg|join|conf(?:erence)?(?: line)?|"
            r"interp(?:reter)?(?: line)?[^\n\0]{0,20}",
            r"\d{3,4} \d{3,4} \d{4}|\d{9,11}",
            alone=0.70,
            gap=r"(?: ?(?:id|no\.?|number|code|#))?[ \t:#/=]{1,3}",
        ),
    ),
    labels=("tracking", "usps", "shipped", "mailed", "package", "parcel", "ship"),
    contrary=("lot", "part", "ndc", "catalog", "model"),
    check=check,
    positives=(
        "Ticket <INC0447719>  Priority 3",
        "belongings bag #<20441>",
        "Tracking <1Z 999 044 17 7208 8190>",
        "fedex <9999 0441 7728>",
        "flight #<LF-25-00813>",
        "Dict 1733 job # <8820441>",
        "helpdesk ticket no. <44177>",
        "USPS <9400 1000 0000 0044 1772 08>",
        "confirmation number: <QZ44177>",
        "work order #<WO-20441>",
        "zoom <884 4471 2093>",
        "tracking # <999904417728>",
        "MANIFEST <SHP-0441> dry ice",
        "car in garage, valet ticket <0417>.",
        "cleaner's luggage tag <4418>",
    ),
    negatives=(
        "bag 2 of 3",
        "job since 2019",
        "flight of stairs 14",
        "box 41",
        "form 2728 signed",
        "session 7 of 24",
        "tracking weight 3/14/2019",
        "ticket to work",
    ),
    sources=(
        "https://www.ups.com/us/en/support/tracking-support/where-find-tracking-number.page",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
)
