"""Medical record number (Safe Harbor class H).

There is no national form: it is known by the label before it, seldom by one behind it.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.detect.shapes import (
    CODE,
    LONG_CODE,
    MARKED,
    NUMBER_OF,
    NUMBERED,
    SOLID,
    SPACED,
    SPELLED,
    WIDE_GAP,
    check_number,
    listed,
    trailed,
)
from phiguard.safe_harbor import SafeHarbor

_MRN = r"[a-z]{0,10}_?mrn(?:o|um|br)?(?:'?s)?"
_STRONG = (
    r"m\.r\.n?\.?|m\.?r\.? ?(?:#s?|nos?|num(?:ber)?s?|nbr)|med(?:ical)?s?\.?[ _-]?rec(?:ord)?s?\.?|"
    r"health[ _-]?rec(?:ord)?|expediente|historia|registro|"
    r"uhid|hrn|empi|euid|dfn|historia clinica|nhc|registro medico|expediente clinico|"
    r"(?:num(?:ero)?s?|nro|no)\.? de (?:registro|historia(?: clinica)?|expediente|paciente)"
)
_CHARTS = r"chart|rec(?:ord)?|file|folder|jacket|dossier|expediente|historia|hist(?:ory)?"
_NUMBERED = (
    rf"{_CHARTS}|hosp(?:ital)?\.?|unit|u\.?r\.?|hospice|practice|dental|dossier|akte|home health|agency|center|ctr|office|mpi|epi|cpi|crn|emr|ehr|clinic|case|person|"
    r"(?:id[ _-]?|wrist[ -]?|arm)?band|sticker|(?:pts?|pat|patient|client|resident|pct|paciente)\.?(?:'?s)?"
)
_TERSE = (
    r"charts?|urn|phn|crn|epi|cpi|e?mpi|emr|ehr|enterprise[ _]id|(?:pt|pat|patient|wrist|id)[ _-]?band|(?:pt|pat|"
    r"patient|client|resident)[ _-]?(?:id|no)"
)
_SHORT = rf"{SPELLED}|{SPACED}|[A-Z]{{0,3}}-?\d{{5,12}}|[A-Z]{{1,3}}-\d{{3,5}}|\d{{2,4}}-\d{{2,4}}(?:-\d{{2,4}})?"
_OTHER = (
    "order invoice lot ref serial user badge employee member account acct case claim confirmation tracking device "
    "driver model subscriber policy study rx npi dea check pmid snomed catalog grant isbn patent code concept part "
    "product phone ticket specimen accession group payer plan room student license"
)

recognizer = PatternRecognizer(
    name="medical_record_number",
    title="Medical record number",
    identifies=SafeHarbor.MRN,
    entity="MEDICAL_RECORD_NUMBER",
    patterns=(
        labelled(_MRN, rf"{SPELLED}|{CODE}", alone=0.96, gap=WIDE_GAP),
        labelled("mrns?", r"\d{4,12}(?:-\d{1,4}){0,3}|\d{2,3}(?:-\d{2,4}){1,3}", alone=0.95, gap="_?"),
        labelled(_STRONG, CODE, alone=0.95, gap=WIDE_GAP),
        labelled(
            "mr",
            rf"[A-Z]{{0,3}}\d{{5,12}}|\d{{2,4}}-\d{{2,4}}-\d{{2,4}}|{SPACED}|[A-Z]{{1,3}}[-. ]\d{{4,8}}|\d{{3,6}}-\d{{1,3}}",
            alone=0.90,
            gap=WIDE_GAP,
        ),
        labelled(_NUMBERED, CODE, alone=0.90, gap=NUMBERED),
        labelled(rf"{NUMBER_OF}(?:{_CHARTS})", CODE, alone=0.90, gap=WIDE_GAP),
        labelled("chart|file no|hosp(?:ital)?|case no|emr|ehr|person|pid|pt_?id|pat_?id", LONG_CODE, 0.85, gap=MARKED),
        # a form that no measurement has, right behind a word for a chart
        labelled(
            r"charts?|files?|folder|rec(?:ord)?|hosp|clinic(?: id)?|hospice|dossier|(?:pt|patient) (?:label|sticker)",
            r"(?-i:[A-Z]{2,5})[ .]\d{4,8}|(?-i:[A-Z]{1,4})[-.]?\d{4,10}(?:[-.]\d{1,4}){0,2}|"
            r"(?-i:[A-Z]{1,4})\d{2}[-.]\d{3,6}|(?-i:[A-Z]{1,4})[-/]\d{2,6}[-/]\d{2,6}|\d{2,3}-\d{2,3}-\d{2,3}(?:-\d{2})?|\d{2,3} \d{3} \d{3}|0\d{4,8}",
            alone=0.80,
            gap=r"[ \t:#=|>-]{1,6}",
        ),
        labelled(
            r"patient(?:en)?[ -]?(?:nr|nummer)|fall[ -]?(?:nr|nummer)|aufnahme[ -]?(?:nr|nummer)|akten(?:zeichen|nummer)|"
            r"(?:n[uo]m?(?:ero)?\.? (?:de |du )?)?(?:dossier|prontuario|cartella(?: clinica)?|ipp|paciente)(?: n[ro]?\.?)?|"
            r"potilasnumero|journal(?:nummer|nr)|pasientnummer|numer (?:pacjenta|historii)|numero paziente",
            rf"{SPACED}|{SOLID}|{CODE}",
            alone=0.85,
            gap=r"[.:#= \t]{1,4}(?:n[ro\xba]?\.? ?)?",
        ),
        labelled(_TERSE, _SHORT, alone=0.90, gap=WIDE_GAP),
        labelled(rf"(?:the )?(?:{_CHARTS})s? (?:for|of)", rf"{SPACED}|{SOLID}", alone=0.75, gap=r"[ :#\"'(]{1,3}"),
        *listed(
            rf"mrn(?:'?s)?|{_STRONG}|(?:chart|file|patient|hospital) (?:no|num|number|id|#)(?:'?s)?",
            rf"{SPACED}|{SOLID}",
        ),
        *listed(r"(?:charts?|records?|files?|patient ids?)(?:\(s\))?", rf"{SOLID}|\d{{2,3}} \d{{3}} \d{{3}}"),
        labelled("charts?|client|resident|consumer|folder", r"\d{4,7}", 0.60, gap=r"[ :#]{1,2}"),
        Pattern(
            r"(?:[Pp]t|PT|[Pp]atient|[Cc]lient|[Rr]esident)[:.]? (?:[A-Z\xaa][A-Za-z\xba.'-]{0,15},? ?){1,3}[#(/]? ?"
            r"(?P<value>\d{5,9}|\d{2,4}-\d{2,4}-\d{1,4})",
            alone=0.70,
            caseless=False,
        ),
        labelled(r"(?:charts?|records?|files?)\(s\)", CODE, 0.85, gap=WIDE_GAP),
        labelled("mrn(?:'?s)?", r"\d{4}", 0.85, gap=r"[ :#]{1,3}(?:ends? (?:in )?)?\d{4}(?: ?/ ?| and | or | vs\.? )"),
        Pattern(
            r"(?:patient|pat|pt)[\"']? ?[=:#] ?[\"']?(?P<value>[A-Z]{0,3}-?\d{5,10})", alone=0.85, names_itself=True
        ),
        *trailed("mrn|med(?:ical)? rec|(?:pt|patient) (?:id|no|number|#)|chart(?: no| number| #|\\))|hospital no"),
        labelled(
            "merged?|merge into|merged to|retired?|survivor|duplicate(?: of)?|unmerge|keep",
            r"[A-Z]{0,4}-?\d{6,10}",
            alone=0.75,
            gap="[ :#]{1,3}",
        ),
        # behind a name: Quill, T / 4268-90; Rowan Mbeki 22-08-417
        Pattern(
            r"[A-Z\xaa][A-Za-z\xba'-]{1,20}, ?[A-Z\xaa][A-Za-z\xba.'-]{0,15}(?: [A-Z]\.?)? ?"
            r"[/|(#] ?(?P<value>(?:[A-Z]-?)?\d{5,10}|\d{2,4}-\d{2,4}(?:-\d{2,4})?)",
            alone=0.75,
            caseless=False,
        ),
        # before the age and the sex: Rowan Mbeki | 440-17-7 | 57 F
        Pattern(
            r"[A-Za-z.)] ?[|/,;(-]? ?(?P<value>\d{2,4}-\d{2,4}(?:-\d{1,4})?|(?-i:[A-Z]{0,3})-?\d{4,9}) ?[|/,;)-]{1,2} ?"
            r"(?:\d{1,3} ?(?:y/?o?|yrs?(?:\.? ?old)?|year-old)?[ /-]?(?:[MF]|male|female)|[MF][ /]?\d{1,3}|(?:dob|d\.o\.b)[ :.])",
            alone=0.70,
            left="any",
        ),
        Pattern(
            r"[A-Z\xaa][a-z\xba'-]{1,15},? [A-Z\xaa][a-z\xba'-]{1,15} {1,4}(?P<value>\d{2,3}-\d{2}-\d{2,3})",
            alone=0.65,
            caseless=False,
        ),
        Pattern(r"[A-Z\xaa][a-z\xba'-]{2,15}(?:, ?[A-Z])?\.? (?P<value>\d{7,8})", alone=0.55, caseless=False),
        Pattern(r" / (?P<value>(?:[A-Z]-)?\d{5,9}|\d{4}-\d{2}) /", alone=0.60, left="any", right="any"),
        Pattern(r"[A-Z]{2,6}# ?(?P<value>[A-Z]{0,2}\d{5,10})", alone=0.60, caseless=False),
        labelled(
            r"va file|c-?file|va claim|claim file|claims folder",
            r"C? ?\d{2,3} \d{3} \d{3}|(?:C-?)?\d{7,9}",
            alone=0.90,
            gap=WIDE_GAP,
        ),
        Pattern(r"# ?(?P<value>[A-Z]{0,2}\d{6,9})", alone=0.40, labelled=0.85),
        Pattern(r"id(?: ?(?:number|num|no)\.?)?[ :#]{1,3}(?P<value>[A-Z]{0,2}\d{6,10})", alone=0.55, labelled=0.85),
        Pattern(
            r"\(?0010,0020\)?[^\[\n\0]{0,30}\[(?P<value>[^\]\xa4\n\0]{3,20})",
            0.95,
            left="any",
            right="any",
            names_itself=True,
        ),
    ),
    labels=("wristband", "wrist band", "patient", "pt"),
    context=("patient", "admitted", "record", "verified", "sticker", "dob"),
    contrary=tuple(_OTHER.split()),
    check=check_number,
    positives=(
        "MRN: <00482913>",
        "Med Rec # <E1042773>",
        "Medical Record Number (FHMC): <4829-13>",
        "Chart # <12-34-56>",
        "chart #<G-2207>",
        "UHID <FHC-2019-004417>",
        "pt id <88213>",
        "Unit # <M000482913>",
        "mrn=<482913>&view=labs",
        "MR# <004-51-88>",
        "MRN <88 204 417>",
        '{"patientMrn": "<00772041>"}',
        "hospital no. <H-558213>",
        "MRN<00482913>",
        "<00482913> (MRN)",
        "HRN <44-17-72>",
        "patient=<7704417>",
        "Num. de expediente: <558210>",
        "(0010,0020) LO [<0045188>]",
        "mrn ends <4418> vs <9022>",
        "MRNs <123456> and <123477> are one patient",
        "MRN, which I checked twice, <00482913>",
        "WHERE mrn IN ('<0044817>','<0044818>')",
        "the med record number is actually <7730042>",
        "numero de expediente es <EX-20441>",
        "<20441790> as the MRN",
        "mrn<7741-20>, type A",
        "clinic id <ENDO 5517>",
        "file <OTD.0417> opened",
        "Chart <CC 1188>",
        "Hospice # <H26.0417>",
        "Hosp no. <Q 044193>",
        "mr <77 20 41>",
        "ID no. of the file: <WHC 2204 17>",
        "charts <44178>, <44179>, and <44180>",
        "my chart number? i think its <441772>",
        "Patienten-Nr. <4417720>",
        "dossier no. <2204-417>",
        "Rowan Mbeki | <440-17-7> | 57 F",
        "pt Bristow <441772> called",
        "client <4417> seen",
        "Castleman, O. <5590417> HR 88",
        "Ilse Marchetti (<20417>), 44 yo M",
        "MRN there <SV004417>, here <8820 4417>.",
    ),
    negatives=(
        "MR 2+, TR trace",
        "MR brain w/wo",
        "WBC 12500",
        "troponin 0.04",
        "RxNorm 197361",
        "chart reviewed",
        "page 3 of 12",
        "Record high 40C",
        "LOINC 718-7",
        "Chart reviewed 3/14/2019",
        "medical records 2019-03-14",
        "medical records: 971-555-0143",
        "patient 45 years old",
        "UR 10 mg",
        "chart WBC 12500",
        "charts reviewed 212",
        "files a claim in 2019",
        "record high 104 degrees",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(H)",
        "https://dicom.nema.org/medical/dicom/current/output/chtml/part03/sect_C.7.html",
    ),
)
