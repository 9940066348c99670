"""phiguard inside Presidio, and Presidio's recognizers inside phiguard; Presidio's own engines run here."""

import dataclasses
import logging
import re
import subprocess
import sys

import pytest
from presidio_analyzer import AnalyzerEngine, EntityRecognizer, Pattern, PatternRecognizer, RecognizerRegistry
from presidio_analyzer import predefined_recognizers as predefined
from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import OperatorConfig
from presidio_anonymizer.operators import OperatorType

import phiguard
from phiguard.detect import heard
from phiguard.detect.detector import Detector
from phiguard.detect.registry import Registry
from phiguard.errors import ConfigurationError, PhiguardError
from phiguard.guard import builtin
from phiguard.interop.presidio import (
    anonymizer_operator,
    from_presidio,
    nlp_without_model,
    operators,
    presidio_recognizer,
)
from phiguard.model.corpus import Corpus
from phiguard.safe_harbor import SafeHarbor
from phiguard.testing import conformance

TEXT = "MRN 00482913, SSN 219-09-9999, seen 3/14/2019; MRN 00482914, zip 97401. Call 541-555-0143 about MRN 00482913."


@pytest.fixture(scope="module")
def guard():
    return phiguard.Guard(names=None)


@pytest.fixture(scope="module")
def analyzer(guard):
    registry = RecognizerRegistry(recognizers=[presidio_recognizer(guard)], supported_languages=["en"])
    return AnalyzerEngine(registry=registry, nlp_engine=nlp_without_model(), supported_languages=["en"])


@pytest.fixture
def anonymizer():
    made = AnonymizerEngine()
    made.add_anonymizer(anonymizer_operator())
    return made


# --- phiguard's recognizers in Presidio's analyzer -----------------------------------------------------------------


def test_the_analyzer_finds_what_the_guard_finds(analyzer, guard):
    expected = {(f.start, f.end, f.entity, f.score) for f in guard.scan(TEXT)}
    assert expected == {(r.start, r.end, r.entity_type, r.score) for r in analyzer.analyze(TEXT, "en")}


def test_the_analyzer_knows_the_entities_of_the_guard(analyzer):
    assert {r.entity for r in (builtin() | heard.recognizers()).structured()} == set(
        analyzer.get_supported_entities("en")
    )


def test_only_the_entities_asked_for_are_found(analyzer):
    results = analyzer.analyze(TEXT, "en", entities=["US_SSN"])
    assert [("US_SSN", 18, 29)] == [(r.entity_type, r.start, r.end) for r in results]


def test_positions_count_code_points(analyzer):
    (result,) = analyzer.analyze("\N{FACE WITH THERMOMETER} é MRN 00482913", "en")
    assert (8, 16) == (result.start, result.end)


def test_an_explanation_names_the_recognizer_and_the_class_and_no_value(analyzer):
    results = analyzer.analyze("MRN 00482913", "en", return_decision_process=True)
    explanation = results[0].analysis_explanation
    assert (
        "medical_record_number: medical record numbers, 45 CFR 164.514(b)(2)(i)(H)" == explanation.textual_explanation
    )
    assert ("phiguard", results[0].score) == (explanation.recognizer, explanation.original_score)
    assert "00482913" not in repr(explanation) + repr(results)
    assert "MRN" == results[0].recognition_metadata["safe_harbor"]


def test_nothing_of_the_text_is_logged(analyzer, anonymizer, caplog):
    with caplog.at_level(logging.DEBUG):
        results = analyzer.analyze(TEXT, "en")
        anonymizer.anonymize(TEXT, results, operators(phiguard.SAFE_HARBOR, TEXT, results))
    assert [] == [value for value in ("00482913", "219-09-9999", "3/14/2019") if value in caplog.text]


def test_it_answers_in_the_language_it_was_made_for(guard):
    assert "es" == presidio_recognizer(guard, "es").supported_language
    assert ["es"] == nlp_without_model("es").get_supported_languages()


def test_it_is_a_recognizer_of_presidio(guard):
    assert isinstance(presidio_recognizer(guard), EntityRecognizer)


@pytest.mark.parametrize(
    "module", ["phiguard", "phiguard.guard", "phiguard.interop.presidio", "phiguard.interop.spacy"]
)
def test_presidio_and_spacy_are_not_imported_until_they_are_used(module):
    code = f"import sys, {module}; print({{'presidio_analyzer', 'presidio_anonymizer', 'spacy'}} & set(sys.modules))"
    path = {"PYTHONPATH": ":".join(sys.path)}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=path)
    assert "set()\n" == run.stdout


