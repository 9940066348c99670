"""Other unique numbers, codes and secrets; prints of the body; photographs."""

from collections.abc import Callable

from generator.case import Case
from generator.chance import Chance
from generator.contact import domain, user_of
from generator.draft import Piece
from generator.lists import lists
from generator.people import Person
from generator.plans import masked

LISTS = lists("codes")

ACCESSION = LISTS["ACCESSION"]
SPECIMEN = LISTS["SPECIMEN"]
RX = LISTS["RX"]
ORDER = LISTS["ORDER"]
EMPLOYEE = LISTS["EMPLOYEE"]
STUDENT = LISTS["STUDENT"]
TRIAL = LISTS["TRIAL"]
SUBJECT = LISTS["SUBJECT"]
CASES = LISTS["CASES"]
TICKET = LISTS["TICKET"]
BADGE = ("#####", "####", "######", "B-####", "B#####", "0####", "###-###", "V-####", "#### ##")
BARCODE = LISTS["BARCODE"]
WORDS = LISTS["WORDS"]
TEMPLATES = LISTS["TEMPLATES"]
LOCI = LISTS["LOCI"]
IMAGE_ENDS = LISTS["IMAGE_ENDS"]
IMAGE_WORDS = LISTS["IMAGE_WORDS"]
BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
URLSAFE = BASE64[:-2] + "-_"


def uuid(case: Case) -> str:
    """Give a random UUID."""
    text = case.chance.mask("~~~~~~~~-~~~~-4~~~-") + case.chance.one("89ab") + case.chance.mask("~~~-~~~~~~~~~~~~")
    return text.upper() if case.chance.happens(0.15) else text


def study_uid(case: Case) -> str:
    """Give an identity of a study in an image archive, under a root that nobody owns."""
    chance = case.chance
    root = chance.one(("1.2.840.999999", "2.25", "1.2.826.0.1.9999999", "1.3.6.1.4.1.99999"))
    if root == "2.25":
        return f"2.25.{chance.mask('%')}{chance.digits(chance.whole(24, 36))}"
    return root + "".join(
        [f".{chance.mask('%')}{chance.digits(chance.whole(0, 8))}" for _ in range(chance.whole(2, 6))]
    )


def username(case: Case) -> str:
    """Give the patient's login."""
    return user_of(case.chance, case.person("patient"))


def password(case: Case) -> str:
    """Give a password as people choose them."""
    chance = case.chance
    word, other = chance.one(WORDS), chance.one(WORDS)
    return chance.one(LISTS["PASSWORDS"]).format_map(
        {
            "word": word,
            "Word": word.title(),
            "other": other,
            "Other": other.title(),
            "mark": chance.one("!#$&*?"),
            **{f"n{count}": chance.digits(count) for count in (1, 2, 4, 6)},
            "any": chance.text(BASE64[:62], 10),
        }
    )


def token(case: Case) -> str:
    """Give a secret that a program hands out."""
    chance = case.chance
    kind = chance.below(10)
    if kind < 4:
        return chance.mask("~" * chance.one((32, 40, 64)))
    if kind < 6:
        return chance.text(URLSAFE, chance.one((22, 40)))
    if kind < 8:
        return f"eyJ{chance.text(URLSAFE, 17)}.eyJ{chance.text(URLSAFE, 24)}.{chance.text(URLSAFE, 27)}"
    return chance.masked("tok_~~~~~~~~~~~~~~~~", "sess-~~~~~~~~~~~~", "^^^^-^^^^-^^^^", "GA1.2.#########.17########")


def template_hash(case: Case) -> str:
    """Give the digest of a template."""
    return case.chance.one(("", "", "0x", "sha256:")) + case.chance.mask("~" * case.chance.one((16, 32, 40, 64)))


def genome(case: Case) -> str:
    """Give an identity of a genome, or what tells one apart."""
    chance = case.chance
    if chance.happens(0.3):
        pairs = [
            f"{locus} {low},{low + chance.whole(0, 4)}"
            for locus in chance.some(LOCI, 3)
            if (low := chance.whole(6, 20))
        ]
        return "; ".join(pairs)
    return chance.masked(
        "GEN-######",
        "WGS-20##-#####",
        "KIT-??######",
        "DNA-#####",
        "WES######",
        "NGS-##-####",
        "GX#######",
        "HG9####",
        "SEQ-#####-?",
        "STR-######",
    )


