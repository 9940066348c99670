"""How telephone and fax numbers are written: expressions over folded text, shared by their recognizers.

North American numbers are area, exchange and line, 3-3-4 (ITU E.164; NANPA). Every expression is read by
hyperscan and by ``regex``: no look-around, every repeat bounded.

>>> digits_of("+1 (503) 555-0143 x22"), plausible("503 555 0143"), plausible("911-555-0143")
('15035550143', True, False)
"""

import re

#: An extension, an option, or the tones dialled after a pause.
EXTENSION = (
    r"(?:[ ,;]{0,2}(?:ext(?:ension|n)?[.:]{0,2}|xtn|;ext=|x|#)[ :]{0,2}\d{1,6}| opt(?:ion|\.)? ?\d{1,2}|"
    r",{2,3} ?\d{3,12}#?)?"
)
_AREA = r"(?:\([2-9]\d{2}\)[ .\-/]{0,3}|\(?[2-9]\d{2}\)? ?[.\-/][ .\-/]{0,2})"
_COUNTRY = r"(?:\+?1[ .\-/]{0,3})?"

#: 3-3-4 with punctuation: ``(503) 555-0143``, ``503.555.0143``, ``1-503-555-0143``, ``702/555-0119``.
PUNCTUATED = rf"{_COUNTRY}{_AREA}[2-9]\d{{2}}[ .\-/]{{0,3}}\d{{4}}{EXTENSION}"
#: 3-3-4 with blanks before the exchange: ``503 555 0143``, ``1 503 555-0143``.
SPACED = rf"{_COUNTRY}[2-9]\d{{2}} {{1,2}}[2-9]\d{{2}}[ .\-]{{1,2}}\d{{4}}{EXTENSION}"
#: The same with a hyphen before the line, which little else is written with: ``503 555-0143``.
HALF_SPACED = rf"{_COUNTRY}[2-9]\d{{2}} [2-9]\d{{2}}-\d{{4}}{EXTENSION}"
#: Ten digits in a row, or eleven with the country code.
BARE = rf"1?[2-9]\d{{2}}[2-9]\d{{6}}{EXTENSION}"
#: 3-3-4 or 3-7 that no plan assigns: typing errors, test data.
ILL_FORMED = rf"{_COUNTRY}(?:\(\d{{3}}\) ?|\d{{3}}[ .\-])\d{{3}}[ .\-]?\d{{4}}{EXTENSION}"
#: The same with hyphens, which little else is written with.
HYPHENED = r"(?:1-)?\d{3}-\d{3}-\d{4}"
#: 3-3-2-2.
PAIRED = rf"{_COUNTRY}\(?[2-9]\d{{2}}\)?[ .\-/][2-9]\d{{2}}[ .\-]\d{{2}}[ .\-]\d{{2}}|[2-9]\d{2}[ .\-][2-9]\d{{2}}(?:[ .\-]\d{{2}}){{4}}"
#: 3-3-4 with bullets or tildes between.
BULLETED = r"\(?[2-9]\d{2}\)?[\xa4~_*'] ?[2-9]\d{2}[\xa4~_*']\d{4}"
#: Exchange and line without an area: ``555-0143``.
LOCAL = rf"[2-9]\d{{2}}[ .\-]\d{{4}}{EXTENSION}"
#: The same with a hyphen, or with an area in brackets that lost its exchange.
LOCAL_HYPHENED = rf"[2-9]\d{{2}}-\d{{4}}{EXTENSION}|\([2-9]\d{{2}}\) ?\d{{4}}"
#: What an exchange of a house understands: ``4-5678``, ``*44-7120``.
INNER = r"\*?\d{1,2}-\d{4}"
#: Between two numbers of one kind.
NEXT = r"(?: ?[,;/&] ?| (?:or|and|y|o) ){1,2}"
#: Which of a person's numbers it is, behind the number.
KIND = (
    r"[(\[](?:c|h|w|m|o|hm|wk|mob|cell|home|work|mobile|office|text|vm|day|days|eve|evenings?|night|nights|"
    r"direct|main|"
    r"landline|casa|trabajo|movil|cel|his|hers|new|best|call first)[)\]]"
)
#: Whatever is written after a label: seven to fifteen digits with any grouping.
ANY = rf"(?:{PUNCTUATED}|{SPACED}|\+?\(?\d(?:[ .()\-/]{{0,3}}\d){{3,6}}(?:[ .)\-/]{{0,3}}\d){{3,8}}{EXTENSION})"
#: A plus sign, a country code, and the rest (ITU E.164: at most fifteen digits).
PLUS = rf"\+ ?\(?[1-9](?:[ .()\-/]{{0,3}}\d){{3,6}}(?:[ .)\-/]{{0,3}}\d){{3,8}}{EXTENSION}"
#: The prefixes that dial abroad from North America and from most other places, then a country code.
ABROAD = rf"(?:011|00)[ .\-]{{1,2}}[1-9]\d{{0,2}}(?:[ .\-]{{1,2}}\(?\d{{1,5}}\)?){{2,5}}{EXTENSION}"
ABROAD_JOINED = rf"00[1-9]\d{{0,2}}(?:[ .\-]\(?\d{{2,9}}\)?){{2,4}}{EXTENSION}"
ABROAD_BARE = r"(?:011|00)[1-9]\d{8,13}"
#: A national number with its trunk zero.
TRUNK = rf"\(?0\d{{2,4}}\)?[ \-]\d{{3,4}}[ \-]?\d{{3,4}}{EXTENSION}"

#: 3-3-4 in which a scanner took digits for letters: ``(6l7) 555-Ol42``.
MISREAD = r"\(?[0-9lIOSZ]{3}\)?[ .\-]{1,2}[0-9lIOSZB]{3}[.\-][0-9lIOSZB]{4}"

