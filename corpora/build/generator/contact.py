"""Telephone and fax numbers, mail and web addresses, internet addresses: all reserved, none reachable."""

from collections.abc import Callable

from generator.case import Case
from generator.chance import Chance
from generator.lists import lists
from generator.people import Person, plain_letters
from generator.states import AREA_CODES

LISTS = lists("contact")

LAYOUTS = LISTS["LAYOUTS"]
FORMS = {"plain": ("{a}{x}{n}",), "paren": ("({a}) {x}-{n}", "({a}){x}-{n}", "({a}) {x} {n}"), "dots": ("{a}.{x}.{n}",)}
EXTENSIONS = (
    " x{e}",
    " ext {e}",
    " ext. {e}",
    " Ext. {e}",
    ", ext. {e}",
    "x{e}",
    " #{e}",
    " extension {e}",
    ";ext={e}",
    " opt {o}",
)
ABROAD = LISTS["ABROAD"]
TOLL_FREE = ("800", "888", "877", "866", "855", "844", "833")
DOMAINS = ("example.com", "example.net", "example.org", "example.com", "mail.example.com")
SITE_WORDS = LISTS["SITE_WORDS"]
TOP_WORDS = LISTS["TOP_WORDS"]
PARAMETERS = LISTS["PARAMETERS"]
HANDLE_ENDS = ("", "", "_", "84", ".x", "_rn", "1990", "_tx", "99", "xo", ".official", "_07")


def digits_of_line(chance: Chance) -> str:
    """Give the last four digits of a number that is kept for fiction."""
    return f"01{chance.digits(2)}"


def number(chance: Chance, layout: str, area: str = "") -> str:
    """Write a new number in a layout."""
    return layout.format(a=area or chance.one(AREA_CODES), x="555", n=digits_of_line(chance))


def phone(case: Case) -> str:
    """Give a number; most of a document's are laid out alike."""
    chance = case.chance
    if chance.happens(0.03):
        return chance.masked(*ABROAD)
    if chance.happens(0.75):
        return number(chance, LAYOUTS[case.phone_style % len(LAYOUTS)])
    return number(chance, chance.one(LAYOUTS))


def form(name: str) -> Callable[[Case], str]:
    """Give a maker of numbers in one form."""
    return lambda case: number(case.chance, case.chance.one(FORMS[name]))


def with_extension(case: Case) -> str:
    """Give a number with an extension."""
    chance = case.chance
    end = chance.one(EXTENSIONS).format(e=chance.mask("%" + "#" * chance.whole(1, 4)), o=chance.whole(1, 9))
    return number(chance, chance.one(LAYOUTS[:9])) + end


def toll_free(case: Case) -> str:
    """Give a number that the called side pays for."""
    layout = case.chance.one(("{a}-{x}-{n}", "1-{a}-{x}-{n}", "1 ({a}) {x}-{n}", "({a}) {x}-{n}", "{a}.{x}.{n}"))
    return number(case.chance, layout, case.chance.one(TOLL_FREE))


def pager(case: Case) -> str:
    """Give a number of a pager."""
    return case.chance.mask("%###") if case.chance.happens(0.5) else phone(case)


def extension(case: Case) -> str:
    """Give the digits of an extension."""
    return case.chance.masked("%###", "%###", "%####", "%##", "%-####")


def domain(chance: Chance) -> str:
    """Give a reserved domain."""
    if chance.happens(0.6):
        return chance.one(DOMAINS)
    return f"{chance.one(TOP_WORDS)}{chance.one(('', 'health', '-clinic', 'med', 'mail', 'care'))}.example"


def _parts(chance: Chance, who: Person) -> dict[str, str]:
    """Give what layouts of logins are filled with."""
    first, last = who.key
    first, last = first or "pat", last or "q"
    digits = chance.digits(4)
    return {
        "first": first,
        "last": last,
        "f": first[0],
        "l": last[0],
        "year": str(chance.whole(50, 99)),
        **{f"n{count}": digits[:count] for count in range(1, 5)},
        "LOGIN": f"{last[:5]}{first[:2]}".upper(),
        "LOGIN2": f"{first[0]}{last[:6]}".upper(),
    }


def email_of(chance: Chance, who: Person) -> str:
    """Give a mail address that its owner's name shows in."""
    local = chance.one(LISTS["LOCAL_PARTS"]).format_map(_parts(chance, who))
    address = f"{local}@{domain(chance)}"
    if chance.happens(0.05):
        return address.upper() if chance.happens(0.5) else address.title()
    return address


def email(case: Case) -> str:
    """Give a mail address of an office or of the patient."""
    chance = case.chance
    if chance.happens(0.45):
        return email_of(chance, case.person("patient"))
    local = chance.one(
        "info appointments frontdesk records billing noreply scheduling referrals nurse.line intake support rx".split()
    )
    return f"{local}{chance.one(('', '', str(chance.whole(1, 9)), '-' + chance.one(TOP_WORDS)))}@{domain(chance)}"


def user_of(chance: Chance, who: Person) -> str:
    """Give a login that its owner's name shows in."""
    return chance.one(LISTS["LOGINS"]).format_map(_parts(chance, who))


