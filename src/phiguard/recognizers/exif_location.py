"""Position and owner that a camera writes into a picture (Safe Harbor class Q).

The tags of EXIF, as tools print them: GPSLatitude, GPS Position, OwnerName, Artist, ImageUniqueID.
"""

from phiguard.detect.pattern import PatternRecognizer, labelled, nothing
from phiguard.safe_harbor import SafeHarbor

_GAP = r"(?: ?ref)?\"?[ \t]{0,24}[:=]?[ \t]{0,2}\"?"
_DEGREES = (
    r"-?\d{1,3}\.\d{1,12}(?: ?[NSEW])?|\d{1,3}/1,? \d{1,2}/1,? \d{1,6}/\d{1,5}|"
    r"-?\d{1,3}(?: ?deg|\xa4)? ?\d{1,2}(?:'|/1)? ?\d{1,2}(?:\.\d{1,6})?\"?(?: ?[NSEW])?|"
    r"\[\d{1,3}, ?\d{1,2}, ?\d{1,2}(?:\.\d{1,6})?\]"
)
_NAME = r"[A-Z\xaa][A-Za-z\xba'.-]{1,20}(?: [A-Z\xaa][A-Za-z\xba'.-]{1,20}){1,2}"

recognizer = PatternRecognizer(
    name="exif_location",
    title="Position or owner inside a picture's metadata",
    identifies=SafeHarbor.PHOTO,
    entity="IMAGE_METADATA",
    patterns=(
        labelled(
            r"(?:exif[:.])?gps[ _]?(?:dest)?[ _]?(?:latitude|longitude|lat|lon|long|lng|position|coordinates|altitude)",
            rf"(?:{_DEGREES})(?:, ?(?:{_DEGREES}))?",
            alone=0.95,
            gap=_GAP,
        ),
        labelled(
            r"(?i:(?:camera ?)?owner ?name|artist|by-?line|xmp[:.]creator|dc[:.]creator|exif[:.]copyright|"
            r"person ?in ?image|region ?name)",
            _NAME,
            alone=0.85,
            gap=r"\"?[ \t]{0,24}[:=][ \t]{0,2}\[?\"?",
            caseless=False,
        ),
        labelled(
            r"image ?unique ?id|xmp[:.]documentid|originaldocumentid|instanceid",
            r"(?:xmp\.[di]id:)?[0-9A-F-]{16,36}",
            alone=0.93,
            gap=_GAP,
        ),
    ),
    positives=(
        "photo.jpg GPSLatitude <44.05>",
        "GPSLongitude: <-123.0868>",
        "GPS Position                    : <44 deg 3' 7.56\" N, 123 deg 5' 12.48\" W>",
        '"GPSLatitude":<44.0521>,"Make":"Apple"',
        "OwnerName: <Thessaly Quill>",
        "GPSLatitude = <44/1, 3/1, 756/100>",
        "Image Unique ID : <9fceb02d0ae598e95dc970b74767f193>",
        "exif:GPSLatitude=<[44, 3, 7.56]>",
    ),
    negatives=(
        "GPS unit 3 broken",
        "GPS tracker worn",
        "artist in residence",
        "latitude to adjust dose 2.5",
        "GPSLatitude missing",
        "Artist: unknown",
    ),
    sources=(
        "https://www.cipa.jp/std/documents/download_e.html?CIPA_DC-008-2024-E",
        "https://exiftool.org/TagNames/GPS.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(Q)",
    ),
    recall=nothing,
)
