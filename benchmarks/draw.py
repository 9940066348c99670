"""Draw reliability diagrams: JSON on stdin, a PNG at the path given. Runs in the environment that has matplotlib.

The JSON is a list of panels ``{"title": ..., "lines": [{"name": ..., "x": [...], "y": [...]}]}``.
"""

import json
import math
import sys

import matplotlib as mpl

mpl.use("Agg")
from matplotlib import pyplot as plt

COLUMNS = 4


def main() -> None:
    """Draw a panel for each set of texts."""
    panels = json.load(sys.stdin)
    rows = math.ceil(len(panels) / COLUMNS)
    figure, axes = plt.subplots(
        rows, COLUMNS, figsize=(2.5 * COLUMNS, 2.5 * rows + 0.4), squeeze=False, layout="constrained"
    )
    for at, axis in enumerate(axes.flat):
        axis.set_visible(at < len(panels))
    for panel, axis in zip(panels, axes.flat, strict=False):
        axis.plot([0, 1], [0, 1], color="0.7", linewidth=1)
        for line in panel["lines"]:
            axis.plot(line["x"], line["y"], marker="o", markersize=3, linewidth=1, label=line["name"])
        axis.set(title=panel["title"], xlim=(0, 1.02), ylim=(0, 1.02), xlabel="mean score", ylabel="share right")
    names = {line.get_label(): line for axis in axes.flat for line in axis.lines[1:]}
    figure.legend(names.values(), names.keys(), loc="outside lower center", ncols=len(names))
    figure.savefig(sys.argv[1], dpi=100, metadata={"Software": None})


if __name__ == "__main__":
    main()
