"""Words for vehicles, and names of makes and models, as alternatives of an expression.

Source: general knowledge; models that are seen on roads of the United States.
"""

#: Kinds of vehicles.
KINDS = (
    r"truck|van|car|vehicle|veh|auto|sedan|suv|pick-?up|trailer|motorcycle|bike|bus|taxi|cab|uber|lyft|minivan|coupe|"
    r"ambulance|ride|wagon|hatchback|convertible|scooter|rv|motorhome|moped|semi|tractor|forklift|limo|shuttle|cruiser|"
    r"carro|camioneta|coche"
)
_MAKES = (
    r"jeep|honda|toyota|ford|subaru|chevy|chevrolet|nissan|kia|hyundai|tesla|mazda|bmw|audi|lexus|dodge|ram|gmc|buick|"
    r"volvo|vw|volkswagen|acura|chrysler|cadillac|lincoln|pontiac|saturn|mitsubishi|infiniti|genesis|mercedes|benz|"
    r"porsche|fiat|mini cooper|harley|kawasaki|yamaha|suzuki|polaris|rivian|peterbilt|kenworth|freightliner|mack|u-?haul"
)
_MODELS = (
    r"altima|camry|civic|accord|corolla|f-?[1-6]50|silverado|prius|outback|jetta|sienna|odyssey|tacoma|tundra|tahoe|"
    r"suburban|explorer|escape|equinox|malibu|impala|rogue|sentra|versa|sonata|elantra|tucson|santa fe|optima|sorento|"
    r"soul|forester|impreza|crosstrek|legacy|wrangler|cherokee|rav-?4|highlander|4runner|cr-?v|hr-?v|pilot|fit|focus|"
    r"fusion|taurus|mustang|ranger|transit|econoline|edge|charger|challenger|caravan|pacifica|ram [123]500|sierra|yukon|"
    r"terrain|acadia|enclave|traverse|trax|bolt|leaf|model [3syx]|tiguan|passat|golf|mazda ?[36]|cx-?[359]|maxima|murano|"
    r"pathfinder|frontier|armada|sprinter|express van|savana|crown vic|grand marquis|town car|camaro|corvette|cruze|"
    r"cobalt|sonic|spark|blazer|colorado|avalanche|avalon|matrix|yaris|venza|element|ridgeline|insight|leaf"
)

#: What a plate may stand behind.
VEHICLES = f"{KINDS}|{_MAKES}|{_MODELS}"
