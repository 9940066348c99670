"""Harmless text that looks like an identifier: hard negatives, by composition."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from generator import digits
from generator.case import Case
from generator.chance import Chance

DATA = Path(__file__).parents[3] / "src" / "phiguard" / "reference" / "data"

LABS = (
    "WBC RBC Hgb Hct Plt Na K Cl CO2 BUN Cr glucose Ca Mg Phos AST ALT alk-phos T-bili albumin INR PT PTT troponin BNP lactate TSH A1c HbA1c LDL HDL "
    "ferritin CRP ESR D-dimer PSA CK lipase amylase ammonia uric_acid vit_D B12 folate eGFR CEA CA-125 AFP hCG procalcitonin ANC MCV MCH RDW MPV "
    "retic haptoglobin LDH fibrinogen anion_gap free_T4 cortisol prolactin FSH LH estradiol testosterone PTH GGT TIBC transferrin ethanol lithium "
    "vancomycin_trough tacrolimus digoxin phenytoin microalbumin UPCR C3 C4 RF anti-CCP ANA IgE IgG tTG osmolality"
).split()  # fmt: skip
UNITS = ("mg/dL", "g/dL", "mmol/L", "mEq/L", "U/L", "ng/mL", "pg/mL", "%", "K/uL", "IU/L", "mcg/dL", "x10^9/L", "", "", "")
EPONYM_STARTS = (
    "Parkinson Alzheimer Crohn Hodgkin Addison Cushing Graves Hashimoto Wilson Huntington Down Turner Klinefelter Marfan Bell Raynaud Sjögren Behçet "
    "Kawasaki Kaposi Paget Ménière Dupuytren Peyronie Perthes Legg Scheuermann Still Takayasu Buerger Fabry Gaucher Pompe Tay-Sachs Niemann-Pick "
    "Creutzfeldt-Jakob Charcot-Marie-Tooth Guillain-Barré Lambert-Eaton Ehlers-Danlos Stevens-Johnson Wolff-Parkinson-White Brugada Chagas Whipple "
    "Barrett Zenker Meckel Hirschsprung Budd-Chiari Gilbert Sheehan Conn Wernicke Korsakoff Tourette Asperger Rett Angelman Prader-Willi DiGeorge "
    "Alport Goodpasture Berger Wegener Churg-Strauss Henoch-Schönlein Osgood-Schlatter Sever Morton Baker Haglund Freiberg Köhler Kienböck Lewy"
).split()  # fmt: skip
DISEASE = ("disease", "syndrome", "'s disease", "'s", " disease", " syndrome")
SIGNS = (
    "Murphy McBurney Rovsing Homans Babinski Romberg Brudzinski Kernig Phalen Tinel Lachman McMurray Hawkins Neer Spurling Hoffmann Chvostek Trousseau "
    "Cullen Grey-Turner Kehr Courvoisier Finkelstein Thompson Apley Thomas Ober Trendelenburg Patrick Gaenslen Lasègue Dix-Hallpike Weber Rinne Allen "
    "Adson Froment Tinetti Nikolsky Auspitz Gowers Levine Kussmaul Beck Virchow Blumberg Carnett Psoas Drop-arm Yergason Speed O'Brien Jobe"
).split()  # fmt: skip
THINGS = (
    "Foley catheter", "Foley", "Jackson-Pratt drain", "JP drain", "Swan-Ganz", "Hickman line", "Penrose drain", "Kocher incision", "Trendelenburg position",
    "Fowler's position", "semi-Fowler", "Whipple", "Hartmann's procedure", "Nissen fundoplication", "Bankart repair", "Colles fracture", "Smith fracture",
    "Jones fracture", "Baker's cyst", "Barrett's esophagus", "Mallory-Weiss tear", "Bartholin cyst", "pouch of Douglas", "circle of Willis", "Broca's area",
    "Horner's", "Bell's palsy", "Holter monitor", "Doppler", "Gram stain", "Wright stain", "Coombs negative", "Pap smear", "Mohs surgery", "Le Fort II",
    "Salter-Harris II", "Weber B", "Schatzker II", "Garden III", "Bosniak II", "Kellgren-Lawrence 3", "Mallampati II", "Bishop score 6", "Tanner 3",
    "Kerley B lines", "Roth spots", "Osler nodes", "Janeway lesions", "Heberden's nodes", "Hutchinson's sign", "Cheyne-Stokes", "Lewy bodies",
    "Dobhoff tube", "Blake drain", "Yankauer", "Hoyer lift", "Hoffmann's sign", "Epley maneuver", "Valsalva", "Heimlich", "Ponseti casting", "Ilizarov frame",
)  # fmt: skip
SCORES = (
    "GCS {a}/15", "Apgar {d}/{e}", "Braden {b}", "Morse {c}", "PHQ-9 {b}", "GAD-7 {b}", "MoCA {b}/30", "MMSE {b}/30", "NIHSS {d}", "Wells {d}", "CHA2DS2-VASc {d}",
    "HAS-BLED {d}", "MELD {b}", "Child-Pugh B{d}", "Gleason 3+4", "Gleason 4+{d}", "ECOG {e}", "KPS {f}0", "ASA {e}", "mRS {e}", "ESI {e}", "AUDIT-C {d}",
    "Epworth {b}/24", "CURB-65 {e}", "Ranson {e}", "NEWS {d}", "SOFA {b}", "DAS28 {d}.{e}", "ABCD2 {d}", "Hoehn & Yahr {e}", "EDSS {d}.5", "pain {d}/10",
    "strength {e}/5", "BI-RADS {e}", "TI-RADS {e}", "LI-RADS {e}", "PI-RADS {e}", "FRAX {b}%", "ACT {b}", "CAT {b}", "SLUMS {b}/30", "Katz {e}/6", "DASH {c}",
    "T{e}N{e}M0", "stage III{g}", "grade {e}/6", "NYHA {h}", "Mallampati {h}", "Fitzpatrick {h}", "Rutherford {e}", "VAS {d}/10", "EPDS {b}", "COWS {b}", "CIWA {b}",
)  # fmt: skip
VITALS = (
    "HR {h}", "P {h}", "pulse {h}", "RR {r}", "SpO2 {o}%", "O2 sat {o}%", "{o}% on RA", "{o}% 2L NC", "BP {s}/{d}", "{s}/{d}", "T {t}", "Temp {t} F", "T {c} C",
    "HR {h} bpm", "R {r}", "MAP {d}", "BMI {r}.{x}", "HR {h}, RR {r}", "sats {o}", "FSBS {s}", "peak flow {s}0", "EF {o2}%", "FHR {s}", "CVP {x}", "{o} on 3L",
)  # fmt: skip
DOSE_UNITS = ("mg", "mg", "mg", "mcg", "g", "mL", "units", "mEq", "mg/kg", "mcg/hr", "mL/hr", "IU", "puffs", "tabs", "gtt", "mg/mL", "%")
AMOUNTS = ("0.5", "1", "2", "2.5", "4", "5", "7.5", "10", "12.5", "20", "25", "40", "50", "75", "80", "100", "125", "150", "200", "250", "300", "325", "400", "500", "600", "750", "800", "875", "1000", "1,000", "2000", "5000", "5/325", "10/12.5", "800-160", "0.025")
SIGS = ("daily", "BID", "TID", "QID", "qhs", "q6h", "q4-6h prn", "PO", "IV", "SQ", "IM", "PRN", "x 7 days", "1-2 tabs", "po bid", "q12h", "q.d.", "b.i.d.", "weekly", "x1", "stat", "1/2 tab")
GENES = (
    "BRCA1", "BRCA2", "TP53", "EGFR", "KRAS", "BRAF", "JAK2", "CFTR", "APOE", "MTHFR", "HFE", "PTEN", "ALK", "RET", "HER2", "FLT3", "NPM1", "BCR-ABL1", "CYP2D6", "CYP2C19",
    "PIK3CA", "MLH1", "MSH2", "PALB2", "CHEK2", "ATM", "DMD", "SMN1", "FMR1", "LDLR", "MYH7", "SCN5A", "G6PD", "HLA-B27", "HLA-B*57:01", "IDH1", "KIT", "NRAS", "ROS1",
)  # fmt: skip
VARIANTS = (" V600E", " exon %# del", " c.%##?>?", " p.Arg%##His", " %##del?", "", "", " L858R", " T790M", " R175H", " F508del", " e4/e4", " c.68_69delAG", " p.Gly12Asp", " *2/*17")
DEVICES = (
    "Alaris pump", "Hill-Rom bed", "Stryker stretcher", "Zoll defibrillator", "Philips monitor", "Baxter pump", "Medtronic lead", "Abbott stent", "Dexcom G7", "Omnipod 5", "Tandem t:slim X2",
    "Epic", "Cerner", "Pyxis", "Omnicell", "GE Optima", "Siemens Sensation 64", "AirSense 10", "LIFEPAK 15", "Puritan Bennett 980", "Hamilton-C1", "Draeger V500", "DaVinci Xi", "i-STAT 1", "Accu-Chek Guide",
    "16 Fr Foley", "18G IV", "22 gauge", "7.5 ETT", "Mac 3 blade", "Miller 2", "8 Fr sheath", "4-0 Vicryl", "3-0 Monocryl", "size 7 glove", "20 ga angiocath", "5 Fr PICC", "10 Fr JP", "#10 blade", "6-0 Prolene",
)  # fmt: skip
CODEWORDS = ("Code Blue", "Code Gray", "Code Stroke", "Code STEMI", "Rapid Response", "Code Pink", "Code Silver", "Condition C", "Dr. Strong", "Level 1 trauma", "Sepsis Alert", "Trauma Red", "Code 99", "Mr. Yuk", "John Doe protocol", "Code Brown", "Purple wristband", "NPO after MN", "Full Code", "DNR/DNI")
TESTS = ("QuantiFERON", "Mantoux", "Cologuard", "Oncotype DX", "Western blot", "Schirmer test", "Schilling test", "Snellen 20/40", "Ishihara 14/14", "Amsler grid", "Stroop", "Rorschach", "Beck inventory", "Denver II", "Bayley-III", "Kirby-Bauer", "Widal", "Thayer-Martin", "Southern blot", "Bence Jones", "Guthrie", "Apt test", "Kleihauer-Betke", "Rapid Strep A", "FIT test", "VDRL 1:8", "RPR 1:32", "ANA 1:640", "Lyme IgM", "West Nile IgM")
BRANDS = ("Lasix", "Coreg", "Diovan", "Allegra", "Ambien", "Celeste", "Humira", "Januvia", "Keppra", "Norco", "Paxil", "Prozac", "Remeron", "Seroquel", "Stelara", "Valtrex", "Xarelto", "Yasmin", "Zoloft", "Mirena", "Kyleena", "Skyla", "Camila", "Heather", "Portia", "Errin", "Jolivette", "Vivelle", "Boniva", "Evista", "Actonel", "Eliquis", "Entresto", "Farxiga", "Ozempic", "Trulicity", "Botox", "Dove", "Aveeno", "Ensure", "Boost", "Pedialyte", "Gatorade", "Tylenol", "Advil", "Aleve", "Benadryl", "Robitussin", "Mucinex", "Vicks", "Bayer", "Depends")
FORMS = ("CMS-1500", "UB-04", "W-9", "I-9", "form 2567", "Form 1095-B", "SF-424", "VA 10-10EZ", "HCFA-1500", "MOLST", "POLST", "DD-214", "form A-12", "W-4", "FMLA WH-380-E", "1099-MISC", "CMS-855I", "SSA-827", "DOT 649-F", "MCSA-5876", "rev 03-19", "form HR-117", "PM-160", "MS-2126")
CITATIONS = ("doi:10.%###/?.%###", "PMID %#######", "NEJM 2015;37#:%###-%###", "JAMA. 20##;3##(%#):%###-%", "45 CFR 164.514(b)", "42 CFR Part 2", "ISBN 0-###-#####-#", "Fig. %", "Table %.%", "ref. %#", "21 CFR 1306.%#", "Lancet 20##;39#:%##", "section 3.%.%", "NCT0#######", "Chapter %#", "ICD-10-CM FY2024", "p. %##", "§ 164.%##", "PMC%######", "arXiv:2###.#####")
ICD = ("?%#.%", "?%#.%#", "?%#", "E11.%#", "I10", "J45.%##", "M54.%", "Z00.00", "S%#.%##A", "F32.%", "K21.%", "N18.%", "I25.10", "C50.%##", "R07.%", "Z79.%##", "G47.33", "O%#.%#", "T%#.%X%A", "U07.1", "W19.XXXA", "250.0#", "V58.%#")
CPT = ("99213", "99214-25", "992%#", "36415", "80053", "700%#", "971%#", "908%#", "J%###", "G0%##", "E0%##", "A4%##", "D%###", "29881-RT", "93%##", "435%#", "59%##-22", "Q%###", "CPT 99%##", "HCPCS 97110", "DRG %##", "rev code 0%##", "POS 11", "CVX %##")
PHONEISH = (
    "NDC 00093-%###-0%", "NDC %####-%##-%#", "part no. %##-%##-%###", "REF %######", "cat# %##-%###", "SKU %##-%##-%###", "qty %##-%###", "UPC 0 %#### %#### %", "GL %###-%##-%###", "PN %##.%##.%###",
    "item %######", "PO qty 1,000", "SNOMED {v}", "RxCUI %#####", "%## %### %### tests", "%###-%### Hz", "model %##-%###", "catalog no. %##-%##-%##", "size %##-%##-%###", "ISBN 978-0-%##-%####-%", "ratio %##:%###", "%## / %## / %###",
    "ICD %##.%#", "spec ASTM F%###-%#", "ISO 13485-2016", "CAS %##-%#-%", "EC 3.%.%.%#", "band %###-%### MHz", "lots of %##", "%#,%##,%##", "std %##-%###-%#", "LOINC {n}", "version %.%.%###", "build %####", "seq %###-%###", "range %###-%####",
)  # fmt: skip
VERSIONS = ("v%.%.%", "v%.%#", "%.%#.%", "version %#.%.%.%", "rev %", "Rev. ?", "v20##.%", "build %###", "release %.%", "%.%.%-beta", "iOS 1%.%", "HL7 v2.5.1", "FHIR R4", "Windows 1%", "Chrome/1##.0.%###.%#", "TLS 1.%", "HTTP/1.1", "PHP 8.%.%#", "ICD-10", "DSM-5", "Python 3.1%")
RATIOS = ("1:%", "%:1", "20/%#", "%/%", "I:E 1:%", "A/G 1.%", "1/2", "3/4 NS", "%+/4", "50/50", "24/7", "%/10", "L%-%", "C%-%", "T%-L%", "G%P%", "%-0 silk", "q%-%#h", "D5 1/2NS", "-2.25/-0.50 x 180", "1:%#0", "%#/%#", "%x daily", "% of %", "P%/%")
RANGES = ("%#-%#", "%.%-%.%", "%##-%##", "0.%#-1.%#", "<%", ">%##", "%#-%##", "%-% weeks", "%#-%#", "%,%##-%,%##", "% to %", "150-400", "3.5-5.1", "%#–%#", "70-99 mg/dL", "<0.0%", "%-% tabs")
STATS = ("p<0.0%", "p = 0.%##", "95¢ CI 1.%-%.%", "OR %.%#", "n=%##", "HR 0.%# (0.%#-0.%#)", "r=0.%#", "%#.%¢ sens", "RR 1.%#", "%## of %##", "SD %.%", "mean %#.%", "IQR %-%#", "NNT %#", "AUC 0.%#", "κ=0.%#")
MODELS = ("AU5800", "BV-7200", "G7", "X%00", "MX%##", "CX-%", "L%##", "T%#", "?%##", "??-%##", "Series %", "Mark IV", "Model %##", "Gen %", "%##LX", "DDDR", "VVI-R", "?%-%##", "C%##i", "HP %##", "iPhone 1%", "Galaxy S2%", "Surface Pro %", "Model T", "F-150", "RAV4", "CR-V", "Camry", "%##-%?")


@cache
def _words(name: str) -> tuple[str, ...]:
    """Give the entries of a list of the package, where the package is beside this folder."""
    path = DATA / f"{name}.txt"
    if not path.exists():
        return ()
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def vital(case: Case) -> str:
    """Give a vital sign."""
    c = case.chance
    return c.one(VITALS).format(
        h=c.whole(48, 132), r=c.whole(10, 38), o=c.whole(84, 100), s=c.whole(88, 196), d=c.whole(46, 112), t=f"{c.whole(96, 103)}.{c.below(10)}",
        c=f"{c.whole(35, 40)}.{c.below(10)}", x=c.whole(1, 14), o2=c.whole(15, 70),
    )  # fmt: skip


def pressure(case: Case) -> str:
    """Give a blood pressure."""
    value = f"{case.chance.whole(88, 198)}/{case.chance.whole(46, 114)}"
    return case.chance.one(("BP {}", "{}", "{} mmHg", "BP: {}", "B/P {}", "bp {}")).format(value)


def dose(case: Case) -> str:
    """Give a dose."""
    chance = case.chance
    text = f"{chance.one(AMOUNTS)}{chance.one((' ', ' ', ''))}{chance.one(DOSE_UNITS)}"
    return f"{text} {chance.one(SIGS)}" if chance.happens(0.4) else text


STEMS = ("pril", "sartan", "olol", "statin", "dipine", "azole", "cillin", "mycin", "floxacin", "gliptin", "gliflozin", "tidine", "setron", "triptan", "azepam", "mab", "tinib", "vir", "xaban", "oxetine", "caine", "lukast", "parin", "platin", "ciclib", "glutide")
STEM_STARTS = ("lo", "ra", "meto", "ator", "am", "flu", "amo", "eri", "levo", "sita", "dapa", "fam", "ondan", "suma", "lor", "ada", "ima", "osel", "api", "dul", "lido", "monte", "hepa", "cis", "palbo", "sema", "vena", "keto", "pra", "zo", "telmi", "cande", "nife", "bisop", "cefa", "clari", "tora", "meli", "rosu", "pita")


def drug(case: Case) -> str:
    """Give a medicine: one that is listed, or a made one with a real ending."""
    chance = case.chance
    listed = _words("drugs")
    if listed and chance.happens(0.6):
        name = chance.one(listed)
    else:
        name = chance.one(STEM_STARTS) + chance.one(("", "", "va", "ri", "ne")) + chance.one(STEMS)
    return name.title() if chance.happens(0.3) else name


def lab_name(case: Case) -> str:
    """Give the name of a laboratory test."""
    return case.chance.one(LABS).replace("_", " ").replace("-phos", " phos")


def lab(case: Case) -> str:
    """Give a laboratory test with its value."""
    chance = case.chance
    return f"{lab_name(case)}{chance.one((' ', ' ', ': ', ' = ', '-'))}{lab_value(case)}"


def lab_value(case: Case) -> str:
    """Give the value of a laboratory test."""
    chance = case.chance
    number = chance.one((chance.mask("%.#"), chance.mask("%#.#"), chance.mask("%##"), chance.mask("0.##"), chance.mask("%,%##"), chance.mask("%#"), chance.mask("%####"), "<0.01", "1:160"))
    return f"{number} {unit}" if (unit := chance.one(UNITS)) else number + chance.one(("", "", " (H)", " L", "*", " H"))


def loinc(case: Case) -> str:
    """Give a code of a laboratory test with a right check digit."""
    number = case.chance.mask("%" + "#" * case.chance.whole(2, 4))
    return f"{case.chance.one(('', 'LOINC '))}{number}-{digits.luhn(number)}"


def eponym(case: Case) -> str:
    """Give a name that stands for a disease, a sign or a thing."""
    chance = case.chance
    kind = chance.below(10)
    if kind < 3:
        return chance.one(THINGS)
    if kind < 6:
        return f"{chance.one(SIGNS)}{chance.one((' sign', chr(39) + 's sign', chr(39) + 's', ' test', ' negative', ' neg', ' maneuver', ' positive'))}"
    if kind < 7 and (listed := _words("eponyms")):
        return f"{chance.one(listed).title()} {chance.one(('syndrome', 'disease', 'sign', 'procedure', 'classification', 'criteria', 'score', 'reflex'))}"
    return f"{chance.one(EPONYM_STARTS)}{chance.one((' disease', ' syndrome', chr(39) + 's disease', chr(39) + 's', chr(39) + 's syndrome'))}"


def brand(case: Case) -> str:
    """Give a brand."""
    listed = _words("brands")
    return case.chance.one(listed).title() if listed and case.chance.happens(0.4) else case.chance.one(BRANDS)


def score(case: Case) -> str:
    """Give a score or a stage."""
    c = case.chance
    return c.one(SCORES).format(
        a=c.whole(3, 15), b=c.whole(6, 29), c=c.whole(10, 95), d=c.whole(0, 9), e=c.whole(1, 5), f=c.whole(3, 9), g=c.one("ABC"), h=c.one(("I", "II", "III", "IV"))
    )


def money(case: Case) -> str:
    """Give an amount of money."""
    c = case.chance
    return c.one(("$", "$", "$", "$ ", "USD ", "US$")) + c.masked("%#.##", "%##.##", "%,%##.##", "%#", "%##", "%,%##", "%#,%##", "0.00", "%.##", "%##,%##")


def weight(case: Case) -> str:
    """Give a weight or a height."""
    c = case.chance
    return c.one(("{w} kg", "{w}.{x} kg", "Wt {w} lb", "{p} lbs", "wt {w}kg", "{p} lb {x} oz", "5'{x}\"", "Ht 5 ft {x} in", "1{w} cm", "{p}#", "BMI {b}.{x}")).format(
        w=c.whole(45, 99), x=c.below(10), p=c.whole(98, 310), b=c.whole(17, 45)
    )


def temperature(case: Case) -> str:
    """Give a temperature."""
    c = case.chance
    return c.one((f"{c.whole(96, 103)}.{c.below(10)} F", f"T {c.whole(35, 40)}.{c.below(10)}", f"{c.whole(96, 103)}.{c.below(10)}°F", f"Tmax {c.whole(99, 104)}.{c.below(10)}", f"{c.whole(35, 40)}.{c.below(10)}C", f"T{c.whole(97, 102)}.{c.below(10)}"))


def phoneish(case: Case) -> str:
    """Give a number of a thing that is laid out like a telephone number or a code."""
    c = case.chance
    text = c.one(PHONEISH)
    if "{v}" in text:
        head = c.mask("%#######")
        return text.format(v=head + digits.verhoeff(head))
    if "{n}" in text:
        head = c.mask("%####")
        return text.format(n=f"{head}-{digits.luhn(head)}")
    return c.mask(text)


def ndc(case: Case) -> str:
    """Give the code of a package of a medicine."""
    return case.chance.one(("", "NDC ", "NDC: ", "NDC# ")) + case.chance.masked("0%###-%###-%#", "%####-%##-%#", "%####-%###-%", "0%#########", "%####-0%##-%#")


def _from(*masks: str) -> Callable[[Case], str]:
    return lambda case: case.chance.masked(*masks)


def _word(words: tuple[str, ...]) -> Callable[[Case], str]:
    return lambda case: case.chance.one(words)


def _percent(case: Case) -> str:
    return case.chance.masked("%#", "%", "%#.#", "0.#", "100", "%#-%#") + case.chance.one(("%", "%", "%", " %", " percent"))


def _stat(case: Case) -> str:
    return case.chance.masked(*STATS).replace("¢", "%")


SLOTS: dict[str, tuple[str, Callable[[Case], str]]] = {
    "!vital": ("!", vital),
    "!bp": ("!", pressure),
    "!temp": ("!", temperature),
    "!weight": ("!", weight),
    "!dose": ("!", dose),
    "!drug": ("!", drug),
    "!lab": ("!", lab),
    "!labval": ("!", lab_value),
    "!icd": ("!", _from(*ICD)),
    "!cpt": ("!", _from(*CPT)),
    "!loinc": ("!", loinc),
    "!eponym": ("!", eponym),
    "!device": ("!", _word(DEVICES)),
    "!gene": ("!", lambda case: case.chance.one(GENES) + case.chance.masked(*VARIANTS)),
    "!test": ("!", _word(TESTS)),
    "!model": ("!", _from(*MODELS)),
    "!version": ("!", _from(*VERSIONS)),
    "!money": ("!", money),
    "!percent": ("!", _percent),
    "!score": ("!", score),
    "!range": ("!", _from(*RANGES)),
    "!duration": ("!", lambda case: case.calendar.duration()),
    "!time": ("!", lambda case: case.calendar.time()),
    "!room": ("!", _from("room %##", "Rm %##?", "rm %#", "room ?-%##", "bed %#", "OR %", "bay %#", "4W-%#", "Room %##-%", "ED %#", "suite %##")),
    "!stat": ("!", _stat),
    "!citation": ("!", _from(*CITATIONS)),
    "!phoneish": ("!", phoneish),
    "!ratio": ("!", _from(*RATIOS)),
    "!codeword": ("!", _word(CODEWORDS)),
    "!brand": ("!", brand),
    "!formno": ("!", _word(FORMS)),
    "!dosage_ndc": ("!", ndc),
    "!lot": ("!", _from("lot ?####??", "Lot ??####", "lot #%##?", "lot ?%####", "LOT %#####")),
}
