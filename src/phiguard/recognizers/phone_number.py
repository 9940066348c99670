"""Telephone number (Safe Harbor class D).

North American numbers with or without punctuation, extension, country code; local numbers beside a label;
words on the keypad; numbers of other countries; pagers and extensions; numbers that are spoken. What is
assigned weighs, and decides nothing: a misdialled number is a number too.

>>> check("(503) 555-0143").decibans >= 0, check("+44 20 7946 0958").decibans > 0
(True, True)
"""

from phiguard.detect.evidence import CONFIRMED, DOUBTED, SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import ANSWER
from phiguard.reference import telephone_forms as forms
from phiguard.reference.telephone import SERVICES
from phiguard.safe_harbor import SafeHarbor

POSSIBLE = Verdict("a length that its country uses", 4)
ASSIGNED = Verdict("a range that its country assigns", 10)
NO_COUNTRY = Verdict("no country's number", -6)
KEYS = Verdict("seven to eleven keys", 4)
FEW_KEYS = Verdict("letters that are no seven keys", -30)
SERIES = Verdict("digits that repeat or count up", -10)
ROUND = Verdict("a round number after x", -10)
RANGE = Verdict("two round numbers, or two times of day", -14)
NOBODY = Verdict("a service that everybody calls", -30)
NO_TELEPHONE = Verdict("as many digits as no telephone has", -8)

_NATIONAL = 10
_TOLL_FREE = r"8(?:00|88|77|66|55|44|33|22)"
_PLAIN = r"\d{1,5}[ \-]?\d{4}|\d{4,10}"
_WHOLE = f"{forms.PUNCTUATED}|{forms.SPACED}|{forms.BARE}"
_NUMBER = f"{_WHOLE}|{forms.LOCAL}"
_TO = r"(?:[ :.\-#=(\"']{1,4}|[ :]{1,2}(?:to|at|is|me at|on|no\.?|number|#)[ :#]{1,3})"


def check(number: str) -> Verdict:
    """Weigh a number by the plan that it seems to belong to."""
    if number[0] == "x" and number[1:2] == " ":
        number = number.replace(" ", "")
    if number.startswith("+") or number[:2] == "00" or number[:3] == "011":
        return _abroad(number)
    if number[0] == "x" and number.endswith("00"):
        return ROUND
    if any(c.isupper() for c in number) and "-" in number and not number[-1].isdecimal():
        return _vanity(number)
    digits = forms.digits_of(number)
    if digits in SERVICES:
        return NOBODY
    if digits and len(digits) < _NATIONAL:
        return _local(number, digits)
    if not digits:
        return _spoken(number)
    well_formed = len(digits) > _NATIONAL + 1 or len(set(digits)) == 1 or forms.plausible(number)
    return SILENT if well_formed or digits in "01234567890" else DOUBTED


def _local(number: str, digits: str) -> Verdict:
    """Doubt ranges, and digits that repeat or count up."""
    if forms.is_range(number):
        return RANGE
    return SERIES if len(set(digits)) == 1 or digits in "01234567890" else SILENT


def _abroad(number: str) -> Verdict:
    import phonenumbers

    digits = forms.digits_of(number).removeprefix("011").removeprefix("00")
    try:
        parsed = phonenumbers.parse(f"+{digits}")
    except phonenumbers.NumberParseException:
        return NO_COUNTRY
    if phonenumbers.is_valid_number(parsed):
        return ASSIGNED
    return POSSIBLE if phonenumbers.is_possible_number(parsed) else NO_COUNTRY


def _vanity(number: str) -> Verdict:
    keys = sum(c.isalnum() for c in number.split("-", maxsplit=2 if number[0] == "1" else 1)[-1])
    return KEYS if 7 <= keys <= _NATIONAL + 1 else FEW_KEYS  # noqa: PLR2004 - exchange and line, or more letters


