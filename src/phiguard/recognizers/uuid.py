"""UUID: the identifier of a record, a message or a person in a system (Safe Harbor class R).

>>> check("1df80833-069c-45ea-8673-571eaae73ca6").decibans
0
>>> check("0000180d-0000-1000-8000-00805f9b34fb").decibans < -9
True
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

OF_BLUETOOTH = Verdict("a service of Bluetooth", -20)
NIL = Verdict("nothing but one digit", -20)

_BASE = "-0000-1000-8000-00805f9b34fb"
_FORM = r"[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}"


def check(uuid: str) -> Verdict:
    """Doubt UUIDs that name no record."""
    if uuid.lower().endswith(_BASE):
        return OF_BLUETOOTH
    return NIL if len(set(uuid) - {"-"}) == 1 else SILENT


recognizer = PatternRecognizer(
    name="uuid",
    title="UUID of a record",
    identifies=SafeHarbor.OTHER_ID,
    entity="UUID",
    patterns=(
        Pattern(_FORM, alone=0.75, labelled=0.95),
        labelled(
            r"uuid|guid|record[ _]?id|object[ _]?id|sys_id|trace[ _-]?id|request[ _-]?id",
            r"[0-9A-F]{32}|[0-9A-F]{24}",
            alone=0.90,
            gap=r"[ \t:=#\"'{(]{1,5}",
        ),
        Pattern(
            r"(?:patient|person|member|encounter|user|record|document)s?/(?P<value>[0-9A-F]{24,32})",
            alone=0.85,
            names_itself=True,
        ),
    ),
    labels=("id", "uuid", "guid", "urn", "root", "patient", "session", "request"),
    contrary=("service uuid", "characteristic", "namespace", "class id", "clsid"),
    check=check,
    positives=(
        '"id": "<730a508e-1c16-48e2-abb0-c0da4edac77a>"',
        "urn:uuid:<1df80833-069c-45ea-8673-571eaae73ca6>",
        "session <bbf14cb5-9a7c-4658-964e-0b7bb5af2eea> cookie",
        "patient/<5f0c44a17b22e0b98d7c4417>",
        'root="<26a90c26-86f1-4ac4-93d1-fd0bae93f427>"',
        "GUID: {<26A90C26-86F1-4AC4-93D1-FD0BAE93F427>}",
        "uuid=<26a90c2686f14ac493d1fd0bae93f427>",
    ),
    negatives=(
        "service 0000180d-0000-1000-8000-00805f9b34fb",
        "00000000-0000-0000-0000-000000000000",
        "CLSID {26A90C26-86F1-4AC4-93D1-FD0BAE93F427}",
        "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
        "1234-5678-9012",
    ),
    sources=(
        "https://www.rfc-editor.org/rfc/rfc9562",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
)
