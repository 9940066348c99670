"""Identifiers that turn up now and then: spoken, military, machine-made, foreign."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from generator import digits
from generator.case import Case
from generator.chance import DIGITS, Chance
from generator.contact import digits_of_line, domain
from generator.dates import MONTHS
from generator.draft import Piece
from generator.plans import area, masked
from generator.states import AREA_CODES

DIGIT_WORDS = "zero one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth "
    "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def in_words(number: int) -> str:
    """Give a number below a hundred in words."""
    if number < 10:
        return DIGIT_WORDS[number]
    if number < 20:
        return TEENS[number - 10]
    ten, one = divmod(number, 10)
    return TENS[ten - 2] + (f"-{DIGIT_WORDS[one]}" if one else "")


def spoken(chance: Chance, number: str) -> str:
    """Give digits as people read them out."""
    nought = chance.one(("oh", "zero", "o"))
    return " ".join([nought if digit == "0" else DIGIT_WORDS[int(digit)] for digit in number])


def spoken_phone(case: Case) -> str:
    """Give a telephone number as somebody says it."""
    chance = case.chance
    groups = [chance.one(AREA_CODES), "555", digits_of_line(chance)]
    return chance.one((" ", ", ", " ", " dash ")).join([spoken(chance, group) for group in groups])


def spoken_ssn(case: Case) -> str:
    """Give a social security number as somebody says it."""
    chance = case.chance
    groups = [area(chance), chance.digits(2), chance.digits(4)]
    return chance.one((" ", ", ", " dash ")).join([spoken(chance, group) for group in groups])


def military_ssn(case: Case) -> str:
    """Give the number of a sponsor with the prefix of the family member."""
    chance = case.chance
    return f"{chance.one(('20', '30', '01', '02', '40'))}/{area(chance)}-{chance.digits(2)}-{chance.digits(4)}"


def veteran(case: Case) -> str:
    """Give the first letter of the patient's surname with four digits."""
    return (case.person("patient").key[1][:1] or "x").upper() + case.chance.digits(4)


def spoken_date(day: date) -> str:
    """Give a day as somebody says it."""
    century, rest = divmod(day.year, 100)
    years = in_words(century) if century != 20 else "two thousand" if rest < 10 else "twenty"
    tail = "" if century == 20 and not rest else f" {'oh ' if century != 20 and rest < 10 else ''}{in_words(rest)}"
    return f"{MONTHS[day.month - 1]} {ORDINALS[day.day - 1]} {years}{tail}"


def service_number(case: Case) -> str:
    """Give the number that a wristband bears for its patient, with a right check digit."""
    head = "0819999000" + case.chance.digits(7)
    return f"(8018){head}{digits.gtin(head)}"


def passport_lines(case: Case) -> str:
    """Give the two lines at the foot of a passport, with right check digits."""
    chance = case.chance
    first, last = (part.upper() for part in case.person("patient").key)
    born, ends = chance.mask("%#0%1#"), chance.mask("3#0%1#")
    number = "Z999" + chance.digits(5)
    head = f"{number}{digits.mrz(number)}USA{born}{digits.mrz(born)}"
    rest = f"{ends}{digits.mrz(ends)}" + "<" * 14 + "0"
    whole = digits.mrz(head[:10] + head[13:20] + rest)
    return f"P<USA{last}<<{first}".ljust(44, "<")[:44] + f"\n{head}{chance.one('FM')}{rest}{whole}"


def wallet(case: Case) -> str:
    """Give an address of a wallet, whose check fails."""
    chance = case.chance
    return chance.one((f"bc1q{chance.text(BECH32, 38)}", f"1{chance.text(BASE58, 33)}", "0x" + chance.mask("~" * 40)))


def message_id(case: Case) -> str:
    """Give the identity of a mail."""
    chance = case.chance
    return f"<{chance.masked('~~~~~~~~~~~~', '^^^^^^^^^.########', '20######.######.~~~~')}@{domain(chance)}>"


def network_path(case: Case) -> str:
    """Give the place of a folder on a server, with the patient's name in it."""
    name = "_".join(filter(None, reversed(case.person("patient").key)))
    return rf"\\fs{case.chance.digits(2)}\scans\{name}"


def epoch(case: Case) -> str:
    """Give the document's day in seconds, at times in thousandths."""
    seconds = int(datetime.combine(case.calendar.today, datetime.min.time(), UTC).timestamp())
    seconds += case.chance.below(86400)
    return str(seconds) if case.chance.happens(0.6) else f"{seconds}{case.chance.digits(3)}"


def postcode(case: Case) -> str:
    """Give a code of a post office abroad."""
    chance = case.chance
    alphabet = "ABCEGHJKLMNPRSTVXY"
    canadian = "".join([chance.text(kind, 1) for kind in (alphabet, DIGITS, alphabet)])
    rest = "".join([chance.text(kind, 1) for kind in (DIGITS, alphabet, DIGITS)])
    return chance.one((f"{canadian} {rest}", f"{canadian}{rest}", chance.mask("??% %??"), chance.mask("?%# %??")))


SLOTS: dict[str, tuple[str, Callable[[Case], str | list[Piece]]]] = {
    "phone.spoken": ("PHONE", spoken_phone),
    "ssn.spoken": ("SSN", spoken_ssn),
    "ssn.military": ("SSN", military_ssn),
    "ssn.va": ("SSN", veteran),
    "atin": ("SSN", masked("9##-93-####", "9## 93 ####")),
    "gsrn": ("MRN", service_number),
    "edipi": ("MRN", masked("0#########", "1#########")),
    "mrz": ("LICENSE", passport_lines),
    "imsi": ("DEVICE", masked("00101##########", "99999##########")),
    "udid": ("DEVICE", masked("~" * 40, "0000~~~~-~~~~~~~~~~~~~~~~")),
    "wallet": ("OTHER_ID", wallet),
    "message_id": ("OTHER_ID", message_id),
    "meeting_id": ("URL", masked("8## #### ####", "9## ### ####", "### ### ####", "8##########")),
    "unc_path": ("URL", network_path),
    "tract": ("GEOGRAPHY", masked("00##.0#", "####.0#", "##0##00##00", "%###")),
    "postcode": ("GEOGRAPHY", postcode),
    "epoch": ("DATE", epoch),
    "bic": ("ACCOUNT", masked("ZZZZ??2?", "ZZZZ??22XXX", "TEST??33")),
}
