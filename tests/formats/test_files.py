"""Files, tables, records and mailboxes."""

import codecs
import json
import os
import threading
from io import BytesIO
from pathlib import Path

import pytest

from phiguard.errors import UnreadableSourceError
from phiguard.formats.mailbox import messages
from phiguard.formats.plain import plain_texts
from phiguard.formats.source import Edit, documents, files, open_source


def texts(data: bytes, name: str = "") -> list[str]:
    return [document.text for document in documents(data, name)]


def test_a_row_is_read_with_the_words_of_its_column():
    assert texts(b"patientMRN,pt_dob\n00482913,2019\n", "x.csv")[1] == "patient MRN: 00482913\npt dob: 2019\n"


def test_a_table_without_header_is_read_without_labels():
    assert texts(b"00482913,Ada\n00482914,Bea\n", "x.csv") == ["00482913 | Ada", "00482914 | Bea"]


@pytest.mark.parametrize(
    ("value", "lead"),
    [
        ("a|b\n1|2", "note:\n"),
        ("a,b,c\n1,2,3", "note:\n"),
        ("a  b  c\r\n1  2  3", "note:\n"),
        ("a|b", "note: "),
        ("a|b\nprose", "note: "),
        ("12 Main St, Apt 4, Eugene\nOR, 97401, USA", "note: "),
        ("Quill  Ada\nQuill  Bea", "note: "),
    ],
)
def test_a_table_in_a_field_has_a_first_line_of_its_own(value, lead):
    assert [f"{lead}{value}\n"] == texts(json.dumps({"note": value}).encode())
    assert f"{lead}{value}\n" == texts(f'note\n"{value}"\n'.encode(), "x.csv")[1]


def test_a_table_in_a_cell_without_label_has_lines_of_its_own():
    assert ["7\na|b\n1|2\n8"] == texts(b'7,"a|b\n1|2",8\n', "x.csv")


@pytest.mark.parametrize("header", [",mrn,name", "mrn,name,,", ",mrn,name,", "mrn,mrn,name"])
def test_a_header_may_leave_columns_without_a_name_of_their_own(header):
    row = ",".join("7" if cell in {"mrn", "name"} else "" for cell in header.split(","))

    assert texts(f"{header}\n{row}\n".encode(), "x.csv")[1].startswith("mrn: 7\n")


def test_titles_may_stand_above_a_header():
    rows = texts(b"Report of the clinic\n\nmrn;name\n7;Ada\n8;Bea\n", "x.csv")

    assert ["Report of the clinic", "", "mrn | name", "mrn: 7\nname: Ada\n", "mrn: 8\nname: Bea\n"] == rows


def test_a_comma_in_the_only_column_makes_no_header():
    assert ["note", "note: one\n"] == texts(b"note\none\ntwo, and more\nthree, and more\n", "x.csv")[:2]


@pytest.mark.parametrize("header", ["mrn,,name", ",,mrn", "", ",,"])
def test_a_row_with_gaps_is_no_header(header):
    assert "7 | 8 | 9" == texts(f"{header}\n7,8,9\n".encode(), "x.csv")[1]


@pytest.mark.parametrize("name", ["x.csv", ""])
def test_the_line_that_tells_the_delimiter_is_no_header(name):
    assert ["sep=", "mrn | name", "mrn: 0048\nname: Quill, Ada\n"] == texts(
        b"sep=;\r\nmrn;name\r\n0048;Quill, Ada\r\n", name
    )


def test_a_table_is_known_by_its_content():
    assert len(texts(b"name,dob,zip\nAda,2019,97401\nBea,2020,97402\n")) == 3


def test_prose_with_commas_is_no_table():
    assert len(texts(b"Ada, Bea, and Cleo came.\nThey left, sadly, at once.\nThe end, we think, is near.\n")) == 1


def test_an_edited_cell_is_quoted_where_it_must_be_and_the_rest_is_untouched():
    row = list(documents(b'\xef\xbb\xbfname;note\r\nAda;"x ""y"""\r\n', "x.csv"))[1]
    at = row.text.index("Ada")

    assert row.write([Edit(at, at + 3, "a;b")]) == b'"a;b";"x ""y"""\r\n'


def test_a_quoted_cell_may_span_lines():
    assert texts(b'name,note\nAda,"one\ntwo"\n', "x.csv")[1] == "name: Ada\nnote: one\ntwo\n"