#: A digit as it is spoken.
DIGIT = r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)"
#: Seven or more digits said as words, also with hundreds and doubles.
SPOKEN = rf"(?:{DIGIT}[ ,.\-]{{1,3}}|(?:hundred|double|triple|dash|area code)[ ,.\-]{{1,3}}){{6,14}}(?:{DIGIT}|hundred)"
#: Digits said or typed one by one, or with a spoken dash.
SPELLED = r"\d(?:[ \-.]{1,3}\d){6}(?:(?:[ \-.]{1,3}\d){3,4})?"
DASHED = r"(?:\d{3} (?:dash|hyphen|dot) ){1,2}\d{4}"

#: Signs that a number is a person's telephone, in English and Spanish.
LABELS = (
    r"(?:tele)?phones?|fone|tel|tele|tfno|telefonos?|celular|cel|movil|cell(?:ular)?(?: ?phone)?|cells|mobiles?|mob|"
    r"landline|pager|pgr|beeper|voicemail|vm|v/m|call ?back|cb|hotline|warmline|helpline|dial[ \-]?in|ph|phn|pho|"
    r"whats ?app|contact|emergency contact|i\.?c\.?e|msisdn|ani|dnis|caller ?id|cid|did|tty|tdd|after hours|answering service|"
    r"(?:tel|ph|phone|cell|contact) ?(?:#|no)"
)
#: What may stand between such a sign and its number besides a plain gap: whose it is, which one it is.
WHOSE = (
    r"(?:[ _]?[(\[/]?(?:home|work|cell|mobile|day(?:time)?|evening|night|casa|trabajo|primary|alternate|alt|main|"
    r"office|direct|other|h|w|c|m|o)[)\]]?)?"
)
#: Signs that what follows are a number's last digits.
LAST = (
    r"(?:phones?|cell|mobile|number|num|no|tel|ph|line|voicemail|text|code|landline)"
    r"(?:[ :]{1,2}(?:number|no\.?|#|on file|is))?[ ,:]{1,2}(?:that )?(?:ending(?: in| with)?|ends?(?: in| with)?|"
    r"last (?:4|four)(?: digits)?(?: (?:is|are))?)|last (?:4|four)(?: digits)? of (?:the |his |her |your |my |"
    r"their )?"
    r"(?:phone|cell|mobile|telephone|number)(?: number| on file)?(?: is| are)?"
)
#: Signs that an extension, a pager or a number inside the house follows.
INNER_LABELS = (
    r"ext(?:s|n|ns|ension|ensions)?|in-?house(?: ext\.?)?|dial|beep(?:er|ed)?(?: #)?|pager|pgr|bpr|pic|"
    r"mailbox|vm ?box|"
    r"vocera|spectralink|ascom|zone(?: phone)?|house phone|overhead|paged(?: to| at)?|page (?:to|at|me at)|vmb|xt|anexo|interno"
)

#: Signs that a number is a fax.
FAX_LABELS = r"f/x|facs?\.?|telecopy|fax (?:line|back|machine|only)|fax|faxes|facsimile|e-?fax|fx|telefax|telecopier|rightfax|fax(?:ed|ing|able)?"

#: Another number that differs in its last digits alone: ``555-0143/0144``, ``same but -0113``, ``same line, then 0182``.
SAME = (
    r"(?:same|ditto|as above)(?: (?:number|no\.?|#|line|one|area|exchange|prefix|as|phone|tel|fax|cell|above|office)){0,3}"
    r"(?:[ ,;:(]{1,3}(?:but|except|only|it|with|w/|then|and|the|last|four|4|digits|ends?|ending|in|is|at|to)){1,5}"
)

#: The second of two kinds, in one label and at the end of a line of headings.
SECOND = r"[/&] ?(?:fax|facsimile|fx|f)"
BELOW = r"(?:fax|facsimile)[^\d\n\0]{0,12}\n"

_LOOKS = str.maketrans("OIlSZB", "011528")
_QUARTERS = frozenset(("00", "15", "30", "45"))
_EXTENSION_START = re.compile(r"[xX#,;eEoO]")


def digits_of(number: str) -> str:
    """Give the digits of a written number without its extension.

    Args:
        number: A folded number.
    """
    if re.fullmatch(MISREAD, number):
        return "".join(filter(str.isdecimal, number.translate(_LOOKS)))
    return "".join(filter(str.isdecimal, _EXTENSION_START.split(number, maxsplit=1)[0]))


def plausible(number: str) -> bool:
    """Whether area and exchange are such as the North American plan assigns.

    Neither begins with 0 or 1, neither is a service code (N11), and no area has 9 in the middle.

    Args:
        number: A folded number of ten digits, or eleven with the country code.
    """
    digits = digits_of(number)
    national = digits[1:] if len(digits) == 11 and digits[0] == "1" else digits  # noqa: PLR2004 - country code and number
    if len(national) != 10:  # noqa: PLR2004 - area, exchange, line
        return False
    area, exchange = national[:3], national[3:6]
    return area[0] > "1" and area[1] != "9" and exchange[0] > "1" and area[1:] != "11" and exchange[1:] != "11"


def is_range(number: str) -> bool:
    """Whether both sides of the hyphen are round, or the later one is a time of day after the former."""
    low, _, high = number.lstrip("*").replace(" ", "-").replace(".", "-").partition("-")
    if not (low.isdecimal() and high.isdecimal() and len(high) == 4):  # noqa: PLR2004 - a line, or a time
        return False
    later = high[2:] in _QUARTERS and int(low[:-2] or low if len(low) > 2 else low) < int(high[:2]) < 25  # noqa: PLR2004
    return later or (int(low) % 10 == 0 and int(high) % 50 == 0)
