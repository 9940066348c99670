"""Social security numbers, record numbers and numbers of health plans; none can have been issued."""

from generator.case import Case
from generator.chance import Chance

VOID = ("078-05-1120", "219-09-9999")
ITIN_GROUPS = (*range(50, 66), *range(70, 89), *range(90, 93), *range(94, 100))
SEPARATORS = ("-", "-", "-", "-", "-", " ", "", ".", "–")
BENEFIT_CODES = ("A", "A", "B", "B1", "B6", "C1", "C2", "D", "D1", "E", "E1", "F1", "H1", "J1", "K1", "M", "T", "T", "W", "W1")
RAILROAD = ("A", "MA", "WA", "WCA", "CA", "WD", "WCD", "PA", "PD", "H", "MH", "WH", "WCH", "PH", "JA")
MBI_LETTERS = "ACDEFGHJKMNPQRTUVWXY"
MRN_MASKS = (
    "########", "########", "#######", "#######", "######", "######", "#########", "##########", "00######", "000#####", "#####",
    "##-##-##", "###-##-##", "##-####", "###-###", "### ## ##", "## ## ##", "##-##-##-##", "##.##.##", "##/##/##", "###-####-#",
    "?#######", "?######", "?#####", "??######", "??#####", "???######", "?-######", "??-#####", "???-#####", "???-####-##",
    "MR######", "MRN######", "H########", "M#########", "E########", "Z#######", "SA######", "U######", "P0######", "E1#######",
    "######-#", "######?", "#######?", "######-?", "###-##-###?", "???-2###-00####", "##########V######", "######/##", "#-######",
    "10-######", "?##-##-##", "??.######", "MC-####-####", "#### ####", "###.###.###", "##?#####", "?#?#####", "PT######", "C######-##",
)  # fmt: skip
MRN_ALPHA = (
    "?#######", "??######", "???######", "?-######", "??-#####", "???-#####", "MR######", "H########", "M#########", "E########",
    "Z#######", "?##?####", "######?", "??####??", "???-2###-00####", "?#?#?###", "PT-######", "##########V######",
)  # fmt: skip
MEDICAID = {
    "CA": ("9#######A", "9#######D", "9#######F2####1", "9#######C7#####"), "NY": ("??#####?",), "TX": ("#########",),
    "FL": ("##########",), "IL": ("#########",), "OH": ("############",), "PA": ("##########",), "MI": ("00########",),
    "NJ": ("############",), "GA": ("111#########",), "VA": ("############",), "IN": ("1000########",), "MA": ("100#########",),
    "MN": ("########",), "MO": ("########",), "WI": ("##########",), "LA": ("#############",), "MD": ("###########",),
    "NC": ("9########?",), "WA": ("1########WA", "#########WA"), "AZ": ("A########",), "CO": ("?######",), "IA": ("#######?",),
    "ME": ("########A",), "AL": ("500##########", "530##########"),
}  # fmt: skip
MEMBER = (
    "???#########", "???##########", "???###?#####", "R########", "W#########", "W########## ##", "#########", "######### 01", "U########",
    "U########01", "H########", "H########00", "???-####-####", "???### ### ###", "??######", "#########-0#", "####-####-###", "?#?########",
    "???-#########-01", "### ### ###", "A##########", "###-##-###-##", "Q#####", "?##########", "##########*##", "???########-00",
)  # fmt: skip
GROUP = (
    "######", "00#####", "#####", "###-####", "?#####", "???###", "??-####", "GRP-#####", "###########", "#####-##", "?-#####-?", "7######",
    "G######", "######-###", "???## ###", "0#####-00#-000#", "?##?##", "#######0000001", "FH####",
)  # fmt: skip
POLICY = (
    "??? ######", "???-######-##", "##-??-#####-#", "??######", "##########", "?##-###-####", "###-###-###", "MG #### ####", "??-########", "?########",
)


def ssn(case: Case) -> str:
    """Give a social security number of an area that is never issued."""
    chance = case.chance
    if chance.happens(0.03):
        return chance.one(VOID)
    mark = case.keep("ssn separator", lambda: chance.one(SEPARATORS))
    return mark.join((_area(chance), chance.digits(2), chance.digits(4)))


