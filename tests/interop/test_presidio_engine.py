"""What stands in the place of Presidio's analyzer, used as its own is."""

import inspect

import pytest
from presidio_analyzer import AnalyzerEngine, BatchAnalyzerEngine, Pattern, PatternRecognizer
from presidio_anonymizer import AnonymizerEngine, BatchAnonymizerEngine

import phiguard
from phiguard.detect.finder import FunctionRecognizer
from phiguard.detect.registry import Registry
from phiguard.interop.presidio import analyzer_engine, anonymizer_operator, operators, presidio_recognizer
from phiguard.safe_harbor import SafeHarbor

TEXT = "MRN 00482913, SSN 219-09-9999, seen 3/14/2019"
LOCKER = PatternRecognizer(
    "LOCKER", name="locker", patterns=[Pattern("locker", r"\b[A-Z]\d{3}-\d{2}\b", 0.2)], context=["locker"]
)


@pytest.fixture(scope="module")
def guard():
    return phiguard.Guard(names=None)


@pytest.fixture(scope="module")
def engine(guard):
    return analyzer_engine(guard, languages=("en", "es"))


def entities(results) -> list[str]:
    return sorted(r.entity_type for r in results)


def test_it_is_an_analyzer_with_the_signature_of_presidio(engine):
    assert isinstance(engine, AnalyzerEngine)
    theirs, ours = (inspect.signature(c.analyze).parameters for c in (AnalyzerEngine, type(engine)))
    assert [(p.name, p.kind) for p in theirs.values()] == [(p.name, p.kind) for p in ours.values()]
    assert [int(p.default) if name == "regex_flags" else p.default for name, p in theirs.items()] == [
        int(p.default) if name == "regex_flags" else p.default for name, p in ours.items()
    ]


def test_it_finds_what_the_guard_finds(engine, guard):
    expected = {(f.start, f.end, f.entity, f.score) for f in guard.scan(TEXT)}
    assert expected == {(r.start, r.end, r.entity_type, r.score) for r in engine.analyze(TEXT, "es")}


def test_it_knows_languages_and_entities_as_presidio_does(engine):
    assert "US_SSN" in engine.get_supported_entities("en")
    with pytest.raises(ValueError, match="No matching recognizers"):
        engine.analyze(TEXT, "fr")
    with pytest.raises(ValueError, match="No matching recognizers"):
        engine.analyze(TEXT, "en", entities=["NOBODY_KNOWS"])


def test_entities_and_a_threshold_narrow_what_is_found(engine):
    assert ["US_SSN"] == entities(engine.analyze(TEXT, "en", entities=["US_SSN"]))
    likely = max(r.score for r in engine.analyze(TEXT, "en"))
    assert {likely} == {r.score for r in engine.analyze(TEXT, "en", score_threshold=likely)}


def test_reasons_are_given_where_they_are_asked_for(engine):
    (one,) = engine.analyze("MRN 00482913", "en", correlation_id="c1")
    (other,) = engine.analyze("MRN 00482913", "en", return_decision_process=True)
    assert (None, "phiguard") == (one.analysis_explanation, other.analysis_explanation.recognizer)


@pytest.mark.parametrize(("allowed", "how"), [(["00482913"], "exact"), ([r"^\d{8}$"], "regex")])
def test_what_is_allowed_is_not_reported(engine, allowed, how):
    results = engine.analyze(TEXT, "en", allow_list=allowed, allow_list_match=how)
    assert ["DATE_TIME", "US_SSN"] == entities(results)


def test_context_is_the_label_of_the_text(engine):
    assert ["MEDICAL_RECORD_NUMBER"] == entities(engine.analyze("00482913", "en", context=["mrn"]))
    assert ["MEDICAL_RECORD_NUMBER"] == entities(engine.analyze("00482913", "en", context=["patient", "mrn"]))
    assert "MEDICAL_RECORD_NUMBER" not in entities(engine.analyze("00482913", "en"))


def test_context_keeps_places_and_is_not_found_itself(engine):
    (result,) = engine.analyze("219-09-9999", "en", context=["078-05-1120", "ssn"])
    assert (0, 11, "US_SSN") == (result.start, result.end, result.entity_type)


def test_context_takes_nothing_away(engine):
    assert entities(engine.analyze(TEXT, "en")) == entities(engine.analyze(TEXT, "en", context=["note"]))


def test_recognizers_for_one_call_are_asked_too_and_hear_the_words_around(engine):
    results = engine.analyze("locker B417-02", "en", ad_hoc_recognizers=[LOCKER])
    assert [0.55] == [round(r.score, 2) for r in results if r.entity_type == "LOCKER"]


