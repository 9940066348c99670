"""Files, tables, records and mailboxes."""

from io import BytesIO

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


def test_a_file_that_is_not_there_is_an_error_without_its_name(tmp_path):
    with pytest.raises(UnreadableSourceError) as caught:
        list(open_source(tmp_path / "Ada Quill.txt"))

    assert "Ada" not in str(caught.value)


def test_an_empty_file_has_no_documents():
    assert [] == list(documents(b""))
