"""Words and forms that tie a text to someone's condition, care or payment, 45 CFR 160.103.

The three relations of the definition of individually identifiable health information; the words are our own choice.
"""

CONDITION = (
    "diagnosis", "diagnosed", "dx", "symptom", "symptoms", "allergic", "allergy", "allergies", "disorder", "disease",
    "syndrome", "infection", "cancer", "tumor", "carcinoma", "lymphoma", "leukemia", "melanoma", "diabetes", "diabetic",
    "hypertension", "hypotension", "asthma", "copd", "chf", "stroke", "seizure", "seizures", "epilepsy", "depression",
    "anxiety", "bipolar", "schizophrenia", "dementia", "alzheimer's", "parkinson's", "hiv", "aids", "hepatitis",
    "pregnant", "pregnancy", "miscarriage", "overdose", "substance use", "opioid", "withdrawal", "fracture", "sprain",
    "pneumonia", "influenza", "covid", "covid-19", "sepsis", "anemia", "arthritis", "migraine", "nausea", "vomiting",
    "fever", "rash", "biopsy", "a1c", "hba1c", "blood pressure", "glucose", "cholesterol", "ldl", "tsh", "inr", "egfr",
    "h/o", "s/p", "c/o", "problem list", "chronic", "metastatic", "malignant", "obesity", "disability", "suicidal",
)  # fmt: skip
PROVISION = (
    "appointment", "appointments", "follow-up", "follow up", "office visit", "referral", "referred", "procedure",
    "surgery", "surgical", "admission", "admitted", "discharge", "discharged", "prescription", "prescribed", "refill",
    "telehealth", "lab order", "lab results", "test results", "imaging", "mri", "ct scan", "x-ray", "ultrasound",
    "vaccine", "vaccination", "immunization", "therapy session", "physical therapy", "care plan", "your doctor",
    "physician", "clinic", "hospital", "oncology", "cardiology", "psychiatry", "neurology", "radiology", "dialysis",
    "chemotherapy", "pharmacy", "mg", "mcg", "tablet", "tablets", "bid", "tid", "qid", "prn", "portal message",
    "care team", "inpatient", "outpatient", "emergency department", "icu", "hospice", "patient", "patients",
)  # fmt: skip
PAYMENT = (
    "claim", "claims", "copay", "co-pay", "coinsurance", "deductible", "eob", "explanation of benefits", "remittance",
    "premium", "eligibility", "prior auth", "prior authorization", "denial", "medicare", "medicaid", "insurer",
    "health plan", "hsa", "fsa", "balance due", "rxbin", "subscriber", "coverage",
)  # fmt: skip

#: Forms that show a condition or care whatever words stand around: ICD-10-CM with a point, doses, claim segments.
FORMS = {
    "condition": r"(?<![A-Za-z0-9])[A-TV-Z][0-9][0-9AB]\.[0-9A-TV-Z]{1,4}(?![A-Za-z0-9])",
    "provision": r"(?<![A-Za-z0-9])[0-9]{1,4}(?:\.[0-9]{1,2})? ?(?:mg|mcg|mL|units?|IU|mEq|puffs?)(?![A-Za-z])",
    "payment": r"(?<![A-Za-z0-9])(?:CLM\*|ISA\*00|NM1\*IL)",
}

RELATIONS = {"condition": CONDITION, "provision": PROVISION, "payment": PAYMENT}
