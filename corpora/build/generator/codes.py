"""Other unique numbers, codes and secrets; prints of the body; photographs."""

from generator.case import Case
from generator.chance import Chance
from generator.contact import domain, user_of
from generator.draft import Piece
from generator.people import Person
from generator.plans import masked

ACCESSION = (
    "S##-#####", "S-##-#####", "SP##-####", "SU-##-#####", "NP##-###", "BM##-###", "C##-####", "NG##-#####", "FNA-##-###", "CY##-####", "HP##-#####", "W##########",
    "##-###-######", "##-###-####", "RX#######", "A########", "#########", "##########", "M##-#####", "MB##-####", "F########", "H#######", "?########", "20##-#######",
    "E##########", "##:?######", "##?-###??####", "RAD########", "CT-##-######", "US-#######", "ACC########", "##-##-###-####", "L########", "#######.##", "SHS-##-#####",
)  # fmt: skip
SPECIMEN = ("SPEC-######", "##########", "?#######", "B########", "##-#######-?", "SPC####-##", "##?#####", "T-#####", "BC##-#####", "0########", "A####-B#", "?-####-##", "BB#######", "#######-01")
RX = ("#######", "########", "######", "RX#######", "Rx#######", "#######-#####", "##########", "####-#######", "N######", "C#######", "7######", "#########-0#", "### ####", "2######")
ORDER = ("#########", "########", "ORD-######", "##########", "O########", "#######.1", "EO-######", "SO#######", "9########", "LAB######", "########-#", "ORD###########", "RQ######", "PO-#####")
EMPLOYEE = ("E#####", "######", "#####", "E######", "EMP-####", "EMP#####", "0#####", "##-####", "T######", "A#####", "#######", "K####", "EID######", "?##-####", "N-#####")
STUDENT = ("#########", "########", "#######", "9########", "S########", "A########", "##-#####", "STU######", "???####", "U########")
TRIAL = ("PRO-##-####", "###-####", "ABX-###-####", "##-####-##", "ST-####-##", "XR####-###", "CTX-##", "HRT####", "?-####-###", "ONC##-###", "IRB##-#####")
SUBJECT = ("###-####", "####-###", "##-###", "###-####-???", "S###-##", "##-####", "1##-0##", "R#####", "SUBJ-####", "??-###-###", "P-####", "####", "0##-00##", "###/###", "US##-###")
CASES = ("##-CV-#####", "##-####", "20##-######", "CR-##-#####", "######", "APS-20##-####", "##-######", "CASE-#####", "C-##-####", "ME##-####", "OSHA-######", "IR##-####", "##PC######", "BK ##-#####", "20##-????-####")
TICKET = ("INC#######", "INC00#####", "TKT-#####", "#######", "REQ0######", "HD-######", "CHG00#####", "#####", "SR-########", "???-####", "TASK0######", "CS########", "?##-#####")
BADGE = ("#####", "####", "######", "B-####", "B#####", "0####", "###-###", "V-####", "#### ##")
BARCODE = ("*########*", "#############", "*?#######*", "############", "##############", "(00)0########", "*##-######*", "%MRN########", "????-####-####", "]C1##########", "|#########|", "00####000###")
WORDS = "maple river tiger purple winter coffee sunny rocket banana harbor copper falcon meadow pepper velvet walnut bishop cactus dragon ember".split()
TEMPLATES = ("FMR-#####", "FP-####-##", "T####-~~~~", "FIR####", "ENR-######", "AFIS-########", "BIO######", "FPT-#####", "TPL#######", "#######??#", "NFIQ-#####")
LOCI = ("D3S1358", "vWA", "D16S539", "CSF1PO", "TPOX", "D8S1179", "D21S11", "D18S51", "TH01", "FGA", "D5S818", "D13S317", "D7S820")
IMAGE_ENDS = ("jpg", "jpg", "jpg", "jpeg", "png", "heic", "HEIC", "JPG", "PNG", "webp", "tiff", "mp4", "mov", "dcm", "gif", "bmp")
IMAGE_WORDS = "front face profile selfie headshot portrait id_front license insurance_card wound left_cheek before after scan pic photo smile badge visitor intake".split()
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
    return root + "".join([f".{chance.mask('%')}{chance.digits(chance.whole(0, 8))}" for _ in range(chance.whole(2, 6))])


def username(case: Case) -> str:
    """Give the patient's login."""
    return user_of(case.chance, case.person("patient"))


def password(case: Case) -> str:
    """Give a password as people choose them."""
    chance = case.chance
    word = chance.one(WORDS)
    mark = chance.one("!#$&*?")
    return chance.one((
        f"{word.title()}{chance.digits(2)}{mark}", f"{word}{chance.digits(4)}", f"{word.title()}{chance.one(WORDS).title()}{chance.digits(2)}", chance.digits(4), chance.digits(6),
        f"{chance.text(URLSAFE[:62], 10)}{mark}", f"{word}-{chance.one(WORDS)}-{chance.digits(2)}", f"{word[:1].upper()}{word[1:]}@{chance.digits(3)}", f"P{mark}{word}{chance.digits(3)}",
    ))  # fmt: skip


