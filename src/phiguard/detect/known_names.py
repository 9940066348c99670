"""Where the names of known persons stand: words of a name, their short forms, slips of the pen, initials.

A word by itself weighs by its own form; beside another word of the same person it is theirs.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from phiguard.model.folded import fold_character
from phiguard.model.person import Person
from phiguard.reference import lexicons
from phiguard.reference.calendar_words import MONTHS, WEEKDAYS
from phiguard.reference.short_forms import short_forms
from phiguard.reference.spelling import one_slip, shorter

GIVEN, MIDDLE, FAMILY = range(3)
WHOLE, SHORT, SLIP, JOINED, INITIAL = range(5)
BESIDE = 15  #: decibans for another word of the same person beside it
BESIDE_INITIAL = 5  #: the same for an initial
SLIPS_FROM = 5  #: letters from which on a word is looked for with one slip
WIDEST = 15  #: characters between two words of a name
FAMILY_SLIPS_FROM = 4  #: the same for a capitalised family name

_WORD = re.compile("[A-Za-z\xaa\xba]+(?:'[A-Za-z\xaa\xba]+)*")
_DOTTED = re.compile(r"(?<![A-Za-z0-9.])(?:[A-Z]\. ?){1,3}[A-Z](?:\.|(?![A-Za-z0-9]))")
_CAPITALS = re.compile("(?<![A-Za-z0-9'])[A-Z]{2,5}(?![A-Za-z0-9'])")
_GAP = re.compile(
    r"[ \t]{0,2}[.,_^/&'\"()+=\-]{0,3}[ \t]{0,2}\n?[ \t]{0,4}|"
    r"[,.]? {1,2}(?:[A-Z]\.? |(?:van|von|de|der|den|da|di|del|la|las|los|bin|al|el|ter|st\.?) ){1,3}|\.?[A-Z]?\.",
)
_SENTENCE = re.compile(r"(?:^|[.!?:;\n\0]|[\n\0] ?[-*#>])[ \t\"'(]*$")
_NUMBERED = re.compile(r"[ .,]{0,2}[0-9]")

#: Words of the list of English words that are hardly ever anything but names.
_RATHER_NAMES = frozenset(
    "smith lee martin john maria peter harry terry victor roger robin mike chad tony holly billy jimmy bobby troy "
    "sally josh tom nick matt ken bob brad rick randy bonnie jasmine sherry colleen rosemary derrick margarita glen "
    "marina patsy noel patty tucker turner rogers cooper hicks warren lynch sims fuller welch bowman barker "
    "manning garner newton morrow davenport huff hogan kim harvey".split()
)
#: Two or three capitals that are no initials. Source: own reading of notes.
_ABBREVIATIONS = frozenset(
    "pt md do rn np pa er ed or us uk ok id am pm iv im po pr bp hr rr ct mr ms dr jr sr bs ba ma cc mg ml kg dx "
    "tx rx hx sx fx pe pi pv va ai mi cp hp cv gi gu ob lp ls ps bm bx ca cn cr cs da dc dd dl dm dt eg ek et fh "
    "fm gp gc hs ht ic ie il io ir is it iu ix jp ks kv ky la lb ld ll lr lt lv me mm mo mv na nc nd ne nh nj nm "
    "no nr ns nv ny oh on ot ox pc ph pn pp qd ra rt sc sd se sl sp ss st tb td tn to tv ua un up ut vs vt wa wc "
    "wi wk wt wv wy yo usa icu emr ehr cbc bmp cmp mri ecg ekg copd chf cad gerd dvt ros hpi pmh psh prn bid tid "
    "qid stat dob mrn ssn abd cta rrr nad ncat perrl eomi asap fyi".split()
)
_PARTICLES = frozenset("van von de der den da di del della la las los le du bin ibn al el ter ten st".split())
_AFFIXES = frozenset("mr mrs ms miss mx dr prof rev sir jr sr ii iii iv md do rn np pa phd dds esq mstr".split())

#: Weight of a word alone in title case, in capitals, in small letters; decibans.
_PLAIN = {WHOLE: (20, 18, 14), SHORT: (13, 10, 8), SLIP: (12, 10, 8), JOINED: (18, 16, 16)}
#: The same of a word that is an English word, a term, a month.
_DOUBTFUL = {WHOLE: (6, -2, -7), SHORT: (2, -4, -12), SLIP: (-6, -9, -16), JOINED: (-20, -20, -20)}
_BRIEF = {WHOLE: (5, -4, -10), SHORT: (0, -8, -14)}  #: of two letters
_FIRST_WORD = -8  #: a doubtful word starts a sentence, where every word has a capital
_OTHER_NAME = -6  #: what looks like a slip is a name of its own

Form = tuple[int, int, int]  #: person, place in the name, kind
Row = tuple[int, int, int]  #: start, end, weight


@dataclass(frozen=True, slots=True, repr=False)
class Hit:
    """A word that may be of a name, and whose."""

    start: int
    end: int
    forms: tuple[Form, ...]
    weight: int


def folded(text: str) -> str:
    """Text as the folded view has it."""
    return "".join(map(fold_character, text))


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The names of persons, ready to be looked for.

    Attributes:
        forms: For each written word, whose it is.
        near: For each word and what is left of it without one character, the words of names behind it.
        letters: For each letter, whose initial it is.
        initials: For each run of initials, whether anybody has it.
    """

    forms: dict[str, tuple[Form, ...]] = field(repr=False)
    near: dict[str, tuple[str, ...]] = field(repr=False)
    letters: dict[str, tuple[Form, ...]] = field(repr=False)
    initials: frozenset[str] = field(repr=False)

    @classmethod
    def of(cls, persons: Iterable[Person]) -> "Names":
        """The names of some persons."""
        forms: dict[str, dict[Form, None]] = defaultdict(dict)
        letters: dict[str, dict[Form, None]] = defaultdict(dict)
        near: dict[str, set[str]] = defaultdict(set)
        initials: set[str] = set()
        named = [(number, parts(name)) for number, person in enumerate(persons) for name in person.names]
        for number, words in named:
            for place, (word, role) in enumerate(words):
                letters[word[0]][number, place, INITIAL] = None
                for form, kind in _forms_of(word, role):
                    forms[form][number, place, kind] = None
                if len(word) >= (FAMILY_SLIPS_FROM if role == FAMILY else SLIPS_FROM):
                    for left in shorter(word):
                        near[left].add(word)
            for joined in _joined(words):
                forms[joined][number, len(words), JOINED] = None
            initials.update(_initials(words))
        flat = ({k: tuple(v) for k, v in d.items()} for d in (forms, letters))
        ours, firsts = flat
        return cls(ours, {k: tuple(sorted(v)) for k, v in near.items()}, firsts, frozenset(initials))

    def found(self, text: str, low: int, high: int) -> Iterator[Row]:
        """Where they stand in a stretch of folded text."""
        if not self.forms:
            return
        yield from _runs(text, self._hits(text, low, high))
        yield from self._alone(text, low, high)

    def _hits(self, text: str, low: int, high: int) -> Iterator[Hit]:
        """The words of names, in order."""
        memo: dict[str, tuple[Form, ...]] = {}
        for match in _WORD.finditer(text, low, high):
            word = match.group()
            if word not in memo:
                memo[word] = self._read(word)
            if memo[word]:
                start, end = match.start(), match.end() - 2 * (word[-2:] in {"'s", "'S"})
                yield Hit(start, end, memo[word], _weight(text, start, end, memo[word]))

    def _read(self, word: str) -> tuple[Form, ...]:
        """Whose a word is."""
        bare = word.lower().removesuffix("'s").replace("'", "")
        if len(bare) == 1:
            return self.letters.get(bare, ()) if word.isupper() else ()
        if bare in self.forms:
            return self.forms[bare]
        if len(bare) < FAMILY_SLIPS_FROM - 1:
            return ()
        behind = {w for left in shorter(bare) for w in self.near.get(left, ()) if one_slip(bare, w)}
        if len(bare) < SLIPS_FROM or min(map(len, behind), default=0) < SLIPS_FROM:
            behind = {w for w in behind if len(w) >= SLIPS_FROM or (word[0].isupper() and not word.isupper())}
        return tuple((p, place, SLIP) for w in sorted(behind) for p, place, kind in self.forms[w] if kind == WHOLE)

    def _alone(self, text: str, low: int, high: int) -> Iterator[Row]:
        """Initials without a word beside them."""
        for match in _DOTTED.finditer(text, low, high):
            run = "".join(c for c in match.group().lower() if c.isalpha())
            if run in self.initials:
                yield match.start(), match.end(), (-8 if run in _ABBREVIATIONS else 11) + 2 * (len(run) - 2)
        for match in _CAPITALS.finditer(text, low, high):
            run = match.group().lower()
            if run in self.initials and run not in self.forms:
                listed = run in _ABBREVIATIONS or run in lexicons.health_words()
                yield match.start(), match.end(), -12 if listed else 9 + 2 * (len(run) - 2)


