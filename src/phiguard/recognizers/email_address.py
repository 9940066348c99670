"""Electronic mail address (Safe Harbor class F), as RFC 5321 writes it and as people break or hide it.

Besides plain mailboxes: quoted local parts, address literals, addresses of a known provider without its ending,
blanks around the signs, words for the signs, percent encoding, and Exchange's directory names.

>>> check("logo@2x.png").decibans < 0, check("o'hara+rx@example.com").decibans
(True, 0)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, hinged, labelled, nothing
from phiguard.safe_harbor import SafeHarbor

FILE = Verdict("the ending of a file name", -30)
REPOSITORY = Verdict("the account of a source repository", -30)

_FILES = frozenset("png jpg jpeg gif svg webp bmp ico css js ts py rb so dll exe zip gz pdf docx txt md".split())
_LOCAL = r"[A-Za-z0-9_\xaa\xba](?:[A-Za-z0-9_\xaa\xba.+'&%!#$\-]{0,62}[A-Za-z0-9_\xaa\xba+~\-])?"
_LABEL = r"[A-Za-z0-9\xaa\xba](?:[A-Za-z0-9\xaa\xba\-]{0,40}[A-Za-z0-9\xaa\xba])?"
_DOMAIN = rf"(?:{_LABEL}\.){{1,6}}(?:[A-Za-z\xaa\xba]{{2,24}}|xn--[a-z0-9\-]{{2,30}})"
_PROVIDER = (
    r"(?:g(?:oogle)?mail|yahoo|ymail|hotmail|outlook|live|msn|icloud|aol|proton(?:mail)?|comcast|verizon|sbcglobal|"
    r"bellsouth|att|cox|zoho|gmx|fastmail|tutanota|charter|earthlink)"
)
#: Endings that are certain enough where the rest is broken.
_ENDING = r"(?:com|org|net|edu|gov|mil|info|io|biz|health|clinic|care|example|test|invalid|mx|ca|uk|es|de|fr)"
_WORD = r"[A-Za-z0-9_\xba][A-Za-z0-9_\xba.+\-]{0,40}"
_HOST = r"[A-Za-z0-9\xba\-]{2,40}"
_AT = r"(?: {0,2}[(\[{<] ?(?:at|@|arroba|a) ?[)\]}>] {0,2}|_at_| ?-at- ?)"
_SAID_AT = r" (?:at|AT|At|arroba|at sign) "
_DOT = (
    r"(?: {0,2}[(\[{<] ?(?:dot|\.|punto|d0t|period|point) ?[)\]}>] {0,2}| (?:dot|DOT|Dot|punto|period|point) | ?\. ?|"
    r"_dot_| ?-dot- ?)"
)
_SAID_DOT = r" (?:dot|DOT|Dot|punto|period|point) "
_JOINED = r"(?: [(\[]?(?:dot|punto|period|underscore|dash|hyphen|guion(?: bajo)?|plus)[)\]]? [A-Za-z0-9]{1,20}){0,3}"


def check(address: str) -> Verdict:
    """Doubt file names and repositories, which carry the same sign."""
    local, _, domain = address.partition("@")
    if domain.rpartition(".")[2].lower() in _FILES:
        return FILE
    return REPOSITORY if local in {"git", "hg", "svn"} else SILENT


recognizer = PatternRecognizer(
    name="email_address",
    title="Electronic mail address",
    identifies=SafeHarbor.EMAIL,
    entity="EMAIL_ADDRESS",
    patterns=(
        hinged(rf"(?:mailto:)?{_LOCAL}", "@", _DOMAIN, 0.97, 0.98),
        hinged(rf"{_LOCAL}={_DOMAIN}", "@", _DOMAIN, 0.97, 0.98),
        hinged(r'"[^"@\n\0]{1,40}(?:@[^"\n\0]{1,23})?"', "@", _DOMAIN, 0.92, left="any"),
        hinged(_LOCAL, "@", r"\[(?:IPv6:[0-9A-Fa-f:.]{2,45}|\d{1,3}(?:\.\d{1,3}){3})\]", 0.92, right="any"),
        hinged(rf"{_LOCAL} {{0,2}}", "@", rf" {{0,2}}{_PROVIDER}", 0.80),
        hinged(_LOCAL, "@", r"[A-Za-z]{3,20}", 0.05, 0.60),
        Pattern(
            rf"{_LOCAL} {{0,2}}@ {{0,2}}{_HOST}(?: {{0,2}}[.,] {{0,2}}{_HOST}){{0,3}} {{0,2}}[.,] {{0,2}}{_ENDING}",
            alone=0.75,
            labelled=0.95,
            anchor="@",
        ),
        Pattern(rf"(?:mailto:)?{_WORD}%40{_DOMAIN}", alone=0.95, anchor="%40"),
        Pattern(rf"{_WORD}=40{_DOMAIN}", alone=0.95, anchor="=40"),
        Pattern(
            rf"{_WORD}{_JOINED}{_AT}{_HOST}(?:{_DOT}{_HOST}){{0,3}}{_DOT}[A-Za-z]{{2,12}}",
            alone=0.85,
            labelled=0.97,
            anchor=_AT,
        ),
        Pattern(
            rf"{_WORD}{_JOINED}{_SAID_AT}{_HOST}(?:{_DOT}{_HOST}){{0,2}}{_SAID_DOT}{_ENDING}",
            alone=0.90,
            labelled=0.97,
            anchor=_SAID_DOT,
        ),
        Pattern(
            rf"{_WORD}{_JOINED}{_SAID_AT}{_PROVIDER}{_DOT}(?:com|net|me|org)",
            alone=0.90,
            labelled=0.97,
            anchor=_SAID_AT + _PROVIDER,
        ),
        Pattern(
            rf"[A-Za-z0-9]{{1,20}}[._\-0-9][A-Za-z0-9._\-]{{1,20}}{_SAID_AT}{_HOST}(?:\.{_HOST}){{0,2}}\.{_ENDING}",
            alone=0.60,
            labelled=0.95,
            anchor=rf"{_SAID_AT}{_HOST}\.",
        ),
        labelled(
            r"e-?mail(?: address| addr| id)?|correo(?: electronico)?",
            rf"{_WORD}{_SAID_AT}{_HOST}(?:\.{_HOST}){{1,3}}",
            alone=0.85,
        ),
        labelled(r"e-?mail(?: address)?|correo", rf"{_WORD}{_SAID_AT}{_PROVIDER}", alone=0.80),
        labelled(
            r"e-?mail(?: address)?|correo",
            rf"[a-z0-9]{{2,20}}(?: [a-z0-9]{{1,20}}){{1,3}}{_SAID_AT}{_HOST}(?: [a-z0-9]{{2,20}})?{_SAID_DOT}{_ENDING}",
            alone=0.95,
        ),
        Pattern(
            r"/o=[^/;\n\0]{1,40}(?:/ou=[^/;\n\0]{1,60}){0,2}(?:/cn=[A-Za-z0-9 ._\-]{1,40}){1,3}", alone=0.95, left="any"
        ),
        Pattern(
            r"C=[A-Z]{2}; ?A=[^;\n\0]{0,20};(?: ?[A-Z0-9:]{1,8}=[^;\n\0]{0,30};){0,4} ?[SG]=[^;\n\0 ]{1,30}(?:; "
            r"?[SGI]=[^;\n\0 ]{1,30})?",
            0.95,
        ),
    ),
    labels=("e-mail", "email", "e-mails", "emails", "mail", "contact", "cc", "correo", "send to", "reach"),
    check=check,
    positives=(
        "write to <o'hara+rx@example.com>.",
        'or <"j doe"@example.com>, <"a@b"@example.org>',
        "<thessaly dot quill at example dot com>",
        "<jörg@exämple.com>",
        "<jdoe [at] example [dot] org>",
        'to "Teague, B" \\<<b.teague@example.net>\\>',
        "<mailto:m.t%40example.com>",
        "<user@[IPv6:2001:db8::5]>, <user@[192.0.2.1]>",
        "<wrenna84@gmail>",
        "<x.y@direct.fairhollow.example>",
        "<jdoe@ example .com>; <jdoe@example,org>",
        "Correo: <evaristo arroba example punto com>",
        "<bounce+hal.idowu=example.com@lists.example.net>",
        "email=<jdoe@example.com>&x=1",
        "</o=Fairhollow/ou=First/cn=Recipients/cn=jdoe>",
    ),
    negatives=(
        "NS @ 75 mL/hr",
        "logo@2x.png",
        "HR 88 @ rest. He sleeps",
        '@app.get("/")',
        "2 tabs @ bedtime",
        "look at dot plot",
        "seen at dot clinic",
        "git@github",
        "git@example.com:team/notes",
        "user@localhost",
        "2@$5",
        "meet at noon. Com",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(F)",
        "https://www.rfc-editor.org/rfc/rfc5321",
        "https://www.rfc-editor.org/rfc/rfc5322",
        "https://www.rfc-editor.org/rfc/rfc6531",
    ),
    recall=nothing,
)
