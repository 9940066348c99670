"""Word lists: names of people, English words, eponyms, drugs, organizations, words of health care.

Every entry is folded as :func:`phiguard.reference.wordfile.fold` does. A list is read once, when it is first asked for.
Sources and licences stand at the top of each data file and in ``docs/reference/data.md``.

>>> "odessa" in given_names(), "okonkwo" in surnames(), "hope" in words(), "parkinson" in eponyms()
(True, True, True, True)
"""

from functools import cache

from phiguard.reference.wordfile import entries

#: How many names, counted from the most frequent, are called common.
COMMON_GIVEN_NAMES = 2500
COMMON_SURNAMES = 5000


@cache
def _by_frequency(name: str) -> tuple[str, ...]:
    """The names of a file, most frequent first."""
    return tuple(entries(name))


@cache
def given_names() -> frozenset[str]:
    """Give names that people are given, in the United States and elsewhere, short forms included."""
    return frozenset(_by_frequency("given_names.txt.gz")) | frozenset(entries("nicknames.txt"))


@cache
def surnames() -> frozenset[str]:
    """Give family names, the frequent ones of the 2020 Census and names from other countries."""
    return frozenset(_by_frequency("surnames.txt.gz"))


@cache
def common_given_names() -> frozenset[str]:
    """Give the most frequent given names of the 2020 Census."""
    return frozenset(_by_frequency("given_names.txt.gz")[:COMMON_GIVEN_NAMES])


@cache
def common_surnames() -> frozenset[str]:
    """Give the most frequent surnames of the 2020 Census."""
    return frozenset(_by_frequency("surnames.txt.gz")[:COMMON_SURNAMES])


@cache
def words() -> frozenset[str]:
    """Give English words that are written in lower case."""
    return frozenset(entries("words.txt.gz"))


@cache
def eponyms() -> frozenset[str]:
    """Give names that stand in the names of diseases, signs, tests, operations and devices."""
    return frozenset(entries("eponyms.txt"))


@cache
def drugs() -> frozenset[str]:
    """Give names of medicines, generic names and brands."""
    return frozenset(entries("drugs.txt"))


@cache
def brands() -> frozenset[str]:
    """Give names of hospital systems, pharmacies, insurers, laboratories, makers and other companies."""
    return frozenset(entries("brands.txt"))


@cache
def health_words() -> frozenset[str]:
    """Give words that stand capitalised in notes and messages and are not names of people or places."""
    return frozenset(entries("health_words.txt")) | frozenset(entries("icd_words.txt.gz"))


@cache
def titles() -> frozenset[str]:
    """Give words that stand before a name, without their period."""
    return frozenset(entries("titles.txt"))


@cache
def credentials() -> frozenset[str]:
    """Give degrees and licences that stand after a name, in lower case, hyphens kept."""
    return frozenset(entries("credentials.txt"))


@cache
def relations() -> frozenset[str]:
    """Give words for relatives and for persons close to a patient."""
    return frozenset(entries("relations.txt"))


@cache
def name_particles() -> frozenset[str]:
    """Give the small words between the parts of a name: ``van``, ``de la``, word by word."""
    return frozenset(entries("name_particles.txt"))


@cache
def suffixes() -> frozenset[str]:
    """Give what follows a name and says the generation, without period."""
    return frozenset(entries("suffixes.txt"))
