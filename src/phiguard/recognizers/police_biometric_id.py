"""Number under which biometric records are kept: FBI (UCN), state (SID), AFIS, NCIC, known traveler, Aadhaar (class P).

>>> check("7734410AB2").decibans, check("2019").decibans < -9
(0, True)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

TOO_FEW = Verdict("a year, or fewer than four digits", -30)


def check(number: str) -> Verdict:
    """Doubt years and counts."""
    digits = sum(map(str.isdecimal, number))
    year = len(number) == 4 and number.startswith(("19", "20"))  # noqa: PLR2004 - a year
    return TOO_FEW if digits < 4 or year else SILENT  # noqa: PLR2004 - a count


recognizer = PatternRecognizer(
    name="police_biometric_id",
    title="Number of a biometric record with the authorities",
    identifies=SafeHarbor.BIOMETRIC,
    entity="BIOMETRIC_ID",
    patterns=(
        labelled(
            r"fbi|ucn|fbi ?/ ?ucn|universal control",
            r"\d{4,9}[A-Z]{1,3}\d{0,2}|[A-Z0-9]{1,2}\d{6,8}[A-Z]?|\d{6,9}",
            alone=0.96,
            gap=WIDE_GAP,
        ),
        labelled(
            r"sid|state (?:id(?:entification)?|bureau)(?: no\.?| number| #)? ?\(?sid\)?|(?:[a-z]{2} )?sid",
            r"[A-Z]{1,2}-?\d{5,9}[A-Z]?|\d{7,9}",
            alone=0.965,
            gap=WIDE_GAP,
        ),
        labelled(
            r"live ?scan(?:,? (?:tcn|transaction|trans|txn|no\.?|id))?|(?:print|finger ?print) card|"
            r"(?:af|ab|ia|ng)is(?: (?:match|hit|candidate|record|id|search|no|tcn|result))?|tcn|livescan|ori|"
            r"idenisis|iafis|ngi|(?:finger|ten|10|palm|latent)[ -]?print (?:card|id|no|number|tcn)|fd-?258|"
            r"latent(?: (?:print|lift|case|no|id))?|lift(?: card)?",
            r"FD-?258 \d{5,9}|[A-Z]{0,4}-?\d{5,20}[A-Z]{0,3}\d{0,3}(?:-[A-Z0-9]{1,4})?|[A-Z]{1,3}-\d{2,6}(?:-\d{1,6}){1,2}",
            alone=0.90,
            gap=WIDE_GAP,
        ),
        labelled(r"cii(?: (?:no\.?|number|#))?", r"[A-Z]?-?\d{7,9}|[A-Z]-\d{4}-\d{4}", alone=0.94, gap=WIDE_GAP),
        labelled(
            r"(?:finger|foot|thumb|palm|hand)?prints?|palm|10-?prints?|ten-?prints?|tenprint",
            r"\d{2}[A-Z]{2}-\d{4,8}-\d{1,4}|[A-Z]{2,5}-\d{3,8}(?:-\d{1,6}){0,2}|\d{4,10}",
            alone=0.96,
            gap=r"(?: (?:by|taken|submitted|rolled|sent|lifted|from|card|to|on|at|me|coroner|lab|fd-?258)){0,4},? "
            r"(?:ref|card|no\.?|id|#|case)(?: (?:no\.?|#))?[ :#]{1,3}",
        ),
        labelled(
            r"(?:ngi|afis|abis|cjis|codis|ident)(?: (?:match|hit|no|id|search|candidate))?|prints",
            r"\d{4,9}[A-Z]{1,3}\d{1,2}|[A-Z]-\d{5,9}|(?:NGI|AFIS|ABIS|IAFIS)[- ]\d{4,9}[A-Z]{0,3}\d{0,2}",
            alone=0.92,
            gap=WIDE_GAP,
        ),
        labelled(
            r"ncic(?: fpc)?|fpc|fingerprint class(?:ification)?",
            r"(?:\d{2}|[A-Z]{2})[A-Z0-9]{18}",
            alone=0.93,
            gap=WIDE_GAP,
        ),
        labelled(
            r"(?:tsa )?(?:ktn|(?:known|trusted) travell?er|pre-?check|passid|global entry|nexus|redress)",
            r"[A-Z]{2}\d{5,9}[A-Z]?\d?|\d{8,10}",
            alone=0.97,
            gap=r"[^\d\n\0]{0,40}[ :#]",
        ),
        labelled(
            r"(?:live ?scan )?ati|(?:automated )?(?:applicant )?transaction id(?:entifier)?",
            r"[A-Z]\d{3}[A-Z]{3}\d{3}",
            alone=0.90,
            gap=WIDE_GAP,
        ),
        labelled(r"fins?", r"\d{4} ?\d{4} ?\d{4}|\d{8,12}", alone=0.85, gap=WIDE_GAP),
        labelled(
            r"(?:obim|ident) (?:fin|no|id)|aadhaar|uidai",
            r"\d{4} ?\d{4} ?\d{4}|\d{8,12}",
            alone=0.94,
            gap=WIDE_GAP,
        ),
    ),
    check=check,
    positives=(
        "AFIS match <7734410AB2>",
        "prints on LiveScan, transaction <LS2601040099417>, SID <OH99041887>. Da",
        "print card <FD-258 0099417> rejected",
        "state ID no. (SID) <MI4417820K>.",
        "Your Known Traveler No. <TT99441K7> won't",
        "Trusted traveller no <TT104417728>.",
        "prints <NGI-66955AA3>;",
        "FBI no. <447719KB3>",
        "AFIS hit SID <WA10447712>, FBI no. <447719KB3>.",
        "NCIC FPC <12PO14091816DI081410>.",
        "AFIS candidate UCN <904417LA6>",
        "TSA KTN for flight nurses? Tobin gave <TT9904417>",
        "SID <OR9904417>",
        "Aadhaar <0000 4417 7208>",
        "FBI #: <447719KB3>",
        "CA SID <A04417728>",
        "CII # <A04417730>",
        "prints by ME, ref <10PR-260131-04>;",
        "footprints taken, card # <20417>",
        "NGI match <4417AB2>",
    ),
    negatives=(
        "SID 2 times a day",
        "FBI agent called 3 times",
        "fins 3 of 4",
        "AFIS search in 2019",
        "KTN not given",
        "latent TB 12 weeks",
        "footprint on card 4 of 12",
    ),
    sources=(
        "https://le.fbi.gov/file-repository/ngi-ucn-brochure.pdf",
        "https://www.tsa.gov/precheck/faq",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(P)",
    ),
)
