"""The one door."""

import dataclasses
import pickle
from datetime import date

import pytest

from phiguard import guard as module
from phiguard.detect.registry import Registry
from phiguard.errors import ConfigurationError, LeftoverError, MissingModelError
from phiguard.guard import PROFILES, Guard, builtin
from phiguard.model.corpus import checked
from phiguard.policy import SAFE_HARBOR, Policy, classes
from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.redact import Redact

TEXT = "SSN: 219-09-9999, MRN: 00482913, mail ada@example.org"
FOUND = [("SSN", 5, 16), ("MRN", 23, 31), ("EMAIL", 38, 53)]


def places(findings) -> list[tuple[str, int, int]]:
    return [(f.label.name, f.start, f.end) for f in findings]


def test_identifiers_of_a_text_are_found(guard):
    assert FOUND == places(guard.scan(TEXT))


def test_a_finding_says_what_it_is_and_who_found_it(guard):
    finding = guard.scan(TEXT)[0]

    assert (SafeHarbor.SSN, "US_SSN", "us_ssn") == (finding.label, finding.entity, finding.recognizer)
    assert 0.5 <= finding.score <= 1


def test_a_scan_is_a_batch_of_one(guard):
    assert guard.scan(TEXT) == guard.scan_batch([TEXT])[0]


def test_a_batch_keeps_the_place_of_each_text(guard):
    table = guard.scan_batch(["", TEXT, "nothing", TEXT])

    assert [[], FOUND, [], FOUND] == [places(f) for f in table]
    assert [1, 1, 1, 3, 3, 3] == table.document.tolist()


def test_a_batch_may_be_an_iterator(guard):
    assert [FOUND, []] == [places(f) for f in guard.scan_batch(iter([TEXT, ""]))]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_empty_texts_have_no_findings(guard, count):
    table = guard.scan_batch([""] * count)

    assert (count, 0, count) == (table.documents, len(table), len(list(table)))
    assert [""] * count == guard.deidentify_batch([""] * count)


def test_the_columns_of_an_empty_batch_have_their_types(guard):
    names = ["document", "start", "end", "label", "entity", "score", "recognizer"]
    full, empty = guard.scan_batch([TEXT]), guard.scan_batch([])

    assert [getattr(full, n).dtype for n in names] == [getattr(empty, n).dtype for n in names]


@pytest.mark.parametrize("method", ["scan_batch", "deidentify_batch"])
def test_one_string_is_no_batch(guard, method):
    with pytest.raises(TypeError, match="a batch is a sequence of texts"):
        getattr(guard, method)("219-09-9999")


@pytest.mark.parametrize("wrong", [b"219-09-9999", None, 219099999, ["219-09-9999"]])
@pytest.mark.parametrize("method", ["scan", "deidentify", "assess", "explain"])
def test_what_is_no_string_is_refused_without_being_shown(guard, method, wrong):
    with pytest.raises(TypeError) as caught:
        getattr(guard, method)(wrong)
    assert "219" not in str(caught.value)


def test_a_batch_names_the_text_that_is_no_string():
    with pytest.raises(TypeError, match=r"^text 2 is bytes, not str$"):
        checked(["", "a", b"b"])


@pytest.mark.parametrize(
    "text", ["\0SSN 219-09-9999", "SSN 219-09-9999\0", "a\0SSN 219-09-9999\0b", "\0" * 40 + "SSN 219-09-9999"]
)
def test_a_nul_in_a_text_moves_nothing(guard, text):
    start = text.index("219")

    assert [("SSN", start, start + 11)] == places(guard.scan(text))
    assert text.replace("219-09-9999", "[SSN_1]").replace("\0", "\ufffd") == guard.deidentify(text).text


@pytest.mark.parametrize("text", ["\ud800", "SSN 219-09-9999 \udcff", "\U0010ffff\ufeff"])
def test_any_string_can_be_read(guard, text):
    assert text.replace("219-09-9999", "[SSN_1]") == guard.deidentify(text).text


def test_a_text_without_identifiers_comes_back_as_it_was(guard):
    text = "Seen today.\r\n\tNo \N{ZERO WIDTH SPACE}complaints \N{GRINNING FACE}\r"

    assert text == guard.deidentify(text).text


def test_identifiers_are_taken_out(guard):
    clean = guard.deidentify(TEXT)

    assert "SSN: [SSN_1], MRN: [MRN_1], mail [EMAIL_1]" == clean.text
    assert FOUND == places(clean.findings)


def test_a_batch_is_deidentified_as_each_of_its_texts(guard):
    texts = [TEXT, "", "MRN: 00482913 and MRN: 00482914"]

    assert [guard.deidentify(t).text for t in texts] == guard.deidentify_batch(texts)


def test_a_receipt_counts_by_class(guard):
    receipt = guard.deidentify(TEXT + " and MRN: 00482914").receipt

    assert {"SSN": 1, "MRN": 2, "EMAIL": 1} == receipt["counts"]
    assert ("safe_harbor", "balanced", True) == (receipt["policy"], receipt["profile"], receipt["verified"])


