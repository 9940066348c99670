r"""Address on the web and its kin (Safe Harbor class N).

With or without a scheme, defanged, spoken; portal and meeting links; names on social networks; paths on
servers and in home folders; references to FHIR resources. Addresses that name a vocabulary lead to nobody.

>>> check("https://loinc.org/x").decibans < 0, check("https://portal.example.org/p").decibans, check("//a/b").decibans
(True, 0, 0)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, hinged, labelled
from phiguard.reference.domains import CERTAIN, COMMON, VOCABULARIES
from phiguard.reference.lexicons import words
from phiguard.safe_harbor import SafeHarbor

PART_OF_PAGE = Verdict("a script, a style or a picture of a page", -12)
A_WORD = Verdict("a word after the sign for at", -14)
VOCABULARY = Verdict("names a vocabulary or a format", -40)

_CHARACTER = r"[!#$%&'()*+,./0-9:;=?@A-Z\[\]\\^_a-z{|}~\xaa\xba\xa4\-]"
_LAST = r"[#$%&*+/0-9=@A-Z_a-z~\xaa\xba\-]"
_REST = rf"(?:{_CHARACTER}{{0,250}}{_LAST})"
_FROM_ROOT = rf"(?:/{_REST}?|[?#]{_REST})"
_PATH = rf"(?::\d{{2,5}})?(?:{_FROM_ROOT})?"
_LABEL = r"[a-z0-9\xba](?:[a-z0-9\xba\-]{0,40}[a-z0-9\xba])?"
_HOST = rf"(?:{_LABEL}\.){{0,4}}{_LABEL}"
#: A label that starts with a letter, as a missing blank after a number does not make one.
_LETTERED = r"[a-z](?:[a-z0-9\xba\-]{0,40}[a-z0-9\xba])?"
_PAGE = (".js", ".css", ".ico", ".woff2", ".map", ".svg")
_FOLDERS = ("/static/", "/assets/", "/img/", "/images/", "/icons/", "/fonts/", "/favicon", "/health", "/css/", "/js/")
#: Branches of HL7's tree under which code systems and value sets stand.
_CODES = tuple(f"urn:oid:2.16.840.1.113883.{branch}." for branch in (1, 2, 5, 6, 10, 11, 12, 18))
_TO_ALL = frozenset(
    "all here channel everyone team media override deprecated param return returns property import include supports "
    "keyframes charset deprecated test autowired bean dataclass staticmethod classmethod todo author since see".split()
)
_METHOD = "GET|POST|PUT|DELETE|PATCH|HEAD"
_UNC = r"\\{2,4}[A-Za-z0-9][A-Za-z0-9._\-]{1,40}\\{1,2}[^\s\"'<>|*?,;\0]{1,200}"
_NAME = r"[a-z0-9\-]{2,40}"
_STOP = r"(?:\[(?:\.|dot)\]|\((?:\.|dot)\)|\{\.\})"
_SHORT = (
    r"(?:bit\.ly|t\.co|tinyurl\.com|goo\.gl|lnkd\.in|aka\.ms|t\.me|wa\.me|youtu\.be|fb\.me|ow\.ly|is\.gd|rb\.gy|"
    r"buff\.ly|discord\.gg|m\.me|cutt\.ly|qr\.co|redd\.it|ig\.me|amzn\.to|spoti\.fi|snap\.chat)"
)
_HANDLE = r"[@$][A-Za-z_](?:[A-Za-z0-9_.\-]{0,28}[A-Za-z0-9_])"
_NETWORK = (
    r"instagram|insta|ig|twitter|x|tiktok|tik tok|facebook|fb|snapchat|snap|threads|linkedin|bluesky|bsky|mastodon|"
    r"discord|telegram|skype|signal|kik|youtube|yt|pinterest|reddit|twitch|tumblr|whatsapp|wechat|line|venmo|"
    r"cash ?app"
)
_APPS = _NETWORK.replace("|x|", "|").replace("|line", "").replace("|signal", "").replace("|threads", "")
#: Folders of servers and of records.
_ROOT = (
    r"/(?:home|users|var|mnt|opt|srv|etc|tmp|usr|data|media|export|volumes|nas|shares?|archives?|backups?|scans?|uploads?|kiosk"
    r"|charts?|patients?|pts?|api|portal|records?|encounters?|visits?|fhir|admin|accounts?|messages?|msg|documents?|docs|files?"
    r"|photos?|pictures|logs?|results?|reports?|exports?|download|forms?|intake|app|v\d)/"
)
_SAID = (
    r"(?:[ \-]{0,3}(?:handle|user ?name|user|name|page|account|acct|id|profile|is|as|at|on|@|:|=|\()){0,3}[ :=(]{1,3}"
)
_MEETING = (
    r"(?:zoom|webex|teams|goto ?meeting|bluejeans|google meet|meet|video)?[ :]{0,2}(?:meeting|mtg|conference|"
    r"webinar|room)(?: id| number| code| no\.?)|zoom(?: id| mtg| meeting| link| call)?|webex(?: id)?|teams(?: id)?"
)


def check(address: str) -> Verdict:
    """Doubt the names of vocabularies, parts of pages, and words after an ``@``."""
    if address[0] == "/" and (address.endswith(_PAGE) or address.startswith(_FOLDERS)):
        return PART_OF_PAGE
    if address[0] == "@" and (address[1:].lower() in _TO_ALL or address[1:].lower() in words()):
        return A_WORD
    if address.startswith(_CODES):
        return VOCABULARY
    return VOCABULARY if address.lower().rpartition("://")[2].startswith(VOCABULARIES) else SILENT


recognizer = PatternRecognizer(
    name="url",
    title="Address on the web",
    identifies=SafeHarbor.URL,
    entity="URL",
    patterns=(
        hinged(r"[a-z][a-z0-9+.\-]{1,15}", r"://|:\\/\\/|\[:\]//|\[://\]", _REST, 0.97, 0.98, right="any"),
        hinged("", r"www\d?\.", rf"(?:{_LABEL}\.){{1,4}}[a-z]{{2,24}}{_PATH}", 0.95, 0.97, right="any"),
        hinged("", _SHORT + "/", r"[A-Za-z0-9+_\-/?=&.%#]{1,80}", 0.97, 0.98, right="any"),
        hinged(_HOST, rf"\.{COMMON}", rf"(?::\d{{2,5}})?{_FROM_ROOT}", 0.85, right="any"),
        hinged(rf"{_HOST}\.{_LETTERED}", rf"\.{COMMON}", r"(?::\d{2,5})?", 0.80),
        hinged(r"[a-z][a-z0-9\-]{1,40}", rf"\.{CERTAIN}", r"(?::\d{2,5})?", 0.65, 0.90),
        Pattern(
            rf"(?:h[x*t]{{2}}ps?(?:://|\[:\]//))?(?:{_NAME}{_STOP}){{1,4}}[a-z]{{2,12}}{_PATH}",
            alone=0.85,
            right="any",
            anchor=_STOP,
        ),
        Pattern(
            rf"(?:{_NAME} dot ){{1,3}}(?:com|org|net|edu|example)(?: slash [a-z0-9_\-]{{2,30}}){{1,3}}",
            alone=0.90,
            anchor=" slash ",
        ),
        Pattern(
            rf"(?:www dot |w w w dot )(?:{_NAME} dot ){{1,3}}[a-z]{{2,7}}(?: slash [a-z0-9_\-]{{2,30}}){{0,3}}",
            alone=0.90,
            anchor="w dot ",
        ),
        labelled(
            r"web ?site|web ?page|url|site|blog|portal|visit|link|homepage",
            rf"(?:{_LABEL}\.){{1,4}}[a-z]{{2,12}}{_PATH}",
            0.80,
        ),
        Pattern(
            rf"(?:{_NETWORK}|handle|follow(?:s|ing|er)?(?: (?:her|him|me|us|them))?){_SAID}(?P<value>{_HANDLE})",
            alone=0.93,
            anchor="[@$][a-z_]",
        ),
        Pattern(
            rf"(?:{_APPS})[^\n@\0]{{1,40}} (?:from|by|user|to|of|is|me|at|as|under|for)[ :]{{1,2}}(?P<value>{_HANDLE})",
            alone=0.90,
            anchor="[@$][a-z_]",
        ),
        Pattern(rf"(?P<value>@{_HANDLE[4:]})(?:[ \t\n)\"',;:!?<.\]])", 0.72, right="any", anchor="@[a-z_]"),
        Pattern(
            rf"(?P<value>{_HANDLE}) {{0,2}}(?:on |via |in |\(|- ?|, ?){{1,2}}(?:{_NETWORK})",
            alone=0.93,
            anchor="[@$][a-z_]",
        ),
        Pattern(
            rf"(?:{_APPS}|handle|screen ?name)"
            r"[ \-]{0,2}(?:handle|user ?name|user|page|account|profile|is|id){0,1}[ :=]{1,3}"
            r"(?P<value>[a-z][a-z0-9]{1,20}[._0-9][a-z0-9._]{0,20}[a-z0-9_])",
            alone=0.80,
        ),
        Pattern(
            r"(?:facebook|fb|reddit|linkedin|instagram)[ :,]{1,3}(?P<value>/?(?:groups|in|u|r|pages|p|user|"
            r"events)/[\w.\-]{2,40})",
            0.93,
        ),
        Pattern(r"[A-Za-z0-9_.]{2,32}#\d{4}", alone=0.10, labelled=0.92),
        Pattern(r"live:\.?(?:cid\.)?[a-z0-9._]{4,30}|skype:[a-z0-9.,_\-]{4,32}", alone=0.90),
        labelled(_MEETING, r"\d{3}[ \-]\d{3,4}[ \-]\d{3,4}(?: \d{2,3})?|\d{9,12}", alone=0.95),
        labelled(r"google meet|meet(?:ing)?(?: code| id)?|join", r"[a-z]{3}-[a-z]{4}-[a-z]{3}", alone=0.92),
        Pattern(_UNC, alone=0.85, left="any", right="any", anchor=r"\\\\"),
        Pattern(
            r"[a-z]:\\{1,2}(?:(?:Users|home|profiles)\\{1,2}[^\\\n\0\"<>|]{1,30}\\{1,2}|"
            r"Documents and Settings\\{1,2})?"
            r"[^\s\"'<>|*?,;\0]{1,160}(?: [^\s\"'<>|*?,;\0\\]{1,24}\.(?:docx?|xlsx?|pdf|csv|txt|jpe?g|png|tiff?|zip))?",
            alone=0.75,
            right="any",
            anchor=r":\\",
        ),
        hinged("", _ROOT, r"[A-Za-z0-9._%+~\-/]{0,120}[A-Za-z0-9/_~]|", 0.80, right="any"),
        Pattern(r"~/(?:[A-Za-z0-9._\-]{1,32}/){1,5}[A-Za-z0-9._\-]{0,60}", 0.75, left="any", right="any"),
        Pattern(rf"(?:{_METHOD}) (?P<value>/[^\s\"'<>\0]{{2,250}})", 0.85, right="any", caseless=False, lead=_METHOD),
        Pattern(
            r"reference\"[ :]{1,4}\"(?P<value>[A-Z][A-Za-z]{3,24}/[A-Za-z0-9.\-]{1,64})", alone=0.95, caseless=False
        ),
        Pattern(
            r"(?:Patient|Practitioner|PractitionerRole|RelatedPerson|Person|Encounter|Coverage|Observation|Account|"
            r"Claim|DocumentReference|DiagnosticReport|Organization|Device|Media|Binary|"
            r"Bundle)/[A-Za-z\-]{0,20}\d[A-Za-z0-9.\-]{0,43}",
            alone=0.85,
            caseless=False,
        ),
        Pattern(
            r"urn:(?:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|oid:\d(?:\.\d{1,12}){4,14})",
            0.92,
        ),
    ),
    labels=(
        *("discord", "website", "web site", "url", "link", "portal", "mychart", "visit", "blog", "click", "homepage"),
        *("online", "log in", "webpage", "page"),
    ),
    context=("site", "download", "join", "web"),
    contrary=("version", "file", "import", "received: from", ") by", "helo", "ehlo", "smtp", "esmtp"),
    check=check,
    positives=(
        "<https://mychart.example.org/p/visit?csn=1004482913>",
        "<www.quillfamily.example>, or (<http://x.example/a>).",
        "<portal.fairhollow.example/u/88213>",
        "<bit.ly/EXAMPLE-1>",
        "posted as <@thessaly_q88> at night; ask <@jazzyquill>!",
        "IG <@thessaly.q>; instagram pic of tonsils from <@jazzy.q>",
        "view </charts/71704417/notes/psych>; purge </var/kiosk/faces/>; <~/scans/roi/>",
        '"system":"<urn:oid:2.16.840.1.113883.19.5>"',
        "<https://[2001:db8::1]/x>",
        "<doxy.me/example-quillfeather>",
        r"<\\fs01\scans\quill_thessaly.pdf>",
        "<hxxps://example[.]net/a?b>",
        "zoom <812 3456 7890> pw 4471",
        "<jdoe#4410> on Discord",
        r"<C:\Users\jdoe\Desktop\fmla.docx>",
        "<example dot com slash jdoe>",
        "visit <quillfamily.example>.",
        "GET </chart/00619284/labs?csn=700441288> 200",
        '"reference":"<Practitioner/dr-447>"',
        "fb </groups/quillstrong>",
        "</home/jdoe/notes.txt>",
    ),
    negatives=(
        "b.i.d.",
        "pain.The patient",
        "p.Val600Glu",
        "v2.3.1",
        "doi:10.1000/182",
        "1/2 tab p.o.",
        "Node.js",
        "@ bedtime",
        "back @noon, @home or @4",
        "@channel and @here: standup",
        "class X { @Override void y() }",
        "e.g.foot",
        "report.md, note.to",
        '"system":"http://loinc.org"',
        "Patient/family education",
        "GET /s",
        "and/or, patient/family/staff, mg/kg/day, 5 /min/m2, urn:oid:2.16.840.1.113883.6.96",
        "mg.kg and/or os.path",
        "Room#12",
        "GET /static/icon@3x.png",
        "Received: from mx2.mailer.example.net",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(N)",
        "https://www.rfc-editor.org/rfc/rfc3986",
        "https://hl7.org/fhir/references.html",
    ),
)
