"""Pharmacy and plan codes on a health insurance card (Safe Harbor class I).

RxBIN has 6 digits (8 since card numbers have 8-digit prefixes), RxPCN up to 10 letters and digits, RxGrp up to 15.
They name a plan; together with a group they say where a person is insured.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled, nothing
from phiguard.safe_harbor import SafeHarbor

_GAP = r"[ _]?(?:#|no\.?|id|number|code)?[ \t:#=.\"'|>]{1,8}"
_APART = r"[ \t,;/|\n]{1,12}"
_BIN = r"(?:rx ?)?bin"

recognizer = PatternRecognizer(
    name="insurance_card",
    title="Pharmacy and plan codes of an insurance card",
    identifies=SafeHarbor.HEALTH_PLAN,
    entity="HEALTH_PLAN_CODE",
    patterns=(
        labelled(r"(?:rx ?|plan |card )?bin", r"\d{6}(?:\d\d)?", alone=0.88, gap=_GAP),
        labelled(r"rx[ _-]?pcn|processor control", r"[A-Z0-9]{1,10}", alone=0.92, gap=_GAP),
        labelled(rf"{_BIN}{_GAP}\d{{6,8}}{_APART}(?:rx ?)?pcn", r"[A-Z0-9]{1,10}", alone=0.92, gap=_GAP),
        labelled(r"pcn", r"[A-Z]{1,8}\d{1,8}|\d{4,10}", alone=0.75, gap=_GAP),
        labelled(r"rx[ _-]?grp|rxgroup", r"[A-Z0-9]{2,15}(?:-[A-Z0-9]{1,6})?", alone=0.92, gap=_GAP),
        labelled(r"rx[ _-]group", r"[A-Z]{0,9}\d[A-Z0-9]{1,9}(?:-[A-Z0-9]{1,6})?", alone=0.92, gap=_GAP),
        labelled(
            rf"{_BIN}{_GAP}\d{{6,8}}{_APART}(?:rx ?)?pcn{_GAP}[A-Z0-9]{{1,10}}{_APART}(?:rx ?)?gr(?:ou)?p",
            r"[A-Z0-9]{2,15}",
            alone=0.92,
            gap=_GAP,
        ),
        # a group with one or two digits
        labelled(
            r"(?:rx ?)?grp(?: ?(?:#|no\.?|num|id))?|(?:rx ?)?group ?(?:#|no\.?|number|id|code)",
            r"(?-i:[A-Z]{2,8})-?\d{1,3}(?:-?(?-i:[A-Z]{1,3}))?",
            alone=0.80,
            gap=r"[ \t:#=.]{1,4}",
        ),
        labelled(
            r"payer[ _]?(?:id|code|no)|edi payer|payor id|(?:edi|electronic) id",
            r"[A-Z]{0,3}\d{2,5}[A-Z]?\d?",
            alone=0.85,
            gap=_GAP,
        ),
        Pattern(
            r"(?:person code|dependent(?:number)?)[\"' ]{0,2}[:=#]? ?[\"']?(?P<value>0\d{1,2})",
            alone=0.80,
            names_itself=True,
        ),
        labelled(r"hios(?: plan)?(?: id)?", r"\d{5}[A-Z]{2}\d{7}(?:-\d\d)?", alone=0.92, gap=_GAP),
        labelled(
            r"(?:cms )?contract|medicare plan|plan id|cms plan|h-number",
            r"[HRSE]\d{4}[- ]\d{3}(?:-\d{1,3})?",
            alone=0.90,
            gap=_GAP,
        ),
        # JSON, a type and then its value
        Pattern(
            r"rx(?:bin|pcn|grp|group)\"[}\]]{0,4},\s{0,20}\"value\" ?: ?\"(?P<value>[A-Z0-9]{1,15})",
            alone=0.92,
            names_itself=True,
        ),
    ),
    recall=nothing,
    positives=(
        "RxBIN <019999> PCN <FHP> RxGrp <FH0042> ID Q88213",
        "RxBIN <019876>  RxPCN <SAHP1>  RxGRP <SA7714>",
        "Plan BIN <019944> PCN <KQT>.",
        "BIN: <019933>\nPCN: <ADV>\nGRP: <RX4471>",
        "Payer ID: <99726>",
        '"rxGroup": "<RXNOVA>"',
        '{"type":{"text":"rxbin"},"value":"<019902>"}',
        '"subscriberId":"JQW7741882","dependent":"<03>"',
        "HIOS <99999OR0010001-01>",
        "contract <H9999-001>",
        "BIN <019933> PCN <QMEDD> ID 88Q410077 grp <PDP41>",
        "Grp# <BKRY01>",
    ),
    negatives=(
        "PCN allergy",
        "PCN: rash as a child",
        "PCN 500 mg",
        "biohazard bin 2",
        "Rx group visit",
        "sharps bin 3 of 4",
    ),
    sources=(
        "NCPDP, Health Care Identification Card: Pharmacy ID Card Implementation Guide",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(I)",
    ),
)
