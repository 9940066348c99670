"""Account, visit and guarantor numbers (Safe Harbor class J).

Each hospital and company writes its own; Epic's CSN and HAR, Cerner's FIN and Meditech's V number are the well-known
ones. HL7 v2 carries them in PID-18, PV1-19, GT1-2 and MRG-3.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import (
    CODE,
    LONG_CODE,
    MARKED,
    NUMBER_OF,
    NUMBERED,
    SPELLED,
    WIDE_GAP,
    check_number,
    listed,
    trailed,
)
from phiguard.safe_harbor import SafeHarbor

_FIELD = r"[^|\n\0]{0,80}\|"
_ID = r"[A-Z0-9][A-Z0-9.-]{2,19}"
_APART = r"\d{3,5}(?:[ -]\d{3,5}){1,4}(?:[ -]\d{1,3})?"
_SOLID = (
    rf"{SPELLED}|(?-i:[A-Z]{{1,4}}) \d{{4,10}}|\d{{1,4}}(?:-\d{{1,5}}){{2,4}}|{_APART}|"
    rf"[A-Z]{{0,4}}[-_/]?\d{{4,17}}(?:[-/.][A-Z0-9]{{1,8}}){{0,3}}|[A-Z]{{1,4}}-?\d{{1,4}}-[A-Z0-9-]{{3,12}}|"
    rf"\d{{2}}-[A-Z]{{1,3}}-\d{{3,6}}(?:-[A-Z])?"
)
_POLICY = r"\d{3} \d{4}-[A-Z]\d{2}-\d{2}[A-Z]?|[A-Z]{2,4} \d{6,8}(?: \d)?"

_STRONG = (
    r"(?:[a-z]{2,9}_)?(?:acct|account|accnt)s?\.?|a/c|(?:patient|pt|pat|hospital|hosp|guarantor|billing|bill|"
    r"guar|utility|"
    r"customer|client|loan|mortgage|gas|electric|water|cable|portal|fsa|hsa|hra|savings|checking)[ _]?(?:acct|"
    r"account|a/c)|"
    r"cuenta|pat_enc_csn_id|finnbr|encntr_id|guar(?:antor)?|gtor|pid-18|pv1-19|hsp_account_id"
)
_NUMBERED = (
    r"portal|mychart|visit|encounter|enc|encntr|admission|admit|financial|fin|customer|cust|loan|"
    r"contract|hospital acct|episode|state farm|geico|allstate|progressive|farmers|lien|loyalty card|rewards card|"
    r"registration|reg|stay|billing|bill|subscription|loyalty|rewards?|membership|stub|remittance|deposit|check|"
    r"cheque|money order|"
    r"(?:auto |car |home |life |dental )?ins(?:urance)? policy|(?:auto|car|home|life) policy"
)

recognizer = PatternRecognizer(
    name="account_number",
    title="Account, visit or guarantor number",
    identifies=SafeHarbor.ACCOUNT,
    entity="ACCOUNT_NUMBER",
    patterns=(
        labelled(_STRONG, _SOLID, alone=0.90, gap=WIDE_GAP),
        labelled(
            "csn|har|fin|hsp_acct",
            r"[A-Z]{0,3}-?\d{5,14}(?:-\d{1,4}){0,2}|\d{2,4}-\d{2,4}-\d{2,6}",
            alone=0.92,
            gap=WIDE_GAP,
        ),
        labelled(
            rf"{_STRONG}|csn|har|fin|visit|encounter|enc|billing|bill|admission|customer|episode|registration",
            LONG_CODE,
            alone=0.80,
            gap=MARKED,
        ),
        labelled(_STRONG, CODE, alone=0.90, gap=NUMBERED),
        labelled(
            rf"(?:{NUMBER_OF})(?:account|acct|cuenta|bill|billing|visit|visita|encounter|cliente|contrato)",
            CODE,
            alone=0.92,
            gap=WIDE_GAP,
        ),
        *listed(rf"(?:{_STRONG}|csn|har|fin|visit|encounter)(?:'?s)?"),
        labelled("payment plan", CODE, alone=0.94, gap=NUMBERED),
        labelled(
            r"(?:auto(?:mobile)?|car|home|house|life|rental|renters?|scooter|pet|travel|boat)[a-z ]{0,14} policy",
            rf"{_POLICY}|{LONG_CODE}|[A-Z]{{2}} \d{{2}}-\d{{4}}",
            alone=0.90,
            gap=WIDE_GAP,
        ),
        labelled(_NUMBERED, CODE, alone=0.85, gap=NUMBERED),
        labelled(
            r"visit|encounter|enc|bill|billing|policy|loan|settlement|lien|payment plan|auto ins(?:urance)? policy|auto policy",
            rf"{_POLICY}|"
            r"[A-Z]{1,2}-\d{3,6}|[A-Z]{2,3}\d{3,5}|[A-Z]-\d{3,4}-\d{3,4}|[A-Z]{2} \d{2}-\d{4}|[A-Z]{0,3}-?\d{6,14}|\d{2}-[A-Z]{2}-\d{4}-[A-Z]",
            alone=0.80,
            gap=WIDE_GAP,
        ),
        *trailed("acct|account|csn|har|fin|guarantor|visit (?:no|number|id|#)|encounter"),
        Pattern(
            r"(?:pay by|remit|detach|stub|coupon)[^\n\0]{0,40}[: ](?P<value>\d{8,12} \d{8,12} \d{1,2})",
            alone=0.85,
            names_itself=True,
        ),
        labelled(r"PID\|", rf"{_ID}", alone=0.98, gap=rf"(?:{_FIELD}){{17}}"),
        labelled(r"PV1\|", rf"{_ID}", alone=0.98, gap=rf"(?:{_FIELD}){{18}}"),
        labelled(r"GT1\|", rf"{_ID}", alone=0.98, gap=rf"{_FIELD}"),
        labelled(r"MRG\|", rf"{_ID}", alone=0.98, gap=rf"(?:{_FIELD}){{2}}"),
        Pattern(rf"(?P<value>{_ID})\^[^|~\n\0]{{0,30}}\^(?:AN|VN|ANC|GN)", alone=0.97, anchor="^", names_itself=True),
    ),
    labels=("acct", "account"),
    check=check_number,
    positives=(
        "Acct # <700482913>",
        "CSN <1004482913>",
        "HAR: <88421990>",
        "Guarantor no. <G-55821>",
        "PID-18: <V00012345678>",
        "FIN <7700341829>",
        "Checking acct        <0044 7781 2093>",
        "(acct there <H20044718>)",
        "visit no. <V-7719204>",
        "accounts <20441772>, <20441773> were combined",
        "acct for the oxygen discount <1-8822-4996-8>",
        "Policy <PPA 3322853 9>",
        "num. de cuenta <00204417>",
        "Payment plan # <PP88417>",
        '"accountNumber": "<3300718824>"',
        "Auto ins policy <99-KT-4471-B>",
        "PAT_ENC_CSN_ID: <300771842>",
        "GT1|1|<G77204>|EKE^PAULINE",
        "|<4417728820>^^^SABLE^AN|",
        "Encounter <20193344>",
        "Account ending in <4471>",
        "loan <L-4417> in arrears",
        "pt acct <554-0417> paid",
    ),
    negatives=(
        "account of the events",
        "on account of 3 falls",
        "invoice pending",
        "balance impaired",
        "CPT 99213",
        "visit 3/14/2019",
        "visit in 2019",
        "billing code 99213",
        "fin de semana",
        "accounts for 30% of cases",
        "encounter for screening",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(J)",
        "https://terminology.hl7.org/CodeSystem-v2-0203.html",
    ),
)
