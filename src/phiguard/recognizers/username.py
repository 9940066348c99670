"""Name under which somebody logs in (Safe Harbor class R).

>>> check("ndiop47").decibans, check("reported").decibans < -9, check("week4").decibans < -9
(0, True, True)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.safe_harbor import SafeHarbor

WORD = Verdict("an ordinary word", -30)

_WORDS = frozenset(
    "required reported failed failure ok success successful successfully error errors agent guide manual name "
    "names login logout id ids admin administrator "
    "root guest user users system anonymous none null unknown n/a na yes no not is was and or the a with for has "
    "had can will may must your my his her their "
    "password email e-mail mail address same below above see type types group role account accounts page screen "
    "portal info information only access "
    "expired locked disabled active inactive reset forgot prompt credentials denied required. needed invalid "
    "valid test true false here there new attempt attempts page screen problem problems issue issues works working "
    "works history details credentials button link portal session sessions form forms code codes again today now later "
    "first twice once anymore either though please thanks time times date dates count list lists report reports "
    "interface experience friendly training support services service department pharmacy nurse provider patient "
    "slow down broken fine different saved correct incorrect working only once open closed staff doctor unassigned pending auto batch server self other both web app mobile desktop phone kiosk "
    "info warn warning debug fatal notice trace login logon start stop open close view print read write create delete "
    "day week month year dose grade stage visit step part figure fig table phase cycle class type level line round "
    "group arm note item page ref case view series version session question exon chapter point times lot room bed "
    "hand foot unit units test dept floor area zone row tier team shift window cabinet".split()
)
_NAME = r"[A-Z][A-Z0-9._\\-]{1,30}[A-Z0-9_](?:@[A-Z][A-Z0-9-]{1,20})?|[A-Z0-9._-]{2,20}\\[A-Z0-9._-]{2,20}|\d{5,9}"
_MIXED = (
    r"[A-Z]{1,20}[._-]?[A-Z]{0,16}\d{1,6}[A-Z0-9_]{0,6}|[A-Z]{1,12}[._][A-Z0-9._]{2,20}[A-Z0-9]|[A-Z]{3,12}\.[A-Z]{1,2}|"
    r"[A-Z]{1,10}_[A-Z0-9_]{2,20}"
)


def check(name: str) -> Verdict:
    """Doubt ordinary words."""
    return WORD if {name.lower().strip(".-_"), name.lower().rstrip("0123456789.-_")} & _WORDS else SILENT


recognizer = PatternRecognizer(
    name="username",
    title="Login name",
    identifies=SafeHarbor.OTHER_ID,
    entity="USERNAME",
    patterns=(
        labelled(
            r"user[ _-]?(?:name|id)|usr|login[ _-]?(?:name|id)|log ?on(?:[ _-]?(?:name|id))?|screen ?name|"
            r"account name|sam ?account ?name|userprincipalname|uname|net ?id|"
            r"login|benutzer(?:name)?|utilisateur|identifiant|nombre de usuario|usuario|portal (?:login|id|user(?:name)?)|mychart (?:login|id|user(?:name)?)|"
            r"windows id|epic id|handle|gamertag|skype|discord|signal id",
            _NAME,
            alone=0.88,
            gap=r"(?:(?: (?:is|was|es|era|=)|[ \t]?(?::|=|->))[ \t]?[\"']?|\"?[ \t]?:[ \t]?\")",
        ),
        labelled(
            r"user|login|logged in as|log in as|signed in as|sign in as|logged on as|login is|username is|"
            r"user is|uid|acct user",
            _MIXED,
            alone=0.88,
            gap=r"[ \t:=\"'(]{1,4}",
        ),
        # a cell of a column, or a line of its own
        Pattern(
            r"(?:user|user ?(?:name|id)|login|logon|operator|actor|staff|clerk|tech|accessed by|performed by|entered by|"
            r"changed by|modified by|by|who|uid|usr|account name|account|principal|agent|opened by|closed by|caller): "
            r"(?P<value>[A-Z][A-Z0-9._:@\\-]{2,24})",
            alone=0.70,
            left="line",
            right="line",
            names_itself=True,
        ),
        labelled(
            "operator|clerk|tech|assignee|owner|analyst|approver|requestor|requester|verified by|created by|closed by|"
            "resolved by|approved by|released by|signed by|updated by|changed by|reviewed by|initiated by|run by|submitted by|entered by|keyed by|scanned by|opened by|assigned to|"
            "accessed by|viewed by|printed by|modified by|username|logon|userid|sign-?on|login|user",
            r"[A-Z]{3,12}\d{1,4}[A-Z]?|[A-Z]{2}\d{2,4}|[A-Z]\d{4,6}",
            alone=0.80,
            gap=r"[ \t:=#\"'(]{1,8}",
        ),
        # a name that is no word: login mdiallof,
        Pattern(
            r"(?:[Ll]ogin|[Ll]og-?on|[Uu]sername|[Uu]ser ?id|[Nn]et ?id|[Ss]ign-?on|SSO|[Uu]suario|[Uu]sr) [\"'(]?"
            r"(?P<value>[a-z]{5,12})(?:[,;)\"']|\.[ \n]| [/|]|\n)",
            alone=0.60,
            right="any",
            caseless=False,
            names_itself=True,
        ),
        # before a password
        Pattern(
            r"(?:user|usuario|login|usr)(?: ?(?:name|"
            r"id))?[ \t:=\"']{1,4}(?P<value>[A-Z0-9._@-]{3,30})[\"' \t,;/|\n]{1,4}"
            r"(?:and |y |e )?(?:la |el |temp |her |his )?(?:pwd?|pass|clave|contrasena|pin)",
            alone=0.88,
            right="any",
            names_itself=True,
            lead="user|usuario|login|usr",
        ),
        labelled(
            r"(?:user|login|log ?on|portal|windows|epic|network|net)[ _-]?(?:id|name)",
            _MIXED,
            alone=0.85,
            gap=r"[ \t]{1,3}[\"'(]?",
        ),
        labelled(
            r"user|uid|usr|login|actor|principal|samaccountname|nurse|operator|author|enteredby|entered_by|modified_by|created_by|updated_by|verifiedby",
            _NAME,
            alone=0.80,
            gap=r"(?:\"?=\"?|\"[ \t]?:[ \t]?\")",
        ),
        labelled(
            r"my (?:user ?name|login|user ?id|screen name)|(?:logged|signed|log) in(?:to [a-z]{2,12})? as|login|"
            r"user ?name",
            _NAME,
            alone=0.70,
            gap=r"(?: (?:is|was) [\"']?| [\"'])",
        ),
        # behind the login, a stroke and a password: login kiosk / Pa55-heron
        Pattern(
            r"(?:login|user|usuario|creds?|credentials|log ?on)(?: ?(?:name|id))?(?: is| es)?[ \t:=\"']{1,4}"
            r"(?P<value>[A-Z][A-Z0-9._@-]{2,29})[\"']? ?[/|] ?[\"']?[A-Z!@#$%&*._-]{0,16}\d",
            alone=0.80,
            right="any",
            names_itself=True,
        ),
        # orders carry who entered them, events who made them
        Pattern(
            r"(?:ORC\|(?:[^|\n\0]{0,80}\|){9}|EVN\|(?:[^|\n\0]{0,40}\|){4})(?P<value>[A-Z][A-Z0-9_.]{2,20})[\^|~\n]",
            alone=0.90,
            names_itself=True,
            right="any",
        ),
        # logs of servers and of remote shells
        Pattern(
            r"(?:password|publickey|keyboard-interactive(?:/pam)?|authentication|login|session|access|account|auth) "
            r"(?:(?:failed|failure|denied|opened|closed|granted|locked|accepted|rejected|succeeded|attempt|attempts) )?"
            r"(?:for|by|of) (?:(?:invalid |illegal )?user )?[\"']?(?P<value>[a-z][a-z0-9._-]{2,24})[\"']?"
            r"(?: from [0-9a-f.:]{4,40}|\(uid=| by \(uid| on (?:host|tty|pts))",
            alone=0.85,
            right="any",
            names_itself=True,
        ),
        # between the time and what was done, in a line with strokes
        Pattern(
            r"\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,6})?Z?(?: ?[AP]M)? ?\| ?"
            r"(?P<value>[A-Z]{2,10}:[A-Z][A-Z0-9._-]{2,24}|[A-Z]{2,16}[._]?[A-Z]{0,12}\d{1,4}|[A-Z]{1,12}[._][A-Z]{2,16}) ?\|",
            alone=0.75,
            right="any",
            left="any",
            names_itself=True,
        ),
        # whose it is stands before it: Savita Rourke (srourke2)
        Pattern(
            r"[A-Z][a-z]{1,14} (?:[A-Z]\. )?[A-Z][a-z'-]{2,20} [(\[](?P<value>[a-z]{3,12}\d{1,4}|[a-z]{1,12}[._][a-z]{2,14})[)\]]",
            alone=0.75,
            right="any",
            caseless=False,
            names_itself=True,
        ),
        # who ran or printed it
        Pattern(
            r"(?:by|user|operator|usr|clerk|initials) (?P<value>[a-z]{4,12}\d{1,4}|[A-Z]{3,12}\d{1,4})(?:[ \t]{0,8}[\n,;|)]|\.[ \n]|  | (?:on|at) \d)",
            alone=0.65,
            right="any",
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            r"(?:/home/|/Users/|\\Users\\)(?P<value>[A-Za-z][A-Za-z0-9._-]{2,30})",
            alone=0.85,
            left="any",
            names_itself=True,
            caseless=False,
        ),
        # logs of web servers: address, dash, name, time
        Pattern(
            r"[0-9A-F.:\]]{7,45} - (?P<value>[A-Z][A-Z0-9._-]{2,30}) \[\d",
            alone=0.93,
            left="any",
            right="any",
            names_itself=True,
        ),
        Pattern(r"(?:[Uu]ser|USER|login|LOGIN) (?P<value>[A-Z]{6,10})", alone=0.60, caseless=False, names_itself=True),
        Pattern(r"by user (?P<value>[A-Z0-9._-]{3,20})", alone=0.55, names_itself=True),
    ),
    check=check,
    positives=(
        "login <mdiallof>, start Monday",
        "operator <klh3>",
        "user: <HAIDARIN>",
        "login ok user=<ndiop47> ip=198.51.100.23",
        "Logged in as <pgarza2> pw",
        "My login is <gpoe_1966>, and",
        '"nurse":"<tmarchetti>"',
        "Username: <tquill>",
        "user name: <t.quill>",
        "ORC|NW|ORD770442|||||^BID^10^20260209|||<nkrause>^KRAUSE^NOA",
        "login: <wteague7>",
        "userId=<00441772>",
        "Usuario: <evaristo.c>",
        "cd /home/<tquill>/notes",
        "portal user name is <wrenna84>",
        "MyChart ID: <TQUILL44>",
        "EVN|A01|20260417083000|||<MKETTERING>\nPID|1",
        "2026-08-19 22:40:01 | <portal:dapple71> | iOS",
        "user <ninon.d>, last login",
        "win login <cuthbert> / Nessie1957!",
        "login <kioskadm> / Pa55-heron",
        "Opened by Savita Rourke (<srourke2>) 2026",
        'ActiveParticipant UserID="<vlund@hosp>" Net',
        "Failed password for <orask> from 203.0.113.9 port",
        "ran 01/27/2026 07:03 by <eligbot2>\nSUBSCRIBER",
        "mi usuario es <gontiveros> y la clave Luna",
        "Windows login: <jbramwell>",
        "Benutzer: <hkrause>",
        "verified by <rlim2>, 07:10",
        "printed 3/30/26 by user <RKOSTOV2>",
    ),
    negatives=(
        "user reported an error",
        "Login: required",
        "login failed",
        "username: unknown",
        "user guide 2019",
        "users 24",
        "IV drug user: denies",
        "user is not found",
        "my login is not working",
        "login problems, again",
        "operator on duty",
        "Login: successful",
        "login is slow",
        "by: nurse",
        "Failed attempt for patient from room 2",
        "07:03 | WARN | disk",
        "Harris County (week4)",
        "reduced by fev1 of 2 L",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",),
)