def test_a_quote_that_never_closes_swallows_no_rows():
    assert len(texts(b'name,note\nAda,"one\n' + b"Bea,two\n" * 300, "x.csv")) == 302


def test_values_of_records_stand_behind_their_keys():
    data = b'{"patient": {"birthDate": "2019-01-02", "Ada Quill": [1, true]}}'
    (document,) = documents(data)

    assert document.text == "patient birth Date: 2019-01-02\nkey: Ada Quill\npatient: 1\npatient: true\n"
    assert document.slots[0].name == "$.patient.birthDate"
    assert "Ada" not in "".join(slot.name for slot in document.slots)


def test_an_array_of_objects_is_a_document_for_each():
    assert texts(b'[{"a": "x"}, {"a": "y"}]') == ["a: x\n", "a: y\n"]


def test_a_replaced_number_becomes_a_string():
    (document,) = documents(b'{"age": 91}')

    assert document.write([Edit(5, 7, "90+")]) == b'{"age": "90+"}'


def test_escapes_are_undone_for_reading_and_redone_for_writing():
    (document,) = documents(b'{"note": "Zo\\u00eb\\n\\"x\\""}')

    assert document.text == 'note: Zoë\n"x"\n'
    assert document.write([Edit(6, 9, 'a"b')]) == b'{"note": "a\\"b\\n\\"x\\""}'


def test_a_picture_inside_a_record_is_withheld():
    import base64

    encoded = base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(120))
    (document,) = documents(b'{"data": "' + encoded + b'"}')

    assert [item.photo for item in document.opaque] == [True]
    assert document.write(()) == b'{"data": ""}'


PAGE = "<p>SSN: <b>219-09</b>-9999 &amp; more</p>"
RECORD = '{"mrn": "0048", "n": 1}'


def test_a_page_inside_a_record_is_read_as_a_page():
    (document,) = documents(json.dumps({"a": 1, "div": PAGE, "z": 2}).encode())
    at = document.text.index("219-09-9999")

    assert "a: 1\ndiv: \nSSN: 219-09-9999 &amp; more\n\nz: 2\n" == document.text
    written = json.loads(document.write([Edit(at, at + 6, "x"), Edit(at + 6, at + 11, "")]))

    assert {"a": 1, "div": PAGE.replace("219-09</b>-9999", "x</b>"), "z": 2} == written


def test_a_record_inside_a_record_is_read_with_its_keys():
    (document,) = documents(json.dumps({"payload": RECORD}).encode())
    at = document.text.index("0048")

    assert "payload: mrn: 0048\nn: 1\n\n" == document.text
    assert "$.payload $.mrn" == document.slots[0].name
    assert '{"mrn": "x", "n": 1}' == json.loads(document.write([Edit(at, at + 4, "x")]))["payload"]


def test_a_page_and_a_record_inside_cells_are_read_as_such():
    cell = RECORD.replace('"', '""')
    (_, document) = documents(f'note,data\n{PAGE},"{cell}"\n'.encode(), "x.csv")
    at = document.text.index("0048")

    assert "note: \nSSN: 219-09-9999 &amp; more\n\ndata: mrn: 0048\nn: 1\n\n" == document.text
    assert f'{PAGE},"{cell}"\n'.replace("0048", "x").encode() == document.write([Edit(at, at + 4, "x")])


@pytest.mark.parametrize("note", ["she came back " * 10, "<p>she <b>came</b> back</p>" * 10])
def test_text_in_base64_inside_a_record_is_read(note):
    import base64

    encoded = base64.b64encode(note.encode()).decode()
    (document,) = documents(json.dumps({"data": encoded}).encode())
    at = document.text.index("back")
    written = json.loads(document.write([Edit(at, at + 4, "left")]))["data"]

    assert "she came back" in document.text
    assert () == document.opaque
    assert note.replace("back", "left", 1) == base64.b64decode(written).decode()


def test_base64_of_something_else_inside_a_record_is_withheld():
    import base64

    encoded = base64.b64encode("é".encode("latin-1") + b"she came back " * 10).decode()
    (document,) = documents(json.dumps({"data": encoded, "page": PAGE}).encode())

    assert ["$.data"] == [item.name for item in document.opaque]
    assert {"data": "", "page": PAGE} == json.loads(document.write(()))


def test_a_value_with_an_angle_bracket_is_no_page():
    assert ["note: BP <120 and <Ada Quill>\n"] == texts(b'{"note": "BP <120 and <Ada Quill>"}')


