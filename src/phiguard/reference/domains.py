"""Endings of Internet host names that are common enough to be known without a dot-by-dot look-up.

Short on purpose: an ending that is also a word ("is", "no", "so") makes a missing blank look like a host.
Source: IANA root zone database, https://www.iana.org/domains/root/db, read 2026-11-22; choice our own; RFC 2606.
"""

#: Endings that name a host even where only two labels stand.
CERTAIN = (
    r"(?:com|org|net|edu|gov|mil|info|biz|example|invalid|localhost|online|website|app\.link|co\.uk|com\.mx|com\.au)"
)

#: Endings that name a host with three labels, or two labels and a path.
COMMON = (
    r"(?:com|org|net|edu|gov|mil|info|biz|io|example|invalid|test|local|internal|lan|int|name|pro|health|care|"
    r"clinic|hospital|doctor|dental|dentist|med|app|dev|cloud|online|site|website|web|tech|store|shop|blog|page|"
    r"link|live|chat|news|email|today|life|xyz|club|family|support|help|video|social|academy|agency|center|company|"
    r"fund|gives?|group|works|ai|at|au|be|br|ca|cc|ch|cl|cn|co|cz|de|dk|es|eu|fi|fm|fr|gd|gg|gl|gr|hk|hu|ie|il|im|"
    r"jp|kr|li|ly|me|ms|mx|my|nl|nz|pe|ph|pl|pr|pt|ru|se|sg|sh|st|tk|tv|tw|uk|us|va|vc|vn|ws|za)"
)

#: Hosts whose addresses name a vocabulary or a format and lead to nobody.
VOCABULARIES = (
    "hl7.org",
    "www.hl7.org",
    "terminology.hl7.org",
    "loinc.org",
    "snomed.info",
    "unitsofmeasure.org",
    "www.w3.org",
    "www.nlm.nih.gov/research/umls",
    "www.ama-assn.org/go/cpt",
    "schema.org",
    "schemas.microsoft.com",
    "schemas.openxmlformats.org",
    "nucc.org/provider-taxonomy",
    "doi.org",
    "dx.doi.org",
)
