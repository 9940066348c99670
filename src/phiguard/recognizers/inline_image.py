"""Picture written into the text: data URIs, base64 payloads, content identifiers, and what they show (class Q)."""

from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.safe_harbor import SafeHarbor

_CODED = "[A-Z0-9+/]"
#: A full line of base64, as mail and certificates wrap it.
_LINE = "|".join(f"{_CODED}{{{width}}}" for width in (76, 72, 64, 60))

recognizer = PatternRecognizer(
    name="inline_image",
    title="Picture inside the text",
    identifies=SafeHarbor.PHOTO,
    entity="INLINE_IMAGE",
    patterns=(
        Pattern(
            r"data:(?:image|video|audio)/[a-z0-9.+-]{2,20}(?:;[a-z0-9=-]{1,20}){0,3},[A-Z0-9+/=%_.-]{0,500}",
            alone=0.99,
            right="any",
        ),
        # a payload known by the first bytes of its format: JPEG, PNG, GIF, TIFF, WebP, HEIC
        Pattern(
            r"(?:/9j/|iVBORw0KGgo|R0lGOD[dl]h|SUkqA|TU0AK|UklGR[A-Za-z0-9+/]{6,12}XRUJQ|"
            r"AAAA[A-Za-z0-9+/]{2,4}Z0eXBo)[A-Za-z0-9+/]{12,500}={0,2}",
            alone=0.97,
            left="any",
            right="any",
            caseless=False,
        ),
        # the rest of a long payload, piece by piece
        Pattern(rf"{_CODED}{{160,500}}", alone=0.70, left="any", right="any"),
        Pattern(rf"{_CODED}{{40,160}}={{0,2}}\"", alone=0.20, labelled=0.90, left="any", right="any"),
        Pattern(rf"(?:(?:{_LINE})\n){{2,6}}(?:{_CODED}{{1,76}}={{0,2}})?", alone=0.75, right="any"),
        Pattern(rf"{_CODED}{{20,75}}={{1,2}}", alone=0.60, left="line", right="line"),
        Pattern(r"cid:(?:[A-Z0-9._+-]{1,64}@)?[A-Z0-9._-]{3,64}", alone=0.90, left="any"),
        Pattern(
            r"alt ?= ?[\"'](?P<value>[A-Z0-9\xba ,.'-]{0,50}(?:selfie|photo|picture|portrait|headshot|face|pic|"
            r"snapshot)[A-Z0-9\xba ,.-]{0,40})[\"']",
            alone=0.85,
            right="any",
            names_itself=True,
        ),
    ),
    labels=("image", "photo", "jpeg", "png", "contenttype", "thumbnail"),
    positives=(
        '\\<img src="<data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA>"\\>',
        'src="<cid:selfie_rash_0417@mail.example.com>" alt="<Quill selfie>"',
        "PHOTO;ENCODING=b;TYPE=JPEG:</9j/4AAQSkZJRgABAQAAAQABAAD/2wCEAAkGBxISEhUSEhIV>",
        '"data":"<iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ>"',
        "url(<data:image/svg+xml;utf8,%3Csvg>)",
        "\\<img src='<cid:image001>'\\>",
        "img <data:image/jpeg;base64,/9j/4AAQSkZJRgABAQ==>",
    ),
    negatives=(
        "CID 44 of the claim",
        "data: image quality fair",
        'alt="HMO logo"',
        "patient/2/visit/4/notes/and/other/words",
        "data/image folder",
        "acid: 4.1",
    ),
    sources=(
        "https://www.rfc-editor.org/rfc/rfc2397",
        "https://www.rfc-editor.org/rfc/rfc2392",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(Q)",
    ),
    recall=nothing,
)