def test_prose_without_punctuation_inside_a_record_is_read():
    (document,) = documents(b'{"note": "' + b"she came back " * 20 + b'"}')

    assert () == document.opaque


def test_broken_json_is_plain_text():
    assert texts(b'{"a": ') == ['{"a": ']


@pytest.mark.parametrize(
    ("data", "media_type", "photo"),
    [
        (b"%PDF-1.7 ...", "application/pdf", False),
        (b"\xff\xd8\xff\xe0 ...", "image/jpeg", True),
        (b"PK\x03\x04 ...", "application/zip", False),
        (bytes(128) + b"DICM", "image/dicom", True),
        (b"\x00\x00\x00\x18ftypheic", "image/heic", True),
        (b"\x01\x02\x03\x04\x05", "application/octet-stream", False),
    ],
)
def test_what_is_not_text_is_unreadable_and_withheld(data, media_type, photo):
    (document,) = documents(data, "note.txt")

    assert [(media_type, photo)] == [(item.media_type, item.photo) for item in document.opaque]
    assert (data, b"") == (document.original(), document.write(()))


NOTE = "SSN: 219-09-9999\r\nnext\n"
HALF_A_PAIR = b"\x00\xd8"

WIDE = [
    ("UTF-16", codecs.BOM_UTF16_LE + NOTE.encode("utf-16-le")),
    ("UTF-16, big end first", codecs.BOM_UTF16_BE + NOTE.encode("utf-16-be")),
    ("UTF-16 that ends in the middle of a character", codecs.BOM_UTF16_LE + NOTE.encode("utf-16-le") + b"x"),
    ("UTF-16 with half a pair", codecs.BOM_UTF16_LE + HALF_A_PAIR + NOTE.encode("utf-16-le")),
    ("UTF-16 that is broken often", codecs.BOM_UTF16_LE + HALF_A_PAIR * 3000 + NOTE.encode("utf-16-le")),
    ("UTF-32", codecs.BOM_UTF32_LE + NOTE.encode("utf-32-le")),
    ("UTF-32, big end first", codecs.BOM_UTF32_BE + NOTE.encode("utf-32-be")),
    ("UTF-8 with a mark", codecs.BOM_UTF8 + NOTE.encode()),
]


@pytest.mark.parametrize("data", [c[1] for c in WIDE], ids=[c[0] for c in WIDE])
def test_text_is_read_as_its_mark_says_and_comes_back(data):
    (document,) = documents(data, "note.txt")

    assert NOTE in document.text
    assert data == document.write(())


def test_text_that_is_broken_often_keeps_what_can_be_read():
    data = "Zoë ".encode() * 3000 + b"\xeb\xff " * 3000
    (document,) = documents(data)

    assert "Zoë " * 3000 + "ëÿ " * 2999 + "ëÿ" == document.text.rstrip()
    assert data == document.write(())


def test_an_edit_of_wide_text_keeps_its_codec():
    data = b"".join((codecs.BOM_UTF16_BE, HALF_A_PAIR[::-1], NOTE.encode("utf-16-be")))
    (document,) = documents(data)
    at = document.text.index("219")

    assert data.replace("219".encode("utf-16-be"), "≤2".encode("utf-16-be")) == document.write([Edit(at, at + 3, "≤2")])


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_a_table_of_wide_characters_has_rows(codec):
    data = "\ufeffname,mrn\r\nAda,00482913\r\n\u0a0a\u0d0a,7".encode(codec)

    assert ["name", "name: Ada\nmrn: 00482913\n", "name: \u0a0a\u0d0a\nmrn: 7\n"] == [
        text.split(" | ")[0] for text in texts(data, "x.csv")
    ]
    assert data == b"".join(d.write(()) for d in documents(data, "x.csv"))


def test_json_lines_of_wide_characters_have_records():
    assert ["a: x\n", "a: y\n"] == texts('{"a": "x"}\r\n{"a": "y"}'.encode("utf-16"))


def test_a_table_whose_lines_end_in_returns_has_rows():
    assert ["mrn | name", "mrn: 00482913\nname: Ada\n"] == texts(b"mrn,name\r00482913,Ada\r", "x.csv")


def test_a_long_text_of_wide_characters_is_cut_between_lines():
    data = "\ufeff\u0a0aone\n\u0a0atwo\n\u0a0athree".encode("utf-16-le")
    for largest in range(8, 40):
        read = list(plain_texts([data], largest=largest))
        assert data == b"".join(d.write(()) for d in read)
        assert "\u0a0aone\n\u0a0atwo\n\u0a0athree" == "".join(d.text for d in read)


