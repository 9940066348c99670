"""File name of a photograph, a video or a scan (Safe Harbor class Q).

A picture of a person is an identifier, and its file name says where it is and often whose it is. Cameras and
telephones name files by a number or the time: IMG_4471.HEIC, DSC04471.JPG, PXL_20250929_201544.jpg.

>>> check("logo@2x.png").decibans < 0, check("IMG_4471.HEIC").decibans
(True, 0)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, first_group, hinged, nothing
from phiguard.safe_harbor import SafeHarbor

DECORATION = Verdict("a logo or another ornament", -20)

SPEECH = Verdict("starts with a word of speech", -20)

_SPEECH = re.compile(
    r"(?:see|and|or|please|the|an?|our|here|is|are|attached|find|of|for|from|in|to|with|sent|i|we|you|open|"
    r"saved|as|named|called|file|it|re|on|by|at|here is|this|that|these|his|her|he|she|they|me|us|him|them|was|"
    r"were|has|have|de|la|el|te|le) ",
    re.IGNORECASE,
)
#: Words of a sentence, not of a name of a file.
_SENTENCE = re.compile(
    r" (?:is|are|was|were|sent|saved|named|called|attached|uploaded|emailed|texted|please|see|looks?|you|us|i|we|he|"
    r"she|they|has|have|will|can|got|took|shows?|in|from|to|as|and|called|labell?ed|mando|adjunto|es) ",
    re.IGNORECASE,
)
#: Plain words before a name that needs none.
_BEFORE = re.compile(r"(?:[a-z']+ )+[^ ]*_[^ ]*")
_ORNAMENT = re.compile(
    r"(?:^|[/\\_-])(?:logo|icons?|favicon|banner|spacer|pixel|sprite|bullet|button|background|bg|header|footer|"
    r"placeholder|blank|"
    r"facebook|twitter|linkedin|instagram|youtube|arrow|divider|tracking|avatar-default|emoji|"
    r"badge-hipaa)s?(?:[-_@.]|$)",
    re.IGNORECASE,
)

_STILL = "jpe?g|jpe|jfif|png|gif|hei[cf]s?|webp|bmp|tiff?|dcm|dicom|dng|raw|rw2|raf|orf|pef|srw|cr[23]|nef|arw|psd|avif|svg|jp2"
_MOVING = "mp4|mov|avi|m4v|mkv|wmv|webm|mpe?g|3gpp?|flv|mts|m2ts"
_KINDS = rf"(?:{_STILL}|{_MOVING})"
_WORD = r"[A-Z0-9\xaa\xba_$~@&#'+()-]{1,40}"
_BARE = r"[A-Z0-9\xaa\xba_$~@&'+-][A-Z0-9\xaa\xba_$~@&'+()-]{0,39}"
_STEM = r"[A-Z0-9\xaa\xba_][A-Z0-9\xaa\xba_.$~@&'+()%-]{0,80}"
_CAMERA = r"(?:IMG|DSCN?F?|PXL|MVIMG|VID|MOV|GOPR|DJI|DCIM|SAM|SNAP|CAM|MVI|PICT|FB_IMG|KIMG)"
_SAID = (
    r"(?:photo|foto|picture|pic|screen ?shot|screenshot|captura de pantalla|whatsapp (?:image|video)|scan|image|"
    r"imagen|video|snapchat|capture|selfie|camera roll|cam ?scanner|genius scan|adobe scan|tiny ?scan(?:ner)?|"
    r"doc|signal|telegram|zoom|facetime|fullsizerender|recording|bodycam|dash ?cam|burst|live)"
)
_PAPER = (
    r"[A-Z0-9_-]{0,20}(?:licen[cs]e|passport|photo|headshot|selfie|face|photo_?id|id_?card|pasaporte|licencia)"
    r"(?:[ _-](?:front|back|scan|copy|card|page|photo|id)){0,2}[ _-]?\d{0,3}"
)


def check(name: str) -> Verdict:
    """Doubt logos, icons and other ornaments."""
    if _SPEECH.match(name) or _SENTENCE.search(name) or _BEFORE.fullmatch(name):
        return SPEECH
    return DECORATION if _ORNAMENT.search(name) else SILENT


recognizer = PatternRecognizer(
    name="image_file",
    title="File name of a photograph, video or scan",
    identifies=SafeHarbor.PHOTO,
    entity="IMAGE_FILE",
    patterns=(
        Pattern(rf"{_STEM}\.{_KINDS}(?:\.(?:png|jpe?g|gz|zip|enc))?", alone=0.85, labelled=0.95),
        # names with blanks: after a sign that opens a list item, or by the word that cameras write first
        Pattern(
            rf"(?:[:;(\[\"'>|*]|\n-|, |\n\d{{1,2}}[.)]) ?(?P<value>{_WORD}(?:[ .]{_WORD}){{1,5}}\.{_KINDS})",
            alone=0.80,
            left="any",
            names_itself=True,
        ),
        Pattern(
            rf"{_SAID}(?:[ ._-]{{1,2}}[A-Z0-9_-]{{1,20}}|, \d{{1,4}}){{1,9}}\.{_KINDS}",
            alone=0.88,
            labelled=0.95,
            lead=first_group(_SAID),
        ),
        # names with blanks anywhere: the longest that holds no word of a sentence
        *(hinged(rf"(?:{_BARE} ){{{n}}}{_BARE}", rf"\.{_KINDS}", "", alone=0.80) for n in range(1, 5)),
        # papers that show a face
        *(
            hinged(rf"(?:{_BARE}[ _-]){{{n}}}{_PAPER}(?:[ _-][A-Z]{{2,16}})?", r"\.pdf", "", alone=0.75)
            for n in range(4)
        ),
        hinged(
            r"(?:[A-Z0-9_.$-]{1,30}[/\\]){1,6}[A-Z0-9_.~@&'+()%-]{1,80}", rf"\.{_KINDS}", "", alone=0.85, left="any"
        ),
        Pattern(
            rf"(?P<value>{_WORD}(?: {_WORD}){{0,5}}\.{_KINDS})",
            alone=0.80,
            left="line",
            right="line",
            names_itself=True,
        ),
        Pattern(
            rf"(?:[A-Z]:|~|\.{{1,2}})?[/\\](?:[A-Z0-9_.$ -]{{1,30}}[/\\]){{0,6}}{_STEM}\.{_KINDS}",
            alone=0.88,
            left="any",
        ),
        Pattern(rf"DCIM(?:[/\\][A-Z0-9_]{{1,20}}){{1,3}}(?:\.{_KINDS})?", alone=0.90),
        # as telephones name pictures, without the kind of file
        Pattern(
            r"(?:whatsapp (?:image|video|audio)|screen ?shot|photo|screen recording|signal|telegram)[ _-](?:on )?"
            r"(?:19|20)\d\d-\d\d-\d\d(?:[ _-](?:at )?\d{1,2}[.:-]?\d\d(?:[.:-]?\d\d)?(?: [ap]m)?)",
            alone=0.85,
            labelled=0.95,
        ),
        Pattern(
            rf"(?:(?:IMG|DSCN?|MVI) |{_CAMERA}[_-]?)\d{{4,8}}(?:[_-]\d{{4,9}})?(?:[_-][A-Z0-9]{{1,8}}){{0,2}}",
            alone=0.75,
            labelled=0.93,
        ),
        Pattern(r"DICM file(?: series \d{1,4})?", alone=0.80),
    ),
    labels=(
        "photo",
        "photos",
        "picture",
        "pictures",
        "pic",
        "pics",
        "image",
        "images",
        "video",
        "attachment",
        "attachments",
        "attached",
        "upload",
    ),
    context=("selfie", "camera", "file", "see", "scan"),
    check=check,
    positives=(
        "Attachment: <IMG_4471.HEIC>",
        "<quill_thessaly_face_front.jpg>",
        "<photo.jpg> GPSLatitude 44.05",
        "<DICM file series 3> head CT 0.6 mm",
        "<scan of driver license.png>",
        "<video visit recording.mp4>",
        "see <IMG 4471> and <MVI_0417>",
        "<WhatsApp Image 2026-01-04 at 10.22.31> shows it",
        "upload ok: <Photo on 2025-09-30 at 21.04.heic>",
        "(<VCross_pre_AP.tif>  <VCross_post_AP.tif>)",
        "Me: [<PXL_20250929_201544.jpg>]",
        "Attachments: <IMG_2201.PNG>; <face swelling day2.jpg>; <passport scan.tiff>",
        "c) heel <DCIM/100APPLE/IMG_2093.JPG>",
        "\\<adjunto: <IMG-20250122-WA0007.jpg>\\>",
        "mail of 8/12 (<me&kids.jpeg>)",
        "see <DSC04471> and <IMG_4472>",
        "file: <head_thin_3D_face.dcm>",
        "Screenshot: <Screenshot_2026-02-09_081144.png>",
        "saved to <C:\\Users\\front\\Pictures\\quill.png>",
        "clinic walk <PvS_walk.webm>.",
        "he sent me <rash left arm.heic> last night",
        "file name is <front of license.png>",
        "<Tamsin's eye.jpeg> is the newest",
        "(<P1040417.RW2>, <dscf0417.raf>)",
        "photos: <left foot #2.jpg>",
        "<drivers license scan.pdf> received",
        "saved as <Photo Mar 14, 8 12 44 AM.jpg>",
        "<CamScanner 03-14-2025 08.12.jpg>",
        '\\<img src="<photos/mbeki_headshot.png>" alt=""\\>',
    ),
    negatives=(
        "image-guided biopsy",
        "clinical picture improved",
        "MR imaging pending",
        "photophobia",
        "body image issues",
        "logo.png 900 bytes",
        "logo@2x.png",
        "save as PNG or JPG",
        "IMG department",
        "spacer.gif",
        "Dr. Mov. is late",
    ),
    sources=(
        "https://www.iana.org/assignments/media-types/media-types.xhtml",
        "https://www.jeita.or.jp/japanese/standard/book/CP-3461E_E/",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(Q)",
    ),
    recall=nothing,
)
