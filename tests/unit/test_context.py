"""What the words around a candidate say."""

import pytest

from phiguard.detect.detector import Detector
from phiguard.detect.evidence import CONTRARY_WORD, WEAK_WORD, WEAK_WORDS
from phiguard.detect.registry import Registry
from phiguard.model.corpus import Corpus

LABELLED, DENIED, NEITHER = "label", "contrary", "neither"
PAD = "x" * 39

CASES = [
    ("a label before", "ticket 123456", LABELLED),
    ("a label in capitals", "TICKET: 123456", LABELLED),
    ("a label behind", "123456 ticket", LABELLED),
    ("no word at all", "some 123456 here", NEITHER),
    ("a contrary word before", "lot 123456", DENIED),
    ("a contrary word behind", "123456 lot", DENIED),
    ("label, contrary word: the nearer decides", "ticket lot 123456", DENIED),
    ("contrary word, label: the nearer decides", "lot ticket 123456", LABELLED),
    ("a label before and a contrary word behind", "ticket 123456 lot", LABELLED),
    ("a contrary word before and a label behind", "lot 123456 ticket", DENIED),
    ("both behind, the label nearer", "123456 ticket lot", LABELLED),
    ("a label and a contrary word that end together", "no ticket 123456", LABELLED),
    ("a label at the rim of its reach", f"ticket{PAD} 123456".replace("ticketx", "ticket "), LABELLED),
    ("a label out of reach", f"ticket {PAD} 123456", NEITHER),
    ("a label out of reach behind", f"123456 {'x' * 20} ticket", NEITHER),
    ("a label at the rim of its reach behind", f"123456 {'x' * 18} ticket", LABELLED),
    ("a label at the end of the line above", "the ticket:\n123456", LABELLED),
    ("a label far from the end of the line above", "ticket of this very day\n123456", NEITHER),
    ("a label at the rim of its reach above", "ticket, as it is, x\n123456", LABELLED),
    ("a label out of its reach above", "ticket, as it is, xy\n123456", NEITHER),
    ("a label two lines above", "ticket\n\n123456", NEITHER),
    ("a label on the line below", "123456\nticket", NEITHER),
    ("a contrary word at the end of the line above", "lot\n123456", DENIED),
    ("a nearer label above a contrary word far left", "ticket\nlot 123456", DENIED),
    ("a label within a longer word", "tickets 123456", NEITHER),
    ("a label at the end of a longer word", "myticket 123456", NEITHER),
    ("a label followed by a digit", "ticket5 123456", NEITHER),
    ("a label between underlines", "_ticket_ 123456", LABELLED),
    ("a label of several words", "work order 123456", LABELLED),
    ("a label with a sign", "tk#123456", LABELLED),
    ("a folded label", "t\N{CYRILLIC SMALL LETTER I}cket\N{NO-BREAK SPACE}123456", NEITHER),
    ("a label in look-alike letters", "tick\N{CYRILLIC SMALL LETTER IE}t\N{NO-BREAK SPACE}123456", LABELLED),
]


@pytest.fixture
def worded(make):
    """Weighs six digits by the words around them."""
    recognizer = make(
        r"\d{6}", 0.5, labels=("Ticket", "work order", "tk#"), contrary=("lot", "no ticket"), context=("queue", "desk")
    )
    detector = Detector(Registry((recognizer,)))
    return lambda *texts: detector.weigh(Corpus.of(texts)).table


def said(table) -> str:
    words = {(True, False): LABELLED, (False, True): DENIED, (False, False): NEITHER}
    return words[bool(table.label[0] > 0), bool(table.contrary[0] < 0)]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_the_nearest_word_decides(worded, text, expected):
    assert expected == said(worded(text))


@pytest.mark.parametrize("word", ["ticket", "lot", "queue"])
def test_words_in_another_text_do_not_count(worded, word):
    table = worded(word, "123456", word)

    assert [0, 0, 0] == [int(c[0]) for c in (table.label, table.contrary, table.context)]


def test_a_label_lifts_a_form_to_its_labelled_weight(worded):
    assert [13] == (worded("ticket 123456").label + worded("ticket 123456").form).tolist()


def test_a_label_never_lowers_a_form(make):
    recognizer = make(r"\d{6}", 0.99, labels=("ticket",), pattern={"labelled": 0.6})
    table = Detector(Registry((recognizer,))).weigh(Corpus.of("ticket 123456")).table

    assert [0] == table.label.tolist()


def test_a_contrary_word_has_one_weight_however_often_it_stands(worded):
    assert [CONTRARY_WORD] == worded("lot lot 123456 lot").contrary.tolist()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("queue 123456", 1),
        ("123456 queue", 1),
        ("queue 123456 desk", 2),
        ("queue queue queue 123456 desk", 2),
        ("queue\n\n123456", 1),
        (f"queue {'x ' * 27}123456", 1),
        (f"queue {'x ' * 31}123456", 0),
        (f"123456 {'x ' * 27}queue", 1),
        (f"123456 {'x ' * 31}queue", 0),
        ("queues 123456", 0),
    ],
)
def test_weak_words_add_up_to_a_limit(worded, text, count):
    assert [min(count * WEAK_WORD, WEAK_WORDS)] == worded(text).context.tolist()


def test_words_do_not_count_for_a_form_that_names_itself(make):
    recognizer = make(
        r"\d{6}", 0.5, labels=("ticket",), contrary=("lot",), context=("queue",), pattern={"names_itself": True}
    )
    detector = Detector(Registry((recognizer,)))

    tables = [detector.weigh(Corpus.of(text)).table for text in ("ticket 123456", "lot 123456", "queue 123456")]
    assert [(0, 0, 0), (0, 0, 0), (0, 0, WEAK_WORD)] == [
        (int(t.label[0]), int(t.contrary[0]), int(t.context[0])) for t in tables
    ]


def test_words_of_one_recognizer_say_nothing_to_another(make):
    one = make(r"\d{6}", 0.5, labels=("ticket",))
    other = make(r"\d{6}", 0.5, name="lot", labels=("lot",), contrary=("ticket",))
    table = Detector(Registry((one, other))).weigh(Corpus.of("ticket 123456")).table
    by_rule = {
        int(rule): (int(a) > 0, int(c) < 0) for rule, a, c in zip(table.rule, table.label, table.contrary, strict=True)
    }

    assert {0: (True, False), 1: (False, True)} == by_rule
