"""scrubadub with the detectors that it loads by itself; those for names need further packages and a download."""

import scrubadub

from benchmarks.detectors import Detector, Found, singly


def detector() -> Detector:
    """The scrubber as it comes; it tells no scores."""
    scrubber = scrubadub.Scrubber()
    loaded = [d for d in scrubadub.detectors.catalogue.detector_catalogue.get_all().values() if d.autoload]
    types = {d.filth_cls.type for d in loaded}

    def findings(text: str) -> Found:
        merged = scrubber.iter_filth(text)
        return [(f.beg, f.end, f.type, None) for m in merged for f in getattr(m, "filths", [m])]

    return singly(lambda text: list(scrubber.iter_filth(text)), findings, types, ("scrubadub",))
