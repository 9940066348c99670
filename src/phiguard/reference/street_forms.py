"""Forms of street addresses: words that end a street, units inside a house, words before an address.

All are parts of expressions over folded text, to be read caseless, or lists of words. Sources: USPS Publication 28,
Appendices C1 and C2; common usage for words that say where somebody lives.
"""

#: Words that end a street and are seldom anything else.
SURE = (
    "streets?|str|st|avenues?|aven|avnue|ave|av|boulevard|boul|blvd|blv|roads?|rd|lanes?|ln|drives?|driv|drv|dr"
    "|courts?|crt|ct"
    "|parkways?|parkwy|pkwy|pky|pkw|highway|highwy|hiway|hwy|terrace|terr|ter|circles?|circ|cir|trails?|trl|tpke"
    "|turnpike|trnpk|plaza|plz"
    "|alley|aly|crescent|cres|expressway|expy|freeway|fwy|xing|cv|cmns?|holw|hwys|knl|mnr|rdg|gdns?|gln|grv|hts|jct"
    "|ldg|mdws?"
    "|trce|vlg|bnd|byp|cswy|cyn|xrd|spgs|rte|blf|bvd|lndg|squares?|sqr|sq|pl|calle|lp"
)
#: Words that end a street and are common words too.
WEAK = (
    "way|wy|places?|points?|pt|views?|vw|walk|runs?|pass|paths?|row|park|loop|hills?|hl|hls|ridge|lakes?|lk|bay|island"
    "|isle|village"
    "|valley|springs?|trace|corners?|cor|gate|yard|green|gardens?|fields?|forest|mills?|ml|mall|creek|crk|crest|close"
    "|bend|brook"
    "|glen|grove|heights|manor|meadows?|landing|junction|farms?|commons?|crossing|bluffs?|cove|knolls?|hollow|pike"
    "|estates?|est"
    "|ext|extension|route|station|mews|oval|esplanade|promenade|quay|wharf|spur|causeway|canyon|bypass|broadway|center"
    "|centre|ctr|vista"
    "|harbor|haven|orchard|ranch|shores?|arcade|dale|fork|ferry|bridge|camp|alameda|rise|wynd|chase|croft|circuit|cir"
)
#: A direction before or after the name of a street.
TOWARDS = r"(?:(?:north|south|east|west)(?:east|west)?|[ns]\.?[ew]?\.?|[ew]\.?)"
#: The number or letter of a room.
ROOM = r"(?:\d[A-Z0-9-]{0,5}|[A-Z](?:-?\d{1,4}[A-Z]?)?|one|two|three|four|five|six|seven|eight|nine|ten)"
#: A room, a flat or a floor behind the street.
UNIT = (
    r"(?i:(?:[, \\]{1,4}|,?\n ?)(?:(?:apartamento|apartment|apto|apt|unit|suite|ste|room|rm|floor|flr|fl|building|bldg"
    r"|lot|space|spc|sp"
    rf"|trailer|trlr|depto|dept|penthouse|ph|piso|mailbox|box|pmb|flat|int|interior|casa|dorm)\.? ?#? ?{ROOM}|# ?{ROOM}"
    r"|\d{1,2}(?:st|nd|rd|th) (?:floor|flr|fl)|lower level|lobby|bsmt|basement|rear|upper|lower|penthouse))"
)
#: A room, a flat or a floor before the number of the house.
INSIDE = (
    r"(?i:(?:apt|apartment|unit|suite|ste|room|rm|floor|fl|bldg|building|flat|lot)\.? ?#? ?"
    r"(?:\d{1,4}[A-Z]?|[A-Z]\d{0,3}))"
)
#: The number of a house.
NUMBER = r"(?:\d{1,6}(?:-\d{1,4}|-?[A-Z])?(?:(?: |-)?[1-3]/[2-4])?|[NSEW]\d{2,5}(?: ?[NSEW]\d{2,6})?)"
#: The number of a house in words.
COUNT = "(?:one|two|three|four|five|six|seven|eight|nine|ten)"
#: A word of the name of a street, read caseless.
WORD = r"(?:[A-Z\xaa\xba][A-Z\xaa\xba'&-]{0,15}|(?:st|ste|ft|mt|[a-z]|no|so)\.|\d{1,3}(?:st|nd|rd|th))"
#: What parts the words of a street.
SPACE = r"(?: {1,2}|\n)"
#: What may follow a street: a direction, and units.
TAIL = rf"(?:,? {TOWARDS})?{UNIT}{{0,2}}"
#: The name of a street before its last word.
STREET = rf"(?:{TOWARDS} {{1,2}})?{WORD}(?:{SPACE}{WORD}){{0,3}}{SPACE}"
#: A capitalised word of the name of a street.
NAME = r"[A-Z\xaa][A-Za-z\xaa\xba'.-]{1,15}"
#: The number and the name of a street without a word that ends it.
FREE = rf"{NUMBER} (?:(?i:{TOWARDS}) )?(?:{NAME}|\d{{1,3}}(?:st|nd|rd|th))(?: {NAME}){{0,3}}{TAIL}"

