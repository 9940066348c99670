"""MAC address of a network card or a Bluetooth radio (Safe Harbor class M).

Six bytes in hexadecimal (EUI-48) or eight (EUI-64), set with colons, hyphens, blanks or, in network gear, with dots
between groups of four digits. "MAC" also means monitored anesthesia care and *Mycobacterium avium* complex: the
letters alone are no address.

>>> check("02:00:5e:10:af:3c").decibans, check("1234.5678.9012").decibans < 0
(0, True)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled, nothing
from phiguard.safe_harbor import SafeHarbor

NO_LETTER = Verdict("digits alone, set with dots", -8)
ALL_ALIKE = Verdict("one digit throughout", -16)

_BYTE = "[0-9A-F]{2}"
_LABELS = (
    r"(?:[a-z]{2,9}[ _-])?mac(?:[ _-]?(?:addr(?:ess)?|id))?|hw ?addr(?:ess)?|(?:hardware|physical|ethernet|wlan|"
    r"radio) addr(?:ess)?|"
    r"bd_?addr|(?:bt|ble|bluetooth|wi-?fi)(?:[ _-]?(?:addr(?:ess)?|id|mac))?|direccion mac|eui(?:-?(?:48|64))?|"
    r"bssid|addr(?:ess)?"
)


def check(address: str) -> Verdict:
    """Doubt decimal numbers set with dots, and placeholders."""
    digits = [c for c in address if c.isalnum()]
    if len(set(digits)) == 1:
        return ALL_ALIKE
    return NO_LETTER if "." in address and not any(map(str.isalpha, digits)) else SILENT


recognizer = PatternRecognizer(
    name="mac_address",
    title="MAC or Bluetooth address",
    identifies=SafeHarbor.DEVICE,
    entity="MAC_ADDRESS",
    patterns=(
        Pattern(rf"(?:{_BYTE}:){{5}}{_BYTE}(?:(?::{_BYTE}){{2}})?", alone=0.88, labelled=0.97),
        Pattern(rf"(?:{_BYTE}-){{5}}{_BYTE}(?:(?:-{_BYTE}){{2}})?", alone=0.85, labelled=0.97),
        Pattern(r"[0-9A-F]{4}\.[0-9A-F]{4}\.[0-9A-F]{4}", alone=0.80, labelled=0.97),
        labelled(
            _LABELS,
            rf"[0-9A-F]{{12}}|(?:{_BYTE} ){{5}}{_BYTE}|(?:{_BYTE}[._]){{5}}{_BYTE}|"
            rf"(?:[0-9A-F]{{4}}[ :._-]){{2}}[0-9A-F]{{4}}|[0-9A-F]{{6}}[:-][0-9A-F]{{6}}|[0-9A-F]{{16}}",
            alone=0.95,
        ),
    ),
    labels=("mac", "mac address", "bluetooth", "wifi", "wi-fi", "wireless", "bssid", "ethernet", "addr"),
    context=("device", "gateway", "pump", "network", "paired", "adapter"),
    contrary=("fingerprint", "sha1", "thumbprint", "ratio"),
    check=check,
    positives=(
        "MAC <02:00:5e:10:af:3c>",
        "Gateway MAC <02-00-5E-91-0B-3D>",
        "Wireless MAC <0200.5e44.0c17>",
        "BT addr <02:00:5e:4c:a1:77>",
        "macAddress: <02005E10AF3C>",
        '"mac_address": "<02:00:5E:44:17:C2>"',
        "seen <02:00:5e:10:af:3c> on the ward network",
        "Bluetooth ID: <02 00 5E 10 AF 3C>",
        "direccion MAC: <02:00:5E:AA:01:02>",
        "EUI-64 <02:00:5e:ff:fe:10:af:3c>",
        "Wi-Fi address\n<02:00:5E:0B:3D:91>",
    ),
    negatives=(
        "under MAC anesthesia",
        "MAC lung disease, MAC 0.8",
        "MAC 5500 cart",
        "ratio 1234.5678.9012",
        "00:00:00:00:00:00",
        "times 10:20:30",
        "dose 10-20-30",
        "macrolide course 10-14 days",
    ),
    sources=(
        "https://standards.ieee.org/products-programs/regauth/",
        "https://www.rfc-editor.org/rfc/rfc9542",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(M)",
    ),
    recall=nothing,
)
