"""Check digits and check characters: each function says whether a number agrees with its own check.

Every function takes the number as compact text, without spaces and hyphens, and gives False for anything else. The
numbers in the examples are invented or are published test values.
"""

import re
from hashlib import sha256

_DIGITS = "0123456789"
_BASE_36 = _DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _is_digits(text: str) -> bool:
    """Whether the text holds ASCII digits and nothing else."""
    return text.isascii() and text.isdigit()


def luhn(digits: str) -> bool:
    """Whether the last digit is right by the Luhn formula, ISO/IEC 7812-1 annex B.

    >>> luhn("4000009999000113"), luhn("4000009999000114")
    (True, False)
    """
    return _is_digits(digits) and len(digits) > 1 and _luhn_sum(digits, 10) % 10 == 0


def _luhn_sum(text: str, base: int) -> int:
    """Sum of the Luhn formula in a base: every second digit from the right is doubled, its digits added."""
    values = [int(digit, base) for digit in reversed(text)]
    return sum(values[0::2]) + sum(sum(divmod(2 * value, base)) for value in values[1::2])


def meid(hexadecimal: str) -> bool:
    """Whether the last digit of a 15-digit MEID is right by the Luhn formula in base 16, as 3GPP2 has it.

    >>> meid("AF0123450ABCDEC"), meid("AF0123450ABCDED")
    (True, False)
    """
    return bool(re.fullmatch(r"[0-9A-Fa-f]{15}", hexadecimal)) and _luhn_sum(hexadecimal, 16) % 16 == 0


#: Multiplication in the dihedral group of order ten, and the permutation of the Verhoeff formula.
#: Source: J. Verhoeff, Error Detecting Decimal Codes, Mathematical Centre Tract 29, 1969.
_PERMUTATION = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)


def _dihedral(left: int, right: int) -> int:
    """Product of two elements of the dihedral group: 0 to 4 turn, 5 to 9 turn and mirror."""
    turn = left + right if left < 5 else left - right  # noqa: PLR2004  # the group has five turns
    return turn % 5 + 5 * ((left > 4) ^ (right > 4))  # noqa: PLR2004


def verhoeff(digits: str) -> bool:
    """Whether the last digit is right by the Verhoeff formula, which SNOMED CT identifiers use.

    >>> verhoeff("73211009"), verhoeff("73211008")
    (True, False)
    """
    if not _is_digits(digits):
        return False
    check = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit)
        for _ in range(place % 8):
            value = _PERMUTATION[value]
        check = _dihedral(check, value)
    return check == 0


def aba_routing(digits: str) -> bool:
    """Whether nine digits are a routing number: a Federal Reserve prefix, and weights 3, 7, 1 modulo 10.

    Source: American Bankers Association, routing number policy: prefixes 00-12, 21-32, 61-72 and 80.

    >>> aba_routing("000000013"), aba_routing("131000005"), aba_routing("000000000")
    (True, False, False)
    """
    if not _is_digits(digits) or len(digits) != 9 or not int(digits):  # noqa: PLR2004  # the number has nine digits
        return False
    prefix = int(digits[:2])
    known = prefix <= 12 or 21 <= prefix <= 32 or 61 <= prefix <= 72 or prefix == 80  # noqa: PLR2004
    return known and sum(int(digit) * weight for digit, weight in zip(digits, (3, 7, 1) * 3, strict=True)) % 10 == 0


#: Length of an IBAN by country. Source: SWIFT IBAN Registry (ISO 13616), compared with python-stdnum 2.2.
IBAN_LENGTHS: dict[str, int] = {
    country: length
    for length, countries in {
        15: "NO",
        16: "BE",
        18: "DK FI FK FO GL NL SD",
        19: "MK SI",
        20: "AT BA EE KZ LT LU MN XK",
        21: "CH HR LI LV",
        22: "BG BH CR DE GB GE IE ME RS VA",
        23: "AE GI IL IQ OM SO TL",
        24: "AD CZ ES MD PK RO SA SE SK TN VG",
        25: "LY PT ST",
        26: "IS TR",
        27: "BI DJ FR GR IT MC MR SM",
        28: "AL AZ BY CY DO GT HN HU LB NI PL SV",
        29: "BR EG PS QA UA",
        30: "JO KW MU YE",
        31: "MT SC",
        33: "RU",
        32: "LC",
    }.items()
    for country in countries.split()
}


def iban(compact: str) -> bool:
    """Whether an IBAN has the length of its country and the check digits of ISO 7064 MOD 97-10.

    >>> iban("GB52ZZZZ99999912345678"), iban("GB52ZZZZ99999912345679"), iban("GB52ZZZZ9999991234567")
    (True, False, False)
    """
    text = compact.upper()
    if not re.fullmatch(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}", text) or IBAN_LENGTHS.get(text[:2]) != len(text):
        return False
    return int("".join(str(int(letter, 36)) for letter in text[4:] + text[:4])) % 97 == 1


def npi(digits: str) -> bool:
    """Whether ten digits are a National Provider Identifier: Luhn with the prefix 80840, first digit 1 or 2.

    Source: 45 CFR 162.406; CMS, Requirements for National Provider Identifier check digit.

    >>> npi("2000000036"), npi("2000000037"), npi("3000000034")
    (True, False, False)
    """
    return bool(re.fullmatch(r"[12][0-9]{9}", digits)) and luhn("80840" + digits)