#: Words before the name of a street without a number.
ALONG = r"(?:[Oo]n|[Oo]ff|[Nn]ear|[Aa]t|[Dd]own|[Aa]long|[Oo]nto) "
#: Words before an address: labels of fields, and what is said of homes.
AT = (
    r"address(?: line)?(?: ?[12])?|addr(?:ess)?[ _]?(?:line)?[ _]?[12]?|addr|mailing|home addr|street(?: address| name)?"
    r"|residence|direccion|domicilio|(?:(?:home|mailing|billing|return|current|new|old|street|work|email|full)[ _])?address"
    r"(?: (?:on file|is|now|changed to|of record))?"
    r"|(?:lives?|living|lived|resides?|residing|staying|stays|located|home|house|reside|dropped off|picked up"
    r"|delivered|arrived|call|responded|scene)(?: is)? (?:at|@)|ship to|mail to|deliver to|bill to|moved to|send to"
    r"|lives?|dispatched to|(?:en ?route|responded|responding|respond) to|sent (?:it )?to|come to|house is|im at|i'm at"
    r"|i am at|we are at|were at|(?:domicilio|direccion) es|vivo en|vive en|now its|now it's"
)
#: What is said of homes before the name of a street in small letters.
HOMES = (
    r"(?:moved to|lives? (?:on|off|at)|living (?:on|at)|staying (?:on|at)|house on|place on|apt on|corner of|home on) "
)
#: Ends of streets as they are spoken.
SPOKEN = "(?:street|avenue|road|lane|drive|court|boulevard|circle|terrace|parkway)"
#: Words before the name of a street in Spanish, Catalan and Portuguese.
CALLE = (
    r"(?:[Cc]alle|[Aa]v(?:da|enida)?\.?|[Pp]aseo|[Cc]amino|[Cc]arrer|[Rr]ua|[Vv]ia|[Cc]olonia|[Uu]rb\.?"
    r"|[Cc]alzada|[Pp]asaje|CALLE|AVE?\.?|C/)"
)
#: The same behind the number of the house.
RUE = (
    r"(?:[Cc]amino|[Cc]alle|[Rr]ue|Via|[Aa]venida|[Pp]aseo|[Bb]oulevard|[Aa]venue|[Pp]asaje|[Cc]alzada|"
    r"[Vv]ereda)"
)
#: The number of a house as it is spoken.
SAID = (
    r"(?:(?:oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)[ -]){2,5}"
)
#: How the line of a street ends, before a city.
STREET_END = (
    r"(?:St|Ave|Rd|Dr|Ln|Ct|Blvd|Way|Pl|Cir|Ter|Terr|Pkwy|Hwy|Trl|Aly|Cv|Xing|Street|Avenue|Road|Drive|Lane|Court"
    r"|Boulevard|Place|Plaza|Circle|Terrace|Loop|Trail|Row|Walk|Close|Yard|Square|Sq|Pike|Path|Crossing|Parkway"
    r"|Highway|ST|AVE|RD|DR|LN|CT|BLVD|WAY|PL|CIR|TER|PKWY|HWY|(?:Box|BOX|Bx) \d{1,5}[A-Z]?"
    r"|(?:(?:Apt|Ste|Suite|Unit|Flat|Lot|Bldg|APT|STE|SUITE|UNIT|LOT)(?:\.? ?#|\. ?| )|#) ?(?:\d\w{0,4}|[A-Z]\d{0,3})|\d(?:st|nd|rd|th) (?:Floor|Fl))\.?"
)
#: Words of a sentence, which stand in no name of a street.
PROSE_WORDS = frozenset(
    "of the a an in to and or with for on at by from hour hours hr hrs min mins minute minutes day days wk wks "
    "week weeks mo month months year years yr yrs yo mg ml mcg cm mm kg lb lbs ft feet foot inch inches units "
    "unit tabs tab tablet tablets x times time blocks miles mile per this that his her their is are was were "
    "has had not no as into if when who which all new each every patients patient pt pts people lead liter "
    "liters drops puffs beats bpm degrees percent out up down off over after before about than also am pm via "
    "other more less left right bilateral male female grade stage type vs w/ s/p views doses dose hospitals "
    "questions wheel bore large gauge different separate several various nearby quick short long".split()
)
#: Words that make a number a measure.
MEASURES = frozenset(
    "minute meter metre mile step vessel star point way month week day hour view item lead level man person "
    "unit year".split()
)
#: Parts of the body that are scanned.
BODY = frozenset(
    "head chest abd abdomen abdominal pelvis brain neck spine sinus cardiac contrast lung renal thorax facial".split()
)