def handle_of(chance: Chance, who: Person) -> str:
    """Give a name on a social network."""
    first, last = who.key
    stem = chance.one(
        (
            f"{first}{last}",
            f"{first}.{last[:1]}",
            f"{first}_{last}",
            f"the.{first}",
            f"{first}{last[:1]}",
            f"{last}{first}",
        )
    )
    return "@" + (stem or "someone") + chance.one(HANDLE_ENDS)


def handle(case: Case) -> str:
    """Give the patient's name on a social network."""
    return handle_of(case.chance, case.person("patient"))


def _path(case: Case) -> str:
    chance = case.chance
    parts = [chance.one(SITE_WORDS) for _ in range(chance.whole(0, 2))]
    if chance.happens(0.5):
        first, last = case.person("patient").key
        parts.append(
            chance.one(
                (
                    chance.text("abcdefghkmnpqrstuvwxyz23456789", 8),
                    chance.digits(7),
                    f"{last}-{first}",
                    f"{first}.{last}",
                    chance.mask("?#?##?"),
                )
            )
        )
    path = "".join(["/" + part for part in parts if part])
    if chance.happens(0.35):
        pairs = [
            f"{chance.one(PARAMETERS)}={chance.masked('########', '~~~~~~~~~~~~', '?##?#')}"
            for _ in range(chance.whole(1, 2))
        ]
        path += ("" if path else "/") + "?" + "&".join(pairs)
    return path + ("#" + chance.one(SITE_WORDS) if chance.happens(0.04) else "")


def _host(case: Case) -> str:
    chance = case.chance
    if chance.happens(0.1):
        return (
            f"www.{plain_letters(case.person('patient').last) or 'family'}{chance.one(('', 'family', 'clan'))}.example"
        )
    return chance.one(("", "", "www.", f"{chance.one(SITE_WORDS)}.", f"{chance.one(SITE_WORDS)}.")) + domain(chance)


def url(case: Case) -> str:
    """Give a web address with its scheme."""
    chance = case.chance
    if chance.happens(0.03):
        return chance.one(
            (
                f"ftp://files.{domain(chance)}/{chance.mask('in/####')}",
                f"hxxps://{domain(chance).replace('.', '[.]')}{_path(case)}",
            )
        )
    scheme = chance.one(("https", "https", "https", "https", "http"))
    return f"{scheme}://{_host(case)}{_path(case)}"


def bare_url(case: Case) -> str:
    """Give a web address without a scheme."""
    host = _host(case)
    path = _path(case)
    if host.count(".") < 2 and not path:
        host = "www." + host
    return host + path


def url_of_address(case: Case) -> str:
    """Give a web address whose host is an internet address."""
    port = case.chance.one(("", "", ":8080", ":8443", ":3000"))
    host = ipv4(case) if case.chance.happens(0.85) else f"[{ipv6(case)}]"
    return f"{case.chance.one(('http', 'https'))}://{host}{port}{_path(case) or '/'}"


def ipv4(case: Case) -> str:
    """Give an address that is kept for documentation."""
    chance = case.chance
    return f"{chance.one(('192.0.2', '198.51.100', '203.0.113'))}.{chance.whole(1, 254)}"


def ipv6(case: Case) -> str:
    """Give an address that is kept for documentation."""
    chance = case.chance
    groups = [f"{chance.whole(1, 0xFFFF):x}" for _ in range(6)]
    kind = chance.below(4)
    if kind == 0:
        return "2001:db8::" + ":".join(groups[: chance.whole(1, 3)])
    if kind == 1:
        return "2001:0db8:" + ":".join([group.zfill(4) for group in groups])
    if kind == 2:
        return f"2001:db8:{groups[0]}::{groups[1]}"
    return "2001:DB8:" + ":".join(groups).upper()


def any_ip(case: Case) -> str:
    """Give an internet address."""
    return ipv6(case) if case.chance.happens(0.12) else ipv4(case)


def ip_with_port(case: Case) -> str:
    """Give an address with a port or a net."""
    chance = case.chance
    return ipv4(case) + chance.one((":443", ":8080", f":{chance.whole(1024, 65535)}", "/24", "/32"))


SLOTS: dict[str, tuple[str, Callable[[Case], str]]] = {
    "phone": ("PHONE", phone),
    "phone.plain": ("PHONE", form("plain")),
    "phone.paren": ("PHONE", form("paren")),
    "phone.dots": ("PHONE", form("dots")),
    "phone.intl": ("PHONE", lambda case: case.chance.masked(*ABROAD)),
    "phone.ext": ("PHONE", with_extension),
    "phone.toll": ("PHONE", toll_free),
    "pager": ("PHONE", pager),
    "ext": ("PHONE", extension),
    "fax": ("FAX", phone),
    "email": ("EMAIL", email),
    "url": ("URL", url),
    "url.bare": ("URL", bare_url),
    "url.ip": ("URL", url_of_address),
    "handle": ("URL", handle),
    "ip": ("IP", any_ip),
    "ip.v6": ("IP", ipv6),
    "ip.port": ("IP", ip_with_port),
}
