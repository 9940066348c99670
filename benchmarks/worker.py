"""One detector in a process of its own: JSON lines on stdin, JSON lines on stdout.

Run as ``python -P worker.py MODULE [OPTION ...]`` with a module of ``benchmarks/detectors``. It answers first with
``{"imported": seconds, "ready": seconds, "types": [...], "versions": {...}}``, then line by line:

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
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from benchmarks.detectors import Detector


def measure(detector: "Detector", texts: list[str], way: str, least: float) -> dict[str, Any]:
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


def latency(detector: "Detector", texts: list[str]) -> dict[str, Any]:
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


def answers(detector: "Detector", requests: Iterator[str]) -> Iterator[dict[str, Any]]:
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


def started(name: str, options: list[str]) -> "tuple[Detector, float]":
    """The detector of a module, and the processor seconds until that module was imported."""
    sys.path.append(str(Path(__file__).parent.parent))  # last, so that nothing here hides a package
    began = time.process_time()
    module = import_module(f"benchmarks.detectors.{name}")
    imported = time.process_time() - began
    detector: Detector = module.detector(*options)
    return detector, imported


def main() -> None:
    """Answer until stdin ends; an error is told by its kind and place alone, for a message may hold text."""
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as out:
        os.dup2(2, 1)  # what a library prints is no answer

        def tell(answer: dict[str, Any]) -> None:
            print(json.dumps(answer), file=out, flush=True)

        try:
            detector, imported = started(sys.argv[1], sys.argv[2:])
        except Exception as error:  # noqa: BLE001 - told to who asked; no text has been read yet
            tell({"error": f"{type(error).__name__}: {error}"})
            return
        tell(
            {
                "imported": imported,
                "ready": time.process_time(),
                "types": detector.types,
                "versions": detector.versions,
            }
        )
        try:
            for answer in answers(detector, iter(sys.stdin.readline, "")):
                tell(answer)
        except Exception as error:  # noqa: BLE001 - told to who asked
            tell({"error": f"{type(error).__name__} at {_place(error)}"})


def _place(error: Exception) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""


if __name__ == "__main__":
    main()