def test_one_control_character_makes_no_text_unreadable():
    assert ["SSN: 219-09-9999\x1a"] == texts(b"SSN: 219-09-9999\x1a", "note.txt")


@pytest.mark.parametrize("data", [b"ID3: 7", b"BZhang", b"PAR1,PAR2", b"RIFF raff", b"OggS", b"The ftype", b"fLaC"])
def test_text_that_starts_like_another_format_is_read(data):
    assert [data.decode()] == texts(data, "note.txt")


def test_what_is_not_text_further_on_makes_a_text_unreadable():
    data = b"plain words\n" * 10_000 + bytes(range(32)) * 3000
    (document,) = documents(data, "note.txt")

    assert ["application/octet-stream"] == [item.media_type for item in document.opaque]
    assert b"" == document.write(())


def test_a_number_of_thousands_of_digits_breaks_no_record():
    (document,) = documents(b'{"n": ' + b"9" * 5000 + b', "mrn": "00482913"}')

    assert document.text.endswith("mrn: 00482913\n")
    assert () == document.opaque


def test_a_long_text_is_cut_at_a_blank_line():
    data = b"one\n\ntwo\n\nthree"
    read = list(plain_texts([data], largest=10))

    assert data == b"".join(document.original() for document in read)
    assert [b"one\n\ntwo\n\n", b"three"] == [document.original() for document in read]


BOX = b"".join(
    b"From a@example.org Sat Jan  3 01:05:34 2015\nSubject: %d\n\nFrom prose on\n\nFrom here it goes on.\n\n" % number
    for number in range(200)
)


@pytest.mark.parametrize("chunk", [1, 7, 100, 5000, 1 << 20])
def test_a_mailbox_is_divided_alike_whatever_is_read_at_a_time(chunk):
    if chunk < 100:
        read = list(messages(BytesIO(BOX[:2000]), chunk))
        assert read == list(messages(BytesIO(BOX[:2000])))
    else:
        read = list(messages(BytesIO(BOX), chunk))
        assert 200 == len(read)
        assert BOX == b"".join(read)


def test_an_edit_cannot_make_a_new_message():
    data = b"From a@example.org Sat Jan  3 01:05:34 2015\nSubject: x\n\nhello\n"
    (document,) = documents(data)
    at = document.text.index("hello")
    written = document.write([Edit(at, at + 5, "a\n\nFrom b@example.org Sat Jan  3 01:05:34 2015\nX: y")])

    assert 1 == len(list(messages(BytesIO(written))))


def test_a_maildir_gives_its_messages_and_not_those_on_their_way(tmp_path):
    for folder in ("cur", "new", "tmp", ".Sent/cur", ".Sent/new", ".Sent/tmp"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "1").write_bytes(b"x")

    assert [".Sent/cur/1", ".Sent/new/1", "cur/1", "new/1"] == [str(p.relative_to(tmp_path)) for p in files(tmp_path)]


def test_links_are_not_followed(tmp_path):
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "c").symlink_to(tmp_path)

    assert [tmp_path / "a"] == list(files(tmp_path))


def test_a_link_to_a_folder_that_is_named_is_followed(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x").write_bytes(b"x")
    (tmp_path / "b").symlink_to(tmp_path / "a")

    assert [tmp_path / "b" / "x"] == list(files(tmp_path / "b"))


def test_a_folder_that_cannot_be_listed_is_an_error_when_it_is_opened(tmp_path, monkeypatch):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").write_bytes(b"x")
    listed = os.scandir

    def refused(path: Path) -> object:
        if Path(path).name == "a":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", refused)

    assert [tmp_path / "a", tmp_path / "b"] == list(files(tmp_path))
    with pytest.raises(UnreadableSourceError, match="folder: cannot be listed"):
        list(open_source(tmp_path / "a"))


def test_a_pipe_is_read(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=(tmp_path / "pipe").write_bytes, args=(b'{"a": "x"}',))
    writer.start()

    assert ["a: x\n"] == [d.text for d in open_source(tmp_path / "pipe")]
    writer.join()


def test_a_file_that_is_not_there_is_an_error_without_its_name(tmp_path):
    with pytest.raises(UnreadableSourceError) as caught:
        list(open_source(tmp_path / "Ada Quill.txt"))

    assert "Ada" not in str(caught.value)


def test_an_empty_file_has_no_documents():
    assert [] == list(documents(b""))
