"""Mails of one thread share what one of them says; others do not."""

import io
from pathlib import Path

import pytest

from phiguard.detect.registry import Registry
from phiguard.formats import rewriting
from phiguard.formats.batches import batches, in_order
from phiguard.formats.mailbox import together
from phiguard.formats.rewriting import rewrite_file, rewrite_together, rewritten
from phiguard.formats.scanning import Located, scan_bytes, scan_together
from phiguard.formats.source import documents
from phiguard.formats.threads import bounded, ids, threads
from phiguard.guard import Guard, builtin
from phiguard.model.person import Person

SEPARATOR = b"From x Sat Jan  3 01:05:34 2015\n"


def mail(name: str, body: str, *answers: str, field: str = "References", subject: str = "visit") -> bytes:
    """A mail with an id, which answers others."""
    refers = f"{field}: {' '.join(f'<{a}@example.org>' for a in answers)}\n" if answers else ""
    return f"Message-ID: <{name}@example.org>\n{refers}Subject: {subject}\n\n{body}\n\n".encode()


MAILS = [
    mail("m1", "Patient: Ada Quillford\nMRN: 00482913\nall well?"),
    mail("m2", "Quillford is a word and 00482913 a count", subject="Re: visit"),
    mail("m3", "about 00482913 again", "m1", field="In-Reply-To"),
    mail("m4", "Quillford did come,\nand QUILLFORD left\n", "m1", "m3"),
]
BOX = b"".join(SEPARATOR + raw for raw in MAILS)


@pytest.fixture(scope="module")
def guard() -> Guard:
    """Finds labelled record numbers and names, and neither without its label."""
    return Guard(
        recognizers=Registry(tuple(r for r in builtin() if r.name in {"medical_record_number", "name_labelled"}))
    )


@pytest.fixture
def maildir(tmp_path) -> list[Path]:
    """The mails in a Maildir."""
    for name in ("cur", "new", "tmp"):
        (tmp_path / "mail" / name).mkdir(parents=True)
    paths = [tmp_path / "mail" / ("cur" if n < 2 else "new") / f"{n}.host" for n in range(len(MAILS))]
    for path, raw in zip(paths, MAILS, strict=True):
        path.write_bytes(raw)
    return paths


def heads(*fields: str) -> list[bytes]:
    return [field.encode() + b"\nSubject: x\n\nbody" for field in fields]


def values(found) -> list[tuple[str, str]]:
    """Which message and which value, of what is found."""
    return [(item.part.split(",")[0], item.value) for item in found if isinstance(item, Located)]


def test_mails_that_name_one_another_are_one_thread():
    assert [0, 0, 1, 0] == threads(
        heads("Message-ID: <a@x>", "In-Reply-To: <a@x>\nMessage-ID: <b@x>", "Message-ID: <c@x>", "References: <b@x>")
    )


def test_an_answer_may_stand_before_what_it_answers():
    assert [0, 1, 0] == threads(heads("In-Reply-To: <a@x>", "Message-ID: <b@x>", "Message-ID: <a@x>"))


def test_answers_to_a_mail_that_is_not_there_are_one_thread():
    assert [0, 0] == threads(heads("References: <gone@x>", "In-Reply-To: <gone@x>"))


def test_a_mail_may_join_two_threads():
    assert [0, 0, 0] == threads(heads("Message-ID: <a@x>", "Message-ID: <b@x>", "References: <a@x> <b@x>"))


def test_the_subject_makes_no_thread():
    assert [0, 1] == threads([b"Subject: visit\n\n", b"Subject: Re: visit\n\n"])


@pytest.mark.parametrize(
    "field",
    [
        "references: <a@x>",
        "References:\n <z@x>\n\t<a@x>",
        "References: <z@x>\r\n <a@x>",
        "In-Reply-To: <a@x> (message of Sat, 3 Jan)",
        "REFERENCES : <z@x>, <a@x>;",
        "Subject: x\rReferences: <a@x>",
    ],
)
def test_a_field_may_be_folded_and_hold_comments(field):
    assert [0, 0] == threads(heads("Message-ID: <a@x>", field))


@pytest.mark.parametrize(
    "field",
    [
        "In-Reply-To: your message of Saturday <a@x>",
        "X-References: <a@x>",
        "Subject: x\n\nReferences: <a@x>",
        "Subject: x\r\n\r\nReferences: <a@x>",
        "References: a@x",
        "References: <a>",
        "References: <A@x>",
    ],
)
def test_what_is_no_id_in_a_header_makes_no_thread(field):
    assert [0, 1] == threads(heads("Message-ID: <a@x>", field))


def test_a_mail_without_id_is_a_thread_of_its_own():
    assert [0, 1] == threads([b"", b"no header"])
    assert [] == list(ids(b""))


def test_a_long_thread_of_many_mails_is_one():
    raw = [f"Message-ID: <{n}@x>\nIn-Reply-To: <{n - 1}@x>\n\n".encode() for n in range(20_000)]

    assert {0} == set(threads(raw)) == set(threads(raw[::-1]))


