"""Member and group numbers in X12 and HL7 v2 (Safe Harbor class I).

X12: NM109 after MI, SBR03 the group, REF*1L, 1W, IG, 6P and others. HL7 v2: IN1-2 and IN1-3 the plan and company,
IN1-8 the group, IN1-36 the policy, IN1-49 the insured.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

_FIELD = r"[^|\n\0]{0,80}\|"
_ID = r"[A-Z0-9](?:[A-Z0-9. -]{0,22}[A-Z0-9])?"

recognizer = PatternRecognizer(
    name="x12_subscriber",
    title="Member or group number in a transaction",
    identifies=SafeHarbor.HEALTH_PLAN,
    entity="HEALTH_PLAN_NUMBER",
    patterns=(
        Pattern(r"\*(?:MI|II|HN|MR)\*(?P<value>[A-Z0-9-]{2,40})", alone=0.97, left="any", names_itself=True),
        Pattern(r"SBR\*[PSTUA-H]?\*\d{0,2}\*(?P<value>[A-Z0-9-]{1,50})", alone=0.95, names_itself=True),
        Pattern(
            r"REF\*(?:0F|1L|1W|IG|6P|18|1S|17|3H|N6|Q4|NQ|HJ|49|CE|ZZ|23)\*(?P<value>[^*~\xa4\n\0]{2,50})",
            alone=0.94,
            right="any",
            names_itself=True,
        ),
        *(labelled(r"IN1\|", rf"{_ID}", alone=0.96, gap=rf"(?:{_FIELD}){{{n}}}") for n in (1, 2, 7, 35, 48)),
        # senders miscount the many empty fields before the policy
        labelled(r"IN1\|", r"[A-Z]{1,4}-?\d{5,14}|\d{9,14}", alone=0.90, gap=rf"(?:{_FIELD}){{30,40}}"),
        labelled(r"IN2\|", rf"{_ID}", alone=0.96, gap=r"(?:[^|\n\0]{0,60}\|){60}"),
        Pattern(
            r"(?P<value>[A-Z0-9-]{3,25})\^[^|~\n\0]{0,30}\^(?:MC|MA|MB|MI|SN|NIIP|HC|MCR|WC)",
            alone=0.96,
            anchor="^",
            names_itself=True,
        ),
    ),
    positives=(
        "NM1*IL*1*QUILL*T****MI*<Q88213>~",
        "NM1*QC*1*LINDQVIST*NOOR****MI*<U77338078>~",
        "SBR*P*18*<GRP8812>**CI**CI~",
        "REF*1L*<G0276X>~",
        "REF*IG*<POL-71064-K>~",
        "REF*18*<PLN-7644>~REF*6P*<0105-EE>*SILVER CREEK~",
        "IN1|1|<LBX200>|<06975>|PELICAN STATE HMO|||(800)555-0156|<GRP8812>|||||20250101",
        "|<004417720>^^^CMS^MC|",
    ),
    negatives=(
        "HI*ABK:E1165~",
        "SV1*HC:99213*185.5*UN*1~",
        "DTM*232*20250703~",
        "* MI * 2019",
        "IN1 of 3",
        "REF*LU*OR~",
    ),
    sources=(
        "https://x12.org/products/transaction-sets",
        "https://hl7-definition.caristix.com/v2/HL7v2.5.1/Segments/IN1",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(I)",
    ),
)
