"""Names and places by a spaCy pipeline."""

import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest
import spacy
from spacy.language import Language
from spacy.training import Example

from phiguard.detect import tagger_spacy
from phiguard.detect.tagger import Tagger
from phiguard.detect.tagger_spacy import SpacyTagger, doubt, loaded
from phiguard.errors import ConfigurationError, MissingModelError, PhiguardError
from phiguard.model.corpus import Corpus
from phiguard.safe_harbor import CLASSES, SafeHarbor

TEXTS = (
    "Odessa Quillfeather moved from Dunmere to Fairhollow.",
    "",
    "é ß\N{ZERO WIDTH SPACE} Thessaly",
    "[NAME_1] lives in Oregon, in the United States; Bluestem Gasket in Europe",
    "Seen by Dr. Brannigan Teague's nurse\tin Umber County.",
    "Wrenna\nMRN 00482913",
)


def found(tagger: Tagger, texts: list[str]) -> list[tuple[int, str, str, int]]:
    """For each stretch: its text's position, its characters, its class, and its weight."""
    corpus = Corpus.of(texts)
    tags = tagger(corpus)
    columns = (tags.start, tags.end, tags.label, tags.weight, corpus.document_of(tags.start))
    rows = zip(*(c.tolist() for c in columns), strict=True)
    return [(document, corpus.buffer[a:b], CLASSES[label].name, weight) for a, b, label, weight, document in rows]


def test_persons_and_places_are_found_where_they_stand(pipeline):
    expected = [
        (0, "Odessa Quillfeather", "NAME", 5),
        (0, "Dunmere", "GEOGRAPHY", 3),
        (0, "Fairhollow", "GEOGRAPHY", 3),
        (2, "Thessaly", "NAME", 5),
        (4, "Dr. Brannigan Teague", "NAME", 5),
        (4, "Umber County", "GEOGRAPHY", 3),
        (5, "Wrenna", "NAME", 5),
        (5, "MRN", "NAME", -7),
    ]
    assert expected == found(SpacyTagger(pipeline), list(TEXTS))


def test_a_batch_is_its_texts(pipeline):
    tagger = SpacyTagger(pipeline)
    alone = [(n, *row[1:]) for n, text in enumerate(TEXTS) for row in found(tagger, [text])]
    assert alone == found(tagger, list(TEXTS))


def test_nothing_is_found_in_no_texts(pipeline):
    assert [] == found(SpacyTagger(pipeline), [])


def test_columns_have_their_types(pipeline):
    for texts in ([], ["Thessaly"]):
        tags = SpacyTagger(pipeline)(Corpus.of(texts))
        kinds = [column.dtype.name for column in (tags.start, tags.end, tags.label, tags.weight)]
        assert ["int64", "int64", "int16", "int32"] == kinds


@pytest.mark.parametrize(
    ("name", "weight"),
    [
        ("Odessa Quillfeather", 0),
        ("Dr. Quillfeather, MD", 0),
        ("O\N{RIGHT SINGLE QUOTATION MARK}Brien", 0),
        ("Odessa Wilson", 0),
        ("Parkinson", tagger_spacy.EPONYM),
        ("Murphy's Sign", tagger_spacy.TERM),
        ("Lasix", tagger_spacy.TERM),
        ("Mom", tagger_spacy.NOBODY),
        ("MD", tagger_spacy.NOBODY),
        ("...", tagger_spacy.NOBODY),
    ],
)
def test_word_lists_speak_against_what_is_no_name(name, weight):
    assert weight == doubt(SafeHarbor.NAME, name)


@pytest.mark.parametrize(
    ("place", "weight"),
    [
        ("Fairhollow", 0),
        ("Galena", 0),
        ("Umber County", 0),
        ("ICU", tagger_spacy.TERM),
        ("Parkinson", tagger_spacy.EPONYM),
        *((stays, None) for stays in ("Oregon", "OR", "Ore.", "the United States", "U.S.", "New England", "Europe")),
    ],
)
def test_word_lists_speak_against_what_is_no_place_or_may_stand(place, weight):
    assert weight == doubt(SafeHarbor.GEOGRAPHY, place)


def test_a_tag_of_marks_alone_is_nothing():
    assert 0 == len(tagger_spacy.tagged(Corpus.of(" -- . "), [(1, 7, SafeHarbor.NAME)]).start)