def parts(name: str) -> list[tuple[str, int]]:
    """The words of a name with their roles, folded and without apostrophes.

    >>> parts("Quill-Okonkwo, Odessa M."), parts("Dr. Sean O'Toole Jr.")
    ([('quill', 2), ('okonkwo', 2), ('odessa', 0), ('m', 1)], [('sean', 0), ('otoole', 2)])
    """
    family, comma, rest = folded(name).lower().partition(",")
    sides = [_words(family), _words(rest)] if comma and _words(rest) else [[], _words(family)]
    last, given = sides
    if not last and len(given) > 1:
        at = next((n for n, w in enumerate(given) if n and w[0] in _PARTICLES and n < len(given) - 1), len(given) - 1)
        given, last = given[:at], given[at:]
    roles = [(w, FAMILY) for w in last] + [(w, MIDDLE if n else GIVEN) for n, w in enumerate(given)]
    split = [(part, role) for compound, role in roles for part in compound if role == GIVEN or part not in _PARTICLES]
    order = split if comma else [p for p in split if p[1] != FAMILY] + [p for p in split if p[1] == FAMILY]
    return order or [(part, GIVEN) for compound, _ in roles for part in compound]


def _words(side: str) -> list[list[str]]:
    """The words of a side of a name, each as the parts between its hyphens."""
    pieces = [p.strip(".()\"'") for p in side.replace("^", " ").split()]
    return [
        parts
        for p in pieces
        if p not in _AFFIXES and (parts := ["".join(c for c in w if c.isalpha()) for w in p.split("-")]) and all(parts)
    ]


