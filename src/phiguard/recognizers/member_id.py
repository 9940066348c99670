"""Member, subscriber, policy and group numbers of health plans (Safe Harbor class I).

Every insurer writes its own: mostly one to three letters and 6-14 digits, with two more digits for a dependant. They
are known by the label before them, or by the insurer's name.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import (
    CODE,
    LONG_CODE,
    MARKED,
    NUMBER_OF,
    NUMBERED,
    SPELLED,
    WIDE_GAP,
    check_number,
    listed,
    trailed,
)
from phiguard.safe_harbor import SafeHarbor

_SUFFIXED = r"[A-Z]{1,4} ?\d{3}[ -]?\d{3}[ -]?\d{2,5}(?:[ *-]\d{2})?"
_VALUE = rf"{SPELLED}|{_SUFFIXED}|(?-i:[A-Z]{{1,4}})[ -]?\d{{2,8}}(?: \d{{1,5}}){{1,3}}|\d{{9}} \d{{2}}|\d{{5}}(?: \d{{5}}){{2,3}}|\d{{3}} \d{{3}} \d{{3,4}}|{CODE}"
_SOLID = (
    r"(?-i:[A-Z]{1,4})[ -]?\d{4,10}(?: \d{2,5}){1,2}|\d{4,6}(?: \d{3,4}){1,2}(?:-\d\d)?|"
    r"(?-i:[A-Z]{2,3}) \d{2,4}[- ]\d{3,5}|(?-i:[A-Z]{1,3}) \d{3} ?\d{3} ?\d{2,5}(?: \d{2})?|"
    r"[A-Z]{0,4}-?\d{4,14}[A-Z]?(?:-[A-Z0-9]{1,6}){0,3}(?:\*\d{1,2})?|(?-i:[A-Z]{1,4})-?\d{2,6}(?:-\d{2,6}){1,3}|"
    r"(?-i:[A-Z]{2,5}) \d{6,12}(?:-\d{1,2})?|(?-i:[A-Z]\d[A-Z])(?: \d{2,5}){2,3}|\d{2,4}-[A-Z0-9]{2,6}-\d{2,6}(?:-[A-Z0-9]{1,4})?"
)

_WHO = (
    r"members?(?:'?s)?|mbr|mem|subscribers?(?:'?s)?|subscr|subs?|insureds?(?:'?s)?|enrollees?(?:'?s)?|enrolee|"
    r"covered person|"
    r"policy[ _-]?(?:holder|owner)?(?:'?s)?|pol|policy group(?: or feca)?|group|grp|gp|employer group|ehic|ghic|"
    r"member card|card id|wife(?:'s)?|husband(?:'s)?|group health|health group|group plan|secondary|2nd(?:a)?ry|primary|"
    r"dependent|dependant|afiliado|miembro|"
    r"poliza|"
    r"(?:primary|secondary|prim|sec|health|dental|vision|med(?:ical)?|pt|medigap|supplement)?[ _-]?ins(?:urance|"
    r"ur)?\.?|"
    r"(?:health )?plan|coverage|contract|beneficiary|benefits?|cardholder|certificate holder|copay card|payer member|"
    r"(?:ins(?:urance)?|pharmacy|health|medical|copay|rx|benefits?) card"
)
_INSURERS = (
    r"bcbs[a-z]{0,2}|blue ?cross(?: (?:/ ?|and |& )?blue ?shield)?|blue ?shield|aetna|cigna|uhc|umr|"
    r"united ?health ?care|united|humana|"
    r"anthem|kaiser|wellcare|molina|centene|ambetter|oscar|highmark|premera|regence|carefirst|tricare|champva|"
    r"medigap|fep|"
    r"oxford health|emblem|hmo|ppo|epo|delta dental|metlife|guardian|geisinger|tufts|harvard pilgrim|upmc|"
    r"healthpartners|medica health|fidelis|amerigroup|amerihealth|healthfirst|multiplan|first health|"
    r"sanford|priority health|medical mutual|horizon|wellmark|empire|friday|bright health|devoted|scan health"
)

recognizer = PatternRecognizer(
    name="member_id",
    title="Health plan member, policy or group number",
    identifies=SafeHarbor.HEALTH_PLAN,
    entity="HEALTH_PLAN_NUMBER",
    patterns=(
        labelled(_WHO, _VALUE, alone=0.92, gap=NUMBERED),
        labelled(
            r"(?:member|subscriber|group|policy|enrollee|insured|cardholder)(?:'s)?|grp|afiliado|miembro|poliza"
            r"|contrato",
            LONG_CODE,
            alone=0.80,
            gap=MARKED,
        ),
        labelled(
            r"(?:member|mbr|subscriber|subscr|policy|enrollee|insured)(?:'s)?|pol|afiliado|miembro|poliza|contrato|suppl?(?:ement(?:al)?)?|"
            r"medigap|med supp|dbn|dod benefits?|(?:ehic|ghic)(?: card)?",
            rf"\d{{5}}(?: \d{{5}}){{2,3}}|\d{{9}} \d{{2}}|{_SOLID}",
            alone=0.80,
            gap=WIDE_GAP,
        ),
        labelled(
            "group|grp",
            r"(?:[A-Z]{1,4}-?)?\d{2,12}(?:-[A-Z0-9]{1,6}){1,3}|[A-Z]{1,4}-?\d{3,12}|\d{5,12}|0\d{2,3}",
            alone=0.80,
            gap=WIDE_GAP,
        ),
        labelled(rf"{NUMBER_OF}(?:{_WHO})", _VALUE, alone=0.92, gap=WIDE_GAP),
        labelled(rf"(?:{_WHO}|card) id[ _-]?(?:no|num)?", _VALUE, alone=0.92, gap=WIDE_GAP),
        *listed(r"(?:member|mbr|subscriber|policy|group|grp)(?:'?s)?(?: ?(?:id|no|num|number|#))(?:'?s)?\.?"),
        labelled(
            r"coverage|plan|insurance|policy",
            r"[A-Z]{3}\d{6,12}(?:-\d\d)?",
            alone=0.85,
            gap=r"(?: [a-z]{2,12}){0,3}[ \n:=#.(]{1,4}",
        ),
        labelled(
            r"(?:my|her|his|the|your|new|ins(?:urance)?) (?:ins(?:urance)? )?card",
            r"[A-Z]{2,3}\d{8,12}|[A-Z]\d{8,10}",
            alone=0.85,
            gap=WIDE_GAP,
        ),
        labelled(
            rf"(?:{_INSURERS})(?: (?:ppo|hmo|epo|plan|gold|silver|bronze|choice|medicare|advantage|plus|select|"
            rf"of [a-z]{{4,12}})){{0,2}}",
            r"[A-Z]{1,3}\d{6,12}(?:[ -]?\d{2})?|\d{9,12}(?:-\d{2})?|[A-Z]{3} ?\d{3} ?\d{3} ?\d{3}",
            alone=0.85,
            gap=WIDE_GAP,
        ),
        # an insurance whose rank alone is named, or the part of Medicare
        labelled(
            r"(?:2nd(?:a)?ry|secondary|primary|prim|sec|supp|part [bcd]|advantage|ins(?:urance)?|sub(?:scriber)?|dependent)",
            r"[A-Z]{1,4}\d{6,12}(?:[ -]\d{2})?",
            alone=0.80,
            gap=r"[ \t:#(]{1,3}",
        ),
        labelled(_INSURERS, _VALUE, alone=0.85, gap=NUMBERED),
        Pattern(
            rf"ids?[ :#=]{{1,4}}(?P<value>{_SUFFIXED}|[A-Z]{{1,4}}\d{{4,14}}(?:-\d{{1,2}})?|\d{{9}} \d{{2}}"
            r"|\d{7,12})",
            alone=0.40,
            labelled=0.90,
        ),
        labelled(
            r"(?:my|his|her|our|their|your|the|pt'?s?|patient'?s?|wife'?s|husband'?s|spouse'?s|insurance|card) id",
            rf"{_SUFFIXED}|[A-Z]{{3}} ?\d{{2,4}}(?: \d{{2,4}}){{1,3}}|[A-Z]{{1,3}}\d{{7,12}}",
            alone=0.70,
            gap=r"(?: (?:is|was|now|reads))?[ \t:#]{1,3}",
        ),
        *trailed(
            r"member|subscriber|policy|(?:health )?(?:ins(?:urance)?|plan|group|coverage) (?:id|no|number|card|#)",
            rf"{_SUFFIXED}|[A-Z]{{1,4}}\d{{6,14}}(?:-\d\d)?|\d{{8,12}}(?:-\d\d)?",
        ),
        # JSON, a type and then its value
        Pattern(
            rf"(?:group|plan|subscriber|member|policy|class|"
            rf"rxgroup)\"[\}}\]]{{0,4}},\s{{0,20}}\"value\" ?: ?\"(?P<value>{CODE})",
            alone=0.92,
            names_itself=True,
        ),
    ),
    labels=(
        "member",
        "subscriber",
        "rxbin",
        "rxgrp",
        "rxpcn",
        "pcn",
        "insurance",
        "insured",
        "grp",
        "ins",
        "bcbs",
        "policyholder",
    ),
    context=("subscriber", "group", "grp", "plan", "insurance", "member", "rxbin", "pcn", "copay", "payer", "coverage"),
    contrary=(
        *(
            "user",
            "login",
            "badge",
            "employee",
            "order",
            "study",
            "device",
            "student",
            "driver",
            "patient",
            "pt",
            "claim",
        ),
        *("mrn", "chart", "specimen", "accession", "tax", "npi", "lot", "serial", "case", "session", "trace"),
    ),
    check=check_number,
    positives=(
        "Member ID: <XYZ992200113-01>",
        "Subscriber no. <W123456789>",
        "RxBIN 019999 PCN FHP RxGrp FH0042 ID <Q88213>",
        "Subscriber: GIDEON HALE\nID: <QXB 882047193 02>\nGroup: <00417-B2>",
        "new insurance, id <W882017734>, grp <0417722>",
        "Our member number is <K as in kite, 4 4 0 7 1 2 9>. Thanks",
        "Num. de contrato <080417729301>",
        "ins sub no. <DD4471-992-0>",
        "Aetna <W123456789>",
        "Member #s <20441772> and <20441773>",
        "<YRP204417720> is my member id",
        "INSURED'S POLICY GROUP OR FECA NUMBER <77204>",
        "Coverage id unchanged\n(<CVN440017722>).",
        "mbr id <204417720 02>",
        "BCBS of Oregon policy # <XYZ992200113>",
        '"subscriberId":"<JQW7741882>"',
        '{"type":{"text":"group"},"value":"<G-99417>"}',
        "Copay card ID <HC88204417>",
        "member_id = '<NPH-40177-21>'",
        "Insured's ID\n<R88204417>",
        "DBN <99004417720>",
        "DBN <00441 779 908-01>",
        "Plan ID <TAM 44 188 7>",
        "his id <XHQ 4418 7720 05>",
        "2ndary <U44178820 02>",
        "group <0098>",
        "group health no.: <104>",
        "Part D <PDP88204417>",
        "Mbr <CVN441800927*02> wants",
        "Insured's I.D.: <K2R 0044 17788 01>",
        "Suppl.: <AARP 0044187721-1>",
        "Grange Mutual pol. <TG-441-77-20>, renewed",
    ),
    negatives=(
        "Medicare Advantage HMO",
        "group therapy 2",
        "group 2 pulmonary hypertension",
        "member of the team",
        "policy reviewed",
        "policy updated 3/14/2019",
        "plan: 2 g Na diet",
        "coverage since 2019",
        "call member services 800-555-0143",
        "group 12 patients",
        "secondary to 2 falls",
        "Plan 1. metformin 1000 mg",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(I)",
        "WEDI, Health Identification Card Implementation Guide",
    ),
)
