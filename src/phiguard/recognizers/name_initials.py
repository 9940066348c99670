"""Initials of a person, and initials with a family name (Safe Harbor class A): ``pt J.Q.``, ``J. Quillfeather``.

Initials are parts of a name, and so identify (guidance of the Office for Civil Rights, 26 November 2012, question 3.2).
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, nothing
from phiguard.reference import name_forms as forms
from phiguard.reference import person_names as names
from phiguard.reference.name_words import kind
from phiguard.safe_harbor import SafeHarbor

ABBREVIATION = Verdict("a common abbreviation", -30)

_ABBREVIATIONS = frozenset(
    "usc cfr fast atm us usa uk eu un dc pm am md do rn np pa phd dds od pt ot st po iv im sc sq ie eg prn bid tid qid npo nkda aka dba "
    "inc id no inr ptt iop ekg ecg ed er or icu nicu hd gi gu ob gyn ent la dob mrn sex age yes not all the ok icu nicu ed l&d or ccu pp ld cc sw pt ot rt la ny nj ca tx fl nc sc va wa".split()
)
_PLACES = frozenset("dak va car hamp mex isl amer asia bb pos neg".split())
_WHO = (
    r"(?i:pt|patient|client|resident|member|subject|participant|child|student|initials?|mother|father|mom|dad|wife|"
    r"husband|son|daughter|brother|sister|mr|mrs|ms|dr|teen|f/u|kid|infant|adolescent|caregiver|guardian|"
    r"spouse|partner|staff|by|nurse|"
    r"author)(?:'s)?\.?(?:[ :(=\-]{1,3}|\.? ?initials?[ :]{1,3})"
)


def check(name: str) -> Verdict:
    """Doubt abbreviations, and family names that are words."""
    letters = name.replace(".", "").replace(" ", "").lower()
    if name.isupper() and len(letters) <= 3:  # noqa: PLR2004 - three initials at most
        return ABBREVIATION if letters in _ABBREVIATIONS else SILENT
    if set(name.lower().replace(".", " ").split()) & _PLACES:
        return ABBREVIATION
    weight = names.framed(name)
    return Verdict(
        "what the lists of names and words say",
        weight if weight > 1 or kind(names.words_of(name)[-1]) == "unknown" else weight - 3,
    )


recognizer = PatternRecognizer(
    name="name_initials",
    title="Initials of a person",
    identifies=SafeHarbor.NAME,
    entity="PERSON",
    patterns=(
        Pattern(
            rf"(?:{_WHO})(?P<value>[A-Z]\. ?[A-Z]\.(?: ?[A-Z]\.)?)",
            0.90,
            caseless=False,
            names_itself=True,
            right="any",
            lead=_WHO,
        ),
        Pattern(r"[Ii]nitials?[ :=(\"']{1,4}(?P<value>[A-Z]{2,3})", 0.85, caseless=False, names_itself=True),
        # who wrote, typed or took it
        Pattern(
            r"(?:[Oo]perator|[Oo]p|[Ii]nit(?:ials?)?|[Tt]yped by|[Tt]rans(?:cribed)?(?: by)?|[Rr]ec'?d by|[Ss]igned|[Tt]aken by"
            r"|[Cc]lerk|[Pp]icked up(?: by)?|[Vv]erified by|[Ee]ntered by|[Cc]hecked by|[Ww]itness|[Ss]een by)[: ]{1,3}"
            r"(?P<value>[a-z]{2,3}|[A-Z]{2,3})(?:[ ,;.]{0,2}\n|  |[,;.] | pager| x\d| \d)",
            0.75,
            caseless=False,
            names_itself=True,
            right="any",
        ),
        Pattern(
            r"(?:[Oo]perator|[Ii]nit(?:ials?)?|[Tt]yped by|[Rr]ec'?d by|[Ss]igned|[Tt]aken by|[Cc]lerk)[: ]{1,3}"
            r"(?P<value>[a-z]{2,3}|[A-Z]{2,3})",
            0.75,
            caseless=False,
            names_itself=True,
            right="line",
        ),
        Pattern(r"(?:Dr|Mrs?|Ms)\.? (?P<value>[A-Z]\.)", 0.80, caseless=False, names_itself=True, right="any"),
        Pattern(
            r"(?:  |\n|\t)(?P<value>[A-Z]\.[A-Z]\.(?:[A-Z]\.)?)(?:  |\t|\n)",
            0.70,
            caseless=False,
            left="any",
            right="any",
        ),
        Pattern(
            r"[ \n]/ ?(?P<value>[a-z]{2,3})(?: (?:RN|MD|DO|NP|PNP|FNP|PA|LPN|CNA|RT|PharmD|RPh))?",
            0.70,
            caseless=False,
            names_itself=True,
            left="any",
            right="line",
        ),
        Pattern(
            r"[.;:,\n-] ?(?P<value>[A-Z]{2}) (?:RN|LPN|MD|DO|NP|PNP|FNP|CNA|LVN|RPh|PharmD)",
            0.60,
            caseless=False,
            names_itself=True,
            left="any",
        ),
        Pattern(
            rf"(?P<value>[A-Z]\.? {forms.WORD}) (?:PA|NP|RN|MD|DO|PNP|PT|OT|RT|RPh|SW)",
            0.70,
            caseless=False,
            names_itself=True,
        ),
        Pattern(r"INITIALS?[ :=(\"']{1,4}(?P<value>[A-Z]{2,3})", 0.85, caseless=False, names_itself=True),
        Pattern(
            r"(?P<value>[A-Z]\.[A-Z]\.(?:[A-Z]\.)?)(?: DL| DOB|,| [a-z])",
            0.55,
            caseless=False,
            left="line",
            right="any",
        ),
        Pattern(r"[A-Z]\. ?[A-Z]\.(?: ?[A-Z]\.)?", alone=0.10, labelled=0.80, caseless=False, right="any"),
        Pattern(rf"[A-Z]\. ?(?:[A-Z]\. ?)?{forms.WORD}", alone=0.55, labelled=0.85, caseless=False),
        Pattern(rf"{forms.WORD} [A-Z]\.", alone=0.45, labelled=0.80, caseless=False, right="any"),
    ),
    labels=("pt", "patient", "client", "member", "subject", "initials", "seen by", "signed", "per"),
    check=check,
    recall=nothing,
    needs_words=True,
    positives=(
        "pt <J.Q.> seen today",
        "pt <T.B.> on rounds",
        "Initials: <JQS>",
        "cc <J. Quillfeather>",
        "Mother <M.R.D.> present",
        "RN init <ecd>  pager #4417\nOperator <mw>\n",
        "Trans 02:43  /<wjp>\n/<sg> PNP\namp/gent. <SL> RN",
        "rtw check - <C Ogilvy> PA",
        "6:15  <L.K.>             corner; For Dr. <W.>   Date",
        "supply.\nOperator <mw>",
    ),
    negatives=(
        "U.S. census",
        "at 5 P.M. today",
        "I.V. fluids",
        "C. Difficile",
        "b.i.d.",
        "E. coli",
        "N.P.O. after midnight",
        "Vitamin D. Calcium",
        "taken by the\n, ED RN, signed off",
        "Rate/ min\n and/or\n",
    ),
    sources=("https://www.hhs.gov/hipaa/for-professionals/privacy/special-topics/de-identification/index.html",),
)