def test_recognizers_of_presidio_look_beside_the_guard(guard):
    engine = analyzer_engine(guard, recognizers=[LOCKER])
    assert {"LOCKER", "US_SSN"} <= set(entities(engine.analyze("locker B417-02, SSN 219-09-9999", "en")))
    batch = BatchAnalyzerEngine(engine).analyze_iterator(["locker B417-02", "x"], "en")
    assert [True, False] == ["LOCKER" in entities(results) for results in batch]


class Counted:
    """A guard that counts how often it is asked."""

    def __init__(self, guard):
        self.guard, self.asked = guard, []
        self._detector = guard._detector

    def scan(self, text):
        return self.scan_batch([text])[0]

    def scan_batch(self, texts):
        self.asked.append(len(texts))
        return self.guard.scan_batch(texts)


def test_a_batch_is_scanned_at_once_and_gives_what_each_text_gives(guard, engine):
    counted = Counted(guard)
    texts = [TEXT, "", 12, "é 219-09-9999", True, "nothing"]
    batch = BatchAnalyzerEngine(analyzer_engine(counted)).analyze_iterator(texts, "en", batch_size=2)
    assert [entities(engine.analyze(str(t), "en")) for t in texts] == list(map(entities, batch))
    assert [6] == counted.asked


def test_a_table_is_read_with_the_names_of_its_columns(engine):
    columns = {"mrn": ["00482913", "00482914"], "ssn": "219-09-9999", "kept": [], "n": {"age": [93]}}
    results = list(BatchAnalyzerEngine(engine).analyze_dict(columns, "en"))
    assert [["MEDICAL_RECORD_NUMBER"], ["MEDICAL_RECORD_NUMBER"]] == list(map(entities, results[0].recognizer_results))
    assert ["US_SSN"] == entities(results[1].recognizer_results)
    assert [["AGE"]] == list(map(entities, next(iter(results[3].recognizer_results)).recognizer_results))
    written = BatchAnonymizerEngine().anonymize_dict(results[:2])
    assert {"mrn": ["<MEDICAL_RECORD_NUMBER>"] * 2, "ssn": "<US_SSN>"} == written


def test_a_column_is_scanned_at_once_without_its_name_and_with_it(guard):
    counted = Counted(guard)
    columns = {"mrn": [f"0048291{n}" for n in range(9)]}
    (column,) = BatchAnalyzerEngine(analyzer_engine(counted)).analyze_dict(columns, "en")
    assert [["MEDICAL_RECORD_NUMBER"]] * 9 == list(map(entities, column.recognizer_results))
    assert [9, 9] == counted.asked


def test_what_was_prepared_for_another_text_is_not_taken_for_this_one(engine):
    (_, artifacts), *_ = engine.nlp_engine.process_batch(["219-09-9999"], "en")
    assert ["DATE_TIME"] == entities(engine.analyze("3/14/2019", "en", nlp_artifacts=artifacts))


def test_the_anonymizer_reads_its_results(engine):
    results = engine.analyze(TEXT, "en")
    expected = "MRN <MEDICAL_RECORD_NUMBER>, SSN <US_SSN>, seen <DATE_TIME>"
    assert expected == AnonymizerEngine().anonymize(TEXT, results).text


def test_what_the_policy_writes_follows_the_class_of_a_recognizer_of_ones_own():
    def lockers(texts):
        return [(n, 0, len(t), 0.9) for n, t in enumerate(texts) if t.startswith("B417")]

    mine = FunctionRecognizer("locker", SafeHarbor.ACCOUNT, "LOCKER", lockers)
    engine = analyzer_engine(phiguard.Guard(recognizers=Registry((mine,))))
    results = engine.analyze("B417-02", "en")
    anonymizer = AnonymizerEngine()
    anonymizer.add_anonymizer(anonymizer_operator())
    configured = operators(phiguard.SAFE_HARBOR, "B417-02", results)
    assert "[ACCOUNT_1]" == anonymizer.anonymize("B417-02", results, configured).text


def test_a_guard_in_an_analyzer_that_is_there_keeps_what_that_finds(guard):
    engine = analyzer_engine(guard)
    engine.registry.add_recognizer(LOCKER)
    engine.registry.add_recognizer(presidio_recognizer(phiguard.Guard(names=None, profile="recall")))
    assert {"LOCKER", "US_SSN"} <= set(entities(engine.analyze("B417-02, 219-09-9999", "en")))


def test_a_text_leaves_nothing_in_the_tokenizer(engine):
    engine.analyze("SSN 219-09-9999 Quillfeatherish", "en")
    list(engine.nlp_engine.process_batch(["Quillfeatherish"], "en"))
    assert "Quillfeatherish" not in engine.nlp_engine.nlp["en"].vocab.strings
