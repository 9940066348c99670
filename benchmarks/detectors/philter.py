"""philter-lite with the configuration in its package: all that it does not know to be harmless is hidden."""

from pathlib import Path

import philter_lite

from benchmarks.detectors import Detector, Found, hidden, singly


def detector() -> Detector:
    """The filter as it comes; it tells no scores, and only dates by their type."""
    settings = Path(philter_lite.__file__).parent / "configs" / "philter_delta.toml"
    filters = philter_lite.load_filters(str(settings))

    def findings(text: str) -> Found:
        kept, _, tracked = philter_lite.detect_phi(text, filters)
        dates = {at for p in tracked.phi if p.phi_type == "DATE" for at in range(p.start, p.stop)}
        shown = philter_lite.transform_text_asterisk(text, kept)
        return [(a, b, "DATE" if a in dates else "OTHER", None) for a, b in hidden(text, shown)]

    return singly(lambda text: philter_lite.detect_phi(text, filters), findings, ("DATE", "OTHER"), ("philter-lite",))