# --- phiguard's policy in Presidio's anonymizer --------------------------------------------------------------------


def test_the_anonymizer_writes_what_the_guard_writes(analyzer, anonymizer, guard):
    results = analyzer.analyze(TEXT, "en")
    written = anonymizer.anonymize(TEXT, results, operators(phiguard.SAFE_HARBOR, TEXT, results)).text
    assert "MRN [MRN_1], SSN [SSN_1], seen 2019; MRN [MRN_2], zip 974. Call [PHONE_1] about MRN [MRN_1]." == written
    assert guard.deidentify(TEXT).text == written


def test_what_the_anonymizer_joins_is_written_as_one(analyzer, anonymizer):
    text = "seen 3/14/2019 4/2/2020 there"
    results = analyzer.analyze(text, "en")
    assert (
        "seen 2019-2020 there"
        == anonymizer.anonymize(text, results, operators(phiguard.SAFE_HARBOR, text, results)).text
    )


def test_entities_that_phiguard_does_not_know_are_other_identifiers_unless_a_class_is_given(anonymizer):
    text = "locker B417-02, badge 55"
    theirs = PatternRecognizer("LOCKER", patterns=[Pattern("locker", r"[A-Z]\d{3}-\d{2}", 0.9)])
    results = theirs.analyze(text, ["LOCKER"])
    for classes, label in ((None, "OTHER_ID_1"), ({"LOCKER": SafeHarbor.ACCOUNT}, "ACCOUNT_1")):
        configured = operators(phiguard.SAFE_HARBOR, text, results, classes=classes)
        assert f"locker [{label}], badge 55" == anonymizer.anonymize(text, results, configured).text


def test_an_operator_without_replacements_is_refused(anonymizer, analyzer):
    results = analyzer.analyze(TEXT, "en")
    with pytest.raises(ConfigurationError, match=r"phiguard\.interop\.presidio\.operators"):
        anonymizer.anonymize(TEXT, results, {"DEFAULT": OperatorConfig("phiguard", {})})


def test_the_operator_is_listed_by_its_name(anonymizer):
    assert "phiguard" in anonymizer.get_anonymizers()
    assert OperatorType.Anonymize is anonymizer_operator()().operator_type()


# --- Presidio's recognizers in phiguard ----------------------------------------------------------------------------


def scanned(
    recognizer: EntityRecognizer, text: str, identifies: SafeHarbor = SafeHarbor.OTHER_ID
) -> list[tuple[int, int]]:
    ours = phiguard.Guard(recognizers=Registry((from_presidio(recognizer, identifies),)))
    return [(f.start, f.end) for f in ours.scan(text)]


LOCKER = Pattern("locker", r"\b[A-Z]\d{3}-\d{2}\b", 0.6)


def test_a_converted_recognizer_finds_what_it_found():
    theirs = PatternRecognizer("LOCKER", name="locker", patterns=[LOCKER])
    text = "key B417-02, b418-03 and XB417-02"
    assert sorted((r.start, r.end) for r in theirs.analyze(text, ["LOCKER"])) == scanned(theirs, text)


def test_a_converted_recognizer_keeps_its_name_and_entity():
    ours = from_presidio(PatternRecognizer("LOCKER", name="locker", patterns=[LOCKER]), SafeHarbor.OTHER_ID)
    assert ("locker", "LOCKER", SafeHarbor.OTHER_ID) == (ours.name, ours.entity, ours.identifies)


def test_context_words_become_labels_and_scores_probabilities():
    weak = Pattern("weak", r"\b\d{5}\b", 0.1)
    theirs = PatternRecognizer("ROOM_KEY", patterns=[weak], context=["Schlüssel", "key"])
    ours = from_presidio(theirs, SafeHarbor.OTHER_ID)
    assert (("key", "schlussel"), 0.1, 0.5) == (ours.labels, ours.patterns[0].alone, ours.patterns[0].labelled)


@pytest.mark.parametrize(("score", "alone", "labelled"), [(0.0, 0.01, 0.5), (1.0, 0.99, 0.99), (0.5, 0.5, 0.85)])
def test_scores_at_the_ends_stay_probabilities(score, alone, labelled):
    theirs = PatternRecognizer("KEY", patterns=[Pattern("key", "K-9", score)])
    (pattern,) = from_presidio(theirs, SafeHarbor.OTHER_ID).patterns
    assert (alone, labelled) == (pattern.alone, pattern.labelled)


