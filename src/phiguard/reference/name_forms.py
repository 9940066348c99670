r"""How names of persons are written: expressions over folded text.

Every repeat is bounded and there is no look-around, so that hyperscan and ``regex`` both read them.

>>> import re
>>> bool(re.fullmatch(TWO, "Tobiah van der Meulenhof III")), bool(re.fullmatch(INVERTED, "O'BRIEN,ODESSA Q"))
(True, True)
"""

_LETTER = r"[A-Za-z\xaa\xba]"
_SMALL = (
    r"(?:van(?: de[rn]?)?|von(?: der)?|de(?: la| los| las)?|del|della|der|den|da|do|dos|das|di|du|la|le|el|al|bin|"
    r"ibn|bint|ben|abu|ap|ter|ten|zu|y|san|VAN(?: DER)?|VON|DE(?: LA)?|DEL|St\.)[ \-]"
)
_SUFFIX = r"(?:,? (?:Jr|Sr|JR|SR|II|III|IV|2nd|3rd)\.?)?"

#: One word of a name, in title case or in capitals: ``Quill``, ``O'Brien``, ``McDonald``, ``Al-Darwishi``, ``QUILL``.
WORD = (
    rf"[A-Z\xaa](?:{_LETTER}{{1,20}}(?:(?:-{_LETTER}|'[A-Z\xaa]){_LETTER}{{1,15}})?|"
    rf"'[A-Z\xaa]{_LETTER}{{1,15}}(?:-{_LETTER}{{2,15}})?)"
)
#: One plain word in title case.
PLAIN = r"[A-Z\xaa][a-z\xba]{2,20}"
#: A name of one, two or three words; each length is tried by itself, so that what follows a name cannot hide it.
ONE = f"(?:{_SMALL})?{WORD}{_SUFFIX}"
TWO = (
    rf"{WORD}(?: [A-Z]\.?){{0,2}} (?:{_SMALL})?{WORD}{_SUFFIX}|"
    rf"[A-Z](?:\. ?| )(?:[A-Z](?:\. ?| ))?(?:{_SMALL})?{WORD}{_SUFFIX}|{WORD} [A-Z]\."
)
THREE = rf"{WORD}(?: [A-Z]\.?)? {WORD} (?:{_SMALL})?{WORD}{_SUFFIX}"
#: Family name first.
INVERTED = rf"(?:{_SMALL})?{WORD}(?: {WORD})?,[ ]?(?:{WORD}|[A-Z]\.?)(?: {WORD}|(?: [A-Z]\.?){{1,2}})?{_SUFFIX}"
#: Family name and initials without a point: ``Quill O``, ``QUILL ODESSA M``.
SHORTENED = rf"(?:{_SMALL})?{WORD}(?: {WORD})? [A-Z]{{1,2}}"
FORMS = (ONE, TWO, THREE, INVERTED)
#: The same for running text: two to four words, or a family name first.
RUN = rf"{WORD}(?: [A-Z]\.?){{0,2}} (?:{_SMALL})?{WORD}(?: {WORD})?{_SUFFIX}"
RUN_INVERTED = rf"(?:{_SMALL})?{WORD}, {WORD}(?: {WORD}|(?: [A-Z]\.?){{1,2}})?{_SUFFIX}"
