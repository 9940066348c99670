"""Names of makers and models of medical devices, and nouns for devices, as alternatives of an expression.

Source: general knowledge; names as they stand in notes. A name is here if a number close behind it is more often a
serial number than anything else.
"""

_HEARING = (
    r"oticon|phonak|re ?sound|signia|starkey|widex|unitron|bernafon|rexton|hansaton|beltone|miracle[- ]ear|eargo|"
    r"cochlear nucleus|nucleus [5-8]|naida|audeo|kanso|baha|osia|ponto|med-?el|advanced bionics"
)
_DIABETES = (
    r"dexcom|free ?style|libre [23]|omnipod(?: (?:5|dash|eros))?|t:? ?slim(?: x2)?|tandem(?: mobi)?|mini ?med|ilet|"
    r"guardian [34]|eversense|accu-?chek|one ?touch|contour(?: next)?|true ?metrix|precision xtra|in ?pen|v-?go"
)
_HEART = (
    r"medtronic|boston sci(?:entific)?|bos ?sci|bsc|abbott|st\.? jude|sjm|biotronik|sorin|microport|livanova|guidant|"
    r"micra|leadless|assurity|accolade|azure|ellipse|evera|cobalt|visia|linq|reveal|confirm rx|biomonitor|life ?vest|"
    r"zio(?: (?:xt|at))?(?: patch)?|cardionet|preventice|bardy|kardia(?:mobile)?|heart ?mate(?: (?:ii|3))?|hm ?[23]|"
    r"hvad|heartware|watchman|amplatzer|mitraclip|sapien(?: 3)?|core ?valve|evolut|on-?x|coagu-?chek(?: xs)?|coag ?sense"
)
_NERVES = (
    r"synchromed(?: ii)?|prometra|axonics|interstim|inspire|proclaim|eterna|nevro|senza|wavewriter|precept|"
    r"percept(?: pc)?|activa|vercise|infinity|sentiva|aspire sr|remunity|cadd(?:-[a-z]{3,8})?"
)
_BREATH = (
    r"resmed|air ?sense(?: 1[01])?|air ?curve(?: 1[01])?|air ?mini|dream ?station(?: 2)?|respironics|philips trilogy|"
    r"trilogy(?: (?:evo|100|200))?|astral(?: 1[05]0)?|inogen(?: one)?|caire|everflo|oxygo|devilbiss|hamilton|dr(?:a|ae)ger|"
    r"puritan bennett|servo-?[iu]|avea|lung ?flute|afflovest|hill-?rom vest|smart ?vest|aerogen|pari"
)
_WARD = (
    r"alaris|sigma spectrum|plum 360|hospira|baxter|b\.? ?braun|kangaroo|curlin|zoll|lifepak(?: \d{1,2})?|philips|welch allyn|"
    r"i-?stat|hemocue|afinion|trima(?: accel)?|spectra optia|amicus|pcs ?2|haemonetics|aurora|fresenius|2008[tk]2?|nx ?stage|"
    r"optiflux|prismaflex|tablo|gambro|apollo|carestation|omnibed|giraffe|stryker|hill-?rom|olympus|pentax|"
    r"intoxilyzer(?: \d{4})?|breathalyzer|life ?alert(?: unit)?|life ?line(?: unit)?|medical guardian|scram|body ?trace|omron|withings"
)
_LIMBS = (
    r"c-?leg(?: 4)?|genium(?: x3)?|rheo knee|ottobock|ossur|triton|proprio|empower|permobil(?: [mf]\d)?|quickie|"
    r"invacare|quantum|pride mobility|jazzy|ki mobility|tilite|hoyer|bioness|walkaide|rewalk|ekso"
)
_IMPLANTED = (
    r"mentor|allergan|natrelle|sientra|alcon|tecnis|straumann|nobel(?: biocare)?|zimmer(?: biomet)?|depuy|smith (?:and|&) "
    r"nephew|arthrex|synthes|exactech|bard|gore|ethicon|cook|apligraf|epi ?fix|grafix|dermagraft|amnio(?:band|fix|n)|affinity"
)

#: Makers and models.
MAKES = f"{_HEARING}|{_DIABETES}|{_HEART}|{_NERVES}|{_BREATH}|{_WARD}|{_LIMBS}|{_IMPLANTED}"

#: Nouns for devices behind which a number is a serial number, also with a maker's name between.
NOUNS = (
    r"(?:cgm |dexcom |libre |g[67] |ecg |bp |event |cardiac |holter |ankle |sleep |baby )?"
    r"(?:transmitter|sensor|receiver|glucometer|monitor|recorder)|"
    r"(?:insulin |pain |infusion |feeding |baclofen |breast |pca |iv |omnipod |tandem |medtronic |mattress |enteral |"
    r"syringe |wound |lvad )?(?:pump|pod|pdm)|pacemaker|pacer|(?:pulse )?generator|ipg|icd|crt-?[dp]|(?:right|left|r[av]|"
    r"lv|atrial|ventricular|icd|pacing|dbs|vns) lead|loop recorder|ilr|holter|defibrillator|defib|aed|life ?vest|"
    r"lvad(?: controller)?|vad|(?:im|ex)plant(?:ed)?|prosthesis|prosthetic (?:foot|knee|leg|hand|arm)|knee joint|"
    r"(?:neuro)?stimulator|(?:nerve|spinal cord|bladder) stim|cochlear implant|processor|iol|hearing aids?|ha|cpap|bipap|"
    r"apap|auto-?pap|ventilator|vent|concentrator|nebulizer|oximeter|spirometer|thermometer|wheel ?chair|power ?chair|"
    r"w/c|rollator|walker|stair ?lift|hospital bed|hoyer(?: lift)?|gateway|modem|tele(?:metry)? (?:box|unit|pack|monitor)|"
    r"controller|programmer|charger|battery|base station|pendant|loaner|(?:dialysis|apheresis|anesthesia|ecg|ekg|"
    r"x-?ray|ultrasound) machine|dialyzer|(?:endo|broncho|colono|gastro|duodeno|cysto|laryngo)scope|scope|"
    r"breathalyzer|poc device|etg device|camera(?: body)?|camera serial|glucose meter|backup meter|meter|tracker|"
    r"fitbit|smart ?watch|machine|device|equipment|dispositivo|bomba(?: de insulina)?|marcapasos|audifono"
)
