"""What bytes are, told by the bytes.

Sources of the magic numbers: the IANA media type registrations, PRONOM, ISO/IEC 14496-12 (``ftyp`` brands),
DICOM PS3.10 section 7.1, ANSI/NIST-ITL WSQ specification (start of image marker).
"""

import re
from typing import Final

from phiguard.formats.decoded import decode, marked_wide

HEAD: Final = 65536  #: bytes that are looked at

_MAGIC: Final = (
    (b"%PDF-", "application/pdf"),
    (b"%!PS", "application/postscript"),
    (b"{\\rtf", "application/rtf"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh91AY&SY", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"\x28\xb5\x2f\xfd", "application/zstd"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"PAR1\x15", "application/vnd.apache.parquet"),
    (b"-----BEGIN PGP MESSAGE-----", "application/pgp-encrypted"),
    (b"OggS\x00", "audio/ogg"),
    (b"ID3\x02", "audio/mpeg"),
    (b"ID3\x03", "audio/mpeg"),
    (b"ID3\x04", "audio/mpeg"),
    (b"fLaC\x00", "audio/flac"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\x00\x00\x01\x00", "image/vnd.microsoft.icon"),
    (b"\xff\xa0\xff", "image/x-wsq"),
    (b"\x00\x00\x00\x0cjP  ", "image/jp2"),
    (b"\xff\x4f\xff\x51", "image/jp2"),
    (b"\xff\x0a", "image/jxl"),
    (b"\x1a\x45\xdf\xa3", "video/x-matroska"),
    (b"\x00\x00\x01\xba", "video/mpeg"),
    (b"\x00\x00\x01\xb3", "video/mpeg"),
    (b"FLV\x01", "video/x-flv"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_STILL_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif", b"avis"})
_DICOM_AT = 128
_CONTROLS = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 14, 15, 27})
_CONTROL_SHARE = 50  #: one control character in so many, and one more, and it is not text
_CONTROL = re.compile("[" + re.escape(_CONTROLS.decode("ascii")) + "]")
_WIDEST = 4  #: bytes of a wide character
#: Fields by which a message is told from other text: RFC 5322 section 3.6, RFC 2045, common trace fields.
_FIELDS = frozenset(
    b"from to cc bcc subject date message-id received return-path reply-to sender mime-version content-type "
    b"delivered-to in-reply-to references x-mailer dkim-signature content-transfer-encoding resent-from resent-to "
    b"envelope-to x-original-to authentication-results arc-seal list-id user-agent x-spam-status "
    b"content-disposition".split()
)
#: Fields that a message has and a form rarely.
_MAIL_ONLY = frozenset(
    b"from message-id received return-path mime-version content-type delivered-to dkim-signature x-mailer list-id "
    b"authentication-results arc-seal reply-to".split()
)
_FIELD = re.compile(rb"([!-9;-~]+)[ \t]*:")
_DATED = re.compile(rb"From [^\r\n]{0,200}\d\d:\d\d(?::\d\d)?[^\r\n]{0,40}\d{4}")
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_HTML = re.compile(rb"\s*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])", re.IGNORECASE)


def binary_type(data: bytes) -> str:
    """The media type of content that is not text; empty where it may be text.

    >>> binary_type(b"%PDF-1.7"), binary_type(b"plain")
    ('application/pdf', '')
    """
    head = data[:HEAD]
    for magic, media_type in _MAGIC:
        if head.startswith(magic):
            return media_type
    if head[:4] == b"RIFF" and head[8:12] in _RIFF:
        return _RIFF[head[8:12]]
    if head[:1] == b"\x00" and head[4:8] == b"ftyp":
        return "image/heic" if head[8:12] in _STILL_BRANDS else "video/mp4"
    if head[_DICOM_AT : _DICOM_AT + 4] == b"DICM":
        return "image/dicom"
    if head[:2] == b"BM" and head[6:10] == bytes(4):
        return "image/bmp"
    return "" if is_text(head) else "application/octet-stream"


def is_text(head: bytes) -> bool:
    """Whether bytes hold hardly any control characters."""
    if marked_wide(head):
        text = decode(head[: len(head) // _WIDEST * _WIDEST]).text
        controls, size = len(_CONTROL.findall(text)), len(text)
    else:
        controls, size = len(head) - len(head.translate(None, _CONTROLS)), len(head)
    return (controls - 1) * _CONTROL_SHARE <= size


def is_photo(media_type: str) -> bool:
    """Whether a media type is an image or a film."""
    return media_type.startswith(("image/", "video/"))


def starts_mailbox(data: bytes) -> bool:
    r"""Whether bytes start with the separator line of an mbox.

    >>> starts_mailbox(b"From a@example.org Sat Jan  3 01:05:34 2015\nSubject: x\n")
    True
    """
    return data.startswith(b"From ") and bool(_DATED.match(data) or _field_follows(data))


def _field_follows(data: bytes) -> bool:
    first = _LINE.match(data)
    return first is not None and bool(_FIELD.match(data, first.end()) or data.startswith(b">From ", first.end()))


def starts_message(data: bytes, *, hinted: bool = False) -> bool:
    r"""Whether bytes start with the header of a message.

    Args:
        data: The first bytes.
        hinted: The name says that it is a message: one known field is enough.

    >>> starts_message(b"From: a@example.org\nTo: b@example.org\n\nhello")
    True
    """
    known: set[bytes] = set()
    for number, line in enumerate(_LINE.finditer(data[:HEAD])):
        content = line.group().rstrip(b"\r\n")
        if not content:
            break
        field = _FIELD.match(content)
        if field:
            known.add(field.group(1).lower())
        elif number == 0 or not content.startswith((b" ", b"\t")):
            return hinted and bool(known & _FIELDS)
    mail = known & _FIELDS
    return bool(mail) if hinted else len(mail) > 1 and bool(mail & _MAIL_ONLY)


def starts_html(data: bytes) -> bool:
    """Whether bytes start as an HTML page."""
    return _HTML.match(data) is not None
