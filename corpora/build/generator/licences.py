"""Numbers of licences, certificates, passports and providers."""

from generator import digits
from generator.case import Case
from generator.plans import masked

DRIVER = {
    "AL": ("########", "#######"), "AK": ("#######",), "AZ": ("?########", "#########"), "AR": ("9########", "#########"),
    "CA": ("?#######",), "CO": ("##-###-####", "#########", "?######"), "CT": ("#########",), "DE": ("#######", "######"),
    "DC": ("#######", "#########"), "FL": ("?###-###-##-###-0", "?############"), "GA": ("#########", "########"), "HI": ("H########", "#########"),
    "ID": ("??######?", "#########"), "IL": ("?###-####-####", "?###########"), "IN": ("####-##-####", "##########"), "IA": ("###??####", "#########"),
    "KS": ("?##-##-####", "?########", "?#?#?"), "KY": ("?########", "?##-###-###"), "LA": ("00#######", "#########"), "ME": ("#######", "#######?"),
    "MD": ("?-###-###-###-###", "?############"), "MA": ("S########", "??#######", "#########"), "MI": ("? ### ### ### ###", "?############"),
    "MN": ("?############", "?-###-###-###-###"), "MS": ("###-##-####", "#########"), "MO": ("?#########", "#########?", "?######R"),
    "MT": ("#############", "#########"), "NE": ("?########", "H########"), "NV": ("##########", "X########"), "NH": ("##???#####", "NHL########"),
    "NJ": ("?#### ##### #####", "?##############"), "NM": ("#########", "5########"), "NY": ("### ### ###", "#########"), "NC": ("############", "########"),
    "ND": ("???-##-####", "???######"), "OH": ("??######", "?#######"), "OK": ("?#########", "#########"), "OR": ("#######", "A######", "#########"),
    "PA": ("## ### ###", "########"), "RI": ("#######", "########"), "SC": ("#########", "###########"), "SD": ("########", "############"),
    "TN": ("#########", "########"), "TX": ("########", "########"), "UT": ("#########", "######"), "VT": ("########", "#######A"),
    "VA": ("?########", "?##-##-####"), "WA": ("WDL^^^^#^^^?", "????????###??", "WDL###?###??"), "WV": ("?######", "#######"),
    "WI": ("?###-####-####-##", "?#############"), "WY": ("######-###", "#########"),
}  # fmt: skip
MEDICAL = {
    "CA": ("A######", "G#####", "C######", "20A#####"), "NY": ("######", "######-01"), "TX": ("?####",), "FL": ("ME######", "ME #####", "OS#####"),
    "IL": ("036.######", "036######"), "PA": ("MD######", "MD######L", "OS######"), "OH": ("35.######", "34.######"), "MI": ("4301######", "5101######"),
    "NJ": ("25MA########", "25MB########"), "WA": ("MD########", "MD.MD.########", "OP########"), "CO": ("DR.#######", "DR#######"), "VA": ("0101######",),
    "TN": ("MD##########",), "GA": ("######",), "NC": ("20##-#####",), "MA": ("######",), "AZ": ("#####", "R#####"), "WI": ("#####-20",),
}  # fmt: skip
NURSE = ("RN######", "RN #######", "RN-######", "######", "#######", "RN#######?", "R######", "041.######", "LPN######", "9######", "APRN##########", "RN.#######", "N######", "95######")
CERTIFICATE = (
    "CERT-######", "######-##", "2###-######", "???######", "RN-######", "C######", "#####-##-##", "YF-#######", "BC-#####", "BLS-########", "###-##-######",
    "NBCRNA ######", "A#########", "IOE00########", "ARDMS ######", "MMP-######", "P########", "##D#######",
)  # fmt: skip
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
        return chance.masked("#####", "######", "MD#####", "?#####", "##-#####", "MD-######", "PA####", "?-####", "DO####")
    code = case.address("patient").state.code
    return chance.masked(*MEDICAL.get(code, MEDICAL[chance.one(tuple(MEDICAL))]))


SLOTS = {
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
