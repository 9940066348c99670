"""A detector that takes runs of digits for the type it is told, through the protocol of ``benchmarks/worker.py``.

Options: ``TYPE SCORE``; ``dies`` instead of a type: it cannot start; ``fails``: it starts and cannot find or measure.
"""

import json
import re
import sys


def answer(request, texts, kind, score):
    match request["do"]:
        case "texts":
            texts[:] = request["texts"]
            return {"kept": len(texts)}
        case "measure" if kind != "fails":
            return {"seconds": 0.5, "passes": 1, "findings": 1}
        case "latency":
            return {"processor": [0.001] * len(texts), "clock": [0.002] * len(texts)}
        case "memory":
            return {"now": 10.0, "highest": 20.0}
        case "find" if kind != "fails":
            return {"found": [[[*m.span(), kind, score] for m in re.finditer(r"\d+", t)] for t in texts]}
    return {"error": "ValueError at fake.py:1"}


def tell(answer):
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def main():
    kind = sys.argv[2]
    if kind == "dies":
        tell({"error": "ImportError: no module named fake"})
        return
    score = json.loads(sys.argv[3]) if len(sys.argv) > 3 else None
    types = [] if kind == "fails" else [kind]
    tell({"imported": 0.1, "ready": 0.2, "types": types, "versions": {"fake": "1"}})
    texts = []
    for line in iter(sys.stdin.readline, ""):
        tell(answer(json.loads(line), texts, kind, score))


if __name__ == "__main__":
    main()
