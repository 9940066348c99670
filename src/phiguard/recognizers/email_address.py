"""Electronic mail address (Safe Harbor class F), as RFC 5321 and RFC 5322 write it."""

from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.safe_harbor import SafeHarbor

_LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~\xaa\xba.-]{1,64}"
_DOMAIN = r"(?:[A-Za-z0-9\xaa\xba](?:[A-Za-z0-9\xaa\xba-]{0,61}[A-Za-z0-9\xaa\xba])?\.){1,6}[A-Za-z]{2,24}"

recognizer = PatternRecognizer(
    name="email_address",
    title="Electronic mail address",
    identifies=SafeHarbor.EMAIL,
    entity="EMAIL_ADDRESS",
    patterns=(Pattern(rf"{_LOCAL}@{_DOMAIN}", alone=0.95, labelled=0.98, left="any", anchor="@"),),
    labels=("e-mail", "email", "mail", "contact", "cc"),
    positives=("write to <o'hara+rx@example.com>.", "<x.y@direct.fairhollow.example>"),
    negatives=("NS @ 75 mL/hr", "logo@2x.png"),
    sources=("https://www.rfc-editor.org/rfc/rfc5321", "https://www.rfc-editor.org/rfc/rfc5322"),
)
