"""Tables inside text."""

import numpy as np
import pytest

from phiguard.detect.detector import Detector
from phiguard.detect.registry import Registry
from phiguard.detect.tables import LABEL, unrolled
from phiguard.model.corpus import Corpus
from phiguard.model.edits import surfaces
from phiguard.model.folded import TEXT, fold

ROW = "Ticket: 123456\nName: Ada\n\0"

CASES = [
    ("pipes", "Ticket|Name\n123456|Ada", ROW),
    ("pipes with blanks", "Ticket | Name\n 123456 | Ada ", ROW),
    ("pipes around", "| Ticket | Name |\n| 123456 | Ada |", ROW),
    ("tabs", "Ticket\tName\n123456\tAda", ROW),
    ("blanks", "Ticket    Name\n123456    Ada", ROW),
    ("commas", "Ticket,Name,Desk\n123456,Ada,7", "Ticket: 123456\nName: Ada\nDesk: 7\n\0"),
    ("commas and quotes", '"Ticket","Name","Desk"\n"123456","Ada","7"', "Ticket: 123456\nName: Ada\nDesk: 7\n\0"),
    ("names that are no field's", "Colour|Shape\n123456|round", "Colour: 123456\nShape: round\n\0"),
    ("three columns of blanks", "Hue  Form  Tone\nred  oval  loud", "Hue: red\nForm: oval\nTone: loud\n\0"),
    ("a title above the header", "2019|3\nTicket|Name\n123456|Ada", ROW),
    ("two titles above the header", "2019|3\n2020|4\nTicket|Name\n123456|Ada", ROW),
    ("a rule line", "| Ticket | Name |\n|:------:|------|\n| 123456 | Ada |", ROW),
    ("a rule of blanks and hyphens", "Ticket  Name\n------  ----\n123456  Ada", ROW),
    ("text around", "Dear all\nTicket|Name\n123456|Ada\nregards", ROW),
    ("two rows", "Ticket|Name\n123456|Ada\n654321|Bea", ROW + "Ticket: 654321\nName: Bea\n\0"),
    ("an empty cell", "Ticket|Name|Desk\n123456||7", "Ticket: 123456\nDesk: 7\n\0"),
    ("an empty header", "Ticket||Name\n123456|x|Ada", ROW),
    ("a header with a colon", "Ticket:|Name:\n123456|Ada", ROW),
    ("blanks out of line", "Ticket    Name\n  123456  Ada", ROW),
    ("a cell of several words", "Ticket  Full name\n123456  Ada Quill", "Ticket: 123456\nFull name: Ada Quill\n\0"),
]


@pytest.mark.parametrize(("text", "written"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_rows_are_written_out_behind_the_text(text, written):
    view = fold(Corpus.of(text))

    assert view.text + written == unrolled(view).text


UNTOUCHED = [
    ("prose", "Seen today. No ticket."),
    ("one line", "Ticket|Name"),
    ("one comma in a line", "Ticket,Name\n123456,Ada"),
    ("two columns of blanks under no field's name", "Colour  Shape\n123456  round"),
    ("three titles above the header", "1|2\n1|2\n1|2\nTicket|Name\n123456|Ada"),
    ("a header without a row", "1|2\nTicket|Name"),
    ("one column", "Ticket|\n123456|"),
    ("a header without names", "1|2\n123456|Ada"),
    ("a header that starts with a digit", "2019|Name\n123456|Ada"),
    ("a header of dashes alone", "----|----\n123456|Ada"),
    ("a header that is too long", f"Ticket|{'N' * 41}\n123456|Ada"),
    ("a ragged row", "Ticket|Name\n123456|Ada|more"),
    ("a blank line between", "Ticket|Name\n\n123456|Ada"),
    ("a line that is too long", f"Ticket|Name\n{'1' * 400}|Ada"),
]


@pytest.mark.parametrize("text", [c[1] for c in UNTOUCHED], ids=[c[0] for c in UNTOUCHED])
def test_what_is_no_table_stays_as_it_is(text):
    view = fold(Corpus.of(text))

    assert view.text == unrolled(view).text.rstrip("\0") + "\0"


def test_a_ragged_row_does_not_hide_its_neighbours():
    view = fold(Corpus.of("Ticket|Name\n1|2|3\n123456|Ada"))

    assert view.text + ROW == unrolled(view).text


def test_a_header_in_one_text_names_no_columns_in_the_next():
    view = fold(Corpus.of(["Ticket|Name", "123456|Ada"]))

    assert view.text == unrolled(view).text


def test_written_cells_lead_back_to_the_page():
    corpus = Corpus.of(["x\N{EN DASH}y", "Ticket | Name\n12\N{ZERO WIDTH SPACE}3456 | Ada"])
    view = unrolled(fold(corpus))
    at = view.text.rindex("123456")
    low, high = view.origin(np.array([at]), np.array([at + 6]))

    assert ["12\N{ZERO WIDTH SPACE}3456"] == surfaces(corpus, low, high)


def test_every_position_knows_its_cell():
    view = unrolled(fold(Corpus.of("T|N\n7|8")))
    size = len("\0T|N\n7|8\0")

    cell = view.pieces.cell[view.pieces.of(np.arange(size + 5))].tolist()

    assert [TEXT] * size == cell[:size]
    assert [LABEL, LABEL, LABEL, 5, LABEL] == cell[size:]


@pytest.fixture
def found(make):
    """What is found of numbers whose label stands beside them, in one text."""
    detector = Detector(Registry((make(r"\d{6}(?:\n?[A-Z]: \d{2})?", 0.1, labels=("ticket",)),)))

    def places(text: str) -> list[str]:
        corpus = Corpus.of(text)
        spans = detector(corpus)
        return surfaces(corpus, spans.start, spans.end)

    return places


def test_a_value_is_found_by_the_header_of_its_column(found):
    assert ["123456"] == found("Name | Ticket | Phone\n--- | --- | ---\nAda | 123456 | 654321")


def test_a_value_in_another_column_is_not_found(found):
    assert [] == found("Name | Ticket | Phone\nAda |  | 654321")


def test_a_candidate_over_two_cells_is_dropped(found):
    assert ["123456"] == found("Ticket|D\n123456|77")
