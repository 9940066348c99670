"""How license plates are written: states, and the forms of serials, as parts of regular expressions.

Masks of the states stand in :mod:`phiguard.reference.licences`. Forms of older issues, of commercial vehicles and of
other countries come from common usage.

>>> re.fullmatch(STRICT, "7ABC123") is not None, re.fullmatch(called("ND"), "N. Dak.") is not None
(True, True)
"""

import re

from phiguard.reference.licences import PLATES
from phiguard.reference.places import STATE_ABBREVIATIONS, STATES


def called(code: str) -> str:
    """How people write a state: its code, its name, and the older abbreviations."""
    names = [code, STATES[code].title().replace(" ", "[ -]")]
    names += [rf"{old.title()}\.?" for old, new in STATE_ABBREVIATIONS.items() if new == code]
    north = re.fullmatch("([NSW])[A-Z]*[ -]([A-Z]{3})[A-Z]*", STATES[code].upper())
    names += [rf"{north[1]}\. ?(?:{north[2].title()}[a-z]?|{code[1]}a)\.?"] if north else []
    names += [rf"{code[0]}\. ?{code[1].title()}\."] if len(STATES[code].split()) > 1 else []
    names += [rf"{code.title()}\."] if code in {"GA", "KY", "LA", "MD", "MO", "PA", "VA", "VT"} else []
    return "(?:" + "|".join(sorted(names, key=len, reverse=True)) + ")"


#: A state and a serial of its own mask, one before the other; masks of digits alone need a label.
MIXED = {s: [f for f in forms if "A-Z" in f] for s, forms in PLATES.items() if s in STATES}
AFTER = "|".join(rf"{called(s)}[ :|,-]{{1,3}}(?P<value>{'|'.join(f)})" for s, f in MIXED.items() if f)
BEFORE = "|".join(rf"(?P<value>{'|'.join(f)})(?:,? | ?\(){called(s)}" for s, f in MIXED.items() if f)
STATE = "(?:" + "|".join(map(called, sorted(STATES))) + ")"
CODE = "(?:" + "|".join(sorted(STATES)) + ")"
NAMED = "(?:" + "|".join(n.title().replace(" ", "[ -]") for n in STATES.values()) + r"|[NSW]\. ?(?:Dak|Car|Va)\.)"

#: Serials that mix letters and digits so that hardly anything else looks alike.
STRICT = (
    r"\d{3}[ -][A-Z]{3,4}|[A-Z]{3}[ -]\d{3,4}|\d[A-Z]{3}\d{3}|\d[A-Z]{2}\d{4}|[A-Z]{2}[ -]\d{4,5}|"
    r"[A-Z]{3}[ -][A-Z]\d{2}|"
    r"\d{3}[A-Z]{2,3}|\d[A-Z]{2}[ -]\d{3}|[A-Z]\d{2}[ -][A-Z0-9]{3}|\d[A-Z]{2}[ -][A-Z]\d{2}|\d[A-Z]\d{5}|"
    r"\d{1,2}-\d{4,5}[A-Z]?|\d{1,2}-?[A-Z]\d{3,4}|[A-Z]{2}\d[ -][A-Z]\d[A-Z]|\d{4}[ -][A-Z]{2,3}|[A-Z]{3}\d{3,4}|"
    r"\d{2}[A-Z][ -]?[A-Z0-9]{3}|\d[A-Z] \d{5,6}|[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]\d{2}-\d{2}[A-Z]"
)
#: Those that need a label, or a state beside them.
LOOSE = (
    rf"{STRICT}|[A-Z]{{1,3}}[ -]\d{{2,3}} \d{{2,3}}|[A-Z]{{2}}\d{{3}}[A-Z]{{3}}|[A-Z]{{3}}-?\d{{2}}-?\d{{2}}|"
    r"[A-Z]\d{2} ?\d{2}[A-Z]|\d{5}[A-Z]\d|[A-Z]\d{2}[ -]\d{3,4}[A-Z]?|\d{3}-[A-Z]\d{2}|\d{2}[A-Z]\d{4}|[A-Z]\d{3}[A-Z]{3}|"
    r"[A-Z]\d{6}|[A-Z]\d{2}-\d{4}|\d[A-Z]{2} \d{4}|[A-Z]{4}[ -]\d{3}|[A-Z] \d{5}|[A-Z]{2} \d{3} [A-Z]{2,3}|[A-Z]{2}\d[ -]\d{3,4}|"
    r"[A-Z]{2,3}[ -]\d[A-Z]\d{1,2}|\d[A-Z]\d[ -][A-Z0-9]{3,4}|[A-Z]\d[A-Z][ -]?\d[A-Z]\d|\d{2}[ -][A-Z]\d{3,5}|[A-Z]{1,3}-[A-Z]{1,2} \d{1,4}"
)
#: Two groups of capitals and digits.
PAIR = r"[A-Z]{2}\d[ -]\d{3}[A-Z0-9]?|[A-Z] \d{2} \d{3}|[A-Z]{2,3}[ -]\d[A-Z]\d{1,2}|\d[A-Z]\d[ -][A-Z0-9]{3,4}|[A-Z]\d[A-Z][ -]?\d[A-Z]\d|[A-Z]{2,3}\d{2}[ -][A-Z0-9]{3}|\d{2}[A-Z]{1,2}[ -]\d{2,4}"
DIGITS = r"\d{3}[ -]\d{3,4}|\d{1,2}-\d{5}|\d{6}"

_PART = "[A-Z0-9]"
SERIAL = (
    rf"(?:[A-Z]{{0,3}}\d{_PART}{{0,3}}[ -]{_PART}{{1,6}}|[A-Z]{{1,4}}[ -][A-Z]{{0,5}}\d{_PART}{{0,5}})(?:-{_PART}{{1,4}})?|"
    rf"[A-Z]{{1,5}}\d{_PART}{{1,6}}|\d{_PART}{{2,7}}"
)
READ = (
    r"(?:alpha|alfa|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa|"
    r"quebec|romeo|sierra|tango|uniform|victor|whiskey|x-?ray|yankee|zulu|zero|oh|one|two|three|four|five|six|seven|"
    r"eight|niner?|[a-z0-9])"
)
#: Whose it is, or where.
OWN = (
    r"(?: de [a-z]{4,12}|/state| ?/ ?st\.?| del? (?:carro|auto|coche|vehiculo)|"
    r" on (?:it|the [a-z]{2,8}|his [a-z]{2,8}|her [a-z]{2,8}))?"
)