def token(case: Case) -> str:
    """Give a secret that a program hands out."""
    chance = case.chance
    return chance.one((
        chance.mask("~" * 32), chance.text(URLSAFE, 22), chance.text(URLSAFE, 40), "tok_" + chance.text(BASE64[:62], 24), chance.mask("~" * 64),
        f"eyJ{chance.text(URLSAFE, 17)}.eyJ{chance.text(URLSAFE, 24)}.{chance.text(URLSAFE, 27)}", chance.mask("~" * 40), "sess-" + chance.mask("~~~~~~~~~~~~"),
        chance.mask("^^^^-^^^^-^^^^"), "GA1.2." + chance.mask("#########.17########"),
    ))  # fmt: skip


def template_hash(case: Case) -> str:
    """Give the digest of a template."""
    return case.chance.one(("", "", "0x", "sha256:")) + case.chance.mask("~" * case.chance.one((16, 32, 40, 64)))


def genome(case: Case) -> str:
    """Give an identity of a genome, or what tells one apart."""
    chance = case.chance
    if chance.happens(0.3):
        pairs = [f"{locus} {low},{low + chance.whole(0, 4)}" for locus in chance.some(LOCI, 3) if (low := chance.whole(6, 20))]
        return "; ".join(pairs)
    return chance.masked("GEN-######", "WGS-20##-#####", "KIT ??######", "DNA-#####", "WES######", "NGS-##-####", "GX#######", "HG9####", "SEQ-#####-?", "STR-######")


def photo_of(chance: Chance, who: Person, day: str) -> str:
    """Give the name of a file with a picture of somebody."""
    first, last = who.key
    end = chance.one(IMAGE_ENDS)
    stem = chance.one((
        chance.mask("IMG_####"), chance.mask("IMG_####"), chance.mask("DSC#####"), chance.mask("DSC_####"), f"IMG_{day}_{chance.digits(6)}", f"PXL_{day}_{chance.digits(9)}",
        f"{last}_{first}_{chance.one(IMAGE_WORDS)}", f"{first}-{chance.one(IMAGE_WORDS)}", f"Screenshot_{day}-{chance.digits(6)}", f"{last}{first[:1]}_{chance.one(IMAGE_WORDS)}_{chance.digits(1)}",
        f"WhatsApp-Image-{day}", f"{chance.one(IMAGE_WORDS)}_{chance.digits(6)}", f"image{chance.digits(3)}", f"{last}_{day}", f"photo_{chance.digits(5)}", f"pt{chance.digits(6)}_{chance.one(IMAGE_WORDS)}",
    ))  # fmt: skip
    return f"{stem}.{end}"


def photo_file(case: Case) -> str:
    """Give the name of a file with a picture of the patient."""
    return photo_of(case.chance, case.person("patient"), case.calendar.write(case.calendar.today, "hl7"))


def image_url(case: Case) -> str:
    """Give the web address of a picture."""
    chance = case.chance
    return f"https://{chance.one(('cdn.', 'img.', 'photos.', ''))}{domain(chance)}/{chance.one(('p', 'photos', 'uploads', 'avatars'))}/{photo_file(case)}"


def data_uri(case: Case) -> str:
    """Give a picture as text."""
    kind, head = case.chance.one((("png", "iVBORw0KGgoAAAANSUhEUg"), ("jpeg", "/9j/4AAQSkZJRgABAQ"), ("gif", "R0lGODlh"), ("webp", "UklGR")))
    return f"data:image/{kind};base64,{head}{case.chance.text(BASE64, case.chance.whole(12, 90))}{case.chance.one(('', '=', '=='))}"


def credentials(case: Case) -> list[Piece]:
    """Give a login and a password with a stroke between."""
    return [(username(case), "OTHER_ID"), (" / ", ""), (password(case), "OTHER_ID")]


SLOTS = {
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
    "voiceprint": ("BIOMETRIC", masked("VB-####", "VP-######", "VOX-####-##", "VPRINT#####", "V#######", "spk_######", "vp_~~~~~~~~")),
    "faceid": ("BIOMETRIC", masked("FACE-#####", "FR-######", "FID######", "face_~~~~~~~~", "FACEID-####-####", "FT#######", "FRT-##-#####")),
    "retina_id": ("BIOMETRIC", masked("R-####", "IRIS-#####", "IR######", "RET-####-?", "0x~~~~~~~~~~", "iris_~~~~~~~~")),
    "template_hash": ("BIOMETRIC", template_hash),
    "genome_id": ("BIOMETRIC", genome),
    "photo_file": ("PHOTO", photo_file),
    "image_url": ("PHOTO", image_url),
    "data_uri": ("PHOTO", data_uri),
}
