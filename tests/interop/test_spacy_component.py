"""phiguard as a component of a spaCy pipeline."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import spacy

import phiguard
from phiguard.detect.registry import Registry
from phiguard.errors import ConfigurationError, PhiguardError
from phiguard.guard import builtin
from phiguard.interop.spacy import spacy_component
from phiguard.interop.spacy_factory import make

PROJECT = Path(__file__).parents[2] / "pyproject.toml"

TEXT = "é MRN 00482913, seen 3/14/2019."


@pytest.fixture(scope="module")
def guard():
    return phiguard.Guard(names=None)


def test_findings_are_spans_with_entity_and_class(guard):
    doc = spacy_component(guard)(spacy.blank("en")(TEXT))
    expected = [("00482913", "MEDICAL_RECORD_NUMBER", "MRN"), ("3/14/2019", "DATE_TIME", "DATE")]
    assert expected == [(s.text, s.label_, s.kb_id_) for s in doc.spans["phi"]]
    assert [f.score for f in guard.scan(TEXT)] == doc.spans["phi"].attrs["scores"]


def test_it_runs_as_a_component_under_a_key_of_its_own(guard):
    spacy.Language.component("phiguard_test", func=spacy_component(guard, "mine"))
    nlp = spacy.blank("en")
    nlp.add_pipe("phiguard_test")
    doc = nlp(TEXT)
    assert ["00482913", "3/14/2019"] == [span.text for span in doc.spans["mine"]]


def test_a_finding_inside_a_token_is_widened_to_the_token(guard):
    doc = spacy_component(guard)(spacy.tokens.Doc(spacy.blank("en").vocab, words=["MRN", "00482913,done"]))
    assert ["00482913,done"] == [span.text for span in doc.spans["phi"]]


def test_a_text_without_findings_has_an_empty_group(guard):
    doc = spacy_component(guard)(spacy.blank("en")("Nothing here."))
    assert 0 == len(doc.spans["phi"])


class Elsewhere:
    """A guard that finds something where there is no text."""

    def scan(self, _text):
        return [phiguard.Finding(900, 901, phiguard.SafeHarbor.MRN, "MEDICAL_RECORD_NUMBER", 0.9, "invented")]


def test_a_finding_without_a_token_is_an_error():
    with pytest.raises(PhiguardError, match="no token for the finding at 900-901"):
        spacy_component(Elsewhere())(spacy.blank("en")(TEXT))


# --- saved and loaded with its pipeline ----------------------------------------------------------------------------

TEXTS = [TEXT, "SSN 219-09-9999", "", "Nothing here.", "Thessaly called"] * 8


def marked(docs) -> list[list[tuple[str, str, str]]]:
    return [[(s.text, s.label_, s.kb_id_) for s in doc.spans["phi"]] for doc in docs]


@spacy.registry.misc("phiguard_test_ssn.v1")
def only_ssn() -> Registry:
    return Registry(tuple(r for r in builtin() if r.name == "us_ssn"))


@pytest.fixture
def nlp():
    made = spacy.blank("en")
    made.add_pipe("phiguard", config={"names": None})
    return made


def test_the_factory_is_known_by_its_entry_point_and_has_defaults():
    meta = spacy.blank("en").get_factory_meta("phiguard")
    assert {"spans_key": "phi", "profile": "balanced", "names": "cascade", "recognizers": None} == meta.default_config
    (entry,) = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["entry-points"]["spacy_factories"].items()
    assert ("phiguard", f"{make.__module__}:{make.__name__}") == entry


def test_many_documents_are_scanned_at_once_and_marked_as_one_by_one(nlp, monkeypatch):
    asked = []
    component = nlp.get_pipe("phiguard")
    scan = phiguard.Guard.scan_batch

    def counted(self, texts, known=None):
        asked.append(len(texts))
        return scan(self, texts, known=known)

    monkeypatch.setattr(phiguard.Guard, "scan_batch", counted)
    batch = marked(nlp.pipe(TEXTS, batch_size=16))
    assert [16, 16, 8] == asked
    assert marked(component(nlp.make_doc(text)) for text in TEXTS) == batch


def test_two_processes_mark_what_one_marks(nlp):
    assert marked(nlp.pipe(TEXTS)) == marked(nlp.pipe(TEXTS, n_process=2, batch_size=10))


def test_a_configuration_says_all_of_it(nlp):
    nlp.add_pipe("phiguard", name="ssn", config={"spans_key": "x", "recognizers": {"@misc": "phiguard_test_ssn.v1"}})
    again = spacy.util.load_model_from_config(nlp.config)
    assert nlp.config["components"] == again.config["components"]
    assert [None, "us_ssn"] == [
        again.get_pipe("phiguard").guard.names,
        *(r.name for r in again.get_pipe("ssn").guard.recognizers),
    ]


def test_an_unknown_profile_is_refused_when_the_component_is_made():
    with pytest.raises(ConfigurationError, match="profile"):
        spacy.blank("en").add_pipe("phiguard", config={"profile": "brisk"})


def test_a_pipeline_that_was_saved_marks_the_same_in_another_process(nlp, tmp_path, pipeline):
    nlp.replace_pipe("phiguard", "phiguard", config={"names": f"spacy:{pipeline}"})
    nlp.to_disk(tmp_path / "saved")
    code = """
import json, sys, phiguard.interop.spacy_factory, spacy
docs = spacy.load(sys.argv[1]).pipe(json.loads(sys.argv[2]))
print(json.dumps([[(s.text, s.label_, s.kb_id_) for s in doc.spans["phi"]] for doc in docs]))
"""
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "saved"), json.dumps(TEXTS)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": ":".join(sys.path)},
    )
    expected = marked(nlp.pipe(TEXTS))
    assert [("Thessaly", "PERSON", "NAME")] == expected[4]
    assert expected == [[tuple(span) for span in doc] for doc in json.loads(run.stdout)]


def test_scores_are_kept_with_a_document(nlp):
    doc = nlp(TEXT)
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert doc.spans["phi"].attrs == again.spans["phi"].attrs
