"""Plain words for the gaps: none of them names anybody or anything in particular."""

from collections.abc import Callable

from generator.case import Case

COMPLAINTS = "chest pain|shortness of breath|abdominal pain|headache|back pain|cough|fever|dizziness|nausea and vomiting|rash|fall|syncope|sore throat|knee pain|fatigue|palpitations|leg swelling|dysuria|hematuria|anxiety|insomnia|weakness|numbness|blurred vision|ear pain|toothache|constipation|diarrhea|weight loss|medication refill|laceration to hand|shoulder pain|allergic reaction|vaginal bleeding|wheezing|seizure|confusion|neck stiffness|eye redness|swallowing trouble"
DIAGNOSES = "hypertension|type 2 diabetes mellitus|COPD|asthma|community-acquired pneumonia|atrial fibrillation|congestive heart failure|UTI|cellulitis|GERD|migraine|osteoarthritis|major depressive disorder|generalized anxiety disorder|hypothyroidism|hyperlipidemia|anemia|acute kidney injury|CKD stage 3|DVT|pulmonary embolism|stroke|TIA|gout|sciatica|obstructive sleep apnea|otitis media|sinusitis|iron deficiency|osteoporosis|diverticulitis|cholelithiasis|pancreatitis|psoriasis|eczema|bipolar disorder|opioid use disorder|breast cancer|prostate cancer|colon polyp|preeclampsia|gestational diabetes|ADHD|PTSD|lupus|rheumatoid arthritis|cirrhosis|hepatitis C|cataract|glaucoma"
SYMPTOMS = "nausea|vomiting|fever|chills|night sweats|dizziness|blurry vision|chest tightness|palpitations|leg swelling|cough|wheezing|abdominal cramping|bloating|joint stiffness|numbness in the feet|tingling|poor sleep|low appetite|fatigue|itching|headache|sore throat|runny nose|burning with urination|low mood|irritability|hot flashes|dry mouth|ringing in the ears|muscle aches"
PROCEDURES = "colonoscopy|laparoscopic cholecystectomy|total knee arthroplasty|cardiac catheterization|cesarean section|appendectomy|cataract extraction|hernia repair|MRI of the lumbar spine|CT abdomen and pelvis|echocardiogram|upper endoscopy|bronchoscopy|skin biopsy|joint injection|thyroidectomy|mastectomy|tonsillectomy|pacemaker implantation|stress test|lumbar puncture|thoracentesis|dialysis access placement|sleep study|mammogram|bone density scan|root canal|carpal tunnel release|hysterectomy|vasectomy"
BODY = "left knee|right shoulder|lower back|abdomen|chest|right hand|left foot|neck|left hip|scalp|right forearm|left ankle|right ear|left eye|jaw|groin|right wrist|left calf|sternum|right thigh|left flank|nose|tongue"
EXAMS = "Lungs clear to auscultation bilaterally.|Regular rate and rhythm, no murmurs.|Abdomen soft, non-tender, non-distended.|Alert and oriented x3.|No acute distress.|Skin warm and dry.|Pupils equal and reactive.|No edema.|Normal gait.|Moist mucous membranes.|Neck supple.|Cranial nerves intact.|Well-appearing.|Tenderness over the left flank.|Crackles at both bases.|Wound clean, dry and intact.|Mood good, affect congruent.|Capillary refill brisk.|Reflexes symmetric.|No rash."
PLANS = "Continue current medications.|Follow up in two weeks.|Start physical therapy.|Recheck labs in three months.|Return if symptoms worsen.|Refer to cardiology.|Increase fluids.|Low sodium diet.|Repeat imaging in six months.|Discussed risks and benefits.|Will call with results.|Encourage smoking cessation.|Wean oxygen as tolerated.|Hold anticoagulation for now.|Advance diet as tolerated.|Pain control with acetaminophen.|Monitor blood sugars at home.|May return to work Monday.|Social work consult.|Home health to see twice a week."
HISTORIES = "Mother with breast cancer.|Father had an MI at 62.|No known family history.|Appendectomy as a child.|Hospitalized last year for pneumonia.|History of hypertension and diabetes.|No prior surgeries.|Two prior pregnancies.|Quit smoking ten years ago.|Never transfused.|Childhood asthma, resolved.|Sister with lupus.|Grandfather had a stroke.|Past history is otherwise unremarkable."
ALLERGIES = "penicillin (hives)|NKDA|sulfa - rash|latex|shellfish|codeine (nausea)|no known drug allergies|iodine contrast|aspirin|peanuts|bee stings|amoxicillin: anaphylaxis|adhesive tape|lisinopril (cough)|none|eggs"
SOCIAL = "Lives with family.|Denies tobacco, alcohol or drugs.|Retired teacher.|Works nights.|Drinks socially.|Smokes half a pack a day.|Lives alone in an apartment.|Married with three children.|Uses a walker.|Recently lost a job.|Drives a truck.|Two dogs and a cat at home.|Vapes occasionally.|Student, plays soccer.|Feels safe at home."
ROS = "Negative except as in HPI.|Denies chest pain or dyspnea.|Positive for fatigue, otherwise negative.|No fever or chills.|Reports poor appetite.|GI: no nausea, vomiting or diarrhea.|Neuro: no headache or weakness.|All other systems reviewed and negative.|MSK: joint pain as above.|Psych: sleeping poorly."
INSTRUCTIONS = "Take with food.|Do not drive while taking this medicine.|Keep the wound dry for 48 hours.|Nothing to eat or drink after midnight.|Bring your insurance card and photo ID.|Arrive 15 minutes early.|Call if you have a fever over 101.|Wear loose clothing.|Finish all of the antibiotic.|Rest, ice and elevate.|Do not lift more than ten pounds.|Check your blood sugar twice a day.|Stop blood thinners as told.|Have someone drive you home."
PLEASANTRIES = "I hope this finds you well.|Thanks for getting back to me.|Sorry for the delay.|Hope you had a nice weekend.|Thank you for your help.|Just checking in.|Happy to help.|Let me know if you have questions.|Good talking to you today.|Appreciate it.|No rush on this.|Thanks so much!|Hope all is well.|Sorry to bother you again."
CLOSINGS = "Thank you|Thanks|Best regards|Sincerely|Regards|Best|Warm regards|Kind regards|Respectfully|Many thanks|Take care|Cheers|Thanks again|With appreciation|Yours truly"
SMALLTALK = "the parking lot was a mess again|my back is killing me|the kids are finally over that bug|traffic was awful|we got the new printer working|the coffee machine is broken|the game was great|I still owe you lunch|the dog ate my notes|cannot believe it is already this late|the elevators are slow today|the garden is doing well|still waiting on the plumber|that movie was too long"
WEATHER = "it has been raining all week|so hot out there|first snow of the year|windy as anything|finally some sun|roads are icy|storm knocked the power out|foggy this morning|humid today|cold snap coming"
DISCLAIMERS = "This message and any attachments are confidential and intended only for the addressee.|If you received this in error, please delete it and notify the sender.|This fax contains confidential health information. Unauthorized disclosure is prohibited.|The information in this e-mail may be privileged. Do not forward.|Please consider the environment before printing.|This is an automated message; replies are not read.|Do not use e-mail for emergencies. Call 911."
SIGS = "po daily|po bid|tid with meals|qhs|prn pain|q6h prn|once weekly|every other day|sublingually prn|2 puffs q4h prn|in the morning|at bedtime|with breakfast|topically bid"
STRENGTHS = "5 mg|10 mg|20 mg|25 mg|40 mg|50 mg|81 mg|100 mg|250 mg|500 mg|875 mg|1 g|0.5 mg|12.5 mg|100 units/mL|90 mcg|0.1%|400 IU"
MEDICINES = "lisinopril|metformin|atorvastatin|amlodipine|omeprazole|levothyroxine|albuterol|gabapentin|sertraline|furosemide|prednisone|warfarin|insulin glargine|losartan|hydrochlorothiazide|amoxicillin|ibuprofen|acetaminophen|tramadol|trazodone|fluoxetine|pantoprazole|clopidogrel|montelukast|tamsulosin|carvedilol|metoprolol|rosuvastatin|apixaban|escitalopram|duloxetine|bupropion|cetirizine|hydroxyzine|ondansetron|cephalexin|doxycycline|famotidine"
LAB_LINES = "CBC within normal limits.|BMP unremarkable.|Urinalysis negative.|Blood cultures pending.|Lipid panel reviewed.|TSH normal.|Hepatic panel mildly elevated.|Strep negative.|Flu and COVID negative.|Urine culture no growth.|Coags normal.|Potassium repleted.|Troponins negative times three."


