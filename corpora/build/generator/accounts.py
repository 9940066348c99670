"""Numbers of accounts, claims, bills, banks and cards."""

from collections.abc import Callable

from generator import digits
from generator.case import Case
from generator.chance import Chance
from generator.lists import lists
from generator.plans import masked

LISTS = lists("accounts")

ACCOUNT = LISTS["ACCOUNT"]
ENCOUNTER = LISTS["ENCOUNTER"]
GUARANTOR = LISTS["GUARANTOR"]
INVOICE = LISTS["INVOICE"]
CLAIM = LISTS["CLAIM"]
AUTHORISATION = LISTS["AUTHORISATION"]
BANK = LISTS["BANK"]
#: Numbers that card networks and payment services publish for tests.
TEST_CARDS = LISTS["TEST_CARDS"]
OTHER_BRANDS = LISTS["OTHER_BRANDS"]


def card(case: Case) -> str:
    """Give a number of a card: a test number, the test range of one network, or a check digit that fails."""
    chance = case.chance
    kind = chance.below(10)
    if kind < 2:
        number = chance.one(TEST_CARDS)
    elif kind < 8:
        head = "400000" + chance.digits(9)
        number = head + digits.luhn(head)
    else:
        head = (chance.one(OTHER_BRANDS) + chance.digits(14))[:15]
        number = head + str((int(digits.luhn(head)) + chance.whole(1, 9)) % 10)
    return grouped(chance, number)


def grouped(chance: Chance, number: str) -> str:
    """Write a card's number as people do."""
    mark = chance.one((" ", " ", "-", ""))
    if len(number) == 15:
        return mark.join((number[:4], number[4:10], number[10:]))
    return mark.join([number[at : at + 4] for at in range(0, len(number), 4)])


def card_masked(case: Case) -> str:
    """Give what is left of a card's number on a receipt."""
    four = case.chance.digits(4)
    return case.chance.one(LISTS["MASKED"]).format(four)


def iban(case: Case) -> str:
    """Give an IBAN with right check digits of a bank that does not exist."""
    chance = case.chance
    layout = chance.one(LISTS["IBAN"])
    country, account = layout[:2], chance.mask(layout[2:])
    number = f"{country}{digits.iban(country, account)}{account}"
    return " ".join([number[at : at + 4] for at in range(0, len(number), 4)]) if chance.happens(0.6) else number


def routing(case: Case) -> str:
    """Give a routing number with a right check digit, of an institution that does not exist."""
    head = f"{case.chance.whole(1, 12):02d}99{case.chance.digits(4)}"
    return head + digits.routing(head)


SLOTS: dict[str, tuple[str, Callable[[Case], str]]] = {
    "acct": ("ACCOUNT", masked(*ACCOUNT)),
    "guarantor_acct": ("ACCOUNT", masked(*GUARANTOR)),
    "encounter": ("ACCOUNT", masked(*ENCOUNTER)),
    "invoice": ("ACCOUNT", masked(*INVOICE)),
    "claim": ("ACCOUNT", masked(*CLAIM)),
    "auth_number": ("ACCOUNT", masked(*AUTHORISATION)),
    "card": ("ACCOUNT", card),
    "card.masked": ("ACCOUNT", card_masked),
    "card.expiry": ("ACCOUNT", masked("0%/2#", "1#/3#", "0%/3#", "0%/203#")),
    "card.cvv": ("ACCOUNT", masked("###", "###", "####")),
    "iban": ("ACCOUNT", iban),
    "routing": ("ACCOUNT", routing),
    "bank": ("ACCOUNT", masked(*BANK)),
    "check_number": (
        "ACCOUNT",
        masked("####", "#####", "######", "000####", "00######", "%###", "EFT########", "##########"),
    ),
}