def test_a_reference_date_decides_how_old_a_date_is(guard):
    text = "born 5/2/1931"

    assert "born ≤1931" == guard.deidentify(text, reference_date=date(2021, 1, 1)).text
    assert "born 1931" == guard.deidentify(text, reference_date=date(2020, 12, 31)).text
    assert ["born 1931"] == guard.deidentify_batch([text], reference_date=date(2020, 12, 31))


def test_without_a_reference_date_the_latest_year_of_the_text_counts(guard):
    assert "born ≤1921, seen 2011" == guard.deidentify("born 5/2/1921, seen 3/14/2011").text


def test_another_policy_writes_something_else(sturdy):
    policy = Policy("blunt", classes(Redact()))
    clean = Guard(policy=policy, recognizers=sturdy).deidentify("seen 3/14/2011")

    assert ("seen [DATE_1]", "blunt") == (clean.text, clean.receipt["policy"])


def test_a_profile_that_does_not_exist_is_refused():
    with pytest.raises(ConfigurationError, match=r"^profile 'strict' is none of: balanced, recall, precision$"):
        Guard(profile="strict")


@pytest.mark.parametrize(("profile", "count"), [("recall", 3), ("balanced", 2), ("precision", 1)])
def test_a_profile_decides_how_likely_a_finding_must_be(make, profile, count):
    registry = Registry(tuple(make(rf"{n}K-\d{{6}}", p, name=n) for n, p in (("a", 0.9), ("b", 0.6), ("c", 0.4))))

    assert count == len(Guard(profile=profile, recognizers=registry).scan("aK-123456 bK-123456 cK-123456"))
    assert profile in PROFILES


@pytest.mark.parametrize("names", ["spacy:none", "hf:none", "", "CASCADE"])
def test_a_way_of_finding_names_that_is_not_there_is_refused(names):
    with pytest.raises(MissingModelError):
        Guard(names=names)


def test_without_names_no_lists_are_needed(make):
    registry = Registry((make(), make("Ada", name="words", needs_words=True)))

    assert 2 == len(Guard(recognizers=registry).scan("Ada has TK-123456"))
    assert 1 == len(Guard(recognizers=registry, names=None).scan("Ada has TK-123456"))


def test_the_built_in_recognizers_are_used_unless_others_are_given(ticket):
    given = Guard(recognizers=Registry((ticket,)))

    assert [("OTHER_ID", 0, 9)] == places(given.scan("TK-123456 SSN 219-09-9999"))
    registry = Guard(names=None)._detector.registry
    found = tuple(r for r in registry if not r.name.startswith(("heard_", "known_")))

    assert found == builtin().structured().recognizers


def test_guards_are_values(ticket):
    one, other = (Guard(recognizers=Registry((ticket,))) for _ in range(2))

    assert one == other
    assert one != Guard(recognizers=Registry((ticket,)), profile="recall")


def test_a_guard_cannot_be_changed(guard):
    with pytest.raises(dataclasses.FrozenInstanceError):
        guard.profile = "recall"


def test_a_guard_finds_the_same_after_pickling(guard):
    copy = pickle.loads(pickle.dumps(guard))  # noqa: S301 - our own bytes

    assert guard.scan(TEXT) == copy.scan(TEXT)


def test_a_guard_that_has_scanned_pickles(guard):
    guard.scan(TEXT)

    assert guard == pickle.loads(pickle.dumps(guard))  # noqa: S301 - our own bytes


def test_chunks_change_nothing(monkeypatch, guard):
    texts = [TEXT, "", TEXT, "MRN: 00482913"] * 3
    found, written = guard.scan_batch(texts), guard.deidentify_batch(texts)
    monkeypatch.setattr(module, "CHUNK", 60)

    assert len(guard.edits_batch(texts)) > 3
    assert list(found) == list(guard.scan_batch(texts))
    assert found.document.tolist() == guard.scan_batch(texts).document.tolist()
    assert written == guard.deidentify_batch(texts)


def test_chunks_of_edits_keep_their_stretches(monkeypatch, ticket):
    monkeypatch.setattr(module, "CHUNK", 10)
    guard = Guard(recognizers=Registry((ticket,)))
    edits = guard.edits_batch(["TK-123456"] * 3, within=[[(0, 9)], [], [(3, 9)]])

    assert ["[OTHER_ID_1]", "TK-123456", "TK-[OTHER_ID_1]"] == [t for e in edits for t in e.written()]


def test_a_leftover_is_named_by_its_position_in_the_whole_batch(monkeypatch, make):
    monkeypatch.setattr(module, "CHUNK", 10)
    creeping = make(r"(?:x|\x1a)(?P<value>[a-z])", pattern={"left": "any", "right": "any"})

    with pytest.raises(LeftoverError) as caught:
        Guard(recognizers=Registry((creeping,))).deidentify_batch(["fine" * 3, "good" * 3, "xabcdefgh"])
    assert 2 == caught.value.document


TABLE = "Name | MRN\nAda | 00482913\nBea | 00482914\n"


def test_a_value_under_the_header_of_its_column_is_found_in_the_rest_of_its_text(guard):
    text = f"{TABLE}\nno 00482915, see 00482914"

    assert [("MRN", 17, 25), ("MRN", 32, 40), ("MRN", 59, 67)] == places(guard.scan(text))


