"""Numbers of licences, certificates, passports and providers."""

from collections.abc import Callable

from generator import digits
from generator.case import Case
from generator.lists import by_state, lists
from generator.plans import masked

LISTS = lists("licences")

DRIVER = by_state("licences", "DRIVER")
MEDICAL = by_state("licences", "MEDICAL")
NURSE = LISTS["NURSE"]
CERTIFICATE = LISTS["CERTIFICATE"]
DEA_FIRST = "ABFGMLPR"


def npi(case: Case) -> str:
    """Give a provider number with a right check digit, of the series that is not issued."""
    head = "2" + case.chance.digits(8)
    return head + digits.npi(head)


def dea(case: Case) -> str:
    """Give a DEA number with a right check digit, from the far ends of the series."""
    chance = case.chance
    six = chance.one(("00", "99")) + chance.digits(4)
    second = (case.person("provider").key[1][:1] or "x").upper() if chance.happens(0.9) else "9"
    return chance.text(DEA_FIRST, 1) + second + six + digits.dea(six)


def driver(case: Case) -> str:
    """Give a driver's licence in the form of the state where the patient lives."""
    return case.chance.masked(*DRIVER[case.address("patient").state.code])


def medical(case: Case) -> str:
    """Give a licence to practise in the form of some state."""
    chance = case.chance
    if chance.happens(0.3):
        return chance.masked(
            "#####", "######", "MD#####", "?#####", "##-#####", "MD-######", "PA####", "?-####", "DO####"
        )
    code = case.address("patient").state.code
    return chance.masked(*MEDICAL.get(code, MEDICAL[chance.one(tuple(MEDICAL))]))


SLOTS: dict[str, tuple[str, Callable[[Case], str]]] = {
    "npi": ("LICENSE", npi),
    "dea": ("LICENSE", dea),
    "med_license": ("LICENSE", medical),
    "rn_license": ("LICENSE", masked(*NURSE)),
    "driver_license": ("LICENSE", driver),
    "passport": ("LICENSE", masked("Z999#####", "X0#######", "999######", "C999#####", "Z########", "00#######")),
    "cert_number": ("LICENSE", masked(*CERTIFICATE)),
    "clia": ("LICENSE", masked("99D2######", "99D0######", "00D#######")),
    "alien_number": ("LICENSE", masked("A0########", "A-00#######", "A 000-###-###")),
}
