"""Fax number (Safe Harbor class E).

It has the form of a telephone number; the nearest label makes it a fax. A number whose label is unclear stays a
telephone number, which is removed as well.
"""

from phiguard.detect.pattern import FILL, VERB, Pattern, PatternRecognizer, labelled, nothing
from phiguard.detect.shapes import ANSWER
from phiguard.recognizers.phone_number import check
from phiguard.reference import telephone_forms as forms
from phiguard.safe_harbor import SafeHarbor

_NUMBER = f"{forms.PUNCTUATED}|{forms.SPACED}|{forms.LOCAL}|{forms.PLUS}|{forms.BARE}"
#: What belongs to the number stays out of the gap before it.
_NO_MARK = r"[^\d\n(+\0]"
_GAP = FILL + VERB + r"(?:[ \t:=#|>.,\-\"'(\[*~\n]{0,9}[ \t:=#|>.,\-\"'\[*~\n])?"
#: Between two fax numbers behind one label.
_THEN = (
    r"(?:[ ,;/&(#>.\xa4-]{1,4}(?:not|was|old|or|and|then|the|now|new|alt|no|wait|that'?s|wrong|instead of|formerly"
    r"|prev(?:iously)?|to|from)?){1,8}"
)
_BEFORE = r"(?:\d{3}[)\-. ]{1,2}\d{4})"
_AFTER = r"[ \t,\-]{0,3}[(\[]?(?:fax|facsimile|fx)[)\]]?"

recognizer = PatternRecognizer(
    name="fax_number",
    title="Fax number",
    identifies=SafeHarbor.FAX,
    entity="FAX_NUMBER",
    patterns=(
        labelled(forms.FAX_LABELS + forms.WHOSE, forms.ANY, alone=0.995, gap=_GAP),
        labelled(forms.FAX_LABELS, forms.ANY, alone=0.99, gap=ANSWER),
        labelled(forms.FAX_LABELS, rf"{forms.INNER}|x ?\d{{4,5}}|{forms.MISREAD}", alone=0.985),
        Pattern(
            rf"(?:{forms.FAX_LABELS})[^\d\n\0]{{0,13}}{_NO_MARK}(?P<value>{_NUMBER})", alone=0.99, names_itself=True
        ),
        Pattern(
            rf"(?:{forms.FAX_LABELS})[^\d\n\0]{{0,47}}{_NO_MARK}(?P<value>{_NUMBER})", alone=0.984, names_itself=True
        ),
        Pattern(
            rf"(?:{forms.FAX_LABELS})[^\d\n\0]{{1,32}}(?:to|at|is|on|number|no\.|[:,]) (?P<value>{forms.SPOKEN})",
            alone=0.97,
            names_itself=True,
        ),
        labelled(forms.FAX_LABELS, r"-\d{4}", alone=0.90, gap=r"[:. ]{1,3}"),
        # the second of two kinds, and of two columns
        Pattern(
            rf"(?:{forms.SECOND})[^\d\n(\0]{{0,8}}(?:{_NUMBER}) ?[/,;&] ?(?P<value>{_NUMBER})",
            alone=0.999,
            left="any",
            lead=forms.SECOND,
            names_itself=True,
        ),
        Pattern(
            rf"(?:{forms.BELOW})[ \t]{{0,6}}(?:{_NUMBER})[ \t]{{2,44}}(?P<value>{_NUMBER})",
            alone=0.999,
            lead=forms.BELOW,
            names_itself=True,
        ),
        Pattern(
            rf"(?:{forms.FAX_LABELS})\)?[^\d\n\0]{{0,12}}{forms.SAME}[ :(]{{0,3}}(?P<value>-?\d{{4}})",
            0.97,
            names_itself=True,
        ),
        Pattern(
            rf"(?:{forms.FAX_LABELS})[^\d\n\0]{{1,32}}(?:{_NUMBER}){_THEN}(?P<value>{_NUMBER})",
            alone=0.985,
            names_itself=True,
        ),
        Pattern(
            rf"(?:{forms.FAX_LABELS})[^\d\n\0]{{1,32}}(?:{_NUMBER}){_THEN}(?:{_NUMBER}){_THEN}(?P<value>{_NUMBER})",
            alone=0.985,
            names_itself=True,
        ),
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
        Pattern(rf"\(?(?:f|fx|fac)\)?[:. ]{{1,3}}(?P<value>{_NUMBER})", alone=0.995, names_itself=True),
        Pattern(
            rf"(?P<value>{_NUMBER}) {{0,2}}[(\[](?:fax|facsimile|fx|facs|efax|"
            rf"f)[)\]](?:[,;.)|\n]| {{0,2}}[A-Za-z])",
            alone=0.995,
            names_itself=True,
            right="any",
        ),
        Pattern(rf"(?P<value>{_NUMBER}){_AFTER}[,;.]?", alone=0.99, names_itself=True, right="line"),
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
            r"\d{2}:\d{2}[ \t|,;]{1,4}(?:(?:TX|RX|SEND|SENT|RECV|RCVD|OUT|IN)[ \t|,;]{1,4})?(?:(?:from|to)[ \t]{1,2})?"
            rf"(?P<value>1?[2-9]\d{{2}}[2-9]\d{{6}}|{forms.PUNCTUATED}|{forms.SPACED})[ \t|,;]{{1,4}}\d{{1,3}}",
            alone=0.985,
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
        "advisory, facs. <410-555-0155>, f/x <410-555-0156>",
        "fax machine at her shop Galina's Alterations <(570)555-0187>",
        "tel/fax <559-555-0159>/<559-555-0160>",
        "(757)555-0112 fax (same but <-0113>)",
        "FAX same line, then <0182>",
        "F: <541.555.0199> P: 541.555.0198",
        "p 5055550142 f <5055550143>",
        "please fax it to the union at <two four eight five five five oh one seven eight>",
        "Ph: 503-555-0101 Fax: <-0102>",
        "GI fax?\nYolanda R: <4435550127>. ok",
        "call bb 4-5522, fax <4-5523>",
        "HOME PHONE        WORK FAX\n<505 555 0103>      <505 555 0177>",
        r"fax <(614) 555-0103> -\> <614-555-0184>",
        "2026-02-10 08:40|OUT|<859-555-0148>|2|OK",
        "facsimile no. <+1 (207) 555-0187>",
        "insurer fax <(316)-555-0180>; ph. (h) (860) 555-0182 (f) <555-0183>",
        '{"system": "fax", "value": "<+1-617-555-0159>"}',
        "New fax from <+1 (606) 555-0198> (3 pages)",
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
    check=check,
    recall=nothing,
)
