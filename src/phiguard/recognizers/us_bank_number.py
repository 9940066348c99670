"""Bank routing and account numbers in the United States (Safe Harbor class J).

A routing number has nine digits, a Federal Reserve prefix and a check digit (weights 3, 7, 1). It names a bank, and
goes because it stands beside the account.

>>> check("011000015") == HOLDS, check("123456789") == FAILS
(True, True)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.reference.checksums import aba_routing
from phiguard.safe_harbor import SafeHarbor

HOLDS = Verdict("check digit and prefix of a routing number hold", 6)
FAILS = Verdict("check digit of a routing number fails", -3)
_LENGTH = 9

_BANK = (
    r"(?:bank|bnk|checking|chk|savings|sav|direct deposit|deposit|ach|dda|escrow|brokerage|credit union|money market|"
    r"fsa|hsa|payroll|refund|wells fargo|chase|citi(?:bank)?|cu (?:savings|checking)|capital one|pnc|td bank|us bank)"
)


def check(value: str) -> Verdict:
    """Weigh the check digit where the number may be a routing number."""
    digits = "".join(filter(str.isdecimal, value))
    if len(digits) != _LENGTH:
        return SILENT
    return HOLDS if aba_routing(digits) else FAILS


recognizer = PatternRecognizer(
    name="us_bank_number",
    title="Bank routing or account number",
    identifies=SafeHarbor.ACCOUNT,
    entity="US_BANK_NUMBER",
    patterns=(
        Pattern(r"\d{9}", alone=0.08, labelled=0.90),
        Pattern(r"\d{4}-\d{4}-\d", alone=0.10, labelled=0.90),
        labelled(
            r"routing|aba|rtn|transit|rtn/aba|aba/rtn|routing/transit|r/t",
            r"\d{8,9}|\d{4}-\d{4}-\d|\d{3} \d{3} \d{3}",
            alone=0.90,
            gap=WIDE_GAP,
        ),
        labelled(
            rf"{_BANK}(?: (?:acct|account|a/c))?|micr|beneficiary acc(?:oun)?t|acct ending",
            r"\d{6,17}|\d{3,5}(?:[ -]\d{2,5}){1,4}",
            alone=0.85,
            gap="(?: to| into| from)?" + WIDE_GAP,
        ),
        labelled(
            rf"{_BANK}(?: (?:acct|account|a/c))?[ ,]{{1,2}}(?:ending(?: in| with)?|ends in|last (?:4|"
            rf"four)(?: digits)?|x{{2,8}})",
            r"\d{3,4}",
            alone=0.90,
            gap=r"[ :x*.#-]{0,8}",
        ),
        labelled(rf"{_BANK}(?: (?:acct|account|a/c))?", r"\d{3,4}", alone=0.90, gap=r" ?[x*.\xa4]{1,8}"),
        Pattern(r"\xa4 ?(?P<value>\d{9}) ?\xa4", alone=0.90, left="any", right="any", names_itself=True),
        Pattern(
            r"\xa4 ?\d{9} ?\xa4 ?(?P<value>[\d -]{4,20}\xa4[ \d]{0,10})",
            alone=0.92,
            left="any",
            right="any",
            names_itself=True,
        ),
        # X12 BPR: *01* routing number, *DA* or *SG* account number
        Pattern(r"\*01\*(?P<value>\d{9})\*(?:DA|SG)\*", alone=0.97, left="any", right="any", names_itself=True),
        Pattern(r"\*(?:DA|SG)\*(?P<value>[A-Z0-9]{4,20})", alone=0.95, left="any", names_itself=True),
    ),
    labels=("routing", "aba", "rtn", "transit", "bank routing", "routing number", "routing #"),
    context=("bank", "ach", "deposit", "checking", "savings"),
    contrary=("ssn", "social", "mrn", "phone", "zip", "npi", "order", "lot", "fax", "cell", "tin", "ein", "itin"),
    check=check,
    positives=(
        "routing <011000015> acct 000123456789",
        "Bank routing (ABA)   <321000996>",
        "routing <123456789>",
        "ABA/RTN: <011000015>",
        "Checking: <0044778120>",
        "bank account ending in <4471>",
        "*01*<021999006>*DA*<4417720088>*",
        "\u2446<011000015>\u2446",
        "direct deposit to <7788221099>",
    ),
    negatives=(
        "routing labs 3/14/2019",
        "SSN 011000015",
        "ABA therapy 20 hrs",
        "lot 011000015",
        "checking glucose 104",
        "transit time 120 s",
    ),
    sources=(
        "https://www.aba.com/about-us/routing-number",
        "https://www.ecfr.gov/current/title-12/chapter-II/subchapter-A/part-229",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(J)",
    ),
)
