"""One table of cases runs on both engines."""

import re
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phiguard.detect.expressions import SOON
from phiguard.detect.hyperscan_scanner import HyperscanScanner
from phiguard.detect.pattern import Pattern, hinged, labelled
from phiguard.detect.regex_scanner import RegexScanner
from phiguard.detect.scanner import NEAR, scanner
from phiguard.errors import ConfigurationError, PatternError

ENGINES = [HyperscanScanner, RegexScanner]

PLAIN = Pattern(r"TK-\d{4}", 0.9)
ANY = Pattern(r"\d{2,4}", 0.9, left="any", right="any")
DIGIT = Pattern(r"\d{3}", 0.9, left="digit", right="digit")
LINE = Pattern(r"[A-Z]{2}\d{3}", 0.9, left="line", right="line")
EXACT = Pattern(r"TK-\d{4}", 0.9, caseless=False)
VALUE = Pattern(r"no (?P<value>\d{4})(?: x)?", 0.9)
EITHER = Pattern(r"no (?P<value>\d{4})|nr \d{4}", 0.9)
LED = labelled("mrn|chart", r"\d{4}", gap="[ :\n]{1,3}")
LED_TWICE = labelled("a|aa", r"a{0,2}\d{2}", gap="")
LED_WORD = labelled("room", "[a-z]{3}", gap=" ")
LED_LINE = Pattern(r"(?:id)[ ](?P<value>\d{2})", 0.9, left="line", right="line", lead="id", names_itself=True)
LED_CASE = Pattern(r"(?:id)(?P<value>(?i:x)\d{2})", 0.9, caseless=False, lead="id", names_itself=True)
AT = Pattern(r"[a-z]{1,8}@[a-z]{1,8}", 0.9, anchor="@")
QUOTED = Pattern(r"[a-z]{1,8}%40[a-z]{1,8}", 0.9, anchor="%40")
HINGED = hinged("[a-z]{1,4}", "@", "[a-z]{1,4}", 0.9)
HINGED_ANY = hinged("[a-z]{1,4}", "/", "[a-z]{1,4}", 0.9, left="any", right="any")
HINGED_WORD = hinged("[a-z]{1,4}", " (?:at|AT) ", "[a-z]{1,4}", 0.9)

