"""Number of an employee, member of staff, union or club, and of a badge (Safe Harbor class R).

>>> check("44812").decibans, check("2019").decibans < -9
(0, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import NUMBERED, WIDE_GAP
from phiguard.safe_harbor import SafeHarbor

TOO_FEW = Verdict("fewer than three digits", -30)
A_DATE = Verdict("reads as a date or a year", -20)
_LEAST = 3
_DATE = re.compile(r"(?:19[2-9]|20[0-4])\d(?:[-/.]\d{1,2}[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d")

_CODE = (
    r"(?-i:[A-Z]{2,4})-\d{2}|[A-Z]{0,5}[-_]?\d{3,10}(?:[-/][A-Z0-9]{1,6}){0,2}[A-Z]?|\d{1,4}-\d{2,7}|\d{2,4} \d{3,5}"
)
_WHO = (
    r"(?:emp(?:loyee|l)?|ee|staff|personnel|worker|workforce|associate|provider|nurse|officer|ofc\.?|deputy|"
    r"firefighter|medic|paramedic|emt|trooper|guard|agent|clerk|cashier|teller|rep(?:resentative)?|caseworker|"
    r"case manager|"
    r"teacher|student worker|intern|resident|tech(?:nician)?|aide|cna|dispatcher|star|shield|payroll|pernr|"
    r"kronos|lawson|crew member|"
    r"workday|operator|language line(?: operator)?|"
    r"interpreter|volunteer|contractor|driver|crew|cadet|pilot|clock|time ?card|timesheet|union|local|guild|club|"
    r"team|hr|uniform|employer|empleado|trabajador)"
)


def check(number: str) -> Verdict:
    """Doubt dates and counts."""
    digits = sum(map(str.isdecimal, number))
    short = (number[:2].isupper() and "-" in number) or number.startswith("#")
    if digits < _LEAST and not (digits == _LEAST - 1 and short):
        return TOO_FEW
    return A_DATE if _DATE.fullmatch(number) else SILENT


recognizer = PatternRecognizer(
    name="employee_id",
    title="Number of an employee, a badge or a membership",
    identifies=SafeHarbor.OTHER_ID,
    entity="EMPLOYEE_ID",
    patterns=(
        labelled(rf"{_WHO}(?:'?s)?(?: (?:id )?(?:badge|card|member(?:ship)?))?", _CODE, alone=0.90, gap=NUMBERED),
        labelled(
            r"(?:id[ _]?)?badges?(?:[ _]?(?:number|no|id|num))?|swipe card|access card|proximity card|prox card|"
            r"key ?card|crew p#|star(?: no\.?| number| #)|badge ?/ ?(?:star|shield)|badges? (?:scan(?:ned)?|"
            r"swiped?|tapped?|read)|"
            r"interpreter|interp\.?|pernr|kronos|(?:crew|team) member|language line(?: operator)?|agent (?:id|"
            r"code)|call ?taker|(?:union|guild|club) (?:card|member(?:ship)?)|shield|gafete",
            _CODE,
            alone=0.90,
            gap=WIDE_GAP,
        ),
        labelled(
            r"(?:employee|emp|staff|personnel|payroll|worker|associate|badge)[ _-]?(?:id|no|num|number|nbr|code|"
            r"#)|(?:num(?:ero)?|no|id)\.? de (?:empleado|trabajador|gafete)|empid|empno|employeeid",
            _CODE,
            alone=0.93,
            gap=WIDE_GAP,
        ),
        labelled(r"employee|staff id|emp|pernr", r"[A-Z]{0,4}-?\d{4,9}", alone=0.80, gap=r"[ \t:=#(\"]{1,3}"),
        # behind the name of an officer
        Pattern(
            r"(?:[Oo]fcr?|OFC|[Oo]ff|[Oo]fficer|OFFICER|[Dd]eputy|[Tt]rooper|[Dd]etective|[Ss]heriff|[Cc]onstable|[Ss]gt|[Ss]ergeant|[Cc]pl|"
            r"[Dd]ep|[Dd]et|[Ll]t|[Tt]pr|[Gg]uard|[Rr]anger|[Mm]arshal|[Ii]nspector|[Mm]edic|[Pp]aramedic|EMT|[Aa]gent|[Dd]ispatcher|[Oo]perator|[Rr]ep|[Ii]nterpreter)\.? "
            r"(?:[A-Z]\.? ?)?[A-Z\xaa][A-Za-z\xba'-]{1,20}(?: [A-Z][A-Za-z'-]{1,20})?,? ?[(]?(?:"
            r"(?:badge|star|shield|id|code|no\.?|unit|ext\.?|p) ?#?|# ?)(?P<value>[A-Z]?-?\d{3,6})",
            alone=0.85,
            caseless=False,
            names_itself=True,
        ),
        Pattern(
            r"(?:[Oo]fcr?|[Oo]fficer|[Dd]eputy|[Tt]rooper|[Dd]etective|[Ss]heriff|[Ss]gt|[Ss]ergeant|[Cc]pl|[Dd]ep|[Dd]et|[Ll]t|[Tt]pr|[Mm]edic|"
            r"[Pp]aramedic|EMT)\.? (?:[A-Z]\.? ?)?[A-Z\xaa][A-Za-z\xba'-]{1,20},? [(]?(?P<value>#\d\d)",
            alone=0.80,
            caseless=False,
            names_itself=True,
        ),
        labelled(
            "agent|operator|interpreter|csr|rep|call ?taker|dispatcher",
            r"[A-Z]{1,3}-?\d{4,7}|[A-Z]\d{3}|\d{4,6}",
            alone=0.70,
            gap=r"[ \t:#(]{1,3}",
        ),
        Pattern(
            r"(?P<value>[A-Z]{0,4}-?\d{3,9}) ?[(\[] ?(?:employee|emp|staff|badge) ?(?:id|no|number|#)?",
            alone=0.85,
            names_itself=True,
        ),
    ),
    check=check,
    positives=(
        "notified by trooper Gault #<1187>.",
        "badge <ME-17>",
        "employee no. will be <118240>",
        "Sgt Marlow, star <2217>",
        "badge <44812>",
        "Employee ID: <E1047732>",
        "emp # <E44718>   ext 7-4419",
        "Emp ID <QB-0417>",
        "employee no. <0044177>, out since",
        "Ofc. Renner badge <4471>, responded",
        '"employeeId": "<00772041>"',
        "staff_id=<88213>",
        "Badge No.: <B-20441>",
        "payroll number <5582190>",
        "union card <L-204417>",
        "Num. de empleado: <55821>",
        "EE ID\n<1047732>",
        "Personnel # <004-51-88>",
        "Officer Cho badge <2071> present",
        "Badge scanned: <00417733> at the door",
        "star number <7741>",
        "Language line operator <IT4471>",
        "Dep. H. Ruelas #<2831>",
        "sheriff dep. Lund (<#31>) aware",
        "ofc. Yancey code <4471> called",
        "13:22 agent <A417> hold 6m",
        "Emp id on form <SP-1188>.",
    ),
    negatives=(
        "employee since 2019",
        "employee of the month",
        "badge reader 3",
        "staff 12 on nights",
        "Employee Assistance Program",
        "team 2 rounding",
        "provider 3/14/2019",
        "Tab PO QAM #30",
        "local anesthesia 10 mL",
    ),
    sources=("https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",),
)