def test_a_thread_of_too_many_bytes_becomes_several():
    assert [0, 1, 0, 2, 1] == bounded([0, 1, 0, 0, 1], [6, 1, 4, 1, 1], 10)
    assert [0, 1] == bounded([0, 0], [50, 1], 10)


def test_results_come_in_the_order_of_their_places():
    assert list("abcd") == list(in_order([(2, "c"), (0, "a"), (3, "d"), (1, "b")]))


def test_a_mailbox_is_read_thread_by_thread_where_that_is_asked():
    read = list(documents(BOX, by_thread=True))

    assert [1, 3, 4, 2] == [d.number for d in read]
    assert [0, 0, 0, 1] == [d.thread for d in read]
    assert BOX == b"".join(d.original() for d in sorted(read, key=lambda d: d.number))
    assert [d.text for d in sorted(read, key=lambda d: d.number)] == [d.text for d in documents(BOX)]


def test_a_batch_holds_whole_threads(monkeypatch):
    monkeypatch.setattr("phiguard.formats.batches.BATCH", 1)

    assert [[0, 2, 3], [1]] == [[m.place for m in batch] for batch in batches(documents(BOX, by_thread=True))]


def test_a_thread_that_is_longer_than_a_pass_is_divided_between_mails(monkeypatch):
    monkeypatch.setattr("phiguard.formats.batches.CHUNK", 150)

    assert [[0], [2], [3], [1]] == [[m.place for m in batch] for batch in batches(documents(BOX, by_thread=True))]


def test_a_value_is_found_in_the_whole_thread_and_not_in_another(guard):
    found = [(part, value) for part, value in values(scan_bytes(guard, BOX)) if "@" not in value]

    assert [
        ("message 1", "Ada Quillford"),
        ("message 1", "00482913"),
        ("message 3", "00482913"),
        ("message 4", "Quillford"),
        ("message 4", "QUILLFORD"),
    ] == found


def test_a_value_is_taken_out_of_the_whole_thread_and_not_of_another(guard, tmp_path):
    path, copy = tmp_path / "box.mbox", tmp_path / "copy.mbox"
    path.write_bytes(BOX)
    done = rewrite_file(guard, path, copy)
    expected = BOX
    for old, new in [
        (b": Ada Quillford", b": [NAME_1]"),
        (b": 00482913", b": [MRN_1]"),
        (b"about 00482913", b"about [MRN_1]"),
        (b"Quillford did", b"[NAME_1] did"),
        (b"QUILLFORD left", b"[NAME_1] left"),
    ]:
        expected = expected.replace(old, new)

    assert expected == copy.read_bytes()
    assert ({"NAME": 3, "MRN": 2}, 4, []) == (done.counts, done.documents, done.withheld)


def test_the_parts_of_one_message_share_what_one_of_them_says(guard):
    raw = (
        b"Message-ID: <a@example.org>\nSubject: 00482913\nMIME-Version: 1.0\n"
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n"
        b"Content-Transfer-Encoding: quoted-printable\n\nit is 0048=\n2913, =30=30482913\n"
        b"--b\nContent-Type: text/html\n\n<p>0048<b>2913</b></p>\n"
        b"--b\nContent-Type: text/csv\nContent-Disposition: attachment; filename=00482913.csv\n\nmrn,n\n00482913,1\n"
        b"--b--\n"
    )
    copy = io.BytesIO()
    rewritten(guard, documents(raw, "x.eml"), copy)

    assert b"2913" not in copy.getvalue()
    assert 5 == copy.getvalue().count(b"[MRN_1]")


def test_rows_and_records_share_nothing(guard):
    for data, name in [(b"mrn,note\n00482913,x\n,see 00482913\n", "x.csv"), (RECORDS, "x.jsonl")]:
        copy = io.BytesIO()
        rewritten(guard, documents(data, name, by_thread=True), copy)

        assert (1, 1) == (copy.getvalue().count(b"[MRN_1]"), copy.getvalue().count(b"see 00482913"))


RECORDS = b'{"mrn": "00482913", "note": "x"}\n{"note": "see 00482913"}\n'


def test_the_files_of_a_thread_in_a_maildir_are_read_together(maildir, tmp_path):
    other = tmp_path / "note.txt"
    other.write_bytes(MAILS[0])
    (maildir[0].parent.parent / "index").write_bytes(MAILS[0])
    index = maildir[0].parent.parent / "index"

    assert [[other], [maildir[0], maildir[2], maildir[3]], [maildir[1]], [index]] == list(
        together([other, *maildir, index])
    )


def test_the_files_of_another_folder_are_apart(tmp_path):
    (tmp_path / "new").mkdir()
    paths = [tmp_path / "new" / f"{n}.eml" for n in range(len(MAILS))]

    assert [[path] for path in paths] == list(together(paths))