CASES = [
    # patterns, text, surfaces found by pattern
    ("a form", [PLAIN], "see TK-1234 now", {0: ["TK-1234"]}),
    ("a form at both ends of the text", [PLAIN], "TK-1234", {0: ["TK-1234"]}),
    ("small letters", [PLAIN], "tk-1234", {0: ["tk-1234"]}),
    ("small letters that count", [EXACT], "tk-1234 TK-1234", {0: ["TK-1234"]}),
    ("a letter before", [PLAIN], "XTK-1234", {}),
    ("a digit behind", [PLAIN], "TK-12345", {}),
    ("punctuation around", [PLAIN], "(TK-1234),TK-1235;", {0: ["TK-1234", "TK-1235"]}),
    ("an underline is no letter", [PLAIN], "_TK-1234_", {0: ["TK-1234"]}),
    ("two that share an edge", [PLAIN], "TK-1234 TK-1234", {0: ["TK-1234", "TK-1234"]}),
    ("nothing", [PLAIN], "", {}),
    ("nothing found", [PLAIN, LED, AT], "plain words", {}),
    ("digits that overlap", [ANY], "123456789", {0: ["1234", "5678"]}),
    ("no digit around", [DIGIT], "123 x456y 1234 12\n789", {0: ["123", "456", "789"]}),
    ("no digit around, at both ends", [DIGIT], "123", {0: ["123"]}),
    ("no digit around, side by side", [DIGIT], "123-456", {0: ["123", "456"]}),
    ("only nines", [PLAIN], "TK-9999", {0: ["TK-9999"]}),
    ("only zeros", [PLAIN], "TK-0000", {0: ["TK-0000"]}),
    ("digits far apart", [ANY], "12" + " " * 200 + "345", {0: ["12", "345"]}),
    ("letters of no alphabet around", [PLAIN], "\xaaTK-1234\xba", {0: ["TK-1234"]}),
    ("a whole line", [LINE], "AB123\nAB124 \t\nx AB125\nAB126 x", {0: ["AB123", "AB124"]}),
    ("the only line", [LINE], "AB123", {0: ["AB123"]}),
    ("a marked part", [VALUE], "no 1234 x, no 5678", {0: ["1234", "5678"]}),
    ("an alternative without its part", [EITHER], "no 1234 nr 5678", {0: ["1234", "nr 5678"]}),
    ("a lead", [LED], "MRN: 1234, chart 5678", {0: ["1234", "5678"]}),
    ("a lead without a value", [LED], "mrn mrn 1234 mrn", {0: ["1234"]}),
    ("a lead within a word", [LED], "xmrn 1234 mrns 1234", {}),
    ("a lead and a line end", [LED], "chart\n1234", {0: ["1234"]}),
    ("leads with several ends", [LED_TWICE], "aa12 aaa12", {0: ["a12", "12", "aa12", "a12"]}),
    ("a lead before no digit", [LED_WORD], "room abc, room 12", {0: ["abc"]}),
    ("a lead at the start of a line", [LED_LINE], "id 12\nid 34\nx id 56", {0: ["12", "34"]}),
    ("an anchor of one character", [AT], "ada@home and bea@work, @", {0: ["ada@home", "bea@work"]}),
    ("anchors that overlap", [AT], "a@b@c", {0: ["a@b"]}),
    ("an anchor that is an expression", [QUOTED], "ada%40home %40 bea%40work", {0: ["ada%40home", "bea%40work"]}),
    ("a hinge", [HINGED], "ada@home, toolong@home, @x", {0: ["ada@home"]}),
    ("hinges that overlap", [HINGED_ANY], "abcdef/gh/ijklmn", {0: ["cdef/gh", "gh/ijkl"]}),
    (
        "a hinge that is an expression",
        [HINGED_WORD],
        "ada at home, bea at at sea",
        {0: ["ada at home", "bea at at", "at at sea"]},
    ),
    ("a hinge at both ends", [HINGED], "a@b", {0: ["a@b"]}),
    ("several patterns", [PLAIN, LED, AT], "TK-1234 mrn 5678 a@b", {0: ["TK-1234"], 1: ["5678"], 2: ["a@b"]}),
    ("one pattern inside another", [PLAIN, ANY], "TK-1234", {0: ["TK-1234"], 1: ["1234"]}),
    ("a seam between texts", [LED, PLAIN, AT], "mrn\x001234\x00TK-\x001234\x00a@\x00b", {}),
    ("edges at a seam", [PLAIN], "TK-1234\x00TK-1235", {0: ["TK-1234", "TK-1235"]}),
]

WORDS = [
    ("a word", ["mrn"], "mrn x MRN", ["mrn", "MRN"]),
    ("a word in a longer one", ["mrn"], "mrns xmrn mrn5", []),
    ("words that share an edge", ["mrn"], "mrn mrn", ["mrn", "mrn"]),
    ("a sign at the end", ["ss#"], "ss#5 SS# ass#", ["ss#", "SS#"]),
    ("a sign at the start", ["#id"], "x#id #ids #id", ["#id", "#id"]),
    ("signs at both ends", ["(h)"], "x(h)5", ["(h)"]),
    ("a point at the end", ["no."], "no.5 no 5", ["no."]),
    ("several words", ["chart no"], "chart no 5, chart  no 5", ["chart no"]),
    ("a word within a phrase", ["chart", "chart no"], "chart no", ["chart", "chart no"]),
    ("two words that end together", ["no", "chart no"], "chart no", ["no", "chart no"]),
    ("a word cut by a seam", ["chart no"], "chart\x00no", []),
    ("an underline around", ["mrn"], "_mrn_", ["mrn"]),
]


WORDLESS = "; " * 400  #: without digits, so that few places are near one


def wrapped(text: str) -> str:
    return f"\0{text}\0"


