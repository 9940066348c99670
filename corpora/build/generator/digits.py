"""Check digits, written from their public definitions."""

CODE39 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%"
VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
VIN_VALUES = {
    **{str(digit): digit for digit in range(10)},
    **dict(zip("ABCDEFGH", range(1, 9), strict=True)),
    **dict(zip("JKLMN", range(1, 6), strict=True)),
    "P": 7,
    "R": 9,
    **dict(zip("STUVWXYZ", range(2, 10), strict=True)),
}


def luhn(number: str) -> str:
    """Give the digit that Luhn's rule puts after a number.

    >>> luhn("7992739871")
    '3'
    """
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def npi(nine: str) -> str:
    """Give the last digit of a provider number.

    >>> npi("200000003")
    '6'
    """
    return luhn("80840" + nine)


def dea(six: str) -> str:
    """Give the last digit of a DEA number.

    >>> dea("100200")
    '5'
    """
    digits = [int(digit) for digit in six]
    return str((sum(digits[0::2]) + 2 * sum(digits[1::2])) % 10)


def routing(eight: str) -> str:
    """Give the last digit of a routing number of a bank.

    >>> routing("01100001")
    '5'
    """
    return str(-sum(int(digit) * weight for digit, weight in zip(eight, (3, 7, 1, 3, 7, 1, 3, 7), strict=True)) % 10)


def iban(country: str, account: str) -> str:
    """Give the two check digits of an IBAN.

    >>> iban("GB", "ZZZZ99999912345678")
    '52'
    """
    number = "".join([str(int(letter, 36)) for letter in account + country + "00"])
    return f"{98 - int(number) % 97:02d}"


def gtin(number: str) -> str:
    """Give the digit that GS1 puts after a number of an article, a patient or a crate.

    >>> gtin("0081999900012")
    '6'
    """
    return str(-sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(number))) % 10)


def vin(number: str) -> str:
    """Give the ninth character of a vehicle number, from all seventeen.

    >>> vin("1M8GDM9A_KP042788".replace("_", "0"))
    'X'
    """
    rest = sum(VIN_VALUES[letter] * weight for letter, weight in zip(number, VIN_WEIGHTS, strict=True)) % 11
    return "X" if rest == 10 else str(rest)


def hibc(data: str) -> str:
    """Give the check character of a HIBC string.

    >>> hibc("+A123BJC5D6E71")
    'G'
    """
    return CODE39[sum(CODE39.index(letter) for letter in data) % 43]


def mrz(text: str) -> str:
    """Give the check digit of a field at the foot of a passport.

    >>> mrz("L898902C3")
    '6'
    """
    total = sum((0 if sign == "<" else int(sign, 36)) * (7, 3, 1)[place % 3] for place, sign in enumerate(text))
    return str(total % 10)


def verhoeff(number: str) -> str:
    """Give the digit that Verhoeff's rule puts after a number, as SNOMED CT does.

    >>> verhoeff("7321100")
    '9'
    """
    check = 0
    for place, digit in enumerate(reversed(number), start=1):
        check = _product(check, _permuted(place, int(digit)))
    return str((-check) % 10 if check < 5 else check)


def _product(left: int, right: int) -> int:
    """Multiply in the dihedral group of order ten."""
    if left < 5:
        return (left + right) % 5 if right < 5 else 5 + (left + right) % 5
    return 5 + (left - right) % 5 if right < 5 else (left - right) % 5


def _permuted(times: int, digit: int) -> int:
    for _ in range(times % 8):
        digit = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)[digit]
    return digit
