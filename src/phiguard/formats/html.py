"""HTML as detection reads it: text between tags, then attribute values, comments and scripts.

Characters stay as they stand in the source, entities too, so that positions map one to one.
The grammar is the tokenizer of the HTML standard, section 13.2.5, made coarse: every character of the source
belongs to a text, a tag, a comment or a script, and nothing is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from phiguard.formats.decoded import Decoded, decode
from phiguard.formats.document import Edit, Opaque
from phiguard.formats.view import Line, Place, View, lines_of

_ATTRIBUTES = r"(?:\"[^\"]*\"|'[^']*'|[^>\"'])*+"
_TAG_NAME = r"[A-Za-z][A-Za-z0-9-]*+(?::[A-Za-z][A-Za-z0-9-]*+)?(?=[\s/>])"
_TOKEN: Final = re.compile(
    r"<!--(?P<comment>.*?)(?:--!?>|\Z)"
    r"|<(?P<raw>script|style|textarea|title|xmp|noscript)(?=[\s/>])(?P<rawattrs>" + _ATTRIBUTES + r")>"
    r"(?P<content>.*?)(?=</(?P=raw)|\Z)"
    r"|</?(?P<tag>" + _TAG_NAME + r")(?P<attrs>" + _ATTRIBUTES + r")>"
    r"|<[!?/](?P<declaration>[^>]*)(?:>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_UNFINISHED = re.compile("<" + _TAG_NAME)
_ATTRIBUTE = re.compile(r"([^\s=>\"'/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))|([^\s=>/]+)", re.DOTALL)
_BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p pre section select summary "
    "table tbody textarea tfoot thead title tr ul xmp script style noscript meta link img input button label "
    "iframe".split()
)
_INLINE = frozenset(
    "a abbr acronym area audio b base basefont bdi bdo big canvas cite code col colgroup data datalist del dfn dir em "
    "embed fieldset font frame frameset i ins kbd map mark menu meter nobr noframes object optgroup output param "
    "picture progress q rp rt ruby s samp slot small source span strike strong sub sup svg path g template time track "
    "tt u var video wbr".split()
)
_SWITCHES = frozenset(
    "nowrap noshade checked disabled selected readonly hidden required async defer multiple compact ismap autofocus "
    "controls loop muted open reversed novalidate".split()
)
_CELLS = frozenset({"td", "th"})
#: Attributes about looks and structure: their values are context when they are short plain words.
_LOOKS = frozenset(
    "align bgcolor border cellpadding cellspacing charset class color cols colspan dir face height http-equiv lang "
    "media nowrap rel role rows rowspan scope size style target type valign width xmlns method".split()
)
_PLAIN = re.compile(r"[^@(\d]*(?:\d[^@(\d]*){0,40}")
_LABELLED = frozenset({"value", "content"})
_DATA_URI = re.compile(r"\s*data:([^;,\"']*)[^,]*,", re.IGNORECASE)
_SPECIAL = re.compile(r"[\s<>]|\A['\"]")
_DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w:-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, repr=False)
class _Found:
    lines: list[Line]
    aside: list[Line]
    opaque: list[Opaque]
    gaps: list[Edit]


def html_view(raw: bytes, name: str, charset: str = "") -> View:
    r"""A page as detection reads it.

    Args:
        raw: The page.
        name: Of its slots.
        charset: As declared outside the page.

    >>> html_view(b"<p>one <b>tw</b>o</p>", "part 1").text
    '\none two\n'
    """
    declared = _DECLARED.search(raw[:4096])
    source = decode(raw, charset or (declared.group(1).decode("ascii", "replace") if declared else ""))
    found = _Found([], [], [], [])
    at = 0
    for match in _tokens(source.text):
        _text(found, source, at, match.start(), name)
        _token(found, match, name)
        at = match.end()
    _text(found, source, at, len(source.text), name)
    return lines_of(source, (*found.lines, *found.aside), tuple(found.opaque), tuple(found.gaps))


def _tokens(text: str) -> Iterator[re.Match[str]]:
    """Tags, comments and scripts; behind a tag that never ends, all is text."""
    at = text.find("<")
    while at >= 0:
        match = _TOKEN.match(text, at)
        if match:
            yield match
        elif _UNFINISHED.match(text, at):
            return
        at = text.find("<", match.end() if match else at + 1)


def _text(found: _Found, source: Decoded, start: int, end: int, name: str) -> None:
    if start < end:
        value = source.text[start:end]
        blank = not value.strip()
        found.lines.append(Line("" if blank else name, "", value, "", Place(start, end, _escaped)))


def _token(found: _Found, match: re.Match[str], name: str) -> None:
    if match["comment"] is not None:
        _aside(found, match, "comment", name)
    elif match["raw"] is not None:
        tag = match["raw"].lower()
        _attributes(found, match, "rawattrs", tag, name)
        if tag in {"title", "textarea", "noscript", "xmp"}:
            _break(found, "\n")
            found.lines.append(Line(name, "", match["content"], "", Place(*match.span("content"), _escaped)))
        else:
            _aside(found, match, "content", name)
    elif match["tag"] is not None:
        tag = match["tag"].lower()
        if tag in _CELLS:
            _break(found, "" if match.group().startswith("</") else " | ")
        elif tag in _BLOCKS:
            _break(found, "\n")
        elif tag not in _INLINE and ":" not in tag:
            found.lines.append(Line(name, "", match.group(), "", Place(*match.span(), _escaped)))
            return
        _attributes(found, match, "attrs", tag, name)
    else:
        _aside(found, match, "declaration", name)


def _break(found: _Found, text: str) -> None:
    found.lines.append(Line("", text, "", "", Place(0, 0)))


def _aside(found: _Found, match: re.Match[str], group: str, name: str) -> None:
    """Text that stands outside the flow of the page."""
    value = match[group]
    if value.strip():
        found.aside.append(Line(name, "\n", value, "\n", Place(*match.span(group), _escaped)))


def _attributes(found: _Found, match: re.Match[str], group: str, tag: str, name: str) -> None:
    labels: list[tuple[str, int, int, bool]] = []
    known: dict[str, str] = {}
    offset = match.start(group)
    for attribute in _ATTRIBUTE.finditer(match[group]):
        quoted = attribute.lastindex != 4  # noqa: PLR2004 - the group of a value without quotes
        key = (attribute.group(1) or "").lower()
        start, end = attribute.span(attribute.lastindex or 0)
        known.setdefault(key, attribute.group(attribute.lastindex or 0))
        labels.append((key, start + offset, end + offset, quoted))
    label = known.get("name") or known.get("property") or known.get("id") or known.get("aria-label") or ""
    for key, start, end, quoted in labels:
        value = match.string[start:end]
        if _is_looks(key, value, tag):
            continue
        data = _DATA_URI.match(value)
        if data:
            found.opaque.append(_data(data.group(1).lower(), name))
            found.gaps.append(Edit(start, end, "data:,"))
            continue
        shown = label if key in _LABELLED and label else key
        before = f"\n{shown}: " if shown else "\n"
        place = Place(start, end, _attribute_text) if quoted else Place(start, end, _quoted, literal=False)
        found.aside.append(Line(name, before, value, "\n", place))


def _is_looks(key: str, value: str, tag: str) -> bool:
    if not value.strip():
        return True
    if not key:
        return value.lower() in _SWITCHES or value == "/"
    return key in _LOOKS and not (key == "type" and tag == "object") and _PLAIN.fullmatch(value) is not None


def _data(media_type: str, name: str) -> Opaque:
    photo = media_type.startswith(("image/", "video/"))
    return Opaque(name, media_type or "text/plain", "data inside a page", photo)


def _escaped(text: str) -> str:
    return text.replace("<", "&lt;").replace(">", "&gt;")


def _attribute_text(text: str) -> str:
    return _escaped(text).replace('"', "&quot;").replace("'", "&#39;")


def _quoted(text: str) -> str:
    return f'"{_attribute_text(text)}"' if _SPECIAL.search(text) or not text else text
