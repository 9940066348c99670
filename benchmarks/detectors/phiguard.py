"""This project's guard, as it comes."""

import phiguard
from benchmarks.detectors import Detector, Found, versions


def detector(names: str = "cascade") -> Detector:
    """The guard; *names* is ``cascade``, or ``none`` to find no names."""
    guard = phiguard.Guard(names=None if names == "none" else names)

    def found(texts: list[str]) -> list[Found]:
        return [[(f.start, f.end, f.label.name, f.score) for f in row] for row in guard.scan_batch(texts)]

    return Detector(
        guard.scan,
        lambda texts: len(guard.scan_batch(texts)),
        found,
        tuple(sorted(phiguard.SafeHarbor.__members__)),
        {"phiguard": phiguard.__version__, **versions("hyperscan", "numpy")},
    )
