"""datafog-core with its default types."""

from datafog_core import capabilities, scan

from benchmarks.detectors import Detector, Found, singly


def detector() -> Detector:
    """The scanner as it comes; it tells no scores."""

    def findings(text: str) -> Found:
        return [(f.codepoint_range.start, f.codepoint_range.end, f.entity_type, f.confidence) for f in scan(text)]

    return singly(scan, findings, capabilities()["default_entities"], ("datafog-core",))
