"""All of Presidio's recognizers, and files of recognizers written for it, inside phiguard."""

import inspect
import json
import logging
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from presidio_analyzer import EntityRecognizer, Pattern, PatternRecognizer, RecognizerRegistry, RecognizerResult
from presidio_analyzer import predefined_recognizers as predefined
from presidio_analyzer.nlp_engine import SpacyNlpEngine

import phiguard
from phiguard.detect.detector import Detector
from phiguard.detect.finder import Finder
from phiguard.detect.registry import Registry
from phiguard.errors import ConfigurationError, PhiguardError
from phiguard.interop.presidio import from_presidio, from_presidio_registry
from phiguard.interop.presidio_classes import CLASSES, class_of
from phiguard.model.corpus import Corpus
from phiguard.safe_harbor import SafeHarbor

#: Those that need a service, a model or a package that is not there.
ELSEWHERE = {
    "AzureAILanguageRecognizer",
    "AzureHealthDeidRecognizer",
    "AzureOpenAILangExtractRecognizer",
    "BasicLangExtractRecognizer",
    "GLiNERRecognizer",
    "HuggingFaceNerRecognizer",
    "LangExtractRecognizer",
    "MedicalNERRecognizer",
}
MODELS = {"SpacyRecognizer", "StanzaRecognizer", "TransformersRecognizer"}
NETWORK = {"EmailRecognizer"}


def classes() -> dict[str, type[EntityRecognizer]]:
    """Presidio's recognizers by name."""
    members = inspect.getmembers(predefined, inspect.isclass)
    return {name: c for name, c in members if issubclass(c, EntityRecognizer) and name not in ELSEWHERE}


RUN = sorted(classes().keys() - MODELS - NETWORK)


def taken(recognizer: EntityRecognizer, **more):
    return from_presidio(recognizer, **{"text_by_text": True, **more})


def scanned(recognizer: EntityRecognizer, text: str, **more) -> list[str]:
    guard = phiguard.Guard(recognizers=Registry((taken(recognizer, **more),)))
    return [text[f.start : f.end] for f in guard.scan(text)]


# --- Presidio's own ------------------------------------------------------------------------------------------------


def test_most_of_presidios_recognizers_run_and_most_of_those_in_the_scanner():
    made = [taken(classes()[name]()) for name in RUN]
    assert len(made) >= 92
    assert sum(not isinstance(r, Finder) for r in made) >= 69


@pytest.mark.parametrize("name", sorted(MODELS & classes().keys()))
def test_those_that_read_a_model_say_that_they_need_one(name):
    recognizer = classes()[name]()
    with pytest.raises(ConfigurationError, match=rf"'{name}' .* pass nlp_engine"):
        taken(recognizer, entity=recognizer.supported_entities[0])


@pytest.mark.parametrize("name", sorted(NETWORK))
def test_those_that_ask_the_network_are_refused(name):
    with pytest.raises(ConfigurationError, match=rf"'{name}' asks the network"):
        taken(classes()[name]())


def test_every_entity_of_presidio_that_is_not_ours_has_a_class():
    known = {e for name in RUN for e in classes()[name]().supported_entities}
    assert [] == sorted(e for e in known if e not in CLASSES and class_of(e) is SafeHarbor.OTHER_ID and "_" in e)


def examples(pattern: Pattern, flags: int) -> list[str]:
    """Strings that a pattern matches, as far as Hypothesis can make any."""
    made: list[str] = []
    try:
        compiled = re.compile(pattern.regex, flags)
    except re.error:
        return []  # syntax of `regex` alone

    @settings(max_examples=4, database=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(compiled, fullmatch=True, alphabet=st.characters(codec="ascii")))
    def collect(example):
        made.append(f"see {example} ok")

    try:
        collect()
    except Exception:  # noqa: BLE001 - look-around that Hypothesis cannot satisfy
        return []
    return [m for m in made if m.isprintable()]


@pytest.mark.property
@pytest.mark.parametrize("name", RUN)
def test_they_find_in_phiguard_what_they_find_in_presidio(name):
    theirs = classes()[name]()
    detector = Detector(Registry((taken(theirs),)))
    texts = [t for p in getattr(theirs, "patterns", ()) for t in examples(p, int(theirs.global_regex_flags or 0))]
    tables = [(text, detector.weigh(Corpus.of(text)).table) for text in texts]
    for text, table in tables:
        ours = {text[a - 1 : b - 1].strip(" ") for a, b in zip(table.start, table.end, strict=True)}
        results = theirs.analyze(text, theirs.supported_entities)
        assert {text[r.start : r.end].strip(" ") for r in results} <= ours


FOREIGN = [
    (predefined.NhsRecognizer, "NHS number 999 044 1774", "MRN"),
    (predefined.AuTfnRecognizer, "tax file number 123 456 782", "SSN"),
    (predefined.InAadhaarRecognizer, "aadhaar 9999 8821 9902", "SSN"),
    (predefined.CreditCardRecognizer, "card 4000 0000 0000 0002", "ACCOUNT"),
    (predefined.IbanRecognizer, "iban GB82WEST12345698765432", "ACCOUNT"),
    (predefined.PhoneRecognizer, "call 541-555-0143", "PHONE"),
    (predefined.MacAddressRecognizer, "mac 00:00:5E:00:53:01", "DEVICE"),
    (predefined.CaSinRecognizer, "sin 900 554 286", "SSN"),
]


