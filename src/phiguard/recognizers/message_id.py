"""Identifier that a machine gives a message, an event or an interchange (Safe Harbor class R).

Message-ID and its kin of RFC 5322, UID of a calendar entry, the control number of HL7 v2 (MSH-10) and of X12
(ISA13), queue identifiers of mail servers.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

_FIELD = r"[^|\n\0]{0,80}\|"
_ID = r"[A-Z0-9._%+/=$!#&*-]{2,120}@[A-Z0-9.\[\]-]{2,80}"

recognizer = PatternRecognizer(
    name="message_id",
    title="Identifier of a message",
    identifies=SafeHarbor.OTHER_ID,
    entity="MESSAGE_ID",
    patterns=(
        labelled(
            r"(?:resent-)?message-id|in-reply-to|references|content-id|x-[a-z-]{1,30}-id|uid|thread-(?:index|"
            r"topic)|msgid",
            _ID,
            alone=0.96,
            gap=r":[ \t\n]{0,3}<?",
        ),
        labelled(
            r"thread-index|x-[a-z-]{1,30}(?:message|tracking|track|request|session|correlation|tenant|"
            r"network)-?id|queued as|postfix/[a-z]{2,10}(?:\[\d{1,7}\])?|esmtps? id|smtp id|with [a-z]{4,6} id",
            r"[A-Z0-9+/=_-]{8,80}",
            alone=0.85,
            gap=r"[: \t]{1,3}<?",
        ),
        Pattern(
            r"<(?P<value>[A-Z0-9._%+/=$!#-]{6,80}@[A-Z0-9.-]{4,60})>[ \t\n]{0,3}<[A-Z0-9._%+/=$!#-]{6,80}@",
            alone=0.55,
            left="any",
            right="any",
            names_itself=True,
        ),
        Pattern(
            r"MSH\|\^~\\?&?#?\|(?:[^|\n\0]{0,60}\|){7}(?P<value>[A-Z0-9][A-Z0-9._-]{3,30})",
            alone=0.97,
            names_itself=True,
        ),
        Pattern(r"MSA\|[A-Z]{2}\|(?P<value>[A-Z0-9][A-Z0-9._-]{3,30})", alone=0.97, names_itself=True),
        Pattern(r"\*\d{5}\*(?P<value>\d{9})\*[01]\*[PT]", alone=0.97, left="any", names_itself=True),
        Pattern(r"IEA\*\d{1,5}\*(?P<value>\d{9})", alone=0.97, names_itself=True),
    ),
    positives=(
        "Message-ID: \\<<20250715.4471.k9@mail.example.net>\\>",
        "In-Reply-To: \\<<CAF=4417x@mail.example.com>\\>",
        "UID:<3d74b609-2102-4a31-9f4f-2775466aa210@cal.example.org>",
        "MSH|^~\\&|LABS|TFRMC|EHR|TFRMC|20250403101522-0500||ORU^R01|<MSG00771842>|P|2.5.1",
        "MSH|^~\\&|A|SABLE|MPI|SABLE|202601071830||ADT^A40|<Q99004471>|T|2.3",
        "MSA|AA|<MSG00771842>",
        "*250122*1253*^*00501*<000417729>*0*P*:~",
        "IEA*1*<000417729>~",
        "queued as <4b77c01aef>",
    ),
    negatives=(
        "message id missing",
        "references available on request",
        "UID: see chart",
        "MSH level 3",
        "*12*34*56*",
        "Message: call me @ 5",
    ),
    sources=(
        "https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4",
        "https://www.rfc-editor.org/rfc/rfc5545#section-3.8.4.7",
        "https://www.hl7.eu/HL7v2x/v251/std251/ch02.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
)
