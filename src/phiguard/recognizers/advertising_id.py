"""Identifiers of telephones, tablets and their apps (Safe Harbor class M).

Advertising identifiers (IDFA, GAID) and installation identifiers are UUIDs; Android's has sixteen hexadecimal digits;
Apple's device identifier forty, or eight and sixteen; push tokens sixty-four or a long text with ``APA91b``.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

_UUID = r"[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}"
#: A question in a chat, and who answers it, may stand between.
_GAP = WIDE_GAP.removesuffix(")") + r"|\?\n[a-z]{1,12}: )"
_SOLID = r"[0-9A-F]{32}"

recognizer = PatternRecognizer(
    name="advertising_id",
    title="Identifier of a telephone or an app",
    identifies=SafeHarbor.DEVICE,
    entity="APP_ID",
    patterns=(
        Pattern(r"[0-9A-F]{8}-[0-9A-F]{16}", alone=0.85, labelled=0.97),
        Pattern(r"[A-Z0-9_-]{11,24}:APA91b[A-Z0-9_-]{40,200}", alone=0.97),
        labelled(
            r"idfa|idfv|gaid|aaid|adid|ifa|maid|vaid|oaid|gps_?adid|advertis(?:ing|er)[ _-]?id(?:entifier)?|"
            r"ad(?:vert)?[ _-]?id|"
            r"(?:device|vendor|install(?:ation)?|app|client|instance|phone|tablet|hardware|machine|"
            r"identificador)[ _-]?(?:uu|gu)?id(?:entifier)?|device|uuid",
            rf"{_UUID}|{_SOLID}",
            alone=0.95,
            gap=_GAP,
        ),
        labelled(
            r"udid|(?:apple )?device[ _-]?(?:uu|u)?id",
            r"[0-9A-F]{40}|[0-9A-F]{8}-[0-9A-F]{16}|[0-9A-F]{25}",
            alone=0.95,
            gap=WIDE_GAP,
        ),
        labelled(
            r"(?:android|ssaid|device|hw|hardware|phone)[ _-]?id|android|ssaid",
            r"[0-9A-F]{16}",
            alone=0.93,
            gap=WIDE_GAP,
        ),
        labelled(
            r"(?:push|fcm|apns|gcm|device|registration|notification)[ _-]?(?:token|id)|apns|fcm",
            r"[0-9A-F]{64,160}|[A-Z0-9_-]{20,200}(?::[A-Z0-9_-]{20,200})?",
            alone=0.92,
            gap=r"[ \t:=\"'>]{1,4}\n?",
        ),
        labelled(
            r"(?:app(?:le|watch)? |ipad |iphone |mac ?book )(?:serial|ser\.?|s/?n)",
            r"[A-Z0-9]{10,12}",
            alone=0.85,
            gap=WIDE_GAP,
        ),
    ),
    positives=(
        "IDFA <6D92078A-8246-4BA4-AE5B-76104861E7DC>",
        "old one's gaid?\npt: <20c385b7-1ac5-4f74-a4ee-d25aae73c418>",
        "udid <00008110-000A44E11C08801E>",
        "its android id <9a04c1770e44f2b8>",
        '"advertisingId": "<20c385b7-1ac5-4f74-a4ee-d25aae73c418>"',
        "push token <aff5cfd4501150bf8e28d3e14be535893b80598e7d8a50f510dc6c4393a96e78>",
        "device_id=<233296d8-0700-4f74-a4ee-d25aae73c418>",
        "UDID: <9fceb02d0ae598e95dc970b74767f19372d61af8>",
        "Advertising ID:\n<6D92078A-8246-4BA4-AE5B-76104861E7DC>",
        "iPad serial <DMPX44Q7HG0K>",
    ),
    negatives=(
        "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
        "idfa not collected",
        "device id: unknown",
        "Android 14, iOS 17.4.1",
        "maid service 2x a week",
        "push token refresh failed",
    ),
    sources=(
        "https://developer.apple.com/documentation/adsupport/asidentifiermanager/advertisingidentifier",
        "https://developer.android.com/identity/user-data-ids",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(M)",
    ),
)