def among_others(text: str) -> str:
    return f"\0{WORDLESS}\0{text}\0{WORDLESS}\0"


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("around", [wrapped, among_others])
@pytest.mark.parametrize(("patterns", "text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_patterns_are_found(engine, around, patterns, text, expected):
    buffer = around(text)
    found = engine(tuple(patterns), ()).patterns_in(buffer)

    assert expected == {n: [buffer[a:b] for a, b in places] for n, places in found}


def everywhere(engine, words: tuple[str, ...], buffer: str):
    """The words near the whole of a text."""
    return engine((), words).words_in(buffer, np.array([1]), np.array([len(buffer) - 1]))


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("words", "text", "expected"), [c[1:] for c in WORDS], ids=[c[0] for c in WORDS])
def test_words_are_found(engine, words, text, expected):
    buffer = wrapped(text)
    found = everywhere(engine, tuple(words), buffer)
    surfaces = [buffer[a:b] for a, b in zip(found.start.tolist(), found.end.tolist(), strict=True)]

    assert sorted(expected) == sorted(surfaces)
    assert [w.lower() for w in surfaces] == [words[n].lower() for n in found.word.tolist()]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("apart", "expected"),
    [(0, ["mrn", "mrn"]), (NEAR - 4, ["mrn", "mrn"]), (NEAR - 3, []), (NEAR, []), (3 * NEAR, [])],
)
def test_words_count_where_they_stand_whole_near_a_stretch(engine, apart, expected):
    buffer = wrapped(f"mrn {'.' * apart}1234{'.' * apart} mrn")
    at = buffer.index("1234")
    found = engine((), ("mrn",)).words_in(buffer, np.array([at]), np.array([at + 4]))

    assert expected == [buffer[a:b] for a, b in zip(found.start.tolist(), found.end.tolist(), strict=True)]


@pytest.mark.parametrize("engine", ENGINES)
def test_where_nothing_stands_no_word_stands_near(engine):
    nothing = np.empty(0, np.int64)

    assert 0 == len(engine((), ("mrn",)).words_in(wrapped("mrn"), nothing, nothing).word)


ALL_PATTERNS = (
    PLAIN,
    ANY,
    LINE,
    EXACT,
    VALUE,
    EITHER,
    LED,
    LED_TWICE,
    LED_WORD,
    LED_LINE,
    AT,
    QUOTED,
    HINGED,
    HINGED_ANY,
    HINGED_WORD,
)
ALL_WORDS = ("#id", "(h)", "chart", "chart no", "mrn", "no", "no.", "ss#")
PIECES = [
    "TK-",
    "12",
    "3",
    "4567",
    "mrn",
    "chart",
    "no",
    "nr",
    "id",
    "room",
    "a",
    "aa",
    "@",
    ".",
    "/",
    " at ",
    "%40",
    "#",
    "(h)",
]
random_texts = st.lists(
    st.sampled_from([*PIECES, " ", " ", WORDLESS, "\n", "\0", "\t", "_", "\xaa", "X", "s"]), max_size=40
).map("".join)


def seen(engine, patterns, words, buffer: str) -> tuple[object, ...]:
    """All that an engine sees: patterns, and words near what they found."""
    scan = engine(patterns, words)
    found = scan.patterns_in(buffer)
    start, end = np.array([place for _, some in found for place in some], np.int64).reshape(-1, 2).T
    around = scan.words_in(buffer, start, end)
    return dict(found), around.word.tolist(), around.start.tolist(), around.end.tolist()


@pytest.mark.parametrize("text", [*(c[2] for c in CASES), *(c[2] for c in WORDS)])
def test_both_engines_see_the_same(text):
    one, other = (seen(engine, ALL_PATTERNS, ALL_WORDS, wrapped(text)) for engine in ENGINES)

    assert one == other


@given(random_texts)
@settings(max_examples=300)
def test_both_engines_see_the_same_in_any_text(text):
    one, other = (seen(engine, ALL_PATTERNS, ALL_WORDS, wrapped(text)) for engine in ENGINES)

    assert one == other


FAR_EDGES = [
    *(Pattern(rf"\d[a-z]{{1,{n}}}", 0.9, right=edge) for n in (34, 38, 154, 158) for edge in ("line", "word")),
    *(Pattern(rf"[a-z]{{1,{n}}}\d", 0.9, left=edge) for n in (34, 38, 154, 158) for edge in ("line", "word")),
]


@pytest.mark.parametrize("pattern", FAR_EDGES, ids=lambda p: f"{p.regex} {p.left} {p.right}")
@pytest.mark.parametrize("blanks", ["", "        "])
def test_both_engines_see_matches_that_reach_far_from_their_digit(pattern, blanks):
    length = int(re.search(",([0-9]+)", pattern.regex)[1])
    match = f"7{'a' * length}" if pattern.regex.startswith(r"\d") else f"{'a' * length}7"
    buffer = among_others(match + blanks)

    one, other = (engine((pattern,), ()).patterns_in(buffer) for engine in ENGINES)

    assert one == other
    assert 1 == len(other)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("apart", "found"), [(SOON - 2, 1), (SOON - 1, 0), (SOON + 60, 0)])