@pytest.mark.parametrize("first", [TABLE, f"caf\N{LATIN SMALL LETTER E WITH ACUTE}\r\n{TABLE}"])
def test_a_value_under_the_header_of_its_column_is_found_in_its_group_alone(guard, first):
    table = guard.scan_batch([first, "see 00482914", TABLE, "see 00482914"], groups="abca")

    assert [2, 0, 2, 1] == [len(found) for found in table]


THREAD = ["MRN: 00482913 and MRN: 00482914", "see 00482913 there", "see 00482914 here", "no 00482913"]
CLEAN = ["MRN: [MRN_1] and MRN: [MRN_2]", "see [MRN_1] there", "see [MRN_1] here", "no 00482913"]


@pytest.mark.parametrize("chunk", [module.CHUNK, 70, 85])
def test_a_value_is_taken_out_of_all_texts_of_its_group(monkeypatch, guard, chunk):
    monkeypatch.setattr(module, "CHUNK", chunk)
    table = guard.scan_batch(THREAD, groups="aaab")

    assert CLEAN == guard.deidentify_batch(THREAD, groups="aaab")
    assert [2, 1, 1, 0] == [len(found) for found in table]


@pytest.mark.parametrize("chunk", [module.CHUNK, 70, 85])
def test_groups_may_mingle(monkeypatch, guard, chunk):
    monkeypatch.setattr(module, "CHUNK", chunk)
    texts, groups = [THREAD[0], THREAD[3], *THREAD[1:3]], "abaa"
    table = guard.scan_batch(texts, groups=groups)

    assert [CLEAN[0], CLEAN[3], *CLEAN[1:3]] == guard.deidentify_batch(texts, groups=groups)
    assert [0, 0, 2, 3] == table.document.tolist()
    assert [(f.start, f.end) for found in table for f in found] == [(5, 13), (23, 31), (4, 12), (4, 12)]


def test_edits_of_groups_that_mingle_stand_in_the_order_of_the_texts(monkeypatch, guard):
    monkeypatch.setattr(module, "CHUNK", 70)
    texts = [THREAD[0], "MRN: 00482915", "see 00482913 there"]
    (edits,) = guard.edits_batch(texts, groups=[1, 2, 1], within=[[(5, 13)], [(0, 13)], [(0, 18)]])

    assert texts == list(edits.corpus)
    assert [[(5, 13, "[MRN_1]")], [(5, 13, "[MRN_1]")], [(4, 12, "[MRN_1]")]] == [edits.of(n) for n in range(3)]
    assert [1, 1, 1] == [edits.counts(n)["MRN"] for n in range(3)]


def test_a_text_whose_group_is_too_long_for_a_pass_is_still_read(monkeypatch, guard):
    monkeypatch.setattr(module, "CHUNK", 20)

    assert [*CLEAN[:1], *THREAD[1:]] == guard.deidentify_batch(THREAD, groups="aaaa")


@pytest.mark.parametrize("groups", ["abcd", [1, 2, 3, 4]])
def test_groups_of_one_text_are_no_groups(guard, groups):
    assert list(guard.scan_batch(THREAD)) == list(guard.scan_batch(THREAD, groups=groups))


def test_after_removal_nothing_is_remembered_that_is_not_there(guard):
    written = guard.deidentify_batch(THREAD, groups="aaaa")

    assert 0 == len(guard.scan_batch(written, groups="aaaa"))


@pytest.mark.parametrize("method", ["scan_batch", "deidentify_batch", "edits_batch"])
def test_groups_that_are_too_few_are_refused_without_being_shown(guard, method):
    with pytest.raises(ValueError, match="give one for each text") as caught:
        getattr(guard, method)(THREAD, groups=["00482913"])
    assert "0048" not in str(caught.value)


def test_a_leftover_in_a_group_is_named_by_its_position(monkeypatch, make):
    monkeypatch.setattr(module, "CHUNK", 30)
    creeping = make(r"(?:x|\x1a)(?P<value>[a-z])", pattern={"left": "any", "right": "any"})
    texts = ["fine" * 3, "good" * 3, "fine" * 3, "xabcdefgh"]

    with pytest.raises(LeftoverError) as caught:
        Guard(recognizers=Registry((creeping,))).deidentify_batch(texts, groups="abab")
    assert 3 == caught.value.document


def test_the_assessment_of_a_text_rests_on_its_findings(guard):
    assert ["phi", "none", "pii_only"] == [guard.assess(t).level for t in (TEXT, "nothing", "mail ada@example.org")]


def test_explanations_stand_where_findings_stand(guard):
    text = "SSN: 219-09-9999, MRN: 00482913"

    assert [(5, 16), (23, 31)] == [(f.start, f.end) for f in guard.scan(text)]
    assert [(5, 16), (23, 31)] == [(e.start, e.end) for e in guard.explain(text)]


def test_a_guard_does_not_show_its_detector():
    assert "_detector" not in repr(Guard(names=None))


def test_the_default_policy_is_safe_harbor(guard):
    assert SAFE_HARBOR is guard.policy