def _lines(words: str) -> Callable[[Case], str]:
    options = tuple(words.split("|"))
    return lambda case: case.chance.one(options)


def _medicine(case: Case) -> str:
    chance = case.chance
    return f"{chance.one(MEDICINES.split('|'))} {chance.one(STRENGTHS.split('|'))} {chance.one(SIGS.split('|'))}"


SLOTS: dict[str, tuple[str, Callable[[Case], str]]] = {
    "cc": ("", _lines(COMPLAINTS)),
    "dx": ("", _lines(DIAGNOSES)),
    "symptom": ("", _lines(SYMPTOMS)),
    "procedure": ("", _lines(PROCEDURES)),
    "bodypart": ("", _lines(BODY)),
    "exam": ("", _lines(EXAMS)),
    "plan_line": ("", _lines(PLANS)),
    "history_line": ("", _lines(HISTORIES)),
    "allergy": ("", _lines(ALLERGIES)),
    "social_line": ("", _lines(SOCIAL)),
    "med_line": ("", _medicine),
    "lab_line": ("", _lines(LAB_LINES)),
    "ros_line": ("", _lines(ROS)),
    "instruction": ("", _lines(INSTRUCTIONS)),
    "pleasantry": ("", _lines(PLEASANTRIES)),
    "closing_line": ("", _lines(CLOSINGS)),
    "smalltalk": ("", _lines(SMALLTALK)),
    "weather": ("", _lines(WEATHER)),
    "disclaimer": ("", _lines(DISCLAIMERS)),
}