def photo_of(chance: Chance, who: Person, day: str) -> str:
    """Give the name of a file with a picture of somebody."""
    first, last = who.key
    digits = chance.digits(9)
    stem = chance.one(LISTS["PICTURES"]).format_map(
        {
            "first": first,
            "last": last,
            "f": first[:1],
            "day": day,
            "what": chance.one(IMAGE_WORDS),
            **{f"n{count}": digits[:count] for count in range(1, 10)},
        }
    )
    return f"{stem}.{chance.one(IMAGE_ENDS)}"


def photo_file(case: Case) -> str:
    """Give the name of a file with a picture of the patient."""
    return photo_of(case.chance, case.person("patient"), case.calendar.write(case.calendar.today, "hl7"))


def image_url(case: Case) -> str:
    """Give the web address of a picture."""
    chance = case.chance
    host = chance.one(("cdn.", "img.", "photos.", "")) + domain(chance)
    return f"https://{host}/{chance.one(('p', 'photos', 'uploads', 'avatars'))}/{photo_file(case)}"


def data_uri(case: Case) -> str:
    """Give a picture as text."""
    kind, head = case.chance.one(
        (("png", "iVBORw0KGgoAAAANSUhEUg"), ("jpeg", "/9j/4AAQSkZJRgABAQ"), ("gif", "R0lGODlh"), ("webp", "UklGR"))
    )
    body = case.chance.text(BASE64, case.chance.whole(12, 90))
    return f"data:image/{kind};base64,{head}{body}{case.chance.one(('', '=', '=='))}"


def credentials(case: Case) -> list[Piece]:
    """Give a login and a password with a stroke between."""
    return [(username(case), "OTHER_ID"), (" / ", ""), (password(case), "OTHER_ID")]


SLOTS: dict[str, tuple[str, Callable[[Case], str | list[Piece]]]] = {
    "accession": ("OTHER_ID", masked(*ACCESSION)),
    "specimen": ("OTHER_ID", masked(*SPECIMEN)),
    "rx_number": ("OTHER_ID", masked(*RX)),
    "order_number": ("OTHER_ID", masked(*ORDER)),
    "employee_id": ("OTHER_ID", masked(*EMPLOYEE)),
    "student_id": ("OTHER_ID", masked(*STUDENT)),
    "trial_id": ("OTHER_ID", masked(*TRIAL)),
    "subject_id": ("OTHER_ID", masked(*SUBJECT)),
    "case_number": ("OTHER_ID", masked(*CASES)),
    "ticket_id": ("OTHER_ID", masked(*TICKET)),
    "study_uid": ("OTHER_ID", study_uid),
    "uuid": ("OTHER_ID", uuid),
    "badge": ("OTHER_ID", masked(*BADGE)),
    "barcode": ("OTHER_ID", masked(*BARCODE)),
    "username": ("OTHER_ID", username),
    "password": ("OTHER_ID", password),
    "token": ("OTHER_ID", token),
    "credentials": ("OTHER_ID", credentials),
    "fingerprint_id": ("BIOMETRIC", masked(*TEMPLATES)),
    "voiceprint": (
        "BIOMETRIC",
        masked("VB-####", "VP-######", "VOX-####-##", "VPRINT#####", "V#######", "spk_######", "vp_~~~~~~~~"),
    ),
    "faceid": (
        "BIOMETRIC",
        masked(
            "FACE-#####", "FR-######", "FID######", "face_~~~~~~~~", "FACEID-####-####", "FT#######", "FRT-##-#####"
        ),
    ),
    "retina_id": (
        "BIOMETRIC",
        masked("R-####", "IRIS-#####", "IR######", "RET-####-?", "0x~~~~~~~~~~", "iris_~~~~~~~~"),
    ),
    "template_hash": ("BIOMETRIC", template_hash),
    "genome_id": ("BIOMETRIC", genome),
    "photo_file": ("PHOTO", photo_file),
    "image_url": ("PHOTO", image_url),
    "data_uri": ("PHOTO", data_uri),
}
