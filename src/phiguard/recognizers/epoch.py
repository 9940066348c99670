"""Time as seconds or milliseconds since 1970 (Safe Harbor class C), in logs, tokens and tables."""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled, nothing
from phiguard.safe_harbor import SafeHarbor

_SECONDS = r"1[0-9]\d{8}"
_VALUE = rf"{_SECONDS}(?:\d{{3}}(?:\d{{3}})?)?(?:\.\d{{1,9}})?"

recognizer = PatternRecognizer(
    name="epoch",
    title="Seconds since 1970",
    identifies=SafeHarbor.DATE,
    entity="DATE_TIME",
    patterns=(
        labelled(
            r"ts|epoch(?:[ _-]?(?:ms|time|seconds?))?|unix(?:[ _-]?(?:time|ts|timestamp))?|timestamp(?:[ _-]?ms)?"
            r"|time[ _-]?stamp|exp|iat|nbf|auth[ _]?time|mtime|ctime|atime"
            r"|(?:created|updated|modified|event|start|end|recorded|received|sent|last|login)[ _-]?(?:at|time|ts|ms|on"
            r"|epoch|seen)|event[ _]?time|posix",
            _VALUE,
            alone=0.85,
            gap=r"[\"']?[ \t]?[:=# \t]{1,3}[\"']?",
        ),
        Pattern(_SECONDS, alone=0.02, labelled=0.60),
        Pattern(rf"\[(?P<value>{_SECONDS}\.\d{{3,9}})\]", alone=0.70, left="any", right="any"),
    ),
    labels=("epoch", "unix", "timestamp"),
    contrary=("npi", "phone", "mrn", "account", "acct", "fax", "tel", "cell"),
    recall=nothing,
    positives=(
        '{"ts":<1752577322>,"exp":<1752663722000>}',
        "epoch <1552555613>",
        "created_at=<1552555613>",
        "unix time: <1552555613.221>",
        "iat: <1700000000>",
        "lastSeen=<1700000000000>",
    ),
    negatives=("NPI 1234567893", "call 1552555613", "MRN 1552555613", "exp 12", "ts 15", "order 1700000000"),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)",
        "https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap04.html#tag_04_19",
    ),
)