def test_a_digit_that_must_follow_a_lead_follows_soon(engine, apart, found):
    pattern = labelled("mrn", r"\d{4}", gap=f"[ x]{{1,{2 * SOON + 60}}}")

    assert found == len(engine((pattern,), ()).patterns_in(among_others(f"mrn {'x' * apart}1234")))


@pytest.mark.parametrize("engine", ENGINES)
def test_words_come_sorted_by_their_ends(engine):
    ends = everywhere(engine, ALL_WORDS, wrapped("mrn chart no. (h) ss# no mrn")).end.tolist()

    assert sorted(ends) == ends
    assert 9 == len(ends)


@pytest.mark.parametrize("engine", ENGINES)
def test_extents_come_in_order(engine):
    (_, places), *_ = engine((LED,), ()).patterns_in(wrapped("chart 1234 mrn 5678 " * 5))

    assert sorted(places) == places
    assert 10 == len(places)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("patterns", [(), (AT,)], ids=["nothing to look for", "one rare character"])
@pytest.mark.parametrize("text", ["", "ada@home"])
def test_a_scanner_without_expressions_works(engine, patterns, text):
    places, words, _, _ = seen(engine, patterns, (), wrapped(text))

    assert [1] * bool(patterns and text) == [len(some) for some in places.values()]
    assert [] == words


@pytest.mark.parametrize("engine", ENGINES)
def test_a_caseless_group_behind_a_lead_matches_capitals(engine):
    (_, places), *_ = engine((LED_CASE,), ()).patterns_in(wrapped("idx12 idX12 IDx12"))

    assert [(3, 6), (9, 12)] == places


@pytest.mark.parametrize("engine", ENGINES)
def test_an_extent_does_not_depend_on_how_a_form_is_looked_for(engine):
    plain = Pattern(r"(?:id) \d{2}", 0.9, names_itself=True)
    led = Pattern(r"(?:id) \d{2}", 0.9, names_itself=True, lead="id")
    text = wrapped("id 12")

    assert engine((plain,), ()).patterns_in(text) == engine((led,), ()).patterns_in(text)


def test_a_hinge_of_one_sign_means_the_same_to_both_engines():
    pattern = hinged("[a-z]{1,4}", ".", "[a-z]{1,4}", 0.9)
    text = wrapped("ada.home ada home")

    one, other = (engine((pattern,), ()).patterns_in(text) for engine in ENGINES)

    assert one == other


@pytest.mark.parametrize("engine", ENGINES)
def test_a_scanner_gives_the_same_twice(engine):
    scan = engine(ALL_PATTERNS, ALL_WORDS)
    text = wrapped("mrn 1234 TK-1234 a@b")

    assert scan.patterns_in(text) == scan.patterns_in(text)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("faulty", [Pattern("(", 0.9), Pattern(r"a(?P<value>", 0.9)])
def test_a_pattern_that_does_not_compile_is_an_error(engine, faulty):
    with pytest.raises(PatternError):
        engine((PLAIN, faulty), ()).patterns_in(wrapped("TK-1234 (("))


@pytest.mark.parametrize(
    ("wanted", "engine"), [("", HyperscanScanner), ("hyperscan", HyperscanScanner), ("regex", RegexScanner)]
)
def test_the_environment_picks_the_engine(monkeypatch, wanted, engine):
    monkeypatch.setenv("PHIGUARD_SCANNER", wanted)

    assert isinstance(scanner((PLAIN,), ("mrn",)), engine)


def test_an_engine_that_does_not_exist_is_refused(monkeypatch):
    monkeypatch.setenv("PHIGUARD_SCANNER", "fastest")

    with pytest.raises(ConfigurationError, match="PHIGUARD_SCANNER is 'fastest'; use 'hyperscan' or 'regex'"):
        scanner((), ())


def test_regex_stands_in_where_hyperscan_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "hyperscan", None)
    monkeypatch.delenv("PHIGUARD_SCANNER", raising=False)

    assert isinstance(scanner((PLAIN,), ()), RegexScanner)


def test_hyperscan_that_is_asked_for_by_name_must_be_there(monkeypatch):
    monkeypatch.setitem(sys.modules, "hyperscan", None)
    monkeypatch.setenv("PHIGUARD_SCANNER", "hyperscan")

    with pytest.raises(ConfigurationError, match="not installed"):
        scanner((PLAIN,), ())