def dea(number: str) -> bool:
    """Whether a DEA registration number ends in the right digit: odd digits plus twice the even digits.

    Source: DEA Diversion Control Division, form of a registration number.

    >>> dea("LQ1002005"), dea("L98800117"), dea("BX1234567")
    (True, True, False)
    """
    if not re.fullmatch(r"[A-HJ-NPRSTUX][A-Z9][0-9]{7}", number.upper()):
        return False
    first, second, third, fourth, fifth, sixth, last = map(int, number[2:])
    return (first + third + fifth + 2 * (second + fourth + sixth)) % 10 == last


_VIN_VALUES = dict(
    zip("ABCDEFGHJKLMNPRSTUVWXYZ" + _DIGITS, [*map(int, "12345678123457923456789" + _DIGITS)], strict=True)
)
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)


def vin(number: str) -> bool:
    """Whether the ninth character of a vehicle identification number is right; only North America asks for it.

    Source: 49 CFR 565.15(c).

    >>> vin("1ZZZZ99Z8XZ000123"), vin("1ZZZZ99Z9XZ000123")
    (True, False)
    """
    text = number.upper()
    if len(text) != len(_VIN_WEIGHTS) or not set(text) <= set(_VIN_VALUES):
        return False
    total = sum(_VIN_VALUES[letter] * weight for letter, weight in zip(text, _VIN_WEIGHTS, strict=True))
    return text[8] == "0123456789X"[total % 11]


def gs1(digits: str) -> bool:
    """Whether the last digit of a GTIN, GSRN, SSCC or other GS1 key is right: weights 3 and 1 from the right.

    Source: GS1 General Specifications, standard check digit calculation.

    >>> gs1("00819999000126"), gs1("00819999000127")
    (True, False)
    """
    if not _is_digits(digits) or len(digits) < 8:  # noqa: PLR2004  # GTIN-8 is the shortest key
        return False
    values = [int(digit) for digit in reversed(digits)]
    return (sum(values[0::2]) + 3 * sum(values[1::2])) % 10 == 0


_CODE_39 = _BASE_36 + "-. $/+%"


def hibcc(barcode: str) -> bool:
    """Whether the last character of a HIBC bar code is right: the values of Code 39, modulo 43.

    Source: HIBC Supplier Labeling Standard, link and check characters.

    >>> hibcc("+X999PUMP70/$$3291231LOT7/SQZ0099I"), hibcc("+X999PUMP70/$$3291231LOT7/SQZ0099J")
    (True, False)
    """
    body, last = barcode[:-1].upper(), barcode[-1:].upper()
    if not body.startswith("+") or not set(body + last) <= set(_CODE_39):
        return False
    return _CODE_39[sum(map(_CODE_39.index, body)) % 43] == last


def iso7064_mod37_2(text: str) -> bool:
    """Whether the last character is right by ISO 7064 MOD 37-2, as the donation numbers of ISBT 128 have it.

    >>> iso7064_mod37_2("A999926123456T"), iso7064_mod37_2("A999926123456S")
    (True, False)
    """
    alphabet = _BASE_36 + "*"
    body, last = text[:-1].upper(), text[-1:].upper()
    if not body or not set(body) <= set(_BASE_36) or last not in alphabet:
        return False
    check = 0
    for letter in body:
        check = (check + int(letter, 36)) * 2 % 37
    return (check + alphabet.index(last)) % 37 == 1


def mrz(field: str) -> bool:
    """Whether the last digit of a field of a travel document is right: weights 7, 3, 1 modulo 10.

    Source: ICAO Doc 9303, part 3, check digits.

    >>> mrz("7408122"), mrz("Z999<<<<<4"), mrz("7408123")
    (True, True, False)
    """
    body, last = field[:-1].upper(), field[-1:]
    if not body or not _is_digits(last) or not re.fullmatch(r"[A-Z0-9<]+", body):
        return False
    values = (0 if letter == "<" else int(letter, 36) for letter in body)
    return sum(value * (7, 3, 1)[place % 3] for place, value in enumerate(values)) % 10 == int(last)


_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BECH32_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def bech32(text: str) -> bool:
    """Whether a bech32 or bech32m string, such as a segwit address, has the right checksum.

    Sources: BIP 173 and BIP 350.

    >>> bech32("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"), bech32("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5")
    (True, False)
    """
    prefix, one, data = text.lower().rpartition("1")
    mixed = text not in {text.lower(), text.upper()}
    if mixed or not one or not prefix or not prefix.isascii() or len(data) < 6 or not set(data) <= set(_BECH32):  # noqa: PLR2004
        return False
    values = [ord(letter) >> 5 for letter in prefix] + [0] + [ord(letter) & 31 for letter in prefix]
    check = 1
    for value in values + [_BECH32.index(letter) for letter in data]:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, term in enumerate(_BECH32_GENERATOR):
            check ^= term if top >> place & 1 else 0
    return check in {1, 0x2BC830A3}


_BASE_58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def base58check(text: str) -> bool:
    """Whether a base58 string ends in the first four bytes of the double SHA-256 of what stands before them.

    Source: Bitcoin wiki, Base58Check encoding. The example is the address of the hash 0, which has no owner.

    >>> base58check("1111111111111111111114oLvT2"), base58check("1111111111111111111114oLvT3")
    (True, False)
    """
    if not text or not set(text) <= set(_BASE_58):
        return False
    number = 0
    for letter in text:
        number = number * 58 + _BASE_58.index(letter)
    zeros = len(text) - len(text.lstrip("1"))
    content = bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")
    return len(content) > 4 and sha256(sha256(content[:-4]).digest()).digest()[:4] == content[-4:]  # noqa: PLR2004
