"""Numbers of accounts, claims, bills, banks and cards."""

from generator import digits
from generator.case import Case
from generator.chance import Chance
from generator.plans import masked

ACCOUNT = (
    "#########", "##########", "########", "#######", "######", "############", "?########", "?#######", "??######", "??-#######", "A########",
    "V###########", "ACT######", "H##########", "###-######", "####-####", "######-##", "G-#####", "##-######-#", "?##-######", "700######",
    "#### #### ##", "100########", "PB-######", "######-???", "40######", "?#####-###", "00##########",
)  # fmt: skip
ENCOUNTER = (
    "#########", "##########", "1########", "100#######", "2########", "########", "V###########", "E#######", "FIN#######", "###########", "VN-######",
    "2##-#####", "CSN########", "?#########", "##-#######", "ENC-2###-####", "HAR########",
)  # fmt: skip
GUARANTOR = ("######", "#######", "G######", "G-#####", "########", "GT#####", "P######", "10######", "###-####", "GUAR-####")
INVOICE = (
    "INV-######", "INV######", "#######", "########", "2###-####", "ST-#######", "S######", "INV-2###-####", "######-#", "B######", "STM-####-####",
    "EO-######", "SI#######", "##-#####", "R-######", "BL#######",
)  # fmt: skip
CLAIM = (
    "2026########", "202#########", "#############", "###############", "##############", "E##############", "CLM########", "CLM-######", "??########",
    "##-#####-##", "###-##-######", "C########", "2#############", "#########?##", "WC-##-#####", "LTD#######", "AU-####-#####", "##############00",
    "202#-#########", "ICN ##########", "H########-0#",
)  # fmt: skip
AUTHORISATION = (
    "PA-#######", "PA######", "AUTH#######", "A########", "########", "#########", "AU-######", "REF-#######", "R#######", "?##########", "##-#######",
    "PA-#######-R1", "CERT#####", "##########", "UM-##-#####", "OP########", "###-####-##", "T########",
)  # fmt: skip
BANK = ("############", "##########", "#########", "00##########", "########", "####-####-##", "#############", "### ### ####", "######", "########-#")
#: Numbers that card networks and payment services publish for tests.
TEST_CARDS = (
    "4111111111111111", "4012888888881881", "4242424242424242", "5555555555554444", "5105105105105100", "2223003122003222", "378282246310005",
    "371449635398431", "6011111111111117", "6011000990139424", "30569309025904", "3530111333300000", "3566002020360505", "5454545454545454",
)  # fmt: skip
OTHER_BRANDS = ("51", "52", "53", "54", "55", "2221", "2720", "6011", "65", "644")


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
    forms = ("xxxx-xxxx-xxxx-{}", "************{}", "**** **** **** {}", "XXXX{}", "x{}", "{}", "{}", "****{}", "•••• {}", "XXXXXXXXXXXX{}", "400000******{}")
    return case.chance.one(forms).format(four)


def iban(case: Case) -> str:
    """Give an IBAN with right check digits of a bank that does not exist."""
    chance = case.chance
    country, account = chance.one((
        ("GB", "ZZZZ" + chance.digits(14)), ("DE", "00000000" + chance.digits(10)), ("FR", "9999999999" + chance.digits(13)),
        ("NL", "ZZZZ" + chance.digits(10)), ("IE", "ZZZZ" + chance.digits(14)), ("ES", "99999999" + chance.digits(12)),
        ("CH", "00000" + chance.digits(12)), ("BE", "000" + chance.digits(9)), ("SE", "000" + chance.digits(17)),
    ))  # fmt: skip
    number = f"{country}{digits.iban(country, account)}{account}"
    return " ".join([number[at : at + 4] for at in range(0, len(number), 4)]) if chance.happens(0.6) else number


def routing(case: Case) -> str:
    """Give a routing number with a right check digit, of an institution that does not exist."""
    head = f"{case.chance.whole(1, 12):02d}99{case.chance.digits(4)}"
    return head + digits.routing(head)


SLOTS = {
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
    "check_number": ("ACCOUNT", masked("####", "#####", "######", "000####", "00######", "%###", "EFT########", "##########")),
}
