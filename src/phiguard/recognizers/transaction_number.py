"""Invoice, statement, order, authorization, referral and confirmation numbers (Safe Harbor class J)."""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import CODE, LONG_CODE, MARKED, NUMBER_OF, NUMBERED, WIDE_GAP, check_number, listed
from phiguard.safe_harbor import SafeHarbor

_WHAT = (
    r"(?:record )?locator|inv(?:oice)?|statement|stmt|(?:purchase |web |my |your )?order|(?:prior |"
    r"pre-? ?)?auth(?:orization)?|prior[ -]?auth|p\.a\.|pa[ _#]|"
    r"pre-?cert(?:ification)?|referral|ref|conf(?:irmation)?|receipt|transaction|trans|txn|payment|pmt|bill|booking|"
    r"reservation|appointment|appt|reference|approval|authorization|shipment|return|rma|po|delivery(?: ticket)?|packing slip|contract|rental|work order|quote|factura|pedido|"
    r"autorizacion|referencia|voucher|coupon|gift card|ticket|request"
)
_TIGHT = (
    r"\d{3,6}(?:-\d{2,6}){2}-\d|\d{5}[A-Z]|[A-Z]{1,4}-?\d{2,14}(?:-[A-Z0-9]{1,8}){0,3}|"
    r"\d{6,16}[A-Z]{0,3}(?:-[A-Z0-9]{1,6})?|[A-Z]{2,5}/\d{2,4}/\d{3,8}|(?-i:[A-Z]{1,4}) \d{4,8}|(?-i:[A-Z]{2,4}) \d{2,6}[- ]\d{2,6}|"
    r"\d{2,6}-\d{3,8}(?:-[A-Z0-9]{1,6})?"
)

recognizer = PatternRecognizer(
    name="transaction_number",
    title="Invoice, order, authorization or confirmation number",
    identifies=SafeHarbor.ACCOUNT,
    entity="TRANSACTION_NUMBER",
    patterns=(
        labelled(_WHAT, CODE, alone=0.80, gap=NUMBERED),
        labelled(
            r"invoice|(?:delivery|packing|pick|weigh|charge|deposit) (?:ticket|slip|note|receipt)|(?:rental|lease|service|care|"
            r"purchase|loan|hire) (?:contract|agreement)|contract|quote|pa ref|referral|ref(?:erral)? auth|"
            r"prior[ -]?auth(?:orization)?|pre-?auth(?:orization)?|authorization|auth|precert|confirmation|"
            r"conf|receipt|"
            r"order|statement|transaction|our ref(?:erence)?|your ref(?:erence)?|record locator",
            _TIGHT,
            alone=0.72,
            gap=WIDE_GAP,
        ),
        labelled(
            r"(?:confirmation|conf|booking|reservation|authorization|auth|approval|referral|tracking) code",
            CODE,
            alone=0.85,
            gap=WIDE_GAP,
        ),
        labelled(
            r"inv(?:oice)?|prior[ -]?auth(?:orization)?|pre-?auth(?:orization)?|authorization|auth|precert"
            r"|conf(?:irmation)?|"
            r"receipt|referral|transaction|txn|our ref|your ref|reference|ref|po",
            LONG_CODE,
            alone=0.75,
            gap=MARKED,
        ),
        labelled(
            rf"{NUMBER_OF}(?:factura|autorizacion|pedido|referencia|orden|confirmacion|recibo|invoice|order|receipt|"
            r"authorization|reference|confirmation)",
            CODE,
            alone=0.90,
            gap=WIDE_GAP,
        ),
        labelled("[Ii][Nn][Vv]", r"[A-Z]{0,3}-?\d{4,10}", alone=0.75, gap=r"[.:# ]{1,3}", caseless=False),
        *listed(
            r"(?:inv(?:oice)?|order|statement|stmt|rx|ticket|auth(?:orization)?|referral|confirmation|receipt)s?(?: ?(?:no|num|number|#)s?\.?)?"
        ),
        labelled("ref|Ref", _TIGHT, alone=0.72, gap=r"[ :.,]{1,3}", caseless=False),
        labelled("invoices?|inv|receipt|statement|confirmation", r"\d{4,5}[A-Z]?", alone=0.65, gap="[ :#]{1,3}"),
        labelled("po|purchase order", r"\d{8,12}", alone=0.80, gap="[ :#]{1,3}"),
        Pattern(
            r"(?P<value>[A-Z]{1,4}-?\d{4,12}|\d{6,12}) as (?:your |the |a )?(?:account |payment )?ref(?:erence)?",
            alone=0.85,
            names_itself=True,
        ),
        Pattern(r"REF\*(?:G1|9F|BB|NT|VV)\*(?P<value>[^*~\xa4\n\0]{2,30})", alone=0.95, right="any", names_itself=True),
        Pattern(r"INV-?\d{2,4}-?\d{3,8}", alone=0.70, labelled=0.92),
    ),
    labels=("invoice",),
    check=check_number,
    positives=(
        "Delivery ticket <DT 20417>",
        "Invoice nos. INV <20417>/<20418>/<20433>",
        "PA ref <004417-PA>",
        "Bed rental contract <R-55817>",
        "ref <NV/88/204417>",
        "prior auth <PA-5582190>",
        "Ref: prior auth <PA2106-00477>",
        "conf # <CF-2207741>",
        "Invoice    <INV-25-77204>",
        "order <SPX-2204417>",
        "Order no. <112-9988776-55>",
        "Statement #: <0044718>",
        "Referral number is <R-99044>",
        "ref <ELG-0088172>",
        "your ref <BN-22041>",
        "invoice <4417> unpaid",
        "REF*G1*<PA0044718>~",
    ),
    negatives=(
        "invoice pending",
        "order CBC",
        "orders placed 3/14/2019",
        "ref range 70-99",
        "4 rolls REF 10012712K",
        "order 2 units PRBC",
        "referral to GI",
        "auth pending since 2019",
        "statement of 2019",
    ),
    sources=(
        "https://x12.org/products/transaction-sets",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(J)",
    ),
)