def test_a_file_of_a_maildir_that_cannot_be_read_is_alone(maildir):
    maildir[2].unlink()

    assert [[maildir[0], maildir[3]], [maildir[1]], [maildir[2]]] == list(together(maildir))


def test_a_value_is_found_in_the_files_of_its_thread(guard, maildir):
    found = [(Path(i.source).name, i.value) for some in together(maildir) for i in scan_together(guard, some)]

    assert [
        ("0.host", "Ada Quillford"),
        ("0.host", "00482913"),
        ("2.host", "00482913"),
        ("3.host", "Quillford"),
    ] == found[:4]
    assert [("3.host", "QUILLFORD")] == found[4:]


def test_a_value_is_taken_out_of_the_files_of_its_thread(guard, maildir, tmp_path):
    pairs = [(maildir[n], tmp_path / "out" / f"{n}") for n in (0, 2, 3)]
    done = rewrite_together(guard, pairs)
    written = [target.read_bytes() for _, target in pairs]

    assert [] == [raw for raw in written if b"00482913" in raw or b"uillford" in raw or b"QUILLFORD" in raw]
    assert [2, 1, 2] == [sum(one.counts.values()) for one in done]
    assert [1, 1, 1] == [one.documents for one in done]


def test_the_files_of_a_thread_may_speak_of_known_persons(guard, maildir, tmp_path):
    known = (Person(["Odessa Thornwick"]),)
    pairs = [(maildir[n], tmp_path / "out" / f"{n}") for n in (0, 2, 3)]
    maildir[2].write_bytes(MAILS[2].replace(b"again", b"by O. Thornwick"))
    found = [i.value for i in scan_together(guard, [path for path, _ in pairs], known)]
    rewrite_together(guard, pairs, None, known)

    assert ["00482913", "O. Thornwick"] == found[2:4]
    assert b"about [MRN_1] by [NAME_1]" in pairs[1][1].read_bytes()
    assert b"[NAME_1] did" in pairs[2][1].read_bytes()


def test_the_mails_of_a_box_may_speak_of_known_persons(guard, tmp_path):
    path, copy = tmp_path / "box.mbox", tmp_path / "copy.mbox"
    path.write_bytes(BOX.replace(b"again", b"by O. Thornwick"))
    rewrite_file(guard, path, copy, None, (Person(["Odessa Thornwick"]),))

    assert b"about [MRN_1] by [NAME_1]" in copy.read_bytes()


def test_a_file_that_cannot_be_read_keeps_no_other_from_being_written(guard, maildir, tmp_path):
    maildir[2].write_bytes(b"%PDF-1.7\n\x00\x01")
    pairs = [(maildir[n], tmp_path / f"{n}") for n in (0, 2, 3)]
    (tmp_path / "2").write_bytes(b"an earlier copy")
    done = rewrite_together(guard, pairs)
    missing = list(scan_together(guard, [maildir[0], maildir[0].with_name("gone"), maildir[3]]))

    assert [True, False, True] == [target.exists() for _, target in pairs]
    assert [[], ["file"], []] == [[u.part for u in one.withheld] for one in done]
    assert b"uillford" not in (tmp_path / "3").read_bytes()
    assert ["No such file or directory"] == [u.reason for u in missing if not isinstance(u, Located)]


def test_a_mail_that_cannot_be_verified_still_says_what_to_take_out_of_the_others(guard, monkeypatch):
    from phiguard.errors import LeftoverError

    edits_batch = Guard.edits_batch

    def doubting(self, texts, *, within, **more):
        for number, (text, stretches) in enumerate(zip(texts, within, strict=True)):
            if "all well" in text and stretches:
                raise LeftoverError(number, ("NAME",))
        return edits_batch(self, texts, within=within, **more)

    monkeypatch.setattr(Guard, "edits_batch", doubting)
    copy = io.BytesIO()
    done = rewritten(guard, documents(BOX, by_thread=True), copy)
    first, second, third, fourth = (d.original() for d in documents(copy.getvalue()))

    assert ["document"] == [u.part for u in done.withheld]
    assert b"Quillford" not in first
    assert b"[WITHHELD]" in first
    assert SEPARATOR + MAILS[1] == second
    assert (b"about [MRN_1]" in third, b"[NAME_1] did" in fourth) == (True, True)


def test_a_thread_of_which_many_mails_cannot_be_verified_is_withheld(guard, monkeypatch):
    from phiguard.errors import LeftoverError

    def doubting(_self, texts, *, within, **_more):
        raise LeftoverError(next(n for n in range(len(texts)) if within[n]), ("NAME",))

    monkeypatch.setattr(Guard, "edits_batch", doubting)
    monkeypatch.setattr(rewriting, "_MOST", 2)
    copy = io.BytesIO()
    done = rewritten(guard, documents(BOX, by_thread=True), copy)

    assert 4 == len(done.withheld)
    assert b"00482913" not in copy.getvalue()
    assert 4 == len(list(documents(copy.getvalue())))