def _forms_of(word: str, role: int) -> Iterator[tuple[str, int]]:
    """The word and what it is shortened to."""
    if len(word) > 1:
        yield word, WHOLE
    if role != FAMILY:
        yield from ((form, SHORT) for form in short_forms(word))


def _joined(words: list[tuple[str, int]]) -> Iterator[str]:
    """A name as one word, as user names are made: ``jquill``, ``odessaquill``."""
    families = [w for w, role in words if role == FAMILY and len(w) > 2]  # noqa: PLR2004 - jli is too much else
    whole = "".join(families)
    for given in (w for w, role in words if role == GIVEN):
        for family in {*families, whole} - {""}:
            for joined in (given + family, family + given, given[0] + family, family + given[0]):
                if not _doubtful(joined) and not _listed(joined):
                    yield joined
    if len(families) > 1:
        yield whole


def _listed(word: str) -> bool:
    """Whether a word is a name of its own."""
    return word in lexicons.given_names() or word in lexicons.surnames()


def _initials(words: list[tuple[str, int]]) -> Iterator[str]:
    """Runs of initials in the order of speech."""
    given, middle, family = ("".join(w[0] for w, r in words if r == role) for role in (GIVEN, MIDDLE, FAMILY))
    if given and family:
        yield from (given + family, given + family[0], given + family[-1], given + middle + family)
        yield given + middle + family[-1]


def _doubtful(word: str) -> bool:
    """Whether a word in small letters is often something else than a name."""
    if word in _RATHER_NAMES:
        return False
    lists = (lexicons.words(), lexicons.health_words(), lexicons.eponyms(), lexicons.drugs(), MONTHS, WEEKDAYS)
    return any(word in some for some in lists)


def _weight(text: str, start: int, end: int, forms: tuple[Form, ...]) -> int:
    """Weight of a word by itself; decibans."""
    word = text[start:end]
    low = word.lower().replace("'", "")
    kind = min(k for _, _, k in forms)
    if kind == INITIAL:
        return -99
    case = 1 if word.isupper() else 2 if word.islower() else 0
    if len(low) == 2 and kind in _BRIEF:  # noqa: PLR2004 - names of two letters
        return _BRIEF[kind][case] - 12 * (low in _ABBREVIATIONS)
    if not _doubtful(low):
        other = kind == SLIP and _listed(low)
        return _PLAIN[kind][case] + _OTHER_NAME * other
    weight = _DOUBTFUL[kind][case]
    if low in MONTHS and _NUMBERED.match(text, end):
        return -20
    return weight + _FIRST_WORD * (not case and bool(_SENTENCE.search(text[max(0, start - 6) : start])))


def _runs(text: str, hits: Iterable[Hit]) -> Iterator[Row]:
    """Neighbouring words of one person as one stretch."""
    run: list[Hit] = []
    persons: set[int] = set()
    for hit in hits:
        mine = {p for p, _, _ in hit.forms}
        if run and persons & mine and _gap(text, run[-1].end, hit.start):
            persons &= mine
        else:
            yield from _row(run, persons)
            run, persons = [], mine
        run.append(hit)
    yield from _row(run, persons)


def _gap(text: str, end: int, start: int) -> bool:
    return start - end <= WIDEST and _GAP.fullmatch(text, end, start) is not None


def _row(run: list[Hit], persons: set[int]) -> Iterator[Row]:
    """The stretch of a run, without initials at its edges that say nothing."""
    words = [h for h in run if h.weight > -99]  # noqa: PLR2004 - the weight of an initial
    if not words:
        return
    best = max(h.weight for h in words)
    if _apart(words, persons):
        yield run[0].start, run[-1].end, best + BESIDE + BESIDE_INITIAL * (len(run) > len(words))
    elif len(run) > len(words) and best > 0 and _apart(run, persons):
        yield run[0].start, run[-1].end, best + BESIDE_INITIAL
    else:
        yield from ((h.start, h.end, h.weight) for h in words)


def _apart(run: list[Hit], persons: set[int]) -> bool:
    """Whether a run holds two different words of the name of one person."""
    places = [{place for h in run for p, place, _ in h.forms if p == person} for person in persons]
    return len(run) > 1 and any(len(some) > 1 for some in places)
