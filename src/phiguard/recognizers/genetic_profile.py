"""Genetic profile that picks out one person: STR loci, rows of raw genotypes, HLA types (Safe Harbor class P).

One variant is a finding and stays; several loci together are a fingerprint.
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer, first_group, labelled, nothing
from phiguard.safe_harbor import SafeHarbor

_LOCUS = (
    r"(?:D\d{1,2}S\d{2,4}|TH0?1|FGA|vWA|TPOX|CSF1PO|SE33|Penta ?[DE]|AMEL|DYS\d{3}(?:\.\d|I{1,2}|[AB])?|"
    r"Y-?GATA-?H4|DXS\d{3,5})"
)
_ALLELE = r"\d{1,2}(?:\.\d)?"
_CALL = rf"{_LOCUS}[ :=\t]{{1,3}}(?:{_ALLELE}(?: ?[,/-] ?{_ALLELE})?|[XY],? ?[XY])"
_HLA = r"(?:HLA-)?(?:DRB[1345]|DQ[AB]1|DP[AB]1|[ABC])\*\d{2,3}(?::\d{2,3}){0,3}[NLSQ]?"
_SOURCE = "saliva|buccal|cheek|dna|paternity(?: case)?|newborn blood spot"
#: Number of a kit: OG-500-44177281, GT10417P, SK4417 7719 02, CBR 7719-0441, DNA-REF-88120.
_KIT = (
    r"[A-Z]{1,4} ?\d{4}(?: \d{2,4}|-\d{4}){1,3}|[A-Z]{1,4}-?\d{2,8}(?:-[A-Z0-9]{1,10}){0,3}[A-Z]?|[A-Z]{2,4}(?:-[A-Z]{1,4}){1,2}-\d{4,8}|"
    r"\d{2,5}-\d{3,8}(?:-\d{2,8})?|\d{6,14}"
)
_POSITION = r"(?:chr)?(?:\d{1,2}|X|Y|MT?)[ \t,]{1,4}\d{3,9}"

recognizer = PatternRecognizer(
    name="genetic_profile",
    title="Genetic profile",
    identifies=SafeHarbor.BIOMETRIC,
    entity="GENETIC_PROFILE",
    patterns=(
        Pattern(rf"{_CALL}(?:[;,.|/\n\t ]{{1,3}}{_CALL}){{1,24}}", alone=0.93, lead=first_group(_LOCUS)),
        Pattern(_CALL, alone=0.30, labelled=0.80, lead=first_group(_LOCUS)),
        Pattern(
            rf"(?:rs|i)\d{{3,10}}[ \t,]{{1,4}}{_POSITION}[ \t,]{{1,4}}(?:[ACGTDI-]{{1,2}}|[ACGT][ /,|\t][ACGT])",
            alone=0.90,
        ),
        Pattern(
            rf"{_POSITION}[ \t]{{1,4}}rs\d{{3,10}}[ \t]{{1,4}}[ACGT]{{1,20}}[ \t]{{1,4}}[ACGT,]{{1,20}}", alone=0.90
        ),
        Pattern(r"\d{4,9}[ \t]{1,4}rs\d{3,10}[ \t]{1,4}[ACGT]{1,20}[ \t]{1,4}[ACGT,]{1,20}", alone=0.88),
        Pattern(rf"{_HLA}(?:[,;/ \n]{{1,3}}{_HLA}){{2,15}}", alone=0.88),
        Pattern(r"HV(?:R|S)?-?[12I]{1,2}:?(?:[ ,]{1,2}\d{2,5}(?:\.\d)?[ACGT](?:del)?){2,20}", alone=0.88),
        Pattern(r"[01][/|][01](?::\d{1,4}){1,4}", alone=0.10, labelled=0.60),
        Pattern(r"GT[ \t](?P<value>[01][/|][01])", alone=0.75, caseless=False, names_itself=True),
        labelled(
            r"##SAMPLE=\<ID|FORMAT",
            r"[A-Z]{1,6}-?[A-Z0-9]{0,8}-?\d{3,8}",
            alone=0.88,
            gap=r"[=\t ]{1,3}",
            caseless=False,
        ),
        # what comes in the post: Oragene kit bar code OG-500-44177281, kit codes GT10417P / GT10417M / GT10417F
        *(
            labelled(
                rf"(?:{_SOURCE}|trio|exome|genome|proband|oragene|cord[- ]?blood|hla|ancestry(?:dna)?|23 ?(?:and|&) ?me|str|codis)?"
                rf"[ -]?(?:collection |home |test )?(?:kits?|swabs?|tubes?|samples?)[ -]?(?:bar ?codes?|codes|ids)|"
                rf"(?:{_SOURCE}|oragene|genetic|cord[- ]?blood|hla|ancestry(?:dna)?|23 ?(?:and|&) ?me)[ -](?:collection |home |test )?"
                rf"(?:kits?|swabs?|samples?)|codis(?:,? spec(?:imen)?)?(?: id)?|hla [^\n\0]{{0,30}}sample",
                _KIT,
                alone=0.94,
                gap=rf"(?: ?(?:id|no\.?|number|#|is))?[ \t:=#\"'(>]{{1,4}}(?:(?:{_KIT})(?:,? ?(?:/|&|and|\+|,) ?)){{{n}}}",
            )
            for n in range(3)
        ),
        labelled(
            rf"(?:{_SOURCE}|reference (?:buccal|swab|sample))[^\n\0;:]{{0,20}}[ ,](?:bar-?coded|bar ?code|labell?ed|tagged|coded)",
            _KIT,
            alone=0.94,
            gap="[ :#]{1,3}",
        ),
        # a kit, and the samples beside it: kit GX-00441-77 = Ezra, paternal sample GX-00441-78
        labelled(
            r"(?:paternal|maternal|paternity|proband|buccal|saliva|cheek|dna|genetic|sibling|parent|child|father|mother)'?s? "
            r"(?:sample|swab|specimen|kit|tube)|(?:dna |genetic |saliva |home |swab )?kit",
            r"[A-Z]{2,4}-\d{4,8}-\d{2,4}",
            alone=0.86,
            gap=r"(?: (?:id|no\.?|number|#))?[ :#=]{1,3}",
        ),
        labelled(
            r"(?:dna|saliva|buccal|genetic|genomic|exome|genome|codis|str|forensic|ancestry(?:dna)?|23 ?(?:and|"
            r"&) ?me)(?:-like)?[ _-]?(?:kit|sample|specimen|barcode|swab|profile|id|reference|ref|record|file|card|"
            r"hit|match|exhibit|evidence|extract|report)s?",
            r"[A-Z]{1,4}-?\d{2,8}(?:-[A-Z0-9]{1,8}){0,3}|\d{2,4}(?:-[A-Z0-9]{2,8}){1,3}|\d{5,12}|[A-Z]{1,4}\d{2,4}"
            r"(?:-\d{2,8}){1,3}",
            alone=0.88,
            gap=r"(?:[ _-]?(?:id|no\.?|number|num|#|code|as|is|at|under|on file)){0,3}[ \t:=#\"'(>]{1,4}",
        ),
    ),
    labels=("str", "str profile", "identity str", "dna", "codis", "profile", "loci"),
    context=("allele", "locus", "forensic", "buccal", "identity"),
    positives=(
        "<D8S1179 13,14; TH01 6,9.3; FGA 22>",
        "<rs4988235 2 136608646 AG>",
        "Identity STR: <D3S1358 15,17; vWA 16,18; TH01 7,9.3; FGA 21,24; D18S51 13,16>",
        "<A*01:01, A*24:02; B*08:01, B*35:03; DRB1*03:01, DRB1*11:04>",
        "mtDNA <HV1 16126C 16294T 16519C>. Plate",
        "<chr1 752566 rs3094315 G A> 99 PASS",
        "##SAMPLE=\\<ID=<HG-LIMA-04471>,Sex=F\\>",
        "saliva DNA kit <KT9904417>",
        "paternity case sample <PT-20417-C>",
        "trio exome, kit codes <GT10417P> / <GT10417M> / <GT10417F>",
        "Oragene kit bar code <OG-500-44177281>",
        "Reference buccal, bar-coded <DNA-REF-88120>. Suspect",
        "Saliva kit barcode <SK4417 7719 02> has been mailed",
        "Cord blood kit <CBR 7719-0441> handed",
        "in CODIS, spec id <OH-C-0044178> (per",
        "HLA A*02:01 typed locally, sample <HLA-0044-177>",
        "kit <GX-00441-77> = Ezra, paternal sample <GX-00441-78>.",
        "raw: <rs4477212\t1\t82154\tAA>",
    ),
    negatives=(
        "BRAF V600E",
        "HLA-B27 positive",
        "HLA-B*27:05 positive",
        "TP53 R175H",
        "rs1799853 carrier",
        "CYP2C19 *1/*17",
        "BRCA2 c.5946delT (p.Ser1982fs)",
        "A*1 and B*2",
        "FGA 38 weeks",
        "samples 3 of 4, kit opened 3/14/2019",
        "cheek swab 12-14 days ago",
    ),
    sources=(
        "https://strbase.nist.gov/",
        "https://hla.alleles.org/pages/nomenclature/naming_alleles/",
        "https://samtools.github.io/hts-specs/VCFv4.3.pdf",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(P)",
    ),
    recall=nothing,
)
