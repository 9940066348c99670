"""Harmless text that looks like an identifier: names of diseases and things, codes, numbers of anything."""

from collections.abc import Callable

from generator import bedside, digits
from generator.bedside import LISTS, of, reference_words, word
from generator.case import Case
from generator.draft import NEGATIVE


def eponym(case: Case) -> str:
    """Give a name that stands for a disease, a sign or a thing."""
    chance = case.chance
    kind = chance.below(10)
    if kind < 3:
        return chance.one(LISTS["THINGS"])
    if kind < 6:
        return chance.one(LISTS["SIGNS"]) + chance.one(LISTS["AFTER_SIGN"])
    if kind < 7 and (listed := reference_words("eponyms")):
        return f"{chance.one(listed).title()} {chance.one(LISTS['AFTER_NAME'])}"
    return chance.one(LISTS["EPONYM_STARTS"]) + chance.one(LISTS["AFTER_DISEASE"])


def brand(case: Case) -> str:
    """Give a brand."""
    listed = reference_words("brands")
    return case.chance.one(listed).title() if listed and case.chance.happens(0.4) else case.chance.one(LISTS["BRANDS"])


def score(case: Case) -> str:
    """Give a score or a stage."""
    c = case.chance
    return c.one(LISTS["SCORES"]).format(
        a=c.whole(3, 15),
        b=c.whole(6, 29),
        c=c.whole(10, 95),
        d=c.whole(0, 9),
        e=c.whole(1, 5),
        f=c.whole(3, 9),
        g=c.one("ABC"),
        h=c.one(("I", "II", "III", "IV")),
    )


def phoneish(case: Case) -> str:
    """Give a number of a thing that is laid out like a telephone number or a code."""
    chance = case.chance
    text = chance.one(LISTS["PHONEISH"])
    head = chance.mask("%#######")
    text = text.replace("{v}", head + digits.verhoeff(head)).replace("{n}", f"{head[:5]}-{digits.luhn(head[:5])}")
    return chance.mask(text)


def gene(case: Case) -> str:
    """Give a gene, at times with a variant."""
    return case.chance.one(LISTS["GENES"]) + case.chance.masked(*LISTS["VARIANTS"])


def percent(case: Case) -> str:
    """Give a share of a hundred."""
    number = case.chance.masked("%#", "%", "%#.#", "0.#", "100", "%#-%#")
    return number + case.chance.one(("%", "%", "%", " %", " percent"))


def statistic(case: Case) -> str:
    """Give a result of statistics."""
    return case.chance.masked(*LISTS["STATS"]).replace("¢", "%")


SLOTS: dict[str, tuple[str, Callable[[Case], str]]] = {
    **bedside.SLOTS,
    "!icd": (NEGATIVE, of("ICD")),
    "!cpt": (NEGATIVE, of("CPT")),
    "!eponym": (NEGATIVE, eponym),
    "!device": (NEGATIVE, word("DEVICES")),
    "!gene": (NEGATIVE, gene),
    "!test": (NEGATIVE, word("TESTS")),
    "!model": (NEGATIVE, of("MODELS")),
    "!version": (NEGATIVE, of("VERSIONS")),
    "!money": (NEGATIVE, of("MONEY")),
    "!percent": (NEGATIVE, percent),
    "!score": (NEGATIVE, score),
    "!room": (NEGATIVE, of("ROOMS")),
    "!stat": (NEGATIVE, statistic),
    "!citation": (NEGATIVE, of("CITATIONS")),
    "!phoneish": (NEGATIVE, phoneish),
    "!codeword": (NEGATIVE, word("CODEWORDS")),
    "!brand": (NEGATIVE, brand),
    "!formno": (NEGATIVE, word("FORMS")),
    "!lot": (NEGATIVE, lambda case: case.chance.masked("lot ?####??", "Lot ??####", "lot #%##?", "LOT %#####")),
}