def _spoken(number: str) -> Verdict:
    said = [w for w in number.lower().replace("-", " ").replace(",", " ").split() if w not in {"dash", "area", "code"}]
    count = sum({"hundred": 2, "double": 1, "triple": 2}.get(word, 1) for word in said)
    if count in {7, _NATIONAL, _NATIONAL + 1}:
        return CONFIRMED
    return NO_TELEPHONE if count == 9 else SILENT  # noqa: PLR2004 - a social security number


recognizer = PatternRecognizer(
    name="phone_number",
    title="Telephone number",
    identifies=SafeHarbor.PHONE,
    entity="PHONE_NUMBER",
    patterns=(
        Pattern(forms.PUNCTUATED, alone=0.94, labelled=0.95),
        Pattern(forms.SPACED, alone=0.75, labelled=0.95),
        Pattern(forms.HALF_SPACED, alone=0.94, labelled=0.95),
        # one of two kinds before the same blank: "tel/fax 503-555-0143/503-555-0144", and one column of two
        Pattern(
            rf"(?:{forms.SECOND})[^\d\n(\0]{{0,8}}(?P<value>{_NUMBER}) ?[/,;&] ?\(?\d",
            alone=0.999,
            left="any",
            lead=forms.SECOND,
            right="any",
            names_itself=True,
        ),
        Pattern(
            rf"(?:{forms.BELOW})[ \t]{{0,6}}(?P<value>{_NUMBER})[ \t]{{2,44}}[(\d]",
            alone=0.999,
            lead=forms.BELOW,
            right="any",
            names_itself=True,
        ),
        Pattern(forms.BARE, alone=0.20, labelled=0.85),
        Pattern(forms.ILL_FORMED, alone=0.45, labelled=0.88),
        Pattern(forms.HYPHENED, alone=0.80, labelled=0.90),
        Pattern(forms.PAIRED, alone=0.65, labelled=0.90),
        Pattern(forms.BULLETED, alone=0.95, labelled=0.96),
        Pattern(forms.LOCAL_HYPHENED, alone=0.55, labelled=0.85),
        Pattern(forms.LOCAL, alone=0.25, labelled=0.85),
        Pattern(forms.LOCAL, alone=0.70, left="line", right="line"),
        Pattern(r"[2-9]\d{6}", alone=0.04, labelled=0.70),
        Pattern(rf"(?P<value>{forms.LOCAL}|{forms.BARE}|[2-9]\d{{6}}|{forms.INNER}) ?{forms.KIND}", 0.95, right="any"),
        Pattern(r"(?:at|@|is|me|to|on|number|line),? (?P<value>[2-9]\d{2} \d{4})", 0.60, names_itself=True),
        Pattern(forms.PLUS, alone=0.75, labelled=0.95),
        Pattern(forms.ABROAD, alone=0.60, labelled=0.95),
        Pattern(forms.ABROAD_JOINED, alone=0.50, labelled=0.90),
        Pattern(forms.ABROAD_BARE, alone=0.05, labelled=0.80),
        Pattern(forms.TRUNK, alone=0.20, labelled=0.80),
        Pattern(
            rf"(?:\+?1[ .\-])?\(?{_TOLL_FREE}\)?[.\-](?:\d{{1,3}}-)?[A-Z][A-Z0-9]{{1,9}}(?:-[A-Z0-9]{{2,7}}){{0,2}}",
            alone=0.60,
            labelled=0.90,
            caseless=False,
        ),
        Pattern(r"(?:1[ .\-])?\(?[2-9]\d{2}\)?[.\-][2-9]\d{2}-[A-Z]{4}", alone=0.70, labelled=0.90, caseless=False),
        Pattern(r"(?:1[ .\-])?\(?[2-9]\d{2}\)?[.\-][A-Z]{3}-[A-Z0-9]{4}", alone=0.70, labelled=0.90, caseless=False),
        labelled(forms.LABELS + forms.WHOSE, forms.ANY, alone=0.985),
        labelled(forms.LABELS, forms.ANY, alone=0.95, gap=ANSWER),
        labelled(r"[pchwmtodv][:.)]", forms.LOCAL, alone=0.85),
        labelled(r"[pchwmtodv]|hm|wk|mob|hp|wp|cp|nok|kin|mom|dad", _WHOLE, alone=0.94, gap=r"[:.)# ]{1,3}"),
        labelled(r"numbers?", forms.HYPHENED, alone=0.90, gap=" (?:is |was )?"),
        Pattern(
            rf"(?:at|to|@|from|ans|lm|vm|number|tried|rang|callback|reached)[:# ]{{1,3}}(?P<value>{forms.BARE})",
            alone=0.70,
            names_itself=True,
        ),
        Pattern(rf"{forms.SAME}[ :(]{{0,3}}(?P<value>-?\d{{4}})", alone=0.90, names_itself=True),
        Pattern(
            rf"(?P<value>(?:\(?\d{{3}}\)?[ .-]{{0,2}})?\d{{3}}[ .-]\d{{4}}(?:{forms.NEXT}-?\d{{4}}){{1,3}})",
            alone=0.90,
            names_itself=True,
        ),
        labelled(
            r"(?:vm|v/m|voice ?mail|mail|text|message|msg)[a-z -]{0,10} ?box", r"\d{3,6}", alone=0.80, gap=r"[ :#]{1,3}"
        ),
        Pattern(
            r"(?:RN|LPN|MD|DO|NP|PA|RPh|PharmD|[Nn]urse|[Dd]esk|[Oo]ffice|[Ll]ab|[Ll]ine|[Uu]nit|[Pp]harmacy|[Mm]arketing|[Bb]illing|[Cc]all|[Dd]ial|[Dd]esk|[Tt]eam|[A-Z][a-z]{2,14})[,;:)]?"
            r"(?: | / |, )(?P<value>x ?\d[ -]?\d{3,4})",
            alone=0.75,
            caseless=False,
            names_itself=True,
        ),
        Pattern(r"[A-Z][a-z]{2,14},? (?P<value>[2-9]\d{2}\.\d{4})", alone=0.55, caseless=False),
        labelled(
            r"pagers?|pgr|beeper|bpr|pic|paged(?: to| at)?|page (?:to|at)|overhead",
            _PLAIN + r"(?: ?# ?\d{2,6})?|\d{2,3}[- ]\d{3}",
            alone=0.85,
        ),
        labelled(forms.INNER_LABELS, rf"{forms.INNER}|[x#]?\d{{4,6}}", alone=0.85, gap=_TO),
        labelled(r"exts?|extn?s?|extensions?|in-?house", r"\d-\d{4}|\d{3,6}", alone=0.85),
        Pattern(
            rf"(?:exts?|extensions?|pagers?|beepers?|dial)[ :.#]{{1,3}}x?\d{{3,6}}{forms.NEXT}(?:x ?)?"
            r"(?P<value>\d{3,6})",
            0.85,
            names_itself=True,
        ),
        labelled(forms.LAST, r"\d{4}", alone=0.90, gap=r"[ :.\-\"'(*xX#]{0,8}"),
        Pattern(r"ext\d{3,6}", alone=0.85),
        Pattern(r"[chwpm](?P<value>[2-9]\d{2}[-.][2-9]\d{2}[-.]\d{4})", alone=0.90, names_itself=True),
        Pattern(
            r"\d{3}[ .-]\d{4} ?[/,&] ?(?:work|home|cell|office|alt|h|w|c)[: ]{1,2}(?P<value>-?\d{4})",
            0.85,
            names_itself=True,
        ),
        Pattern(r"(?:ph|tel|cell|mob|call)(?P<value>[2-9]\d{9})", alone=0.85),
        Pattern(r"\*\d{1,2}-\d{4}", alone=0.65, labelled=0.85, left="any"),
        Pattern(r"\(\d{3}\) ?\d{3}-\d{4}", alone=0.88, labelled=0.95, left="any"),
        labelled(forms.LABELS + forms.WHOSE, forms.MISREAD, alone=0.85),
        Pattern(r"(?:\(? ?\d \d \d ?\)?(?: ?[\-.,/]? ?)){1,2}\d \d \d \d", alone=0.85, labelled=0.95),
        Pattern(r"x\d-\d{4}", alone=0.95, labelled=0.95),
        Pattern(r"x \d[ -]\d{4}", alone=0.60, labelled=0.90),
        Pattern(forms.MISREAD, alone=0.30, labelled=0.88, caseless=False),
        Pattern(r"x\d{4}", alone=0.55, labelled=0.85),
        Pattern(r"x\d{5}", alone=0.20, labelled=0.80),
        Pattern(r"\d-0\d{3}", alone=0.50, labelled=0.80),
        Pattern(r"\d-\d{4}", alone=0.12, labelled=0.75),
        Pattern(r"\d(?:-\d){6}(?:(?:-\d){3})?", alone=0.60, labelled=0.90),
        Pattern(
            r"(?:(?:pagers?|pgr|beeper|paged)[ :#]|page [a-z])[^\d\n\0]{0,30}(?P<value>\d{1,2}-\d{4}|\d{4,5})",
            alone=0.75,
            names_itself=True,
        ),
        Pattern(rf"(?:tel|sms|callto|facetime):{forms.ANY}", alone=0.97),
        Pattern(r"whatsapp://[a-z/?&=]{1,30}phone=\+?\d{7,15}", alone=0.98),
        Pattern(rf"TEL[;:][^:\n\0]{{0,40}}:(?P<value>{forms.ANY})", alone=0.95, names_itself=True),
        Pattern(r"\*(?:TE|CP|HP|WP|NP|BN)\*(?P<value>\d{7,15})", alone=0.96, left="any"),
        Pattern(r"\*(?:TE|CP|HP|WP|NP)\*\d{7,15}\*EX\*(?P<value>\d{1,6})", alone=0.90, left="any"),
        Pattern(
            r"\^(?:PH|CP|BP|MD|SAT)\^[^|^\n\0]{0,30}\^\d{0,3}\^(?P<value>\d{3,4}\^\d{6,8}(?:\^\d{1,6})?)",
            alone=0.96,
            left="any",
        ),
        Pattern(
            r"\^\d{5}(?:-\d{4})?(?:\^[^|\n\0]{0,20})?\|(?:[^|\n\0]{0,6}\|)?(?P<value>[2-9]\d{9})",
            alone=0.90,
            left="any",
            names_itself=True,
        ),
        Pattern(rf"(?:{forms.DIGIT}[ ,-]{{1,2}}){{3}}\d{{3}}[ .-]\d{{4}}", alone=0.93),
        Pattern(r"[A-Z]{2}[a-z]{2,9} \d-\d{4}", alone=0.85, caseless=False),
        Pattern(forms.SPOKEN, alone=0.45, labelled=0.85),
        Pattern(forms.SPELLED, alone=0.20, labelled=0.80),
        Pattern(forms.DASHED, alone=0.75, labelled=0.90),
    ),
    labels=(
        *("phone", "phones", "ph", "tel", "telephone", "telefono", "cell", "mobile", "cellular", "celular"),
        *("movil", "call", "called", "calls", "calling", "callback", "caller id", "contact", "reach"),
        *("reached", "text", "texted", "sms", "txt", "pm me", "msg", "cb", "ice", "sticky note"),
        *("after hours", "ani", "dnis", "mobiles", "whats app", "pager", "page", "paged", "voicemail", "vm"),
        *("dial", "hotline", "landline", "ring", "whatsapp", "llame", "home #", "work #", "number is"),
        *("numero", "from", "p:", "c:", "h:", "w:", "m:", "t:"),
    ),
    context=(
        *("ext", "line", "number", "message", "hours", "back", "brother", "sister", "mother", "mom"),
        *("father", "dad", "son", "daughter", "wife", "husband", "neighbor", "friend", "aunt", "uncle"),
        *("desk", "office"),
    ),
    contrary=(
        *("mrn", "acct", "account", "npi", "order", "tracking", "isbn", "ndc", "lot", "udi", "dea"),
        *("invoice", "claim", "policy", "model", "p/n", "item", "member", "id", "serial", "sn", "s/n"),
        *("license", "lic", "case", "passport", "routing", "imei", "csn", "ssn", "social", "rx", "ref"),
        *("loinc", "doi", "gtin", "upc", "accession", "confirmation", "zip", "score"),
    ),
    check=check,
    positives=(
        *("<(503) 555-0143>", "at <503.555.0143 x22>, or <+1 503-555-0199>", "Call <555-0143> after 5"),
        *("<1-800-FLU-SHOT> or <1-800-ASK-CARE>", "<+44 20 7946 0958> and <011 52 55 5555 0101>"),
        *("pager <4471>, pgr <503-555-0195 #4402>", "<tel:+15035550101>", "cell <(123) 456-7890>"),
        *("text me @ <503 555 0111>", "VM left at <5035550144>", "critical results line <x4-7719>, or ext <5518>"),
        "call me: <six one nine five five five oh one two nine>",
        '"homePhone": "<5035550143>", work_phone=<5550144>',
        "Tel. casa: <787-555-0126>",
        "PGY4 pager <88-417>; billing / <x 0419>; <three six oh, 555-0184>; <KLondike 5-0144>",
        *("PER*IC*BILLING*TE*<5035550133>~", "PID|1||^PRN^PH^^1^<503^5550136>|", "reach her at <555 dash 0143>"),
        *("Milo - son - <555-0109>; <5550129> (c)", "phone ending in <0149>, extensions: <4471> or <4472>"),
        *("to NICU <5-0155>, dial <*44-7120>", "at <503 - 555 - 0143>, <503 555 01 43>"),
        *("CPO p <5055550142> f 5055550143", "called to Ximena RN <x 4417>, Ivo, <x 7 4471>, Oona <x5-4417>"),
        "VM-to-text box <7731>; tel same but ends <0126>",
        "no ans at <4195550151>, call <503-555-0143/0144>, <555-0143 or -0144>",
        *("mrn 1099377, next of kin Torvald <651 555-0149>", "my cell <2O7-555-O151> if"),
        *("tel/fax <559-555-0159>/<559-555-0160>", "HOME PHONE        WORK FAX\n<505 555 0103>      <505 555 0177>"),
        *("cell?\nYolanda: <4435550127>", "c<503-555-0111>, home <503-555-0143>/work <0144>, zone <5-5512>"),
    ),
    negatives=(
        *("BP 120/80, HR 88", "NPI 2000000036; MRN 2128675309", "NDC 00093-1048-01", "dial 911 or 988; 988 lifeline"),
        *("1-10 scale; 2026-11-21", "ISBN 0-306-40615-2; ext. rotation 45", "LOINC 2345-7", "800-MG"),
        *("A&O x4, walked 150 ft x2", "WBC 5.2 3.4-10.8 150-4000", "+2.00 -0.50 x 180"),
        *("ferritin 300-1000, PLT 150-4000", "Hours: 7-1530, MD to call 1400", "page 1022, pages 1044 to 1050"),
        *("at 200 1000 units", "2 sets x 4000, walked to 12 x 3; the same dose, but 2500"),
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(D)",
        "https://www.itu.int/rec/T-REC-E.164",
        "https://www.nanpa.com/numbering",
        "https://www.rfc-editor.org/rfc/rfc3966",
    ),
)
