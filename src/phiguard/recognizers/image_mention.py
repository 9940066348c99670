"""Mention of a picture of a person that comes with the message (Safe Harbor class Q).

Only pictures that show a face or a document of identity, and only where the text says that they are attached: the
mention itself identifies nobody, but says that something beside it does.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.safe_harbor import SafeHarbor

_PICTURE = (
    r"(?:selfies?|head ?shots?|mug ?shots?|face (?:photo|picture|pic)s?|full[- ]face (?:photo|photograph|picture|"
    r"image)s?|"
    r"(?:photo|photograph|picture|pic|scan|copy|image)s? of (?:my|her|his|their|the|your|mom's|dad's) (?:face|id|"
    r"i\.d\.|passport|driver'?s? ?licen[cs]e|licen[cs]e|face and neck))"
)
_SENT = (
    r"(?:attached|attaching|enclosed|uploaded|uploading|included|below|here'?s?|sending|sent|texted|emailed|mailed|"
    r"faxed|\.(?:jpe?g|png|heic|pdf|gif),? (?:and|plus|&|with))"
)

recognizer = PatternRecognizer(
    name="image_mention",
    title="Mention of an attached picture of a person",
    identifies=SafeHarbor.PHOTO,
    entity="IMAGE_MENTION",
    patterns=(
        Pattern(
            rf"(?P<value>{_PICTURE})(?: of [a-z\xba' -]{{1,30}})?(?:,? (?:is|are|was|i|were|here|just|"
            rf"now)){{0,3}} {_SENT}",
            alone=0.60,
            names_itself=True,
        ),
        Pattern(
            rf"{_SENT}(?: (?:is|are|please|find|you|will|here|a|my|the|her|his|our|another|new|two|"
            rf"\d)){{0,4}} (?P<value>{_PICTURE})",
            alone=0.60,
            left="any",
            names_itself=True,
        ),
    ),
    positives=(
        "see <selfie> of rash attached",
        "Attached is my <selfie>",
        "enclosed please find the <headshot>",
        "<photo of her face> is attached",
        "I uploaded a <picture of my driver's license>",
        "<scan of my passport> enclosed",
    ),
    negatives=(
        "clinical picture improved",
        "photophobia",
        "image of the knee attached",
        "scan of abdomen ordered",
        "body image issues",
        "lab picture attached to chart",
        "face photo consent declined",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(Q)",),
    recall=nothing,
)
