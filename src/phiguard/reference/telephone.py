"""The telephone plan: which North American numbers can be, letters on keys, country calling codes.

A number that cannot be may still be a typing error, so these facts raise or lower a score and decide nothing.

>>> nanp("503", "555"), nanp("123", "456")
(True, False)
"""

import re

from phiguard.reference.wordfile import words_of

#: Area codes of calls that the called party pays, 822 not yet in use.
#: Sources: phonenumbers 9.0.43; https://lincmad.com/nongeographic.html, read 2026-11-22.
TOLL_FREE: frozenset[str] = frozenset(words_of("800 822 833 844 855 866 877 888"))

#: Area codes for persons, machines, carriers, the government and calls at a premium; 456, 880, 881, 882 formerly.
#: Sources: as above; NANPA, 5XX codes, https://www.nationalnanpa.com/number_resource_info/5XX_codes.html.
NON_GEOGRAPHIC: frozenset[str] = frozenset(
    words_of(
        "456 500 521 522 523 524 525 526 527 528 529 532 533 544 566 577 588 600 622 633 644 700 710 880 881 882 900"
    )
)

#: Numbers of three digits for services and crises, which name nobody. Source: NANPA, N11 codes; FCC, 988.
SERVICES: frozenset[str] = frozenset(words_of("211 311 411 511 611 711 811 911 988"))

#: Exchange of the numbers 0100 to 0199 kept for fiction, and of directory help. Source: NANPA, 555 line numbers.
FICTION_EXCHANGE = "555"

#: Key of each letter. Source: ITU-T E.161, option A.
KEYPAD: dict[str, str] = {
    letter: key
    for key, letters in zip("23456789", words_of("ABC DEF GHI JKL MNO PQRS TUV WXYZ"), strict=True)
    for letter in letters
}

#: Country calling codes. Source: ITU-T E.164, list of assigned codes; compared with phonenumbers 9.0.43.
COUNTRY_CODES: tuple[str, ...] = tuple(
    sorted(
        words_of(
            "1 7 20 211 212 213 216 218 220 221 222 223 224 225 226 227 228 229 230 231 232 233 234 235 236 237 "
            "238 239 240 241 242 243 244 245 246 247 248 249 250 251 252 253 254 255 256 257 258 260 261 262 263 "
            "264 265 266 267 268 269 27 290 291 297 298 299 30 31 32 33 34 350 351 352 353 354 355 356 357 358 "
            "359 36 370 371 372 373 374 375 376 377 378 380 381 382 383 385 386 387 389 39 40 41 420 421 423 43 "
            "44 45 46 47 48 49 500 501 502 503 504 505 506 507 508 509 51 52 53 54 55 56 57 58 590 591 592 593 "
            "594 595 596 597 598 599 60 61 62 63 64 65 66 670 672 673 674 675 676 677 678 679 680 681 682 683 685 "
            "686 687 688 689 690 691 692 800 808 81 82 84 850 852 853 855 856 86 870 878 880 881 882 883 886 888 "
            "90 91 92 93 94 95 960 961 962 963 964 965 966 967 968 970 971 972 973 974 975 976 977 979 98 992 993 "
            "994 995 996 998"
        )
    )
)


def area_code(digits: str) -> bool:
    """Say whether three digits can be an area code: first 2 to 9, not N11, not N9X, 37X or 96X.

    Source: NANPA, area codes that are not assignable.

    >>> area_code("503"), area_code("911"), area_code("096"), area_code("372")
    (True, False, False, False)
    """
    return bool(re.fullmatch(r"[2-9](?!11)[0-8][0-9]", digits)) and digits[:2] not in {"37", "96"}


def exchange_code(digits: str) -> bool:
    """Say whether three digits can be an exchange: first 2 to 9, not N11. Source: NANPA, central office codes.

    >>> exchange_code("555"), exchange_code("411"), exchange_code("123")
    (True, False, False)
    """
    return bool(re.fullmatch(r"[2-9](?!11)[0-9]{2}", digits))


def nanp(area: str, exchange: str) -> bool:
    """Say whether area code and exchange can stand in a North American number.

    Args:
        area: Three digits.
        exchange: Three digits.
    """
    return area_code(area) and exchange_code(exchange)


def fictional(exchange: str, line: str) -> bool:
    """Say whether a number is one of those kept for fiction.

    Args:
        exchange: Three digits.
        line: The last four digits.
    """
    return exchange == FICTION_EXCHANGE and bool(re.fullmatch("01[0-9]{2}", line))


def keyed(vanity: str) -> str:
    """Give the digits of a number that is written with letters; other signs are left out.

    >>> keyed("1-800-FLU-SHOT")
    '18003587468'
    """
    return "".join(KEYPAD.get(sign, sign) for sign in vanity.upper() if sign in KEYPAD or sign in "0123456789")


def country_code(digits: str) -> str | None:
    """Give the country calling code that an international number begins with, or nothing.

    >>> country_code("442079460958"), country_code("35315550100"), country_code("999")
    ('44', '353', None)
    """
    return next((digits[:size] for size in (1, 2, 3) if digits[:size] in COUNTRY_CODES), None)
