"""Social security numbers, record numbers and numbers of health plans; none can have been issued."""

from collections.abc import Callable

from generator.case import Case
from generator.chance import DIGITS, Chance
from generator.lists import by_state, lists

LISTS = lists("plans")

VOID = ("078-05-1120", "219-09-9999")
ITIN_GROUPS = (*range(50, 66), *range(70, 89), *range(90, 93), *range(94, 100))
SEPARATORS = ("-", "-", "-", "-", "-", " ", "", ".", "–")
BENEFIT_CODES = LISTS["BENEFIT_CODES"]
RAILROAD = LISTS["RAILROAD"]
MBI_LETTERS = "ACDEFGHJKMNPQRTUVWXY"
MRN_MASKS = LISTS["MRN_MASKS"]
MRN_ALPHA = LISTS["MRN_ALPHA"]
MEDICAID = by_state("plans", "MEDICAID")
MEMBER = LISTS["MEMBER"]
GROUP = LISTS["GROUP"]
POLICY = LISTS["POLICY"]


def ssn(case: Case) -> str:
    """Give a social security number of an area that is never issued."""
    chance = case.chance
    if chance.happens(0.03):
        return chance.one(VOID)
    mark = case.keep("ssn separator", lambda: chance.one(SEPARATORS))
    return mark.join((area(chance), chance.digits(2), chance.digits(4)))


def area(chance: Chance) -> str:
    """Give the first three digits of a number that is never issued."""
    return chance.one(("000", "666", *(["9" + chance.digits(2)] * 8)))


def ssn_plain(case: Case) -> str:
    """Give the nine digits alone."""
    return area(case.chance) + case.chance.digits(6)


def last_four(case: Case) -> str:
    """Give the last four digits, at times with the others masked."""
    four = case.chance.digits(4)
    return case.chance.one(("{}",) * 6 + ("xxx-xx-{}", "***-**-{}", "XXX-XX-{}", "•••-••-{}", "xxxxx{}")).format(four)


def itin(case: Case) -> str:
    """Give a number for taxpayers who have no social security number."""
    chance = case.chance
    mark = chance.one(SEPARATORS[:7])
    return mark.join((f"9{chance.digits(2)}", str(chance.one(ITIN_GROUPS)), chance.digits(4)))


def mbi_letters(chance: Chance) -> str:
    """Give eleven characters in the order of Medicare, with a first one that it never gives out."""
    alphabets = {"A": MBI_LETTERS, "N": DIGITS, "X": MBI_LETTERS + DIGITS}
    return "0" + "".join([chance.text(alphabets[place], 1) for place in "AXNAXNAANN"])


def mbi(case: Case) -> str:
    """Give a Medicare number without dashes."""
    return "1EG4TE5MK73" if case.chance.happens(0.04) else mbi_letters(case.chance)


def mbi_dash(case: Case) -> str:
    """Give a Medicare number as the card shows it."""
    number = mbi(case)
    return f"{number[:4]}-{number[4:7]}-{number[7:]}"


def any_mbi(case: Case) -> str:
    """Give a Medicare number in one of its forms."""
    kind = case.chance.below(10)
    if kind < 5:
        return mbi_dash(case)
    if kind < 8:
        return mbi(case)
    return mbi_dash(case).replace("-", " ") if kind == 8 else mbi(case).lower()


def hicn(case: Case) -> str:
    """Give an old Medicare number."""
    chance = case.chance
    mark = chance.one(("-", "-", "", ""))
    return (
        mark.join((area(chance), chance.digits(2), chance.digits(4)))
        + chance.one(("", "", "-"))
        + chance.one(BENEFIT_CODES)
    )


def rrb(case: Case) -> str:
    """Give a number of a railroad pensioner."""
    chance = case.chance
    digits = chance.digits(6) if chance.happens(0.3) else area(chance) + chance.digits(6)
    return chance.one(RAILROAD) + chance.one(("", "", "-", " ")) + digits


def medicaid(case: Case) -> str:
    """Give a Medicaid number, mostly in the form of some state."""
    chance = case.chance
    if chance.happens(0.15):
        return chance.masked("##########", "?########", "########", "###-###-###", "??########")
    code = case.address("patient").state.code
    return chance.masked(*MEDICAID.get(code, MEDICAID[chance.one(tuple(MEDICAID))]))


def masked(*masks: str) -> Callable[[Case], str]:
    """Give a maker that fills one of the masks."""
    return lambda case: case.chance.masked(*masks)


SLOTS: dict[str, tuple[str, Callable[[Case], str]]] = {
    "ssn": ("SSN", ssn),
    "ssn.plain": ("SSN", ssn_plain),
    "ssn.last4": ("SSN", last_four),
    "itin": ("SSN", itin),
    "ein": ("~", masked(*LISTS["EIN"])),
    "mrn": ("MRN", masked(*MRN_MASKS)),
    "mrn.alpha": ("MRN", masked(*MRN_ALPHA)),
    "mrn.long": (
        "MRN",
        masked(
            "##########",
            "###########",
            "############",
            "100#########",
            "000#########",
            "E##########",
            "10########V######",
        ),
    ),
    "mbi": ("HEALTH_PLAN", any_mbi),
    "mbi.dash": ("HEALTH_PLAN", mbi_dash),
    "hicn": ("HEALTH_PLAN", hicn),
    "rrb": ("HEALTH_PLAN", rrb),
    "medicaid": ("HEALTH_PLAN", medicaid),
    "member": ("HEALTH_PLAN", masked(*MEMBER)),
    "group_number": ("HEALTH_PLAN", masked(*GROUP)),
    "rxbin": ("~", masked("######", "0#####", "61####", "00####", "01####", "########")),
    "rxpcn": (
        "~",
        masked(
            "ADV",
            "PDPIND",
            "A4",
            "CTRXMEDD",
            "FHP",
            "IRX",
            "MEDDPRIME",
            "9999",
            "??",
            "???###",
            "ASPROD1",
            "CHM",
            "OHRX",
        ),
    ),
    "rxgrp": (
        "HEALTH_PLAN",
        masked(
            "RX####", "RX####?", "???RX##", "??####", "RXGRP##", "????###", "RX-####", "FH####", "???##??", "#######"
        ),
    ),
    "policy": ("HEALTH_PLAN", masked(*POLICY)),
}
