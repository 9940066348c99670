"""Claim, remittance and payment trace numbers (Safe Harbor class J).

X12 carries the provider's number in CLM01 and CLP01, the payer's in CLP07 and REF*F8, the trace in TRN02. Medicare
writes internal control numbers of 13-17 digits and document control numbers of 14-23.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import CODE, LONG_CODE, MARKED, NUMBER_OF, NUMBERED, WIDE_GAP, check_number, listed
from phiguard.safe_harbor import SafeHarbor

_ELEMENT = r"\*[^*~\n\0]{0,30}"
_ITEM = r"[^*~\xa4\n\0]{2,38}"

recognizer = PatternRecognizer(
    name="claim_number",
    title="Claim or remittance number",
    identifies=SafeHarbor.ACCOUNT,
    entity="CLAIM_NUMBER",
    patterns=(
        labelled(
            r"(?:[a-z]{2,9} )?claims?(?: control| ref(?:erence)?| file)?|clm|reclamo|eob|remit(?:tance)?|eft|era|"
            r"trace|check/eft|eft trace|"
            r"internal control|document control|patient control|payer control|adjuster file|loss|ins(?:urance)? claim",
            CODE,
            alone=0.88,
            gap=NUMBERED,
        ),
        labelled(
            r"claims?|clm|clm01|icn|dcn|pcn|eob|eft|trn|tcn|(?:wc|workers'? comp|auto) claim|claim ref(?:erence)?",
            r"[A-Z]{1,4}-?\d{4,20}(?:-\d{1,8}){0,3}|[A-Z]{2}-\d{2}-\d{4,8}|"
            r"\d{2,8}-\d{3,8}-?\d{0,6}|\d{2,4} \d{3,4} \d{3,4}|\d{7,23}(?:-\d{1,3})?",
            alone=0.82,
            gap=WIDE_GAP,
        ),
        labelled(
            r"claim(?:/ref| ref|/reference| reference)?|clm|icn|dcn|eob|eft|trace|remit(?:tance)?|check/eft",
            LONG_CODE,
            alone=0.80,
            gap=MARKED,
        ),
        labelled("claim|clm", r"\d{4}|[A-Z]\d{3,5}", alone=0.65, gap="[ :#]{1,3}"),
        labelled(r"(?:eft )?trace|trn|eft", r"\d{9,17}", alone=0.85, gap=WIDE_GAP),
        labelled(rf"{NUMBER_OF}(?:claim|reclamo|reclamacion|siniestro|eob|remit)", CODE, alone=0.90, gap=WIDE_GAP),
        *listed(r"claims?(?: ?(?:no|num|number|id|#)s?)?|clm|icn|dcn"),
        Pattern(rf"(?:CLM|CLP)\*(?P<value>{_ITEM})\*", alone=0.97, right="any", names_itself=True),
        Pattern(rf"CLP(?:{_ELEMENT}){{6}}\*(?P<value>{_ITEM})", alone=0.97, right="any", names_itself=True),
        Pattern(rf"REF\*(?:F8|D9|EJ|6R|FJ|9A|9C)\*(?P<value>{_ITEM})", alone=0.96, right="any", names_itself=True),
        Pattern(rf"TRN\*[12]\*(?P<value>{_ITEM})", alone=0.95, right="any", names_itself=True),
        Pattern(r"CLM-?\d{6,20}", alone=0.80, labelled=0.95),
    ),
    labels=("claim", "claims"),
    check=check_number,
    positives=(
        "claim <2026325001234>",
        "Claim # <WC-25-004418>",
        "WC claim <WC-25-004418>, DOI 1/14/2019",
        "CLM*<PT77-40918>*185.5***11:B:1*Y~",
        "CLP*<PT20441>*1*611*412.6*198.4*12*<2025188000417>*11~",
        "TRN*1*<EFT77204418>*1990044177~",
        "Claim No. <88-4471-209>",
        "claims <26020441772> and <26020441773>",
        "Claim            <2025338-00417-9>",
        "num de reclamo <R204417>",
        "trace <061900000441772>, routing",
        "spoke about claim <4417> again",
        "ICN: <2219030123456>",
        "EOB # <E0044718>",
        "Loss/damage claim # <LD-00881>.",
        '"claimId":"<CLM7720441>"',
    ),
    negatives=(
        "claims he fell",
        "claim denied 3/14/2019",
        "claims in 2019",
        "claim for 99213",
        "PCN 500 mg",
        "claims 3 falls",
        "trace edema 2+",
    ),
    sources=(
        "https://x12.org/products/transaction-sets",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(J)",
    ),
)
