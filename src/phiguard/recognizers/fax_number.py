"""Fax number (Safe Harbor class E).

It has the form of a telephone number; the nearest label makes it a fax. A number whose label is unclear stays a
telephone number, which is removed as well.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled, nothing
from phiguard.reference import telephone_forms as forms
from phiguard.safe_harbor import SafeHarbor

_NUMBER = f"{forms.PUNCTUATED}|{forms.SPACED}|{forms.LOCAL}|{forms.PLUS}|{forms.BARE}"
_BEFORE = r"(?:\d{3}[)\-. ]{1,2}\d{4})"
_AFTER = r"[ \t,\-]{0,3}[(\[]?(?:fax|facsimile|fx)[)\]]?"

recognizer = PatternRecognizer(
    name="fax_number",
    title="Fax number",
    identifies=SafeHarbor.FAX,
    entity="FAX_NUMBER",
    patterns=(
        labelled(forms.FAX_LABELS + forms.WHOSE, forms.ANY, alone=0.99),
        Pattern(rf"(?:{forms.FAX_LABELS})[^\d\n\0]{{1,14}}(?P<value>{_NUMBER})", alone=0.97, names_itself=True),
        Pattern(rf"(?:{forms.FAX_LABELS})[^\d\n\0]{{1,32}}(?P<value>{_NUMBER})", alone=0.955, names_itself=True),
        Pattern(
            rf"(?:{forms.FAX_LABELS})[^\d\n\0]{{1,14}}\d{{1,3}} ?(?:pp?|pgs?|pages?)\.?[^\d\n\0]{{1,12}}"
            rf"(?P<value>{_NUMBER})",
            alone=0.97,
            names_itself=True,
        ),
        Pattern(
            rf"(?:{forms.FAX_LABELS})[^\d\n\0]{{1,14}}{_BEFORE}{forms.NEXT}(?P<value>{_NUMBER})",
            alone=0.96,
            names_itself=True,
        ),
        Pattern(rf"\(?f\)?[:. ]{{1,3}}(?P<value>{_NUMBER})", alone=0.97, names_itself=True),
        Pattern(
            rf"(?P<value>{_NUMBER}) {{0,2}}[(\[](?:fax|facsimile|fx|"
            rf"f)[)\]]",
            alone=0.97,
            names_itself=True,
            right="any",
        ),
        Pattern(rf"(?P<value>{_NUMBER}){_AFTER}[,;.]?", alone=0.97, names_itself=True, right="line"),
        Pattern(rf"{_BEFORE} ?[/|,;] ?\(?(?:f|fax)[):. ]{{0,3}}(?P<value>-?\d{{4}})", alone=0.90, names_itself=True),
        Pattern(
            rf"TEL;[^:\n\0]{{0,30}}FAX[^:\n\0]{{0,20}}:(?:tel:)?(?P<value>{forms.ANY})", alone=0.99, names_itself=True
        ),
        Pattern(r"\*FX\*(?P<value>\d{7,15})", alone=0.99, left="any"),
        Pattern(r"\^FX\^[^|^\n\0]{0,30}\^\d{0,3}\^(?P<value>\d{3,4}\^\d{6,8})", alone=0.99, left="any"),
        Pattern(r"[\"'<>](?P<value>fax:\+\d{7,15})", alone=0.995, labelled=0.995, left="any"),
        Pattern(r"/fax=(?P<value>\+?\d{7,15})", alone=0.99, left="any"),
        Pattern(
            r"(?:fax=)?\+?\d{7,15}@(?:[a-z0-9-]{1,20}\.){0,3}[a-z0-9-]{0,20}fax[a-z0-9-]{0,20}(?:\.[a-z0-9-]{1,20}){1"
            r",3}",
            alone=0.99,
            labelled=0.99,
            anchor="@",
        ),
        Pattern(
            rf"(?:from|to|csid|tsi|remote(?: id)?|station(?: id)?):(?P<value>1?[2-9]\d{{2}}[2-9]\d{{6}}|"
            rf"{forms.PUNCTUATED})",
            alone=0.90,
            names_itself=True,
        ),
        Pattern(
            r"\d{2}:\d{2}[ \t]{1,4}(?:(?:TX|RX|SEND|RECV|OUT|IN)[ \t]{1,4})?(?:(?:from|to)[ \t]{1,2})?"
            rf"(?P<value>1?[2-9]\d{{2}}[2-9]\d{{6}}|{forms.PUNCTUATED}|{forms.SPACED})[ \t]{{1,4}}\d{{2}}",
            alone=0.96,
            names_itself=True,
        ),
    ),
    positives=(
        "Fax: <(503) 555-0187>",
        "F <503-555-0187>",
        "P: 503.555.0101 F: <503.555.0102>",
        "fax back to <555-0102>",
        "facsimile no. <+1 503 555 0133>",
        "efax <5035550143@fax.example.com>",
        "(f) <555-0177>",
        "TEL;TYPE=FAX:<+15035550177>",
        "Tel/Fax <503.555.0187>",
        "P 503-555-0114 / F <-0115>",
        "TX REPORT\n09/14 08:02  <15035550104>   02/02  OK",
        "PER*IC*DESK*TE*5035550133*FX*<5035550134>~",
        "<503-555-0187> (fax)",
        "please fax the signed form to us at <503-555-0187>",
        "faxed 6 pp to <555-0175>",
    ),
    negatives=(
        "faxed records on Monday",
        "fax machine out of order",
        "F 37.2",
        "P 88 F 98.6",
        "fax cover sheet, 3 pages",
        "F: negative for fever",
        "phone 503-555-0101",
        "F 12/14/2019",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(E)",
        "https://www.rfc-editor.org/rfc/rfc6350#section-6.4.1",
        "https://www.rfc-editor.org/rfc/rfc3191",
    ),
    recall=nothing,
)