def test_a_list_of_words_is_found_whole_in_either_case():
    theirs = PatternRecognizer("WARD", deny_list=["Alder Wing", "café"])
    assert [(0, 10), (12, 16), (18, 22)] == scanned(theirs, "ALDER WING, café, cafe; cafes")


def test_long_lists_of_words_are_several_patterns():
    theirs = PatternRecognizer("WARD", deny_list=[f"ward{n}" for n in range(250)])
    assert [100, 100, 50] == [p.regex.count("|") + 1 for p in from_presidio(theirs, SafeHarbor.GEOGRAPHY).patterns]


class Checked(PatternRecognizer):
    """A recognizer whose last digit must be 7, and which takes 000 for something else."""

    def validate_result(self, pattern_text):
        return {"7": True, "8": False}.get(pattern_text[-1])

    def invalidate_result(self, pattern_text):
        if pattern_text.startswith("9"):
            raise ValueError(pattern_text)
        return pattern_text.startswith("000")


@pytest.mark.parametrize(("value", "decibans"), [("1237", 12), ("1238", -6), ("1239", 0), ("0007", -6)])
def test_checks_become_evidence(value, decibans):
    ours = from_presidio(Checked("KEY", patterns=[Pattern("key", r"\d{4}", 0.5)]), SafeHarbor.OTHER_ID)
    assert decibans == ours.check(value).decibans


def test_a_failing_check_is_an_error_that_does_not_quote_the_value():
    ours = from_presidio(Checked("KEY", patterns=[Pattern("key", r"\d{4}", 0.5)]), SafeHarbor.OTHER_ID)
    with pytest.raises(PhiguardError, match="the check of Presidio recognizer 'Checked' failed") as caught:
        ours.check("9991")
    assert "9991" not in str(caught.value)
    assert (None, None) == (caught.value.__cause__, caught.value.__context__)


def test_a_pattern_without_counterpart_is_refused_by_its_name():
    theirs = PatternRecognizer("KEY", name="keys", patterns=[Pattern("loose", "Quillfeather+", 0.5)])
    with pytest.raises(ConfigurationError, match=r"'keys', pattern 'loose': matches of more than") as caught:
        from_presidio(theirs, SafeHarbor.OTHER_ID)
    assert "Quillfeather" not in str(caught.value)


@pytest.mark.parametrize("theirs", [predefined.PhoneRecognizer, predefined.IbanRecognizer], ids=lambda c: c.__name__)
def test_a_recognizer_that_does_more_than_match_is_refused(theirs):
    with pytest.raises(ConfigurationError, match="does more than match patterns"):
        from_presidio(theirs(), SafeHarbor.PHONE)


#: Recognizers of Presidio with a text in which each finds something.
THEIRS = [
    (predefined.UsSsnRecognizer, "SSN 219-09-9999 or 219 09 9999"),
    (predefined.UsItinRecognizer, "itin 900-70-0000, 900700000"),
    (predefined.UsBankRecognizer, "bank account 000123456789"),
    (predefined.UsPassportRecognizer, "passport 000000001, A00000001"),
    (predefined.UsLicenseRecognizer, "driver license H00000000"),
    (predefined.MedicalLicenseRecognizer, "DEA certificate AB1234563"),
]


@pytest.mark.parametrize(("theirs", "text"), THEIRS, ids=lambda v: getattr(v, "__name__", ""))
def test_recognizers_of_presidio_find_in_phiguard_what_they_find_there(theirs, text):
    registry = Registry((from_presidio(theirs(), SafeHarbor.OTHER_ID),))
    candidates = Detector(registry).weigh(Corpus.of(text)).table
    ours = set(zip((candidates.start - 1).tolist(), (candidates.end - 1).tolist(), strict=True))
    assert {(r.start, r.end) for r in theirs().analyze(text, theirs().supported_entities)} <= ours


@pytest.mark.parametrize(("theirs", "text"), THEIRS, ids=lambda v: getattr(v, "__name__", ""))
def test_converted_recognizers_are_bounded_and_both_scanners_agree_on_them(theirs, text):
    ours = dataclasses.replace(from_presidio(theirs(), SafeHarbor.OTHER_ID), positives=(text,))
    conformance.patterns_are_bounded(ours)
    conformance.engines_agree(ours)
    conformance.the_seam_is_never_crossed(ours)


def test_flags_of_the_recognizer_count():
    theirs = PatternRecognizer("KEY", patterns=[Pattern("key", r"^K-\d$", 0.9)], global_regex_flags=re.MULTILINE)
    assert [(0, 3)] == scanned(theirs, "K-1\nk-2\nx K-3")
