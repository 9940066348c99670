"""Hypothesis strategies: texts, identifiers that cannot belong to anybody, and documents that say what is in them.

Needs Hypothesis (extra ``phiguard[testing]``)::

    @given(strategies.documents())
    def test_my_recognizer_disturbs_nobody(document): ...

What stands for an identifier comes from ranges that nobody is given: telephone numbers 555-0100 to 555-0199, the
social security areas 000, 666 and 900 to 999, Medicare numbers that begin with 0, provider numbers that begin with 2,
the maker code ZZZ, domains and addresses for documentation (RFC 2606, RFC 5737), and invented names.
"""

from collections.abc import Collection
from dataclasses import dataclass

from hypothesis import strategies as st

from phiguard.evaluate import Gold
from phiguard.safe_harbor import SafeHarbor

__all__ = ["documents", "identifiers", "labelled", "prose", "texts"]

_GIVEN = ("Odessa", "Thessaly", "Wrenna", "Corwin", "Isolde", "Barnaby", "Marisol", "Osric")
_FAMILY = ("Quillfeather", "Brannigan-Teague", "Dunmere", "Ashgrove", "Penhallow", "Thistlewood")
_STREETS = ("Umberfield", "Heronsgate", "Millwhistle", "Alderbank")
_WORDS = "the patient was seen today and feels well no fever lungs clear plan unchanged follow up as needed".split()
_DISGUISES = "\u00a0\u2011\u2013\u200b\u00ad\uff11\u0410\u00e9\u00df\t\n\r|,;<>&=[]{}\"'"
_VIN = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
_MBI = "ACDEFGHJKMNPQRTUVWXY"


def _digits(least: int, most: int | None = None) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=least, max_size=most or least)


