"""Internet Protocol address (Safe Harbor class O), versions 4 and 6.

Four numbers with points are also how versions and sections are written: an octet above 31, a port or a prefix
length tells an address; without them a label must.

>>> check("203.0.113.9").decibans > 0, check("1.2.840.10008.5.1.4").decibans < 0, check("fe80::1%eth0").decibans > 0
(True, True, True)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

TELLING = Verdict("an octet above 31", 8)
CERTAIN = Verdict("a first octet above 99, a port or a prefix length", 14)
PRIVATE = Verdict("the network 10, which every house uses", 3)
NO_ADDRESS = Verdict("no address has these parts", -40)
VALID = Verdict("eight groups, or fewer around one gap", 10)
PAIRS = Verdict("pairs of hexadecimal digits: a hardware address or a digest", -40)
SHORT = Verdict("too short to tell", -12)

_VERSION = 31  #: parts of versions and sections seldom go beyond
_NETWORK = 99  #: and where one does, the first part is no more than two digits long
_TAIL = r"(?:[:#]\d{1,5})?(?:/\d{1,2})?"
_DOTTED = r"\d{1,10}(?:\.\d{1,10}){3,15}"
_BREAK = r"(?: \. |\[(?:\.|dot)\]|\((?:\.|dot)\)|\{\.\}| dot |\.)"
_GROUP = r"[0-9A-F]{1,4}"
_SIX = (
    rf"(?:{_GROUP}(?::{_GROUP}){{7}}|{_GROUP}(?::{_GROUP}){{5}}(?:\.\d{{1,3}}){{3}}|"
    rf"(?:{_GROUP}(?::{_GROUP}){{0,6}})?::(?:{_GROUP}(?::{_GROUP}){{0,6}})?(?:\.\d{{1,3}}){{0,3}})(?:%[a-z0-9_.\-]"
    rf"{{1,15}})?"
)
_LABELS = (
    r"ip(?:v[46])?(?: ?addr(?:ess)?(?:es)?)?|direccion ip|client ip|remote addr(?:ess)?|x-forwarded-for|x-real-ip|"
    r"x-originating-ip|host ?ip|src ?ip|source ip|dst ?ip|rhost|lhost|[sd]addr|sourceipaddress|client_?addr|"
    r"(?:static|public|private|wan|lan|home|internal|external|login|last(?: login)?|remote|server|device|router|my|"
    r"gateway|machine)[ _]?(?:ip(?: ?addr(?:ess)?)?|address)"
)


def check(address: str) -> Verdict:
    """Weigh the parts of an address."""
    if _is_telling(address):
        return SILENT
    if ":" in address and ("::" in address or address.count(":") > 4):  # noqa: PLR2004 - versions 4 has at most a port
        return _six(address.strip("[]"))
    parts = [p for p in address.replace("dot", ".").translate(str.maketrans("[](){} ", "." * 7)).split(".") if p]
    last, suffix = _split(parts[-1])
    octets = [*parts[:-1], last]
    if len(octets) != 4 or any(len(o) > 3 or int(o) > 255 for o in octets):  # noqa: PLR2004 - RFC 791
        return NO_ADDRESS
    if suffix or int(octets[0]) > _NETWORK:
        return CERTAIN
    if any(int(o) > _VERSION for o in octets):
        return TELLING
    return PRIVATE if octets[0] == "10" else SILENT


def _is_telling(address: str) -> bool:
    """Whether the form says all: names of hosts, hidden parts, and numbers in one piece."""
    named = "arpa" in address or address[:2].lower() in {"0x", "ip"} or address.isdecimal()
    hosts = address.count("-") + address.count("_") >= 3  # noqa: PLR2004 - four parts have three hyphens between them
    return named or hosts or (":" not in address and address[-1] in "xX*")


def _split(part: str) -> tuple[str, str]:
    digits = (
        part.split(":", maxsplit=1)[0].split("#", maxsplit=1)[0].split("/", maxsplit=1)[0].split("-", maxsplit=1)[0]
    )
    return digits, part[len(digits) :]


def _six(address: str) -> Verdict:
    from ipaddress import AddressValueError, IPv6Address

    bare = address.partition("]")[0].partition("/")[0].partition("%")[0]
    try:
        IPv6Address(bare)
    except AddressValueError:
        return NO_ADDRESS
    groups = bare.split(":")
    if all(len(g) == 2 for g in groups):  # noqa: PLR2004 - an octet in hexadecimal
        return PAIRS
    return VALID if sum(map(len, groups)) > 4 or "%" in address or "]" in address else SHORT  # noqa: PLR2004 - one group


recognizer = PatternRecognizer(
    name="ip_address",
    title="Internet Protocol address",
    identifies=SafeHarbor.IP,
    entity="IP_ADDRESS",
    patterns=(
        Pattern(rf"{_DOTTED}{_TAIL}", alone=0.40, labelled=0.95),
        Pattern(r"\d{1,3}(?:\.\d{1,3}){3}-\d{1,3}(?:/\d{1,2})?", alone=0.50, labelled=0.95),
        Pattern(rf"\d{{1,3}}(?:{_BREAK}\d{{1,3}}){{3}}{_TAIL}", alone=0.40, labelled=0.95),
        Pattern(rf"\d{{1,3}}\[(?:\.|dot)\]\d{{1,3}}(?:{_BREAK}\d{{1,3}}){{2}}{_TAIL}", alone=0.90, labelled=0.97),
        labelled(_LABELS, rf"\d{{1,3}}(?:{_BREAK}\d{{1,3}}){{3}}{_TAIL}|\d{{8,10}}|0x[0-9a-f]{{8}}", alone=0.95),
        Pattern(r"\d{1,3}(?:\.\d{1,3}){2}\.(?:x{1,3}|\*{1,3})", alone=0.60, labelled=0.95, right="any"),
        Pattern(r"(?:\d{1,3}\.){1,2}(?:x{1,3}|\*)\.(?:x{1,3}|\*)", alone=0.30, labelled=0.90, right="any"),
        Pattern(r"\d{2,3}(?:[\-_]\d{1,3}){3}(?:\.[a-z][a-z0-9\-]{1,30}){1,5}", alone=0.70, labelled=0.95),
        labelled(r"(?:ip )?(?:decimal|dword|hex)", r"0x[0-9a-f]{8}|[1-4]\d{9}", alone=0.85),
        Pattern(r"ip-\d{1,3}(?:-\d{1,3}){3}", alone=0.85, labelled=0.95),
        Pattern(
            rf"{_SIX}(?:/\d{{1,3}})?",
            alone=0.70,
            labelled=0.95,
            right="any",
            anchor=r"[0-9a-f]:[0-9a-f]{0,4}:|::[0-9a-f]",
        ),
        Pattern(
            rf"\[{_SIX}\](?::\d{{1,5}})?",
            alone=0.80,
            labelled=0.95,
            left="any",
            right="any",
            anchor=r"\[[0-9a-f]{0,4}:",
        ),
        Pattern(r"\d{1,3}(?:\.\d{1,3}){1,3}\.in-addr\.arpa", alone=0.98, labelled=0.99),
        Pattern(r"(?:[0-9a-f]\.){4,32}ip6\.arpa", alone=0.98, labelled=0.99),
    ),
    labels=(
        *("ip", "ipv4", "ipv6", "ips", "addr", "host", "hosts", "client", "src", "dst", "gateway", "gw", "dns", "peer"),
        *("login", "logged in", "x-forwarded-for", "x-real-ip", "subnet", "ping", "router", "proxy", "firewall", "vpn"),
        *("printer", "workstation", "remote", "source ip", "rhost", "session", "wifi", "wi-fi", "vlan", "laptop"),
        *("address", "server", "interface", "eth0", "wlan0", "inet", "inet6", "nslookup", "traceroute", "ssh"),
    ),
    context=("network", "port", "device", "logged", "connected", "from"),
    contrary=(
        *(
            "version",
            "ver",
            "vers",
            "release",
            "section",
            "build",
            "firmware",
            "fw",
            "engine",
            "oid",
            "uid",
            "software",
        ),
        *("rev", "revision", "chapter", "dicom", "driver", "patch", "paragraph", "root"),
        *("v", "v.", "epic", "ios", "macos", "android", "windows", "app", "viewer", "sdk", "plugin", "package"),
        *("kernel", "clause", "article", "para", "para.", "ch", "ch.", "appendix", "policy", "manual", "protocol"),
        *("upgraded", "upgrade", "updated to", "update", "installed", "java", "chrome", "safari", "module"),
        *("amendment", "sec", "sec.", "guideline", "oids", "item", "step", "table", "figure"),
    ),
    check=check,
    positives=(
        "<192.0.2.44> and <198.51.100.7:8443>",
        "<203.0.113.0/24>",
        "<2001:db8::8a2e:370:7334>, <[2001:db8::1]:443>",
        "<::ffff:192.0.2.9> via <fe80::1%eth0>",
        "login from <10.20.30.40>",
        "<192[.]0[.]2[.]5>",
        "X-Originating-IP: [<203.0.113.77>]",
        "ip=<1.2.3.4>",
        "client_ip: <3221225985>",
        "PTR <9.113.0.203.in-addr.arpa>",
        "gw <2001:db8:7:1:0:0:0:15/64>",
        "rhost=<10.6.6.6>, <10.0.3.3>, <203.0.113.x>",
        "ip = <192 . 0 . 2 . 14>, <203-0-113-9.dsl.isp.example>",
    ),
    negatives=(
        "version 10.4.2.1",
        "1.2.840.10008.5.1.4",
        "root 2.16.840.1.113883.4.1",
        "UID 1.2.840.113619.2.55.3.60",
        "section 3.1.2.4 of the plan",
        "10:20:30",
        "std::vector c::d",
        "999.1.2.3",
        "1.2.3",
        "I:E 1:2",
        "dosing 1.5.10.20",
        "00:1A:2B:3C:4D:5E",
        "00:1A:2B:FF:FE:3C:4D:5E",
        "firmware 4.12.88.2",
        "manual ch 12 40.2.1.3",
        "upgraded to 10.1.0.22",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(O)",
        "https://www.rfc-editor.org/rfc/rfc791",
        "https://www.rfc-editor.org/rfc/rfc4291",
        "https://www.rfc-editor.org/rfc/rfc5952",
    ),
)