@pytest.mark.parametrize(("theirs", "text", "label"), FOREIGN, ids=lambda v: getattr(v, "__name__", ""))
def test_numbers_of_other_countries_are_found_as_their_class(theirs, text, label):
    guard = phiguard.Guard(recognizers=Registry((taken(theirs()),)))
    assert [label] == [f.label.name for f in guard.scan(text)]


def test_a_check_digit_that_fails_lowers_a_score_and_a_label_still_removes_the_value():
    nhs = taken(predefined.NhsRecognizer())
    guard = phiguard.Guard(recognizers=Registry((nhs,)))
    good, bad = (guard.scan(f"nhs {value}")[0].score for value in ("999 044 1774", "999 044 1772"))
    assert good > bad > 0.5


# --- recognizers that the scanner cannot read ----------------------------------------------------------------------


def test_without_leave_what_the_scanner_cannot_read_is_refused_with_what_to_do():
    theirs = PatternRecognizer("KEY", name="keys", patterns=[Pattern("k", r"(?<![\d-])\d{4}(?!\d)", 0.5)])
    with pytest.raises(ConfigurationError, match=r"'keys', pattern 'k': look-around; pass text_by_text=True"):
        from_presidio(theirs)


@pytest.mark.parametrize(
    ("regex", "text", "values"),
    [
        (r"(?<!\w)K\d{3}(?!\w)", "K123, XK124 K1259", ["K123"]),
        (r"\b(\d{3})-\1\b", "123-123 123-124", ["123-123"]),
        (r"\bK\d+\b", "K1 K22", ["K1", "K22"]),
        (r"(?i:k)\d{3}", "k123", ["k123"]),
        (r"\p{Lu}{2}\d{3}", "ÄÖ123", ["ÄÖ123"]),
    ],
)
def test_with_leave_it_is_looked_for_as_presidio_does(regex, text, values):
    theirs = PatternRecognizer("KEY", patterns=[Pattern("k", regex, 0.8)], global_regex_flags=0)
    assert values == scanned(theirs, text)


def test_context_words_count_for_it_too():
    theirs = PatternRecognizer("KEY", patterns=[Pattern("k", r"(?<![\d-])\d{4}(?!\d)", 0.1)], context=["locker key"])
    assert ([], ["4417"]) == (scanned(theirs, "in 4417"), scanned(theirs, "locker key 4417"))


class Checked(PatternRecognizer):
    """Its last digit must be 7."""

    def validate_result(self, pattern_text):
        logging.getLogger("presidio-analyzer").error("Failed to validate text %s", pattern_text)
        return pattern_text.endswith("7")


def test_its_checks_are_evidence_and_its_messages_stay_unheard(caplog):
    theirs = Checked("KEY", patterns=[Pattern("k", r"(?<![\d-])\d{4}(?!\d)", 0.5)])
    with caplog.at_level(logging.DEBUG):
        assert ["4417"] == scanned(theirs, "4417 and 4418")
    assert "441" not in caplog.text


class Slow(EntityRecognizer):
    """Says, as Presidio does, that an expression took too long, and passes it over."""

    def load(self):
        pass

    def analyze(self, *_asked):
        logging.getLogger("presidio-analyzer").warning("Regex pattern '%s' timed out after %s seconds, skipping.", 1, 2)
        return []


class Words(EntityRecognizer):
    """Finds the tokens that an engine gives it."""

    def load(self):
        pass

    def analyze(self, _text, _entities, nlp_artifacts):
        return [RecognizerResult("LONG", t.idx, t.idx + len(t), 0.9) for t in nlp_artifacts.tokens if len(t) > 9]


def test_an_expression_that_is_passed_over_is_an_error():
    with pytest.raises(PhiguardError, match="'Slow' took more than"):
        scanned(Slow(["KEY"]), "a")


def test_an_expression_that_takes_too_long_is_an_error(monkeypatch):
    monkeypatch.setattr("phiguard.interop.presidio_search.seconds", lambda: 0.05)
    theirs = PatternRecognizer("KEY", name="keys", patterns=[Pattern("k", r"(?:\w|\w\w|[a-z])+\d(?<!1)$", 0.5)])
    with pytest.raises(PhiguardError, match=r"'keys' failed \(TimeoutError\)"):
        scanned(theirs, "a" * 60)


def test_a_recognizer_reads_what_an_engine_prepares_and_fails_without():
    from phiguard.interop.presidio import nlp_without_model

    assert ["Quillfeather"] == scanned(Words(["LONG"]), "to Quillfeather", nlp_engine=nlp_without_model())
    with pytest.raises(PhiguardError, match=r"'Words' failed \(AttributeError\)"):
        scanned(Words(["LONG"]), "to Quillfeather")


