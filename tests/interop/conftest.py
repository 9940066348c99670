"""Small pipelines that stand in for models; nothing is downloaded."""

import pytest
import spacy

PERSONS = ("Odessa Quillfeather", "Thessaly", "Lasix", "Parkinson", "Dr. Brannigan Teague's", "NAME_1", "Wrenna\nMRN")
PLACES = ("Dunmere", "Fairhollow", "Oregon", "the United States", "Europe", "ICU", "Umber County")


@pytest.fixture(scope="session")
def pipeline(tmp_path_factory) -> str:
    """The path of a saved pipeline that tags a few names by rule."""
    nlp = spacy.blank("en")
    rules = [{"label": "PERSON", "pattern": p} for p in PERSONS] + [{"label": "GPE", "pattern": p} for p in PLACES]
    nlp.add_pipe("entity_ruler").add_patterns([*rules, {"label": "ORG", "pattern": "Bluestem Gasket"}])
    path = tmp_path_factory.mktemp("pipelines") / "ruled"
    nlp.to_disk(path)
    return str(path)
