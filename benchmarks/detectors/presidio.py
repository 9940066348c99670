"""Presidio with its default recognizers and its default settings, but for the language model."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tldextract
import yaml

# Presidio asks this for the ending of every e-mail address and host. The list that it would download is replaced by the
# one in the package, so that nothing waits for a network.
tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())  # type: ignore[assignment]

import presidio_analyzer  # noqa: E402
from presidio_analyzer import AnalyzerEngine, BatchAnalyzerEngine  # noqa: E402
from presidio_analyzer.nlp_engine import NlpEngineProvider  # noqa: E402

from benchmarks.detectors import Detector, Found, versions  # noqa: E402

BATCH = 32


def detector(model: str, way: str) -> Detector:
    """Presidio.

    Args:
        model: Package that holds a spaCy model, or ``none`` to find no names.
        way: ``batched`` when many texts go through its batch engine, else ``singly``.
    """
    analyzer = AnalyzerEngine(nlp_engine=NlpEngineProvider(nlp_configuration=_settings(model)).create_engine())
    batches = BatchAnalyzerEngine(analyzer_engine=analyzer)

    def results(texts: list[str]) -> Iterator[Any]:
        if way == "batched":
            return iter(batches.analyze_iterator(texts, language="en", batch_size=BATCH))
        return (analyzer.analyze(text, language="en") for text in texts)

    def found(texts: list[str]) -> list[Found]:
        return [[(f.start, f.end, f.entity_type, f.score) for f in row] for row in results(texts)]

    packages = ("presidio-analyzer", "spacy", *([] if model == "none" else [model.replace("_", "-")]))
    return Detector(
        lambda text: analyzer.analyze(text, language="en"),
        lambda texts: sum(map(len, results(texts))),
        found,
        tuple(sorted(analyzer.get_supported_entities())),
        versions(*packages),
    )


def _settings(model: str) -> dict[str, Any]:
    name = "no_op.yaml" if model == "none" else "default.yaml"
    text = (Path(presidio_analyzer.__file__).parent / "conf" / name).read_text("utf-8")
    settings: dict[str, Any] = yaml.safe_load(text)
    if model != "none":
        settings["models"][0]["model_name"] = str(__import__(model).model_path())
    return settings
