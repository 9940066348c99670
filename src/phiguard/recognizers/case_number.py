"""Number of a case: court, police, coroner, agency, claim adjuster, incident report (Safe Harbor class R).

>>> check("26-CV-00417").decibans, check("2019").decibans < -9
(0, True)
"""

import re

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import CODE, NUMBERED, WIDE_GAP, listed
from phiguard.safe_harbor import SafeHarbor

TOO_FEW = Verdict("fewer than three digits", -30)
A_DATE = Verdict("reads as a date or a year", -20)
_LEAST = 3
_DATE = re.compile(r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d")

_KIND = (
    "CV|CR|CF|CM|DR|FA|JV|JD|LT|PR|GU|MH|TR|SC|CI|CA|CP|CC|PG|DV|PO|FL|AP|PC|ME|MD|UD|FC|SW|CIV|CRIM|FAM|PROB|JUV|EM|IN"
)
_DOCKET = (
    rf"\d{{2,4}}-?(?:{_KIND})-?\d{{3,8}}(?:-[A-Z0-9]{{1,4}})?|\d:\d{{2}}-(?:{_KIND})-\d{{3,6}}(?:-[A-Z]{{2,4}})?|"
    rf"\d{{2}}(?:{_KIND})\d{{4,7}}"
)
_SPACED = r"[A-Z]{0,3}-? ?\d{2,3} \d{3} \d{3,4}"
_CASE = (
    r"(?:court|police|sheriff|coroner|cps|aps|dcf|dhs|dss|osha|eeoc|hr|ocr|legal|criminal|civil|probate|juvenile|"
    r"social services|wcab|workers'? comp|comp|wc|"
    r"incident|accident|crash|offense|arrest|va|claim|med-?legal|fraud|grievance|investigation|me|m\.e\.|"
    r"poison (?:ctr|center|control)|ombudsman|asylum|custody) ?"
)
_THING = (
    rf"(?:{_CASE})?(?:case|docket|cause|matter|incident|report|complaint|citation|warrant|petition|file|claim|"
    rf"event|investigation|referral|run|pcr|call|cad|dispatch|intake|appeal|grievance|adjuster|adj|investigator)"
    r"s?"
)


def check(number: str) -> Verdict:
    """Doubt dates and counts."""
    if sum(map(str.isdecimal, number)) < _LEAST:
        return TOO_FEW
    return A_DATE if _DATE.fullmatch(number) else SILENT


recognizer = PatternRecognizer(
    name="case_number",
    title="Number of a case at a court, the police or an agency",
    identifies=SafeHarbor.OTHER_ID,
    entity="CASE_NUMBER",
    patterns=(
        Pattern(_DOCKET, alone=0.70, labelled=0.95),
        labelled(_THING, rf"{_DOCKET}|{CODE}", alone=0.88, gap=NUMBERED),
        labelled(
            r"(?:va )?claim(?: file)?(?: no\.?| number| #)?|case|file no\.?", _SPACED, alone=0.80, gap=r"[ \t:#]{1,3}"
        ),
        labelled(
            r"grievance|matter|evidence bag|property bag|(?:conservator(?:ship)?|guardian(?:ship)?|probate|custody|court|"
            r"attorney|lawyer|law|police|adoption) file|our file|your file|docket|citation|summons|warrant|complaint|cause no\.?|incident|police report|(?:crash|accident|"
            r"offense|incident|arrest|run|trip) report|case|foia(?: request)?|roi|osha(?: (?:case|log|300))?|"
            r"epcr|charge|index|expediente del tribunal|coroner(?:'s)?(?: case)?|"
            r"adj(?:uster)?|(?:dol|owcp|social work(?:er)?|court|legal|va|case) file|cad|ems (?:run|incident|"
            r"pcr)|pcr|caso|expediente judicial|numero de caso|ir|"
            r"report(?: id)?|rep(?:ort)? no",
            rf"{_DOCKET}|(?-i:[A-Z]{{2,6}}) \d{{2}}-\d{{3,6}}|(?-i:[A-Z]{{2,6}}) \d{{5,10}}|\d{{2,4}}-\d{{2,4}}-\d{{3,6}}|"
            rf"\d{{2,4}}-[A-Z]{{2,6}}-\d{{2,6}}|\d{{2,4}}-[A-Z]{{1,3}}-\d{{3,8}}|[A-Z]\d{{3}} \d{{4}}|"
            rf"(?:[A-Z]{{1,5}}-?)?\d{{2,4}}-\d{{3,8}}(?:-[A-Z0-9]{{1,4}})?|[A-Z]{{1,5}}-?\d{{4,12}}|"
            rf"[A-Z]-\d{{2}}-\d{{3,6}}|\d{{7,12}}",
            alone=0.85,
            gap=WIDE_GAP,
        ),
        *listed(
            r"(?:case|docket|incident|report|citation|complaint|claim|matter|cause|grievance)s?(?: ?(?:nos?\.?|num(?:ber)?s?|#s?|ids?))?"
        ),
        labelled(
            r"osha(?: (?:300 )?log)?(?: case)?|(?:log|coroner|incident) case",
            r"\d{2,4}-\d{2,4}",
            alone=0.75,
            gap=r"[ \t:#]{1,3}(?:no\.? )?",
        ),
        labelled(
            r"me|m\.e\.|wc|workers'? comp(?:ensation)?(?: (?:claim|case|file))?|wcb|eams",
            r"[A-Z]{0,4}-?\d{2}-?\d{4,8}|(?:[A-Z]{2,4})\d{6,9}",
            alone=0.85,
            gap=r"[ \t]?(?:#|no\.?|number|case|:)[ \t:#]{0,3}",
        ),
    ),
    labels=("case", "docket", "court", "cause", "hearing", "v.", "filed", "police"),
    context=("judge", "county", "officer", "custody"),
    contrary=("lot", "ndc", "policy", "part no", "catalog"),
    check=check,
    positives=(
        "Conservator file <LPS 26-0441>",
        "Reported to USCG, case <MISLE 7720417>",
        "matter <2025-GROB-114>",
        "Grievance <2026-117-044>",
        "OSHA case <26-117>",
        "case no. <26-CV-00417>",
        "Case No. <25-CR-07714>",
        "EMS PCR  Incident #<2025-0088174>",
        "OSHA case #<12-0417>",
        "docket <24LT-00477>",
        "coroner, case <ME-24-00931>.",
        "Poison ctr case <PC-25-20441>",
        "adj no. <ADJ-5520>",
        "Report <IR-2025-0088>",
        "VA claim file <C-29 044 177>",
        "FOIA <F-25-117>",
        "police report number: <2026-099417>",
        "ME# <23-0177>",
        "Case Number\n<1:26-cv-00417-QZ>",
        "Numero de caso: <NE-004417>",
        '"caseNumber": "<02044177>"',
    ),
    negatives=(
        "case 3 of 12",
        "in any case 2019",
        "case reviewed 3/14/2019",
        "incident 2 weeks ago",
        "report in 2018",
        "case of 45-year-old",
        "docket full",
        "claims he fell",
        "call 911",
    ),
    sources=(
        "https://www.uscourts.gov/court-records/find-case-pacer",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
)
