"""Name of a workstation, a laptop or another computer in a network (Safe Harbor class M).

A house names its computers by a scheme of its own: the place or the unit, the kind of machine, a number.

>>> check("WS-ED-0147").decibans, check("PC-2019").decibans < -9, check("BI-RADS-4").decibans < -9
(0, True, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

NO_NUMBER = Verdict("fewer than two digits, or ends in a year", -30)
ONE_DIGIT = Verdict("one digit", -10)
_YEAR = re.compile(r".*[^0-9](?:19|20)\d\d")

_KIND = r"(?:WS|WKS|WKSTN|PC|LAP|LAPTOP|DESK|DESKTOP|WOW|COW|KIOSK|SRV|SVR|VDI|THIN|NURS[A-Z]{0,5})"
_PLACE = r"[A-Z0-9]{2,8}"
#: The kind of machine is one of the parts.
_NAME = (
    rf"(?:{_PLACE}-){{0,2}}{_KIND}-?(?:{_PLACE}-){{0,1}}[A-Z]{{0,4}}\d{{2,7}}[A-Z]?(?:-[A-Z]{{2,5}})?|"
    rf"(?:DESKTOP|LAPTOP|WIN)-[A-Z]{{0,6}}\d[A-Z0-9]{{4,9}}|{_KIND}-\d{{2,7}}-{_PLACE}"
)
_ANY = rf"{_PLACE}(?:[-_]{_PLACE}){{0,2}}[-_][A-Z]{{0,6}}\d{{1,8}}[A-Z]{{0,3}}(?:[-_][A-Z]{{2,8}})?|[A-Z]{{2,10}}\d{{2,8}}|{_NAME}"


def check(name: str) -> Verdict:
    """Doubt names without a number, and those that end in a year."""
    digits = sum(map(str.isdecimal, name))
    if digits == 1 and not _YEAR.fullmatch(name):
        return ONE_DIGIT
    return NO_NUMBER if digits < 2 or _YEAR.fullmatch(name) else SILENT  # noqa: PLR2004 - a word


recognizer = PatternRecognizer(
    name="workstation_name",
    title="Name of a workstation",
    identifies=SafeHarbor.DEVICE,
    entity="HOST_NAME",
    patterns=(
        Pattern(_NAME, alone=0.62, labelled=0.93, caseless=False),
        labelled(
            r"work ?station|wkstn|computer|pc|host(?: ?name)?|wow|cow|kiosk|terminal|thin client|laptop|desktop|endpoint|printer|(?:ip |cctv )camera|router|access point|"
            r"(?:device|machine|computer|client|pc|station|server|printer)[ _-]?name|logged (?:in|on) (?:at|from|to)",
            _ANY,
            alone=0.82,
            gap=r"(?: ?(?:id|no\.?|name|#))?(?: (?:is|was|named|called))?[ \t:=#\"'(|>]{1,4}",
        ),
        # what a network or an archive calls its nodes: AuditSourceID="PACS-NODE-2"
        labelled(
            r"audit(?:enterprise)?s(?:ource|ite)id|networkaccesspointid|(?:called |calling |scu |scp |remote |local )?ae[ _-]?titles?|aet|node ?(?:name|id)|"
            r"dicom node|station ?name|source ?host|(?:src|dst|client|remote)_?host|netbios(?: ?name)?|(?:print|dhcp|dns) ?(?:queue|host)(?: ?name)?",
            rf"{_ANY}|[A-Z]{{2,10}}_[A-Z]{{2,10}}\d{{1,4}}",
            alone=0.96,
            gap=r"[ \t:=#\"'(|>]{1,4}",
        ),
    ),
    labels=(
        "auditsourceid",
        "ae title",
        "workstation",
        "station",
        "host",
        "hostname",
        "computer",
        "terminal",
        "wkstn",
        "device",
        "printed from",
        "login",
    ),
    contrary=("lot", "model", "ref", "order", "study", "protocol", "catalog", "mrn", "case"),
    check=check,
    positives=(
        "|HAIDARIN|<WS-ED-0147>|VIEW|",
        "workstation <ICU7-WS04>, user logged off",
        "printed from <RX-PC-0417>",
        "host <LT-00417-HIM> infected",
        "machine name: <DESKTOP-7QX0417>",
        "from computer <WKS0041772>",
        "hostname=<bf-ws-0417>",
        "laptop <LAP-20417> stolen from car",
        'AuditSourceID="<PACS-NODE-2>"',
        "AE title: <CT_SCAN04>",
        "station name <MR-WEST-1>",
        "kiosk <LOBBY-K02> is down",
        "PC name <NURSE-3W-12>",
        "workstation: <REG_FRONT_04>",
    ),
    negatives=(
        "PC 4 of 12",
        "node 2 cm, nodes 0/12",
        "lymph node T1-N0-1",
        "pc: BI-RADS-4",
        "host of the party",
        "COVID-19 PCR",
        "WOW, 12 weeks",
        "PT-INR 2.4",
        "host cells 12",
        "laptop 2019",
        "TAB 50 MG",
        "kiosk check-in 18:42",
        "computer 3 is slow",
        "lot WS-0147",
    ),
    sources=(
        "https://learn.microsoft.com/en-us/troubleshoot/windows-server/active-directory/naming-conventions-for-computer-domain-site-ou",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(M)",
    ),
)