def test_a_text_longer_than_a_window_is_read_to_its_end(pipeline):
    filler = "word " * (tagger_spacy.WINDOW // 5)
    lines = f"{filler}\nThessaly\n{filler}Thessaly {'x' * (2 * tagger_spacy.WINDOW)} Thessaly"
    assert [(0, "Thessaly", "NAME", 5)] * 3 == found(SpacyTagger(pipeline), [lines])


def test_windows_cover_a_text_without_gap_or_overlap():
    text = "one two\n" * 7000 + "x" * 50_000
    ranges = list(tagger_spacy._cuts(text))
    assert text == "".join(text[a:b] for a, b in ranges)
    assert max(b - a for a, b in ranges) <= tagger_spacy.WINDOW


def test_a_tagger_is_a_value_named_after_its_pipeline_without_its_folder(pipeline):
    tagger = SpacyTagger(pipeline)
    assert tagger == pickle.loads(pickle.dumps(tagger))  # noqa: S301 - made here
    assert hash(tagger) == hash(SpacyTagger(pipeline))
    assert "spacy:ruled" == tagger.name


def test_threads_share_a_pipeline(pipeline):
    tagger = SpacyTagger(pipeline)
    expected = found(tagger, list(TEXTS))
    with ThreadPoolExecutor(4) as pool:
        assert [expected] * 8 == list(pool.map(lambda _: found(tagger, list(TEXTS)), range(8)))


def test_the_pipeline_forgets_the_words_of_the_texts(pipeline):
    SpacyTagger(pipeline)(Corpus.of("Ysoldeharkaway met Thessaly"))
    assert "Ysoldeharkaway" not in loaded(pipeline)[0].vocab.strings


@pytest.mark.parametrize("model", ["no_such_model_anywhere", "", "no/such/folder"])
def test_a_missing_model_is_refused_when_it_is_named(model):
    with pytest.raises(MissingModelError, match="phiguard downloads nothing"):
        SpacyTagger(model)


def test_a_model_that_has_gone_is_refused_when_it_is_loaded():
    with pytest.raises(MissingModelError, match="phiguard downloads nothing"):
        loaded("no_such_model_anywhere")


def test_a_folder_that_is_no_pipeline_is_refused(tmp_path):
    with pytest.raises(MissingModelError, match="cannot load it"):
        SpacyTagger(str(tmp_path))(Corpus.of("x"))


def test_a_package_that_is_no_pipeline_is_refused():
    with pytest.raises(MissingModelError, match="cannot load it"):
        SpacyTagger("numpy")(Corpus.of("x"))


def test_a_pipeline_that_finds_neither_persons_nor_places_is_refused(tmp_path):
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Bluestem Gasket"}])
    nlp.to_disk(tmp_path / "bare")
    with pytest.raises(ConfigurationError, match="use a pipeline that does"):
        SpacyTagger(str(tmp_path / "bare"))(Corpus.of("x"))


def test_a_failing_pipeline_is_an_error_that_does_not_quote_the_text(tmp_path):
    @Language.component("quoting_failure")
    def fail(doc):
        raise ValueError(doc.text)

    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Thessaly"}])
    nlp.add_pipe("quoting_failure")
    nlp.to_disk(tmp_path / "failing")
    with pytest.raises(PhiguardError, match="none of them was tagged") as caught:
        SpacyTagger(str(tmp_path / "failing"))(Corpus.of("Thessaly was here"))
    assert "Thessaly" not in str(caught.value)
    assert (None, None) == (caught.value.__cause__, caught.value.__context__)


def trained(path, *names: str) -> str:
    """The path of a pipeline with a trained component, a tagger, and whatever is named."""
    spacy.util.fix_random_seed(1)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    said = ("{} came today.", "We met {} there.", "Call {} at once.", "The nurse saw {}.")
    people = ("Odessa Quillfeather", "Thessaly Teague", "Wrenna Ostrowick")
    examples = [
        Example.from_dict(nlp.make_doc(s.format(p)), {"entities": [(s.index("{"), s.index("{") + len(p), "PERSON")]})
        for s in said
        for p in people
    ]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(20):
        nlp.update(examples, sgd=optimizer)
    for name in names:
        nlp.add_pipe(name)
    nlp.to_disk(path)
    return str(path)


def test_a_trained_component_is_heard_and_components_without_use_do_not_run(tmp_path):
    model = trained(tmp_path / "trained", "sentencizer")
    assert ["ner"] == loaded(model)[0].pipe_names
    assert (0, "Wrenna Ostrowick", "NAME", 5) in found(SpacyTagger(model), ["We met Wrenna Ostrowick there."])


def test_rules_keep_the_components_that_they_may_ask(tmp_path):
    model = trained(tmp_path / "mixed", "sentencizer", "entity_ruler")
    assert ["ner", "sentencizer", "entity_ruler"] == loaded(model)[0].pipe_names
