"""Street address in a field (Safe Harbor class B): of forms, JSON, C-CDA, HL7 v2, X12, cards and licences.

What stands in a field for the line of a street is one, whatever its form.

>>> recognizer.check("The Old Mill").decibans
0
"""

from phiguard.detect.pattern import Pattern, PatternRecognizer
from phiguard.safe_harbor import SafeHarbor

recognizer = PatternRecognizer(
    name="address_field",
    title="Street address in a field",
    identifies=SafeHarbor.GEOGRAPHY,
    entity="STREET_ADDRESS",
    patterns=(
        Pattern(
            r"DAG(?P<value>\d[^\n\0]{3,34})", alone=0.97, left="line", right="line", caseless=False, names_itself=True
        ),
        Pattern(
            r"(?:street[ _]?address|address[ _]?line[ _]?[12]|addr(?:ess)?[ _]?[12]|address[12]|street[12]?|line[12]?"
            r"|domicilio)"
            r"[\"']?[ ]?[:=] ?\[?\n? {0,12}[\"'](?P<value>[A-Z0-9#][^\"\n\0]{2,60})\"",
            alone=0.97,
            names_itself=True,
        ),
        Pattern(
            r"(?:street[ _]?address|address[ _]?line[ _]?[12]|addr(?:ess)?[ _]?[12])[:=] {0,3}(?P<value>\w[^\n\0"
            r"|,;\"<>&]{2,50})",
            alone=0.97,
            names_itself=True,
        ),
        Pattern(
            r"<(?:streetAddressLine|street|addressLine\d?|line)"
            r"(?: [^>\n\0]{1,40})?>(?P<value>[A-Za-z0-9\xaa\xba][^<\0\n]{2,59})<",
            alone=0.97,
            left="any",
            right="any",
        ),
        Pattern(
            r"N3\*(?P<value>[A-Za-z0-9\xaa\xba][^*~\n\0]{2,54}(?:\*[^*~\n\0]{1,55})?)",
            alone=0.98,
            right="any",
            names_itself=True,
            caseless=False,
        ),
        Pattern(
            r"ADR[^:\n\0]{0,30}:[^;\n\0]{0,20};[^;\n\0]{0,20};(?P<value>[A-Za-z0-9\xaa\xba][^;\n\0]{2,49})",
            alone=0.97,
            names_itself=True,
        ),
        Pattern(
            r"\|(?P<value>\d[^|^~\n\0]{3,50}(?:\^[^|^~\n\0]{0,30})?)\^[^|^~\n\0]{2,40}\^[A-Z]{2}\^\d{5}",
            alone=0.97,
            left="any",
            names_itself=True,
        ),
    ),
    positives=(
        "PID|1||^^||^^||<61 HOLLINS FERRY LN^>^TAMARIND FALLS^MI^48999||",
        '"line": ["<19 Saltmarsh Ter>"]',
        "\\<streetAddressLine\\><4 Wexmoor Commons>\\</streetAddressLine\\>",
        "N3*<30 CHANDLER LOOP>~",
        "address line 1: <The Old Mill>",
        "\nDAG<14 THISTLEDOWN RD>\n",
        "ADR:;;<910 Ore Cart Way>;Battle Mountain;NV;89899;USA",
        '"addressLine1": "<Gorse House>"',
    ),
    negatives=(
        "address line: see chart",
        "N3 disease",
        "line 1: normal",
        "streetcar accident",
        "PICC line 2 lumens",
        "ADR: rash after amoxicillin",
    ),
    sources=(
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)",
        "https://www.hl7.eu/HL7v2x/v251/std251/ch02a.html",
    ),
)
