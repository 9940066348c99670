"""What is read of a message, and how an edited one is written."""

from email import message_from_bytes, policy

import pytest

from phiguard.formats.source import Document, Edit, documents

HEAD = b"From: Ada Quill <ada@example.org>\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\n"


def only(data: bytes, name: str = "mail.eml") -> Document:
    (document,) = documents(data, name)
    return document


def edited(data: bytes, old: str, new: str) -> bytes:
    document = only(data)
    at = document.text.rindex(old)
    return document.write([Edit(at, at + len(old), new)])


def slots(document: Document) -> dict[str, str]:
    return {slot.name: document.text[slot.start : slot.end] for slot in document.slots}


def test_header_values_and_body_are_slots_and_structure_is_not():
    found = slots(only(HEAD + b"Subject: =?utf-8?q?Zo=C3=AB?=\r\n came\r\n\r\nhello\r\n"))

    assert found == {
        "header From": "Ada Quill <ada@example.org>",
        "header To": "b@example.org",
        "header Subject": "Zoë came",
        "part 1": "hello",
    }


def test_a_message_without_suffix_is_a_message():
    assert "header From" in slots(only(HEAD + b"\r\nhello", ""))


def test_prose_with_a_colon_is_no_message():
    assert slots(only(b"Patient: Ada\n\nDate: 2019\n", "")) == {"text": "Patient: Ada\n\nDate: 2019"}


def test_an_edited_header_leaves_the_others_alone():
    data = HEAD + b"Subject: Ada came\r\n\r\nhello\r\n"

    assert edited(data, "Ada came", "[NAME_1] came") == data.replace(b"Ada came", b"[NAME_1] came")


def test_a_header_that_is_not_ascii_is_encoded_and_read_back():
    written = edited(HEAD + b"Subject: Ada came\r\n\r\nhello\r\n", "Ada", "Zoë")

    assert b"Subject: =?utf-8?b?Wm/Dqw==?= came\r\n" in written
    assert message_from_bytes(written, policy=policy.default)["subject"] == "Zoë came"


def test_no_line_end_can_be_written_into_a_header():
    written = edited(HEAD + b"Subject: Ada\r\n\r\nhello\r\n", "Ada", "x\r\nBcc: c@example.org")

    assert message_from_bytes(written)["bcc"] is None


def test_an_edit_of_the_blank_in_front_of_a_fold_ends_no_header():
    written = edited(HEAD + b"Subject: Ada\r\n Quill\r\n came\r\nX: y\r\n\r\nhello\r\n", " Quill", "[NAME_1]")

    assert message_from_bytes(written)["x"] == "y"


@pytest.mark.parametrize("blank", "\xa0\u2003\u3000\x85\u2028\x1c")
def test_a_header_with_any_blank_can_be_written(blank):
    written = edited(HEAD + f"Subject: one{blank}two Ada came\r\n\r\nhello\r\n".encode(), "Ada", "[NAME_1]")
    words = message_from_bytes(written, policy=policy.default)["subject"].split()

    assert ["one", "two", "[NAME_1]", "came"] == words


def test_long_headers_are_folded():
    written = edited(HEAD + b"Subject: " + b"word " * 14 + b"Ada\r\n\r\nhello\r\n", "Ada", "[NAME_1] [NAME_2]")

    assert max(map(len, written.split(b"\r\n"))) <= 78


def test_the_identity_in_a_signature_is_a_slot():
    data = HEAD + b"DKIM-Signature: v=1; d=example.org; i=ada@example.org; b=abc\r\n\r\nhello"

    assert slots(only(data))["header DKIM-Signature"] == "ada@example.org"


def test_a_body_that_cannot_carry_a_replacement_becomes_utf_8():
    written = edited(HEAD + b"Content-Type: text/plain; charset=us-ascii\r\n\r\nAda came\r\n", "Ada", "Zoë≤")
    read = message_from_bytes(written, policy=policy.default)

    assert read.get_content().split() == ["Zoë≤", "came"]
    assert read["content-transfer-encoding"] == "quoted-printable"


def test_an_edited_body_keeps_its_own_encoding():
    data = (
        HEAD
        + b"Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\r\nWm/rIGNhbWU=\r\n"
    )
    written = edited(data, "came", "left")

    assert written == data.replace(b"Wm/rIGNhbWU=", b"Wm/rIGxlZnQ=")


PARTS = (
    HEAD
    + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nhello\r\n--b\r\n"
    + b'Content-Type: image/png; name="Ada Quill.png"\r\nContent-Transfer-Encoding: base64\r\n'
    + b"Content-Disposition: attachment;\r\n filename*0*=utf-8''Ada%20; filename*1=\"Quill.png\"\r\n\r\n"
    + b"iVBORw0KGgo=\r\n--b\r\n"
    + b"Content-Type: application/pdf\r\n\r\n%PDF-1.7\r\n--b--\r\n"
)


def test_images_are_photos_and_documents_are_unreadable():
    found = [(item.name, item.media_type, item.photo) for item in only(PARTS).opaque]

    assert found == [("part 2", "image/png", True), ("part 3", "application/pdf", False)]


def test_a_withheld_part_keeps_its_place_and_loses_its_content():
    read = message_from_bytes(only(PARTS).write(()))
    image = list(read.walk())[2]

    assert [part.get_content_type() for part in read.walk()] == [
        "multipart/mixed",
        "text/plain",
        "image/png",
        "application/pdf",
    ]
    assert (image.get_payload(), image["content-transfer-encoding"]) == ("", "7bit")
    assert image["x-phiguard-withheld"] == "not text"
    assert image.get_param("name") is None


