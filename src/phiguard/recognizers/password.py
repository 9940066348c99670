"""Password, PIN, door code or other secret (Safe Harbor class R).

>>> check("Tulip!447").decibans, check("reset").decibans < -9, check("2x2").decibans < -9
(0, True, True)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled, nothing
from phiguard.safe_harbor import SafeHarbor

WORD = Verdict("a word about secrets, not a secret", -30)
SHORT = Verdict("shorter than a secret", -30)

_WORDS = frozenset(
    "reset resets expired expires required protected link change changed is was will has and or the a to for in "
    "on not number policy manager hint hints "
    "field same below above see please call me your my his her unknown none n/a forgotten forgot given sent "
    "incorrect wrong invalid failed attempts blue "
    "status full team sheet red gray black stroke here there with by from enter entered needed must should may "
    "can again today new old site sites removal "
    "recovery assistance protect update updated temporary ok it this that if when".split()
)
_VALUE = r"[A-Z0-9!#$%&*+?@^_~./=-]{2,38}[A-Z0-9!#$%&*+?@^_~/=*#-]"
_MIXED = r"[A-Z!@#$%&*_.-]{0,20}\d[A-Z0-9!#$%&*+?@^_~-]{1,28}|[A-Z0-9_]{2,20}[!@#$%&*^?][A-Z0-9!#$%&*+?@^_~-]{1,20}"
#: Words with hyphens, as machines and people make them up.
_JOINED = r"[a-z]{3,14}(?:[-_.][a-z0-9]{2,14}){1,4}[!#*]?"
_DIGITS = (
    r"\d(?:-\d){3,7}|\d{1,2}-\d{1,2}-\d{1,2}|\d{3} \d{3}|\#?\d{3,10}[*#]?|\*\d{3,8}\#?|[A-Z]{2,8}-\d{1,6}|"
    r"\d{2,4}[- ]\d{2,4}|"
    r"[A-Z]\d{3,8}"
)
_DOOR = (
    r"(?:gate|door|garage|alarm|access|entry|entrance|lock ?box|lock|building|elevator|key ?pad|key ?box|key|"
    r"security|apartment|apt|house|call ?box|buzzer|safe|locker|parking garage|"
    r"med ?room|omnicell|pyxis|verification|verify|confirmation|one[- ]time|authenti?cation|2fa|mfa|sms|otp|"
    r"login|unlock|tablet|phone|interp(?:reter)? line|interpreter|pair(?:ing)?|bt pair|"
    r"activation|enrollment|proxy|mychart|portal|patient portal|meeting|voicemail|conference|host|participant|"
    r"sensor|pharmacy|share|sharing|invite|invitation|join|link(?:ing)?|account|device|family|clinic|verify|check-?in|redemption|"
    r"referral|follower|guest) ?(?:code|pin|combo|combination|passcode|no\.?)"
)


def check(secret: str) -> Verdict:
    """Doubt words that stand behind the word password by chance, and anything very short."""
    bare = secret.strip("#*.!?,").lower()
    if bare in _WORDS:
        return WORD
    return SHORT if len(bare) < 4 and not bare.isdecimal() else SILENT  # noqa: PLR2004 - a PIN has four digits


recognizer = PatternRecognizer(
    name="password",
    title="Password, PIN or door code",
    identifies=SafeHarbor.OTHER_ID,
    entity="PASSWORD",
    patterns=(
        labelled(
            r"pass ?words?|passwd|pwd?|pass ?codes?|pass ?phrases?|contrasena|clave(?: de acceso)?|"
            r"(?:wi-?fi|guest(?: net(?:work)?)?|net(?:work)?) (?:key|pw|pass(?:word|phrase)?|code)|wi-?fi|"
            r"(?:key|pw|pass) (?:for|to) (?:the )?(?:guest|wi-?fi|net|network|router|vpn)(?: (?:net|network|wi-?fi))?|wpa2?(?: key)?|network key|api[ _-]?key|"
            r"client[ _-]?secret|secret(?: key)?|"
            r"security (?:question )?answer|secret answer|answer to (?:the |my )?security question|ssid|"
            r"credentials|temp(?:orary)? pw|patron pin",
            _VALUE,
            alone=0.90,
            gap=(
                r"(?:(?:[ \t]?(?::|=|->)| (?:is|was|changed to|reset to|set to|now|are|=|es|son|will be)|"
                r",? which is| ?(?:for|on|to|at|in|de|del|para) [a-z0-9 ]{2,24}(?: is| es|:|=))[ \t]{0,2}[\"'(]?|"
                r"\"[ \t]?:[ \t]?\"|\n)"
            ),
        ),
        labelled(
            r"(?:temp(?:orary)? |wi-?fi |network |wpa2? )?pass(?: ?words?| ?codes?| ?phrases?|key)?|passwd|pwd?|"
            r"contrasena|clave|security answer|temp pw",
            _MIXED,
            alone=0.88,
            gap=(
                r"(?: (?:hint|reminder|reset|again|now|still|same))?(?: (?:es|is|was|are|said|to))?"
                r"(?: for [^\n\0]{2,24} (?:changed to|is|now|was))?[ \t:=\"'(/]{1,4}"
            ),
        ),
        labelled(
            r"pwd?|(?:wi-?fi|guest|network|temp(?:orary)?) pass(?:word|code)|passphrase",
            _JOINED,
            alone=0.80,
            gap=r"[ \t:=\"'(]{1,3}",
        ),
        # in quotes, behind a word for a secret
        labelled(
            r"pass(?:word|code|phrase)?|pwd?|(?:snmp |community )string|(?:safe|code|secret) ?(?:word|phrase)|hint|clave|"
            r"contrasena|wi-?fi key|key",
            r"[A-Z0-9!#$%&*+?@^_~./=-]{4,30}",
            alone=0.75,
            gap=r"(?: (?:is|was|to|hint))?[ :=]{0,2}\"",
        ),
        # behind the name of a login and a stroke
        labelled(
            r"login|user|usuario|creds?|credentials|log ?on",
            rf"{_MIXED}",
            alone=0.80,
            gap=r"(?: ?(?:name|id))?(?: is| es)?[ \t:=\"']{1,4}[A-Z][A-Z0-9._@-]{2,29}[\"']? ?[/|] ?[\"']?",
        ),
        labelled(
            r"wi-?fi(?: (?:for|at|in|network|name|ssid)[^\n\0:/]{0,20})?",
            _MIXED,
            alone=0.85,
            gap=r"[ \t:=\"']{1,3}(?:[A-Z0-9_-]{3,24}[\"']? ?[/,;]? ?)?(?:(?:pw|pass|key|password|code):? )?",
        ),
        labelled(
            r"(?:portal |survey |patient |user |atm |debit |card |phone |mychart |tablet |voicemail |sim |"
            r"unlock |account |four[- ]digit |4[- ]digit |6[- ]digit )?p\.?i\.?n\.?(?: code| number| no\.?| #)?|"
            r"nip|codigo(?: de (?:acceso|verificacion))?|clave",
            _DIGITS,
            alone=0.85,
            gap=(
                r"(?:,? (?:which is|is|was|es|changed to|set to|(?:for|de|del|on) [a-z ]{2,20}|reset(?: for|"
                r" to)?(?: [a-z\xba]{2,14}){0,2}))?[ \t:=#\">'\xa4(-]{1,4}"
            ),
        ),
        labelled(
            _DOOR,
            rf"[A-Z0-9]{{3,8}}-[A-Z0-9]{{3,8}}-[A-Z0-9]{{3,8}}(?:-[A-Z0-9]{{3,8}})?|[A-Z0-9]{{2,6}}-\d[A-Z0-9]{{1,5}}|{_DIGITS}|{_MIXED}",
            alone=0.85,
            gap=r"(?:'s)?(?:,? (?:which is|is|was|changed to|now|to|for [a-z ]{2,24}(?: is)?))?[ \t:=#\">'(-]{1,4}\n?",
        ),
        labelled(
            r"gate|(?:building|front|side|back) (?:entry|door|entrance)|lock ?box|garage|alarm|key ?pad|door|key ?safe",
            r"\#\d{3,8}\#?|\d{3,8}[#*]|\*\d{3,8}",
            alone=0.85,
            gap=r"(?: (?:is|code))?[ \t:=]{1,3}",
        ),
        labelled(
            r"lock ?box|(?:garage |gate |door )?key ?pad|key ?safe|key ?box|otp|one[- ]time (?:code|password)|"
            r"(?:verification|confirmation|security|access) (?:code|pin)",
            r"\d{4,8}[#*]?",
            alone=0.80,
            gap=r"(?:'s)?(?: is| was| combo| for [a-z]{2,12} is)?[ \t:=#(]{1,3}",
        ),
        Pattern(
            r"(?:sk|pk|rk|ghp|gho|xox[abp]|AKIA|ASIA|AIza)[_-]?(?:test_|live_)?[A-Za-z0-9_-]{12,80}",
            alone=0.90,
            caseless=False,
        ),
        Pattern(
            r"(?:use|enter|dial|your|temporary|temp) (?:access |verification |security |one-time )?(?:code|"
            r"passcode|pin)(?: is|:)? (?P<value>#?\d{4,8}[#*]?)",
            alone=0.88,
            right="any",
            names_itself=True,
        ),
        Pattern(
            r"(?:line|dial|phone|call|door|gate|room)[^\n\0]{0,30} code:? (?P<value>\d{4,8}[#*]?)",
            alone=0.70,
            names_itself=True,
        ),
        Pattern(
            r"(?:code|pin|combo)(?: to (?:get in|enter|unlock|open|the)(?: [a-z]{2,10}){0,3}) (?:is|"
            r":) ?(?P<value>[#*]?\d{3,8}[#*]?)",
            alone=0.85,
            right="any",
            names_itself=True,
        ),
        labelled(
            r"(?:side|front|back|main|driveway|pool|yard|entry|apartment|apt|community) (?:gate|door|entry|entrance)",
            r"[#*]?\d{4,6}[#*]?",
            alone=0.75,
            gap=r"(?: (?:is|code|pin))?[ \t:=#]{1,3}",
        ),
        labelled(
            r"(?:pass ?codes?|pin|code|combo) (?:for|to|on|at) (?:the |my |her |his |"
            r"our )?[a-z]{3,12}(?: [a-z]{3,10})?",
            r"[#*]?\d{4,8}[#*]?",
            alone=0.75,
            gap=r"(?: is)?[ \t:=]{1,3}",
        ),
        labelled(
            r"(?:security|safe|secret|code|duress|verbal) ?(?:word|phrase|answer)|(?:security|secret) question answer|"
            r"(?:security|secret|challenge) (?:q(?:uestion|s)?\.?|questions?)",
            rf"(?-i:[A-Z][a-z'.-]{{1,20}}(?: [A-Z][a-z'-]{{1,20}}){{1,2}})|{_VALUE}",
            alone=0.80,
            gap=(
                r"(?: ?[(][^()\n\0]{2,40}[)]| ?\"[^\"\n\0]{3,50}\"| [a-z' ]{3,30}\?)?"
                r"(?: (?:is|was|said|given|=|a|ans|answer)|[ \t]?(?:[:=]|->)){1,2}[ \t]{0,2}[\"'(]?"
            ),
        ),
        Pattern(
            r"(?P<value>\d{4,8}) is your (?:[a-z]{2,16} ){0,3}(?:code|passcode|pin)", alone=0.93, names_itself=True
        ),
        # digits and capitals in groups: verify ... code 7Q2-88K
        Pattern(
            r"(?:code|key|token|pin)(?: is|:|=)? (?P<value>\d[A-Z0-9]{1,5}-\d[A-Z0-9]{1,5}|[A-Z]{2,4}\d{1,4}-[A-Z0-9]{3,5}|[A-Z0-9]{4}-[A-Z0-9]{4}-\d{4})",
            alone=0.65,
            names_itself=True,
        ),
        Pattern(
            r"(?:code(?: is|:|=)|pin(?: is|:|=|,? (?:also |still |now )?(?:on|for|to|at|in|posted|taped) [a-z ]{2,24}:?)) ?(?P<value>\d{4,8}[#*]?)",
            alone=0.55,
            names_itself=True,
        ),
        Pattern(
            r"://[A-Z0-9._-]{2,30}:(?P<value>[^@\s/\0]{3,40})@", alone=0.95, left="any", right="any", names_itself=True
        ),
    ),
    check=check,
    positives=(
        "share code <QKXW-TLBR-4417>",
        "verify with code <7Q2-88K>",
        "Key for guest net: <otter-lamp-44>",
        "portal PIN <5512>",
        "pw <Tulip!447> (pls reset)",
        "password: <correct-horse7>",
        "gate code is #<4402>, park",
        "Lockbox code <0-4-1-7>.",
        "Wi-Fi for tablet <prairie-447>.",
        "passcode <7Qx2>",
        "security answer was <Fluffernutter>.",
        "Security code <GREY-14>",
        "pw for med room changed to <4471*>",
        "Survey PIN <7204>, FOIA",
        "Her wifi: <Knapp_Cabin> / <moose4417>.",
        "<551207> is your verification code",
        "Contrasena: <perro2019>",
        '"password":"<hunter-4417>"',
        "door code: <2580#>",
        "mi contrasena es <Luna4471>",
        "gate code's #<4471> please buzz",
        "use the lockbox (<7720>) on the porch",
        "PIN del portal: <5512>",
        "Your one-time code <995 701> expires",
        "WPA2 passphrase <bluegrass-77-lamp>",
        'wifi "TavishNet5G" key <barleymow44> for the tablet',
        "debit card PIN, which is <4471>, was written down",
        "Interp line 888-555-0173 code <771204>",
        "win login cuthbert / <Nessie1957!>",
        "shared, pw <nicu-reunion>\nform",
        'security answer ("first pet") said <Mr Biscuit>, we',
        "old password hint <Tulip-88>",
        'SNMP string "<onc!5w>" visible',
        "PIN also on fridge <8820>",
        "download code <QT7-441>",
    ),
    negatives=(
        "password reset link",
        "password expired",
        "code status full",
        "pin site care 3x",
        "pins x 2",
        "Code blue 0415",
        "password: required",
        "PIN 3 mm",
        "K-wire pin 1.6 mm",
        "passcode not needed",
        "ICD code E11.65",
        "disposition code 204.",
        "wifi available in rooms 1-12",
        "security question reset",
        "PW Doppler 1.2 m/s",
        "pins on left 2 of 3",
    ),
    sources=(
        "https://pages.nist.gov/800-63-4/sp800-63b.html",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
    recall=nothing,
)
