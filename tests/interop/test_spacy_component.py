"""phiguard as a component of a spaCy pipeline."""

import pytest
import spacy

import phiguard
from phiguard.errors import PhiguardError
from phiguard.interop.spacy import spacy_component

TEXT = "é MRN 00482913, seen 3/14/2019."


@pytest.fixture(scope="module")
def guard():
    return phiguard.Guard(names=None)


def test_findings_are_spans_with_entity_and_class(guard):
    doc = spacy_component(guard)(spacy.blank("en")(TEXT))
    expected = [("00482913", "MEDICAL_RECORD_NUMBER", "MRN"), ("3/14/2019", "DATE_TIME", "DATE")]
    assert expected == [(s.text, s.label_, s.kb_id_) for s in doc.spans["phiguard"]]
    assert [f.score for f in guard.scan(TEXT)] == doc.spans["phiguard"].attrs["scores"]


def test_it_runs_as_a_component_under_a_key_of_its_own(guard):
    spacy.Language.component("phiguard_test", func=spacy_component(guard, "phi"))
    nlp = spacy.blank("en")
    nlp.add_pipe("phiguard_test")
    doc = nlp(TEXT)
    assert ["00482913", "3/14/2019"] == [span.text for span in doc.spans["phi"]]


def test_a_finding_inside_a_token_is_widened_to_the_token(guard):
    doc = spacy_component(guard)(spacy.tokens.Doc(spacy.blank("en").vocab, words=["MRN", "00482913,done"]))
    assert ["00482913,done"] == [span.text for span in doc.spans["phiguard"]]


def test_a_text_without_findings_has_an_empty_group(guard):
    doc = spacy_component(guard)(spacy.blank("en")("Nothing here."))
    assert 0 == len(doc.spans["phiguard"])


class Elsewhere:
    """A guard that finds something where there is no text."""

    def scan(self, _text):
        return [phiguard.Finding(900, 901, phiguard.SafeHarbor.MRN, "MEDICAL_RECORD_NUMBER", 0.9, "invented")]


def test_a_finding_without_a_token_is_an_error():
    with pytest.raises(PhiguardError, match="no token for the finding at 900-901"):
        spacy_component(Elsewhere())(spacy.blank("en")(TEXT))