@pytest.mark.parametrize("kind", [b"multipart/mi=xed", b"multipart/", b"Multipart/mixed\xff", b"multipart/[x]"])
def test_an_odd_kind_of_multipart_has_parts(kind):
    assert {"part 2 file name"} <= set(slots(only(PARTS.replace(b"multipart/mixed", kind))))


def test_a_file_name_in_pieces_is_one_slot_and_is_rewritten():
    document = only(PARTS)
    slot = next(s for s in document.slots[::-1] if s.name == "part 2 file name")

    written = document.write([Edit(slot.start, slot.end, "[NAME_1].png")])

    assert document.text[slot.start : slot.end] == "Ada Quill.png"
    assert list(message_from_bytes(written).walk())[2].get_filename() == "[NAME_1].png"
    assert b"Quill" not in written.split(b"--b")[2]


def test_an_image_that_claims_to_be_text_is_a_photo():
    document = only(HEAD + b"Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n")

    assert [(item.media_type, item.photo) for item in document.opaque] == [("image/png", True)]
    assert message_from_bytes(document.write(())).get_payload() == ""


def test_a_message_inside_base64_is_read_and_written():
    inner = b"U3ViamVjdDogQWRhCgpBZGEgY2FtZQo="
    data = HEAD + b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n" + inner + b"\r\n"
    written = edited(data, "Ada came", "she came")

    assert "Subject: Ada\n\nAda came" in only(data).text
    assert only(written).text == only(data).text.replace("Ada came", "she came")


def test_text_behind_base64_is_read():
    data = HEAD + b"Content-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\nSent by Ada Quill\r\n"

    assert "Sent by Ada Quill" in only(data).text
    assert b"Sent by [NAME_1]" in edited(data, "Ada Quill", "[NAME_1]")


def test_preamble_and_epilogue_are_read():
    data = HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\nfirst\r\n--b\r\n\r\nx\r\n--b--\r\nlast\r\n"

    document = only(data)

    assert ["first", "x", "last"] == [document.text[slot.start : slot.end] for slot in document.slots[2:]]


def test_an_encoded_block_inside_text_is_unreadable_and_withheld():
    document = only(HEAD + b"\r\nsee\r\nbegin 644 x.gif\r\n&1TE&.#EA\r\n`\r\nend\r\nAda\r\n")

    assert [item.photo for item in document.opaque] == [True]
    assert b"begin 644" not in document.write(())
    assert "Ada" in document.text


def test_a_picture_inside_a_page_is_withheld():
    data = HEAD + b'Content-Type: text/html\r\n\r\n<p>x</p><img src="data:image/png;base64,iVBORw0KGgo=">'
    document = only(data)

    assert [item.photo for item in document.opaque] == [True]
    assert document.write(()) == data.replace(b"data:image/png;base64,iVBORw0KGgo=", b"data:,")


def test_a_table_inside_a_message_has_rows():
    data = HEAD + b"Content-Type: text/csv\r\n\r\nname,dob\r\nAda,2019\r\n"

    assert slots(only(data))["part 1 row 2, column 1"] == "Ada"


def test_an_unknown_transfer_encoding_is_withheld():
    document = only(HEAD + b"Content-Transfer-Encoding: x-gzip64\r\n\r\nabcd\r\n")

    assert ["unknown transfer encoding"] == [item.reason for item in document.opaque]


def test_nesting_ends_somewhere_and_what_is_deeper_is_withheld():
    document = only(HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 200 + b"Ada\r\n")

    assert ["nested too deeply"] == [item.reason for item in document.opaque]
    assert b"Ada\r\n" not in document.write(()).replace(b"From: Ada", b"")


def test_more_parts_than_can_be_read_are_withheld():
    data = HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 6000

    assert ["too many parts"] == [item.reason for item in only(data).opaque]


@pytest.mark.parametrize("charset", [b"utf-16", b"utf-32", b"utf-7", b"cp037", b"cp500", b"hz", b"idna", b"no-such"])
def test_a_wrong_charset_hides_no_text(charset):
    data = HEAD + b"Content-Type: text/plain; charset=" + charset + b"\r\n\r\nAda came\r\n"

    assert "Ada came" in only(data).text


def test_a_page_is_read_across_inline_tags_and_with_its_attributes():
    data = HEAD + b'Content-Type: text/html\r\n\r\n<p>A<b>d</b>a</p><!-- Bea --><input name=ssn value="x y">'

    assert "\nAda\n" in only(data).text
    assert "Bea" in only(data).text
    assert "\nssn: x y\n" in only(data).text


def test_an_edit_of_a_page_stays_inside_its_tags():
    data = HEAD + b"Content-Type: text/html\r\n\r\n<p title=Bea>Cleo</p>"

    assert b"<p title=Bea>[NAME_1] &lt;</p>" in edited(data, "Cleo", "[NAME_1] <")
    assert b'<p title="[NAME 1]">Cleo</p>' in edited(data, "Bea", "[NAME 1]")


def test_a_name_in_angle_brackets_is_no_tag():
    data = HEAD + b"Content-Type: text/html\r\n\r\n<p>from <Ada Quill></p><p Bea>"

    assert "from <Ada Quill>" in only(data).text
    assert "Bea" in only(data).text


def test_a_document_shows_sizes_only():
    assert "Ada" not in repr(only(PARTS))
