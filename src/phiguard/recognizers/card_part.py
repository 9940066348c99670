"""Parts of a payment card (Safe Harbor class J): last digits, expiry, security code, magnetic stripe."""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled, nothing
from phiguard.detect.shapes import ANSWER
from phiguard.safe_harbor import SafeHarbor

_CARD = (
    r"(?:visa|master ?card|mc|amex|american express|discover|diners(?: club)?|jcb|credit|debit|hsa|fsa|ebt|gift|"
    r"bank|pre-?paid|"
    r"visa debit|cc|card|tarjeta)(?: (?:card|debit|credit|account|acct|no\.?|number|#|that))?"
)
_LAST = (
    r"(?:ending(?: in| with)?|ends(?: in| with)?|last[ -]?(?:4|four)(?: digits?)?(?: is| are)?|x{1,4}|[*.]{1,16}|"
    r"terminada en)"
)
_GAP = r"[ \t:=#.\"'x*-]{0,16}"
_DATE = r"(?:0?[1-9]|1[0-2]) ?[/-] ?(?:20)?[2-4]\d"

recognizer = PatternRecognizer(
    name="card_part",
    title="Part of a payment card",
    identifies=SafeHarbor.ACCOUNT,
    entity="CREDIT_CARD_PART",
    patterns=(
        labelled(rf"{_CARD}(?: on file| used)?[ ,:(#]{{1,3}}{_LAST}", r"\d{4}", alone=0.92, gap=_GAP),
        labelled(
            r"amex|american express", r"\d{5}", 0.90, gap=r"[ ,]{1,2}(?:card )?(?:ending|ends|last 5)(?: (?:in|with))? "
        ),
        labelled(
            rf"last[ -]?(?:4|four)(?: digits?)?(?: (?:of|on|for))?(?: (?:the|his|her|my|your|their))? {_CARD}",
            r"\d{4}",
            alone=0.92,
            gap=rf"(?: is| are)?(?:{ANSWER}|[ :=#]{{1,4}})",
        ),
        labelled(
            r"cvv2?|cvc2?|cid|csc|sec(?:urity)?\.? code|cvn|card verification",
            r"\d{3,4}",
            alone=0.88,
            gap=r"(?: code| number| no\.?| #)?(?: is)?[ \t:=#.\"']{1,4}",
        ),
        labelled("visa|mastercard|mc|amex|discover", r"\d{4}", alone=0.80, gap=r" ?(?:-{1,2}|x{1,4}|\.{2,4}) ?"),
        labelled(r"(?:mine|hers|his|card|it|one|number) ends?(?: in| with)?", r"\d{4}", alone=0.75, gap=" "),
        Pattern(rf"exp(?:ires|iry|iration|\.)?(?: date)?[ :.]{{1,3}}(?P<value>{_DATE})", alone=0.12, labelled=0.90),
        Pattern(r"%B\d{12,19}\^[^^?\n\0]{2,26}\^\d{4,40}\??", alone=0.98, labelled=0.99, left="any", right="any"),
        Pattern(r";\d{12,19}=\d{4,30}\??", alone=0.97, labelled=0.99, left="any", right="any"),
        Pattern(
            r"(?:\xa4{2,4}|[*x]{2,4})[ -]?(?:(?:\xa4{4}|[*x]{4})[ -]?){1,3}(?P<value>\d{4})",
            alone=0.90,
            left="any",
            names_itself=True,
        ),
    ),
    labels=("card", "visa", "mastercard", "amex", "discover", "cvv", "cvc", "credit", "debit", "cc", "fsa", "hsa"),
    recall=nothing,
    contrary=("lot", "license", "lic", "drug", "med", "dea", "passport", "dl"),
    positives=(
        "visa -<0113>, thanks",
        "4000 00\u2022\u2022 \u2022\u2022\u2022\u2022 <0113>",
        "Visa ending in <0113>",
        "We have your Visa ending in <4479> on file (exp <08/27>).",
        "Card # 5100 0099 9900 1281  CVV <417>  exp <11/28>",
        "visa debit x<2093>",
        "last four of card: <4471>",
        "card on file ****-****-****-<4471>",
        "<%B4000009999000113^QUILL/THESSALY^29041010000000000?>",
        "security code: <417>",
        "MC ****<4471>",
        "amex ending with <77204>",
        "last four on the card <7720>",
        "last 4 of card?\nYou: <1153>, exp",
    ),
    negatives=(
        "lot 3117C exp 08/27",
        "card game ending in a draw",
        "cvc line 3 lumen",
        "visa interview",
        "discharge card 2",
        "exp 4/29 in the chart",
    ),
    sources=(
        "ISO/IEC 7813, Identification cards: Financial transaction cards",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(J)",
    ),
)