def _joined(*parts: str | st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Parts one behind the other; a string stands for itself."""
    strategies = (st.just(part) if isinstance(part, str) else part for part in parts)
    return st.tuples(*strategies).map("".join)


def _number(low: int, high: int, width: int = 1) -> st.SearchStrategy[str]:
    return st.integers(low, high).map(lambda n: f"{n:0{width}}")


def _phone() -> st.SearchStrategy[str]:
    """Numbers that the plan keeps for fiction, in the forms that people write."""
    area = _number(2, 9).flatmap(lambda n: _joined(n, _number(2, 98, 2)))
    parts = st.tuples(area, _number(100, 199, 4))
    forms = ("{}-555-{}", "({}) 555-{}", "{}.555.{}")
    return st.tuples(st.sampled_from(forms), parts).map(lambda pair: pair[0].format(*pair[1]))


def _ssn() -> st.SearchStrategy[str]:
    area = st.sampled_from(("000", "666")) | _number(900, 999)
    return _joined(area, "-", _number(1, 99, 2), "-", _number(1, 9999, 4))


def _mbi() -> st.SearchStrategy[str]:
    """A form of the Medicare number; the first character of one that is issued is never 0."""
    letter, digit = st.sampled_from(_MBI), st.sampled_from("0123456789")
    either = letter | digit
    return _joined("0", letter, either, digit, "-", letter, either, digit, "-", letter, letter, digit, digit)


def _date() -> st.SearchStrategy[str]:
    forms = ("{1}/{2}/{0}", "{0}-{1:02}-{2:02}", "{1:02}/{2:02}/{0}")
    parts = st.tuples(st.integers(1950, 2020), st.integers(1, 12), st.integers(1, 28))
    return st.tuples(st.sampled_from(forms), parts).map(lambda pair: pair[0].format(*pair[1]))


def _name() -> st.SearchStrategy[str]:
    return _joined(st.sampled_from(_GIVEN), " ", st.sampled_from(_FAMILY))


def _street() -> st.SearchStrategy[str]:
    kind = st.sampled_from(("Street", "Avenue", "Lane", "Road"))
    return _joined(_number(10, 9999), " ", st.sampled_from(_STREETS), " ", kind)


def _address(host: str) -> st.SearchStrategy[str]:
    local = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=9)
    return _joined(local, host, st.sampled_from(("example.com", "example.net", "example.org")))


def _network() -> st.SearchStrategy[str]:
    return _joined(st.sampled_from(("192.0.2.", "198.51.100.", "203.0.113.")), _number(1, 254))


@dataclass(frozen=True, slots=True)
class _Kind:
    """Values of one class, and what people write before them."""

    labels: tuple[str, ...]
    values: st.SearchStrategy[str]


_KINDS = {
    SafeHarbor.NAME: _Kind(("Patient: ", "Patient name: "), _name()),
    SafeHarbor.GEOGRAPHY: _Kind(("Address: ", "lives at "), _street()),
    SafeHarbor.DATE: _Kind(("DOB: ", "seen on "), _date()),
    SafeHarbor.PHONE: _Kind(("Phone: ", "call "), _phone()),
    SafeHarbor.FAX: _Kind(("Fax: ", "fax no. "), _phone()),
    SafeHarbor.EMAIL: _Kind(("E-mail: ", "write to "), _address("@")),
    SafeHarbor.SSN: _Kind(("SSN: ", "SSN "), _ssn()),
    SafeHarbor.MRN: _Kind(("MRN: ", "MRN "), _joined("00", _digits(6))),
    SafeHarbor.HEALTH_PLAN: _Kind(("Medicare number: ", "MBI: "), _mbi()),
    SafeHarbor.ACCOUNT: _Kind(("Account number: ", "Acct #: "), _joined("00", _digits(8))),
    SafeHarbor.LICENSE: _Kind(("NPI: ", "NPI number: "), _joined("2", _digits(9))),
    SafeHarbor.VEHICLE: _Kind(("VIN: ",), _joined("ZZZ", st.text(_VIN, min_size=8, max_size=8), _digits(6))),
    SafeHarbor.DEVICE: _Kind(("Serial no. ", "Device serial number: "), _joined("SN", _digits(8))),
    SafeHarbor.URL: _Kind(("Website: ", "see "), _joined("https://www.example.org/", _digits(4, 8))),
    SafeHarbor.IP: _Kind(("IP address: ", "from IP "), _network()),
    SafeHarbor.BIOMETRIC: _Kind(("Fingerprint ID: ",), _joined("FP-", _digits(8))),
    SafeHarbor.PHOTO: _Kind(("Photo: ",), _joined("IMG_", _digits(4), st.sampled_from((".jpg", ".png")))),
    SafeHarbor.OTHER_ID: _Kind(("Ticket no. ", "Accession number: "), _joined("XZ-", _digits(7))),
}


def identifiers(label: SafeHarbor) -> st.SearchStrategy[str]:
    """Values of one class that cannot belong to anybody.

    Args:
        label: The class.
    """
    return _KINDS[label].values


@st.composite
def labelled(draw: st.DrawFn, label: SafeHarbor) -> Gold:
    """A short text with one identifier behind its label.

    Args:
        draw: Given by Hypothesis.
        label: The class.
    """
    before, value = draw(st.sampled_from(_KINDS[label].labels)), draw(_KINDS[label].values)
    return Gold(before + value, ((len(before), len(before) + len(value), label.name),), ())


def prose(least: int = 1, most: int = 12) -> st.SearchStrategy[str]:
    """Plain words in which nothing is to be found.

    Args:
        least: How many words at least.
        most: How many at most.
    """
    return st.lists(st.sampled_from(_WORDS), min_size=least, max_size=most).map(" ".join)


def texts(most: int = 200) -> st.SearchStrategy[str]:
    """Any text, often with what a reader of texts stumbles over: disguises, marks of tables, odd line ends.

    Args:
        most: The greatest number of characters, or of its pieces.
    """
    anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=most)
    pieces = st.sampled_from((*_WORDS, *_DISGUISES, "\r\n", "&#49;", "=\n", "[NAME_1]")) | _digits(1, 9)
    return anything | st.lists(pieces, max_size=max(most // 8, 1)).map("".join)


@st.composite
def documents(draw: st.DrawFn, classes: Collection[SafeHarbor] = tuple(SafeHarbor), most: int = 6) -> Gold:
    """A document that says where its identifiers are, a line for each.

    Args:
        draw: Given by Hypothesis.
        classes: The classes that it may hold.
        most: How many identifiers it holds at most.
    """
    kinds = draw(st.lists(st.sampled_from(tuple(classes)), max_size=most))
    lines, spans, at = [draw(prose())], list[tuple[int, int, str]](), 0
    for kind in kinds:
        at += len(lines[-1]) + 1
        line = draw(labelled(kind))
        spans += ((start + at, end + at, name) for start, end, name in line.spans)
        lines.append(line.text)
    return Gold("\n".join([*lines, draw(prose())]), tuple(spans), ())
