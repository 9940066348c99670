"""Identifiers of a browser or a session: cookies, fingerprints, tokens (Safe Harbor class M)."""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

_GAP = r"[ \t:=#\"'>]{1,5}"
_OPAQUE = r"s%3A[A-Z0-9_.%+/~-]{6,120}|[A-Z]{0,20}[0-9][A-Z0-9_.%+/~-]{6,120}|[A-Z]{1,6}\d[A-Z0-9_.%+/~-]{6,120}"

recognizer = PatternRecognizer(
    name="browser_id",
    title="Cookie, session or fingerprint of a browser",
    identifies=SafeHarbor.DEVICE,
    entity="BROWSER_ID",
    patterns=(
        Pattern(r"GA\d\.\d\.\d{5,12}\.\d{8,12}", alone=0.95),
        Pattern(r"GS\d\.\d\.[\ds.$a-z]{8,60}", alone=0.85),
        Pattern(r"fb\.\d\.\d{10,13}\.[A-Z0-9_-]{5,80}", alone=0.95),
        Pattern(
            r"(?:JSESSIONID|PHPSESSID|ASP\.NET_SessionId|ASPSESSIONID[A-Z]{8}|connect\.sid|"
            r"SSESS[a-f0-9]{32})=[A-Z0-9%._!:-]{6,120}",
            alone=0.96,
        ),
        # a cookie with a sign: "set-cookie: name=value"
        Pattern(
            r"cookie: ?[A-Z0-9_.-]{1,40}=(?P<value>[A-Z]{0,12}[0-9%][A-Z0-9_.%+/~-]{6,160}|[A-Z]{1,12}[0-9%]"
            r"[A-Z0-9_.%+/~-]{5,160})",
            alone=0.90,
            names_itself=True,
        ),
        Pattern(
            r"eyJ[A-Za-z0-9_-]{10,300}\.[A-Za-z0-9_-]{10,400}(?:\.[A-Za-z0-9_-]{10,200})?", alone=0.95, caseless=False
        ),
        Pattern(
            r"(?:_ga|_gid|_fbp|_fbc|_hjid|_uetvid|_pk_id|__utma|ajs_anonymous_id|amplitude_id|"
            r"mp_[a-z0-9]{4,32})[=:] ?[\"']?[A-Z0-9._%{}\":-]{8,120}",
            alone=0.92,
            left="any",
        ),
        labelled(
            r"(?:session|sess|sid|visitor|visit|browser|cookie|tracking|correlation|anonymous)[ _-]?(?:id|token|"
            r"key|cookie|uuid)|sessionid|sid|cookie|session",
            _OPAQUE,
            alone=0.85,
            gap=_GAP,
        ),
        labelled(
            r"(?:browser|device|canvas|client|audio|webgl)[ _-]?(?:fingerprint|hash|print)(?:[ _-]?(?:hash|id))?|"
            r"fingerprintjs|visitorid|fpjs|ja3",
            r"[A-F0-9]{12,128}|[A-Z0-9]{20,64}",
            alone=0.92,
            gap=_GAP,
        ),
        labelled(
            r"gclid|fbclid|msclkid|ttclid|dclid|wbraid|gbraid|li_fat_id|twclid",
            r"[A-Z0-9_.-]{10,160}",
            alone=0.92,
            gap="[=:]{1,2}",
        ),
        labelled(
            r"bearer|authorization: basic|x-api-key|x-auth-token|x-amz-security-token|csrf[ _-]?token|"
            r"access[ _-]?token|refresh[ _-]?token|id[ _-]?token",
            r"[A-Z0-9_.+/=~-]{16,300}",
            alone=0.92,
            gap=_GAP,
        ),
    ),
    positives=(
        "client_id <GA1.1.20441772.1739088000> uip",
        "meta pixel fbp <fb.1.1739088000441.77204418>",
        "cookie <JSESSIONID=9F0C44A17B>",
        "sid=<bbf14cb59a7c4658964e>",
        "session id: <s9f0c44a17b22e>",
        "browser fingerprint <9fceb02d0ae598e95dc970b74767f193>",
        "Cookie: <_ga=GA1.2.4417720881.1752570000>",
        "Authorization: Bearer <eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4MDA0NDE3In0.c2lnbmF0dXJl>",
        "?gclid=<Cj0KCQiA44177AAAA>",
        '"sessionToken":"<9F0C44A17B2217>"',
        "Set-Cookie: sid=<s%3A9qLx77Ra0PzK>; Path=/",
        "Cookie: portal_auth=<x7f3a0417b>; user_sid=<0f3a0417bq>; lang=en",
    ),
    negatives=(
        "session 7 of 24",
        "group session today",
        "cookie policy updated",
        "fingerprint clubbing",
        "session note: 45 minutes",
        "SID 2 of 3",
        "bearer of this letter",
    ),
    sources=(
        "https://support.google.com/analytics/answer/11397207",
        "https://www.rfc-editor.org/rfc/rfc6265",
        "https://www.hhs.gov/hipaa/for-professionals/privacy/guidance/hipaa-online-tracking/index.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(M)",
    ),
)