def test_a_model_is_heard_through_its_engine(pipeline):
    import spacy

    engine = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": "ruled"}])
    engine.nlp = {"en": spacy.load(pipeline)}
    text = "to Odessa Quillfeather in Dunmere"
    assert ["Odessa Quillfeather"] == scanned(
        predefined.SpacyRecognizer(), text, entity="PERSON", nlp_engine=engine, identifies=SafeHarbor.NAME
    )


def test_one_of_several_entities_must_be_named():
    with pytest.raises(ConfigurationError, match="say which with entity="):
        taken(predefined.SpacyRecognizer())


# --- registries and files ------------------------------------------------------------------------------------------

FILE = {
    "supported_languages": ["en"],
    "global_regex_flags": 26,
    "recognizers": [
        {
            "name": "Locker",
            "type": "custom",
            "supported_entity": "LOCKER",
            "supported_languages": [{"language": "en", "context": ["locker"]}],
            "patterns": [{"name": "l", "regex": r"(?<![\w-])[A-Z]\d{3}-\d{2}(?!\w)", "score": 0.4}],
        },
        {
            "name": "Twin",
            "type": "custom",
            "supported_entity": "TWIN",
            "supported_languages": ["en"],
            "patterns": [{"name": "t", "regex": r"\b(\d{3})-\1-\d{2}\b", "score": 0.7}],
        },
        {
            "name": "Wards",
            "type": "custom",
            "supported_entity": "WARD",
            "supported_languages": ["en"],
            "deny_list": ["Alder Wing", "Heron Wing"],
            "deny_list_score": 0.8,
        },
        {"name": "NhsRecognizer", "type": "predefined", "supported_languages": ["en"]},
        {"name": "InAadhaarRecognizer", "type": "predefined"},
    ],
}


@pytest.fixture
def file(tmp_path):
    """A file of recognizers as Presidio reads it; JSON is YAML."""

    def written(content: object) -> str:
        path = tmp_path / "recognizers.yaml"
        path.write_text(json.dumps(content), encoding="utf-8")
        return str(path)

    return written


def test_a_file_of_recognizers_is_taken_whole(file):
    guard = phiguard.Guard(recognizers=from_presidio_registry(file(FILE), text_by_text=True))
    text = "Locker B417-02, 123-123-55, the alder wing, nhs 999 044 1774"
    assert ["LOCKER", "TWIN", "WARD", "UK_NHS"] == [f.entity for f in guard.scan(text)]


def test_all_that_cannot_be_taken_are_named_at_once_and_nothing_is_taken(file):
    with pytest.raises(ConfigurationError, match="2 of 5 recognizers cannot be taken") as caught:
        from_presidio_registry(file(FILE))
    assert ["'Locker'", "'Twin'"] == [n for n in ("'Locker'", "'Twin'", "'Wards'") if n in str(caught.value)]


def test_recognizers_may_be_left_out_by_name(file):
    kept = from_presidio_registry(file(FILE), without=("Locker", "Twin"))
    assert {"Wards", "NhsRecognizer", "InAadhaarRecognizer"} == {r.name for r in kept}


def test_classes_of_ones_own_count(file):
    kept = from_presidio_registry(file(FILE), without=("Locker", "Twin"), classes={"WARD": SafeHarbor.GEOGRAPHY})
    assert {"WARD": SafeHarbor.GEOGRAPHY, "UK_NHS": SafeHarbor.MRN, "IN_AADHAAR": SafeHarbor.SSN} == {
        r.entity: r.identifies for r in kept
    }


def test_a_file_without_languages_is_read_as_presidio_reads_lists_of_patterns(file):
    entry = {"name": "Zip", "supported_language": "de", "supported_entity": "ZIP"}
    entry["patterns"] = [{"name": "z", "regex": r"\b\d{5}\b", "score": 0.5}]
    assert ["Zip"] == [r.name for r in from_presidio_registry(file({"recognizers": [entry]}))]


@pytest.mark.parametrize("content", [[], {}, {"recognizers": 3}, {"recognizers": [{"name": "Nobody"}]}])
def test_a_file_that_presidio_cannot_read_is_refused_without_its_content(file, content):
    with pytest.raises(ConfigurationError, match="is not as Presidio's RecognizerRegistryProvider reads it") as caught:
        from_presidio_registry(file(content))
    assert "Nobody" not in str(caught.value)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ConfigurationError, match="cannot be opened"):
        from_presidio_registry(tmp_path / "none.yaml")


def test_one_recognizer_in_several_languages_has_several_names():
    registry = RecognizerRegistry(
        recognizers=[predefined.UsSsnRecognizer(supported_language=code) for code in ("en", "es")]
    )
    assert ["UsSsnRecognizer:en", "UsSsnRecognizer:es"] == [r.name for r in from_presidio_registry(registry)]


def test_presidios_own_file_is_taken_but_for_what_needs_a_network_or_a_model():
    from presidio_analyzer.recognizer_registry import RecognizerRegistryProvider

    registry = RecognizerRegistryProvider().create_recognizer_registry()
    gone = {r.name for r in registry.recognizers} & (NETWORK | MODELS)
    ours = from_presidio_registry(registry, text_by_text=True, without=gone)
    assert len(registry.recognizers) - len(gone) == len(ours)
    assert len(ours) >= 16