def _area(chance: Chance) -> str:
    return chance.one(("000", "666", *(["9" + chance.digits(2)] * 8)))


def ssn_plain(case: Case) -> str:
    """Give the nine digits alone."""
    return _area(case.chance) + case.chance.digits(6)


def last_four(case: Case) -> str:
    """Give the last four digits, at times with the others masked."""
    four = case.chance.digits(4)
    return case.chance.one(("{}",) * 6 + ("xxx-xx-{}", "***-**-{}", "XXX-XX-{}", "•••-••-{}", "xxxxx{}")).format(four)


def itin(case: Case) -> str:
    """Give a number for taxpayers who have no social security number."""
    chance = case.chance
    mark = chance.one(SEPARATORS[:7])
    return mark.join((f"9{chance.digits(2)}", str(chance.one(ITIN_GROUPS)), chance.digits(4)))


def ein(case: Case) -> str:
    """Give a number of an employer with a prefix that is not in use."""
    return f"{case.chance.one(('00', '07', '08', '09', '17', '18', '19', '28', '29', '49', '69', '70', '78', '79', '89', '96', '97'))}-{case.chance.digits(7)}"


def mbi_letters(chance: Chance) -> str:
    """Give eleven characters in the order of Medicare, with a first one that it never gives out."""
    either = MBI_LETTERS + "0123456789"
    letter, mixed = (lambda: chance.text(MBI_LETTERS, 1)), (lambda: chance.text(either, 1))
    return "0" + letter() + mixed() + chance.digits(1) + letter() + mixed() + chance.digits(1) + letter() + letter() + chance.digits(2)


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
    return mark.join((_area(chance), chance.digits(2), chance.digits(4))) + chance.one(("", "", "-")) + chance.one(BENEFIT_CODES)


def rrb(case: Case) -> str:
    """Give a number of a railroad pensioner."""
    chance = case.chance
    digits = chance.digits(6) if chance.happens(0.3) else _area(chance) + chance.digits(6)
    return chance.one(RAILROAD) + chance.one(("", "", "-", " ")) + digits


def medicaid(case: Case) -> str:
    """Give a Medicaid number, mostly in the form of some state."""
    chance = case.chance
    if chance.happens(0.15):
        return chance.masked("##########", "?########", "########", "###-###-###", "??########")
    code = case.address("patient").state.code
    return chance.masked(*MEDICAID.get(code, MEDICAID[chance.one(tuple(MEDICAID))]))




def masked(*masks: str) -> "object":
    """Give a maker that fills one of the masks."""
    return lambda case: case.chance.masked(*masks)


SLOTS = {
    "ssn": ("SSN", ssn),
    "ssn.plain": ("SSN", ssn_plain),
    "ssn.last4": ("SSN", last_four),
    "itin": ("SSN", itin),
    "ein": ("~", ein),
    "mrn": ("MRN", masked(*MRN_MASKS)),
    "mrn.alpha": ("MRN", masked(*MRN_ALPHA)),
    "mrn.long": ("MRN", masked("##########", "###########", "############", "100#########", "000#########", "E##########", "10########V######")),
    "mbi": ("HEALTH_PLAN", any_mbi),
    "mbi.dash": ("HEALTH_PLAN", mbi_dash),
    "hicn": ("HEALTH_PLAN", hicn),
    "rrb": ("HEALTH_PLAN", rrb),
    "medicaid": ("HEALTH_PLAN", medicaid),
    "member": ("HEALTH_PLAN", masked(*MEMBER)),
    "group_number": ("HEALTH_PLAN", masked(*GROUP)),
    "rxbin": ("~", masked("######", "0#####", "61####", "00####", "01####", "########")),
    "rxpcn": ("~", masked("ADV", "PDPIND", "A4", "CTRXMEDD", "FHP", "IRX", "MEDDPRIME", "9999", "??", "???###", "ASPROD1", "CHM", "OHRX")),
    "rxgrp": ("HEALTH_PLAN", masked("RX####", "RX####?", "???RX##", "??####", "RXGRP##", "????###", "RX-####", "FH####", "???##??", "#######")),
    "policy": ("HEALTH_PLAN", masked(*POLICY)),
}
