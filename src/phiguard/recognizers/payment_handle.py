"""Names under which people are paid (Safe Harbor class N, as any handle): Venmo, Cash App, PayPal, Zelle."""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

_NAME = r"[A-Za-z][A-Za-z0-9_.-]{1,28}[A-Za-z0-9]"

recognizer = PatternRecognizer(
    name="payment_handle",
    title="Payment handle",
    identifies=SafeHarbor.URL,
    entity="PAYMENT_HANDLE",
    patterns=(
        labelled(
            r"venmo|zelle|pay ?pal|cash ?app|wise|revolut|chime|apple cash",
            rf"@{_NAME}",
            alone=0.93,
            gap=r"[ \t:=(,-]{1,3}(?:(?:is|me|at|to|handle|user|id)[ :]{1,2}){0,2}",
        ),
        Pattern(rf"\${_NAME}", alone=0.30, labelled=0.92, left="any", caseless=False),
        Pattern(
            rf"(?:paypal\.me|venmo\.com(?:/u)?|cash\.app/\$|cash\.me/\$)/?(?P<value>{_NAME})",
            alone=0.93,
            names_itself=True,
        ),
    ),
    labels=("cash app", "cashapp", "cashtag", "cash tag", "$cashtag"),
    contrary=("env", "export", "echo", "var", "path", "shell"),
    positives=(
        "Venmo <@drapera-noor>",
        "venmo me at <@quill_t>",
        "Cash App <$ThessalyQ>",
        "paypal.me/<thessalyquill>",
        "Zelle: <@quillt>",
        "cash.app/$<quillt>",
    ),
    negatives=("echo $HOME", "$50 copay", "venmo is fine", "paypal accepted", "cash app", "price $USD"),
    sources=(
        "https://help.venmo.com/",
        "https://cash.app/help",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(N)",
    ),
)
