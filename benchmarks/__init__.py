"""Figures on speed and quality: ``python -m benchmarks.speed`` and ``python -m benchmarks.quality``.

Other detectors run in environments of their own, which the commands make in ``PHIGUARD_BENCH_DIR`` or
``~/.cache/phiguard-bench``. All run as workers pinned to one core, in turn, and tell the processor time of the
analysis alone. Linux only.

To add a detector: its packages in ``environments.py``, a module in ``detectors/``, its types in ``labels.py``, and a
row in ``systems.py``.
"""
