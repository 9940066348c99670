"""Splits that share nothing, and documents that come out the same everywhere."""

import hashlib
import json
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from generator.chance import Chance, share
from generator.corpus import Order, documents
from generator.pools import APART, SPLITS, pools

GENERATE = Path(__file__).parents[2] / "corpora" / "build" / "generate.py"
PAIRS = list(combinations(SPLITS, 2))
BODY = (
    "⟨patient.name⟩ ⟨mrn⟩ ⟨date⟩ ⟨provider.last_first⟩ ⟨address⟩ ⟨phone⟩ ⟨url⟩ ⟨!drug⟩ ⟨!phoneish⟩ ⟨token⟩\n"
    "⟨date.range⟩ ‹a¦b¦⟨dx⟩› ⟪⟨cc⟩¦⟨ip⟩¦⟨vin⟩⟫"
)


@pytest.mark.parametrize(("one", "other"), PAIRS)
@pytest.mark.parametrize("kind", ["built_surnames", "word_surnames", "towns", "streets", "female_words", "male_words"])
def test_splits_share_no_name(kind, one, other):
    first, second = ({name.casefold() for name in getattr(pools(split), kind)} for split in (one, other))

    assert first
    assert set() == first & second


def names_of_people(split):
    own = pools(split)
    listed = [name for culture in own.cultures for name in culture.female + culture.male + culture.last]
    words = [*own.female_words, *own.male_words, *own.word_surnames, *own.built_surnames]
    return {part for name in [*listed, *words] for part in APART.split(name.casefold()) if len(part) > 2}


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_splits_share_no_part_of_a_name_of_a_person(one, other):
    assert set() == names_of_people(one) & names_of_people(other)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_no_town_of_a_split_is_a_street_of_another(one, other):
    assert set() == set(pools(one).towns) & set(pools(other).streets)
    assert set() == set(pools(one).streets) & set(pools(other).towns)


def test_more_than_two_dozen_languages_give_names_to_each_split():
    assert min(len(pools(split).cultures) for split in SPLITS) >= 25


def test_the_shares_of_the_splits_are_seven_one_two():
    counts = [sum(share("family", f"family-{n}") == split for n in range(5000)) / 5000 for split in SPLITS]

    assert [0.7, 0.1, 0.2] == [round(part, 1) for part in counts]


def test_a_document_uses_families_of_its_split_alone(written):
    families, _ = written("".join(f"=== family-{n} | note\n⟨mrn⟩\n" for n in range(60)))
    used = {split: {d["meta"]["family"] for d in documents(families, Order(split, 300, 1, "none"))} for split in SPLITS}

    for one, other in PAIRS:
        assert used[one]
        assert set() == used[one] & used[other]


def test_a_split_without_families_is_an_error(written):
    families, _ = written("=== family-1 | note\ntext\n")
    absent = next(split for split in SPLITS if split != share("family", "family-1"))

    with pytest.raises(LookupError, match="no family belongs to"):
        next(documents(families, Order(absent, 1, 1, "none")))


def test_every_span_is_the_value_that_was_put_in(made):
    for document in made("a⟨mrn⟩b⟨mrn⟩ ⟨patient.last⟩’s", count=20):
        first, second, _ = document["spans"]
        text = document["text"]
        value = text[first["start"] : first["end"]]
        assert f"a{value}b{value} " == text[: second["end"] + 1]


def test_the_same_seed_gives_the_same_documents_and_another_does_not(made):
    assert made(BODY, count=5, seed=7, noise="strong") == made(BODY, count=5, seed=7, noise="strong")
    assert made(BODY, count=5, seed=7) != made(BODY, count=5, seed=8)


def test_noise_damages_the_document_that_would_have_been(made):
    clean = made(BODY, count=40, seed=3)
    noisy = made(BODY, count=40, seed=3, noise="some")

    assert any(one["text"] == other["text"] for one, other in zip(clean, noisy, strict=True))
    assert [len(d["spans"]) for d in clean] == [len(d["spans"]) for d in noisy]


def test_draws_are_those_of_every_machine():
    chance = Chance("every machine")

    assert ["46DCGQef", "122", "bfdaec"] == [
        chance.mask("##??^^~~"),
        str(chance.whole(1, 1000)),
        "".join(chance.some("abcdef", 6)),
    ]


def test_the_command_gives_the_same_bytes_whatever_the_hashes(tmp_path):
    (tmp_path / "t.txt").write_text(f"=== only-one | note\n{BODY}\n", encoding="utf-8")
    digests = set()
    for hashes in ("0", "1"):
        out = tmp_path / f"{hashes}.jsonl"
        command = [
            sys.executable,
            GENERATE,
            "--templates",
            tmp_path,
            "--family",
            "only-one",
            "--count",
            "30",
            "-o",
            out,
        ]
        subprocess.run([*command, "--noise", "strong"], check=True, env={"PYTHONHASHSEED": hashes, "PATH": ""})
        digests.add(hashlib.sha256(out.read_bytes()).hexdigest())

    assert 1 == len(digests)


def test_a_record_has_what_the_evaluation_reads(made):
    (document,) = made(BODY)

    assert {"id", "text", "spans", "neutral", "negatives", "meta"} == document.keys()
    assert {"genre", "family", "split", "seed", "noise"} == document["meta"].keys()
    assert document == json.loads(json.dumps(document))


def test_the_check_fails_on_a_wrong_template_and_names_the_line(tmp_path):
    (tmp_path / "t.txt").write_text("=== only-one | note\nfine\n⟨nothing_such⟩\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, GENERATE, "--templates", tmp_path, "--check"], capture_output=True, text=True, check=False
    )

    assert 1 == run.returncode
    assert "t.txt:3: no slot is called nothing_such" in run.stdout


def test_a_patient_of_ninety_is_old_throughout(made):
    for document in made("⟨patient.age90⟩ ⟨patient.age⟩", count=20):
        stated, again = document["text"].split()
        assert stated == again
        assert int(stated) >= 90


def test_a_patient_of_a_pediatric_note_is_a_child(made):
    assert {True} == {
        int(document["text"]) < 18 for document in made("⟨patient.age⟩", count=40, genre="pediatric visit")
    }


def test_pronouns_suit_the_person(made):
    pairs = {tuple(document["text"].split()) for document in made("⟨patient.he⟩ ⟨patient.sex⟩", count=60)}

    assert pairs <= {("she", "F"), ("he", "M"), ("they", "X")}


@pytest.mark.parametrize(("word", "sex"), [("his son ", "M"), ("daughter: ", "F"), ("Mrs. ", "F"), ("Mr ", "M")])
def test_a_person_is_what_the_words_before_say(made, word, sex):
    documents_made = made(f"{word}⟨child.first⟩|⟨child.sex⟩", count=30)

    assert {sex} == {document["text"].partition("|")[2] for document in documents_made}
